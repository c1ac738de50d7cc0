from __future__ import annotations

import asyncio
import errno
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from quiet_engine import QuietEngine

from structured_summary import Summarizer, load_article
from structured_summary.pipeline.batch import Tally, errors_file, journal_file, own_files, run_batch
from structured_summary.pipeline.batch.inputs import Piece, pieces_of
from structured_summary.pipeline.batch.journal import Journal
from structured_summary.pipeline.engines import Effort, Extraction
from structured_summary.pipeline.errors import BudgetError, ModelError, UsageError
from structured_summary.pipeline.render.html import render_html
from structured_summary.pipeline.split import Chunk
from structured_summary.schemas.summary import Notice


class CountingEngine(QuietEngine):
    """Says nothing about any article, and remembers which it was asked about."""

    def __init__(self, faults: dict[str, Exception] | None = None) -> None:
        self.asked: list[str] = []
        self.faults = faults or {}

    def foresee(self, chunk: Chunk) -> Effort:
        return Effort(calls=1, input_tokens=100, output_tokens=10, cost_usd=0.01)

    async def extract(self, chunk: Chunk) -> Extraction:
        text = chunk.article.text
        self.asked.append(text)
        await asyncio.sleep(0.01 if "slow" in text else 0)
        if text in self.faults:
            raise self.faults[text]
        return await super().extract(chunk)


