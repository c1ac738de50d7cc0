"""Fuzz the whole builtin path: PYTHONPATH=tests python -m fuzz [SECONDS or, with atheris, its options].

With atheris installed the search is guided by coverage; otherwise hypothesis draws the bytes.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time

from any_input import hold_sound, summary_of


def one_input(source: bytes) -> None:
    """Fail where an input ends in anything but a sound summary or a plain error."""
    summary = summary_of(source)
    if summary is not None:
        hold_sound(summary)


def with_atheris() -> None:
    atheris = importlib.import_module("atheris")
    atheris.instrument_all()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


def with_hypothesis(seconds: float) -> None:
    from hypothesis import given, settings
    from hypothesis import strategies as st

    run = settings(deadline=None, database=None, max_examples=200)(given(st.binary(max_size=4000))(one_input))
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        run()


if __name__ == "__main__":
    if importlib.util.find_spec("atheris"):
        with_atheris()
    else:
        with_hypothesis(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
