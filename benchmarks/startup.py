"""How long the command takes to start, beside a bare Typer program and Python itself, in the same run.

python benchmarks/startup.py [ARTICLE]

Modules are compiled, as they are where the package is installed, whatever PYTHONDONTWRITEBYTECODE says here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median

RUNS = 15
BARE = (
    "import typer; app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)\n"
    "@app.command()\ndef hello(name: str, loud: bool = False): print(name)\n"
    "app()"
)
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
OURS = "from structured_summary.pipeline.cli import main; main()"


def seconds(*command: str) -> float:
    began = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([sys.executable, *command], check=True, env=INSTALLED, **quiet)
    return time.perf_counter() - began


def main() -> None:
    article = sys.argv[1] if len(sys.argv) > 1 else "examples/border-pact.txt"
    commands = {
        "python -c pass": ("-c", "pass"),
        "bare Typer --help": ("-c", BARE, "--help"),
        "summarize --help": ("-c", OURS, "--help"),
        "summarize --version": ("-c", OURS, "--version"),
        "summarize ARTICLE --json (builtin)": ("-c", OURS, article, "--json", "--model", "builtin"),
    }
    for command in commands.values():
        seconds(*command)
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            taken[name].append(seconds(*command))
    bare = median(taken["bare Typer --help"])
    for name, times in taken.items():
        print(f"{name:36} {median(times) * 1000:7.0f} ms   {median(times) / bare:5.2f} times bare Typer")


if __name__ == "__main__":
    main()
