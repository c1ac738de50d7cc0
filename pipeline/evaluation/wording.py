"""Find the place that an annotator means by its words.

find_words("He said yes. She said no.", "She […] no") == Extent(13, 24)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...schemas.segments import Extent

ELISION = "[…]"
NEAR = 400  # code points around a statement in which its speaker and verb are looked for: a long paragraph


class WordingError(ValueError):
    """Raised when the words do not name one place."""


def occurrences(text: str, words: str) -> Iterator[Extent]:
    """Find whole words only: the `he` in `the` is none."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if not (_inside_word(text, start) or _inside_word(text, end)):
            yield Extent(start, end)
        start = text.find(words, start + 1)


def _inside_word(text: str, cut: int) -> bool:
    return 0 < cut < len(text) and text[cut - 1].isalnum() and text[cut].isalnum()


def find_words(text: str, words: str, occurrence: int | None = None) -> Extent:
    """Return the one place of the words, or the place with this number. Raise WordingError where there is none."""
    first, elided, last = (part.strip() for part in words.partition(ELISION))
    found = list(occurrences(text, first))
    if len(found) < (occurrence or 1):
        seldom = (
            f"occurs {len(found)} times only" if len(found) > 1 else "occurs once only" if found else "does not occur"
        )
        raise WordingError(f"{first!r} {seldom} in the article")
    if len(found) > 1 and occurrence is None:
        raise WordingError(f"{first!r} occurs {len(found)} times; give more words or the number of the occurrence")
    start, end = found[(occurrence or 1) - 1]
    if not elided:
        return Extent(start, end)
    ends = (place.end for place in occurrences(text, last) if place.start >= end)
    for close in ends:
        return Extent(start, close)
    raise WordingError(f"{last!r} does not occur after {first!r}")


def find_nearest(text: str, words: str, pieces: Sequence[Extent]) -> Extent:
    """Return the place of the words that is nearest to the pieces of a statement and outside them."""
    low, high = max(0, pieces[0].start - NEAR), pieces[-1].end + NEAR
    window = text[low:high]
    places = [Extent(place.start + low, place.end + low) for place in occurrences(window, words)]
    outside = [place for place in places if not any(place.meets(piece) for piece in pieces)]
    if not outside:
        raise WordingError(f"{words!r} does not stand near the statement")
    return min(outside, key=lambda place: min(_gap(place, piece) for piece in pieces))


def _gap(one: Extent, other: Extent) -> int:
    return max(other.start - one.end, one.start - other.end)
