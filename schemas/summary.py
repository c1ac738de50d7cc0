"""The public summary: what `summarize --json` prints and `summarize()` returns.

It is a pure function of the article and the engine's answers: no clock, no random ids. Every list is in the order of
first evidence in the article. Actors and agreements are referred to by id; ids are unique within a summary.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from .article import Article, Span
from .base import Record

SCHEMA_VERSION = "1.0"

ActorKind = Literal["person", "country", "organization", "group", "media"]
AgreementKind = Literal[
    "treaty", "pact", "accord", "memorandum", "ceasefire", "trade", "declaration", "resolution", "contract", "other"
]
AgreementStatus = Literal[
    "proposed", "negotiating", "agreed", "signed", "ratified", "in_force", "suspended", "broken", "ended"
]
Stance = Literal[
    "support", "welcome", "neutral", "concern", "criticize", "condemn", "reject", "threaten", "demand", "deny"
]
# The event types of the PLOVER ontology, openeventdata/PLOVER.
PloverEvent = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Assessment = Literal["positive", "negative", "mixed", "neutral"]
StatementKind = Literal["direct", "partial", "indirect"]
Section = Literal["overview", "actors", "agreements", "articles_quoted", "reactions", "expert_views", "statements"]
SECTIONS: tuple[Section, ...] = (
    "overview", "actors", "agreements", "articles_quoted", "reactions", "expert_views", "statements",
)  # fmt: skip

Evidence = Field(description="The sentences of the article that the record rests on.")


class Overview(Record):
    """The article in two to four sentences."""

    text: str = Field(description="Two to four sentences: what happened, between whom, and what follows from it.")
    evidence: tuple[Span, ...] = Evidence


class Actor(Record):
    """Somebody or something that acts or speaks in the article."""

    id: str
    name: str = Field(description="The fullest form of the name in the article.")
    kind: ActorKind
    role: str | None = Field(description="Office, profession or function, in the article's words.")
    affiliation: str | None = Field(description="Id of the actor that this one belongs to or speaks for.")
    country: str | None = Field(description="ISO 3166-1 alpha-3 code of the country the actor is or belongs to.")
    aliases: tuple[str, ...] = Field(description="The other names the article uses for the actor.")
    mentions: tuple[Span, ...] = Field(description="Every place where the article names the actor.")


class Provision(Record):
    """One thing that the parties of an agreement commit to."""

    text: str = Field(description="What is agreed, in one sentence.")
    evidence: tuple[Span, ...] = Evidence


class Agreement(Record):
    """A treaty, pact, ceasefire, contract or the like that the article reports on."""

    id: str
    name: str = Field(description="The fullest name in the article.")
    kind: AgreementKind
    status: AgreementStatus | None = Field(description="How far the agreement has come at the time of the article.")
    parties: tuple[str, ...] = Field(description="Ids of the actors that are bound by it or negotiate it.")
    date: str | None = Field(description="When it reached this status, ISO 8601, as precise as the article allows.")
    place: str | None = Field(description="Where it reached this status, in the article's words.")
    provisions: tuple[Provision, ...]
    evidence: tuple[Span, ...] = Evidence


class Citation(Record):
    """A clause of another instrument that a quoted clause refers to."""

    instrument: str = Field(description="The instrument referred to: UN Charter.")
    label: str | None = Field(description="The clause referred to: Article 51.")


class QuotedClause(Record):
    """A clause of a treaty, charter, law or resolution that the article quotes word for word."""

    id: str
    instrument: str = Field(description="Id of the agreement it belongs to, or the name of the instrument.")
    label: str | None = Field(description="Article 4, Section 12(b), paragraph 3, as the article has it.")
    text: str = Field(description="The quoted words, verbatim, without their quotation marks.")
    span: Span = Field(description="Where the quoted words stand.")
    cites: tuple[Citation, ...] = Field(description="What the clause itself refers to.")
    evidence: tuple[Span, ...] = Evidence


class Statement(Record):
    """Something that somebody says in the article, whichever section uses it."""

    id: str
    kind: StatementKind = Field(
        description="direct: all in quotation marks. partial: quoted words inside a paraphrase. indirect: no marks."
    )
    text: str = Field(description="The words said; the pieces of an interrupted statement joined by a blank.")
    spans: tuple[Span, ...] = Field(description="Where the words stand, one span for each piece, without outer marks.")
    speaker: str | None = Field(description="Id of the actor who says it, or null where the article does not tell.")
    source: Span | None = Field(description="The words that name the speaker: a name, “the minister”, “he”.")
    cue: Span | None = Field(description="The reporting verb, or “according to”.")
    listener: str | None = Field(description="Id of the actor who is told it.")


class Reaction(Record):
    """How an actor responds to an agreement or to what another actor does."""

    id: str
    actor: str = Field(description="Id of the actor who reacts.")
    about: str | None = Field(description="Id of the agreement or actor reacted to, or a few words.")
    stance: Stance
    plover: PloverEvent | None = Field(description="The event type of the PLOVER ontology.")
    summary: str = Field(description="The reaction in one sentence.")
    announced: str | None = Field(description="What the actor says it will do in response.")
    quotes: tuple[Statement, ...] = Field(description="The statements that the reaction rests on.")
    evidence: tuple[Span, ...] = Evidence


class ExpertView(Record):
    """What somebody from outside says who is asked for their knowledge, not for their side."""

    id: str
    expert: str = Field(description="Id of the actor whose view it is.")
    affiliation: str | None = Field(description="Id of the institution that the expert belongs to.")
    about: str | None = Field(description="Id of the agreement or actor assessed, or a few words.")
    assessment: Assessment
    claim: str = Field(description="What the expert holds, in one sentence.")
    quotes: tuple[Statement, ...] = Field(description="The statements that the view rests on.")
    evidence: tuple[Span, ...] = Evidence


class QuotationCheck(Record):
    """Whether every quotation of the article found its place in the summary."""

    total: int = Field(description="Quotations in the story, scare quotes left out.")
    used: int = Field(description="Those that a record or a statement with a speaker rests on.")
    unused: tuple[Span, ...] = Field(description="The rest, where they stand.")


class Unsupported(Record):
    """A name, number or date in a generated sentence that the cited evidence does not contain."""

    record: str = Field(description="Id of the record, or overview.")
    field: str
    detail: str = Field(description="The name, number or date, as the sentence has it.")
    kind: Literal["name", "number", "date"]
    evidence: tuple[Span, ...] = Evidence


class AttributionConflict(Record):
    """A statement for which the engine and the rules name different speakers. The engine's is kept."""

    statement: str = Field(description="Id of the statement.")
    speaker: str | None = Field(description="Id of the actor the engine names.")
    rule_speaker: str | None = Field(description="Id of the actor the rules name, or the name itself.")
    reason: str = Field(description="Why the rules name another speaker.")
    span: Span


