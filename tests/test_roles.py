"""What somebody is, and whom they belong to, as the words around the name tell."""

from __future__ import annotations

import pytest
from casting import cast_of


def test_an_apposition_gives_role_and_affiliation() -> None:
    cast = cast_of("The text is thin, said Maria Lund, a senior fellow at the Harbour Institute for Peace.")

    assert cast["Maria Lund"].role == "senior fellow"
    assert cast["Maria Lund"].affiliation == "Harbour Institute for Peace"


def test_a_role_before_the_name_gives_the_country() -> None:
    cast = cast_of("South Korean president Park Min-seo met French Foreign Minister Luc Garnier.")

    assert (cast["Park Min-seo"].role, cast["Park Min-seo"].country) == ("president", "KOR")
    assert (cast["Luc Garnier"].role, cast["Luc Garnier"].country) == ("Foreign Minister", "FRA")


def test_the_owner_of_a_title_in_a_list_is_not_the_person_before() -> None:
    cast = cast_of("There were Nora Field, Labour MP Tom Watts and others. Nora Field said no. Tom Watts said yes.")

    assert cast["Nora Field"].role is None
    assert cast["Tom Watts"].role == "Labour MP"


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


def test_a_plural_owner_belongs_to_the_name_of_a_union() -> None:
    cast = cast_of("The deal with the Harbour Workers’ Alliance failed. The HWA’s general secretary, Jo Marsh, left.")

    assert cast["Harbour Workers’ Alliance"].aliases == ("HWA",)
    assert cast["Jo Marsh"].affiliation == "Harbour Workers’ Alliance"


def test_a_counterpart_and_a_minister_belong_to_the_country_told_of() -> None:
    cast = cast_of("Peru signed. Its envoy Ana Rey met her Chilean counterpart, Luz Paz. Chile was glad. The trade "
                   "minister, Ivo Sanz, thanked Peru.")  # fmt: skip

    assert cast["Luz Paz"].affiliation == "Chile"
    assert cast["Ivo Sanz"].affiliation == "Chile"


def test_an_office_tells_more_than_a_tie_and_a_description_more_than_a_rank() -> None:
    cast = cast_of("Finance Minister Al Reed, an ally of the government, left. The spokesman, Col. Jo Marsh, stayed.")

    assert cast["Al Reed"].role == "Finance Minister"
    assert cast["Jo Marsh"].role == "spokesman"


def test_who_holds_an_office_is_parted_from_its_seat_and_party() -> None:
    cast = cast_of(
        "The Mayor of Leeds Jane Doe met the deputy leader of the Labour Party Ann Cole MP. Tarn Sollo MEP stayed."
    )

    assert set(cast) == {"Jane Doe", "Labour Party", "Ann Cole", "Tarn Sollo"}
    assert cast["Jane Doe"].role == "Mayor"


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


def test_a_clause_behind_a_comma_is_no_role() -> None:
    assert cast_of("Nobody liked Ruth Harlow, but he called my mother back.")["Ruth Harlow"].role is None


def test_a_title_behind_a_possessive_belongs_to_its_owner() -> None:
    cast = cast_of("Chile’s Foreign Minister Ruth Harlow met Acme Airlines’ Chief Executive Ann Lowe. Chile agreed.")

    assert (cast["Ruth Harlow"].affiliation, cast["Ruth Harlow"].country) == ("Chile", "CHL")
    assert cast["Ann Lowe"].affiliation == "Acme Airlines"


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


def test_the_army_is_that_of_the_country_whose_army_was_named() -> None:
    cast = cast_of(
        "Chile’s army agreed to stop. Sixty monitors from Peru, Bolivia and Ecuador would watch.\n\n"
        "Colonel Ramon Ortiz, a spokesman for the army, said its troops would leave."
    )

    assert cast["Ramon Ortiz"].affiliation in ("Chile", "Chile’s army")


@pytest.mark.parametrize(
    ("text", "role", "home"),
    [
        ("said Maria Lund, a Gulf of Riga analyst at the Harbour Group", "Gulf of Riga analyst", "Harbour Group"),
        ("said Maria Lund, a water expert from QRZ", "water expert", "QRZ"),
        ("said Maria Lund, head of policy at QRZ", "head of policy", "QRZ"),
        ("said Maria Lund, vice president for port law at QRZ", "vice president", "QRZ"),
        ("said Maria Lund, Head of Port Law at Acme Steel", "Head of Port Law", "Acme Steel"),
        ("said Maria Lund, President of the Dockers Union", "President", "Dockers Union"),
        ("said Maria Lund, floor leader of the opposition Salt Party", "floor leader", "Salt Party"),
        ("said a Department of Mines spokeswoman, Maria Lund", "spokeswoman", "Department of Mines"),
        ("said UN special envoy for Peru Maria Lund", "special envoy", "UN"),
        ("said Maria Lund, who chairs the Dockers Union’s pay committee", None, "Dockers Union"),
    ],
)
def test_a_role_is_parted_from_places_fields_and_bodies_around_it(text: str, role: str | None, home: str) -> None:
    lund = cast_of(f"“It is thin,” {text}.")["Maria Lund"]

    assert (lund.role, lund.affiliation) == (role, home)
