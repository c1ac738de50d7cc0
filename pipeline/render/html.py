"""A page of its own: the summary on one side, the article on the other, with links both ways. No script, no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...schemas.article import Span
from ...schemas.summary import Statement, Summary
from .cards import decks_of
from .findings import findings_of, verdict
from .highlights import RANKS, highlight
from .names import Names, counted, origin, said

if TYPE_CHECKING:
    from jinja2 import Template

MENTIONS = 12  # places shown for one record; a long article names its actors hundreds of times


def render_html(summary: Summary) -> str:
    """Render as one HTML document."""
    names = Names(summary)
    return _template().render(
        article=summary.article,
        overview=summary.overview,
        decks=decks_of(summary),
        statements=summary.statements,
        speakers={statement.id: _speaker(statement, names) for statement in summary.statements},
        said=said,
        counted=counted(summary.statements),
        verdict=verdict(summary),
        findings=findings_of(summary),
        origin=origin(summary.provenance),
        stretches=list(highlight(summary)),
        kinds=RANKS,
        places=_places,
        passed=summary.checks.passed,
    )


def _speaker(statement: Statement, names: Names) -> str:
    return names.of(statement.speaker) or "Somebody the article does not name"


def _places(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Number the places to link to, each once, in the order of the article."""
    starts = sorted({span.start for span in spans})
    return list(enumerate(starts, 1))[:MENTIONS]


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = Path(__file__).parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html")
