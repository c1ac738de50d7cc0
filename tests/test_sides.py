"""Who is bound by an agreement is found where nobody but the agreement speaks of them."""

from __future__ import annotations

import pytest
from staging import member, scene_of
from stories import chunk_of

from structured_summary.pipeline.engines.builtin import draft_of
from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.bystanders import with_bystanders
from structured_summary.schemas.draft import DraftAgreement
from structured_summary.schemas.reading import Member

PERU, CHILE = member("Peru", land="PER"), member("Chile", land="CHL")
FIRM, UNION = member("Acme Buses", "organization"), member("Transport Workers Union", "organization")


def only(story: str, *cast: Member) -> DraftAgreement:
    [agreement] = find_agreements(with_bystanders(scene_of(story, *cast)))[0]
    return agreement


@pytest.mark.parametrize(
    "words",
    [
        "The Arica Compact, agreed by Peru, Chile and Bolivia after a long night, obliges each to publish its data.",
        "Parliament ratified the Arica Compact, signed by Peru, Chile and Bolivia in March.",
        "The Arica Compact, concluded on Monday by Peru, Chile and Bolivia, sets one tariff for all three.",
    ],
)
def test_countries_that_only_stand_in_a_list_are_parties(words: str):
    assert only(words).parties == ["Peru", "Chile", "Bolivia"]


def test_a_party_that_the_cast_does_not_hold_becomes_an_actor():
    draft = draft_of(
        chunk_of("Chile scraps fishing pact with Peru\n\nLIMA, June 20, 2024 - The pact will end in May.\n")
    )

    assert draft.agreements[0].parties == ["Chile", "Peru"]
    assert {actor.name: actor.country for actor in draft.actors} == {"Chile": "CHL", "Peru": "PER"}


def test_a_headline_tells_how_far_it_has_come():
    draft = draft_of(chunk_of("Peru and Chile near gas deal\n\nLIMA, June 20, 2024 - The deal covers two fields.\n"))

    assert (draft.agreements[0].status, draft.agreements[0].parties) == ("negotiating", ["Peru", "Chile"])


def test_a_country_in_which_something_happens_is_no_party():
    story = "Peru signed a gas pact with Chile near Bolivia. The pact was signed in Argentina, off Brazil."

    assert only(story, PERU, CHILE).parties == ["Peru", "Chile"]


@pytest.mark.parametrize(
    "words",
    [
        "Drivers at Acme Buses accepted a new contract on Monday. The Transport Workers Union said it was content.",
        "Members of the Transport Workers Union voted on Monday to accept a contract for drivers at Acme Buses.",
        "A pay deal was signed. Acme Buses will hire, and the Transport Workers Union agrees not to strike.",
        "The agreement signed on Monday obliges Acme Buses to hire, and Transport Workers Union agrees to go back.",
    ],
)
def test_employer_and_union_are_bound_by_a_pay_contract(words: str):
    contract = only(words, FIRM, UNION)

    assert contract.status in ("agreed", "signed")
    assert sorted(contract.parties) == ["Acme Buses", "Transport Workers Union"]


def test_the_two_countries_are_those_of_the_sentence_before():
    story = "Talks between Peru and Chile went on all night. The two countries signed the border treaty at dawn."

    assert only(story, PERU, CHILE).parties == ["Peru", "Chile"]


def test_two_countries_out_of_three_are_not_guessed():
    story = "Peru, Chile and Bolivia met on Monday. The two countries signed a border treaty at dawn."

    assert only(story, PERU, CHILE, member("Bolivia", land="BOL")).parties == []


def test_who_suspends_a_truce_with_another_is_bound_by_it_too():
    truce = only("Peru's government has suspended a truce with Chile.", PERU, CHILE)

    assert (truce.status, truce.parties) == ("suspended", ["Peru", "Chile"])


def test_it_that_signed_is_the_country_of_the_sentence_before():
    story = "Peru struck first. On Wednesday it signed a gas accord with Chile."

    assert only(story, PERU, CHILE).parties == ["Peru", "Chile"]


def test_the_operator_and_their_union_are_known_from_elsewhere():
    story = (
        "Their union and the operator, Acme Buses, agreed on a pay accord. A man of the Transport Workers Union smiled."
    )

    assert sorted(only(story, FIRM, UNION).parties) == ["Acme Buses", "Transport Workers Union"]


def test_the_headline_names_the_parties_of_the_first_agreement_only():
    story = "Both are about to close a trade agreement, Lima said. Farmers recall the agreement with ASEAN."
    draft = draft_of(chunk_of(f"Peru, Chile near trade pact\n\nLIMA, June 20, 2024 - {story}\n"))

    assert [(one.status, one.parties) for one in draft.agreements] == [("negotiating", ["Peru", "Chile"])]


def test_they_signed_it_is_news_of_the_agreement_just_named():
    story = "Peru and Chile reached a gas deal on Sunday. The two countries signed it in Arica on Tuesday."
    deal = only(story, PERU, CHILE)

    assert (deal.status, deal.date, deal.place) == ("signed", "2024-06-18", "Arica")


