"""Read an article: from a path, a URL or bytes to a text that never changes again and what the page says about it.

load_article("story.txt")                 a file; its text is the decoded file, unchanged
load_article(sys.stdin.buffer.read())     bytes
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..schemas.article import Article, Span
from .bylines import authors
from .dates import find_dates
from .datelines import match_lead
from .errors import ArticleError
from .layout import Block, lay_out

LARGEST = 10_000_000
"""Bytes. The longest features have a hundred thousand; what is larger is a book, a log or a mistake."""


def load_article(source: str | Path | bytes, *, name: str | None = None) -> Article:
    """Read one article from a path, a URL or bytes; `name` is what the article calls its source."""
    if isinstance(source, bytes):
        return read_text(source.decode("utf-8"), name)
    path = Path(source)
    return read_text(path.read_bytes().decode("utf-8"), name or path.name)


def read_text(text: str, name: str | None) -> Article:
    """Make an article of plain text, with all that its head tells."""
    if not text.strip():
        raise ArticleError(f"{name or 'The article'!r} is empty: there is nothing to summarize.")
    blocks = lay_out(text)
    return Article(
        title=_heading(text, blocks, "title"),
        subtitle=_heading(text, blocks, "subtitle"),
        authors=tuple(name for block in blocks if block.kind == "byline" for name in authors(block.extent.words(text))),
        published=_published(text, blocks),
        dateline=_place(text, blocks),
        language="en",
        source=name,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        boilerplate=tuple(Span.cut(text, *block.extent) for block in blocks if block.kind == "boilerplate"),
    )


def _heading(text: str, blocks: tuple[Block, ...], kind: str) -> str | None:
    return next((" ".join(block.extent.words(text).split()) for block in blocks if block.kind == kind), None)


def _published(text: str, blocks: tuple[Block, ...]) -> str | None:
    for block in blocks:
        extent = block.extent if block.kind == "date" else block.lead
        stamps = find_dates(text, *extent) if extent else []
        if stamps:
            return stamps[0].iso
    return None


def _place(text: str, blocks: tuple[Block, ...]) -> str | None:
    for block in blocks:
        match = match_lead(text, block.extent) if block.lead else None
        if match:
            return match["place"]
    return None
