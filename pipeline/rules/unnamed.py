"""Take into the cast whoever speaks alone under a role without a name: a White House official, Zambia’s water ministry.

A White House official said it was late. The official …   ->   member "White House official", mentioned twice
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Segments
from .descriptions import is_called
from .subjects import ONE, unnamed_subject
from .words import Word, tokenise

# A longer description is no name for anybody.
LONGEST = 7
# What somebody happens to be is no role in which they speak.
ANYBODY = frozenset(
    "man woman voter resident supporter critic friend source witness victim father mother son daughter wife husband "
    "brother sister neighbor student player worker employee democrat republican conservative liberal opponent rival "
    "side country nation state city paper magazine newspaper website white".split()
)
# What a story calls a body again that it has named: alone, it brings nobody new on stage.
AGAIN = frozenset("company firm corporation group organization organisation agency".split())
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
    persons = [member for member in cast if member.kind == "person"]
    roles = frozenset(word for member in persons for word in (member.role or "").lower().split())
    homes = sorted(
        (place.start, place.end, member.name) for member in cast if member.kind != "person" for place in member.mentions
    )
    bodies = any(member.kind == "organization" for member in cast)
    meant: dict[str, list[Role]] = {}
    by_noun: dict[str, list[str]] = {}  # the names in `meant`, by the noun of the role
    for saying in sayings:
        for role in _role(segments, saying):
            earlier = by_noun.get(role.name.lower(), [])
            name = earlier[0] if len(earlier) == 1 and not role.new else role.name.lower()
            again = bodies and name in AGAIN
            if not (again or _anybodys(role, roles)) and (name in meant or not role.bare):
                if name not in meant:
                    by_noun.setdefault(role.noun, []).append(name)
                meant.setdefault(name, []).append(role)
    return tuple(
        _member(found, homes) for found in meant.values() if len({role.place for role in found if role.new}) <= 1
    )


def _role(segments: Segments, saying: Saying) -> Iterator[Role]:
    """Yield the role that an unresolved source stands for."""
    if saying.speaker or saying.source is None:
        return
    text = segments.text
    words = tokenise(text, _newcomer(segments, saying, saying.source) or saying.source, ())
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
    named = noun.lower == "source" and any(word.name for word in words[first:head])  # a Whitehall source
    if noun.name or (noun.lower in ANYBODY and not named) or not noun.is_a("persons", "bodies") or len(words) > LONGEST:
        return
    behind = next((at + 1 for at in range(head - 1, first - 1, -1) if words[at].possessive), first)
    post = [word.text for word in words[behind:head] if not word.name]
    if owned or words[0].lower not in ("the", *ONE):
        new = new or head == first  # their secretary
    yield Role(
        " ".join(place.words(text).split()), noun.lower, " ".join([*post, noun.text]), place, new, noun.is_a("bodies")
    )


def _newcomer(segments: Segments, saying: Saying, source: Extent) -> Extent | None:
    """Return whom the sentence before brought on stage: A city official was calm. “They lost,” | he | said."""
    here = segments.sentence_at(min(saying.spans[0].start, source.start))
    if here is None or here.number < 2 or source.words(segments.text).lower() not in ("he", "she"):
        return None
    before = segments.sentence(here.number - 1)
    words = tokenise(segments.text, before.extent, ()) if before.paragraph == here.paragraph else []
    subject = unnamed_subject(words)
    return Extent(words[subject.first].start, words[subject.last - 1].end) if subject else None


def _named_behind(text: str, end: int) -> bool:
    """Tell whether an apposition follows that may hold the name: the lead plaintiff, a man called Bell."""
    return text[end : end + 1] == "," and not text.startswith(", who ", end)


def _varies(before: list[Word]) -> bool:
    """Tell whether the description only calls somebody anew who was named: the former Ohio governor."""
    return any(word.name or word.lower == "former" for word in before)


def _anybodys(role: Role, roles: frozenset[str]) -> bool:
    """Tell whether "the senator" or "the leader of the council" may be somebody who has a name, and one of `roles`."""
    if role.new or role.body:
        return False
    return not role.name.lower().endswith(role.noun) or is_called(role.noun, roles)


def _member(found: list[Role], homes: Sequence[tuple[int, int, str]]) -> Member:
    first, places = found[0], tuple(dict.fromkeys(role.place for role in found))
    if first.body:
        return Member(first.name, "organization", places)
    return Member(first.name, "person", places, role=first.post, affiliation=_home(first.place, homes))


def _home(extent: Extent, homes: Sequence[tuple[int, int, str]]) -> str | None:
    """Return the body or country that the description names, of all mentions in order: a White House official."""
    first, last = bisect_left(homes, (extent.start,)), bisect_left(homes, (extent.end,))
    inside = [(start, name) for start, end, name in homes[first:last] if end <= extent.end]
    return max(inside)[1] if inside else None
