"""How alike two records of a section are, and whether they may be the same at all.

An actor is known by its names, a statement by its place, a reaction by who reacts and by what it rests on.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from ...schemas.segments import Extent
from .facts import Fact, Scored, Values

SAME_NAME = (
    0.85  # "International Atomic Energy Agency" and "the Atomic Energy Agency"; "North Korea", "South Korea": 0.82
)
HALF, CLOSE = 0.5, 0.8  # overlaps at which two spans count as the same; the second is what a reader would call exact
LOOSE_FIELDS = frozenset({"role", "place", "instrument", "label", "affiliation", "about"})  # free wording


def alike(section: Scored, predicted: Fact, gold: Fact, overlap: float = HALF) -> float | None:
    """Return how alike two records are, from 0 to 1, or None where they cannot be the same."""
    if section in ("statements", "articles_quoted"):
        shared = iou(predicted.spans, gold.spans)
        return shared if shared >= overlap else None
    if section == "provisions":
        return _meeting(predicted, gold)
    name = same_name(predicted.names, gold.names)
    if section == "agreements" and name is None:
        return _meeting(predicted, gold)
    if section == "parties":
        return name
    if section in ("reactions", "expert_views"):
        return None if name is None else _view(section, predicted, gold)
    return name


def _view(section: Scored, predicted: Fact, gold: Fact) -> float | None:
    """Compare what two views of the same actor rest on. An expert may be cited for one view in several sentences."""
    if not gold.spans or section == "expert_views":
        return (_meeting(predicted, gold) or 0.0) / 2 + 0.5
    return _meeting(predicted, gold)


def _meeting(predicted: Fact, gold: Fact) -> float | None:
    """Return the share of the gold spans that the predicted ones touch."""
    touched = sum(any(span.meets(other) for other in predicted.spans) for span in gold.spans)
    return touched / len(gold.spans) if touched else None


def same_name(predicted: Sequence[str], gold: Sequence[str]) -> float | None:
    """Compare two sets of names for one actor or agreement."""
    if predicted and gold and predicted[0] == gold[0]:
        return 1.0
    if set(predicted) & set(gold):
        return 0.95
    best = max((fuzz.token_sort_ratio(one, other) / 100 for one in predicted for other in gold), default=0.0)
    return best * 0.9 if best >= SAME_NAME else None


def iou(one: Sequence[Extent], other: Sequence[Extent]) -> float:
    """Return intersection over union of two pieces of text, each of one or more spans that do not overlap."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    whole = sum(span.end - span.start for span in (*one, *other)) - shared
    return shared / whole if whole else 0.0


def same_value(field: str, predicted: Values, gold: Values) -> bool:
    """Tell whether a predicted value is one of those that are right."""
    if predicted & gold:
        return True
    if field not in LOOSE_FIELDS:
        return False
    said, right = [value for value in predicted if value], [value for value in gold if value]
    return any(fuzz.token_set_ratio(one, other) >= 100 * SAME_NAME for one in said for other in right)


def same_place(predicted: Extent | None, gold: Extent | None) -> bool:
    """Tell whether a source or cue is the right one: it must touch the right words."""
    if predicted is None or gold is None:
        return predicted is gold
    return predicted.meets(gold)
