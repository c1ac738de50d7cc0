"""Find when and where an agreement reached its status, from the words around the decisive verb.

A and B signed a pact in Quito on Wednesday      place "Quito", date 2024-06-19
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schemas.segments import Extent
from ...rules.countries import people_of
from ...rules.dates import find_dates, resolve_date
from ...rules.wordlists import any_of, lines_of
from .agreement_namings import Naming
from .agreement_progress import Progress
from .chunk_scene import Scene

NEAR_VERB = 180  # code points before a verb that may tell when and where: two names of bodies may stand between


def date_of(scene: Scene, decisive: Iterable[tuple[Naming, Progress]]) -> str | None:
    """Take the date next to the decisive verb: an ISO date where the words resolve, else the words."""
    for naming, step in decisive:
        sentence = scene.segments.sentence(naming.sentence)
        window = Extent(
            max(sentence.extent.start, step.verb.start - NEAR_VERB), min(sentence.extent.end, step.verb.end + 200)
        )
        dates = [
            date
            for date in find_dates(scene.text, window)
            if not (scene.quoted(date.start) or _names_it(scene, date) or _is_of_another(scene, date, step.verb))
            and (step.status in ("in_force", "ended") or not _of_effect(scene, date))
        ]
        for nearest in sorted(dates, key=lambda extent: _distance(extent, step.verb)):
            words = nearest.words(scene.text)
            day = resolve_date(words, scene.published)
            if day is None or not (_is_to_come(day, scene.published) or _is_long_ago(words, day, scene.published)):
                return day or words
    return None


def _is_of_another(scene: Scene, date: Extent, verb: Extent) -> bool:
    """Tell whether a date is that of another event: "he left on Sunday after they signed", "after war began in May"."""
    if date.end <= verb.start:
        return re.search(r"\bafter\b", scene.text[date.end : verb.start]) is not None
    return _OTHER_EVENT.search(scene.text, verb.end, date.start) is not None


_OTHER_EVENT = re.compile(
    r"\b(?:after|since|when|because)\s+(?:[\w’'-]+\s+){1,6}?"
    r"(?:\w{2,}ed|began|broke|came|fell|fought|had|left|lost|met|ran|rose|said|shot|struck|threw|took|was|went|were|won)\b[^;]*\Z"
)


_AS_NAME = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\s\Z")


def _names_it(scene: Scene, date: Extent) -> bool:
    """Tell whether a year is part of a name: "on Monday left the Lake Accord, a 2011 pact"."""
    bare = date.words(scene.text).isdigit() and re.match(r"\s[a-z]", scene.text[date.end : date.end + 2])
    return bool(bare) and _AS_NAME.search(scene.text, max(0, date.start - 8), date.start) is not None


# “Signed on Monday, it takes effect at noon on Friday”: the later day is that of another step.
_EFFECT = re.compile(
    r"\b(?:(?:takes?|taking|took|into) (?:effect|force)|(?:comes?|came|go(?:es)?|went|enters?) into (?:effect|force)"
    r"|effective|starts?|begins?|expires?|lasts?|runs?|closes?|opens?)\b[^;]{0,40}\Z"  # "6 p.m." holds points
    r"|\b(?:will|(?:is|are|due|set|scheduled|expected)\s+(?:to|for))\s[^,;]{0,60}\Z"  # talks "are to resume in May"
    r"|\b(?:from|until|till|by|before|after|since|starting|beginning)(?: late| early| next)?\s+\Z"
)
_SINCE = re.compile(r"(?:since|until|by|before|after)\b")
_NEAR = 80  # code points in front of a date that may say so


def _of_effect(scene: Scene, date: Extent) -> bool:
    """Tell whether a date is the day on which something begins or ends."""
    if _SINCE.match(scene.text, date.start):
        return True
    sentence = scene.segments.sentence_at(date.start)
    start = max(date.start - _NEAR, sentence.extent.start if sentence else 0)
    return _EFFECT.search(scene.text, start, date.start) is not None


def _is_to_come(day: str, published: str | None) -> bool:
    """Tell whether a day is later than the article, as far as both are known: either may be a year alone."""
    known = min(len(day), len(published or ""))
    return day[:known] > (published or "")[:known]


LONG_AGO = 9  # months before the article, after which a day without its year is rather one to come


def _is_long_ago(words: str, day: str, published: str | None) -> bool:
    """Tell whether "21 October", in a paper of 3 October, would be that of the year before: a ballot may end then."""
    if re.search(r"\d{4}|ago|last|year", words) or min(len(day), len(published or "")) < len("2024-10"):
        return False
    year, month = map(int, (published or "")[:7].split("-"))
    return (year - int(day[:4])) * 12 + month - int(day[5:7]) > LONG_AGO


def _distance(date: Extent, verb: Extent) -> int:
    """Measure how far a date stands from a verb; one before it counts double."""
    return date.start - verb.end if date.start >= verb.end else 2 * (verb.start - date.end)


_PLACE = re.compile(
    r"\b(?:in|at|outside|near|(?:visit|trip|travelled|flew|summit|meeting|ceremony|talks)\s+(?:to|in|at))\s+"
    r"(?:the\s+(?:[\w-]+\s+){0,3}(?:city|town|village|resort|capital|port)\s+of\s+)?"
    r"((?:the\s+)?(?:[a-z’'-]{2,20}\s+){0,2}(?:headquarters|(?:town|city)\s+hall|state\s+house|guest\s+house|palace)\b"
    r"|(?:the\s+)?(?:[A-Z][\w’'-]{1,30})(?:\s+(?:of\s+|de\s+)?[A-Z][\w’'-]{1,30}){0,4}"
    r"(?:\s+(?:palace|castle|airport|port|hotel|embassy|headquarters|military base|air base|naval base))?)"
)
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Mr|Mrs|Ms"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Christmas|Ramadan|Eid|Lent|Parliament|Congress|Article|Section|I)\b"
)


_AT_SEA = re.compile(r"\b(?:Atlantic|Pacific|Arctic|Ocean|Sea|Gulf|Strait|Channel|Valley|Basin)\b")


def place_of(scene: Scene, decisive: Iterable[tuple[Naming, Progress | None]]) -> str | None:
    """Find the place in the sentences that tell of the agreement's status."""
    for naming, step in decisive:
        if naming.nameless:
            continue  # what stands behind "agreed to buy" is where the thing bought is
        sentence = scene.segments.sentence(naming.sentence)
        start = sentence.extent.start if step is None else max(sentence.extent.start, step.verb.start - NEAR_VERB)
        for place in _places(scene, Extent(start, min(sentence.extent.end, start + 400))):
            if not (_is_of_task(scene, naming, place) or place.meets(naming.extent)):
                return re.sub(r"['’]s?$", "", " ".join(place.words(scene.text).split()))
    return None


