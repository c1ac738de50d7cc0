"""An engine turns a chunk of an article into a draft. Everything after it is shared.

engine = BuiltinEngine()
extraction = await engine.extract(chunk)
extraction.draft.expert_views[0].quotes == ["29 the big picture"]
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from ...schemas.draft import Draft
from ...schemas.summary import Dropped, Notice
from ..split import Chunk


@dataclass(frozen=True, slots=True)
class Effort:
    """What an extraction took. Efforts add up."""

    calls: int = 0
    retries: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0.0  # None once a call had no known price

    def __add__(self, other: Effort) -> Effort:
        unknown = self.cost_usd is None or other.cost_usd is None
        return Effort(
            self.calls + other.calls,
            self.retries + other.retries,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            None if unknown else (self.cost_usd or 0.0) + (other.cost_usd or 0.0),
        )


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an engine made of a chunk."""

    draft: Draft
    dropped: tuple[Dropped, ...] = ()  # items that were no draft items at all, with the reasons
    notices: tuple[Notice, ...] = ()
    effort: Effort = field(default_factory=Effort)
    model: str | None = None  # as the server names it
    chunks: int = 1  # more than one where the engine had to halve the chunk


class Engine(Protocol):
    """Anything that can read a chunk."""

    @property
    def name(self) -> Literal["builtin", "llm"]:
        """Which kind of engine this is, for `provenance.engine`."""
        ...

    @property
    def prompt_version(self) -> str | None:
        """Digest of the prompts in use, or None where there are none."""
        ...

    @property
    def chunk_tokens(self) -> int | None:
        """The size of chunk that the engine is good at, in tokens; None for any size."""
        ...

    @property
    def spent(self) -> Effort:
        """What all chunks took so far."""
        ...

    def foresee(self, chunk: Chunk) -> Effort:
        """Estimate what the chunk will take, without asking anybody."""
        ...

    async def extract(self, chunk: Chunk) -> Extraction:
        """Read the chunk."""
        ...

    async def aclose(self) -> None:
        """Give back connections and files. Safe to call twice."""
        ...
