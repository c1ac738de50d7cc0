"""Whether a summary is whole: whether every question about its article was asked and answered.

what_is_missing(summary)      None, or BudgetError("The summary of 'harbour.txt' is not whole. …")
"""

from __future__ import annotations

from ..schemas.summary import Summary
from .errors import BudgetError, ModelError, UsageError

INCOMPLETE = ("budget", "model", "chunk_failed")  # notices of questions that got no answer


def what_is_missing(
    summary: Summary, source: str | None = None, *, remedy: str = ""
) -> BudgetError | ModelError | None:
    """Return, as one error, why a summary is not whole; None where it is."""
    gaps = [notice for notice in summary.checks.warnings if notice.kind in INCOMPLETE]
    if not gaps:
        return None
    worst = min(gaps, key=lambda notice: INCOMPLETE.index(notice.kind))
    others = len(gaps) - 1
    more = f"So it is with {others} more {'part' if others == 1 else 'parts'}." if others else ""
    opening = f"The summary of {source or summary.article.source!r} is not whole."
    message = " ".join(words for words in (opening, worst.message, more, remedy) if words)
    return BudgetError(message) if worst.kind == "budget" else ModelError("unknown", message)


def what_is_unrecorded(summary: Summary) -> UsageError | None:
    """Return why answers could not be kept, though the summary has them; None where they were, or were not to be."""
    told = [notice.message for notice in summary.checks.warnings if notice.kind == "recording"]
    return (
        UsageError(f"{told[0]} The summary has them all the same; make room there and record anew.") if told else None
    )
