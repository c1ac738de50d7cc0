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


def felt_matter(words: str) -> Matter | None:
    """Return the matter that the speaker feels something about: "happy with the ruling", "I welcome the bill"."""
    felt = _FELT.search(words[:FELT_WITHIN])
    return object_of(words[felt.end() :]) if felt else None


FELT_WITHIN = 400  # code points of what is said in which a feeling is looked for
_FELT = re.compile(
    r"\b(?:happy|unhappy|pleased|delighted|disappointed|satisfied|dissatisfied|angry|shocked|concerned|worried|outraged|"
    r"appalled|dismayed|grateful|relieved|saddened)\s+(?=(?:with|by|at|about|over|for)\b)|"
    r"\b(?:We|we|I)\s+(?:\w+ly\s+)?(?:condemn|denounce|welcome|reject|oppose|support|back|applaud|praise|regret|deplore)\b"
)


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


@cache
def story_matters() -> re.Pattern[str]:
    """Return the pattern of what a story may be about that has no agreement: "the water bill", noun and all."""
    nouns = any_of(tables_of("matters.toml")["story"]["nouns"])
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Aa]n?)\s(?P<name>(?:(?!(?:{_END})\b)[\w-]+\s){{0,2}}?(?P<noun>{nouns})s?)\b"
    )


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


_NO_ADVERB = (
    "ally|assembly|costly|daily|deadly|early|elderly|family|friendly|likely|only|reply|supply|timely|unruly|weekly"
)
_END = (
    r"of|on|in|at|to|for|from|by|with|over|about|against|under|after|before|between|as|and|or|but|that|which|who|while|"
    r"when|because|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|does|did|do|amounts?|"
    r"the|an?|its|his|her|their|our|my|this|these|those|"
    rf"(?:call|say|argu|claim|urg|describ)ing|(?!(?:{_NO_ADVERB})\b)\w+ly|"
    r"yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_NO_NAME = (
    "I|It|We|He|She|They|You|There|For|In|On|At|If|As|When|What|While|But|And|So|Not|No|Our|My|Your|Yes|Let|Nobody"
)
_HEAD = (
    r"(?P<head>(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]ny|"
    rf"(?!(?:{_NO_NAME})\b)[A-Z][\w-]*(?:['’]s?)?)"
    rf"(?:\s(?!(?:{_END})\b)[\w’'-]+){{1,5}}|[a-z]+s(?=\s(?:that|of|by)\b))"
)
_OBJECT = re.compile(rf"(?:(?:on|of|for|against|over|about|to|at|with|by)\s)?{_HEAD}(?=\W|\Z)(?!\s(?!(?:{_END})\b)\w)")
_BARE = re.compile(
    rf"(?:(?:over|about|at|for|with)\s)?((?!(?:{_END}|all|any|some|it|them)\b)[a-z][\w’'-]+"
    rf"(?:\s(?!(?:{_END})\b)[a-z][\w’'-]+){{0,3}})(?=\s(?:{_END})\b|[.,;]|\Z)"
)
_SUBJECT = re.compile(rf"(?:that\s)?{_HEAD}(?=\s(?:{_END})\b)")
