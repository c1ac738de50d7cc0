"""Cut a stretch of text into words for the rules; a whole quotation counts as one word.

Bell said “We won” on Monday.   ->   Bell | said | “We won” (quote) | on | Monday | .
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...schemas.segments import Extent, Quotation
from .lexicon import words

# Each branch consumes what it matches and none can match the same text in two ways: no backtracking to speak of.
WORD = re.compile(
    r"(?:[A-Z]\.){2,8}"
    r"|[A-Z]-(?:[A-Z][a-z]{0,4}\.){1,3}"  # of senators: D-N.M., R-Ky.
    r"|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Mont|Neb|Nev)\."
    r"|(?:Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\."
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Maj|Adm|Cmdr|Atty|Supt|Pres|Col|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
    r"|[A-Z]\.(?= [A-Z])"
    r"|[@#$€£]?\w+(?:[-.'’&,/](?=\w)\w+)*(?:['’](?!\w))?%?"
    r"|[^\w\s]"
)
MARKS = "“”\"‘’'«»„‟‹›"
TITLES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sen. rep. gov. gen. lt. col. sgt. capt. prof. rev. sir".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a punctuation mark or a whole quotation."""

    start: int
    end: int
    text: str
    lower: str
    kind: Literal["word", "mark", "quote"]

    @property
    def name(self) -> bool:
        """Tell whether it is written like a name."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def possessive(self) -> bool:
        """Tell whether it ends as owners do: Bell's, the senators'."""
        return self.lower.endswith(("'s", "’s", "s'", "s’"))

    def is_a(self, *classes: str) -> bool:
        """Tell whether it belongs to one of the word classes of `data/words.toml`."""
        return self.kind == "word" and any(self.lower in words(name) for name in classes)


def tokenise(text: str, extent: Extent, quotations: Sequence[Quotation]) -> list[Word]:
    """Return the words of `extent`; each of `quotations`, in order and disjoint, becomes one word."""
    found: list[Word] = []
    at = extent.start
    for quotation in quotations:
        start, end = max(quotation.extent.start, extent.start), min(quotation.extent.end, extent.end)
        found += _plain(text, at, start)
        found.append(Word(start, end, text[start:end], "", "quote"))
        at = end
    return found + _plain(text, at, extent.end)


def _plain(text: str, start: int, end: int) -> list[Word]:
    return [_word(match) for match in WORD.finditer(text, start, end) if match.group() not in MARKS]


def _word(match: re.Match[str]) -> Word:
    text = match.group()
    kind: Literal["word", "mark"] = "word" if text[-1].isalnum() or len(text) > 1 else "mark"
    return Word(match.start(), match.end(), text, text.lower(), kind)


def is_adverb(word: Word) -> bool:
    """Tell whether it is an adverb, which may stand anywhere about a verb."""
    if word.kind != "word" or word.text[0].isupper():
        return False
    return word.is_a("adverbs") or (word.lower.endswith("ly") and word.lower not in NOT_ADVERBS and len(word.lower) > 4)


NOT_ADVERBS = frozenset(
    "family reply ally assembly elderly supply daily weekly monthly rally imply apply italy july early likely only "
    "deadly friendly anomaly bully tally monopoly".split()
)
