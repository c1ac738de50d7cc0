"""Compare two summaries record by record: what is missing, what is new, and which field of which record differs.

Order does not count, nor do the numbers in ids: records are paired by what they are called and by what they rest on,
and a reference to an actor is compared by the actor's name.

    Difference("reactions", "South Korea: condemns the pact", "stance", expected='"condemn"', found='"concern"')
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from ...schemas.summary import Summary
from ..evaluation.matching import Pair, best_pairs

Fields = dict[str, Any]
SECTIONS = (
    "article", "overview", "actors", "agreements", "articles_quoted", "reactions", "expert_views", "statements",
    "checks", "provenance",
)  # fmt: skip
IDENTITY = ("name", "label", "actor", "expert", "text", "summary", "claim")  # what a record is called, the first it has
PLACES = ("mentions", "evidence", "spans", "span")
NOT_COMPARED = {"provenance": {"cost_usd"}}  # prices change without any change of ours
WIDTH = 100  # of a value in a message


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as expected. `field` is None where the whole record is missing or new."""

    section: str
    record: str
    field: str | None
    expected: str | None
    found: str | None

    def __str__(self) -> str:
        """Say it in one line."""
        where = f"{self.section}: {self.record}" if self.record else self.section
        if self.field is None:
            return f"{where} is {'missing' if self.found is None else 'new'}"
        return f"{where}: {self.field}: expected {self.expected}, found {self.found}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one section compares."""

    section: str
    same: int
    differences: tuple[Difference, ...]


def compare_summaries(expected: Summary, found: Summary) -> tuple[Comparison, ...]:
    """Compare section by section."""
    before, after = _by_name(expected), _by_name(found)
    return tuple(_compare(section, before[section], after[section]) for section in SECTIONS)


def _by_name(summary: Summary) -> dict[str, list[Fields]]:
    """Return the records of each section, with names in place of ids."""
    dumped: Fields = summary.model_dump(mode="json", exclude={"schema_version"})
    called: dict[str, str] = {}
    for section in SECTIONS:
        for record in _records(dumped[section]):
            if "id" in record:
                called[record["id"]] = _title(record, called)
    sections: dict[str, list[Fields]] = {}
    for section in SECTIONS:
        left_out = NOT_COMPARED.get(section, set())
        sections[section] = [
            {name: value for name, value in cast("Fields", _named(record, called)).items() if name not in left_out}
            for record in _records(dumped[section])
        ]
    if not summary.article.text:
        sections["article"][0].pop("text")
    return sections


def _records(section: Any) -> list[Fields]:
    return cast("list[Fields]", section) if isinstance(section, list) else [section or {}]


def _named(value: object, called: Mapping[str, str]) -> object:
    """Put names in place of ids, leave out a record's own id, and bring every list into one order."""
    if isinstance(value, dict):
        fields = cast("Fields", value)
        return {name: _named(part, called) for name, part in fields.items() if name != "id"}
    if isinstance(value, list):
        return sorted((_named(part, called) for part in cast("list[object]", value)), key=_canonical)
    return called.get(value, value) if isinstance(value, str) else value


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _title(record: Fields, called: Mapping[str, str]) -> str:
    found = next((record[name] for name in IDENTITY if record.get(name)), "")
    return called.get(found, found)


def _compare(section: str, expected: Sequence[Fields], found: Sequence[Fields]) -> Comparison:
    same = Counter(map(_canonical, expected)) & Counter(map(_canonical, found))
    before, after = _without(expected, same), _without(found, same)
    if section in ("article", "overview", "checks", "provenance"):
        pairs = [(0, 0)] if before else []
    else:
        pairs = _pairs(before, after)
    differences = [*_unpaired(section, before, after, pairs)]
    for i, j in pairs:
        differences.extend(_fields(section, before[i], after[j]))
    return Comparison(section, same.total(), tuple(differences))


def _without(records: Sequence[Fields], same: Counter[str]) -> list[Fields]:
    """Leave out as many of each record as are the same on both sides."""
    left, rest = Counter(same), list[Fields]()
    for record in records:
        key = _canonical(record)
        if left[key]:
            left[key] -= 1
        else:
            rest.append(record)
    return rest


def _pairs(expected: Sequence[Fields], found: Sequence[Fields]) -> list[Pair]:
    likeness: dict[Pair, float] = {}
    for i, one in enumerate(expected):
        for j, other in enumerate(found):
            value = _likeness(one, other)
            if value:
                likeness[i, j] = value
    return best_pairs(likeness)


def _likeness(one: Fields, other: Fields) -> float:
    """Return how alike two records are; 0 where neither name nor place is shared."""
    called = bool(_title(one, {})) and _title(one, {}) == _title(other, {})
    here, there = _places(one), _places(other)
    shared = len(here & there) / len(here | there) if here | there else 0.0
    if not called and not shared:
        return 0.0
    equal = sum(other.get(name) == value for name, value in one.items()) / len(one)
    return 0.5 * called + 0.3 * shared + 0.2 * equal


def _places(record: Fields) -> set[tuple[int, int]]:
    spans = [span for name in PLACES for span in _listed(record.get(name))]
    return {(span["start"], span["end"]) for span in spans}


def _listed(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [] if value is None else [value]


def _unpaired(
    section: str, expected: Sequence[Fields], found: Sequence[Fields], pairs: Sequence[Pair]
) -> Iterator[Difference]:
    kept, known = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, record in enumerate(expected):
        if i not in kept:
            yield Difference(section, _shown(_title(record, {})), None, "there", None)
    for j, record in enumerate(found):
        if j not in known:
            yield Difference(section, _shown(_title(record, {})), None, None, "there")


def _fields(section: str, expected: Fields, found: Fields) -> Iterator[Difference]:
    record = _shown(_title(expected, {})) if section not in ("article", "overview", "checks", "provenance") else ""
    for name in dict.fromkeys((*expected, *found)):
        before, after = expected.get(name), found.get(name)
        if before != after and not (section == "article" and name == "text" and not (before and after)):
            yield Difference(section, record, name, *_differing(before, after))


def _differing(expected: Any, found: Any) -> tuple[str, str]:
    """Show two values; of two lists only what is not in both; of two texts the place where they part."""
    if all(isinstance(value, list) for value in (expected, found)):
        before, after = cast("list[Any]", expected), cast("list[Any]", found)
        gone: list[Any] = [value for value in before if value not in after]
        come: list[Any] = [value for value in after if value not in before]
        return _value(gone, come), _value(come, gone)
    return _value(expected, found), _value(found, expected)


def _value(value: object, other: object = None) -> str:
    text, beside = _canonical(value), _canonical(other)
    if len(text) <= WIDTH:
        return text
    parts = next((at for at, (one, two) in enumerate(zip(text, beside, strict=False)) if one != two), 0)
    start = max(0, parts - WIDTH // 2)
    return f"{'…' if start else ''}{text[start : start + WIDTH]}{'…' if start + WIDTH < len(text) else ''}"


def _shown(title: str) -> str:
    return repr(title if len(title) <= WIDTH else f"{title[: WIDTH - 1]}…")
