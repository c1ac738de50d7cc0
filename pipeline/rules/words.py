"""Cut a stretch of text into words for the rules; a whole quotation counts as one word.

Bell said “We won” on Monday.   ->   Bell | said | “We won” (quote) | on | Monday | .
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ...schemas.segments import Extent, Quotation
from .lexicon import classes_of, may_report, verb_form

# Each branch consumes what it matches and none can match the same text in two ways: no backtracking to speak of.
WORD = re.compile(
    r"[a-z]++(?=\s)"  # most words: the last branch but one would find the same
    r"|(?:[A-Z]\.){2,8}"
    r"|[A-Z]-(?:[A-Z][a-z]{0,4}\.){1,3}"  # of senators: D-N.M., R-Ky.
    r"|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Mont|Neb|Nev)\."
    r"|(?:Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\."
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Maj|Adm|Cmdr|Atty|Supt|Insp|Engr|Barr|Cllr|Smt|Pres|Col|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
    r"|[A-Z]\.(?= [A-Z])"
    r"|No\.(?= \d)"
    r"|\d{1,3} [–-] \d{1,3}\b"  # a score
    r"|[@#$€£]?\w+(?:[-.'’&,/](?=\w)\w+)*(?:['’](?!\w))?%?"
    r"|--+"  # a dash, as typewriters wrote it
    r"|[^\w\s]"
)
MARKS = "“”\"‘’'«»„‟‹›[]"  # of quotations, and of what the paper put in: “[Jan] Bell left”
TITLES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sen. rep. gov. gen. lt. col. sgt. capt. prof. rev. sir".split())
POSSESSIVES = frozenset(("his", "her", "its", "their"))
NOT_ADVERBS = frozenset(
    "family reply ally assembly elderly supply daily weekly monthly rally imply apply italy july early likely only "
    "deadly friendly anomaly bully tally monopoly".split()
)
CONTRACTING = frozenset(("i", "you", "he", "she", "it", "we", "they", "that", "there", "who"))

Finite = Literal["always", "behind a subject", "never"]


class Word(NamedTuple):
    """A word, a punctuation mark or a whole quotation."""

    start: int
    end: int
    text: str
    lower: str
    kind: Literal["word", "mark", "quote"]
    name: bool = False  # it is written like a name
    possessive: bool = False  # it ends as owners do: Bell's, the senators'
    adverb: bool = False  # it may stand anywhere about a verb
    finite: Finite = "never"  # whether it is, by its look, the verb of a clause
    reports: bool = False  # it is a reporting verb, or another word that may lead to what somebody says
    classes: frozenset[str] = frozenset()  # of `data/words.toml`

    @property
    def contracted(self) -> bool:
        """Tell whether a verb hangs on a pronoun: she’ll, it’s, they’re."""
        pronoun, mark, _ = self.lower.replace("’", "'").partition("'")
        return bool(mark) and pronoun in CONTRACTING

    @property
    def owns(self) -> bool:
        """Tell whether it says whose the next word is: Bell’s, her."""
        return self.possessive or self.lower in POSSESSIVES

    def is_a(self, *classes: str) -> bool:
        """Tell whether it belongs to one of the word classes of `data/words.toml`."""
        return not self.classes.isdisjoint(classes)


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
    matches = WORD.finditer(text, start, end)
    return [Word(*match.span(), *look_of(word)) for match in matches if (word := match[0]) not in MARKS]


Look = tuple[str, str, Literal["word", "mark"], bool, bool, bool, Finite, bool, frozenset[str]]


@lru_cache(maxsize=1 << 14)  # the words of an article come again, and again in the next
def look_of(text: str) -> Look:
    """Return what a word is wherever it stands: the fields of `Word` from `text` on."""
    lower, name = text.lower(), text[0].isupper()
    if text.startswith("--"):
        return text, "—", "mark", False, False, False, "never", False, frozenset()
    if len(text) == 1 and not text.isalnum():
        return text, lower, "mark", False, False, False, "never", False, frozenset()
    classes = classes_of(lower)
    possessive = lower.endswith(("'s", "’s", "s'", "s’"))
    return (
        text,
        lower,
        "word",
        name,
        possessive,
        _adverb(text, classes),
        _finite(text, classes),
        may_report(lower),
        classes,
    )


def _adverb(text: str, classes: frozenset[str]) -> bool:
    if text[0].isupper():
        return False
    lower = text.lower()
    return "adverbs" in classes or (lower.endswith("ly") and lower not in NOT_ADVERBS and len(lower) > 4)


def _finite(text: str, classes: frozenset[str]) -> Finite:
    if text[0].isupper() or text in ("having", "being"):
        return "never"
    if not classes.isdisjoint(("finite", "be", "modals", "have", "negations")):
        return "always"
    lower = text.lower()
    verb = verb_form(lower)
    past = lower.endswith("ed") and "participles" not in classes and "-" not in text
    return "behind a subject" if past or (verb and verb.tense == "past") else "never"
