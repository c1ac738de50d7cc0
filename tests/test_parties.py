"""Whom an agreement binds, however the article tells it."""

from __future__ import annotations

import pytest
from pacts import ACME, BOLT, CHILE, PERU, agreements, only
from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.bystanders import with_bystanders


@pytest.mark.parametrize(
    "words",
    [
        "The agreement between Peru and Chile was signed on Monday.",
        "The Peru-Chile pact was signed on Monday.",
        "Peru and Chile's border treaty was signed on Monday.",
        "Peru has signed a border treaty with Chile.",
        "A border treaty was signed by Peru and Chile on Monday.",
        "Peru’s border treaty with Chile was signed on Monday.",
        "Peru and its neighbour Chile have signed a treaty on their border.",
    ],
)
def test_parties_are_found_however_the_sentence_is_built(words: str):
    assert only(words).parties == ["Peru", "Chile"]


def test_leaders_who_sign_stand_for_their_countries():
    rojas = member("Ana Rojas", "person", "president", "Peru", "PER")
    soto = member("Luis Soto", "person", "president", "Chile", "CHL")

    pact = only("Ana Rojas and Luis Soto signed a defence pact on Monday for Peru and Chile.", PERU, CHILE, rojas, soto)

    assert pact.parties == ["Peru", "Chile"]


def test_a_resolution_is_adopted_by_a_council():
    council = member("UN Security Council|Security Council", "organization")

    resolution = only("The UN Security Council adopted Resolution 2801 on Monday.", council)

    assert (resolution.kind, resolution.status, resolution.name) == ("resolution", "agreed", "Resolution 2801")


def test_a_labour_agreement_has_a_union_and_a_firm():
    union, firm = member("Dockers United", "organization"), member("Arica Ports", "organization")

    wage = only("Dockers United and Arica Ports reached a wage agreement late on Tuesday.", union, firm)

    assert (wage.kind, wage.parties) == ("other", ["Dockers United", "Arica Ports"])


@pytest.mark.parametrize(
    "words",
    [
        "The presidents of Peru and Chile sat down on Monday at a table on the border and signed a treaty.",
        "The Peruvian and Chilean presidents signed a border treaty on Monday, with Peru and Chile both in need of it.",
        "The governments of Peru and Chile have initialled a border treaty.",
    ],
)
def test_leaders_told_only_by_their_office_sign_for_their_countries(words: str):
    assert only(words).parties == ["Peru", "Chile"]


@pytest.mark.parametrize(
    "words",
    [
        "Orsolya Rail has signed a contract to supply Tarn Metro with forty trams.",
        "Orsolya Rail will supply Tarn Metro with forty trams under a contract signed on Monday.",
        "Orsolya Rail won a supply contract from Tarn Metro on Monday.",
        "Orsolya Rail signed a supply contract with Tarn Metro on Monday.",
    ],
)
def test_a_contract_binds_both_companies(words: str):
    rail, metro = member("Orsolya Rail", "organization"), member("Tarn Metro", "organization")

    assert sorted(only(words, rail, metro).parties) == ["Orsolya Rail", "Tarn Metro"]


def test_a_contract_is_kept_apart_from_the_treaty_beside_it_and_takes_its_parties_from_the_sentence_before():
    acme, bolt = member("Acme", "organization"), member("Bolt", "organization")
    story = (
        "Peru and Chile signed a broad accord on metals on Monday. Hours later Acme agreed to supply Bolt with copper. "
        "The value of the contract was not told. Section 4 lets Bolt cancel if prices fall."
    )

    accord, contract = agreements(story, PERU, CHILE, acme, bolt)

    assert (accord.parties, contract.parties, contract.status) == (["Peru", "Chile"], ["Acme", "Bolt"], "agreed")
    assert [provision.text for provision in contract.provisions] == [
        "Acme agreed to supply Bolt with copper",
        "Section 4 lets Bolt cancel if prices fall",
    ]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Acme (NYSE: ACM) said it has signed a supply contract with Bolt.", ["Acme", "Bolt"]),
        ("Acme said on Monday that it reached an agreement with Bolt to share a plant.", ["Acme", "Bolt"]),
        ("Acme said it and Bolt had signed a supply contract.", ["Acme", "Bolt"]),
        ("Acme said it has signed an agreement to acquire the steel mills of Bolt.", ["Acme", "Bolt"]),
    ],
)
def test_who_says_it_of_itself_is_a_party(words: str, parties: list[str]):
    assert only(words, ACME, BOLT).parties == parties


