"""Officials and parties react: who, to what, and with which stance."""

from __future__ import annotations

import pytest
from fishing_pact import BOLIVIA, CHILE, PAZ, PERU, SIGNED, opinions
from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.opinions import find_opinions


def test_an_official_reacts_with_stance_and_quote():
    [reaction], views = opinions("“This pact is a threat to us all,” said Juan Paz, the foreign minister of Bolivia.")

    assert views == []
    assert (reaction.actor, reaction.stance, reaction.about) == ("Juan Paz", "concern", "fishing pact")
    assert [quote.split()[1:] for quote in reaction.quotes] == [["This", "pact", "is"]]


def test_a_reaction_needs_no_words():
    [reaction], _ = opinions("Bolivia condemned the pact.")

    assert (reaction.actor, reaction.stance, reaction.plover) == ("Bolivia", "condemn", "ACCUSE")
    assert reaction.quotes == []


def test_what_is_told_of_another_by_the_way_is_no_reaction():
    reactions, _ = opinions("Peru, which Bolivia accuses of theft, hailed the pact.")

    assert [(one.actor, one.stance) for one in reactions] == [("Peru", "welcome")]


def test_who_is_bound_and_says_what_comes_next_stands_by_it():
    [reaction], _ = opinions("Peru said it would publish the pact in May.")

    assert (reaction.stance, reaction.announced) == ("support", "would publish the pact in May")


@pytest.mark.parametrize(
    ("deed", "stance"),
    [
        ("hit out at", "criticize"),
        ("came out against", "reject"),
        ("voiced support for", "support"),
        ("lodged a protest over", "criticize"),
        ("repudiated", "reject"),
        ("shared deep doubts about", "concern"),
        ("gave its blessing to", "welcome"),
    ],
)
def test_a_verb_of_several_words_reacts(deed: str, stance: str):
    [reaction], _ = opinions(f"Bolivia {deed} the pact.")

    assert reaction.stance == stance


def test_a_day_behind_the_verb_is_no_part_of_it():
    assert opinions("Bolivia’s office insisted on Monday that the pact was a draft.") == ([], [])


def test_an_outsider_who_calls_the_pact_something_mostly_mocks_it():
    [reaction], _ = opinions("Bolivia called the pact “a net full of holes”.")

    assert (reaction.stance, reaction.plover) == ("criticize", "ACCUSE")


def test_what_somebody_had_said_before_the_news_is_no_answer_to_it():
    [reaction], _ = opinions("Juan Paz, who had warned of a fiasco, welcomed the pact and said it was a start.")

    assert reaction.stance == "welcome"


def test_a_protest_against_the_pact_is_a_reaction_of_itself():
    [reaction], _ = opinions("Bolivia protested against the pact.")

    assert (reaction.stance, reaction.plover) == ("criticize", "PROTEST")


def test_a_passive_names_who_reacts_after_by():
    [reaction], _ = opinions("The pact was welcomed by Bolivia on Tuesday.")

    assert (reaction.actor, reaction.stance) == ("Bolivia", "welcome")


def test_a_verb_that_reacts_and_reports_makes_one_reaction():
    [reaction], _ = opinions("Bolivia accused Chile of “selling the sea”.")

    assert (reaction.stance, len(reaction.quotes)) == ("criticize", 1)


def test_a_plan_that_answers_nothing_is_no_reaction():
    scene = scene_of("Bolivia said it would cut its fees next year.", BOLIVIA)

    assert find_opinions(scene, [])[0] == []


def test_the_words_that_first_tell_of_the_pact_are_no_reaction_to_it():
    scene = scene_of("Peru and Chile have signed a fishing pact, Peru said on Monday.", PERU, CHILE)

    assert find_opinions(scene, find_agreements(scene)[1])[0] == []


