"""Plain text for a terminal, wrapped to its width, coloured only where asked.

REACTIONS
  Ada Brandt, foreign minister, Norland
    criticizes harbour pact: Norland objects to the pact.
    › “We are not amused,”
"""

from __future__ import annotations

import textwrap

from ...schemas.summary import Summary
from ..controls import CONTROLS
from . import Page
from .cards import Card, decks_of
from .findings import findings_of, verdict
from .names import counted, origin

BOLD, DIM, CYAN, YELLOW, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[33m", "\x1b[0m"
NAME_COLUMN = 28  # columns for the names of actors, where the terminal is wide enough for a table


def render_text(summary: Summary, page: Page) -> str:
    """Render for a terminal."""
    lines = _Lines(page)
    _heading(lines, summary)
    if summary.overview:
        lines.title("Overview")
        lines.put(summary.overview.text)
    for deck in decks_of(summary):
        lines.title(deck.title)
        for card in deck.cards:
            _row(lines, card) if deck.section == "actors" else _card(lines, card)
    if summary.statements:
        lines.title("Statements")
        lines.put(counted(summary.statements))
    _checks(lines, summary)
    return "\n".join(lines.done) + "\n"


class _Lines:
    """The lines so far, each wrapped and free of control characters, which could play tricks on a terminal."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.done: list[str] = []

    def title(self, words: str) -> None:
        self.done += ["", self._in(BOLD + CYAN, words.upper())]

    def put(self, words: str, *, indent: int = 2, bullet: str = "", style: str = "") -> None:
        lead = " " * indent
        wrapped = textwrap.wrap(
            words.translate(CONTROLS),
            self._page.width,
            initial_indent=lead + bullet,
            subsequent_indent=lead + " " * len(bullet),
            break_long_words=False,
            break_on_hyphens=False,
        )
        self.done += [self._in(style, line) for line in wrapped]

    def wide(self) -> bool:
        return self._page.width >= 2 * NAME_COLUMN

    def _in(self, style: str, words: str) -> str:
        return f"{style}{words}{PLAIN}" if style and self._page.colour else words


def _heading(lines: _Lines, summary: Summary) -> None:
    article = summary.article
    lines.put(article.title or article.source or "Untitled article", indent=0, style=BOLD)
    if article.subtitle:
        lines.put(article.subtitle, indent=0)
    about = [article.publisher, article.published, " and ".join(article.authors), article.dateline]
    lines.put(" · ".join(part for part in about if part), indent=0, style=DIM)


def _card(lines: _Lines, card: Card) -> None:
    lines.put(card.heading, style=BOLD)
    for line in card.lines:
        lines.put(line, indent=4)
    for point, _ in card.points:
        lines.put(point, indent=4, bullet="• ")
    for words in card.words:
        lines.put(words.shown, indent=4, bullet="› ")
    for note in card.notes:
        lines.put(note, indent=4, style=DIM)


def _row(lines: _Lines, card: Card) -> None:
    """Put an actor on one line, as in a table, where there is room."""
    if lines.wide() and len(card.heading) < NAME_COLUMN:
        lines.put(card.lines[0], bullet=card.heading.translate(CONTROLS).ljust(NAME_COLUMN))
    else:
        lines.put(f"{card.heading}: {card.lines[0]}")


def _checks(lines: _Lines, summary: Summary) -> None:
    lines.title("Checks")
    lines.put(verdict(summary))
    for finding in findings_of(summary):
        lines.put(finding.sentence, bullet="! ", style=YELLOW)
        if finding.span:
            lines.put(finding.span.text, indent=4, style=DIM)
    lines.put(origin(summary.provenance), style=DIM)
