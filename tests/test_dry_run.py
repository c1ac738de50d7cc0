from __future__ import annotations

import json
import subprocess
from pathlib import Path

from harbour_file import COMMAND, STORY

NOBODY = "http://127.0.0.1:9/v1"  # nobody listens there: who asks a model fails


def foreseen(*arguments: str | Path, model: str = "openai:gpt-4.1-mini") -> subprocess.CompletedProcess[str]:
    whole = [*COMMAND, *map(str, arguments), "--dry-run", "--model", model, "--base-url", NOBODY]
    return subprocess.run(whole, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_one_call_is_foreseen_with_its_tokens_and_price(article: Path) -> None:
    estimate = json.loads(foreseen(article, "--json").stdout)

    assert (estimate["source"], estimate["calls"]) == (str(article), 1)
    assert 1000 < estimate["input_tokens"] < 5000
    assert 0 < estimate["output_tokens"] < 200
    assert 0 < estimate["cost_usd"] < 0.01


def test_a_long_article_is_foreseen_chunk_by_chunk(article: Path) -> None:
    article.write_text(STORY + "\nThe harbour pact was long in the making.\n" * 100, encoding="utf-8")

    estimate = json.loads(foreseen(article, "--json", "--chunk-tokens", "300").stdout)

    assert estimate["calls"] > 2


def test_several_articles_are_added_up_and_a_missing_one_is_named(article: Path) -> None:
    ended = foreseen(article, article.with_name("nowhere.txt"), article)

    assert ended.returncode == 3
    assert "nowhere.txt" in ended.stderr
    assert [line.split()[0] for line in ended.stdout.splitlines()][-1] == "all"


def test_a_price_that_nobody_knows_is_said_to_be_unknown(article: Path) -> None:
    ended = foreseen(article, model="openai:house-model")

    assert "price unknown" in ended.stdout
    assert json.loads(foreseen(article, "--json", model="openai:house-model").stdout)["cost_usd"] is None


def test_a_page_cannot_hold_an_estimate(article: Path) -> None:
    assert foreseen(article, "--format", "html").returncode == 2


def test_a_batch_foresees_what_the_journal_does_not_have(article: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Norland objects to the harbour pact.\n", encoding="utf-8")
    inputs = ["batch", article, tmp_path / "other.txt", article, "--out", tmp_path / "out.jsonl"]

    ended = foreseen(*inputs)

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("3 articles, 1 of them done before or given twice\n")
    assert "2 calls" in ended.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour.txt", "other.txt"]
