from __future__ import annotations

import asyncio

from structured_summary.pipeline.window import in_order


def test_the_first_question_is_on_its_way_before_all_articles_are_read() -> None:
    happened: list[str] = []

    async def summarize(number: int) -> int:
        happened.append(f"read {number}")
        for _ in range(5):  # connecting and sending take some rounds of the event loop
            await asyncio.sleep(0)
        happened.append(f"asked {number}")
        return number

    async def run() -> list[int]:
        return [number async for number in in_order(range(6), summarize, window=6)]

    assert asyncio.run(run()) == [0, 1, 2, 3, 4, 5]
    assert happened.index("asked 0") < happened.index("read 1")


def test_no_more_than_the_window_is_under_way() -> None:
    under_way: set[int] = set()
    most = 0

    async def work(number: int) -> None:
        nonlocal most
        under_way.add(number)
        most = max(most, len(under_way))
        await asyncio.sleep(0.005)
        under_way.discard(number)

    async def run() -> None:
        async for _ in in_order(range(20), work, window=3):
            pass

    asyncio.run(run())

    assert 2 <= most <= 3


def test_leaving_during_the_breath_cancels_what_was_just_begun() -> None:
    ended: list[str] = []

    async def work(number: int) -> None:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            ended.append(f"cancelled {number}")
            raise

    async def run() -> None:
        async for _ in in_order(range(3), work, window=5):
            pass

    async def left_early() -> None:
        task = asyncio.ensure_future(run())
        for _ in range(3):  # the first has begun, and the breath after it is being taken
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(left_early())

    assert ended == ["cancelled 0"]
