from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

import pytest

from structured_summary.pipeline.errors import ArticleError, CheckError, ReplayError, UsageError
from structured_summary.pipeline.golden import Case, junit, render_golden, run_golden
from structured_summary.pipeline.golden.differences import compare_summaries
from structured_summary.schemas.summary import Summary

from . import harbour

pytest_plugins = ["pytester"]


def summarize(_: Case) -> Summary:
    return harbour.SUMMARY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    case = tmp_path / "golden" / "harbour"
    case.mkdir(parents=True)
    (case / "article.txt").write_text(harbour.TEXT, "utf-8")
    (case / "expected.json").write_text(harbour.SUMMARY.model_dump_json(indent=2), "utf-8")
    return tmp_path / "golden"


def edit(folder: Path, change: Callable[[Any], object]) -> None:
    path = folder / "harbour" / "expected.json"
    expected = json.loads(path.read_text("utf-8"))
    change(expected)
    path.write_text(json.dumps(expected), "utf-8")


def story(folder: Path) -> str:
    (result,) = run_golden([folder], summarize=summarize).results
    return result.story


def test_a_case_that_is_as_expected_passes(folder: Path):
    run = run_golden([folder], summarize=summarize)

    assert run.passed
    run.require()
    assert "harbour" in render_golden(run)
    assert render_golden(run).endswith("ok")


def test_shuffled_lists_pass(folder: Path):
    def shuffle(value: Any) -> None:
        parts = cast(
            "list[Any]", [*value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
        )
        if isinstance(value, list):
            random.Random(3).shuffle(cast("list[Any]", value))
        for part in parts:
            shuffle(part)

    edit(folder, lambda expected: [shuffle(part) for name, part in expected.items() if name != "article"])

    assert story(folder) == ""


def test_other_numbers_in_ids_pass():
    text = harbour.SUMMARY.model_dump_json()
    for actor in harbour.SUMMARY.actors:
        text = text.replace(f'"{actor.id}"', f'"x{actor.id}"')

    comparisons = compare_summaries(Summary.model_validate_json(text), harbour.SUMMARY)

    assert [one.section for one in comparisons if one.differences] == []


def test_one_altered_quotation_is_named_with_record_and_field(folder: Path):
    edit(folder, lambda expected: expected["statements"][0].update(text="We are amused"))

    assert 'statements: \'We are amused\': text: expected "We are amused", found "We are not amused,"' in story(folder)


def test_another_speaker_is_shown_by_name(folder: Path):
    lenz = next(actor.id for actor in harbour.SUMMARY.actors if actor.name == "Ivo Lenz")
    edit(folder, lambda expected: expected["statements"][0].update(speaker=lenz))

    assert 'speaker: expected "Ivo Lenz", found "Ada Brandt"' in story(folder)


def test_a_missing_and_a_new_record_are_told_apart(folder: Path):
    def move(expected: Any) -> None:
        expected["actors"].append({**expected["actors"][0], "id": "new", "name": "Nobody", "mentions": []})
        expected["expert_views"] = []

    edit(folder, move)

    assert "actors: 'Nobody' is missing" in story(folder)
    assert "expert_views: 'Ivo Lenz' is new" in story(folder)


def test_the_difference_is_the_check_error_of_the_command(folder: Path):
    edit(folder, lambda expected: expected["reactions"][0].update(stance="welcome"))
    run = run_golden([folder], summarize=summarize)

    with pytest.raises(CheckError, match=r"1 of 1 golden cases differ: 'harbour'"):
        run.require()
    assert "DIFFERS" in render_golden(run)
    assert "stance: expected" in render_golden(run)


def test_update_shows_the_difference_and_writes(folder: Path):
    edit(folder, lambda expected: expected["reactions"][0].update(stance="welcome"))

    updated = run_golden([folder], update=True, summarize=summarize)

    updated.require()
    assert "stance: expected" in render_golden(updated)
    assert run_golden([folder], summarize=summarize).passed


def test_update_makes_what_is_not_there_yet(folder: Path):
    (folder / "harbour" / "expected.json").unlink()
    before = story(folder)

    run_golden([folder], update=True, summarize=summarize).require()

    assert "not there yet" in before
    assert story(folder) == ""


def test_an_error_of_one_case_does_not_stop_the_others(folder: Path):
    def fail(case: Case) -> Summary:
        raise ReplayError("the prompt changed since the recording")

    run = run_golden([folder], summarize=fail)

    assert "the prompt changed" in render_golden(run)
    assert "FAILED" in render_golden(run)


def test_a_broken_expectation_is_an_error_of_its_case(folder: Path):
    (folder / "harbour" / "expected.json").write_text("{")

    assert "harbour/expected.json is no summary" in story(folder)


def test_the_answers_of_a_model_are_not_exchanged_for_the_built_in_rules(folder: Path):
    edit(folder, lambda expected: expected["provenance"].update(engine="llm"))
    before = (folder / "harbour" / "expected.json").read_bytes()

    run = run_golden([folder], update=True)

    with pytest.raises(CheckError, match=r"1 of 1 golden cases failed"):
        run.require()
    assert "cassette.json is missing" in render_golden(run)
    assert (folder / "harbour" / "expected.json").read_bytes() == before


def test_update_is_advised_only_where_a_case_differs(folder: Path):
    edit(folder, lambda expected: expected.update(overview=None))
    differing = run_golden([folder], summarize=summarize)
    (folder / "harbour" / "expected.json").write_text("{")
    broken = run_golden([folder], summarize=summarize)

    with pytest.raises(CheckError, match=r"1 of 1 golden cases differ: 'harbour'.*keep them with --update"):
        differing.require()
    with pytest.raises(CheckError, match=r"1 of 1 golden cases failed: 'harbour'\. Each says above what it needs\.$"):
        broken.require()


def test_an_expectation_of_another_major_version_is_refused(folder: Path):
    edit(folder, lambda expected: expected.update(schema_version="2.0"))

    assert "This program reads schema version 1" in story(folder)


def test_a_model_that_nobody_knows_is_wrong_usage(folder: Path):
    with pytest.raises(UsageError, match="Unknown model 'nonsense'"):
        run_golden([folder], model="nonsense")


def test_an_expectation_that_cannot_be_written_is_no_bug(folder: Path, monkeypatch: pytest.MonkeyPatch):
    edit(folder, lambda expected: expected.update(overview=None))

    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)

    with pytest.raises(UsageError, match=r"Cannot write to .*expected\.json': Permission denied. See that the folder"):
        run_golden([folder], update=True, summarize=summarize)


