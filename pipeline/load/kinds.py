"""What a decoded text is before it is read: a page of the web, or something that looks like one and holds no article.

"<!-- saved from … --><!DOCTYPE html><html>…"   a page, whatever comments and declarations stand before it
"<?xml version="1.0"?><rss>…"                   a feed: a list of articles
"<!doctype html>…<meta name="generator" …>"     a page of ours, with a summary and the article beside it
"{"schema_version": …"                          a summary that was saved, or other JSON
"""

from __future__ import annotations

import json
import re
from typing import Any, cast

from ..errors import ArticleError

_SAMPLE = 20_000
"""Code points in which a page has to show what it is: servers put long comments on top."""
_BEFORE = r"(?:\s|<\?[^>]{0,300}>|<!--(?:(?!-->)[\s\S])*+-->|<!\[[^>]{0,60}>)*+"
_WRAPPED = r"(?:<(?:document|type|sequence|filename|description|text)>[^<]{0,200})*+"  # filings, in files of the SEC
_PAGE = re.compile(
    _BEFORE + _WRAPPED + r"(?P<page><(?:!doctype html|html|head|body|article|meta|title|script)\b)", re.IGNORECASE
)
_FEED = re.compile(_BEFORE + r"<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE)
_OURS = re.compile(r'<meta name="generator" content="structured-summary">')


def page_in(text: str) -> str | None:
    """Return the HTML of a text without the comments and tags of others that stand before it; None for plain text."""
    match = _PAGE.match(text[:_SAMPLE])
    return text[match.start("page") :] if match else None


def is_report(text: str) -> bool:
    """Tell whether a text is a page that we wrote ourselves: a summary beside its article."""
    return bool(_PAGE.match(text[:_SAMPLE]) and _OURS.search(text[:_SAMPLE]))


def refuse_what_is_no_article(text: str, called: str) -> None:
    """Raise ArticleError for a feed, for JSON, and for a page or a summary of our own."""
    if _FEED.match(text[:_SAMPLE]):
        raise ArticleError(f"{called!r} is a feed: a list of articles. Give the address of one of them.")
    if is_report(text):
        raise ArticleError(
            f"{called!r} is a summary that this program wrote, not an article. Give the article it was made of."
        )
    records = _json_in(text)
    if records and "schema_version" in records[0]:
        raise ArticleError(f"{called!r} is a saved summary, not an article. `summarize report` makes a page of it.")
    if records is not None:
        raise ArticleError(
            f"{called!r} is JSON, not an article. Give its text, or JSONL with a text a line to `summarize batch`."
        )


def _json_in(text: str) -> list[dict[str, Any]] | None:
    """Return the objects that a text of JSON or JSONL begins with; None where it is neither."""
    start = text.lstrip()
    if not start.startswith(("{", "[")):
        return None
    for words in (start, start.partition("\n")[0]):
        try:
            found: Any = json.loads(words)
        except (ValueError, RecursionError):
            continue
        records = cast("list[Any]", found if isinstance(found, list) else [found])
        return [cast("dict[str, Any]", record) for record in records if isinstance(record, dict)]
    return None