def test_a_reaction_is_about_whoever_the_telling_sentence_names():
    scene = scene_of("“Peru lies in the west. What Chile did is outrageous,” said Juan Paz.", PERU, CHILE, PAZ)

    assert [one.about for one in find_opinions(scene, [])[0]] == ["Chile"]


def test_a_reaction_is_told_by_the_clause_of_its_own_actor():
    reactions, _ = opinions(
        "Bolivia condemned the pact, and its foreign minister, Juan Paz, called it an insult to all."
    )

    assert [one.summary for one in reactions if one.actor == "Bolivia"] == ["Bolivia condemned the pact."]


def test_a_remark_of_a_bystander_without_a_stance_is_no_reaction():
    story = SIGNED + "“The pact came on a Monday,” said Rita Luz, who sells bread on the quay."
    scene = scene_of(story, PERU, CHILE, member("Rita Luz", "person"))

    assert find_opinions(scene, find_agreements(scene)[1]) == ([], [])


def test_a_deed_is_a_reaction_only_where_it_is_told_as_a_response():
    answered, _ = opinions("Within hours Bolivia recalled its ambassador from Peru.")
    alone, _ = opinions("Bolivia banned Peru’s airlines from its airports.")

    assert [(one.actor, one.about) for one in answered] == [("Bolivia", "fishing pact")]
    assert alone == []


def test_several_who_react_alike_each_have_a_reaction():
    reactions, _ = opinions("The pact was condemned by Bolivia and Rosa Vega on Tuesday.")

    assert [one.actor for one in reactions] == ["Bolivia"]


def test_the_noun_behind_the_name_of_a_body_does_not_hide_what_it_does():
    scene = scene_of(SIGNED + "The CTM union attacked the pact.", PERU, CHILE, member("CTM", "organization"))

    [reaction], _ = find_opinions(scene, find_agreements(scene)[1])

    assert (reaction.actor, reaction.stance) == ("CTM", "criticize")


def test_a_deed_is_that_of_the_name_set_off_behind_a_role():
    (reaction,) = opinions("Bolivia’s foreign minister, Juan Paz, rejected the pact. “We were told nothing,” he said.")[
        0
    ]

    assert (reaction.actor, reaction.stance) == ("Juan Paz", "reject")
    assert len(reaction.quotes) == 1


@pytest.mark.parametrize(
    ("words", "about", "stance"),
    [
        ("Bolivia condemned the ambush on the river and closed a road.", "the ambush", "condemn"),
        ("Bolivia rejected the bill, saying Chile wrote it.", "the bill", "reject"),
        ("The proposed new ban was denounced by Bolivia.", "The proposed new ban", "condemn"),
        ("Chile said the boats had left. Bolivia dismissed the claim as “a tale”.", "Chile", "deny"),
        ("Chile said the fee was too high. Bolivia rejected the criticism.", "Chile", "reject"),
        ("Bolivia accused Chile of “selling the sea”.", "Chile", "criticize"),
        ("Bolivia said the measure was unacceptable.", "the measure", "reject"),
    ],
)
def test_a_reaction_where_nothing_was_agreed_is_about_what_the_verb_governs(words: str, about: str, stance: str):
    scene = scene_of(words, CHILE, BOLIVIA)

    assert (about, stance) in [(one.about, one.stance) for one in find_opinions(scene, [])[0]]


@pytest.mark.parametrize(
    "words",
    [
        "Bolivia attacked the village.",
        "Bolivia questioned the men.",
        "Bolivia backed a van.",
        "Bolivia attacked Chile at dawn.",
        "Bolivia said it searches the caves in the north.",
        "“We want to make it clear that the boats left,” Bolivia said.",
        "Juan Paz said Bolivia had accused Bolivia of theft.",
        "Bolivia declined to speak of the raid.",
        "Bolivia blocked the road.",
        "Bolivia expressed regret and left.",
        "A man living in Bolivia who objected to the raid left.",
        "Bolivia said it must leave.",
        "Juan Paz pleaded guilty and left.",
        "Bolivia said the damage claims had grown.",
        "The boats will stay unless Bolivia condemned the raid.",
        "Bolivia said that Peru met the crew and condemned the raid.",
        "Bolivia said it would appeal to all sides.",
        "Bolivia said the crew would not surrender.",
        "Juan Paz described the murder as a rare case.",
    ],
)
def test_a_verb_that_governs_nothing_people_take_a_stand_on_is_no_reaction(words: str):
    assert find_opinions(scene_of(words, CHILE, BOLIVIA, PAZ), [])[0] == []


