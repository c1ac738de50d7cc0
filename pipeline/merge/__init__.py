"""Put the findings of all chunks together: one actor under one id, one agreement once, in order of first evidence.

What two chunks say of the same thing is joined by identity, never by position: agreements by name, clauses by the words
they quote, reactions and views by actor, subject and sentence. So the same findings give the same summary however the
article was cut.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ...schemas.article import Article, Span
from ...schemas.draft import DraftAgreement, DraftItem, DraftProvision
from ...schemas.findings import Findings, Found
from ...schemas.reading import Saying
from ...schemas.segments import Extent
from ...schemas.summary import (
    Actor,
    Agreement,
    Citation,
    ExpertView,
    Overview,
    Provision,
    QuotedClause,
    Reaction,
    Statement,
)
from ..identity import name_words, slug
from ..index import ArticleIndex
from ..rules.dates import resolve_date
from .actors import Register, register_actors
from .agreements import join_agreements

Item = TypeVar("Item", bound=DraftItem)
Words = tuple[Extent, ...]  # where the words of a saying stand: what tells it from all others
OVERVIEW_SENTENCES = 4  # CONTRACT: two to four sentences, also where every chunk gave its own


@dataclass(frozen=True, slots=True)
class Merged:
    """The sections of a summary, before anything is checked."""

    overview: Overview | None
    actors: tuple[Actor, ...]
    agreements: tuple[Agreement, ...]
    articles_quoted: tuple[QuotedClause, ...]
    reactions: tuple[Reaction, ...]
    expert_views: tuple[ExpertView, ...]
    statements: tuple[Statement, ...]


def merge(findings: Sequence[Findings], article: Article, index: ArticleIndex) -> Merged:
    """Merge the findings of an article's chunks."""
    speakers = speakers_by_engine(findings)
    sayings = _all_sayings(findings, index)
    register = register_actors(findings, index, _speaker_names(sayings, speakers))
    return _Merger(article, index, register).merge(findings, sayings, speakers)


def speakers_by_engine(findings: Iterable[Findings]) -> dict[Words, str]:
    """Return who says what according to the engine: the name of the speaker by the spans of the saying.

    A reaction or a view that cites a saying says whose it is; where two items differ, the first one counts.
    """
    speakers: dict[Words, str] = {}
    for part in findings:
        named = [(one.quotes, one.item.actor) for one in part.reactions]
        named += [(one.quotes, one.item.expert) for one in part.expert_views]
        named += [(one.quotes, one.item.speaker) for one in part.statements if one.item.speaker]
        for quotes, name in named:
            for saying in quotes:
                speakers.setdefault(saying.spans, name)
    return speakers


def _all_sayings(findings: Iterable[Findings], index: ArticleIndex) -> list[Saying]:
    """Return the rules' sayings and those that only the engine found, in the order of the text."""
    ruled = {saying.spans: saying for group in index.sayings.values() for saying in group}
    clauses = {one.quotes[0].spans for part in findings for one in part.articles_quoted}
    for part in findings:
        for one in (*part.reactions, *part.expert_views, *part.statements):
            for saying in one.quotes:
                if saying.spans not in clauses:
                    ruled.setdefault(saying.spans, saying)
    return sorted(ruled.values(), key=lambda saying: saying.spans)


def _speaker_names(sayings: Iterable[Saying], speakers: dict[Words, str]) -> list[str]:
    names = [speakers.get(saying.spans) or saying.speaker for saying in sayings]
    names += [saying.listener for saying in sayings]
    return [name for name in names if name]


