"""Take into the cast whoever speaks without a name but under a role, and bodies that are only described.

A White House official called it thin.   ->   member "White House official", role "official", at the White House
The ruling party said no.                ->   member "ruling party", an organisation

"A spokesman said" and "the minister said" describe nobody: they go on from somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Segments
from ...schemas.summary import ActorKind
from .lexicon import words as word_class
from .lists import entries
from .words import Word, tokenise

LONGEST = 8  # words of a description
OPEN = frozenset({"a", "an", "one", "the", "another", "its", "their", "his", "her"})
ROLES = frozenset("resident man woman voter witness victim source supporter critic opponent rival friend".split())
BODIES = frozenset(
    "agency army assembly association commission committee council court delegation embassy federation government "
    "military ministry mission panel parliament party union".split()
)
ALONE = frozenset("chief deputy general senior top".split())  # before a role they do not tell who it is


def find_unnamed(segments: Segments, cast: Iterable[Member], sayings: Iterable[Saying]) -> tuple[Member, ...]:
    """Return a member for every description under which somebody speaks who is nobody in the cast."""
    cast = tuple(cast)
    found: dict[tuple[str, ActorKind], tuple[list[Extent], str | None, str | None]] = {}
    for saying in sayings:
        if saying.speaker is None and saying.source is not None:
            for name, kind, role, extent in _described(segments, saying.source):
                home = _home(cast, extent) if kind == "person" else None
                places, _, _ = found.setdefault((name, kind), ([], role, home))
                places.append(extent)
    return tuple(
        Member(name, kind, tuple(places), _forms(segments, name, places), role, home)
        for (name, kind), (places, role, home) in found.items()
    )


def _forms(segments: Segments, name: str, places: Sequence[Extent]) -> tuple[str, ...]:
    forms = dict.fromkeys(" ".join(place.words(segments.text).split()) for place in places)
    return tuple(form for form in forms if form != name)


def _described(segments: Segments, source: Extent) -> Iterator[tuple[str, ActorKind, str | None, Extent]]:
    """Yield name, kind, role and place of the description that a source is, where it is one."""
    phrase = tokenise(segments.text, source, ())
    head = _head(phrase)
    if not 1 < len(phrase) <= LONGEST or head is None or not _opens(phrase):
        return
    noun, before = phrase[head], phrase[1:head] if phrase[0].lower in OPEN else phrase[:head]
    telling = [word for word in before if word.lower not in ALONE and word.lower not in word_class("times")]
    behind = phrase[head + 1 :]
    if not telling and not (behind and behind[0].lower in ("for", "at", "of", "in") and phrase[0].lower != "the"):
        return
    first, last = (before[0] if before else noun), (behind[-1] if behind and not telling else noun)
    place = Extent(first.start, last.end)
    name = " ".join(place.words(segments.text).split())
    tied = any(word.possessive or word.name for word in (*before, *behind))
    if noun.lower in entries("roles") and (tied or noun.lower in entries("official_roles")) and noun.lower not in ROLES:
        yield name, "person", " ".join(word.text for word in (*_plain(before), noun)), place
    elif noun.lower in BODIES and phrase[0].lower not in ("a", "an", "one", "another"):
        yield name, "organization", None, place


def _opens(phrase: Sequence[Word]) -> bool:
    """Tell whether the phrase begins as a description of one does, or with an owner."""
    return phrase[0].lower in OPEN or phrase[0].possessive or phrase[0].name


def _head(phrase: Sequence[Word]) -> int | None:
    """Return the last noun before a preposition; None for a phrase that ends with a name or lists several."""
    stop = next((at for at, word in enumerate(phrase) if word.is_a("prepositions") or word.kind != "word"), len(phrase))
    several = any(word.lower in ("and", "or", "who") for word in phrase)
    return None if several or not stop or phrase[stop - 1].name else stop - 1


def _plain(before: Sequence[Word]) -> list[Word]:
    """Return the small words of a role, behind the last owner or name."""
    last = max((at for at, word in enumerate(before) if word.possessive or word.name), default=-1)
    return list(before[last + 1 :])


def _home(cast: Sequence[Member], extent: Extent) -> str | None:
    """Return the body or country that the description names: a White House official."""
    inside = [
        (place.start, member.name)
        for member in cast
        if member.kind != "person"
        for place in member.mentions
        if extent.start <= place.start and place.end <= extent.end
    ]
    return max(inside)[1] if inside else None
