"""Score summaries against gold: what was found, what was missed, what was made up, section by section.

evaluation = evaluate(predicted, gold)              # facts of the same articles, in any order
evaluation.score("actors").f1 == 0.91
evaluation.score("speaker").accuracy == 0.88        # on matched statements
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import UsageError
from .bootstrap import Interval, interval
from .facts import Fact, Facts, Scored, Values
from .likeness import CLOSE, HALF, alike, same_place, same_value
from .matching import Pair, best_pairs

KINDS = ("direct", "partial", "indirect")
NAMES_SHOWN = 5  # of articles that a message is about
OPTIONAL_MALUS = 0.001  # of two records that fit as well, the one that counts is taken


class Counts(NamedTuple):
    """Hits, false finds and misses of a section; or for a field, matched pairs right (hits) and wrong (misses)."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Add two counts."""
        return Counts(self.hits + other.hits, self.false + other.false, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """What was counted in one article, by row of the table."""

    name: str
    counts: Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class Score:
    """One row of the table. A field (`actors.role`) has only an accuracy."""

    row: str
    counts: Counts
    noise: Interval | None = None  # of F1, or of the accuracy

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right."""
        return _ratio(self.counts.hits, self.counts.hits + self.counts.false)

    @property
    def recall(self) -> float | None:
        """Share of what is right that was found."""
        return _ratio(self.counts.hits, self.counts.hits + self.counts.missed)

    @property
    def of_field(self) -> bool:
        """Tell whether the row is a field of matched records: `actors.role`, unlike `statements@0.8`."""
        return "." in self.row.partition("@")[0]

    @property
    def value(self) -> float | None:
        """F1, or for a field the accuracy on matched pairs."""
        hits, false, missed = self.counts
        return self.recall if self.of_field else _ratio(2 * hits, 2 * hits + false + missed)


@dataclass(frozen=True, slots=True)
class Difference:
    """How much better (or worse) the first run is than the other one."""

    row: str
    value: float
    other: float
    noise: Interval | None

    @property
    def beyond_noise(self) -> bool:
        """Tell whether the difference stands whichever articles are drawn."""
        return self.noise is not None and self.noise.excludes_zero


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of a run."""

    articles: tuple[ArticleScore, ...]
    scores: tuple[Score, ...]

    def score(self, row: str) -> Score:
        """Return a row of the table. Raise KeyError where it was not scored."""
        return next(score for score in self.scores if score.row == row)


def evaluate(predicted: Iterable[Facts], gold: Sequence[Facts]) -> Evaluation:
    """Score predicted facts against gold. Raise UsageError where an article of the gold has no prediction."""
    found = {facts.article: facts for facts in predicted}
    absent = [facts.name for facts in gold if facts.article not in found]
    if absent:
        raise UsageError(_without_prediction(absent))
    articles = tuple(ArticleScore(facts.name, count(found[facts.article], facts)) for facts in gold)
    rows = list(dict.fromkeys(row for article in articles for row in article.counts))
    return Evaluation(articles, tuple(_score(row, articles) for row in sorted(rows, key=_table_order)))


def _without_prediction(names: Sequence[str]) -> str:
    shown = ", ".join(map(repr, names[:NAMES_SHOWN]))
    which = shown if len(names) <= NAMES_SHOWN else f"{len(names)} articles of the gold, among them {shown}"
    whose = "its" if len(names) == 1 else "their"
    return (
        f"There is no prediction for {which}: no summary holds {whose} text, letter by letter. "
        "Summarize the very file that is in the gold, or leave it out there."
    )


def compare(one: Evaluation, other: Evaluation) -> tuple[Difference, ...]:
    """Hold two runs over the same articles side by side, drawing the same articles for both."""
    beside = {article.name: article for article in other.articles}
    pairs = [(article, beside[article.name]) for article in one.articles if article.name in beside]
    rows = [score.row for score in one.scores if any(score.row == mate.row for mate in other.scores)]
    return tuple(_difference(row, pairs) for row in rows)


def count(predicted: Facts, gold: Facts) -> dict[str, Counts]:
    """Count hits and misses of one article in every section that its gold has."""
    counts: dict[str, Counts] = {}
    for section, right in gold.sections.items():
        found = predicted.sections.get(section, ())
        pairs = pair(section, found, right)
        counts[section] = _counts(found, right, pairs)
        for field, (hits, wrong) in _fields(found, right, pairs).items():
            counts[f"{section}.{field}"] = Counts(hits, 0, wrong)
    if "statements" in gold.sections:
        counts |= _statement_rows(predicted.sections.get("statements", ()), gold.sections["statements"])
    return counts


def pair(section: Scored, found: Sequence[Fact], right: Sequence[Fact], overlap: float = HALF) -> list[Pair]:
    """Match found records with right ones, one to one."""
    likeness: dict[Pair, float] = {}
    for i, one in enumerate(found):
        for j, other in enumerate(right):
            value = alike(section, one, other, overlap)
            if value is not None and (section != "parties" or _same_agreement(one, other)):
                likeness[i, j] = value - OPTIONAL_MALUS * other.optional
    return best_pairs(likeness)


def _same_agreement(party: Fact, other: Fact) -> bool:
    return alike("actors", Fact("", names=party.of), Fact("", names=other.of)) is not None


def _counts(found: Sequence[Fact], right: Sequence[Fact], pairs: Sequence[Pair]) -> Counts:
    hits = sum(not right[j].optional for _, j in pairs)
    return Counts(hits, len(found) - len(pairs), sum(not fact.optional for fact in right) - hits)


def _fields(found: Sequence[Fact], right: Sequence[Fact], pairs: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """Count for each field of the gold how often matched records have it right and wrong."""
    counts: dict[str, tuple[int, int]] = {}
    for i, j in pairs:
        for field, fits in _agreement(found[i], right[j]).items():
            hits, wrong = counts.get(field, (0, 0))
            counts[field] = (hits + fits, wrong + (not fits))
    return counts


def _agreement(one: Fact, gold: Fact) -> dict[str, bool]:
    nothing: Values = frozenset({None})
    said = {field: same_value(field, one.fields.get(field, nothing), right) for field, right in gold.fields.items()}
    stands = {field: same_place(one.places.get(field), right) for field, right in gold.places.items()}
    return said | stands


def _statement_rows(found: Sequence[Fact], right: Sequence[Fact]) -> dict[str, Counts]:
    """Count statements at the stricter overlap: all, by kind, and those whose speaker is right too."""
    rows = {"statements@0.8": _counts(found, right, pair("statements", found, right, CLOSE))}
    with_speaker = [fact for fact in right if "speaker" in fact.fields]
    rows["statements+speaker@0.8"] = _with_speaker(found, with_speaker)
    for kind in KINDS:
        some = [fact for fact in found if kind in fact.fields["kind"]]
        gold = [fact for fact in right if kind in fact.fields["kind"]]
        if gold or some:
            rows[f"{kind}@0.8"] = _counts(some, gold, pair("statements", some, gold, CLOSE))
            rows[f"{kind}+speaker@0.8"] = _with_speaker(some, [fact for fact in gold if "speaker" in fact.fields])
    return rows


def _with_speaker(found: Sequence[Fact], right: Sequence[Fact]) -> Counts:
    pairs = pair("statements", found, right, CLOSE)
    good = [(i, j) for i, j in pairs if same_value("speaker", found[i].fields["speaker"], right[j].fields["speaker"])]
    return _counts(found, right, good)


def _score(row: str, articles: Sequence[ArticleScore]) -> Score:
    total = _total(row, articles)
    return Score(row, total, interval(articles, lambda drawn: Score(row, _total(row, drawn)).value))


def _total(row: str, articles: Iterable[ArticleScore]) -> Counts:
    hits = false = missed = 0
    for article in articles:
        one = article.counts.get(row)
        if one is not None:
            hits, false, missed = hits + one.hits, false + one.false, missed + one.missed
    return Counts(hits, false, missed)


def _difference(row: str, pairs: Sequence[tuple[ArticleScore, ArticleScore]]) -> Difference:
    def values(drawn: Sequence[tuple[ArticleScore, ArticleScore]]) -> tuple[float | None, float | None]:
        ones, others = [one for one, _ in drawn], [other for _, other in drawn]
        return Score(row, _total(row, ones)).value, Score(row, _total(row, others)).value

    def difference(drawn: Sequence[tuple[ArticleScore, ArticleScore]]) -> float | None:
        value, other = values(drawn)
        return None if value is None or other is None else value - other

    value, other = values(pairs)
    return Difference(row, value or 0.0, other or 0.0, interval(pairs, difference))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


SECTION_ORDER = ("actors", "agreements", "parties", "provisions", "articles_quoted", "reactions", "expert_views")


def _table_order(row: str) -> tuple[int, str]:
    section = row.partition(".")[0]
    return (SECTION_ORDER.index(section), row) if section in SECTION_ORDER else (len(SECTION_ORDER), row)
