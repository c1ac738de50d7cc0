"""Find what sides undertake by an agreement: they agreed to, signed it to, promising to, for others to.

Peru and Chile agreed to open six ports.                   "Peru and Chile agreed to open six ports"
Peru and Chile signed a pact, promising to open ports.     "Peru and Chile will open ports"
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ...rules.wordlists import any_of, forms_of, lines_of
from .agreement_namings import Naming
from .agreement_progress import RANK
from .chunk_scene import Scene
from .parties import subject_of
from .promises import tidy
from .unnamed_sides import sides_before

# What is done with an agreement, and undertaken in none: agreed | to sign it, agreed to a pause.
NO_TASK = r"(?!sign|hold|meet|talk|discuss|continue|disagree|a\b|the\b)"
_PROMISE = re.compile(
    r"\b(?:agreed|agree|agrees|pledged|pledges|committed|commits|promised|promises|undertook|undertakes|vowed)\s+"
    r"(?:with\s[^,.;:“”\"]{2,60}?\s)??"
    r"(?:(?:early|late|on|last|this|formally|jointly|finally|in\s+principle|\w+day|night|morning|evening|week|month),?\s+){0,4}"
    r"(?:not\s+)?"
    rf"(?:to\s+{NO_TASK}|that\b|themselves\b|itself\b)"
)
_IF = re.compile(r"\b(?:if|unless|whether)\s[^,.;]{1,80}\Z")


def promised(scene: Scene, sentence: Sentence, parties: Set[str]) -> str | None:
    """Take "A and B agreed to …" from its subject on."""
    match = _PROMISE.search(scene.text, sentence.extent.start, sentence.extent.end)
    if match is None or scene.quoted(match.start()) or _IF.search(scene.text, sentence.extent.start, match.start()):
        return None
    floor = sentence.extent.start
    actors = sides_before(scene, match.start(), floor)
    if parties and not any(actor.name in parties or actor.affiliation in parties for actor in actors):
        return None
    return tidy(scene.text[_subject_start(scene, sentence, actors, match.start()) : sentence.extent.end])


_FOR = re.compile(r"\bfor\s+((?:the\s+|its\s+|both\s+)?)\Z")
LONG_LEAD = 24  # code points of "for both " before a name


@cache
def _to_act() -> re.Pattern[str]:
    bases = {verb.split()[0] for verb in lines_of("provision_verbs.txt")} | {"enter", "join", "operate", "use"}
    return re.compile(rf"\s+to\s+{any_of(bases)}\b")


def for_others(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "the navy to enter the port" of "an agreement was reached for the navy to enter the port"."""
    if not any(RANK["agreed"] <= RANK[step.status] < RANK["suspended"] for step in naming.facts):
        return None
    for mention in scene.mentions_in(Extent(naming.extent.end, sentence.extent.end)):
        start = mention.extent.start
        lead = _FOR.search(scene.text, max(naming.extent.end, start - LONG_LEAD), start)
        if lead and _to_act().match(scene.text, mention.extent.end, sentence.extent.end):
            return tidy(scene.text[lead.start(1) : sentence.extent.end])
    return None


_PROMISING = re.compile(
    r"[^.;“”\"]{0,120}?,\s+(?:promising|pledging|undertaking|agreeing|committing\s+(?:themselves|itself))\s+(?:not\s+)?to\s+"
    r"(?P<thing>(?=(?:an?|the|its|their)\s))?"
)
_NEXT_DEED = re.compile(r",?\s+and\s+\w+ing\s|,\s+\w+ing\s|\s+in\s+(?:the|its|their)\s+(?:most|first|\w+est)\s")


