"""What an agreement provides, in the words of the article; what follows from it is none."""

from __future__ import annotations

import pytest
from pacts import ACME, BOLT, CHILE, CORK, PERU, agreements, only, provisions
from staging import member

from structured_summary.pipeline.engines.builtin.promises import split_promises


def test_provisions_are_the_articles_own_words():
    story = (
        "Peru and Chile signed a fishing agreement on Monday. Under the deal, Chile would open six ports to Peruvian "
        "boats. It also requires both sides to share data on stocks."
    )

    texts = [provision.text for provision in only(story).provisions]

    assert texts == [
        "Chile would open six ports to Peruvian boats",
        "It also requires both sides to share data on stocks",
    ]


def test_what_may_follow_from_an_agreement_is_no_provision():
    story = "Peru and Chile signed a pact on Monday. The pact will have serious consequences for Bolivia."

    assert only(story).provisions == []


def test_each_thing_promised_is_a_provision_of_its_own():
    story = (
        "Peru and Chile signed a border treaty on Monday. It also opens four crossings, sets up a joint patrol in "
        "Tacna and shares water in dry years."
    )

    assert [provision.text for provision in only(story).provisions] == [
        "It also opens four crossings",
        "It also sets up a joint patrol in Tacna",
        "It also shares water in dry years",
    ]


def test_what_a_relative_clause_tells_of_the_pact_is_a_provision():
    story = "Peru and Chile signed a treaty that commits each of them to come to the other’s aid if it is attacked."

    [provision] = only(story).provisions

    assert provision.text == "The treaty commits each of them to come to the other’s aid if it is attacked"


def test_what_follows_the_naming_on_the_articles_own_account_is_a_provision():
    story = (
        "Peru and Chile signed a fishing agreement on Monday. Any party may leave after five years. "
        "Parliament will vote on it in May."
    )

    assert [provision.text for provision in only(story).provisions] == ["Any party may leave after five years"]


def test_what_the_treaty_says_is_told_by_a_sentence_that_quotes_it_where_no_other_does():
    clause = "Article 3 of the treaty states: “Either party shall warn the other of floods.”"
    told = "Peru and Chile signed a treaty on Monday. "

    alone, beside = only(told + clause), only(told + "The treaty obliges both sides to share data. " + clause)

    assert [provision.text for provision in alone.provisions] == ["Either party shall warn the other of floods"]
    assert [provision.text for provision in beside.provisions] == ["The treaty obliges both sides to share data"]


def test_tasks_joined_by_to_are_provisions_of_their_own():
    story = (
        "Peru and Chile signed a truce on Monday. It obliges both to pull back guns, to open roads and to share maps."
    )

    assert [provision.text for provision in only(story).provisions] == [
        "It obliges both to pull back guns",
        "It obliges both to open roads",
        "It obliges both to share maps",
    ]


def test_two_agreements_of_one_name_each_keep_their_clauses():
    story = (
        "Peru and Chile signed a trade deal on Monday. Article 3 bars tariffs on fish. Peru also signed a second trade "
        "deal with Bolivia on Tuesday. Article 9 bars tariffs on tin."
    )

    assert [[one.text for one in deal.provisions] for deal in agreements(story)] == [
        ["Article 3 bars tariffs on fish"],
        ["Article 9 bars tariffs on tin"],
    ]


def test_what_each_side_will_do_is_a_provision_of_its_own():
    story = (
        "Peru and Chile signed a gas deal on Monday. Under the deal, Peru will build a port, and Chile will pay for it."
    )

    assert [provision.text for provision in only(story).provisions] == [
        "Peru will build a port",
        "Chile will pay for it",
    ]


@pytest.mark.parametrize(
    ("told", "promised"),
    [
        (
            "Under the deal, Peru will open two ports and will pay for a lighthouse.",
            ["Peru will open two ports", "Peru will pay for a lighthouse"],
        ),
        (
            "The deal runs for six years but can be ended by either side, according to the text.",
            ["The deal runs for six years", "The deal can be ended by either side"],
        ),
        ("Article 7 bars both navies from the gulf.", ["Article 7 bars both navies from the gulf"]),
        (
            "The deal, struck after ten hours of talks, gives dockers a rise of 4 percent.",
            ["The deal, struck after ten hours of talks, gives dockers a rise of 4 percent"],
        ),
    ],
)
def test_each_promise_is_a_provision_of_its_own(told: str, promised: list[str]):
    pact = only(f"Peru and Chile signed a deal on Monday. {told}")

    assert [provision.text for provision in pact.provisions] == promised


