from __future__ import annotations

import io
import sys
import time

import pytest

from structured_summary.pipeline.cli import progress
from structured_summary.pipeline.cli.progress import CLEAR, Progress, progress_line
from structured_summary.pipeline.engines import Effort

SPENT = Effort(calls=3, retries=0, input_tokens=12_000, output_tokens=410, cost_usd=0.0112)


def test_the_line_tells_how_far_the_run_is_and_what_it_took() -> None:
    assert progress_line("2 of 5 done", SPENT, 83.9) == "2 of 5 done · 3 calls · 12,410 tokens · $0.0112 · 1:23"


def test_an_unknown_price_and_no_call_at_all_are_left_out() -> None:
    assert progress_line("0 of 1 done", Effort(1, 0, 10, 2, None), 0) == "0 of 1 done · 1 call · 12 tokens · 0:00"
    assert progress_line("0 of 1 done", Effort(), 0) == "0 of 1 done · 0:00"


def test_the_line_is_wiped_off_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "EVERY", 0.01)

    with Progress(lambda: "0 of 1 done", Effort, shown=True):
        time.sleep(0.1)

    assert f"{CLEAR}0 of 1 done" in terminal.getvalue()
    assert terminal.getvalue().endswith(CLEAR)


def test_nothing_is_written_where_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)

    with Progress(lambda: "0 of 1 done", Effort, shown=False) as line:
        line.clear()

    assert terminal.getvalue() == ""
