"""Sentences as a reader would count them, with offsets that slice back, on any string whatsoever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structured_summary.pipeline.segment import segment
from structured_summary.schemas.article import Article, Span
from structured_summary.schemas.segments import Segments

NEWSY = st.lists(
    st.sampled_from(
        (
            *(
                "“",
                "”",
                "‘",
                "’",
                '"',
                "'",
                "«",
                "»",
                "„",
                ". ",
                "? ",
                ", ",
                "\n",
                "\n\n",
                "\r\n",
                " ",
                "Mr. ",
                "U.S. ",
            ),
            *(
                "he said",
                "Oslo signed the pact",
                "By Anna Berg",
                "Oct. 3",
                "…",
                "(",
                ")",
                "[...]",
                "\u2029",
                "\x1c",
                "é",
            ),
        )
    ),
    max_size=60,
).map("".join)
ANY_TEXT = st.one_of(st.text(max_size=300), NEWSY)


def cut(text: str) -> Segments:
    return segment(Article(text=text, sha256=""))


def sentences(text: str) -> list[str]:
    segments = cut(text)
    return [segments.words(sentence.number) for sentence in segments.sentences]


@given(ANY_TEXT)
def test_sentences_cover_the_story_in_order_without_overlap_and_without_outer_blanks(text: str):
    segments = cut(text)

    for paragraph in (paragraph for paragraph in segments.paragraphs if paragraph.kind == "story"):
        held = [sentence.extent for sentence in segments.sentences if sentence.paragraph == paragraph.number]
        assert all(paragraph.extent.covers(extent) for extent in held)
        assert "".join("".join(extent.words(text).split()) for extent in held) == "".join(
            paragraph.extent.words(text).split()
        )
        assert all(extent.words(text) == extent.words(text).strip() != "" for extent in held)


@given(ANY_TEXT)
def test_numbers_count_from_one_in_the_order_of_the_text(text: str):
    segments = cut(text)

    for pieces in (segments.paragraphs, segments.sentences, segments.quotations):
        assert [piece.number for piece in pieces] == list(range(1, len(pieces) + 1))
        assert [piece.extent.start for piece in pieces] == sorted(piece.extent.start for piece in pieces)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Lund met Gen. A. B. Moe and Sen. Ann Ray in the U.S. Senate on Oct. 3 at 4 p.m. in Washington.",
        "Under Art. 4 and No. 12 of Sec. 3, the U.N. Security Council may meet.",
        "“Why?” he asked.",
        "“Why now?” President Lund asked reporters.",
        "“We will go,” she said.",
        "“We will go!” shouted the crowd.",
        "The firm, Moe Inc., paid $3.5 million… and left.",
        "They wrote “no [...] If only” on the wall.",
        "« Pourquoi ? » demanda-t-il.",
        "The talks begin at 9 a.m. ET in Oslo.",
        "The firm belongs to Ole F. La Rue of Bergen.",
        "“All that I saw is …” Lund asked in reply.",
        'Asked "Have you seen it?", Mr Lund shook his head.',
        "She wrote Ring Again!: The Story of a Bell.",
    ],
)
def test_one_sentence_stays_one(sentence: str):
    assert sentences(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will sign. We must.” he said.", ["“We will sign.", "We must.” he said."]),
        ("“We must.” The crowd cheered.", ["“We must.”", "The crowd cheered."]),
        ("He left the U.S. The talks went on.", ["He left the U.S.", "The talks went on."]),
        ("It ended at 5 p.m. They left.", ["It ended at 5 p.m.", "They left."]),
        ("(It rained.) The sun came.", ["(It rained.)", "The sun came."]),
        ("« Oui. » Il partit ensuite.", ["« Oui. »", "Il partit ensuite."]),
        ("They waited… Then they went.", ["They waited…", "Then they went."]),
        ("It closed a year ago. US firms left.", ["It closed a year ago.", "US firms left."]),
        ("It is a work of art. A panel met.", ["It is a work of art.", "A panel met."]),
        ("The talks went on. I stayed.", ["The talks went on.", "I stayed."]),
        ("Would he sign? No. I asked him.", ["Would he sign?", "No.", "I asked him."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]):
    assert sentences(text) == expected


def test_a_german_ordinal_does_not_end_a_sentence():
    text = "Am 3. Oktober sprach Dr. Lund in Wien. Dann fuhr er."

    segments = segment(Article(text=text, sha256="", language="de"))

    assert [segments.words(sentence.number) for sentence in segments.sentences] == [
        "Am 3. Oktober sprach Dr. Lund in Wien.",
        "Dann fuhr er.",
    ]


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph():
    text = (
        "The two ministers met on Tuesday in the old town hall\n"
        "and agreed that the border would be opened in the\n"
        "spring. Nobody expected it to happen so soon.\n\n"
        "A second paragraph follows here, and it is as wide\nas the first."
    )

    segments = cut(text)

    assert len(segments.paragraphs) == 2
    assert len(segments.sentences) == 3


def test_boilerplate_of_the_article_has_the_last_word():
    text = "Norway signed the pact.\n\nPlease give.\n\nSweden will follow."
    article = Article(text=text, sha256="", boilerplate=(Span.cut(text, 25, 37),))

    segments = segment(article)

    assert [segments.words(sentence.number) for sentence in segments.sentences] == [
        "Norway signed the pact.",
        "Sweden will follow.",
    ]


def test_headings_have_no_sentences():
    segments = cut("Oslo signs the pact\n\nNorway signed the pact on Friday.")

    assert [paragraph.kind for paragraph in segments.paragraphs] == ["title", "story"]
    assert [sentence.paragraph for sentence in segments.sentences] == [2]


def test_a_short_name_ends_a_sentence_before_a_quotation():
    text = "“We will go,” said Minister Kari Holm. “It is late.”"

    assert sentences(text) == ["“We will go,” said Minister Kari Holm.", "“It is late.”"]


def test_a_bracket_behind_the_legal_form_of_a_firm_goes_on_with_the_sentence():
    assert sentences("Acme Kft. (ACM Limited) bought Bolt. It paid.") == [
        "Acme Kft. (ACM Limited) bought Bolt.",
        "It paid.",
    ]
