"""Find the step that somebody announces for their own side; what others will do is no step of theirs.

announced_step("Bolivia would close its ports", own={"Bolivia"})     would close its ports
announced_step("Peru would close its ports", own={"Bolivia"})        None
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from ...rules.wordlists import all_forms, any_of, tables_of
from .speaker import ends_in_side
from .stances import LONGEST

CARRIED_ON_WITHIN = 300  # code points between the subject and the last verb that goes on from it
SCRAP = 3  # words; "will take it" announces nothing


@cache
def _step() -> re.Pattern[str]:
    """Build the pattern of an announced step: "would reconsider …", "threatened to …"."""
    verbs = _verbs("hostile", "friendly", "contesting", "other")
    return re.compile(
        rf"(?:\b(?:would|will)|(?<=\w)['’](?:ll|d))\s+(?:now\s+|also\s+|otherwise\s+|not\s+hesitate\s+to\s+|not\s+|never\s+)?"
        rf"{_NO_FIGURE}(?:{verbs}|(?:now\s+)?be\s+(?!going|looking|getting)[a-z]+ing)\b{_REST}|"
        rf"\b(?:(?P<vow>{any_of(_vows())})\s+to|(?:is|are|am|was|were)\s+(?:considering|preparing\s+to|going\s+to"
        rf"(?!\s+(?:be|have|want|need)\b)))\b{_REST}"
    )


_NO_FIGURE = r"(?!pay\s+for\s+(?:it|this|that)\b|ask\s+\w+\s+(?:what|how|why|whether)\b)"  # "they’ll pay for it"
_REST = r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|U\.S|\d)\.|[^.;“”\"]){2,220}"


@cache
def _vows() -> frozenset[str]:
    return all_forms(tables_of("step_verbs.toml")["vow"]["verbs"])


def announced_step(words: str, own: Collection[str], *, direct: bool = False) -> str | None:
    """Return what the speaker says will be done by their own side, in the words used: "will retaliate with tariffs".

    `own` names the speaker, the body and the country; in direct speech "he" and "they" are others.
    """
    plain = words[:LONGEST]
    for match in _step().finditer(plain):
        before = plain[max(0, match.start() - CARRIED_ON_WITHIN) : match.start()]
        void = _VOID.search(before[-60:]) or (match["vow"] and _NOT.search(before))
        if not void and (_STAYS.match(match[0]) or _is_own(before, own, direct)):
            return _whole(_contracted(before) + match[0])
    held = _HELD_BACK.finditer(plain)
    return next(
        (_whole(one[0]) for one in held if _is_own(plain[: one.start()][-CARRIED_ON_WITHIN:], own, direct)), None
    )


def _contracted(before: str) -> str:
    """Return the pronoun that the step hangs on: | we |’ll close it; nothing before a word of its own."""
    return "" if before[-1:].isspace() else (before.split() or [""])[-1].lstrip("“‘\"'(")


_HELD_BACK = re.compile(
    r"\b(?:will|would)\s+(?:not|never)\s+(?!be\b)[^.;“”\"]{3,120}?\b(?:until|unless|as\s+long\s+as|so\s+long\s+as)\b[^.;“”\"]{2,120}"
)  # "would not reopen the gates until its engineers had reported"


def _whole(words: str) -> str | None:
    """Cut the step before what is said next; None for a scrap."""
    step = _NEXT_SAYING.split(" ".join(words.split()))[0].rstrip(" ,")
    return step if len(step.split()) > SCRAP else None


def step_of_vow(cue: str, words: str) -> str | None:
    """Return the step where the verb of saying announces it: "threatened" and "to close its ports"."""
    if cue.lower().split(" ")[-1] not in _vows():
        return None
    if words.startswith("to "):
        match = _step().match(f"{cue.split()[-1]} {words[:LONGEST]}")
        return _whole(match[0]) if match else None
    promised = _PROMISED.search(words[:CARRIED_ON_WITHIN])
    return _whole(promised[0]) if promised else None


_PROMISED = re.compile(rf"\b(?:would|will)\s+(?!be\s|have\s){_REST}")  # "vowed that it would stay"


def warned_step(cue: str, words: str) -> str | None:
    """Return the whole of a warning of what will be done to others: "any ship would be turned back"."""
    warned = cue.lower().startswith("warn") and _passive().search(words[:LONGEST])
    return _whole(words[:CARRIED_ON_WITHIN]) if warned else None


@cache
def _passive() -> re.Pattern[str]:
    participles = any_of(tables_of("step_verbs.toml")["passive"]["participles"])
    return re.compile(rf"\b(?:will|would)\s+be\s+{participles}\b(?!\s+by\b)")


def is_threat(step: str, words: str) -> bool:
    """Tell a step that hurts somebody, or hangs on a condition in the words before or behind, and helps nobody."""
    leads = _LEADING.search(words[: max(0, words.find(step))][-CARRIED_ON_WITHIN:])
    conditional = (leads or _CONDITION.search(step)) is not None and not _begins(step, "friendly")
    return conditional or _begins(step, "hostile") or _READY in step


def refuses(words: str, own: Collection[str], *, direct: bool = False) -> bool:
    """Tell whether the speaker's own side will not do what others want: "Bolivia would not surrender"."""
    plain = words[:LONGEST]
    refusals = (*_refusal().finditer(plain), *_HELD_BACK.finditer(plain))
    return any(_is_own(plain[max(0, one.start() - CARRIED_ON_WITHIN) : one.start()], own, direct) for one in refusals)


