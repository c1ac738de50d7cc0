"""Read what an article calls a person beside the name, so that "the Ohio Republican" finds who is meant.

Sen. Ruth Calder, R-Ohio, the bill’s sponsor, …   ->   sen., republican, ohio, bill, sponsor
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from ...schemas.reading import Member
from ...schemas.segments import Extent
from .countries import country_of, lands_by_people
from .finite import finite
from .wordlists import tables_of
from .words import Word, tokenise

# So much text around a name may describe its bearer, and no more of the places that name somebody are read.
BEFORE, BEHIND, PLACES = 70, 120, 40
# A word and its short form begin alike, but for two letters at the end of the shorter: Ohioan, Minn., Texan and Texas.
ALIKE, ENDING = 3, 2
# Parties by which US papers call those who hold these offices.
PARTIES = frozenset(("democrat", "republican"))
ELECTED = frozenset("sen. senator rep. representative congressman congresswoman gov. governor".split())
# Plain words that stand before the noun of a title or description.
LEADING = frozenset("former then acting presidential vice gubernatorial senatorial congressional".split())


def describe(text: str, member: Member) -> frozenset[str]:
    """Return the words, in small letters, by which the article tells who the member is."""
    said = set((member.role or "").lower().replace("-", " ").split())
    for place in member.mentions[:PLACES]:
        said.update(_title(text, place))
        said.update(_apposition(text, place))
    return frozenset(said)


def is_called(noun: str, about: frozenset[str]) -> bool:
    """Tell whether somebody described by these words may be called "the senator", "the Republican"."""
    return noun in about or not about.isdisjoint(_nouns().get(noun, ()))


def may_be_of(party: str, about: frozenset[str]) -> bool:
    """Tell whether somebody whose party is not told holds an office in which "the Utah Democrat" is called by it."""
    told = set(_table("parties").values()) | {"democratic", "gop"}
    return party in PARTIES and not about.isdisjoint(ELECTED) and about.isdisjoint(told)


def belongs(adjective: str, about: frozenset[str]) -> bool:
    """Tell whether a name before the noun fits: "the Ohio Republican", "the Iranian minister"."""
    return any(_alike(word, adjective) for word in about)


def _alike(one: str, other: str) -> bool:
    """Tell whether two names are of the same place. Countries are told by what they are, not by how they begin."""
    lands = _land(one), _land(other)
    if any(lands):
        return lands[0] == lands[1]
    shared = max(ALIKE, min(len(one), len(other)) - ENDING)
    return one[:shared] == other[:shared]


def _land(word: str) -> str | None:
    return lands_by_people().get(word) or country_of(word.capitalize())


def _title(text: str, place: Extent) -> Iterator[str]:
    """Yield the words right before the name: Ohio Gov., presidential nominee."""
    words = tokenise(text, Extent(max(0, place.start - BEFORE), place.start), ())
    initials = ""
    for word in reversed(words[1:]):  # the first may be cut
        titled = word.name or word.text.endswith(".") or word.is_a("persons", "bodies") or word.lower in LEADING
        if (
            word.kind != "word"
            or not titled
            or word.is_a("prepositions", "determiners", "subordinators", "conjunctions")
        ):
            return
        yield from _plain(word)
        initials = "" if not word.name or (word.is_a("persons") and not initials) else word.lower[0] + initials
        if len(initials) > 2:
            yield initials


def _apposition(text: str, place: Extent) -> Iterator[str]:
    """Yield the words behind the name: , R-Ohio, | (D-Calif.) | of Texas | , 45, a nurse from Racine."""
    line = text.find("\n", place.end, place.end + BEHIND)
    words = tokenise(text, Extent(place.end, line if line >= 0 else min(len(text), place.end + BEHIND)), ())
    if not words:
        return
    at = 0
    if words[0].lower == "of" and len(words) > 1:
        yield from _names(words, 1)
        at = next((step for step in range(1, len(words)) if not words[step].name), len(words))
    while at + 1 < len(words) and words[at].lower in (",", "("):
        end = _closing(words, at + 1)
        party = _party(words[at + 1].text)
        if party:
            yield from party
        elif _describes(words[at + 1]):
            yield from (part for word in words[at + 1 : end] for part in _plain(word))
        elif not words[at + 1].text.isdigit():
            return
        at = end
        if at < len(words) and words[at].lower == ")":
            at += 1


def _closing(words: Sequence[Word], start: int) -> int:
    """Return where the apposition that begins at `start` ends: at a mark, "who" or a verb."""
    for at in range(start, len(words)):
        word = words[at]
        if (
            (word.kind != "word" and word.lower != "-")
            or word.is_a("subordinators")
            or (at > start and finite(words, at))
        ):
            return at
    return len(words)


def _describes(word: Word) -> bool:
    return word.lower in ("a", "an", "the", *LEADING) or word.is_a("persons")


def _party(text: str) -> list[str]:
    """Read R-Ohio, D-N.M. or a D alone."""
    letter, _, state = text.partition("-")
    party = _table("parties").get(letter.lower()) if letter.isupper() and len(letter) == 1 else None
    return [party, *_state(state)] if party else []


def _names(words: Sequence[Word], at: int) -> Iterator[str]:
    while at < len(words) and words[at].name:
        yield from _plain(words[at])
        at += 1


def _plain(word: Word) -> Iterator[str]:
    if word.kind != "word" or word.is_a("determiners", "prepositions"):
        return
    for part in word.lower.replace("’s", "").replace("'s", "").split("-"):
        yield part
        yield from _state(part) if part in _table("states") else ()


def _state(short: str) -> list[str]:
    return _table("states").get(short.lower(), short.lower()).split()


@cache
def _table(name: str) -> dict[str, str]:
    return cast(dict[str, dict[str, str]], tables_of("descriptions.toml"))[name]


@cache
def _nouns() -> dict[str, frozenset[str]]:
    table = cast(dict[str, dict[str, list[str]]], tables_of("descriptions.toml"))["nouns"]
    return {noun: frozenset(titles) for noun, titles in table.items()}
