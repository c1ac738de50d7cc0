"""A step is announced for one's own side alone; a hostile or conditional one is a threat."""

from __future__ import annotations

import pytest
from fishing_pact import BOLIVIA, opinions
from staging import scene_of

from structured_summary.pipeline.engines.builtin.opinions import find_opinions
from structured_summary.pipeline.engines.builtin.steps import announced_step


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("Bolivia would reconsider its port fees", "would reconsider its port fees"),
        ("We will retaliate with tariffs. Soon.", "will retaliate with tariffs"),
        ("the union threatened to strike at noon", "threatened to strike at noon"),
        ("Bolivia’s navy will close the strait", "will close the strait"),
        ("the ministry can wait but would sue the port", "would sue the port"),
        ("it will be putting the text to its members", "will be putting the text to its members"),
        ("it'd ask the court to look at the text", "it'd ask the court to look at the text"),
        ("Bolivia would not open its ports until the fee was paid", "would not open its ports until the fee was paid"),
        ("the union vowed to question Mr. Bell about it", "vowed to question Mr. Bell about it"),
        ("the chief would pay for it, that we all knew", None),
        ("we’d ask them what they had thought of it", None),
        ("it would push up costs", None),
        ("the sea will rise", None),
        ("Peru would close its ports", None),
        ("a panel, which will take over the port in May, was named", None),
        ("it is unlikely that Bolivia will raise its fees", None),
        ("there is going to be a long wait for us", None),
        ("Bolivia did not threaten to close its ports", None),
    ],
)
def test_an_announced_step_is_one_of_the_speakers_own_side_and_keeps_its_words(words: str, step: str | None):
    assert announced_step(words, {"Bolivia"}) == step


def test_whatever_somebody_promises_is_a_step_of_theirs():
    [reaction], _ = opinions("Bolivia promised that it would paint its boats blue.")

    assert reaction.announced == "would paint its boats blue"


def test_what_is_held_back_until_others_move_is_a_threat():
    [reaction], _ = opinions("Bolivia said it would not open the pact’s ports until the fee was paid.")

    assert reaction.stance == "threaten"


def test_in_direct_speech_he_is_somebody_else():
    assert announced_step("he will close the strait to us", (), direct=True) is None
    assert announced_step("we’ll close the strait to them", (), direct=True) == "we’ll close the strait to them"


def test_what_others_would_do_is_no_step_of_who_warns_of_it():
    [reaction], _ = opinions("Bolivia warned that Chile would close its ports to everybody.")

    assert (reaction.stance, reaction.announced) == ("concern", None)


def test_a_hostile_step_is_a_threat_on_no_condition():
    [reaction], _ = opinions("Bolivia vowed to block the pact in court.")

    assert (reaction.stance, reaction.announced) == ("threaten", "vowed to block the pact in court")


def test_who_warns_of_an_own_step_threatens():
    [reaction], _ = opinions("Bolivia warned that it would send more patrols to the strait.")

    assert (reaction.stance, reaction.announced) == ("threaten", "would send more patrols to the strait")


def test_who_warns_of_nothing_in_particular_reacts_to_nothing():
    scene = scene_of("Bolivia warned that the winter would be dangerous.", BOLIVIA)

    assert find_opinions(scene, [])[0] == []


def test_a_condition_may_stand_first():
    [reaction], _ = opinions("“If the pact holds, we will close the strait,” said Juan Paz.")

    assert (reaction.stance, reaction.announced) == ("threaten", "will close the strait")


def test_a_helping_hand_on_a_condition_is_no_threat():
    [reaction], _ = opinions("Bolivia said it would join the fishing pact if its boats were let in.")

    assert (reaction.stance, reaction.announced) == ("neutral", "would join the fishing pact if its boats were let in")


def test_a_step_that_hangs_on_a_condition_is_a_threat():
    [reaction], _ = opinions(
        "Juan Paz, the foreign minister of Bolivia, said it would close its ports if the pact held."
    )

    assert (reaction.stance, reaction.announced) == ("threaten", "would close its ports if the pact held")


def test_a_step_welcomed_right_after_the_pact_is_the_pact():
    [reaction], _ = opinions("Bolivia welcomed the step.")

    assert (reaction.about, reaction.stance) == ("fishing pact", "welcome")


def test_a_warning_of_what_will_be_done_to_others_is_a_threat():
    [reaction], _ = opinions("Any ship found in the strait would be turned back, Bolivia warned.")

    assert (reaction.stance, reaction.announced) == ("threaten", "Any ship found in the strait would be turned back")


def test_who_will_not_hesitate_threatens():
    [reaction], _ = opinions("Bolivia said it would not hesitate to close its ports.")

    assert (reaction.stance, reaction.announced) == ("threaten", "would not hesitate to close its ports")


def test_a_step_that_somebody_denies_is_not_announced():
    story = "Mr Paz criticised the pact. He denied that his country had threatened to close its ports."
    [reaction] = opinions(story)[0]

    assert reaction.announced is None
