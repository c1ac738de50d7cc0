"""Read an article: from a path, a URL or bytes to a text that never changes again and what the page says about it.

load_article("story.txt")                            a file; the text is the decoded file, unchanged
load_article("https://example.org/story")            a page; the text is the article's words
load_article(sys.stdin.buffer.read(), name="-")      bytes
"""

from __future__ import annotations

import hashlib
from errno import ENAMETOOLONG
from pathlib import Path, PurePath

from ...schemas.article import Article, Span
from ..addresses import masked, scheme_of
from ..errors import ArticleError
from ..layout import Block, heading, lay_out
from .decode import decode
from .heads import place, published, publisher, signatures
from .kinds import page_in, refuse_what_is_no_article
from .language import guess_language

LARGEST = 10_000_000
"""Bytes. The longest features have a hundred thousand; what is larger is a book, a log or a mistake."""

LONGEST_NAME = 255
"""Characters of a name that does not exist: where there are more, somebody gave the text for the name."""


def load_article(source: str | Path | bytes, *, name: str | None = None, timeout: float | None = None) -> Article:
    """Read one article from a path, a URL or bytes; `name` is what the article calls its source.

    A page of the web has a minute to come, or `timeout` seconds where that is less. Raise ArticleError, in words for
    the user, where the source cannot be used.
    """
    if isinstance(source, bytes):
        return _read(source, name or "-", source=name)
    scheme = scheme_of(source) if isinstance(source, str) else None
    if isinstance(source, str) and scheme:
        return _load_page(source, scheme, name, timeout)
    return _read(_read_file(Path(source)), str(source), source=name or PurePath(source).name)


def read_text(text: str, name: str | None) -> Article:
    """Make an article of plain text, with all that its head tells."""
    blocks = lay_out(text)
    return Article(
        title=heading(text, blocks, "title"),
        subtitle=heading(text, blocks, "subtitle"),
        authors=signatures(text, blocks),
        publisher=publisher(text, blocks),
        published=published(text, blocks),
        dateline=place(text, blocks),
        language=guess_language(_story(text, blocks)),
        source=name,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        boilerplate=tuple(Span.cut(text, *block.extent) for block in blocks if block.kind == "boilerplate"),
    )


def _load_page(url: str, scheme: str, name: str | None, timeout: float | None) -> Article:
    called = masked(url)
    if scheme not in ("http", "https"):
        raise ArticleError(f"{called!r} cannot be fetched: pages come by http and https only. Give a path for a file.")
    from .fetch import DEADLINE, fetch

    fetched = fetch(url, largest=LARGEST, timeout=timeout or DEADLINE)
    return _read(fetched.content, called, source=name or called, charset=fetched.charset)


def _read(content: bytes, called: str, *, source: str | None, charset: str | None = None) -> Article:
    """Make an article of bytes; errors call it what the user called it."""
    if len(content) > LARGEST:
        raise ArticleError(
            f"{called!r} is too large: more than {LARGEST // 1_000_000} MB. Give one article, not a collection."
        )
    text = decode(content, called, charset)
    if not text.strip():
        raise ArticleError(f"{called!r} is empty: there is nothing to summarize. Give a file that holds an article.")
    refuse_what_is_no_article(text, called)
    page = page_in(text)
    if page:
        from .web import read_html

        return read_html(page, source or called)
    return read_text(text, source)


def _read_file(path: Path) -> bytes:
    called = str(path)
    try:
        if path.is_dir():
            raise ArticleError(_not_a_file(path, called))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ArticleError(_no_such_file(called)) from error
    except PermissionError as error:
        raise ArticleError(f"{called!r} may not be read by you. Change its permissions, or copy it.") from error
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == ENAMETOOLONG:
            raise ArticleError(_no_such_file(called)) from error
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{called!r} cannot be read: {reason}. Check the name.") from error


def _not_a_file(folder: Path, called: str) -> str:
    if not any(folder.iterdir()):
        return f"{called!r} is an empty folder. Give a file that holds an article."
    return f"{called!r} is a folder. Give the articles in it by their names, or the folder to `summarize batch`."


def _no_such_file(called: str) -> str:
    if "\n" in called or len(called) > LONGEST_NAME or (called.endswith(".") and called.count(" ") > 3):
        return (
            f"“{called[:40]}…” is the text of an article, not the name of its file. Give the text on standard "
            "input, with - for the name; in Python, give its bytes: text.encode()."
        )
    return f"{called!r} does not exist. Check the name and the folder."


def _story(text: str, blocks: tuple[Block, ...]) -> str:
    return "\n".join(block.extent.words(text) for block in blocks[:200] if block.kind == "story")
