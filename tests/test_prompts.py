from __future__ import annotations

import json
import re
from typing import Any, cast

import structured_summary.prompts as prompts
from structured_summary.pipeline.engines.entries import entries_of
from structured_summary.pipeline.engines.repair import examined
from structured_summary.pipeline.engines.requests import first_request, numbered
from structured_summary.pipeline.engines.second_look import unused_quotations
from structured_summary.pipeline.engines.tokens import count_tokens
from structured_summary.pipeline.engines.wire import draft_schema, mending_schema, second_look_schema
from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.split import Chunk, split
from structured_summary.schemas.draft import Draft
from structured_summary.schemas.summary import SECTIONS

from .pilotage import TEXT, chunk

EXAMPLE = prompts.read("example_article.txt")


def example_chunk() -> Chunk:
    """Segment the example as it would stand in a newspaper: without numbers, a line for each paragraph."""
    headline, _, story = EXAMPLE.removeprefix("Headline: ").partition("\n\n")
    paragraphs = [re.sub(r"^\[\d+\] ", "", part, flags=re.M).replace("\n", " ") for part in story.split("\n\n")]
    article = read_text("\n\n".join([headline, *paragraphs]), None)
    segments = segment(article)
    return next(split(article, segments, read(segments), limit=None))


def test_the_example_is_numbered_as_our_own_segmenter_numbers_it() -> None:
    shown = numbered(example_chunk(), range(1, example_chunk().last + 1))

    assert shown == EXAMPLE.partition("\n\n")[2]


def test_every_citation_of_the_example_holds_and_every_quotation_is_used() -> None:
    entries = examined(entries_of(json.loads(prompts.read("example_answer.json"))), example_chunk())

    assert [entry.faults for entry in entries if entry.faults] == []
    assert unused_quotations([entry.item for entry in entries if entry.item], example_chunk()) == []


def test_the_example_is_a_whole_draft() -> None:
    Draft.model_validate_json(prompts.read("example_answer.json"))


def test_the_fixed_part_comes_first_and_the_article_last() -> None:
    first, second = first_request(chunk(), SECTIONS).messages

    assert first.content == prompts.extract_system()
    assert second.content.startswith("<article>\nHeadline: Norland and Estmark agree")
    assert second.content.endswith("\n[7] The seamen’s union said that it would study the text.\n</article>")


def test_instructions_take_fewer_tokens_than_a_usual_article() -> None:
    assert count_tokens(prompts.extract_system()) < 1000


def test_the_version_is_the_digest_of_the_words() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", prompts.prompt_version())


def test_a_number_in_the_article_does_not_pass_for_the_number_of_a_sentence() -> None:
    article = read_text(TEXT.replace("She will", "She\n[9] will"), None)
    segments = segment(article)
    shown = first_request(next(split(article, segments, read(segments), limit=None)), SECTIONS).messages[1].content

    assert "\n[9] will" not in shown


def strict_faults(schema: Any, path: str = "") -> list[str]:
    """Return what OpenAI's strict mode would refuse."""
    if isinstance(schema, list):
        return [fault for part in cast("list[Any]", schema) for fault in strict_faults(part, path)]
    if not isinstance(schema, dict):
        return []
    schema = cast("dict[str, Any]", schema)
    faults = [f"{path}: {word}" for word in ("default", "minLength", "maxLength", "format") if word in schema]
    if schema.get("type") == "object":
        closed = schema.get("additionalProperties") is False and schema["required"] == list(schema["properties"])
        faults += [] if closed else [f"{path}: open"]
    for name, part in schema.items():
        faults += strict_faults(part, f"{path}/{name}")
    return faults


def test_the_forms_obey_the_strict_rules() -> None:
    for schema in (draft_schema(), mending_schema(SECTIONS), second_look_schema(["statements"])):
        assert strict_faults(schema) == []
        assert "Draft" not in json.dumps(schema["properties"]) or schema["$defs"]


def test_sections_nobody_asked_for_are_not_paid_for() -> None:
    assert set(draft_schema(["reactions"])["properties"]) == {"actors", "reactions"}
    assert set(draft_schema(["reactions"])["$defs"]) == {"DraftActor", "DraftReaction"}
