"""What can go wrong on the wire, whatever the provider: its exceptions turned into a kind, and kinds into sentences.

    mishap_of(openai.RateLimitError(…, retry-after: 2))   -> Mishap("rate_limit", retry=True, wait=2.0, …)
    error_of(mishap, "the model server at …", "openai:m") -> ModelError("rate_limit", "The model server at … refuses …")

Exceptions are known by the names of their classes and by what they carry, so nothing of a provider is loaded here:
LangChain's neutral classes, the SDKs' own, and raw httpx errors all come through.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

from ...schemas.chat import Usage
from ..addresses import masked
from ..controls import CONTROLS
from ..errors import ModelError, ModelFault
from .keys import key_name

OVERFLOW = re.compile(
    r"context[ _](length|size|window)|maximum context|prompt is too long|exceed_context|too many (input )?tokens"
    r"|input token count[^.]{0,80}exceeds",
    re.IGNORECASE,
)
_BY_NAME: tuple[tuple[str, ModelFault, bool], ...] = (
    ("ModelAuthenticationError", "auth", False),
    ("ModelPermissionDeniedError", "auth", False),
    ("ModelNotFoundError", "not_found", False),
    ("ModelRateLimitError", "rate_limit", True),
    ("ModelTimeoutError", "timeout", True),
    ("ModelConnectionError", "unreachable", True),
    ("ModelAPIError", "server", True),
    ("ModelInvalidRequestError", "bad_request", False),
    ("TimeoutException", "timeout", True),
    ("TimeoutError", "timeout", True),
    ("TransportError", "unreachable", True),
    ("ConnectionError", "unreachable", True),
)
_BY_STATUS: Mapping[int, tuple[ModelFault, bool]] = {
    401: ("auth", False),
    403: ("auth", False),
    404: ("not_found", False),
    408: ("timeout", True),
    409: ("server", True),
    429: ("rate_limit", True),
}
# What a client raises that was given something else than a completion: a page, null, an empty list of choices.
_NO_COMPLETION = (ValueError, AttributeError, IndexError, TypeError, KeyError, RecursionError)
_WORDS_SHOWN = 160  # of what the server says


@dataclass(frozen=True, slots=True)
class Mishap:
    """A call that gave no answer."""

    kind: ModelFault
    text: str  # what the server or the client said; may hold a key: `scrubbed` before anybody sees it
    retry: bool = False
    wait: float | None = None  # seconds the server asks to wait
    status: int | None = None
    usage: Usage = field(default_factory=Usage)


def mishap_of(error: BaseException) -> Mishap:
    """Tell what an exception of a chat model means."""
    names = {cls.__name__ for cls in type(error).__mro__}
    status = _status(error)
    kind, retry = _kind(error, names, status)
    headers: Mapping[str, str] = getattr(getattr(error, "response", None), "headers", None) or {}
    if headers.get("x-should-retry") == "false":
        retry = False
    return Mishap(kind, _said(error) if kind == "malformed" else str(error), retry, _wait(headers), status)


def _said(error: BaseException) -> str:
    """Return what a server said in the place of a completion; what a library says of it helps nobody."""
    told = error.args[0] if error.args else None
    return str(cast("dict[str, Any]", told).get("message") or "") if isinstance(told, dict) else ""


def _kind(error: BaseException, names: set[str], status: int | None) -> tuple[ModelFault, bool]:
    text, marks = str(error), _marks(error)
    if "ContentFilterFinishReasonError" in names:
        return "content_filter", False
    if names & {"OpenAIRefusalError", "ModelRefusalError"}:
        return "refusal", False
    if marks & {"context_length_exceeded", "exceed_context_size_error"} or "ContextOverflowError" in names:
        return "context_overflow", False
    if status in (400, 413, 500, None) and OVERFLOW.search(text):
        return "context_overflow", False
    if "insufficient_quota" in marks:
        return "quota", False
    if "credentials" in text.casefold() and "OpenAIError" in names:
        return "auth", False
    return _plain_kind(error, names, status)


def _plain_kind(error: BaseException, names: set[str], status: int | None) -> tuple[ModelFault, bool]:
    for name, kind, retry in _BY_NAME:
        if name in names:
            return kind, retry
    if status is not None and status >= 400:
        return _BY_STATUS.get(status) or (("server", True) if status >= 500 else ("bad_request", False))
    if isinstance(error, ImportError):
        return "missing_package", False
    if isinstance(error, _NO_COMPLETION) or "OutputParserException" in names:
        return "malformed", True
    return ("server", True) if "APIError" in names else ("unknown", False)


def _status(error: BaseException) -> int | None:
    status = getattr(error, "status_code", None) or getattr(getattr(error, "response", None), "status_code", None)
    return status if isinstance(status, int) else None


def _marks(error: BaseException) -> set[str]:
    """Collect the codes and types that a server puts into its error's body."""
    marks = {str(getattr(error, "code", None) or "")}
    body = getattr(error, "body", None)
    if isinstance(body, dict):
        told = cast("dict[str, Any]", body)
        inner = told.get("error")
        told = cast("dict[str, Any]", inner) if isinstance(inner, dict) else told
        marks |= {str(told.get("type")), str(told.get("code"))}
    return marks


