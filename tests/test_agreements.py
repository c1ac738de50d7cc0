"""Agreements are gathered under all their names, with kind and status; none is invented."""

from __future__ import annotations

import pytest
from pacts import ACME, BOLT, CORK, agreements, only
from staging import member


def test_one_agreement_under_five_names_is_one():
    story = (
        "Peru and Chile reached a mutual agreement on defence on Monday. The Peru-Chile pact worries Bolivia. "
        "The deal was signed in Arica. Lawmakers will debate the accord in July. The treaty runs for ten years."
    )

    assert only(story).status == "signed"


def test_two_agreements_are_kept_apart():
    story = "Peru and Chile signed a fishing agreement on Monday. Peru also signed a gas deal with Bolivia on Tuesday."

    first, second = agreements(story)

    assert (first.parties, first.date) == (["Peru", "Chile"], "2024-06-17")
    assert (second.parties, second.date) == (["Peru", "Bolivia"], "2024-06-18")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Peru and Chile are negotiating a fishing agreement. The agreement is due in May.", "negotiating"),
        ("The ceasefire between Peru and Chile took effect on Monday.", "in_force"),
        ("Peru suspended its fishing agreement with Chile on Monday.", "suspended"),
        ("Peru has scrapped its fishing agreement with Chile.", "ended"),
        ("The truce between Peru and Chile collapsed on Monday.", "broken"),
        ("Parliament ratified the treaty between Peru and Chile.", "ratified"),
        ("Peru and Chile will sign a fishing agreement next month.", "proposed"),
        ("If a fishing deal is reached, Peru will open six ports. The deal is far off.", "proposed"),
        ("Peru and Chile have come to an agreement on fishing.", "agreed"),
        ("Peru and Chile acceded to the Lake Waters Treaty on Monday.", "ratified"),
        ("The ferry agreement between Peru and Chile fell through on Monday.", "broken"),
        ("Peru joined the Lake Waters Treaty on Monday.", "signed"),
        ("Peru signed the council's Lake Waters Treaty on Monday.", "signed"),
        ("Peru signed the Lake Statute with Chile on Monday.", "signed"),
        ("Peru and Chile called off their fishing agreement on Monday.", "ended"),
        ("Peru signed a gas deal with Chile on Monday. Bolivia denounced the deal as illegal.", "signed"),
        ("The truce between Peru and Chile, signed in May, was suspended on Monday.", "suspended"),
    ],
)
def test_verbs_tell_how_far_an_agreement_has_come(words: str, status: str):
    assert only(words).status == status


@pytest.mark.parametrize(
    "words",
    [
        "Ministers were in agreement that rain fell. It took a great deal of time.",
        "Peru and Chile left the talks with no deal. Both failed to reach an agreement.",
        "The city must deal with a shortage of water. Chile holds talks on Monday.",
        "A peaceful resolution of the conflict is far off, said Peru.",
        "The party convention in Lima chose a new leader. A contract killer was jailed.",
        "Bolivia called for a ceasefire.",
    ],
)
def test_no_agreement_is_invented(words: str):
    assert agreements(words) == []


def test_what_others_agreed_in_the_lead_is_not_told_of_the_truce_further_down():
    truce = only(
        "Chile and Peru agreed on Tuesday to play football. Chile said it would host the match. Fans cheered. "
        "It rained. The truce in Bolivia holds. The truce is weak. The truce was hard won."
    )

    assert (truce.parties, truce.status, truce.date, truce.provisions) == ([], None, None, [])


def test_a_resolution_in_between_does_not_part_a_pact_from_its_later_names():
    story = (
        "Peru and Chile signed a defence pact on Monday. Chile had backed the sanctions resolution against Bolivia. "
        "Experts study the text of the Peru-Chile deal. The agreement runs for ten years."
    )

    assert [one.parties for one in agreements(story) if one.kind != "resolution"] == [["Peru", "Chile"]]


