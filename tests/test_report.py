from __future__ import annotations

from pathlib import Path

import pytest
from harbour import SUMMARY

from structured_summary.pipeline.errors import ArticleError
from structured_summary.pipeline.report import read_summary


def test_a_saved_summary_is_read_back(tmp_path: Path) -> None:
    saved = tmp_path / "summary.json"
    saved.write_text(SUMMARY.model_dump_json(), encoding="utf-8")

    assert read_summary(str(saved)) == SUMMARY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "it is a list"),
        ('{"a": 1}', "article is missing"),
        ("", "not JSON"),
        ("[" * 100_000, "too deep"),
        (SUMMARY.model_copy(update={"schema_version": "2.1"}).model_dump_json(), "reads schema version 1"),
    ],
    ids=["cut off", "a list", "another document", "empty", "deep", "another version"],
)
def test_what_is_no_summary_is_refused_with_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    saved = tmp_path / "other.json"
    saved.write_text(text, encoding="utf-8")

    with pytest.raises(ArticleError, match=reason):
        read_summary(str(saved))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="nowhere"):
        read_summary(str(tmp_path / "nowhere.json"))
