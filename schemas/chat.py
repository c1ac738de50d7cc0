"""The boundary to a chat model: one request, one answer. LangChain stands behind it, recordings and doubles too.

answer = await chat.ask(Request(messages=(Message(role="user", content="…"),), form="Draft", json_schema={…}))
answer.text == '{"actors": …'
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Protocol

from pydantic import Field

from .article import Article
from .base import Record


class Message(Record):
    """One message of the conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class Usage(Record):
    """Tokens of one call, as the server counts them; None where it does not say."""

    input_tokens: int | None = None
    output_tokens: int | None = None


class Request(Record):
    """What decides the answer, and nothing else: no time-outs, no keys, no addresses."""

    messages: tuple[Message, ...]
    form: str = Field(description="Name of the schema, for example Draft.")
    json_schema: dict[str, Any] = Field(description="The JSON Schema the answer must obey, OpenAI's strict subset.")
    max_output_tokens: int | None = None


class Answer(Record):
    """What the model said, as it said it."""

    text: str = Field(description="The JSON text of the answer, before any parsing or mending.")
    finish_reason: str = Field(description="stop, length, content_filter, tool_calls, ... as the server says.")
    model: str | None = Field(default=None, description="The model that answered, as the server names it.")
    usage: Usage = Usage()
    calls: int = Field(default=1, description="Calls it took on the wire, failed attempts included.")


class Chat(Protocol):
    """Anything that answers requests. Raises ModelError, ReplayError or BudgetError, never a provider's own error."""

    @property
    def model(self) -> str:
        """PROVIDER:NAME as the user asked for it."""
        ...

    async def ask(self, request: Request) -> Answer:
        """Answer one request."""
        ...

    async def aclose(self) -> None:
        """Give back connections and files. Safe to call twice."""
        ...


ChatFor = Callable[[Article], Chat]
"""Gives the chat to use for an article: the same for all, or the one that keeps the article's recordings."""
