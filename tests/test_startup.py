"""What a command loads, looked at in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"langchain", "langchain_core", "langchain_openai", "openai", "trafilatura", "jinja2"}


def loaded_by(*arguments: str) -> set[str]:
    story = (
        "import sys; from structured_summary.pipeline.cli import main\n"
        f"sys.argv = ['summarize', *{arguments!r}]\n"
        "try:\n main()\nfinally:\n print('\\nLOADED', *{name.split('.')[0] for name in sys.modules})"
    )
    finished = subprocess.run([sys.executable, "-c", story], capture_output=True, text=True, check=False)
    return set(finished.stdout.split("LOADED")[1].split())


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_neither_pydantic_nor_rich_nor_a_model_client(option: str) -> None:
    assert not loaded_by(option) & (HEAVY | {"pydantic", "rich", "asyncio"})


def test_the_built_in_rules_load_nothing_that_a_plain_text_does_not_need() -> None:
    article = Path(__file__).parents[1] / "examples" / "border-pact.txt"

    loaded = loaded_by(str(article), "--json", "--model", "builtin")

    assert not loaded & (HEAVY | {"dateparser", "genai_prices", "pycountry", "rapidfuzz", "rich"})


def test_a_schema_needs_no_model_client() -> None:
    assert not loaded_by("schema") & HEAVY
