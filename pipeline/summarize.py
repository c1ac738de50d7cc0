"""The whole story: one article in, one summary out. A reader starts here.

load      bytes, path, URL, stdin    -> Article     text that never changes again, metadata, boilerplate spans
segment   Article                    -> Segments    paragraphs, sentences, quotations: numbers and offsets
read      Segments                   -> Reading     by rule: who appears, who says what
split     Article, Segments, Reading -> Chunks      most articles are one
extract   Chunk, by an engine        -> Draft       names and numbers of sentences, no offsets
resolve   Draft, Chunk               -> Findings    numbers become words; what does not resolve is refused
merge     Findings of all chunks     -> Merged      one actor under one id, in order of first evidence
check     Merged, ArticleIndex       -> Checks      what nobody used, what the evidence lacks
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..schemas.article import Article
from ..schemas.draft import EMPTY_DRAFT, Draft
from ..schemas.summary import Provenance, Section, Summary
from .check import check
from .engines import Effort, Engine, Extraction
from .extract import extract_all
from .index import index_of
from .merge import merge
from .resolve import resolve
from .rules.reading import read
from .segment import segment
from .settings import Settings
from .split import split


async def summarize_article(article: Article, engine: Engine, settings: Settings) -> Summary:
    """Summarize one article that is loaded already."""
    segments = segment(article)
    reading = read(segments)
    limit = settings.chunk_tokens or engine.chunk_tokens
    chunks = list(split(article, segments, reading, limit=limit))

    extractions = await extract_all(engine, chunks)

    index = index_of(segments, reading)
    drafts = [_only(extraction.draft, settings.sections) for extraction in extractions]
    findings = [resolve(draft, chunk) for draft, chunk in zip(drafts, chunks, strict=True)]
    merged = merge(findings, article, index)
    dropped = [
        *(refused for extraction in extractions for refused in extraction.dropped),
        *(refused for finding in findings for refused in finding.dropped),
    ]
    notices = [notice for extraction in extractions for notice in extraction.notices]
    checks = check(merged, article, index, dropped, notices, by_rules=engine.name == "builtin")
    return Summary(
        article=article,
        overview=merged.overview,
        actors=merged.actors,
        agreements=merged.agreements,
        articles_quoted=merged.articles_quoted,
        reactions=merged.reactions,
        expert_views=merged.expert_views,
        statements=merged.statements if "statements" in settings.sections else (),
        checks=checks,
        provenance=_provenance(engine, extractions),
    )


def _only(draft: Draft, sections: Iterable[Section]) -> Draft:
    """Leave out the sections that were not asked for. Actors stay: the others refer to them."""
    left_out = {name: getattr(EMPTY_DRAFT, name) for name in Draft.model_fields if name not in {*sections, "actors"}}
    return draft.model_copy(update=left_out) if left_out else draft


def _provenance(engine: Engine, extractions: Sequence[Extraction]) -> Provenance:
    effort = sum((extraction.effort for extraction in extractions), Effort())
    return Provenance(
        engine=engine.name,
        model=next((extraction.model for extraction in extractions if extraction.model), None),
        prompt_version=engine.prompt_version,
        chunks=sum(extraction.chunks for extraction in extractions),
        calls=effort.calls,
        retries=effort.retries,
        input_tokens=effort.input_tokens,
        output_tokens=effort.output_tokens,
        cost_usd=effort.cost_usd,
    )
