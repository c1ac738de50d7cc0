"""Call those who close an agreement by the words of the article, where they have no name.

The county and the bus operators have agreed to move the stage.      members "county" and "bus operators"
"""

from __future__ import annotations

import re
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent
from ...rules.wordlists import lines_of
from .agreement_edges import walk_back
from .chunk_scene import Scene
from .parties import subject_of
from .speaker import LONG_SUBJECT

_BEHIND_SUBJECT = re.compile(
    r"(?:\s+(?:meeting\s+)?(?:in|at)\s+(?:the\s+)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?,?)?"
    r"(?:\s+(?:have|has|had|finally|also|all|both|then|later|\w{2,20}ly|today|yesterday|(?:on\s+)?\w{3,6}day)){0,4}\s+\Z"
)
_LAST_WORD = re.compile(r"[\w’'-]+\Z")
_COUNTED = re.compile(r"(?:(?:two|three|four|five|six|seven|eight|several|both|all)\s+)", re.IGNORECASE)


def groups_before(scene: Scene, verb: int, floor: int) -> tuple[Member, ...]:
    """Return the two of "the county and the operators have" before a verb, or the one of "rival factions"."""
    floor = max(floor, verb - LONG_SUBJECT)
    behind = _BEHIND_SUBJECT.search(scene.text, floor, verb)
    last, start = _side_at(scene, behind.start(), floor) if behind else (None, 0)
    if last is None:
        return ()
    link = re.search(r",?\s+and\s+\Z", scene.text[floor:start])
    first, _ = _side_at(scene, floor + link.start(), floor) if link else (None, 0)
    if first is not None and last != first:
        return (first, last)
    alone = link is None and last.kind == "group" and last.name not in scene.by_name
    return (last,) if alone and last.name.endswith("s") else ()


_PLACE = r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}"
_OF_SEVERAL = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]wo|[Tt]hree)\s+(?P<name>(?:[a-z-]+\s+){0,2}(?P<head>[a-z]+s)\s+of\s+(?:the\s+)?"
    rf"{_PLACE}(?:,\s{_PLACE}){{0,3}}(?:,)?\s+and\s+(?:the\s+)?{_PLACE})\Z"
)


def sides_before(scene: Scene, verb: int, floor: int) -> tuple[Member, ...]:
    """Return those named before a verb, or called there: "the island councils of Arica and Tacna" are one group."""
    named = subject_of(scene, verb, floor)
    if len(named) > 1:
        return named
    floor_of_subject = max(floor, verb - LONG_SUBJECT)
    behind = _BEHIND_SUBJECT.search(scene.text, floor_of_subject, verb)
    told = _OF_SEVERAL.search(scene.text, floor_of_subject, behind.start()) if behind else None
    if told is None or told["head"] not in _group_nouns():
        return named or groups_before(scene, verb, floor)
    name = " ".join(told["name"].split())
    return (scene.by_name.get(name) or Member(name, "group", (Extent(*told.span("name")),)),)


def are_several(sides: tuple[Member, ...]) -> bool:
    """Tell whether two are bound, or a group that the article calls by two places."""
    return len(sides) > 1 or any(side.kind == "group" and " and " in side.name for side in sides)


def _side_at(scene: Scene, end: int, floor: int) -> tuple[Member | None, int]:
    """Return the body named or the group called right before `end`, and where its words begin."""
    for mention in scene.mentions_in(Extent(floor, end))[-1:]:
        if mention.extent.end == end and mention.member.kind in ("organization", "country", "group"):
            start = mention.extent.start
            return mention.member, start - len("the ") if scene.text[:start].endswith(("the ", "The ")) else start
    head = _LAST_WORD.search(scene.text, floor, end)
    if head is None or head[0] not in _group_nouns():
        return None, 0
    start, determiner = walk_back(scene.text, head.start(), floor)
    if start == head.start() and determiner not in ("the", "its", "their", "a", "an"):
        return None, 0
    counted = _COUNTED.match(scene.text, start, end)
    name = " ".join(scene.text[counted.end() if counted else start : end].split())
    before = re.search(rf"\b{re.escape(determiner)}\s+\Z", scene.text[:start][-24:], re.I) if determiner else None
    return _called(scene, name, head[0]), start - len(before[0]) if before and determiner != "and" else start


def _called(scene: Scene, name: str, head: str) -> Member:
    known = scene.by_name.get(name) or scene.by_name.get(name.lower())
    places = re.finditer(rf"\b{re.escape(name)}\b", scene.text)
    kind = "group" if head.endswith("s") and head not in lines_of("organization_nouns.txt") else "organization"
    return known or Member(name, kind, tuple(Extent(*place.span()) for place in places))


@cache
def _group_nouns() -> frozenset[str]:
    lists = ("side_groups.txt", "group_nouns.txt", "staff_nouns.txt", "firm_nouns.txt", "organization_nouns.txt")
    return frozenset(noun for name in lists for noun in lines_of(name))
