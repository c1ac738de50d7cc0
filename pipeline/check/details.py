"""Names, numbers and dates in a generated sentence, and whether the evidence has them.

    details("Oslo pledged 40 million on 3 May.")
    -> (Detail("name", "Oslo"), Detail("number", "40"), Detail("date", "3 May"))

A detail that the evidence lacks is not proof of an error, but the place where a reader should look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..identity import name_words
from ..index import same_stem
from ..rules.vocabulary import words_of

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}} (?:{_MONTH})\b\.?(?: \d{{4}}\b)?|\b(?:{_MONTH})\.? \d{{1,2}}\b(?:, \d{{4}}\b)?"
    rf"|\b(?:{_MONTH}) \d{{4}}\b|\b(?:{_WEEKDAY})\b"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALS = "".join(chr(code) for code in range(0x530) if chr(code).isupper())  # Latin, Greek and Cyrillic
_WORD = rf"[{_CAPITALS}]\w*(?:[-’'.&]\w+)*"  # begins with a capital, in any script that has them
_NAME = re.compile(rf"(?<![\w’']){_WORD}(?: (?:(?:of|for|the|and|de|al|bin|van|von) )?{_WORD})*")
_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_SPELT = {word: str(value) for value, word in enumerate(_NUMBER_WORDS.split())}
_SENTENCE_START = re.compile(r"(?:\A|[.!?:]\s|[“\"‘(])\s*\Z")


@dataclass(frozen=True, slots=True)
class Detail:
    """Something in a sentence that can be held against the article."""

    kind: Literal["name", "number", "date"]
    text: str


def details(text: str, names: frozenset[str] = frozenset()) -> Iterator[Detail]:
    """Find the details of a text: dates first, then numbers and names outside them.

    A single capitalised word that opens a sentence counts only where `names` holds it, in lower case.
    """
    yield from (Detail("date", date) for date in _DATE.findall(text))
    rest = _without_dates(text)
    yield from (Detail("number", number) for number in _NUMBER.findall(rest))
    for match in _NAME.finditer(rest):
        name = match.group()
        if _SENTENCE_START.search(rest[max(0, match.start() - 3) : match.start()]) or match.start() == 0:
            name = _without_opener(name, names)
        if name:
            yield Detail("name", name)


@lru_cache(maxsize=256)  # the same sentence is evidence for several records, and an actor has a part in many
def _ground_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of the evidence, and every number of it, those inside a date too."""
    return frozenset(words_of(text)), frozenset((*_NUMBER.findall(text), *_NUMBER.findall(_without_dates(text))))


def _without_dates(text: str) -> str:
    return _DATE.sub(lambda date: "," * len(date[0]), text)


def _without_opener(name: str, names: frozenset[str]) -> str:
    """Take off the first word of a sentence where it has its capital only for that reason."""
    first, _, others = name.partition(" ")
    return name if set(name_words(first)) & names else others


class Ground:
    """Words that a generated sentence may use: those of its evidence and of the actors it is about."""

    def __init__(self, texts: Iterator[str]) -> None:
        said = [" ".join(text.split()) for text in texts]
        words = frozenset[str]().union(*(_ground_of(text)[0] for text in said))
        self._words = words | {_SPELT[word] for word in words & _SPELT.keys()}
        self._verbatim = "\n".join(said)
        # `7` of "G7" and `14` of "£14m" are no words of their own
        self._numbers = frozenset[str]().union(*(_ground_of(text)[1] for text in said))

    def lacks(self, detail: Detail) -> bool:
        """Tell whether no word of the evidence bears the detail out."""
        if detail.kind == "number":
            return detail.text not in self._numbers and not set(words_of(detail.text)) <= self._words
        if " ".join(detail.text.split()) in self._verbatim:
            return False
        if detail.kind == "date":
            return not all(self._has(word) for word in words_of(detail.text))
        return not all(self._has(word) for word in name_words(detail.text) if len(word) > 3)

    def _has(self, word: str) -> bool:
        return word in self._words or (len(word) > 3 and any(same_stem(word, other) for other in self._words))
