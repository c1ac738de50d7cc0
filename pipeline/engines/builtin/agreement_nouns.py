"""Know the nouns that name an agreement: which kind each tells of, what it is about, and where it names none.

the trade pact            kind `trade`, topics `{"trade"}`
they agreed a pact        an agreement; “in agreement” and “a merger bid” are none
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, get_args

from ....schemas.summary import AgreementKind
from ...rules.vocabulary import first_words
from ...rules.wordlists import any_of, tables_of
from .agreement_edges import (
    DEFINITE,
    NEGATIVE,
)

LAWS = ("charter", "act")  # these bind, but nobody reports them as agreements


@cache
def _nouns() -> dict[str, Any]:
    return tables_of("agreement_nouns.toml")


@cache
def signals(name: str) -> frozenset[str]:
    """Return the words beside a noun that tell what it is, by the name of their list."""
    return frozenset(_nouns()["signals"][name])


@cache
def _words_by_entry(name: str) -> dict[str, frozenset[str]]:
    return {entry: frozenset(words) for entry, words in _nouns()[name].items()}


@cache
def councils_of_states() -> re.Pattern[str]:
    """Build the pattern of the bodies whose resolutions bind states."""
    return re.compile(rf"\b{any_of(signals('councils_of_states'))}(?!\w)")


@cache
def kind_of_noun() -> dict[str, str]:
    """Return the kind of agreement that each noun tells of."""
    return {noun.lower(): kind for kind, nouns in _nouns()["kinds"].items() for noun in nouns}


_MEMORANDA = ("memoranda of understanding", "memoranda")


@cache
def _heads() -> tuple[str, ...]:
    plurals = [noun[:-1] + "ies" for noun in kind_of_noun() if noun.endswith("y")]
    return (*kind_of_noun(), *plurals, *_MEMORANDA)


@cache
def naming_nouns() -> re.Pattern[str]:
    """Build the pattern of a noun that may name an agreement, and of its plural."""
    return re.compile(rf"\b({any_of(_heads())})(s?)\b(?![-–]\w|['’]?\w)", re.IGNORECASE)


@cache
def words_of_nouns() -> frozenset[str]:
    """Return the words of which a sentence holds one that names an agreement."""
    return first_words((*_heads(), *(f"{head}s" for head in _heads())))


MOST_REFERRING = 3  # words between determiner and noun of "the two-page document"


def singular(noun: str) -> str:
    """Return the noun as the lists have it."""
    lower = noun.lower()
    if lower in kind_of_noun():
        return lower
    return "memorandum of understanding" if lower in _MEMORANDA else lower[:-3] + "y"


def is_agreement(noun: str, proper: bool, words: list[str], determiner: str, text: str, place: tuple[int, int]) -> bool:
    """Tell whether the noun names an agreement there: “a peace deal” does, “in agreement” and “a merger bid” do not."""
    if proper:
        only = _words_by_entry("only_with").get(noun)
        return only is None or not only.isdisjoint(word.lower() for word in words)
    closes = _FORMS if noun == "joint venture" else _CLOSES
    after, closed = text[place[1] : place[1] + 24], closes.search(text[max(0, place[0] - 40) : place[0]]) is not None
    kind = kind_of_noun()[noun]
    if kind == "only_named" or (kind == "refers" and not _refers(words, determiner, after, closed)):
        return False
    last = words[-1].lower() if words else determiner
    if last in signals("not_before") or (last in signals("consent_before") and not closed):
        return False
    if noun == "merger" and _MERGER_OFFER.match(after):
        return False
    if kind == "declaration" and _IN_A.search(text[max(0, place[0] - 8) : place[0]]):
        return False
    if determiner in ("in", "by", "own") or after.lstrip().startswith(("-", "makers")):
        return False
    if after.lstrip().lower().startswith(tuple(signals("not_after"))):
        return False
    return (
        bool(words) or noun != "deal" or determiner in DEFINITE | NEGATIVE | {"a", "another"} or "s" in determiner[-2:]
    )


_MERGER_OFFER = re.compile(r"\s+(?:offers?|bids?|documents?|plans?|talks|proposals?)\b")
_IN_A = re.compile(r"\bin\s(?:an?|the|their)\s\Z")  # "said in a joint statement"
_CLOSES = re.compile(
    r"\bshook\s+hands\s+on(?:\s+(?:an?|the|their))?\s*\Z|\b(?:reach|sign|strike|struck|seal|clinch|conclud|initiall?|forg|negotiat|hammer)(?:e?d|es|s|ing)?\b"
    r"(?:\s+out)?(?:\s+\w+day)?(?:\s+(?:a|an|the|their))?\s*\Z"
)
_FORMS = re.compile(
    r"\b(?:agree[ds]?\s+(?:on|to)|(?:announc|creat|enter|establish|form|sign)(?:e?d|es|s|ing)?(?:\s+into)?|sets?\s+up|setting\s+up)"
    r"\s+an?\s+\Z"
)


def _refers(words: list[str], determiner: str, after: str, closed: bool) -> bool:
    """Tell "the document" and "reached a settlement" from other documents and settlements."""
    if after.startswith((" of ", "-", "’", "'")):
        return False
    return closed or (
        determiner in DEFINITE and len(words) < MOST_REFERRING and not any(w[:1].isupper() for w in words)
    )


def kind_of(noun: str, words: list[str], proper: bool) -> AgreementKind | None:
    """Return the kind of the agreement that a noun with these modifiers names; None for a law."""
    if noun in LAWS:
        return None
    kind = kind_of_noun()[noun]
    if kind == "refers":
        kind = "pact" if proper and noun in _words_by_entry("only_with") else "other"
    if kind == "only_named":
        return "treaty" if proper and noun != "settlement" else "other"
    plain = {word.lower() for word in words}
    if kind in ("other", "pact", "accord", "declaration"):
        for better, modifiers in _words_by_entry("modifiers").items():
            if plain & modifiers and (kind == "other" or better in ("trade", "ceasefire")):
                kind = better
                break
    return next(known for known in get_args(AgreementKind) if known == kind)


def topics_of(words: tuple[str, ...]) -> frozenset[str]:
    """Return what the words say that an agreement is about."""
    plain = {part for word in words for part in (word.lower(), *word.lower().split("-"))}
    return frozenset(topic for topic, entries in _words_by_entry("topics").items() if plain & entries)
