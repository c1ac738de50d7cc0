"""What belongs to the page is told from what belongs to the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structured_summary.pipeline.layout import lay_out
from structured_summary.pipeline.layout.datelines import match_lead
from structured_summary.pipeline.layout.dates import find_dates
from structured_summary.pipeline.load.language import guess_language

FIRST = "The mayors of the two cities signed a pact on Monday that had been talked about for ten years, officials said."
SECOND = "It will hold for as long as the lake does, and perhaps for longer, if the rain in the mountains allows it."


def kinds(*paragraphs: str) -> list[str]:
    return [block.kind for block in lay_out("\n\n".join(paragraphs))]


def test_the_head_of_an_article_is_told_line_by_line():
    head = ("Two cities sign a pact", "A lake is shared", "Anna Berg", "Thursday 20 June 2024 09:12 EDT", "Share")

    assert kinds(*head, "The mayors wave from the quay", FIRST, SECOND) == [
        "title",
        "subtitle",
        "byline",
        "date",
        "boilerplate",
        "boilerplate",
        "story",
        "story",
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "Sign up for our newsletter and get the best stories in your inbox",
        "Join our commenting forum",
        "Thank you for registering",
        "Most read",
        "Read more: The lake that two cities want",
        "© 2024 Fjord News. All rights reserved.",
        "Photo: Anna Berg / Fjord News",
        "The mayors on the quay on Monday. (Reuters)",
        "We use cookies to improve your visit. Read our privacy policy.",
        "Your donation keeps our journalism free for everyone.",
        "Reporting by Anna Berg; editing by Ole Moe",
        "This article was first published in May.",
        "Anna Berg and Ole Moe in Oslo contributed to this report.",
        "Contributing: Anna Berg, Fjord News",
        "Anna Berg can be reached at anna@fjordnews.example",
        "Follow Anna Berg on Twitter.",
        "___",
        "(END)",
        "REUTER",
        "(MORE: Ten lakes that two cities want)",
        "Home | World | Europe | Sport | Weather | Archive",
        "Continue Reading",
        "Loading weather data ...",
        "Correction 3 May: An earlier version misstated the depth of the lake.",
    ],
)
def test_a_notice_of_any_page_is_boilerplate(notice: str):
    assert kinds("Two cities sign a pact", FIRST, notice, SECOND) == ["title", "story", "boilerplate", "story"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We need your support,” the mayor said to the crowd on the quay.",
        "The donation was announced by the bank on Tuesday.",
        "The minister said the newspaper would put up a paywall and that your subscription would cost more.",
        "Parliament passed a law on cookies and on privacy in March.",
        "More than 100 people joined the march.",
        "No.",
        "Three ministries contributed to the report.",
        "The lake can be reached at low tide, he said.",
    ],
)
def test_a_paragraph_of_reporting_stays_in_the_story(paragraph: str):
    assert kinds("Two cities sign a pact", FIRST, paragraph, SECOND)[2] == "story"


def test_a_page_with_a_headline_elsewhere_has_none_in_its_body():
    body = "\n\n".join(("Courtesy Fjord News", "By Anna Berg", FIRST, "The lake", SECOND))

    kinds = [block.kind for block in lay_out(body, titled=True)]

    assert kinds == ["boilerplate", "byline", "story", "story", "story"]


def test_a_story_that_begins_at_once_has_no_title_further_down():
    assert kinds(FIRST, "The lake of two cities", SECOND) == ["story", "story", "story"]


def test_a_headline_may_end_with_an_abbreviation():
    assert kinds("Oslo signs a pact with the U.S.", FIRST, SECOND)[0] == "title"


def test_a_story_of_one_paragraph_is_no_subtitle():
    assert kinds("TWO CITIES SIGN A PACT", f"BERGEN, March 3 - {FIRST} Nordnyt")[1] == "story"


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("BERGEN, N.Y., Feb 26 - ", "BERGEN, N.Y."),
        ("BERGEN, Ill. (Nordnyt) — ", "BERGEN, Ill."),
        ("BERGEN , Minn., March 2 - ", "BERGEN , Minn."),
        ("BERGEN--", "BERGEN"),
        ("BERGEN, Hordaland — ", "BERGEN, Hordaland"),
        ("(Nordnyt) -- ", None),
        ("Bergen (Norway), Feb 17, 2026 (Nordnyt) – ", "Bergen (Norway)"),
    ],
)
def test_the_lead_of_a_wire_story_is_found_in_every_dress(lead: str, place: str | None):
    text = f"A teaser stands above.\n\n{lead}{FIRST}"

    match = match_lead(text, lay_out(text, titled=True)[1].extent)

    assert lay_out(text, titled=True)[1].lead is not None
    assert match is not None
    assert match["place"] == place


def test_a_country_before_the_dash_of_a_pair_is_no_place():
    [_, block] = lay_out(f"{FIRST}\n\nThe UK–Chile pact was signed in Arica.", titled=True)

    assert block.lead is None


def test_a_speaker_before_a_colon_is_no_place():
    blocks = lay_out(f"{FIRST}\n\nANNA BERG: {SECOND}", titled=True)

    assert [block.lead for block in blocks] == [None, None]


def test_an_appeal_between_two_of_its_kind_goes_as_a_whole():
    appeal = (
        "Your support makes us strong",
        "From floods to strikes, we are there when it happens, and we know how much that matters to you.",
        "Your donation allows us to go on.",
    )

    assert kinds("Two cities sign a pact", *appeal, FIRST, SECOND)[1:4] == ["boilerplate"] * 3


@pytest.mark.parametrize(
    "opening", ["VIENNA, Oct. 3, 2023 (Nordnyt)", "HARTFORD, Conn., March 2", "ALBANY, N.Y., Feb 26", "SALEM, Ore."]
)
def test_the_opening_of_a_wire_story_is_no_part_of_its_sentence(opening: str):
    text = f"{opening} - {FIRST}"

    (block,) = lay_out(text)

    assert block.body.words(text) == FIRST


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Thursday 20 June 2024 09:12 EDT", "2024-06-20T09:12:00-04:00"),
        ("March 15, 2006", "2006-03-15"),
        ("Published 3 May 2021", "2021-05-03"),
        ("Updated June 1st, 2022 at 4:05 p.m. GMT", "2022-06-01T16:05:00+00:00"),
        ("3. Oktober 2023, 14.30 Uhr", "2023-10-03T14:30:00"),
        ("Publié le 1er août 2020", "2020-08-01"),
        ("5 de mayo de 2019", "2019-05-05"),
        ("2024-06-20T09:12:00Z", "2024-06-20T09:12:00+00:00"),
        ("31.12.2022", "2022-12-31"),
        ("12/31/2022", "2022-12-31"),
    ],
)
def test_dates_are_read_as_papers_print_them(words: str, iso: str):
    assert [stamp.iso for stamp in find_dates(words)] == [iso]


@pytest.mark.parametrize("words", ["03/04/2022", "31 February 2022", "page 20240", "in May"])
def test_a_date_that_may_mean_two_days_or_none_is_not_read(words: str):
    assert find_dates(words) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor of the city said that it was not for him to say.", "en"),
        ("Der Minister sagte, dass die Stadt nicht mit dem Land auf eine Lösung warten werde.", "de"),
        ("Le ministre a dit que les villes ne sont pas dans une crise avec le pays.", "fr"),
        ("El ministro dijo que las ciudades no se rinden y que los vecinos lo saben por la radio.", "es"),
        ("Oslo Bergen Tromsø", None),
    ],
)
def test_the_language_is_told_by_small_words_or_not_at_all(text: str, language: str | None):
    assert guess_language(text) == language


@given(st.text(max_size=400))
def test_blocks_hold_every_word_of_any_text(text: str):
    assert "".join("".join(block.extent.words(text).split()) for block in lay_out(text)) == "".join(text.split())


def test_a_newspaper_above_the_headline_is_the_publisher_and_a_short_headline_stays_one():
    assert kinds("The Northern Courier", "Two cities sign a pact", FIRST, SECOND)[:2] == ["boilerplate", "title"]
    assert kinds("The Great Lake", FIRST, SECOND)[0] == "title"


def test_a_list_of_links_goes_with_its_heading_and_the_story_after_it_stays():
    links = ("Most read", "1. Copper hits a high", "2. Rain at last")

    assert kinds("Two cities sign a pact", FIRST, *links, SECOND)[2:] == ["boilerplate"] * 3 + ["story"]
