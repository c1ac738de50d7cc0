"""When and where an agreement was closed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pacts import ACME, CHILE, PERU, agreements, only
from staging import scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.bystanders import with_bystanders


def test_a_signed_trade_deal_has_parties_day_and_place():
    deal = only("Peru and Chile signed a landmark trade deal in Arica on Tuesday, ending a decade of disputes.")

    assert (deal.kind, deal.status, deal.date, deal.place) == ("trade", "signed", "2024-06-18", "Arica")
    assert deal.parties == ["Peru", "Chile"]


def test_the_dateline_is_the_place_of_what_the_lead_tells():
    assert only("Peru and Chile signed a border treaty on Monday.").place == "LIMA"


def test_a_day_to_come_is_not_when_it_was_signed():
    assert only("Peru and Chile signed a gas deal that begins in May 2031.").date is None


@pytest.mark.parametrize("published", ["2024", "2024-06", "2024-06-19", None])
def test_the_day_is_known_however_exactly_the_article_is_dated(published: str | None):
    scene = replace(scene_of("Peru and Chile signed a gas deal on 18 June 2024.", PERU, CHILE), published=published)

    [deal] = find_agreements(scene)[0]

    assert deal.date == "2024-06-18"


def test_the_day_on_which_a_pact_takes_effect_is_not_that_of_its_signing():
    deal = only(
        "Peru and Chile agreed on Tuesday to a truce. The truce, signed in Arica at dawn, takes effect at 6 p.m. local "
        "time on Friday."
    )

    assert deal.date == "2024-06-18"


def test_a_relative_clause_tells_who_ratified_it_and_when():
    pact = only(
        "Peru accused Chile of closing a river. The Arica Compact, which both countries ratified in 2011, bars it."
    )

    assert (pact.status, pact.date, pact.parties) == ("ratified", "2011", ["Peru", "Chile"])


def test_a_place_that_is_supplied_is_no_firm():
    [deal] = find_agreements(with_bystanders(scene_of("Acme has signed a contract to supply London.", ACME)))[0]

    assert deal.parties == ["Acme"]


def test_who_leaves_an_old_accord_with_another_ends_it_on_the_day_told():
    accord = only("Peru has pulled out of a 2011 accord with Chile on the shared lake, it said on Tuesday night.")

    assert (accord.status, accord.parties, accord.date) == ("ended", ["Peru", "Chile"], "2024-06-18")
    assert accord.provisions == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("signed a deal to rebuild the docks at Iquique.", "LIMA"),
        ("signed a deal to share their water in Arica on Monday.", "Arica"),
        ("reached a deal on water at the county headquarters.", "the county headquarters"),
    ],
)
def test_a_place_is_where_they_met_and_not_where_something_shall_be_done(words: str, place: str):
    assert only(f"Peru and Chile {words}").place == place


def test_what_is_under_negotiation_since_a_year_has_no_day():
    pact = agreements("The Peru-Chile trade pact, under negotiation since 2016, will be sped up, they said.")[0]

    assert (pact.status, pact.date) == ("negotiating", None)


def test_initials_stand_for_a_name_and_a_year_before_a_noun_is_no_day():
    treaty = only(
        "Peru on Tuesday ended the Visiting Boats Agreement with Chile, a 1998 accord on landing rights. The VBA lets "
        "boats enter without papers."
    )

    assert (treaty.name, treaty.status, treaty.date) == ("Visiting Boats Agreement", "ended", "2024-06-18")
    assert [provision.text for provision in treaty.provisions] == ["The VBA lets boats enter without papers"]


def test_a_day_without_its_year_that_lies_ahead_is_not_when_it_was_reached():
    assert only("Peru and Chile reached a deal, subject to a ballot due 21 August.").date is None


def test_the_owner_of_an_office_is_no_place():
    assert only("Peru and Chile reached a deal at Acas’s offices in Leeds.").place == "Leeds"


def test_the_day_of_a_complaint_is_not_that_of_the_signing_before_it():
    assert only("Farmers complained on Tuesday after Peru and Chile signed a trade deal.").date is None


def test_the_place_is_the_city_and_not_whose_it_is():
    assert only("The pact was signed by Peru and Chile in the Chilean city of Arica on Monday.").place == "Arica"


def test_a_feast_is_no_place():
    story = "Four routes that were due to end at Easter stay: Peru and Chile signed a bus deal at Easter."

    assert only(story).place != "Easter"
