"""Find the employer and the union of a pay contract, which is told from the side of the staff.

Drivers at Acme Buses accepted a contract. The Transport Union said …      Acme Buses and the Transport Union
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent
from ...rules.lists import entries, known_actors
from ...rules.names import is_place
from ...rules.wordlists import any_of, lines_of
from .chunk_scene import Scene

_UNION = re.compile(r"\b(?:Unions?|Unison|Brotherhood|Teamsters|Guild|Workers|Worker)\b")
_LEAGUE = re.compile(r"\b(?:Federation|Association|Organi[sz]ation|Alliance|United|Congress|Confederation|Council)\b")
_OTHER_UNIONS = re.compile(r"\b(?:European|African|Soviet|Credit|Rugby|Customs|Monetary|Student|Postal|Party)\b")
_NO_EMPLOYER = re.compile(
    r"\b(?:Airport|Port|Harbour|Harbor|Station|City|Park|Street|Road|Square|County|Union|Party)\Z"
)


@cache
def _staff() -> str:
    nouns = lines_of("staff_nouns.txt")
    return any_of((*nouns, *(noun.capitalize() for noun in nouns)))


@cache
def _employed() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:{_staff()})\s+(?:at|of|for)\s+(?:the\s+)?|(?:operator|employer|management|company|carrier|owner),\s+)"
        r"([A-Z][\w&’'-]*(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w&-]*){1,4})"
    )


def employers_in(text: str) -> Iterator[Extent]:
    """Yield where staff are said to work, for names of two words and more: "drivers at Acme Buses"."""
    for match in _employed().finditer(text):
        end = match.end(1) - (2 if match[1].endswith(("’s", "'s")) else 0)
        name = text[match.start(1) : end]
        if not (is_place(name.split()) or _NO_EMPLOYER.search(name) or name in known_actors()):
            yield Extent(match.start(1), end)


def is_union(member: Member) -> bool:
    """Tell a union of employees by its name."""
    if member.kind not in ("organization", "group") or member.name in known_actors():
        return False
    staffed = any(word.lower() in entries("staff_nouns") for word in re.findall(r"\w+", member.name))
    named = _UNION.search(member.name) or (staffed and _LEAGUE.search(member.name))
    return bool(named) and not _OTHER_UNIONS.search(member.name)


def sides_of_labour(scene: Scene, extents: Sequence[Extent]) -> tuple[Member, ...]:
    """Return the employer and the union of the passages, where these or else the whole article name one of each.

    The article is only asked for who the passages speak of: "their union", "the company, Acme Buses".
    """
    words = " ".join(extent.words(scene.text) for extent in extents)
    whole = Extent(0, len(scene.text))
    unions = _unions(scene, extents) or (_unions(scene, [whole]) if re.search(r"\bunions?\b", words) else {})
    employers = _employers(scene, extents) or (_employers(scene, [whole]) if unions else {})
    if len(employers) == len(unions) == 1:
        return (*employers.values(), *unions.values())
    return ()


def _unions(scene: Scene, extents: Iterable[Extent]) -> dict[str, Member]:
    found = (mention.member for extent in extents for mention in scene.mentions_in(extent))
    return {member.name: member for member in found if is_union(member)}


def _employers(scene: Scene, extents: Iterable[Extent]) -> dict[str, Member]:
    names = {place.words(scene.text) for place in employers_in(scene.text)}
    found = (mention for extent in extents for mention in scene.mentions_in(extent))
    return {
        mention.member.name: mention.member
        for mention in found
        if mention.extent.words(scene.text) in names and mention.member.kind == "organization"
    }
