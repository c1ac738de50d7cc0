"""How a command ends that is stopped: at once, with the ends of what was under way, without a story of each task."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress

import pytest

from structured_summary.pipeline.cli.interrupts import interruptible


def test_an_interruption_within_a_group_of_tasks_ends_all_of_them_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    ended: list[str] = []

    async def interrupted() -> None:
        await asyncio.sleep(0)
        signal.raise_signal(signal.SIGINT)

    async def waiting() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("waiting")

    async def together() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(waiting())
            group.create_task(interrupted())

    async def work() -> None:
        try:
            await asyncio.gather(asyncio.create_task(together()))
        finally:
            await asyncio.sleep(0)
            ended.append("work")

    with caplog.at_level(logging.DEBUG, "asyncio"), pytest.raises(KeyboardInterrupt):
        interruptible(work())

    assert ended == ["waiting", "work"]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


def test_an_interruption_that_compiled_code_swallows_ends_the_work_at_its_next_pause() -> None:
    async def work() -> None:
        await asyncio.sleep(0)
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(60)

    with pytest.raises(KeyboardInterrupt):
        interruptible(work())
