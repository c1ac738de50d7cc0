"""A pact that people take a stand on, for the tests."""

from __future__ import annotations

from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.opinions import find_opinions
from structured_summary.schemas.draft import DraftExpertView, DraftReaction

PERU, CHILE, BOLIVIA = member("Peru"), member("Chile"), member("Bolivia")
INSTITUTE = member("Lima Institute for Sea Law", "organization")
VEGA = member("Rosa Vega|Ms Vega|Vega", "person", "senior researcher", "Lima Institute for Sea Law")
PAZ = member("Juan Paz|Mr Paz|Paz", "person", "foreign minister", "Bolivia")
SIGNED = "Peru and Chile signed a fishing pact on Monday. "


def opinions(story: str) -> tuple[list[DraftReaction], list[DraftExpertView]]:
    scene = scene_of(SIGNED + story, PERU, CHILE, BOLIVIA, INSTITUTE, VEGA, PAZ)
    return find_opinions(scene, find_agreements(scene)[1])
