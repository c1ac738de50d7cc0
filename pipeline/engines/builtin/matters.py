"""Name the thing that a verb governs, where somebody takes a stand on what is neither an agreement nor an actor.

object_of(" the ambush and called on the rebels …")     Matter("the ambush", "done")
object_of(" the road at noon")                          None: nobody takes a stand on a road
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from ...rules.wordlists import any_of, tables_of

Kind = Literal["laid_down", "done", "said"]
KINDS: tuple[Kind, ...] = get_args(Kind)
OBJECT_WITHIN = 100  # code points in which an object ends


@dataclass(frozen=True, slots=True)
class Matter:
    """A thing by the words of the article, and what kind of thing it is."""

    name: str
    kind: Kind


def object_of(after: str) -> Matter | None:
    """Return the matter that stands right behind a verb, or None."""
    return _matter(_OBJECT.match(" ".join(after[:OBJECT_WITHIN].split())))


def opening_matter(words: str) -> Matter | None:
    """Return the matter with which a clause begins: "the bill is too weak"."""
    return _matter(_SUBJECT.match(" ".join(words[:OBJECT_WITHIN].split())))


def subject_before_verb(words: str) -> Matter | None:
    """Return the matter with which words begin that end where their verb follows: "the bill " (drew anger)."""
    return opening_matter(f"{words}is")


def phrase_of(words: str) -> str | None:
    """Return the few words that stand right behind a verb, whatever they name: "the rebels" of "of mining the road"."""
    phrase = _OBJECT.match(" ".join(words[:OBJECT_WITHIN].split()))
    return phrase["head"] if phrase else None


def thing_behind(words: str) -> str | None:
    """Return the few words behind a verb that tells a stance of itself: "the loss of life", "calm"."""
    plain = " ".join(words[:OBJECT_WITHIN].split())
    bare = _BARE.match(plain)
    return phrase_of(plain) or (bare[1] if bare else None)


def _matter(phrase: re.Match[str] | None) -> Matter | None:
    head = re.search(r"([\w-]+)\Z", phrase["head"]) if phrase else None
    bare = phrase is not None and " " not in phrase["head"]
    for kind in ("said",) if bare else KINDS:
        if phrase and head and _nouns(kind).fullmatch(head[0].lower()):
            return Matter(phrase["head"], kind)
    return None


@cache
def _nouns(kind: Kind) -> re.Pattern[str]:
    return re.compile(rf"(?:[\w-]+-)?{any_of(tables_of('matters.toml')[kind]['nouns'])}s?")


_END = (
    r"of|on|in|at|to|for|from|by|with|over|about|against|under|after|before|between|as|and|or|but|that|which|who|while|"
    r"when|because|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|does|did|do|amounts?|"
    r"(?:call|say|argu|claim|urg|describ)ing|(?!(?:ally|assembly|cost|daily|dead|early|elder|family|friend|like|only|reply|supply|time|unruly|weekly)(?:ly)?\b)\w+ly|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_HEAD = (
    r"(?P<head>(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]ny|[A-Z][\w-]*(?:['’]s?)?)"
    rf"(?:\s(?!(?:{_END})\b)[\w’'-]+){{1,5}}|[a-z]+s(?=\s(?:that|of|by)\b))"
)
_OBJECT = re.compile(rf"(?:(?:on|of|for|against|over|about|to|at|with)\s)?{_HEAD}(?=\W|\Z)(?!\s(?!(?:{_END})\b)\w)")
_BARE = re.compile(
    rf"(?:(?:over|about|at|for|with)\s)?((?!(?:{_END}|the|an?|its|his|her|their|this|that|all|any|some|it|them)\b)[a-z][\w’'-]+(?:\s(?!(?:{_END})\b)[a-z][\w’'-]+){{0,3}})(?=\s(?:{_END})\b|[.,;]|\Z)"
)
_SUBJECT = re.compile(rf"(?:that\s)?{_HEAD}(?=\s(?:{_END})\b)")
