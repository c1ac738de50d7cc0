"""Hold a draft against the article: numbers become words that exist, and what does not resolve is refused.

DraftReaction(actor="Seoul", quotes=["14 a threat to", "99 so it goes"], …)
-> Found(the reaction without the second quote, quotes=(Saying(number=5, …),))
   Dropped(section="reactions", reasons=("there is no sentence 99 …",), content={…})
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from ..schemas.draft import Draft, DraftItem, DraftQuotedClause
from ..schemas.findings import Findings, Found
from ..schemas.reading import Saying
from ..schemas.summary import Dropped, Section
from .citations import find_clause, find_saying
from .faults import Examiner, Fault, mend
from .split import Chunk

Item = TypeVar("Item", bound=DraftItem)


def resolve(draft: Draft, chunk: Chunk) -> Findings:
    """Keep what the article bears out; list the rest, whole items and single fields, with the reasons."""
    examiner = Examiner(chunk, draft.actors)
    dropped: list[Dropped] = []

    def kept(section: Section, items: Iterable[Item]) -> tuple[Found[Item], ...]:
        found = [_resolve_item(section, item, examiner, dropped) for item in items]
        return tuple(one for one in found if one is not None)

    return Findings(
        actors=kept("actors", draft.actors),
        agreements=kept("agreements", draft.agreements),
        articles_quoted=kept("articles_quoted", draft.articles_quoted),
        reactions=kept("reactions", draft.reactions),
        expert_views=kept("expert_views", draft.expert_views),
        statements=kept("statements", draft.statements),
        overviews=kept("overview", [draft.overview] if draft.overview else []),
        dropped=tuple(dropped),
    )


def _resolve_item(section: Section, item: Item, examiner: Examiner, dropped: list[Dropped]) -> Found[Item] | None:
    faults = examiner.faults(item)
    if faults:
        dropped.append(Dropped(section=section, reasons=_reasons(faults), content=item.model_dump(mode="json")))
    mended = mend(item, faults)
    return None if mended is None else Found(mended, _sayings(mended, examiner))


def _reasons(faults: tuple[Fault, ...]) -> tuple[str, ...]:
    """Say what is wrong, and whether the item went or only the part of it."""
    if any(fault.fatal for fault in faults):
        return tuple(fault.message for fault in faults)
    return tuple(f"{fault.message}; kept without {fault.field}" for fault in faults)


def _sayings(item: DraftItem, examiner: Examiner) -> tuple[Saying, ...]:
    if isinstance(item, DraftQuotedClause):
        return (find_clause(item.quote, examiner.index),)
    found = [find_saying(citation, examiner.index) for citation in _quotes_of(item)]
    return tuple({saying.spans: saying for saying in found}.values())


def _quotes_of(item: Any) -> list[str]:
    return getattr(item, "quotes", [])
