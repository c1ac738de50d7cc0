"""Gather the namings of an article into dossiers: one agreement under five names is one, two are kept apart.

"North Korea and Russia's military pact", "a mutual agreement", "the deal"     one, its name the fullest
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent
from ....schemas.summary import AgreementKind
from ...rules.wordlists import any_of, lines_of
from .agreement_namings import Naming, heading_namings, namings_of
from .agreement_progress import CLOSED, Progress
from .agreement_unnamed import told_by_verb
from .agreement_verbs import past_verbs
from .chunk_scene import Scene
from .parties import bodies_for, traders_in

LEAD = 4  # sentences in which a newspaper tells who agreed, and what its headline means
REFERS_WITHIN = 10  # sentences after which "the document" no longer means the agreement told of
_SMALL = frozenset("the of on for and in a between to".split())
_FAMILIES = (
    ("ceasefire", "cease-fire", "truce", "armistice", "cessation of hostilities"),
    ("contract", "lease", "arms sale", "arms package"),
    ("memorandum", "memorandum of understanding", "mou", "letter of intent"),
    ("declaration", "communique", "communiqué", "joint statement"),
    ("resolution",),
    ("treaty", "peace treaty", "concordat", "convention", "protocol", "compact", "covenant", "statute"),
)  # nouns that may name the same agreement; every other noun may stand for any of them


@dataclass(slots=True)
class Dossier:
    """Everything the article says of one agreement, while it is being gathered."""

    namings: list[Naming] = field(default_factory=list[Naming])
    proper: list[Naming] = field(default_factory=list[Naming])  # those that are proper names
    facts: list[tuple[Naming, Progress]] = field(default_factory=list[tuple[Naming, Progress]])  # progress made
    topics: set[str] = field(default_factory=set[str])  # what it is about, by all its names
    heads: set[str] = field(default_factory=set[str])
    parties: dict[str, Member] = field(default_factory=dict[str, Member])
    years: set[str] = field(default_factory=set[str])
    names: set[str] = field(default_factory=set[str])  # all its names, in lower case
    fullest: Naming | None = None

    def add(self, naming: Naming) -> None:
        """Take in one more naming."""
        self.namings.append(naming)
        self.names.add(naming.name.lower())
        if self.fullest is None or _fullness(naming) > _fullness(self.fullest):
            self.fullest = naming
        if not naming.refers:
            self.heads.add(naming.head)
        if naming.year is not None:
            self.years.add(naming.year)
        self.topics |= naming.topics
        self.parties |= {party.name: party for party in naming.parties}
        if naming.proper:
            self.proper.append(naming)
        if not naming.negated:
            self.facts += [(naming, step) for step in naming.facts]

    def open_with(self, parties: tuple[Member, ...], told: tuple[Naming, Progress] | None) -> None:
        """Take in what the sentence before the first naming tells."""
        self.parties |= {party.name: party for party in parties}
        if told is not None:
            self.facts.append(told)

    @property
    def kind(self) -> AgreementKind:
        """The kind that a proper name tells, else the one told most often."""
        kinds = _kinds_of(self.proper) or _kinds_of(self.namings)
        lands = [party for party in self.parties.values() if party.kind == "country"]
        called = "agreement" in self.heads and "partnership" not in self.heads
        if len(lands) > 1 and self.proper and set(kinds) <= {"pact", "accord"} and called:
            return "treaty"  # what states call an Agreement by a proper name binds them as one
        return Counter(kinds).most_common(1)[0][0] if kinds else "other"

    @property
    def stands_for_long(self) -> bool:
        """Tell whether it is an instrument that the news only refers to: the Paris Agreement."""
        return any(name in self.name for name in lines_of("standing_instruments.txt"))

    @property
    def name(self) -> str:
        """The fullest name the article has for it."""
        return self.fullest.name if self.fullest else ""


def _kinds_of(namings: Iterable[Naming]) -> list[AgreementKind]:
    return [naming.kind for naming in namings if naming.kind is not None and naming.kind != "other"]


def gather(scene: Scene) -> list[Dossier]:
    """Put the namings that mean the same agreement together, in the order of the text."""
    dossiers: list[Dossier] = []
    for sentence in scene.sentences():
        named = namings_of(scene).get(sentence.number, ())
        for naming in (*named, *told_by_verb(scene, sentence, named)):
            if naming.kind is None or (naming.previous and not naming.proper):
                continue
            dossier = _home(naming, dossiers)
            if dossier is None and _opens(naming):
                dossiers.append(dossier := Dossier())
                dossier.open_with(*_sides(scene, naming))
                if len(dossiers) == 1 and naming.sentence <= LEAD and not naming.parties:
                    dossier.open_with(*_of_headline(scene, naming))
            if dossier is not None:
                dossier.add(naming)
    return dossiers


def _of_headline(scene: Scene, naming: Naming) -> tuple[tuple[Member, ...], tuple[Naming, Progress] | None]:
    """Take what the headline tells of the first agreement of the lead: "Peru, Chile near trade pact"."""
    for told in heading_namings(scene):
        one = Dossier()
        one.add(told)
        if len(told.parties) > 1 and _compatible(naming, one):
            steps = () if naming.facts else told.facts
            return told.parties, next(((naming, replace(step, verb=naming.extent)) for step in steps), None)
    return (), None


def _sides(scene: Scene, naming: Naming) -> tuple[tuple[Member, ...], tuple[Naming, Progress] | None]:
    """Find both sides of a contract in the sentence before its first naming: "A agreed to supply B. The contract …"."""
    if naming.kind != "contract" or naming.proper or naming.parties or naming.sentence <= scene.first:
        return (), None
    before = scene.segments.sentence(naming.sentence - 1)
    parties = bodies_for(scene, traders_in(scene, before.extent))
    closed = CLOSED.search(scene.text, before.extent.start, before.extent.end) if parties else None
    if closed is None or scene.quoted(closed.start()):
        return parties, None
    step = Progress(past_verbs()[closed[0]], True, Extent(*closed.span()), parties)
    return parties, (replace(naming, sentence=before.number), step)


def _opens(naming: Naming) -> bool:
    """Tell whether a naming can be the first of an agreement."""
    if naming.negated or (naming.predicate and not naming.proper) or (naming.refers and not naming.facts):
        return False
    if naming.plural and not naming.proper:
        return bool(naming.facts) and len(naming.parties) > 1
    dated = naming.proper or naming.year is not None
    return dated or naming.definite or bool(naming.parties) or bool(naming.progress) or bool(naming.topics)


def _home(naming: Naming, dossiers: list[Dossier]) -> Dossier | None:
    """Find the agreement that a naming means: the one whose names fit best, then the one told of last."""
    recent = dossiers[:-25:-1]
    told = sorted(recent, key=lambda dossier: -dossier.namings[-1].sentence)
    if (naming.renames or (naming.predicate and not naming.proper)) and told:
        near = told[0].namings[-1].sentence
        if naming.sentence - near <= (1 if naming.renames else 0):
            return told[0]
    if naming.proper:
        return _home_of_proper(naming, recent)
    if naming.refers:
        return _referred_to(naming, told)
    if naming.another and not naming.definite and naming.facts:
        return None
    alike = [dossier for dossier in told if _compatible(naming, dossier)]
    if naming.nameless:  # what two agree to do now is no treaty that stands for long
        alike = [dossier for dossier in alike if not dossier.stands_for_long]
    return _offered_before(naming, alike) or _home_by_parties(naming, alike)


def _home_by_parties(naming: Naming, alike: list[Dossier]) -> Dossier | None:
    if len(naming.parties) > 1:
        return next((one for one in alike if _same_parties(naming, one) and not _is_another_pact(one)), None)
    if naming.plural:
        return None
    if naming.parties:
        bound = [dossier for dossier in alike if naming.parties[0].name in dossier.parties or not dossier.parties]
        alike = bound or [dossier for dossier in alike if _is_joined(naming, dossier)]
    live = [dossier for dossier in alike if dossier.facts or dossier.parties] or alike
    return max(live, key=lambda dossier: naming.head in dossier.heads, default=None)


def _is_joined(naming: Naming, dossier: Dossier) -> bool:
    """Tell whether one more signs what has a name: "Peru signed the Treaty of Arica. Chile joined the treaty"."""
    made = any(step.makers == naming.parties for step in naming.facts)
    return made and naming.definite and bool(dossier.proper) and naming.name.lower() in dossier.heads


def _offered_before(naming: Naming, alike: Iterable[Dossier]) -> Dossier | None:
    """Find what "the truce offer" of one side is: the truce told to be on offer, whoever was named then."""
    if not naming.definite or {step.status for step in naming.progress} != {"proposed"}:
        return None
    offers = (one for one in alike if one.facts and {step.status for _, step in one.facts} == {"proposed"})
    return next((one for one in offers if naming.head in one.heads), None)


def _is_another_pact(dossier: Dossier) -> bool:
    """Tell whether it was told of as one more of the parties known, which it does not name again."""
    return dossier.namings[0].another and not dossier.parties


def _home_of_proper(naming: Naming, recent: list[Dossier]) -> Dossier | None:
    alike = _named_alike(naming, recent)
    if alike is not None or naming.previous:  # "an earlier deal, the Arica Accord," is not what is told now
        return alike
    return _just_described(naming, recent) or _only_one(naming, recent)


def _referred_to(naming: Naming, told: Iterable[Dossier]) -> Dossier | None:
    """Find what "the text" is: the last of which something is told, else the last one named."""
    near = [one for one in told if naming.sentence - one.namings[-1].sentence <= REFERS_WITHIN]
    if len(naming.parties) > 1 and not naming.definite:  # "entered a joint venture with Cork" after a deal with Bolt
        near = [one for one in near if _same_parties(naming, one)]
    near.sort(key=lambda one: naming.name.lower() not in one.names)  # "the settlement" is what was called so before
    return next((one for one in near if one.facts), near[0] if near else None)


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
        if naming.coined and not naming.facts and naming.sentence == dossier.namings[-1].sentence:
            continue  # “The deal holds to what the Treaty of Quito says”: these are two
        near = naming.sentence - dossier.namings[-1].sentence <= 1
        if near and dossier.facts and (naming.facts or (naming.definite and naming.head == dossier.namings[-1].head)):
            return dossier
        if _same_parties(naming, dossier):
            return dossier
    return None


def _only_one(naming: Naming, recent: Iterable[Dossier]) -> Dossier | None:
    """Take a proper name for that of the one pact told of shortly before that has none yet."""
    nameless = [one for one in recent if not one.proper and one.facts and _compatible(naming, one)]
    standing = _standing().search(naming.name) is not None
    if len(nameless) != 1 or standing or naming.coined or naming.parties or not naming.definite or naming.year:
        return None
    return nameless[0] if naming.sentence - nameless[0].namings[0].sentence <= REFERS_WITHIN else None


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lines_of('standing_instruments.txt'))}\b")


def _same_parties(naming: Naming, dossier: Dossier) -> bool:
    """Tell whether the parties of a naming are those of the dossier, as far as both tell."""
    ours = {party.name for party in naming.parties if party.kind != "person"}
    theirs = {name for name, party in dossier.parties.items() if party.kind != "person"}
    if not ours:
        return bool(naming.parties)
    return not theirs or ours <= theirs or theirs <= ours


def _compatible(naming: Naming, dossier: Dossier) -> bool:
    """Tell whether noun, topics and year allow that the naming means the agreement of the dossier."""
    if naming.year is not None and naming.year not in dossier.years:
        return False
    families = {family for head in dossier.heads if (family := _family(head)) is not None}
    family = _family(naming.head)
    if family is not None and families and family not in families:
        return False
    if (family == "resolution") != ("resolution" in families):  # nobody signs a resolution, no council adopts a pact
        return False
    if "contract" in (family, *families) and _IN_LAW & {naming.head, *dossier.heads}:
        return False
    if naming.topics and dossier.topics and not naming.topics & dossier.topics:
        return {*naming.topics, *dossier.topics} <= {"security", "arms"} and not naming.another
    return True


_IN_LAW = frozenset(("treaty", "accord", "pact", "declaration", "peace accord"))  # a contract is none of these


def _family(noun: str) -> str | None:
    return next((family[0] for family in _FAMILIES if noun in family), None)


def _fullness(naming: Naming) -> tuple[bool, bool, bool, bool, bool, bool, bool, bool, int, int]:
    return (
        not naming.refers,
        not naming.nameless or naming.settled,
        naming.proper,
        not naming.coined,
        not naming.predicate,
        not naming.another or bool(naming.facts),
        naming.definite or bool(naming.facts) or not naming.progress,  # not what somebody would sign
        bool(naming.topics) or "-" in naming.name,
        min(len(naming.name.split()), 8),
        -naming.sentence,
    )
