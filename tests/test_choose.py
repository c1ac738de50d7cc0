from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from structured_summary.pipeline.engines.choose import DEFAULT_OPENAI_MODEL, Choice, choose_model, make_engine, models
from structured_summary.pipeline.errors import ReplayError, UsageError
from structured_summary.pipeline.settings import Settings

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_the_option_comes_before_the_environment_and_the_environment_before_the_key() -> None:
    environ = {"SUMMARIZE_MODEL": "ollama:llama3.2", "OPENAI_API_KEY": "k"}

    assert choose_model("builtin", environ).model == "builtin"
    assert choose_model(None, environ) == Choice("ollama:llama3.2", "SUMMARIZE_MODEL is set")
    assert choose_model(None, {"OPENAI_API_KEY": "k"}) == Choice(DEFAULT_OPENAI_MODEL, "OPENAI_API_KEY is set")
    assert choose_model(None, {}) == Choice("builtin", "nothing configured")


@pytest.mark.parametrize("model", ["gpt-5", ":gpt-5", "openai:", "built-in"])
def test_a_model_that_is_no_known_form_is_wrong_usage(model: str) -> None:
    with pytest.raises(UsageError, match="PROVIDER:NAME"):
        choose_model(model, {})


def test_the_list_says_what_each_model_still_needs() -> None:
    lines = {line.example.partition(":")[0]: line for line in models({})}

    assert lines["builtin"].usable
    assert lines["openai"].needs == ("OPENAI_API_KEY in the environment",)
    assert "pip install langchain-mistralai" in lines["mistralai"].needs


def test_a_key_of_blanks_is_none_and_one_with_strange_letters_needs_mending() -> None:
    assert choose_model(None, {"OPENAI_API_KEY": " \n"}).model == "builtin"

    needs = {key: next(one for one in models({"OPENAI_API_KEY": key}) if "openai" in one.example).needs for key in " é"}

    assert needs[" "] == ("OPENAI_API_KEY in the environment",)
    assert needs["é"] == ("OPENAI_API_KEY without blanks and strange letters",)


@pytest.mark.parametrize(
    "url", ["", "notaurl", "http://", "ftp://a/v1", "http://[x", "http://a:99999/v1", "http://a:b/v1", "http://a b/v1"]
)
def test_an_impossible_address_of_a_server_is_wrong_usage(url: str) -> None:
    with pytest.raises(UsageError, match="is no address of a server"):
        make_engine(Settings(model="openai:x", base_url=url))


def test_an_impossible_address_in_the_environment_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://[x")

    with pytest.raises(UsageError, match=r"^OPENAI_BASE_URL 'http://"):
        make_engine(Settings(model="openai:x"))


def test_a_file_beside_the_recordings_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("{}")

    with pytest.raises(ReplayError, match="no recordings in"):
        make_engine(Settings(cassettes=tmp_path, mode="replay"))


def test_a_replay_without_a_folder_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="--cassettes"):
        make_engine(Settings(model="openai:x", mode="replay"))


def test_an_engine_is_made_without_loading_langchain() -> None:
    code = (
        "import sys; from structured_summary.pipeline.engines.choose import make_engine;"
        "from structured_summary.pipeline.settings import Settings; make_engine(Settings(model='openai:x'));"
        "print([m for m in ('langchain', 'langchain_core', 'openai', 'genai_prices') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_replay_without_a_model_means_the_one_that_was_recorded(tmp_path: Path) -> None:
    folder = EXAMPLES / "summaries" / "border-pact-model"

    engine = make_engine(Settings(cassettes=folder / "cassette.json", mode="replay"))

    assert engine.name == "llm"
    with pytest.raises(ReplayError, match="no recordings"):
        make_engine(Settings(cassettes=tmp_path, mode="replay"))
