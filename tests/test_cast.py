"""Who appears in an article, by rule."""

from __future__ import annotations

import pytest

from structured_summary.pipeline.rules.cast import find_cast
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.article import Article
from structured_summary.schemas.reading import Member


def cast_of(text: str) -> dict[str, Member]:
    return {member.name: member for member in find_cast(segment(Article(text=text, sha256="0" * 64)))}


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


def test_an_apposition_gives_role_and_affiliation() -> None:
    cast = cast_of("The text is thin, said Maria Lund, a senior fellow at the Harbour Institute for Peace.")

    assert cast["Maria Lund"].role == "senior fellow"
    assert cast["Maria Lund"].affiliation == "Harbour Institute for Peace"


def test_a_role_before_the_name_gives_the_country() -> None:
    cast = cast_of("South Korean president Park Min-seo met French Foreign Minister Luc Garnier.")

    assert (cast["Park Min-seo"].role, cast["Park Min-seo"].country) == ("president", "KOR")
    assert (cast["Luc Garnier"].role, cast["Luc Garnier"].country) == ("Foreign Minister", "FRA")


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


def test_the_owner_of_a_title_in_a_list_is_not_the_person_before() -> None:
    cast = cast_of("There were Nora Field, Labour MP Tom Watts and others. Nora Field said no. Tom Watts said yes.")

    assert cast["Nora Field"].role is None
    assert cast["Tom Watts"].role == "Labour MP"


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


def test_its_minister_belongs_to_the_country_that_acts_in_the_sentence() -> None:
    cast = cast_of("Chile recalled its envoy from Peru, and its foreign minister, Quorra Velsing, called it a trap.")

    assert (cast["Quorra Velsing"].role, cast["Quorra Velsing"].affiliation) == ("foreign minister", "Chile")
    assert cast["Quorra Velsing"].country == "CHL"


def test_the_countrys_minister_belongs_to_the_country_named_before() -> None:
    before = "Norway, whose fleet is the largest, welcomed it. "
    text = before + "“We waited,” said Quorra Velsing, the country’s deputy prime minister."

    velsing = cast_of(text)["Quorra Velsing"]

    assert (velsing.role, velsing.affiliation) == ("deputy prime minister", "Norway")


def test_a_spokeswoman_for_a_body_named_before_the_comma_belongs_to_it() -> None:
    velsing = cast_of("A spokeswoman for the Harbour Ministry, Quorra Velsing, said so.")["Quorra Velsing"]

    assert (velsing.role, velsing.affiliation) == ("spokeswoman", "Harbour Ministry")


def test_the_adviser_of_a_president_belongs_to_his_country() -> None:
    text = "Chile waited. Chilean President Quorra Velsing slept. Mr Velsing’s security adviser, Ilmo Drave, did not."

    drave = cast_of(text)["Ilmo Drave"]

    assert (drave.role, drave.affiliation, drave.country) == ("security adviser", "Chile", "CHL")


def test_the_party_and_state_of_a_member_of_congress_give_the_country() -> None:
    assert cast_of("Rep. Quorra Velsing (D-Ohio) voted no.")["Quorra Velsing"].country == "USA"


@pytest.mark.parametrize("text", ["Plimsel, the French publisher, said no.", "The ships of carmaker Plimsel sailed."])
def test_a_firm_named_once_is_an_organisation_where_the_words_beside_it_say_so(text: str) -> None:
    assert cast_of(text)["Plimsel"].kind == "organization"


def test_an_unfamiliar_name_in_a_list_of_people_is_a_person() -> None:
    cast = cast_of("On stage stood Maria Lund, Quorra Velsing, Ilmo Drave and Tessaly Orm.")

    assert {"Quorra Velsing", "Ilmo Drave", "Tessaly Orm"} <= set(cast)


def test_a_name_shortened_to_its_first_word_is_a_firm() -> None:
    cast = cast_of("Plimsel Batteries signed on Monday. The ore goes to Plimsel in spring.")

    assert cast["Plimsel Batteries"].kind == "organization"


@pytest.mark.parametrize("month", ["Oct.", "Sept.", "Nov."])
def test_a_shortened_month_is_no_actor(month: str) -> None:
    assert month not in cast_of(f"They met on {month} 2 and by {month} 6 had signed. It was {month} again.")


def test_a_country_is_not_called_by_a_name_of_the_past() -> None:
    cast = cast_of("Russia said no. The Soviet Union had built the dam. Russia said it would pay.")

    assert "Russia" in cast


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


