r"""Several summaries in one output: an array of JSON documents, lines of JSONL, pages with a rule between them.

series = Series("json", many=True)
series.next(first) == "[\n  {…}"      series.next(second) == ",\n  {…}"      series.end() == "\n]\n"
"""

from __future__ import annotations

import textwrap

from . import Form

BETWEEN: dict[Form, str] = {"text": "\n\n", "markdown": "\n---\n\n", "jsonl": "", "html": ""}


class Series:
    """Puts what belongs between rendered summaries there, one at a time, so that none has to wait for the others."""

    def __init__(self, form: Form, *, many: bool) -> None:
        self._form: Form = form
        self._array = many and form in ("json", "annotations")
        self._printed = 0

    def next(self, rendered: str) -> str:
        """Return what to print for the next summary."""
        first = self._printed == 0
        self._printed += 1
        if self._array:
            return ("[\n" if first else ",\n") + textwrap.indent(rendered.rstrip("\n"), "  ")
        return rendered if first else BETWEEN.get(self._form, "") + rendered

    def end(self) -> str:
        """Return what closes the output; nothing where nothing was printed."""
        return "\n]\n" if self._array and self._printed else ""
