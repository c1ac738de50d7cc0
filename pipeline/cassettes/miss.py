"""Say why a replay found no answer: which of prompt, schema, model, options or article changed, and how.

No answer to this request in the cassette 'pact-9f2c81aa03bd.json': the prompt changed since the recording. …
 --- recorded
 +++ asked
 -Summarize the article.
 +Summarise the article.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any, Literal

from ...schemas.cassette import Cassette, Interaction
from ...schemas.chat import Request
from ..errors import ReplayError
from .file import digests_of, read_cassette

Cause = Literal["prompt", "schema", "model", "options", "article"]
DIFF_LINES = 12  # enough to recognise the change; the rest is in version control
COMPARED_LINES = 400  # difflib is quadratic; past the first difference no more is needed for a short diff
LINE_WIDTH = 160


def miss(request: Request, model: str, article: str, path: Path, cassette: Cassette) -> ReplayError:
    """Build the error for a request that a cassette does not hold."""
    others = [cassette] if cassette.interactions else list(_cassettes_beside(path))
    nearest = _nearest(request, article, others)
    again = "Record it with `summarize record`, then read the difference before keeping it."
    if nearest is None:
        return ReplayError(f"There is no cassette {path.name!r} for this article, nor one like it beside it. {again}")
    recorded, home = nearest
    causes = causes_of(request, model, article, recorded)
    if not causes:
        return ReplayError(f"The cassette {path.name!r} was altered by hand: a key no longer fits its request. {again}")
    verb = "changed" if len(causes) == 1 and causes[0] != "options" else "have changed"
    said = f"No answer to this request in the cassette {path.name!r}: the {_listed(causes)} {verb} since the recording."
    return ReplayError("\n".join([f"{said} {again}", *_difference(request, model, recorded, home)]))


def causes_of(request: Request, model: str, article: str, recorded: Interaction) -> list[Cause]:
    """Name what differs between a request and a recording, what the user most likely touched first."""
    asked, kept = digests_of(request, article), recorded.digests
    article_changed = asked.article != kept.article
    prompt_changed = asked.prompt != kept.prompt or (asked.conversation != kept.conversation and not article_changed)
    changed: dict[Cause, bool] = {
        "model": model != recorded.model,
        "schema": asked.json_schema != kept.json_schema or request.form != recorded.form,
        "options": request.max_output_tokens != recorded.max_output_tokens,
        "prompt": prompt_changed,
        "article": article_changed,
    }
    return [cause for cause, differs in changed.items() if differs]


def _cassettes_beside(path: Path) -> Iterator[Cassette]:
    """Read the cassettes of articles with the same name: an article whose text changed is recorded under another."""
    stem = path.stem.rpartition("-")[0]
    for neighbour in sorted(path.parent.glob("*.json")) if stem else ():
        if neighbour.stem.rpartition("-")[0] == stem and neighbour != path:
            yield read_cassette(neighbour)


def _nearest(request: Request, article: str, cassettes: Sequence[Cassette]) -> tuple[Interaction, Cassette] | None:
    """Find the recording that has most in common with a request."""
    asked = _lines_of_request(request)
    fixed = digests_of(request, article)
    everything = [(one, cassette) for cassette in cassettes for one in cassette.interactions]

    def likeness(candidate: tuple[Interaction, Cassette]) -> tuple[bool, bool, int]:
        one = candidate[0]
        shared = sum((Counter(asked) & Counter(_lines_of_recording(one))).values())
        return one.form == request.form, one.digests.conversation == fixed.conversation, shared

    return max(everything, key=likeness, default=None)


def _listed(causes: Sequence[Cause]) -> str:
    *first, last = causes
    return f"{', '.join(first)} and {last}" if first else last


def _lines_of_request(request: Request) -> list[str]:
    return [line for one in request.messages for line in (f"[{one.role}]", *one.content.split("\n"))]


def _lines_of_recording(recorded: Interaction) -> list[str]:
    return [line for one in recorded.messages for line in (f"[{one.role}]", *one.content.split("\n"))]


def _difference(request: Request, model: str, recorded: Interaction, home: Cassette) -> list[str]:
    """Show the first lines that differ: model and options, then schema, then messages."""
    schema = home.schemas.get(recorded.digests.json_schema, {})
    before = [*_options(recorded.model, recorded.max_output_tokens), *_schema(recorded.form, schema)]
    after = [*_options(model, request.max_output_tokens), *_schema(request.form, request.json_schema)]
    settings = _diff(before, after)
    messages = _diff(_lines_of_recording(recorded), _lines_of_request(request))
    changes = [*settings, *messages]
    more = [f"… and {len(changes) - DIFF_LINES} more lines"] if len(changes) > DIFF_LINES else []
    return ["--- recorded", "+++ asked", *changes[:DIFF_LINES], *more]


def _options(model: str, max_output_tokens: int | None) -> list[str]:
    return [f"model: {model}", f"max_output_tokens: {max_output_tokens}"]


def _schema(form: str, schema: dict[str, Any]) -> list[str]:
    return [f"form: {form}", *json.dumps(schema, indent=1, ensure_ascii=False).split("\n")]


def _diff(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Return the lines that differ, each marked - or +, cut to the place where it differs."""
    start = _common(before, after)
    ends = _common(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - ends], after[start : len(after) - ends]
    lines = list(unified_diff(old[:COMPARED_LINES], new[:COMPARED_LINES], n=0, lineterm=""))[2:]
    changed = [line for line in lines if not line.startswith("@@")]
    return [_clipped(line, changed) for line in changed]


def _clipped(line: str, changed: Sequence[str]) -> str:
    """Cut a long line down to the words around its first difference from the lines of the other side."""
    if len(line) <= LINE_WIDTH:
        return line
    opposite = [other[1:] for other in changed if other[0] != line[0]]
    differs = max((_common(line[1:], other) for other in opposite), default=0)
    start = max(0, differs - LINE_WIDTH // 3)
    piece = line[1:][start : start + LINE_WIDTH]
    return f"{line[0]}{'…' if start else ''}{piece}{'…' if start + LINE_WIDTH < len(line) - 1 else ''}"


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Count what two sequences have in common at their beginning."""
    return next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
