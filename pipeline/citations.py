"""Citations: how a draft points at words of the article without retyping them.

    "29 the big picture"    the words said begin in sentence 29, and their first three are: the big picture

The opening words are a checksum. They are compared without case, punctuation and typography, and must stand next to
each other in the sentence; where they do not, the number is wrong and the citation is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..schemas.reading import Saying
from ..schemas.segments import Extent, Quotation, Segments
from .index import ArticleIndex, words_of

OPENING_WORDS = 3  # two or three catch an answer that is off by one, and cost little
_CITATION = re.compile(r"\s*[\[(]?\s*(\d{1,7})\s*[\])]?[\s:.,;–—-]*(.*)", re.DOTALL)
_WORD = re.compile(r"\w+")
LONGEST_INTERRUPTION = 12  # words of a reporting clause: "the ministry's spokeswoman told reporters in Apia on Monday"
_PAUSES = frozenset(",”\"’'»›—–-")
_OPENING_MARKS = frozenset("“”„\"‘’'«»‹›[(")


class CitationError(ValueError):
    """Raised when a citation names no words of the article; its message is fit for a model to act on."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation taken apart."""

    number: int
    opening: tuple[str, ...]


def cite(segments: Segments, extent: Extent) -> str:
    """Point at the words that begin where `extent` begins. They must stand in a sentence of the story."""
    sentence = segments.sentence_at(extent.start)
    assert sentence is not None, "only words of the story can be cited"
    said = segments.text[extent.start : min(extent.end, extent.start + 200)]
    opening = [word.group() for word in _WORD.finditer(said)][:OPENING_WORDS]
    return " ".join([str(sentence.number), *opening])


def parse(citation: str) -> Cited:
    """Take a citation apart. Raise CitationError where it has no number."""
    match = _CITATION.fullmatch(citation)
    if match is None:
        raise CitationError(f"the quote {citation!r} does not start with the number of a sentence")
    return Cited(int(match[1]), words_of(match[2])[: OPENING_WORDS * 2])


@lru_cache(maxsize=256)  # a citation is looked for by whoever examines the draft, and then by whoever resolves it
def locate(cited: Cited, segments: Segments) -> int:
    """Return the offset where the cited words begin. Raise CitationError where the sentence does not hold them."""
    if not 1 <= cited.number <= len(segments.sentences):
        raise CitationError(f"there is no sentence {cited.number}: they run from 1 to {len(segments.sentences)}")
    extent = segments.sentence(cited.number).extent
    if not cited.opening:
        return extent.start
    places = list(_WORD.finditer(segments.text, extent.start, extent.end))
    spoken = [_plain(place.group()) for place in places]
    for opening in _looser(cited.opening):
        for at in range(len(spoken) - len(opening) + 1):
            if tuple(spoken[at : at + len(opening)]) == opening:
                return places[at].start()
    for at in range(len(spoken) - 1):
        if tuple(spoken[at : at + 2]) == cited.opening[:2] and _after_a_mark(segments.text, places[at].start()):
            return places[at].start()
    interrupted = _interrupted(cited.opening[:OPENING_WORDS], spoken, places, segments.text)
    if interrupted is not None:
        return interrupted
    raise CitationError(
        f"sentence {cited.number} does not hold the words {' '.join(cited.opening)!r}: "
        f"it begins {' '.join(extent.words(segments.text).split()[:6])!r}"
    )


def _interrupted(
    opening: Sequence[str], spoken: Sequence[str], places: Sequence[re.Match[str]], text: str
) -> int | None:
    """Find opening words with the reporting clause among them: “every club had” in “Every club, she said, had been”."""
    for at in (at for at, word in enumerate(spoken) if word == opening[0]):
        for before in range(1, len(opening)):
            pause = at + before
            if spoken[pause - 1] != opening[before - 1] or pause >= len(spoken):
                break
            if not _pauses(text, places[pause - 1].end(), places[pause].start()):
                continue
            for again in range(pause + 1, pause + LONGEST_INTERRUPTION + 1):
                resumed = tuple(spoken[again : again + len(opening) - before]) == tuple(opening[before:])
                if resumed and _pauses(text, places[again - 1].end(), places[again].start()):
                    return places[at].start()
    return None


