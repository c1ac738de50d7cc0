"""Cut sentences and headlines into words, so that rules can look at what stands before and after a name.

“Mr Yoon’s adviser left.”    ->  Mr | Yoon (possessive) | adviser | left | .
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ...schemas.segments import Extent, Segments
from ..layout.bylines import byline

# An abbreviation keeps its full stop; a word keeps its hyphens and apostrophes; anything else stands alone.
WORD = re.compile(
    r"([a-z]++)(?=\s)"  # most words: the last branch but one would find the same
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev|Hon|Capt|Cmdr|Maj|Adm|Brig|Jr|Sr|St|Amb|Atty|Messrs|Md|Engr|Smt|Barr|Cllr|Insp|Supt"
    r"|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\."
    r"|[A-Z]\.(?=\s+[A-Z])"
    r"|[@#]\w+|https?://\S+"
    r"|\d(?:[,.:]?\d)*+\w*"
    r"|[^\W_]+(?:(?:[-‑'’&]|\.(?=[a-z]{2,3}\b))[^\W_]+)*"
    r"|[^\w\s]|_"
)
POSSESSIVE = ("'s", "’s", "'S", "’S")
OPENERS = frozenset("\"“”‘'«»„‹›([:—–-*•;")


class Word(NamedTuple):
    """One word or mark of a line."""

    start: int
    end: int
    text: str  # without 's
    possessive: bool

    @property
    def capital(self) -> bool:
        """Tell whether it is written like a name."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the story, or a headline."""

    number: int
    heading: bool
    words: tuple[Word, ...]
    article: str = field(repr=False)  # the text that the words count in

    def text(self, index: int) -> str:
        """Return the word at `index`, or "" beyond either end."""
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def texts(self, first: int, last: int) -> list[str]:
        """Return the words from `first` to `last`, both included."""
        return [word.text for word in self.words[first : last + 1]]

    def opens(self, index: int) -> bool:
        """Tell whether a capital at `index` may only be due to the place: after a mark, or first in the sentence."""
        return index == 0 or self.words[index - 1].text in OPENERS


CREDITS = ("reporting", "editing", "edited", "additional", "photo", "image", "written", "compiled")
FOOTNOTE = re.compile(r"contributed (?:to this|reporting)|(?:reported|reporting) from [A-Z]")


def is_credit(line: Line) -> bool:
    """Tell whether a line only says who wrote or edited the article: Reporting by X; Editing by Y."""
    words = [word.text for word in line.words[:40]]
    opening = [word.lower() for word in words[:4] if word not in ("(", "[", "—", "-")]
    if opening[:1] == ["by"]:
        return byline(line.article[line.words[0].start : line.words[-1].end])
    if opening[:1] and opening[0] in CREDITS and opening[1:2] in (["by"], [":"]):
        return True
    if opening[:2] == ["additional", "reporting"] or (" | " in " ".join(words) and not set(words) & {".", "said"}):
        return True
    return len(words) < 40 and FOOTNOTE.search(" ".join(words)) is not None


def lines(segments: Segments) -> Iterator[Line]:
    """Yield headlines and sentences in the order of the text."""
    headings = [paragraph.extent for paragraph in segments.paragraphs if paragraph.kind != "story"]
    sentences = [sentence.extent for sentence in segments.sentences]
    pieces = sorted([*((extent, True) for extent in headings), *((extent, False) for extent in sentences)])
    for number, (extent, heading) in enumerate(pieces):
        yield Line(number, heading, tuple(_words(segments.text, extent)), segments.text)


def _words(text: str, extent: Extent) -> Iterator[Word]:
    for match in WORD.finditer(text, extent.start, extent.end):
        word, (start, end) = match[0], match.span()
        if match.lastindex:
            yield Word(start, end, word, False)
            continue
        owned = word.endswith(POSSESSIVE)
        if owned:
            word, end = word[:-2], end - 2
        elif word[-1] == "s" and text[end : end + 2] in ("' ", "’ ") and word[0].isupper():
            owned = True
        yield Word(start, end, word, owned)
