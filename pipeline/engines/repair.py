"""Examine the entries of an answer, and mend the refused ones: only they go back, with their faults in words.

Entry("expert_views", …, faults=("quotes[0]: sentence 30 does not hold the words 'the big picture'",))
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, cast

from ...schemas.draft import DraftActor
from ...schemas.summary import Dropped
from ..faults import Examiner, Fault
from ..index import words_of
from ..split import Chunk
from .entries import Entry, entry_of

# Faults that cost so little (one entry of a list, a code) that asking again would cost more: `resolve` takes them out.
SMALL = frozenset({"aliases", "country"})
UNDATED = frozenset({"date"})  # “on Tuesday” is right and yet no date, where the article does not tell its own
SHARE_SHOWN = 0.15  # of the chunk, for one refused record; the test of 1 in 12 wants the whole call under a quarter
MOST_SHOWN = 0.6  # of the chunk, however many were refused
LIKELY_SENTENCES = 4  # that share most words with the record: where a wrong number may have meant to point


def examined(entries: Iterable[Entry], chunk: Chunk) -> list[Entry]:
    """Hold the entries against the article; those at fault carry their faults afterwards."""
    held = list(entries)
    examiner = Examiner(chunk, [entry.item for entry in held if isinstance(entry.item, DraftActor)])
    return [_examined(entry, examiner) for entry in held]


def _examined(entry: Entry, examiner: Examiner) -> Entry:
    if entry.item is None:
        return entry
    faults = examiner.faults(entry.item)
    fatal = any(fault.fatal for fault in faults)
    small = SMALL if examiner.chunk.article.published else SMALL | UNDATED
    return replace(entry, faults=tuple(_in_words(faults, small)), fatal=fatal)


def _in_words(faults: Iterable[Fault], small: frozenset[str]) -> Iterator[str]:
    for fault in faults:
        if fault.fatal or fault.field.partition("[")[0] not in small:
            yield f"{fault.field}: {fault.message}"


def sentences_for(refused: Sequence[Entry], chunk: Chunk) -> list[int]:
    """Choose the sentences that a model needs to mend these: those cited, then those that share most words."""
    size = sum(len(chunk.segments.words(number)) for number in range(chunk.first, chunk.last + 1))
    left = size * min(MOST_SHOWN, SHARE_SHOWN * len(refused))
    wanted = [list(_wanted(entry, chunk)) for entry in refused]
    chosen: set[int] = set()
    for number in (number for turn in _turns(wanted) for number in turn):
        if number not in chosen:
            left -= len(chunk.segments.words(number))
            if left < 0 and chosen:
                break
            chosen.add(number)
    return sorted(chosen)


def _turns(wanted: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Take the first wish of every record, then the second of every record, so that none goes without."""
    for turn in range(max((len(numbers) for numbers in wanted), default=0)):
        yield tuple(numbers[turn] for numbers in wanted if turn < len(numbers))


def _wanted(entry: Entry, chunk: Chunk) -> Iterator[int]:
    words = set(words_of(json.dumps(entry.content, ensure_ascii=False)))
    numbers = range(chunk.first, chunk.last + 1)
    scores = {number: _shared(words, chunk.segments.words(number)) for number in numbers}
    likely = sorted(numbers, key=lambda number: -scores[number])[:LIKELY_SENTENCES]
    cited = [number for number in _cited(entry) if chunk.holds(number)]
    yield from (*likely[:1], *cited, *likely[1:])


def _shared(words: set[str], sentence: str) -> float:
    """Weigh the words a sentence shares with a record. Long words tell more; long sentences share more by chance."""
    said = set(words_of(sentence))
    return sum(len(word) for word in said & words if len(word) > 2) / (len(said) + 5)


def _cited(entry: Entry) -> Iterator[int]:
    if not isinstance(entry.content, dict):
        return
    evidence, quotes = entry.content.get("evidence"), entry.content.get("quotes")
    for number in [*_list(evidence), *_list(quotes), entry.content.get("quote")]:
        leading = str(number).split(" ", 1)[0].strip("[]().,:")
        if leading.isascii() and leading.isdigit() and len(leading) < 8:
            yield int(leading)


def _list(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def mended(
    refused: Sequence[Entry], answer: Mapping[str, Any], chunk: Chunk, actors: Iterable[DraftActor]
) -> tuple[list[Entry | None], list[Dropped]]:
    """Match the mended records to the refused ones. Return each in its place, None where it was withdrawn."""
    given = dict(_given(answer, len(refused)))
    examiner = Examiner(chunk, actors)
    places: list[Entry | None] = []
    dropped: list[Dropped] = []
    for number, entry in enumerate(refused, 1):
        if number not in given:
            places.append(entry)
        elif given[number] is None:
            places.append(None)
            dropped.append(entry.dropped("asked again, the model withdrew it"))
        else:
            places.append(_better(entry, _examined(entry_of(entry.section, given[number]), examiner)))
    return places, dropped


def _better(old: Entry, new: Entry) -> Entry:
    """Keep the old record where the new one is worse: a mended field must not cost a valid record."""
    return new if _badness(new) <= _badness(old) else old


def _badness(entry: Entry) -> tuple[bool, bool, int]:
    return entry.item is None, entry.fatal, len(entry.faults)


def _given(answer: Mapping[str, Any], count: int) -> Iterator[tuple[int, Any]]:
    lists = (_list(section) for section in answer.values())
    for one in islice((one for records in lists for one in records), 10 * count):
        if isinstance(one, dict):
            mended = cast("dict[str, Any]", one)
            if isinstance(mended.get("number"), int) and "record" in mended:
                yield mended["number"], mended["record"]
