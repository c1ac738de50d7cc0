"""Read from lead and headline who is bound by an agreement, where no naming of it tells.

A and B agreed on Tuesday to halt fire. … The truce …      parties A and B, agreed
Acme will supply Bolt with steel. … The contract …         parties Acme and Bolt
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from .agreement_namings import Naming, find_namings
from .agreement_nouns import topics_of
from .agreement_progress import CLOSED, Progress, fronted
from .agreement_sides import (
    fighting_sides,
    labour_sides,
    obliged_sides,
    side_that_opens,
    sides_told_before,
    sides_without_names,
    signatories,
    two_told_most,
    with_other_signatories,
    with_shared_sides,
)
from .agreement_verbs import past_verbs
from .chunk_scene import Scene
from .dossiers import LEAD, Dossier
from .parties import bodies_for, is_envoy, subject_of, traders_in

SOON = 2  # sentences after "A and B agreed to …" in which it is named, if it is what they agreed


def hear_lead(scene: Scene, dossiers: list[Dossier]) -> list[Dossier]:
    """Return the dossiers with what lead and headline tell: the parties of the main one, where no naming tells both.

    Another agreement of "both sides" has those of the main one.
    """
    heard = _hear_main(scene, _hear_it(scene, dossiers))
    return with_shared_sides(scene, [with_other_signatories(scene, dossier) for dossier in heard])


def _hear_main(scene: Scene, dossiers: list[Dossier]) -> list[Dossier]:
    """Complete the main agreement; what stands for long or a council adopts is nothing that two in the lead closed."""
    ours = [dossier for dossier in dossiers if not (dossier.stands_for_long or dossier.heads == {"resolution"})]
    main = max(ours, key=lambda dossier: len(dossier.namings), default=None)
    if main is None or scene.first > 1 or (len(_but_envoys(main).parties) > 1 and main.facts):
        return dossiers
    known = _but_envoys(main)
    completed = next(filter(None, (_completed(scene, known, heard) for heard in _hearings(scene, known))), main)
    return [completed if dossier is main else dossier for dossier in dossiers]


def _but_envoys(main: Dossier) -> Dossier:
    """Leave out the ministers of no known country who signed with the one country known: they did so for another."""
    bodies = {name: party for name, party in main.parties.items() if not is_envoy(party)}
    alone = [party.kind for party in bodies.values()] == ["country"]
    return replace(main, parties=bodies) if alone and len(bodies) < len(main.parties) else main


def _hearings(scene: Scene, main: Dossier) -> Iterator[_Heard]:
    """Yield what each rule hears of the main agreement, the surest first."""
    yield _closers(scene, main)
    yield _in_headlines(scene, main)
    for sides in (
        _traders,
        labour_sides,
        sides_told_before,
        obliged_sides,
        signatories,
        fighting_sides,
        side_that_opens,
        two_told_most,
        sides_without_names,
    ):
        yield _Heard(sides(scene, main))


@dataclass(frozen=True, slots=True)
class _Heard:
    """Who may be bound, and what the same words tell of the agreement's progress if they are."""

    members: tuple[Member, ...] = ()
    facts: tuple[tuple[Naming, Progress], ...] = ()


_MADE = frozenset(("signed", "concluded", "sealed", "initialled", "ratified"))
_IT = re.compile(
    r"\b(?:governments|countries|nations|states|neighbou?rs|sides|parties|firms|companies|leaders|presidents|ministers|both|they)"
    rf"\s+(?:(?:have|had|finally|then|formally|both)\s+)*({'|'.join(sorted(_MADE))})\s+it\b",
    re.IGNORECASE,
)

_IT_WAS = re.compile(rf"It\s(?:was|has\sbeen)\s(?:\w+ly\s)?({'|'.join(sorted(_MADE))})\b")


def _hear_it(scene: Scene, dossiers: list[Dossier]) -> list[Dossier]:
    """Take "The two countries signed it in Quito" for news of the agreement that the sentence before names."""
    heard = list(dossiers)
    named = {naming.sentence: at for at, one in enumerate(dossiers) for naming in one.namings}
    for sentence in scene.sentences():
        near = [named[number] for number in (sentence.number - 2, sentence.number - 1) if number in named]
        if not near or not scene.holds(sentence, _MADE):
            continue
        step = _told_of_it(scene, sentence)
        if step is not None:
            meant = heard[max(near)]
            fact = (replace(meant.namings[0], sentence=sentence.number), step)
            parties = meant.parties or {party.name: party for party in bodies_for(scene, step.makers)}
            heard[max(near)] = replace(meant, facts=[*meant.facts, fact], parties=parties)
    return heard


def _told_of_it(scene: Scene, sentence: Sentence) -> Progress | None:
    """Return what became of "it": "It was ratified", "The two signed it", "Signed in May by Peru and Chile, it …"."""
    front = fronted(scene, sentence)
    if front is not None and scene.text.startswith("it", front[1]):
        return front[0]
    start, end = sentence.extent.start, sentence.extent.end
    told = _IT_WAS.match(scene.text, start, end) or _IT.search(scene.text, start, end)
    if told is None or scene.said(told.start()):
        return None
    return Progress(past_verbs()[told[1].lower()], True, Extent(*told.span(1)), ())


def _completed(scene: Scene, dossier: Dossier, heard: _Heard) -> Dossier | None:
    """Take who was heard for its parties, if they do not contradict those known: two, or one group where none is."""
    bound = bodies_for(scene, heard.members)
    known = dossier.parties
    if len(bound) < (2 if known else 1) or (known and not any(party.name in known for party in bound)):
        return None
    parties = known if len(known) > 1 else {**known, **{party.name: party for party in bound}}
    return replace(dossier, parties=parties, facts=[*dossier.facts, *heard.facts])


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
                step = Progress(past_verbs()[match[0]], True, Extent(*match.span()), actors)
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
