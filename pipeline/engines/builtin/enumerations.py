"""Part what one verb of an agreement enumerates: its nouns, its amounts, what it says that shall be.

"The pact includes a joint court, new patrols and the return of boats"    three
"Dockers will get 4% this year and 3% next year"                          two
"It provides that guns fall silent and that roads open"                   two

Nouns behind a preposition stay together: "a ban on old cars, tyres and oil" is one thing.
"""

from __future__ import annotations

import re

_LISTS = re.compile(
    r"(?<!which\s)\b(?:(?:includ|envisag|compris|guarante|involv|stipulat)(?:es?|ed|ees?|eed)|(?:provid(?:es?|ed)|call(?:s|ed)?)\s+for"
    r"|foresees?|foresaw|contain(?:s|ed)?|entail(?:s|ed)?|seeks?|sought|offer(?:s|ed)?)\s+(?!that\b|to\b)"
)
_JOINT = re.compile(r"(?:[,;]\s+and\s+|[,;]\s+|\s+and\s+)(?:also\s+)?")
_SPOKEN_FOR = re.compile(r"\b(?:of|on|in|for|from|to|with|between|by|at|over|under|against|into)\s+(?P<det>an?\s)?")
_NAMED = re.compile(r"(?:the|its|their)\s+(?:[\w’'-]+\s+){1,3}(?:of|for|to|from|in|on|between|by)\s")
_FRESH = re.compile(r"(?:an?|no|new|for)\s+\w|[$€£]?\d")
_BARE = re.compile(
    r"(?!(?:and|or|but|which|who|that|where|when|while|with|without|including|such|as|to|by|of|in|at|on|from|among|down|up|over"
    r"|under|after|before|until|if|not|then|is|are|was|were|will|would|must|shall|may|has|have|had|it|they|he|she|the|its|their"
    r"|both|all|each)\b)[a-z][\w’'-]*(?:\s|\Z)"
)


def split_items(words: str) -> list[str]:
    """Return one piece of words for each thing that the verb of a promise lists, or the words as they are."""
    for part in (_by_semicolon, _by_that, _by_noun, _by_amount):
        pieces = part(words)
        if len(pieces) > 1:
            return pieces
    return [words]


_POINTS = re.compile(r"\A[^:;]{0,60}\b(?:are|include|were|points|terms):\s+(?=[^;]+;)")


def _by_semicolon(words: str) -> list[str]:
    """Part "Its main points are: an end to fire; a joint patrol; and the return of boats"."""
    lead = _POINTS.match(words)
    return re.split(r";\s+(?:and\s+)?", words[lead.end() :]) if lead else [words]


_THAT = re.compile(r"\b(?:says?|states?|stipulates?|provides?|specif(?:y|ies)|requires?|guarantees?)\s+that\s+")
_AND_THAT = re.compile(r",?\s+and\s+that\s+|,\s+that\s+")


def _by_that(words: str) -> list[str]:
    told = _THAT.search(words)
    if told is None:
        return [words]
    return [words[: told.end()] + said for said in _AND_THAT.split(words[told.end() :])]


def _by_noun(words: str) -> list[str]:
    """Part "includes a raise, smaller classes and a bonus of $500": only where every noun can be told from an aside."""
    lists = _LISTS.search(words)
    if lists is None:
        return [words]
    joints = list(_JOINT.finditer(words, lists.end()))
    first = words[lists.end() : joints[0].start()] if joints else ""
    behind = _SPOKEN_FOR.search(first)
    apart = behind is None and len(joints) > 1
    cuts = [joint for joint in joints if _opens_item(words[joint.end() :], behind, apart=apart)]
    ends = [*(cut.start() for cut in cuts), len(words)]
    items = [words[start:end] for start, end in zip([lists.end(), *(cut.end() for cut in cuts)], ends, strict=True)]
    lead = words[: lists.end()]
    return [lead + item.removeprefix("for " if lead.endswith("for ") else "") for item in items]


def _opens_item(rest: str, behind: re.Match[str] | None, *, apart: bool) -> bool:
    """Tell whether the words behind a comma or "and" begin one more thing, and do not go on with the one before.

    `behind` is a preposition in the first thing, which may govern the next noun; if `apart`, a bare noun is one more.
    """
    if _NAMED.match(rest):
        return True
    if _FRESH.match(rest):
        return behind is None or behind["det"] is None
    return apart and _BARE.match(rest) is not None


_AMOUNT = r"(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:%|per\s?cent\b|pct\b))"
_TWO_AMOUNTS = re.compile(
    rf"(?<!between\s)(?P<one>{_AMOUNT})\s(?P<of_one>[^,.;:“”\"]{{3,60}}?),?\sand\s(?P<two>{_AMOUNT})\s\w"
)


def _by_amount(words: str) -> list[str]:
    """Part "a rise of 4% this year and 3% next year", each with the words before the first."""
    two = _TWO_AMOUNTS.search(words)
    if two is None or two["one"][-1].isdigit() != two["two"][-1].isdigit():
        return [words]
    return [words[: two.end("of_one")], words[: two.start("one")] + words[two.start("two") :]]
