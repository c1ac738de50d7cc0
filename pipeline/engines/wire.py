"""The schemas as they go over the wire: OpenAI's strict subset, which every other provider understands too.

Every object closed, every field required, no defaults and no titles. A section that nobody asked for is left out, and
so are the definitions that only it needs: the schema is paid for with every call.

    {"type": "object", "properties": {"actors": {"type": "array", "items": {"$ref": "#/$defs/DraftActor"}}, …
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, cast

from pydantic import BaseModel

from ...schemas.draft import Draft
from ...schemas.summary import SECTIONS, Section

Schema = dict[str, Any]

# Cast and quotations hang together: whoever reacts or speaks must be an actor.
ALWAYS: tuple[Section, ...] = ("actors",)


def draft_schema(sections: Collection[Section] = SECTIONS) -> Schema:
    """Return the wire schema of a draft with these sections; `actors` is always among them."""
    return _draft_schema(frozenset(sections))


def second_look_schema(sections: Collection[Section]) -> Schema:
    """Return the wire schema of an answer that completes a draft with more records of these sections, and no others."""
    return _second_look_schema(frozenset(sections))


def mending_schema(sections: Collection[Section]) -> Schema:
    """Return the wire schema of an answer that mends refused records of these sections, each under its number."""
    return _mending_schema(frozenset(sections))


@lru_cache
def _draft_schema(sections: frozenset[Section]) -> Schema:
    whole = strict(Draft)
    wanted = {name: part for name, part in whole["properties"].items() if name in sections or name in ALWAYS}
    return _closed("Draft", whole["description"], wanted, whole["$defs"])


@lru_cache
def _second_look_schema(sections: frozenset[Section]) -> Schema:
    whole = strict(Draft)
    lists = {name: part for name, part in whole["properties"].items() if name in sections}
    return _closed("SecondLook", "What is new.", lists, whole["$defs"])


@lru_cache
def _mending_schema(sections: frozenset[Section]) -> Schema:
    whole = strict(Draft)
    lists = {name: _mended(part) for name, part in whole["properties"].items() if name in sections}
    return _closed("Mending", "Refused records, mended.", lists, whole["$defs"])


def _mended(part: Schema) -> Schema:
    """Turn the schema of a section into a list of its records, each with the number it was refused under."""
    record = part["items"] if part.get("type") == "array" else part["anyOf"][0]
    number = {"type": "integer", "description": "Number of the refused record."}
    mended = {"anyOf": [record, {"type": "null"}], "description": "null where the article does not support it."}
    entry = {"type": "object", "properties": {"number": number, "record": mended}}
    return {"type": "array", "items": {**entry, "required": ["number", "record"], "additionalProperties": False}}


def _closed(title: str, description: str, properties: Schema, definitions: Schema) -> Schema:
    """Build the root object with the definitions that its properties reach, and no others."""
    reached = {name: definitions[name] for name in sorted(_reach(properties, definitions))}
    root = {"title": title, "description": description, "type": "object", "properties": properties}
    whole = {**root, "required": list(properties), "additionalProperties": False, "$defs": reached}
    return cast("Schema", _said_once(whole, set()))


def _said_once(schema: object, said: set[str]) -> object:
    """Leave out descriptions that stand further up already: a model reads them once, and every call pays for them."""
    if isinstance(schema, list):
        return [_said_once(part, said) for part in cast("list[object]", schema)]
    if not isinstance(schema, dict):
        return schema
    kept: Schema = {}
    for key, part in cast("Schema", schema).items():
        if key == "description" and isinstance(part, str):
            if part in said:
                continue
            said.add(part)
        kept[key] = _said_once(part, said)
    return kept


def _reach(schema: object, definitions: Schema) -> set[str]:
    reached: set[str] = set()
    waiting = list(_references(schema))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(_references(definitions[name]))
    return reached


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, part in cast("Schema", schema).items():
            if key == "$ref":
                yield str(part).rsplit("/", 1)[-1]
            else:
                yield from _references(part)
    elif isinstance(schema, list):
        for part in cast("list[object]", schema):
            yield from _references(part)


def strict(model: type[BaseModel]) -> Schema:
    """Return the schema of a pydantic model in OpenAI's strict form."""
    schema = cast("Schema", _strict(model.model_json_schema()))
    return {"$defs": {}, **schema, "description": " ".join((model.__doc__ or model.__name__).split())}


def _strict(schema: object) -> object:
    if isinstance(schema, list):
        return [_strict(part) for part in cast("list[object]", schema)]
    if not isinstance(schema, dict):
        return schema
    kept = {key: part for key, part in cast("Schema", schema).items() if key not in ("default", "title")}
    tidy: Schema = {
        key: _named(part) if key in ("properties", "$defs") else _strict(part) for key, part in kept.items()
    }
    if "properties" in tidy:
        tidy |= {"required": list(tidy["properties"]), "additionalProperties": False}
    return tidy


def _named(schemas: Schema) -> Schema:
    """Make each of the named schemas strict; the names are not keywords, even where one is called `title`."""
    return {name: _strict(part) for name, part in schemas.items()}
