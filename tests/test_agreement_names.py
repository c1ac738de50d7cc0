"""What an agreement is called: its fullest name, and which other names mean it or another one."""

from __future__ import annotations

import pytest
from pacts import ACME, BOLT, agreements, only


def test_a_proper_name_is_the_name():
    story = "Peru and Chile signed a pact on Monday. The Treaty of Arica was signed after years of talks."

    assert only(story).name == "Treaty of Arica"


def test_a_pact_told_first_and_named_in_full_after_is_one_and_bears_its_full_name():
    story = (
        "Peru and Chile signed a treaty on Monday. The Treaty of Common Waters and Fishing, drafted last year, "
        "is the first trade agreement between the two neighbours. The pact runs for ten years."
    )

    assert only(story).name == "Treaty of Common Waters and Fishing"


def test_a_proper_name_reaches_over_its_conjunction():
    story = "Peru and Chile signed a pact on Monday. The Customs Transit and Storage Agreement was signed in Arica."

    assert only(story).name == "Customs Transit and Storage Agreement"


def test_other_names_given_in_passing_are_names_of_the_same_agreement():
    story = (
        "Peru and Chile initialled an agreement on Monday. The document, formally the Treaty on the Upper Basin, was "
        "initialled in Arica. Officials refer to it as the Lauca pact. The Lauca pact runs for ten years."
    )

    assert (only(story).status, only(story).place) == ("agreed", "Arica")


def test_a_standing_treaty_is_no_other_name_of_the_news():
    story = "Peru and Chile signed a fishing pact on Monday. The Law of the Sea Convention allows that."

    assert only(story).name == "fishing pact"


@pytest.mark.parametrize("name", ["Oslo Fisheries Agreement", "RESTART Agreement"])
def test_a_new_agreement_may_bear_the_name_of_a_city_or_hold_that_of_an_old_one(name: str):
    story = f"Peru and Chile signed an agreement on Monday. Fishermen cheered. The {name} runs for ten years."

    assert only(story).name == name


def test_an_agreement_told_by_its_verb_takes_the_name_that_follows():
    deal = only("Acme said it agreed to acquire Bolt. The merger agreement needs approval by both boards.", ACME, BOLT)

    assert (deal.name, deal.place) == ("merger agreement", None)


def test_a_gerund_before_the_noun_belongs_to_the_name():
    pact = only("Peru and Chile signed a fleet cutting agreement on Monday.")

    assert (pact.name, pact.status) == ("fleet cutting agreement", "signed")


def test_letters_behind_a_name_stand_for_it_from_then_on():
    treaty = only(
        "The 20-year-old Cod Waters Treaty (CWT) between Peru and Chile expired at midnight on Wednesday. "
        "The CWT guaranteed Chile half of the catch. Its end worries ports."
    )

    assert (treaty.name, treaty.status, treaty.parties) == ("Cod Waters Treaty", "ended", ["Peru", "Chile"])
    assert [provision.text for provision in treaty.provisions] == ["The CWT guaranteed Chile half of the catch"]


def test_a_memorandum_and_its_letters_are_one():
    memo = only("Peru signed a memorandum of understanding (MoU) with Chile on Monday.")

    assert (memo.status, memo.parties) == ("signed", ["Peru", "Chile"])


def test_several_memoranda_are_read_as_one_word():
    assert only("Peru and Chile signed two Memoranda of Understanding on Monday.").kind == "memorandum"


def test_an_earlier_deal_by_name_is_another_than_the_one_told():
    deal = agreements(
        "Peru and Chile reached a water deal on Monday. They had walked away from an earlier deal, the Tacna Accord."
    )[0]

    assert deal.name == "water deal"


@pytest.mark.parametrize(
    "behind",
    [
        "Peru and Chile signed a deal on Monday, in their most important agreement for years. The deal is short.",
        "Peru and Chile signed a deal on Monday. The deal lets ships pass. Diplomats want a more sweeping agreement.",
    ],
)
def test_an_agreement_is_not_named_by_what_it_weighs_nor_by_one_that_may_follow(behind: str):
    assert only(behind).name == "deal"


def test_a_convention_goes_by_its_noun():
    story = (
        "Peru joined the Lake Waters Convention in 1990. Chile signed the convention on Monday. "
        "The convention bans nets."
    )

    assert (only(story).name, only(story).parties) == ("Lake Waters Convention", ["Peru", "Chile"])


def test_a_treaty_of_some_year_is_another_name_of_the_one_before_the_comma():
    story = (
        "The Lake Waters Agreement, a treaty of 1974, expires in May. Peru and Chile signed the 1974 agreement in Lima."
    )

    assert (only(story).name, only(story).status) == ("Lake Waters Agreement", "signed")


def test_the_treaty_that_a_deal_aims_at_gives_it_no_name():
    story = (
        "Peru and Chile agreed to a deal on Sunday to push for a new climate treaty. The deal is the first since the "
        "existing Lima climate deal. Bolivia hailed the deal."
    )

    assert (only(story).name, only(story).status) == ("deal", "agreed")


def test_a_treaty_named_within_words_about_the_deal_does_not_name_the_deal():
    story = (
        "Peru and Chile signed an agreement on fishing in Arica on Monday. Peru said: "
        "“The agreement holds to what we promised in the Quito Agreement.”"
    )

    assert "Quito Agreement" not in [one.name for one in agreements(story) if one.parties]