@pytest.mark.parametrize(
    ("words", "about", "stance"),
    [
        ("Bolivia called for talks with Chile.", "Chile", "demand"),
        ("Juan Paz wrote a letter, asking Chile to reopen the river.", "Chile", "demand"),
        ("Bolivia told Chile to open the river.", "Chile", "demand"),
        ("Bolivia called on Chile to end the rule of the generals in Peru.", "Chile", "demand"),
        ("Bolivia alleged that the boats had been paid for by Chile.", "Chile", "criticize"),
        ("Bolivia attacked Chile for its silence.", "Chile", "criticize"),
        ("Juan Paz described the fees of Chile as inadequate.", "Chile", "criticize"),
        ("Bolivia criticised the missile test.", "the missile test", "criticize"),
        ("Bolivia expressed deep regret over the raid.", "the raid", "criticize"),
        ("Bolivia voiced its strong opposition to the plan.", "the plan", "reject"),
        ("Bolivia declined the request and left.", "the request", "reject"),
        ("Bolivia appealed the ruling.", "the ruling", "reject"),
        ("Bolivia condemned the deadly raid.", "the deadly raid", "condemn"),
        ("Bolivia deplored the loss of life.", "the loss", "condemn"),
        ("Bolivia urged calm.", "calm", "demand"),
        ("Bolivia reiterated its full commitment to the ruling.", "the ruling", "support"),
        ("Bolivia met Chile on Monday and condemned the raid.", "the raid", "condemn"),
        ("Juan Paz called the plan a disaster.", "the plan", "criticize"),
        ("Juan Paz labelled the plan of Chile unacceptable.", "Chile", "reject"),
        ("“We condemn this attack,” Juan Paz said.", "this attack", "condemn"),
        ("Juan Paz said he was pleased with the ruling.", "the ruling", "welcome"),
        ("Bolivia said it would appeal the ruling.", None, "reject"),
        ("Bolivia said it would not surrender.", None, "reject"),
        ("Juan Paz called the raid “piracy”.", "the raid", "condemn"),
        ("Juan Paz described the raid as a murder.", "the raid", "condemn"),
        ("Juan Paz expressed his “deep concern” about the arrest.", "the arrest", "concern"),
        ("Bolivia issued a statement condemning the raid.", "the raid", "condemn"),
        ("Bolivia joined Chile in condemning the raid.", "the raid", "condemn"),
        ("Bolivia said the raid was necessary to protect its ports.", "the raid", "support"),
        ("Bolivia said Chile must release the boat.", "Chile", "demand"),
    ],
)
def test_a_demand_or_a_charge_is_read_from_the_verb_and_what_follows_it(words: str, about: str | None, stance: str):
    [reaction] = find_opinions(scene_of(words, CHILE, BOLIVIA, PAZ), [])[0]

    assert (reaction.about, reaction.stance) == (about, stance)


def test_what_was_decided_right_after_the_pact_is_the_pact_and_what_was_done_is_not():
    decided, _ = opinions("Bolivia welcomed the decision.")
    done, _ = opinions("Bolivia condemned the ambush and called on all to keep calm.")

    assert [one.about for one in decided] == ["fishing pact"]
    assert [(one.about, one.stance) for one in done] == [("the ambush", "condemn")]