def test_a_plural_owner_belongs_to_the_name_of_a_union() -> None:
    cast = cast_of("The deal with the Harbour Workers’ Alliance failed. The HWA’s general secretary, Jo Marsh, left.")

    assert cast["Harbour Workers’ Alliance"].aliases == ("HWA",)
    assert cast["Jo Marsh"].affiliation == "Harbour Workers’ Alliance"


def test_a_name_goes_on_over_particles_and_ampersands() -> None:
    cast = cast_of(
        "Banks lent to Porto da Barra, the brewer, and Hill & Western Rail said so. Hill & Western’s boss left."
    )

    assert cast["Porto da Barra"].kind == "organization"
    assert cast["Hill & Western Rail"].aliases == ("Hill & Western",)


def test_a_town_or_a_state_that_only_places_is_no_actor() -> None:
    cast = cast_of("Ann Cole of South Carolina flew to Kandahar, Texas and New York. New York Mayor Al Reed stayed.")

    assert set(cast) == {"Ann Cole", "Al Reed"}


def test_what_stands_before_the_comma_says_that_a_name_is_a_body() -> None:
    cast = cast_of("A coalition of river villages, Rio Claro, said it was not asked.")

    assert cast["Rio Claro"].kind == "organization"


def test_a_counterpart_and_a_minister_belong_to_the_country_told_of() -> None:
    cast = cast_of("Peru signed. Its envoy Ana Rey met her Chilean counterpart, Luz Paz. Chile was glad. The trade "
                   "minister, Ivo Sanz, thanked Peru.")  # fmt: skip

    assert cast["Luz Paz"].affiliation == "Chile"
    assert cast["Ivo Sanz"].affiliation == "Chile"


def test_an_office_tells_more_than_a_tie_and_a_description_more_than_a_rank() -> None:
    cast = cast_of("Finance Minister Al Reed, an ally of the government, left. The spokesman, Col. Jo Marsh, stayed.")

    assert cast["Al Reed"].role == "Finance Minister"
    assert cast["Jo Marsh"].role == "spokesman"


def test_who_wrote_and_edited_the_article_is_no_actor() -> None:
    cast = cast_of(
        "By Ann Cole\n\nPeru signed the pact, Luz Paz said.\n\nReporting by Ivo Sanz; Editing by Jo Marsh\n\n"
        "Al Reed contributed to this report."
    )

    assert set(cast) == {"Peru", "Luz Paz"}


def test_a_thing_named_after_a_body_gives_the_body() -> None:
    cast = cast_of("The girl in a NASA T-shirt watched the FIFA World Cup.")

    assert set(cast) == {"NASA", "FIFA"}


def test_the_senate_is_the_one_named_in_full() -> None:
    cast = cast_of("The Chilean Senate approved the pact. The Senate then rose.")

    assert cast["Chilean Senate"].aliases == ("Senate",)


def test_an_unfamiliar_name_that_ends_like_a_surname_is_a_person() -> None:
    cast = cast_of("The cup went to Brell Andriukaitis of the rowing club.")

    assert cast["Brell Andriukaitis"].kind == "person"


def test_a_sentence_that_begins_with_by_is_no_credit() -> None:
    cast = cast_of("By contrast, Peru warned on Monday that Ana Lima, its envoy, “will not go.”")

    assert {"Peru", "Ana Lima"} <= set(cast)


def test_a_name_that_ends_like_a_surname_is_not_thereby_a_person() -> None:
    cast = cast_of("Terra Nova and Norway signed the lease.")

    assert "Terra Nova" not in cast or cast["Terra Nova"].kind != "person"


def test_a_party_of_common_words_is_named() -> None:
    cast = cast_of("The Labour Party agreed. The National Guard came. An Opposition Party stayed away.")

    assert set(cast) == {"Labour Party", "National Guard"}


def test_who_holds_an_office_is_parted_from_its_seat_and_party() -> None:
    cast = cast_of(
        "The Mayor of Leeds Jane Doe met the deputy leader of the Labour Party Ann Cole MP. Tarn Sollo MEP stayed."
    )

    assert set(cast) == {"Jane Doe", "Labour Party", "Ann Cole", "Tarn Sollo"}
    assert cast["Jane Doe"].role == "Mayor"


def test_a_known_body_behind_its_country_is_one_with_its_short_form() -> None:
    cast = cast_of("The U.S. Food and Drug Administration approved it. The FDA said so.")

    assert cast["U.S. Food and Drug Administration"].aliases == ("FDA",)


def test_who_holds_shares_in_a_name_is_not_inside_it() -> None:
    cast = cast_of("Shares in Brell Sand fell by 4 percent. Brell Sand said it was surprised.")

    assert set(cast) == {"Brell Sand"}


