"""Load the word lists beside this file, each once: plain text with an entry a line, or TOML with an entry a line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("data")


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """Return the entries of a plain list, without blank lines and comments."""
    entries = (line.split("#")[0].strip() for line in (FOLDER / name).read_text(encoding="utf-8").splitlines())
    return tuple(entry for entry in entries if entry)


@cache
def tables_of(name: str) -> dict[str, Any]:
    """Return the tables of a TOML list."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def any_of(entries: Iterable[str]) -> str:
    """Build a pattern that matches any of the entries, the longest first; a blank matches any white space.

    Entries are grouped by their first letter, so that a search does not try hundreds of them one by one.
    """
    longest_first = sorted(set(entries), key=lambda entry: (entry[0], -len(entry), entry))
    groups = groupby(longest_first, key=itemgetter(0))
    return (
        "(?:"
        + "|".join(f"{re.escape(first)}(?:{'|'.join(map(_behind_first, group))})" for first, group in groups)
        + ")"
    )


def _behind_first(entry: str) -> str:
    return re.escape(entry[1:]).replace(r"\ ", r"\s+")


def forms_of(verb: str) -> tuple[str, ...]:
    """Inflect a verb: "sign" gives sign, signs, signed, signing; "strike struck" adds the past as it is written.

    A particle stays behind the verb: "tear tore torn + up".
    """
    stem, _, particle = verb.partition(" + ")
    base, *past = stem.split()
    present = (base, _with_s(base), _with_ending(base, "ing"))
    words = (*present, *(past or [_with_ending(base, "ed")]))
    return tuple(f"{word} {particle}" if particle else word for word in words)


def all_forms(verbs: Iterable[str]) -> frozenset[str]:
    """Return every form of several verbs."""
    return frozenset(form for verb in verbs for form in forms_of(verb))


def past_of(verb: str) -> tuple[str, ...]:
    """Return the forms that tell a fact or a passive: "signed", "struck"."""
    return forms_of(verb)[3:]


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base[-1] == "y" and base[-2] not in "aeiou" else base + "s"


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + ending
    if ending == "ed" and base.endswith("ee"):
        return base + "d"
    if ending == "ed" and base[-1] == "y" and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", base) is not None and not base.endswith(("w", "x", "y"))
    return base + base[-1] * doubled + ending


class PhraseBook:
    """Phrases looked up by their first word: a long text is read once, however many phrases there are."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take pairs of phrase and label."""
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for phrase, label in phrases:
            plain = phrase.lower()
            first = _WORD.match(plain)
            self._by_first.setdefault(first[0] if first else plain, []).append((plain, label))

    def find(self, words: str) -> Iterator[tuple[str, int]]:
        """Yield label and offset of each phrase in `words`, which are in lower case with single blanks, in order."""
        firsts = self._by_first.keys() & _WORD.findall(words)
        here = (pair for first in firsts for pair in self._by_first[first] if pair[0] in words)
        for at, label in sorted((at, label) for phrase, label in here for at in _places(phrase, words)):
            yield label, at


def _places(phrase: str, words: str) -> Iterator[int]:
    """Yield where the phrase stands for itself and is no part of longer words."""
    at = words.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not ((at and _WORD.match(words, at - 1)) or words[end : end + 1].isalnum()):
            yield at
        at = words.find(phrase, at + 1)


_WORD = re.compile(r"\w+")
