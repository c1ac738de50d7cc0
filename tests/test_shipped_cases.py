"""The recorded answers in the examples: real answers to these requests, and the same summary each time.

That each case gives its expected.json is tested by our own pytest plugin: see `summarize_golden` in pyproject.toml.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from structured_summary.pipeline.golden import Case, find_cases, summarizer_for

EXAMPLES = Path(__file__).parent.parent / "examples"
CASES = find_cases([EXAMPLES / "summaries", EXAMPLES / "golden"])
RECORDED = [case for case in CASES if case.cassette]


def test_both_engines_have_cases() -> None:
    assert len(RECORDED) >= 5
    assert len(CASES) - len(RECORDED) >= 4


@pytest.mark.parametrize("case", RECORDED, ids=[case.name for case in RECORDED])
def test_two_replays_give_the_same_bytes(case: Case) -> None:
    first, second = (summarizer_for()(case).model_dump_json() for _ in range(2))

    assert first == second


@pytest.mark.parametrize("case", RECORDED, ids=[case.name for case in RECORDED])
def test_a_recording_says_where_its_answers_came_from(case: Case) -> None:
    recorded = json.loads((case.folder / "cassette.json").read_text(encoding="utf-8"))

    assert {one["origin"] for one in recorded["interactions"]} == {"local endpoint"}


@pytest.mark.parametrize("case", RECORDED, ids=[case.name for case in RECORDED])
def test_no_item_of_a_recorded_answer_is_refused_and_no_quotation_is_lost(case: Case) -> None:
    summary = summarizer_for()(case)
    quotations = summary.checks.quotations

    assert summary.checks.dropped == ()
    assert quotations.used + len(quotations.unused) == quotations.total
