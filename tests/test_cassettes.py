from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

from structured_summary.pipeline.cassettes import CassetteChat, Cassettes
from structured_summary.pipeline.cassettes.privacy import origin_of
from structured_summary.pipeline.engines import Effort
from structured_summary.pipeline.engines.llm import LlmEngine
from structured_summary.pipeline.errors import ReplayError, UsageError
from structured_summary.pipeline.runnable import Summarizer
from structured_summary.pipeline.settings import CassetteMode, Settings
from structured_summary.schemas.article import Article
from structured_summary.schemas.chat import Answer, Message, Request, Usage
from structured_summary.testing import FakeChat

MODEL = "openai:small"
SCHEMA: dict[str, Any] = {"type": "object", "properties": {"actors": {"type": "array"}}}


def an_article(text: str = "Oslo agreed on Monday.", source: str | None = "pact.txt") -> Article:
    from hashlib import sha256

    return Article(text=text, sha256=sha256(text.encode()).hexdigest(), source=source)


def a_request(article: Article, *, prompt: str = "Summarize.\nBe brief.", **changes: Any) -> Request:
    messages = (Message(role="system", content=prompt), Message(role="user", content=f"[1] {article.text}"))
    return Request(messages=messages, form="Draft", json_schema=SCHEMA).model_copy(update=changes)


def answering(text: str = '{"actors": [{"name": "Oslo"},{"name": "Rome"}]}') -> FakeChat:
    usage = Usage(input_tokens=40, output_tokens=9)
    return FakeChat(lambda _: Answer(text=text, finish_reason="stop", model="small-2", usage=usage, calls=2))


def ask(folder: Path, mode: CassetteMode, request: Request, article: Article, **options: Any) -> Answer:
    cassettes = Cassettes.at(folder, mode, **cast("dict[str, Any]", {"model": MODEL, **options}))
    return asyncio.run(_ask(cassettes, article, request))


async def _ask(cassettes: Cassettes, article: Article, request: Request) -> Answer:
    return await cassettes.open(article).ask(request)


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    article = an_article()
    ask(tmp_path, "record", a_request(article), article, chat=answering())
    return tmp_path


def test_replays_the_whole_answer(recorded: Path):
    article = an_article()

    answer = ask(recorded, "replay", a_request(article), article)

    assert answer == asyncio.run(answering().ask(a_request(article)))


def test_record_asks_only_for_what_is_missing(recorded: Path):
    article, chat = an_article(), answering()

    ask(recorded, "record", a_request(article), article, chat=chat)
    ask(recorded, "record", a_request(article, prompt="Other"), article, chat=chat)

    assert [request.messages[0].content for request in chat.requests] == ["Other"]


def test_refresh_asks_anew_and_forgets_what_was_there(recorded: Path):
    article = an_article()

    ask(recorded, "refresh", a_request(article, prompt="Other"), article, chat=answering("{}"))

    assert ask(recorded, "replay", a_request(article, prompt="Other"), article).text == "{}"
    with pytest.raises(ReplayError):
        ask(recorded, "replay", a_request(article), article)


def test_the_file_reads_well_and_holds_what_decided_the_answer(recorded: Path):
    (file,) = recorded.iterdir()
    cassette = json.loads(file.read_text("utf-8"))
    (interaction,) = cassette["interactions"]

    assert file.name.startswith("pact-")
    assert cassette["article"]["source"] == "pact.txt"
    assert cassette["schemas"][interaction["digests"]["json_schema"]] == SCHEMA
    assert interaction["messages"][0]["content"] == ["Summarize.\n", "Be brief."]
    assert interaction["answer"]["text"] == ['{"actors": [{"name": "Oslo"},', '{"name": "Rome"}]}']
    assert interaction["answer"]["usage"] == {"input_tokens": 40, "output_tokens": 9}
    assert interaction["origin"] == "api.openai.com"


