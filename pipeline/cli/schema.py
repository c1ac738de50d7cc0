"""`summarize schema`: the JSON Schema of what we write, for other programs."""

from __future__ import annotations

from typing import Annotated, Literal

from typer import Argument


def print_schema(
    name: Annotated[
        Literal["summary", "draft"],
        Argument(metavar="[summary|draft]", help="summary: what --json prints. draft: what a model is asked to fill."),
    ] = "summary",
) -> None:
    """Print the JSON Schema of a summary, or of the draft that a model fills."""
    from ..output import write_out
    from ..publish_schema import json_schema_text

    write_out(json_schema_text(name))
