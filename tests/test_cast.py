"""Who appears in an article, by rule."""

from __future__ import annotations

import pytest
from casting import cast_of


def test_one_person_under_several_names_is_one_member() -> None:
    text = "President Ilse Brandt spoke on Monday. Ms Brandt was clear. “No,” Brandt said."

    (member,) = cast_of(text).values()

    assert (member.name, member.kind, member.role) == ("Ilse Brandt", "person", "President")
    assert member.aliases == ("Ms Brandt", "Brandt")
    assert [text[start:end] for start, end in member.mentions] == ["Ilse Brandt", "Ms Brandt", "Brandt"]


def test_a_seat_of_government_that_acts_is_its_country() -> None:
    cast = cast_of("Norway signed the accord with Chile. Oslo said the text was fair.")

    assert cast["Norway"].aliases == ("Oslo",)
    assert cast["Norway"].country == "NOR"


def test_a_city_that_only_places_is_no_actor() -> None:
    assert "Vienna" not in cast_of("Jane Marlow arrived in Vienna. Talks in Vienna go on.")


def test_a_long_form_and_its_abbreviation_are_one() -> None:
    cast = cast_of("The Coastal Fisheries Agency (CFA) has no ships. The CFA said it will buy some.")

    assert cast["Coastal Fisheries Agency"].aliases == ("CFA",)


def test_two_people_with_one_surname_stay_two() -> None:
    cast = cast_of("John Hale met Mary Hale. John Hale said little.")

    assert {"John Hale", "Mary Hale"} <= set(cast)


@pytest.mark.parametrize("word", ["However", "Monday", "Experts", "Yesterday", "Article", "March"])
def test_openers_days_and_plain_nouns_are_no_actors(word: str) -> None:
    assert cast_of(f"{word}, nothing was signed. {word} 4 came and went.") == {}


@pytest.mark.parametrize("name", ["Korean War", "Persian Gulf", "Geneva Convention", "Clean Rivers Act"])
def test_wars_waters_and_laws_are_no_actors(name: str) -> None:
    assert name not in cast_of(f"Peter Moss spoke of the {name} and the {name} again.")


def test_an_organisation_keeps_its_small_words() -> None:
    cast = cast_of("The Ministry of Foreign Affairs said so, and the Bank of England agreed.")

    assert {"Ministry of Foreign Affairs", "Bank of England"} <= set(cast)
    assert cast["Bank of England"].country == "GBR"


@pytest.mark.parametrize(
    "text",
    [
        "Quorra Velsing, a senior fellow at the Tidal Forum in Bergen, said that the text is thin.",
        "His Chilean counterpart, Quorra Velsing, was more guarded.",
        "The leader of the opposition, Quorra Velsing, has said no.",
        "At the gate, where it rained, Quorra Velsing was counting the boats.",
        "A spokeswoman for the Harbour Ministry, Quorra Velsing, said so.",
    ],
)
def test_an_unfamiliar_name_is_a_person_where_the_words_beside_it_say_so(text: str) -> None:
    assert cast_of(text)["Quorra Velsing"].kind == "person"


@pytest.mark.parametrize("text", ["Plimsel, the French publisher, said no.", "The ships of carmaker Plimsel sailed."])
def test_a_firm_named_once_is_an_organisation_where_the_words_beside_it_say_so(text: str) -> None:
    assert cast_of(text)["Plimsel"].kind == "organization"


def test_an_unfamiliar_name_in_a_list_of_people_is_a_person() -> None:
    cast = cast_of("On stage stood Maria Lund, Quorra Velsing, Ilmo Drave and Tessaly Orm.")

    assert {"Quorra Velsing", "Ilmo Drave", "Tessaly Orm"} <= set(cast)


def test_a_name_shortened_to_its_first_word_is_a_firm() -> None:
    cast = cast_of("Plimsel Batteries signed on Monday. The ore goes to Plimsel in spring.")

    assert cast["Plimsel Batteries"].kind == "organization"


def test_a_firm_has_one_name_with_its_legal_form_and_without() -> None:
    cast = cast_of(
        "Boeing Co. said so, and Plimsel plc signed on Monday with Quorra Inc. Boeing shares rose. Plimsel won."
    )

    assert {(one.name, one.aliases) for one in cast.values()} == {
        ("Boeing Co.", ("Boeing",)),
        ("Plimsel plc", ("Plimsel",)),
        ("Quorra Inc.", ()),
    }


