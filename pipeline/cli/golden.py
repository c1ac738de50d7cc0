"""`summarize golden`: say whether everything is as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option


def run_golden_cases(
    folders: Annotated[list[Path], Argument(metavar="DIR...", help="Case folders, or folders of them.")],
    update: Annotated[bool, Option("--update", help="Show the differences, then keep what was found.")] = False,
    model: Annotated[
        str | None, Option("--model", help="Replay as this model; without it, as the one recorded.", metavar="SPEC")
    ] = None,
    junit: Annotated[Path | None, Option("--junit", help="Write JUnit XML for a CI server.", metavar="FILE")] = None,
) -> None:
    """Summarize cases again and compare with their expected.json.

    No model is asked: answers come from the recording in the case. Exit 6 where a case differs.
    """
    from .. import golden
    from ..output import destination, write_out

    run = golden.run_golden(folders, model=model, update=update)
    write_out(golden.render_golden(run) + "\n")
    if junit:
        with destination(junit, elsewhere="give another --junit") as out:
            out.write(golden.junit(run))
    run.require()