@pytest.mark.parametrize(
    ("change", "cause", "shown"),
    [
        ({"prompt": "Summarise.\nBe brief."}, "the prompt changed", "+Summarise."),
        ({"json_schema": {**SCHEMA, "title": "D"}}, "the schema changed", '+ "title": "D"'),
        ({"max_output_tokens": 10}, "the options have changed", "+max_output_tokens: 10"),
    ],
)
def test_a_miss_names_the_cause(recorded: Path, change: dict[str, Any], cause: str, shown: str):
    article = an_article()

    with pytest.raises(ReplayError) as raised:
        ask(recorded, "replay", a_request(article, **change), article)

    assert cause in str(raised.value)
    assert shown in str(raised.value)
    assert "pact-" in str(raised.value)


def test_a_miss_names_the_model(recorded: Path):
    article = an_article()

    with pytest.raises(ReplayError, match=r"the model changed[\s\S]*\+model: openai:large"):
        ask(recorded, "replay", a_request(article), article, model="openai:large")


def test_a_miss_names_the_article_though_its_cassette_has_another_name(recorded: Path):
    article = an_article("Oslo agreed on Tuesday.")

    with pytest.raises(ReplayError, match=r"the article changed[\s\S]*\+\[1\] Oslo agreed on Tuesday"):
        ask(recorded, "replay", a_request(article), article)


def test_a_renamed_article_finds_its_cassette(recorded: Path):
    renamed = an_article(source="renamed.txt")

    assert ask(recorded, "replay", a_request(renamed), renamed).model == "small-2"


def test_a_miss_in_an_empty_folder_says_so(tmp_path: Path):
    article = an_article()

    with pytest.raises(ReplayError, match="There is no cassette 'pact-"):
        ask(tmp_path, "replay", a_request(article), article)


def test_the_difference_in_a_long_line_is_in_sight(tmp_path: Path):
    article = an_article("word " * 500 + "end")
    ask(tmp_path, "record", a_request(article), article, chat=answering())
    edited = an_article("word " * 250 + "other " + "word " * 249 + "end")

    with pytest.raises(ReplayError) as raised:
        ask(tmp_path, "replay", a_request(edited), edited)

    assert "other" in str(raised.value)
    assert max(map(len, str(raised.value).splitlines())) < 300


def test_many_requests_at_once_are_each_asked_once_and_all_kept(tmp_path: Path):
    async def slow(request: Request) -> str:
        await asyncio.sleep(0.01)
        return json.dumps({"said": request.messages[0].content})

    async def all_at_once() -> None:
        cassettes = Cassettes.at(tmp_path, "record", model=MODEL, chat=chat)
        asks = [
            cassettes.open(article).ask(a_request(article, prompt=str(n % 5)))
            for article in articles
            for n in range(10)
        ]
        await asyncio.gather(*asks)

    chat, articles = FakeChat(slow), [an_article(f"Article {n}.", f"{n}.txt") for n in range(4)]
    asyncio.run(all_at_once())

    assert len(chat.requests) == 20
    assert [len(json.loads(file.read_bytes())["interactions"]) for file in tmp_path.iterdir()] == [5] * 4


def test_the_file_does_not_depend_on_which_answer_came_first(tmp_path: Path):
    article = an_article()
    for folder, order in (("one", "abc"), ("other", "cba")):
        for prompt in order:
            ask(tmp_path / folder, "record", a_request(article, prompt=prompt), article, chat=answering())

    (one,), (other,) = (list((tmp_path / folder).iterdir()) for folder in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()


def test_a_failed_write_leaves_the_old_file_whole(recorded: Path, monkeypatch: pytest.MonkeyPatch):
    (file,) = recorded.iterdir()
    before, article = file.read_bytes(), an_article()
    monkeypatch.setattr(Path, "replace", _no_space)

    ask(recorded, "record", a_request(article, prompt="Other"), article, chat=answering())

    assert [one.read_bytes() for one in recorded.iterdir()] == [before]


def test_an_answer_that_cannot_be_kept_is_used_and_its_place_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    article = an_article()
    chat = Cassettes.at(tmp_path, "record", model=MODEL, chat=answering()).open(article)
    monkeypatch.setattr(Path, "replace", _no_space)

    answer = asyncio.run(chat.ask(a_request(article)))

    assert isinstance(chat, CassetteChat)
    assert answer.text.startswith('{"actors"')
    assert str(tmp_path) in (chat.unsaved() or "")
    assert chat.unsaved() is None


@pytest.mark.parametrize("place", ["a file", "a file/folder"])
def test_nothing_is_asked_whose_answer_cannot_be_kept(tmp_path: Path, place: str):
    (tmp_path / "a file").touch()
    article, chat = an_article(), answering()

    with pytest.raises(UsageError, match="a file"):
        ask(tmp_path / place, "record", a_request(article), article, chat=chat)

    assert chat.requests == []


def _no_space(*_: object) -> None:
    raise OSError("No space")


def test_no_key_and_no_path_gets_into_a_cassette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A key is planted in the environment, the address, and an answer that gives it back; headers never reach us."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-in-environment")
    monkeypatch.setenv("SOME_TOKEN", "planted-token")
    url = "https://user%40x:planted-password@llm.example.com:8080/planted-path/v1?key=planted-query"
    article = an_article(source=str(tmp_path / "planted-folder" / "pact.txt"))
    chat = answering('{"actors": ["sk-planted-in-environment", "planted-token", "planted-password"]}')

    ask(tmp_path, "record", a_request(article), article, chat=chat, base_url=url)

    (file,) = tmp_path.glob("*.json")
    assert "planted" not in file.name + file.read_text("utf-8")
    assert '"origin": "llm.example.com"' in file.read_text("utf-8")


