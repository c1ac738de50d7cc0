"""Confidence intervals by drawing the articles anew, again and again. Seeded: the same figures every time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple, TypeVar

T = TypeVar("T")
DRAWS = 1000
SEED = 20240620
TAIL = 0.025  # of the draws on either side: a 95 % interval


class Interval(NamedTuple):
    """The range in which the middle 95 % of the draws lie."""

    low: float
    high: float

    @property
    def excludes_zero(self) -> bool:
        """Tell whether a difference with this interval is beyond noise."""
        return self.low > 0 or self.high < 0


def draws(count: int) -> Iterator[list[int]]:
    """Draw as many articles as there are, each time with replacement."""
    random = Random(SEED)  # not for secrets
    for _ in range(DRAWS if count else 0):
        yield random.choices(range(count), k=count)


def interval(articles: Sequence[T], figure: Callable[[Sequence[T]], float | None]) -> Interval | None:
    """Return the interval of a figure over articles; None where one article is all there is."""
    if len(articles) < 2:
        return None
    drawn = (figure([articles[index] for index in sample]) for sample in draws(len(articles)))
    figures = sorted(value for value in drawn if value is not None)
    if not figures:
        return None
    cut = int(TAIL * len(figures))
    return Interval(figures[cut], figures[-1 - cut])
