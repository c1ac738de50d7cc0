"""Which bodies appear in an article: ministries, firms, parties and media, under their whole names."""

from __future__ import annotations

import pytest
from casting import cast_of


def test_a_ministry_in_small_letters_is_a_body_and_a_government_is_its_country() -> None:
    cast = cast_of(
        "Chile’s foreign ministry said no. The Norwegian government signed. Norway and Chile have no border."
    )

    assert (cast["Chile’s foreign ministry"].kind, cast["Chile’s foreign ministry"].country) == ("organization", "CHL")
    assert cast["Norway"].aliases == ("Norwegian government",)


def test_the_government_of_a_part_of_a_country_is_a_body_of_its_own() -> None:
    cast = cast_of("The Scottish government said it would wait.")

    assert cast["Scottish government"].kind == "organization"


def test_a_house_of_government_is_a_body_of_its_country() -> None:
    cast = cast_of("The Kremlin said no, and Number 10 welcomed it. A dinner at the White House was dull.")

    assert {name: cast[name].country for name in cast} == {"Kremlin": "RUS", "Number 10": "GBR"}


def test_what_stands_before_the_comma_says_that_a_name_is_a_body() -> None:
    cast = cast_of("A coalition of river villages, Rio Claro, said it was not asked.")

    assert cast["Rio Claro"].kind == "organization"


def test_a_thing_named_after_a_body_gives_the_body() -> None:
    cast = cast_of("The girl in a NASA T-shirt watched the FIFA World Cup.")

    assert set(cast) == {"NASA", "FIFA"}


def test_the_senate_is_the_one_named_in_full() -> None:
    cast = cast_of("The Chilean Senate approved the pact. The Senate then rose.")

    assert cast["Chilean Senate"].aliases == ("Senate",)


def test_a_party_of_common_words_is_named() -> None:
    cast = cast_of("The Labour Party agreed. The National Guard came. An Opposition Party stayed away.")

    assert set(cast) == {"Labour Party", "National Guard"}


def test_a_known_body_behind_its_country_is_one_with_its_short_form() -> None:
    cast = cast_of("The U.S. Food and Drug Administration approved it. The FDA said so.")

    assert cast["U.S. Food and Drug Administration"].aliases == ("FDA",)


@pytest.mark.parametrize(
    "name",
    [
        "Center for a Safer Harbour",
        "Students for Fair Seats",
        "People for the Ethical Care of Horses",
        "Office for the Coordination of Humanitarian Affairs",
        "Kettle Equity (Pacific) Ltd",
        "Ohio Kettle Co",
        "Vale Resorts",
        "Associated General Contractors of Ohio",
        "Transport and Harbour Workers",
        "Trade and Harbours Authority",
        "Quorra Pharma",
    ],
)
def test_a_body_has_its_whole_name(name: str) -> None:
    cast = cast_of(f"{name} said it would sue. Nobody was asked by {name}.")

    assert [(member.name, member.kind) for member in cast.values()] == [(name, "organization")]


@pytest.mark.parametrize(
    "text",
    [
        "Brightwater Estate said it would build.",
        "The vote is late. Brightwater Estate’s chief executive spoke.",
        "A director of Brightwater Estate spoke. Nobody told Brightwater Estate.",
    ],
)
def test_what_is_said_of_a_name_shows_a_body(text: str) -> None:
    assert cast_of(text)["Brightwater Estate"].kind == "organization"


def test_what_a_person_says_of_a_thing_shows_no_body() -> None:
    assert cast_of("Tove Marlin said it would be late. Nobody told Tove Marlin.")["Tove Marlin"].kind == "person"


def test_a_state_is_no_other_name_of_the_body_named_after_it() -> None:
    cast = cast_of("The Ohio Supreme Court ruled. Ohio Attorney General Ruth Harlow sued. Voters in Ohio waited.")

    assert cast["Ohio Supreme Court"].aliases == ()
    assert cast["Ruth Harlow"].affiliation is None


def test_a_department_is_one_in_either_order_of_its_words() -> None:
    (member,) = cast_of("The Department of Justice sued. The Justice Department said no.").values()

    assert member.aliases == ("Justice Department",)


@pytest.mark.parametrize(
    "name",
    ["Calderbrook council", "Salt Lake city council", "Brackley school board", "Ohio police", "House panel"],
)
def test_a_body_in_small_letters_is_named_after_its_town_or_chamber(name: str) -> None:
    (member,) = cast_of(f"The {name} said no. Nobody told the {name}.").values()

    assert (member.name, member.kind) == (name, "organization")


def test_a_noun_with_a_capital_stands_for_the_body_named_by_it() -> None:
    cast = cast_of("The Fair Work Commission met. The Commission said no. Ruth left the Commission.")

    assert len(cast["Fair Work Commission"].mentions) == 3


def test_letters_in_brackets_tell_how_far_a_name_goes_and_that_it_is_a_body() -> None:
    cast = cast_of("The Dock and Canal Workers’ Congress (DCWC) met. The DCWC said no.")

    assert cast["Dock and Canal Workers’ Congress"].aliases == ("DCWC",)
    assert cast_of("Activists of the Salva Nasha Voda (SNV) met.")["Salva Nasha Voda"].kind == "organization"
    assert cast_of("The Ministry of Water (MoW) met. The MoW said no.")["Ministry of Water"].aliases == ("MoW",)


def test_a_school_of_two_fields_has_its_whole_name() -> None:
    assert "Institute of Bread and Salt" in cast_of("Ruth Harlow of the Institute of Bread and Salt said no.")
    assert "Institute of Bread" in cast_of("The Institute of Bread and Acme Steel said no.")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("He met Salty Riders drummer Ruth Harlow.", "Salty Riders"),
        ("Ruth Harlow, a campaigner at DeltaWatch Sahel, said no.", "DeltaWatch Sahel"),
        ("The think tank Observa Subsola said no.", "Observa Subsola"),
    ],
)
def test_who_works_there_shows_a_body(text: str, body: str) -> None:
    assert cast_of(text)[body].kind == "organization"


def test_a_ministry_that_somebody_stands_outside_counts_where_it_then_acts() -> None:
    assert "Trade Ministry" in cast_of(
        "They sat outside the Trade Ministry. The ministry denied that rice was offered."
    )


def test_the_seamens_union_is_one_name() -> None:
    assert "Seamen's Union" in cast_of("The Seamen's Union has yet to say what it wants.")


def test_the_department_alone_is_the_department_of_something_named_before() -> None:
    cast = cast_of("The Department of Harbours sued. The Department said the pier was late.")

    assert cast["Department of Harbours"].aliases == ("Department",)


def test_a_body_named_after_two_things_is_one_and_two_bodies_are_two() -> None:
    cast = cast_of(
        "The Dockside and Quayside Union signed. The Taliban and Northern Union met. The Greens and Rural Union met."
    )

    assert set(cast) == {"Dockside and Quayside Union", "Taliban", "Northern Union", "Greens", "Rural Union"}


@pytest.mark.parametrize(
    "text",
    [
        "Greek daily Kallimor said Chile had to speed up.",
        "He said in remarks published in the emirate’s newspaper Kallimor that it was dead.",
        "State news agency Kallimor reported it on Monday.",
        "They told the Kallimor newspaper that it was dead.",
    ],
)
def test_what_the_words_beside_it_call_a_paper_or_a_news_agency_is_one(text: str) -> None:
    assert cast_of(text)["Kallimor"].kind == "media"
