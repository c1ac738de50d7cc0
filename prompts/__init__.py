r"""The words for the model: one text file for each message, `$name` where something is filled in.

    render("extract_user", article="[1] Oslo agreed.")
    -> "<article>\\n[1] Oslo agreed.\\n</article>"

`prompt_version()` is the digest of all of them, so that a summary tells which words it was made with.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template

NAMES = (
    "extract_system",
    "extract_user",
    "repair_system",
    "repair_user",
    "second_look_system",
    "second_look_user",
    "unreadable_user",
    "schema_in_prompt",
)
EXAMPLE = ("example_article.txt", "example_answer.json")
_VERSION_DIGITS = 12  # enough to tell any two versions of some prompts apart


def render(name: str, **values: str) -> str:
    """Fill in one prompt. Raise KeyError where a value is missing."""
    return Template(read(f"{name}.txt")).substitute(values)


@cache
def extract_system() -> str:
    """Return the fixed first message of a first request: rules and the worked example."""
    article, answer = (read(name) for name in EXAMPLE)
    return render("extract_system", example_article=article, example_answer=answer)


@cache
def prompt_version() -> str:
    """Return the digest of the prompts' text."""
    texts = [read(name) for name in (*(f"{name}.txt" for name in NAMES), *EXAMPLE)]
    return sha256("\0".join(texts).encode()).hexdigest()[:_VERSION_DIGITS]


@cache
def read(name: str) -> str:
    """Return the text of a file of this folder, without the newline at its end."""
    return files("structured_summary.prompts").joinpath(name).read_text(encoding="utf-8").rstrip("\n")
