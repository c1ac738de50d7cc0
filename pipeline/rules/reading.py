"""Read an article by rule, before any engine is asked: first who appears in it, then who says what.

Segments -> find_cast -> cast -> find_sayings -> sayings      together: a Reading
"""

from __future__ import annotations

from ...schemas.reading import Reading
from ...schemas.segments import Segments
from .cast import find_cast
from .sayings import find_sayings


def read(segments: Segments) -> Reading:
    """Return the cast of the article and everything that somebody says in it."""
    cast = find_cast(segments)
    return Reading(cast=cast, sayings=find_sayings(segments, cast))
