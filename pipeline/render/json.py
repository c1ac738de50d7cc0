"""JSON: the schema's fields in the schema's order, so that two runs over the same answers are the same bytes."""

from __future__ import annotations

import json

from ...schemas.summary import Summary


def render_json(summary: Summary) -> str:
    """Render for people and for `jq`: two blanks of indent, letters as they are."""
    return json.dumps(summary.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"


def render_line(summary: Summary) -> str:
    """Render on a line of its own, for JSONL."""
    return json.dumps(summary.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":")) + "\n"
