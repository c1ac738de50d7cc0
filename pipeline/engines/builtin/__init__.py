"""The engine that needs no key: rules over the segments and the reading, in milliseconds, the same answer every time.

    chunk -> scene -> agreements -> quoted clauses, reactions and expert views -> actors, overview -> Draft

It never pretends to be a model: what a rule cannot know is None, and what it writes are the article's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ....schemas.draft import Draft, DraftActor, DraftAgreement, DraftOverview
from ....schemas.reading import Member
from ...split import Chunk
from .. import Effort, Extraction
from .agreements import find_agreements
from .bystanders import with_bystanders
from .chunk_scene import Scene, look_at
from .clauses import find_clauses
from .dossiers import Dossier
from .opinions import find_opinions
from .quoted_provisions import with_quoted

MOST_EVIDENCE = 5  # sentences that an actor is shown with
LONGEST_OVERVIEW = 700  # code points; a second sentence beyond it would make the overview no summary


class BuiltinEngine:
    """The rules as an engine."""

    @property
    def name(self) -> Literal["builtin"]:
        """Say that these are rules."""
        return "builtin"

    @property
    def prompt_version(self) -> None:
        """Say that there is no prompt."""

    @property
    def chunk_tokens(self) -> None:
        """Say that any size will do."""

    @property
    def spent(self) -> Effort:
        """Say that rules cost nothing."""
        return Effort()

    def foresee(self, chunk: Chunk) -> Effort:  # noqa: ARG002 - no chunk costs anything
        """Say that rules cost nothing."""
        return Effort()

    async def extract(self, chunk: Chunk) -> Extraction:
        """Read the chunk by rule."""
        return Extraction(draft=draft_of(chunk))

    async def aclose(self) -> None:
        """Do nothing: nothing was opened."""


def draft_of(chunk: Chunk) -> Draft:
    """Make the draft of a chunk."""
    scene = look_at(chunk)
    everybody = with_bystanders(scene)  # all who may be bound, not only who speaks or acts
    agreements, dossiers = find_agreements(everybody)
    clauses = find_clauses(everybody, dossiers)
    reactions, views = find_opinions(scene, dossiers)
    actors = list(filter(None, (_actor(scene, member) for member in chunk.reading.cast)))
    return Draft(
        actors=[*actors, *_bound(scene, agreements, dossiers, {actor.name for actor in actors})],
        agreements=with_quoted(everybody, agreements, clauses),
        articles_quoted=clauses,
        reactions=reactions,
        expert_views=views,
        statements=[],
        overview=_overview(scene, dossiers),
    )


def _actor(scene: Scene, member: Member) -> DraftActor | None:
    """Make an actor of a member who is named in the chunk, the headline counted to the first chunk."""
    places = (scene.segments.sentence_at(extent.start) for extent in member.mentions)
    numbers = dict.fromkeys(s.number for s in places if s is not None and scene.first <= s.number <= scene.last)
    if not numbers:
        return None
    return DraftActor(
        evidence=list(numbers)[:MOST_EVIDENCE],
        name=member.name,
        aliases=list(member.aliases),
        kind=member.kind,
        role=member.role,
        affiliation=member.affiliation,
        country=member.country,
    )


def _bound(
    scene: Scene, agreements: list[DraftAgreement], dossiers: list[Dossier], known: set[str]
) -> Iterator[DraftActor]:
    """Make actors of the parties that only stand in the headline or beside the agreement."""
    for agreement, dossier in zip(agreements, dossiers, strict=True):
        for name in agreement.parties:
            if name not in known:
                known.add(name)
                yield _actor(scene, dossier.parties[name]) or _of_headline(dossier.parties[name], agreement.evidence)


def _of_headline(member: Member, evidence: list[int]) -> DraftActor:
    return DraftActor(
        evidence=evidence[:1],
        name=member.name,
        aliases=list(member.aliases),
        kind=member.kind,
        role=None,
        affiliation=None,
        country=member.country,
    )


def _overview(scene: Scene, dossiers: list[Dossier]) -> DraftOverview | None:
    """Take the lead, and the sentence that tells of the agreement or else the one after it. Later chunks have none."""
    if scene.first > 1 or not scene.sentences():
        return None
    sentences = scene.sentences()[:12]
    decisive = [naming.sentence for dossier in dossiers for naming in dossier.namings if naming.facts]
    second = next((n for n in decisive if 1 < n <= len(sentences)), 2)
    numbers = [1, second] if len(sentences) > 1 else [1]
    texts = [" ".join(scene.segments.words(number).split()) for number in numbers]
    if len(" ".join(texts)) > LONGEST_OVERVIEW:
        numbers, texts = numbers[:1], texts[:1]
    return DraftOverview(evidence=numbers, text=" ".join(texts))
