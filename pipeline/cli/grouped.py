"""Options that several commands share, as frozen dataclasses: one parameter of the command function instead of fifteen.

    @grouped
    def batch(inputs: Inputs, model: ModelOptions) -> None: ...

becomes a function with one parameter for each field of `ModelOptions`, which is what Typer can read.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import wraps
from typing import Any, get_type_hints


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Spread the dataclass parameters of `command` over the command line, and gather them again when it is called."""
    hints = get_type_hints(command, include_extras=True)
    groups = {name: kind for name, kind in hints.items() if is_dataclass(kind) and isinstance(kind, type)}

    @wraps(command)
    def spread(**given: Any) -> None:
        gathered = {
            name: kind(**{field.name: given.pop(field.name) for field in fields(kind)}) for name, kind in groups.items()
        }
        command(**given, **gathered)

    parameters = [
        parameter
        for own in inspect.signature(command).parameters.values()
        for parameter in (_of_group(groups[own.name]) if own.name in groups else [_keyword(own, hints[own.name])])
    ]
    setattr(spread, "__signature__", inspect.Signature(parameters))  # noqa: B010 - no attribute of functions for pyright
    spread.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return spread


def _of_group(group: type) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=_default(field), annotation=hints[field.name]
        )
        for field in fields(group)
    ]


def _default(field: Field[Any]) -> object:
    return inspect.Parameter.empty if field.default is MISSING else field.default


def _keyword(parameter: inspect.Parameter, hint: object) -> inspect.Parameter:
    return parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hint)
