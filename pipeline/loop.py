"""One event loop for callers that have none: the library's synchronous face runs on it. And threads to leave behind.

A loop of our own in a thread, not `asyncio.run` for each call: connections stay open from one article to the next, and
it works where a loop is running already, as in a notebook.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="structured-summary", daemon=True).start()
    return loop


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine to its end and return its result. An interrupt cancels it."""
    future = asyncio.run_coroutine_threadsafe(work, _loop())
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


async def aside(work: Callable[[], T]) -> T:
    """Do blocking work in a thread of its own. Ctrl-C need not wait for its end, as for that of `asyncio.to_thread`."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[T] = loop.create_future()

    def settle(settled: Callable[[Any], None], outcome: Any) -> None:
        if not result.done():
            settled(outcome)

    def run_work() -> None:
        try:
            outcome = settle, result.set_result, work()
        except Exception as error:
            outcome = settle, result.set_exception, error
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(*outcome)

    threading.Thread(target=run_work, daemon=True).start()
    return await result
