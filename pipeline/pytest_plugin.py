"""The pytest plugin: collects golden cases in the folders that `summarize_golden` names, one test for each.

    [tool.pytest.ini_options]
    testpaths = ["tests"]
    summarize_golden = ["tests/golden"]

It is loaded in every suite of an environment, so it imports nothing of ours before a case is collected.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest


class DiffersError(Exception):
    """Raised when a case is not as expected."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one setting."""
    parser.addini("summarize_golden", "Folders with golden cases of structured-summary.", type="paths", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect an expected.json that lies in one of the folders."""
    if file_path.name != "expected.json":
        return None
    folders = [Path(folder).resolve() for folder in parent.config.getini("summarize_golden")]
    if not any(file_path.resolve().is_relative_to(folder) for folder in folders):
        return None
    return cast("Any", GoldenFile).from_parent(parent, path=file_path)


class GoldenFile(pytest.File):
    """The expectation of a case."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the one test of the case."""
        yield cast("Any", GoldenItem).from_parent(self, name=self.path.parent.name)


class GoldenItem(pytest.Item):
    """Summarize the article again and compare."""

    def runtest(self) -> None:
        """Run the case."""
        from .golden import case_in, run_case, summarizer_for

        result = run_case(case_in(self.path.parent), summarizer_for())
        if not result.passed:
            update = "" if result.error else f"\nWhere this is right: summarize golden --update {self.path.parent.name}"
            raise DiffersError(result.story + update)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **options: Any) -> Any:
        """Show the differences alone: the traceback is ours and tells nothing."""
        if isinstance(excinfo.value, DiffersError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args, **options)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the case."""
        return self.path, None, f"golden case {self.name}"