def test_a_folder_without_cases_and_a_case_with_two_articles_are_refused(folder: Path, tmp_path: Path):
    with pytest.raises(UsageError, match="no golden case"):
        run_golden([tmp_path / "nowhere"])

    (folder / "harbour" / "article.html").write_text("<p>")
    with pytest.raises(ArticleError, match=r"article\.html, article\.txt"):
        run_golden([folder])


def test_junit_names_the_failed_case(folder: Path):
    edit(folder, lambda expected: expected["reactions"][0].update(stance="welcome", summary="\x00<&>"))

    suite = ElementTree.fromstring(junit(run_golden([folder], summarize=summarize)).encode())

    assert suite.get("failures") == "1"
    assert "stance: expected" in (suite.findtext("testcase/failure") or "")


PLUGIN = "structured_summary.pipeline.pytest_plugin"
PROJECT = """
[pytest]
testpaths = tests
summarize_golden = tests/golden
"""
STAND_IN = """
import structured_summary.pipeline.golden as golden
from structured_summary.schemas.summary import Summary

golden.summarizer_for = lambda: lambda case: Summary.model_validate_json(open("found.json", encoding="utf-8").read())
"""


def test_the_plugin_collects_the_cases_of_another_project(
    folder: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
):
    """The project needs the three lines; its expected.json files elsewhere are left alone."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini(PROJECT)
    pytester.makeconftest(STAND_IN)
    (pytester.path / "found.json").write_text(harbour.SUMMARY.model_dump_json(), "utf-8")
    (pytester.path / "tests" / "other").mkdir(parents=True)
    (pytester.path / "tests" / "other" / "expected.json").write_text("{}")
    folder.rename(pytester.path / "tests" / "golden")

    passed = pytester.runpytest_subprocess("-p", PLUGIN)
    edit(pytester.path / "tests" / "golden", lambda expected: expected["statements"][0].update(text="Altered"))
    failed = pytester.runpytest_subprocess("-p", PLUGIN)

    passed.assert_outcomes(passed=1)
    failed.assert_outcomes(failed=1)
    failed.stdout.fnmatch_lines(["*statements: 'Altered': text: expected*", "*summarize golden --update harbour*"])


def test_the_plugin_loads_nothing_heavy(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    """Other plugins stay out: some of them load pydantic."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makepyfile(
        """
        import sys

        def test_light():
            heavy = ("pydantic", "structured_summary.pipeline.golden", "structured_summary.schemas", "rapidfuzz")
            assert "structured_summary.pipeline.pytest_plugin" in sys.modules
            assert [name for name in heavy if name in sys.modules] == []
        """
    )

    done = pytester.runpytest_subprocess("-p", PLUGIN)

    done.assert_outcomes(passed=1)
