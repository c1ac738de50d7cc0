"""Chunks cover the story and cut nothing that belongs together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.split import Chunk, halve, split
from structured_summary.schemas.article import Article
from structured_summary.schemas.reading import Reading, Saying
from structured_summary.schemas.segments import Extent

PIECES = [
    "Oslo signed the pact. ",
    "Nobody came. ",
    "“We agree. ",
    "It is late,” she said. ",
    "\n\n",
    "“Well. ",
    "‘No.’ ",
]
STORIES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)


def chunks(text: str, limit: int | None, *sayings: Saying) -> list[Chunk]:
    article = Article(text=text, sha256="")
    return list(split(article, segment(article), Reading((), sayings), limit=limit))


def numbers(parts: list[Chunk]) -> list[int]:
    return [number for part in parts for number in range(part.first, part.last + 1)]


@given(STORIES, st.integers(1, 60))
def test_chunks_cover_the_story_in_order_and_cut_no_quotation(text: str, limit: int):
    parts = chunks(text, limit)

    segments = parts[0].segments
    assert numbers(parts) == [sentence.number for sentence in segments.sentences]
    for quotation in segments.quotations:
        held = {
            part.first
            for part in parts
            for sentence in segments.sentences_of(quotation.extent)
            if part.holds(sentence.number)
        }
        assert len(held) <= 1


@given(STORIES)
def test_halves_make_the_whole_and_halving_ends(text: str):
    waiting = chunks(text, None)
    whole = numbers(waiting)
    done: list[Chunk] = []

    while waiting:
        part = waiting.pop(0)
        halves = halve(part)
        waiting = [*halves, *waiting] if halves else waiting
        done += [] if halves else [part]

    assert numbers(done) == whole


def test_without_a_limit_there_is_one_chunk():
    assert [(part.first, part.last) for part in chunks("One came. Two went.\n\nThree stayed.", None)] == [(1, 3)]


def test_an_article_without_sentences_is_one_empty_chunk():
    assert [(part.first, part.last) for part in chunks("", 10)] == [(1, 0)]


def test_a_cut_falls_between_paragraphs_where_it_can():
    text = "One came. Two went.\n\nThree stayed. Four slept."

    assert [(part.first, part.last) for part in chunks(text, 10)] == [(1, 2), (3, 4)]


def test_a_statement_stays_with_the_sentence_that_names_its_speaker():
    text = "The pact is dead. Nothing is left. That was what Lund said. It rained."
    saying = Saying(1, "indirect", (Extent(0, 17),), "Lund", Extent(49, 53), Extent(54, 58))

    assert [(part.first, part.last) for part in chunks(text, 5, saying)] == [(1, 3), (4, 4)]


def test_a_quotation_over_paragraphs_stays_whole():
    text = "He said: “We begin.\n\n“We go on.\n\n“We end,” he said.\n\nIt rained."

    assert [(part.first, part.last) for part in chunks(text, 3)] == [(1, 3), (4, 4)]
