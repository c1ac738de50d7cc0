"""`summarize ARTICLE...`: the default command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Exit, Option

from .options import ModelOptions, PrintOptions, TalkOptions
from .outcome import Tally, interruptible, tell

if TYPE_CHECKING:
    from ..runnable import Summarizer

EPILOG = """Exit codes: 0 done, 1 a bug, 2 usage, 3 an article cannot be used, 4 the model cannot be reached or refuses,
5 no usable answer, 6 a check failed, 7 part of a batch failed, 8 no recorded answer, 9 over the budget."""


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        from ... import __version__

        sys.stdout.write(f"summarize {__version__}\n")
        raise Exit


def summarize_articles(
    articles: Annotated[
        list[str], Argument(metavar="ARTICLE...", help="A path, a URL, or - for standard input.", show_default=False)
    ],
    printing: PrintOptions,
    model: ModelOptions,
    talk: TalkOptions,
    _version: Annotated[
        bool, Option("--version", help="Print the version.", callback=show_version, is_eager=True)
    ] = False,
) -> None:
    """Summarize news articles: who agreed on what, which clauses are quoted, who reacts, what experts say.

    Every claim points to its sentences in the article. With several articles --json prints an array, in the order
    given; --format jsonl prints a line for each as soon as it is done.
    """
    from ..output import destination
    from ..several import print_all

    look = printing.look(many=len(articles) > 1)
    summarizer = summarizer_of(model, talk)
    standard_input = read_standard_input(talk) if "-" in articles else b""
    tally = Tally(many=len(articles) > 1, verbose=talk.verbose)
    with destination(printing.output) as out:
        interruptible(
            print_all(articles, summarizer, out, look, standard_input=standard_input, on_failure=tally.failure)
        )
    tally.leave()


def summarizer_of(model: ModelOptions, talk: TalkOptions) -> Summarizer:
    """Make the summarizer; tell of the built-in rules where nobody chose them."""
    import os

    from ..runnable import Summarizer

    if talk.verbose:
        _tell_of_calls()
    summarizer = Summarizer(model.model, **model.keywords())
    unasked = model.model is None and not os.environ.get("SUMMARIZE_MODEL")
    if unasked and summarizer.engine.name == "builtin" and not talk.quiet:
        tell(
            "No model is configured, so the built-in rules read the article. For a model give --model PROVIDER:NAME "
            "or set OPENAI_API_KEY; `summarize models` says what can be used here. (--quiet hides this line.)"
        )
    return summarizer


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
    if sys.stdin.isatty() and not talk.quiet:
        tell("Reading the article from the terminal: type or paste it, then end with Ctrl-D on a line of its own.")
    return sys.stdin.buffer.read()
