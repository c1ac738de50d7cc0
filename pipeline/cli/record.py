"""`summarize record`: ask the model and keep its answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from .article import summarizer_of
from .options import ModelOptions, TalkOptions
from .outcome import Tally, interruptible, tell

if TYPE_CHECKING:
    from ...schemas.summary import Summary
    from ..runnable import Summarizer

INCOMPLETE = ("model", "budget", "chunk_failed")  # notices of questions that got no answer: there is nothing to replay


def record_answers(
    articles: Annotated[list[str], Argument(metavar="ARTICLE...", help="Paths or URLs.")],
    cassettes: Annotated[Path, Option(help="Folder for the answers, or one file *.json.", metavar="DIR")],
    model: ModelOptions,
    talk: TalkOptions,
    refresh: Annotated[bool, Option("--refresh", help="Ask for everything anew and forget what was there.")] = False,
) -> None:
    """Ask a model for what is not recorded yet and keep its answers, one readable file for each article."""
    from ..errors import UsageError

    summarizer = summarizer_of(model, talk, {"cassettes": cassettes, "mode": "refresh" if refresh else "record"})
    if summarizer.engine.name == "builtin":
        raise UsageError("The built-in rules give no answers to record. Name a model with --model PROVIDER:NAME.")
    tally = Tally(many=len(articles) > 1, verbose=talk.verbose)
    interruptible(_record_all(articles, summarizer, talk, tally))
    tally.leave()


async def _record_all(articles: list[str], summarizer: Summarizer, talk: TalkOptions, tally: Tally) -> None:
    """Record each article, and name each whose recording failed or is not whole."""
    from ..several import summarize_all

    async for done in summarize_all(articles, summarizer):
        if isinstance(done.outcome, Exception):
            tally.failure(done.source, done.outcome)
            continue
        if not talk.quiet:
            calls = done.outcome.provenance.calls
            tell(f"Recorded {done.source!r}: {calls} {'call' if calls == 1 else 'calls'}.")
        for error in _what_is_missing(done.source, done.outcome):
            tally.failure(done.source, error)


def _what_is_missing(source: str, summary: Summary) -> list[Exception]:
    from ..errors import BudgetError, ModelError

    again = f"The recording of {source!r} is not whole: run the same command again for what is missing."
    return [
        BudgetError(f"{notice.message} {again}")
        if notice.kind == "budget"
        else ModelError("unknown", f"{notice.message} {again}")
        for notice in summary.checks.warnings
        if notice.kind in INCOMPLETE
    ]
