from __future__ import annotations

from pathlib import Path

from cogapp import Cog

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


def test_the_help_in_the_docs_is_that_of_the_command() -> None:
    """Write it anew with `cog -r docs/cli.md`."""
    assert Cog().main(["cog", "--check", str(DOCS)]) == 0
