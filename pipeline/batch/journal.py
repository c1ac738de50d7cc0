"""The journal of a batch: every finished summary, in an SQLite file beside the output, kept from run to run.

journal.find(key)             the summary as JSON text, or None
journal.keep(key, line)       on the disk when it returns, so that no kill can lose it
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from ..errors import UsageError

WAIT = 1.0  # seconds for another batch to let go of the journal before we say so


class Journal:
    """Keeps finished summaries by key. One batch at a time may hold it."""

    def __init__(self, path: Path) -> None:
        try:
            self._base = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            self._base.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._base.execute("PRAGMA journal_mode=WAL")
            self._base.execute("CREATE TABLE IF NOT EXISTS finished (key TEXT PRIMARY KEY, summary TEXT NOT NULL)")
        except sqlite3.Error as error:
            remedy = "Wait for the other batch, or give" if "locked" in str(error) else "Give"
            raise UsageError(f"Cannot use the journal {str(path)!r}: {error}. {remedy} another --out.") from error

    def find(self, key: str) -> str | None:
        """Return the finished summary with this key."""
        row = self._base.execute("SELECT summary FROM finished WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: str, summary: str) -> None:
        """Keep a finished summary."""
        self._base.execute("INSERT OR REPLACE INTO finished VALUES (?, ?)", (key, summary))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()
