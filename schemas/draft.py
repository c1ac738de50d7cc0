"""The draft: what an engine says of an article, in names and in numbers of sentences, without any offset.

    {"expert": "Ankit Panda", "claim": "…", "quotes": ["29 the big picture"], "evidence": [28, 29]}

This is the schema on the wire, so it is lenient: what the article does not tell is null, nothing has a default or a
length limit. A field's description is what the model reads. Evidence comes first and conclusions last, because a model
writes in this order. A quote is cited by the number of its sentence and its first two or three words, a checksum that
catches an answer which is off by one; the pipeline cuts the words themselves out of the article.
"""

from __future__ import annotations

from pydantic import Field

from .base import Record
from .summary import ActorKind, AgreementKind, AgreementStatus, Assessment, PloverEvent, Stance

Numbers = Field(description="Numbers of the sentences this rests on.")
Quotes = Field(
    description='Each: the number of the sentence it begins in and its first three words, "29 the big picture".'
)


class DraftActor(Record):
    """Somebody or something that acts, is bound, reacts or speaks."""

    evidence: list[int] = Field(description="Numbers of sentences that name the actor or tell its role.")
    name: str = Field(description="The fullest form of the name in the article, without role or title.")
    aliases: list[str] = Field(
        description="Every other name the article uses for it, exactly as printed: Mr Yoon, Seoul for the government."
    )
    kind: ActorKind
    role: str | None = Field(description="Office or profession in the article's words.")
    affiliation: str | None = Field(description="Name of the body or country it belongs to or speaks for.")
    country: str | None = Field(description="ISO 3166-1 alpha-3 code of the country it is or belongs to.")


class DraftProvision(Record):
    """One thing that a party commits to; that there is an agreement is none."""

    evidence: list[int] = Numbers
    text: str = Field(description="What is agreed, in one sentence of your own.")


class DraftAgreement(Record):
    """An agreement the article reports on: treaty, pact, ceasefire, contract, resolution."""

    evidence: list[int] = Numbers
    name: str = Field(description="Its fullest name in the article, or the words the article uses for it.")
    kind: AgreementKind
    status: AgreementStatus | None = Field(description="How far it has come at the time of the article.")
    parties: list[str] = Field(description="Names of the actors bound by it or negotiating it.")
    date: str | None = Field(
        description="When it reached this status: ISO date, or the article's words (on Wednesday)."
    )
    place: str | None = Field(description="Where it reached this status.")
    provisions: list[DraftProvision]


class DraftCitation(Record):
    """What a quoted clause refers to."""

    instrument: str = Field(description="UN Charter")
    label: str | None = Field(description="Article 51")


class DraftQuotedClause(Record):
    """A clause of a treaty, charter, law or resolution that the article quotes, not one it only mentions."""

    evidence: list[int] = Numbers
    quote: str = Field(description='Where its words begin: sentence number and first three words, "23 In case any".')
    instrument: str = Field(description="Name of the agreement or law it belongs to.")
    label: str | None = Field(description="As the article has it: Article 4, Section 12(b).")
    cites: list[DraftCitation] = Field(description="Other clauses that the quoted words refer to.")


class DraftReaction(Record):
    """How an official, party, country, firm or group responds to an agreement or to another actor."""

    evidence: list[int] = Numbers
    actor: str = Field(description="Name of the actor who reacts.")
    quotes: list[str] = Quotes
    about: str | None = Field(
        description="Name of the agreement or actor reacted to, also where only a part is meant; else a few words."
    )
    stance: Stance
    plover: PloverEvent | None = Field(description="PLOVER event type.")
    summary: str = Field(description="The reaction in one sentence, with nothing that the evidence does not say.")
    announced: str | None = Field(description="What the actor says it will do in response.")


class DraftExpertView(Record):
    """What an outside specialist (analyst, academic) holds. Officials and parties react; they are not experts."""

    evidence: list[int] = Numbers
    expert: str = Field(description="Name of the expert.")
    affiliation: str | None = Field(description="Name of the institution.")
    quotes: list[str] = Quotes
    about: str | None = Field(
        description="Name of the agreement or actor assessed, also where only a part is meant; else a few words."
    )
    assessment: Assessment
    claim: str = Field(description="What the expert holds, in one sentence, with nothing the evidence does not say.")


class DraftStatement(Record):
    """Quotations that no reaction, expert view or quoted clause above uses, and who says them."""

    speaker: str | None = Field(description="Name of the actor who says it; null where the article does not tell.")
    quotes: list[str] = Quotes


class DraftOverview(Record):
    """The article in short."""

    evidence: list[int] = Numbers
    text: str = Field(description="Two to four sentences: what happened, between whom, and what follows.")


class Draft(Record):
    """Structured summary of a news article."""

    actors: list[DraftActor]
    agreements: list[DraftAgreement]
    articles_quoted: list[DraftQuotedClause]
    reactions: list[DraftReaction]
    expert_views: list[DraftExpertView]
    statements: list[DraftStatement]
    overview: DraftOverview | None


DraftItem = (
    DraftActor | DraftAgreement | DraftQuotedClause | DraftReaction | DraftExpertView | DraftStatement | DraftOverview
)
EMPTY_DRAFT = Draft(
    actors=[], agreements=[], articles_quoted=[], reactions=[], expert_views=[], statements=[], overview=None
)
