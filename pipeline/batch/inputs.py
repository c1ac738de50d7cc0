"""What a batch reads: files, folders, patterns, JSONL with a text in each line, and - for a stream of either.

{"id": "a-17", "text": "The minister said …"}     a line of a .jsonl file; the id becomes article.source
news/2031-03-03.txt                               a line of standard input may also be a path or a URL
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from ..errors import ArticleError
from ..load.kinds import is_report

ARTICLE_SUFFIXES = (".txt", ".md", ".html", ".htm")  # what is an article in a folder; other files are named one by one
_PAGES = (".html", ".htm")
_HEAD = 2_000  # code points in which a page of ours says that it is one


@dataclass(frozen=True, slots=True)
class Piece:
    """An article to come: its name, and its text where it is no file, or why there is none."""

    source: str
    text: str | None = None
    fault: str | None = None


def pieces_of(inputs: Iterable[str], aside: Collection[Path] = ()) -> Iterator[Piece]:
    """Find the articles of the inputs, one after the other, without reading ahead.

    The files in `aside`, which the batch writes itself, are no articles of a folder or pattern, nor are the pages with
    summaries that another run may have written there.
    """
    own = {path.name: path.resolve() for path in aside}
    for name in inputs:
        try:
            yield from (piece for piece in _found(name) if not _is_one_of(own, piece))
        except (OSError, ValueError) as error:  # not to be read, or no pattern: the other inputs go on
            reason = error.strerror if isinstance(error, OSError) else str(error)
            called = "standard input" if name == "-" else repr(name)
            yield Piece(name, fault=f"Cannot read {called}: {reason}.")


def _is_one_of(own: Mapping[str, Path], piece: Piece) -> bool:
    path = Path(piece.source)
    return piece.text is None and path.name in own and path.resolve() == own[path.name]


def _found(name: str) -> Iterator[Piece]:
    path = Path(name)
    if not name:
        yield Piece(name, fault="An input has no name. Give files, folders, patterns in quotes or JSONL.")
    elif name == "-":
        yield from _lines(sys.stdin.buffer, "standard input", paths=True)
    elif path.is_dir():
        yield from _folder(path)
    elif path.suffix == ".jsonl" and path.is_file():
        with path.open("rb") as lines:
            yield from _lines(lines, name, paths=False)
    elif any(mark in name for mark in "*?[") and not path.exists() and "://" not in name:
        yield from _pattern(name)
    else:
        yield Piece(name)


def _folder(folder: Path) -> Iterator[Piece]:
    shut: list[OSError] = []
    paths = [Path(place, name) for place, _, names in os.walk(folder, onerror=shut.append) for name in names]
    found = sorted(path for path in paths if path.suffix.lower() in ARTICLE_SUFFIXES and _readable(path))
    for error in shut:
        fault = (
            f"The folder {error.filename!r} cannot be read: {error.strerror}. Change its permissions, or leave it out."
        )
        yield Piece(error.filename, fault=fault)
    if not found and not shut:
        endings = ", ".join(ARTICLE_SUFFIXES)
        fault = f"The folder {str(folder)!r} holds no article: nothing in or below it ends in one of {endings}."
        yield Piece(str(folder), fault=f"{fault} Give other files by their names, or another folder.")
    for path in found:
        yield Piece(str(path))


def _pattern(pattern: str) -> Iterator[Piece]:
    path = Path(pattern)
    found = sorted(str(name) for name in Path(path.anchor or ".").glob(_below(path)) if _readable(name))
    if not found:
        yield Piece(pattern, fault=f"No file matches {pattern!r}.")
    for name in found:
        yield Piece(name)


def _readable(path: Path) -> bool:
    """Tell whether a path is a file that may hold an article: not a page with a summary that we wrote."""
    if not path.is_file():
        return False
    if path.suffix.lower() not in _PAGES:
        return True
    try:
        with path.open(encoding="utf-8", errors="replace") as page:
            return not is_report(page.read(_HEAD))
    except OSError:
        return True  # its turn will come, and say what is wrong


def _below(pattern: Path) -> str:
    """Take the root off a pattern: `Path.glob` wants it relative."""
    return str(pattern.relative_to(pattern.anchor)) if pattern.anchor else str(pattern)


def _lines(lines: Iterable[bytes], name: str, *, paths: bool) -> Iterator[Piece]:
    """Read a stream in which each line is a record or, with `paths`, where it is no JSON at all, names an article."""
    for number, line in enumerate(lines, 1):
        place = f"{name}:{number}"
        try:
            words = line.decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            yield Piece(place, fault=f"{place!r} is not UTF-8. Save it as UTF-8.")
            continue
        if paths and words and not words.startswith(("{", "[", '"')):
            yield Piece(words)
        elif words:
            yield _record(words, place)


def _record(line: str, place: str) -> Piece:
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep, or with a number that is too long"
        return Piece(place, fault=f"{place!r} is not JSON we can read: {reason}.")
    text = cast("dict[str, Any]", record).get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        return Piece(place, fault=f'{place!r} has no text. A line is an object such as {{"id": "a-17", "text": "…"}}.')
    return Piece(str(cast("dict[str, Any]", record).get("id", place)), text=text)


def refuse(piece: Piece) -> None:
    """Raise ArticleError where the piece is none."""
    if piece.fault:
        raise ArticleError(piece.fault)
    if any("\ud800" <= letter <= "\udfff" for letter in piece.source):
        what = "file name" if piece.text is None else "id"
        raise ArticleError(f"The {what} {piece.source!r} is not text in UTF-8. Give it another one.")
