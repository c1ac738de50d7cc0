from __future__ import annotations

import asyncio
import json
import time
from copy import deepcopy
from typing import Any

import pytest

from structured_summary.pipeline.engines.budget import Budget, Cost, priced
from structured_summary.pipeline.engines.chat import LangChainChat
from structured_summary.pipeline.engines.llm import LlmEngine
from structured_summary.pipeline.errors import AnswerError, BudgetError
from structured_summary.pipeline.settings import Settings
from structured_summary.schemas.chat import Answer, Request, Usage

from .fault_server import FaultServer, says, slow, status, well
from .pilotage import (
    ANSWER,
    RECORDS,
    TEXT,
    answer_with,
    asks_for,
    chunk,
    engine_at,
    extracted,
    reaction,
    summarized,
)

NOTHING_NEW: dict[str, Any] = {"reactions": [], "expert_views": [], "statements": []}


class Scripted:
    """A chat that gives its answers in turn and keeps the requests."""

    model = "openai:gpt-4.1-mini"

    def __init__(self, *answers: dict[str, Any], usage: Usage | None = None) -> None:
        self.answers = list(answers)
        self.requests: list[Request] = []
        self.usage = usage or Usage(input_tokens=1000, output_tokens=100)

    async def ask(self, request: Request) -> Answer:
        self.requests.append(request)
        return Answer(text=json.dumps(self.answers.pop(0)), finish_reason="stop", usage=self.usage)

    async def aclose(self) -> None:
        pass


def engine(chat: Scripted, **options: Any) -> LlmEngine:
    return LlmEngine(lambda _: chat, Settings(model=chat.model, **options))


def size(request: Request) -> int:
    return len(json.dumps(request.json_schema)) + sum(len(message.content) for message in request.messages)


def test_mending_one_record_of_twelve_costs_under_a_quarter_and_leaves_the_others_alone() -> None:
    mended = reaction("Jon Vass", "5 a gift to", 6, "He calls it a gift to the shipping lines.")
    bad = answer_with("reactions", 1, evidence=[42])
    chat = Scripted(bad, {"reactions": [{"number": 1, "record": mended}]})

    draft = asyncio.run(engine(chat).extract(chunk())).draft.model_dump()

    first, repair = chat.requests
    assert sum(len(ANSWER[section]) for section in ANSWER if section != "overview") + 1 == RECORDS
    assert size(repair) < size(first) / 4
    assert "Jon Vass" in repair.messages[-1].content
    assert "Per Lund" not in repair.messages[-1].content.split("Refused:")[1]
    assert draft == deepcopy(ANSWER) | {"reactions": [ANSWER["reactions"][0], mended]}


def test_a_record_that_the_model_withdraws_is_listed() -> None:
    chat = Scripted(
        answer_with("reactions", 1, actor="Olga Prim"), {"reactions": [{"number": 1, "record": None}]}, NOTHING_NEW
    )

    extraction = asyncio.run(engine(chat).extract(chunk()))

    assert len(extraction.draft.reactions) == 1
    assert extraction.dropped[0].section == "reactions"
    assert "withdrew" in extraction.dropped[0].reasons[-1]


def test_repairs_end_after_max_attempts() -> None:
    bad = answer_with("reactions", 1, stance="delighted")
    again = {"reactions": [{"number": 1, "record": bad["reactions"][1]}]}
    chat = Scripted(bad, again, again, NOTHING_NEW)

    extraction = asyncio.run(engine(chat, max_attempts=3).extract(chunk()))

    assert len([request for request in chat.requests if request.form == "Mending"]) == 2
    assert "stance" in extraction.dropped[0].reasons[0]


def test_a_quotation_that_no_record_uses_is_asked_for_once_with_its_surroundings_only() -> None:
    forgotten = {**deepcopy(ANSWER), "reactions": [ANSWER["reactions"][1]]}
    chat = Scripted(forgotten, {"reactions": [ANSWER["reactions"][0]], "expert_views": [], "statements": []})

    draft = asyncio.run(engine(chat).extract(chunk())).draft

    shown = chat.requests[1].messages[-1].content
    sentences = [line.partition("] ")[2] for line in shown.splitlines() if line.startswith("[")]
    assert {one.actor for one in draft.reactions} == {"Ada Holm", "Jon Vass"}
    assert "We waited far too long" in shown
    assert sum(map(len, sentences)) < 0.3 * len(TEXT)
    assert len(chat.requests) == 2


