"""Find where the name of an agreement begins and ends around its noun.

the new Maritime Access and Support | Agreement | of Arica (MASA)
└ name `Maritime Access and Support Agreement of Arica`, letters `MASA`, determiner `the`
"""

from __future__ import annotations

import re

from ....schemas.segments import Extent, Sentence
from .agreement_verbs import STOP, verbs
from .chunk_scene import Scene

DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "such", "both"))
_COUNTS = frozenset(("two", "three", "four", "five", "six", "several"))
_LY_NOUNS = frozenset(("supply", "family", "assembly", "monopoly", "early", "friendly"))
NEGATIVE = frozenset(("no", "any", "without", "neither", "never"))
_EMPTY = frozenset(
    "new fresh latest landmark historic major so-called controversial final interim initial preliminary provisional "
    "possible potential future proposed draft signed current existing original long-awaited mutual bilateral recent "
    "separate own comprehensive first binding formal key wider broader planned tentative fragile".split()
)
WORD_BEFORE = re.compile(r"([\w’'.&–€£$%-]+|\([A-Z][A-Za-z]{1,9}\))[ \n\xa0]+\Z")
_TAIL = re.compile(
    r"(?:\s+\d{1,5}\b)?(?:\s+(?:of|on|for|against|concerning|relating to)\s+(?:the\s+)?"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May\b|June|July|August|\w+ember\b)[A-Z][\w’-]{1,30}"
    r"(?:\s+(?:(?:of|and|the|in|for|on|to)\s+){0,2}[A-Z][\w’-]{1,30}){0,7})?"
)
_DETERMINED = re.compile(r"\b(?:an?|the|its|their|this)\s+\Z")  # "an initial agreement": no verb stands there


def walk_back(text: str, start: int, floor: int) -> tuple[int, str]:
    """Walk over the modifiers before a noun; return where they begin and the word before them."""
    for _ in range(7):
        match = WORD_BEFORE.search(text, max(floor, start - 40), start)
        if match is None:
            return start, ""
        word = match[1]
        plain = word.lower()
        adjective = plain in verbs() and _is_adjective(text, plain, floor, match.start(1))
        if (
            plain in STOP
            or (plain in verbs() and not adjective)
            or plain.endswith(("’s", "'s", "s’", "s'", "."))
            or word.isdigit()
        ):
            return start, plain
        if plain.endswith("ly") and plain not in _LY_NOUNS:
            return start, plain
        start = match.start(1)
    return start, ""


def _is_adjective(text: str, word: str, floor: int, start: int) -> bool:
    """Tell "an initial agreement" and "a cost cutting agreement" from the verbs "initial" and "cutting"."""
    if _DETERMINED.search(text, max(floor, start - 8), start):
        return True
    before = WORD_BEFORE.search(text, max(floor, start - 40), start) if word.endswith("ing") else None
    return before is not None and before[1].islower() and before[1] not in STOP and before[1] not in verbs()


_JOINT = re.compile(r"([A-Z][\w’'-]+)\s+(?:and|of|for|on|&)(?:\s+the)?\s+\Z")


def joint_start(scene: Scene, sentence: Sentence, start: int) -> int | None:
    """Return where the name really goes on to the left: the "Access" of "Maritime Access and Support Agreement"."""
    if not scene.text[start : start + 1].isupper():
        return None
    match = _JOINT.search(scene.text, max(sentence.extent.start, start - 40), start)
    if match is None or scene.mentions_in(Extent(match.start(1), match.end(1))):
        return None
    return match.end(1) + 1


def tail_end(text: str, head: re.Match[str], ceiling: int) -> int:
    """Return where the name ends behind its noun: with the "1701" of a resolution, the "of Paris" of a treaty."""
    if not head[1][0].isupper() and head[1].lower() != "resolution":
        return head.end()
    match = _TAIL.match(text, head.end(), ceiling)
    return match.end() if match else head.end()


_SHORT = re.compile(r"\s\((?:the\s)?[“\"‘']?([A-Z][A-Za-z]{0,6}[A-Z][A-Za-z]{0,2})[”\"’']?\)")


def short_name(text: str, name: Extent, ceiling: int) -> re.Match[str] | None:
    """Match the "(CWT)" right behind a name, if it begins as a word of the name does, unlike "(AP)"."""
    short = _SHORT.match(text, name.end, ceiling)
    initials = {word[0].upper() for word in re.findall(r"\w+", name.words(text))}
    return short if short and short[1][0] in initials else None


_SHORT_INSIDE = re.compile(r"\s\(([A-Z][A-Za-z]*[A-Z][A-Za-z]?)\)\s")


def short_inside(name: str) -> str | None:
    """Return the "CWA" of "Cod Waters Area (CWA) agreement", which may stand for the whole name."""
    inside = _SHORT_INSIDE.search(name)
    return inside[1] if inside else None


FEWEST_INITIALS = 3  # of a name that go for it where no brackets say so


def initials_of(text: str, name: Extent) -> str | None:
    """Return the letters that stand for a name of several words: "Visiting Forces Agreement", "the VFA"."""
    words = name.words(text).split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    return initials if len(initials) >= FEWEST_INITIALS and all(word[0].isalpha() for word in words) else None


def first_capital(text: str, start: int, head: re.Match[str]) -> int:
    """Step over the "25-year-old" in front of a proper name whose noun has a capital."""
    words = re.finditer(r"\S+", text[start : head.end()])
    first = next((word for word in words if word[0][0].isupper()), None)
    return start + first.start() if first and head[1][0].isupper() else start


def past_empty(text: str, start: int, end: int) -> int:
    """Step over words that tell nothing of an agreement, such as "new" and "landmark"."""
    for word in re.finditer(r"\S+\s+", text[start:end]):
        if word[0].strip().lower() not in _EMPTY:
            return start + word.start()
    return end


_OWNER = re.compile(r"\b(?:(?:[Tt]he|its|their)\s+)?(?:[A-Z][\w.-]*\s+){0,3}[\w.-]+(?:[’']s|s[’'])\s+\Z")


def before_determiner(text: str, start: int, determiner: str) -> int:
    """Step back over the determiner, number or owner that stands right before `start`."""
    if determiner.endswith(("’s", "'s", "s’", "s'")):
        owner = _OWNER.search(text, max(0, start - 60), start)
        return owner.start() if owner else start
    if determiner not in DEFINITE | NEGATIVE | _COUNTS | {"a", "an", "another"}:
        return start
    match = WORD_BEFORE.search(text, max(0, start - 40), start)
    return match.start(1) if match and match[1].lower() == determiner else start
