"""Score the rules on GUM news: who says what, and who is named.

    python benchmarks/gum.py gum_news_dev.jsonl [--speech] [--show]

The file may also be named by GUM_NEWS. Its records hold the text, `quotes` and `entities` with offsets into the text.
Quotes that the gold leaves unattributed are not scored, nor are findings that meet them. Matching is one to one.
`--speech` scores only quotes with a verb of speech; `--show` prints what was missed and what was found for nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Member, Reading
from structured_summary.schemas.segments import Extent

OVERLAP = 0.8  # span overlap (intersection over union) from which two spans are the same


@dataclass(frozen=True)
class Said:
    """A contiguous piece of a statement, from the gold or from the rules."""

    kind: str
    span: Extent
    names: frozenset[str]  # of the speaker; empty where nobody is named
    source: Extent | None
    scored: bool = True


@dataclass(frozen=True)
class Score:
    """Found, wanted and matched."""

    matched: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.found + self.wanted) if self.found + self.wanted else 0.0


def words(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others."""
    plain = name.lower().replace("’s", "").replace("'s", "").replace("-", " ")
    return frozenset(plain.split()) - {"the", "of", "and", "for", "a", "mr.", "mrs.", "president", "us", "u.s."}


def same_name(one: str, other: str) -> bool:
    """Tell whether one name holds the other: "Barack Obama" and "US President Barack Obama"."""
    first, second = words(one), words(other)
    return bool(first and second) and (first <= second or second <= first)


