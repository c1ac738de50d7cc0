from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


def test_the_help_in_the_docs_is_that_of_the_command() -> None:
    """Write it anew with `cog -r docs/cli.md`."""
    checked = subprocess.run([sys.executable, "-m", "cogapp", "--check", str(DOCS)], capture_output=True, check=False)

    assert checked.returncode == 0, checked.stdout
