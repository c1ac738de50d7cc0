"""The article cut into numbered pieces: what the model cites and every later stage counts in.

    [1] The minister said: “We will sign.” He left.      sentence 1 is `The minister said: “We will sign.”`
         quotation 1 is `“We will sign.”`, its words `We will sign.`

Offsets are half-open code points of `article.text`; numbers start at 1 and never repeat within an article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .article import Span


class Extent(NamedTuple):
    """Where a piece stands, without its words: half-open code points of `article.text`."""

    start: int
    end: int

    def cut(self, text: str) -> Span:
        """Turn the extent into the public span, words included."""
        return Span.cut(text, self.start, self.end)

    def words(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]

    def covers(self, other: Extent) -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Extent) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story, or a heading of it."""

    number: int
    extent: Extent
    kind: Literal["title", "subtitle", "story"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the story. Titles and subtitles have none."""

    number: int
    extent: Extent
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    A quotation that runs over paragraphs, each opened by a mark and only the last one closed, is one `Quotation`
    for each paragraph; `continues` names the one before.
    """

    number: int
    extent: Extent  # with its marks
    inner: Extent  # without them
    parent: int | None = None  # the quotation it is nested in
    continues: int | None = None  # the quotation of the paragraph before that this one goes on with
    scare: bool = False  # a word or two set apart, not speech: the so-called ‘deal’


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """The whole article in pieces, each list in the order of the text."""

    text: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def sentence(self, number: int) -> Sentence:
        """Return the sentence with this number; numbers start at 1. Raise IndexError where there is none."""
        if number < 1:
            raise IndexError(number)
        return self.sentences[number - 1]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence of the story that holds the code point at `offset`."""
        after = bisect_right(self.sentences, offset, key=lambda sentence: sentence.extent.start)
        if after and offset < self.sentences[after - 1].extent.end:
            return self.sentences[after - 1]
        return None

    def sentences_of(self, extent: Extent) -> tuple[Sentence, ...]:
        """Return the sentences that share at least one code point with `extent`."""
        first = bisect_right(self.sentences, extent.start, key=lambda sentence: sentence.extent.end)
        return tuple(self._until(first, extent.end))

    def _until(self, first: int, end: int) -> Iterator[Sentence]:
        for at in range(first, len(self.sentences)):  # a slice would copy the rest of a long article
            if self.sentences[at].extent.start >= end:
                return
            yield self.sentences[at]

    def words(self, number: int) -> str:
        """Return the words of the sentence with this number."""
        return self.sentence(number).extent.words(self.text)