def test_the_terms_that_somebody_agreed_to_are_no_reaction():
    agreed, _ = opinions("Under the pact Peru agreed to close three ports.")
    institute, _ = opinions("The Lima Institute for Sea Law said the pact has nine articles.")

    assert (agreed, institute) == ([], [])


def test_other_news_beside_the_pact_is_no_reaction_to_it():
    announced, _ = opinions("Bolivia announced a cut in its port fees.")
    known, _ = opinions("The boats, according to Bolivia, left at noon.")

    assert (announced, known) == ([], [])


@pytest.mark.parametrize(
    "words",
    [
        "Peru denied reports that Bolivia had condemned the pact.",
        "Bolivia is said to have denounced the pact.",
        "Bolivia has always denied that it took any fish.",
    ],
)
def test_what_is_denied_or_only_said_of_somebody_is_no_reaction_of_theirs(words: str):
    reactions, _ = opinions(words)

    assert [one for one in reactions if one.actor == "Bolivia"] == []


def test_who_welcomes_a_thing_and_asks_for_more_welcomes_it():
    [reaction], _ = opinions("Juan Paz, who sat in the hall, welcomed the pact and urged Chile to keep to it.")

    assert (reaction.stance, reaction.about) == ("welcome", "fishing pact")


def test_of_two_pacts_the_last_is_meant_in_its_own_paragraph_and_the_main_one_elsewhere():
    story = SIGNED + "The fishing pact runs for ten years.\n\nPeru and Chile also signed a port treaty. "
    near = scene_of(story + "Bolivia said: “No!” Bolivia was appalled, Juan Paz said.", PERU, CHILE, BOLIVIA, PAZ)
    apart = scene_of(story + "\n\n“I am appalled,” Juan Paz said.", PERU, CHILE, BOLIVIA, PAZ)

    assert [one.about for one in find_opinions(near, find_agreements(near)[1])[0]][-1] == "port treaty"
    assert [one.about for one in find_opinions(apart, find_agreements(apart)[1])[0]] == ["fishing pact"]


@pytest.mark.parametrize(
    ("story", "actor", "stance"),
    [
        ("Bolivia in a press note rejected the pact.", "Bolivia", "reject"),
        ("Juan Paz, the foreign minister of Bolivia, had rejected the pact.", "Juan Paz", "reject"),
        (
            "Juan Paz, the foreign minister, regretted that copper had been left out of the pact.",
            "Juan Paz",
            "criticize",
        ),
        ("Juan Paz spoke first. He rejected the pact.", "Juan Paz", "reject"),
        ("Bolivia was calm. It welcomed the pact.", "Bolivia", "welcome"),
        ("The pact drew sharp criticism from Bolivia on Monday.", "Bolivia", "criticize"),
        ("The pact won praise in Bolivia.", "Bolivia", "welcome"),
        ("Bolivia warned Chile of a harsh response.", "Bolivia", "threaten"),
        ("Bolivia warned of serious consequences for small boats.", "Bolivia", "concern"),
    ],
)
def test_who_reacts_may_be_told_in_several_ways(story: str, actor: str, stance: str):
    reactions, _ = opinions(story)

    assert [(one.actor, one.stance) for one in reactions] == [(actor, stance)]


def test_what_they_must_do_is_asked_of_others_and_a_bare_passive_is_one():
    [bidding], _ = opinions("“They must stand by us,” Juan Paz said of the pact.")
    [asking], _ = opinions("“Why did he need to sign it?” Juan Paz said of the pact.")
    [backer], _ = opinions("The pact, backed by Bolivia, is long.")

    assert asking.stance == "neutral"
    assert (bidding.stance, backer.actor, backer.stance) == ("demand", "Bolivia", "support")


def test_what_is_said_of_an_attack_is_not_said_of_the_pact():
    [reaction], _ = opinions("Peru said the attack was needed to protect its ports.")

    assert (reaction.about, reaction.stance) == ("the attack", "support")


