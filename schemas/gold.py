"""The gold format: what a careful reader finds in an article, written by hand beside it.

{"actors": [{"name": "Ankit Panda", "kind": "person", "role": ["analyst", "senior analyst"]}],
 "statements": [{"kind": "direct", "text": "the big picture […] other", "speaker": "Ankit Panda", "source": "he"}]}

Sections and fields have the names of the summary. A section or a field left out is not scored; null says that the
article does not tell. A list in place of a value holds all the values that are right. Pieces of the article are given
by their words, actors and agreements by a name: nobody counts offsets.
"""

from __future__ import annotations

from typing import TypeVar

from pydantic import Field

from .base import Record
from .summary import ActorKind, AgreementKind, AgreementStatus, Assessment, PloverEvent, Stance, StatementKind

T = TypeVar("T")
OneOf = T | list[T]


class Place(Record):
    """Words of the article that occur there more than once, and which of the places is meant."""

    text: str
    occurrence: int = Field(default=1, ge=1, description="1 for the first place.")


Words = str | Place


class GoldRecord(Record):
    """What every annotated record may say."""

    optional: bool = Field(default=False, description="A matter of taste: neither finding nor missing it is wrong.")


class GoldArticle(Record):
    """What the article says of itself."""

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    dateline: str | None = None
    language: str | None = None


class GoldActor(GoldRecord):
    """Somebody or something that acts or speaks."""

    name: str
    kind: OneOf[ActorKind] | None = None
    role: OneOf[str | None] | None = None
    affiliation: OneOf[str | None] | None = None
    country: OneOf[str | None] | None = None
    aliases: tuple[str, ...] = ()


class GoldProvision(GoldRecord):
    """One thing that the parties commit to."""

    text: str | None = None
    evidence: list[Words]


class GoldAgreement(GoldRecord):
    """An agreement that the article reports on."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: OneOf[AgreementKind] | None = None
    status: OneOf[AgreementStatus | None] | None = None
    parties: list[str] | None = None
    date: OneOf[str | None] | None = None
    place: OneOf[str | None] | None = None
    provisions: list[GoldProvision] | None = None
    evidence: tuple[Words, ...] = ()


class GoldCitation(Record):
    """What a quoted clause refers to."""

    instrument: str | None
    label: str | None = None


class GoldClause(GoldRecord):
    """A clause quoted word for word."""

    instrument: OneOf[str | None] | None = None
    label: OneOf[str | None] | None = None
    text: OneOf[Words]
    cites: list[GoldCitation] | None = None
    evidence: tuple[Words, ...] = ()


class GoldReaction(GoldRecord):
    """How an actor responds."""

    actor: str
    about: OneOf[str | None] | None = None
    stance: OneOf[Stance] | None = None
    plover: OneOf[PloverEvent | None] | None = None
    summary: str | None = None
    announced: str | None = None
    quotes: tuple[Words, ...] = ()
    evidence: tuple[Words, ...] = ()


class GoldExpertView(GoldRecord):
    """What somebody from outside holds."""

    expert: str
    affiliation: OneOf[str | None] | None = None
    about: OneOf[str | None] | None = None
    assessment: OneOf[Assessment] | None = None
    claim: str | None = None
    quotes: tuple[Words, ...] = ()
    evidence: tuple[Words, ...] = ()


class GoldStatement(GoldRecord):
    """Something that somebody says."""

    kind: OneOf[StatementKind]
    text: OneOf[Words]
    speaker: OneOf[str | None] | None = None
    source: Words | None = None
    cue: Words | None = None
    listener: OneOf[str | None] | None = None


class Gold(Record):
    """The annotation of one article. A section that is None was not annotated."""

    note: str | None = Field(default=None, description="For readers: which hard cases there are and how they went.")
    article: GoldArticle | None = None
    actors: list[GoldActor] | None = None
    agreements: list[GoldAgreement] | None = None
    articles_quoted: list[GoldClause] | None = None
    reactions: list[GoldReaction] | None = None
    expert_views: list[GoldExpertView] | None = None
    statements: list[GoldStatement] | None = None
