"""Fetch a page from the web: its bytes, and the charset that the server names.

fetch("https://example.org/story", largest=10_000_000)   -> Fetched(b"<!doctype …", charset="utf-8")

Whatever a server does, it cannot hold us longer than the deadline: a thread of its own reads, and is left behind.
"""

from __future__ import annotations

import string
import threading
import time
from base64 import b64encode
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse, InvalidURL
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from ..addresses import masked, scheme_of
from ..errors import ArticleError

DEADLINE = 60.0  # seconds for all of a page, redirects too: the slowest news sites take ten
_SILENCE = 30.0  # seconds without a byte
_PIECE = 65_536
_AGENT = "structured-summary"
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_NO_ADDRESS = "is no address of a page. One looks like 'https://example.org/story'."


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent."""

    content: bytes
    charset: str | None  # as the header names it


def fetch(url: str, *, largest: int, timeout: float = DEADLINE) -> Fetched:
    """Fetch a page within so many seconds. Raise ArticleError with what went wrong and what to do."""
    seconds = min(timeout, DEADLINE)
    request = _request(url)
    ends = time.monotonic() + seconds
    try:
        return _aside(lambda: _read(request, largest, ends), seconds)
    except ArticleError:
        raise
    except HTTPError as error:
        with error:
            raise ArticleError(f"{masked(url)!r} cannot be read: {_answered(error)}") from error
    except TimeoutError as error:
        late = (
            f"{masked(url)!r} did not come within {seconds:g} s. Try again later, or save the page and give the file."
        )
        raise ArticleError(late) from error
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = f"{masked(url)!r} cannot be reached: {_reason(error)}. Check the address and the connection."
        raise ArticleError(reason) from error


def _aside(work: Callable[[], Fetched], seconds: float) -> Fetched:
    """Run the work in a thread that nobody waits for at the end: neither the deadline nor Ctrl-C can be held up."""
    result: Future[Fetched] = Future()

    def run() -> None:
        try:
            result.set_result(work())
        except BaseException as error:
            result.set_exception(error)

    threading.Thread(target=run, name="fetch", daemon=True).start()
    return result.result(seconds)


# --- the address ----------------------------------------------------------------------------------------------------


def _request(url: str) -> Request:
    """Ask for the page as a browser would: blanks and accents of the address encoded, its password in a header."""
    try:
        parts = urlsplit(url.strip())
        host = _host(parts)
    except ValueError as error:
        raise ArticleError(f"{masked(url)!r} {_NO_ADDRESS}") from error
    if not host:
        raise ArticleError(f"{masked(url)!r} names no server. An address looks like 'https://example.org/story'.")
    bare = urlunsplit((parts.scheme, host, *(quote(part, safe=string.punctuation) for part in parts[2:4]), ""))
    request = Request(bare, headers={"User-Agent": _AGENT, "Accept": "text/html,text/plain;q=0.9"})
    if parts.username is not None:
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        # not for the servers that this one sends us on to
        request.add_unredirected_header("Authorization", f"Basic {b64encode(secret.encode()).decode()}")
    return request


def _host(parts: SplitResult) -> str:
    """Return host and port in ASCII. Raise ValueError where they are impossible."""
    name = parts.hostname or ""
    if any(letter.isspace() for letter in name):
        raise ValueError(name)
    name = name if name.isascii() else name.encode("idna").decode()
    name = f"[{name}]" if ":" in name else name
    return name if parts.port is None else f"{name}:{parts.port}"


# --- the answer -----------------------------------------------------------------------------------------------------


class _WebOnly(HTTPRedirectHandler):
    """Follows from page to page of the web, and nowhere else."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if scheme_of(newurl) not in ("http", "https"):
            raise HTTPError(req.full_url, code, "leads out of the web", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, _WebOnly, HTTPErrorProcessor):
        opener.add_handler(handler())
    return opener


def _read(request: Request, largest: int, ends: float) -> Fetched:
    silence = max(0.001, min(_SILENCE, ends - time.monotonic()))
    with _opener().open(request, timeout=silence) as answer:
        kind = answer.headers.get_content_type()
        if kind not in _PAGES:
            raise ArticleError(f"{request.full_url!r} is {kind}, not a page. Give the address of the article itself.")
        return Fetched(_content(answer, largest, ends, request.full_url), answer.headers.get_content_charset())


def _content(answer: HTTPResponse, largest: int, ends: float, url: str) -> bytes:
    """Read piece by piece, for as long as there is time. Raise ArticleError where the server stops before the end."""
    content = bytearray()
    while len(content) <= largest and (piece := answer.read1(_PIECE)):
        content += piece
        if time.monotonic() > ends:
            raise TimeoutError
    if len(content) <= largest and answer.length:
        missing = f"only {len(content)} of {len(content) + answer.length} bytes came"
        raise ArticleError(f"{url!r} was cut off on the way: {missing}. Try again, or save the page and give the file.")
    return bytes(content)


def _answered(error: HTTPError) -> str:
    if 300 <= error.code < 400:
        return "the server sends us in a circle, or out of the web. Open it in your browser, and give what you find."
    return f"the server answers {error.code} {error.reason}. {_remedy(error.code)}"


def _remedy(code: int) -> str:
    if code in {401, 402, 403, 429, 451}:
        return "Save the page in your browser and give the file."
    return "Check the address." if code in {404, 410} else "Try again later."


def _reason(error: Exception) -> str:
    """Say in a few words what went wrong on the way: the system's words where it has any, else our own."""
    if isinstance(error, (InvalidURL, ValueError)):
        return "it leads to an impossible address"
    if isinstance(error, HTTPException):
        return "the answer is no proper HTTP, or was cut off"
    reason = getattr(error, "reason", error)
    return getattr(reason, "strerror", None) or str(reason) or type(error).__name__
