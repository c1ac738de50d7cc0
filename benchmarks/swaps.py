"""Measure the speaker check: swap speakers in right answers, and count how many swaps it flags.

    python benchmarks/swaps.py [examples/golden] [--gum FILE] [--show]

A right answer is made of the annotations: every statement with its speaker. Then each statement is given, one at a
time, to others of the article: first to those who speak next to it, because these are the mistakes that models make.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from structured_summary.pipeline.check import check
from structured_summary.pipeline.citations import cite
from structured_summary.pipeline.evaluation.gold import load_gold
from structured_summary.pipeline.identity import name_words
from structured_summary.pipeline.index import ArticleIndex, index_of
from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.merge import Merged, merge, speakers_by_engine
from structured_summary.pipeline.resolve import resolve
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.split import split
from structured_summary.schemas.article import Article
from structured_summary.schemas.draft import EMPTY_DRAFT, Draft, DraftActor, DraftStatement
from structured_summary.schemas.segments import Extent, Segments
from structured_summary.schemas.summary import AttributionConflict, Statement

MOST_SWAPS = 6  # for one statement; an article of a hundred statements and actors would outweigh all others


@dataclass(frozen=True)
class Told:
    """A statement of the annotations."""

    spans: tuple[Extent, ...]
    speaker: str


@dataclass(frozen=True)
class Tally:
    """Swaps made and flagged; right statements and those flagged nevertheless."""

    swaps: int = 0
    flagged: int = 0
    right: int = 0
    false: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.swaps + other.swaps,
            self.flagged + other.flagged,
            self.right + other.right,
            self.false + other.false,
        )

    def __str__(self) -> str:
        flagged, false = self.flagged / max(1, self.swaps), self.false / max(1, self.right)
        return f"{self.swaps:7}{flagged:9.1%}{self.right:12}{false:13.1%}"


@dataclass(frozen=True)
class Answer:
    """A right answer, merged, with all that the check wants."""

    article: Article
    index: ArticleIndex
    merged: Merged
    cited: frozenset[str]  # ids of the statements that the answer gives

    def conflicts(self, statements: Sequence[Statement]) -> tuple[AttributionConflict, ...]:
        """Check the answer with these statements in place of its own."""
        merged = replace(self.merged, statements=tuple(statements))
        return check(merged, self.article, self.index).attribution_conflicts

    def statements(self) -> list[Statement]:
        """Return the statements of the answer that have a speaker."""
        return [one for one in self.merged.statements if one.id in self.cited and one.speaker]


def answer_of(article: Article, actors: Iterable[dict[str, Any]], told: Sequence[Told]) -> Answer:
    """Make an answer of annotations and run it through resolve and merge."""
    segments = segment(article)
    reading = read(segments)
    index = index_of(segments, reading)
    draft = Draft.model_validate(
        {
            **EMPTY_DRAFT.model_dump(),
            "actors": [actor for one in actors if (actor := _actor(one, index))],
            "statements": [one for statement in told if (one := _statement(statement, segments))],
        }
    )
    [chunk] = split(article, segments, reading, limit=None)
    findings = [resolve(draft, chunk)]
    merged = merge(findings, article, index)
    cited = speakers_by_engine(findings)
    ids = [one.id for one in merged.statements if tuple(Extent(span.start, span.end) for span in one.spans) in cited]
    return Answer(article, index, merged, frozenset(ids))


def _actor(one: dict[str, Any], index: ArticleIndex) -> DraftActor | None:
    places = sorted(n for name in (one["name"], *one["aliases"]) for n in index.places(name_words(name)) if n > 0)
    return DraftActor(**one, evidence=places[:3]) if places else None


def _statement(told: Told, segments: Segments) -> DraftStatement | None:
    starts = [span for span in told.spans if segments.sentence_at(span.start)]
    return DraftStatement(speaker=told.speaker, quotes=[cite(segments, span) for span in starts]) if starts else None


def measure(answer: Answer, show: bool) -> Tally:
    """Swap every speaker of the answer."""
    statements = answer.statements()
    false = answer.conflicts(statements)
    swaps = [(one, other) for one in statements for other in _others(one, statements, answer.merged)]
    missed = [(one, other) for one, other in swaps if not _flagged(answer, one, other)]
    if show:
        _show(answer, false, missed)
    return Tally(len(swaps), len(swaps) - len(missed), len(statements), len(false))


def _others(statement: Statement, statements: Sequence[Statement], merged: Merged) -> list[str]:
    """Return who else might be taken for the speaker: those who speak nearby, then everybody else."""
    start = statement.spans[0].start
    near = sorted(statements, key=lambda one: abs(one.spans[0].start - start))
    others = dict.fromkeys([one.speaker for one in near if one.speaker] + [actor.id for actor in merged.actors])
    return [other for other in others if other != statement.speaker][:MOST_SWAPS]


def _flagged(answer: Answer, statement: Statement, other: str) -> bool:
    return bool(answer.conflicts([statement.model_copy(update={"speaker": other})]))


def _show(answer: Answer, false: Iterable[AttributionConflict], missed: Iterable[tuple[Statement, str]]) -> None:
    sources = {one.id: one.source.text if one.source else None for one in answer.merged.statements}
    for one in false:
        print(f"   false   {one.speaker} by {sources[one.statement]!r}: {one.reason} | {one.span.text[:60]}")
    for statement, other in missed:
        source = sources[statement.id]
        print(f"   missed  {other} for {statement.speaker} by {source!r} | {statement.text[:60]}")


def own_answers(folder: Path) -> Iterator[tuple[str, Answer]]:
    """Make answers of our own annotated cases."""
    for path in sorted(folder.glob("*/gold.json")):
        case = load_gold(path.parent)
        actors = [
            {
                "name": one.name,
                "aliases": list(one.aliases),
                "kind": _first(one.kind) or "organization",
                "role": _first(one.role),
                "affiliation": _first(one.affiliation),
                "country": _first(one.country),
            }
            for one in case.gold.actors or ()
        ]
        facts = zip(case.gold.statements or (), case.facts.sections.get("statements", ()), strict=True)
        told = [Told(fact.spans, speaker) for one, fact in facts if (speaker := _first(one.speaker))]
        yield path.parent.name, answer_of(case.article, actors, told)


def _first(given: Any) -> Any:
    """Return the value, or the first of those that are right."""
    return cast("list[Any]", given)[0] if isinstance(given, list) else given


def gum_answers(path: Path) -> Iterator[tuple[str, Answer]]:
    """Make answers of GUM news: named persons and organisations, and the quotes that one of them speaks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        article = read_text(record["text"], None)
        named = [quote for quote in record["quotes"] if quote["speaker_aliases"] and quote["attributed"]]
        told = [
            Told((Extent(quote["quote_start"], quote["quote_end"]),), max(quote["speaker_aliases"], key=len))
            for quote in named
        ]
        kinds = {"person": "person", "organization": "organization", "place": "country"}
        actors = [
            {
                "name": forms[0],
                "aliases": forms[1:],
                "kind": kinds[entity["type"]],
                "role": None,
                "affiliation": None,
                "country": None,
            }
            for entity in record["entities"]
            if entity["named"] and entity["type"] in kinds
            for forms in [_forms(entity, told)]
        ]
        yield record["id"], answer_of(article, actors, told)


