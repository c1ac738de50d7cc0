"""The settings of a run: made once at the edge, handed on as one object."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

from ..schemas.summary import SECTIONS, Section

CassetteMode = Literal["replay", "record", "refresh"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to summarize. Every field has the value that a usual run wants."""

    model: str | None = None  # builtin, or PROVIDER:NAME as init_chat_model takes it; None: by the environment
    base_url: str | None = None
    cassettes: Path | None = None  # folder of recorded answers
    mode: CassetteMode | None = None  # None: ask the model, keep nothing
    concurrency: int = 8  # calls under way at once, over all articles and chunks
    timeout: float = 120.0  # seconds for one call, all in
    max_attempts: int = 3  # answers asked for one chunk: the first and its repairs
    max_tokens: int | None = None  # budget of the whole run, input and output
    max_cost: float | None = None  # US dollars, the whole run
    chunk_tokens: int | None = None  # None: what the engine is good at
    sections: tuple[Section, ...] = SECTIONS
    tracing: bool = False  # let LangSmith tracing in the environment see the article


class Options(TypedDict, total=False):
    """The fields of `Settings` as keywords, for callers that give a few of them."""

    base_url: str | None
    cassettes: Path | None
    mode: CassetteMode | None
    concurrency: int
    timeout: float
    max_attempts: int
    max_tokens: int | None
    max_cost: float | None
    chunk_tokens: int | None
    sections: tuple[Section, ...]
    tracing: bool
