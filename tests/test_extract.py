"""Several chunks at once: one that fails costs itself and is named; all of them failing is an error."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest
from quiet_engine import QuietEngine
from stories import HARBOUR, chunks_of

from structured_summary.pipeline.engines import Extraction
from structured_summary.pipeline.errors import BudgetError, ModelError, ReplayError
from structured_summary.pipeline.extract import extract_all
from structured_summary.pipeline.split import Chunk
from structured_summary.schemas.draft import EMPTY_DRAFT

CHUNKS = chunks_of(HARBOUR, limit=40)


@dataclass
class FailingEngine(QuietEngine):
    """An engine that fails on the chunks that begin with these sentences."""

    failures: dict[int, Exception]

    async def extract(self, chunk: Chunk) -> Extraction:
        if chunk.first in self.failures:
            raise self.failures[chunk.first]
        return Extraction(EMPTY_DRAFT, model="scripted")


def extracted(failures: dict[int, Any]) -> list[Extraction]:
    return asyncio.run(extract_all(FailingEngine(failures), CHUNKS))


def test_a_chunk_that_fails_is_named_with_its_sentences() -> None:
    extractions = extracted({CHUNKS[1].first: ModelError("timeout", "The model did not answer in time.")})

    assert extractions[0].model == "scripted"
    [notice] = extractions[1].notices
    assert notice.kind == "chunk_failed"
    assert notice.message.startswith(f"Sentences {CHUNKS[1].first} to {CHUNKS[1].last} could not be read: The model")
    assert notice.span is not None
    assert CHUNKS[1].segments.words(CHUNKS[1].first) in notice.span.text


def test_a_budget_that_ends_keeps_what_was_read() -> None:
    extractions = extracted({chunk.first: BudgetError("over") for chunk in CHUNKS[1:]})

    assert [notice.kind for extraction in extractions for notice in extraction.notices] == ["budget"] * len(CHUNKS[1:])


def test_where_no_chunk_could_be_read_the_first_error_is_raised() -> None:
    with pytest.raises(ModelError, match="first"):
        extracted({chunk.first: ModelError("server", "first" if chunk.first == 1 else "later") for chunk in CHUNKS})


def test_a_missing_recording_is_always_an_error() -> None:
    with pytest.raises(ReplayError):
        extracted({CHUNKS[1].first: ReplayError("not recorded")})
