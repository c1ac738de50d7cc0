"""The checks in plain sentences, for every rendering that people read.

Finding("unused", "Nothing in the summary uses this quotation.", span, ())
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from ...schemas.article import Span
from ...schemas.summary import Checks, Summary
from .names import Names


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found."""

    kind: str
    sentence: str
    span: Span | None = None
    records: tuple[str, ...] = ()


def findings_of(summary: Summary) -> tuple[Finding, ...]:
    """Say what the checks found, one sentence for each finding."""
    names = Names(summary)
    checks = summary.checks
    return (*_unused(checks), *_unsupported(checks), *_disputed(checks, names), *_dropped(checks), *_warned(checks))


def verdict(summary: Summary) -> str:
    """Say in a sentence how the checks went."""
    quotations = summary.checks.quotations
    if quotations.total == 0:
        strange = any(notice.kind == "language" for notice in summary.checks.warnings)
        used = "No quotations were found." if strange else "The article quotes nobody."
    else:
        verb = "is" if quotations.total == 1 else "are"
        used = f"{quotations.used} of {quotations.total} quotations {verb} used."
    return used + (" Nothing else was found." if summary.checks.passed else "")


def _unused(checks: Checks) -> Iterator[Finding]:
    for span in checks.quotations.unused:
        yield Finding("unused", "Nothing in the summary uses this quotation.", span)


def _unsupported(checks: Checks) -> Iterator[Finding]:
    for detail in checks.unsupported:
        place = f"The {detail.field} of {detail.record}"
        sentence = f"{place} has the {detail.kind} “{detail.detail}”, which the cited sentences lack."
        yield Finding("unsupported", sentence, detail.evidence[0] if detail.evidence else None, (detail.record,))


def _disputed(checks: Checks, names: Names) -> Iterator[Finding]:
    for conflict in checks.attribution_conflicts:
        engine = names.of(conflict.speaker) or "nobody"
        rules = names.of(conflict.rule_speaker) or "nobody"
        sentence = f"Who says this is disputed: {engine} in the summary, {rules} by rule ({conflict.reason})."
        yield Finding("disputed", sentence, conflict.span, (conflict.statement,))


def _dropped(checks: Checks) -> Iterator[Finding]:
    for refused in checks.dropped:
        content = json.dumps(refused.content, ensure_ascii=False)
        shown = content if len(content) <= LONGEST else content[: LONGEST - 1] + "…"
        yield Finding("dropped", f"Refused for {refused.section}: {'; '.join(refused.reasons)}. It was {shown}")


def _warned(checks: Checks) -> Iterator[Finding]:
    for notice in checks.warnings:
        yield Finding("warning", notice.message, notice.span, notice.records)


LONGEST = 160  # characters of a refused item that are shown: two lines, enough to recognize it; --json has it all
