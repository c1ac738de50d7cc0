"""How a command ends: its exit code, and one or two plain sentences on standard error.

0 done   1 a bug   2 usage   3 article   4 model   5 answer   6 check   7 batch   8 replay   9 budget   130 Ctrl-C
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any

from typer import Exit

INTERRUPTED = 130  # 128 + SIGINT, as shells report it


def ends_plainly(command: Callable[..., None]) -> Callable[..., None]:
    """Turn whatever `command` raises into the exit code and the sentence of the contract."""

    @wraps(command)
    def told(**given: Any) -> None:
        try:
            command(**given)
        except Exit:
            raise
        except KeyboardInterrupt:
            complain("Interrupted.")
            raise Exit(INTERRUPTED) from None
        except BrokenPipeError:  # the reader of the result, `head` say, has had enough
            pass
        except Exception as error:  # the one place where every error ends
            raise Exit(explain(error, verbose=_is_verbose(given))) from None

    return told


class Tally:
    """Tells of each article that failed, and remembers the exit code of the first."""

    def __init__(self, *, many: bool, verbose: bool) -> None:
        self._many = many
        self._verbose = verbose
        self._exit_code = 0
        self.done = 0  # articles, failed ones among them

    def failure(self, source: str, error: Exception) -> None:
        """Tell of an article that failed, by name where there are several."""
        code = explain(error, verbose=self._verbose, about=source if self._many else "")
        self._exit_code = self._exit_code or code

    def leave(self) -> None:
        """Leave with the exit code of the first failure; return where there was none."""
        if self._exit_code:
            raise Exit(self._exit_code)


def tell(sentence: str) -> None:
    """Say something on standard error that is no error."""
    complain(sentence)


def complain(sentence: str) -> None:
    """Say a sentence on standard error, whatever its encoding can show: no password, nothing that steers a terminal.

    Where nobody can hear it, the result counts.
    """
    from ..addresses import masked
    from ..controls import without_controls

    stream, sentence = sys.stderr, without_controls(masked(sentence))
    encoding = stream.encoding or "utf-8"
    with suppress(OSError):
        print(sentence.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)


def _is_verbose(given: dict[str, Any]) -> bool:
    return bool(given.get("verbose"))


def explain(error: Exception, *, verbose: bool = False, about: str = "") -> int:
    """Say what is wrong, and return the exit code of it."""
    from ..addresses import masked
    from ..errors import SummaryError, UsageError

    prefix = "summarize: "
    if isinstance(error, OSError) and error.filename:  # the system refuses: no bug of ours
        reason = f"Cannot use {str(error.filename)!r}: {error.strerror}. See that it can be read and written."
        error = UsageError(reason)
    if isinstance(error, SummaryError):
        named = not about or masked(about) in str(error)
        complain(prefix + (str(error) if named else f"{about}: {error}"))
        return error.exit_code
    prefix += f"{about}: " if about else ""
    complain(f"{prefix}unexpected {type(error).__name__}: {_first_line(error)}. This is a bug; please report it.")
    if verbose:
        import traceback

        complain(without_keys("".join(traceback.format_exception(error))))
    else:
        complain("Run again with --verbose for the traceback.")
    return SummaryError.exit_code


def _first_line(error: Exception) -> str:
    return without_keys(str(error).strip().split("\n")[0].rstrip(".")) or "no message"


def without_keys(text: str) -> str:
    """Black out the values of environment variables that look like keys."""
    for name, secret in os.environ.items():
        if len(secret) >= 8 and any(mark in name.upper() for mark in ("KEY", "TOKEN", "SECRET", "PASSWORD")):
            text = text.replace(secret, "***")
    return text