class _Merger:
    """Turns findings into public records, with the register to look names up in."""

    def __init__(self, article: Article, index: ArticleIndex, register: Register) -> None:
        self._article, self._index, self._register = article, index, register
        self._text = article.text
        self._agreements: dict[tuple[str, ...], str] = {}  # ids, by each of an agreement's names

    def merge(
        self,
        findings: Sequence[Findings],
        sayings: Sequence[Saying],
        speakers: dict[Words, str],
    ) -> Merged:
        agreements = self._merge_agreements([one for part in findings for one in part.agreements])
        statements = {
            saying.spans: self._statement(at, saying, speakers.get(saying.spans))
            for at, saying in enumerate(sayings, 1)
        }
        return Merged(
            overview=self._overview(findings),
            actors=self._register.actors(self._article),
            agreements=agreements,
            articles_quoted=self._clauses(findings),
            reactions=self._reactions(findings, statements),
            expert_views=self._expert_views(findings, statements),
            statements=tuple(statements.values()),
        )

    def _evidence(self, numbers: Iterable[int]) -> tuple[Span, ...]:
        extents = (self._index.segments.sentence(number).extent for number in sorted(set(numbers)))
        return tuple(extent.cut(self._text) for extent in extents)

    def _about(self, words: str | None) -> str | None:
        """Return the id of the agreement or actor, or the words themselves."""
        if not words:
            return None
        return self._agreements.get(name_words(words)) or self._register.id_of(words) or words

    def _overview(self, findings: Sequence[Findings]) -> Overview | None:
        overviews = [one.item for part in findings for one in part.overviews]
        if not overviews:
            return None
        texts = list(dict.fromkeys(overview.text.strip() for overview in overviews))
        numbers = [number for overview in overviews for number in overview.evidence]
        return Overview(text=_shared_out(texts), evidence=self._evidence(numbers))

    def _statement(self, number: int, saying: Saying, speaker: str | None) -> Statement:
        spans = tuple(extent.cut(self._text) for extent in saying.spans)
        return Statement(
            id=f"statement-{number}",
            kind=saying.kind,
            text=" ".join(span.text for span in spans),
            spans=spans,
            speaker=self._register.id_of(speaker or saying.speaker),
            source=saying.source.cut(self._text) if saying.source else None,
            cue=saying.cue.cut(self._text) if saying.cue else None,
            listener=self._register.id_of(saying.listener),
        )

    def _merge_agreements(self, found: Iterable[Found[DraftAgreement]]) -> tuple[Agreement, ...]:
        items = join_agreements((one.item for one in found), self._register)
        ids = _distinct_ids([item.name for item in items], "agreement")
        for item, own in zip(items, ids, strict=True):
            self._agreements.setdefault(name_words(item.name), own)
        return tuple(self._agreement(item, own) for item, own in zip(items, ids, strict=True))

    def _agreement(self, item: DraftAgreement, own: str) -> Agreement:
        return Agreement(
            id=own,
            name=item.name,
            kind=item.kind,
            status=item.status,
            parties=self._register.ids_of(item.parties),
            date=resolve_date(item.date, self._article.published) if item.date else None,
            place=item.place,
            provisions=tuple(self._provision(provision) for provision in item.provisions),
            evidence=self._evidence(item.evidence),
        )

    def _provision(self, provision: DraftProvision) -> Provision:
        return Provision(text=provision.text, evidence=self._evidence(provision.evidence))

    def _clauses(self, findings: Sequence[Findings]) -> tuple[QuotedClause, ...]:
        found = [one for part in findings for one in part.articles_quoted]
        groups = _grouped(found, lambda one: one.quotes[0].spans)
        groups.sort(key=lambda group: group[0].quotes[0].spans)
        clauses: list[QuotedClause] = []
        for at, group in enumerate(groups, 1):
            item, extent = group[0].item, group[0].quotes[0].spans[0]
            numbers = [number for one in group for number in one.item.evidence]
            clauses.append(
                QuotedClause(
                    id=f"clause-{at}",
                    instrument=self._agreements.get(name_words(item.instrument), item.instrument),
                    label=item.label,
                    text=extent.words(self._text),
                    span=extent.cut(self._text),
                    cites=tuple(Citation(instrument=cited.instrument, label=cited.label) for cited in item.cites),
                    evidence=self._evidence(numbers),
                )
            )
        return tuple(clauses)

    def _reactions(self, findings: Sequence[Findings], statements: dict[Words, Statement]) -> tuple[Reaction, ...]:
        found = [one for part in findings for one in part.reactions]
        groups = self._opinions(found, lambda item: (item.actor, item.about, item.summary))
        return tuple(
            Reaction(
                id=f"reaction-{at}",
                actor=self._registered(group[0].item.actor),
                about=self._about(group[0].item.about),
                stance=group[0].item.stance,
                plover=group[0].item.plover,
                summary=group[0].item.summary,
                announced=group[0].item.announced,
                quotes=_quoted(group, statements),
                evidence=self._evidence(_numbers(group)),
            )
            for at, group in enumerate(groups, 1)
        )

    def _expert_views(self, findings: Sequence[Findings], statements: dict[Words, Statement]) -> tuple[ExpertView, ...]:
        found = [one for part in findings for one in part.expert_views]
        groups = self._opinions(found, lambda item: (item.expert, item.about, item.claim))
        return tuple(
            ExpertView(
                id=f"expert-view-{at}",
                expert=self._registered(group[0].item.expert),
                affiliation=self._register.id_of(group[0].item.affiliation),
                about=self._about(group[0].item.about),
                assessment=group[0].item.assessment,
                claim=group[0].item.claim,
                quotes=_quoted(group, statements),
                evidence=self._evidence(_numbers(group)),
            )
            for at, group in enumerate(groups, 1)
        )

    def _opinions(
        self, found: Iterable[Found[Item]], told: Callable[[Item], tuple[str, str | None, str]]
    ) -> list[list[Found[Item]]]:
        """Group by who holds what of whom, in order of first evidence; `told` gives the three of an item."""

        def identity(one: Found[Item]) -> Hashable:
            holder, about, words = told(one.item)
            return self._register.id_of(holder), self._about(about), words

        return sorted(_grouped(found, identity), key=_first_evidence)

    def _registered(self, name: str) -> str:
        known = self._register.id_of(name)
        assert known is not None, "whoever reacts or holds a view is registered"
        return known