class HalfEngine(CountingEngine):
    """Reads each article in part only."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    async def extract(self, chunk: Chunk) -> Extraction:
        notice = Notice(kind=self.kind, message="Sentences 3 to 4 could not be read.", span=None, records=())
        return replace(await super().extract(chunk), notices=(notice, notice))


def batch(texts: Iterable[str], out: Path, engine: CountingEngine, **options: Any) -> Tally:
    pieces = [Piece(f"piece-{place}", text=text) for place, text in enumerate(texts)]
    summarizer = Summarizer(engine=engine, **options)
    return asyncio.run(run_batch(pieces, summarizer, out))


def written(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_summaries_come_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    batch(["A slow story.", "A fast one.", "Another."], out, CountingEngine())

    assert [line["article"]["source"] for line in written(out)] == ["piece-0", "piece-1", "piece-2"]


def test_a_second_run_asks_for_nothing_again_and_writes_the_same_bytes(tmp_path: Path) -> None:
    out, engine = tmp_path / "out.jsonl", CountingEngine()
    batch(["One.", "Two."], out, engine)
    first = out.read_bytes()

    tally = batch(["One.", "Two."], out, engine)

    assert (tally.done, tally.kept, len(engine.asked)) == (2, 2, 2)
    assert out.read_bytes() == first


def test_other_options_are_another_summary(tmp_path: Path) -> None:
    out, engine = tmp_path / "out.jsonl", CountingEngine()
    batch(["One."], out, engine)

    batch(["One."], out, engine, sections=("actors",))

    assert len(engine.asked) == 2


def test_a_text_that_comes_twice_is_asked_for_once(tmp_path: Path) -> None:
    engine = CountingEngine()

    batch(["Same slow story."] * 3, tmp_path / "out.jsonl", engine)

    assert len(engine.asked) == 1
    assert [line["article"]["source"] for line in written(tmp_path / "out.jsonl")] == ["piece-0", "piece-1", "piece-2"]


def test_a_failed_article_is_named_and_the_others_are_complete(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    tally = batch(["One.", "Two.", "Three."], out, CountingEngine({"Two.": ModelError("server", "It is down.")}))

    assert (tally.done, tally.failed) == (2, 1)
    [failure] = written(errors_file(out))
    assert failure == {"source": "piece-1", "exit_code": 4, "error": "ModelError", "message": "It is down."}


def test_errors_of_an_earlier_run_are_gone_when_all_is_well(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    batch(["One."], out, CountingEngine({"One.": ModelError("server", "It is down.")}))

    batch(["One."], out, CountingEngine())

    assert not errors_file(out).exists()


def test_an_exhausted_budget_stops_the_batch_and_keeps_what_is_done(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    with pytest.raises(BudgetError):
        batch(["One.", "Two."], out, CountingEngine({"Two.": BudgetError("Enough.")}))

    assert len(written(out)) == 1


@pytest.mark.parametrize(("kind", "code"), [("budget", 9), ("chunk_failed", 4), ("model", 4)])
def test_an_article_read_in_part_is_named_with_what_there_is_and_tried_again(
    tmp_path: Path, kind: str, code: int
) -> None:
    out = tmp_path / "out.jsonl"

    tally = batch(["One.", "Two."], out, HalfEngine(kind))

    assert (tally.done, tally.failed, out.exists()) == (0, 2, False)
    [failure, _] = written(errors_file(out))
    assert failure["exit_code"] == code
    assert failure["message"].count("Sentences 3 to 4 could not be read. So it is with 1 more part.") == 1
    assert failure["partial"]["article"]["text"] == "One."
    assert batch(["One.", "Two."], out, CountingEngine()).kept == 0


def test_what_an_earlier_run_wrote_stays_until_there_is_something_in_its_place(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    batch(["One."], out, CountingEngine())

    with pytest.raises(ModelError):
        batch(["Two."], out, CountingEngine({"Two.": ModelError("auth", "The key is wrong.")}))

    assert [line["article"]["text"] for line in written(out)] == ["One."]


def test_a_row_of_the_journal_that_cannot_be_read_is_done_anew(tmp_path: Path) -> None:
    out, engine = tmp_path / "out.jsonl", CountingEngine()
    batch(["One."], out, engine)
    with sqlite3.connect(journal_file(out)) as base:
        base.execute("UPDATE finished SET summary = '{\"half'")
    base.close()

    tally = batch(["One."], out, engine)

    assert (tally.kept, engine.asked) == (0, ["One.", "One."])
    assert len(written(out)) == 1


def test_a_damaged_journal_is_named_with_what_to_do(tmp_path: Path) -> None:
    journal_file(tmp_path / "out.jsonl").write_bytes(b"SQLite format 3\0" + b"rubbish" * 1000)

    with pytest.raises(UsageError, match=r"out\.jsonl\.journal\.sqlite.*Delete it"):
        batch(["One."], tmp_path / "out.jsonl", CountingEngine())


def test_two_batches_cannot_write_to_one_journal(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.sqlite"), pytest.raises(UsageError, match="other batch"):
        Journal(tmp_path / "j.sqlite")


def test_inputs_are_files_folders_patterns_and_jsonl(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "b.txt").touch()
    (tmp_path / "news" / "a.txt").touch()
    (tmp_path / "news" / "picture.png").touch()
    (tmp_path / "more.jsonl").write_text(
        '{"id": "x", "text": "Hello."}\nnot/json.txt\n{"id": 1}\nnull\n', encoding="utf-8"
    )

    pieces = list(pieces_of([str(tmp_path / "news"), f"{tmp_path}/news/*.txt", str(tmp_path / "more.jsonl"), "c.txt"]))

    names = [Path(piece.source).name for piece in pieces]
    assert names == ["a.txt", "b.txt", "a.txt", "b.txt", "x", *(f"more.jsonl:{n}" for n in (2, 3, 4)), "c.txt"]
    assert pieces[4].text == "Hello."
    assert "is not JSON" in (pieces[5].fault or "")
    assert all("has no text" in (piece.fault or "") for piece in pieces[6:8])


def test_a_folder_that_may_not_be_read_is_named_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("open", "shut"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").touch()

    def scandir(path: str, real: Any = os.scandir) -> Any:
        if Path(path).name == "shut":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    shut, article = pieces_of([str(tmp_path)])

    assert "shut' cannot be read: Permission denied" in (shut.fault or "")
    assert (Path(article.source).parent.name, article.fault) == ("open", None)


BAD_LINES = {
    "no UTF-8": b'{"text": "caf\xe9"}',
    "half a surrogate pair": b'{"id": "\\udc00", "text": "Hello."}',
    "a hundred thousand deep": b'{"text":' + b"[" * 100_000,
    "a number of five thousand digits": b'{"id": ' + b"7" * 5000 + b', "text": "Hello."}',
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_costs_that_line_and_is_named(tmp_path: Path, line: bytes) -> None:
    lines, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines.write_bytes(line + b'\n{"id": "good", "text": "Hello."}\n')

    tally = asyncio.run(run_batch(pieces_of([str(lines)]), Summarizer(engine=CountingEngine()), out))

    assert (tally.done, tally.failed) == (1, 1)
    [failure] = written(errors_file(out))
    assert failure["exit_code"] == 3
    assert "in.jsonl:1" in failure["message"] or failure["source"] == "\udc00"


def test_an_input_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_text("Hello.")
    odd = ["", "**a", "x" * 5000, name, "nul\0.txt"]

    tally = asyncio.run(
        run_batch(pieces_of([*odd, __file__]), Summarizer(engine=CountingEngine()), tmp_path / "out.jsonl")
    )

    assert (tally.done, tally.failed) == (1, len(odd))
    assert [failure["source"] for failure in written(errors_file(tmp_path / "out.jsonl"))] == odd


def test_what_a_batch_writes_is_no_article_of_its_folder(tmp_path: Path) -> None:
    for name in ("a.txt", "out.txt", "out.txt.errors.jsonl"):
        (tmp_path / name).touch()

    pieces = [*pieces_of([str(tmp_path), f"{tmp_path}/*"], own_files(tmp_path / "out.txt"))]

    assert [Path(piece.source).name for piece in pieces] == ["a.txt", "a.txt"]


def test_the_page_of_a_summary_is_no_article_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><html><p>Hello.</p></html>", encoding="utf-8")
    summary = Summarizer(engine=QuietEngine()).invoke(load_article(b"The mayor said that it rains."))
    (tmp_path / "report.html").write_text(render_html(summary), encoding="utf-8")

    pieces = [*pieces_of([str(tmp_path), f"{tmp_path}/*"])]

    assert [Path(piece.source).name for piece in pieces] == ["a.html", "a.html"]


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_a_kill_loses_no_finished_article(tmp_path: Path) -> None:
    lines, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    records = [json.dumps({"id": str(n), "text": f"Story {n} says that it rains."}) for n in range(2000)]
    lines.write_text("\n".join(records), encoding="utf-8")
    command = [sys.executable, "-c", "from structured_summary.pipeline.cli import main; main()"]
    arguments = [*command, "batch", str(lines), "--out", str(out), "--model", "builtin"]

    with subprocess.Popen(arguments, stderr=subprocess.DEVNULL) as process:
        while not (out.exists() and out.read_bytes().count(b"\n") >= 20):
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    finished = out.read_bytes().count(b"\n")
    again = subprocess.run(arguments, stderr=subprocess.PIPE, check=True, text=True)

    assert [line["article"]["source"] for line in written(out)] == [str(n) for n in range(2000)]
    assert int(again.stderr.split("done, ")[1].split()[0]) >= finished