def test_every_call_is_counted_with_its_price() -> None:
    effort = asyncio.run(engine(Scripted(ANSWER)).extract(chunk())).effort

    assert (effort.calls, effort.input_tokens, effort.output_tokens) == (1, 1000, 100)
    assert effort.cost_usd == pytest.approx(0.00056)


def test_a_model_without_a_known_price_costs_null() -> None:
    assert priced(1000, 100, "openai:my-own-model", None).usd is None


def test_a_budget_stops_before_the_call_that_would_exceed_it() -> None:
    chat = Scripted(ANSWER)

    with pytest.raises(BudgetError, match="--max-tokens 500"):
        asyncio.run(engine(chat, max_tokens=500).extract(chunk()))

    assert not chat.requests


def test_a_budget_that_ends_before_the_repair_keeps_what_is_valid() -> None:
    chat = Scripted(answer_with("reactions", 1, actor="Olga Prim"), usage=Usage(input_tokens=9000, output_tokens=900))

    extraction = asyncio.run(engine(chat, max_tokens=10_000).extract(chunk()))

    assert len(extraction.draft.expert_views) == 1
    assert {notice.kind for notice in extraction.notices} == {"budget"}


def test_calls_under_way_count_with_their_estimate() -> None:
    budget = Budget(max_tokens=100)

    with budget.reserved(Cost(60, 0)), pytest.raises(BudgetError), budget.reserved(Cost(60, 0)):
        pass

    with budget.reserved(Cost(100, 0)):
        pass


def test_one_limit_holds_for_all_chunks_and_articles() -> None:
    with FaultServer(ANSWER) as server:
        server.always = slow(0.05)

        async def run() -> None:
            one = engine_at(server.url, concurrency=3, timeout=5)
            await asyncio.gather(*(one.extract(chunk()) for _ in range(12)))
            await one.aclose()

        asyncio.run(run())

    assert server.most_under_way == 3


def test_a_cancelled_call_ends_at_once() -> None:
    async def run(url: str) -> float:
        one = engine_at(url, timeout=5)
        await one.extract(chunk())
        task = asyncio.create_task(one.extract(chunk()))
        await asyncio.sleep(0.1)
        started = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await one.aclose()
        return time.monotonic() - started

    with FaultServer(ANSWER) as server:
        server.faults = [slow(0), slow(2)]

        assert asyncio.run(run(server.url)) < 0.3


def test_the_way_that_works_is_remembered_for_the_next_run(tmp_path: Any) -> None:
    with FaultServer(ANSWER) as server:
        server.faults = [status(400, "response_format is not supported")]
        for _ in range(2):
            extracted(server.url, memory=tmp_path)

        ways = ["tools" in body for body in server.bodies]

    assert ways == [False, True, True]


def test_tracing_in_the_environment_does_not_see_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultServer(ANSWER) as langsmith, FaultServer(ANSWER) as server:
        monkeypatch.setenv("LANGSMITH_TRACING", "true")
        monkeypatch.setenv("LANGSMITH_ENDPOINT", langsmith.url)
        monkeypatch.setenv("LANGSMITH_API_KEY", "planted")

        extracted(server.url)

        assert len(server.bodies) == 1
        assert not langsmith.headers


def test_a_missing_package_gives_the_line_that_installs_it() -> None:
    from structured_summary.pipeline.errors import ModelError

    chat = LangChainChat("fireworks:some-model")

    with pytest.raises(ModelError, match="pip install langchain-fireworks") as failure:
        asyncio.run(chat.ask(Request(messages=(), form="Draft", json_schema={"title": "Draft", "properties": {}})))

    assert failure.value.kind == "missing_package"


def test_what_was_spent_on_a_call_that_failed_is_counted() -> None:
    with FaultServer(answer_with("reactions", 0, actor="Olga Prim")) as server:
        server.faults = [well, *[says(None, refusal="I would rather not.")] * 9]

        effort = extracted(server.url).effort

    assert effort.calls == len(server.bodies) == 2
    assert effort.retries == 1
    assert (effort.input_tokens, effort.output_tokens) == (3000, 600)


def test_a_model_that_goes_round_in_circles_is_asked_fifteen_times_at_most() -> None:
    long = TEXT + "\n\n".join(f"The pilots of harbour {number} said nothing at all about it." for number in range(60))

    with FaultServer(ANSWER) as server:
        server.always = says('{"actors": [{"name": "Nor Nor Nor', "length")
        with pytest.raises(AnswerError):
            summarized(server.url, text=long)

    assert [asks_for(body) for body in server.bodies].count("Draft") == 15
