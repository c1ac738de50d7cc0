"""The index of an article: where its words, sayings, quotations and names stand, so that no stage has to search twice.

    index = index_of(segments, reading)
    index.places({"far", "eastern"})       -> {31}            sentences that hold all these words; headings are 0, -1, …
    index.sayings[29]                      -> (Saying(…),)    what is said in sentence 29
    index.member("Mr Yoon")                -> Member(name="Yoon Suk Yeol", …)

Building is linear in the article; a look-up costs what it finds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from ..schemas.reading import Member, Reading, Saying
from ..schemas.segments import Extent, Quotation, Segments
from .identity import name_words
from .rules.countries import country_of, lands_by_people
from .rules.vocabulary import vocabulary_of, words_of

T = TypeVar("T", Saying, Quotation)
_STEM = 4  # letters that a name and its adjective share at least: Iran, Iranian
_ENDING = 3  # letters that may follow them: Ukraine, Ukrainian


@dataclass(frozen=True, slots=True, eq=False)
class ArticleIndex:
    """Look-up tables over one article. Made by `index_of`."""

    segments: Segments
    sayings: Mapping[int, tuple[Saying, ...]]  # by number of each sentence they touch
    quotations: Mapping[int, tuple[Quotation, ...]]  # the same
    _places: Mapping[str, Set[int]]
    _stems: Mapping[str, tuple[str, ...]]
    _members: Mapping[tuple[str, ...], Member]
    _peoples: frozenset[str]  # alpha-3 codes of the countries whose people or government the article names

    def places(self, words: Iterable[str]) -> frozenset[int]:
        """Return the sentences, and headings as numbers below 1, that hold every word or another form of it."""
        found = sorted((self._places_of(word) for word in words), key=len)
        return frozenset(found[0]).intersection(*found[1:]) if found else frozenset()

    def _places_of(self, word: str) -> Set[int]:
        exact = self._places.get(word)
        if exact is not None or len(word) < _STEM:
            return exact or frozenset()
        kin = [other for other in self._stems.get(word[:_STEM], ()) if same_stem(word, other)]
        return frozenset(number for other in kin for number in self._places[other])

    def names(self, name: str) -> bool:
        """Tell whether the article uses the name: all its words within one sentence or heading.

        A country is named by its people and its government too: Norway by “Norwegian”, the Netherlands by “Dutch”.
        """
        return bool(self.places(name_words(name))) or country_of(name) in self._peoples

    def member(self, name: str) -> Member | None:
        """Return the member of the cast that goes by this name."""
        return self._members.get(name_words(name))


def same_stem(one: str, other: str) -> bool:
    """Tell whether two words share a stem, as Iran and Iranian do; Iran and Iraq, Portugal and ports do not."""
    pairs = zip(one, other, strict=False)
    shared = next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
    return shared >= max(_STEM, max(len(one), len(other)) - _ENDING)


@lru_cache(maxsize=32)  # the articles under way at once; each entry is the size of its article
def index_of(segments: Segments, reading: Reading) -> ArticleIndex:
    """Index an article. The same segments and reading give the same index again."""
    places = _index_words(segments)
    return ArticleIndex(
        segments=segments,
        sayings=_by_sentence(segments, ((saying, saying.spans) for saying in reading.sayings)),
        quotations=_by_sentence(segments, ((quotation, (quotation.extent,)) for quotation in segments.quotations)),
        _places=places,
        _stems=_index_stems(places),
        _members=_index_members(reading),
        _peoples=frozenset(land for name, land in lands_by_people().items() if name in places),
    )


def _index_words(segments: Segments) -> Mapping[str, Set[int]]:
    places: defaultdict[str, set[int]] = defaultdict(set)
    headings = [paragraph for paragraph in segments.paragraphs if paragraph.kind != "story"]
    for at, heading in enumerate(headings):
        for word in words_of(heading.extent.words(segments.text)):
            places[word].add(-at)
    for number, words in enumerate(vocabulary_of(segments)[1:], 1):
        for word in words:
            places[word].add(number)
    return places


def _index_stems(places: Iterable[str]) -> dict[str, tuple[str, ...]]:
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for word in places:
        if len(word) >= _STEM:
            stems[word[:_STEM]].append(word)
    return {stem: tuple(words) for stem, words in stems.items()}


def _by_sentence(segments: Segments, extents: Iterable[tuple[T, tuple[Extent, ...]]]) -> dict[int, tuple[T, ...]]:
    found: defaultdict[int, list[T]] = defaultdict(list)
    for record, pieces in extents:
        for number in sorted({s.number for piece in pieces for s in segments.sentences_of(piece)}):
            found[number].append(record)
    return {number: tuple(records) for number, records in found.items()}


def _index_members(reading: Reading) -> dict[tuple[str, ...], Member]:
    """A full name goes before an alias, and who comes first in the article before a later one of the same alias."""
    members: dict[tuple[str, ...], Member] = {}
    for member in reading.cast:
        members.setdefault(name_words(member.name), member)
    for member in reading.cast:
        for alias in member.aliases:
            members.setdefault(name_words(alias), member)
    return members
