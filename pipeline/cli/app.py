"""All commands in one Typer program, in which summarizing is the default.

summarize article.txt --json     no command name: the default command
summarize batch news/ --out …    a command
summarize ./batch                a file that is called like a command
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from . import article, batch, evaluate, golden, models, record, report, schema
from .grouped import grouped
from .outcome import ends_plainly

LIKENESS = 0.65  # of a word to a command that may be meant: “eval” is evaluate, “bach” is batch, “story” is nothing
HELP = {"help_option_names": ["-h", "--help"]}


class PlainCommand(TyperCommand):
    """A command whose help names its arguments as their metavars do, and no types of Python."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """List the arguments, then that there are options."""
        return [*(name for name, _ in _arguments(self.get_params(ctx))), "[OPTIONS]"]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Tell of the arguments and options."""
        _write_parameters(self.get_params(ctx), ctx, formatter)


class DefaultCommandGroup(TyperGroup):
    """A group whose own options and arguments are those of the default command.

    Contexts are `Any`: Typer keeps the class of its contexts to itself.
    """

    allow_interspersed_args = True
    allow_extra_args = False

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Leave the arguments to the command they name, or read them as those of the default command."""
        if args and args[0] in self.commands:
            ctx.args = args
            return args
        late = self._command_after_options(ctx, args)
        if late is not None:
            ctx.fail(f"Options come after the name of a command: write `summarize {late}` first, then the options.")
        meant = self._command_meant(args[0]) if args else None
        if meant is not None:
            ctx.fail(f"There is no file and no command {args[0]!r}. Is `summarize {meant}` meant?")
        return super(TyperGroup, self).parse_args(ctx, args)

    def _command_meant(self, word: str) -> str | None:
        """Return the command that a word is nearly, where it names no article; most words are not looked at closely."""
        if not word.isalpha() or Path(word).exists():
            return None
        from difflib import get_close_matches

        near = get_close_matches(word, self.commands, n=1, cutoff=LIKENESS)
        return "--help" if word == "help" else next(iter(near), None)

    def _command_after_options(self, ctx: Any, args: list[str]) -> str | None:
        """Return the command that stands where the first article is looked for, unless a file is called so."""
        options: dict[str, Any] = {name: param for param in self.get_params(ctx) for name in param.opts}
        rest = list(args)
        while rest and rest[0] in options:
            option = options[rest.pop(0)]
            if option.is_eager:  # --help and --version look at nothing else
                return None
            if not option.is_flag:
                rest = rest[1:]
        return rest[0] if rest and rest[0] in self.commands and not Path(rest[0]).exists() else None

    def invoke(self, ctx: Any) -> Any:
        """Run the named command, or else the default one."""
        if not ctx.args:
            return super(TyperGroup, self).invoke(ctx)
        name, *rest = ctx.args
        named = self.commands[name].make_context(f"{ctx.command_path} {name}", rest)
        with named:
            return named.command.invoke(named)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Tell of the arguments and options of the default command, and of the commands."""
        _write_parameters(self.get_params(ctx), ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Show the two ways to call the program."""
        formatter.write_usage(ctx.command_path, "ARTICLE... [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="       ")


def _arguments(params: Iterable[Any]) -> list[tuple[str, str]]:
    return [(str(param.metavar), str(param.help)) for param in params if param.param_type_name == "argument"]


def _write_parameters(params: Iterable[Any], ctx: Any, formatter: Any) -> None:
    options = [param.get_help_record(ctx) for param in params if param.param_type_name == "option"]
    for title, rows in (("Arguments", _arguments(params)), ("Options", options)):
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)


def front_door() -> Any:
    """Put the program together. Help texts are plain: Rich alone would double the time that `--help` takes."""
    app = typer.Typer(
        cls=DefaultCommandGroup,
        invoke_without_command=True,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=HELP,
    )
    app.callback(epilog=article.EPILOG)(ends_plainly(grouped(article.summarize_articles)))
    commands = {
        "batch": batch.summarize_batch,
        "golden": golden.run_golden_cases,
        "evaluate": evaluate.evaluate_summaries,
        "record": record.record_answers,
        "report": report.write_report,
        "schema": schema.print_schema,
        "models": models.list_models,
    }
    for name, command in commands.items():
        app.command(name, cls=PlainCommand, context_settings=HELP)(ends_plainly(grouped(command)))
    return typer.main.get_command(app)
