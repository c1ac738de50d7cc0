"""The command `summarize`. Each file here reads the options of one command and calls a function of the pipeline."""

from __future__ import annotations

import gc
import os
import sys

from .streams import close_output, end_on_signals, open_streams


def main() -> None:
    """Run the command and leave the process with its exit code."""
    # Pydantic asks every installed package for plugins: no command needs any, and looking takes 20 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    gc.set_threshold(200_000)  # loading makes many records and no garbage: to look for it takes 5 % of a short run
    open_streams()
    end_on_signals()
    try:
        from .app import front_door

        front_door()(prog_name="summarize")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # of --help and --version, which end before any command begins
        sys.exit(_explained(error))
    finally:
        close_output()


def _explained(error: Exception) -> int:
    from ..output import cannot_write
    from .outcome import explain

    if isinstance(error, OSError) and not error.filename:
        error = cannot_write("standard output", error, "send the result elsewhere")
    return explain(error)
