"""Who said it: the check doubts a speaker whom the words of the article do not bear out."""

from __future__ import annotations

from stories import article_of

from structured_summary.pipeline.check import check
from structured_summary.pipeline.index import index_of
from structured_summary.pipeline.merge import merge
from structured_summary.pipeline.resolve import resolve
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.split import split
from structured_summary.schemas.draft import EMPTY_DRAFT, Draft
from structured_summary.schemas.summary import AttributionConflict

STORY = """Valley votes on the quarry

By Tora Lind

Mayor Amy Stone and her rival, Peter Holt, met the Valley Water Board on Monday.

“The quarry stays shut,” {source} said. “Nobody drinks dust.”
"""
ACTORS = {
    "Amy Stone": ("person", "Mayor"),
    "Peter Holt": ("person", None),
    "Valley Water Board": ("organization", None),
}


def conflicts_of(source: str, speaker: str, story: str = STORY) -> tuple[AttributionConflict, ...]:
    """Check an answer that gives the quotation to the speaker."""
    article = article_of(story.format(source=source))
    segments = segment(article)
    reading = read(segments)
    number = next(s.number for s in segments.sentences if "stays shut" in s.extent.words(article.text))
    blank = {"aliases": [], "affiliation": None, "country": None, "evidence": [1]}
    actors = [{**blank, "name": name, "kind": kind, "role": role} for name, (kind, role) in ACTORS.items()]
    statements = [{"speaker": speaker, "quotes": [f"{number} The quarry stays"]}]
    draft = Draft.model_validate({**EMPTY_DRAFT.model_dump(), "actors": actors, "statements": statements})
    [chunk] = split(article, segments, reading, limit=None)
    index = index_of(segments, reading)
    merged = merge([resolve(draft, chunk)], article, index)
    return check(merged, article, index).attribution_conflicts


def test_the_speaker_whom_the_source_names_is_not_doubted() -> None:
    assert conflicts_of("Amy Stone", "Amy Stone") == ()


def test_a_speaker_other_than_the_one_named_is_doubted_and_the_rules_name_theirs() -> None:
    conflict = conflicts_of("Amy Stone", "Peter Holt")[0]

    assert conflict.rule_speaker == "amy-stone"
    assert "Amy Stone" in conflict.reason


def test_she_is_no_man() -> None:
    assert conflicts_of("she", "Amy Stone") == ()
    assert "does not fit Peter Holt" in conflicts_of("she", "Peter Holt")[0].reason


def test_he_is_no_water_board() -> None:
    assert "is a person" in conflicts_of("he", "Valley Water Board")[0].reason


def test_the_mayor_is_whoever_holds_that_office() -> None:
    assert conflicts_of("the mayor", "Amy Stone") == ()
    assert conflicts_of("the mayor", "Peter Holt")
    assert conflicts_of("the mayor", "Valley Water Board")


def test_a_source_that_fits_nobody_is_held_to_its_kind() -> None:
    assert conflicts_of("an old man", "Peter Holt") == ()
    assert conflicts_of("an old man", "Valley Water Board")


def test_a_name_inside_the_source_that_belongs_to_another_does_not_speak() -> None:
    assert conflicts_of("a spokesman for Amy Stone, Peter Holt,", "Peter Holt") == ()
    assert conflicts_of("a spokesman for Amy Stone, Peter Holt,", "Amy Stone")


def test_without_any_source_somebody_named_in_the_sentence_goes_before_somebody_who_is_not() -> None:
    story = STORY.replace("{source} said", "– so Peter Holt’s placard")

    assert conflicts_of("", "Peter Holt", story) == ()
    assert conflicts_of("", "Valley Water Board", story)


def test_a_speaker_named_long_before_is_doubted() -> None:
    story = STORY.replace("“The", "Rain fell.\n\nIt fell all day.\n\nThe river rose.\n\n“The").replace(
        "{source} said.", ""
    )

    assert "is not named in this paragraph" in conflicts_of("", "Amy Stone", story)[0].reason
