"""Golden runs: summarize every case folder again and say what is not as it was.

    case/article.txt     the article
    case/expected.json   the summary, as `summarize article.txt --json` wrote it and a person read it
    case/cassette.json   a model's recorded answers; without it the built-in engine runs

run = run_golden([Path("golden")])
run.passed or print(render_golden(run))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from xml.etree import ElementTree

from ...schemas.summary import Summary
from ..cassettes import recorded_model
from ..engines.choose import choose_model
from ..errors import ArticleError, CheckError, SummaryError, UsageError
from ..evaluation.gold import article_file
from ..output import destination
from ..saved import SavedError, read_saved
from .differences import SECTIONS, Comparison, Difference, compare_summaries

SHOWN = 20  # differences of one case; after so many the reader has understood


@dataclass(frozen=True, slots=True)
class Case:
    """A case folder."""

    name: str
    folder: Path
    article: Path
    expected: Path
    cassette: Path | None


Summarize = Callable[[Case], Summary]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What became of one case."""

    case: Case
    comparisons: tuple[Comparison, ...] = ()
    error: str | None = None  # the summary could not be made or compared
    updated: bool = False
    seconds: float = 0.0

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return all differences, in the order of the sections."""
        return tuple(difference for comparison in self.comparisons for difference in comparison.differences)

    @property
    def passed(self) -> bool:
        """Tell whether everything is as expected."""
        return self.error is None and not self.differences

    @property
    def story(self) -> str:
        """Say what is wrong, one line for each difference."""
        lines = [self.error] if self.error else []
        lines += [str(difference) for difference in self.differences[:SHOWN]]
        more = len(self.differences) - SHOWN
        return "\n".join([*lines, f"… and {more} more differences"] if more > 0 else lines)


@dataclass(frozen=True, slots=True)
class GoldenRun:
    """What became of all cases."""

    results: tuple[CaseResult, ...]

    @property
    def passed(self) -> bool:
        """Tell whether every case is as expected."""
        return all(result.passed for result in self.results)

    def require(self) -> None:
        """Raise CheckError, exit code 6, where a case differs that was not updated."""
        failed = [result for result in self.results if not result.passed and not result.updated]
        differing = [result.case.name for result in failed if result.error is None]
        broken = [result.case.name for result in failed if result.error is not None]
        told: list[str] = []
        if differing:
            told.append(
                f"{_counted(differing, self.results)} differ: {_named(differing)}. "
                "Read the differences; where they are right, keep them with --update."
            )
        if broken:
            told.append(f"{_counted(broken, self.results)} failed: {_named(broken)}. Each says above what it needs.")
        if told:
            raise CheckError(" ".join(told))


def _counted(some: Sequence[str], every: Sequence[CaseResult]) -> str:
    return f"{len(some)} of {len(every)} golden cases"


def _named(cases: Sequence[str]) -> str:
    return ", ".join(map(repr, cases[:5])) + (" and others" if len(cases) > 5 else "")


def find_cases(folders: Iterable[Path]) -> list[Case]:
    """Find the case folders in and below the folders given. Raise UsageError where there are none."""
    places: dict[Path, None] = {}
    given = list(folders)
    for folder in given:
        found = sorted({path.parent for path in folder.rglob("article.*") if path.is_file()})
        if not found:
            raise UsageError(
                f"There is no golden case in {str(folder)!r}: a case is a folder with an article.txt in it."
            )
        places.update(dict.fromkeys(found))
    return [case_in(folder) for folder in places]


def case_in(folder: Path) -> Case:
    """Return the case that lies in this folder. Raise ArticleError where it has no article or several."""
    cassette = folder / "cassette.json"
    article = article_file(folder)
    return Case(folder.name, folder, article, folder / "expected.json", cassette if cassette.exists() else None)


def run_golden(
    folders: Iterable[Path], *, model: str | None = None, update: bool = False, summarize: Summarize | None = None
) -> GoldenRun:
    """Run every case. With `update`, write what was found where it differs; show the run to the user all the same."""
    if model is not None:
        choose_model(model)  # a model that nobody knows is wrong usage, not a case that differs
    chosen = summarize or summarizer_for(model)
    return GoldenRun(tuple(run_case(case, chosen, update=update) for case in find_cases(folders)))


def summarizer_for(model: str | None = None) -> Summarize:
    """Return what summarizes a case: from its cassette, and with the built-in engine where it has none."""

    def summarize(case: Case) -> Summary:
        from ..runnable import Summarizer

        if case.cassette is None:
            return Summarizer("builtin").invoke(case.article)
        named = model or recorded_model(case.cassette)
        return Summarizer(named, cassettes=case.cassette, mode="replay").invoke(case.article)

    return summarize


def run_case(case: Case, summarize: Summarize, *, update: bool = False) -> CaseResult:
    """Summarize the article of a case and compare."""
    began = perf_counter()
    try:
        found = summarize(case)
        expected = _expected(case)
        _require_same_engine(case, expected, found)
    except SummaryError as error:
        return CaseResult(case, error=str(error), seconds=perf_counter() - began)
    if expected is None:
        return _without_expectation(case, found, update, perf_counter() - began)
    comparisons = compare_summaries(expected, found)
    differs = any(comparison.differences for comparison in comparisons)
    if update and differs:
        _write(case.expected, found)
    return CaseResult(case, comparisons, updated=update and differs, seconds=perf_counter() - began)


def _expected(case: Case) -> Summary | None:
    if not case.expected.exists():
        return None
    try:
        return read_saved(case.expected.read_text("utf-8"))
    except (SavedError, UnicodeDecodeError) as error:
        raise ArticleError(
            f"{case.name}/expected.json is no summary of ours: {error} To make it anew, delete it, then --update."
        ) from error


def _require_same_engine(case: Case, expected: Summary | None, found: Summary) -> None:
    """Refuse to hold what a model said against the built-in rules: its recorded answers are lost."""
    if expected and expected.provenance.engine == "llm" and found.provenance.engine == "builtin" and not case.cassette:
        raise ArticleError(
            f"{case.name}/cassette.json is missing, and expected.json was made with a model. Bring it back, record "
            "it with `summarize record`, or delete expected.json to begin anew with the built-in rules."
        )


def _without_expectation(case: Case, found: Summary, update: bool, seconds: float) -> CaseResult:
    if update:
        _write(case.expected, found)
    missing = f"{case.name}/expected.json is not there yet. Make it with --update, then read it."
    return CaseResult(case, error=missing, updated=update, seconds=seconds)


def _write(path: Path, summary: Summary) -> None:
    with destination(path, elsewhere="see that the folder can be written to") as out:
        out.write(summary.model_dump_json(indent=2) + "\n")


def render_golden(run: GoldenRun) -> str:
    """Return the table of a run, a line for each case and a column for each section, and the differences below."""
    width = max((len(result.case.name) for result in run.results), default=4)
    titles = [section.replace("articles_quoted", "clauses").replace("expert_views", "experts") for section in SECTIONS]
    lines = [f"{'case':<{width}}  {'  '.join(titles)}"]
    for result in run.results:
        cells = _cells(result)
        row = "  ".join(f"{cell:>{len(title)}}" for cell, title in zip(cells, titles, strict=True))
        lines.append(f"{result.case.name:<{width}}  {row}  {_verdict(result)}")
    for result in run.results:
        if not result.passed:
            lines += ["", result.case.name, *(f"  {line}" for line in result.story.splitlines())]
    return "\n".join(lines)


def _cells(result: CaseResult) -> list[str]:
    """Return for each section the records that are as expected, or the number of differences."""
    cells = {
        one.section: f"{len(one.differences)}!" if one.differences else str(one.same) for one in result.comparisons
    }
    return [cells.get(section, "-") for section in SECTIONS]


def _verdict(result: CaseResult) -> str:
    return "updated" if result.updated else "ok" if result.passed else "DIFFERS" if not result.error else "FAILED"


def junit(run: GoldenRun) -> str:
    """Return the run as JUnit XML, which CI servers read."""
    failed = [result for result in run.results if not result.passed and not result.updated]
    suite = ElementTree.Element(
        "testsuite", name="summarize golden", tests=str(len(run.results)), failures=str(len(failed))
    )
    for result in run.results:
        seconds = f"{result.seconds:.3f}"
        case = ElementTree.SubElement(suite, "testcase", classname="golden", name=result.case.name, time=seconds)
        if result in failed:
            message = next(iter(result.story.splitlines()), "")
            ElementTree.SubElement(case, "failure", message=_printable(message)).text = _printable(result.story)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _printable(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(letter for letter in _characters(text))


def _characters(text: str) -> Iterator[str]:
    return (letter for letter in text if letter in "\n\t" or (letter >= " " and not "\ud800" <= letter <= "\udfff"))
