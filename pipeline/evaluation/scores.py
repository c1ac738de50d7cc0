"""Read what `summarize evaluate` is given, and show what came out.

    PREDICTED   a summary or an array of them (JSON), many (JSONL), or a folder of them
    GOLD        a case folder with gold.json, a folder of such, or summaries that a person put right

print(render_scores(evaluate_paths(Path("out.jsonl"), Path("examples/golden"))))
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..saved import SavedError, read_saved
from . import Counts, Difference, Evaluation, Score, compare, evaluate
from .facts import Facts, facts_of
from .gold import load_gold

NOT_SUMMARIES = ("gold.json", "cassette.json")
REMEDY = "Give what `summarize ARTICLE --json` wrote."
GOLD_REMEDY = "Give a folder with gold.json and article.txt in or below it, or summaries that a person put right."


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a run, and of another one beside it."""

    evaluation: Evaluation
    against: Evaluation | None = None
    differences: tuple[Difference, ...] = ()


def evaluate_paths(predicted: Path, gold: Path, against: Path | None = None) -> Report:
    """Score the summaries at a path against the gold at another, and another run of the same articles beside them."""
    right = read_gold(gold)
    evaluation = evaluate(read_predicted(predicted), right)
    if against is None:
        return Report(evaluation)
    other = evaluate(read_predicted(against), right)
    return Report(evaluation, other, compare(evaluation, other))


def read_gold(path: Path) -> list[Facts]:
    """Read gold files, or summaries where there are none. Raise UsageError where there are none either."""
    cases = [path.parent] if path.name == "gold.json" else sorted(found.parent for found in path.rglob("gold.json"))
    if cases:
        return [load_gold(case).facts for case in cases]
    if not path.exists():
        raise UsageError(f"The gold {str(path)!r} does not exist. {GOLD_REMEDY}")
    found = _read_all(path)
    if not found:
        raise UsageError(f"There is no gold in {str(path)!r}. {GOLD_REMEDY}")
    return found


def read_predicted(path: Path) -> list[Facts]:
    """Read the summaries in a file or in and below a folder. Raise UsageError where there are none."""
    found = _read_all(path)
    if not found:
        raise UsageError(f"There is no summary in {str(path)!r}. Make some with `summarize ARTICLE --json`.")
    return found


def _read_all(path: Path) -> list[Facts]:
    if not path.is_dir():
        return list(_read(path))
    files = sorted(found for found in path.rglob("*.json*") if found.suffix in (".json", ".jsonl"))
    return [facts for file in files if file.name not in NOT_SUMMARIES for facts in _read(file)]


def _read(path: Path) -> Iterator[Facts]:
    """Read the summaries of a file: one, an array of them, or JSONL."""
    try:
        content = path.read_text("utf-8-sig")
    except OSError as error:
        raise UsageError(f"The summaries in {str(path)!r} cannot be read: {error.strerror}. {REMEDY}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{str(path)!r} is not UTF-8 text. {REMEDY}") from error
    for summary in _records(content, lines=path.suffix == ".jsonl"):
        try:
            yield facts_of(read_saved(summary))
        except SavedError as error:
            raise UsageError(f"{str(path)!r} holds something that is no summary: {error}") from error


def _records(content: str, *, lines: bool) -> list[str]:
    if lines:
        return [line for line in content.split("\n") if line.strip()]
    if content.lstrip().startswith("["):  # what --json prints for several articles
        with suppress(ValueError, RecursionError):  # read_saved says what is wrong with it
            return [json.dumps(record) for record in json.loads(content)]
    return [content]


def render_scores(report: Report) -> str:
    """Return the table, the other run beside it and the figures of each article."""
    evaluation = report.evaluation
    articles = len(evaluation.articles)
    lines = [f"{articles} {'article' if articles == 1 else 'articles'}", "", *_table(evaluation.scores)]
    if report.differences:
        lines += ["", *_side_by_side(report.differences)]
    if len(evaluation.articles) > 1:
        lines += ["", *_by_article(evaluation)]
    return "\n".join(line.rstrip() for line in (*lines, "", *LEGEND))


