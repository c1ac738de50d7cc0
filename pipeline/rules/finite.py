"""Tell the finite verb of a clause from a participle or a noun that looks like it, by the word before.

prices rose        └ `rose` is finite
the rose garden    └ it is not
"""

from __future__ import annotations

from collections.abc import Sequence

from .words import Word

# Determiners that may be a subject by themselves: several said, both told.
ALONE = frozenset(
    ("several", "some", "many", "most", "all", "both", "few", "another", "one", "two", "three", "this", "that")
)


def finite(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word is, by its look, the finite verb of a clause."""
    look, before = words[at].finite, words[at - 1] if at else None
    if look != "behind a subject":
        return look == "always" and not (before is not None and before.lower == "to" and words[at].is_a("finite"))
    if before is None or before.possessive or before.is_a("prepositions"):
        return False
    return not before.is_a("determiners") or (before.lower in ALONE and not words[at].lower.endswith("ed"))