def test_bids_that_are_received_make_no_agreement():
    assert (
        agreements("Acme said it received bids from Bolt. The new bid is the second sweetened deal.", ACME, BOLT) == []
    )


@pytest.mark.parametrize(
    ("words", "name", "parties"),
    [
        (
            "Acme said it has tentatively agreed to acquire Bolt for cash.",
            "agreement to acquire Bolt",
            ["Acme", "Bolt"],
        ),
        ("Acme agreed on Monday to buy 40 percent of Bolt.", "agreement to buy 40 percent of Bolt", ["Acme", "Bolt"]),
        ("Acme has agreed to be acquired by Bolt.", "agreement to be acquired by Bolt", ["Acme", "Bolt"]),
        ("Acme agreed to sell its mill to Bolt.", "agreement to sell its mill to Bolt", ["Acme", "Bolt"]),
        (
            "Acme and Bolt agreed to buy a hotel from Cork.",
            "agreement to buy a hotel from Cork",
            ["Acme", "Bolt", "Cork"],
        ),
    ],
)
def test_an_agreement_may_be_told_by_its_verb_alone(words: str, name: str, parties: list[str]):
    deal = only(words, ACME, BOLT, CORK)

    assert (deal.name, deal.kind, deal.status, deal.parties) == (name, "contract", "agreed", parties)


@pytest.mark.parametrize(
    "words",
    [
        "Peru and Chile welcomed a plan for signing a truce. The truce is a hope. The truce is far off.",
        "The Arica Memorandum, a plan for a truce, was agreed in May. The truce is a hope. The truce is far off.",
    ],
)
def test_a_plan_for_a_truce_is_no_truce(words: str):
    assert [one.status for one in agreements(words) if one.kind == "ceasefire" and one.status != "proposed"] in (
        [],
        [None],
    )


def test_a_resolution_that_somebody_mentions_is_no_agreement():
    assert (
        agreements("Ana Paz told the court a resolution was passed at a board meeting.", member("Ana Paz", "person"))
        == []
    )


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("The parliament of Peru passed a resolution on Monday that condemned the gas deal.", 0),
        ("The Senate adopted Resolution 14 on Monday. The resolution condemns Chile.", 0),
        ("The UN Security Council adopted a resolution on Monday that calls for a truce.", 1),
    ],
)
def test_only_a_council_of_states_adopts_a_resolution_that_is_an_agreement(story: str, found: int):
    assert len([one for one in agreements(story) if one.kind == "resolution"]) == found


def test_an_economic_partnership_is_an_agreement_and_any_other_a_body():
    pact = only("The Peru–Chile Economic Partnership, a decade in the making, was initialled in Arica on Saturday.")

    assert (pact.kind, pact.status, pact.parties) == ("pact", "agreed", ["Peru", "Chile"])
    assert (pact.date, pact.place) == ("2024-06-15", "Arica")
    assert agreements("The Clean Harbour Partnership was approved by Peru and Chile on Saturday.") == []


def test_talks_on_a_separate_accord_are_told_apart_from_what_was_signed():
    _, accord = agreements(
        "Peru and Chile signed a trade agreement on Monday. Talks on a separate mobility accord, which would let "
        "students work in Chile, are to resume in September."
    )

    assert (accord.status, accord.parties, accord.date, accord.place) == ("negotiating", ["Peru", "Chile"], None, None)
    assert [provision.text for provision in accord.provisions] == ["The accord would let students work in Chile"]


def test_a_draft_of_its_own_is_proposed_to_the_other_side():
    _, draft = agreements(
        "The Arica Fisheries Treaty between Peru and Chile lapsed on Monday. Officials said that Peru had tabled a "
        "draft of its own, the Lake Waters Agreement (LWA), which seeks a joint court, and that Chile would study it."
    )

    assert (draft.name, draft.status, draft.parties) == ("Lake Waters Agreement", "proposed", ["Peru", "Chile"])
    assert [provision.text for provision in draft.provisions] == ["The agreement seeks a joint court"]


