"""`summarize schema`: the JSON Schema of what we write, for other programs."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from typer import Argument

from .values import one_of

Name = Literal["summary", "draft"]


def print_schema(
    name: Annotated[
        Name,
        Argument(
            metavar="[summary|draft]",
            help="summary, what --json prints, if nothing is said; draft, what a model is asked to fill.",
            parser=one_of("The command schema", get_args(Name)),
        ),
    ] = "summary",
) -> None:
    """Print the JSON Schema of a summary, or of a model's draft."""
    from ..output import write_out
    from ..publish_schema import json_schema_text

    write_out(json_schema_text(name))
