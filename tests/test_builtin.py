"""The built-in engine reads an article by rule, and says nothing that the article does not."""

from __future__ import annotations

import asyncio

from stories import HARBOUR, chunk_of

from structured_summary.pipeline.engines.builtin import BuiltinEngine, draft_of


def test_the_agreement_is_found_with_kind_status_and_day():
    [agreement] = draft_of(chunk_of(HARBOUR)).agreements

    assert (agreement.name, agreement.kind, agreement.status) == ("harbour pact", "pact", "signed")
    assert agreement.date == "2025-03-04"


def test_the_clause_is_cited_with_what_it_refers_to():
    [clause] = draft_of(chunk_of(HARBOUR)).articles_quoted

    assert (clause.label, clause.instrument) == ("Article 3", "harbour pact")
    assert clause.quote.split()[1:] == ["Each", "party", "shall"]
    assert [(cited.label, cited.instrument) for cited in clause.cites] == [("Article 12", "Reykjavik Convention")]


def test_an_article_without_an_agreement_has_none():
    story = "Rain\n\nHeavy rain fell on Lisbon on Monday. Schools closed, and a great deal of traffic stood still.\n"

    draft = draft_of(chunk_of(story))

    assert draft.agreements == []
    assert draft.articles_quoted == []


def test_the_overview_is_made_of_the_articles_own_sentences():
    chunk = chunk_of(HARBOUR)

    overview = draft_of(chunk).overview

    assert overview is not None
    assert overview.text.startswith(" ".join(chunk.segments.words(1).split()))


def test_the_engine_is_a_function_of_the_chunk():
    chunk = chunk_of(HARBOUR)

    first, second = (asyncio.run(BuiltinEngine().extract(chunk)).draft for _ in range(2))

    assert first == second


def test_an_empty_article_gives_an_empty_draft():
    draft = draft_of(chunk_of("Only a headline\n"))

    assert draft.agreements == []
    assert draft.reactions == []
