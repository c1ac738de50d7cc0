"""Many articles: a stream in, JSONL out in input order, a journal that survives any kill.

    OUT                  one summary a line, in the order of the inputs
    OUT.errors.jsonl     one failed article a line: source, exit_code, error, message; and `partial`, the summary
                         as far as it came, where an article was read in part only
    OUT.journal.sqlite   finished summaries; the same command run again takes them from here and pays for none twice

The key of the journal is the digest of text, model, prompt version and options. Memory does not grow with the number
of articles: a window of them is under way, and each is written and forgotten. What an earlier run wrote stays until
this one has something to put in its place.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from ...schemas.article import Article
from ...schemas.summary import SCHEMA_VERSION
from ..addresses import masked
from ..errors import BudgetError, ModelError, SummaryError, UsageError
from ..load import load_article
from ..load.named import load_named
from ..render.json import render_line
from ..runnable import AHEAD, Summarizer
from ..settings import Settings
from ..whole import what_is_missing
from ..window import in_order
from .inputs import Piece, refuse
from .journal import Journal
from .lines import Lines

# Settings that decide what a summary says; the others decide only how long it takes and what it may cost.
DECISIVE = ("model", "base_url", "max_attempts", "chunk_tokens", "sections")
# A fault that the next article would meet as well: going on would only make a longer list of errors.
HOPELESS = ("auth", "quota", "missing_package", "not_found")
TRY_AGAIN = "Run the same command again for the whole article; what there is stands beside this, as `partial`."


@dataclass(slots=True)
class Tally:
    """How far a batch has come."""

    done: int = 0
    kept: int = 0  # of those done, how many the journal had
    failed: int = 0
    first_fault: str = ""  # what was said of the first that failed


@dataclass(frozen=True, slots=True)
class Finished:
    """An article and its line of JSON, or its error; both where the summary is not whole."""

    source: str
    line: str = ""
    from_journal: bool = False
    error: Exception | None = None


async def run_batch(pieces: Iterable[Piece], summarizer: Summarizer, out: Path, tally: Tally | None = None) -> Tally:
    """Summarize every piece into `out`, counting in `tally` as it goes.

    Raise the error of an article only where no other could succeed either.
    """
    tally = tally or Tally()
    errors = errors_file(out)
    try:
        with Journal(journal_file(out)) as journal, Lines(out) as lines, Lines(errors) as failures:
            worker = _Worker(summarizer, journal)
            async for finished in in_order(pieces, worker.finish, window=AHEAD * summarizer.settings.concurrency):
                _write(finished, lines, failures, tally)
    finally:
        await summarizer.aclose()
    if not tally.failed:
        errors.unlink(missing_ok=True)
    return tally


def errors_file(out: Path) -> Path:
    """Return where the failures of a batch are named."""
    return out.with_name(f"{out.name}.errors.jsonl")


def journal_file(out: Path) -> Path:
    """Return where the journal of a batch is kept."""
    return out.with_name(f"{out.name}.journal.sqlite")


def own_files(out: Path) -> tuple[Path, ...]:
    """Return every file that a batch writes: none of them is an article of its."""
    journal = journal_file(out)
    return (out, errors_file(out), journal, *(journal.with_name(journal.name + end) for end in ("-wal", "-shm")))


class _Worker:
    """Finishes one article: out of the journal where it holds the summary, else by asking the engine."""

    def __init__(self, summarizer: Summarizer, journal: Journal) -> None:
        self._summarizer = summarizer
        self._journal = journal
        self._under_way: dict[str, asyncio.Lock] = {}  # so that a text that comes twice is asked for once

    async def finish(self, piece: Piece) -> Finished:
        try:
            article = await load_piece(piece, timeout=self._summarizer.settings.timeout)
            key = key_of(article, self._summarizer)
            lock = self._under_way.setdefault(key, asyncio.Lock())
            async with lock:
                finished = await self._finish(piece.source, article, key)
            self._under_way.pop(key, None)
            return finished
        except Exception as error:
            return Finished(piece.source, error=error)

    async def _finish(self, source: str, article: Article, key: str) -> Finished:
        kept = retold(self._journal.find(key), article)
        if kept is not None:
            return Finished(source, kept, from_journal=True)
        summary = await self._summarizer.ainvoke(article)
        line = render_line(summary)
        missing = what_is_missing(summary, source, remedy=TRY_AGAIN)
        if missing is None:
            self._journal.keep(key, line)
        return Finished(source, line, error=missing)


def key_of(article: Article, summarizer: Summarizer) -> str:
    """Digest what decides a summary: the text, the model, the prompts, the options, the version of this program."""
    from ... import __version__

    engine = summarizer.engine
    decisive = [
        article.sha256, SCHEMA_VERSION, __version__, engine.name, engine.prompt_version, _options(summarizer.settings),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()


def _options(settings: Settings) -> dict[str, object]:
    chosen: dict[str, object] = {name: value for name, value in asdict(settings).items() if name in DECISIVE}
    return chosen | {"model": settings.model or os.environ.get("SUMMARIZE_MODEL")}


def retold(line: str | None, article: Article) -> str | None:
    """Put the article as it is now into a kept summary: the same words may have come under another name.

    None where nothing was kept, or only something that cannot be read any more.
    """
    try:
        summary = json.loads(line or "null")
        summary["article"] = article.model_dump(mode="json")
    except (ValueError, TypeError, RecursionError):
        return None
    return json.dumps(summary, ensure_ascii=False, separators=(",", ":")) + "\n"


async def load_piece(piece: Piece, *, timeout: float) -> Article:
    """Load the article of a piece. Raise ArticleError where it is none."""
    refuse(piece)
    if piece.text is not None:
        return load_article(piece.text.encode("utf-8", "replace"), name=piece.source)
    return await load_named(piece.source, timeout=timeout)


def _write(finished: Finished, lines: Lines, failures: Lines, tally: Tally) -> None:
    error = finished.error
    if error is None:
        lines.write(finished.line)
        tally.done += 1
        tally.kept += finished.from_journal
    else:
        failures.write(json.dumps(_failure(finished, error), ensure_ascii=False) + "\n")
        tally.failed += 1
        tally.first_fault = tally.first_fault or str(error)
        if not finished.line and _hopeless(error):
            raise error


def _hopeless(error: Exception) -> bool:
    if isinstance(error, ModelError):
        return error.kind in HOPELESS
    return isinstance(error, BudgetError | UsageError)


def _failure(finished: Finished, error: Exception) -> dict[str, object]:
    code = error.exit_code if isinstance(error, SummaryError) else SummaryError.exit_code
    partial = {"partial": json.loads(finished.line)} if finished.line else {}
    source = masked(finished.source)
    return {"source": source, "exit_code": code, "error": type(error).__name__, "message": str(error), **partial}