LEGEND = (
    "right, false, missed: records of the summary that the gold has; that it lacks; records of the gold not found.",
    "@0.8: the spans overlap by 80 % at least (intersection over union); +speaker: the speaker is right too.",
    "95 % interval: by resampling the articles (bootstrap); “-”: there is nothing to score.",
)


def _table(scores: Sequence[Score]) -> list[str]:
    titles = (
        f"{'':<27}{'precision':>10}{'recall':>10}{'F1':>10}  {'95 % interval':<15}{'right':>6}{'false':>6}{'missed':>7}"
    )
    sections = [_section_line(score) for score in scores if not score.of_field]
    fields = [_field_line(score) for score in scores if score.of_field]
    heading = f"{'on matched records':<27}{'accuracy':>30}  {'95 % interval':<15}{'right':>6}{'':>6}{'wrong':>7}"
    return [titles, *sections, *(["", heading, *fields] if fields else [])]


def _section_line(score: Score) -> str:
    hits, false, missed = score.counts
    figures = "".join(f"{_percent(value):>10}" for value in (score.precision, score.recall, score.value))
    return f"{score.row:<27}{figures}  {_noise(score):<15}{hits:>6}{false:>6}{missed:>7}"


def _field_line(score: Score) -> str:
    hits, _, wrong = score.counts
    return f"{score.row:<27}{_percent(score.value):>30}  {_noise(score):<15}{hits:>6}{'':>6}{wrong:>7}"


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f}"


def _noise(score: Score) -> str:
    return f"{100 * score.noise.low:.1f} to {100 * score.noise.high:.1f}" if score.noise else ""


def _side_by_side(differences: Sequence[Difference]) -> list[str]:
    lines = [f"{'':<27}{'this':>8}{'other':>8}{'change':>8}  95 % interval"]
    for one in differences:
        noise = f"{100 * one.noise.low:+.1f} to {100 * one.noise.high:+.1f}" if one.noise else ""
        verdict = "" if not one.beyond_noise else "better" if one.value > one.other else "worse"
        change = f"{100 * (one.value - one.other):+.1f}"
        lines.append(f"{one.row:<27}{100 * one.value:>8.1f}{100 * one.other:>8.1f}{change:>8}  {noise:<18}{verdict}")
    return [*lines, "Rows marked better or worse are beyond noise; with the others, chance alone may be at work."]


def _by_article(evaluation: Evaluation) -> list[str]:
    rows = [score.row for score in evaluation.scores if not score.of_field and "@" not in score.row]
    width = max(len(article.name) for article in evaluation.articles)
    lines = [f"{'F1 by article':<{width}}  {'  '.join(rows)}"]
    for article in evaluation.articles:
        values = [_percent(Score(row, article.counts[row]).value) if row in article.counts else "" for row in rows]
        cells = "  ".join(f"{value:>{len(row)}}" for row, value in zip(rows, values, strict=True))
        lines.append(f"{article.name:<{width}}  {cells}")
    return lines


def scores_json(report: Report) -> str:
    """Return all figures as JSON."""
    content: dict[str, Any] = {
        "articles": [
            {"name": article.name, "scores": [_row(Score(row, counts)) for row, counts in article.counts.items()]}
            for article in report.evaluation.articles
        ],
        "scores": [_row(score) for score in report.evaluation.scores],
    }
    if report.against is not None:
        content["against"] = [_row(score) for score in report.against.scores]
        content["differences"] = [
            {
                "row": one.row,
                "change": _round(one.value - one.other),
                "interval": _ends(one),
                "beyond_noise": one.beyond_noise,
            }
            for one in report.differences
        ]
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _row(score: Score) -> dict[str, Any]:
    counts: Counts = score.counts
    if score.of_field:
        figures = {"accuracy": _round(score.value)}
    else:
        figures = {"precision": _round(score.precision), "recall": _round(score.recall), "f1": _round(score.value)}
    return {"row": score.row, **figures, "interval": _ends(score), **counts._asdict()}


def _ends(one: Score | Difference) -> list[float] | None:
    return [round(one.noise.low, 4), round(one.noise.high, 4)] if one.noise else None


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
