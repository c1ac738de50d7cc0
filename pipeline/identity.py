"""Which names are the same: compared without case, titles, articles and possessives.

same_name("The Carnegie Endowment", "Carnegie Endowment’s")  is True
part_of("Mr Yoon", "Yoon Suk Yeol")                          is True
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_POSSESSIVE = re.compile(r"[’']s?\b")
_LEADING = frozenset(
    "the a an mr mrs ms miss dr prof professor sir dame lord lady president minister senator sen rep gen".split()
)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words that tell a name from another; never empty unless the name has no word at all."""
    plain = _POSSESSIVE.sub("", unicodedata.normalize("NFKC", name).casefold())
    words = _WORD.findall(plain)
    kept = list(words)
    while len(kept) > 1 and kept[0] in _LEADING:
        kept.pop(0)
    return tuple(kept)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are the same words."""
    return name_words(one) == name_words(other)


def part_of(short: str, full: str) -> bool:
    """Tell whether every word of `short` is a word of `full`."""
    words = name_words(short)
    return bool(words) and set(words) <= set(name_words(full))


@lru_cache(maxsize=4096)
def is_proper(name: str) -> bool:
    """Tell whether this is a name and not a description: “Mr Yoon” and “eBay” are, “the president” is not."""
    return any(word != word.lower() or not word.islower() for word in _cased(name))


def _cased(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if word.casefold() not in _LEADING]


def slug(name: str) -> str:
    """Return the name as an id: ascii, lower case, words joined by hyphens; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name)).encode("ascii", "ignore").decode()
    return "-".join(_WORD.findall(plain.casefold()))[:60].strip("-")