@pytest.mark.parametrize("month", ["Oct.", "Sept.", "Nov."])
def test_a_shortened_month_is_no_actor(month: str) -> None:
    assert month not in cast_of(f"They met on {month} 2 and by {month} 6 had signed. It was {month} again.")


def test_a_country_is_not_called_by_a_name_of_the_past() -> None:
    cast = cast_of("Russia said no. The Soviet Union had built the dam. Russia said it would pay.")

    assert "Russia" in cast


def test_a_name_goes_on_over_particles_and_ampersands() -> None:
    cast = cast_of(
        "Banks lent to Porto da Barra, the brewer, and Hill & Western Rail said so. Hill & Western’s boss left."
    )

    assert cast["Porto da Barra"].kind == "organization"
    assert cast["Hill & Western Rail"].aliases == ("Hill & Western",)


def test_a_town_or_a_state_that_only_places_is_no_actor() -> None:
    cast = cast_of("Ann Cole of South Carolina flew to Kandahar, Texas and New York. New York Mayor Al Reed stayed.")

    assert set(cast) == {"Ann Cole", "Al Reed"}


def test_who_wrote_and_edited_the_article_is_no_actor() -> None:
    cast = cast_of(
        "By Ann Cole\n\nPeru signed the pact, Luz Paz said.\n\nReporting by Ivo Sanz; Editing by Jo Marsh\n\n"
        "Al Reed contributed to this report."
    )

    assert set(cast) == {"Peru", "Luz Paz"}


def test_an_unfamiliar_name_that_ends_like_a_surname_is_a_person() -> None:
    cast = cast_of("The cup went to Brell Andriukaitis of the rowing club.")

    assert cast["Brell Andriukaitis"].kind == "person"


def test_a_sentence_that_begins_with_by_is_no_credit() -> None:
    cast = cast_of("By contrast, Peru warned on Monday that Ana Lima, its envoy, “will not go.”")

    assert {"Peru", "Ana Lima"} <= set(cast)


def test_a_name_that_ends_like_a_surname_is_not_thereby_a_person() -> None:
    cast = cast_of("Terra Nova and Norway signed the lease.")

    assert "Terra Nova" not in cast or cast["Terra Nova"].kind != "person"


def test_who_holds_shares_in_a_name_is_not_inside_it() -> None:
    cast = cast_of("Shares in Brell Sand fell by 4 percent. Brell Sand said it was surprised.")

    assert set(cast) == {"Brell Sand"}


def test_a_state_that_sues_and_a_town_that_bans_act() -> None:
    cast = cast_of("California sued. The pact was made in Texas. Portland will ban scooters, and Boston slept.")

    assert set(cast) == {"California", "Portland"}


def test_a_courtesy_title_at_the_start_of_a_sentence_tells_a_person() -> None:
    (member,) = cast_of("Mrs Osei said no. The letter reached Mrs Osei.").values()

    assert (member.name, member.kind, member.aliases) == ("Osei", "person", ("Mrs Osei",))


def test_a_common_noun_with_a_capital_is_nobody() -> None:
    assert not cast_of("The Department said no. The Government agreed. Ebola came back.")


def test_a_name_that_ends_with_a_country_is_no_person() -> None:
    assert cast_of("Heritage Norway said no. Nobody asked Heritage Norway.")["Heritage Norway"].kind == "organization"


def test_a_government_with_a_capital_is_its_country() -> None:
    cast = cast_of(
        "Chile’s Government fell. The Australian Government and Australia agreed. Queensland Government: no."
    )

    assert (cast["Chile"].aliases, cast["Australia"].aliases) == (("Chile’s Government",), ("Australian Government",))
    assert cast["Queensland Government"].kind == "organization"


def test_a_country_has_its_plain_name() -> None:
    assert cast_of("The Islamic Republic is ready. Iran said so.")["Iran"].aliases == ("Islamic Republic",)


def test_a_word_in_capitals_that_the_article_has_in_small_letters_is_no_name() -> None:
    assert not cast_of("DAM DANGER\n\nThe dam broke. The DAM said no.")


def test_how_the_stock_exchange_calls_a_firm_is_no_actor() -> None:
    cast = cast_of("Kettle Inc <KTL> said no. Harbour Corp (NYSE: HRB) agreed. KETTLE <KTL> FALLS.")

    assert set(cast) == {"Kettle Inc", "Harbour Corp"}


