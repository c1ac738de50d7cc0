"""Name the countries and well-known bodies that only stand beside an agreement: the cast holds those that act.

    The Arica Compact, agreed by Peru and Chile, …      Chile is bound, though it says and does nothing else

The rules for agreements look at a wider scene with these in it; only those found bound become actors of the draft.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent
from ...rules.countries import country_names, country_of, people_of, seat_of
from ...rules.lists import known_actors
from ...rules.names import is_place
from ...rules.wordlists import lines_of
from .chunk_scene import Mention, Scene, apart
from .labour import employers_in

_AMBIGUOUS = frozenset(("Georgia", "Jordan", "America", "Brussels"))  # a state of the US, a given name, cities
_RUN = re.compile(r"[A-Z](?:(?:\.[A-Z])+\.|\w*)(?:[ \xa0](?:(?:[A-Z]\.){2,}|[A-Z]\w*|of|the|and)\b)*")
_LONGEST = 6  # words of "Democratic Republic of the Congo"
_PLACED = re.compile(
    r"\b(?:in|at|near|off|from|outside|inside|into|across|through|throughout|around|(?:north|south|east|west)ern)"
    r"\s+(?:the\s+)?\Z"
)


def with_bystanders(scene: Scene) -> Scene:
    """Return the scene with everybody in it who may be bound by an agreement."""
    found = _bystanders(scene)
    if not found:
        return scene
    more = [
        Mention(extent, member) for member in found for extent in member.mentions if _may_act(scene, member, extent)
    ]
    mentions = sorted((*scene.mentions, *more), key=lambda one: (one.extent.start, -one.extent.end))
    return replace(
        scene,
        mentions=tuple(apart(mentions)),
        by_name={**{member.name: member for member in found}, **scene.by_name},
        lands={**{member.country: member for member in found if member.country}, **scene.lands},
    )


def _bystanders(scene: Scene) -> list[Member]:
    """Return the countries and well-known bodies that the article names and the cast does not hold."""
    places: defaultdict[tuple[str, str | None], dict[str, list[Extent]]] = defaultdict(lambda: defaultdict(list))
    for extent in _known_names(scene.text):
        name = extent.words(scene.text)
        code = country_of(name)
        identity = code or known_actors()[name][0]
        if name not in scene.by_name and identity not in scene.by_name and (code is None or code not in scene.lands):
            places[identity, code][name].append(extent)
    return [
        *(_member(names, code) for (_, code), names in places.items()),
        *_seats(scene, {*scene.lands}),
        *_firms(scene),
    ]


def _seats(scene: Scene, known: set[str]) -> Iterator[Member]:
    """Yield the countries that only their capital stands for, of ministers in the cast: they sign for them."""
    wanted = {one.country for one in scene.by_name.values() if one.kind == "person" and one.country} - known
    found: defaultdict[str, dict[str, list[Extent]]] = defaultdict(lambda: defaultdict(list))
    for run in _TWO_WORDS.finditer(scene.text) if wanted else ():
        for name in (run[0], run[0].split()[0]):
            code = seat_of(name)
            if code in wanted and country_of(name) is None:
                found[code][name].append(Extent(run.start(), run.start() + len(name)))
                break
    yield from (_member(names, code) for code, names in found.items())


_TWO_WORDS = re.compile(r"\b[A-Z]\w+(?:\s[A-Z]\w+)?")


def _firms(scene: Scene) -> Iterator[Member]:
    """Yield the firms that the cast does not hold and whose staff are told of, or that are bought or supplied."""
    found = (*employers_in(scene.text), *_traded_with(scene.text))
    for name in dict.fromkeys(extent.words(scene.text) for extent in found):
        if name not in scene.by_name and not any(name in known.split() for known in scene.by_name):
            mentions = tuple(Extent(*match.span()) for match in re.finditer(rf"\b{re.escape(name)}\b", scene.text))
            yield Member(name, "organization", mentions)


_FIRM = r"[A-Z][\w&’'-]*(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w&-]*){0,4}"
_BEHIND_FIRM = r"(?=[,.;]|\s+(?:for|from|in|with|over|on|to|that|worth|last|and\s+[a-z])\b)"
_TRADED = re.compile(
    r"\b(?:agree[ds]?|agreement|contract|deal|bid|offer|plans?|letter\s+of\s+intent)\s(?:[\w’-]+\s){0,4}?"
    rf"to\s+(?:acquire|buy|purchase|take\s+over|merge\s+with|supply)\s+({_FIRM}){_BEHIND_FIRM}"
)
_NAME = r"[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,4}"
_DEALT_WITH = re.compile(
    r"\b(?:agreement|contract|deal|merger|venture|partnership|memorandum|lease|settlement)\swith\s(?:the\s)?(?:[A-Z]\w+[’']s\s)?"
    rf"({_NAME})(?:\sand\s(?:the\s)?({_NAME}))?{_BEHIND_FIRM}"
)
_SIGNS = re.compile(
    rf"\b(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?)[’']s\s(?P<firm>{_NAME})"
    r"(?=\sand\s[A-Z]|\s(?:(?:has|have|had)\s)?(?:agreed|announced|clinched|formed|sealed|secured|signed|struck|won)\b"
    r"|\sare\s(?:among|the\ssignatories)\b)"
)


def _traded_with(text: str) -> Iterator[Extent]:
    """Yield who is named only beside an agreement: "to buy Tarn Steel", "a deal with Bolt", "Peru's Acme signed"."""
    owned = (
        match for match in _SIGNS.finditer(text) if country_of(match["land"].split()[-1]) or country_of(match["land"])
    )
    dealt = (match.span(at) for match in _DEALT_WITH.finditer(text) for at in (1, 2) if match[at])
    traded = (match.span(1) for match in _TRADED.finditer(text))
    for start, end in (*traded, *dealt, *(match.span("firm") for match in owned)):
        begin = start + len("The ") * text.startswith("The ", start)
        name = text[begin:end].removesuffix("’s").removesuffix("'s")
        words = name.split()
        if not (is_place(words) or people_of(words[0]) or _stands_for_land(name) or name in known_actors()):
            yield Extent(begin, begin + len(name))


def _stands_for_land(name: str) -> bool:
    return country_of(name) is not None or seat_of(name) is not None


def _member(names: dict[str, list[Extent]], code: str | None) -> Member:
    name, *others = sorted(names, key=len, reverse=True)
    kind = "country" if code else known_actors()[name][1]
    mentions = sorted((extent for extents in names.values() for extent in extents), key=lambda extent: extent.start)
    return Member(name, kind, tuple(mentions), tuple(others), country=code)


def _known_names(text: str) -> Iterator[Extent]:
    """Yield the longest known name in each run of capitals that holds nothing else: not "Bank of England"."""
    for run in _RUN.finditer(text):
        if _first_words().isdisjoint(run[0].split()):
            continue
        words = list(re.finditer(r"\S+", run[0]))
        at = 0
        while at < len(words):
            longest = min(_LONGEST, len(words) - at) if words[at][0] in _first_words() else 0
            size = next((n for n in range(longest, 0, -1) if _is_known(words, at, n)), 0)
            if size:
                yield Extent(run.start() + words[at].start(), run.start() + words[at + size - 1].end())
            at += size or 1


def _is_known(words: list[re.Match[str]], at: int, size: int) -> bool:
    name = " ".join(word[0] for word in words[at : at + size])
    if name in _AMBIGUOUS or not (country_of(name) or _is_body(name)):
        return False
    before, after = [word[0] for word in words[:at]], [word[0] for word in words[at + size :]]
    alone_before = not before or before[-1] == "and" or (len(before) == 1 and before[0] in _OPENERS)
    led = (
        before[-1:] == ["of"] and before[0] in _LEADERS and before[-2].lower() not in lines_of("organization_nouns.txt")
    )
    return (alone_before or led) and (not after or after[0] == "and")


_LEADERS = frozenset(("President", "Chancellor", "King", "Queen", "Premier", "Prime", "Foreign", "Emir", "Presidents"))
_OPENERS = frozenset(
    ("When", "While", "As", "If", "Both", "After", "Before", "Because", "Although", "Under", "But", "And")
)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in (*country_names(), *known_actors()))


@cache
def _is_body(name: str) -> bool:
    return known_actors().get(name, ("", "media"))[1] in ("organization", "group")


_ENVOYS_FROM = re.compile(
    r"\b(?:ministers|leaders|officials|envoys|negotiators|delegates|delegations|representatives|presidents)\sfrom\s(?:the\s)?\Z"
)


def _may_act(scene: Scene, member: Member, extent: Extent) -> bool:
    """Tell a country that may be bound from one where something happens, and from a part of "anti-Iran"."""
    before, after = scene.text[max(0, extent.start - 24) : extent.start], scene.text[extent.end : extent.end + 2]
    if member.name not in known_actors() and member.kind == "organization":
        return True  # an employer: its staff are at it
    if _is_half(scene.text, extent) or _ENVOYS_FROM.search(scene.text, max(0, extent.start - 30), extent.start):
        return True
    return not _PLACED.search(before) and not re.search(r"[\w’'][-–]\Z", before) and not re.match(r"[-–]\w", after)


def _is_half(text: str, extent: Extent) -> bool:
    """Tell whether a country stands in a pair, "the Peru–Chile pact", and not in "the Peru-based firm"."""
    left = re.search(r"\b([A-Z]\w+(?:\s[A-Z]\w+)?)[-–]\Z", text[max(0, extent.start - 24) : extent.start])
    right = re.match(r"[-–]([A-Z]\w+)(\s[A-Z]\w+)?", text[extent.end : extent.end + 24])
    names = [left[1], left[1].split()[-1]] if left else [right[1] + (right[2] or ""), right[1]] if right else []
    return any(country_of(name) is not None for name in names)