def test_a_pact_named_once_far_down_is_not_what_everybody_speaks_of():
    story = "The boats left. " * 8 + "Peru and Chile signed a fishing pact in 1994. Juan Paz said it was outrageous."
    scene = scene_of(story, PERU, CHILE, BOLIVIA, PAZ)

    assert [one.about for one in find_opinions(scene, find_agreements(scene)[1])[0]] == [None]


def test_they_are_no_single_person_and_who_asks_not_to_be_named_says_nothing():
    they, _ = opinions("Juan Paz spoke first. They rejected the pact.")
    silent, _ = opinions("An aide in Bolivia, which asked not to be named in the pact, left.")

    assert (they, silent) == ([], [])


def test_a_country_answers_no_claim_of_its_own_minister():
    scene = scene_of(
        "Chile said all was well. Juan Paz said Bolivia was calm. Bolivia denies the claim.", CHILE, BOLIVIA, PAZ
    )

    assert ("Bolivia", "Chile") in [(one.actor, one.about) for one in find_opinions(scene, [])[0]]


def test_a_story_of_mostly_one_pact_stays_with_it_for_some_sentences():
    story = SIGNED + "The fishing pact runs for ten years. They spoke of a port treaty too. " + "The boats left. " * 8
    scene = scene_of(
        story + "“We were told nothing of value, and I am appalled,” Juan Paz said.", PERU, CHILE, BOLIVIA, PAZ
    )

    assert [one.about for one in find_opinions(scene, find_agreements(scene)[1])[0]] == ["fishing pact"]


def test_concern_beside_support_is_concern():
    story = "“We support any step towards peace,” said Juan Paz. “We are concerned by this pact.”"
    [reaction] = opinions(story)[0]

    assert reaction.stance == "concern"


def test_a_story_without_an_agreement_may_be_about_a_bill():
    story = (
        "The senate took up the ferry bill on Monday. The bill raises fares. The bill goes to the port next. "
        "“It is too expensive for the islands,” said Juan Paz, the foreign minister of Bolivia."
    )

    [reaction], _ = find_opinions(scene_of(story, BOLIVIA, PAZ), [])

    assert (reaction.actor, reaction.about, reaction.stance) == ("Juan Paz", "the ferry bill", "criticize")


def test_words_that_blame_another_side_are_about_it():
    reactions, _ = opinions("The sea was calm. Juan Paz said that Chile had violated the law of the sea.")

    assert [(one.actor, one.about, one.stance) for one in reactions] == [("Juan Paz", "Chile", "criticize")]


def test_what_another_is_said_to_have_said_is_no_reaction_without_a_stance():
    reactions, _ = opinions("Juan Paz said two boats that Chile said were lost had come home under the pact.")

    assert "Chile" not in [one.actor for one in reactions]


def test_who_rejects_a_claim_answers_the_body_whose_speaker_made_it():
    reactions, _ = opinions("“The net is full of holes,” said Juan Paz. Chile rejected the claim.")

    assert [one.about for one in reactions if one.actor == "Chile"] == ["Bolivia"]


def test_a_federation_of_a_country_that_is_bound_does_not_stand_by_the_pact_for_that():
    story = SIGNED + "“The pact was read to us on Friday,” said the Peru Net Makers Federation."
    federation = member("Peru Net Makers Federation", "organization", land="PER")
    scene = scene_of(story, member("Peru", land="PER"), CHILE, federation)

    [reaction] = find_opinions(scene, find_agreements(scene)[1])[0]

    assert (reaction.actor, reaction.stance) == ("Peru Net Makers Federation", "neutral")


def test_an_envoy_to_a_country_does_not_react_for_it():
    reactions, _ = opinions("The Chilean ambassador to Bolivia condemned the pact.")

    assert "Bolivia" not in [one.actor for one in reactions]


def test_what_was_threatened_by_somebody_is_no_reaction():
    assert opinions("Ports lost half the fees threatened by Bolivia.") == ([], [])
