"""An article is read from anything a user may hand over, and what cannot be read is said in a plain sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from structured_summary.pipeline.errors import ArticleError
from structured_summary.pipeline.load import LARGEST, load_article
from structured_summary.pipeline.load.claims import headline, writers
from structured_summary.pipeline.load.decode import decode

STORY = (
    "Oslo and Bergen sign a water pact\n\nThe cities will share “every drop” of the lake\n\n"
    "By Anna Berg and Ole Moe\nPublished 3 May 2021\n\n"
    "OSLO, May 3, 2021 (Nordnyt) - The mayors of the two cities signed a pact on Monday that had been talked about "
    "for ten years.\r\n\r\nIt will hold for as long as the lake does, the mayor said.\n"
)
PAGE = """<!DOCTYPE html><html lang="en">
<head><title>Oslo signs pact</title>
<meta property="og:site_name" content="Fjord News">
<meta name="author" content="Anna Berg">
<meta property="article:published_time" content="2024-05-03"></head><body><article>
<h1>Oslo signs pact</h1><p>Norway signed the pact on Friday after three months of talks,
the ministry said in a statement.</p>
<p>“We are glad,” said the minister, Kari Lund. “It took time.” Other parties
have not signed yet, and may not.</p>
<p>The agreement takes effect in June, and lasts for ten years unless a party leaves it.</p></article></body></html>"""


def test_the_head_of_a_text_is_read(tmp_path: Path):
    path = tmp_path / "pact.txt"
    path.write_bytes(STORY.encode())

    article = load_article(path)

    assert article.title == "Oslo and Bergen sign a water pact"
    assert article.subtitle == "The cities will share “every drop” of the lake"
    assert article.authors == ("Anna Berg", "Ole Moe")
    assert (article.published, article.dateline, article.language) == ("2021-05-03", "OSLO", "en")


def test_the_year_of_a_day_may_stand_in_another_line_of_the_head():
    story = "The mayors of the two cities signed a pact on Monday that had been talked about for ten years.\n"

    assert (
        load_article(f"Oslo signs pact\n\nMonday 13 August\nFjord News, 2012\n\n{story}".encode()).published
        == "2012-08-13"
    )
    assert load_article(f"Oslo signs pact\n\nOSLO, Aug. 13 - {story}".encode()).published is None


def test_a_byline_with_the_date_behind_it_names_its_author():
    story = "The mayors of the two cities signed a pact on Monday that had been talked about for ten years.\n"

    article = load_article(f"Oslo signs pact\n\nBy Anna Berg | Aug. 13, 2010\n\n{story}".encode())

    assert (article.authors, article.published) == (("Anna Berg",), "2010-08-13")


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Anna Berg in Oslo and Ole Moe in Bergen", ("Anna Berg", "Ole Moe")),
        ("By Anna Berg, with Ole Moe in Bergen", ("Anna Berg", "Ole Moe")),
        ("By Anna Berg in Oslo and Stavanger", ("Anna Berg",)),
        ("By Anna Berg in Stavanger and New London", ("Anna Berg",)),
    ],
)
def test_a_byline_names_all_authors_and_no_town(byline: str, authors: tuple[str, ...]):
    story = "The mayors of the two cities signed a pact on Monday that had been talked about for ten years.\n"

    assert load_article(f"Oslo signs pact\n\n{byline}\n\n{story}".encode()).authors == authors


def test_a_headline_of_two_sentences_is_one_where_the_authors_follow():
    story = "The mayors of the two cities signed a pact on Monday that had been talked about for ten years.\n"
    below = "After ten years of talks, the cities have a pact. Now they must sell it to the rest of their land."

    article = load_article(f"Oslo signs. Bergen sulks.\n\n{below}\n\nBy Anna Berg\n\n{story}".encode())

    assert (article.title, article.subtitle, article.authors) == ("Oslo signs. Bergen sulks.", below, ("Anna Berg",))
    assert load_article(f"Oslo signed.\n\n{below}\n\n{story}".encode()).title is None


@pytest.mark.parametrize(
    ("line", "publisher"), [("Reuters", "Reuters"), ("The Fjord Observer, Bergen", "The Fjord Observer")]
)
def test_the_paper_or_agency_above_the_story_is_the_publisher(line: str, publisher: str):
    story = "The mayors of the two cities signed a pact on Monday that had been talked about for ten years.\n"

    assert load_article(f"Oslo signs pact\n\nBy Anna Berg\n\n{line}\n\n{story}".encode()).publisher == publisher


def test_the_text_of_a_file_is_never_altered_and_its_folder_never_told(tmp_path: Path):
    path = tmp_path / "pact.txt"
    path.write_bytes(STORY.encode())

    article = load_article(str(path))

    assert article.text == STORY
    assert article.source == "pact.txt"
    assert str(tmp_path) not in article.model_dump_json()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_the_encoding_is_found(encoding: str):
    assert load_article(STORY.encode(encoding)).text == STORY


@pytest.mark.parametrize(
    ("charset", "town"),
    [("gb2312", "北京"), ("big5", "臺北"), ("shift_jis", "東京"), ("euc-jp", "京都"), ("koi8-r", "Москва"),
     ("iso-8859-2", "Žďár"), ("windows-1256", "القاهرة")],
)  # fmt: skip
def test_the_charset_that_a_page_names_is_believed(charset: str, town: str):
    text = f"{town} signed a water pact on Monday. The mayor of {town} is glad that the lake will be shared by all."
    page = f'<html><head><meta charset="{charset}"></head><body><article><p>{text}</p></article></body></html>'

    assert load_article(page.encode(charset)).text == text + "\n"


@pytest.mark.parametrize("damage", [(b"drop", b"dr\xffop"), (b"\xe2\x80\x9d", b"\xe2\x80")])
def test_a_bad_byte_costs_one_character_and_not_the_encoding(damage: tuple[bytes, bytes]):
    article = load_article((STORY + "“It is cold,” he said.\n").encode().replace(*damage, 1))

    assert "“every dr" in article.text
    assert article.text.count("\N{REPLACEMENT CHARACTER}") == 1


def test_a_text_that_is_cut_within_a_character_stays_utf_8():
    article = load_article("The mayor said: “".encode()[:-1])

    assert article.text == "The mayor said: \N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("charset", ["unicode_escape", "base64", "utf-16", "utf-8", "x-nonsense"])
def test_a_charset_that_the_bytes_contradict_or_that_no_page_is_in_is_passed_over(charset: str):
    text = (
        r"The café on the quay signed \u0041 pact on Monday, and its owner hopes that the guests will come back soon."
    )
    page = f'<html><head><meta charset="{charset}"></head><body><article><p>{text}</p></article></body></html>'

    assert load_article(page.encode("cp1252")).text == text + "\n"


def test_an_old_western_encoding_is_still_found():
    assert load_article("The café’s owner: “Ö”".encode("cp1252")).text == "The café’s owner: “Ö”"


@pytest.mark.parametrize("charset", ["unicode_escape", "raw-unicode-escape"])
def test_an_encoding_of_programs_is_not_believed_of_a_page(charset: str):
    text = r"The mayor’s café lies behind C:\u0041, as every map of the old harbour and its two piers shows."
    page = f'<html><head><meta charset="{charset}"></head><body><article><p>{text}</p></article></body></html>'

    assert load_article(page.encode("cp1252")).text == text + "\n"


def test_a_stray_escape_does_not_make_utf_8_anything_else():
    text = f"The café is \x1b(bold\x1b[0m. {STORY}"

    assert decode(text.encode(), "a.txt", "iso-8859-1") == text
    assert decode("京都".encode("iso-2022-jp"), "a.txt", "iso-2022-jp") == "京都"


def test_a_page_gives_its_words_and_its_metadata(tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")

    article = load_article(path)

    assert article.text.startswith("Norway signed the pact on Friday")
    assert (article.title, article.publisher, article.published) == ("Oslo signs pact", "Fjord News", "2024-05-03")
    assert article.authors == ("Anna Berg",)


def test_the_lead_of_a_page_tells_its_place():
    page = PAGE.replace("<p>Norway signed", "<p>OSLO, Norway  (AP) — Norway signed")

    assert load_article(page.encode()).dateline == "OSLO, Norway"


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Oslo signs pact - Fjord News", "Fjord News", "Oslo signs pact"),
        ("Oslo signs pact | Fjord Politics", "www.fjord.example", "Oslo signs pact"),
        ("The Fjord | Oslo signs pact", "fjord.com", "Oslo signs pact"),
        ("Oslo signs the long pact » Local » Noticias", None, "Oslo signs the long pact"),
        ("Analysis | Why Oslo signs", "Fjord News", "Analysis | Why Oslo signs"),
        ("Oslo signs - or does it?", "Fjord News", "Oslo signs - or does it?"),
    ],
)
def test_the_headline_of_a_page_is_freed_of_its_site(title: str, site: str | None, expected: str):
    assert headline(title, site) == expected


def test_the_authors_of_a_page_are_people():
    stated = (
        "By Anna Berg; Fjord News; Ole B Moe Senior Oslo Correspondent; Account You're here; National Desk; 山田太郎"
    )

    assert writers(stated, "fjordnews.com") == ("Anna Berg", "Ole B Moe", "山田太郎")


@pytest.mark.parametrize(
    "above",
    [
        "<!--[if IE 5]> served by <b>Press 5.0</b> <![endif]-->\n",
        "<!--[if !IE]><![endif]-->",
        '<?xml version="1.0"?>\n<!-- ' + "a long licence > than most\n" * 100 + "-->",
        "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\n",
    ],
)
def test_a_page_is_known_by_its_tags_whatever_stands_above_them(above: str):
    article = load_article((above + PAGE).encode())

    assert article.title == "Oslo signs pact"
    assert article.text.startswith("Norway signed the pact on Friday")


@pytest.mark.parametrize("text", ["[1] Oslo signs the pact.", "{Oslo} signs.", "[" * 100_000])
def test_brackets_at_the_beginning_make_no_json(text: str):
    assert load_article(text.encode()).text == text


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ('<?xml version="1.0"?><rss version="2.0"><channel><item>Oslo signs</item></channel></rss>', "feed"),
        (PAGE.replace("<head>", '<head><meta name="generator" content="structured-summary">'), "a summary"),
    ],
)
def test_a_page_that_holds_no_article_is_called_what_it_is(page: str, said: str):
    with pytest.raises(ArticleError, match=said):
        load_article(page.encode())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "Word"),
        (b"\x89PNG\r\n", "PNG"),
        (b"abc\0def\0\0ghi", "binary"),
        (b'{"title": "Oslo signs"}\n', "is JSON"),
        (b'{"text": "Oslo signs."}\n{"text": "Bergen does not."}\n', "is JSON.*JSONL"),
        (b'[{"schema_version": "1.0", "article": {}}]', "saved summary.*report"),
        (b"\x01\x02\x03\x04\x05 text", "binary"),
        (b"a" * (LARGEST + 1), "too large"),
    ],
)
def test_what_is_no_article_is_refused_in_a_sentence(content: bytes, said: str):
    with pytest.raises(ArticleError, match=said) as caught:
        load_article(content, name="story.txt")

    assert "'story.txt'" in str(caught.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path):
    with pytest.raises(ArticleError, match="does not exist"):
        load_article(tmp_path / "nowhere.txt")
    with pytest.raises(ArticleError, match="is an empty folder"):
        load_article(tmp_path)
    (tmp_path / "story.txt").touch()
    with pytest.raises(ArticleError, match="is a folder"):
        load_article(tmp_path)


def test_an_impossible_name_is_an_article_error():
    with pytest.raises(ArticleError, match="cannot be read"):
        load_article("a\0b.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Harbour pact signed\n\nIt was signed on Monday.",
        "The pact was signed. " * 250,
        "The pact was signed on Monday.",
    ],
)
def test_who_gives_the_text_for_the_name_is_told_how_to_give_it(text: str):
    with pytest.raises(ArticleError, match="is the text of an article") as caught:
        load_article(text)

    assert len(str(caught.value)) < 250


def test_an_address_that_nobody_serves_is_unreachable():
    with pytest.raises(ArticleError, match="cannot be reached"):
        load_article("http://127.0.0.1:9/story")


def test_plain_text_loads_neither_trafilatura_nor_dateparser():
    code = (
        "import sys\nfrom structured_summary.pipeline.load import load_article\n"
        "load_article(b'Oslo signed. It rained.')\n"
        "sys.exit(any(name in sys.modules for name in ('trafilatura', 'dateparser', 'charset_normalizer', 'lxml')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
