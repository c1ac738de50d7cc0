"""`summarize record`: ask the model and keep its answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option


def record_answers(
    articles: Annotated[list[str], Argument(metavar="ARTICLE...", help="Paths or URLs.")],
    cassettes: Annotated[Path, Option(help="Folder for the answers, or one file *.json.", metavar="DIR")],
    model: Annotated[str | None, Option(help="PROVIDER:NAME, as for `summarize`.", metavar="SPEC")] = None,
    base_url: Annotated[str | None, Option(help="Address of an OpenAI-compatible server.", metavar="URL")] = None,
    refresh: Annotated[bool, Option("--refresh", help="Ask for everything anew and forget what was there.")] = False,
    max_cost: Annotated[float | None, Option(min=0, help="Stop before the run costs more.", metavar="USD")] = None,
) -> None:
    """Ask a model for what is not recorded yet and keep its answers, one readable file for each article."""
    from ..errors import UsageError
    from ..runnable import Summarizer
    from .outcome import tell

    mode = "refresh" if refresh else "record"
    summarizer = Summarizer(model, base_url=base_url, cassettes=cassettes, mode=mode, max_cost=max_cost)
    if summarizer.engine.name == "builtin":
        raise UsageError("The built-in rules give no answers to record. Name a model with --model PROVIDER:NAME.")
    for article in articles:
        summary = summarizer.invoke(article)
        tell(f"Recorded {summary.article.source or article!r}: {summary.provenance.calls} calls.")
