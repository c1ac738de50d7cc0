"""Doubles for the tests of programs that use this package: a chat model that answers without a model.

    chat = FakeChat(lambda request: {"actors": [], …})       # a function of the request
    chat = FakeChat([first_answer, second_answer])           # one after the other
    chat = FakeChat.from_cassette("cassettes/pact-9f2c81aa03bd.json")

An answer is a JSON value, a pydantic model, a text, an `Answer`, or an exception to raise. `chat.requests` holds what
was asked. Loads neither LangChain nor OpenAI.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Iterator
from inspect import isawaitable
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel

from structured_summary.schemas.chat import Answer, Request

Respond = Callable[[Request], object | Awaitable[object]]


class FakeChat:
    """A `Chat` that answers from a function, from a list or from a cassette."""

    def __init__(self, answers: Respond | Iterable[object], *, model: str = "fake:chat") -> None:
        self.model = model
        self.requests: list[Request] = []
        self.closed = False
        self._respond: Respond = answers if callable(answers) else _in_turn(iter(answers))

    @classmethod
    def from_cassette(cls, path: str | Path) -> FakeChat:
        """Answer with what a cassette holds. A request it does not hold is a ReplayError that says what changed."""
        from structured_summary.pipeline.cassettes import recorded_model, replayed

        place = Path(path)
        model = recorded_model(place)
        return cls(lambda request: replayed(place, request, model), model=model)

    async def ask(self, request: Request) -> Answer:
        """Answer one request."""
        self.requests.append(request)
        response = self._respond(request)
        if isawaitable(response):
            response = await cast("Awaitable[object]", response)
        return _answer_of(response, self.model)

    async def aclose(self) -> None:
        """Note that the chat was closed."""
        self.closed = True


def _in_turn(answers: Iterator[object]) -> Respond:
    def respond(request: Request) -> object:
        for answer in answers:
            return answer
        raise AssertionError(f"The fake chat has no answer left for a request of {request.form!r}.")

    return respond


def _answer_of(response: Any, model: str) -> Answer:
    if isinstance(response, BaseException):
        raise response
    if isinstance(response, Answer):
        return response
    if isinstance(response, BaseModel):
        response = response.model_dump(mode="json")
    text = response if isinstance(response, str) else json.dumps(response, ensure_ascii=False)
    return Answer(text=text, finish_reason="stop", model=model)