def test_a_treaty_that_stands_for_long_is_not_what_the_lead_agreed_on():
    story = "Peru and Chile will pay for the Paris Agreement, adopted in 2015. Peru and Chile agreed to share a hall."

    assert [one.name for one in find_agreements(with_bystanders(scene_of(story, PERU, CHILE)))[0]] == [
        "agreement to share a hall"
    ]


def test_a_truce_agreed_by_two_that_collapsed_is_broken():
    assert only("A truce agreed by Peru and Chile collapsed on Monday.", PERU, CHILE).status == "broken"


def test_the_side_fought_is_the_other_side_of_a_truce():
    truce = only(
        "Peru suspended its truce with a guerrilla faction on Monday. Raids against the Blue Hills Front will resume.",
        PERU,
        member("Blue Hills Front", "organization"),
    )

    assert truce.parties == ["Peru", "Blue Hills Front"]


def test_what_each_undertakes_in_the_next_sentences_tells_the_two_sides():
    pact = only("The Lima Pact was signed on Monday. Under it, Peru will cut duties. In return Chile will admit beef.")

    assert pact.parties == ["Peru", "Chile"]


def test_a_parliament_that_ratifies_is_no_party():
    house = member("House of Elders", "organization")

    pact = only(
        "Peru and Chile use the Ports Protocol, which the House of Elders ratified last year.", PERU, CHILE, house
    )

    assert "House of Elders" not in pact.parties
    assert (pact.status, pact.date) == ("ratified", "2023")


def test_a_minister_and_her_counterpart_sign_for_their_countries():
    minister = member("Paola Ricci", "person", role="foreign minister", land="PER")
    other = member("Hedi Salem", "person", role="counterpart", land="TUN")

    accord = only(
        "Peru’s foreign minister Paola Ricci and her Tunisian counterpart, Hedi Salem, signed an accord on Monday. It "
        "gives Tunis a fifth of the fees.",
        PERU,
        minister,
        other,
    )

    assert accord.parties == ["Peru", "Tunis"]


def test_an_apposition_between_two_does_not_part_them():
    union, firm = member("Aslyn", "organization"), member("Northmoor Trains", "organization")

    deal = only("Aslyn, the drivers’ union, and Northmoor Trains signed a pay deal on Monday.", union, firm)

    assert deal.parties == ["Aslyn", "Northmoor Trains"]


def test_who_is_taken_out_of_a_treaty_was_bound_by_it_as_the_other_signatories_are():
    treaty = only(
        "Last year Ana Ruiz withdrew Peru from a water treaty with Chile, which had been agreed under Tom Bo. "
        "Other signatories to the treaty include Bolivia, which wants to keep it."
    )

    assert treaty.parties == ["Peru", "Chile", "Bolivia"]


def test_who_alone_stays_away_is_no_party():
    pact = only(
        "Peru and Chile signed a fishing pact on Monday. All others have signed the pact, with Bolivia the last."
    )

    assert pact.parties == ["Peru", "Chile"]


def test_what_only_some_have_ratified_is_signed():
    pact = only("Peru and Chile signed a fishing pact on Monday. Only three of the others have ratified the pact.")

    assert pact.status == "signed"


def test_a_short_form_in_brackets_before_the_noun_is_part_of_the_name():
    pact = only("Peru and Chile signed the African Cod Trade Area (ACTA) agreement on Monday. Bolivia left the ACTA.")

    assert (pact.name, pact.parties) == ("African Cod Trade Area (ACTA) agreement", ["Peru", "Chile"])


def test_a_truce_offer_binds_who_makes_it_and_who_answers_it():
    truce = only(
        "Peru rejected a truce offer by three groups to halt their raids if Peru agreed to free ten men. The truce "
        "offer was made by Chile and Bolivia in May."
    )

    assert (truce.status, truce.parties) == ("proposed", ["Peru", "Chile", "Bolivia"])
    assert [provision.text for provision in truce.provisions] == [
        "A truce offer by three groups to halt their raids if Peru agreed to free ten men"
    ]


def test_a_minister_of_no_known_country_signs_for_the_one_that_the_lead_is_about():
    minister = member("Ana Ruiz", "person", role="Foreign Minister")

    pact = only(
        "Peru has linked its aid to a pact with Chile. Foreign Minister Ana Ruiz signed the pact with Chile on Monday.",
        PERU,
        CHILE,
        minister,
    )

    assert pact.parties == ["Chile", "Peru"]


def test_who_only_welcomes_a_pact_with_another_is_not_bound_by_it():
    assert only("Peru welcomed a fishing pact with Chile. The pact was signed on Monday.").parties == ["Chile"]


@pytest.mark.parametrize("verb", ["agreed on Monday", "have agreed"])
def test_councils_of_two_places_agree_with_each_other(verb: str):
    deal = only(f"The island councils of Arne and Bosk {verb} to share a ferry. The deal runs for ten years.", PERU)

    assert deal.parties == ["island councils of Arne and Bosk"]
    assert len(deal.provisions) == 2


def test_voters_in_two_places_have_agreed_with_nobody():
    story = "Voters in the towns of Arne and Bosk agreed to share a ferry."

    assert find_agreements(scene_of(story, PERU))[0] == []
