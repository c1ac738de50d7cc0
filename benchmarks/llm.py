"""What the client costs beside the model: 50 articles at concurrency 8 against a stub that answers in half a second.

    python benchmarks/llm.py                                    ours and plain LangChain
    python benchmarks/llm.py --with instructor=VENV/bin/python --with langextract=VENV/bin/python

Peers run in interpreters that have them. Wall time is held against the ideal, ceil(calls / 8) x 0.5 s; CPU is that of
the client's process from the first answer on, by call; of several rounds the best counts. The same prompt and form go
through every client but langextract, which asks for the same things by an example and gets the words back. Bytes are
those of one request's body and of the text of its answer.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import multiprocessing
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

LATENCY, ARTICLES, CONCURRENCY, ROUNDS = 0.5, 50, 8, 3
Work = Callable[[int], Awaitable[object]]


async def serve(port: Any, sent: Any, received: Any, answers: dict[str, str]) -> None:
    """Answer every completion after half a second. One process of its own, so that its CPU is not the client's."""
    raw = {name: _response(answer) for name, answer in answers.items()}

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                headers = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                body = await reader.readexactly(int(headers.split("content-length:")[1].split("\r\n")[0]))
                name = "langextract" if b"extractions" in body else "draft"
                sent.value, received.value = len(body), len(answers[name].encode())
                await asyncio.sleep(LATENCY)
                writer.write(raw[name])
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    port.value = server.sockets[0].getsockname()[1]
    await server.serve_forever()


def _response(answer: str) -> bytes:
    told = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": answer}}
    usage = {"prompt_tokens": 2500, "completion_tokens": 600, "total_tokens": 3100}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "stub", "choices": [told], "usage": usage}
    raw = json.dumps(body).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(raw) + raw


def stub(port: Any, sent: Any, received: Any, answers: dict[str, str]) -> None:
    asyncio.run(serve(port, sent, received, answers))