def test_several_who_agree_to_do_something_are_bound_by_it():
    deal = only("Peru and Chile agreed on Tuesday to reopen their border to trucks.")

    assert (deal.name, deal.date) == ("agreement to reopen their border to trucks", "2024-06-18")
    assert [provision.text for provision in deal.provisions] == [
        "Peru and Chile agreed on Tuesday to reopen their border to trucks"
    ]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        (
            "The county government and the bus operators have agreed to move the stage.",
            ["county government", "bus operators"],
        ),
        ("The port and its union agreed on a deal on Monday.", ["port", "union"]),
        ("Acme and its drivers reached a deal on Monday. The deal runs for a year.", ["Acme", "drivers"]),
        ("Four rival factions meeting in Lima have signed a peace accord.", ["rival factions"]),
    ],
)
def test_who_has_no_name_is_bound_under_what_the_article_calls_it(words: str, parties: list[str]):
    assert only(words, ACME).parties == parties


def test_bystanders_of_a_deal_are_not_bound_by_it():
    deal = only("The accord on trade was signed on Monday. Experts and neighbours agreed it would not last.")

    assert deal.parties == []


def test_the_owner_of_its_agreement_is_a_party():
    assert only("Peru criticised its border agreement with Chile.").parties == ["Peru", "Chile"]


@pytest.mark.parametrize(
    "words",
    [
        "Peru and Chile, the other signatories, kept silent.",
        "The other signatories to the treaty include Peru and Chile.",
    ],
)
def test_signatories_are_parties(words: str):
    assert only(f"The fishing treaty signed in Lima in May has to be reopened, she said. {words}").parties == [
        "Peru",
        "Chile",
    ]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Acme has signed a contract to supply Tarn Dolu, a venture of two utilities.", ["Acme", "Tarn Dolu"]),
        ("Acme agreed on Monday to acquire Tarn Dolu for cash.", ["Acme", "Tarn Dolu"]),
        ("Acme has signed a rights deal with Tarn Dolu worth $9 million.", ["Acme", "Tarn Dolu"]),
        ("Acme and Peru's Tarn Dolu signed a memorandum on hydrogen.", ["Acme", "Tarn Dolu"]),
    ],
)
def test_a_firm_that_is_only_bought_or_supplied_is_a_party(words: str, parties: list[str]):
    [deal] = find_agreements(with_bystanders(scene_of(words, ACME)))[0]

    assert deal.parties == parties


def test_a_second_agreement_of_both_sides_binds_the_same_two():
    _, protocol = agreements(
        "Peru and Chile signed the Arica Fisheries Treaty on Monday. The Ports Protocol, under which each side will "
        "open two harbours, took effect last month."
    )

    assert (protocol.status, protocol.date, protocol.parties) == ("in_force", "2024-05", ["Peru", "Chile"])
    assert [provision.text for provision in protocol.provisions] == ["Each side will open two harbours"]


def test_bodies_that_put_pen_to_paper_sign_and_their_letters_are_nobody_else():
    union, owners = member("Quay Workers’ Congress|QWC", "organization"), member("Quay Owners’ League", "organization")
    story = (
        "The breakthrough came in the early hours of Wednesday in Arica, where the Quay Workers’ Congress (QWC) and "
        "the Quay Owners’ League (QOL) put pen to paper on a three-year Collective Agreement."
    )

    pact = only(story, union, owners)

    assert (pact.name, pact.kind, pact.status) == ("Collective Agreement", "contract", "signed")
    assert (pact.parties, pact.date, pact.place) == (
        ["Quay Workers’ Congress", "Quay Owners’ League"],
        "2024-06-19",
        "Arica",
    )


def test_both_who_suspend_it_are_bound_and_a_minister_alone_is_not():
    pact = only("Peru and Chile on Monday suspended a U.S.-brokered agreement on power.")
    lease = only("The lease was signed by Ann Weld on Monday.", member("Ann Weld", "person"))

    assert (pact.status, pact.parties) == ("suspended", ["Peru", "Chile"])
    assert lease.parties == []


def test_a_treaty_of_the_two_countries_binds_the_two_that_the_article_is_about():
    story = (
        "Peru suspended the Arica Treaty on Monday, the last one limiting the boats that the two countries keep.\n\n"
        "Peru said the boats of Chile were too many.\n\nChile denied it. “They are few,” Chile said.\n\n"
        "Peru wants an answer, and Chile has promised one."
    )

    assert sorted(only(story).parties) == ["Chile", "Peru"]
    assert only(story.replace("the two countries keep", "lie there")).parties == []