@cache
def _refusal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?:will|would)\s+(?:not|never)|w(?:o|ould)n['’]t)\s+(?:\w+ly\s+)?{_verbs('refusing')}\b")


def contests(step: str) -> bool:
    """Tell a step against what was decided: "would appeal the ruling", not "would appeal to all sides"."""
    return _begins(step, "contesting") and re.search(r"\bappeal\s+(?:to|for)\b", step) is None


_READY = "not hesitate to"  # who says so means to frighten


def _begins(step: str, kind: str) -> bool:
    return re.match(rf"\S+\s+(?:to\s+|also\s+|now\s+)?{_verbs(kind)}\b", step) is not None


@cache
def _verbs(*kinds: str) -> str:
    return any_of(verb for kind in kinds for verb in tables_of("step_verbs.toml")[kind]["verbs"])


_STAYS = re.compile(r"\S+\s+(?:stay|remain)\b")  # "the ban will stay": by the will of who says so
_LEADING = re.compile(r"\b(?:if|unless)\b[^.;!?]*,[^.;!?]*\Z", re.IGNORECASE)  # "if they sign, we …"
_CONDITION = re.compile(r"\b(?:if|unless|until)\b")


def _is_own(before: str, own: Collection[str], direct: bool) -> bool:
    """Tell whether the words before a verb end in the speaker's side, or go on from it: "we will stay and will sue"."""
    plain = before.rstrip()
    if not plain or ends_in_side(plain, own, direct=direct):
        return True
    joined = _JOINED.search(plain)
    earlier = _FINITE.finditer(plain, 0, joined.start()) if joined else ()
    return any(ends_in_side(plain[: verb.start()], own, direct=direct) for verb in earlier)


_JOINED = re.compile(r"(?:\b(?:and|but|or|then)|,)(?:\s+\w+ly)?\Z")
_FINITE = re.compile(r"\s(?:will|would|can|could|must|has|have|had|is|are|was|were|\w{2,14}ed)\s")
_VOID = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|expect\w*|believ\w+|fear\w*|predict\w*|whether|unlikely|doubt\w*|den(?:y|ies|ied))\b[^.;]*\Z|\bif\b[^.;,]*\Z"
)
_NOT = re.compile(r"(?:\b(?:not|never|no)|n['’]t)\s+(?:\w+\s+)?\Z")
_NEXT_SAYING = re.compile(
    r",?\s+(?:and|but)\s+(?:\w+ly\s+)?(?:demanded|called|accused|said|urged|asked|told|warned|added)\b"
)
