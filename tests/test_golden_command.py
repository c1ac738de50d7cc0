"""The commands `golden` and `evaluate`, from the shell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from structured_summary.pipeline.cassettes import Cassettes
from structured_summary.pipeline.engines.llm import LlmEngine
from structured_summary.pipeline.runnable import Summarizer
from structured_summary.pipeline.settings import Settings
from structured_summary.schemas.draft import EMPTY_DRAFT
from structured_summary.testing import FakeChat

from . import harbour

MODEL = "openai:gpt-5.4-mini"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from structured_summary.pipeline.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """Make a golden case whose answers come from a stand-in for a model."""
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "article.txt").write_text(harbour.TEXT, "utf-8")
    chat = FakeChat(lambda request: EMPTY_DRAFT if request.form == "Draft" else {"statements": []}, model=MODEL)
    cassettes = Cassettes.at(folder / "cassette.json", "record", model=MODEL, chat=chat)
    Summarizer(engine=LlmEngine(cassettes.open, Settings(model=MODEL))).invoke(folder / "article.txt")
    assert run("golden", folder, "--update").returncode == 0
    return folder


def test_a_recorded_case_is_green_with_no_key_and_twice_the_same(recorded: Path):
    first, second = run("golden", recorded), run("golden", recorded)

    assert first.returncode == 0, first.stdout + first.stderr
    assert first.stdout == second.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "cause"),
    [
        ("article.txt", "amused", "bemused", "the article changed"),
        ("cassette.json", '"model": "openai:gpt-5.4-mini"', '"model": "openai:other"', "a key no longer fits"),
    ],
)
def test_a_change_fails_with_its_cause(recorded: Path, file: str, old: str, new: str, cause: str):
    text = (recorded / file).read_text("utf-8")
    (recorded / file).write_text(text.replace(old, new), "utf-8")

    done = run("golden", recorded)

    assert done.returncode == 6
    assert cause in done.stdout


def test_another_model_is_named_as_the_cause(recorded: Path):
    done = run("golden", recorded, "--model", "openai:other")

    assert done.returncode == 6
    assert "the model changed" in done.stdout


def test_an_altered_quotation_is_named_and_junit_written(recorded: Path, tmp_path: Path):
    expected = json.loads((recorded / "expected.json").read_text("utf-8"))
    expected["statements"][0]["text"] = "Something else"
    (recorded / "expected.json").write_text(json.dumps(expected), "utf-8")

    done = run("golden", recorded, "--junit", tmp_path / "out.xml")

    assert done.returncode == 6
    assert "statements: 'Something else': text: expected" in done.stdout
    assert 'failures="1"' in (tmp_path / "out.xml").read_text("utf-8")


def test_evaluate_prints_a_table_and_json(recorded: Path):
    (recorded / "gold.json").write_text('{"actors": [{"name": "Ada Brandt"}]}')

    table, figures = run("evaluate", recorded, recorded), run("evaluate", recorded, recorded, "--json")

    assert table.returncode == 0, table.stderr
    assert "precision" in table.stdout
    assert json.loads(figures.stdout)["scores"][0]["row"] == "actors"


def test_there_is_nothing_to_record_of_the_built_in_rules(recorded: Path, tmp_path: Path):
    done = run("record", recorded / "article.txt", "--cassettes", tmp_path, "--model", "builtin")

    assert done.returncode == 2
    assert "--model PROVIDER:NAME" in done.stderr
