"""Score the rules' statements on annotated cases: one row a case, spans alike from an overlap of 0.8.

    python benchmarks/statements.py examples/golden [--show]

`--show` prints what was missed and what was found for nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from structured_summary.pipeline.evaluation.facts import Fact, plain
from structured_summary.pipeline.evaluation.gold import load_gold
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Reading, Saying
from structured_summary.schemas.segments import Extent

OVERLAP = 0.8


@dataclass(frozen=True)
class Row:
    """What one case came to."""

    gold: int = 0
    found: int = 0
    spans: int = 0
    speakers: int = 0

    def __add__(self, other: Row) -> Row:
        return Row(
            self.gold + other.gold,
            self.found + other.found,
            self.spans + other.spans,
            self.speakers + other.speakers,
        )

    def __str__(self) -> str:
        total = self.gold + self.found or 1
        return f"{self.gold:6}{self.found:7}{2 * self.spans / total:10.1%}{2 * self.speakers / total:14.1%}"


def overlap(one: Sequence[Extent], other: Sequence[Extent]) -> float:
    """Return the intersection over the union of two statements' spans."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    whole = sum(span.end - span.start for span in (*one, *other)) - common
    return common / whole if whole else 0.0


def matched(gold: Sequence[Fact], sayings: Sequence[Saying]) -> list[tuple[Fact, Saying]]:
    """Pair one to one, the closest first."""
    close = [(overlap(g.spans, s.spans), a, b) for a, g in enumerate(gold) for b, s in enumerate(sayings)]
    pairs: dict[int, int] = {}
    for score, a, b in sorted(close, reverse=True):
        if score >= OVERLAP and a not in pairs and b not in pairs.values():
            pairs[a] = b
    return [(gold[a], sayings[b]) for a, b in pairs.items()]


def right_speaker(fact: Fact, saying: Saying, reading: Reading) -> bool:
    """Tell whether the speaker is one of those the gold allows."""
    wanted = fact.fields.get("speaker")
    if wanted is None:
        return True
    member = next((member for member in reading.cast if member.name == saying.speaker), None)
    names = {plain(name) for name in (member.name, *member.aliases)} if member else {None}
    return bool(names & wanted)


def score(folder: Path, show: bool) -> Row | None:
    """Score one case; None where its statements are not annotated."""
    case = load_gold(folder)
    gold = case.facts.sections.get("statements")
    if gold is None:
        return None
    reading = read(segment(case.article))
    pairs = matched(gold, reading.sayings)
    free = [saying for fact, saying in pairs if fact.optional]
    counted = [(fact, saying) for fact, saying in pairs if not fact.optional]
    right = [pair for pair in counted if right_speaker(*pair, reading)]
    if show:
        differences(case.article.text, gold, reading, pairs)
    wanted = sum(not fact.optional for fact in gold)
    return Row(wanted, len(reading.sayings) - len(free), len(counted), len(right))


def differences(text: str, gold: Sequence[Fact], reading: Reading, pairs: list[tuple[Fact, Saying]]) -> None:
    for fact in gold:
        if not fact.optional and all(fact is not other for other, _ in pairs):
            print("   missed ", " | ".join(span.words(text) for span in fact.spans))
    for fact, saying in pairs:
        if not right_speaker(fact, saying, reading):
            print("   speaker", saying.speaker, "for", set(fact.fields["speaker"]), saying.spans[0].words(text)[:60])
    for saying in reading.sayings:
        if all(saying is not other for _, other in pairs):
            print("   extra  ", " | ".join(span.words(text) for span in saying.spans))


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the rules' statements on annotated cases.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print misses and false findings")
    options = parser.parse_args()
    print(f"{'':24}  gold  found  spans F1  + speaker F1")
    total = Row()
    for path in sorted(options.folder.glob("*/gold.json")):
        row = score(path.parent, options.show)
        if row:
            print(f"{path.parent.name:24}{row}")
            total += row
    print(f"{'all':24}{total}")


if __name__ == "__main__":
    main()
