"""Whether words before a judgement turn it round: no agreement is good; it kept the peace from failing."""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"(?:\b(?:no|not|never|nor|neither|none|without|hardly|cannot|no longer|far from|nothing|nobody|no one|"
    r"(?<!a )little|few|scant|(?<!no )(?<!without )doubt(?:s|ed|ful)?|s[ck]eptical|"
    r"too early|less|unlikely|fail(?:s|ed)?|instead of|rather than|lacks?|lacked)|n['’]t)\s+"
    r"(?!(?:only|just|merely|simply|doubt|question|matter|wonder)\b)"
    r"(?:(?!(?:and|but|because|if|so|until|unless|when|than)\b)[\w’'-]+\s+){0,5}\Z"
)  # "not a real benefit", "don't think that it is fair"; not "not only fair", "no doubt it is fair"
_PREVENTION = re.compile(
    r"\b(?:(?:avoid|prevent|avert|stop|end|lower|lessen|calm|limit|lift|fill)(?:s|ed|ing|ped|ping)?|"
    r"(?:reduc|eas|defus|eliminat|remov|clos|bridg)(?:e|es|ed|ing))\s+"
    r"(?:(?!(?:and|but|with|in|on|as)\b)[\w’'-]+\s+){0,3}\Z"
)  # "to avoid an escalation", "lowers the risk"
NOTHING = re.compile(
    r"\b(?:offer|leave|left|give|gave|bring|brought|get|got|gain|chang|solv|do|does|did|contain|achiev|promis)\w{0,3}\s+(?:[\w’']+\s+){0,4}nothing\b"
)  # "offered fishermen nothing"


def is_negated(words: str, at: int) -> bool:
    """Tell whether the words before a judgement at `at` deny it."""
    return _NEGATION.search(words[max(0, at - 80) : at]) is not None


def is_prevented(words: str, at: int) -> bool:
    """Tell whether what stands at `at` is kept from being: to avoid an | escalation."""
    return _PREVENTION.search(words[max(0, at - 60) : at]) is not None
