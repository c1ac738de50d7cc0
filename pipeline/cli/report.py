"""`summarize report`: a page from a summary that was saved."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option


def write_report(
    summary: Annotated[str, Argument(metavar="SUMMARY.json", help="What --json wrote; - for standard input.")],
    output: Annotated[
        Path | None, Option("--output", "-o", help="Write there instead of standard output.", metavar="FILE")
    ] = None,
) -> None:
    """Make an HTML page of a summary, the article beside it.

    It is one file that needs no other, with links both ways.
    """
    from ..output import destination, spare
    from ..render.html import render_html
    from ..report import read_summary

    spare([output] if output else [], [summary])
    page = render_html(read_summary(summary))
    with destination(output) as out:
        out.write(page)
