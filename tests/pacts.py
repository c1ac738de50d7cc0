"""Stories of pacts for the tests: who may be bound, and what the rules find."""

from __future__ import annotations

from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.schemas.draft import DraftAgreement
from structured_summary.schemas.reading import Member

PERU, CHILE, BOLIVIA = member("Peru", land="PER"), member("Chile", land="CHL"), member("Bolivia", land="BOL")


EU = member("European Union|EU", "organization")


def agreements(story: str, *cast: Member) -> list[DraftAgreement]:
    return find_agreements(scene_of(story, *(cast or (PERU, CHILE, BOLIVIA))))[0]


def only(story: str, *cast: Member) -> DraftAgreement:
    [agreement] = agreements(story, *cast)
    return agreement


ACME, BOLT, CORK = member("Acme", "organization"), member("Bolt", "organization"), member("Cork", "organization")


def provisions(story: str, *cast: Member) -> list[str]:
    return [provision.text for provision in only(story, *cast).provisions]
