"""The ways to ask a model for JSON, best first, and which of them a server can do.

    json_schema   the server enforces the schema
    tools         the answer is the argument of a tool that must be called
    json_mode     the server promises some JSON; the schema stands in the prompt
    prompt        the schema stands in the prompt

A server is tried from the top. The first way that yields the form asked for is remembered in the user's cache folder,
with the parameters that the server refused, so that the next run asks right at once.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args

Rung = Literal["json_schema", "tools", "json_mode", "prompt"]
RUNGS: tuple[Rung, ...] = get_args(Rung)
Parameter = Literal["temperature", "max_tokens"]

# What a server says when it cannot do something: the words of OpenAI, llama.cpp, vLLM, LM Studio, Ollama and LiteLLM.
_ABOUT_FORM = re.compile(
    r"response_format|json_schema|json_object|json mode|json schema|structured output|output_config"
    r"|unable to generate parser"
    r"|tool|function|grammar|schema|unrecognized method|not supported with method|'text' or 'json",
    re.IGNORECASE,
)
_ABOUT_PARAMETER: Mapping[Parameter, re.Pattern[str]] = {
    "temperature": re.compile(r"temperature", re.IGNORECASE),
    "max_tokens": re.compile(r"max_(completion_|output_)?tokens|in the completion|max_new_tokens", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A way to ask: a rung of the ladder, and the parameters to leave out."""

    rung: Rung = "json_schema"
    without: frozenset[Parameter] = frozenset()

    def lower(self) -> Way | None:
        """Return the next way down, or None at the foot of the ladder."""
        at = RUNGS.index(self.rung) + 1
        return replace(self, rung=RUNGS[at]) if at < len(RUNGS) else None


def adapted(way: Way, complaint: str) -> Way | None:
    """Return the way to ask after a server refused this one with these words; None where they are about else."""
    for parameter, pattern in _ABOUT_PARAMETER.items():
        if parameter not in way.without and pattern.search(complaint):
            return replace(way, without=way.without | {parameter})
    return way.lower() if _ABOUT_FORM.search(complaint) else None


class Ladder:
    """The way that works with one model of one server, shared by all calls of a run and remembered for the next."""

    def __init__(self, model: str, base_url: str | None, folder: Path | None) -> None:
        self._file = folder / f"{_name_of(model, base_url)}.json" if folder else None
        remembered = _read(self._file) if self._file else None
        self.way = remembered or Way()
        self.proven = remembered is not None

    def worked(self, way: Way) -> None:
        """Remember a way that worked."""
        if not self.proven or (way.rung == self.way.rung and way != self.way):
            self.way, self.proven = way, True
            if self._file:
                _write(self._file, way)


def _name_of(model: str, base_url: str | None) -> str:
    return sha256(json.dumps([model, base_url]).encode()).hexdigest()[:16]


def _read(file: Path) -> Way | None:
    """Read what was learned. A file that is missing or spoilt is no loss: it is learned again."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if kept["rung"] in RUNGS:
            return Way(kept["rung"], frozenset(name for name in _ABOUT_PARAMETER if name in kept["without"]))
    return None


def _write(file: Path, way: Way) -> None:
    """Write at once or not at all: two runs may learn the same at the same time. A read-only cache is no error."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}.tmp")
        draft.write_text(json.dumps({"rung": way.rung, "without": sorted(way.without)}), encoding="utf-8")
        draft.replace(file)
