"""What the tests of sayings share: the cast, the form of a case, and what the rules find in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.sayings import find_sayings
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Member, Saying
from structured_summary.schemas.segments import Extent
from structured_summary.schemas.summary import ActorKind

CAST: dict[str, tuple[ActorKind, str | None, tuple[str, ...]]] = {
    "Ruth Calder": ("person", "senator", ("Calder", "Ms. Calder", "Sen. Ruth Calder")),
    "Tom Brandt": ("person", "governor", ("Brandt", "Mr. Brandt", "Gov. Tom Brandt")),
    "Paul Okafor": ("person", "fellow", ("Okafor",)),
    "Brandt campaign": ("organization", None, ()),
    "Harlow Institute": ("organization", None, ()),
    "State Department": ("organization", None, ()),
    "Kremlin": ("organization", None, ()),
    "Norway": ("country", None, ("Oslo",)),
    "Seabridge Tribune": ("media", None, ("the Tribune",)),
}


class Case(NamedTuple):
    """A text and what is said in it: (source, speaker, cue, pieces)."""

    text: str
    said: tuple[tuple[str | None, str | None, str | None, str], ...]


CALDER, BRANDT, OKAFOR = "Ruth Calder", "Tom Brandt", "Paul Okafor"


def cast_of(text: str) -> tuple[Member, ...]:
    """Return the members of CAST that the text names."""
    names = {form: name for name, (_, _, aliases) in CAST.items() for form in (name, *aliases)}
    longest_first = "|".join(re.escape(form) for form in sorted(names, key=len, reverse=True))
    places: dict[str, list[Extent]] = {}
    for match in re.finditer(rf"\b(?:{longest_first})\b", text):
        places.setdefault(names[match.group()], []).append(Extent(*match.span()))
    return tuple(
        Member(name, CAST[name][0], tuple(where), CAST[name][2], CAST[name][1]) for name, where in places.items()
    )


def sayings_in(text: str) -> tuple[Saying, ...]:
    return find_sayings(segment(read_text(text, None)), cast_of(text))


def words(extent: Extent | None, text: str) -> str | None:
    return None if extent is None else extent.words(text)


def pieces(saying: Saying, text: str) -> str:
    return "|".join(span.words(text) for span in saying.spans)
