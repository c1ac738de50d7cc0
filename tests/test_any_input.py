"""Any input whatsoever ends in a sound summary or a plain error, the same every time."""

from __future__ import annotations

import pytest
from any_input import hold_sound, summary_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from structured_summary.pipeline.rules.lexicon import verb_forms
from structured_summary.pipeline.rules.wordlists import tables_of

PIECES = (
    "Anna Berg", "Mr Berg", "the minister", "Norway", "the Fjord Treaty", "the pact", "Article 4", "§ 2", "1. ", "said",
    "according to", "“", "”", "‘", "’", '"', "'", "«", "»", "(", ")", ", ", ". ", ".", "\n", "\n\n", "\r\n", "\t", " ",
    "on Monday", "3 May 2021", "31 February", "signed", "rejects", "who", "While", "e\u0301", "\u200f", "שלום", "😀",
    "\u0000", "\ufeff", "<p>", "&amp;", "By A and B", "OSLO, May 3 (Agency) - ", "\u2028", "\x1c", "İ", "ß", "ŉ",
)  # fmt: skip
ARTICLES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=60).map(" ".join)
RUNS = ("“", '"', "'", "(", "While ", "said ", "1. ", "Anna ", "x", "e\u0301", "שלום ", "😀", "a\n", "A. ", "treaty ")
_calm = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@_calm
@given(st.one_of(ARTICLES, st.text(max_size=300)))
def test_any_text_ends_in_a_sound_summary_or_a_plain_error(text: str) -> None:
    summary = summary_of(text.encode("utf-8", "surrogatepass"))

    if summary is not None:
        hold_sound(summary)


@_calm
@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_sound_summary_or_a_plain_error(source: bytes) -> None:
    summary = summary_of(source)

    if summary is not None:
        hold_sound(summary)


@settings(deadline=None, max_examples=20)
@given(ARTICLES)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    once, again = summary_of(text.encode()), summary_of(text.encode())

    assert (once and once.model_dump_json()) == (again and again.model_dump_json())


@pytest.mark.parametrize("run", RUNS, ids=ascii)
def test_a_long_run_of_one_thing_is_survived(run: str) -> None:
    summary = summary_of((run * (2000 // len(run))).encode())

    if summary is not None:
        hold_sound(summary)


WORDS = {
    **tables_of("words.toml"),
    "reporting verbs": sorted(verb_forms()),
    "nouns of agreements": [noun for nouns in tables_of("agreement_nouns.toml")["kinds"].values() for noun in nouns],
    "times": "recently later earlier yesterday today tonight late early last this next soon then now".split(),
}


@pytest.mark.parametrize("name", WORDS)
def test_every_word_the_rules_know_may_stand_anywhere(name: str) -> None:
    told = (
        "“The deal is dead,” Anna Berg said {0} about the vote. Norway {0} signed {0} with Oslo’s {0} ministry. "
        "{1} Berg told {0} that it was {0}, a {0} minister {0} on Monday, and the {0}s of understanding held."
    )
    stories = [told.format(word, word.capitalize()) for word in WORDS[name]]

    for start in range(0, len(stories), 40):
        summary = summary_of("\n\n".join(stories[start : start + 40]).encode())
        assert summary is not None
        hold_sound(summary)
