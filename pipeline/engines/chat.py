"""The one door to LangChain and OpenAI: asks a chat model, and keeps asking where the network lets it down.

    chat = LangChainChat("openai:tiny", base_url="http://127.0.0.1:8080/v1")
    answer = await chat.ask(request)

Each attempt has its own time-out over all of it, so that a server that drips cannot hold us; retries wait as long as
the server asks, or longer each time, until patience ends. The provider's own retries are off: every attempt is counted
here.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import random
import re
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, cast
from weakref import WeakKeyDictionary

from ...prompts import render
from ...schemas.chat import Answer, Request, Usage
from ..addresses import server_shown
from ..errors import ModelError, UsageError
from ..settings import Settings
from .answers import read_reply
from .keys import key_name, key_of
from .ladder import Ladder, Way, adapted
from .mishaps import Mishap, error_of, mishap_of, scrubbed
from .pace import Pace

log = logging.getLogger("structured_summary.chat")

PATIENCE = 2.5  # times the time-out of one call: all attempts and waits of one question
RETRIES = {"rate_limit": 6, "server": 3, "timeout": 1, "unreachable": 2, "malformed": 1}
BACKOFF = 0.5  # seconds before the first retry, doubled for each one after it
MOST_ATTEMPTS = 14  # a whole ladder climbed down with two tries a rung, and some retries
OLLAMA_CONTEXT = 16_384  # Ollama's default cuts prompts silently; this holds our largest chunk, its form and its answer
MOST_TOKENS = 100_000_000  # of one call; the longest contexts hold ten million
OPENAI_URL = "https://api.openai.com/v1"

# How a model stopped, in the words of the providers.
_STOPS: Mapping[str, str] = {
    "length": "length", "max_tokens": "length", "model_context_window_exceeded": "length",
    "content_filter": "content_filter", "safety": "content_filter", "recitation": "content_filter",
    "blocklist": "content_filter", "prohibited_content": "content_filter", "spii": "content_filter",
    "refusal": "refusal",
}  # fmt: skip
_RESPONSES_ONLY = re.compile(r"-pro\b|codex")  # models that LangChain asks by OpenAI's other protocol
_MAX_TOKENS = {"ollama": "num_predict", "google_genai": "max_output_tokens"}


def make_chat(model: str, settings: Settings) -> LangChainChat:
    """Make the chat that the settings ask for."""
    from platformdirs import user_cache_path

    return LangChainChat(
        model,
        base_url=settings.base_url,
        timeout=settings.timeout,
        concurrency=settings.concurrency,
        tracing=settings.tracing,
        memory=user_cache_path("structured-summary") / "ladder",
    )


class LangChainChat:
    """A chat model behind LangChain. Loads LangChain with the first question."""

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        timeout: float = 120.0,
        concurrency: int = 8,
        tracing: bool = False,
        memory: Path | None = None,
        backoff: float = BACKOFF,
    ) -> None:
        self._model = model
        self._base_url = base_url
        self._timeout = timeout
        self._tracing = tracing
        self._backoff = backoff
        self._pace = Pace(concurrency)
        self._ladder = Ladder(model, base_url, memory)
        self._doors: WeakKeyDictionary[asyncio.AbstractEventLoop, Door] = WeakKeyDictionary()

    @property
    def model(self) -> str:
        """PROVIDER:NAME as the user asked for it."""
        return self._model

    @property
    def server(self) -> str:
        """Say in a sentence who is asked."""
        if self._base_url:
            return f"the model server at {scrubbed(server_shown(self._base_url))}"
        return f"the API of {self._model.partition(':')[0]}"

    async def ask(self, request: Request) -> Answer:
        """Answer one request. Raise ModelError where that cannot be had."""
        self._door().opened(request, self._ladder.way)  # loading LangChain takes seconds, and is no call
        attempts = Attempts(self._ladder.way, time.monotonic() + PATIENCE * self._timeout)
        while True:
            async with self._pace.turn():
                outcome = await self._attempt(request, attempts.way)
            attempts.count(outcome)
            if isinstance(outcome, Answer):
                if self._accepted(outcome, request, attempts):
                    return outcome.model_copy(update={"calls": attempts.calls, "usage": attempts.usage})
            else:
                await self._mend(outcome, attempts)

    def _accepted(self, answer: Answer, request: Request, attempts: Attempts) -> bool:
        """Tell whether to keep an answer; where not, the way to ask for the next one is chosen."""
        self._pace.went_well()
        if read_reply(answer.text, request.json_schema["properties"]) is not None:
            self._ladder.worked(attempts.way)
            return True
        if answer.finish_reason == "length" or attempts.calls >= MOST_ATTEMPTS:
            return True
        if attempts.again("unreadable"):
            return False
        lower = None if self._ladder.proven else attempts.way.lower()
        if lower is None:
            return True
        log.info("no usable JSON by %s, trying %s", attempts.way.rung, lower.rung)
        attempts.step_to(lower)
        return False

    async def _mend(self, mishap: Mishap, attempts: Attempts) -> None:
        """Get ready for the next attempt, or raise where there is none."""
        log.info("call %d: %s %s", attempts.calls, mishap.kind, mishap.status or "")
        if attempts.calls < MOST_ATTEMPTS:
            other = self._other_way(mishap, attempts.way)
            if other is not None:
                log.info("asking by %s instead", other.rung)
                return attempts.step_to(other)
            if mishap.retry and attempts.again(mishap.kind):
                return await self._wait(mishap, attempts)
        raise self._error(mishap, attempts)

    def _error(self, mishap: Mishap, attempts: Attempts) -> ModelError:
        """Say what went wrong, and what was spent on it."""
        error, spent = error_of(mishap, self.server, self._model), attempts.usage
        error.calls = attempts.calls
        error.input_tokens, error.output_tokens = spent.input_tokens or 0, spent.output_tokens or 0
        return error

    def _other_way(self, mishap: Mishap, way: Way) -> Way | None:
        if mishap.kind == "bad_request" or (mishap.kind == "server" and not self._ladder.proven):
            return adapted(way, mishap.text)
        if mishap.kind == "context_overflow":  # a server may count the room for the answer as used
            other = adapted(way, mishap.text)
            return other if other is not None and other.rung == way.rung else None
        return None

    async def _wait(self, mishap: Mishap, attempts: Attempts) -> None:
        """Wait as the server asks, or longer each time. Raise at once where patience would end before."""
        if mishap.kind in ("rate_limit", "timeout") or mishap.status in (503, 529):
            self._pace.pushed_back()
        wait = self._backoff * 2 ** (attempts.tries[mishap.kind] - 1) * random.uniform(0.75, 1.25)
        wait = max(wait, mishap.wait * random.uniform(1.0, 1.05)) if mishap.wait is not None else wait
        if time.monotonic() + wait > attempts.deadline:
            raise self._error(mishap, attempts)
        log.info("waiting %.1f s", wait)
        await asyncio.sleep(wait)

    # --- one attempt -------------------------------------------------------------------------------------------------

    async def _attempt(self, request: Request, way: Way) -> Answer | Mishap:
        """Ask once. What the model stopped for is an answer; everything else that goes wrong is a mishap."""
        started = time.monotonic()
        ask = self._door().opened(request, way)
        try:
            async with asyncio.timeout(self._timeout):
                with self._untraced():
                    given = await ask.ainvoke(_messages(request, way))
        except Exception as error:
            outcome = _cut_off(error) or mishap_of(error)
        else:
            outcome = _answer(given["raw"] if isinstance(given, dict) else given)
        log.info("%s in %.2f s", _told(outcome), time.monotonic() - started)
        return outcome

    def _door(self) -> Door:
        """Return the clients of this event loop: connections cannot be used from another."""
        loop = asyncio.get_running_loop()
        door = self._doors.get(loop)
        if door is None:
            door = self._doors[loop] = Door(self._model, self._base_url, self._timeout, self._tracing)
        return door

    def _untraced(self) -> AbstractContextManager[object]:
        """Keep the article from LangSmith, whatever the environment says, unless the user asked for tracing."""
        if self._tracing:
            return nullcontext()
        from langsmith import run_helpers

        return cast(Any, run_helpers).tracing_context(enabled=False)

    async def aclose(self) -> None:
        """Give back the connections of this event loop. Safe to call twice."""
        door = self._doors.pop(asyncio.get_running_loop(), None)
        if door is not None:
            await door.aclose()


class Attempts:
    """The attempts at one request so far."""

    def __init__(self, way: Way, deadline: float) -> None:
        self.way = way
        self.deadline = deadline
        self.calls = 0
        self.usage = Usage()
        self.tries: dict[str, int] = {}

    def count(self, outcome: Answer | Mishap) -> None:
        """Count a call with its tokens, whatever came of it."""
        self.calls += 1
        self.usage = Usage(
            input_tokens=_sum(self.usage.input_tokens, outcome.usage.input_tokens),
            output_tokens=_sum(self.usage.output_tokens, outcome.usage.output_tokens),
        )

    def again(self, kind: str) -> bool:
        """Tell whether one more try is due after this kind of mishap, and count it."""
        self.tries[kind] = self.tries.get(kind, 0) + 1
        return self.tries[kind] <= RETRIES.get(kind, 1) and time.monotonic() < self.deadline

    def step_to(self, way: Way) -> None:
        """Go on another way, with new tries for an answer that can be read."""
        self.way = way
        self.tries.pop("unreadable", None)


def _sum(one: int | None, other: int | None) -> int | None:
    return one if other is None else (one or 0) + other


class Door:
    """LangChain's clients for one event loop, made once for each form and way of asking."""

    def __init__(self, model: str, base_url: str | None, timeout: float, tracing: bool) -> None:
        self._model = model
        self._openai = model.startswith("openai:")
        self._base_url = base_url or (None if tracing or not self._openai else _openai_url())
        self._local = base_url is not None
        self._timeout = timeout
        self._client: Any = None
        self._bare: dict[frozenset[str], Any] = {}
        self._open: dict[tuple[str, Way, int | None], Any] = {}

    def opened(self, request: Request, way: Way) -> Any:
        """Return the runnable that asks for this form in this way."""
        room = None if "max_tokens" in way.without else request.max_output_tokens
        key = (json.dumps(request.json_schema), way, room)
        if key not in self._open:
            self._open[key] = self._structured(self._with_room(way, room), request, way)
        return self._open[key]

    def _with_room(self, way: Way, room: int | None) -> Any:
        if way.without not in self._bare:
            self._bare[way.without] = self._make(way)
        name = _MAX_TOKENS.get(self._model.partition(":")[0], "max_tokens")
        model = self._bare[way.without]
        return model.model_copy(update={name: room}) if room else model

    def _make(self, way: Way) -> Any:
        provider = self._model.partition(":")[0]
        if key_of(provider) is None and key_name(provider) in os.environ and not self._local:
            raise error_of(Mishap("auth", "the key is blank"), f"the API of {provider}", self._model)
        try:
            from langchain import chat_models

            return cast(Any, chat_models).init_chat_model(self._model, **self._options(way))
        except ImportError as error:
            raise _missing_package(self._model, error) from None
        except ValueError as error:
            raise UsageError(_unusable(self._model, error)) from None
        except Exception as error:
            raise error_of(mishap_of(error), f"the API of {provider}", self._model) from None

    def _options(self, way: Way) -> dict[str, Any]:
        options: dict[str, Any] = {"timeout": self._timeout, "max_retries": 0}
        if self._model.startswith("ollama:"):
            options = {"num_ctx": OLLAMA_CONTEXT}
        if "temperature" not in way.without:
            options["temperature"] = 0
        if self._base_url:
            options["base_url"] = self._base_url
        if self._openai:
            options |= self._openai_options()
        return options

    def _openai_options(self) -> dict[str, Any]:
        from openai import DefaultAsyncHttpxClient

        if self._client is None:
            self._client = DefaultAsyncHttpxClient(timeout=self._timeout)
        key = key_of("openai") or ("unused" if self._local else None)  # LangChain would send the blanks around it, too
        asked = {"api_key": key} if key else {}
        return {"http_async_client": self._client, "use_responses_api": False if self._local else None, **asked}

    def _structured(self, model: Any, request: Request, way: Way) -> Any:
        """Ask for the form. Always a dict on the wire and the raw message back: we validate what the model wrote."""
        schema = request.json_schema
        if way.rung == "json_schema":
            if self._openai and not _RESPONSES_ONLY.search(self._model):
                return model.bind(extra_body={"response_format": _enforced(schema)})
            strict = {"strict": True} if self._openai else {}
            return model.with_structured_output(schema, method="json_schema", include_raw=True, **strict)
        if way.rung == "tools":
            must = {"tool_choice": "required"} if self._openai else {}
            return model.with_structured_output(schema, method="function_calling", include_raw=True, **must)
        if way.rung == "json_mode":
            return model.with_structured_output(schema, method="json_mode", include_raw=True)
        return model

    async def aclose(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()


def _enforced(schema: dict[str, Any]) -> dict[str, Any]:
    """Return what `with_structured_output` would send.

    It goes into the body as it is: OpenAI's client would walk through the schema again with every call, which takes it
    longer than all the rest of the call.
    """
    form = {name: part for name, part in schema.items() if name not in ("title", "description")}
    told = {"name": schema["title"], "description": schema.get("description", ""), "strict": True, "schema": form}
    return {"type": "json_schema", "json_schema": told}


def _openai_url() -> str:
    """Name the address ourselves: where LangSmith's gateway is set in the environment, it would take its place."""
    return os.environ.get("OPENAI_API_BASE") or os.environ.get("OPENAI_BASE_URL") or OPENAI_URL


def _unusable(model: str, error: ValueError) -> str:
    """Say in our own words why LangChain makes no model of this name."""
    provider = model.partition(":")[0]
    if "provider" in str(error):
        return f"LangChain knows no provider {provider!r}. `summarize models` lists the usual ones."
    return f"The model {model!r} cannot be set up with these options. Check its name, and see `summarize models`."


def _missing_package(model: str, error: ImportError) -> ModelError:
    provider = model.partition(":")[0]
    named = str(error.name or "").partition(".")[0] or f"langchain_{provider}"
    return ModelError(
        "missing_package",
        f"The provider {provider!r} needs a package that is not installed here. "
        f"Install it: pip install {named.replace('_', '-')}",
    )


def _messages(request: Request, way: Way) -> list[tuple[str, str]]:
    """Return the messages as LangChain takes them, the schema among them where the server does not enforce it."""
    messages = [(message.role, message.content) for message in request.messages]
    if way.rung in ("json_mode", "prompt"):
        schema = json.dumps(request.json_schema, ensure_ascii=False, separators=(",", ":"))
        role, content = messages[0]
        messages[0] = (role, f"{content}\n\n{render('schema_in_prompt', schema=schema)}")
    return messages


# --- answers --------------------------------------------------------------------------------------------------------


def _answer(message: Any) -> Answer | Mishap:
    """Read LangChain's message: the words as they came, never what LangChain made of them."""
    told: dict[str, Any] = message.response_metadata
    usage = _usage(message.usage_metadata)
    stop = str(told.get("finish_reason") or told.get("stop_reason") or told.get("done_reason") or "stop").lower()
    stop = _STOPS.get(stop, stop)
    refusal = message.additional_kwargs.get("refusal")
    if stop == "content_filter":
        return Mishap("content_filter", "", usage=usage)
    if refusal or stop == "refusal":
        return Mishap("refusal", str(refusal or "it gives no reason"), usage=usage)
    name = told.get("model_name") or told.get("model")
    return Answer(text=_text(message), finish_reason=stop, model=name, usage=usage)


def _text(message: Any) -> str:
    if message.tool_calls:
        return json.dumps(message.tool_calls[0]["args"], ensure_ascii=False)
    if message.invalid_tool_calls:
        return str(message.invalid_tool_calls[0]["args"] or "")
    return str(message.text)


def _usage(counted: Mapping[str, Any] | None) -> Usage:
    counted = counted or {}
    return _counted(counted.get("input_tokens"), counted.get("output_tokens"))


def _counted(sent: object, received: object) -> Usage:
    """Take the counts that can be true; we count ourselves where a server tells nonsense."""
    sent, received = (one if type(one) is int and 0 <= one <= MOST_TOKENS else None for one in (sent, received))
    return Usage(input_tokens=sent, output_tokens=received)


def _cut_off(error: Exception) -> Answer | None:
    """Read the answer that OpenAI's client throws away where it was cut off at the limit of tokens."""
    if type(error).__name__ != "LengthFinishReasonError":
        return None
    completion = cast(Any, error).completion
    usage = completion.usage
    return Answer(
        text=str(completion.choices[0].message.content or ""),
        finish_reason="length",
        model=completion.model,
        usage=_counted(getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)),
    )


def _told(outcome: Answer | Mishap) -> str:
    if isinstance(outcome, Mishap):
        return outcome.kind
    usage = outcome.usage
    return f"{outcome.finish_reason}, {usage.input_tokens} tokens in, {usage.output_tokens} out"
