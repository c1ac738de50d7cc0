"""A stance is read from the verb and from the words; a negation turns it round."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.engines.builtin.stances import NEUTRAL, assess, read_stance


@pytest.mark.parametrize(
    ("cue", "words", "stance"),
    [
        ("asked", "the port to publish the contract", "demand"),
        ("asked", "for moorings to be kept", "demand"),
        ("asked", "whether the port would publish it", "neutral"),
        ("said", "the deal offered fishermen nothing", "criticize"),
        ("said", "we have been left out of the talks", "criticize"),
        ("said", "there is no reason to celebrate", "criticize"),
        ("said", "the pact would cost thousands of jobs", "concern"),
        ("said", "her country would not sign any such text", "reject"),
        ("said", "he was relieved", "welcome"),
        ("said", "the pact delivers for working families", "support"),
        ("said", "voters would decide in the autumn", "neutral"),
    ],
)
def test_words_show_a_stance(cue: str, words: str, stance: str):
    assert (read_stance(cue, words) or NEUTRAL).stance == stance


@pytest.mark.parametrize(
    ("words", "assessment"),
    [
        ("the numbers do not add up", "negative"),
        ("there is no mechanism to punish those who cheat", "negative"),
        ("it gives them nothing", "negative"),
        ("the deal lowers the chance of a clash at sea", "positive"),
        ("the price is fair, but the term is far too long", "mixed"),
        ("the reserve would cover about ninety days of use", "neutral"),
    ],
)
def test_an_expert_is_for_it_or_against_it_or_both(words: str, assessment: str):
    assert assess(words) == assessment
