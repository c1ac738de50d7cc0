"""The index of an article: words and their kin, sayings by sentence, members by any of their names."""

from __future__ import annotations

import pytest
from stories import HARBOUR, chunk_of

from structured_summary.pipeline.index import index_of, same_stem

CHUNK = chunk_of(HARBOUR)
INDEX = index_of(CHUNK.segments, CHUNK.reading)


def test_the_same_article_is_indexed_once() -> None:
    assert index_of(CHUNK.segments, CHUNK.reading) is index_of(CHUNK.segments, CHUNK.reading)


def test_words_are_found_where_they_stand_together() -> None:
    [number] = INDEX.places(["jon", "vik"])

    assert "Jon Vik" in CHUNK.segments.words(number)


def test_headings_count_below_one() -> None:
    assert min(INDEX.places(["harbour", "pact"])) < 1


@pytest.mark.parametrize("name", ["Kari Holm", "the Bergen Institute", "Norway", "Denmark’s"])
def test_a_name_of_the_article_is_known(name: str) -> None:
    assert INDEX.names(name)


@pytest.mark.parametrize("name", ["Kari Vik", "Sweden", "Bergen Institute of Physics", ""])
def test_a_name_that_is_put_together_or_not_there_is_not(name: str) -> None:
    assert not INDEX.names(name)


@pytest.mark.parametrize(("word", "country"), [("Dutch", "Netherlands"), ("Danes", "Denmark"), ("Norwegian", "Norway")])
def test_a_country_is_named_by_its_people(word: str, country: str) -> None:
    chunk = chunk_of(f"Talks in Oslo\n\n{word} envoys left on Monday after two days of talks.")

    assert index_of(chunk.segments, chunk.reading).names(country)


def test_sayings_are_found_by_their_sentence() -> None:
    [number] = INDEX.places(["jon", "vik"])

    assert [saying.speaker for saying in INDEX.sayings[number]] == ["Jon Vik"]


def test_a_member_is_found_by_any_name() -> None:
    member = INDEX.member("Minister Holm") or INDEX.member("Kari Holm")

    assert member is not None
    assert member.name == "Kari Holm"


@pytest.mark.parametrize(("one", "other"), [("iran", "iranian"), ("ukraine", "ukrainian"), ("china", "chinese")])
def test_a_name_and_its_adjective_share_a_stem(one: str, other: str) -> None:
    assert same_stem(one, other)


@pytest.mark.parametrize(("one", "other"), [("iran", "iraq"), ("portugal", "ports"), ("austria", "australia")])
def test_names_that_only_begin_alike_do_not(one: str, other: str) -> None:
    assert not same_stem(one, other)
