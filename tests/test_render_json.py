from __future__ import annotations

import json
from typing import Any

from harbour import SUMMARY

from structured_summary.pipeline.render import Form, Page, render, without_text
from structured_summary.pipeline.render.series import Series
from structured_summary.schemas.summary import Summary


def rendered(summary: Summary, form: Form) -> Any:
    return json.loads(render(summary, form, Page()))


def test_json_gives_the_summary_back() -> None:
    assert Summary.model_validate_json(render(SUMMARY, "json", Page())) == SUMMARY


def test_keys_stand_in_the_order_of_the_schema() -> None:
    assert list(rendered(SUMMARY, "json")) == list(Summary.model_fields)


def test_json_is_indented_leaves_letters_alone_and_ends_in_one_newline() -> None:
    text = render(SUMMARY, "json", Page())

    assert text.startswith('{\n  "schema_version"')
    assert "“We are not amused,”" in text
    assert text.endswith("}\n")


def test_a_line_of_jsonl_is_one_line() -> None:
    line = render(SUMMARY, "jsonl", Page())

    assert line.count("\n") == 1
    assert json.loads(line) == rendered(SUMMARY, "json")


def test_without_text_the_evidence_keeps_its_words() -> None:
    bare = without_text(SUMMARY)

    assert (bare.article.text, bare.article.boilerplate) == ("", ())
    assert bare.overview == SUMMARY.overview
    assert Summary.model_validate_json(render(bare, "json", Page())) == bare


def test_several_documents_make_one_array() -> None:
    series = Series("json", many=True)
    text = series.next('{\n  "a": 1\n}\n') + series.next('{\n  "a": 2\n}\n') + series.end()

    assert json.loads(text) == [{"a": 1}, {"a": 2}]


def test_an_array_in_which_nothing_came_is_not_printed() -> None:
    assert Series("json", many=True).end() == ""
