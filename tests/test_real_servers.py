"""Real model servers around a tiny random model: every answer ends in a summary with reasons or in a plain error.

    eval "$(tests/servers/serve.sh start llama)" && pytest -m realserver

`make test-servers` does it. The server is told by LLM_BASE_URL, LLM_MODEL and LLM_KEY, as serve.sh prints them.
A random model knows no end, so its answers are cut after a few hundred tokens.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from structured_summary.pipeline.engines.chat import LangChainChat
from structured_summary.pipeline.engines.ladder import Ladder, Way
from structured_summary.pipeline.engines.llm import LlmEngine
from structured_summary.pipeline.errors import AnswerError, ModelError, SummaryError
from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.settings import Settings
from structured_summary.pipeline.summarize import summarize_article
from structured_summary.schemas.chat import Answer, Request
from structured_summary.schemas.summary import SECTIONS, Summary

from .pilotage import TEXT

pytestmark = [
    pytest.mark.realserver,
    pytest.mark.skipif("LLM_BASE_URL" not in os.environ, reason="no server: see tests/servers/serve.sh"),
]
BREVITY = 400  # tokens of an answer
SHORT = TEXT.partition("\n\nThe opposition leader")[0]
MOST_CALLS = 60


class Brief:
    """A chat whose answers are cut after so many tokens, and which counts the questions."""

    def __init__(self, chat: LangChainChat, tokens: int) -> None:
        self.chat, self.tokens, self.model, self.questions = chat, tokens, chat.model, 0

    async def ask(self, request: Request) -> Answer:
        self.questions += 1
        return await self.chat.ask(request.model_copy(update={"max_output_tokens": self.tokens}))

    async def aclose(self) -> None:
        await self.chat.aclose()


def chat_for(memory: Path | None = None, tokens: int = BREVITY, timeout: float = 60) -> Brief:
    model, url = f"openai:{os.environ['LLM_MODEL']}", os.environ["LLM_BASE_URL"]
    chat = LangChainChat(model, base_url=url, timeout=timeout, memory=memory, concurrency=2, backoff=0.05)
    return Brief(chat, tokens)


def outcome_of(text: str, chat: Brief, settings: Settings | None = None) -> Summary | SummaryError:
    asked = settings or Settings(max_attempts=2)

    async def run() -> Summary:
        engine = LlmEngine(lambda _: chat, asked, chats=[chat])
        try:
            return await summarize_article(read_text(text, None), engine, asked)
        finally:
            await engine.aclose()

    try:
        return asyncio.run(run())
    except (ModelError, AnswerError) as refused:
        return refused


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", os.environ["LLM_KEY"])


@pytest.fixture
def warm(tmp_path: Path) -> Path:
    """Remember that the server takes no temperature, so that it draws its words by lot and comes to an end."""
    chat = chat_for()
    Ladder(chat.model, os.environ["LLM_BASE_URL"], tmp_path).worked(Way(without=frozenset({"temperature"})))
    return tmp_path


def test_answers_of_a_random_model_are_refused_record_by_record_with_reasons(warm: Path) -> None:
    settings = Settings(max_attempts=2, sections=("actors", "statements"))
    outcomes = [outcome_of(SHORT, chat_for(warm, 1500), settings) for _ in range(3)]

    for outcome in outcomes:
        if isinstance(outcome, Summary):
            assert all(dropped.reasons for dropped in outcome.checks.dropped)
            assert outcome.provenance.output_tokens
        else:
            assert outcome.exit_code == 5
            assert any(words in str(outcome) for words in ("none of its records holds", "without the JSON")), outcome


def test_a_model_that_goes_round_in_circles_is_not_asked_for_ever() -> None:
    chat = chat_for(tokens=100)

    outcome = outcome_of(TEXT, chat)

    assert isinstance(outcome, Summary) or outcome.exit_code in (4, 5)
    assert chat.questions <= MOST_CALLS


def test_an_article_longer_than_the_context_ends_in_a_plain_error_or_a_summary() -> None:
    chat = chat_for(tokens=50)
    long = TEXT + "\n\n".join(f"The pilots of harbour {number} said nothing at all about it." for number in range(900))

    outcome = outcome_of(long, chat, Settings(max_attempts=1, chunk_tokens=50_000, sections=SECTIONS[:1]))

    assert isinstance(outcome, Summary) or outcome.exit_code in (4, 5)
    assert chat.questions <= MOST_CALLS


def test_a_wrong_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "wrong-key-0815")

    outcome = outcome_of(SHORT, chat_for(tokens=50), Settings(max_attempts=1))

    assert isinstance(outcome, SummaryError)
    assert "wrong-key-0815" not in str(outcome)


def test_a_server_too_slow_for_us_is_said() -> None:
    outcome = outcome_of(SHORT, chat_for(tokens=4000, timeout=0.05), Settings(max_attempts=1))

    assert isinstance(outcome, ModelError)
    assert outcome.kind == "timeout"
