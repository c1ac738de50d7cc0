"""`summarize models`: which models can be used here."""

from __future__ import annotations


def list_models() -> None:
    """Tell which models can be used here, and what others need."""
    from ..engines.choose import models
    from ..output import write_out

    lines = [
        f"{line.example:36} " + ("can be used" if line.usable else f"needs: {', '.join(line.needs)}")
        for line in models()
    ]
    lines.append(f"{'openai:NAME --base-url URL':36} can be used with any OpenAI-compatible server; no key needed")
    write_out("\n".join(lines) + "\n")
