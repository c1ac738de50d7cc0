from __future__ import annotations

from harbour import SUMMARY

from structured_summary.pipeline.render import Page, render
from structured_summary.pipeline.render.markdown import plain

MARKDOWN = render(SUMMARY, "markdown", Page())


def test_sections_are_headings_and_quoted_words_block_quotations() -> None:
    assert "\n## Reactions\n\n### Ada Brandt, foreign minister, Norland\n" in MARKDOWN
    assert "\n> “We are not amused,”\n" in MARKDOWN


def test_nothing_of_the_article_is_taken_for_markup() -> None:
    assert "\\<any\\>" in MARKDOWN
    assert plain("1. *not* a [list](x)") == "1\\. \\*not\\* a \\[list\\](x)"
    assert plain("- no\nbullet") == "\\- no bullet"


def test_the_checks_are_there() -> None:
    assert "## Checks" in MARKDOWN
    assert "Keep the gulls away from here" in MARKDOWN