class Dropped(Record):
    """An item of the engine's answer that the pipeline refused."""

    section: Section
    reasons: tuple[str, ...]
    content: JsonValue = Field(description="The item as the engine gave it.")


class Notice(Record):
    """Something a reader of the summary should know."""

    kind: str = Field(description="instruction, chunk_failed, language, date, ...")
    message: str
    span: Span | None
    records: tuple[str, ...] = Field(description="Ids of the records concerned.")


class Checks(Record):
    """What the pipeline found when it held the summary against the article."""

    quotations: QuotationCheck
    unsupported: tuple[Unsupported, ...]
    attribution_conflicts: tuple[AttributionConflict, ...]
    dropped: tuple[Dropped, ...]
    warnings: tuple[Notice, ...]

    @property
    def passed(self) -> bool:
        """Tell whether there is nothing to look at: what `--strict` asks for."""
        return not (
            self.quotations.unused or self.unsupported or self.attribution_conflicts or self.dropped or self.warnings
        )


class Provenance(Record):
    """How the summary came about."""

    engine: Literal["builtin", "llm"]
    model: str | None = Field(description="Model that answered, as the server names it.")
    prompt_version: str | None = Field(description="Digest of the prompts' text.")
    chunks: int
    calls: int = Field(description="Calls to the model, failed attempts included.")
    retries: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None = Field(description="In US dollars; null where the model has no known price.")


class Summary(Record):
    """A structured, checkable summary of one news article."""

    schema_version: str = SCHEMA_VERSION
    article: Article
    overview: Overview | None
    actors: tuple[Actor, ...]
    agreements: tuple[Agreement, ...]
    articles_quoted: tuple[QuotedClause, ...]
    reactions: tuple[Reaction, ...]
    expert_views: tuple[ExpertView, ...]
    statements: tuple[Statement, ...]
    checks: Checks
    provenance: Provenance
