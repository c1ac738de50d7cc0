"""Details of generated sentences: what counts as one, and when the evidence lacks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structured_summary.pipeline.check.details import Detail, Ground, details


def found(text: str, *names: str) -> list[tuple[str, str]]:
    """Return the details of a text as pairs."""
    return [(detail.kind, detail.text) for detail in details(text, frozenset(names))]


def test_dates_numbers_and_names_are_details() -> None:
    assert found("On 3 May the ministry in Oslo pledged 40 million.") == [
        ("date", "3 May"),
        ("number", "40"),
        ("name", "Oslo"),
    ]


def test_a_name_keeps_its_small_words() -> None:
    assert found("It quoted the Institute for Maritime Law.") == [("name", "Institute for Maritime Law")]


def test_the_capital_of_a_first_word_makes_no_name() -> None:
    assert found("Officials left. Talks go on.") == []


def test_a_first_word_that_is_known_as_a_name_counts() -> None:
    assert found("Norway left.", "norway") == [("name", "Norway")]


def test_evidence_in_another_form_bears_a_detail_out() -> None:
    ground = Ground(iter(["Two Iranian ships left on Tuesday with 1,200 tons."]))

    assert not ground.lacks(Detail("name", "Iran"))
    assert not ground.lacks(Detail("number", "2"))
    assert not ground.lacks(Detail("number", "1,200"))
    assert not ground.lacks(Detail("date", "Tuesday"))


def test_what_the_evidence_does_not_say_is_lacking() -> None:
    ground = Ground(iter(["Two Iranian ships left on Tuesday."]))

    assert ground.lacks(Detail("name", "Iraq"))
    assert ground.lacks(Detail("number", "12"))
    assert ground.lacks(Detail("date", "Wednesday"))


@pytest.mark.parametrize(
    "words",
    ["The G7 met.", "A 21st ship left.", "It costs £14m.", "Talks ran from 9am to 5.3 May.", "May 3,5 boats came."],
)
def test_a_sentence_bears_its_own_numbers_out(words: str) -> None:
    ground = Ground(iter([words]))

    assert not [detail for detail in details(words) if ground.lacks(detail)]


@given(
    st.lists(
        st.sampled_from(["G7", "21st", "£14m", "3 May", "2024-05-01", "1,200", "5.3", "The", "Oslo’s", ".", "“", "A&B"])
        | st.text(max_size=6)
    ),
    st.booleans(),
)
def test_every_detail_of_a_verbatim_sentence_is_borne_out_by_it(pieces: list[str], apart: bool) -> None:
    words = (" " if apart else "").join(pieces)
    ground = Ground(iter([words]))

    assert not [detail for detail in details(" ".join(words.split())) if ground.lacks(detail)]


def test_a_small_letter_with_an_accent_begins_no_name() -> None:
    assert found("Les parts sont égales entre Élan et Łódź.", "élan") == [("name", "Élan"), ("name", "Łódź")]
