"""`summarize batch`: many articles, resumable."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from .article import summarizer_of
from .options import ModelOptions, TalkOptions
from .outcome import interruptible, tell

if TYPE_CHECKING:
    from ..batch import Tally


def summarize_batch(
    inputs: Annotated[
        list[str],
        Argument(metavar="INPUT...", help="Files, folders, quoted patterns, URLs, JSONL with a text a line, or -."),
    ],
    out: Annotated[Path, Option("--out", "-o", help="Write the summaries there, one a line.", metavar="FILE")],
    model: ModelOptions,
    talk: TalkOptions,
) -> None:
    """Summarize many articles into one JSONL file, in the order given.

    Run the same command again to go on where it stopped: finished articles come from FILE.journal.sqlite and cost
    nothing. Failed ones are named in FILE.errors.jsonl, and the exit code is 7.
    """
    from ..batch import errors_file, run_batch
    from ..batch.inputs import pieces_of
    from ..errors import ArticleError, BatchError

    progress = _Progress(shown=sys.stderr.isatty() and not talk.quiet)
    try:
        work = run_batch(pieces_of(inputs), summarizer_of(model, talk), out, on_progress=progress.show)
        tally = interruptible(work)
    finally:
        progress.clear()
    if tally.failed:
        raise BatchError(
            f"{tally.failed} of {tally.failed + tally.done} articles failed; each is named in "
            f"{str(errors_file(out))!r}. Run the same command again to try only those."
        )
    if not tally.done:
        raise ArticleError("The inputs hold no article. Give files, folders, patterns in quotes or JSONL.")
    if not talk.quiet:
        tell(f"{tally.done} done, {tally.kept} of them in an earlier run.")


class _Progress:
    """One line on the terminal that is written over and over."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown

    def show(self, tally: Tally) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{tally.done} done ({tally.kept} before), {tally.failed} failed")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
