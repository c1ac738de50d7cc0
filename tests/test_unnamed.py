"""Who speaks under a role alone is an actor named by that role; a crowd, a passer-by and a second such are not."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Reading


def reading_of(text: str) -> Reading:
    return read(segment(read_text(text, None)))


def test_a_role_that_speaks_alone_is_an_actor_and_speaks_again() -> None:
    reading = reading_of("A harbour board official said the quay was shut. The official added that it was unsafe.")

    assert [(member.name, member.kind) for member in reading.cast] == [("harbour board official", "person")]
    assert [saying.speaker for saying in reading.sayings] == ["harbour board official"] * 2


def test_a_body_without_a_name_is_an_organization() -> None:
    reading = reading_of("Zambia’s water ministry said it was grateful.")

    assert ("Zambia’s water ministry", "organization") in [(member.name, member.kind) for member in reading.cast]


def test_an_official_without_a_name_is_an_actor_under_the_role() -> None:
    reading = reading_of("A White House official said the text was thin.")

    official = next(member for member in reading.cast if member.kind == "person")
    assert (official.name, official.role, official.affiliation) == ("White House official", "official", "White House")
    assert [saying.speaker for saying in reading.sayings] == ["White House official"]


def test_a_body_that_is_only_described_is_an_actor() -> None:
    reading = reading_of("The ruling party said it would wait. Its embassy in Lima said nothing was lost.")

    assert {member.name for member in reading.cast} == {"ruling party", "embassy in Lima"}


def test_several_people_a_bare_role_and_anybody_are_nobody() -> None:
    reading = reading_of("Two diplomats said no. Opponents said yes. The spokesman said maybe. A resident said never.")

    assert reading.cast == ()


@pytest.mark.parametrize(
    "text",
    [
        "Two officials said the quay was shut.",
        "One woman said the quay was shut.",
        "An aide said the quay was shut. An aide said it was open.",
        "The report said the quay was shut.",
        "Sen. Ruth Calder and Sen. Lou Brandt met. The senator said the quay was shut.",
    ],
)
def test_nobody_in_particular_is_no_actor(text: str) -> None:
    reading = reading_of(text)

    assert not [member.name for member in reading.cast if member.name.islower()]
    assert {saying.speaker for saying in reading.sayings} == {None}


def test_the_company_is_the_firm_named_before() -> None:
    reading = reading_of("Harrow Steel won an order. The company said that it would hire.")

    assert [member.name for member in reading.cast] == ["Harrow Steel"]
    assert [saying.speaker for saying in reading.sayings] == ["Harrow Steel"]


def test_the_company_is_nobody_new_beside_the_bodies_of_the_story() -> None:
    reading = reading_of("Harrow Steel sued Kettle Foods. The company said that it would appeal.")

    assert {member.name for member in reading.cast} == {"Harrow Steel", "Kettle Foods"}


def test_the_ruling_party_is_not_the_party_named_before() -> None:
    reading = reading_of("The opposition Union Party said it would vote no. The ruling party said the law would pass.")

    assert [saying.speaker for saying in reading.sayings] == ["Union Party", "ruling party"]


def test_a_source_at_a_named_place_is_an_actor_and_a_bare_one_is_nobody() -> None:
    reading = reading_of("A Whitehall source said the text was thin. A source said it was not.")

    assert [member.name for member in reading.cast if member.kind == "person"] == ["Whitehall source"]


def test_the_post_of_a_possessive_is_what_stands_behind_it() -> None:
    reading = reading_of("Chile signed. The prime minister’s spokesperson said it was late.")

    assert [member.role for member in reading.cast if member.kind == "person"] == ["spokesperson"]
