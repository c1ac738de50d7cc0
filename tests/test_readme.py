"""What the README shows is true: its code runs, its commands exist, its table of exit codes is the code's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from structured_summary.pipeline import errors
from structured_summary.pipeline.cli.app import front_door
from structured_summary.schemas.summary import Summary

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "docs/testing.md"])
def test_the_code_of_a_page_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)

    assert blocks
    told: dict[str, object] = {"__name__": "page"}
    for block in blocks:  # a later block may use what an earlier one made
        exec(compile(block, page, "exec"), told)


def test_the_commands_that_it_shows_exist() -> None:
    shown = set(re.findall(r"^    summarize ([a-z]+) ", README, re.MULTILINE))
    commands = set(front_door().commands)

    assert shown
    assert shown <= commands


def test_the_main_command_prints_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    main = re.search(r"\.venv/bin/summarize (\S+)$", README, re.MULTILINE)
    assert main is not None

    with pytest.raises(SystemExit) as left:
        front_door()([str(ROOT / main[1]), "--quiet"], prog_name="summarize")
    printed = capsys.readouterr().out

    assert left.value.code == 0
    for words in ("Kenya", "Treaty of Mutual Assistance", "If an armed attack occurs", "Makerere University"):
        assert words in printed


def test_every_exit_code_of_an_error_is_in_the_table() -> None:
    codes = {error.exit_code for error in vars(errors).values() if hasattr(error, "exit_code")}
    table = {int(code) for code in re.findall(r"^\| (\d) \|", README, re.MULTILINE)}

    assert codes | {0} == table


def test_every_section_of_a_summary_is_explained() -> None:
    explained = set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE))

    assert set(Summary.model_fields) - {"schema_version", "article", "overview"} <= explained
