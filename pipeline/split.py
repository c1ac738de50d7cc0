"""Cut the story of an article into chunks that an engine can read at once.

Most articles are one chunk. A cut falls between paragraphs, and between sentences only where a paragraph alone is too
long; never inside a quotation, nor between a quotation and the sentence that names its speaker. Where such a passage
alone is longer than the limit, its chunk is longer too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from ..schemas.article import Article
from ..schemas.reading import Reading, Saying
from ..schemas.segments import Extent, Quotation, Segments

BYTES_PER_TOKEN = 4
"""English news takes 5.1 bytes of UTF-8 for an o200k token, other languages less. A tokenizer would know better and
costs more to load than the whole built-in run; a chunk a fifth below the limit harms nobody."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of sentences of one article, with all that is known of the whole."""

    article: Article
    segments: Segments
    reading: Reading
    first: int  # number of its first sentence
    last: int  # number of its last sentence, included; first - 1 for an article without sentences

    def holds(self, number: int) -> bool:
        """Tell whether the sentence with this number belongs to the chunk."""
        return self.first <= number <= self.last


def split(article: Article, segments: Segments, reading: Reading, *, limit: int | None) -> Iterator[Chunk]:
    """Cut the story into chunks of at most `limit` estimated tokens; None makes one chunk."""
    whole = Chunk(article, segments, reading, 1, len(segments.sentences))
    if limit is None or _tokens(segments, whole.first, whole.last) <= limit:
        yield whole
        return
    first = last = 0
    size = 0
    for run in _runs(whole, limit):
        tokens = _tokens(segments, *run)
        if first and size + tokens > limit:
            yield replace(whole, first=first, last=last)
            first = size = 0
        first, last, size = first or run[0], run[1], size + tokens
    yield replace(whole, first=first, last=last)


def halve(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
    """Cut a chunk in two near its middle, or return None where no cut is allowed."""
    cuts = _cuts(chunk)
    places = [last for last in range(chunk.first, chunk.last) if last in cuts]
    if not places:
        return None
    middle = _tokens(chunk.segments, chunk.first, chunk.last) / 2
    sizes = dict(zip(range(chunk.first, chunk.last + 1), _sizes(chunk), strict=True))
    between = [last for last in places if _ends_paragraph(chunk.segments, last)]
    near = [last for last in between if middle / 2 <= sizes[last] <= middle * 1.5] or places
    last = min(near, key=lambda place: (abs(sizes[place] - middle), place))
    return replace(chunk, last=last), replace(chunk, first=last + 1)


def estimate_tokens(text: str) -> int:
    """Estimate the tokens of a text."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // BYTES_PER_TOKEN)


def _tokens(segments: Segments, first: int, last: int) -> int:
    return sum(estimate_tokens(segments.words(number)) for number in range(first, last + 1))


def _sizes(chunk: Chunk) -> Iterator[int]:
    numbers = range(chunk.first, chunk.last + 1)
    return accumulate(estimate_tokens(chunk.segments.words(number)) for number in numbers)


def _runs(chunk: Chunk, limit: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences that stay together: whole paragraphs, or less where a paragraph is longer than the limit."""
    cuts = _cuts(chunk)
    ends = [last for last in cuts if _ends_paragraph(chunk.segments, last)]
    for first, last in _between(chunk.first, chunk.last, ends):
        if _tokens(chunk.segments, first, last) <= limit:
            yield first, last
        else:
            yield from _between(first, last, [place for place in range(first, last) if place in cuts])


def _between(first: int, last: int, cuts: list[int]) -> Iterator[tuple[int, int]]:
    for cut in cuts:
        yield first, cut
        first = cut + 1
    yield first, last


def _ends_paragraph(segments: Segments, number: int) -> bool:
    return segments.sentence(number).paragraph != segments.sentence(number + 1).paragraph


def _cuts(chunk: Chunk) -> dict[int, None]:
    """Return the numbers of the sentences after which the story may be cut, in order."""
    segments = chunk.segments
    depth = [0] * (len(segments.sentences) + 2)
    for passage in _passages(segments, chunk.reading):
        held = segments.sentences_of(passage)
        if held:
            depth[held[0].number] += 1
            depth[held[-1].number] -= 1
    open_passages = list(accumulate(depth))
    return dict.fromkeys(number for number in range(chunk.first, chunk.last) if not open_passages[number])


def _passages(segments: Segments, reading: Reading) -> Iterator[Extent]:
    """Yield what must not be cut: quotations, over all the paragraphs they run, and statements with their speakers."""
    for quotation in segments.quotations:
        yield Extent(_before(segments, quotation).extent.start, quotation.extent.end)
    for saying in reading.sayings:
        yield _hull(saying)


def _before(segments: Segments, quotation: Quotation) -> Quotation:
    return segments.quotations[quotation.continues - 1] if quotation.continues else quotation


def _hull(saying: Saying) -> Extent:
    pieces = [*saying.spans, *(piece for piece in (saying.source, saying.cue) if piece)]
    return Extent(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
