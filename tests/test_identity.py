"""Names: which are the same, which are names at all, and what id they give."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.identity import is_proper, part_of, same_name, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Carnegie Endowment", "Carnegie Endowment’s"), ("Mr Yoon", "yoon"), ("Chang Ho-jin", "Chang Ho jin")],
)
def test_titles_articles_and_possessives_do_not_tell_names_apart(one: str, other: str) -> None:
    assert same_name(one, other)


def test_a_short_form_is_part_of_the_full_name() -> None:
    assert part_of("Mr Yoon", "Yoon Suk Yeol")
    assert not part_of("Mr Kim", "Yoon Suk Yeol")


@pytest.mark.parametrize("name", ["Mr Yoon", "the Taliban", "eBay", "日本", "UN"])
def test_a_name_is_proper(name: str) -> None:
    assert is_proper(name)


@pytest.mark.parametrize("description", ["the president", "his office", "the ministry", "", "—"])
def test_a_description_is_not(description: str) -> None:
    assert not is_proper(description)


@pytest.mark.parametrize(
    ("name", "own"), [("Yoon Suk Yeol", "yoon-suk-yeol"), ("Éva Müller’s Party", "eva-muller-party"), ("日本", "")]
)
def test_an_id_is_plain_ascii(name: str, own: str) -> None:
    assert slug(name) == own