def test_a_state_that_sues_and_a_town_that_bans_act() -> None:
    cast = cast_of("California sued. The pact was made in Texas. Portland will ban scooters, and Boston slept.")

    assert set(cast) == {"California", "Portland"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Justices Ruth Harlow and Elena Korn agreed.", "Ruth Harlow", "Justice"),
        ("Presidents Luis Moya and Ana Diaz met.", "Luis Moya", "President"),
        ("Lieutenant-General Peter Cosmo said no.", "Peter Cosmo", "Lieutenant-General"),
        ("She met Chief Financial Officer Ruth Harlow.", "Ruth Harlow", "Chief Financial Officer"),
        ("Harbour Bank of Kansas City President Thomas Dow said no.", "Thomas Dow", "President"),
    ],
)
def test_a_title_is_read_whole_and_left_out_of_the_name(text: str, name: str, role: str) -> None:
    assert cast_of(text)[name].role == role


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
    ],
)
def test_a_body_has_its_whole_name(name: str) -> None:
    cast = cast_of(f"{name} said it would sue. Nobody was asked by {name}.")

    assert [(member.name, member.kind) for member in cast.values()] == [(name, "organization")]


def test_a_courtesy_title_at_the_start_of_a_sentence_tells_a_person() -> None:
    (member,) = cast_of("Mrs Osei said no. The letter reached Mrs Osei.").values()

    assert (member.name, member.kind, member.aliases) == ("Osei", "person", ("Mrs Osei",))


def test_a_common_noun_with_a_capital_is_nobody() -> None:
    assert not cast_of("The Department said no. The Government agreed. Ebola came back.")


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


def test_a_name_that_ends_with_a_country_is_no_person() -> None:
    assert cast_of("Heritage Norway said no. Nobody asked Heritage Norway.")["Heritage Norway"].kind == "organization"


def test_a_state_is_no_other_name_of_the_body_named_after_it() -> None:
    cast = cast_of("The Ohio Supreme Court ruled. Ohio Attorney General Ruth Harlow sued. Voters in Ohio waited.")

    assert cast["Ohio Supreme Court"].aliases == ()
    assert cast["Ruth Harlow"].affiliation is None


def test_a_government_with_a_capital_is_its_country() -> None:
    cast = cast_of(
        "Chile’s Government fell. The Australian Government and Australia agreed. Queensland Government: no."
    )

    assert (cast["Chile"].aliases, cast["Australia"].aliases) == (("Chile’s Government",), ("Australian Government",))
    assert cast["Queensland Government"].kind == "organization"


def test_a_department_is_one_in_either_order_of_its_words() -> None:
    (member,) = cast_of("The Department of Justice sued. The Justice Department said no.").values()

    assert member.aliases == ("Justice Department",)


def test_a_country_has_its_plain_name() -> None:
    assert cast_of("The Islamic Republic is ready. Iran said so.")["Iran"].aliases == ("Islamic Republic",)


def test_a_word_in_capitals_that_the_article_has_in_small_letters_is_no_name() -> None:
    assert not cast_of("DAM DANGER\n\nThe dam broke. The DAM said no.")


def test_how_the_stock_exchange_calls_a_firm_is_no_actor() -> None:
    cast = cast_of("Kettle Inc <KTL> said no. Harbour Corp (NYSE: HRB) agreed. KETTLE <KTL> FALLS.")

    assert set(cast) == {"Kettle Inc", "Harbour Corp"}


def test_a_thing_that_bears_a_persons_name_is_no_person() -> None:
    assert not cast_of("John Hart Dam burst. It is near Ruth Harlow Airport.")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The inquiry under special counsel Ruth Harlow ended.", "special counsel"),
        ("But Opposition leader Ruth Harlow said no.", "Opposition leader"),
        ("They met former President Ruth Harlow.", "former President"),
        ("They met former US senator Ruth Harlow.", "former senator"),
        ("Navy Secretary Ruth Harlow said no.", "Navy Secretary"),
        ("Ruth Harlow, who was a top official in the Trade Department, said no.", "top official"),
        ("African Union mediator Ruth Harlow said no.", "mediator"),
    ],
)
def test_a_role_has_all_its_words_and_no_more(text: str, role: str) -> None:
    assert cast_of(text)["Ruth Harlow"].role == role


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("The union’s secretary, Ruth Harlow, said the Dockers Union would fight Acme Steel.", "Dockers Union"),
        ("Acme Steel met the GMB union. The union’s secretary, Ruth Harlow, said no.", "GMB"),
        ("Acme Steel said no. The union’s secretary, Ruth Harlow, agreed.", None),
        ("Acme Steel met the Dockers Union. Ruth Harlow, secretary of the union, said no.", "Dockers Union"),
        ("Acme Airlines’ Ruth Harlow said no.", "Acme Airlines"),
        ("Chief Ruth Harlow with the Leeds Police Department said no.", "Leeds Police Department"),
        ("Ruth Harlow of the liberal Harbour Institute said no.", "Harbour Institute"),
        ("A spokesman for President Ann Lowe, Ruth Harlow, said no.", "Ann Lowe"),
        ("They asked Ruth Harlow of Ohio and Ann Lowe.", None),
        ("Cooks from Chile and Peru came. Ruth Harlow, a spokeswoman for the army, said no.", None),
        ("The Acme Land Bureau met. The bureau’s director, Ruth Harlow, left.", "Acme Land Bureau"),
    ],
)
def test_whom_somebody_belongs_to(text: str, home: str | None) -> None:
    assert cast_of(text)["Ruth Harlow"].affiliation == home