@pytest.mark.parametrize(
    ("told", "promises"),
    [
        (
            "Brands will pay for fans, the states will waive duty on them, and no worker can be fined for a rest",
            ["Brands will pay for fans", "the states will waive duty on them", "no worker can be fined for a rest"],
        ),
        (
            "Firing will end at dawn and heavy guns will be pulled back",
            ["Firing will end at dawn", "heavy guns will be pulled back"],
        ),
        (
            "They will build two dams, of which Peru will pay for one, and Chile has agreed to buy the power",
            ["They will build two dams", "Peru will pay for one", "Chile has agreed to buy the power"],
        ),
        (
            "Peru agreed to scrap a tax, and Chile will cut its levy",
            ["Peru agreed to scrap a tax", "Chile will cut its levy"],
        ),
        (
            "Wages rise by 6%, drivers get a fifth week of rest, and cooks are to be hired for good",
            ["Wages rise by 6%", "drivers get a fifth week of rest", "cooks are to be hired for good"],
        ),
        (
            "Both agreed to halt the drills and link their railways",
            ["Both agreed to halt the drills", "Both agreed to link their railways"],
        ),
        (
            "It raises pay by 3% and shortens the week",
            ["It raises pay by 3%", "It shortens the week"],
        ),
        (
            "Both will train the nurses and hold yearly drills",
            ["Both will train the nurses", "Both will hold yearly drills"],
        ),
        (
            "Acme will pay a fixed price, and it will advance $3 million",
            ["Acme will pay a fixed price", "it will advance $3 million"],
        ),
        (
            "Chile takes a third of the flow and may build the dam",
            ["Chile takes a third of the flow", "Chile may build the dam"],
        ),
        (
            "It requires both sides to stop firing, keep their guns in place and let the nurses pass",
            [
                "It requires both sides to stop firing",
                "It requires both sides to keep their guns in place",
                "It requires both sides to let the nurses pass",
            ],
        ),
        (
            "They agreed to free the crews and return the boats, and to open a port",
            ["They agreed to free the crews", "They agreed to return the boats", "They agreed to open a port"],
        ),
        (
            "Chile promised to free the crews, to lift its ban and not to arm the guards",
            [
                "Chile promised to free the crews",
                "Chile promised to lift its ban",
                "Chile promised not to arm the guards",
            ],
        ),
        (
            "It includes a 10% raise, smaller classes and a bonus of $500",
            ["It includes a 10% raise", "It includes smaller classes", "It includes a bonus of $500"],
        ),
        (
            "It provides for the return of the boats and the release of the crews",
            ["It provides for the return of the boats", "It provides for the release of the crews"],
        ),
        (
            "It provides for joint patrols off Arica, and for a hotline between the navies",
            ["It provides for joint patrols off Arica", "It provides for a hotline between the navies"],
        ),
        (
            "It provides that guns fall silent and that roads open",
            ["It provides that guns fall silent", "It provides that roads open"],
        ),
        (
            "Dockers will get 4% this year and 3% next year",
            ["Dockers will get 4% this year", "Dockers will get 3% next year"],
        ),
    ],
)
def test_what_one_sentence_promises_is_parted(told: str, promises: list[str]):
    assert split_promises(told) == promises


@pytest.mark.parametrize(
    "promise",
    [
        "If the deal falls through, Chile would owe Peru a fee",
        "Acme said it and the owners of Bolt have agreed to sell the mill",
        "It includes a ban on old cars, farm machines and tyres",
        "It provides for the withdrawal of guns from the north and the south",
        "Duties will fall by between 5% and 10% a year",
        "Chile will pay for the roads and bridges that will link the towns",
        "Goods shall be let in at any port, provided that the papers are in order",
        "The pact between Peru and Chile will run for ten years",
        "The ministers of Peru and Chile will meet each year",
        "The limits set by Peru and Chile will hold for ten years",
    ],
)
def test_what_two_do_together_is_one_promise(promise: str):
    assert split_promises(promise) == [promise]


def test_what_each_does_on_its_own_is_two_promises():
    promises = ["Peru opens a port", "Chile will pay for it"]

    assert split_promises(" and ".join(promises)) == promises


def test_one_verb_signs_two_agreements_and_each_keeps_its_terms():
    story = (
        "Peru and Chile signed a memorandum on research and a separate extradition treaty on Monday. The memorandum "
        "commits Chile to train 500 engineers. The extradition treaty allows each country to refuse requests."
    )

    memorandum, treaty = agreements(story)

    assert (treaty.name, treaty.status, treaty.parties) == ("extradition treaty", "signed", ["Peru", "Chile"])
    assert [provision.evidence for provision in memorandum.provisions] == [[2]]
    assert [provision.evidence for provision in treaty.provisions] == [[3]]


