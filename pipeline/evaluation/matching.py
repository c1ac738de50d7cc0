"""Pair predicted records with gold records one to one, as well as can be: no greedy choice that spoils a later one.

    best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}) == [(0, 1), (1, 0)]    # two pairs beat the one of 0.9

The pairs that are possible at all fall into small groups (two statements meet only where they overlap), and each group
is solved exactly with the shortest augmenting paths of Jonker and Volgenant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf

Pair = tuple[int, int]


def best_pairs(likeness: Mapping[Pair, float]) -> list[Pair]:
    """Return the pairs, as many as possible and then as alike as possible. `likeness` lists those that may be."""
    chosen: list[Pair] = []
    for group in _groups(likeness):
        rows = sorted({row for row, _ in group})
        columns = sorted({column for _, column in group})
        weights = [[1 + likeness[row, column] if (row, column) in group else 0.0 for column in columns] for row in rows]
        pairs = [(rows[row], columns[column]) for row, column in _assign(weights)]
        chosen.extend(pair for pair in pairs if pair in group)
    return sorted(chosen)


def _groups(likeness: Mapping[Pair, float]) -> Iterator[set[Pair]]:
    """Yield the pairs that compete with each other, directly or over others."""
    by_row: dict[int, list[Pair]] = {}
    by_column: dict[int, list[Pair]] = {}
    for pair in likeness:
        by_row.setdefault(pair[0], []).append(pair)
        by_column.setdefault(pair[1], []).append(pair)
    seen: set[Pair] = set()
    for first in likeness:
        if first in seen:
            continue
        group, waiting = {first}, [first]
        while waiting:
            row, column = waiting.pop()
            fresh = {*by_row.pop(row, ()), *by_column.pop(column, ())} - group
            group |= fresh
            waiting.extend(fresh)
        seen |= group
        yield group


def _assign(weights: list[list[float]]) -> list[Pair]:
    """Solve the assignment problem for the greatest sum of weights; one of the two sides may be longer."""
    if len(weights) > len(weights[0]):
        turned = [list(column) for column in zip(*weights, strict=True)]
        return [(row, column) for column, row in _assign(turned)]
    prices = _Prices(weights)
    for row in range(len(weights)):
        prices.seat(row)
    return [(row, column) for column, row in enumerate(prices.owner[:-1]) if row is not None]


class _Prices:
    """The state of an assignment in the making: who has which column, and what rows and columns cost."""

    def __init__(self, weights: list[list[float]]) -> None:
        self.weights = weights
        self.start = len(weights[0])  # a column beside the others, from which each new row sets out
        self.owner: list[int | None] = [None] * (self.start + 1)
        self.of_row = [0.0] * len(weights)
        self.of_column = [0.0] * (self.start + 1)

    def seat(self, row: int) -> None:
        """Find the cheapest way to give the row a column, moving others along where that costs less."""
        self.owner[self.start] = row
        column, visited = self.start, [self.start]
        least, before = [inf] * self.start, [self.start] * self.start
        while self.owner[column] is not None:
            self._look_from(column, visited, least, before)
            following = min((c for c in range(self.start) if c not in visited), key=least.__getitem__)
            self._raise_prices(least[following], visited, least)
            column = following
            visited.append(column)
        while column != self.start:
            self.owner[column] = self.owner[before[column]]
            column = before[column]

    def _look_from(self, column: int, visited: list[int], least: list[float], before: list[int]) -> None:
        row = self.owner[column]
        assert row is not None
        for other in range(self.start):
            cost = -self.weights[row][other] - self.of_row[row] - self.of_column[other]
            if other not in visited and cost < least[other]:
                least[other], before[other] = cost, column

    def _raise_prices(self, step: float, visited: list[int], least: list[float]) -> None:
        for column in visited:
            row = self.owner[column]
            assert row is not None
            self.of_row[row] += step
            self.of_column[column] -= step
        for other in range(self.start):
            if other not in visited:
                least[other] -= step
