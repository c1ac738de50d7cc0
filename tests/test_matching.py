from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from structured_summary.pipeline.evaluation.bootstrap import interval
from structured_summary.pipeline.evaluation.matching import Pair, best_pairs

Likeness = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 3)), st.floats(0.01, 1), max_size=12)


def test_no_early_choice_spoils_a_later_one():
    assert best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}) == [(0, 1), (1, 0)]


@given(Likeness)
def test_as_good_as_trying_everything(likeness: dict[Pair, float]):
    pairs = best_pairs(likeness)

    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert abs(sum(1 + likeness[pair] for pair in pairs) - _by_trying(likeness)) < 1e-9


def _by_trying(likeness: dict[Pair, float]) -> float:
    sums = (
        sum(1 + likeness[row, column] for column, row in enumerate(rows) if (row, column) in likeness)
        for rows in permutations(range(5), 4)
    )
    return max(sums)


def test_the_interval_holds_the_mean_and_is_the_same_every_time():
    figures = [0.2, 0.4, 0.6, 0.8]

    found = interval(figures, lambda drawn: sum(drawn) / len(drawn))

    assert found is not None
    assert found == interval(figures, lambda drawn: sum(drawn) / len(drawn))
    assert found.low < 0.5 < found.high
    assert not found._replace(low=-0.1).excludes_zero
    assert found.excludes_zero


def test_one_article_has_no_interval():
    assert interval([1.0], lambda drawn: drawn[0]) is None
