"""An engine that says nothing of any chunk, for tests to build upon."""

from __future__ import annotations

from typing import Literal

from structured_summary.pipeline.engines import Effort, Extraction
from structured_summary.pipeline.split import Chunk
from structured_summary.schemas.draft import EMPTY_DRAFT

ONE_CALL = Effort(calls=1, input_tokens=100, output_tokens=10, cost_usd=0.01)


class QuietEngine:
    """Finds nothing, costs nothing, and foresees one call a chunk."""

    name: Literal["builtin", "llm"] = "llm"
    prompt_version: str | None = None
    chunk_tokens: int | None = None
    spent = Effort()

    def foresee(self, chunk: Chunk) -> Effort:
        """Foresee one call."""
        return ONE_CALL

    async def extract(self, chunk: Chunk) -> Extraction:
        """Find nothing."""
        return Extraction(EMPTY_DRAFT)

    async def aclose(self) -> None:
        """Give back nothing."""
