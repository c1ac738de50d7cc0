"""What must hold for any input whatsoever: bytes in, a sound summary or a plain error out.

Used by the property tests and by the fuzz target, so that both hold the same facts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from structured_summary.pipeline.engines.builtin import BuiltinEngine
from structured_summary.pipeline.errors import ArticleError
from structured_summary.pipeline.load import load_article
from structured_summary.pipeline.settings import Settings
from structured_summary.pipeline.summarize import summarize_article
from structured_summary.schemas.article import Span
from structured_summary.schemas.summary import Summary


def summary_of(source: bytes) -> Summary | None:
    """Summarize by rule; None where the input is refused as no article."""
    try:
        article = load_article(source)
        return asyncio.run(summarize_article(article, BuiltinEngine(), Settings()))
    except ArticleError:
        return None


def hold_sound(summary: Summary) -> None:
    """Fail unless every span is verbatim, every id resolves, and the JSON gives the same summary again."""
    text = summary.article.text
    for span in _spans(summary):
        assert text[span.start : span.end] == span.text
    actors = {actor.id for actor in summary.actors}
    assert len(actors) == len(summary.actors), "ids are unique"
    assert _referred(summary) <= actors
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def _spans(record: object) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    elif isinstance(record, (tuple, list)):
        for part in record:  # pyright: ignore[reportUnknownVariableType] - any record of the schema
            yield from _spans(part)  # pyright: ignore[reportUnknownArgumentType]
    elif hasattr(record, "__pydantic_fields__"):
        for value in vars(record).values():
            yield from _spans(value)


def _referred(summary: Summary) -> set[str]:
    statements = [*summary.statements]
    for opinion in (*summary.reactions, *summary.expert_views):
        statements.extend(opinion.quotes)
    named = [actor.affiliation for actor in summary.actors]
    named += [party for agreement in summary.agreements for party in agreement.parties]
    named += [reaction.actor for reaction in summary.reactions]
    named += [one for view in summary.expert_views for one in (view.expert, view.affiliation)]
    named += [one for statement in statements for one in (statement.speaker, statement.listener)]
    return {name for name in named if name is not None}
