"""What the client costs beside the model: 50 articles at concurrency 8 against a stub that answers in half a second.

    python benchmarks/llm.py                                    ours and plain LangChain
    python benchmarks/llm.py --with instructor=VENV/bin/python  a peer, from an interpreter that has it

Wall time is held against the ideal, ceil(calls / 8) x 0.5 s. CPU is that of the client's process from the first answer
on, by call. The same prompt and form go through every client; characters are those on the wire for each article.
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

LATENCY, ARTICLES, CONCURRENCY, LIMIT = 0.5, 50, 8, 1.05
Work = Callable[[int], Awaitable[object]]


async def serve(port: Any, answer: str) -> None:
    """Answer every completion after half a second. One process of its own, so that its CPU is not the client's."""
    told = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": answer}}
    usage = {"prompt_tokens": 2500, "completion_tokens": 600, "total_tokens": 3100}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "stub", "choices": [told], "usage": usage}
    raw = json.dumps(body).encode()
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(raw)

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                headers = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                await reader.readexactly(int(headers.split("content-length:")[1].split("\r\n")[0]))
                await asyncio.sleep(LATENCY)
                writer.write(head + raw)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    port.value = server.sockets[0].getsockname()[1]
    await server.serve_forever()


def stub(port: Any, answer: str) -> None:
    asyncio.run(serve(port, answer))


async def timed(work: Work, *, bounded: bool = True) -> tuple[float, float]:
    """Return wall and CPU seconds of all calls, after a first one that loads and connects."""
    await work(-1)
    turns = asyncio.Semaphore(CONCURRENCY if bounded else ARTICLES)

    async def one(number: int) -> None:
        async with turns:
            await work(number)

    started, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(number) for number in range(ARTICLES)))
    return time.perf_counter() - started, time.process_time() - cpu


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


async def langchain(url: str, prompt: list[tuple[str, str]], schema: dict[str, Any]) -> tuple[float, float]:
    from langchain_openai import ChatOpenAI

    model = ChatOpenAI(model="stub", base_url=url, api_key="unused", temperature=0, max_tokens=7000)
    chain = model.with_structured_output(schema, method="json_schema", strict=True)
    await chain.ainvoke(prompt)
    started, cpu = time.perf_counter(), time.process_time()
    await chain.abatch([prompt] * ARTICLES, config={"max_concurrency": CONCURRENCY})
    return time.perf_counter() - started, time.process_time() - cpu


async def instructor(url: str, prompt: list[tuple[str, str]], schema: dict[str, Any]) -> tuple[float, float]:
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


PEERS = {"langchain": langchain, "instructor": instructor}


def sizes(prompt: list[tuple[str, str]], schema: dict[str, Any], answer: str, article: str) -> None:
    instructions, asked = len(prompt[0][1]), len(prompt[1][1])
    form = len(json.dumps(schema, separators=(",", ":")))
    print(f"article {len(article)} characters; sent: instructions {instructions} + form {form} + article {asked}")
    print(f"received: {len(answer)} characters, {len(answer) / len(article):.2f} of the article")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--with", dest="peers", action="append", default=[], metavar="PEER=PYTHON")
    parser.add_argument("--peer", nargs=3, metavar=("PEER", "URL", "CASE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        name, url, case = options.peer
        prompt, schema = json.loads(Path(case).read_text(encoding="utf-8"))
        report(name, *asyncio.run(PEERS[name](url, [tuple(message) for message in prompt], schema)))
        return
    compare(dict(peer.split("=", 1) for peer in options.peers))


def compare(peers: dict[str, str]) -> None:
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from structured_summary.pipeline.engines.requests import first_request
    from structured_summary.schemas.summary import SECTIONS
    from tests.pilotage import ANSWER, TEXT, chunk

    request = first_request(chunk(), SECTIONS)
    prompt = [(message.role, message.content) for message in request.messages]
    answer = json.dumps(ANSWER, ensure_ascii=False, separators=(",", ":"))
    port = multiprocessing.Value("i", 0)
    server = multiprocessing.Process(target=stub, args=(port, answer), daemon=True)
    server.start()
    while not port.value:
        time.sleep(0.05)
    url = f"http://127.0.0.1:{port.value}/v1"
    case = Path(__file__).with_suffix(".case.json")
    try:
        case.write_text(json.dumps([prompt, request.json_schema]), encoding="utf-8")
        report("ours", *asyncio.run(ours(url)))
        for name, python in ({"langchain": sys.executable} | peers).items():
            subprocess.run([python, __file__, "--peer", name, url, str(case)], check=False)
    finally:
        case.unlink()
        server.terminate()
    sizes(prompt, request.json_schema, answer, TEXT)


if __name__ == "__main__":
    main()