def test_an_error_of_the_model_leaves_no_trace(tmp_path: Path):
    article = an_article()

    with pytest.raises(RuntimeError):
        ask(tmp_path, "record", a_request(article), article, chat=FakeChat([RuntimeError("Bearer planted")]))

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("model", "base_url", "origin"),
    [
        ("openai:x", None, "api.openai.com"),
        ("ollama:x", None, "local endpoint"),
        ("google_genai:x", None, "google_genai"),
        ("openai:x", "http://localhost:8080/v1", "local endpoint"),
        ("openai:x", "http://[::1]:8080/v1", "local endpoint"),
        ("openai:x", "http://10.0.0.7/v1", "private endpoint"),
        ("openai:x", "http://llm.corp.internal/v1", "private endpoint"),
        ("openai:x", "https://openrouter.ai/api/v1", "openrouter.ai"),
    ],
)
def test_the_origin_is_a_public_host_or_a_kind_of_server(
    model: str, base_url: str | None, origin: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    monkeypatch.delenv("OPENAI_API_BASE", raising=False)

    assert origin_of(model, base_url) == origin


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 2}', "\x00"])
def test_a_file_that_is_no_cassette_is_named(recorded: Path, content: str):
    (file,) = recorded.iterdir()
    file.write_text(content)
    article = an_article()

    with pytest.raises(ReplayError, match=r"'pact-[0-9a-f]+\.json' is no cassette"):
        ask(recorded, "replay", a_request(article), article)


def test_recording_needs_a_model(tmp_path: Path):
    with pytest.raises(UsageError, match="--model"):
        Cassettes.at(tmp_path, "record", model="builtin")


def test_a_fake_chat_answers_from_a_cassette(recorded: Path):
    (file,) = recorded.iterdir()
    article = an_article()
    chat = FakeChat.from_cassette(file)

    assert chat.model == MODEL
    assert asyncio.run(chat.ask(a_request(article))).text.startswith('{"actors"')
    with pytest.raises(ReplayError, match="the prompt changed"):
        asyncio.run(chat.ask(a_request(article, prompt="Other")))


def test_replay_loads_neither_langchain_nor_openai():
    code = (
        "import sys, structured_summary.pipeline.cassettes, structured_summary.testing;"
        "print([name for name in sys.modules if name.startswith(('langchain', 'openai'))])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_what_is_recorded_is_foreseen_to_cost_nothing(tmp_path: Path):
    article, model = an_article(), answering('{"overview": null}')
    settings = Settings(model=MODEL, cassettes=tmp_path, mode="record")
    cassettes = Cassettes.at(tmp_path, "record", model=MODEL, chat=model)
    summarizer = Summarizer(engine=LlmEngine(cassettes.open, settings))

    assert summarizer.estimate(article).calls == 1
    summarizer.invoke(article)
    assert summarizer.estimate(article) == Effort()
