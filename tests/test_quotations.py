"""Quotations in every style of the press; apostrophes are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structured_summary.pipeline.segment.quotations import find_quotations
from structured_summary.schemas.segments import Extent, Quotation

MARKED = st.text(alphabet="“”‘’\"'„«»‹›``ab s.,:(0-\n", max_size=80)


def quotations(*paragraphs: str) -> tuple[str, tuple[Quotation, ...]]:
    text = "\n\n".join(paragraphs)
    extents: list[Extent] = []
    for paragraph in paragraphs:
        start = extents[-1].end + 2 if extents else 0
        extents.append(Extent(start, start + len(paragraph)))
    return text, find_quotations(text, extents)


def inner(*paragraphs: str) -> list[str]:
    text, found = quotations(*paragraphs)
    return [quotation.inner.words(text) for quotation in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We agree," he said.', ["We agree,"]),
        ("‘We agree,’ she said. ‘It’s the ministers’ decision.’", ["We agree,", "It’s the ministers’ decision."]),
        ("'We agree,' she said. 'It's over.'", ["We agree,", "It's over."]),
        ("« Nous signons », dit-il.", ["Nous signons"]),
        ("»Wir gehen«, sagte er.", ["Wir gehen"]),
        ("„Wir gehen“, sagte er.", ["Wir gehen"]),
        ("”Vi går”, sade han.", ["Vi går"]),
        ("“We,” she said, “agree.”", ["We,", "agree."]),
        ("``We agree,'' he said.", ["We agree,"]),
        ('Bell said."We go on."', ["We go on."]),
        ('"We agree. "We sign."', ["We agree.", "We sign."]),
    ],
)
def test_every_style_of_marks_is_read(text: str, expected: list[str]):
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers’ plan and the ’90s weren’t Moe’s idea.",
        'The board is 6 " wide and 3 " tall.',
        "The ministers' plan and the '90s weren't Moe's idea.",
        "Rock 'n' roll, get 'em, O'Neill and O’Neill.",
        'He is 6\'2" tall, and the screen 12" wide.',
        "A stray ” mark, or a ’ one.",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str):
    assert inner(text) == []


def test_a_nested_quotation_knows_what_it_stands_in():
    text, found = quotations("“He told me ‘never’ twice,” she said.")

    assert [(quotation.inner.words(text), quotation.parent) for quotation in found] == [
        ("He told me ‘never’ twice,", None),
        ("never", 1),
    ]


def test_a_quotation_may_run_over_paragraphs_that_only_open():
    text, found = quotations("He said: “We begin.", "“We go on.", "“We end,” he said.")

    assert [quotation.continues for quotation in found] == [None, 1, 2]
    assert [quotation.inner.words(text) for quotation in found] == ["We begin.", "We go on.", "We end,"]


def test_a_quotation_that_opens_again_goes_on_where_the_breaks_were_lost():
    text, found = quotations('It rained. "It is wet. "It pours. "We go," she said. "We run. "We fly," he said.')

    assert [quotation.inner.words(text) for quotation in found] == [
        "It is wet.", "It pours.", "We go,", "We run.", "We fly,"
    ]  # fmt: skip
    assert [quotation.continues for quotation in found] == [None, 1, 2, None, 4]


def test_what_opens_again_after_a_verb_of_speech_or_for_good_is_no_quotation():
    assert inner('"It is wet, she said. "We go," he said.') == ["We go,"]
    assert inner('"It is still early. "Lund came late to the talks.') == ["It is still early."]


def test_a_list_of_quotations_goes_on_behind_its_bullets():
    _, found = quotations('• "It is wet and cold and dark.', '• "It is late," she said.')

    assert [quotation.continues for quotation in found] == [None, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It rains, " she said.', ["It rains,"]),
        ('She left. " We go," he said.', ["We go,"]),
        ('"We go," said Moe."It is late, and it rains."', ["We go,", "It is late, and it rains."]),
    ],
)
def test_a_blank_at_the_wrong_side_of_a_mark_is_forgiven(text: str, expected: list[str]):
    assert inner(text) == expected


def test_a_closed_quotation_is_not_continued_by_the_next_paragraph():
    _, found = quotations("“We begin,” he said.", "“We end,” she said.")

    assert [quotation.continues for quotation in found] == [None, None]


def test_a_forgotten_closing_mark_ends_with_its_paragraph():
    assert inner("He said: “We begin.", "Nobody answered.", "“Well,” she said.") == ["We begin.", "Well,"]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("They praised the so-called ‘deal’ of Oslo.", True),
        ("He met his “comrade” in the palace.", True),
        ("He called it “absurd” on Friday.", False),
        ("He spoke of “a very grave mistake” on Friday.", False),
        ("“Yes,” he said.", False),
    ],
)
def test_words_set_apart_are_told_from_speech(text: str, scare: bool):
    _, found = quotations(text)

    assert [quotation.scare for quotation in found] == [scare]


@given(st.lists(MARKED, max_size=5))
def test_any_marks_give_extents_that_nest_and_begin_with_a_mark(paragraphs: list[str]):
    text, found = quotations(*paragraphs)

    for quotation in found:
        assert text[quotation.extent.start] in "“”‘’\"'„«»‹›`"
        assert quotation.extent.covers(quotation.inner)
        if quotation.parent:
            assert found[quotation.parent - 1].extent.covers(quotation.extent)
        if quotation.continues:
            assert quotation.continues < quotation.number
