"""What the client costs beside the model: 50 articles at concurrency 8 against a stub that answers in half a second.

    python benchmarks/llm.py                                    ours and plain LangChain
    python benchmarks/llm.py --with instructor=VENV/bin/python --with langextract=VENV/bin/python

Peers run in interpreters that have them. Wall time is held against the ideal, ceil(calls / 8) x 0.5 s; CPU is that of
the client's process from the first answer on, by call; of several rounds the best counts. The same prompt and form go
through every client but langextract, which asks for the same things by an example and gets the words back. Bytes are
those of one request's body and of the text of its answer; tokens are o200k's, of messages, form and answer.
The article is `examples/border-pact.txt` and the answer is the recorded one.
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
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from structured_summary.schemas.chat import Request

ROOT = Path(__file__).parents[1]
ARTICLE, RECORDED = ROOT / "examples/border-pact.txt", ROOT / "examples/summaries/border-pact-model"
LATENCY, ARTICLES, CONCURRENCY, ROUNDS = 0.5, 50, 8, 3
Work = Callable[[int], Awaitable[object]]


async def serve(port: Any, traffic: Any, answers: dict[str, str]) -> None:
    """Answer every completion after half a second. One process of its own, so that its CPU is not the client's."""
    raw = {name: _response(answer) for name, answer in answers.items()}
    measured: dict[int, tuple[int, ...]] = {}  # by the size of a request: only the first of each is looked into

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                headers = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                body = await reader.readexactly(int(headers.split("content-length:")[1].split("\r\n")[0]))
                name = "langextract" if b"extractions" in body else "draft"
                if len(body) not in measured:
                    measured[len(body)] = _size(body, answers[name])
                traffic[:] = measured[len(body)]
                await asyncio.sleep(LATENCY)
                writer.write(raw[name])
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    port.value = server.sockets[0].getsockname()[1]
    await server.serve_forever()


def _size(body: bytes, answer: str) -> tuple[int, ...]:
    """Return bytes and tokens sent, bytes and tokens received."""
    from structured_summary.pipeline.engines.tokens import count_tokens

    asked = json.loads(body)
    form = json.dumps(asked.get("response_format") or "", ensure_ascii=False, separators=(",", ":"))
    tokens = count_tokens(form) + sum(count_tokens(_words(message["content"])) for message in asked["messages"])
    return len(body), tokens, len(answer.encode()), count_tokens(answer)


def _words(content: str | list[dict[str, str]]) -> str:
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


def _response(answer: str) -> bytes:
    told = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": answer}}
    usage = {"prompt_tokens": 2500, "completion_tokens": 600, "total_tokens": 3100}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "stub", "choices": [told], "usage": usage}
    raw = json.dumps(body).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(raw) + raw


def stub(port: Any, traffic: Any, answers: dict[str, str]) -> None:
    asyncio.run(serve(port, traffic, answers))


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

    chat = LangChainChat("openai:stub", base_url=url, concurrency=CONCURRENCY)
    request = first_request_of(ARTICLE.read_text(encoding="utf-8"))
    result = await timed(lambda _: chat.ask(request), bounded=False)
    await chat.aclose()
    return result


async def whole_articles(url: str) -> tuple[float, float]:
    """Take whole articles from text to summary, as a user's program does."""
    from structured_summary import Summarizer
    from structured_summary.pipeline.load import read_text

    text = ARTICLE.read_text(encoding="utf-8")
    summarizer = Summarizer("openai:stub", base_url=url, concurrency=CONCURRENCY)
    await summarizer.abatch([read_text(text, None)])
    result = await best_of(lambda: summarizer.abatch([read_text(text, None) for _ in range(ARTICLES)]))
    await summarizer.aclose()
    return result


def first_request_of(text: str) -> Request:
    from structured_summary.pipeline.engines.requests import first_request
    from structured_summary.pipeline.load import read_text
    from structured_summary.pipeline.rules.reading import read
    from structured_summary.pipeline.segment import segment
    from structured_summary.pipeline.split import split
    from structured_summary.schemas.summary import SECTIONS

    article = read_text(text, None)
    segments = segment(article)
    (chunk,) = split(article, segments, read(segments), limit=None)
    return first_request(chunk, SECTIONS)


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


def extractions(summary: dict[str, Any]) -> str:
    """Say what our summary says in langextract's form: the words of the article, and what is told of them beside."""
    names = {actor["id"]: actor["name"] for actor in summary["actors"]}
    said = [("actor", one["name"], {"kind": one["kind"], "role": one["role"]}) for one in summary["actors"]]
    said += [
        ("agreement", one["name"], {"status": one["status"], "date": one["date"]}) for one in summary["agreements"]
    ]
    said += [
        ("provision", cited["text"], {}) for one in summary["agreements"] for part in one["provisions"]
        for cited in part["evidence"]
    ]  # fmt: skip
    said += [("clause", one["text"], {"label": one["label"]}) for one in summary["articles_quoted"]]
    for one in summary["reactions"]:
        about = {"actor": names[one["actor"]], "stance": one["stance"], "summary": one["summary"]}
        said += [("reaction", quote["text"], about) for quote in one["quotes"]]
    for one in summary["expert_views"]:
        about = {"expert": names[one["expert"]], "assessment": one["assessment"], "claim": one["claim"]}
        said += [("expert_view", quote["text"], about) for quote in one["quotes"]]
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
    from structured_summary.pipeline.cassettes.file import read_cassette

    text = ARTICLE.read_text(encoding="utf-8")
    request = first_request_of(text)
    prompt = [(message.role, message.content) for message in request.messages]
    answers = {
        "draft": read_cassette(RECORDED / "cassette.json").interactions[0].answer.text,
        "langextract": extractions(json.loads((RECORDED / "expected.json").read_text(encoding="utf-8"))),
    }
    port, traffic = multiprocessing.Value("i", 0), multiprocessing.Array("i", 4)
    server = multiprocessing.Process(target=stub, args=(port, traffic, answers), daemon=True)
    server.start()
    while not port.value:
        time.sleep(0.05)
    url = f"http://127.0.0.1:{port.value}/v1"
    case = Path(__file__).with_suffix(".case.json")
    try:
        case.write_text(json.dumps([prompt, request.json_schema, text]), encoding="utf-8")
        print(f"{ARTICLES} articles of {len(text.encode())} bytes, {CONCURRENCY} at once, best of {ROUNDS} rounds")
        report("ours, the calls", *asyncio.run(ours(url)))
        report("ours, text to summary", *asyncio.run(whole_articles(url)))
        tell_traffic(traffic)
        for name, python in ({"langchain": sys.executable} | peers).items():
            subprocess.run([python, __file__, "--peer", name, url, str(case)], check=False)
            tell_traffic(traffic)
    finally:
        case.unlink()
        server.terminate()


def tell_traffic(traffic: Any) -> None:
    sent, sent_tokens, received, received_tokens = traffic[:]
    print(f"{'':24} sent {sent} bytes, {sent_tokens} tokens; received {received} bytes, {received_tokens} tokens")


if __name__ == "__main__":
    main()
