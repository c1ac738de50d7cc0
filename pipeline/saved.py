"""Read again a summary that was saved: what `report`, `evaluate` and `golden` do.

read_saved('{"schema_version": "1.0", …}')      a Summary
read_saved('{"schema_version": "2.0", …}')      SavedError("its schema_version is '2.0'. …")
"""

from __future__ import annotations

import json

from pydantic import ValidationError

from ..schemas.summary import SCHEMA_VERSION, Summary
from .misfits import misfits

OURS = f"This program reads schema version {SCHEMA_VERSION}."


class SavedError(Exception):
    """Raised, with the reason in words, where a text is no summary of ours."""


def read_saved(text: str) -> Summary:
    """Read a summary that `summarize --json` has printed."""
    try:
        summary = Summary.model_validate_json(text)
    except ValidationError as error:
        raise SavedError(_reason(text, error)) from error
    version = summary.schema_version
    if _major(version) != _major(SCHEMA_VERSION):
        raise SavedError(f"its schema_version is {version!r}. {OURS}")
    return summary


def _major(version: str) -> str:
    return version.partition(".")[0]


def _reason(text: str, error: ValidationError) -> str:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as fault:
        return f"it is not JSON ({fault.msg}, line {fault.lineno}). Write one with `summarize ARTICLE --json -o FILE`."
    except (ValueError, RecursionError):
        return "it is too deep, or has a number that is too long. Write one with `summarize ARTICLE --json -o FILE`."
    if isinstance(document, list):
        return "it is a list, and one article is wanted. Take one out: jq '.[0]'."
    return f"{misfits(error)[0]}. {OURS}"
