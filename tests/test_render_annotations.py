from __future__ import annotations

import json
from typing import Any

from harbour import SUMMARY, TEXT

from structured_summary.pipeline.render import Page, render, without_text

COLLECTION: dict[str, Any] = json.loads(render(SUMMARY, "annotations", Page()))
ANNOTATIONS: list[dict[str, Any]] = COLLECTION["first"]["items"]


def test_it_is_one_json_ld_document_of_the_web_annotation_vocabulary() -> None:
    assert COLLECTION["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert COLLECTION["type"] == "AnnotationCollection"
    assert COLLECTION["total"] == len(ANNOTATIONS)


def test_every_selector_finds_its_words_in_the_article() -> None:
    for annotation in ANNOTATIONS:
        for target in annotation["target"]:
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert TEXT[start:end] == quote["exact"]
            assert TEXT[:start].endswith(quote["prefix"])
            assert TEXT[end:].startswith(quote["suffix"])


def test_every_annotation_points_to_a_record_and_has_an_id_of_its_own() -> None:
    records = {annotation["body"][1]["source"].rsplit("#")[1] for annotation in ANNOTATIONS}

    assert {"reaction-1", "view-1", "clause-1", "agreement-1", "statement-2", "overview", "checks"} <= records
    assert len({annotation["id"] for annotation in ANNOTATIONS}) == len(ANNOTATIONS)


def test_without_the_text_there_is_no_context() -> None:
    bare = json.loads(render(without_text(SUMMARY), "annotations", Page()))

    assert "prefix" not in bare["first"]["items"][0]["target"][0]["selector"][0]
