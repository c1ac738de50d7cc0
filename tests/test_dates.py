"""Time expressions are resolved against the day of publication, as precisely as they are stated."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.rules.dates import find_dates, resolve_date
from structured_summary.schemas.segments import Extent

THURSDAY = "2024-06-20"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Wednesday", "2024-06-19"),
        ("Thursday night", "2024-06-20"),
        ("last Thursday", "2024-06-13"),
        ("next Monday", "2024-06-24"),
        ("yesterday", "2024-06-19"),
        ("last night", "2024-06-19"),
        ("this morning", "2024-06-20"),
        ("tomorrow", "2024-06-21"),
        ("last year", "2023"),
        ("next month", "2024-07"),
        ("last week", "2024-06"),
        ("this week", "2024-06"),
        ("3 May", "2024-05-03"),
        ("May 3, 2021", "2021-05-03"),
        ("the 3rd of May 2021", "2021-05-03"),
        ("Dec. 12", "2023-12-12"),
        ("in December", "2023-12"),
        ("last June", "2023-06"),
        ("in early May", "2024-05"),
        ("in 1991", "1991"),
        ("three days ago", "2024-06-17"),
        ("two years ago", "2022"),
        ("a month ago", "2024-05"),
        ("2023-02-01", "2023-02-01"),
        ("31 February", None),
        ("soon", None),
    ],
)
def test_words_become_as_precise_a_date_as_they_state(words: str, day: str | None):
    assert resolve_date(words, THURSDAY) == day


def test_a_weekday_that_lies_ahead_is_the_next_one():
    assert resolve_date("on Friday", THURSDAY, future=True) == "2024-06-21"


def test_a_weekday_is_unknown_without_a_day_of_publication():
    assert resolve_date("on Friday", None) is None
    assert resolve_date("on Friday", "2024-06") is None


def test_a_full_date_needs_no_day_of_publication():
    assert resolve_date("on 4 July 1776", None) == "1776-07-04"


def test_expressions_are_found_in_a_sentence():
    text = "The pact, signed on Wednesday in Quito, replaces a 1994 treaty and may expire on 3 May 2030."

    found = [extent.words(text) for extent in find_dates(text, Extent(0, len(text)))]

    assert found == ["on Wednesday", "1994", "3 May 2030"]


def test_a_modal_may_is_no_month():
    text = "They may sign it. It may 3 times fail."

    assert [extent.words(text) for extent in find_dates(text, Extent(0, 17))] == []


def test_without_a_date_of_publication_nothing_depends_on_the_day_of_the_run() -> None:
    assert resolve_date("samedi", None) is None
    assert resolve_date("hier", None) is None


def test_a_weekday_in_another_language_is_resolved_too() -> None:
    assert resolve_date("samedi", "2025-03-04") == "2025-03-01"


def test_what_is_resolved_stays_as_it_is():
    for date in ("2025-02-03", "2025-02", "2025"):
        assert resolve_date(date, "2025-07-05") == date
