"""Find the paragraphs of a plain text: parted by blank lines, one on each line, or wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schemas.segments import Extent

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WIDEST_WRAP = 130
"""Editors and mail programs wrap at 60 to 120; a file with longer lines has one paragraph on a line."""
_NARROWEST_WRAP = 40
_SLACK = 12
"""A wrapped line may be this much shorter than its first word missing would explain: ragged and balanced wraps."""
_STOPS = frozenset(".!?…:;”\"’'»)")


def find_paragraphs(text: str) -> list[Extent]:
    """Find the paragraphs, without the white space around them."""
    lines = list(_lines(text))
    width = max((end - start for start, end in lines), default=0)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and len(lines) > 2
    paragraphs: list[Extent] = []
    for line in lines:
        if paragraphs and _goes_on(text, paragraphs[-1], line, width if wrapped else None):
            paragraphs[-1] = Extent(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return paragraphs


def _lines(text: str) -> Iterator[Extent]:
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Extent(start, start + len(stripped))


def _goes_on(text: str, paragraph: Extent, line: Extent, width: int | None) -> bool:
    """Tell whether the break between a paragraph and the next line is only a line wrap."""
    gap = text[paragraph.end : line.start]
    if gap.count("\n") > 1 or gap.count("\r") > 1 or "\u2029" in gap:
        return False
    before = text.rfind("\n", paragraph.start, paragraph.end)
    length = paragraph.end - max(before + 1, paragraph.start)
    stopped = text[paragraph.end - 1] in _STOPS
    if not stopped and text[line.start].islower() and length >= _NARROWEST_WRAP // 2:
        return True
    if width is None or length < _NARROWEST_WRAP // 2:
        return False
    first_word = len(text[line.start : min(line.end, line.start + 40)].split(maxsplit=1)[0])
    missing = width - (length + 1 + first_word)
    return missing < 0 or (not stopped and missing < _SLACK and text[line.start].islower())
