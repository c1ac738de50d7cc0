"""A cassette: the recorded answers to every request that one article took, in a file that reads well in a diff.

{"version": 1, "article": {"source": "pact.txt", "sha256": "9f2c…"}, "schemas": {"41aa…": {…}},
 "interactions": [{"key": "…", "model": "openai:…", "messages": […], "answer": {"text": ["{…},", …], …}, …}]}

Long texts are lists of pieces; joined without anything between them they give the text back, code point for code point.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, cast

from pydantic import BeforeValidator, Field, PlainSerializer

from .base import Record
from .chat import Usage

CASSETTE_VERSION = 1
# Where a line of the file ends. A JSON answer on one line would make unreadable diffs.
_BREAK = re.compile(r"(?<=\n)|(?<=\},)|(?<=\],)")


def pieces_of(text: str) -> list[str]:
    """Cut a text after each line, record and list. `"".join` gives it back."""
    return [piece for piece in _BREAK.split(text) if piece]


def _joined(text: object) -> object:
    return "".join(cast("list[str]", text)) if isinstance(text, list) else text


Pieces = Annotated[str, BeforeValidator(_joined), PlainSerializer(pieces_of, return_type=list[str])]


class RecordedArticle(Record):
    """Which article the cassette belongs to."""

    source: str | None = Field(description="Name of its file, or its address without query. Never a folder.")
    title: str | None
    sha256: str = Field(description="SHA-256 of the article's text.")


class RecordedMessage(Record):
    """A message as it was sent."""

    role: Literal["system", "user", "assistant"]
    content: Pieces


class RecordedAnswer(Record):
    """An answer as it came."""

    text: Pieces
    finish_reason: str
    model: str | None = Field(description="The model that answered, as the server names it.")
    usage: Usage
    calls: int = Field(description="Calls it took on the wire, failed attempts included.")


class Digests(Record):
    """What the request was made of, piece by piece, so that a miss can say which piece changed."""

    prompt: str = Field(description="The system messages: the fixed part of the prompt.")
    article: str = Field(description="The article's text.")
    conversation: str = Field(description="All other messages: the article in numbered sentences, refused items.")
    json_schema: str = Field(description="The schema asked for; the whole of it is under `schemas`.")


class Interaction(Record):
    """One request and its answer."""

    key: str = Field(description="Digest of all that decides the answer: messages, schema, model, options.")
    model: str = Field(description="PROVIDER:NAME as asked for.")
    form: str = Field(description="Name of the schema.")
    max_output_tokens: int | None
    digests: Digests
    origin: str = Field(description="Where the answer came from: a provider's host, or what kind of server it was.")
    messages: tuple[RecordedMessage, ...]
    answer: RecordedAnswer


class Cassette(Record):
    """All interactions of one article, in an order that does not depend on which answer came first."""

    version: Literal[1] = CASSETTE_VERSION
    article: RecordedArticle
    schemas: dict[str, dict[str, Any]]
    interactions: tuple[Interaction, ...]
