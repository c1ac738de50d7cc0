"""Who speaks without a name."""

from __future__ import annotations

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Reading


def reading_of(text: str) -> Reading:
    return read(segment(read_text(text, None)))


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
