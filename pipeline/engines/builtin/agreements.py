"""Choose which of the gathered agreements the article reports on, and draft each with status, parties and provisions.

What is only wished for, only called a deal, or only part of somebody's phrase, is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ....schemas.draft import DraftAgreement
from ....schemas.summary import AgreementStatus
from .agreement_circumstances import date_of, place_of, place_of_dateline
from .agreement_leads import hear_lead
from .agreement_namings import Naming
from .agreement_nouns import councils_of_states
from .agreement_progress import RANK, Progress
from .chunk_scene import Scene
from .dossiers import LEAD, Dossier, gather
from .provisions import find_provisions, tells_of_clause
from .terms import tells_terms

MOST_EVIDENCE = 6
CLAUSE_WITHIN = 3  # sentences between the name of an agreement and one of its clauses
ENOUGH_MENTIONS = 3  # an article that says "the deal" three times has one


def find_agreements(scene: Scene) -> tuple[list[DraftAgreement], list[Dossier]]:
    """Return the agreements the chunk reports on, and the dossier of each."""
    heard = hear_lead(scene, gather(scene))
    dossiers = [dossier for dossier in heard if _is_told(scene, dossier) and _is_reported(scene, dossier)]
    namings = [naming for dossier in dossiers for naming in dossier.namings]
    named = frozenset(naming.sentence for naming in namings)
    settled = frozenset(naming.sentence for naming in namings if naming.settled)
    clauses = _clauses(scene, dossiers)
    drafts = [
        _but_settled(_draft(scene, dossier, frozenset(own), named), dossier, settled)
        for dossier, own in zip(dossiers, clauses, strict=True)
    ]
    return drafts, dossiers


def _but_settled(draft: DraftAgreement, dossier: Dossier, settled: frozenset[int]) -> DraftAgreement:
    """Leave out what was settled in the sentence that also tells of this one: it is that other agreement's."""
    own = {naming.sentence for naming in dossier.namings if naming.nameless}
    kept = [
        one
        for one in draft.provisions
        if not (any(at in settled and at not in own for at in one.evidence) and _TO_SETTLE.search(one.text))
    ]
    return draft.model_copy(update={"provisions": kept}) if len(kept) < len(draft.provisions) else draft


_TO_SETTLE = re.compile(r"\bto\s+(?:settle|resolve)\b")


def _clauses(scene: Scene, dossiers: list[Dossier]) -> list[list[int]]:
    """Give each agreement the sentences that tell of a clause behind its name. Two may be named alike."""
    clauses: list[list[int]] = [[] for _ in dossiers]
    named = sorted((naming.sentence, naming.extent, at) for at, one in enumerate(dossiers) for naming in one.namings)
    for sentence in scene.sentences() if named else ():
        at = bisect_right(named, sentence.number, key=lambda naming: naming[0])
        if at and sentence.number - named[at - 1][0] <= CLAUSE_WITHIN and tells_of_clause(scene, sentence.number):
            clauses[named[at - 1][2]].append(sentence.number)
    return clauses


def _is_told(scene: Scene, dossier: Dossier) -> bool:
    """Tell whether the article itself speaks of it, or somebody it quotes tells what became of a pact they name."""
    named = bool(dossier.proper) and (bool(dossier.facts) or len(dossier.namings) > 1)
    return named or any(not scene.quoted(naming.extent.start) for naming in dossier.namings)


def _is_reported(scene: Scene, dossier: Dossier) -> bool:
    """Tell whether the article reports on it: parties or progress, or a proper name with more than one mention."""
    bound, facts = len(dossier.parties) > 1, [step.status for _, step in dossier.facts]
    if dossier.stands_for_long and not bound:  # that it was made long ago is no news, what becomes of it is
        return any(RANK[status] > RANK["signed"] for status in facts)
    firm = any(RANK[status] >= RANK["agreed"] for status in facts)
    if dossier.heads == {"resolution"}:
        told = any(not scene.said(one.extent.start) for one, _ in dossier.facts)
        return firm and (bool(dossier.proper) or told) and _is_of_states(scene, dossier)
    if "merger" in dossier.heads and not (bound and (firm or len(dossier.heads) > 1)):
        return False  # a step by which one is taken over, unless two are told to have agreed on it
    if dossier.proper:
        return bound or firm or len(dossier.namings) >= ENOUGH_MENTIONS or bool(facts and dossier.parties)
    if bound:
        return bool(facts) or any(naming.definite or naming.progress for naming in dossier.namings)
    if firm:
        return any(naming.topics or naming.head != "deal" for naming in dossier.namings)
    if sum(naming.definite for naming in dossier.namings) >= ENOUGH_MENTIONS:
        return True
    if any(tells_terms(scene, naming) for naming in dossier.namings):
        return True
    told_first = dossier.namings[0].sentence < LEAD and (dossier.topics or dossier.namings[0].kind != "other")
    if dossier.namings[0].another and facts:  # "talks on a separate accord"
        return True
    return len(dossier.namings) > 1 and bool(dossier.topics if facts else told_first)


def _is_of_states(scene: Scene, dossier: Dossier) -> bool:
    """Tell the resolution of a council of states from that of a parliament or a board, which binds nobody else."""
    numbers = {naming.sentence - back for naming in dossier.namings for back in (0, 1) if naming.sentence > back}
    words = [scene.segments.words(number) for number in numbers]
    if any(councils_of_states().search(told) for told in words):
        return True
    return bool(dossier.proper) and not any(_CHAMBER.search(told) for told in words)


_CHAMBER = re.compile(
    r"\b(?:parliament|congress|senate|house|chamber|assembly|lawmakers|legislat\w+|deputies|MPs|council|board)\b",
    re.IGNORECASE,
)


def _draft(scene: Scene, dossier: Dossier, clauses: frozenset[int], named: frozenset[int]) -> DraftAgreement:
    status = _status(dossier)
    closed = status in ("agreed", "signed")
    firms = bool(dossier.parties) and all(party.kind == "organization" for party in dossier.parties.values())
    decisive = [(naming, step) for naming, step in dossier.facts if step.status == status]
    return DraftAgreement(
        evidence=_evidence(dossier, [naming for naming, _ in decisive]),
        name=dossier.name,
        kind=dossier.kind,
        status=status,
        parties=_parties(dossier),
        date=date_of(scene, decisive) or (date_of(scene, _closings(dossier)) if closed else None),
        place=place_of(scene, decisive) or (place_of_dateline(scene, decisive) if closed and not firms else None),
        provisions=find_provisions(scene, dossier.namings, set(dossier.parties), _told(dossier), clauses, named),
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
    steps = [step.status for naming in dossier.namings for step in naming.progress]
    ahead = [status for status in steps if RANK[status] <= RANK["in_force"]]  # who "accused it of breaking" it has one
    return "proposed" if ahead else None


def _parties(dossier: Dossier) -> list[str]:
    """List the parties; persons only where no country or body is bound."""
    bodies = [name for name, party in dossier.parties.items() if party.kind != "person"]
    several = len(dossier.parties) > 1  # one person alone only signs for somebody
    return list(dossier.parties) if several and len(bodies) < 2 else bodies


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
