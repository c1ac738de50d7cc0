"""Quoted clauses are found with label, instrument and what they cite; a clause only mentioned is none."""

from __future__ import annotations

import pytest
from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.clauses import find_clauses
from structured_summary.schemas.draft import DraftQuotedClause

CAST = (member("Peru"), member("Chile"))
SIGNED = "Peru and Chile signed a border treaty on Monday. "


def clauses(story: str) -> list[DraftQuotedClause]:
    scene = scene_of(SIGNED + story, *CAST)
    return find_clauses(scene, find_agreements(scene)[1])


@pytest.mark.parametrize(
    ("sentence", "label", "instrument"),
    [
        ("Article 4 of the treaty says: “Each side shall keep to its waters.”", "Article 4", "border treaty"),
        ("Under Section 12(b) of the treaty, “each side shall pay its own costs”.", "Section 12(b)", "border treaty"),
        ("Art. 6.4 provides that “no party shall fish at night”.", "Art. 6.4", "border treaty"),
        ("The treaty’s Article 9 obliges both to give “full notice” of moves.", "Article 9", "border treaty"),
        ("Article 2 of the UN Charter prohibits “the threat or use of force”.", "Article 2", "UN Charter"),
        ("Resolution 1701 calls for “a full and lasting halt” to the fighting.", None, "Resolution 1701"),
        ("“Each side shall keep to its waters,” says Article 4 of the treaty.", "Article 4", "border treaty"),
        ("The preamble speaks of “the bonds of two peoples”.", "preamble", "border treaty"),
        ("The treaty says “each side shall keep to its waters”.", None, "border treaty"),
        ("Chapter 3 of Chile's Constitution guarantees “free passage at sea”.", "Chapter 3", "Chile's Constitution"),
    ],
)
def test_a_clause_is_quoted_by_its_label(sentence: str, label: str | None, instrument: str):
    [clause] = clauses(sentence)

    assert (clause.label, clause.instrument) == (label, instrument)


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 4 of the treaty was broken twice, the minister said.",
        "“Article 4 is a red line for all of us,” the minister said.",
        "The minister said Article 4 was “a threat to every fisherman”.",
        "Article 4 prohibits what the minister called “pirate fishing”.",
        "She read the treaty and said: “It is a very good text.”",
    ],
)
def test_a_clause_only_mentioned_is_not_quoted(sentence: str):
    assert clauses(sentence) == []


def test_a_clause_inside_somebodys_quotation_is_found():
    [clause] = clauses("“Paragraph 3 provides that ‘no party shall fish at night’, so we wait,” the captain said.")

    assert clause.label == "Paragraph 3"
    assert clause.quote.split()[1:] == ["no", "party", "shall"]


def test_what_a_clause_refers_to_is_cited():
    [clause] = clauses("Article 4 says: “Each side acts in accordance with Article 51 of the UN Charter.”")

    assert [(cited.label, cited.instrument) for cited in clause.cites] == [("Article 51", "UN Charter")]


def test_a_clause_goes_on_in_the_next_sentence():
    first, second = clauses(
        "Article 4 says: “Each side shall keep to its waters.” It adds: “None shall fish at night.”"
    )

    assert (first.label, second.label) == ("Article 4", "Article 4")


def test_a_clause_that_opens_one_sentence_is_quoted_in_the_next_by_it_says():
    [clause] = clauses("Article 11 deals with disputes. “A Party may refer the matter to arbitration,” it says.")

    assert (clause.label, clause.instrument) == ("Article 11", "border treaty")


def test_somebodys_own_words_about_a_treaty_are_no_clause_of_it():
    assert clauses("Ana Rojas rejected the treaty, saying it gave away “half of what we had”.") == []


def test_a_bare_label_in_a_clause_refers_to_its_own_instrument():
    [clause] = clauses(
        "Article 4 of the Arica Compact says: “A ship within the meaning of Article 3 pays the dues of Annex B "
        "of this Compact.”"
    )

    cited = [(cited.label, cited.instrument) for cited in clause.cites]
    assert cited == [("Article 3", "Arica Compact"), ("Annex B", "Arica Compact")]


@pytest.mark.parametrize("name", ["draft", "final text", "agreement"])
def test_the_draft_and_the_final_text_are_the_agreement_itself(name: str):
    [clause] = clauses(
        f"Peru and Chile signed the Arica Compact. Article 4 of the {name} says: “Each side pays its ships.”"
    )

    assert clause.instrument == "Arica Compact"


def test_words_between_label_and_verb_and_a_mark_within_anothers_are_stepped_over():
    [aside] = clauses(
        "Article IV(2) of the treaty, over which the two teams wrangled for a night, stipulates: “The two sides "
        "shall meet at once.”"
    )
    [nested] = clauses(
        "Peru and Chile signed the treaty. She pointed to Article 5.2 of the treaty, which, she said, ‘could not be "
        "plainer: “No party shall admit such beef.” I would read it’."
    )

    assert (aside.label, nested.label) == ("Article IV(2)", "Article 5.2")
    assert nested.quote.split()[1:] == ["No", "party", "shall"]