def _wait(headers: Mapping[str, str]) -> float | None:
    """Read how long the server asks to wait: seconds, milliseconds or a date."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        value = headers.get(name)
        if value:
            try:
                seconds = max(0.0, float(value) / unit)
                return seconds if math.isfinite(seconds) else None
            except ValueError:
                return _until(value)
    return None


def _until(date: str) -> float | None:
    try:
        return max(0.0, (parsedate_to_datetime(date) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


# --- sentences ------------------------------------------------------------------------------------------------------

_SENTENCES: Mapping[ModelFault, str] = {
    "auth": "{server} does not accept the key for {model!r}{status}. Set {key} to a valid one.",
    "quota": "The account at {server} has no credit left for {model!r}. Add credit, or choose another --model.",
    "rate_limit": "{server} refuses more calls for now{wait}. Wait a little, or lower --concurrency.",
    "timeout": "{server} did not answer in time. Raise --timeout, or try again later.",
    "unreachable": "{server} cannot be reached: {said}. Check that it runs, --base-url and the network.",
    "server": "{server} failed{status}: {said}. Try again later, or choose another --model.",
    "bad_request": "{server} does not take the request{status}: {said}. Check --model {model!r} and --base-url.",
    "not_found": "{server} knows no model {model!r}{status}. Check its name, and --base-url.",
    "context_overflow": "The article is too long for {model!r}, even in pieces: {said}. Choose another --model.",
    "truncated": "The answer of {model!r} was cut off, even for small pieces. Choose a --model with longer answers.",
    "content_filter": "The content filter of {server} stopped the answer of {model!r}. Choose another --model for it.",
    "refusal": "The model {model!r} refuses to answer: {said}. Choose another --model for this article.",
    "malformed": "{server} answered with something that is no chat completion{told}. Check --base-url.",
    "missing_package": "{said}",
    "unknown": "{server} could not be asked: {said}. Check --model and --base-url.",
}
_NO_KEY = "{server} wants a key for {model!r}{status}, and {key} is not set. Set it, or choose another --model."


def error_of(mishap: Mishap, server: str, model: str) -> ModelError:
    """Say what happened, with which server, and what to try next; never a key."""
    key = key_name(model.partition(":")[0])
    no_key = mishap.kind == "auth" and not os.environ.get(key, "").strip()
    wait = f" and asks to wait {mishap.wait:.0f} s" if mishap.wait else ""
    sentence = (_NO_KEY if no_key else _SENTENCES[mishap.kind]).format(
        server=server,
        model=model,
        status=f" ({mishap.status})" if mishap.status else "",
        wait=wait,
        key=key,
        said=_shortened(mishap.text),
        told=f": {_shortened(mishap.text)}" if mishap.text else "",
    )
    sentence = scrubbed(sentence)
    return ModelError(mishap.kind, sentence[:1].upper() + sentence[1:])


def _shortened(text: str) -> str:
    words = " ".join(text.translate(CONTROLS).split())
    cut = words if len(words) <= _WORDS_SHOWN else f"{words[:_WORDS_SHOWN].rsplit(' ', 1)[0]} …"
    return cut.rstrip(". ") or "it says nothing more"


_SECRET_SHAPES = re.compile(r"(?i)\b(?:bearer\s+\S+|(?:sk|pk|gsk|xai|lsv2|hf|key|AIza)[-_][\w*.-]{6,}|AIza[\w-]{8,})")
_SECRET_NAMES = re.compile(r"(KEY|TOKEN|SECRET|PASSWORD)$")
_SECRET_LENGTH = 6  # anything shorter, such as "none" or "1", would make words vanish


def scrubbed(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """Take out everything that is a key of the environment or looks like one, and passwords of URLs."""
    for name, value in environ.items():
        if len(value) >= _SECRET_LENGTH and _SECRET_NAMES.search(name.upper()):
            text = text.replace(value, "***")
    return masked(_SECRET_SHAPES.sub("***", text))