def _pauses(text: str, end: int, start: int) -> bool:
    """Tell whether a mark of punctuation stands between two words."""
    return any(mark in _PAUSES for mark in text[end:start])


def _after_a_mark(text: str, start: int) -> bool:
    """Tell whether a quotation opens here; then two words are enough, as speech may be interrupted after them."""
    before = text[max(0, start - 3) : start].rstrip()  # French sets a blank inside its marks
    return before[-1:] in _OPENING_MARKS


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


def _looser(opening: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """All the opening words first; then, where a model gave more than we asked for, just the first three."""
    return (opening, opening[:OPENING_WORDS]) if len(opening) > OPENING_WORDS else (opening,)


def find_saying(citation: str, index: ArticleIndex) -> Saying:
    """Return what is said where `citation` points: one of the rules' sayings, or a new one where they saw none.

    Raise CitationError where the citation does not hold.
    """
    cited = parse(citation)
    start = locate(cited, index.segments)
    inside = index.sayings.get(cited.number, ())
    holding = [saying for saying in inside if any(span.start <= start < span.end for span in saying.spans)]
    if holding:
        return min(holding, key=lambda saying: sum(span.end - span.start for span in saying.spans))
    return _quoted_at(start, cited, index) or _only_one(inside, index, cited) or _rest_of_sentence(start, cited, index)


def find_clause(citation: str, index: ArticleIndex) -> Saying:
    """Return the words of a clause where `citation` points: within somebody's speech, only those in marks of their own.

    Raise CitationError where the citation does not hold.
    """
    cited = parse(citation)
    start = locate(cited, index.segments)
    around = [one for one in index.quotations.get(cited.number, ()) if one.inner.start <= start < one.inner.end]
    nested = bool(around) and around[-1].parent is not None
    saying = None if nested else find_saying(citation, index)
    if saying is None or (around and _only_led_in(saying, around[-1], index)):
        return Saying(number=0, kind="direct", spans=(around[-1].inner,), speaker=None, source=None, cue=None)
    return saying


def _only_led_in(saying: Saying, quotation: Quotation, index: ArticleIndex) -> bool:
    """Tell whether the saying is the quotation behind a word of the narrator: states that “either party may …”."""
    whole = Extent(saying.spans[0].start, saying.spans[-1].end)
    lead = Extent(whole.start, max(whole.start, quotation.extent.start)).words(index.segments.text)
    return lead.strip() == "that" and whole.end <= quotation.extent.end


def _quoted_at(start: int, cited: Cited, index: ArticleIndex) -> Saying | None:
    """Make a saying of the innermost quotation around `start`; without opening words, of the first in the sentence."""
    quotations = [quotation for quotation in index.quotations.get(cited.number, ()) if not quotation.scare]
    if cited.opening:
        quotations = [quotation for quotation in quotations if quotation.extent.start <= start < quotation.extent.end]
    if not quotations:
        return None
    inner = quotations[-1 if cited.opening else 0].inner
    return Saying(number=0, kind="direct", spans=(inner,), speaker=None, source=None, cue=None)


def _only_one(inside: tuple[Saying, ...], index: ArticleIndex, cited: Cited) -> Saying | None:
    """Return the one saying that begins in the sentence: a citation of the reporting words still means it."""
    extent = index.segments.sentence(cited.number).extent
    begun = [saying for saying in inside if extent.start <= saying.spans[0].start < extent.end]
    return begun[0] if len(begun) == 1 else None


def _rest_of_sentence(start: int, cited: Cited, index: ArticleIndex) -> Saying:
    rest = Extent(start, index.segments.sentence(cited.number).extent.end)
    return Saying(number=0, kind="indirect", spans=(rest,), speaker=None, source=None, cue=None)
