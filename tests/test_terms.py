"""How a sentence tells a term of an agreement: under it, it obliges, in return, its aim."""

from __future__ import annotations

import pytest
from pacts import CHILE, PERU, agreements, only, provisions


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Under other articles Peru will station 300 troops near Tacna, Chile will pay for their upkeep, and the "
            "two countries will hold joint drills.",
            [
                "Peru will station 300 troops near Tacna",
                "Chile will pay for their upkeep",
                "The two countries will hold joint drills",
            ],
        ),
        (
            "The agreement is six pages long. Both sides undertake to free prisoners and to open the road to Tacna.",
            ["Both sides undertake to free prisoners", "Both sides undertake to open the road to Tacna"],
        ),
        (
            "Under the pact, Chile will open a port. Peru, in return, will cut the levy on bananas.",
            ["Chile will open a port", "Peru will cut the levy on bananas"],
        ),
        ("The pact means Chile will admit 200 more boats.", ["Chile will admit 200 more boats"]),
        ("The pact means bread will cost more in spring.", []),
        (
            "Ana Ruiz drew up the June pact, under which Chile agreed to lower its tolls and return to fixed fees.",
            ["Chile agreed to lower its tolls", "Chile agreed to return to fixed fees"],
        ),
    ],
)
def test_terms_are_found_however_they_are_led_up_to(words: str, told: list[str]):
    assert provisions(f"Peru and Chile signed a border pact on Monday. {words}", PERU, CHILE) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "After months of delay Peru has reached an agreement with Chile, to allow the mine to reopen.",
            ["Peru has reached an agreement with Chile, to allow the mine to reopen"],
        ),
        (
            "Peru stands by its agreement with Chile to keep the lake clean. The agreement was signed in May.",
            ["Its agreement with Chile to keep the lake clean"],
        ),
        (
            "Peru and Chile signed a pact. Ana Ruiz said: “An agreement was reached for Chile to enter the port.”",
            ["Chile to enter the port"],
        ),
        ("Peru and Chile signed a pact with the envoy for Chile to applause from the hall.", []),
    ],
)
def test_what_an_agreement_is_for_is_a_provision(story: str, told: list[str]):
    assert provisions(story, PERU, CHILE) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Peru and Chile signed a pact on Monday, agreeing to a freeze of fees in their biggest accord for years.",
            ["Peru and Chile agree to a freeze of fees"],
        ),
        (
            "The fishing deal between Peru and Chile fell through. The agreement would have seen Peru open six ports.",
            ["The agreement would have seen Peru open six ports"],
        ),
        (
            "Peru and Chile signed a deal on Monday. The deal lets ships pass. Talks on a ferry will follow.",
            ["The deal lets ships pass"],
        ),
    ],
)
def test_what_is_agreed_to_or_would_have_been_seen_is_a_provision(words: str, told: list[str]):
    assert provisions(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Peru and Chile signed an accord in Quito on Monday that commits both sides to share the lake.",
            ["The accord commits both sides to share the lake"],
        ),
        (
            "Peru and Chile signed an agreement last month to buy gas for 9 cents a litre.",
            ["Peru and Chile signed an agreement last month to buy gas for 9 cents a litre"],
        ),
        (
            "Peru and Chile signed a truce. The terms include the release of captives and the return of boats.",
            ["The terms include the release of captives", "The terms include the return of boats"],
        ),
        (
            "Peru and Chile struck a deal on power on Monday. It would see Peru supply 200 megawatts a year.",
            ["It would see Peru supply 200 megawatts a year"],
        ),
        (
            "Peru and Chile signed a border agreement, according to which the line would cross the lake.",
            ["The line would cross the lake"],
        ),
        (
            "Peru and Chile signed a truce. The truce lets boats pass. During that time, both sides will halt patrols.",
            ["The truce lets boats pass", "During that time, both sides will halt patrols"],
        ),
        (
            "Peru and Chile signed a pact. In return for gas, Peru must ask Chile before signing pacts with others. "
            "The pact allows drills. In return, Chile must consult Peru before signing any other pact.",
            ["The pact allows drills", "In return, Chile must consult Peru before signing any other pact"],
        ),
        (
            "Peru and Chile signed a pact that makes it easier for their troops to train together.",
            ["The pact makes it easier for their troops to train together"],
        ),
    ],
)
def test_words_between_an_agreement_and_its_terms_are_stepped_over(words: str, told: list[str]):
    assert provisions(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The draft pact, seen by The Herald, says Peru will share its revenue.", ["Peru will share its revenue"]),
        (
            "The pact bars mines. The statement also said that the lake will be subject to inspections.",
            ["The pact bars mines", "The lake will be subject to inspections"],
        ),
        (
            "A separate annex says captives will be freed “no later than May”. Both armies are to pull back.",
            ["Captives will be freed “no later than May”", "Both armies are to pull back"],
        ),
        (
            "The pact bars mines. The province also agreed to hire 300 guards and to open a school.",
            [
                "The pact bars mines",
                "The province also agreed to hire 300 guards",
                "The province also agreed to open a school",
            ],
        ),
        (
            "The pact bars mines. Peru has agreed with Chile to scrap a levy, and Chile will cut its duties.",
            ["The pact bars mines", "Peru has agreed with Chile to scrap a levy", "Chile will cut its duties"],
        ),
        ("It will enter into force in March.", []),
        ("The pact bars mines. It admits no wrongdoing.", ["The pact bars mines"]),
        ("Analysts questioned the use of a pact that would give Peru a second port.", []),
        (
            "Either side may end the pact by giving a year’s notice.",
            ["Either side may end the pact by giving a year’s notice"],
        ),
        (
            "Signed in May by two ministers, according to a copy, it provides for joint patrols off Arica.",
            ["Signed in May by two ministers, according to a copy, it provides for joint patrols off Arica"],
        ),
        ("It builds on the goodwill of last year and will strengthen ties.", []),
    ],
)
def test_what_a_text_says_or_one_also_agreed_to_is_a_term_and_an_outlook_is_none(words: str, told: list[str]):
    assert provisions(f"Peru and Chile signed a border pact on Monday. {words}", PERU, CHILE) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Peru and Chile signed a treaty on Monday handing Chile the lighthouse. Peru will lease it for ten years.",
            ["The treaty hands Chile the lighthouse", "Peru will lease it for ten years"],
        ),
        (
            "Peru and Chile signed an accord to promote trade in wool.",
            ["Peru and Chile signed an accord to promote trade in wool"],
        ),
        (
            "Peru and Chile signed an accord to protect the lake. The accord bars mines on its shore.",
            ["The accord bars mines on its shore"],
        ),
        (
            "Peru and Chile signed a letter of intent on selling gas to each other.",
            ["A letter of intent on selling gas to each other"],
        ),
        (
            "Peru and Chile signed a pact. Its main points are: an end to all firing; a joint patrol at dawn; and the "
            "return of boats.",
            ["An end to all firing", "A joint patrol at dawn", "The return of boats"],
        ),
        (
            "Peru and Chile signed a pact. The pact bars mines. A council in Arica would rule on disputes.",
            ["The pact bars mines", "A council in Arica would rule on disputes"],
        ),
        (
            "Peru and Chile signed a pact. The proposal, which was drawn up in Quito, would see Peru give up a port.",
            ["The proposal, which was drawn up in Quito, would see Peru give up a port"],
        ),
        (
            "Peru and Chile signed a gas deal. The deal fixes prices. The deal sets a price of $4. If the deal falls "
            "through, Peru would owe Chile a termination fee of $9 million.",
            [
                "The deal sets a price of $4",
                "If the deal falls through, Peru would owe Chile a termination fee of $9 million",
            ],
        ),
    ],
)
def test_purposes_count_alone_and_what_follows_a_term_may_be_one(words: str, told: list[str]):
    assert provisions(words, PERU, CHILE) == told
