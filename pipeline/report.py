"""A page from a summary that was saved: `summarize report`."""

from __future__ import annotations

import sys
from pathlib import Path

from ..schemas.summary import Summary
from .errors import ArticleError
from .saved import SavedError, read_saved


def read_summary(name: str) -> Summary:
    """Read a summary that `summarize --json` has printed, from a file or, for `-`, from standard input.

    Raise ArticleError where it is none, with what is wrong.
    """
    called = "standard input" if name == "-" else repr(name)
    try:
        return read_saved(_read(name, called))
    except SavedError as error:
        raise ArticleError(f"{called} is no summary of ours: {error}") from error


def _read(name: str, called: str) -> str:
    try:
        stored = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return stored.decode("utf-8-sig")
    except OSError as error:
        raise ArticleError(f"Cannot read {called}: {error.strerror}. Give the file that --json wrote.") from error
    except ValueError as error:
        raise ArticleError(f"{called} is not UTF-8 text. Give the file that `summarize --json` wrote.") from error