def _grouped(found: Iterable[Found[Item]], key: Callable[[Found[Item]], Hashable]) -> list[list[Found[Item]]]:
    groups: dict[Hashable, list[Found[Item]]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _numbers(group: Sequence[Found[DraftItem]]) -> list[int]:
    return sorted({number for one in group for number in getattr(one.item, "evidence", [])})


def _first_evidence(group: Sequence[Found[DraftItem]]) -> tuple[int, Words]:
    quoted = sorted(saying.spans for one in group for saying in one.quotes)
    return _numbers(group)[0], quoted[0] if quoted else ()


def _quoted(group: Sequence[Found[DraftItem]], statements: dict[Words, Statement]) -> tuple[Statement, ...]:
    spans = sorted({saying.spans for one in group for saying in one.quotes})
    return tuple(statements[key] for key in spans if key in statements)


def _distinct_ids(names: Sequence[str], fallback: str) -> list[str]:
    """Make an id of each name, under a prefix of its own so that no actor has the same."""
    ids: list[str] = []
    for at, name in enumerate(names, 1):
        own = f"{fallback}-{slug(name) or at}"
        ids.append(own if own not in ids else f"{own}-{at}")
    return ids


def _shared_out(texts: Sequence[str]) -> str:
    """Return one text: the only one, or the first sentences of each, four in all."""
    if len(texts) == 1:
        return texts[0]
    share = max(1, OVERVIEW_SENTENCES // len(texts))
    return " ".join(_first_sentences(text, share) for text in texts[:OVERVIEW_SENTENCES])


def _first_sentences(text: str, count: int) -> str:
    from sentencex import segment as sentences

    return " ".join(sentence.strip() for sentence in list(sentences("en", text))[:count] if sentence.strip())
