"""Gather the namings of an article into agreements: one under five names is one, two are kept apart.

    "North Korea and Russia's military pact", "a mutual agreement", "the deal"     one agreement, its name the fullest

What is only wished for, only called a deal, or only part of somebody's phrase, is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ....schemas.draft import DraftAgreement
from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import AgreementKind, AgreementStatus
from ...rules.dates import find_dates, resolve_date
from .agreement_namings import RANK, Naming, Progress, find_namings, namings_of
from .chunk_scene import Scene
from .parties import bodies_for, subject_of, traders_in
from .provisions import find_provisions

MOST_EVIDENCE = 6
ENOUGH = 3  # an article that says "the deal" three times has one
LEAD = 4  # sentences in which a newspaper tells who agreed
_GENERIC = ("deal", "agreement", "pact", "accord", "treaty", "arrangement")
_SMALL = frozenset("the of on for and in a between to".split())


@dataclass(slots=True)
class Dossier:
    """Everything the article says of one agreement, while it is being gathered."""

    namings: list[Naming] = field(default_factory=list[Naming])
    proper: list[Naming] = field(default_factory=list[Naming])  # those that are proper names
    facts: list[tuple[Naming, Progress]] = field(default_factory=list[tuple[Naming, Progress]])  # progress made
    topics: set[str] = field(default_factory=set[str])  # what it is about, by all its names
    heads: set[str] = field(default_factory=set[str])
    parties: dict[str, Member] = field(default_factory=dict[str, Member])
    names: set[str] = field(default_factory=set[str])  # all its names, in lower case
    fullest: Naming | None = None

    def add(self, naming: Naming) -> None:
        """Take in one more naming."""
        self.namings.append(naming)
        self.names.add(naming.name.lower())
        if self.fullest is None or _fullness(naming) > _fullness(self.fullest):
            self.fullest = naming
        self.heads.add(naming.head)
        self.topics |= naming.topics
        self.parties |= {party.name: party for party in naming.parties}
        if naming.proper:
            self.proper.append(naming)
        if not naming.negated:
            self.facts += [(naming, step) for step in naming.facts]

    @property
    def name(self) -> str:
        """The fullest name the article has for it."""
        return self.fullest.name if self.fullest else ""


def find_agreements(scene: Scene) -> tuple[list[DraftAgreement], list[Dossier]]:
    """Return the agreements the chunk reports on, and the dossier of each."""
    gathered = gather(scene)
    _hear_lead(scene, gathered)
    dossiers = [dossier for dossier in gathered if _is_told(scene, dossier) and _is_reported(dossier)]
    return [_draft(scene, dossier) for dossier in dossiers], dossiers


def gather(scene: Scene) -> list[Dossier]:
    """Put the namings that mean the same agreement together, in the order of the text."""
    dossiers: list[Dossier] = []
    for sentence in scene.sentences():
        for naming in namings_of(scene).get(sentence.number, ()):
            if naming.kind is None or (naming.previous and not naming.proper):
                continue
            dossier = _home(naming, dossiers)
            if dossier is None and _opens(naming):
                dossiers.append(dossier := Dossier())
            if dossier is not None:
                dossier.add(naming)
    return dossiers


def _hear_lead(scene: Scene, dossiers: list[Dossier]) -> None:
    """Complete the parties of the main agreement from the lead and the headline, where no naming tells both."""
    main = max(dossiers, key=lambda dossier: len(dossier.namings), default=None)
    if main is None or len(main.parties) > 1 or scene.first > 1:
        return
    for found in (_closers(scene, main), _in_headlines(scene), _traders(scene, main)):
        bound = bodies_for(scene, found)
        if len(bound) > 1 and (not main.parties or any(party.name in main.parties for party in bound)):
            main.parties |= {party.name: party for party in bound}
            return


def _closers(scene: Scene, main: Dossier) -> tuple[Member, ...]:
    """Take who closed it: "A and B agreed on Tuesday to halt fire"."""
    if main.proper and main.parties:
        return ()
    for sentence in scene.sentences()[:LEAD]:
        led = _LED.search(scene.text, sentence.extent.start, sentence.extent.end)
        for match in _CLOSED.finditer(scene.text, sentence.extent.start, sentence.extent.end):
            actors = subject_of(scene, match.start(), sentence.extent.start)
            if len(actors) < 2:  # the countries of "the presidents of A and B" for the subject
                actors = scene.actors_after(led.end(), match.start()) if led and led.end() <= match.start() else ()
            if len(actors) > 1 and not scene.quoted(match.start()):
                status: AgreementStatus = "signed" if match[0].startswith("sign") else "agreed"
                step = Progress(status, True, Extent(*match.span()), actors)
                main.facts.append((replace(main.namings[0], sentence=sentence.number), step))
                return actors
    return ()


def _in_headlines(scene: Scene) -> tuple[Member, ...]:
    """Take the parties of the pact that the headline or the line below names: "agreement with A and B"."""
    for paragraph in scene.segments.paragraphs[:4]:
        if paragraph.kind == "story":
            continue
        line = Sentence(0, paragraph.extent, paragraph.number)
        for naming in find_namings(scene, line):
            if len(naming.parties) > 1:
                return naming.parties
        sides = traders_in(scene, paragraph.extent)
        if sides:
            return sides
    return ()


def _traders(scene: Scene, main: Dossier) -> tuple[Member, ...]:
    """Take both sides of the trade that the lead tells."""
    if _kind(main) not in ("contract", "trade", "memorandum", "other"):
        return ()
    for sentence in scene.sentences()[:LEAD]:
        sides = traders_in(scene, sentence.extent)
        if sides:
            return sides
    return ()


_CLOSED = re.compile(r"\b(?:agreed|signed|struck|reached|concluded|sealed)\b")
_LED = re.compile(
    r"\b(?:presidents|leaders|governments|ministers|negotiators|envoys|armies|delegations)\s+(?:of|from)\b", re.I
)


def _fullness(naming: Naming) -> tuple[bool, bool, bool, bool, int, int]:
    return (
        naming.proper,
        not naming.coined,
        not naming.predicate,
        bool(naming.topics) or "-" in naming.name,
        min(len(naming.name.split()), 8),
        -naming.sentence,
    )


def _opens(naming: Naming) -> bool:
    """Tell whether a naming can be the first of an agreement."""
    if naming.negated or (naming.predicate and not naming.proper):
        return False
    if naming.plural and not naming.proper:
        return bool(naming.facts) and len(naming.parties) > 1
    return naming.proper or naming.definite or bool(naming.parties) or bool(naming.progress) or bool(naming.topics)


def _home(naming: Naming, dossiers: list[Dossier]) -> Dossier | None:
    """Find the agreement that a naming means, the latest first."""
    recent = dossiers[:-25:-1]
    if naming.predicate and not naming.proper:
        subject = next((d for d in recent if d.namings[-1].sentence == naming.sentence), None)
        if subject is not None:
            return subject
    if naming.proper:
        return _named_alike(naming, recent) or _just_described(naming, recent)
    alike = [dossier for dossier in recent if _compatible(naming, dossier)]
    if naming.another and not naming.definite and naming.facts:
        return None
    if len(naming.parties) > 1:
        return next((dossier for dossier in alike if _same_parties(naming, dossier)), None)
    if naming.plural:
        return None
    if naming.parties:
        alike = [dossier for dossier in alike if naming.parties[0].name in dossier.parties or not dossier.parties]
    live = [dossier for dossier in alike if dossier.facts or dossier.parties]
    return next(iter(live or alike), None)


def _named_alike(naming: Naming, recent: Iterable[Dossier]) -> Dossier | None:
    words = _content(naming.name)
    for dossier in recent:
        for other in dossier.proper[:8]:
            theirs = _content(other.name)
            if words <= theirs or theirs <= words:
                return dossier
    return None


def _content(name: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", name.lower()) if word not in _SMALL)


def _just_described(naming: Naming, recent: Iterable[Dossier]) -> Dossier | None:
    """Take a proper name for that of a pact just told of: "signed a pact … The Treaty of Quito"."""
    for dossier in recent:
        if dossier.proper or not _compatible(naming, dossier):
            continue
        near = naming.sentence - dossier.namings[-1].sentence <= 1
        if near and dossier.facts and (naming.facts or (naming.definite and naming.head == dossier.namings[-1].head)):
            return dossier
        if _same_parties(naming, dossier):
            return dossier
    return None


def _same_parties(naming: Naming, dossier: Dossier) -> bool:
    """Tell whether the parties of a naming are those of the dossier, as far as both tell."""
    ours = {party.name for party in naming.parties if party.kind != "person"}
    theirs = {name for name, party in dossier.parties.items() if party.kind != "person"}
    if not ours:
        return bool(naming.parties)
    return not theirs or ours <= theirs or theirs <= ours


def _compatible(naming: Naming, dossier: Dossier) -> bool:
    if naming.topics and dossier.topics and not naming.topics & dossier.topics:
        return {*naming.topics, *dossier.topics} <= {"security", "arms"} and not naming.another
    heads = dossier.heads
    if naming.head in heads or naming.head in _GENERIC:
        return naming.head in heads or not heads <= {"resolution"}
    return bool(heads & set(_GENERIC)) and (not dossier.topics or bool(naming.topics & dossier.topics))


def _is_told(scene: Scene, dossier: Dossier) -> bool:
    """Tell whether the article itself speaks of it, and not only somebody it quotes; a proper name may be quoted."""
    return bool(dossier.proper) or any(not scene.quoted(naming.extent.start) for naming in dossier.namings)


def _is_reported(dossier: Dossier) -> bool:
    """Tell whether the article reports on it: parties or progress, or a proper name with more than one mention."""
    bound, facts = len(dossier.parties) > 1, [step.status for _, step in dossier.facts]
    firm = any(RANK[status] >= RANK["agreed"] for status in facts)
    if dossier.proper:
        return bound or bool(facts) or len(dossier.namings) > 1 or bool(dossier.parties)
    if bound:
        return any(naming.definite or naming.progress for naming in dossier.namings)
    if firm:
        return any(naming.topics or naming.head != "deal" for naming in dossier.namings)
    if sum(naming.definite for naming in dossier.namings) >= ENOUGH:
        return True
    told_first = dossier.namings[0].sentence < LEAD and (dossier.topics or dossier.namings[0].kind != "other")
    return len(dossier.namings) > 1 and bool(dossier.topics if facts else told_first)


def _draft(scene: Scene, dossier: Dossier) -> DraftAgreement:
    status = _status(dossier)
    decisive = [(naming, step) for naming, step in dossier.facts if step.status == status]
    return DraftAgreement(
        evidence=_evidence(dossier, [naming for naming, _ in decisive]),
        name=dossier.name,
        kind=_kind(dossier),
        status=status,
        parties=_parties(dossier),
        date=_date(scene, decisive) or (_date(scene, _closings(dossier)) if status in ("agreed", "signed") else None),
        place=_place(scene, decisive or [(naming, None) for naming in dossier.namings[:2]])
        or (_at_dateline(scene, decisive) if status in ("agreed", "signed") else None),
        provisions=find_provisions(scene, dossier.namings, set(dossier.parties), _told(dossier)),
    )


def _told(dossier: Dossier) -> frozenset[int]:
    return frozenset(naming.sentence for naming, _ in dossier.facts)


def _closings(dossier: Dossier) -> list[tuple[Naming, Progress]]:
    """Return where the article tells that it was agreed or signed: the two words are used for one event."""
    return [(naming, step) for naming, step in dossier.facts if step.status in ("agreed", "signed")]


def _status(dossier: Dossier) -> AgreementStatus | None:
    facts: list[AgreementStatus] = [step.status for _, step in dossier.facts]
    if facts:
        return max(facts, key=lambda status: RANK[status])
    ahead = [step.status for naming in dossier.namings for step in naming.progress]
    return "proposed" if ahead else None


def _kind(dossier: Dossier) -> AgreementKind:
    """Take the kind that a proper name tells, else the one told most often."""
    kinds = _kinds_of(dossier.proper) or _kinds_of(dossier.namings)
    return Counter(kinds).most_common(1)[0][0] if kinds else "other"


def _kinds_of(namings: Iterable[Naming]) -> list[AgreementKind]:
    return [naming.kind for naming in namings if naming.kind is not None and naming.kind != "other"]


def _parties(dossier: Dossier) -> list[str]:
    """List the parties; persons only where no country or body is bound."""
    bodies = [name for name, party in dossier.parties.items() if party.kind != "person"]
    return bodies if len(bodies) > 1 or not dossier.parties else list(dossier.parties)


def _evidence(dossier: Dossier, decisive: list[Naming]) -> list[int]:
    wanted = [
        dossier.namings[0],
        *decisive,
        *(n for n in dossier.namings if n.parties),
        *dossier.proper,
        *dossier.namings,
    ]
    numbers = dict.fromkeys(naming.sentence for naming in wanted)
    return sorted(list(numbers)[:MOST_EVIDENCE])


def _date(scene: Scene, decisive: Iterable[tuple[Naming, Progress]]) -> str | None:
    """Take the date next to the decisive verb: an ISO date where the words resolve, else the words."""
    for naming, step in decisive:
        sentence = scene.segments.sentence(naming.sentence)
        window = Extent(
            max(sentence.extent.start, step.verb.start - 120), min(sentence.extent.end, step.verb.end + 200)
        )
        dates = [extent for extent in find_dates(scene.text, window) if not scene.quoted(extent.start)]
        for nearest in sorted(dates, key=lambda extent: _distance(extent, step.verb)):
            words = nearest.words(scene.text)
            day = resolve_date(words, scene.published)
            if day is None or not scene.published or day <= scene.published[: len(day)]:  # a fact has no day to come
                return day or words
    return None


def _distance(date: Extent, verb: Extent) -> int:
    """Measure how far a date stands from a verb; one before it counts double."""
    return date.start - verb.end if date.start >= verb.end else 2 * (verb.start - date.end)


_PLACE = re.compile(
    r"\b(?:in|at|(?:visit|trip|travelled|flew|summit|meeting|ceremony|talks)\s+(?:to|in|at))\s+"
    r"((?:the\s+)?(?:[A-Z][\w’'-]{1,30})(?:\s+(?:of\s+|de\s+)?[A-Z][\w’'-]{1,30}){0,4})"
)
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Mr|Mrs|Ms"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress|Article|Section|I)\b"
)


def _place(scene: Scene, decisive: Iterable[tuple[Naming, Progress | None]]) -> str | None:
    """Find the place in the sentences that tell of the agreement's status."""
    for naming, step in decisive:
        sentence = scene.segments.sentence(naming.sentence)
        start = sentence.extent.start if step is None else max(sentence.extent.start, step.verb.start - 120)
        for place in _places(scene, Extent(start, min(sentence.extent.end, start + 400))):
            return place
    return None


def _at_dateline(scene: Scene, decisive: Iterable[tuple[Naming, Progress]]) -> str | None:
    """Take the place of the dateline for what the lead tells: the reporter was there."""
    if not scene.dateline or not any(naming.sentence <= 2 for naming, _ in decisive):
        return None
    city = scene.dateline.partition(",")[0].strip()
    written = re.search(rf"\b{re.escape(city.title())}\b", scene.text)
    return written[0] if written else city


def _places(scene: Scene, extent: Extent) -> Iterator[str]:
    people = {m.extent.start for m in scene.mentions_in(extent) if m.member.kind in ("person", "media")}
    for match in _PLACE.finditer(scene.text, extent.start, extent.end):
        bare = match[1].removeprefix("the ")
        if _NO_PLACE.match(bare) or match.start(1) in people or scene.quoted(match.start(1)):
            continue
        yield re.sub(r"['’]s?$", "", " ".join(match[1].split()))
