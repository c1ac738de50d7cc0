from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FLOORS = Path(__file__).parent.parent / "benchmarks" / "floors.py"


def test_no_engine_sinks_below_its_floor_on_our_annotated_articles():
    done = subprocess.run([sys.executable, str(FLOORS)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
