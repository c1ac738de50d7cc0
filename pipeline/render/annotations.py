"""W3C Web Annotations: the evidence of every record as selectors that any annotation tool can anchor.

    {"type": "Annotation", "body": [… {"source": "urn:…#reaction-1"}],
     "target": [{"source": "urn:sha256:…", "selector": [{"type": "TextQuoteSelector", "exact": "We are not amused,", …},
                                                       {"type": "TextPositionSelector", "start": 202, "end": 220}]}]}

One JSON-LD document: an AnnotationCollection whose only page holds them all. Positions count code points, as the
standard asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ...schemas.article import Article, Span
from ...schemas.summary import Statement, Summary
from .cards import decks_of
from .findings import findings_of
from .names import Names, said

CONTEXT = 32  # characters of prefix and suffix, what annotation tools use
Motivation = Literal["identifying", "describing", "assessing", "highlighting", "commenting"]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A record, what it says, and the spans it rests on."""

    id: str  # within the summary: reaction-1/evidence
    record: str
    motivation: Motivation
    says: str
    spans: tuple[Span, ...]


def render_annotations(summary: Summary) -> str:
    """Render as one JSON-LD document."""
    article = summary.article
    base = f"urn:structured-summary:{article.sha256}"
    annotations = [_annotation(mark, article, base) for mark in _marks(summary) if mark.spans]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{base}#annotations",
        "type": "AnnotationCollection",
        "label": article.title or article.source or "Article",
        "total": len(annotations),
        "first": {"id": f"{base}#page-1", "type": "AnnotationPage", "startIndex": 0, "items": annotations},
    }
    return json.dumps(collection, indent=2, ensure_ascii=False) + "\n"


def _marks(summary: Summary) -> Iterator[_Mark]:
    names = Names(summary)
    if summary.overview:
        yield _Mark("overview/evidence", "overview", "describing", summary.overview.text, summary.overview.evidence)
    for deck in decks_of(summary):
        motivation = "identifying" if deck.section == "actors" else "describing"
        for card in deck.cards:
            says = ". ".join((card.heading, *card.lines))
            yield _Mark(f"{card.id}/evidence", card.id, motivation, says, card.evidence)
            for place, (point, evidence) in enumerate(card.points, 1):
                yield _Mark(f"{card.id}/provisions/{place}", card.id, "describing", point, evidence)
    for clause in summary.articles_quoted:
        yield _Mark(f"{clause.id}/span", clause.id, "highlighting", names.clause(clause), (clause.span,))
    for statement in summary.statements:
        yield _statement(statement, names)
    for place, finding in enumerate(findings_of(summary), 1):
        record = finding.records[0] if finding.records else "checks"
        spans = (finding.span,) if finding.span else ()
        yield _Mark(f"checks/{place}", record, "assessing", f"{finding.kind}: {finding.sentence}", spans)


def _statement(statement: Statement, names: Names) -> _Mark:
    speaker = names.of(statement.speaker) or "unknown speaker"
    return _Mark(
        f"{statement.id}/spans", statement.id, "highlighting", f"{speaker}: {said(statement)}", statement.spans
    )


def _annotation(mark: _Mark, article: Article, base: str) -> dict[str, Any]:
    return {
        "id": f"{base}#{mark.id}",
        "type": "Annotation",
        "motivation": mark.motivation,
        "body": [
            {"type": "TextualBody", "value": mark.says, "format": "text/plain", "purpose": "describing"},
            {"type": "SpecificResource", "source": f"{base}#{mark.record}", "purpose": "linking"},
        ],
        "target": [_target(span, article) for span in mark.spans],
    }


def _target(span: Span, article: Article) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": span.text}
    if article.text:  # left out under --no-text
        quote["prefix"] = article.text[max(0, span.start - CONTEXT) : span.start]
        quote["suffix"] = article.text[span.end : span.end + CONTEXT]
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": _address(article), "selector": [quote, position]}


def _address(article: Article) -> str:
    """Name the annotated text: its URL, or the digest of its words where it has none."""
    source = article.source or ""
    return source if source.startswith(("http://", "https://")) else f"urn:sha256:{article.sha256}"
