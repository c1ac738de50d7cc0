"""Read from lead and headline who is bound by an agreement, where no naming of it tells.

A and B agreed on Tuesday to halt fire. … The truce …      parties A and B, agreed
Acme will supply Bolt with steel. … The contract …         parties Acme and Bolt
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from .agreement_namings import Naming, find_namings, topics_of
from .agreement_progress import CLOSED, Progress, status_of_closing
from .agreement_sides import labour_sides, obliged_sides, sides_told_before
from .chunk_scene import Scene
from .dossiers import Dossier
from .parties import bodies_for, subject_of, traders_in

LEAD = 4  # sentences in which a newspaper tells who agreed
SOON = 2  # sentences after "A and B agreed to …" in which it is named, if it is what they agreed


def hear_lead(scene: Scene, dossiers: list[Dossier]) -> None:
    """Complete the parties of the main agreement from the lead and the headline, where no naming tells both."""
    _hear_it(scene, dossiers)
    ours = [dossier for dossier in dossiers if not dossier.stands_for_long]  # nobody in the lead has just closed those
    main = max(ours, key=lambda dossier: len(dossier.namings), default=None)
    if main is None or scene.first > 1 or (len(main.parties) > 1 and main.facts):
        return
    for find in (_closers, _in_headlines, _traders, labour_sides, sides_told_before, obliged_sides):
        found = find(scene, main)
        heard = found if isinstance(found, _Heard) else _Heard(found)
        if _bind(scene, main, heard.members):
            main.facts += heard.facts
            return


@dataclass(frozen=True, slots=True)
class _Heard:
    """Who may be bound, and what the same words tell of the agreement's progress if they are."""

    members: tuple[Member, ...] = ()
    facts: tuple[tuple[Naming, Progress], ...] = ()


_IT = re.compile(
    r"\b(?:governments|countries|nations|states|neighbou?rs|sides|parties|firms|companies|leaders|presidents|ministers|both|they)"
    r"\s+(?:(?:have|had|finally|then|formally|both)\s+)*(signed|concluded|sealed|initialled)\s+it\b",
    re.IGNORECASE,
)


def _hear_it(scene: Scene, dossiers: list[Dossier]) -> None:
    """Take "The two countries signed it in Quito" for news of the agreement that the sentence before names."""
    for sentence in scene.sentences():
        told = _IT.search(scene.text, sentence.extent.start, sentence.extent.end)
        if told is None or scene.said(told.start()):
            continue
        near = (sentence.number - 2, sentence.number - 1)
        for dossier in [one for one in dossiers if any(naming.sentence in near for naming in one.namings)][-1:]:
            step = Progress(status_of_closing(told[1]), True, Extent(*told.span(1)), ())
            dossier.facts.append((replace(dossier.namings[0], sentence=sentence.number), step))


def _bind(scene: Scene, dossier: Dossier, found: Iterable[Member]) -> bool:
    """Take the members for its parties, if they are two that do not contradict those known."""
    bound = bodies_for(scene, found)
    if len(bound) < 2 or (dossier.parties and not any(party.name in dossier.parties for party in bound)):
        return False
    if len(dossier.parties) < 2:
        dossier.parties |= {party.name: party for party in bound}
    return True


def _closers(scene: Scene, main: Dossier) -> _Heard:
    """Take who closed it: "A and B agreed on Tuesday to halt fire"."""
    if main.proper and main.parties:
        return _Heard()
    for sentence in scene.sentences()[:LEAD]:
        if not _leads_to(scene, sentence, main):
            continue
        led = _LED.search(scene.text, sentence.extent.start, sentence.extent.end)
        for match in CLOSED.finditer(scene.text, sentence.extent.start, sentence.extent.end):
            actors = subject_of(scene, match.start(), sentence.extent.start)
            if len(actors) < 2:  # the countries of "the presidents of A and B" for the subject
                actors = scene.actors_after(led.end(), match.start()) if led and led.end() <= match.start() else ()
            if len(actors) > 1 and not scene.quoted(match.start()):
                step = Progress(status_of_closing(match[0]), True, Extent(*match.span()), actors)
                return _Heard(actors, ((replace(main.namings[0], sentence=sentence.number), step),))
    return _Heard()


def _leads_to(scene: Scene, sentence: Sentence, main: Dossier) -> bool:
    """Tell whether a sentence speaks of the agreement: by noun or topic, or as it is named right behind it."""
    words = scene.segments.words(sentence.number).lower()
    near = any(0 <= naming.sentence - sentence.number <= SOON for naming in main.namings)
    return near or any(head in words for head in main.heads) or bool(topics_of(tuple(words.split())) & main.topics)


def _in_headlines(scene: Scene, main: Dossier) -> _Heard:
    """Take the parties of the pact that the headline or the line below names: "A scraps its agreement with B"."""
    for paragraph in scene.segments.paragraphs[:4]:
        if paragraph.kind == "story":
            continue
        line = Sentence(0, paragraph.extent, paragraph.number)
        for naming in find_namings(scene, line):
            if len(naming.parties) > 1:
                first = main.namings[0]
                steps = () if main.facts else naming.facts
                return _Heard(naming.parties, tuple((first, replace(step, verb=first.extent)) for step in steps))
        sides = traders_in(scene, paragraph.extent)
        if sides:
            return _Heard(sides)
    return _Heard()


def _traders(scene: Scene, main: Dossier) -> tuple[Member, ...]:
    """Take both sides of the trade that the lead tells."""
    if main.kind not in ("contract", "trade", "memorandum", "other"):
        return ()
    for sentence in scene.sentences()[:LEAD]:
        sides = traders_in(scene, sentence.extent)
        if sides:
            return sides
    return ()


_LED = re.compile(
    r"\b(?:presidents|leaders|governments|ministers|negotiators|envoys|armies|delegations)\s+(?:of|from)\b", re.I
)
