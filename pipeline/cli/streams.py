"""The three streams as the shell hands them over: one may be closed, full, or left by its reader.

summarize a.txt >&-              no standard output: a sentence, exit 2
summarize a.txt -o x 2>&-        nobody hears us: the result comes all the same
summarize --help > /dev/full     what is still to be written at the end must not end in a traceback
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

# How to stand in for a closed stream: reading from it and writing to it fail as they do where it is closed; what is
# said on standard error is lost. In the order of their numbers: the system gives out the lowest that is free.
STAND_INS = (("stdin", "r", os.O_WRONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_RDWR))
ENDINGS = ("SIGTERM", "SIGHUP")  # the second is unknown to Windows


def open_streams() -> None:
    """Put a stream where the shell closed one: Python leaves None there, and the next file would take its number."""
    for name, mode, access in STAND_INS:
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.open(os.devnull, access), mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def end_on_signals() -> None:
    """Leave by an exception when told to end, so that half-written files are cleared away."""

    def leave(number: int, _frame: FrameType | None) -> None:
        sys.exit(128 + number)  # as shells report it

    for name in ENDINGS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # not where nohup has us ignore it
            signal.signal(number, leave)


def close_output() -> None:
    """Write what is left; where that fails it was said already, or the reader has had enough."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
