"""Fixtures and guards for all tests: nothing reaches a hosted model, nothing reads the developer's own settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour_file import STORY

_STEERING = (
    "SUMMARIZE_MODEL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENAI_API_BASE",
    "ANTHROPIC_API_KEY",
    "GOOGLE_API_KEY",
    "LANGSMITH_TRACING",
    "LANGCHAIN_TRACING_V2",
)


@pytest.fixture(autouse=True)
def a_clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Take away what would steer a model, and give every test a cache folder of its own."""
    for name in _STEERING:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Write the short harbour story to a file."""
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, encoding="utf-8")
    return path
