"""Take the article out of the HTML of a page. trafilatura is loaded here and nowhere else."""

from __future__ import annotations

import hashlib
import json
from typing import cast

from ...schemas.article import Article, Span
from ..errors import ArticleError
from ..layout import lay_out
from .claims import headline, writers
from .heads import place, published, signatures
from .language import guess_language


def read_html(html: str, name: str) -> Article:
    """Take the article out of a page: its text in paragraphs parted by blank lines, and what the page says about it."""
    found = _extract(html)
    if not (found.get("text") or "").strip():
        raise ArticleError(f"{name!r} is a page in which no article was found. Copy the article's text into a file.")
    site = _line(found.get("source-hostname") or found.get("sitename"))
    stated = _line(found.get("title"))
    site = None if site == stated else site  # a page that names itself names no paper
    title = headline(stated, site)
    text = _body(found.get("text") or "", title)
    blocks = lay_out(text, titled=title is not None)
    return Article(
        title=title,
        subtitle=None,
        authors=writers(found.get("author"), site) or signatures(text, blocks),
        publisher=site,
        published=_line(found.get("date")) or published(text, blocks),
        dateline=place(text, blocks),
        language=_line(found.get("language")) or guess_language(text),
        source=name,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        boilerplate=tuple(Span.cut(text, *block.extent) for block in blocks if block.kind == "boilerplate"),
    )


def _extract(html: str) -> dict[str, str | None]:
    """Ask trafilatura for the words and the metadata of a page; nothing where it finds no article."""
    from trafilatura import extract

    answer = extract(html, output_format="json", with_metadata=True, include_comments=False, include_tables=False)
    return cast("dict[str, str | None]", json.loads(answer)) if answer else {}


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _body(text: str, title: str | None) -> str:
    """Part the paragraphs by blank lines and leave out the headline where the body repeats it."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and title and lines[0].casefold() == title.casefold():
        lines = lines[1:]
    return "\n\n".join(lines) + "\n"
