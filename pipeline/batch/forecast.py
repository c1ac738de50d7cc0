"""What a batch would take: `summarize batch … --dry-run`, which asks nobody and writes nothing.

Forecast(articles=120, kept=80, failed=1, effort=Effort(calls=39, …))      of 120, the journal has 80
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from ..engines import Effort
from ..errors import SummaryError
from ..runnable import Summarizer
from . import journal_file, key_of, load_piece, retold
from .inputs import Piece
from .journal import Journal


@dataclass(slots=True)
class Forecast:
    """How many articles there are and what the rest of them would take."""

    articles: int = 0
    kept: int = 0  # of them, how many the journal has
    failed: int = 0  # of them, how many cannot be used
    effort: Effort = field(default_factory=Effort)


async def forecast(pieces: Iterable[Piece], summarizer: Summarizer, out: Path) -> Forecast:
    """Foresee what `run_batch` would do."""
    found = Forecast()
    seen: set[str] = set()
    with ExitStack() as stack:
        journal = stack.enter_context(Journal(journal_file(out))) if journal_file(out).exists() else None
        for piece in pieces:
            found.articles += 1
            try:
                article = await load_piece(piece, timeout=summarizer.settings.timeout)
            except SummaryError:
                found.failed += 1
                continue
            key = key_of(article, summarizer)
            if key in seen or (journal is not None and retold(journal.find(key), article) is not None):
                found.kept += 1
            else:
                found.effort += summarizer.estimate(article)
            seen.add(key)
    return found
