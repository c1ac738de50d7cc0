"""The Python face: one article, many articles, and LangChain chains around them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from harbour_draft import ScriptedEngine, harbour_draft, sentence_numbers
from stories import HARBOUR, article_of, chunk_of

from structured_summary import Article, Summarizer, Summary, load_article, summarize
from structured_summary.pipeline.errors import ArticleError

DRAFT = harbour_draft(sentence_numbers(chunk_of(HARBOUR)))


def scripted() -> Summarizer:
    return Summarizer(engine=ScriptedEngine(DRAFT), concurrency=2)


def agreement_of(summary: Summary) -> str:
    return summary.agreements[0].name


def titled(number: int) -> Article:
    return article_of(f"Pact number {number}\n\n{HARBOUR}")


def test_one_call_summarizes_a_file(tmp_path: Path) -> None:
    file = tmp_path / "pact.txt"
    file.write_text(HARBOUR, encoding="utf-8")

    summary = summarize(str(file), "builtin")

    assert isinstance(summary, Summary)
    assert summary.article.source == "pact.txt"
    assert summary.provenance.engine == "builtin"


def test_an_article_that_is_loaded_needs_no_file() -> None:
    assert scripted().invoke(load_article(HARBOUR.encode(), name="x.txt")).agreements


def test_the_synchronous_face_works_where_a_loop_is_running() -> None:
    async def in_a_notebook() -> Summary:
        return scripted().invoke(article_of(HARBOUR))

    assert asyncio.run(in_a_notebook()).agreements


def test_a_batch_comes_back_in_the_order_given() -> None:
    summaries = scripted().batch([titled(number) for number in range(7)])

    assert [summary.article.title for summary in summaries] == [f"Pact number {number}" for number in range(7)]


def test_a_batch_can_give_errors_in_place_of_summaries() -> None:
    first, second = scripted().batch(["no-such-file.txt", article_of(HARBOUR)], return_exceptions=True)

    assert isinstance(first, ArticleError)
    assert isinstance(second, Summary)


def test_without_that_the_first_error_ends_the_batch() -> None:
    with pytest.raises(ArticleError, match="no-such-file"):
        scripted().batch([article_of(HARBOUR), "no-such-file.txt"])


def test_a_stream_is_read_no_further_than_the_work_has_come() -> None:
    read: list[int] = []

    def articles() -> Iterator[Article]:
        for number in range(50):
            read.append(number)
            yield titled(number)

    async def first_of() -> Summary:
        stream = scripted().astream_many(articles())
        summary = await anext(aiter(stream))
        await stream.aclose()
        return summary

    assert asyncio.run(first_of()).article.title == "Pact number 0"
    assert len(read) <= 4


def test_a_stream_may_be_asynchronous() -> None:
    async def articles() -> AsyncIterator[Article]:
        for number in range(3):
            yield titled(number)

    async def titles() -> list[str | None]:
        return [summary.article.title async for summary in scripted().astream_many(articles())]

    assert asyncio.run(titles()) == ["Pact number 0", "Pact number 1", "Pact number 2"]


def test_it_takes_its_place_in_a_langchain_chain() -> None:
    from langchain_core.runnables import Runnable, RunnableLambda

    summarizer = scripted()
    chain: Runnable[str, str] = RunnableLambda(article_of) | summarizer | RunnableLambda(agreement_of)

    assert isinstance(summarizer, Runnable)
    assert chain.invoke(HARBOUR) == "harbour pact"
    assert asyncio.run(chain.ainvoke(HARBOUR)) == "harbour pact"
    assert summarizer.get_name() == "Summarizer"


def test_importing_and_the_builtin_engine_load_no_langchain() -> None:
    script = (
        "import sys\n"
        "from structured_summary import Summarizer, load_article\n"
        "Summarizer('builtin').invoke(load_article(b'Talks\\n\\nOslo agreed to a pact on Monday.', name='a'))\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'langchain', 'langchain_core', 'langchain_openai', 'openai', 'trafilatura'}, loaded\n"
    )

    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_public_names_are_those_that_are_promised() -> None:
    import structured_summary

    assert sorted(structured_summary.__all__) == [
        "Article",
        "Span",
        "Summarizer",
        "Summary",
        "load_article",
        "summarize",
    ]
    for name in structured_summary.__all__:
        assert getattr(structured_summary, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'sumarize'"):
        _ = structured_summary.sumarize  # pyright: ignore[reportAttributeAccessIssue]