def test_a_thing_that_bears_a_persons_name_is_no_person() -> None:
    assert not cast_of("John Hart Dam burst. It is near Ruth Harlow Airport.")


def test_an_administration_is_not_the_person_it_is_named_after() -> None:
    cast = cast_of("The Brandt administration said no. Ruth Brandt agreed.")

    assert cast["Brandt administration"].kind == "organization"
    assert cast["Ruth Brandt"].aliases == ()


def test_an_interim_government_is_its_country() -> None:
    cast = cast_of("Chile’s interim government said no. The Chilean interim government agreed. Chile signed.")

    assert set(cast) == {"Chile"}


def test_a_director_of_prosecutions_is_no_person_of_that_name() -> None:
    assert "Prosecutions" not in cast_of("The Director of Public Prosecutions sued.")


def test_letters_that_stand_for_a_thing_are_no_actor() -> None:
    assert not cast_of(
        "The Harbour Water Treaty (HWT) and the gross port income (GPI) fell. The HWT and the GPI said no."
    )


def test_a_day_may_be_a_given_name() -> None:
    cast = cast_of("“No,” said their spokesman, Monday Okoyo, and Comrade Sunday Bellori agreed on Monday.")

    assert set(cast) == {"Monday Okoyo", "Sunday Bellori"}


def test_a_person_right_behind_a_well_known_body_is_parted_from_it() -> None:
    cast = cast_of("Former US Ambassador to the United Nations Nikki Harlow said no.")

    assert set(cast) == {"United Nations", "Nikki Harlow"}
    assert (cast["Nikki Harlow"].role, cast["Nikki Harlow"].country) == ("Ambassador", "USA")


@pytest.mark.parametrize(
    "text",
    [
        "Ruth wrote on Twitter and via Facebook.",
        "Peruvians crossed the border with Chile, and the border between Chile and Peru.",
        "They stood outside the Trade Ministry, in front of the Oslo Press Club.",
        "The UK–Peru Economic Partnership and the Ruth Harlow Legacy Program ended.",
        "They went down the ERV. The F said no.",
    ],
)
def test_what_is_only_a_place_a_medium_or_a_thing_is_no_actor(text: str) -> None:
    assert not cast_of(text)


def test_a_person_who_bears_the_name_of_a_firm_is_a_person() -> None:
    cast = cast_of("Jane Bloomberg left the race. Bloomberg was late, said Bloomberg on Monday.")

    assert cast["Jane Bloomberg"].kind == "person"


def test_a_given_name_that_is_a_common_word_belongs_to_the_name_behind_a_role() -> None:
    assert "Will Okafor" in cast_of("Deputy press secretary Will Okafor said it was late.")


def test_a_surname_behind_a_common_word_is_a_person_where_a_role_follows() -> None:
    assert (
        cast_of("“No,” said Lane Okafor, a former lobbyist. Okafor said it would leave.")["Lane Okafor"].kind
        == "person"
    )


def test_a_thing_with_a_number_is_not_the_firm_that_makes_it() -> None:
    cast = cast_of("Apple said on Monday that it would close. The Apple II was its first success, Apple said.")

    assert "Apple" in cast


@pytest.mark.parametrize(
    "text", ["Peru and Chile exchanged prisoners on Friday.", "The truce was brokered by Peru and Chile."]
)
def test_two_countries_that_act_together_both_act(text: str) -> None:
    assert list(cast_of(text)) == ["Peru", "Chile"]


def test_the_seat_of_a_government_is_its_country_whichever_it_is() -> None:
    assert list(cast_of("Mozambique rejected the finding. Maputo said on Monday that it was wrong.")) == ["Mozambique"]


def test_a_place_in_capitals_before_the_first_name_is_no_part_of_it() -> None:
    cast = cast_of("SAN DIEGO Harlow has agreed to pay its drivers. Harlow said it was late.")

    assert "Harlow" in cast
    assert not any("DIEGO" in name for name in cast)


def test_the_number_of_an_article_and_any_party_to_it_are_no_actors() -> None:
    text = "“Each Party recognizes that an attack would be dangerous,” article IV said. Henry VIII said nothing."

    assert list(cast_of(text)) == ["Henry VIII"]
