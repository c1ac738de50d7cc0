"""The noun phrase that begins behind a verb or a preposition."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .finite import finite
from .lexicon import words as word_class
from .nouns import REACH, Phrase, is_nominal, with_name
from .occasions import occasion_ends
from .words import Word

NOUNS_TOO = frozenset(("plans", "needs", "hopes", "works", "studies", "lives"))  # verbs that may begin a phrase
LINKS = frozenset(("of", "for", "at", "from", "with", "in", "to", "on"))
YEAR_DIGITS = 4


def phrase_after(words: Sequence[Word], start: int) -> Phrase | None:
    """Return the noun phrase that begins at `start`: behind an inverted verb, "according to" or "told"."""
    at = start
    if at >= len(words) or words[at].kind != "word" or words[at].is_a("prepositions", "subordinators", "weekdays"):
        return None
    if words[at].is_a("pronouns", "objects") and not (
        words[at].lower == "her"
        and at + 1 < len(words)
        and words[at + 1].kind == "word"
        and not words[at + 1].is_a("prepositions", "subordinators", "adverbs")
    ):
        return Phrase(at, at + 1, at + 1)
    at += words[at].lower in NOUNS_TOO  # announced | plans to leave
    while at < min(len(words), start + REACH):
        author = author_behind(words, at, ("by",)) if at > start and words[at - 1].is_a("documents", "writings") else 0
        if not author and _stops(words, at, start):
            break
        at = max(author, at) + 1
    return with_name(words, Phrase(start, at, at)) if at > start and is_nominal(words, start, at) else None


def author_behind(words: Sequence[Word], at: int, links: Collection[str]) -> int:
    """Return where the author begins of a text that ends at `at`, behind one of `links`, else 0.

    A day may stand between: a letter | from | Moss, a tweet | on Monday by | Moss.
    """
    link = at if words[at].lower in links else occasion_ends(words, at)
    named = link and link + 1 < len(words) and words[link].lower in links and words[link + 1].kind == "word"
    return link + 1 if named else 0


def _stops(words: Sequence[Word], at: int, start: int) -> bool:
    word = words[at]
    if word.kind != "word":
        return word.lower not in ("&", "-", "$") and not _in_date(words, at)
    if _example(words, at):
        return False  # allies such as Oslo
    if word.is_a("subordinators", "objects", "weekdays") and word.lower not in ("that", "her", "it"):
        return at > start and not (word.name and word.lower not in word_class("weekdays"))
    if word.lower in ("that", "but", "or", "it", "he", "she", "they", "yesterday", "today"):
        return at > start
    if at > start and word.lower == "her" and words[at - 1].kind == "word" and not words[at - 1].is_a("prepositions"):
        return True
    if at > start and word.is_a("prepositions"):
        return not _links(words, at)
    if word.lower == "and" and at + 1 < len(words):
        return not (words[at + 1].name or words[at + 1].is_a("determiners"))
    if word.is_a("determiners") and at > start:
        return not words[at - 1].is_a("prepositions", "conjunctions", "determiners")
    return (
        (at > start and word.adverb)
        or finite(words, at)
        or (
            at > start
            and word.lower.endswith("ing")
            and not word.name
            and not word.is_a("occasions")
            and not words[at - 1].is_a("determiners", "prepositions")
        )
    )


def _example(words: Sequence[Word], at: int) -> bool:
    """Tell whether "such as" leads on to a name here."""
    such = at - (words[at].lower == "as")
    led = 0 < such < len(words) - 2 and words[such].lower == "such" and words[such + 1].lower == "as"
    return led and words[such + 2].name


def _in_date(words: Sequence[Word], comma: int) -> bool:
    """Tell whether the comma parts a day from its year, and the phrase goes on: a May 4 | , | 2026 report."""
    if comma < 2 or comma + 2 >= len(words) or words[comma].lower != "," or words[comma + 2].kind != "word":
        return False
    day, year = words[comma - 1].text, words[comma + 1].text
    return words[comma - 2].is_a("months") and day.isdigit() and year.isdigit() and len(year) == YEAR_DIGITS


def _links(words: Sequence[Word], at: int) -> bool:
    """Tell whether the phrase goes on: a spokeswoman | for the ministry, but not: Bell | in an interview."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.lower not in LINKS or after is None or after.is_a("weekdays", "months"):
        return False
    if word.lower == "for" and after.lower.endswith("ing") and not after.name:
        return False  # blamed Bell | for leaving
    if occasion_ends(words, at):
        return False
    if word.lower == "to":
        return words[at - 1].lower in ("ambassador", "envoy", "adviser", "advisor", "aide", "secretary", "delegate")
    if word.lower in ("in", "on", "with"):
        return not words[at - 1].name and after.kind == "word"
    return True
