"""Experts are told from officials by role and affiliation, and their views are weighed."""

from __future__ import annotations

import pytest
from fishing_pact import CHILE, PERU, SIGNED, opinions
from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.experts import is_expert
from structured_summary.pipeline.engines.builtin.opinions import find_opinions
from structured_summary.pipeline.engines.builtin.stances import assess


@pytest.mark.parametrize(
    ("role", "body", "expert"),
    [
        ("senior analyst", "Andes Centre for Studies", True),
        ("professor of law", "University of Cusco", True),
        ("director", "Institute for Peace Research", True),
        (None, "Cusco State University", True),
        ("former ambassador, now a fellow", "Brookings Institution", True),
        ("foreign minister", "Peru", False),
        ("spokeswoman", "University of Cusco", False),
        ("chief executive", "Arica Ports", False),
        ("researcher", "Amnesty International", False),
        ("president", "Dockers' Union", False),
        ("economist", "Ministry of Trade", False),
        ("student", "University of Cusco", False),
        ("marine ecologist", "University of Cusco", True),
        ("urologist", "Arica Hospital", True),
        ("studies energy markets", "Athens Policy Lab", True),
        ("water lawyer", "University of Cusco", True),
        ("fellow", "Andes Policy Lab", True),
        ("senior fellow for sea law", "Andes Policy Lab", True),
        ("fellow director", "Arica Ports", False),
        ("rugby player", "University of Cusco", False),
        ("deputy director", "Andes Policy Institute", True),
        ("founding president", "Andes Policy Institute", True),
        ("executive vice president for fisheries", "Andes Institute for Policy", True),
        ("president", "University of Cusco", False),
        ("partner", "Andes Market Analysis Ltd", True),
        ("fisherman", None, False),
        (None, None, False),
    ],
)
def test_an_expert_is_known_by_role_and_affiliation(role: str | None, body: str | None, expert: bool):
    assert is_expert(member("Ana Rojas", "person", role, body)) is expert


def test_an_experts_sayings_are_one_view_with_all_quotes():
    reactions, [view] = opinions(
        "The pact is a big win for Peru, said Rosa Vega, a senior researcher at the Lima Institute for Sea Law. "
        "“But its wording carries a risk for small boats,” Ms Vega said."
    )

    assert reactions == []
    assert (view.expert, view.affiliation, view.about) == ("Rosa Vega", "Lima Institute for Sea Law", "fishing pact")
    assert len(view.quotes) == 2
    assert view.assessment == "mixed"


def test_an_assessment_without_signs_is_neutral():
    assert assess("The text has four parts.") == "neutral"


@pytest.mark.parametrize(
    ("words", "assessment"),
    [
        ("It is no threat to small boats.", "positive"),
        ("This is not a victory.", "negative"),
        ("The wording is vague and the panel is too small.", "negative"),
        ("It is well drafted.", "positive"),
        ("It is well drafted, but it is toothless.", "mixed"),
    ],
)
def test_a_judgement_is_turned_round_by_a_negation(words: str, assessment: str):
    assert assess(words) == assessment


@pytest.mark.parametrize("words", ["The deal is worth $3 million", "She comes from a modest family"])
def test_a_price_and_a_family_are_no_judgement(words: str):
    assert assess(words) == "neutral"


def test_an_expert_has_one_view_and_one_claim():
    _, [view] = opinions(
        "“The text has four parts,” Rosa Vega, a senior researcher at the Lima Institute for Sea Law, said. "
        "“It is too vague to bind anybody in a dry year,” she said. “We shall see.”"
    )

    assert view.claim == "It is too vague to bind anybody in a dry year."


def test_an_expert_who_warns_is_against_it():
    _, [view] = opinions("Rosa Vega warned that the pact would last two winters.")

    assert view.assessment == "negative"


def test_who_doubts_a_good_thing_is_against_it():
    _, [view] = opinions("Rosa Vega doubts that the pact will hold.")

    assert view.assessment == "negative"


def test_the_director_of_a_think_tank_of_no_known_name_is_asked_as_an_expert():
    luz = member("Rita Luz", "person", "director")
    story = SIGNED + "Rita Luz, director of the Lima think tank Mar Abierto, called the pact a weak one. "
    scene = scene_of(story + "“The pact is weak,” Rita Luz said.", PERU, CHILE, luz)

    reactions, [view] = find_opinions(scene, find_agreements(scene)[1])

    assert (reactions, view.expert) == ([], "Rita Luz")
