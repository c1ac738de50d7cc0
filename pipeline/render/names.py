"""The words for what a summary says in ids and codes, the same in every rendering.

names.of("actor-3") == "Ada Brandt"      names.introduction(brandt) == "foreign minister, Norland"
"""

from __future__ import annotations

from ...schemas.summary import (
    Actor,
    Agreement,
    Assessment,
    ExpertView,
    Provenance,
    QuotedClause,
    Reaction,
    Stance,
    Statement,
    Summary,
)

DOES: dict[Stance, str] = {
    "support": "supports",
    "welcome": "welcomes",
    "neutral": "comments on",
    "concern": "is concerned about",
    "criticize": "criticizes",
    "condemn": "condemns",
    "reject": "rejects",
    "threaten": "threatens over",
    "demand": "makes demands over",
    "deny": "denies",
}
SEES: dict[Assessment, str] = {"positive": "positive", "negative": "negative", "mixed": "mixed", "neutral": "neutral"}
ALONE: dict[Stance, str] = {
    "neutral": "comments",
    "concern": "is concerned",
    "threaten": "threatens",
    "demand": "makes demands",
}


class Names:
    """Looks ids up. What is no id, free text for instance, is its own name."""

    def __init__(self, summary: Summary) -> None:
        self._actors = {actor.id: actor for actor in summary.actors}
        named = (*summary.actors, *summary.agreements)
        self._names = {record.id: record.name for record in named}

    def of(self, reference: str | None) -> str | None:
        """Return the name behind an id, or the words themselves."""
        return None if reference is None else self._names.get(reference, reference)

    def all(self, references: tuple[str, ...]) -> str:
        """Join names as in a sentence: A, B and C."""
        names = [self._names.get(reference, reference) for reference in references]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def introduction(self, actor: Actor, affiliation: str | None = None) -> str:
        """Say who an actor is: role and affiliation, as far as the article tells."""
        body = self.of(affiliation or actor.affiliation)
        if actor.role and body and body in actor.role:
            return actor.role
        return ", ".join(part for part in (actor.role, body) if part)

    def introduced(self, reference: str, affiliation: str | None = None) -> str:
        """Name an actor with role and affiliation: Ada Brandt, foreign minister, Norland."""
        actor = self._actors.get(reference)
        rest = self.introduction(actor, affiliation) if actor else ""
        return f"{self.of(reference)}, {rest}" if rest else f"{self.of(reference)}"

    def stance(self, reaction: Reaction) -> str:
        """Say what the reaction does: criticizes the harbour pact."""
        about = self.of(reaction.about)
        return f"{DOES[reaction.stance]} {about}" if about else ALONE.get(reaction.stance, DOES[reaction.stance])

    def assessment(self, view: ExpertView) -> str:
        """Say how the expert sees it: mixed on the harbour pact."""
        about = self.of(view.about)
        return f"{SEES[view.assessment]} on {about}" if about else SEES[view.assessment]

    def clause(self, clause: QuotedClause) -> str:
        """Name a quoted clause: Article 7, harbour pact."""
        return ", ".join(part for part in (clause.label, self.of(clause.instrument)) if part)


def standing(agreement: Agreement) -> str:
    """Say what an agreement is and how far it has come: pact, signed 2031-03-03 in Port Ellen."""
    status = " ".join(
        part
        for part in (
            agreement.status and agreement.status.replace("_", " "),
            agreement.date,
            agreement.place and f"in {agreement.place}",
        )
        if part
    )
    kind = "" if agreement.kind == "other" else agreement.kind
    return ", ".join(part for part in (kind, status) if part)


def cited(clause: QuotedClause) -> tuple[str, ...]:
    """Name what a clause refers to: Article 51 of the UN Charter."""
    return tuple(
        f"{reference.label}, {reference.instrument}" if reference.label else reference.instrument
        for reference in clause.cites
    )


def said(statement: Statement) -> str:
    """Show the words of a statement, in marks where all of it is quoted; a paraphrase has marks of its own."""
    pieces = [" ".join(span.text.split()) for span in statement.spans]
    if statement.kind != "direct":
        return " … ".join(pieces)
    return " … ".join(f"“{piece}”" for piece in pieces)


def counted(statements: tuple[Statement, ...]) -> str:
    """Count the statements of an article in a sentence."""
    kinds = [statement.kind for statement in statements]
    shares = [f"{kinds.count(kind)} {kind}" for kind in ("direct", "partial", "indirect") if kind in kinds]
    nameless = sum(statement.speaker is None for statement in statements)
    ending = f"; {nameless} without a known speaker" if nameless else ""
    return f"{number(len(statements), 'statement')}: {', '.join(shares)}{ending}."


def number(count: int, noun: str) -> str:
    """Count a noun: 1 call, 2 calls."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def origin(provenance: Provenance) -> str:
    """Say in a line how the summary came about."""
    if provenance.engine == "builtin":
        return "Read by the built-in rules, without a model."
    cost = "cost unknown" if provenance.cost_usd is None else f"${provenance.cost_usd:.4f}"
    tokens = f"{provenance.input_tokens:,} tokens in, {provenance.output_tokens:,} out"
    return f"Read by {provenance.model or 'a model'}: {number(provenance.calls, 'call')}, {tokens}, {cost}."
