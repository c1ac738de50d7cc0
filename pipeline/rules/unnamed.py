"""Take into the cast whoever speaks alone under a role without a name: a White House official, Zambia’s water ministry.

A White House official said it was late. The official …   ->   member "White House official", mentioned twice
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Segments
from .descriptions import is_called
from .words import Word, tokenise

# A longer description is no name for anybody.
LONGEST = 7
# What somebody happens to be is no role in which they speak.
ANYBODY = frozenset(
    "man woman voter resident supporter critic friend source witness victim father mother son daughter wife husband "
    "brother sister neighbor student player worker employee democrat republican conservative liberal opponent rival "
    "side country nation state city paper magazine newspaper website white".split()
)
ONE = frozenset(("a", "an", "one"))
THE = frozenset(("the", "his", "her", "their", "its"))


@dataclass(frozen=True, slots=True)
class Role:
    """A source without a name: its words, and whether it brings somebody new on stage."""

    name: str
    noun: str
    post: str  # the role without owner and names: "senior adviser" of "Mr Bell’s senior adviser"
    place: Extent
    new: bool
    body: bool

    @property
    def bare(self) -> bool:
        """Tell whether it can only go on from somebody: the spokesman."""
        return not (self.new or self.body) and self.name.lower() == self.noun


def find_unnamed(segments: Segments, cast: Iterable[Member], sayings: Iterable[Saying]) -> tuple[Member, ...]:
    """Return a new member for every role that speaks alone, where no member of the cast may be meant by it."""
    cast = tuple(cast)
    meant: dict[str, list[Role]] = {}
    for saying in sayings:
        for role in _role(segments.text, saying):
            name = role.name.lower() if role.new else _earlier(role, meant)
            if not _anybodys(role, cast) and (name in meant or not role.bare):
                meant.setdefault(name, []).append(role)
    return tuple(
        _member(found, cast) for found in meant.values() if len({role.place for role in found if role.new}) <= 1
    )


def _role(text: str, saying: Saying) -> Iterator[Role]:
    """Yield the role that an unresolved source stands for."""
    if saying.speaker or saying.source is None:
        return
    words = tokenise(text, saying.source, ())
    owned = words[0].possessive if words else False
    first = 0 if owned else 1
    if not owned and (not words or words[0].lower not in ONE | THE):
        return
    head = next((at for at, word in enumerate(words) if at > first and word.is_a("prepositions")), len(words)) - 1
    if not first <= head < LONGEST or any(word.kind != "word" or word.lower == "and" for word in words):
        return
    noun, place = words[head], Extent(words[first].start, words[-1].end)
    new = not owned and words[0].lower in ONE
    if not (new or owned or noun.is_a("bodies")) and (_named_behind(text, place.end) or _varies(words[first:head])):
        return
    if noun.name or noun.lower in ANYBODY or not noun.is_a("persons", "bodies") or len(words) > LONGEST:
        return
    post = [word.text for word in words[first:head] if not (word.name or word.possessive)]
    if owned or words[0].lower not in ("the", *ONE):
        new = new or head == first  # their secretary
    yield Role(
        " ".join(place.words(text).split()), noun.lower, " ".join([*post, noun.text]), place, new, noun.is_a("bodies")
    )


def _named_behind(text: str, end: int) -> bool:
    """Tell whether an apposition follows that may hold the name: the lead plaintiff, a man called Bell."""
    return text[end : end + 1] == "," and not text.startswith(", who ", end)


def _varies(before: list[Word]) -> bool:
    """Tell whether the description only calls somebody anew who was named: the former Ohio governor."""
    return any(word.name or word.lower == "former" for word in before)


def _anybodys(role: Role, cast: Iterable[Member]) -> bool:
    """Tell whether "the senator" or "the leader of the council" may be somebody who has a name."""
    if role.new or role.body:
        return False
    if not role.name.lower().endswith(role.noun):
        return True
    return any(
        is_called(role.noun, frozenset((member.role or "").lower().split()))
        for member in cast
        if member.kind == "person"
    )


def _earlier(role: Role, meant: dict[str, list[Role]]) -> str:
    """Return the name under which the article brought in "the official"; its own where it did not."""
    plain = role.name.lower()
    before = [name for name, found in meant.items() if found[0].noun == plain]
    return before[0] if len(before) == 1 else plain


def _member(found: list[Role], cast: Iterable[Member]) -> Member:
    first, places = found[0], tuple(dict.fromkeys(role.place for role in found))
    if first.body:
        return Member(first.name, "organization", places)
    return Member(first.name, "person", places, role=first.post, affiliation=_home(first.place, cast))


def _home(extent: Extent, cast: Iterable[Member]) -> str | None:
    """Return the body or country that the description names: a White House official."""
    inside = [
        (place.start, member.name)
        for member in cast
        if member.kind != "person"
        for place in member.mentions
        if extent.start <= place.start and place.end <= extent.end
    ]
    return max(inside)[1] if inside else None
