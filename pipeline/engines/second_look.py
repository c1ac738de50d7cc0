"""Find the quotations that no record uses, and their surroundings: what is asked for once more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...schemas.draft import DraftExpertView, DraftItem, DraftQuotedClause, DraftReaction, DraftStatement
from ...schemas.segments import Extent, Quotation
from ..citations import CitationError, find_saying
from ..index import index_of, words_of
from ..split import Chunk

SPEECH_WORDS = 5  # 98 % of the quotations this long belong to a speaker in a corpus annotated by hand
MOST_SHOWN = 0.3  # of the chunk's characters


def unused_quotations(items: Iterable[DraftItem], chunk: Chunk) -> list[Quotation]:
    """Return the quotations of five words and more that no item cites."""
    spans = sorted(_used(items, chunk))
    unused: list[Quotation] = []
    used_numbers: set[int] = set()
    for quotation in chunk.segments.quotations:
        if not _is_speech(quotation, chunk):
            continue
        if quotation.continues in used_numbers or any(quotation.inner.meets(span) for span in spans):
            used_numbers.add(quotation.number)
        elif quotation.continues is None and len(words_of(quotation.inner.words(chunk.segments.text))) >= SPEECH_WORDS:
            unused.append(quotation)
    return unused


def _is_speech(quotation: Quotation, chunk: Chunk) -> bool:
    sentence = chunk.segments.sentence_at(quotation.inner.start)
    inside = sentence is not None and chunk.holds(sentence.number)
    return inside and quotation.parent is None and not quotation.scare


def _used(items: Iterable[DraftItem], chunk: Chunk) -> Iterator[Extent]:
    index = index_of(chunk.segments, chunk.reading)
    for quote in (quote for item in items for quote in _quotes(item)):
        try:
            yield from find_saying(quote, index).spans
        except CitationError:
            continue


def _quotes(item: DraftItem) -> list[str]:
    if isinstance(item, DraftReaction | DraftExpertView | DraftStatement):
        return item.quotes
    return [item.quote] if isinstance(item, DraftQuotedClause) else []


def surroundings(unused: Sequence[Quotation], chunk: Chunk) -> tuple[list[Quotation], list[int]]:
    """Return the quotations that may be asked for and the sentences to show with them, under 30 % of the chunk.

    Each comes with the sentence before and after, where its speaker is named more often than not; with its own
    sentences only where that is too much.
    """
    left = MOST_SHOWN * sum(len(chunk.segments.words(number)) for number in range(chunk.first, chunk.last + 1))
    asked: list[Quotation] = []
    shown: set[int] = set()
    for quotation in unused:
        for numbers in _views(quotation, chunk):
            cost = sum(len(chunk.segments.words(number)) for number in numbers - shown)
            if cost < left:
                left -= cost
                shown |= numbers
                asked.append(quotation)
                break
    return asked, sorted(shown)


def _views(quotation: Quotation, chunk: Chunk) -> Iterator[set[int]]:
    own = [sentence.number for sentence in chunk.segments.sentences_of(quotation.extent)]
    if own:
        yield {number for number in range(own[0] - 1, own[-1] + 2) if chunk.holds(number)}
        yield {number for number in own if chunk.holds(number)}
