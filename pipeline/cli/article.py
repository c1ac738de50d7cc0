"""`summarize ARTICLE...`: the default command."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from .dry_run import DryRun, print_estimates
from .interrupts import interruptible
from .options import ModelOptions, PrintOptions, RecordingOptions, TalkOptions
from .outcome import Tally, tell
from .progress import Progress, spending

if TYPE_CHECKING:
    from pathlib import Path

    from ..runnable import Summarizer
    from ..settings import CassetteMode, Options
    from ..several import Look

EPILOG = """Exit codes: 0 done, 1 a bug, 2 usage, 3 an article cannot be used, 4 the model cannot be reached or refuses,
5 no usable answer, 6 a check failed, 7 part of a batch failed, 8 no recorded answer, 9 over the budget."""


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        from ... import __version__
        from ..output import write_out

        write_out(f"summarize {__version__}\n")
        raise Exit


def summarize_articles(
    articles: Annotated[
        list[str], Argument(metavar="ARTICLE...", help="A path, a URL, or - for standard input.", show_default=False)
    ],
    printing: PrintOptions,
    model: ModelOptions,
    recordings: RecordingOptions,
    talk: TalkOptions,
    dry_run: DryRun = False,
    _version: Annotated[
        bool, Option("--version", help="Print the version.", callback=show_version, is_eager=True)
    ] = False,
) -> None:
    """Summarize news articles: who agreed on what, which clauses are quoted, who reacts, what experts say.

    Every claim points to its sentences in the article. With several articles --json prints an array, in the order
    given; --format jsonl prints a line for each as soon as it is done.
    """
    from ..output import destination, spare

    look = printing.look(many=len(articles) > 1)
    spare([printing.output] if printing.output else [], articles)
    summarizer = summarizer_of(model, talk, recordings.keywords())
    standard_input = read_standard_input(talk) if "-" in articles else b""
    tally = Tally(many=len(articles) > 1, verbose=talk.verbose)
    if dry_run:
        with destination(printing.output) as out:
            usable = print_estimates(
                articles, summarizer, out, form=look.form, standard_input=standard_input, tally=tally
            )
    else:
        usable = _print_summaries(articles, summarizer, look, printing.output, standard_input, talk, tally)
    if usable:
        tell_of_the_rules(summarizer, talk)
    tally.leave()


def _print_summaries(
    articles: list[str],
    summarizer: Summarizer,
    look: Look,
    output: Path | None,
    standard_input: bytes,
    talk: TalkOptions,
    tally: Tally,
) -> int:
    """Print the summaries, and return how many there are."""
    from ..output import destination
    from ..several import print_all

    progress = Progress(
        lambda: f"{tally.done} of {len(articles)} done",
        lambda: summarizer.engine.spent,
        shown=sys.stderr.isatty() and not talk.quiet and not talk.verbose,
    )

    def article_done() -> None:
        tally.done += 1
        progress.clear()

    with destination(output) as out, progress:
        printed = interruptible(
            print_all(
                articles, summarizer, out, look,
                standard_input=standard_input, on_done=article_done, on_failure=tally.failure,
            )
        )  # fmt: skip
    if talk.verbose and summarizer.engine.spent.calls:
        tell(f"In all {', '.join(spending(summarizer.engine.spent))}.")
    return printed


def summarizer_of(model: ModelOptions, talk: TalkOptions, recordings: Options) -> Summarizer:
    """Make the summarizer. Raise UsageError for options that it has no use for."""
    from ..runnable import Summarizer

    if talk.verbose:
        _tell_of_calls()
    options: Options = {**model.keywords(), **recordings}
    summarizer = Summarizer(model.model, **options)
    if summarizer.engine.name == "builtin":
        _require_a_model(model.base_url, recordings.get("mode"))
    return summarizer


def tell_of_the_rules(summarizer: Summarizer, talk: TalkOptions) -> None:
    """Tell, below the summaries, that the built-in rules made them where nobody chose those."""
    unasked = summarizer.settings.model is None and not os.environ.get("SUMMARIZE_MODEL")
    if unasked and summarizer.engine.name == "builtin" and not talk.quiet:
        tell(
            "No model is configured, so the built-in rules read the article. For a model give --model PROVIDER:NAME "
            "or set OPENAI_API_KEY; `summarize models` says what can be used here. (--quiet hides this line.)"
        )


def _require_a_model(base_url: str | None, mode: CassetteMode | None) -> None:
    """Raise UsageError for options that mean something to a model only."""
    from ..errors import UsageError

    if base_url is not None:
        raise UsageError("The built-in rules ask no server, so --base-url needs a model: add --model openai:NAME.")
    if mode is not None:
        raise UsageError("The built-in rules give no answers to record or replay: add --model PROVIDER:NAME.")


def _tell_of_calls() -> None:
    """Let the engine's log, a line for each call and wait, go to standard error."""
    import logging

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("structured_summary")
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)


def read_standard_input(talk: TalkOptions) -> bytes:
    """Read all of standard input; tell somebody at a terminal that we wait for them."""
    from ..errors import ArticleError

    if sys.stdin.isatty() and not talk.quiet:
        tell("Reading the article from the terminal: type or paste it, then end with Ctrl-D on a line of its own.")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ArticleError(
            "Standard input is closed or cannot be read. Give a file, or send the article in."
        ) from error
