"""Details of generated sentences: what counts as one, and when the evidence lacks it."""

from __future__ import annotations

from structured_summary.pipeline.details import Detail, Ground, details


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
