"""Agreements are gathered under all their names, with parties, status, day, place and provisions; none is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from staging import member, scene_of

from structured_summary.pipeline.engines.builtin.agreements import find_agreements
from structured_summary.pipeline.engines.builtin.bystanders import with_bystanders
from structured_summary.pipeline.engines.builtin.promises import split_promises
from structured_summary.schemas.draft import DraftAgreement
from structured_summary.schemas.reading import Member

PERU, CHILE, BOLIVIA = member("Peru", land="PER"), member("Chile", land="CHL"), member("Bolivia", land="BOL")
EU = member("European Union|EU", "organization")


def agreements(story: str, *cast: Member) -> list[DraftAgreement]:
    return find_agreements(scene_of(story, *(cast or (PERU, CHILE, BOLIVIA))))[0]


def only(story: str, *cast: Member) -> DraftAgreement:
    [agreement] = agreements(story, *cast)
    return agreement


def test_a_signed_trade_deal_has_parties_day_and_place():
    deal = only("Peru and Chile signed a landmark trade deal in Arica on Tuesday, ending a decade of disputes.")

    assert (deal.kind, deal.status, deal.date, deal.place) == ("trade", "signed", "2024-06-18", "Arica")
    assert deal.parties == ["Peru", "Chile"]


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


def test_leaders_who_sign_stand_for_their_countries():
    rojas = member("Ana Rojas", "person", "president", "Peru", "PER")
    soto = member("Luis Soto", "person", "president", "Chile", "CHL")

    pact = only("Ana Rojas and Luis Soto signed a defence pact on Monday for Peru and Chile.", PERU, CHILE, rojas, soto)

    assert pact.parties == ["Peru", "Chile"]


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


def test_a_proper_name_is_the_name():
    story = "Peru and Chile signed a pact on Monday. The Treaty of Arica was signed after years of talks."

    assert only(story).name == "Treaty of Arica"


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


def test_a_pact_told_first_and_named_in_full_after_is_one_and_bears_its_full_name():
    story = (
        "Peru and Chile signed a treaty on Monday. The Treaty of Common Waters and Fishing, drafted last year, "
        "is the first trade agreement between the two neighbours. The pact runs for ten years."
    )

    assert only(story).name == "Treaty of Common Waters and Fishing"


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


def test_a_quoted_clause_is_a_provision_only_where_there_is_no_other():
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


def test_the_dateline_is_the_place_of_what_the_lead_tells():
    assert only("Peru and Chile signed a border treaty on Monday.").place == "LIMA"


def test_a_day_to_come_is_not_when_it_was_signed():
    assert only("Peru and Chile signed a gas deal that begins in May 2031.").date is None


@pytest.mark.parametrize("published", ["2024", "2024-06", "2024-06-19", None])
def test_the_day_is_known_however_exactly_the_article_is_dated(published: str | None):
    scene = replace(scene_of("Peru and Chile signed a gas deal on 18 June 2024.", PERU, CHILE), published=published)

    [deal] = find_agreements(scene)[0]

    assert deal.date == "2024-06-18"


def test_what_others_agreed_in_the_lead_is_not_told_of_the_truce_further_down():
    truce = only(
        "Chile and Peru agreed on Tuesday to play football. Chile said it would host the match. Fans cheered. "
        "It rained. The truce in Bolivia holds. The truce is weak. The truce was hard won."
    )

    assert (truce.parties, truce.status, truce.date, truce.provisions) == ([], None, None, [])


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


def test_a_proper_name_reaches_over_its_conjunction():
    story = "Peru and Chile signed a pact on Monday. The Customs Transit and Storage Agreement was signed in Arica."

    assert only(story).name == "Customs Transit and Storage Agreement"


def test_other_names_given_in_passing_are_names_of_the_same_agreement():
    story = (
        "Peru and Chile initialled an agreement on Monday. The document, formally the Treaty on the Upper Basin, was "
        "initialled in Arica. Officials refer to it as the Lauca pact. The Lauca pact runs for ten years."
    )

    assert (only(story).status, only(story).place) == ("agreed", "Arica")


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


def test_a_standing_treaty_is_no_other_name_of_the_news():
    story = "Peru and Chile signed a fishing pact on Monday. The Law of the Sea Convention allows that."

    assert only(story).name == "fishing pact"


@pytest.mark.parametrize("name", ["Oslo Fisheries Agreement", "RESTART Agreement"])
def test_a_new_agreement_may_bear_the_name_of_a_city_or_hold_that_of_an_old_one(name: str):
    story = f"Peru and Chile signed an agreement on Monday. Fishermen cheered. The {name} runs for ten years."

    assert only(story).name == name


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
    "promise",
    [
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


def test_a_resolution_in_between_does_not_part_a_pact_from_its_later_names():
    story = (
        "Peru and Chile signed a defence pact on Monday. Chile had backed the sanctions resolution against Bolivia. "
        "Experts study the text of the Peru-Chile deal. The agreement runs for ten years."
    )

    assert [one.parties for one in agreements(story) if one.kind != "resolution"] == [["Peru", "Chile"]]


def test_the_day_on_which_a_pact_takes_effect_is_not_that_of_its_signing():
    deal = only(
        "Peru and Chile agreed on Tuesday to a truce. The truce, signed in Arica at dawn, takes effect at 6 p.m. local "
        "time on Friday."
    )

    assert deal.date == "2024-06-18"


ACME, BOLT, CORK = member("Acme", "organization"), member("Bolt", "organization"), member("Cork", "organization")


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


def test_several_who_agree_to_do_something_are_bound_by_it():
    deal = only("Peru and Chile agreed on Tuesday to reopen their border to trucks.")

    assert (deal.name, deal.date) == ("agreement to reopen their border to trucks", "2024-06-18")
    assert [provision.text for provision in deal.provisions] == [
        "Peru and Chile agreed on Tuesday to reopen their border to trucks"
    ]


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


def test_an_agreement_told_by_its_verb_takes_the_name_that_follows():
    deal = only("Acme said it agreed to acquire Bolt. The merger agreement needs approval by both boards.", ACME, BOLT)

    assert (deal.name, deal.place) == ("merger agreement", None)


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


def test_what_those_without_a_name_will_do_is_a_provision():
    deal = only(
        "The county and the bus operators have agreed to move the stage. The agreement was reached on Sunday. "
        "Under it, the operators will leave the square by June."
    )

    assert [provision.text for provision in deal.provisions] == [
        "The county and the bus operators have agreed to move the stage",
        "Under it, the operators will leave the square by June",
    ]


def test_bystanders_of_a_deal_are_not_bound_by_it():
    deal = only("The accord on trade was signed on Monday. Experts and neighbours agreed it would not last.")

    assert deal.parties == []


def provisions(story: str, *cast: Member) -> list[str]:
    return [provision.text for provision in only(story, *cast).provisions]


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


def test_the_owner_of_its_agreement_is_a_party():
    assert only("Peru criticised its border agreement with Chile.").parties == ["Peru", "Chile"]


def test_a_gerund_before_the_noun_belongs_to_the_name():
    pact = only("Peru and Chile signed a fleet cutting agreement on Monday.")

    assert (pact.name, pact.status) == ("fleet cutting agreement", "signed")


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


def test_a_relative_clause_tells_who_ratified_it_and_when():
    pact = only(
        "Peru accused Chile of closing a river. The Arica Compact, which both countries ratified in 2011, bars it."
    )

    assert (pact.status, pact.date, pact.parties) == ("ratified", "2011", ["Peru", "Chile"])


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


def test_a_resolution_that_somebody_mentions_is_no_agreement():
    assert (
        agreements("Ana Paz told the court a resolution was passed at a board meeting.", member("Ana Paz", "person"))
        == []
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "On Monday Peru and Chile signed an agreement to share water.",
            "Peru and Chile signed an agreement to share water",
        ),
        (
            "An agreement to share water was signed by Peru and Chile.",
            "An agreement to share water was signed by Peru and Chile",
        ),
    ],
)
def test_what_an_agreement_is_made_to_do_is_a_provision(words: str, told: str):
    assert provisions(words) == [told]


def test_what_follows_a_subordinate_clause_is_no_provision():
    told = provisions("While Peru signed a contract with Chile to build a dam, work is slow. It is a way to gain time.")

    assert told == ["Peru signed a contract with Chile to build a dam"]


def test_an_agreement_that_is_hoped_for_provides_nothing_yet():
    assert provisions("Peru and Chile discussed a trade agreement to share water, but failed to sign it.") == []


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Acme has signed a contract to supply Tarn Dolu, a venture of two utilities.", ["Acme", "Tarn Dolu"]),
        ("Acme agreed on Monday to acquire Tarn Dolu for cash.", ["Acme", "Tarn Dolu"]),
    ],
)
def test_a_firm_that_is_only_bought_or_supplied_is_a_party(words: str, parties: list[str]):
    [deal] = find_agreements(with_bystanders(scene_of(words, ACME)))[0]

    assert deal.parties == parties


def test_a_place_that_is_supplied_is_no_firm():
    [deal] = find_agreements(with_bystanders(scene_of("Acme has signed a contract to supply London.", ACME)))[0]

    assert deal.parties == ["Acme"]


def test_a_list_between_dashes_is_the_subject_it_explains():
    deal = only("The three – Acme, Bolt and Cork – signed a supply agreement last month.", ACME, BOLT, CORK)

    assert deal.parties == ["Acme", "Bolt", "Cork"]
    assert only("A supply agreement between Acme and Bolt – signed in May – lapsed.", ACME, BOLT).parties == [
        "Acme",
        "Bolt",
    ]


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


def test_an_economic_partnership_is_an_agreement_and_any_other_a_body():
    pact = only("The Peru–Chile Economic Partnership, a decade in the making, was initialled in Arica on Saturday.")

    assert (pact.kind, pact.status, pact.parties) == ("pact", "agreed", ["Peru", "Chile"])
    assert (pact.date, pact.place) == ("2024-06-15", "Arica")
    assert agreements("The Clean Harbour Partnership was approved by Peru and Chile on Saturday.") == []


def test_a_second_agreement_of_both_sides_binds_the_same_two():
    _, protocol = agreements(
        "Peru and Chile signed the Arica Fisheries Treaty on Monday. The Ports Protocol, under which each side will "
        "open two harbours, took effect last month."
    )

    assert (protocol.status, protocol.date, protocol.parties) == ("in_force", "2024-05", ["Peru", "Chile"])
    assert [provision.text for provision in protocol.provisions] == ["Each side will open two harbours"]


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "The truce, signed on Oct. 4 and extended in May, obliges both sides to free ten men.",
            ["The truce, signed on Oct. 4 and extended in May, obliges both sides to free ten men"],
        ),
        ("Both sides will, however, share their maps under the truce.", ["Both sides will, however, share their maps"]),
        ("Under its terms Peru is to free ten men.", ["Under its terms Peru is to free ten men"]),
        (
            "Under its terms, Peru is to free ten men. Chile, on its part, is to pay the bill.",
            ["Under its terms, Peru is to free ten men", "Chile, on its part, is to pay the bill"],
        ),
        (
            "According to the document, the owners are to raise wages, pay for strike days and reinstate ten men.",
            [
                "The owners are to raise wages",
                "The owners are to pay for strike days",
                "The owners are to reinstate ten men",
            ],
        ),
        (
            "Under the truce, Peru will free ten men. In return Chile will open a road and pay the bill.",
            [
                "Peru will free ten men",
                "In return Chile will open a road",
                "In return Chile will pay the bill",
            ],
        ),
    ],
)
def test_terms_are_found_however_they_are_told(words: str, told: list[str]):
    truce = only(f"Peru and Chile agreed a truce on Monday. {words}")

    assert [provision.text for provision in truce.provisions] == told


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


def test_who_leaves_an_old_accord_with_another_ends_it_on_the_day_told():
    accord = only("Peru has pulled out of a 2011 accord with Chile on the shared lake, it said on Tuesday night.")

    assert (accord.status, accord.parties, accord.date) == ("ended", ["Peru", "Chile"], "2024-06-18")
    assert accord.provisions == []


def test_an_offer_to_acquire_a_firm_is_proposed():
    acme, bolt = member("Acme", "organization"), member("Bolt", "organization")

    offer = only("Acme said on Friday it made an offer to acquire Bolt for 20 dollars a share.", acme, bolt)

    assert (offer.name, offer.status, offer.parties) == ("offer to acquire Bolt", "proposed", ["Acme", "Bolt"])


def test_two_that_are_close_to_an_agreement_negotiate_it():
    deal = only("Peru and Chile are close to an agreement under which Peru would open a port, officials said.")

    assert (deal.status, deal.parties) == ("negotiating", ["Peru", "Chile"])
    assert [provision.text for provision in deal.provisions] == ["Peru would open a port"]


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("As per the pact, Peru will open a port.", ["Peru will open a port"]),
        (
            "The minister said the government had agreed to raise wages.",
            ["The government had agreed to raise wages"],
        ),
        (
            "Neither side may station troops at the lake, a diplomat familiar with the document said.",
            ["Neither side may station troops at the lake"],
        ),
        (
            "Under the pact Peru will:\n\n• open two ports to boats\n\n• repair the old bridge\n\n"
            "In return Chile would pay.",
            ["Open two ports to boats", "Repair the old bridge", "In return Chile would pay"],
        ),
        (
            "The Lake Accord, which they signed in 2011, limits the catch. A second pact, on a dam, remains in force. "
            "It commits Peru to pay.",
            ["The Lake Accord, which they signed in 2011, limits the catch"],
        ),
        (
            "Under the pact, Peru and Chile recognise the border, will exchange envoys and must withdraw their guns.",
            [
                "Peru and Chile recognise the border",
                "Peru and Chile will exchange envoys",
                "Peru and Chile must withdraw their guns",
            ],
        ),
    ],
)
def test_terms_follow_in_lists_reports_and_returns(words: str, told: list[str]):
    pact = agreements(f"Peru and Chile signed a pact on Monday. {words}")[0]

    assert [provision.text for provision in pact.provisions] == told


def test_several_memoranda_are_read_as_one_word():
    assert only("Peru and Chile signed two Memoranda of Understanding on Monday.").kind == "memorandum"


def test_an_earlier_deal_by_name_is_another_than_the_one_told():
    deal = agreements(
        "Peru and Chile reached a water deal on Monday. They had walked away from an earlier deal, the Tacna Accord."
    )[0]

    assert deal.name == "water deal"


def test_both_who_suspend_it_are_bound_and_a_minister_alone_is_not():
    pact = only("Peru and Chile on Monday suspended a U.S.-brokered agreement on power.")
    lease = only("The lease was signed by Ann Weld on Monday.", member("Ann Weld", "person"))

    assert (pact.status, pact.parties) == ("suspended", ["Peru", "Chile"])
    assert lease.parties == []


def test_what_is_under_negotiation_since_a_year_has_no_day():
    pact = agreements("The Peru-Chile trade pact, under negotiation since 2016, will be sped up, they said.")[0]

    assert (pact.status, pact.date) == ("negotiating", None)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "The deal, which 4,200 members must back, provides for a pay rise.",
            ["The deal, which 4,200 members must back, provides for a pay rise"],
        ),
        (
            "The deal, the first of its kind, provides for a joint court.",
            ["The deal, the first of its kind, provides for a joint court"],
        ),
        ("The deal ends a two-year row over shrimp.", []),
    ],
)
def test_asides_are_stepped_over_and_the_end_of_a_row_is_no_term(words: str, told: list[str]):
    deal = only(f"Peru and Chile signed a deal on Monday. {words}")

    assert [provision.text for provision in deal.provisions] == told


def test_initials_stand_for_a_name_and_a_year_before_a_noun_is_no_day():
    treaty = only(
        "Peru on Tuesday ended the Visiting Boats Agreement with Chile, a 1998 accord on landing rights. The VBA lets "
        "boats enter without papers."
    )

    assert (treaty.name, treaty.status, treaty.date) == ("Visiting Boats Agreement", "ended", "2024-06-18")
    assert [provision.text for provision in treaty.provisions] == ["The VBA lets boats enter without papers"]


def test_what_is_said_in_a_joint_statement_is_another_kind_of_agreement():
    deal = only("Peru and Chile have signed a five-year water agreement, they said in a joint statement on Tuesday.")

    assert deal.kind == "other"


def test_a_draft_and_a_settlement_are_agreements_where_one_was_told():
    draft = only("Peru and Chile agreed on a draft deal on Monday. Under the draft, Peru would release its water.")
    pay = only("Peru and Chile shook hands on a two-year pay settlement on Monday.")

    assert [provision.text for provision in draft.provisions] == ["Peru would release its water"]
    assert (pay.status, pay.parties) == ("agreed", ["Peru", "Chile"])


def test_a_day_without_its_year_that_lies_ahead_is_not_when_it_was_reached():
    assert only("Peru and Chile reached a deal, subject to a ballot due 21 August.").date is None


def test_the_owner_of_an_office_is_no_place():
    assert only("Peru and Chile reached a deal at Acas’s offices in Leeds.").place == "Leeds"


def test_the_day_of_a_complaint_is_not_that_of_the_signing_before_it():
    assert only("Farmers complained on Tuesday after Peru and Chile signed a trade deal.").date is None


def test_a_treaty_that_breaks_new_ground_is_not_broken():
    treaty = only("Peru and Chile signed the Arica Treaty on Monday. Scholars said the treaty broke new ground.")

    assert treaty.status == "signed"


def test_what_only_a_quoted_clause_names_is_no_agreement_of_the_article():
    story = "Peru and Chile signed the Arica Treaty. Article 4 says: “This shall not touch the Basel Protocol.”"

    assert [one.name for one in agreements(story)] == ["Arica Treaty"]


def test_a_line_that_asks_what_is_in_it_heads_the_provisions():
    story = "Peru and Chile struck the Arica Accord on Monday. It must now be approved by both parliaments."
    listed = "What’s in it\n\n• Water is shared in equal parts until 2034.\n\n• A fund pays for the dams."

    deal = only(f"{story}\n\n{listed}")

    assert [provision.text for provision in deal.provisions] == [
        "Water is shared in equal parts until 2034",
        "A fund pays for the dams",
    ]


def test_a_treaty_of_the_two_countries_binds_the_two_that_the_article_is_about():
    story = (
        "Peru suspended the Arica Treaty on Monday, the last one limiting the boats that the two countries keep.\n\n"
        "Peru said the boats of Chile were too many.\n\nChile denied it. “They are few,” Chile said.\n\n"
        "Peru wants an answer, and Chile has promised one."
    )

    assert sorted(only(story).parties) == ["Chile", "Peru"]
    assert only(story.replace("the two countries keep", "lie there")).parties == []


def test_what_a_party_promised_right_behind_the_provisions_is_one_too():
    deal = only(
        "Peru and Chile signed a fishing pact on Monday. Under the pact, the two countries will cut their fleets. "
        "Chile also promised to publish the size of every boat."
    )

    assert [provision.text for provision in deal.provisions] == [
        "The two countries will cut their fleets",
        "Chile also promised to publish the size of every boat",
    ]


def test_talks_on_another_pact_that_will_resume_are_no_provision_but_an_agreement_of_the_same_two():
    signed, ahead = agreements(
        "Peru and Chile signed a fishing pact on Monday. The pact cuts both fleets by half. "
        "Talks on a border post agreement between the two countries will resume in spring. "
        "Brazil has its own border pact with Chile."
    )[:2]

    assert [provision.text for provision in signed.provisions] == ["The pact cuts both fleets by half"]
    assert (ahead.name, ahead.status, ahead.parties) == ("border post agreement", "negotiating", ["Peru", "Chile"])


def test_the_place_is_the_city_and_not_whose_it_is():
    assert only("The pact was signed by Peru and Chile in the Chilean city of Arica on Monday.").place == "Arica"
