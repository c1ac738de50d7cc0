"""A page from the web comes whole, in its own encoding and in time, or a sentence says why not; no password is told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from structured_summary.pipeline.addresses import masked
from structured_summary.pipeline.engines.mishaps import scrubbed
from structured_summary.pipeline.errors import ArticleError
from structured_summary.pipeline.load import load_article
from structured_summary.pipeline.runnable import Summarizer

STORY = "Premiér řekl, že žádná dohoda není. Ministři to potvrdili v úterý večer na jednání v Brně. " * 3
OK = "200 OK"


class Site:
    """Serves one answer, byte for byte, to whoever comes, and remembers what was asked."""

    def __init__(self) -> None:
        self.answer = b""
        self.pause = 0.0  # seconds between bytes
        self.asked: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def serves(self, body: bytes, kind: str = "text/html", status: str = OK, length: int | None = None) -> None:
        size = len(body) if length is None else length
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {size}\r\n\r\n"
        self.answer = head.encode() + body

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = self._socket.accept()
                threading.Thread(target=self._answer, args=(visitor,), daemon=True).start()

    def _answer(self, visitor: socket.socket) -> None:
        with suppress(OSError), visitor:
            self.asked.append(visitor.recv(65_536).decode())
            pieces = [self.answer[at : at + 1] for at in range(len(self.answer))] if self.pause else [self.answer]
            for piece in pieces:
                visitor.sendall(piece)
                time.sleep(self.pause)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def page(text: str, head: str = "") -> str:
    return f"<html><head>{head}<title>Dohoda</title></head><body><article><p>{text}</p></article></body></html>"


@pytest.mark.parametrize(
    ("kind", "head", "encoding"),
    [
        ("text/html; charset=iso-8859-2", "", "iso-8859-2"),
        ("text/html", '<meta charset="iso-8859-2">', "iso-8859-2"),
        ("text/html", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ("text/html; charset=iso-8859-2", '<meta charset="utf-8">', "iso-8859-2"),
        ("text/html; charset=iso-8859-2", "", "utf-8"),
        ("text/html; charset=iso-8859-2", "", "utf-8-sig"),
        ("text/html; charset=nonsense", "", "utf-8"),
    ],
)
def test_the_charset_of_the_header_counts_then_that_of_the_page_but_utf_8_is_seen(
    site: Site, kind: str, head: str, encoding: str
) -> None:
    site.serves(page(STORY, head).encode(encoding), kind)

    article = load_article(f"http://{site.host}/story")

    assert article.text.strip() == STORY.strip()


def test_a_page_that_is_cut_off_on_the_way_is_no_article(site: Site) -> None:
    content = page(STORY).encode()
    site.serves(content, length=len(content) + 9)

    with pytest.raises(ArticleError, match="cut off"):
        load_article(f"http://{site.host}/story")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"GARBAGE\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nabc",
        b"HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: ftp://127.0.0.1/\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: /story\r\n\r\n",
    ],
)
def test_a_broken_answer_is_an_article_error(site: Site, answer: bytes) -> None:
    site.answer = answer

    with pytest.raises(ArticleError, match=r"cannot be (reached|read): (?!.*\n)"):
        load_article(f"http://{site.host}/story")


@pytest.mark.parametrize(
    "url", ["http://[bad/x", "http://127.0.0.1:notaport/", "http://127.0.0.1:99999/", "http://two words/", "http:///x"]
)
def test_an_impossible_address_is_an_article_error(url: str) -> None:
    with pytest.raises(ArticleError, match="address"):
        load_article(url)


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://news.example/story"])
def test_pages_come_by_http_and_https_only(url: str) -> None:
    with pytest.raises(ArticleError, match="http and https only"):
        load_article(url)


def test_a_page_that_drips_is_given_up_in_time(site: Site) -> None:
    site.serves(page(STORY).encode())
    site.pause = 0.05
    started = time.monotonic()

    with pytest.raises(ArticleError, match=r"within 0\.3 s"):
        load_article(f"http://{site.host}/story", timeout=0.3)

    assert time.monotonic() - started < 2


@pytest.mark.parametrize("command", [["--dry-run"], ["batch", "--dry-run", "-o", "o"], ["batch", "-o", "o"]])
def test_the_time_out_of_a_command_holds_for_pages(site: Site, tmp_path: Path, command: list[str]) -> None:
    site.serves(page(STORY).encode())
    site.pause = 0.05
    code = "from structured_summary.pipeline.cli import main; main()"
    arguments = [*command, f"http://{site.host}/story", "--timeout", "0.3"]

    ended = subprocess.run([sys.executable, "-c", code, *arguments], cwd=tmp_path, capture_output=True, timeout=10)

    assert ended.returncode != 0 or b"1 cannot be used" in ended.stderr + ended.stdout


def test_the_time_out_of_a_summarizer_holds_for_its_estimates(site: Site) -> None:
    site.serves(page(STORY).encode())
    site.pause = 0.05

    with pytest.raises(ArticleError, match=r"within 0\.3 s"):
        Summarizer("builtin", timeout=0.3).estimate(f"http://{site.host}/story")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_need_not_wait_for_a_server(site: Site) -> None:
    site.serves(page(STORY).encode())
    site.pause = 0.5
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored in a background job
        "from structured_summary.pipeline.cli import main; main()"
    )

    with subprocess.Popen([sys.executable, "-c", code, f"http://{site.host}/story", "--quiet"]) as command:
        while not site.asked:
            time.sleep(0.02)
        interrupted = time.monotonic()
        command.send_signal(signal.SIGINT)

    assert command.returncode == 130
    assert time.monotonic() - interrupted < 2


def test_blanks_and_accents_of_an_address_are_encoded(site: Site) -> None:
    site.serves(page(STORY).encode())

    load_article(f"http://{site.host}/města a přístavy?q=dvě#konec")

    assert site.asked[0].startswith("GET /m%C4%9Bsta%20a%20p%C5%99%C3%ADstavy?q=dv%C4%9B HTTP/1.1")


def test_a_password_goes_to_its_server_and_nowhere_else(site: Site) -> None:
    site.serves(page(STORY).encode())

    article = load_article(f"http://ada:s%65cretpw@{site.host}/story")

    assert "Authorization: Basic YWRhOnNlY3JldHB3" in site.asked[0]
    assert article.source == f"http://***@{site.host}/story"


def test_a_password_of_any_length_is_masked() -> None:
    for length in (1, 200, 5000):
        address = f"http://ada:{'p@' * length}w@news.example/story?to=a@b"
        assert masked(address) == scrubbed(address) == "http://***@news.example/story?to=a@b"


def test_a_password_is_in_no_error(site: Site) -> None:
    site.serves(b"", status="404 Not Found")

    for url in (f"http://ada:secretpw@{site.host}/story", "http://ada:secretpw@127.0.0.1:x/", "ftp://ada:secretpw@b/"):
        with pytest.raises(ArticleError) as failure:
            load_article(url)

        assert "secretpw" not in str(failure.value)
