"""`--dry-run`: what the run would take, printed instead of summaries.

harbour.txt                               1 call      3,412 tokens in      640 out   $0.0038
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, TextIO

from typer import Option

from .outcome import Tally

if TYPE_CHECKING:
    from ..engines import Effort
    from ..runnable import Summarizer

DryRun = Annotated[
    bool, Option("--dry-run", help="Estimate calls, tokens and cost of the first answers; ask no model.")
]
NAME_WIDTH = 40  # columns for the name of an article; a longer one pushes its figures to the right


def print_estimates(
    sources: Sequence[str], summarizer: Summarizer, out: TextIO, *, form: str, standard_input: bytes, tally: Tally
) -> int:
    """Print the estimate of each article, and of all together; name each that cannot be used.

    Return how many can be used.
    """
    from ..engines import Effort
    from ..errors import UsageError
    from ..loop import run
    from ..several import load_source

    if form not in ("text", "json", "jsonl"):
        raise UsageError(f"--dry-run prints text, json or jsonl, not {form}.")
    efforts: list[tuple[str, Effort]] = []
    for source in sources:
        try:
            article = run(load_source(source, standard_input, timeout=summarizer.settings.timeout))
            efforts.append((source, summarizer.estimate(article)))
        except Exception as error:
            tally.failure(source, error)
    if form == "text":
        lines = [estimate_line(source, effort) for source, effort in efforts]
        total = [estimate_line("all", sum((effort for _, effort in efforts), Effort()))] if len(efforts) > 1 else []
        out.write("".join([*lines, *total]))
        return len(efforts)
    records = [_record(source, effort) for source, effort in efforts]
    if form == "jsonl":
        out.write("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    elif records:
        out.write(json.dumps(records if len(sources) > 1 else records[0], ensure_ascii=False, indent=2) + "\n")
    return len(efforts)


def estimate_line(name: str, effort: Effort) -> str:
    """Show an estimate on one line."""
    calls = f"{effort.calls:,} {'call' if effort.calls == 1 else 'calls'}"
    tokens = f"{effort.input_tokens:>10,} tokens in {effort.output_tokens:>8,} out"
    return f"{name:<{NAME_WIDTH}} {calls:>10} {tokens}   {money(effort.cost_usd)}\n"


def money(usd: float | None) -> str:
    """Show US dollars; say so where the price is not known."""
    return "price unknown" if usd is None else f"${usd:.4f}"


def _record(source: str, effort: Effort) -> dict[str, object]:
    return {
        "source": source,
        "calls": effort.calls,
        "input_tokens": effort.input_tokens,
        "output_tokens": effort.output_tokens,
        "cost_usd": effort.cost_usd,
    }
