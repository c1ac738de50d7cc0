"""A summary laid out for readers: decks of cards, the same in text, Markdown and HTML.

Card("reaction-1", "Ada Brandt, foreign minister, Norland", lines=("criticizes the pact: …",), words=(…,), …)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...schemas.article import Span
from ...schemas.summary import Section, Statement, Summary
from .names import Names, cited, said, standing


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article, shown as they are, and where they stand."""

    shown: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One record for a reader."""

    id: str
    heading: str
    lines: tuple[str, ...] = ()
    points: tuple[tuple[str, tuple[Span, ...]], ...] = ()  # what is listed, each with its evidence
    words: tuple[Words, ...] = ()
    notes: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        """Return every place of the article that the card rests on."""
        listed = (span for _, evidence in self.points for span in evidence)
        return (*self.evidence, *listed, *(span for words in self.words for span in words.spans))


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of a section."""

    section: Section
    title: str
    cards: tuple[Card, ...]


def decks_of(summary: Summary) -> tuple[Deck, ...]:
    """Lay the summary out, what a reader wants first first. Sections with nothing in them are left out."""
    names = Names(summary)
    decks = (
        Deck("agreements", "Agreements", tuple(_agreements(summary, names))),
        Deck("articles_quoted", "Clauses quoted", tuple(_clauses(summary, names))),
        Deck("reactions", "Reactions", tuple(_reactions(summary, names))),
        Deck("expert_views", "Expert views", tuple(_views(summary, names))),
        Deck("actors", "Actors", tuple(_actors(summary, names))),
    )
    return tuple(deck for deck in decks if deck.cards)


def _agreements(summary: Summary, names: Names) -> Iterator[Card]:
    for agreement in summary.agreements:
        between = f"between {names.all(agreement.parties)}" if agreement.parties else ""
        points = tuple((provision.text, provision.evidence) for provision in agreement.provisions)
        lines = tuple(line for line in (standing(agreement), between) if line)
        yield Card(agreement.id, agreement.name, lines, points=points, evidence=agreement.evidence)


def _clauses(summary: Summary, names: Names) -> Iterator[Card]:
    for clause in summary.articles_quoted:
        words = (Words(f"“{clause.text}”", (clause.span,)),)
        notes = tuple(f"refers to {reference}" for reference in cited(clause))
        yield Card(clause.id, names.clause(clause), words=words, notes=notes, evidence=clause.evidence)


def _reactions(summary: Summary, names: Names) -> Iterator[Card]:
    for reaction in summary.reactions:
        announced = f"announces: {reaction.announced}" if reaction.announced else ""
        lines = tuple(line for line in (f"{names.stance(reaction)}: {reaction.summary}", announced) if line)
        heading = names.introduced(reaction.actor)
        yield Card(reaction.id, heading, lines, words=_quotes(reaction.quotes), evidence=reaction.evidence)


def _views(summary: Summary, names: Names) -> Iterator[Card]:
    for view in summary.expert_views:
        heading = names.introduced(view.expert, view.affiliation)
        lines = (f"{names.assessment(view)}: {view.claim}",)
        yield Card(view.id, heading, lines, words=_quotes(view.quotes), evidence=view.evidence)


def _actors(summary: Summary, names: Names) -> Iterator[Card]:
    for actor in summary.actors:
        also = f"also: {', '.join(actor.aliases)}" if actor.aliases else ""
        introduction = names.introduction(actor) or actor.kind
        yield Card(actor.id, actor.name, (introduction,), notes=(also,) if also else (), evidence=actor.mentions)


def _quotes(statements: tuple[Statement, ...]) -> tuple[Words, ...]:
    return tuple(Words(_reported(statement), statement.spans) for statement in statements)


def _reported(statement: Statement) -> str:
    """Show a paraphrase that is no sentence with its verb: denied that the firm had threatened to leave."""
    words = said(statement)
    led = statement.kind != "direct" and words.startswith(("that ", "to ", "of ", "whether ", "for ", "not to "))
    return f"{statement.cue.text} {words}" if led and statement.cue else words
