"""What a batch reads: files, folders, patterns, JSONL with a text in each line, and - for a stream of either.

{"id": "a-17", "text": "The minister said …"}     a line of a .jsonl file; the id becomes article.source
news/2031-03-03.txt                               a line of standard input may also be a path or a URL
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from ..errors import ArticleError

ARTICLE_SUFFIXES = (".txt", ".md", ".html", ".htm")  # what is an article in a folder; other files are named one by one


@dataclass(frozen=True, slots=True)
class Piece:
    """An article to come: its name, and its text where it is no file, or why there is none."""

    source: str
    text: str | None = None
    fault: str | None = None


def pieces_of(inputs: Iterable[str]) -> Iterator[Piece]:
    """Find the articles of the inputs, one after the other, without reading ahead."""
    for name in inputs:
        path = Path(name)
        if name == "-":
            yield from _lines(sys.stdin, "standard input")
        elif path.is_dir():
            yield from _folder(path)
        elif path.suffix == ".jsonl" and path.is_file():
            with path.open(encoding="utf-8-sig") as lines:
                yield from _lines(lines, name)
        elif any(mark in name for mark in "*?[") and not path.exists() and "://" not in name:
            yield from _pattern(name)
        else:
            yield Piece(name)


def _folder(folder: Path) -> Iterator[Piece]:
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ARTICLE_SUFFIXES and path.is_file())
    if not found:
        yield Piece(str(folder), fault=f"The folder {str(folder)!r} holds no article ({', '.join(ARTICLE_SUFFIXES)}).")
    for path in found:
        yield Piece(str(path))


def _pattern(pattern: str) -> Iterator[Piece]:
    path = Path(pattern)
    found = sorted(str(name) for name in Path(path.anchor or ".").glob(_below(path)) if name.is_file())
    if not found:
        yield Piece(pattern, fault=f"No file matches {pattern!r}.")
    for name in found:
        yield Piece(name)


def _below(pattern: Path) -> str:
    """Take the root off a pattern: `Path.glob` wants it relative."""
    return str(pattern.relative_to(pattern.anchor)) if pattern.anchor else str(pattern)


def _lines(lines: Iterable[str], name: str) -> Iterator[Piece]:
    """Read a stream in which each line is a record or, where it is no JSON at all, the path of an article."""
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _piece(line.strip(), f"{name}:{number}")
    except UnicodeDecodeError:
        yield Piece(name, fault=f"{name!r} is not UTF-8 from some line on. Save it as UTF-8.")


def _piece(line: str, place: str) -> Piece:
    if not line.startswith(("{", "[", '"')):
        return Piece(line)
    try:
        record: Any = json.loads(line)
    except json.JSONDecodeError as error:
        return Piece(place, fault=f"{place!r} is not JSON: {error.msg}.")
    text = cast("dict[str, Any]", record).get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        return Piece(place, fault=f'{place!r} has no text. A line is an object such as {{"id": "a-17", "text": "…"}}.')
    return Piece(str(cast("dict[str, Any]", record).get("id", place)), text=text)


def refuse(piece: Piece) -> None:
    """Raise ArticleError where the piece is none."""
    if piece.fault:
        raise ArticleError(piece.fault)
