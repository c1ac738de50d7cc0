"""Who says what, one sentence a case: the source, the cue and the words said, as a careful reader marks them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from said import BRANDT, CALDER, Case, pieces, sayings_in, words
from said_and_left import NARRATED
from said_by_nobody import SILENT
from said_by_whom import RESOLVED
from said_in_quotes import DIRECT, PARTIAL
from said_in_turn import IN_TURN
from said_indirectly import INDIRECT
from said_to_do import TO_DO

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.sayings import find_sayings
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Member

EVERY = DIRECT + PARTIAL + INDIRECT + TO_DO + NARRATED + IN_TURN + RESOLVED


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.text[:50])
def test_who_says_what(case: Case) -> None:
    found = sayings_in(case.text)

    told = tuple((words(s.source, case.text), s.speaker, words(s.cue, case.text), pieces(s, case.text)) for s in found)
    assert tuple(row[1:] for row in told) == tuple(row[1:] for row in case.said)
    assert all(want is None or want == got for (got, *_), (want, *_) in zip(told, case.said, strict=True))


@pytest.mark.parametrize(
    ("cases", "kind"), [(DIRECT, "direct"), (PARTIAL, "partial"), (INDIRECT + TO_DO + NARRATED, "indirect")]
)
def test_the_kind_tells_how_much_is_quoted(cases: tuple[Case, ...], kind: str) -> None:
    assert {saying.kind for case in cases for saying in sayings_in(case.text)} == {kind}


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_where_speech_is_denied_possible_or_no_verb(text: str) -> None:
    assert sayings_in(text) == ()


def test_a_quotation_that_runs_over_paragraphs_is_one_saying() -> None:
    text = "“We began in spring,” Calder said. “It was hard.\n\n“It got harder in summer.”"

    (saying,) = sayings_in(text)

    assert pieces(saying, text) == "We began in spring,|It was hard.|It got harder in summer."
    assert saying.speaker == CALDER


def test_a_quotation_that_follows_in_a_new_paragraph_goes_on_with_its_speaker() -> None:
    text = "“We began in spring,” Calder said.\n\n“Nobody helped us then.”"

    (saying,) = sayings_in(text)

    assert (pieces(saying, text), saying.speaker) == ("We began in spring,|Nobody helped us then.", CALDER)


def test_the_listener_is_who_is_told() -> None:
    (saying,) = sayings_in("Calder told Brandt that the bill was dead.")

    assert (saying.speaker, saying.listener) == (CALDER, BRANDT)


def test_a_known_speaker_comes_with_the_reason() -> None:
    (saying,) = sayings_in("“The bill is dead,” said Ruth Calder.")

    assert saying.reason == "“Ruth Calder” with “said” follows the words; it names Ruth Calder"


def test_sayings_are_numbered_in_the_order_of_the_text() -> None:
    found = sayings_in("“We won,” Calder said. Brandt said he had won. The bill is dead, Calder said.")

    assert [saying.number for saying in found] == [1, 2, 3]
    assert [saying.spans[0].start for saying in found] == sorted(saying.spans[0].start for saying in found)


PIECES = (
    "Bell ",
    "said ",
    "that ",
    "“",
    "”",
    ", ",
    ". ",
    "according to ",
    "who ",
    "told ",
    "and ",
    "the deal ",
    "\n\n",
    ":",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=80, deadline=None)
@example("according to said , ")
@example("Bell asked for ")
@example("( UN and and $2bn said 12")
def test_any_text_gives_sayings_that_lie_in_it(text: str) -> None:
    segments = segment(read_text(text or "-", None))

    found = find_sayings(segments, (Member("Bell", "person", ()),))

    assert all(0 <= span.start < span.end <= len(segments.text) for saying in found for span in saying.spans)
    assert [saying.number for saying in found] == list(range(1, len(found) + 1))