def overlap(one: Extent, other: Extent) -> float:
    """Return the intersection over the union of two spans."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0.0


def bare(text: str, start: int, end: int) -> Extent:
    """Take quotation marks, blanks and closing points off the edges."""
    edge = "“”\"'’‘ \n.,"
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return Extent(start, end)


def gold_of(record: dict[str, Any], speech: bool) -> Iterator[Said]:
    for quote in record["quotes"]:
        span = bare(record["text"], quote["quote_start"], quote["quote_end"])
        start = quote["speaker_start"]
        source = None if start is None else Extent(start, quote["speaker_end"])
        names = list(quote["speaker_aliases"])
        if quote["speaker_type"] == "name" and quote["speaker_text"]:
            names.append(quote["speaker_text"])
        scored = quote["attributed"] and (quote["speech"] or not speech)
        yield Said(quote["kind"], span, frozenset(names), source, scored)


def found_of(text: str, reading: Reading) -> Iterator[Said]:
    cast = {member.name: member for member in reading.cast}
    kinds = {"direct": "direct", "partial": "mixed", "indirect": "indirect"}
    for saying in reading.sayings:
        names = frozenset(_names(cast[saying.speaker])) if saying.speaker else frozenset[str]()
        for span in saying.spans:
            yield Said(kinds[saying.kind], bare(text, *span), names, saying.source)


def _names(member: Member) -> tuple[str, ...]:
    return (member.name, *member.aliases)


def right_speaker(gold: Said, found: Said) -> bool:
    """Tell whether the speaker is right: by name where the gold has one, else by the words that name the source."""
    if gold.names:
        return any(same_name(one, other) for one in gold.names for other in found.names)
    if gold.source is None:
        return not found.names
    return found.source is not None and found.source.meets(gold.source)


def pairs(gold: Iterable[Said], found: Iterable[Said]) -> list[tuple[Said, Said]]:
    """Match one to one, the closest first."""
    candidates = sorted(((overlap(g.span, f.span), g, f) for g in gold for f in found), key=lambda pair: -pair[0])
    taken: list[tuple[Said, Said]] = []
    for score, one, other in candidates:
        free = all(one is not g and other is not f for g, f in taken)
        if score >= OVERLAP and free:
            taken.append((one, other))
    return taken


def score_article(record: dict[str, Any], speech: bool, show: bool) -> Counter[str]:
    segments = segment(read_text(record["text"], None))
    reading = read(segments)
    gold = list(gold_of(record, speech))
    unscored = [said for said in gold if not said.scored]
    wanted = [said for said in gold if said.scored]
    found = list(found_of(record["text"], reading))
    matched = pairs(wanted, found)
    counted = [f for f in found if any(f is other for _, other in matched) or not _excused(f, unscored)]
    if show:
        _show(record["text"], wanted, counted, matched)
    return _counts(wanted, counted, matched) + _named_actors(record, reading)


def _excused(found: Said, unscored: list[Said]) -> bool:
    return any(found.span.meets(said.span) for said in unscored)


def _counts(wanted: list[Said], found: list[Said], matched: list[tuple[Said, Said]]) -> Counter[str]:
    right = [(g, f) for g, f in matched if right_speaker(g, f)]
    named = [(g, f) for g, f in matched if g.names]
    kinds = [next((g.kind for g, one in matched if one is f), f.kind) for f in found]  # of the gold, where it has it
    count: Counter[str] = Counter()
    count["direct.matched"] = sum(g.kind == "direct" for g, _ in right)
    count["direct.found"] = kinds.count("direct")
    count["direct.wanted"] = sum(g.kind == "direct" for g in wanted)
    count["named.right"] = sum(right_speaker(g, f) for g, f in named)
    count["named.all"] = len(named)
    count["indirect.matched"] = sum(g.kind == "indirect" for g, _ in matched)
    count["indirect.found"] = kinds.count("indirect")
    count["indirect.wanted"] = sum(g.kind == "indirect" for g in wanted)
    count["all.matched"], count["all.found"], count["all.wanted"] = len(right), len(found), len(wanted)
    count["spans.matched"], count["spans.found"], count["spans.wanted"] = len(matched), len(found), len(wanted)
    return count


def _named_actors(record: dict[str, Any], reading: Reading) -> Counter[str]:
    """Count persons and organisations (and the places GUM does not tell from countries) that are named."""
    gold = [e for e in record["entities"] if e["named"] and e["type"] in ("person", "organization")]
    free = [e for e in record["entities"] if e["named"] and e["type"] == "place"]
    count: Counter[str] = Counter()
    used: set[int] = set()
    for member in filter(is_named, reading.cast):
        match = next((at for at, e in enumerate(gold) if at not in used and _is_entity(member, e)), None)
        if match is not None:
            used.add(match)
            count["actors.matched"] += 1
        if match is not None or not any(_is_entity(member, e) for e in free):
            count["actors.found"] += 1
    count["actors.wanted"] = len(gold)
    return count


def is_named(member: Member) -> bool:
    """Tell whether a member bears a name and is no description: not "White House official", "spokesman for Bell"."""
    head = re.split(r" (?:for|at|of|in|to) ", member.name)[0] if member.name[:1].islower() else member.name
    return head.split()[-1][:1].isupper() or any(letter.isupper() for letter in head.split()[-1])


def _is_entity(member: Member, entity: dict[str, Any]) -> bool:
    return any(
        place.start < end and start < place.end
        for place in member.mentions
        for start, end, _ in entity["mentions"][:40]
    ) and any(same_name(name, text) for name in _names(member) for _, _, text in entity["mentions"][:40])


def _show(text: str, wanted: list[Said], found: list[Said], matched: list[tuple[Said, Said]]) -> None:
    for said in wanted:
        pair = next((f for g, f in matched if g is said), None)
        if pair is None:
            print("  missed", said.kind, repr(said.span.words(text)), "| by", said.source and said.source.words(text))
        elif not right_speaker(said, pair):
            print("  speaker", sorted(said.names), "found", sorted(pair.names), "|", said.span.words(text)[:60])
    for said in found:
        if all(said is not f for _, f in matched):
            print("  extra ", said.kind, repr(said.span.words(text)), "| by", said.source and said.source.words(text))


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the rules on GUM news.")
    parser.add_argument("file", nargs="?", default=os.environ.get("GUM_NEWS"), help="JSON lines; or set GUM_NEWS")
    parser.add_argument("--speech", action="store_true", help="only quotes with a verb of speech")
    parser.add_argument("--show", action="store_true", help="print misses and false findings")
    options = parser.parse_args()
    if not options.file:
        parser.error("which file? Give it, or set GUM_NEWS")
    total: Counter[str] = Counter()
    for line in Path(options.file).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if options.show:
            print(record["id"])
        total += score_article(record, options.speech, options.show)
    report(total)


def report(total: Counter[str]) -> None:
    rows = {
        "direct quotations, right speaker": "direct",
        "indirect spans": "indirect",
        "all statements, right speaker": "all",
        "all statements, span only": "spans",
        "named actors": "actors",
    }
    print(f"{'':36}{'P':>7}{'R':>7}{'F1':>7}{'gold':>6}{'found':>7}")
    for title, key in rows.items():
        score = Score(total[f"{key}.matched"], total[f"{key}.found"], total[f"{key}.wanted"])
        precision = score.matched / score.found if score.found else 0.0
        recall = score.matched / score.wanted if score.wanted else 0.0
        print(f"{title:36}{precision:7.1%}{recall:7.1%}{score.f1:7.1%}{score.wanted:6}{score.found:7}")
    print(
        f"{'speaker resolved to a name':36}"
        f"{total['named.right'] / max(1, total['named.all']):21.1%}{total['named.all']:6}"
    )


if __name__ == "__main__":
    main()
