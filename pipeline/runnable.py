"""The Python face: `summarize` for one article, `Summarizer` for many and for LangChain chains.

summary = summarize("article.txt")
async for summary in Summarizer(model="openai:…", concurrency=8).astream_many(articles): ...
chain = Summarizer() | (lambda summary: summary.overview)
"""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from ..schemas.article import Article
from ..schemas.summary import Summary
from .engines import Effort, Engine
from .engines.choose import make_engine
from .estimate import estimate_article
from .load import load_article
from .loop import aside, run
from .settings import Options, Settings
from .summarize import summarize_article
from .window import in_order

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable, RunnableConfig

Source = Article | str | Path
AHEAD = 2  # articles held for each call under way: enough that no call waits for an article to be read


def summarize(source: Source, model: str | None = None, **options: Unpack[Options]) -> Summary:
    """Summarize one article: an `Article`, or the path or URL of one.

    Raise a SummaryError where the article cannot be used or the model gives no usable answer.
    """
    return Summarizer(model, **options).invoke(source)


class Summarizer:
    """Summarizes articles. Has the interface of a LangChain Runnable, and needs LangChain only where a model is used.

    What is not defined here (`stream`, `with_retry`, `get_graph`, …) comes from the Runnable that `as_runnable` makes.
    """

    def __init__(self, model: str | None = None, *, engine: Engine | None = None, **options: Unpack[Options]) -> None:
        self.settings = Settings(model=model, **options)
        self.engine: Engine = engine or make_engine(self.settings)
        _register_with_langchain()

    def invoke(self, source: Source, config: RunnableConfig | None = None, **_: Any) -> Summary:
        """Summarize one article."""
        return run(self.ainvoke(source, config))

    __call__ = invoke

    async def ainvoke(self, source: Source, config: RunnableConfig | None = None, **_: Any) -> Summary:
        """Summarize one article."""
        if isinstance(source, Article):
            return await summarize_article(source, self.engine, self.settings)
        article = await aside(partial(load_article, source, timeout=self.settings.timeout))
        return await summarize_article(article, self.engine, self.settings)

    def batch(
        self,
        inputs: Sequence[Source],
        config: RunnableConfig | list[RunnableConfig] | None = None,
        *,
        return_exceptions: bool = False,
        **_: Any,
    ) -> list[Any]:
        """Summarize several articles at once, in the order given."""
        return run(self.abatch(inputs, config, return_exceptions=return_exceptions))

    async def abatch(
        self,
        inputs: Sequence[Source],
        config: RunnableConfig | list[RunnableConfig] | None = None,
        *,
        return_exceptions: bool = False,
        **_: Any,
    ) -> list[Any]:
        """Summarize several articles at once, in the order given."""
        if return_exceptions:
            return [result async for result in self.astream_many(inputs, return_exceptions=True)]
        return [result async for result in self.astream_many(inputs)]

    @overload
    def astream_many(
        self, sources: Iterable[Source] | AsyncIterable[Source], *, return_exceptions: Literal[False] = False
    ) -> AsyncGenerator[Summary, None]: ...
    @overload
    def astream_many(
        self, sources: Iterable[Source] | AsyncIterable[Source], *, return_exceptions: Literal[True]
    ) -> AsyncGenerator[Summary | Exception, None]: ...
    async def astream_many(
        self, sources: Iterable[Source] | AsyncIterable[Source], *, return_exceptions: bool = False
    ) -> AsyncGenerator[Summary | Exception, None]:
        """Summarize a stream of articles and give the summaries in input order.

        No more articles are held than are worked on, so memory does not grow with their number. With
        `return_exceptions`, a failed article gives its error and the others go on.
        """
        work = self._outcome if return_exceptions else self.ainvoke
        async for outcome in in_order(sources, work, window=AHEAD * self.settings.concurrency):
            yield outcome

    async def _outcome(self, source: Source) -> Summary | Exception:
        try:
            return await self.ainvoke(source)
        except Exception as error:
            return error

    def estimate(self, source: Source) -> Effort:
        """Estimate what summarizing the article will take, without asking anybody: `calls`, tokens and `cost_usd`."""
        article = source if isinstance(source, Article) else load_article(source, timeout=self.settings.timeout)
        return estimate_article(article, self.engine, self.settings)

    async def aclose(self) -> None:
        """Give back the engine's connections."""
        await self.engine.aclose()

    def as_runnable(self) -> Runnable[Source, Summary]:
        """Return this as a plain LangChain Runnable."""
        from langchain_core.runnables import RunnableLambda

        return RunnableLambda(self._call, afunc=self._acall, name="Summarizer")

    def _call(self, source: Source) -> Summary:
        return self.invoke(source)

    async def _acall(self, source: Source) -> Summary:
        return await self.ainvoke(source)

    def __or__(self, other: Any) -> Runnable[Source, Any]:
        return self.as_runnable() | other

    def __ror__(self, other: Any) -> Runnable[Any, Summary]:
        return other | self.as_runnable()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name in ("settings", "engine"):
            raise AttributeError(name)
        return getattr(self.as_runnable(), name)


def _register_with_langchain() -> None:
    """Let isinstance(summarizer, Runnable) hold wherever LangChain is loaded, without loading it."""
    module = sys.modules.get("langchain_core.runnables")
    if module is not None:
        module.Runnable.register(Summarizer)