@pytest.mark.parametrize(
    "name",
    ["Calderbrook council", "Salt Lake city council", "Brackley school board", "Ohio police", "House panel"],
)
def test_a_body_in_small_letters_is_named_after_its_town_or_chamber(name: str) -> None:
    (member,) = cast_of(f"The {name} said no. Nobody told the {name}.").values()

    assert (member.name, member.kind) == (name, "organization")


def test_an_administration_is_not_the_person_it_is_named_after() -> None:
    cast = cast_of("The Brandt administration said no. Ruth Brandt agreed.")

    assert cast["Brandt administration"].kind == "organization"
    assert cast["Ruth Brandt"].aliases == ()


def test_a_noun_with_a_capital_stands_for_the_body_named_by_it() -> None:
    cast = cast_of("The Fair Work Commission met. The Commission said no. Ruth left the Commission.")

    assert len(cast["Fair Work Commission"].mentions) == 3


def test_a_clause_behind_a_comma_is_no_role() -> None:
    assert cast_of("Nobody liked Ruth Harlow, but he called my mother back.")["Ruth Harlow"].role is None


def test_a_title_behind_a_possessive_belongs_to_its_owner() -> None:
    cast = cast_of("Chile’s Foreign Minister Ruth Harlow met Acme Airlines’ Chief Executive Ann Lowe. Chile agreed.")

    assert (cast["Ruth Harlow"].affiliation, cast["Ruth Harlow"].country) == ("Chile", "CHL")
    assert cast["Ann Lowe"].affiliation == "Acme Airlines"


def test_an_interim_government_is_its_country() -> None:
    cast = cast_of("Chile’s interim government said no. The Chilean interim government agreed. Chile signed.")

    assert set(cast) == {"Chile"}


def test_a_director_of_prosecutions_is_no_person_of_that_name() -> None:
    assert "Prosecutions" not in cast_of("The Director of Public Prosecutions sued.")


@pytest.mark.parametrize(
    ("text", "role", "home"),
    [
        ("The Minister of Labour, Dr. Humba Lowan, said no.", "Minister of Labour", None),
        ("The Secretary-General of the Dockers Union, Comrade Humba Lowan, said no.",
         "Secretary-General", "Dockers Union"),
        ("The Senate Minority Leader, Humba Lowan, said no.", "Minority Leader", "Senate"),
        ("The Joint Secretary (Rivers) in the Water Ministry, Humba Lowan, said no.",
         "Joint Secretary", "Water Ministry"),
        ("Today Additional Secretary (Dams) of the Water Ministry (WM) and leader of the Oslo side Humba Lowan left.",
         "Additional Secretary", "Water Ministry"),
        ("It is over, said a senior fellow at the Harbour Institute (HI) Humba Lowan.",
         "senior fellow", "Harbour Institute"),
        ("The Dockers Union said no. Its president, Ms Humba Lowan, agreed.", "president", "Dockers Union"),
        ("Chile met Peru, and Peru’s minister of mines, Humba Lowan, said no.", "minister of mines", "Peru"),
        ("Water Adviser Prof. Humba Lowan said no.", "Water Adviser", None),
        ("The chair of the taxi owners' association, Humba Lowan, said no.", "chair", None),
    ],
)  # fmt: skip
def test_an_office_before_the_name_is_read_whole(text: str, role: str, home: str | None) -> None:
    member = cast_of(text)["Humba Lowan"]

    assert (member.role, member.affiliation) == (role, home)


