"""The JSON Schemas that other programs read: draft 2020-12, with an address of their own.

json_schema_text("summary")   the text of schemas/json/summary.schema.json
"""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel

from ..schemas.summary import SCHEMA_VERSION

SchemaName = Literal["summary", "draft"]


def json_schema(name: SchemaName) -> dict[str, Any]:
    """Make the JSON Schema. A summary is described as it is written: every field is there."""
    schema = _model(name).model_json_schema(mode="serialization")
    for record in (schema, *schema.get("$defs", {}).values()):
        if "properties" in record:
            record["required"] = list(record["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:structured-summary:{name}:{SCHEMA_VERSION}",
        **schema,
    }


def json_schema_text(name: SchemaName) -> str:
    """Write the schema as it is printed and kept in the repository."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


def _model(name: SchemaName) -> type[BaseModel]:
    if name == "summary":
        from ..schemas.summary import Summary

        return Summary
    from ..schemas.draft import Draft

    return Draft
