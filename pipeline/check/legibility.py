"""What kept the article from being read as it was written: bytes that are no text, a language the rules do not know."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas.article import Article, Span
from ...schemas.summary import Notice
from ..load.language import is_english

_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def damage(article: Article) -> Iterator[Notice]:
    """Tell of characters that could not be read, and show the first."""
    count = article.text.count(_UNREADABLE)
    if count:
        at = article.text.index(_UNREADABLE)
        what = "one character" if count == 1 else f"{count} characters"
        message = (
            f"{what} of the article could not be read: its bytes are damaged, or their encoding is not the one named"
        )
        yield Notice(kind="encoding", message=message, span=Span.cut(article.text, at, at + 1), records=())


def strange_language(article: Article) -> Iterator[Notice]:
    """Tell that the built-in rules, which know English, read something else."""
    if not is_english(article.text, article.language):
        message = (
            "the article is not in English, which the built-in rules are made for: they find quotations and little else"
        )
        yield Notice(kind="language", message=message, span=None, records=())
