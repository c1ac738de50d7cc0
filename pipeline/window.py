"""Work on a stream with a bounded number of pieces under way, and hand the results on in the order of the stream."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Seconds between two beginnings. Work begins with the reading of an article, which lets nothing else run: without a
# breath, sixteen articles are read before the first question about any of them is on its way.
BREATH = 0.002


async def in_order(
    pieces: Iterable[T] | AsyncIterable[T], work: Callable[[T], Awaitable[R]], *, window: int
) -> AsyncIterator[R]:
    """Yield `work(piece)` for each piece, in order, with at most `window` of them begun and not yet handed on.

    When the consumer leaves or a piece raises, the work that is still under way is cancelled and awaited.
    """
    under_way: deque[asyncio.Task[R]] = deque()
    try:
        async for piece in _stream(pieces):
            under_way.append(asyncio.ensure_future(work(piece)))
            await _take_breath(under_way[-1])
            if len(under_way) >= window:
                yield await under_way.popleft()
        while under_way:
            yield await under_way.popleft()
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


async def _take_breath(task: asyncio.Task[R]) -> None:
    """Let the task begin, and what waits for the network go on; work that waits for nothing costs no breath."""
    await asyncio.sleep(0)
    if not task.done():
        await asyncio.sleep(BREATH)


async def _stream(pieces: Iterable[T] | AsyncIterable[T]) -> AsyncIterator[T]:
    if isinstance(pieces, AsyncIterable):
        async for piece in pieces:
            yield piece
    else:
        for piece in pieces:
            yield piece
