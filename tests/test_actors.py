"""One actor once: aliases join, descriptions do not, and every mention is found."""

from __future__ import annotations

from typing import Any

from stories import article_of, chunk_of

from structured_summary.pipeline.index import index_of
from structured_summary.pipeline.merge.actors import register_actors
from structured_summary.schemas.draft import DraftActor
from structured_summary.schemas.findings import Findings, Found
from structured_summary.schemas.summary import Actor

TALKS = """Envoys meet in Lisbon

Paula Reis, the president of the port council, met Tomas Brandt on Monday. Ms Reis said little.

Brandt, president of Harbour Institute, was blunter. “Nobody listens to us,” the president said. Mr Brandt left early.
"""


def draft_actor(name: str, sentence: int, kind: str = "person", **more: Any) -> DraftActor:
    """Make an actor of a draft; what is not given is null."""
    blank: dict[str, Any] = {"aliases": [], "role": None, "affiliation": None, "country": None}
    return DraftActor.model_validate({**blank, "evidence": [sentence], "name": name, "kind": kind, **more})


def actors_of(*chunks: list[DraftActor], text: str = TALKS) -> dict[str, Actor]:
    """Register the actors of several chunks; return them by id."""
    chunk = chunk_of(text)
    findings = [Findings(actors=tuple(Found(actor) for actor in actors)) for actors in chunks]
    register = register_actors(findings, index_of(chunk.segments, chunk.reading), [])
    return {actor.id: actor for actor in register.actors(article_of(text))}


def test_a_name_of_one_chunk_and_an_alias_of_another_are_one_actor() -> None:
    first, second = draft_actor("Paula Reis", 1, aliases=["Ms Reis"]), draft_actor("Ms Reis", 2, role="president")

    actors = actors_of([first], [second])

    assert actors["paula-reis"].role is not None
    assert "Ms Reis" in actors["paula-reis"].aliases
    assert "ms-reis" not in actors


def test_a_description_that_two_actors_share_joins_nobody() -> None:
    actors = actors_of(
        [
            draft_actor("Paula Reis", 1, aliases=["the president"]),
            draft_actor("Tomas Brandt", 1, aliases=["the president"]),
        ]
    )

    assert {"paula-reis", "tomas-brandt"} <= set(actors)


def test_every_mention_is_found_where_it_stands() -> None:
    actor = actors_of([draft_actor("Tomas Brandt", 1, aliases=["Brandt", "Mr Brandt"])])["tomas-brandt"]

    assert [mention.text.split()[-1] for mention in actor.mentions] == ["Brandt", "Brandt", "Brandt"]
    assert all(TALKS[mention.start : mention.end] == mention.text for mention in actor.mentions)


def test_an_institution_that_is_only_an_affiliation_becomes_an_actor() -> None:
    actors = actors_of([draft_actor("Tomas Brandt", 3, affiliation="Harbour Institute")])

    assert actors["tomas-brandt"].affiliation == "harbour-institute"
    assert actors["harbour-institute"].kind == "organization"


def test_actors_stand_in_the_order_of_first_evidence() -> None:
    actors = actors_of([draft_actor("Tomas Brandt", 3), draft_actor("Paula Reis", 1)])

    assert list(actors)[:2] == ["paula-reis", "tomas-brandt"]


def test_an_actor_that_has_only_a_description_is_found_by_it() -> None:
    text = TALKS + "\nThe dock workers cheered.\n"

    actors = actors_of([draft_actor("The dock workers", 5, kind="group")], text=text)

    assert actors["the-dock-workers"].kind == "group"
    assert [mention.text for mention in actors["the-dock-workers"].mentions] == ["The dock workers"]