def _forms(entity: dict[str, Any], told: Iterable[Told]) -> list[str]:
    """Return the names of an entity, the one that speaks first."""
    texts = dict.fromkeys(text for _, _, text in entity["mentions"] if text[:1].isupper())
    speaking = [one.speaker for one in told if one.speaker in texts]
    return list(dict.fromkeys([*speaking[:1], *sorted(texts, key=len, reverse=True)])) or [entity["mentions"][0][2]]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the speaker check on swapped speakers.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("examples/golden"))
    parser.add_argument("--gum", type=Path, default=os.environ.get("GUM_NEWS"), help="JSON lines; or set GUM_NEWS")
    parser.add_argument("--show", action="store_true", help="print swaps missed and false flags")
    options = parser.parse_args()
    print(f"{'':24}  swaps  flagged  statements  false flags")
    report(own_answers(options.folder), "all of our own", options.show)
    if options.gum:
        report(gum_answers(Path(options.gum)), "all of GUM news", options.show)


def report(answers: Iterable[tuple[str, Answer]], title: str, show: bool) -> None:
    total = Tally()
    for name, answer in answers:
        tally = measure(answer, show)
        print(f"{name:24}{tally}")
        total += tally
    print(f"{title:24}{total}")


if __name__ == "__main__":
    main()
