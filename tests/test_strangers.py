"""Whoever speaks under a full name belongs to the cast."""

from __future__ import annotations

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.sayings import find_sayings
from structured_summary.pipeline.rules.strangers import find_strangers
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Member


def strangers_in(text: str) -> tuple[Member, ...]:
    segments = segment(read_text(text, None))
    return find_strangers(segments, (), find_sayings(segments, ()))


def test_a_name_that_speaks_beside_its_role_is_a_member() -> None:
    (member,) = strangers_in("The yard’s managing director, Ikram Solvay, denied that it had leaked. Solvay left.")

    assert (member.name, member.role, member.kind) == ("Ikram Solvay", "managing director", "person")
    assert member.aliases == ("Solvay",)
    assert len(member.mentions) == 2


def test_a_name_that_speaks_before_its_home_is_a_member() -> None:
    (member,) = strangers_in("Ikram Solvay of Leeds University’s Coal and Iron Centre said it had leaked.")

    assert (member.name, member.aliases) == ("Ikram Solvay", ())


def test_bodies_documents_and_unnamed_people_are_no_strangers() -> None:
    text = "The Harbour Council said it was late. One MP said it was early. A spokesman for Ikram Solvay said no."

    assert strangers_in(text) == ()


def test_whom_the_sentence_is_about_is_a_member_once_she_speaks() -> None:
    text = "In the square, where a band was packing up, Ikram Solvay was counting her money. “They lied,” she said."

    (member,) = strangers_in(text)

    assert (member.name, member.kind) == ("Ikram Solvay", "person")


def test_a_name_behind_a_description_or_an_office_in_letters_is_a_member() -> None:
    text = "Her rival on the panel, nominated MCA Ikram Solvay, said no vote was held. She warned that it was late."

    (member,) = strangers_in(text)

    assert member.name == "Ikram Solvay"


def test_a_weekday_may_be_the_name_of_whoever_is_introduced_by_it() -> None:
    (member,) = strangers_in("Their spokesman, Monday Solvay, said they had been sold out.")

    assert member.name == "Monday Solvay"


def test_the_head_of_a_body_with_a_name_of_its_own_may_be_named_behind_it() -> None:
    (member,) = strangers_in("The director of Norpa, Ikram Solvay, said it was late.")

    assert member.name == "Ikram Solvay"
