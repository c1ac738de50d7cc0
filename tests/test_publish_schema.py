from __future__ import annotations

from pathlib import Path

import pytest

from structured_summary.pipeline.publish_schema import SchemaName, json_schema, json_schema_text

KEPT = Path(__file__).parent.parent / "schemas" / "json"


@pytest.mark.parametrize("name", ["summary", "draft"])
def test_the_schema_kept_in_the_repository_is_that_of_the_code(name: SchemaName) -> None:
    """Write it anew with `summarize schema NAME > schemas/json/NAME.schema.json`."""
    assert (KEPT / f"{name}.schema.json").read_text(encoding="utf-8") == json_schema_text(name)


def test_a_schema_has_an_address_and_says_which_draft_it_obeys() -> None:
    schema = json_schema("summary")

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:structured-summary:summary:1.0"


def test_every_field_of_a_printed_summary_is_required() -> None:
    schema = json_schema("summary")

    assert set(schema["required"]) == set(schema["properties"])
