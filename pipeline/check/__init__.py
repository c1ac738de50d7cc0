"""Hold the merged summary against the article: what a reader should look at before quoting it.

quotations nobody used                    checks.quotations.unused
names, numbers, dates without evidence    checks.unsupported
speakers on whom rules and engine differ  checks.attribution_conflicts
what was refused on the way               checks.dropped
sentences that give orders to a model     checks.warnings
damaged letters, a language unknown       checks.warnings
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ...schemas.article import Article, Span
from ...schemas.segments import Extent, Quotation, Segments
from ...schemas.summary import (
    AttributionConflict,
    Checks,
    Dropped,
    Notice,
    QuotationCheck,
    Unsupported,
)
from ..identity import name_words
from ..index import ArticleIndex
from ..merge import Merged
from ..rules.instructions import find_instructions
from .details import Ground, details
from .legibility import damage, strange_language
from .speakers import SpeakerCheck


def check(
    merged: Merged,
    article: Article,
    index: ArticleIndex,
    dropped: Sequence[Dropped] = (),
    notices: Sequence[Notice] = (),
    *,
    by_rules: bool = False,
) -> Checks:
    """Return what was found; nothing of the summary is changed. `by_rules`: no model read the article."""
    unread = (*damage(article), *(strange_language(article) if by_rules else ()))
    return Checks(
        quotations=_quotations(merged, article, index.segments),
        unsupported=tuple(_unsupported(merged)),
        attribution_conflicts=tuple(_conflicts(merged, index)),
        dropped=tuple(dropped),
        warnings=(*unread, *notices, *_instructions(merged, article, index.segments)),
    )


# --- quotations -----------------------------------------------------------------------------------------------------


def _quotations(merged: Merged, article: Article, segments: Segments) -> QuotationCheck:
    spoken = [quotation for quotation in segments.quotations if not quotation.scare and quotation.parent is None]
    used = _Cover(_used_extents(merged))
    unused = [quotation for quotation in spoken if not used.touches(quotation.inner)]
    return QuotationCheck(
        total=len(spoken),
        used=len(spoken) - len(unused),
        unused=tuple(_cut(quotation, article) for quotation in unused),
    )


def _cut(quotation: Quotation, article: Article) -> Span:
    return quotation.extent.cut(article.text)


def _used_extents(merged: Merged) -> Iterator[Extent]:
    for clause in merged.articles_quoted:
        yield Extent(clause.span.start, clause.span.end)
    attributed = [statement for statement in merged.statements if statement.speaker or statement.source]
    cited = [quote for record in (*merged.reactions, *merged.expert_views) for quote in record.quotes]
    for statement in (*attributed, *cited):
        for span in statement.spans:
            yield Extent(span.start, span.end)


class _Cover:
    """Extents joined where they meet, to ask quickly whether a place is covered."""

    def __init__(self, extents: Iterable[Extent]) -> None:
        self._joined: list[Extent] = []
        for extent in sorted(extents):
            if self._joined and extent.start <= self._joined[-1].end:
                last = self._joined.pop()
                extent = Extent(last.start, max(last.end, extent.end))
            self._joined.append(extent)

    def touches(self, extent: Extent) -> bool:
        at = bisect_left(self._joined, extent.start, key=lambda joined: joined.end)
        return any(joined.meets(extent) for joined in self._joined[at : at + 2])


# --- generated sentences --------------------------------------------------------------------------------------------


def _unsupported(merged: Merged) -> Iterator[Unsupported]:
    known = _names_by_id(merged)
    names = frozenset(word for actor in merged.actors for word in name_words(actor.name))
    for record, field, text, evidence, about in _generated(merged):
        ground = Ground(iter([span.text for span in evidence] + [n for own in about for n in known.get(own, (own,))]))
        seen: set[str] = set()
        for detail in details(text, names):
            if detail.text not in seen and ground.lacks(detail):
                seen.add(detail.text)
                yield Unsupported(record=record, field=field, detail=detail.text, kind=detail.kind, evidence=evidence)


def _names_by_id(merged: Merged) -> dict[str, tuple[str, ...]]:
    """Names that may stand for a record in a sentence: its own, and those of its affiliation."""
    names = {actor.id: (actor.name, *actor.aliases, actor.role or "") for actor in merged.actors}
    of_affiliation = {actor.id: names.get(actor.affiliation or "", ()) for actor in merged.actors}
    of_agreements = {
        one.id: (one.name, *(n for p in one.parties for n in names.get(p, ()))) for one in merged.agreements
    }
    return {own: (*own_names, *of_affiliation[own]) for own, own_names in names.items()} | of_agreements


def _generated(merged: Merged) -> Iterator[tuple[str, str, str, tuple[Span, ...], tuple[str, ...]]]:
    """Return record, field, text, evidence and the ids it is about, for every sentence an engine wrote."""
    if merged.overview:
        yield "overview", "text", merged.overview.text, merged.overview.evidence, ()
    for agreement in merged.agreements:
        for at, provision in enumerate(agreement.provisions):
            yield agreement.id, f"provisions[{at}]", provision.text, provision.evidence, (agreement.id,)
    for reaction in merged.reactions:
        about = tuple(one for one in (reaction.actor, reaction.about) if one)
        yield reaction.id, "summary", reaction.summary, reaction.evidence, about
        if reaction.announced:
            yield reaction.id, "announced", reaction.announced, reaction.evidence, about
    for view in merged.expert_views:
        about = tuple(one for one in (view.expert, view.affiliation, view.about) if one)
        yield view.id, "claim", view.claim, view.evidence, about


# --- who said it ----------------------------------------------------------------------------------------------------


def _conflicts(merged: Merged, index: ArticleIndex) -> Iterator[AttributionConflict]:
    speakers = SpeakerCheck(merged.actors, index)
    for statement in merged.statements:
        reason, rule_speaker = speakers.doubt(statement)
        if reason and statement.speaker:
            yield AttributionConflict(
                statement=statement.id,
                speaker=statement.speaker,
                rule_speaker=rule_speaker,
                reason=reason,
                span=statement.spans[0],
            )


# --- orders to a model ----------------------------------------------------------------------------------------------


def _instructions(merged: Merged, article: Article, segments: Segments) -> Iterator[Notice]:
    for number in find_instructions(segments):
        extent = segments.sentence(number).extent
        yield Notice(
            kind="instruction",
            message="this sentence gives orders to a machine that reads it; records that rest on it alone are listed",
            span=extent.cut(article.text),
            records=tuple(_resting_on(extent, merged)),
        )


def _resting_on(extent: Extent, merged: Merged) -> Iterator[str]:
    """Return the ids of records without any evidence outside the extent."""
    for record in (*merged.agreements, *merged.articles_quoted, *merged.reactions, *merged.expert_views):
        if record.evidence and all(extent.covers(Extent(span.start, span.end)) for span in record.evidence):
            yield record.id
