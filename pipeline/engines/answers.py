r"""Read the JSON out of a model's answer, whatever the model wrote around it.

'Here it is:\\n```json\\n{"actors": []}\\n```'   -> Reply({"actors": []}, complete=True)
'{"actors": [{"name": "Oslo"}, {"na'            -> Reply({"actors": [{"name": "Oslo"}, {}]}, complete=False)
'I am sorry.'                                    -> None
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, cast

from pydantic_core import from_json

_STARTS = 3  # places where the object may begin: a model that chats before it answers may open a brace once or twice


@dataclass(frozen=True, slots=True)
class Reply:
    """The object of an answer, and whether it was whole."""

    content: dict[str, Any]
    complete: bool


def read_reply(text: str, sections: Collection[str]) -> Reply | None:
    """Return the object that holds at least one of `sections`, or None where there is none."""
    text = _thoughts_left_out(text)
    at = text.find("{")
    for _ in range(_STARTS):
        if at < 0:
            return None
        reply = _object_at(text[at:])
        found = _with_sections(reply.content, sections) if reply else None
        if reply and found is not None:
            return Reply(found, reply.complete)
        at = text.find("{", at + 1)
    return None


def _thoughts_left_out(text: str) -> str:
    """Leave out what a reasoning model thinks aloud before it answers."""
    return text.rpartition("</think>")[2] if text.lstrip().startswith("<think>") else text


def _object_at(text: str) -> Reply | None:
    try:
        value, complete = json.JSONDecoder().raw_decode(text)[0], True
    except (ValueError, RecursionError):
        value, complete = _as_far_as_it_goes(text), False
    return Reply(cast("dict[str, Any]", value), complete) if isinstance(value, dict) else None


def _as_far_as_it_goes(text: str) -> object:
    """Return what can be read of a text that breaks off; None where it is no JSON at all."""
    try:
        return from_json(text, allow_partial=True)
    except ValueError:
        return None


def _with_sections(content: dict[str, Any], sections: Collection[str]) -> dict[str, Any] | None:
    """Find the sections at the root, or one level down where a model wraps its answer: {"Draft": {…}}."""
    for candidate in (content, *content.values()):
        if isinstance(candidate, dict) and any(name in candidate for name in sections):
            return cast("dict[str, Any]", candidate)
    return None
