"""One line on the terminal that tells how far a run has come, written over and over while it lasts.

    2 of 5 done · 3 calls · 12,410 tokens · $0.0112 · 0:23

It appears only where somebody can see it: standard error is a terminal, and a model is asked.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from ..engines import Effort

EVERY = 0.5  # seconds between two writings
CLEAR = "\r\x1b[K"


class Progress:
    """Shows `said()` beside what was spent, until it is left. `clear` makes room for a line of other output."""

    def __init__(self, said: Callable[[], str], spent: Callable[[], Effort], *, shown: bool) -> None:
        self._said = said
        self._spent = spent
        self._shown = shown
        self._begun = time.monotonic()
        self._ended = threading.Event()
        self._writing = threading.Lock()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        if self._shown:
            self._ticker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        if self._shown:
            self._ticker.join()
        self.clear()

    def clear(self) -> None:
        """Wipe the line off the terminal; it comes back with the next tick."""
        if self._shown:
            self._write("")

    def _tick(self) -> None:
        while not self._ended.wait(EVERY):
            self._write(progress_line(self._said(), self._spent(), time.monotonic() - self._begun))

    def _write(self, line: str) -> None:
        with self._writing:
            sys.stderr.write(CLEAR + line)
            sys.stderr.flush()


def progress_line(said: str, spent: Effort, seconds: float) -> str:
    """Say how far a run has come, what it took, and for how long it has been under way."""
    parts = [said, *spending(spent)]
    return " · ".join([*parts, f"{int(seconds) // 60}:{int(seconds) % 60:02}"])


def spending(spent: Effort) -> list[str]:
    """Say what was spent; nothing where nobody was asked."""
    if not spent.calls:
        return []
    tokens = spent.input_tokens + spent.output_tokens
    cost = [] if spent.cost_usd is None else [f"${spent.cost_usd:.4f}"]
    return [f"{spent.calls} {'call' if spent.calls == 1 else 'calls'}", f"{tokens:,} tokens", *cost]
