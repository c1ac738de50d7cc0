"""What a head tells: headline, authors, paper, day and place, by the lines above the story and its lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..layout import Block
from ..layout.bylines import authors, paper, signed_by
from ..layout.datelines import match_lead
from ..layout.dates import find_dates, find_days

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE_DATE = " ,|·•–—-"


def signatures(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the names in the bylines, also of one that the date follows: By A. Berg | 3 May 2031."""
    return tuple(name for block in blocks for name in authors(_byline(text, block)))


def _byline(text: str, block: Block) -> str:
    words = block.extent.words(text)
    if block.kind == "date" and signed_by(words):
        stamps = find_dates(words)
        return words[: stamps[0].extent.start].rstrip(_BEFORE_DATE) if stamps else ""
    return words if block.kind == "byline" else ""


def publisher(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the name of the newspaper where it stands above the story, without its town."""
    lines = (words for block, words in _above(text, blocks) if block.kind == "boilerplate")
    return next((words.partition(",")[0] for words in lines if paper(words)), None)


def published(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the day of the first date line or lead; its year may stand in another line above the story."""
    dated = [extent for block in blocks if (extent := block.extent if block.kind == "date" else block.lead)]
    stamps = next((found for extent in dated if (found := find_dates(text, *extent))), None)
    return stamps[0].iso if stamps else _day_and_year(text, blocks)


def _day_and_year(text: str, blocks: Sequence[Block]) -> str | None:
    lines = [words for block, words in _above(text, blocks) if block.kind in {"boilerplate", "date"}]
    years = {year for line in lines for year in _YEAR.findall(line)}
    if len(years) != 1:
        return None
    leads = [block.lead.words(text) for block in blocks if block.lead]
    return next((found[0] for line in (*leads, *lines) if (found := find_days(line, int(min(years))))), None)


def place(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the place that the story was filed from."""
    leads = (match_lead(text, block.extent) for block in blocks if block.lead)
    return next((lead["place"] for lead in leads if lead), None)


def _above(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    for block in blocks:
        if block.kind == "story":
            return
        yield block, block.extent.words(text)
