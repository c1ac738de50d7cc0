"""A short article of our own, the answer a good model gives to it, and an engine that asks a server on loopback."""

from __future__ import annotations

import asyncio
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from structured_summary.pipeline.engines import Extraction
from structured_summary.pipeline.engines.chat import LangChainChat
from structured_summary.pipeline.engines.llm import LlmEngine
from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.settings import Settings
from structured_summary.pipeline.split import Chunk, split
from structured_summary.pipeline.summarize import summarize_article
from structured_summary.schemas.summary import Summary

TEXT = """Norland and Estmark agree to share pilots

Norland and Estmark signed a pilotage accord in the port of Harwick on Tuesday after two years of talks.

Article 2 of the accord reads: “Each party shall lend the other its pilots in the months of winter.”

“We waited far too long for this,” said Ada Holm, the transport minister of Norland. She will visit Estmark in May.

The opposition leader, Jon Vass, called the accord “a gift to the shipping lines and to nobody else”.

“Nobody has counted what it will cost,” said Per Lund, a professor of shipping law at Harwick University.

The seamen’s union said that it would study the text.
"""


def actor(name: str, number: int, kind: str = "person", **more: Any) -> dict[str, Any]:
    told = {"evidence": [number], "name": name, "aliases": [], "kind": kind}
    return told | {"role": None, "affiliation": None, "country": None} | more


def reaction(name: str, quote: str, number: int, summary: str) -> dict[str, Any]:
    told = {"evidence": [number], "actor": name, "quotes": [quote], "about": "pilotage accord", "stance": "welcome"}
    return told | {"plover": None, "summary": summary, "announced": None}


ANSWER: dict[str, Any] = {
    "actors": [
        actor("Norland", 1, "country"),
        actor("Estmark", 1, "country"),
        actor("Ada Holm", 3, role="transport minister", affiliation="Norland"),
        actor("Jon Vass", 5, role="opposition leader"),
        actor("Per Lund", 6, role="professor of shipping law", affiliation="Harwick University"),
        actor("Harwick University", 6, "organization"),
    ],
    "agreements": [
        {
            "evidence": [1], "name": "pilotage accord", "kind": "accord", "status": "signed",
            "parties": ["Norland", "Estmark"], "date": None, "place": "Harwick", "provisions": [],
        }
    ],
    "articles_quoted": [
        {"evidence": [2], "quote": "2 Each party shall", "instrument": "accord", "label": "Article 2", "cites": []}
    ],
    "reactions": [
        reaction("Ada Holm", "3 We waited far", 3, "She says that it took too long."),
        reaction("Jon Vass", "5 a gift to", 5, "He calls it a gift to the shipping lines."),
    ],
    "expert_views": [
        {
            "evidence": [6], "expert": "Per Lund", "affiliation": "Harwick University",
            "quotes": ["6 Nobody has counted"], "about": "pilotage accord", "assessment": "negative",
            "claim": "He says that the cost is not known.",
        }
    ],
    "statements": [],
    "overview": {"evidence": [1], "text": "Norland and Estmark signed a pilotage accord in Harwick."},
}  # fmt: skip
RECORDS = 12  # in ANSWER, the overview included


def answer_with(section: str, position: int, **changes: Any) -> dict[str, Any]:
    """Return the good answer with one record of it spoilt."""
    answer = deepcopy(ANSWER)
    answer[section][position] |= changes
    return answer


def chunk() -> Chunk:
    article = read_text(TEXT, None)
    segments = segment(article)
    return next(split(article, segments, read(segments), limit=None))


def engine_at(url: str, memory: Path | None = None, **options: Any) -> LlmEngine:
    """Return an engine that asks the server at `url` and does not wait long for anything."""
    options = {"timeout": 0.5, "max_attempts": 2} | options
    settings = Settings(model="openai:stub", base_url=url, **options)
    chat = LangChainChat(
        "openai:stub", base_url=url, timeout=settings.timeout, concurrency=settings.concurrency,
        memory=memory, backoff=0.01,
    )  # fmt: skip
    return LlmEngine(lambda _: chat, settings, chats=[chat])


def extracted(url: str, **options: Any) -> Extraction:
    """Extract the article's draft by the model at `url`."""

    async def run() -> Extraction:
        engine = engine_at(url, **options)
        try:
            return await engine.extract(chunk())
        finally:
            await engine.aclose()

    return asyncio.run(run())


def summarized(url: str, text: str = TEXT, **options: Any) -> Summary:
    """Summarize the article by the model at `url`."""

    async def run() -> Summary:
        engine = engine_at(url, **options)
        try:
            return await summarize_article(read_text(text, None), engine, Settings(max_attempts=2))
        finally:
            await engine.aclose()

    return asyncio.run(run())


def asks_for(body: dict[str, Any]) -> str:
    """Tell which form a request on the wire asks for."""
    form = body.get("response_format", {}).get("json_schema", {}).get("name")
    tools = body.get("tools")
    return form or (tools[0]["function"]["name"] if tools else "")


def size_of(body: dict[str, Any]) -> int:
    return len(json.dumps(body, ensure_ascii=False))
