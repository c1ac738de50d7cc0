"""One event loop for callers that have none: the library's synchronous face runs on it.

A loop of our own in a thread, not `asyncio.run` for each call: connections stay open from one article to the next, and
it works where a loop is running already, as in a notebook.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
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
