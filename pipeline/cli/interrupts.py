"""Ctrl-C amid work of many tasks: it stops at once, each task ends as it should, and nothing is told of them.

interruptible(run_batch(pieces, summarizer, out))     the result, or KeyboardInterrupt
"""

from __future__ import annotations

import signal
from collections.abc import Coroutine, Iterable
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task

T = TypeVar("T")
TRIES = 5  # to end what an interruption left under way: one for each group of tasks around it


def interruptible(work: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine to its end. Ctrl-C stops it at once, even amid long computing, and cancels what is under way.

    `asyncio.run` alone would only cancel at the next await; it leaves alone a handler that is not Python's own.
    """
    import asyncio

    runner = asyncio.Runner()
    loop = runner.get_loop()

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        # Where compiled code is in the way it swallows what we raise: then the next await is where the work ends.
        loop.call_soon_threadsafe(_cancel_once, asyncio.all_tasks(loop))
        raise KeyboardInterrupt

    before = signal.getsignal(signal.SIGINT)
    if before == signal.default_int_handler:  # not where the shell has us ignore it, as behind nohup
        signal.signal(signal.SIGINT, interrupt)
    try:
        return runner.run(work)
    except (KeyboardInterrupt, SystemExit):
        _end_tasks(loop)
        raise
    except asyncio.CancelledError as error:
        raise KeyboardInterrupt from error
    finally:
        signal.signal(signal.SIGINT, before)
        runner.close()


def _cancel_once(tasks: Iterable[Task[Any]]) -> None:
    for task in tasks:
        if not task.cancelling():
            task.cancel()


def _end_tasks(loop: AbstractEventLoop) -> None:
    """Cancel what is under way and wait for its end; who interrupts wants no story of each task.

    A group of tasks in which the interruption hit one raises it again, out of the loop, as it is cancelled.
    """
    import asyncio

    loop.set_exception_handler(lambda _loop, _context: None)
    for _ in range(TRIES):
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        with suppress(KeyboardInterrupt, SystemExit):
            loop.run_until_complete(_all_ended(tasks))
            return


async def _all_ended(tasks: Iterable[Task[Any]]) -> None:
    import asyncio

    await asyncio.gather(*tasks, return_exceptions=True)
