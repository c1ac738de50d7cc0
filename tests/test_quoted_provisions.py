"""What the parties shall do by a clause that the article quotes."""

from __future__ import annotations

import pytest
from pacts import BOLIVIA, CHILE, PERU
from staging import scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.clauses import find_clauses
from structured_summary.pipeline.engines.builtin.quoted_provisions import with_quoted

TOLD = "Peru and Chile signed a water treaty on Monday. The treaty obliges both sides to share data. "


def provisions(story: str) -> list[str]:
    scene = scene_of(story, PERU, CHILE, BOLIVIA)
    agreements, dossiers = find_agreements(scene)
    [treaty] = with_quoted(scene, agreements, find_clauses(scene, dossiers))
    return [provision.text for provision in treaty.provisions]


@pytest.mark.parametrize(
    ("clause", "promised"),
    [
        (
            "Article 3 of the treaty states: “Either party shall warn the other of floods.”",
            ["Either party shall warn the other of floods"],
        ),
        (
            "Article 3 reads: “Each Party shall open its dams in June, provided that the lake is full.”",
            ["Each Party shall open its dams in June, provided that the lake is full"],
        ),
        (
            "Article 3 opens it to others. “The Parties will admit Peru,” it says, “and will seek its advice.”",
            ["The Parties will admit Peru", "The Parties will seek its advice"],
        ),
        (
            "Article 3 adds that a warning “shall not be delayed by either side.”",
            ["A warning shall not be delayed by either side"],
        ),
        ("Article 3 of the draft read: “Either party may close the dam in a dry year.”", []),
        (
            "The passage in dispute is Paragraph 5 of the treaty. “The Parties will send joint patrols,” it reads.",
            ["The Parties will send joint patrols"],
        ),
        (
            "Article 9 of the treaty says that where the level of the lake falls by more than half, "
            "“the upper Party may close its dam”.",
            ["The upper Party may close its dam"],
        ),
        (
            "Article 4 says: “A ship shall be let in if it shows the declaration on its cargo.” "
            "Article 7 goes further, stating that “no Party shall search it”.",
            ["A ship shall be let in if it shows the declaration on its cargo", "No Party shall search it"],
        ),
        ("Article 1 of the treaty states: “The lake is the common good of two nations.”", []),
    ],
)
def test_what_a_quoted_clause_commits_to_is_a_provision_beside_the_others(clause: str, promised: list[str]):
    assert provisions(TOLD + clause) == ["The treaty obliges both sides to share data", *promised]


def test_a_clause_that_a_provision_tells_already_is_told_once():
    story = "Peru and Chile signed a water treaty. The treaty says: “Each party shall warn the other of floods.”"

    assert provisions(story) == ["Each party shall warn the other of floods"]
