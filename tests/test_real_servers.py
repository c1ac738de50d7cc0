"""Real model servers around a tiny random model: every answer ends in a summary with reasons or in a plain error.

    eval "$(LLM_CTX=32768 tests/servers/serve.sh start llama)" && pytest -m realserver

`make test-servers` does both. The server is told by LLM_BASE_URL, LLM_MODEL and LLM_KEY, as serve.sh prints them.
"""

from __future__ import annotations

import asyncio
import os

import pytest

from structured_summary.pipeline.engines.chat import LangChainChat
from structured_summary.pipeline.engines.llm import LlmEngine
from structured_summary.pipeline.errors import AnswerError, ModelError, SummaryError
from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.settings import Settings
from structured_summary.pipeline.summarize import summarize_article
from structured_summary.schemas.summary import Summary

from .pilotage import TEXT

pytestmark = [
    pytest.mark.realserver,
    pytest.mark.skipif("LLM_BASE_URL" not in os.environ, reason="no server: see tests/servers/serve.sh"),
]


def summarized(text: str) -> Summary:
    async def run() -> Summary:
        model = f"openai:{os.environ['LLM_MODEL']}"
        settings = Settings(model=model, base_url=os.environ["LLM_BASE_URL"], timeout=60, max_attempts=2)
        chat = LangChainChat(model, base_url=settings.base_url, timeout=settings.timeout, backoff=0.05)
        engine = LlmEngine(lambda _: chat, settings, chats=[chat])
        try:
            return await summarize_article(read_text(text, None), engine, settings)
        finally:
            await engine.aclose()

    return asyncio.run(run())


def outcome_of(text: str) -> Summary | SummaryError:
    try:
        return summarized(text)
    except (ModelError, AnswerError) as refused:
        return refused


def test_a_random_model_ends_in_reasons_and_never_in_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", os.environ["LLM_KEY"])

    outcome = outcome_of(TEXT)

    if isinstance(outcome, Summary):
        assert all(dropped.reasons for dropped in outcome.checks.dropped)
    else:
        assert outcome.exit_code == 5


def test_an_article_longer_than_the_context_ends_in_a_plain_error_or_a_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", os.environ["LLM_KEY"])
    long = TEXT + "\n\n".join(f"The pilots of harbour {number} said nothing at all about it." for number in range(300))

    outcome = outcome_of(long)

    assert isinstance(outcome, Summary) or outcome.exit_code in (4, 5)


def test_a_wrong_key_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "wrong-key-0815")

    with pytest.raises((ModelError, AnswerError)) as refused:
        summarized(TEXT)

    assert "wrong-key-0815" not in str(refused.value)
