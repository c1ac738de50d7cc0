"""The article cut into stretches, each under the same marks from its first letter to its last, for highlighting.

    Stretch(202, 220, "We are not amused,", marks=(Mark("reactions", "reaction-1"),))

Marks may overlap and nest; stretches do not, and together they are the text.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ...schemas.article import Span
from ...schemas.summary import Summary
from .cards import decks_of
from .findings import findings_of

# The most telling mark gives a stretch its colour and its link: what is quoted comes before what is merely cited.
RANKS = (
    "unused", "disputed", "warning", "articles_quoted", "expert_views", "reactions", "agreements", "statements",
    "overview", "actors", "boilerplate",
)  # fmt: skip


class Mark(NamedTuple):
    """Why a stretch is highlighted, and the card it leads to; none where there is no card."""

    kind: str
    record: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the article and their marks, the most telling first."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]


def highlight(summary: Summary) -> Iterator[Stretch]:
    """Cut the article's text at every begin and end of a mark."""
    text = summary.article.text
    begins: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark, span in _marked(summary):
        begins.setdefault(span.start, []).append(mark)
        ends.setdefault(span.end, []).append(mark)
    open_now: Counter[Mark] = Counter()
    cuts = sorted({0, len(text), *begins, *ends})
    for start, end in itertools.pairwise(cuts):
        open_now.subtract(ends.get(start, ()))
        open_now.update(begins.get(start, ()))
        open_now = +open_now
        yield Stretch(start, end, text[start:end], tuple(sorted(open_now, key=_rank)))


def _rank(mark: Mark) -> tuple[int, str]:
    return RANKS.index(mark.kind), mark.record


def _marked(summary: Summary) -> Iterator[tuple[Mark, Span]]:
    for span in summary.article.boilerplate:
        yield Mark("boilerplate", ""), span
    for span in summary.overview.evidence if summary.overview else ():
        yield Mark("overview", "overview"), span
    cards = ((deck.section, card) for deck in decks_of(summary) for card in deck.cards)
    for section, card in cards:
        for span in card.spans():
            yield Mark(section, card.id), span
    yield from _said_and_found(summary)


def _said_and_found(summary: Summary) -> Iterator[tuple[Mark, Span]]:
    for statement in summary.statements:
        for span in statement.spans:
            yield Mark("statements", statement.id), span
    for place, finding in enumerate(findings_of(summary), 1):
        if finding.span and finding.kind in RANKS:
            yield Mark(finding.kind, f"check-{place}"), finding.span
