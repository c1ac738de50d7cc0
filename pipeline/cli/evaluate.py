"""`summarize evaluate`: say how good summaries are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option


def evaluate_summaries(
    predicted: Annotated[Path, Argument(metavar="PREDICTED", help="Summaries: a JSON file, JSONL, or a folder.")],
    gold: Annotated[Path, Argument(metavar="GOLD", help="Folders with gold.json, or summaries that were put right.")],
    against: Annotated[
        Path | None, Option("--against", help="Another run over the same articles, to compare.", metavar="OTHER")
    ] = None,
    as_json: Annotated[bool, Option("--json", help="Print all figures as JSON.")] = False,
) -> None:
    """Score summaries against gold: precision, recall and F1.

    Each section and field has a row of its own, with the noise in it.
    """
    from ..evaluation.scores import evaluate_paths, render_scores, scores_json
    from ..output import write_out

    report = evaluate_paths(predicted, gold, against)
    write_out(scores_json(report) if as_json else render_scores(report) + "\n")
