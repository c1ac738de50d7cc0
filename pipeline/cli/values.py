"""The values of options, read by functions of ours: what Typer says of a wrong one are pydantic's words.

--max-cost abc     --max-cost takes a number such as 0.5, and 0 at least, not 'abc'.
--format pdf       --format takes text, json, jsonl, markdown, html or annotations, not 'pdf'.

Typer hands over what was typed, or the default where nothing was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import TypeVar

from ..errors import UsageError

Number = TypeVar("Number", int, float)


def number(option: str, kind: type[Number], *, least: Number, example: Number) -> Callable[[str], Number]:
    """Return what reads a number of a kind, `least` or more and no infinite one; `example` is shown where it fails."""
    asked = f"a {'whole ' if kind is int else ''}number such as {example}, and {least} at least"

    def read(given: str) -> Number:
        try:
            value = kind(given)
        except ValueError:
            value = None
        if value is None or not least <= value < inf:  # which nothing is that is no number, `nan`
            raise UsageError(f"{option} takes {asked}, not {given!r}.")
        return value

    return read


def one_of(option: str, known: Sequence[str]) -> Callable[[str], str]:
    """Return what reads one of the known words, in small letters or capitals."""

    def read(given: str) -> str:
        word = given.lower()
        if word not in known:
            raise UsageError(f"{option} takes {', '.join(known[:-1])} or {known[-1]}, not {given!r}.")
        return word

    return read
