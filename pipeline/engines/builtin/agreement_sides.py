"""Find the sides of an agreement where no naming of it tells them: by what each undertakes, or by who stood before.

Acme undertakes to hire forty drivers, and the Transport Union agrees not to strike.      Acme, Transport Union
Talks between Peru and Chile went on all night. The two countries signed the treaty.      Peru, Chile
The county and the bus operators have agreed to move the stage.                           county, bus operators
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ....schemas.reading import Member
from ....schemas.segments import Extent
from ...rules.countries import people_of, seat_of
from ...rules.wordlists import any_of, lines_of
from .agreement_progress import CLOSED
from .chunk_scene import Mention, Scene
from .dossiers import Dossier
from .labour import sides_of_labour
from .parties import bodies_for
from .unnamed_sides import sides_before

TOLD_BEFORE = 3  # sentences before "the two countries" in which they are named


def labour_sides(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return employer and union of a contract, from the sentences that name it and those beside them."""
    if dossier.kind not in ("contract", "accord", "pact", "other"):
        return ()
    return sides_of_labour(scene, [scene.segments.sentence(number).extent for number in _around(scene, dossier)])


def _around(scene: Scene, dossier: Dossier) -> list[int]:
    near = {naming.sentence + step for naming in dossier.namings for step in (-1, 0, 1)}
    return [sentence.number for sentence in scene.sentences() if sentence.number in near]


# ---- by what each undertakes ---------------------------------------------------------------------------------------

_UNDERTAKES = re.compile(
    r"(?:\b(?:will|undertakes?\s+(?:not\s+)?to|undertook\s+(?:not\s+)?to|agrees?\s+(?:not\s+)?to|agreed\s+(?:not\s+)?to|"
    r"pledges?\s+(?:not\s+)?to|pledged\s+(?:not\s+)?to|promises?\s+(?:not\s+)?to|promised\s+(?:not\s+)?to|is\s+to|are\s+to)\b)"
)
_BINDS = re.compile(r"\b(?:commits?|obliges?|obligates?|requires?|binds?|committed|obliged|obligated|required|bound)\b")
_TO = re.compile(r"\s+(?:not\s+)?to\b")


