"""A short article, and the command to summarize it with from the shell; `conftest.article` is the file of it."""

from __future__ import annotations

import sys

COMMAND = [sys.executable, "-c", "from structured_summary.pipeline.cli import main; main()"]
STORY = """Velmark and Osterholt sign harbour pact

Velmark and Osterholt signed a harbour pact on Monday. “It ends a long quarrel,” said Ada Brandt, a minister.
"""
