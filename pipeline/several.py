"""Summarize the articles of a command line: each by itself, in the order given, whatever happens to the others.

async for done in summarize_all(["a.txt", "-"], summarizer, standard_input=b"…"):
    done.source, done.outcome       "a.txt", Summary(…) or the error
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TextIO

from ..schemas.article import Article
from ..schemas.summary import Checks, Summary
from .errors import ArticleError, BudgetError, CheckError
from .load import load_article
from .load.named import load_named
from .render import Form, Page, render, without_text
from .render.series import Series
from .runnable import AHEAD, Summarizer
from .whole import what_is_missing, what_is_unrecorded
from .window import in_order

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Done:
    """An article and what became of it."""

    source: str
    outcome: Summary | Exception


@dataclass(frozen=True, slots=True)
class Look:
    """How results are to be printed."""

    form: Form
    page: Page
    with_text: bool = True
    strict: bool = False


async def print_all(
    sources: Sequence[str],
    summarizer: Summarizer,
    out: TextIO,
    look: Look,
    *,
    standard_input: bytes = b"",
    on_done: Callable[[], None],
    on_failure: Callable[[str, Exception], None],
) -> int:
    """Print the summaries as they are done; name each article that failed, or failed a check where that counts.

    `on_done` is called for each article before anything is said of it. Return how many were printed.
    """
    printed = 0
    series = Series(look.form, many=len(sources) > 1)
    async for done in summarize_all(sources, summarizer, standard_input=standard_input):
        on_done()
        if isinstance(done.outcome, Exception):
            on_failure(done.source, done.outcome)
            continue
        shown = done.outcome if look.with_text else without_text(done.outcome)
        out.write(series.next(render(shown, look.form, look.page)))
        out.flush()
        printed += 1
        missing = what_is_missing(done.outcome, done.source)
        if isinstance(missing, BudgetError):  # who set a limit asks for this; what a model failed at is in the checks
            on_failure(done.source, missing)
        unrecorded = what_is_unrecorded(done.outcome)
        if unrecorded is not None:
            on_failure(done.source, unrecorded)
        if look.strict and not done.outcome.checks.passed:
            on_failure(done.source, CheckError(failed_checks(done.source, done.outcome.checks)))
    out.write(series.end())
    return printed


async def summarize_all(
    sources: Sequence[str], summarizer: Summarizer, *, standard_input: bytes = b""
) -> AsyncIterator[Done]:
    """Summarize each source, a path, a URL or `-`, and yield the outcomes in the order given."""
    work = partial(_summarize_one, summarizer=summarizer, standard_input=standard_input)
    try:
        async for done in in_order(sources, work, window=AHEAD * summarizer.settings.concurrency):
            yield done
    finally:
        await summarizer.aclose()


async def _summarize_one(source: str, *, summarizer: Summarizer, standard_input: bytes) -> Done:
    try:
        article = await load_source(source, standard_input, timeout=summarizer.settings.timeout)
        return Done(source, await summarizer.ainvoke(article))
    except Exception as error:
        return Done(source, error)


async def load_source(source: str, standard_input: bytes = b"", *, timeout: float) -> Article:
    """Load an article by its name on the command line."""
    if not source:
        raise ArticleError("An article has no name. Give a path, a URL, or - for standard input.")
    if source == STANDARD_INPUT:
        return load_article(standard_input, name="standard input")
    return await load_named(source, timeout=timeout)


def failed_checks(source: str, checks: Checks) -> str:
    """Say in a sentence which checks failed."""
    counts = {
        ("quotation", "that nothing uses"): len(checks.quotations.unused),
        ("detail", "that the evidence lacks"): len(checks.unsupported),
        ("speaker", "in dispute"): len(checks.attribution_conflicts),
        ("item", "refused"): len(checks.dropped),
        ("warning", ""): len(checks.warnings),
    }
    found = ", ".join(
        f"{count} {noun if count == 1 else f'{noun}s'} {fault}".rstrip()
        for (noun, fault), count in counts.items()
        if count
    )
    return f"The checks of {source!r} found {found}. The summary shows each; without --strict this is no failure."
