"""Put an engine to work on all chunks of an article at once.

How many calls are under way is the engine's business. A chunk that could not be read costs that chunk and says so in
the checks; only where no chunk could be read is it an error. A missing recording always is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ..schemas.draft import EMPTY_DRAFT
from ..schemas.summary import Notice
from .engines import Engine, Extraction
from .errors import AnswerError, BudgetError, ModelError
from .split import Chunk

Failure = ModelError | AnswerError | BudgetError


async def extract_all(engine: Engine, chunks: Sequence[Chunk]) -> list[Extraction]:
    """Extract the chunks, in their order. Raise the first error where no chunk could be read."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(_attempt(engine, chunk)) for chunk in chunks]
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    outcomes = [task.result() for task in tasks]
    failures = [outcome for outcome in outcomes if not isinstance(outcome, Extraction)]
    if failures and len(failures) == len(outcomes):
        raise failures[0]
    return [
        outcome if isinstance(outcome, Extraction) else _nothing(outcome, chunk)
        for outcome, chunk in zip(outcomes, chunks, strict=True)
    ]


async def _attempt(engine: Engine, chunk: Chunk) -> Extraction | Failure:
    try:
        return await engine.extract(chunk)
    except (ModelError, AnswerError, BudgetError) as error:
        return error


def _nothing(error: Failure, chunk: Chunk) -> Extraction:
    first, last = chunk.segments.sentence(chunk.first).extent, chunk.segments.sentence(chunk.last).extent
    notice = Notice(
        kind="budget" if isinstance(error, BudgetError) else "chunk_failed",
        message=f"Sentences {chunk.first} to {chunk.last} could not be read: {error}",
        span=first._replace(end=last.end).cut(chunk.article.text),
        records=(),
    )
    return Extraction(EMPTY_DRAFT, notices=(notice,))