def test_an_offer_to_acquire_a_firm_is_proposed():
    acme, bolt = member("Acme", "organization"), member("Bolt", "organization")

    offer = only("Acme said on Friday it made an offer to acquire Bolt for 20 dollars a share.", acme, bolt)

    assert (offer.name, offer.status, offer.parties) == ("offer to acquire Bolt", "proposed", ["Acme", "Bolt"])


def test_two_that_are_close_to_an_agreement_negotiate_it():
    deal = only("Peru and Chile are close to an agreement under which Peru would open a port, officials said.")

    assert (deal.status, deal.parties) == ("negotiating", ["Peru", "Chile"])
    assert [provision.text for provision in deal.provisions] == ["Peru would open a port"]


def test_what_is_said_in_a_joint_statement_is_another_kind_of_agreement():
    deal = only("Peru and Chile have signed a five-year water agreement, they said in a joint statement on Tuesday.")

    assert deal.kind == "other"


def test_a_draft_and_a_settlement_are_agreements_where_one_was_told():
    draft = only("Peru and Chile agreed on a draft deal on Monday. Under the draft, Peru would release its water.")
    pay = only("Peru and Chile shook hands on a two-year pay settlement on Monday.")

    assert [provision.text for provision in draft.provisions] == ["Peru would release its water"]
    assert (pay.status, pay.parties) == ("agreed", ["Peru", "Chile"])


def test_a_treaty_that_breaks_new_ground_is_not_broken():
    treaty = only("Peru and Chile signed the Arica Treaty on Monday. Scholars said the treaty broke new ground.")

    assert treaty.status == "signed"


def test_what_only_a_quoted_clause_names_is_no_agreement_of_the_article():
    story = "Peru and Chile signed the Arica Treaty. Article 4 says: “This shall not touch the Basel Protocol.”"

    assert [one.name for one in agreements(story)] == ["Arica Treaty"]


def test_what_was_done_in_an_agreement_of_some_year_tells_that_there_is_one():
    pact = only("Peru has sent its guards home. Only judges may stay, but in a 1994 agreement it was extended to all.")

    assert (pact.name, pact.parties) == ("1994 agreement", [])
    assert [provision.text for provision in pact.provisions] == ["It was extended to all"]


def test_a_year_alone_makes_no_agreement():
    assert agreements("Peru has sent its guards home. Ana Ruiz spoke of a 1994 agreement in her book.") == []


def test_a_deal_by_which_one_bought_the_other_is_theirs():
    story = "The Sun revealed a deal whereby Acme (ACM Limited) bought the Chilean harbour crane manufacturer Bolt. "

    deal = only(story + "In the deal, three sites are to be kept. In the deal, he saw no danger.", ACME, BOLT)

    assert deal.parties == ["Acme", "Bolt"]
    assert [provision.text for provision in deal.provisions][1:] == ["Three sites are to be kept"]


def test_the_day_of_what_came_before_is_not_that_of_the_signing():
    pact = only("Late on Monday, Peru said it had signed a pact with Chile after Bolivia began a war on Friday.")

    assert pact.date == "2024-06-17"


def test_who_pays_to_settle_a_lawsuit_has_agreed_with_those_who_sued():
    deal = only(
        "Acme agreed on Monday to pay $9 million to settle allegations that it overcharged farmers. The settlement, "
        "filed in Arica by Acme and Bolt, needs approval. Under the deal, Acme will refund 140 farmers.",
        ACME,
        BOLT,
    )

    assert (deal.name, deal.kind, deal.status, deal.parties) == ("settlement", "contract", "agreed", ["Acme", "Bolt"])
    assert "Acme will refund 140 farmers" in [provision.text for provision in deal.provisions]


