"""Find bodies that are named after their country, in small letters.

China’s foreign ministry said no.      └ name `China’s foreign ministry`, an organisation of China
The Norwegian government signed.       └ name `Norwegian government`, which is Norway itself
"""

from __future__ import annotations

from collections.abc import Iterator

from .countries import country_of, people_of, seat_of
from .lists import listed
from .names import Name, is_place, name_at
from .tokens import Line

NOUNS = frozenset(
    "administration army bank cabinet chancellery court embassy force forces government guard media military ministry "
    "navy office parliament police presidency senate treasury".split()
)
BARE = NOUNS - {"bank", "court", "force", "forces", "guard", "media", "office"}  # a body without a word before it
RAISED = frozenset({"Government", "Cabinet", "Army", "Navy", "Military", "Police"})  # Chile’s Government, as some write
LONGEST = 4  # words from the owner to the noun: China’s | national space agency
REACH = LONGEST + 3  # words before the noun, an owner of three counted: Papua New Guinea’s | …
PARTS = frozenset({"Scottish", "Welsh", "English", "Catalan", "Basque", "Bavarian", "Kurdish", "Flemish"})
PASSING = ("interim", "transitional", "new", "coalition")  # of a government that is its country’s all the same
MIDDLE = frozenset("air armed central coast news state own ruling".split())


def find_bodies(line: Line) -> Iterator[Name]:
    """Yield the bodies of a line that stand behind the country they belong to."""
    nouns = [index for index, word in enumerate(line.words) if word.text in NOUNS or word.text in RAISED]
    for first in sorted({first for noun in nouns for first in range(max(0, noun - REACH), noun)}):
        if line.words[first].text[0].isupper():
            last = _owner(line, first)
            head = _head(line, last + 1) if last is not None else None
            if head is not None:
                yield name_at(line, first, head, described=True)


def _owner(line: Line, first: int) -> int | None:
    """Return the last word of an owner that begins at `first`: South Korea’s, South Korean."""
    for length in (3, 2, 1):
        last = first + length - 1
        if last >= len(line.words):
            continue
        text = " ".join(line.text(index) for index in range(first, last + 1))
        owned = line.words[last].possessive and (country_of(text) or seat_of(text) or is_place(text.split()))
        if owned or people_of(text) or text in PARTS:
            return last
    return None


def _head(line: Line, start: int) -> int | None:
    """Return where the noun of the body stands, behind words of its field: foreign | ministry."""
    for index in range(start, min(start + LONGEST, len(line.words))):
        text = line.text(index)
        if (text in NOUNS or (text in RAISED and line.words[start - 1].possessive)) and not _goes_on(line, index):
            return index if index > start or text.lower() in BARE else None
        if not (text in MIDDLE or listed(text, "topic_words", "title_modifiers")):
            return None
    return None


def _goes_on(line: Line, index: int) -> bool:
    """Tell whether a noun follows that the body only describes: police station, army base; not: army spokesman."""
    after = line.text(index + 1)
    return after in NOUNS or after in ("officials", "building", "base", "station", "forces", "sources", "leaders")


def government_of(text: str) -> str | None:
    """Return the code of the country whose government these words name: Norwegian government, U.S. Government."""
    owner, _, body = text.rpartition(" ")
    for word in PASSING:
        owner = owner.removesuffix(f" {word}")
    if body.lower() not in ("government", "administration") or owner in PARTS:
        return None
    return country_of(owner) or people_of(owner) or seat_of(owner)
