from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from structured_summary.pipeline.errors import ModelError
from structured_summary.schemas.chat import Answer, Request
from structured_summary.schemas.draft import EMPTY_DRAFT, Draft
from structured_summary.testing import FakeChat

DOCS = Path(__file__).parent.parent / "docs"
REQUEST = Request(messages=(), form="Draft", json_schema={})


def test_the_examples_of_the_page_run():
    page = (DOCS / "testing.md").read_text("utf-8")
    examples = re.findall(r"```python\n(.*?)```", page, re.DOTALL)

    exec("\n".join(examples), {"__name__": "example"})

    assert len(examples) == 2


def test_answers_come_in_turn_and_an_exception_is_raised():
    chat = FakeChat(["{}", ModelError("rate_limit", "Slow down.")])

    assert asyncio.run(chat.ask(REQUEST)).text == "{}"
    with pytest.raises(ModelError, match="Slow down"):
        asyncio.run(chat.ask(REQUEST))
    with pytest.raises(AssertionError, match="no answer left"):
        asyncio.run(chat.ask(REQUEST))


def test_a_pydantic_model_and_a_whole_answer_are_answers():
    whole = Answer(text="{", finish_reason="length")
    chat = FakeChat([EMPTY_DRAFT, whole])

    assert Draft.model_validate_json(asyncio.run(chat.ask(REQUEST)).text) == EMPTY_DRAFT
    assert asyncio.run(chat.ask(REQUEST)) == whole
    asyncio.run(chat.aclose())
    assert chat.closed