async def best_of(work: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Return wall and CPU seconds of the quickest round: what else the machine does only ever adds."""
    rounds: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        started, cpu = time.perf_counter(), time.process_time()
        await work()
        rounds.append((time.perf_counter() - started, time.process_time() - cpu))
    return min(rounds)


async def timed(work: Work, *, bounded: bool = True) -> tuple[float, float]:
    """Return wall and CPU seconds of all calls, after a first one that loads and connects."""
    await work(-1)
    turns = asyncio.Semaphore(CONCURRENCY if bounded else ARTICLES)

    async def one(number: int) -> None:
        async with turns:
            await work(number)

    return await best_of(lambda: asyncio.gather(*(one(number) for number in range(ARTICLES))))


def report(name: str, wall: float, cpu: float) -> None:
    ideal = math.ceil(ARTICLES / CONCURRENCY) * LATENCY
    print(f"{name:24} wall {wall:6.2f} s  {wall / ideal:5.3f} x ideal   CPU {1000 * cpu / ARTICLES:5.1f} ms a call")


async def ours(url: str) -> tuple[float, float]:
    from structured_summary.pipeline.engines.chat import LangChainChat
    from structured_summary.pipeline.engines.requests import first_request
    from structured_summary.schemas.summary import SECTIONS

    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tests.pilotage import chunk

    chat = LangChainChat("openai:stub", base_url=url, concurrency=CONCURRENCY)
    request = first_request(chunk(), SECTIONS)
    result = await timed(lambda _: chat.ask(request), bounded=False)
    await chat.aclose()
    return result


async def whole_articles(url: str) -> tuple[float, float]:
    """Take whole articles from text to summary, so many at once."""
    from structured_summary.pipeline.engines.chat import LangChainChat
    from structured_summary.pipeline.engines.llm import LlmEngine
    from structured_summary.pipeline.load import read_text
    from structured_summary.pipeline.settings import Settings
    from structured_summary.pipeline.summarize import summarize_article
    from tests.pilotage import TEXT

    settings = Settings(model="openai:stub", base_url=url, concurrency=CONCURRENCY)
    chat = LangChainChat("openai:stub", base_url=url, concurrency=CONCURRENCY)
    engine = LlmEngine(lambda _: chat, settings, chats=[chat])
    result = await timed(lambda _: summarize_article(read_text(TEXT, None), engine, settings))
    await engine.aclose()
    return result


async def langchain(url: str, prompt: list[tuple[str, str]], schema: dict[str, Any], _: str) -> tuple[float, float]:
    from langchain_openai import ChatOpenAI

    model = ChatOpenAI(model="stub", base_url=url, api_key="unused", temperature=0, max_tokens=7000)
    chain = model.with_structured_output(schema, method="json_schema", strict=True)
    await chain.ainvoke(prompt)
    return await best_of(lambda: chain.abatch([prompt] * ARTICLES, config={"max_concurrency": CONCURRENCY}))


async def instructor(
    url: str, prompt: list[tuple[str, str]], schema: dict[str, Any], _article: str
) -> tuple[float, float]:
    import instructor as peer
    from openai import AsyncOpenAI
    from pydantic import ConfigDict, create_model

    fields = dict.fromkeys(schema["properties"], (Any, ...))
    form = create_model("Draft", __config__=ConfigDict(extra="ignore"), **fields)
    client = peer.from_openai(AsyncOpenAI(base_url=url, api_key="unused"), mode=peer.Mode.JSON)
    messages = [{"role": role, "content": content} for role, content in prompt]

    async def ask(_: int) -> object:
        return await client.chat.completions.create(model="stub", messages=messages, response_model=form)

    return await timed(ask)


EXAMPLE = "The port of Wick reopened on Monday. “It took far too long,” said Eva Berg, its manager."
TASK = (
    "Extract the actors with role and affiliation, the agreements, the clauses quoted, the reactions with stance and "
    "the expert views, in order of appearance. Use the exact words of the text."
)


async def langextract(url: str, _: list[tuple[str, str]], __: dict[str, Any], article: str) -> tuple[float, float]:
    import langextract as peer
    from langextract.providers.openai import OpenAILanguageModel

    manager = peer.data.Extraction("actor", "Eva Berg", attributes={"role": "manager"})
    welcome = peer.data.Extraction("reaction", "It took far too long", attributes={"speaker": "Eva Berg"})
    example = peer.data.ExampleData(text=EXAMPLE, extractions=[welcome, manager])
    model = OpenAILanguageModel(model_id="stub", api_key="unused", base_url=url, max_workers=CONCURRENCY)

    async def extract(count: int) -> None:
        documents = [peer.data.Document(text=article, document_id=str(number)) for number in range(count)]
        options = {"model": model, "max_workers": CONCURRENCY, "batch_length": ARTICLES, "max_char_buffer": 12_000}
        found = peer.extract(documents, prompt_description=TASK, examples=[example], show_progress=False, **options)
        assert len(list(found)) == count

    await extract(1)
    return await best_of(lambda: extract(ARTICLES))


def extractions(answer: dict[str, Any]) -> str:
    """Say the same as the answer in langextract's form: the words themselves, none of our citations."""
    said = [
        ("actor", one["name"], {"role": one["role"], "affiliation": one["affiliation"]}) for one in answer["actors"]
    ]
    said += [("reaction", one["summary"], {"speaker": one["actor"]}) for one in answer["reactions"]]
    said += [("expert_view", one["claim"], {"expert": one["expert"]}) for one in answer["expert_views"]]
    said += [("agreement", one["name"], {"status": one["status"]}) for one in answer["agreements"]]
    records = [{kind: words, f"{kind}_attributes": attributes} for kind, words, attributes in said]
    return json.dumps({"extractions": records}, ensure_ascii=False, separators=(",", ":"))


PEERS = {"langchain": langchain, "instructor": instructor, "langextract": langextract}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--with", dest="peers", action="append", default=[], metavar="PEER=PYTHON")
    parser.add_argument("--peer", nargs=3, metavar=("PEER", "URL", "CASE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        name, url, case = options.peer
        prompt, schema, article = json.loads(Path(case).read_text(encoding="utf-8"))
        report(name, *asyncio.run(PEERS[name](url, [tuple(message) for message in prompt], schema, article)))
        return
    compare(dict(peer.split("=", 1) for peer in options.peers))


def compare(peers: dict[str, str]) -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from structured_summary.pipeline.engines.requests import first_request
    from structured_summary.schemas.summary import SECTIONS
    from tests.pilotage import ANSWER, TEXT, chunk

    request = first_request(chunk(), SECTIONS)
    prompt = [(message.role, message.content) for message in request.messages]
    answers = {
        "draft": json.dumps(ANSWER, ensure_ascii=False, separators=(",", ":")),
        "langextract": extractions(ANSWER),
    }
    port, sent, received = (multiprocessing.Value("i", 0) for _ in range(3))
    server = multiprocessing.Process(target=stub, args=(port, sent, received, answers), daemon=True)
    server.start()
    while not port.value:
        time.sleep(0.05)
    url = f"http://127.0.0.1:{port.value}/v1"
    case = Path(__file__).with_suffix(".case.json")
    try:
        case.write_text(json.dumps([prompt, request.json_schema, TEXT]), encoding="utf-8")
        print(f"{ARTICLES} articles of {len(TEXT.encode())} bytes, {CONCURRENCY} at once, best of {ROUNDS} rounds")
        report("ours, the calls", *asyncio.run(ours(url)))
        report("ours, text to summary", *asyncio.run(whole_articles(url)))
        print(f"{'':24} sent {sent.value} bytes, received {received.value}")
        for name, python in ({"langchain": sys.executable} | peers).items():
            subprocess.run([python, __file__, "--peer", name, url, str(case)], check=False)
            print(f"{'':24} sent {sent.value} bytes, received {received.value}")
    finally:
        case.unlink()
        server.terminate()


if __name__ == "__main__":
    main()
