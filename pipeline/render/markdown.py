"""Markdown for documents: headings, lists, and the words of the article as block quotations.

### Ada Brandt, foreign minister, Norland
criticizes harbour pact: Norland objects to the pact.
> “We are not amused,”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schemas.summary import Summary
from ..controls import CONTROLS
from .cards import Card, decks_of
from .findings import findings_of, verdict
from .names import counted, origin

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&]")
_LEADING = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")


def render_markdown(summary: Summary) -> str:
    """Render as CommonMark, without any HTML."""
    blocks = [*_heading(summary)]
    if summary.overview:
        blocks += ["## Overview", plain(summary.overview.text)]
    for deck in decks_of(summary):
        blocks.append(f"## {deck.title}")
        if deck.section == "actors":
            blocks.append("\n".join(f"- **{plain(card.heading)}**: {plain(card.lines[0])}" for card in deck.cards))
        else:
            blocks += [block for card in deck.cards for block in _card(card)]
    if summary.statements:
        blocks += ["## Statements", counted(summary.statements)]
    blocks += [*_checks(summary), f"*{plain(origin(summary.provenance))}*"]
    return "\n\n".join(blocks) + "\n"


def plain(words: str) -> str:
    """Write words so that Markdown takes them as they are."""
    line = _SPECIAL.sub(r"\\\g<0>", " ".join(words.translate(CONTROLS).split()))
    return _LEADING.sub(lambda match: match[0] + "\\" if match[0].isdigit() else "\\" + match[0], line)


def _heading(summary: Summary) -> Iterator[str]:
    article = summary.article
    yield f"# {plain(article.title or article.source or 'Untitled article')}"
    if article.subtitle:
        yield f"**{plain(article.subtitle)}**"
    about = [article.publisher, article.published, " and ".join(article.authors), article.dateline]
    line = " · ".join(plain(part) for part in about if part)
    if line:
        yield line


def _card(card: Card) -> Iterator[str]:
    yield f"### {plain(card.heading)}"
    yield from (plain(line) for line in card.lines)
    if card.points:
        yield "\n".join(f"- {plain(point)}" for point, _ in card.points)
    yield from (f"> {plain(words.shown)}" for words in card.words)
    yield from (plain(note) for note in card.notes)


def _checks(summary: Summary) -> Iterator[str]:
    yield "## Checks"
    yield verdict(summary)
    findings = findings_of(summary)
    if findings:
        yield "\n".join(
            f"- {plain(finding.sentence)}" + (f"\n  > {plain(finding.span.text)}" if finding.span else "")
            for finding in findings
        )
