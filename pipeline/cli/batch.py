"""`summarize batch`: many articles, resumable."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from .article import summarizer_of, tell_of_the_rules
from .dry_run import DryRun, estimate_line
from .interrupts import interruptible
from .options import ModelOptions, RecordingOptions, TalkOptions
from .outcome import tell
from .progress import Progress, spending

if TYPE_CHECKING:
    from ..batch import Tally
    from ..batch.forecast import Forecast


def summarize_batch(
    inputs: Annotated[
        list[str],
        Argument(
            metavar="INPUT...",
            help="Files, folders, quoted patterns, URLs, JSONL with a text a line; - for a list of them.",
        ),
    ],
    out: Annotated[Path, Option("--out", "-o", help="Write the summaries there, one a line.", metavar="FILE")],
    model: ModelOptions,
    recordings: RecordingOptions,
    talk: TalkOptions,
    dry_run: DryRun = False,
) -> None:
    """Summarize many articles into one JSONL file, in the order given.

    Run the same command again to go on where it stopped: finished articles come from FILE.journal.sqlite and cost
    nothing. Failed ones, and those of which only a part was read, are named in FILE.errors.jsonl, and the exit code
    is 7.
    """
    from ..batch import Tally, errors_file, own_files, run_batch
    from ..batch.forecast import forecast
    from ..batch.inputs import pieces_of
    from ..errors import ArticleError, BatchError, UsageError
    from ..output import spare

    if str(out) == "-" or (out.exists() and not out.is_file()):  # /dev/stdout, a folder
        raise UsageError("A batch keeps a journal beside its output: give --out the name of a file.")
    if not out.parent.is_dir():
        raise UsageError(f"The folder {str(out.parent)!r} of --out does not exist. Make it, or give another --out.")
    spare(own_files(out), inputs, option="--out")
    pieces = pieces_of(inputs, own_files(out))
    summarizer = summarizer_of(model, talk, recordings.keywords())
    if dry_run:
        found = interruptible(forecast(pieces, summarizer, out))
        _print_forecast(found)
        if found.failed < found.articles:
            tell_of_the_rules(summarizer, talk)
        return
    tally = Tally()
    shown = sys.stderr.isatty() and not talk.quiet and not talk.verbose
    with Progress(lambda: _told(tally), lambda: summarizer.engine.spent, shown=shown):
        try:
            interruptible(run_batch(pieces, summarizer, out, tally))
        except KeyboardInterrupt:
            tell(f"{_told(tally)}. Run the same command again to go on from here.")
            raise
    if tally.done:
        tell_of_the_rules(summarizer, talk)
    if tally.failed:
        raise BatchError(_failures(tally, errors_file(out)))
    if not tally.done:
        raise ArticleError("The inputs hold no article. Give files, folders, patterns in quotes or JSONL.")
    if not talk.quiet:
        told = [f"{tally.done} done", f"{tally.kept} of them in an earlier run", *spending(summarizer.engine.spent)]
        tell(f"{', '.join(told)}.")


def _failures(tally: Tally, errors: Path) -> str:
    """Say how many failed and why the first one did, so that one mistake in the inputs needs no look at the file."""
    several = tally.failed > 1
    first = f"The first fault of several: {tally.first_fault}" if several else tally.first_fault
    counted = f"{tally.failed} of {tally.failed + tally.done} failed; {'each' if several else 'it'}"
    return f"{first}\n{counted} is named in {str(errors)!r}. Run the same command again to try only what failed."


def _told(tally: Tally) -> str:
    return f"{tally.done} done ({tally.kept} before), {tally.failed} failed"


def _print_forecast(found: Forecast) -> None:
    from ..output import write_out

    kept = f", {found.kept} of them done before or given twice" if found.kept else ""
    unusable = f", {found.failed} cannot be used" if found.failed else ""
    left = estimate_line("the others" if kept or unusable else "all", found.effort)
    write_out(f"{_counted(found.articles)}{kept}{unusable}\n{left}")


def _counted(articles: int) -> str:
    return f"{articles} {'article' if articles == 1 else 'articles'}"
