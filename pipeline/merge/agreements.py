"""One agreement once: what several chunks report of it is joined.

Two reports are of one agreement when the name is the same, or when one name is part of the other and the parties are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...schemas.draft import DraftAgreement, DraftProvision
from ..identity import name_words, part_of
from .actors import Register


def join_agreements(items: Iterable[DraftAgreement], register: Register) -> list[DraftAgreement]:
    """Join the reports of the same agreement, in the order of first evidence."""
    joined: list[DraftAgreement] = []
    by_name: dict[tuple[str, ...], int] = {}
    by_parties: defaultdict[frozenset[str], set[int]] = defaultdict(set)
    for item in sorted(items, key=lambda item: min(item.evidence)):
        at = by_name.get(name_words(item.name))
        if at is None:
            parties = frozenset(register.ids_of(item.parties))
            near = sorted(by_parties[parties]) if parties else ()
            at = next((at for at in near if _same_parties(joined[at], item, register)), len(joined))
        by_name[name_words(item.name)] = at
        if at < len(joined):
            joined[at] = _joined(joined[at], item)
        else:
            joined.append(item)
        by_parties[frozenset(register.ids_of(joined[at].parties))].add(at)
    return joined


def _same_parties(one: DraftAgreement, other: DraftAgreement, register: Register) -> bool:
    if not (part_of(one.name, other.name) or part_of(other.name, one.name)):
        return False
    parties = set(register.ids_of(one.parties))
    return bool(parties) and parties == set(register.ids_of(other.parties))


def _joined(one: DraftAgreement, other: DraftAgreement) -> DraftAgreement:
    """Join two reports of an agreement; the fuller name is kept, and of the rest what was said first."""
    fuller = other if len(name_words(other.name)) > len(name_words(one.name)) else one
    provisions: dict[str, DraftProvision] = {}
    for provision in (*one.provisions, *other.provisions):
        known = provisions.get(provision.text)
        numbers = sorted({*provision.evidence, *(known.evidence if known else ())})
        provisions[provision.text] = DraftProvision(text=provision.text, evidence=numbers)
    return DraftAgreement(
        evidence=sorted({*one.evidence, *other.evidence}),
        name=fuller.name,
        kind=one.kind if one.kind != "other" else other.kind,
        status=one.status or other.status,
        parties=list(dict.fromkeys((*one.parties, *other.parties))),
        date=one.date or other.date,
        place=one.place or other.place,
        provisions=list(provisions.values()),
    )
