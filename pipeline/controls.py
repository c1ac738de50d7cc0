"""Control characters, which could play tricks on a terminal: an article or a server may send them, we pass none on."""

from __future__ import annotations

CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")
_BUT_LINES = {code: blank for code, blank in CONTROLS.items() if chr(code) not in "\n\t"}


def without_controls(text: str) -> str:
    """Put blanks for control characters; line breaks and tabs stay."""
    return text.translate(_BUT_LINES)
