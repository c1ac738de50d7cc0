"""How many calls may be under way at once: one limit for all articles and chunks of a run.

The limit halves when the server pushes back and grows by one after as many answers as it allows calls, so that it
settles near what the server bears. It works for callers on several event loops, since `batch` of a chain uses threads.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Pace:
    """Lets at most `limit` calls through at once."""

    def __init__(self, limit: int) -> None:
        self.most = max(1, limit)
        self.limit = self.most
        self._under_way = 0
        self._answers = 0  # since the limit changed last
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._lock = threading.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncGenerator[None]:
        """Wait for a turn, and give it back at the end."""
        await self._take()
        try:
            yield
        finally:
            self._give_back()

    def pushed_back(self) -> None:
        """Halve the limit. A whole burst of refusals counts once: those under way were sent at the old pace."""
        with self._lock:
            if self._answers or self.limit == self.most:
                self.limit = max(1, self.limit // 2)
                self._answers = 0

    def went_well(self) -> None:
        """Count an answer; let one more call through after a whole round of them."""
        with self._lock:
            self._answers += 1
            if self._answers >= self.limit < self.most:
                self.limit += 1
                self._answers = 0
        self._wake()

    async def _take(self) -> None:
        with self._lock:
            if self._under_way < self.limit and not self._waiting:
                self._under_way += 1
                return
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            self._forget(turn)
            raise

    def _forget(self, turn: asyncio.Future[None]) -> None:
        """Take back a place in the queue, or the turn itself where it was given already."""
        with self._lock:
            if turn in self._waiting:
                self._waiting.remove(turn)
                return
        self._give_back()

    def _give_back(self) -> None:
        with self._lock:
            self._under_way -= 1
        self._wake()

    def _wake(self) -> None:
        with self._lock:
            while self._waiting and self._under_way < self.limit:
                turn = self._waiting.popleft()
                self._under_way += 1
                turn.get_loop().call_soon_threadsafe(_grant, turn)


def _grant(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_result(None)
