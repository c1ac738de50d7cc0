"""`summarize record`: ask the model and keep its answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from .article import read_standard_input, summarizer_of
from .interrupts import interruptible
from .options import ModelOptions, TalkOptions
from .outcome import Tally, tell

if TYPE_CHECKING:
    from ..runnable import Summarizer


def record_answers(
    articles: Annotated[list[str], Argument(metavar="ARTICLE...", help="Paths, URLs, or - for standard input.")],
    cassettes: Annotated[Path, Option(help="Folder for the answers, or one file *.json.", metavar="DIR")],
    model: ModelOptions,
    talk: TalkOptions,
    refresh: Annotated[bool, Option("--refresh", help="Ask for everything anew and forget what was there.")] = False,
) -> None:
    """Ask a model and keep its answers, for --replay and golden.

    There is one readable file for each article. What is recorded already is not asked for again.
    """
    summarizer = summarizer_of(model, talk, {"cassettes": cassettes, "mode": "refresh" if refresh else "record"})
    standard_input = read_standard_input(talk) if "-" in articles else b""
    tally = Tally(many=len(articles) > 1, verbose=talk.verbose)
    interruptible(_record_all(articles, standard_input, summarizer, talk, tally))
    tally.leave()


async def _record_all(
    articles: list[str], standard_input: bytes, summarizer: Summarizer, talk: TalkOptions, tally: Tally
) -> None:
    """Record each article, and name each whose recording failed or is not whole: there is nothing to replay."""
    from ..several import summarize_all
    from ..whole import what_is_missing, what_is_unrecorded

    async for done in summarize_all(articles, summarizer, standard_input=standard_input):
        if isinstance(done.outcome, Exception):
            tally.failure(done.source, done.outcome)
            continue
        unrecorded = what_is_unrecorded(done.outcome)
        if unrecorded is not None:
            tally.failure(done.source, unrecorded)
        elif not talk.quiet:
            calls = done.outcome.provenance.calls
            tell(f"Recorded {done.source!r}: {calls} {'call' if calls == 1 else 'calls'}.")
        missing = what_is_missing(done.outcome, done.source, remedy="Run the same command again for what is missing.")
        if missing is not None:
            tally.failure(done.source, missing)
