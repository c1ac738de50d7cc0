"""Hold the engines to what they reached on our own annotated articles.

python benchmarks/floors.py            fail where a figure lies below its floor, or the set is not the pinned one
python benchmarks/floors.py --raise    write higher floors where figures allow; a floor never sinks
python benchmarks/floors.py --reset    write all floors anew: for a changed set, or to sink one on purpose
"""

from __future__ import annotations

import sys
import tomllib
from hashlib import sha256
from math import floor
from pathlib import Path

from structured_summary.pipeline.evaluation import Evaluation, evaluate
from structured_summary.pipeline.evaluation.facts import facts_of
from structured_summary.pipeline.evaluation.gold import load_gold
from structured_summary.pipeline.golden import case_in, summarizer_for

ROOT = Path(__file__).parent.parent
SET = ROOT / "examples" / "golden"
FLOORS = Path(__file__).with_suffix(".toml")
ROWS = (
    "actors", "agreements", "parties", "provisions", "articles_quoted", "reactions", "expert_views",
    "statements", "statements@0.8", "statements+speaker@0.8", "direct+speaker@0.8", "indirect@0.8",
    "actors.affiliation", "statements.speaker", "reactions.stance",
)  # fmt: skip
MARGIN = 0.02  # below the figure reached: about one record of a small section may turn without a change for the worse

Figures = dict[str, float]


def cases() -> list[Path]:
    return sorted(path.parent for path in SET.glob("*/gold.json"))


def digest_of_set() -> str:
    digest = sha256()
    for folder in cases():
        for path in sorted([*folder.glob("article.*"), folder / "gold.json"]):
            digest.update(f"{folder.name}/{path.name}".encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def figures() -> dict[str, Figures]:
    """Score each engine on the cases it can run without a key: builtin on all, llm where answers are recorded."""
    recorded = [folder for folder in cases() if (folder / "cassette.json").exists()]
    scored = {"builtin": _figures(cases(), recorded=False)}
    return {**scored, "llm": _figures(recorded, recorded=True)} if recorded else scored


def _figures(folders: list[Path], *, recorded: bool) -> Figures:
    from structured_summary import Summarizer

    gold = [load_gold(folder) for folder in folders]
    builtin, replay = Summarizer("builtin"), summarizer_for()
    summaries = [
        replay(case_in(folder)) if recorded else builtin.invoke(case.article)
        for folder, case in zip(folders, gold, strict=True)
    ]
    return _rows(evaluate(map(facts_of, summaries), [case.facts for case in gold]))


def _rows(evaluation: Evaluation) -> Figures:
    values = {score.row: score.value for score in evaluation.scores if score.row in ROWS}
    return {row: value for row in ROWS if (value := values.get(row)) is not None}


def pinned() -> tuple[str, dict[str, Figures]]:
    if not FLOORS.exists():
        return "", {}
    content = tomllib.loads(FLOORS.read_text("utf-8"))
    return content.pop("set"), content


def write(reached: dict[str, Figures], kept: dict[str, Figures]) -> None:
    lines = [
        "# Floors of `make floors`: they rise freely and sink only on purpose. F1, and for fields the accuracy.",
        "",
    ]
    lines.append(f'set = "{digest_of_set()}"')
    for engine, rows in reached.items():
        lines += ["", f"[{engine}]"]
        for row, value in rows.items():
            lowest = max(floor(100 * max(0.0, value - MARGIN)) / 100, kept.get(engine, {}).get(row, 0.0))
            lines.append(f'"{row}" = {lowest:.2f}')
    FLOORS.write_text("\n".join(lines) + "\n", "utf-8")


def faults(reached: dict[str, Figures], floors: dict[str, Figures], digest: str) -> list[str]:
    found = (
        []
        if digest == digest_of_set()
        else ["The annotated set is not the pinned one; read the figures, then --reset."]
    )
    for engine, rows in floors.items():
        for row, lowest in rows.items():
            value = reached.get(engine, {}).get(row, 0.0)
            if value < lowest:
                found.append(f"{engine} {row}: {value:.3f} is below its floor of {lowest:.2f}")
    return found


def main(option: str | None) -> int:
    reached, (digest, floors) = figures(), pinned()
    for engine, rows in reached.items():
        for row, value in rows.items():
            print(f"{engine:<8} {row:<24} {value:.3f}   floor {floors.get(engine, {}).get(row, 0.0):.2f}")
    if option == "--reset":
        write(reached, {})
        return 0
    found = faults(reached, floors, digest)
    print(*found, sep="\n")
    if option == "--raise" and not found:
        write(reached, floors)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
