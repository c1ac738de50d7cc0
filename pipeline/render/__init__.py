"""Show a summary: one module for each format, each a function from a summary to text. None of them computes anything.

render(summary, "json", Page())     the text of one document, ending in a newline
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...schemas.summary import Summary

Form = Literal["text", "json", "jsonl", "markdown", "html", "annotations"]


@dataclass(frozen=True, slots=True)
class Page:
    """What the text rendering needs to know of where it is read."""

    width: int = 80
    colour: bool = False


def render(summary: Summary, form: Form, page: Page) -> str:
    """Render `summary` in the format asked for."""
    if form == "text":
        from .text import render_text

        return render_text(summary, page)
    if form == "markdown":
        from .markdown import render_markdown

        return render_markdown(summary)
    if form == "html":
        from .html import render_html

        return render_html(summary)
    if form == "annotations":
        from .annotations import render_annotations

        return render_annotations(summary)
    from .json import render_json, render_line

    return render_json(summary) if form == "json" else render_line(summary)


def without_text(summary: Summary) -> Summary:
    """Leave the article's words out, for those who may not pass them on; evidence keeps its own.

    The text becomes the empty string, which no article has, so the document still obeys the schema.
    """
    bare = summary.article.model_copy(update={"text": "", "boilerplate": ()})
    return summary.model_copy(update={"article": bare})
