r"""A file of lines that keeps what an earlier run wrote until this one has a line of its own.

with Lines(Path("out.jsonl")) as lines:      raises UsageError at once where nothing could be written there
    lines.write("…\n")                       the first line takes the place of the old ones; each is there at once
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from ..output import writing


class Lines:
    """Writes lines, in UTF-8; what UTF-8 cannot hold, half a surrogate pair, becomes its JSON escape."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new = not path.exists()
        self._empty = True
        with self._writing():
            self._file = path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n")

    def write(self, line: str) -> None:
        """Write one line, to be seen at once."""
        with self._writing():
            if self._empty:
                self._file.truncate(0)
                self._empty = False
            self._file.write(line)
            self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._writing():
            self._file.close()
            if self._new and self._empty:
                self._path.unlink()

    def _writing(self) -> AbstractContextManager[None]:
        return writing(repr(str(self._path)), "give another --out")
