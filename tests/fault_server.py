"""A loopback server that speaks OpenAI's protocol and misbehaves as it is told.

with FaultServer({"statements": []}) as server:
    server.faults = [status(429, retry_after="0")]     # one for each call; after the last, all goes well
    ... ask server.url ...
    server.bodies[0]["messages"]
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Fault = Callable[["Handler"], None]
Reply = Callable[[dict[str, Any]], str]


class FaultServer:
    """Answers with what `reply` makes of the request's body, after the faults are used up."""

    def __init__(self, reply: Reply | dict[str, Any]) -> None:
        self.reply: Reply = reply if callable(reply) else lambda _: json.dumps(reply)
        self.faults: list[Fault] = []
        self.always: Fault | None = None
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.under_way = self.most_under_way = 0
        self.lock = threading.Lock()

    def __enter__(self) -> Self:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"owner": self}))
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def next_fault(self) -> Fault:
        with self.lock:
            return self.faults.pop(0) if self.faults else self.always or well


class Handler(BaseHTTPRequestHandler):
    owner: FaultServer
    protocol_version = "HTTP/1.1"
    body: dict[str, Any]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the library's)
        pass

    def do_POST(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        with self.owner.lock:
            self.owner.bodies.append(self.body)
            self.owner.headers.append(dict(self.headers))
            self.owner.under_way += 1
            self.owner.most_under_way = max(self.owner.most_under_way, self.owner.under_way)
        with suppress(BrokenPipeError, ConnectionResetError):
            self.owner.next_fault()(self)
        with self.owner.lock:
            self.owner.under_way -= 1

    def send(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"content-type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def completion(content: str | None, finish: str = "stop", **message: Any) -> dict[str, Any]:
    told = {"role": "assistant", "content": content, **message}
    return {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "stub-1",
        "choices": [{"index": 0, "finish_reason": finish, "message": told}],
        "usage": {"prompt_tokens": 1500, "completion_tokens": 300, "total_tokens": 1800},
    }


def well(handler: Handler) -> None:
    says(handler.owner.reply(handler.body))(handler)


def says(content: str | None, finish: str = "stop", **message: Any) -> Fault:
    return lambda handler: handler.send(200, json.dumps(completion(content, finish, **message)).encode())


def sends(content: object, status: int = 200) -> Fault:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return lambda handler: handler.send(status, raw)


def status(number: int, message: str = "no", *, retry_after: str | None = None, **error: object) -> Fault:
    headers = {"retry-after": retry_after} if retry_after else {}
    content = json.dumps({"error": {"message": message, "type": "error", "code": None, **error}}).encode()
    return lambda handler: handler.send(number, content, headers)


def slow(seconds: float) -> Fault:
    def late(handler: Handler) -> None:
        time.sleep(seconds)
        well(handler)

    return late


def drips(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "100")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def cuts_body(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "500")
    handler.end_headers()
    handler.wfile.write(b'{"id": "c"')
    handler.close_connection = True


def resets(handler: Handler) -> None:
    handler.close_connection = True
    handler.connection.close()
