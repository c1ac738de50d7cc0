"""Officials and parties react, experts assess: told apart by role and affiliation, with stance and announced steps."""

from __future__ import annotations

import pytest
from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.opinions import find_opinions, is_expert
from structured_summary.pipeline.engines.builtin.stances import assess, read_stance
from structured_summary.pipeline.engines.builtin.steps import announced_step
from structured_summary.schemas.draft import DraftExpertView, DraftReaction

PERU, CHILE, BOLIVIA = member("Peru"), member("Chile"), member("Bolivia")
INSTITUTE = member("Lima Institute for Sea Law", "organization")
VEGA = member("Rosa Vega|Ms Vega|Vega", "person", "senior researcher", "Lima Institute for Sea Law")
PAZ = member("Juan Paz|Mr Paz|Paz", "person", "foreign minister", "Bolivia")
SIGNED = "Peru and Chile signed a fishing pact on Monday. "


def opinions(story: str) -> tuple[list[DraftReaction], list[DraftExpertView]]:
    scene = scene_of(SIGNED + story, PERU, CHILE, BOLIVIA, INSTITUTE, VEGA, PAZ)
    return find_opinions(scene, find_agreements(scene)[1])


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
    ],
)
def test_a_verb_of_several_words_reacts(deed: str, stance: str):
    [reaction], _ = opinions(f"Bolivia {deed} the pact.")

    assert reaction.stance == stance


def test_a_protest_against_the_pact_is_a_reaction_of_itself():
    [reaction], _ = opinions("Bolivia protested against the pact.")

    assert (reaction.stance, reaction.plover) == ("criticize", "PROTEST")


def test_a_passive_names_who_reacts_after_by():
    [reaction], _ = opinions("The pact was welcomed by Bolivia on Tuesday.")

    assert (reaction.actor, reaction.stance) == ("Bolivia", "welcome")


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


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("Bolivia would reconsider its port fees", "would reconsider its port fees"),
        ("We will retaliate with tariffs. Soon.", "will retaliate with tariffs"),
        ("the union threatened to strike at noon", "threatened to strike at noon"),
        ("Bolivia’s navy will close the strait", "will close the strait"),
        ("the ministry can wait but would sue the port", "would sue the port"),
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


def test_a_verb_that_reacts_and_reports_makes_one_reaction():
    [reaction], _ = opinions("Bolivia accused Chile of “selling the sea”.")

    assert (reaction.stance, len(reaction.quotes)) == ("criticize", 1)


def test_in_direct_speech_he_is_somebody_else():
    assert announced_step("he will close the strait to us", (), direct=True) is None
    assert announced_step("we’ll close the strait to them", (), direct=True) == "’ll close the strait to them"


def test_what_others_would_do_is_no_step_of_who_warns_of_it():
    [reaction], _ = opinions("Bolivia warned that Chile would close its ports to everybody.")

    assert (reaction.stance, reaction.announced) == ("concern", None)


def test_a_hostile_step_is_a_threat_on_no_condition():
    [reaction], _ = opinions("Bolivia vowed to block the pact in court.")

    assert (reaction.stance, reaction.announced) == ("threaten", "vowed to block the pact in court")


def test_who_warns_of_an_own_step_threatens():
    [reaction], _ = opinions("Bolivia warned that it would send more patrols to the strait.")

    assert (reaction.stance, reaction.announced) == ("threaten", "would send more patrols to the strait")


def test_a_plan_that_answers_nothing_is_no_reaction():
    scene = scene_of("Bolivia said it would cut its fees next year.", BOLIVIA)

    assert find_opinions(scene, [])[0] == []


def test_who_warns_of_nothing_in_particular_reacts_to_nothing():
    scene = scene_of("Bolivia warned that the winter would be dangerous.", BOLIVIA)

    assert find_opinions(scene, [])[0] == []


def test_the_words_that_first_tell_of_the_pact_are_no_reaction_to_it():
    scene = scene_of("Peru and Chile have signed a fishing pact, Peru said on Monday.", PERU, CHILE)

    assert find_opinions(scene, find_agreements(scene)[1])[0] == []


def test_a_reaction_is_about_whoever_the_telling_sentence_names():
    scene = scene_of("“Peru lies in the west. What Chile did is outrageous,” said Juan Paz.", PERU, CHILE, PAZ)

    assert [one.about for one in find_opinions(scene, [])[0]] == ["Chile"]


