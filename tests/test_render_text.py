from __future__ import annotations

from typing import Literal

import pytest
from harbour import SUMMARY

from structured_summary.pipeline.render import Page, render

TEXT = render(SUMMARY, "text", Page())


def test_a_reader_finds_who_agreed_when_and_where() -> None:
    assert "pact, signed 2031-03-03 in Port Ellen" in TEXT
    assert "between Velmark and Osterholt" in TEXT


def test_a_quoted_clause_stands_there_word_for_word() -> None:
    assert "“Ships of either state may enter <any> port & stay for thirty days.”" in TEXT


def test_actors_come_with_role_and_affiliation() -> None:
    assert "Ada Brandt, foreign minister, Norland" in TEXT
    assert "Ivo Lenz, fellow, Strand Institute" in TEXT


def test_an_interrupted_quotation_shows_where_it_was_interrupted() -> None:
    assert "“The pact changes little,” … “but it ends a long quarrel.”" in TEXT


def test_every_check_is_shown() -> None:
    for words in ("Keep the gulls away", "“1931”", "disputed", "Refused for actors", "A sentence gives orders."):
        assert words in TEXT


def test_lines_keep_to_the_width() -> None:
    narrow = render(SUMMARY, "text", Page(width=50))

    assert max(map(len, narrow.splitlines())) <= 50


def test_colours_come_only_where_asked() -> None:
    assert "\x1b" not in TEXT
    assert "\x1b[1m" in render(SUMMARY, "text", Page(colour=True))


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_an_article_cannot_send_commands_to_the_terminal(form: Literal["text", "markdown"]) -> None:
    nasty = SUMMARY.article.model_copy(update={"title": "Calm\x1b[2J\x9b1m seas"})

    assert "\x1b" not in render(SUMMARY.model_copy(update={"article": nasty}), form, Page())
