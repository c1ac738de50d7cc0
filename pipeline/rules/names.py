"""A cast of capitalised names only: stands in until `cast.py` is there."""

from __future__ import annotations

import re

from ...schemas.reading import Member
from ...schemas.segments import Extent, Segments

NAME = re.compile(r"\b[A-Z][\w'’.-]{0,40}(?: [A-Z][\w'’.-]{0,40}){1,4}")


def find_cast(segments: Segments) -> tuple[Member, ...]:
    """Take every run of two or more capitalised words for a person."""
    mentions: dict[str, list[Extent]] = {}
    for match in NAME.finditer(segments.text):
        mentions.setdefault(match.group().rstrip("."), []).append(Extent(*match.span()))
    return tuple(Member(name=name, kind="person", mentions=tuple(where)) for name, where in mentions.items())
