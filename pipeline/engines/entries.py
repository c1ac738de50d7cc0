"""The records of a model's answer, one by one: those that are draft items, and those that are not, with the reasons.

    {"actors": [{"evidence": [1], "name": "Oslo", …}, {"name": 3}], …}
    -> Entry("actors", …, item=DraftActor(…)), Entry("actors", …, item=None, faults=("evidence: …", "name: …"))

A model's small liberties are taken in good part: numbers as strings, a list left out, a field too many. One bad record
never costs another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel, JsonValue, ValidationError

from ...schemas.draft import (
    Draft,
    DraftActor,
    DraftAgreement,
    DraftCitation,
    DraftExpertView,
    DraftItem,
    DraftOverview,
    DraftProvision,
    DraftQuotedClause,
    DraftReaction,
    DraftStatement,
)
from ...schemas.summary import Dropped, Section

ITEMS: Mapping[Section, type[DraftItem]] = {
    "actors": DraftActor,
    "agreements": DraftAgreement,
    "articles_quoted": DraftQuotedClause,
    "reactions": DraftReaction,
    "expert_views": DraftExpertView,
    "statements": DraftStatement,
    "overview": DraftOverview,
}
NESTED: Mapping[str, type[BaseModel]] = {"provisions": DraftProvision, "cites": DraftCitation}
LISTS = frozenset({"evidence", "aliases", "parties", "provisions", "cites", "quotes"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of an answer."""

    section: Section
    content: JsonValue  # as the model gave it
    item: DraftItem | None  # None where it does not validate
    faults: tuple[str, ...] = ()
    fatal: bool = False  # whether the faults cost the whole record

    def dropped(self, *reasons: str) -> Dropped:
        """Return the line in `checks.dropped` for this record."""
        return Dropped(section=self.section, reasons=(*self.faults, *reasons), content=self.content)


def entries_of(answer: Mapping[str, Any], *, complete: bool = True) -> Iterator[Entry]:
    """Take an answer apart. Where it is not `complete`, a record with fields missing is one that was cut off."""
    for section in ITEMS:
        found = answer.get(section)
        records = cast("list[Any]", found) if isinstance(found, list) else [] if found is None else [found]
        for record in records:
            yield entry_of(section, record, complete=complete)


def entry_of(section: Section, record: JsonValue, *, complete: bool = True) -> Entry:
    """Make an entry of one record."""
    if not isinstance(record, dict):
        return Entry(section, record, None, ("it is no JSON object",), fatal=True)
    model = ITEMS[section]
    try:
        return Entry(section, record, model.model_validate(_tidy(record, model, complete=complete)))
    except ValidationError as error:
        return Entry(section, record, None, tuple(_reasons(error)), fatal=True)


def draft_of(entries: list[Entry]) -> Draft:
    """Put the valid items together."""
    sections: dict[str, list[DraftItem]] = {section: [] for section in ITEMS}
    for entry in entries:
        if entry.item is not None:
            sections[entry.section].append(entry.item)
    overview = sections.pop("overview")
    return Draft.model_validate({**sections, "overview": overview[0] if overview else None})


def _tidy(record: Mapping[str, Any], model: type[BaseModel], *, complete: bool) -> dict[str, Any]:
    tidy: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name in record:
            tidy[name] = _value(name, record[name], complete=complete)
        elif complete and (name in LISTS or not _must_be_told(field.annotation)):
            tidy[name] = [] if name in LISTS else None
    return tidy


def _must_be_told(annotation: object) -> bool:
    return type(None) not in getattr(annotation, "__args__", ())


def _value(name: str, value: Any, *, complete: bool) -> Any:
    if name in LISTS and value is None:
        return []
    if name in NESTED and isinstance(value, list):
        model = NESTED[name]
        return [
            _tidy(cast("dict[str, Any]", part), model, complete=complete) if isinstance(part, dict) else part
            for part in cast("list[Any]", value)
        ]
    if name == "quotes" and isinstance(value, list):
        return [str(part) if isinstance(part, int) else part for part in cast("list[Any]", value)]
    return None if value == "" and name not in ("name", "text", "summary", "claim") else value


def _reasons(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(part) for part in fault["loc"])
        yield f"{place}: {fault['msg']}" if place else fault["msg"]
