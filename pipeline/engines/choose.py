"""Choose the engine of a run, and tell which models can be used here.

choose_model(None, {})                           -> Choice("builtin", "nothing configured")
choose_model(None, {"OPENAI_API_KEY": "…"})      -> Choice("openai:gpt-5.4-mini", "OPENAI_API_KEY is set")
choose_model("ollama:llama3.2", {…})             -> Choice("ollama:llama3.2", "asked for")
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from ..addresses import is_web_address, server_shown
from ..errors import ModelError, ReplayError, UsageError
from ..settings import Settings
from . import Engine
from .keys import key_of

BUILTIN = "builtin"
DEFAULT_OPENAI_MODEL = "openai:gpt-5.4-mini"  # small, quick, keeps to a strict schema; has a known price
MODEL_VARIABLE = "SUMMARIZE_MODEL"

Reason = Literal["asked for", "SUMMARIZE_MODEL is set", "OPENAI_API_KEY is set", "nothing configured"]


@dataclass(frozen=True, slots=True)
class Choice:
    """The model of a run, and why it is this one."""

    model: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Provider:
    """A way to reach models: what it needs beside the name of one."""

    name: str
    package: str  # module that LangChain needs for it
    install: str  # what pip calls it
    key: str | None  # environment variable of its key
    example: str


_KNOWN = (
    ("openai", "OPENAI_API_KEY", DEFAULT_OPENAI_MODEL),
    ("anthropic", "ANTHROPIC_API_KEY", "anthropic:claude-haiku-4-5"),
    ("google_genai", "GOOGLE_API_KEY", "google_genai:gemini-2.5-flash"),
    ("ollama", None, "ollama:llama3.2"),
    ("mistralai", "MISTRAL_API_KEY", "mistralai:mistral-small-latest"),
    ("groq", "GROQ_API_KEY", "groq:llama-3.3-70b-versatile"),
)
PROVIDERS = tuple(
    Provider(name, f"langchain_{name}", f"langchain-{name.replace('_', '-')}", key, example)
    for name, key, example in _KNOWN
)


@dataclass(frozen=True, slots=True)
class Availability:
    """A line of `summarize models`: whether a model can be used here and, where not, what it still needs."""

    example: str
    usable: bool
    needs: tuple[str, ...]


def choose_model(asked: str | None, environ: Mapping[str, str] = os.environ) -> Choice:
    """Choose by option, then SUMMARIZE_MODEL, then OPENAI_API_KEY, then the built-in extractor."""
    if asked is not None:
        return Choice(_known_form(asked), "asked for")
    if environ.get(MODEL_VARIABLE):
        return Choice(_known_form(environ[MODEL_VARIABLE]), "SUMMARIZE_MODEL is set")
    if environ.get("OPENAI_API_KEY", "").strip():
        return Choice(DEFAULT_OPENAI_MODEL, "OPENAI_API_KEY is set")
    return Choice(BUILTIN, "nothing configured")


def _known_form(model: str) -> str:
    provider, colon, name = model.strip().partition(":")
    if model.strip() == BUILTIN or (provider and colon and name):
        return model.strip()
    fault = f"Unknown model {model!r}" if model.strip() else "The model has no name"
    raise UsageError(f"{fault}. Write 'builtin' or PROVIDER:NAME, for example '{DEFAULT_OPENAI_MODEL}'.")


def make_engine(settings: Settings) -> Engine:
    """Make the engine that the settings ask for. Nothing of LangChain is loaded before the first question."""
    _require_address("--base-url", settings.base_url)
    choice = choose_model(settings.model)
    model = choice.model
    if settings.cassettes and settings.mode == "replay" and choice.reason != "asked for":
        model = _recorded_model(settings.cassettes)
    if model == BUILTIN:
        from .builtin import BuiltinEngine

        return BuiltinEngine()
    return _make_llm_engine(model, settings)


def _require_address(name: str, url: str | None) -> None:
    """Refuse what cannot be the address of a server."""
    if url is not None and not is_web_address(url):
        shown = f"{name} {server_shown(url)!r}"
        raise UsageError(f"{shown} is no address of a server. One looks like 'http://127.0.0.1:8080/v1'.")


def _recorded_model(place: Path) -> str:
    """Return the model that the recordings were made with: what a replay means where no model is named."""
    from ..cassettes import recorded_model

    if place.suffix == ".json" and not place.is_dir():
        return recorded_model(place)
    for cassette in sorted(place.glob("*.json")):
        with suppress(ReplayError):  # there may be other files beside the cassettes
            return recorded_model(cassette)
    raise ReplayError(f"There are no recordings in {str(place)!r}. Record with `summarize record` first.")


def _make_llm_engine(model: str, settings: Settings) -> Engine:
    from ..cassettes import Cassettes
    from ..cassettes.privacy import BASE_URL_NAMES
    from .chat import make_chat
    from .llm import LlmEngine

    if settings.base_url is None and model.startswith("openai:"):
        for name in BASE_URL_NAMES:
            _require_address(name, os.environ.get(name) or None)
    if settings.cassettes is None or settings.mode is None:
        if settings.mode is not None:
            raise UsageError(f"Cannot {settings.mode} without a folder of recorded answers: add --cassettes DIR.")
        asked = make_chat(model, settings)
        return LlmEngine(lambda _: asked, settings, chats=[asked])
    chat = None if settings.mode == "replay" else make_chat(model, settings)
    cassettes = Cassettes.at(settings.cassettes, settings.mode, model=model, chat=chat, base_url=settings.base_url)
    return LlmEngine(cassettes.open, settings, chats=[chat] if chat else [])


def models(environ: Mapping[str, str] = os.environ) -> tuple[Availability, ...]:
    """Tell for each kind of model whether it can be used here."""
    return (Availability(BUILTIN, True, ()), *(_availability(provider, environ) for provider in PROVIDERS))


def _availability(provider: Provider, environ: Mapping[str, str]) -> Availability:
    needs = tuple(_needs(provider, environ))
    return Availability(provider.example, not needs, needs)


def _needs(provider: Provider, environ: Mapping[str, str]) -> Iterator[str]:
    if find_spec(provider.package) is None:
        yield f"pip install {provider.install}"
    if provider.key:
        try:
            wanting = "" if key_of(provider.name, environ) else "{} in the environment"
        except ModelError:
            wanting = "{} without blanks and strange letters"
        if wanting:
            yield wanting.format(provider.key)
