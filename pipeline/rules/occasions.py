"""Find where an adjunct ends that only tells when or where somebody spoke.

said | on Monday in a statement to the paper | that …
said | late on Friday | the plan was dead
"""

from __future__ import annotations

from collections.abc import Sequence

from .finite import finite
from .words import Word

LONGEST_VESSEL = 14  # words of "in a long telephone interview with the paper on Monday"
# So adjuncts begin that tell when: last month, late on Friday.
TIMES = frozenset("yesterday today tonight recently earlier last this later late early".split())


def occasion_ends(words: Sequence[Word], at: int) -> int:
    """Return where the adjunct that begins at `at` ends if it only tells when or where somebody spoke, else 0."""
    word = words[at]
    if word.is_a("weekdays") or word.lower in TIMES:
        return _time_ends(words, at)
    if word.lower == "that" and at + 1 < len(words) and words[at + 1].is_a("times"):
        return at + 2
    if not word.is_a("prepositions") and word.lower not in ("when", "as", "after"):
        return 0
    leads = word.is_a("prepositions") and word.lower not in ("to", "of", "about", "against", "for", "citing")
    return _occasion(words, at) if leads else 0


def before_vessel(words: Sequence[Word], start: int, end: int) -> int:
    """End where it only follows in what it was said: said it was late | in a statement on Monday.

    What somebody is to do may well be done in a statement: the words of an infinitive end so behind a quotation alone.
    """
    for at in range(max(start + 2, end - LONGEST_VESSEL), end - 2):
        if words[at].lower in ("in", "on", "at", "during") and words[at + 1].lower in ("a", "an"):
            if words[start].lower == "to" and words[at - 1].kind != "quote":
                return end
            vessel = next((step for step in range(at + 2, min(end, at + 6)) if words[step].is_a("vessels")), None)
            if vessel is not None and _closes(words, vessel + 1, end):
                return at
    return end


def _closes(words: Sequence[Word], at: int, end: int) -> bool:
    """Tell whether no more follows than to whom or when: with the paper, to members, on Monday."""
    if at < end and not words[at].is_a("prepositions", "weekdays"):
        return False
    return not any(finite(words, step) or words[step].kind != "word" for step in range(at, end))


def _time_ends(words: Sequence[Word], at: int) -> int:
    end = at + 1
    while end < len(words) and (
        words[end].is_a("weekdays", "months", "times", "adverbs")
        or (words[end].lower == "on" and end + 1 < len(words) and words[end + 1].is_a("weekdays"))
        or words[end].lower in ("last", "this", "late", "early", "the", "same", "earlier")
        or words[end].text.isdigit()
    ):
        end += 1
    while end > at + 1 and words[end - 1].lower == "the":
        end -= 1  # on Friday | the plan
    if words[at].lower in ("last", "this", "late", "early") and end == at + 1:
        return 0
    return end


def _occasion(words: Sequence[Word], at: int) -> int:
    """Follow "in a statement to the paper", "on Monday", "at a rally in Ohio"; 0 for any other adjunct."""
    last = 0
    for end in range(at + 1, min(len(words), at + 9)):
        word = words[end]
        if word.kind != "word" or word.is_a("subordinators", "pronouns") or finite(words, end):
            break
        if word.is_a("occasions", "weekdays", "months", "times"):
            last = end + 1
        elif (last and (word.is_a("prepositions") or end > last + 3)) or (
            last and word.name and not words[end - 1].name and not word.text.isdigit()
        ):
            break
        elif last and word.text.isdigit():
            last = end + 1
    return last
