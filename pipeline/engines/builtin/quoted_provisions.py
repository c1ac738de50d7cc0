"""Take what the parties shall do from the clauses of an agreement that the article quotes.

Article 3 of the pact says: “Each Party shall warn the other, and may not …”     two provisions, in the quoted words
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....schemas.draft import DraftAgreement, DraftProvision, DraftQuotedClause
from ...citations import cite
from .chunk_scene import Scene
from .listed_provisions import MOST_PROVISIONS
from .promises import split_promises, tidy
from .terms import says_enough

_COMMITS = re.compile(r"\b(?:shall|must|will|may|undertakes?|agrees?\sto)\b")
_INTERRUPTED = re.compile(r"\W{0,4}(?:it|the\s\w+)\s(?:says|said|reads|states|stated|adds|provides)\W{0,4}")
_OF_DRAFT = re.compile(r"\b(?:draft|earlier\s(?:text|version)|first\sversion)\b")
_NO_SUBJECT = re.compile(r"(?:shall|must|will|may)\s")
_SUBJECT = re.compile(
    r"\b(?:that|says|said|states)\s(?P<who>[^,.;:“”\"]{2,80})\s\Z"
)  # "adds that notice “shall not …”"


def with_quoted(
    scene: Scene, agreements: Sequence[DraftAgreement], clauses: Sequence[DraftQuotedClause]
) -> list[DraftAgreement]:
    """Give each agreement the provisions of its quoted clauses that no other sentence of the draft tells already."""
    by_instrument: defaultdict[str | None, list[DraftQuotedClause]] = defaultdict(list)
    for clause in clauses:
        by_instrument[clause.instrument].append(clause)
    return [_with_those_of(scene, agreement, by_instrument.get(agreement.name, ())) for agreement in agreements]


def _with_those_of(scene: Scene, agreement: DraftAgreement, clauses: Sequence[DraftQuotedClause]) -> DraftAgreement:
    told = {number for provision in agreement.provisions for number in provision.evidence}
    quoted = [
        DraftProvision(evidence=clause.evidence, text=piece)
        for clause in clauses
        if told.isdisjoint(clause.evidence)
        for piece in _promises(_words(scene, clause))
    ]
    every = sorted([*agreement.provisions, *quoted], key=lambda provision: provision.evidence)
    return agreement.model_copy(update={"provisions": every[:MOST_PROVISIONS]}) if quoted else agreement


def _promises(words: str) -> Iterator[str]:
    """Yield what is promised in quoted words: nothing where they only state or define."""
    for piece in split_promises(tidy(words)):
        if _COMMITS.search(piece) and says_enough(piece):
            yield piece[:1].upper() + piece[1:]


def _words(scene: Scene, clause: DraftQuotedClause) -> str:
    """Return the quoted words, with what goes on behind “…,” it says, “…”. Those of a mere draft bind nobody."""
    [number] = clause.evidence
    extent = scene.segments.sentence(number).extent
    inside = [one for one in scene.segments.quotations if extent.start <= one.extent.start < extent.end]
    first = next(at for at, one in enumerate(inside) if cite(scene.segments, one.inner) == clause.quote)
    before = scene.text[extent.start : inside[first].extent.start]
    if _OF_DRAFT.search(before):
        return ""
    words = inside[first].inner.words(scene.text)
    subject = _SUBJECT.search(before) if _NO_SUBJECT.match(words) else None
    words = f"{subject['who']} {words}" if subject else words
    for one, after in zip(inside[first:], inside[first + 1 :], strict=False):
        if not _INTERRUPTED.fullmatch(scene.text[one.extent.end : after.extent.start]):
            break
        words = f"{words} {after.inner.words(scene.text)}"
    return words