def test_a_condition_may_stand_first():
    [reaction], _ = opinions("“If the pact holds, we will close the strait,” said Juan Paz.")

    assert (reaction.stance, reaction.announced) == ("threaten", "will close the strait")


def test_a_helping_hand_on_a_condition_is_no_threat():
    [reaction], _ = opinions("Bolivia said it would join the fishing pact if its boats were let in.")

    assert (reaction.stance, reaction.announced) == ("neutral", "would join the fishing pact if its boats were let in")


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


def test_a_step_that_hangs_on_a_condition_is_a_threat():
    [reaction], _ = opinions(
        "Juan Paz, the foreign minister of Bolivia, said it would close its ports if the pact held."
    )

    assert (reaction.stance, reaction.announced) == ("threaten", "would close its ports if the pact held")


def test_an_expert_has_one_view_and_one_claim():
    _, [view] = opinions(
        "“The text has four parts,” Rosa Vega, a senior researcher at the Lima Institute for Sea Law, said. "
        "“It is too vague to bind anybody in a dry year,” she said. “We shall see.”"
    )

    assert view.claim == "It is too vague to bind anybody in a dry year."


def test_a_step_welcomed_right_after_the_pact_is_the_pact():
    [reaction], _ = opinions("Bolivia welcomed the step.")

    assert (reaction.about, reaction.stance) == ("fishing pact", "welcome")


def test_an_expert_who_warns_is_against_it():
    _, [view] = opinions("Rosa Vega warned that the pact would last two winters.")

    assert view.assessment == "negative"


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
    "words", ["Bolivia attacked the village.", "Bolivia questioned the men.", "Bolivia backed a van."]
)
def test_a_verb_that_governs_nothing_people_take_a_stand_on_is_no_reaction(words: str):
    assert find_opinions(scene_of(words, BOLIVIA), [])[0] == []


def test_what_was_decided_right_after_the_pact_is_the_pact_and_what_was_done_is_not():
    decided, _ = opinions("Bolivia welcomed the decision.")
    done, _ = opinions("Bolivia condemned the ambush and called on all to keep calm.")

    assert [one.about for one in decided] == ["fishing pact"]
    assert [(one.about, one.stance) for one in done] == [("the ambush", "condemn")]


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


def test_a_warning_of_what_will_be_done_to_others_is_a_threat():
    [reaction], _ = opinions("Any ship found in the strait would be turned back, Bolivia warned.")

    assert (reaction.stance, reaction.announced) == ("threaten", "Any ship found in the strait would be turned back")


def test_who_will_not_hesitate_threatens():
    [reaction], _ = opinions("Bolivia said it would not hesitate to close its ports.")

    assert (reaction.stance, reaction.announced) == ("threaten", "would not hesitate to close its ports")


def test_they_are_no_single_person_and_who_asks_not_to_be_named_says_nothing():
    they, _ = opinions("Juan Paz spoke first. They rejected the pact.")
    silent, _ = opinions("An aide in Bolivia, which asked not to be named in the pact, left.")

    assert (they, silent) == ([], [])


def test_who_doubts_a_good_thing_is_against_it():
    _, [view] = opinions("Rosa Vega doubts that the pact will hold.")

    assert view.assessment == "negative"


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


def test_the_director_of_a_think_tank_of_no_known_name_is_asked_as_an_expert():
    luz = member("Rita Luz", "person", "director")
    story = SIGNED + "Rita Luz, director of the Lima think tank Mar Abierto, called the pact a weak one. "
    scene = scene_of(story + "“The pact is weak,” Rita Luz said.", PERU, CHILE, luz)

    reactions, [view] = find_opinions(scene, find_agreements(scene)[1])

    assert (reactions, view.expert) == ([], "Rita Luz")


def test_a_step_that_somebody_denies_is_not_announced():
    story = "Mr Paz criticised the pact. He denied that his country had threatened to close its ports."
    [reaction] = opinions(story)[0]

    assert reaction.announced is None


def test_concern_beside_support_is_concern():
    story = "“We support any step towards peace,” said Juan Paz. “We are concerned by this pact.”"
    [reaction] = opinions(story)[0]

    assert reaction.stance == "concern"