def obliged_sides(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return the two that undertake something, each in its turn, where the agreement is named or right behind it."""
    numbers = {naming.sentence + step for naming in dossier.namings if not naming.negated for step in (0, 1, 2)}
    found: dict[Member, None] = {}
    for sentence in scene.sentences():
        if sentence.number in numbers:
            one = dict.fromkeys(_undertaking(scene, sentence.extent))
            if _are_two(sides := bodies_for(scene, one)):
                return sides
            found |= one
    return sides if _are_two(sides := bodies_for(scene, found)) else ()


def _are_two(sides: tuple[Member, ...]) -> bool:
    """Tell whether two of one rank undertake something: a firm and a country are hardly the two sides."""
    return len(sides) == 2 and len({_rank(side) for side in sides}) == 1


def _undertaking(scene: Scene, extent: Extent) -> Iterator[Member]:
    for verb in _UNDERTAKES.finditer(scene.text, extent.start, extent.end):
        actors = () if scene.said(verb.start()) else scene.actors_before(verb.start(), extent.start)
        yield from (actor for actor in actors if len(actors) == 1 and actor.kind not in ("person", "media"))
    for verb in _BINDS.finditer(scene.text, extent.start, extent.end):
        near = scene.mentions_in(Extent(verb.end(), min(extent.end, verb.end() + 60)))[:1]
        for mention in () if scene.said(verb.start()) else near:
            gap = scene.text[verb.end() : mention.extent.start]
            if re.fullmatch(r"\s+(?:the\s+)?", gap) and _TO.match(scene.text, mention.extent.end):
                yield mention.member


def _rank(side: Member) -> bool:
    return side.kind == "country"


# ---- by who stood before -------------------------------------------------------------------------------------------

_SIDES = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]heir)(?:\s+(two|three|four|five))?\s+"
    r"(?:neighbou?ring\s+)?(governments|countries|nations|states|neighbou?rs|sides|parties|firms|companies|leaders|capitals)"
    r"\s+(?:(?:have|had|finally|also|then|jointly|both|all|each)\s+){0,2}\Z"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def sides_told_before(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return who "the two countries" are that closed it: all that the sentences before and the headline name."""
    for sentence in scene.sentences():
        if sentence.number not in {naming.sentence for naming in dossier.namings}:
            continue
        for verb in CLOSED.finditer(scene.text, sentence.extent.start, sentence.extent.end):
            sides = _SIDES.search(scene.text, max(sentence.extent.start, verb.start() - 60), verb.start())
            if sides and not scene.quoted(verb.start()):
                return _told_before(scene, sentence.number, _NUMBERS.get(sides[1] or "two", 2), sides[2])
    return ()


def _told_before(scene: Scene, number: int, count: int, noun: str) -> tuple[Member, ...]:
    """Take the nearest passage before that names as many: no more and no fewer."""
    before = [scene.segments.sentence(n).extent for n in range(number - 1, max(number - 1 - TOLD_BEFORE, 0), -1)]
    headings = [paragraph.extent for paragraph in scene.segments.paragraphs[:4] if paragraph.kind != "story"]
    for extent in (*before, *headings):
        sides = bodies_for(
            scene, dict.fromkeys(one.member for one in scene.mentions_in(extent) if _fits(one.member, noun))
        )
        if len(sides) == count:
            return sides
    return ()


def _fits(member: Member, noun: str) -> bool:
    if noun in ("firms", "companies"):
        return member.kind == "organization"
    return member.kind == "country" if noun not in ("sides", "parties") else member.kind in ("country", "group")


_SIGNATORIES = r"(?:co-)?signatories"
_ARE_SIGNATORIES = re.compile(
    rf"(?:,\s+(?:the|both|all)\s+(?:\w+\s+)?|\s+(?:is|are|was|were)\s+(?:among\s+)?(?:the|its)\s+){_SIGNATORIES}\b"
    r"|\s+(?:is|are|was|were)\s+among\s+(?:the|its|those)(?:\s+[\w-]+){0,3}\s+(?:that|who|which|to\s+have|to)\s+(?:have\s+|had\s+)?"
    r"(?:sign|signed|joined|put\s+their\s+names\s+to)\b"
)
_SIGNATORIES_ARE = re.compile(
    rf"\b{_SIGNATORIES}(?:\s+(?:to|of)\s+(?:the|it|this)(?:\s+\w+){{0,2}}?)?\s+(?:are|were|include|included)\b"
)


def signatories(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return who the article calls its signatories: "Peru and Chile, the other signatories"."""
    found = next(filter(None, (_signatories_in(scene, sentence.extent) for sentence in scene.sentences())), ())
    return (*dossier.parties.values(), *found) if found else ()


def _signatories_in(scene: Scene, extent: Extent) -> tuple[Member, ...]:
    told = _ARE_SIGNATORIES.search(scene.text, extent.start, extent.end)
    listed = _SIGNATORIES_ARE.search(scene.text, extent.start, extent.end)
    found = scene.actors_before(told.start(), extent.start) if told else ()
    return found or (scene.actors_after(listed.end(), extent.end) if listed else ())


def with_other_signatories(scene: Scene, dossier: Dossier) -> Dossier:
    """Add to parties known "the other signatories" that a sentence with its name or one right behind tells."""
    if not dossier.parties:
        return dossier
    last = scene.sentences()[-1].number
    numbers = dict.fromkeys(min(naming.sentence + ahead, last) for naming in dossier.namings for ahead in (0, 1, 2))
    told = (_signatories_in(scene, scene.segments.sentence(number).extent) for number in numbers)
    others = bodies_for(scene, (member for members in told for member in members))
    return replace(dossier, parties={**dossier.parties, **{other.name: other for other in others}})


# ---- by who fights whom ---------------------------------------------------------------------------------------------

_FIGHTERS = any_of(lines_of("fighters.txt"))
_IS_FOUGHT = re.compile(
    rf"\b(?:(?:operations?|offensives?|war|campaign|strikes|raids|fighting|fight|battle|fought)\s+(?:against|with)"
    rf"|(?:{_FIGHTERS})\s+(?:of|from|group|called))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_FIGHTS = re.compile(
    rf"(?:\s+\(\w+\))?(?:\s+(?:{_FIGHTERS})\b|,\s+(?:an?|the|one\s+of)\s[^,.;“”\"]{{0,60}}?\b(?:{_FIGHTERS})\b)"
)


def fighting_sides(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return the one side known of a truce, and the one body of the article that is said to fight or be fought."""
    known = tuple(dossier.parties.values())
    if dossier.kind != "ceasefire" or len(known) != 1:
        return ()
    fighting = dict.fromkeys(mention.member for mention in scene.mentions if _fights(scene, mention))
    others = [member for member in fighting if member not in known]
    return (*known, *others) if len(others) == 1 else ()


def _fights(scene: Scene, mention: Mention) -> bool:
    if mention.member.kind not in ("organization", "group"):
        return False
    before = scene.text[max(0, mention.extent.start - 40) : mention.extent.start]
    return bool(_IS_FOUGHT.search(before) or _FIGHTS.match(scene.text, mention.extent.end))


# ---- by whom its sentence is about ----------------------------------------------------------------------------------

_JUDGED = re.compile(r"\b(?:welcom|criti|condemn|prais|denounc|hail|applaud|mediat|broker)\w*", re.IGNORECASE)


def side_that_opens(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return the Peru of "Peru has linked its aid to an agreement with Chile", with the one side known."""
    known = tuple(dossier.parties.values())
    for naming in dossier.namings if len(known) == 1 else ():
        floor, start = scene.segments.sentence(naming.sentence).extent.start, naming.extent.start
        if naming.negated or scene.quoted(start) or not scene.text.startswith(" with ", naming.extent.end):
            continue
        named = [mention.member for mention in scene.mentions_in(Extent(floor, start))]
        first = scene.actors_after(floor, start)
        if len(named) == 1 and first == (named[0],) and not _JUDGED.search(scene.text, floor, start):
            return (named[0], *known) if named[0].kind == known[0].kind else ()
    return ()


# ---- by who the main agreement binds -------------------------------------------------------------------------------

_BOTH = re.compile(
    r"\b(?:both|each|either|neither|the\s+two)\s+(?:sides?|part(?:y|ies)|countr(?:y|ies)|governments?|nations?|neighbou?rs)\b",
    re.IGNORECASE,
)


def with_shared_sides(scene: Scene, dossiers: list[Dossier]) -> list[Dossier]:
    """Give the parties of the one agreement that has two to others of "both sides": "a separate accord".

    Of several that have two it is the one named more often than all others, and only for those told of behind it.
    """
    named = [len(dossier.namings) for dossier in dossiers]
    bound = sorted((at for at, one in enumerate(dossiers) if len(one.parties) > 1), key=lambda at: -named[at])
    several = len(bound) > 1
    if not bound or (several and named[bound[0]] == named[bound[1]]):
        return dossiers
    behind = bound[0] + 1 if several else 0
    parties = dossiers[bound[0]].parties
    return [*dossiers[:behind], *(_sharing(scene, dossier, parties) for dossier in dossiers[behind:])]


def _sharing(scene: Scene, dossier: Dossier, main: dict[str, Member]) -> Dossier:
    """Give the parties of the main agreement to another where it is one of theirs."""
    settled = dossier.namings[0].nameless  # with somebody else
    if len(dossier.parties) > 1 or dossier.stands_for_long or settled or not set(dossier.parties) <= set(main):
        return dossier
    numbers = {naming.sentence for naming in dossier.namings if not scene.quoted(naming.extent.start)}
    extents = [scene.segments.sentence(number).extent for number in numbers]
    shared = any(_BOTH.search(scene.text, extent.start, extent.end) for extent in extents)
    named = {mention.member.name for extent in extents for mention in scene.mentions_in(extent)}
    beside = bool(dossier.parties) and set(main) <= named  # one of them proposed it, the other is named beside it
    another = dossier.namings[0].another and not dossier.parties
    return replace(dossier, parties=main) if shared or beside or another else dossier


# ---- by whom the article is about ----------------------------------------------------------------------------------

TOLD_OFTEN = 3  # paragraphs that name each of "the two countries", where none names both beside the agreement


def two_told_most(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return the two countries of a pact of "both sides": those named most, the next at most half as often."""
    told = [naming for naming in dossier.namings if not naming.negated and not scene.quoted(naming.extent.start)]
    numbers = {naming.sentence + step for naming in told for step in (0, 1)}
    near = [sentence.extent for sentence in scene.sentences() if sentence.number in numbers]
    if not any(_BOTH.search(scene.text, extent.start, extent.end) for extent in near):
        return ()
    beside = {land for extent in near for land in _lands_in(scene, extent)}
    lands = Counter(land for paragraph in scene.segments.paragraphs for land in _lands_in(scene, paragraph.extent))
    often = lands.most_common(3)
    if len(often) < 2 or often[1][1] < max([TOLD_OFTEN, *(2 * count for _, count in often[2:])]):
        return ()
    sides = tuple(land for land, _ in often[:2])
    return sides if beside.intersection(sides) else ()


_CAPITALIZED = re.compile(r"\b[A-Z]\w+")


def _lands_in(scene: Scene, extent: Extent) -> tuple[Member, ...]:
    """Return the countries named, then those that a people, a seat of government or a leader stands for."""
    found = bodies_for(scene, (mention.member for mention in scene.mentions_in(extent)))
    words = [word[0] for word in _CAPITALIZED.finditer(scene.text, extent.start, extent.end)]
    codes = (people_of(word) or people_of(word.removesuffix("s")) or seat_of(word) for word in words)
    meant = (scene.lands.get(code or "") for code in codes)
    return tuple(dict.fromkeys((*(one for one in found if one.kind == "country"), *filter(None, meant))))


# ---- by what they are called, where they have no name --------------------------------------------------------------


def sides_without_names(scene: Scene, dossier: Dossier) -> tuple[Member, ...]:
    """Return who closed it, where at least one is only called "the operators": two, or several of one kind."""
    numbers = {naming.sentence - back for naming in dossier.namings for back in (0, 1, 2)}
    for sentence in scene.sentences():
        found = CLOSED.finditer(scene.text, sentence.extent.start, sentence.extent.end)
        for verb in found if sentence.number in numbers else ():
            sides = () if scene.quoted(verb.start()) else sides_before(scene, verb.start(), sentence.extent.start)
            if any(side.name not in scene.by_name for side in sides):
                return sides
    return ()
