"""Say in plain words what is wrong with a document that pydantic refuses.

misfits(error) == ["actors.0.name is missing", "actors.0.kind is 'alien', not 'person', 'country' or 'media'"]
"""

from __future__ import annotations

from reprlib import repr as shortened
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails


def misfits(error: ValidationError) -> list[str]:
    """Return what does not fit, the place before it; one for each place, whatever else might have stood there."""
    found: dict[str, str] = {}
    for fault in error.errors(include_url=False):
        place = ".".join(str(part) for part in fault["loc"] if not _names_a_type(part)) or "the document"
        found.setdefault(place, f"{place} {_what_is_wrong(fault)}")
    return list(found.values())


def _names_a_type(part: str | int) -> bool:
    """Tell a part of the place that says which of several types was tried: `str`, `list[str]`, `Place`."""
    return isinstance(part, str) and (part == "str" or "[" in part or part[:1].isupper())


def _what_is_wrong(fault: ErrorDetails) -> str:
    context = fault.get("ctx", {})
    if fault["type"] == "missing":
        return "is missing"
    if fault["type"] == "extra_forbidden":
        return "is no field of ours"
    if fault["type"] == "literal_error":
        return f"is {shortened(fault['input'])}, not {context['expected']}"
    if fault["type"] == "json_invalid":
        return f"is not JSON ({context['error']})"
    message = fault["msg"]
    return message.removeprefix("Input ") if message.startswith("Input ") else f"does not fit: {message}"
