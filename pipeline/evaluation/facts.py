"""Facts: what a summary or a gold file says, in the one form in which the two can be compared.

    Fact(names=("ankit panda", "panda"), fields={"role": {"senior analyst"}, "affiliation": {"carnegie endowment"}})

In a gold fact a field holds every value that is right; a field that is not there is not scored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ...schemas.article import Span
from ...schemas.segments import Extent
from ...schemas.summary import Actor, Agreement, Statement, Summary

Scored = Literal[
    "actors", "agreements", "parties", "provisions", "articles_quoted", "reactions", "expert_views", "statements"
]  # parties and provisions belong to agreements and are scored one by one
Values = frozenset[str | None]

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One record of a summary or of a gold file."""

    label: str  # for readers
    names: tuple[str, ...] = ()  # who or what it is about, every form, plain
    of: tuple[str, ...] = ()  # for a party or a provision: the names of the agreement
    spans: tuple[Extent, ...] = ()  # the words themselves, or else the evidence and the quotes
    fields: Mapping[str, Values] = field(default_factory=dict[str, Values])
    places: Mapping[str, Extent | None] = field(default_factory=dict[str, Extent | None])  # source and cue
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of one article."""

    name: str
    article: str  # digest of its text
    sections: Mapping[Scored, tuple[Fact, ...]]


def plain(name: str) -> str:
    """Return a name without case, punctuation and articles, so that forms of it compare equal."""
    words = _WORD.findall(name.replace("’s ", " ").replace("'s ", " ").casefold())
    return " ".join(word for word in words if word not in _ARTICLES) or name.casefold()


def plain_all(names: Iterable[str]) -> tuple[str, ...]:
    """Return the plain forms of names, each once."""
    return tuple(dict.fromkeys(plain(name) for name in names))


def facts_of(summary: Summary, name: str = "") -> Facts:
    """Return what a summary says."""
    directory = _Directory(summary)
    sections: dict[Scored, tuple[Fact, ...]] = {
        "actors": tuple(directory.actor(actor) for actor in summary.actors),
        "agreements": tuple(_agreement(agreement) for agreement in summary.agreements),
        "parties": tuple(fact for agreement in summary.agreements for fact in directory.parties(agreement)),
        "provisions": tuple(fact for agreement in summary.agreements for fact in _provisions(agreement)),
        "articles_quoted": tuple(
            Fact(
                label=f"{clause.label or clause.instrument}",
                spans=extents([clause.span]),
                fields={"label": values(clause.label), "instrument": directory.names(clause.instrument)},
            )
            for clause in summary.articles_quoted
        ),
        "reactions": tuple(
            Fact(
                label=directory.label(one.actor),
                names=_known(directory.names(one.actor)),
                spans=extents([*one.evidence, *_words_of(one.quotes)]),
                fields={
                    "stance": values(one.stance),
                    "plover": values(one.plover),
                    "about": directory.names(one.about),
                    "announced": values("announced" if one.announced else None),
                },
            )
            for one in summary.reactions
        ),
        "expert_views": tuple(
            Fact(
                label=directory.label(one.expert),
                names=_known(directory.names(one.expert)),
                spans=extents([*one.evidence, *_words_of(one.quotes)]),
                fields={
                    "affiliation": directory.names(one.affiliation),
                    "assessment": values(one.assessment),
                    "about": directory.names(one.about),
                },
            )
            for one in summary.expert_views
        ),
        "statements": tuple(directory.statement(statement) for statement in summary.statements),
    }
    return Facts(name or summary.article.source or summary.article.sha256[:8], summary.article.sha256, sections)


def values(*given: str | None) -> Values:
    """Return plain values."""
    return frozenset(None if value is None else plain(value) for value in given)


def extents(spans: Iterable[Span]) -> tuple[Extent, ...]:
    """Return where spans stand."""
    return tuple(Extent(span.start, span.end) for span in spans)


def _known(names: Values) -> tuple[str, ...]:
    return tuple(sorted(name for name in names if name is not None))


def _words_of(quotes: Iterable[Statement]) -> list[Span]:
    return [span for quote in quotes for span in quote.spans]


def _agreement(agreement: Agreement) -> Fact:
    return Fact(
        label=agreement.name,
        names=plain_all([agreement.name]),
        spans=extents(agreement.evidence),
        fields={
            "kind": values(agreement.kind),
            "status": values(agreement.status),
            "date": values(agreement.date),
            "place": values(agreement.place),
        },
    )


def _provisions(agreement: Agreement) -> list[Fact]:
    names = plain_all([agreement.name])
    return [Fact(label=one.text, of=names, spans=extents(one.evidence)) for one in agreement.provisions]


class _Directory:
    """The actors and agreements of a summary by their ids."""

    def __init__(self, summary: Summary) -> None:
        actors = {actor.id: (actor.name, *actor.aliases) for actor in summary.actors}
        agreements = {agreement.id: (agreement.name,) for agreement in summary.agreements}
        self._names: dict[str, Sequence[str]] = {**actors, **agreements}

    def label(self, key: str) -> str:
        return self._names.get(key, (key,))[0]

    def names(self, key: str | None) -> Values:
        return frozenset({None}) if key is None else values(*self._names.get(key, (key,)))

    def actor(self, actor: Actor) -> Fact:
        return Fact(
            label=actor.name,
            names=plain_all([actor.name, *actor.aliases]),
            fields={
                "kind": values(actor.kind),
                "role": values(actor.role),
                "affiliation": self.names(actor.affiliation),
                "country": values(actor.country),
            },
        )

    def parties(self, agreement: Agreement) -> list[Fact]:
        names = plain_all([agreement.name])
        return [Fact(label=self.label(party), names=_known(self.names(party)), of=names) for party in agreement.parties]

    def statement(self, statement: Statement) -> Fact:
        places = {"source": statement.source, "cue": statement.cue}
        return Fact(
            label=statement.text,
            spans=extents(statement.spans),
            fields={
                "kind": values(statement.kind),
                "speaker": self.names(statement.speaker),
                "listener": self.names(statement.listener),
            },
            places={name: Extent(span.start, span.end) if span else None for name, span in places.items()},
        )
