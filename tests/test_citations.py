"""Citations: a number and three words in, the article's own words out."""

from __future__ import annotations

import pytest
from stories import HARBOUR, chunk_of

from structured_summary.pipeline.citations import CitationError, cite, find_clause, find_saying
from structured_summary.pipeline.index import index_of

CHUNK = chunk_of(HARBOUR)
INDEX = index_of(CHUNK.segments, CHUNK.reading)


def said(citation: str) -> str:
    """Return the words that a citation stands for."""
    saying = find_saying(citation, INDEX)
    return " … ".join(span.words(CHUNK.segments.text) for span in saying.spans)


def number_of(words: str) -> int:
    """Return the number of the sentence that holds the words."""
    sentence = CHUNK.segments.sentence_at(CHUNK.segments.text.index(words))
    assert sentence is not None
    return sentence.number


def test_a_quotation_is_cited_by_its_sentence_and_opening_words() -> None:
    quotation = CHUNK.segments.quotations[0]

    citation = cite(CHUNK.segments, quotation.inner)

    assert citation == f"{number_of('We will share')} We will share"
    assert said(citation) == "We will share every berth, … It is a good day for both coasts."


def test_every_quotation_of_the_article_finds_its_way_back() -> None:
    for quotation in CHUNK.segments.quotations:
        assert quotation.inner.words(CHUNK.segments.text) in said(cite(CHUNK.segments, quotation.inner))


@pytest.mark.parametrize("form", ["{} we will share", "[{}] We will share", "{}: “We will share", "({}) We will"])
def test_typography_around_a_citation_does_not_matter(form: str) -> None:
    assert said(form.format(number_of("We will share"))).startswith("We will share every berth,")


def test_an_answer_that_is_off_by_one_is_refused_with_the_words_that_stand_there() -> None:
    wrong = number_of("We will share") + 3

    with pytest.raises(CitationError, match=f"sentence {wrong} does not hold the words 'we will share'"):
        find_saying(f"{wrong} We will share", INDEX)


@pytest.mark.parametrize(
    ("citation", "fault"),
    [
        ("We will share", "does not start with the number"),
        ("99 We will", "there is no sentence 99"),
        ("0 x", "no sentence"),
    ],
)
def test_a_citation_of_nothing_is_refused(citation: str, fault: str) -> None:
    with pytest.raises(CitationError, match=fault):
        find_saying(citation, INDEX)


def test_words_without_quotation_marks_are_indirect_speech() -> None:
    saying = find_saying(f"{number_of('smaller ports')} The deal leaves", INDEX)

    assert saying.kind == "indirect"
    assert "smaller ports exposed" in said(f"{number_of('smaller ports')} The deal leaves")


def test_a_citation_may_begin_with_the_reporting_words() -> None:
    number = number_of("Nobody asked")

    assert said(f"{number} Foreign Minister Mette") == "Nobody asked the Faroes,"


def test_two_words_are_enough_where_a_quotation_opens_and_is_interrupted() -> None:
    chunk = chunk_of("The talks went on.\n\nThe pact “threatens nobody,” Mr Holm said, “and nobody should fear it.”")

    saying = find_saying("2 threatens nobody and", index_of(chunk.segments, chunk.reading))

    assert chunk.segments.text[saying.spans[0].start :].startswith(("threatens", "The pact"))


@pytest.mark.parametrize(
    "story",
    [
        "Every club, she said, had been paid what it was owed.",
        "“Every club,” the federation’s treasurer said on Monday, “had been paid what it was owed.”",
        "Every club – so he told reporters – had been paid what it was owed.",
    ],
)
def test_a_reporting_clause_among_the_opening_words_may_be_left_out(story: str) -> None:
    chunk = chunk_of(f"The talks went on.\n\n{story}")

    saying = find_saying("2 Every club had", index_of(chunk.segments, chunk.reading))

    assert "Every club" in chunk.segments.text[saying.spans[0].start : saying.spans[0].end]


def test_words_that_no_pause_sets_apart_are_not_skipped() -> None:
    chunk = chunk_of("The talks went on.\n\nEvery club that asked for it in time had been paid.")

    with pytest.raises(CitationError):
        find_saying("2 Every club had", index_of(chunk.segments, chunk.reading))


def test_a_clause_within_speech_is_only_the_words_in_marks_of_their_own() -> None:
    chunk = chunk_of(
        "The talks went on.\n\n“People ask whether it will hold,” Ms Holm said. “Paragraph 3 provides that "
        "‘no party shall close the strait’. That is plain.”"
    )

    clause = find_clause("3 no party shall", index_of(chunk.segments, chunk.reading))

    assert [span.words(chunk.segments.text) for span in clause.spans] == ["no party shall close the strait"]


def test_a_clause_led_in_by_that_is_its_own_words_alone() -> None:
    chunk = chunk_of("The treaty states that “either party may leave at once”.")
    found = find_clause("1 either party may", index_of(chunk.segments, chunk.reading))

    assert [span.words(chunk.segments.text) for span in found.spans] == ["either party may leave at once"]
