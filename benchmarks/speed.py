"""How long the built-in engine takes, in CPU time: by size, by stage, and on texts made to be slow.

python benchmarks/speed.py [LARGEST_KB]        5000 unless told

Medians. The first column of ratios is time per kB beside that of the smallest size: 1.0 all the way down is linear.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import TypeVar

from structured_summary.pipeline.engines.builtin import BuiltinEngine, draft_of
from structured_summary.pipeline.layout import lay_out
from structured_summary.pipeline.load import load_article
from structured_summary.pipeline.loop import run
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.settings import Settings
from structured_summary.pipeline.split import split
from structured_summary.pipeline.summarize import summarize_article

SIZES = (5, 20, 80, 320, 1250, 5000)  # kB
STAGES = ("load", "segment", "read", "draft", "whole")
HOSTILE_KB = 20  # and four times as much: a quadratic step shows as 16, a linear one as 4
ALLOWED = 6.0  # times the time for four times the text; above 4 for noise
HOSTILE = {
    "quotation marks": '"', "opening marks": "“", "apostrophes": "'", "capitalised words": "Anna ", "While": "While ",
    "said": "said ", "numbered list": "1. ", "nested parentheses": "(a ", "no spaces": "x", "combining": "e\u0301",
    "right to left": "שלום ", "emoji": "😀 ", "lines of one letter": "a\n", "initials": "A. ", "treaty": "treaty ",
    "claims": "Bell’s claim that some calm trees of Oslo by the sea ",
    "which": "Bell said that it is late, which is calm, ",
    "one line": "“Yes,” said Anna Berg of the Harbour Board, and the pact was signed; ",
}  # fmt: skip
FIRST = "Anna Boris Clara Dmitri Elsa Farid Greta Hamid Irena Jonas Katya Lars Mina Nils Olga Pavel".split()
LAST = "Berg Calder Dahl Ekman Falk Grieg Holm Ivarsen Jansen Krog Lund Moen Nygaard Olsen Pram Quist".split()
PLACES = "Norway Kenya Japan Chile Latvia Ghana Peru Finland".split()
SENTENCES = (
    "“The harbour stays open,” said {name}, a senior fellow at the {last} Institute.",
    "{name}, the foreign minister of {place}, said on Tuesday that the pact would cost more than it brought.",
    "{place} and {other} signed the {last} Harbour Agreement in Oslo on 3 May 2021.",
    "Article {n} of the agreement says: “Each party shall keep {n} berths free for the other.”",
    "The fishermen of the northern coast waited for {n} days and went home with nothing.",
    "According to {name}, {place} would reconsider its part in the talks.",
)
T = TypeVar("T")


def article_of(size: int) -> bytes:
    """Write an article of about `size` bytes, the same every time, with ever new names."""
    chance = random.Random(7)
    parts, length = ["Harbour pact divides the coast"], 31
    while length < size:
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}{chance.choice(['', 'son', 'sen', 'stad', 'vik'])}"
        filled = [
            sentence.format(name=name, last=chance.choice(LAST), place=chance.choice(PLACES),
                            other=chance.choice(PLACES), n=chance.randrange(2, 90))
            for sentence in chance.sample(SENTENCES, 2)
        ]  # fmt: skip
        parts.append(" ".join(filled))
        length += len(parts[-1].encode()) + 2
    return "\n\n".join(parts).encode()


def timed(step: Callable[[], T]) -> tuple[float, T]:
    """Return the CPU milliseconds that a step took, and what it gave."""
    began = time.process_time()
    result = step()
    return (time.process_time() - began) * 1000, result


def whole(source: bytes) -> None:
    lay_out.cache_clear()  # every run reads the article for the first time
    run(summarize_article(load_article(source), BuiltinEngine(), Settings()))


def stages(source: bytes) -> dict[str, float]:
    """Return the milliseconds of each stage on one article."""
    lay_out.cache_clear()
    load, article = timed(lambda: load_article(source))
    cut, segments = timed(lambda: segment(article))
    reading_time, reading = timed(lambda: read(segments))
    chunks = list(split(article, segments, reading, limit=None))
    draft, _ = timed(lambda: [draft_of(chunk) for chunk in chunks])
    total, _ = timed(lambda: whole(source))
    return dict(zip(STAGES, (load, cut, reading_time, draft, total), strict=True))


def by_size(largest: int) -> None:
    print(f"{'kB':>6} " + " ".join(f"{name + ' ms':>12} {'ratio':>6}" for name in STAGES))
    base: dict[str, float] = {}
    for size in (size for size in SIZES if size <= largest):
        source = article_of(size * 980)  # 5 is 4.9 kB, the size of a usual article
        runs = [stages(source) for _ in range(max(1, min(15, 160 // size)))]
        found = {name: median(run[name] for run in runs) for name in STAGES}
        base = base or {name: found[name] / size for name in STAGES}
        row = " ".join(f"{found[name]:12.1f} {found[name] / size / base[name]:6.2f}" for name in STAGES)
        print(f"{size:>6} {row}", flush=True)


def taken_by_run(piece: str, size: int) -> float:
    """Return the milliseconds that an article of `size` bytes takes which is one piece over and over."""
    source = (piece * (size // len(piece.encode()))).encode()
    return timed(lambda: whole(source))[0]


def hostile() -> bool:
    """Print how the time grows for four times the text; tell whether nothing grew faster than allowed."""
    print(f"\n{'text':<22} {HOSTILE_KB:>6} kB ms {HOSTILE_KB * 4:>6} kB ms  times")
    calm = True
    gc.collect()  # what the largest article left would be looked through again and again
    for name, piece in HOSTILE.items():
        small, large = (taken_by_run(piece, size * 1000) for size in (HOSTILE_KB, HOSTILE_KB * 4))
        slow = large / small > ALLOWED and large > 1000
        calm = calm and not slow
        print(
            f"{name:<22} {small:12.1f} {large:12.1f} {large / small:6.1f}{'  <- not linear' if slow else ''}",
            flush=True,
        )
    return calm


def main() -> int:
    whole(article_of(5000))  # start-up: lexicons and patterns are made once
    by_size(int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1])
    return 0 if hostile() else 1


if __name__ == "__main__":
    sys.exit(main())
