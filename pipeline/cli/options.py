"""The options that commands share, and the settings they make. Nothing heavy is imported: `--help` reads this file."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from typer import Option

from .values import number, one_of

if TYPE_CHECKING:
    from ...schemas.summary import Section
    from ..render import Page
    from ..settings import CassetteMode, Options
    from ..several import Look

MIN_WIDTH, MAX_WIDTH = 40, 120  # columns: longer lines are hard to read, shorter ones cannot hold a quotation

Form = Literal["text", "json", "jsonl", "markdown", "html", "annotations"]
FORM_OF: dict[str, Form] = {  # by how the name of the output ends, where no --format is given
    ".json": "json",
    ".jsonl": "jsonl",
    ".jsonld": "annotations",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}


@dataclass(frozen=True)
class ModelOptions:
    """Who reads the articles, and how hard it tries."""

    model: Annotated[
        str | None,
        Option(
            help="builtin, or PROVIDER:NAME: openai:NAME, anthropic:NAME, ollama:NAME, google_genai:NAME. "
            "Without it: SUMMARIZE_MODEL, then OpenAI where OPENAI_API_KEY is set, then builtin.",
            metavar="SPEC",
        ),
    ] = None
    base_url: Annotated[
        str | None,
        Option(help="Address of an OpenAI-compatible server: llama.cpp, vLLM, LM Studio.", metavar="URL"),
    ] = None
    concurrency: Annotated[
        int,
        Option(
            help="Calls under way at once, over all articles.",
            metavar="N",
            parser=number("--concurrency", int, least=1, example=8),
        ),
    ] = 8
    timeout: Annotated[
        float,
        Option(
            help="Seconds for one call, all in, and for a page, which has 60 at most.",
            metavar="S",
            parser=number("--timeout", float, least=0.001, example=120),
        ),
    ] = 120.0
    max_attempts: Annotated[
        int,
        Option(
            help="Answers asked for one chunk: the first and its repairs.",
            metavar="N",
            parser=number("--max-attempts", int, least=1, example=3),
        ),
    ] = 3
    max_tokens: Annotated[
        int | None,
        Option(
            help="Stop before the call that would take the run past N tokens.",
            metavar="N",
            parser=number("--max-tokens", int, least=1, example=50_000),
        ),
    ] = None
    max_cost: Annotated[
        float | None,
        Option(
            help="Stop before the call that would take the run past this.",
            metavar="USD",
            parser=number("--max-cost", float, least=0, example=0.5),
        ),
    ] = None
    chunk_tokens: Annotated[
        int | None,
        Option(
            help="Cut longer articles into chunks of N tokens, 200 or more.",
            metavar="N",
            parser=number("--chunk-tokens", int, least=200, example=2000),
        ),
    ] = None
    sections: Annotated[
        str | None,
        Option(
            help="Only these, by commas: overview, actors, agreements, articles_quoted, reactions, expert_views, "
            "statements.",
            metavar="a,b,…",
        ),
    ] = None
    tracing: Annotated[
        bool, Option("--tracing", help="Let LangSmith tracing, where it is set up, see the article.")
    ] = False

    def keywords(self) -> Options:
        """Turn the options into settings. Raise UsageError where they contradict each other."""
        return {
            "base_url": self.base_url,
            "concurrency": self.concurrency,
            "timeout": self.timeout,
            "max_attempts": self.max_attempts,
            "max_tokens": self.max_tokens,
            "max_cost": self.max_cost,
            "chunk_tokens": self.chunk_tokens,
            "sections": _sections(self.sections),
            "tracing": self.tracing,
        }


@dataclass(frozen=True)
class RecordingOptions:
    """Whether answers come from recordings, or go into them."""

    cassettes: Annotated[
        Path | None, Option(help="Folder of recorded answers; answers come from there.", metavar="DIR")
    ] = None
    replay: Annotated[bool, Option("--replay", help="Answer from the recordings only; never ask a model.")] = False
    record: Annotated[bool, Option("--record", help="Ask for what is not recorded yet, and keep the answers.")] = False

    def keywords(self) -> Options:
        """Turn the options into settings. Raise UsageError where they contradict each other."""
        return {"cassettes": self.cassettes, "mode": _mode(self)}


@dataclass(frozen=True)
class TalkOptions:
    """How much is said on standard error."""

    quiet: Annotated[bool, Option("--quiet", "-q", help="Say nothing on standard error but errors.")] = False
    verbose: Annotated[bool, Option("--verbose", "-v", help="Tell of calls, waits and tokens; show tracebacks.")] = (
        False
    )


@dataclass(frozen=True)
class PrintOptions:
    """What the result looks like and where it goes."""

    format: Annotated[
        Form | None,
        Option(
            help="text, json, jsonl, markdown, html or annotations. Without it: as -o FILE is named (.json, .html, "
            ".md …), or text.",
            metavar="FORMAT",
            parser=one_of("--format", get_args(Form)),
        ),
    ] = None
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False
    output: Annotated[
        Path | None, Option("--output", "-o", help="Write there instead of standard output.", metavar="FILE")
    ] = None
    no_text: Annotated[
        bool, Option("--no-text", help="Leave article.text out, and the boilerplate; the evidence keeps its words.")
    ] = False
    strict: Annotated[bool, Option("--strict", help="Exit with 6 where a check failed.")] = False

    def look(self, *, many: bool) -> Look:
        """Say how to print. Raise UsageError where the options contradict each other."""
        from ..errors import UsageError
        from ..several import Look

        if self.json and self.format not in (None, "json"):
            raise UsageError(f"--json and --format {self.format} contradict each other: give one of them.")
        form = "json" if self.json else self.format or _form_of(self.output)
        if form == "html" and many:
            raise UsageError("An HTML page holds one article: run the command once for each, with -o FILE.")
        return Look(form, _page(self.output), with_text=not self.no_text, strict=self.strict)


def _form_of(output: Path | None) -> Form:
    return "text" if output is None else FORM_OF.get(output.suffix.lower(), "text")


def _page(output: Path | None) -> Page:
    """Measure the terminal; elsewhere 80 columns and no colours."""
    from ..render import Page

    if output is not None or not sys.stdout.isatty():
        return Page()
    width = min(max(shutil.get_terminal_size().columns, MIN_WIDTH), MAX_WIDTH)
    return Page(width, colour=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def _mode(options: RecordingOptions) -> CassetteMode | None:
    from ..errors import UsageError

    if options.replay and options.record:
        raise UsageError("--replay and --record contradict each other: give one of them.")
    if options.cassettes is None:
        if options.replay or options.record:
            raise UsageError("--replay and --record need a folder of recorded answers: add --cassettes DIR.")
        return None
    return "record" if options.record else "replay"


def _sections(names: str | None) -> tuple[Section, ...]:
    from ...schemas.summary import SECTIONS
    from ..errors import UsageError

    if names is None:
        return SECTIONS
    wanted = {name.strip().lower() for name in names.split(",") if name.strip()}
    unknown = sorted(wanted.difference(SECTIONS))
    if unknown or not wanted:
        named = ", ".join(map(repr, unknown)) or repr(names)
        raise UsageError(f"--sections: {named} is no section. They are: {', '.join(SECTIONS)}.")
    return tuple(section for section in SECTIONS if section in wanted)