_TASK = re.compile(r"\bto\s+(?!the\b|an?\b)[a-z]{2,}\s")
_AND_DAY = re.compile(r",?\s+(?:(?:on|late|early|last)\s|yesterday|today|\w{3,6}day)")


def _is_of_task(scene: Scene, naming: Naming, place: Extent) -> bool:
    """Tell whether the place is where something shall be done: "a deal to rebuild the docks at Arica"."""
    task = _TASK.search(scene.text, naming.extent.end, place.start)
    return task is not None and _AND_DAY.match(scene.text, place.end) is None


def place_of_dateline(scene: Scene, decisive: Iterable[tuple[Naming, Progress]]) -> str | None:
    """Take the place of the dateline for what the lead tells: the reporter was there, if nobody only said it."""
    seen = (naming for naming, step in decisive if naming.sentence <= 2 and not scene.said(step.verb.start))
    if not scene.dateline or next(seen, None) is None:
        return None
    city = scene.dateline.partition(",")[0].strip()
    written = re.search(rf"\b{re.escape(city.title())}\b", scene.text)
    return written[0] if written else city


_OF_STAFF = re.compile(rf"\b{any_of(lines_of('staff_nouns.txt'))}\s+\Z", re.IGNORECASE)  # "drivers at Acme Buses"


# What an agreement "would let people do in Lima" has happened nowhere.
_CONTENT = re.compile(r"\b(?:would|will|shall|(?:is|are)\s+to|lets?|allows?|obliges?|requires?)\s")


def _places(scene: Scene, extent: Extent) -> Iterator[Extent]:
    actors = {m.extent.start: m.member.kind for m in scene.mentions_in(extent) if m.member.kind != "country"}
    for match in _PLACE.finditer(scene.text, extent.start, extent.end):
        bare = match[1].removeprefix("the ")
        if (
            _NO_PLACE.match(bare)
            or _AT_SEA.search(bare)
            or actors.get(match.start(1)) in ("person", "media")
            or (match.start(1) in actors and match[0].startswith("in "))  # "a stake in Acme", but "at the White House"
            or scene.quoted(match.start(1))
            or _CONTENT.search(scene.text, extent.start, match.start())
            or people_of(bare)
            or (bare.endswith(("’s", "'s")) and re.match(r"\s[a-z]", scene.text[match.end() : match.end() + 2]))
            or _OF_STAFF.search(scene.text, match.start() - 24, match.start())
        ):
            continue
        yield Extent(*match.span(1))
