"""Where results go: standard output, or a file that is either the old one or the whole new one, never a half."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from .errors import UsageError


def write_out(text: str) -> None:
    """Print a result on standard output, in UTF-8 where no terminal decides otherwise."""
    with destination(None) as out:
        out.write(text)


@contextmanager
def destination(path: Path | None, *, elsewhere: str = "give another -o") -> Generator[TextIO]:
    """Open the place for the result: a file, or standard output for none and for `-`.

    A file appears under its name only when all of it is written. Raise UsageError where it cannot be.
    """
    if path is None or str(path) == "-":
        with writing("standard output", "send the result elsewhere"):
            yield _standard_output()
            sys.stdout.flush()
    elif path.is_dir():
        raise UsageError(f"The output {str(path)!r} is a folder: give the name of a file in it.")
    elif path.exists() and not path.is_file():  # /dev/stdout, a named pipe
        with writing(repr(str(path)), elsewhere), path.open("w", encoding="utf-8", newline="\n") as out:
            yield out
    else:
        with writing(repr(str(path)), elsewhere), _atomic(path.resolve()) as out:
            yield out


@contextmanager
def writing(place: str, elsewhere: str) -> Generator[None]:
    """Say in a sentence that the system does not let us write to a place, and what else to do."""
    try:
        yield
    except BrokenPipeError:  # a reader that has had enough is no fault
        raise
    except OSError as error:
        raise cannot_write(place, error, elsewhere) from error


def cannot_write(place: str, error: OSError, elsewhere: str) -> UsageError:
    """Return the error that says why nothing can be written to a place."""
    reasons = {errno.EBADF: "it is closed", errno.ENOENT: "its folder does not exist"}
    reason = reasons.get(error.errno or 0) or error.strerror or str(error)
    advice = f"Free space, or {elsewhere}" if error.errno == errno.ENOSPC else elsewhere[0].upper() + elsewhere[1:]
    return UsageError(f"Cannot write to {place}: {reason}. {advice}.")


def spare(outputs: Iterable[Path], sources: Iterable[str], *, option: str = "-o") -> None:
    """Raise UsageError where a file to be written is one of those to be read."""
    read = list(sources)
    for output in outputs:
        for source in read:
            if output.is_file() and _same_file(output, source):
                raise UsageError(f"The output {str(output)!r} is an input as well. Give another {option}.")


def _same_file(path: Path, other: str) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):  # no file at all: a URL, a pattern, nothing
        return False


def _standard_output() -> TextIO:
    reconfigure = getattr(sys.stdout, "reconfigure", None)  # missing where a test or a notebook has put its own stream
    if reconfigure is not None:
        if sys.stdout.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")
    return sys.stdout


@contextmanager
def _atomic(path: Path) -> Generator[TextIO]:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as out:  # noqa: PTH123 - a descriptor, not a path
            yield out
            empty = out.tell() == 0
        if empty:  # nothing could be summarized: leave what was there before
            os.unlink(name)  # noqa: PTH108
            return
        os.chmod(name, _mode_of(path))  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise


def _mode_of(path: Path) -> int:
    """Keep the mode of a file that is replaced; a new one gets what `open` would have given it."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
