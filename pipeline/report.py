"""A page from a summary that was saved: `summarize report`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import ValidationError

from ..schemas.summary import SCHEMA_VERSION, Summary
from .errors import ArticleError


def read_summary(name: str) -> Summary:
    """Read a summary that `summarize --json` has printed, from a file or, for `-`, from standard input.

    Raise ArticleError where it is none, with what is wrong.
    """
    text = _read(name)
    try:
        return Summary.model_validate_json(text)
    except ValidationError as error:
        raise ArticleError(f"{name!r} is no summary of ours: {_reason(text, error)}") from error


def _read(name: str) -> str:
    try:
        stored = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return stored.decode("utf-8-sig")
    except OSError as error:
        raise ArticleError(f"Cannot read {name!r}: {error.strerror}. Give the file that --json wrote.") from error
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name!r} is not UTF-8 text. Give the file that `summarize --json` wrote.") from error


def _reason(text: str, error: ValidationError) -> str:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as fault:
        return f"it is not JSON ({fault.msg}, line {fault.lineno}). Write one with `summarize ARTICLE --json -o FILE`."
    if isinstance(document, list):
        return "it is a list; a page shows one article. Take one out: jq '.[0]'."
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"])) or "the document"
    return f"at {place}: {first['msg']}. This program reads schema version {SCHEMA_VERSION}."
