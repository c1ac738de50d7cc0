"""Where results go: standard output, or a file that is either the old one or the whole new one, never a half."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from .errors import UsageError


def write_out(text: str) -> None:
    """Print a result on standard output, in UTF-8 where no terminal decides otherwise."""
    with destination(None) as out:
        out.write(text)


@contextmanager
def destination(path: Path | None) -> Generator[TextIO]:
    """Open the place for the result. A file appears under its name only when all of it is written."""
    if path is None:
        yield _standard_output()
        sys.stdout.flush()
    elif path.exists() and not (path.is_file() or path.is_dir()):  # /dev/stdout, a named pipe
        with path.open("w", encoding="utf-8", newline="\n") as out:
            yield out
    else:
        with _atomic(path.resolve()) as out:
            yield out


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
    if path.is_dir():
        raise UsageError(f"The output {str(path)!r} is a folder: give the name of a file in it.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise UsageError(f"Cannot write to {str(path)!r}: {error.strerror}. Give another place with -o.") from error
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
