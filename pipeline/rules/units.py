"""Cut the story into units that attribute as one: sentences, joined where a quotation runs from one into the next.

“We won. They lost,” Bell said. He left.   ->   “We won. They lost,” Bell said. | He left.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...schemas.segments import Extent, Quotation, Segments, Sentence
from .words import Word, tokenise

LONGEST_TITLE = 8  # words
OWNED_SHOW = re.compile(r"(?:['’]s|\bon|\bto) $")  # told CNN’s “State of the Union.”


@dataclass(frozen=True)
class Unit:
    """One or more sentences of a paragraph with their words; a quotation that is speech counts as one word."""

    paragraph: int
    extent: Extent
    quotations: tuple[Quotation, ...]  # outermost, scare quotes left out
    words: tuple[Word, ...]

    @cached_property
    def quoted(self) -> dict[int, Quotation]:
        """The quotations by the index of the word that stands for them."""
        places = [at for at, word in enumerate(self.words) if word.kind == "quote"]
        return dict(zip(places, self.quotations, strict=True))

    @property
    def bare(self) -> bool:
        """Tell whether there is nothing but quotation."""
        return bool(self.quotations) and all(word.kind != "word" for word in self.words)


def units(segments: Segments) -> Iterator[Unit]:
    """Yield the units of the story in order."""
    spoken = (q for q in segments.quotations if q.parent is None and not q.scare and q.inner.start < q.inner.end)
    quotations = [quotation for quotation in spoken if not _names_work(segments.text, quotation)]
    starts = [quotation.extent.start for quotation in quotations]
    for paragraph, extent in _joined(segments, quotations, starts):
        inside = _within(quotations, starts, extent)
        yield Unit(paragraph, extent, inside, tuple(tokenise(segments.text, extent, inside)))


def _names_work(text: str, quotation: Quotation) -> bool:
    """Tell whether the quotation names a work or a show; behind its owner the full stop may stand in it."""
    words = quotation.inner.words(text)
    owned = OWNED_SHOW.search(text, max(0, quotation.extent.start - 4), quotation.extent.start)
    return is_title(words.removesuffix(".") if owned else words)


def is_title(words: str) -> bool:
    """Tell whether quoted words name a work or a show and are no speech: “Meet the Press,” “This Week”."""
    parts = words.rstrip(",;").split()
    if parts and parts[0].lower() in ("no,", "yes,", "well,", "oh,"):
        return False
    if not 1 < len(parts) <= LONGEST_TITLE or words.endswith((".", "!", "?")):
        return False
    capitals = [part[0].isupper() for part in parts if len(part) > 3 or part is parts[0] or part is parts[-1]]
    return all(capitals) and len(capitals) > 1


def _joined(segments: Segments, quotations: Sequence[Quotation], starts: Sequence[int]) -> Iterator[tuple[int, Extent]]:
    """Yield the extents of the units: a sentence that opens inside a quotation belongs with the one before."""
    open_unit: Sentence | None = None
    start = end = 0
    for sentence in segments.sentences:
        same = open_unit and sentence.paragraph == open_unit.paragraph
        if same and _goes_on(segments.text, quotations, starts, end, sentence.extent.start):
            end = sentence.extent.end
            continue
        if open_unit:
            yield open_unit.paragraph, Extent(start, end)
        open_unit, (start, end) = sentence, sentence.extent
    if open_unit:
        yield open_unit.paragraph, Extent(start, end)


def _goes_on(text: str, quotations: Sequence[Quotation], starts: Sequence[int], end: int, start: int) -> bool:
    """Tell whether the sentence at `start` goes on with the unit before it: inside a quotation, or “Why?” he asked."""
    after = bisect_left(starts, start)
    if after and quotations[after - 1].extent.end > start:
        return True
    return text[start].islower() and bool(after) and quotations[after - 1].extent.end >= end


def _within(quotations: Sequence[Quotation], starts: Sequence[int], extent: Extent) -> tuple[Quotation, ...]:
    first, last = bisect_left(starts, extent.start), bisect_left(starts, extent.end)
    return tuple(quotations[first:last])
