"""A stance is read from the verb and from the words; a negation turns it round."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.engines.builtin.stances import (
    NEUTRAL,
    Attitude,
    assess,
    of_own_verb,
    of_request_or_words,
    of_verb_and_object,
    of_words,
)


def read_stance(cue: str, words: str) -> Attitude | None:
    return of_verb_and_object(cue, words) or of_request_or_words(cue, words)


@pytest.mark.parametrize(
    ("cue", "words", "stance"),
    [
        ("asked", "the port to publish the contract", "demand"),
        ("asked", "for moorings to be kept", "demand"),
        ("asked", "whether the port would publish it", "neutral"),
        ("said", "the deal offered fishermen nothing", "criticize"),
        ("said", "nobody from the port had called her", "criticize"),
        ("said", "we have been left out of the talks", "criticize"),
        ("said", "there is no reason to celebrate", "criticize"),
        ("said", "the pact would cost thousands of jobs", "concern"),
        ("said", "her country would not sign any such text", "reject"),
        ("said", "he was relieved", "welcome"),
        ("said", "the pact delivers for working families", "support"),
        ("said", "voters would decide in the autumn", "neutral"),
        ("said", "this is not in any way a lasting success", "criticize"),
        ("said", "it is not only historic, it is cheap", "welcome"),
        ("said", "there is no doubt that it is historic", "welcome"),
        ("said", "we are not aware of any new danger to them", "neutral"),
        ("said", "the line will ease the tensions at the border", "neutral"),
        ("said", "I voted no, and so did my sister", "reject"),
        ("asked", "not to be named", "neutral"),
        ("said", "it would be a mistake to leave the pact", "support"),
        ("said", "I doubt that it is a good deal", "criticize"),
        ("said", "we are grateful, whatever the risks", "welcome"),
        ("insisted", "the port was a safe place", "neutral"),
        ("said", "the strike was unjustified", "criticize"),
        ("said", "he had no confidence in the judge", "criticize"),
        ("said", "there was no truth in the story", "deny"),
        ("said", "the crew had done nothing wrong", "deny"),
        ("said", "to build the ships here would have been far too expensive", "support"),
        ("said", "the visit was not part of any plan", "deny"),
        ("wrote", "Congratulations to the crew", "welcome"),
        ("said", "the ferry law was a propaganda stunt", "condemn"),
        ("said", "both ports should be ashamed", "condemn"),
        ("said", "he disagreed with the judge", "neutral"),
        ("said", "the crew broke the agreement in May", "criticize"),
        ("said", "the plan was short-sighted", "criticize"),
        ("said", "the text was signed away without asking the islanders", "criticize"),
        ("said", "the pact would drive up fares", "concern"),
        ("said", "the pact makes the strait safer by reducing the threat of war", "support"),
        ("said", "the pact is a ray of hope", "welcome"),
        ("said", "the pact does not go far enough", "criticize"),
        ("said", "a suspicious boat had crossed the line", "neutral"),
        ("said", "the fee called for in the contract had been paid", "neutral"),
        ("begged", "to differ", "deny"),
        ("wants", "the boats to leave before autumn", "demand"),
        ("insisted", "the port must stay open", "demand"),
        ("termed", "it a disgrace", "condemn"),
    ],
)
def test_words_show_a_stance(cue: str, words: str, stance: str):
    assert (read_stance(cue, words) or NEUTRAL).stance == stance


@pytest.mark.parametrize(
    ("cue", "words", "stance"),
    [
        ("condemned", "the deal", "condemn"),
        ("said", "the deal is absurd", "condemn"),
        ("said", "it is no threat to anybody", None),
        ("said", "the offer is unacceptable", "reject"),
        ("said", "it is a historic day", "welcome"),
        ("urged", "the two to talk", "demand"),
        ("denied", "any breach", "deny"),
        ("said", "the boats left at noon", None),
        ("dismissed", "fears that boats would be lost", "support"),
        ("rejected", "the charge", "deny"),
        ("rejected", "the pact", "reject"),
        ("said", "critics of the pact are plainly wrong", "support"),
    ],
)
def test_stance_is_read_from_verb_and_words(cue: str, words: str, stance: str | None):
    attitude = read_stance(cue, words)

    assert (attitude.stance if attitude else None) == stance


def test_a_hint_tells_of_the_thing_and_shows_no_stance_where_no_agreement_is_spoken_of():
    assert of_words("the road is a danger at night") is not None
    assert of_words("the road is a danger at night", hints=False) is None
    assert of_words("the fee is unacceptable", hints=False) is not None


@pytest.mark.parametrize(
    ("words", "direct", "stance"),
    [
        ("We firmly reject the offer.", True, "reject"),
        ("it would oppose the sale", False, "reject"),
        ("We will continue to oppose the sale.", True, "reject"),
        ("it welcomed any step that quiets the strait", False, "welcome"),
        ("Bolivia’s navy opposes the fee", False, "reject"),
        ("They reject the offer.", True, None),
        ("Peru opposes the fee", False, None),
        ("it would put its old loans back into the port", False, None),
    ],
)
def test_who_speaks_takes_a_stance_by_an_own_verb(words: str, direct: bool, stance: str | None):
    attitude = of_own_verb(words, {"Bolivia"}, direct=direct)

    assert (attitude.stance if attitude else None) == stance


@pytest.mark.parametrize(
    ("words", "assessment"),
    [
        ("the numbers do not add up", "negative"),
        ("there is no mechanism to punish those who cheat", "negative"),
        ("it gives them nothing", "negative"),
        ("it prevents a costly collapse of the quay", "positive"),
        ("the deal lowers the chance of a clash at sea", "positive"),
        ("the price is fair, but the term is far too long", "mixed"),
        ("he saw little chance of a lasting truce", "negative"),
        ("I am sceptical that it brings stability", "negative"),
        ("the list of ships fills a gap in the text", "positive"),
        ("the port holds a serious number of ships", "neutral"),
        ("the two sides have put it down on paper", "neutral"),
        ("the reserve would cover about ninety days of use", "neutral"),
    ],
)
def test_an_expert_is_for_it_or_against_it_or_both(words: str, assessment: str):
    assert assess(words) == assessment
