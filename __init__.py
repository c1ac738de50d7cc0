"""Turn a news article into a structured, checkable summary.

from structured_summary import summarize
summary = summarize("article.txt")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from structured_summary.pipeline.load import load_article
    from structured_summary.pipeline.runnable import Summarizer, summarize
    from structured_summary.schemas.article import Article, Span
    from structured_summary.schemas.summary import Summary

__version__ = "0.1.0"
__all__ = ["Article", "Span", "Summarizer", "Summary", "load_article", "summarize"]

_HOMES = {
    "Article": "schemas.article",
    "Span": "schemas.article",
    "Summary": "schemas.summary",
    "Summarizer": "pipeline.runnable",
    "load_article": "pipeline.load",
    "summarize": "pipeline.runnable",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that importing the package stays instant."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
