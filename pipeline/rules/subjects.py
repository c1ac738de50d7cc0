"""Whom a sentence is about in which nobody speaks."""

from __future__ import annotations

from collections.abc import Sequence

from .finite import finite
from .nouns import SUBJECT_WITHIN, Phrase, subject_before
from .phrases import phrase_after
from .words import Word

ONE = frozenset(("a", "an", "one"))  # what leads to somebody who was not told of before: a city official
FULL_NAME = (2, 4)  # words of a person's full name


def is_full_name(length: int) -> bool:
    """Tell whether a name of so many words may be a person's in full."""
    return FULL_NAME[0] <= length <= FULL_NAME[1]


def main_subject(words: Sequence[Word]) -> Phrase | None:
    """Return the name or pronoun that is the subject of the main clause; clauses with "where" or "while" are passed."""
    leader = phrase_after(words, 1) if len(words) > 1 and words[0].lower == "for" and words[1].name else None
    if leader and leader.end < len(words) and words[leader.end].lower == ",":
        return leader  # For Bell, the deal was dead. “…,” she said.
    for verb in range(1, min(SUBJECT_WITHIN, len(words))):
        subject = subject_before(words, verb) if finite(words, verb) else None
        if subject is None or (subject.first and words[subject.first - 1].is_a("subordinators")):
            continue
        first = words[subject.first]
        if first.lower == "who":
            continue
        introduced = words[subject.last - 1].name and any(
            word.lower == "," for word in words[subject.first : subject.last]
        )
        if first.name or first.is_a("pronouns") or introduced:
            return subject  # Bell had lost; The chief, Jan Bell, had lost
        if titled := _behind_title(words, subject):
            return titled  # taxi driver Jan Bell from Ulm had lost
        if not any(word.is_a("subordinators") for word in words[:verb]):
            return None
    return None


def unnamed_subject(words: Sequence[Word]) -> Phrase | None:
    """Return a person without a name with whom the sentence begins: A city official, who was not named, was calm."""
    phrase = phrase_after(words, 0) if words and words[0].lower in ONE else None
    named = phrase is None or phrase.last == phrase.first or not words[phrase.last - 1].is_a("persons")
    return None if named else phrase


def _behind_title(words: Sequence[Word], subject: Phrase) -> Phrase | None:
    """Return the full name that stands behind a title in small letters, without where its bearer is from."""
    inside = range(subject.first, subject.last)
    end = next((at for at in inside if words[at].is_a("prepositions")), subject.last)
    first = end
    while first > subject.first and words[first - 1].name:
        first -= 1
    title = words[subject.first : first]
    plain = title and all(word.kind == "word" and not (word.name or word.is_a("determiners")) for word in title)
    return Phrase(first, end, subject.end) if plain and is_full_name(end - first) else None
