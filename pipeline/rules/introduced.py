"""Give the words of somebody unnamed to the person whom the article names soon after: leads hold a name back.

A federal judge blocked the law, saying it … . Judge Jan Moss wrote …   ->   both are said by "Jan Moss"
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Segments
from .descriptions import is_called
from .subjects import ONE
from .unnamed import ANYBODY
from .words import tokenise

LEAD = 3  # sentences in which an article holds a name back
SOON = 4  # sentences within which it then tells the name


def find_introduced(segments: Segments, cast: Sequence[Member], sayings: Iterable[Saying]) -> dict[Extent, Member]:
    """Return for descriptions in the lead that speak who is meant, by where they stand."""
    places = (place for saying in sayings if (place := _described(segments, saying)))
    meant = {place: _named_behind(segments, cast, place) for place in places}
    return {place: member for place, member in meant.items() if member is not None}


def _described(segments: Segments, saying: Saying) -> Extent | None:
    """Return the description of an unresolved source in the lead: a federal judge, the leader of the council."""
    if saying.speaker or saying.source is None:
        return None
    sentence = segments.sentence_at(saying.source.start)
    first, *others = saying.source.words(segments.text).lower().split()
    held = first in ONE or (first == "the" and "of" in others)
    return saying.source if sentence and sentence.number <= LEAD and held else None


def _named_behind(segments: Segments, cast: Sequence[Member], place: Extent) -> Member | None:
    """Return the only person who is called by the noun of the description, if the next sentences name them first."""
    noun = _noun(segments.text, place)
    called = [member for member in cast if noun and member.kind == "person" and _bears(member, noun)]
    if noun is None or len(called) != 1 or called[0].mentions[0].start < place.end:
        return None
    here, there = segments.sentence_at(place.start), segments.sentence_at(called[0].mentions[0].start)
    if here is None or there is None or not 0 < there.number - here.number <= SOON:
        return None
    again = segments.text.find(f"another {noun}", place.end, there.extent.start)
    return called[0] if again < 0 else None


def _bears(member: Member, noun: str) -> bool:
    return is_called(noun, frozenset((member.role or "").lower().split()))


def _noun(text: str, place: Extent) -> str | None:
    """Return the noun of the description, if it is one for a person."""
    words = tokenise(text, place, ())
    end = next((at for at, word in enumerate(words) if at and (word.is_a("prepositions") or word.kind != "word")), None)
    noun = words[(len(words) if end is None else end) - 1]
    person = noun.is_a("persons") and not (noun.name or noun.is_a("bodies") or noun.lower in ANYBODY)
    return noun.lower if person else None
