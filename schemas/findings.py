"""Findings: a draft held against the article. What is left stands on sentences and words that exist.

Found(item=DraftExpertView(expert="Ankit Panda", …, evidence=[28, 29]), quotes=(Saying(number=12, …),))
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from .draft import (
    DraftActor,
    DraftAgreement,
    DraftExpertView,
    DraftItem,
    DraftOverview,
    DraftQuotedClause,
    DraftReaction,
    DraftStatement,
)
from .reading import Saying
from .summary import Dropped

Item = TypeVar("Item", bound=DraftItem, covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[Item]):
    """An item of a draft without its faults, and what its quotes point at."""

    item: Item
    quotes: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What holds of one chunk's draft, and what was refused."""

    actors: tuple[Found[DraftActor], ...] = ()
    agreements: tuple[Found[DraftAgreement], ...] = ()
    articles_quoted: tuple[Found[DraftQuotedClause], ...] = ()
    reactions: tuple[Found[DraftReaction], ...] = ()
    expert_views: tuple[Found[DraftExpertView], ...] = ()
    statements: tuple[Found[DraftStatement], ...] = ()
    overviews: tuple[Found[DraftOverview], ...] = ()
    dropped: tuple[Dropped, ...] = ()
