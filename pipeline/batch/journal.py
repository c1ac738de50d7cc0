"""The journal of a batch: every finished summary, in an SQLite file beside the output, kept from run to run.

journal.find(key)             the summary as JSON text, or None
journal.keep(key, line)       on the disk when it returns, so that no kill can lose it
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from ..errors import UsageError

WAIT = 1.0  # seconds for another batch to let go of the journal before we say so
ADVICE = {  # by what SQLite says
    "locked": "Wait for the other batch, or give another --out.",
    "unable to open": "Give another --out.",
    "readonly": "Give another --out.",
    "full": "Free space, or give another --out.",
}
DAMAGED = "Delete it, and every article is summarized anew, or give another --out."


class Journal:
    """Keeps finished summaries by key. One batch at a time may hold it. Raise UsageError where it cannot be used."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._in_use():
            self._base = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            self._base.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._base.execute("PRAGMA journal_mode=WAL")
            self._base.execute("CREATE TABLE IF NOT EXISTS finished (key TEXT PRIMARY KEY, summary TEXT NOT NULL)")

    def find(self, key: str) -> str | None:
        """Return the finished summary with this key."""
        with self._in_use():
            row = self._base.execute("SELECT summary FROM finished WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: str, summary: str) -> None:
        """Keep a finished summary."""
        with self._in_use():
            self._base.execute("INSERT OR REPLACE INTO finished VALUES (?, ?)", (key, summary))

    @contextmanager
    def _in_use(self) -> Generator[None]:
        try:
            yield
        except sqlite3.Error as error:
            remedy = next((advice for words, advice in ADVICE.items() if words in str(error)), DAMAGED)
            raise UsageError(f"Cannot use the journal {str(self._path)!r}: {error}. {remedy}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()