def test_talks_on_another_pact_that_will_resume_are_no_provision_but_an_agreement_of_the_same_two():
    signed, ahead = agreements(
        "Peru and Chile signed a fishing pact on Monday. The pact cuts both fleets by half. "
        "Talks on a border post agreement between the two countries will resume in spring. "
        "Brazil has its own border pact with Chile."
    )[:2]

    assert [provision.text for provision in signed.provisions] == ["The pact cuts both fleets by half"]
    assert (ahead.name, ahead.status, ahead.parties) == ("border post agreement", "negotiating", ["Peru", "Chile"])


def test_whom_a_founding_treaty_made_is_no_party_to_it():
    story = "Peru signed Acme's founding Lake Waters Treaty on Monday."

    assert only(story, PERU, ACME).parties == ["Peru"]


def test_a_list_that_ends_with_a_counted_group_binds_those_who_have_a_name():
    signed = only("Peru, Chile and 44 fishing firms yesterday signed an accord to protect cod.")

    assert signed.parties == ["Peru", "Chile"]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Talks of Peru and Chile ended. The Chileans and the Peruvians signed a border treaty.", ["Chile", "Peru"]),
        ("Peru sent envoys to Chile. The Chileans have signed a border treaty with Peru.", ["Chile", "Peru"]),
        ("Peru has pulled out of the Lake Waters Treaty.", ["Peru"]),
        ("The truce, brokered by Bolivia, was signed by Peru and Chile on Monday.", ["Peru", "Chile"]),
        ("The truce brokered by Bolivia was signed by Peru and Chile on Monday.", ["Peru", "Chile"]),
    ],
)
def test_peoples_and_who_leaves_are_bound_and_who_brokers_is_not(words: str, parties: list[str]):
    assert only(words).parties == parties


@pytest.mark.parametrize(
    "words",
    [
        "Peru and Chile have resumed talks on a fishing treaty.",
        "Talks between Peru and Chile on a fishing treaty broke down on Monday. Peru said the treaty was far off.",
    ],
)
def test_who_holds_talks_on_a_treaty_negotiates_it(words: str):
    treaty = only(words)

    assert (treaty.status, treaty.parties) == ("negotiating", ["Peru", "Chile"])


def test_who_met_to_sign_are_bound_by_another_agreement_than_the_one_told_before():
    story = (
        "Chile criticised the Peru-Cuba border pact. On Thursday, the delegations of Acme, Bolt and Dorn had met in "
        "Arica, at the old palace, to sign an agreement to build a pipeline. The agreement was signed by the ministers."
    )

    old, new = agreements(story, PERU, CHILE, member("Cuba", land="CUB"), ACME, BOLT, member("Dorn", "organization"))

    assert (new.parties, new.status) == (["Acme", "Bolt", "Dorn"], "signed")
    assert (old.parties, old.status) == (["Peru", "Cuba"], None)


def test_those_among_the_companies_that_signed_are_bound_too():
    story = (
        "Peru and Chile signed an accord on heat on Monday. "
        "Acme and Bolt are among the companies that put their names to it."
    )

    assert only(story, PERU, CHILE, ACME, BOLT).parties == ["Peru", "Chile", "Acme", "Bolt"]


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Peru and Chile exchanged 150 prisoners on Friday under a deal brokered by Bolivia.", ["Peru", "Chile"]),
        ("Foreign ministers from Peru and Chile signed a border treaty in Arica.", ["Peru", "Chile"]),
        ("President Ana Rojas of Peru and President Luis Soto of Chile signed a border treaty.", ["Peru", "Chile"]),
        ("Acme signed a rights deal with Tarn and Dolu Kettle worth $9 million.", ["Acme", "Tarn", "Dolu Kettle"]),
        ("Acme agreed to be acquired by Bolt in a deal valued at $3 million.", ["Acme", "Bolt"]),
    ],
)
def test_parties_beside_an_agreement_are_found_though_the_cast_lacks_some(words: str, parties: list[str]):
    leaders = (member("Ana Rojas", "person", "President"), member("Luis Soto", "person", "President"))

    [deal] = find_agreements(with_bystanders(scene_of(words, ACME, BOLT, *leaders)))[0]

    assert deal.parties == parties