def test_letters_in_brackets_tell_how_far_a_name_goes_and_that_it_is_a_body() -> None:
    cast = cast_of("The Dock and Canal Workers’ Congress (DCWC) met. The DCWC said no.")

    assert cast["Dock and Canal Workers’ Congress"].aliases == ("DCWC",)
    assert cast_of("Activists of the Salva Nasha Voda (SNV) met.")["Salva Nasha Voda"].kind == "organization"
    assert cast_of("The Ministry of Water (MoW) met. The MoW said no.")["Ministry of Water"].aliases == ("MoW",)


def test_letters_that_stand_for_a_thing_are_no_actor() -> None:
    assert not cast_of(
        "The Harbour Water Treaty (HWT) and the gross port income (GPI) fell. The HWT and the GPI said no."
    )


def test_a_day_may_be_a_given_name() -> None:
    cast = cast_of("“No,” said their spokesman, Monday Okoyo, and Comrade Sunday Bellori agreed on Monday.")

    assert set(cast) == {"Monday Okoyo", "Sunday Bellori"}


def test_a_school_of_two_fields_has_its_whole_name() -> None:
    assert "Institute of Bread and Salt" in cast_of("Ruth Harlow of the Institute of Bread and Salt said no.")
    assert "Institute of Bread" in cast_of("The Institute of Bread and Acme Steel said no.")


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ruth Harlow, who heads the Dockers Union, said no.", "Dockers Union"),
        ("Ruth Harlow, who heads the Africa program at the Harbour Institute, said no.", "Harbour Institute"),
        ("Peru said no. Its ambassador in Oslo, Ruth Harlow, agreed.", "Peru"),
        ("The European Union’s ambassador to Peru, Ruth Harlow, said no.", "European Union"),
        ("The Water Review Panel met. The panel’s chair, Ruth Harlow, said no.", "Water Review Panel"),
        (
            "According to the Daily News, the Dockers Union said no. Its president, Ruth Harlow, agreed.",
            "Dockers Union",
        ),
    ],
)
def test_a_body_that_somebody_heads_or_speaks_for_is_theirs(text: str, home: str) -> None:
    assert cast_of(text)["Ruth Harlow"].affiliation == home


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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Humba Lowan, spokeswoman for the Harbour Institute, said no.", "spokeswoman"),
        ("Humba Lowan, now a fellow at the Harbour Institute, said no.", "fellow"),
        ("Humba Lowan, a reader in trade policy at the University of Leeds, said no.", "reader"),
        ("Foreign ministry spokesman Humba Lowan said no.", "Foreign ministry spokesman"),
        ("Ruth Reed replaces spin bowler Humba Lowan.", "bowler"),
        ("Sid Moss met Humba Lowan, 67, a retired engineer.", "retired engineer"),
        ("Undersecretary for Health Dr. Humba Lowan said no.", "Undersecretary for Health"),
        ("Ruth Reed met Humba Lowan, a spokesman for the army.", "spokesman"),
    ],
)
def test_a_role_begins_behind_adverbs_and_verbs(text: str, role: str) -> None:
    assert cast_of(text)["Humba Lowan"].role == role


def test_a_minister_belongs_to_the_government_told_of() -> None:
    cast = cast_of("Chile’s government ended the truce. Defense Minister Ruth Harlow said so.")

    assert cast["Ruth Harlow"].affiliation == "Chile"


def test_a_ministry_is_not_the_government_of_a_minister_named_later() -> None:
    cast = cast_of("Chile and Peru met, Chile’s foreign ministry said. Vice Foreign Minister Ruth Harlow left.")

    assert cast["Ruth Harlow"].affiliation is None


def test_a_common_word_amid_a_name_with_a_courtesy_title_belongs_to_it() -> None:
    assert "Tran My Linh" in cast_of("Ms Tran My Linh said the reef was dead.")


def test_a_ministry_that_somebody_stands_outside_counts_where_it_then_acts() -> None:
    assert "Trade Ministry" in cast_of(
        "They sat outside the Trade Ministry. The ministry denied that rice was offered."
    )


def test_the_army_is_that_of_the_country_whose_army_was_named() -> None:
    cast = cast_of(
        "Chile’s army agreed to stop. Sixty monitors from Peru, Bolivia and Ecuador would watch.\n\n"
        "Colonel Ramon Ortiz, a spokesman for the army, said its troops would leave."
    )

    assert cast["Ramon Ortiz"].affiliation in ("Chile", "Chile’s army")


def test_the_seamens_union_is_one_name() -> None:
    assert "Seamen's Union" in cast_of("The Seamen's Union has yet to say what it wants.")
