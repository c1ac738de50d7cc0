"""Set a scene with a cast of our own, so that the rules for agreements and opinions are tested apart from the names."""

from __future__ import annotations

import re
from dataclasses import replace

from stories import chunk_of

from structured_summary.pipeline.engines.builtin.chunk_scene import Scene, look_at
from structured_summary.pipeline.rules.sayings import find_sayings
from structured_summary.schemas.reading import Member, Reading
from structured_summary.schemas.segments import Extent
from structured_summary.schemas.summary import ActorKind


def member(
    names: str, kind: ActorKind = "country", role: str | None = None, at: str | None = None, land: str | None = None
) -> Member:
    """Make a member of the cast; the names are told apart by a bar, the fullest first."""
    name, *aliases = names.split("|")
    return Member(name, kind, (), tuple(aliases), role, at, land)


def scene_of(story: str, *cast: Member) -> Scene:
    """Run a story, told without its headline, up to the scene with this cast."""
    chunk = chunk_of(f"A headline for the story\n\nLIMA, June 20, 2024 - {story}\n")
    found = tuple(replace(one, mentions=_mentions(chunk.segments.text, one)) for one in cast)
    reading = Reading(found, find_sayings(chunk.segments, found))
    return look_at(replace(chunk, reading=reading))


def _mentions(text: str, one: Member) -> tuple[Extent, ...]:
    names = sorted((one.name, *one.aliases), key=len, reverse=True)
    pattern = "|".join(re.escape(name) for name in names)
    return tuple(Extent(*match.span()) for match in re.finditer(rf"\b(?:{pattern})\b", text))