def test_what_a_truce_ended_is_no_term_of_it_and_it_is_in_force_since_it_took_effect():
    truce = only(
        "Peru accused Chile of violating the truce that ended the war. The truce, brokered by Bolivia, took effect on "
        "Monday. It required Chile to withdraw its boats."
    )

    assert (truce.status, [one.text for one in truce.provisions]) == (
        "in_force",
        ["It required Chile to withdraw its boats"],
    )


@pytest.mark.parametrize(
    "words",
    [
        "Acme agreed to buy new lorries.",
        "The company agreed to buy 40 percent of Bolt.",
        "Acme may have agreed to buy Bolt, if the banks agree to lend it the money.",
        "Acme and Bolt agreed to extend their talks.",
        "Acme and Bolt agreed that the market was slow.",
        "Acme has not agreed to buy Bolt.",
    ],
)
def test_a_promise_to_nobody_and_a_mere_wish_are_no_agreement(words: str):
    assert agreements(words, ACME, BOLT, member("company", "organization")) == []


def test_what_those_without_a_name_will_do_is_a_provision():
    deal = only(
        "The county and the bus operators have agreed to move the stage. The agreement was reached on Sunday. "
        "Under it, the operators will leave the square by June."
    )

    assert [provision.text for provision in deal.provisions] == [
        "The county and the bus operators have agreed to move the stage",
        "Under it, the operators will leave the square by June",
    ]


def test_points_listed_under_the_name_of_the_agreement_are_its_provisions():
    story = (
        "Peru and Chile signed a border pact on Monday. Under the pact, Peru will dredge the bay.\n\n"
        "What the pact says:\n\n- Peru dredges the bay every second year.\n\n- Chile pays half of the cost."
    )

    assert provisions(story) == ["Peru dredges the bay every second year", "Chile pays half of the cost"]


def test_what_the_parties_state_together_is_a_provision():
    told = provisions(
        "Peru and Chile signed a pay accord. Wages will rise 9 percent in May, according to a joint statement."
    )

    assert told == ["Wages will rise 9 percent in May"]


def test_what_an_agreement_ends_in_time_is_no_provision():
    assert provisions("Peru and Chile signed a border treaty. It ends eleven years of talks.") == []


def test_who_told_of_a_provision_is_no_part_of_it():
    told = provisions(
        "Peru and Chile signed a pact that would do away with duties on fish, Ana Paz said here on Monday."
    )

    assert told == ["The pact would do away with duties on fish"]


def test_what_follows_a_subordinate_clause_is_no_provision():
    told = provisions("While Peru signed a contract with Chile to build a dam, work is slow. It is a way to gain time.")

    assert told == ["Peru signed a contract with Chile to build a dam"]


def test_an_agreement_that_is_hoped_for_provides_nothing_yet():
    assert provisions("Peru and Chile discussed a trade agreement to share water, but failed to sign it.") == []


def test_a_list_between_dashes_is_the_subject_it_explains():
    deal = only("The three – Acme, Bolt and Cork – signed a supply agreement last month.", ACME, BOLT, CORK)

    assert deal.parties == ["Acme", "Bolt", "Cork"]
    assert only("A supply agreement between Acme and Bolt – signed in May – lapsed.", ACME, BOLT).parties == [
        "Acme",
        "Bolt",
    ]


def test_a_line_that_asks_what_is_in_it_heads_the_provisions():
    story = "Peru and Chile struck the Arica Accord on Monday. It must now be approved by both parliaments."
    listed = "What’s in it\n\n• Water is shared in equal parts until 2034.\n\n• A fund pays for the dams."

    deal = only(f"{story}\n\n{listed}")

    assert [provision.text for provision in deal.provisions] == [
        "Water is shared in equal parts until 2034",
        "A fund pays for the dams",
    ]


def test_what_a_party_promised_right_behind_the_provisions_is_one_too():
    deal = only(
        "Peru and Chile signed a fishing pact on Monday. Under the pact, the two countries will cut their fleets. "
        "Chile also promised to publish the size of every boat."
    )

    assert [provision.text for provision in deal.provisions] == [
        "The two countries will cut their fleets",
        "Chile also promised to publish the size of every boat",
    ]


def test_what_somebody_thinks_of_a_truce_is_no_provision_of_it():
    story = "Peru and Chile signed a truce on Monday. An analyst said that the truce would not last without monitors."

    assert only(story).provisions == []


def test_what_two_promise_beside_the_signing_is_told_of_both():
    story = (
        "Peru and Chile signed a pact on Monday, promising to scrap tariffs on fruit and setting up a fight at home."
    )

    assert provisions(story, PERU, CHILE) == ["Peru and Chile will scrap tariffs on fruit"]


def test_the_approval_that_an_agreement_lacks_is_no_provision():
    story = "Peru and Chile signed a pact on Monday. The pact will require the approval of all nine provinces."

    assert only(story).provisions == []
