from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from harbour_file import COMMAND, STORY

from structured_summary.schemas.summary import Summary


def summarize(*arguments: str | Path, stdin: str = "", cwd: Path | None = None) -> tuple[str, str]:
    ended = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin, capture_output=True, encoding="utf-8", check=True, timeout=60, cwd=cwd,
    )  # fmt: skip
    return ended.stdout, ended.stderr


def test_json_on_standard_output_is_a_summary_and_nothing_else(article: Path) -> None:
    printed, _ = summarize(article, "--json")

    summary = Summary.model_validate_json(printed)
    assert summary.article.text == STORY
    assert summary.provenance.engine == "builtin"


def test_the_same_article_gives_the_same_bytes(article: Path) -> None:
    assert summarize(article, "--json") == summarize(article, "--json")


NAMED_AS_OFTEN = (
    "The boats of Chile and of Peru were too many on Monday.\n\n"
    "Peru suspended the Arica Treaty, the last one limiting the boats that the two countries keep.\n\n"
    "Chile denied it. “They are few,” Chile said.\n\nPeru wants an answer, and Chile has promised one."
)


def test_the_bytes_do_not_hang_on_how_python_orders_its_sets() -> None:
    def printed(seed: int) -> bytes:
        return subprocess.run(
            [*COMMAND, "-", "--json", "--model", "builtin"],
            input=NAMED_AS_OFTEN.encode(), capture_output=True, check=True, timeout=60,
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
        ).stdout  # fmt: skip

    first = printed(1)
    assert json.loads(first)["agreements"][0]["parties"] == ["chile", "peru"]
    assert all(printed(seed) == first for seed in (2, 3, 4, 5))


def test_a_notice_says_that_no_model_was_configured(article: Path) -> None:
    assert "No model is configured" in summarize(article)[1]
    assert summarize(article, "--quiet")[1] == ""
    assert summarize(article, "--model", "builtin")[1] == ""


def test_the_notice_stands_above_no_error_and_not_where_nothing_was_summarized(article: Path) -> None:
    def told(*arguments: str) -> list[str]:
        ended = subprocess.run([*COMMAND, *arguments], capture_output=True, encoding="utf-8", check=False, timeout=60)
        return [line.partition(" ")[0] for line in ended.stderr.splitlines()]

    assert told("nowhere.txt") == ["summarize:"]
    assert told("nowhere.txt", "--dry-run") == ["summarize:"]
    assert told("nowhere.txt", str(article)) == ["summarize:", "No"]
    assert told(str(article), "--strict", "--sections", "actors")[-1] == "No"


def test_standard_input_is_an_article(article: Path) -> None:
    printed, _ = summarize("-", "--json", "-q", stdin=STORY)

    assert json.loads(printed)["article"]["text"] == STORY


def test_several_articles_are_an_array_in_the_order_given(article: Path) -> None:
    printed, _ = summarize(article, "-", "--json", "-q", stdin="Norland objects.\n")

    assert [one["article"]["text"] for one in json.loads(printed)] == [STORY, "Norland objects.\n"]


def test_a_file_called_like_a_command_is_given_with_its_folder(article: Path) -> None:
    article.rename(article.with_name("schema"))

    printed, _ = summarize("./schema", "--json", "-q", cwd=article.parent)

    assert json.loads(printed)["article"]["text"] == STORY


def test_the_output_file_is_whole_or_not_there(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "summary.json"

    assert summarize(article, "--json", "-q", "-o", out) == ("", "")

    assert Summary.model_validate_json(out.read_text(encoding="utf-8"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour.txt", "summary.json"]


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("page.html", "<!doctype html>"), ("s.JSON", "{\n"), ("s.jsonl", '{"'), ("s.md", "# "), ("s.txt", STORY[:20])],
)
def test_the_output_is_what_its_name_says(article: Path, tmp_path: Path, name: str, beginning: str) -> None:
    summarize(article, "-q", "-o", tmp_path / name)

    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_a_format_that_is_asked_for_outweighs_the_name_of_the_output(article: Path, tmp_path: Path) -> None:
    summarize(article, "-q", "--json", "-o", tmp_path / "page.html")

    assert Summary.model_validate_json((tmp_path / "page.html").read_text(encoding="utf-8"))


def test_without_text_the_words_of_the_article_stay_out(article: Path) -> None:
    printed, _ = summarize(article, "--json", "-q", "--no-text")

    assert json.loads(printed)["article"]["text"] == ""


def test_an_estimate_goes_where_the_result_would(article: Path, tmp_path: Path) -> None:
    assert summarize(article, "-q", "--dry-run", "-o", tmp_path / "estimate.txt") == ("", "")

    assert "0 calls" in (tmp_path / "estimate.txt").read_text(encoding="utf-8")


def test_only_the_sections_asked_for_are_filled(article: Path) -> None:
    printed, _ = summarize(article, "--json", "-q", "--sections", "Actors")

    summary = json.loads(printed)
    assert (summary["overview"], summary["statements"], summary["agreements"]) == (None, [], [])


@pytest.mark.parametrize("form", ["text", "markdown", "html", "annotations", "jsonl"])
def test_every_format_is_printed(article: Path, form: str) -> None:
    printed, complaints = summarize(article, "-q", "--format", form)

    assert printed.endswith("\n")
    assert complaints == ""


def test_help_shows_the_default_command_its_options_and_the_other_commands() -> None:
    shown, _ = summarize("--help")

    assert "summarize ARTICLE... [OPTIONS]" in shown
    for words in ("--json", "--no-text", "--max-cost", "batch", "schema", "report", "Exit codes"):
        assert words in shown


@pytest.mark.parametrize("command", ["", "batch", "golden", "evaluate", "record", "report", "schema", "models"])
def test_help_names_no_types_of_python_and_clips_no_sentence(command: str) -> None:
    shown, _ = summarize(*command.split(), "--help")

    assert "<" not in shown
    assert not re.search(r"[a-z.]\.\.\.$", shown, re.MULTILINE)


def test_a_saved_summary_becomes_a_page(article: Path, tmp_path: Path) -> None:
    summarize(article, "--json", "-q", "-o", tmp_path / "summary.json")
    summarize("report", tmp_path / "summary.json", "-o", tmp_path / "page.html")

    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
