"""Read an article by rule, before any engine is asked: first who appears in it, then who says what.

Segments -> find_cast -> cast -> find_sayings -> sayings      together: a Reading
"""

from __future__ import annotations

from ...schemas.reading import Reading
from ...schemas.segments import Segments
from .cast import find_cast
from .introduced import find_introduced
from .sayings import find_reported, find_sayings
from .strangers import find_strangers
from .unnamed import find_unnamed


def read(segments: Segments) -> Reading:
    """Return the cast of the article and everything that somebody says in it."""
    cast = find_cast(segments)
    reported = find_reported(segments)
    sayings = find_sayings(segments, cast, reported)
    introduced = find_introduced(segments, cast, sayings)
    if introduced:
        sayings = find_sayings(segments, cast, reported, introduced)
    for find in (find_strangers, find_unnamed):
        found = find(segments, cast, sayings)
        if found:
            cast = tuple(sorted((*cast, *found), key=lambda member: member.mentions[:1]))
            sayings = find_sayings(segments, cast, reported, introduced)
    return Reading(cast=cast, sayings=sayings)
