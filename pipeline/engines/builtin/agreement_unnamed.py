"""Find agreements that a sentence tells of without a noun for them: by what somebody agreed to do.

Acme said it has agreed to buy Bolt.              parties Acme, Bolt: the two sides of a trade
Acme made an offer to acquire Bolt.               the same two, proposed
Peru and Chile agreed to reopen their border.     parties Peru, Chile: several who undertake it together

Who undertakes something alone, towards nobody who is named, has only promised it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import AgreementKind
from ...rules.wordlists import any_of, lines_of
from .agreement_namings import Naming, topics_of
from .agreement_progress import Progress, is_fact
from .chunk_scene import Scene
from .parties import OWNING, bodies_for, other_owner, subject_of
from .unnamed_sides import groups_before

_AGREED = frozenset(("agreed", "agrees"))
_OFFERED = frozenset(("offer", "bid", "proposal"))


@cache
def _agrees() -> re.Pattern[str]:
    """Build the pattern of "agreed in principle on Monday to buy"; the verb may be any that makes a provision."""
    bases = (verb.split()[0] for verb in (*lines_of("provision_verbs.txt"), *OWNING))
    return re.compile(
        r"\b(agreed|agrees)(?:,?\s+(?:in\s+principle|tentatively|conditionally|formally|jointly|finally|early|late|on|"
        r"last|this|today|yesterday|\w{3,6}day|night|week|month|year)){0,4}\s+"
        rf"to\s+(?:jointly\s+|be\s+)?(?P<verb>{any_of(bases)}|acquired|bought|merge|combine)\b"
        r"(?P<task>(?:\s+[\w’'$€£.-]{0,30}\w){0,8})"
    )


@cache
def _offers() -> re.Pattern[str]:
    """Build the pattern of "made an unsolicited offer to acquire"."""
    return re.compile(
        r"\b(?P<offer>made|makes|submitted|launched|tabled|raised|sweetened)\s+(?:an?|its)\s+(?:[\w$€£.-]+\s+){0,4}?"
        rf"(?P<noun>offer|bid|proposal)\s+to\s+(?P<verb>{any_of(OWNING)})\b"
        r"(?P<task>(?:\s+[\w’'$€£.-]{0,30}\w){0,8})"
    )


_NO_TASK = re.compile(
    r"\b(?:talks?|negotiat\w+|dialogue|discussions?|meetings?|summit|visits?|efforts?|questions?|interviews?|"
    r"say|state|specify)\b"
)
_FIRE = re.compile(r"\b(?:fighting|hostilities|fire|shelling|attacks|bombing)\b")


def told_by_verb(scene: Scene, sentence: Sentence) -> Iterator[Naming]:
    """Yield what the sentence tells to be agreed or offered, where at least two are bound by it."""
    if scene.segments.language not in ("en", ""):
        return
    agreed = _told(scene, sentence, _agrees(), "agreed") if scene.holds(sentence, _AGREED) else None
    offered = _told(scene, sentence, _offers(), "proposed") if scene.holds(sentence, _OFFERED) else None
    yield from [naming for naming in (agreed or offered,) if naming is not None]


def _told(
    scene: Scene, sentence: Sentence, pattern: re.Pattern[str], status: Literal["agreed", "proposed"]
) -> Naming | None:
    for match in pattern.finditer(scene.text, sentence.extent.start, sentence.extent.end):
        if scene.quoted(match.start()) or not is_fact(scene.text, match.start(), sentence.extent.start):
            continue
        if _NO_TASK.search(match["verb"] + match["task"]):
            continue
        floor = sentence.extent.start
        makers = subject_of(scene, match.start(), floor) or groups_before(scene, match.start(), floor)
        parties = bodies_for(scene, _bound(scene, sentence, match, makers))
        if len(parties) > 1 and all(party.kind != "person" for party in parties):
            return _naming(scene, sentence, match, parties, status)
    return None


def _bound(scene: Scene, sentence: Sentence, match: re.Match[str], makers: tuple[Member, ...]) -> tuple[Member, ...]:
    others = other_owner(scene, match["verb"], Extent(match.end("verb"), sentence.extent.end), makers)
    return (*makers, *others) if makers else ()


def _naming(
    scene: Scene,
    sentence: Sentence,
    match: re.Match[str],
    parties: tuple[Member, ...],
    status: Literal["agreed", "proposed"],
) -> Naming:
    end = _end_of_task(scene, match, parties)
    words = " ".join(scene.text[match.start("verb") : end].split())
    noun = match["noun"] if status == "proposed" else "agreement"
    return Naming(
        sentence=sentence.number,
        extent=Extent(match.start(), end),
        head="agreement",
        kind=_kind(match, parties),
        name=f"{noun} to {'be ' if ' be ' in match[0] else ''}{words}",
        proper=False,
        definite=False,
        negated=False,
        coined=False,
        plural=False,
        predicate=False,
        another=False,
        previous=False,
        year=None,
        renames=False,
        short=None,
        refers=False,
        nameless=True,
        topics=topics_of(tuple(words.split())),
        parties=parties,
        progress=(Progress(status, True, Extent(*match.span(1)), parties),),
    )


def _end_of_task(scene: Scene, match: re.Match[str], parties: tuple[Member, ...]) -> int:
    """Return where the words of the task end that name it: behind the last party near, and not behind "to" or "for"."""
    ahead = scene.mentions_in(Extent(match.end("verb"), match.end() + 60))
    near = [mention.extent for mention in ahead if mention.extent.start <= match.end() + len(" the ")]
    party = [mention.extent.end for mention in ahead if mention.member in parties and mention.extent in near]
    if party:
        return party[-1]
    end = near[-1].end if near and near[-1].end > match.end() else match.end()
    loose = _LOOSE_END.search(scene.text, match.end("verb"), end)
    return loose.start() if loose else end


_LOOSE_END = re.compile(
    r"(?:\s+(?:an?|the|its|their|about|some|to|for|from|by|of|in|on|at|with|and|or|between|over|after|before|until))+\Z"
)


def _kind(match: re.Match[str], parties: tuple[Member, ...]) -> AgreementKind:
    if _FIRE.search(match["task"]):
        return "ceasefire"
    return "contract" if all(party.kind == "organization" for party in parties) else "other"