def promising(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "Peru and Chile will open six ports" of "Peru and Chile signed a pact, promising to open six ports"."""
    closed = [step.verb.start for step in naming.facts if RANK["agreed"] <= RANK[step.status] < RANK["suspended"]]
    match = _PROMISING.match(scene.text, naming.extent.end, sentence.extent.end)
    if not closed or match is None or min(closed) > naming.extent.start:
        return None
    actors = subject_of(scene, min(closed), sentence.extent.start)
    start = _subject_start(scene, sentence, actors, min(closed))
    named = [mention.extent.end for mention in scene.mentions_in(Extent(start, min(closed)))]
    if not actors or not named:
        return None
    end = _NEXT_DEED.search(scene.text, match.end(), sentence.extent.end)
    negation = "not " if " not " in match[0][-8:] else ""
    subject = scene.text[start : named[-1]]
    will = f"will {negation}" if match["thing"] is None else "agrees to " if len(actors) == 1 else "agree to "
    return f"{subject} {will}{tidy(scene.text[match.end() : end.start() if end else sentence.extent.end])}"


_WITH_WHOM = (
    r"(?:(?P<offer>\s+offer)(?:\s+(?:by|from)\s[^,.;:“”\"]{1,60}?)?"
    r"|\s+(?:with|between|in|on|at|worth|last|this|late|early|yesterday|today|\w{3,6}day)\b[^,.;:“”\"]{0,60}?)?"
)
# "A pact to protect the lake": a purpose, which says nothing of what will be done.
_PURPOSES = frozenset({"end", "protect", "ensure", "secure", "stop", "ease", "settle"})


@cache
def to_do() -> re.Pattern[str]:
    """Build the pattern of what an agreement is made to do: " with Chile to share the lake"."""
    bases = {verb.split()[0] for verb in lines_of("provision_verbs.txt")} - _PURPOSES - {"say", "state", "specify"}
    return re.compile(rf"{_WITH_WHOM},?\s+to\s+(?:jointly\s+)?{any_of(bases)}\s")


@cache
def to_serve() -> re.Pattern[str]:
    """Build the pattern of any other purpose but that of talking on."""
    return re.compile(
        rf"{_WITH_WHOM},?\s+to\s+(?:jointly\s+)?(?!(?:sign|hold|meet|talk|discuss|continue|begin|start|resume|work|explore|study"
        r"|consider|be|have|do|go|see|take|avoid|avert|try|the|an?|its|their|each|both|all)\b)[a-z]+\s(?!(?:from|of|by|in|at|after)\b)"
    )


@cache
def _third_person() -> dict[str, str]:
    """Map the gerund of each verb of promise to its third person: "handing" to "hands"."""
    verbs = [verb for verb in lines_of("provision_verbs.txt") if verb.split()[0] not in ("say", "state", "include")]
    return {doing: does for _, does, doing, *_ in map(forms_of, verbs)}


@cache
def _gerund() -> re.Pattern[str]:
    """Build the pattern of " on Monday handing" and of " on handing"."""
    return re.compile(
        r"(?:\s+(?:with|between|in|on|at|last|this|late|early|yesterday|today)\s[^,.;:“”\"‘]{1,60}?|(?P<on>\s+(?:on|about|for)))?"
        rf"\s+(?P<verb>{any_of(_third_person())})\s(?!by\b)"
    )


_PREPOSITION = re.compile(r"\s(?:on|about|for|of|in|by|after|before|without)\s\Z")


def doing(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "The treaty hands the island to Peru" of "Chile signed a treaty handing the island to Peru"."""
    gerund = _gerund().match(scene.text, naming.extent.end, sentence.extent.end)
    if (
        gerund is None
        or gerund["on"]
        or not naming.facts
        or _PREPOSITION.search(gerund[0][: gerund.start("verb") - gerund.start()])
    ):
        return None
    does = _third_person()[" ".join(gerund["verb"].split())]
    return f"The {naming.head} {does} {tidy(scene.text[gerund.end() : sentence.extent.end])}"


def on_doing(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "an agreement on sharing the lake" for what it is about."""
    gerund = _gerund().match(scene.text, naming.extent.end, sentence.extent.end)
    if gerund is None or not gerund["on"] or not naming.facts:
        return None
    start = with_article(scene.text, naming.extent.start, sentence.extent.start)
    return tidy(scene.text[start : sentence.extent.end])


_SUBORDINATE = re.compile(r"(?:While|Although|Though|When|After|As|Since|Because)\b")
_THEIRS = re.compile(
    r"\b(?:its|their)\s+(?:[\w-]+\s+){0,3}\Z"
)  # "stands by its agreement to share the water": it has one


def aim(scene: Scene, sentence: Sentence, naming: Naming, wording: re.Pattern[str]) -> str | None:
    """Take "A and B signed an agreement to share their water" from its subject on."""
    closed = [step.verb.start for step in naming.facts if RANK[step.status] >= RANK["agreed"]]
    task = wording.match(scene.text, naming.extent.end, sentence.extent.end)
    if task is None:
        return None
    if task["offer"]:
        start = with_article(scene.text, naming.extent.start, sentence.extent.start)
        return tidy(scene.text[start : sentence.extent.end])
    if not closed:
        owned = _THEIRS.search(scene.text, max(sentence.extent.start, naming.extent.start - 40), naming.extent.start)
        return tidy(scene.text[owned.start() : sentence.extent.end]) if owned and not naming.progress else None
    verb = min(closed)
    actors = subject_of(scene, verb, sentence.extent.start) if verb < naming.extent.start else ()
    start = _subject_start(scene, sentence, actors, verb) if actors else naming.extent.start
    start = start if actors else with_article(scene.text, start, sentence.extent.start)
    aside = _SUBORDINATE.match(scene.text, sentence.extent.start)
    comma = comma_behind(scene.text, task.end(), sentence.extent.end) if aside else -1
    return tidy(scene.text[start : comma if comma >= 0 else sentence.extent.end])


def _subject_start(scene: Scene, sentence: Sentence, actors: tuple[Member, ...], verb: int) -> int:
    """Return where the subject begins: behind "On Monday," and "Hours later"."""
    floor = sentence.extent.start
    named = [mention for mention in scene.mentions_in(Extent(floor, verb)) if mention.member in actors]
    if not named:
        return floor
    start = named[-min(len(named), len(actors))].extent.start
    article = _ARTICLE.search(scene.text, max(floor, start - 40), start)
    return article.start() if article else start


_ARTICLE = re.compile(r"\b(?:the|an?|both|its|their)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE)


def with_article(text: str, start: int, floor: int) -> int:
    """Step back over the article before `start`, and what stands between."""
    match = re.search(
        r"\b(?:the|a|an|this|its|their)\s+(?:\w+\s+){0,2}\Z", text[max(floor, start - 30) : start], re.IGNORECASE
    )
    return max(floor, start - 30) + match.start() if match else start


def comma_behind(text: str, start: int, end: int) -> int:
    """Return where the first comma stands behind `start`, if it is near; else -1."""
    return text.find(",", start, min(end, start + 160))
