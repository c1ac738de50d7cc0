"""Who "the Ohio Republican" is, by the words beside a name."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.rules.descriptions import belongs


@pytest.mark.parametrize(
    ("adjective", "beside"),
    [("iranian", "iran"), ("ohioan", "ohio"), ("minn.", "minnesota"), ("texan", "texas"), ("dutch", "netherlands")],
)
def test_a_name_and_its_other_forms_are_of_the_same_place(adjective: str, beside: str) -> None:
    assert belongs(adjective, frozenset(("minister", beside)))


@pytest.mark.parametrize(
    ("adjective", "beside"),
    [("iraqi", "iran"), ("austrian", "australian"), ("nigerian", "niger"), ("indian", "indiana")],
)
def test_places_that_only_begin_alike_are_told_apart(adjective: str, beside: str) -> None:
    assert not belongs(adjective, frozenset(("minister", beside)))