@pytest.mark.parametrize(
    ("story", "parties"),
    [
        ("Acme will pay Bolt $5 million to resolve a patent lawsuit.", ["Acme", "Bolt"]),
        ("Acme has settled a class-action lawsuit brought by Bolt.", ["Acme", "Bolt"]),
        ("Acme agreed to settle Bolt’s claims.", ["Acme", "Bolt"]),
        ("Acme agreed to settle a lawsuit over its prices.", ["Acme"]),
    ],
)
def test_a_settlement_binds_both_sides_of_the_case(story: str, parties: list[str]):
    assert only(story, ACME, BOLT).parties == parties


@pytest.mark.parametrize(
    "story",
    [
        "Acme refused to settle the lawsuit filed by Bolt.",
        "The Harbour Court settled the case of Acme in May.",
        "Acme has settled in Peru. The claims were never heard.",
    ],
)
def test_nothing_is_settled_by_a_court_or_by_who_refuses(story: str):
    assert agreements(story, ACME, BOLT, member("Harbour Court", "organization")) == []


def test_a_merger_called_off_and_a_settlement_are_two():
    story = "Acme and Bolt scrapped their merger on Monday, a day after Acme agreed to pay $9 million to settle claims "
    merger, settled = agreements(story + "by Cork.", ACME, BOLT, CORK)

    assert (merger.name, merger.status, merger.parties) == ("merger", "ended", ["Acme", "Bolt"])
    assert (settled.name, settled.status, settled.parties) == ("settlement", "agreed", ["Acme", "Cork"])
    assert merger.provisions == []


def test_a_merger_that_one_plans_is_none_yet():
    assert agreements("Acme hopes for a merger with Bolt. The merger needs a vote.", ACME, BOLT) == []


def test_who_suspends_its_participation_suspends_the_treaty():
    story = "Peru suspended its participation in the Arica Treaty with Chile on Monday, and the talks moved to Lima."

    treaty = only(story)

    assert (treaty.status, treaty.date, treaty.place) == ("suspended", "2024-06-17", None)


def test_that_somebody_broke_it_is_a_charge_where_it_is_only_said():
    story = "Peru and Chile signed the Arica Treaty on Monday. In a speech he argued that Chile broke the treaty first."

    assert only(story).status == "signed"


def test_who_joins_the_treaty_joins_the_one_named():
    story = "Peru joined the Lake Waters Treaty on Monday. Chile joined the treaty in May."

    assert only(story).parties == ["Peru", "Chile"]


def test_a_joint_venture_is_an_agreement_where_two_form_it_and_one_with_another_is_a_second():
    story = (
        "Acme and Bolt announced a joint venture to build ships. The deal will create jobs. "
        "Last month, Acme entered a joint venture with Cork."
    )

    assert [one.parties for one in agreements(story, ACME, BOLT, CORK)] == [["Acme", "Bolt"], ["Acme", "Cork"]]
    assert agreements("Acme, a joint venture of two utilities, has closed. The joint venture failed.", ACME) == []


def test_firms_have_not_signed_where_the_reporter_sat():
    story = "Acme and Bolt signed a contract on Monday."

    assert (only(story, ACME, BOLT).place, only("Peru and Chile signed a treaty on Monday.").place) == (None, "LIMA")


@pytest.mark.parametrize(
    "words",
    [
        "Signed in March by ministers of Peru and Chile, the memorandum provides for patrols.",
        "The Sea Patrol Memorandum made a row. Signed in May by ministers of Peru and Chile, it sends ships.",
    ],
)
def test_a_sentence_may_open_with_who_signed_it(words: str):
    assert (only(words).status, only(words).parties) == ("signed", ["Peru", "Chile"])


def test_it_was_ratified_is_told_of_the_treaty_just_named():
    story = "The Lake Waters Treaty between Peru and Chile is old. It was ratified in 1978 and expires in May."

    assert (only(story).status, only(story).date) == ("ratified", "1978")
