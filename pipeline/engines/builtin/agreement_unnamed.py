"""Find agreements that a sentence tells of without a noun for them: by what somebody agreed to do.

Acme said it has agreed to buy Bolt.              parties Acme, Bolt: the two sides of a trade
Acme made an offer to acquire Bolt.               the same two, proposed
Acme will pay $9 million to settle a lawsuit.     Acme and whoever brought it, if that is told
Peru and Chile agreed to reopen their border.     parties Peru, Chile: several who undertake it together

Who undertakes something alone, towards nobody who is named, has only promised it; but nobody settles alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import AgreementKind
from ...rules.wordlists import any_of, lines_of
from .agreement_namings import Naming
from .agreement_nouns import topics_of
from .agreement_progress import Progress, is_fact
from .chunk_scene import Scene
from .parties import OWNING, bodies_for, other_owner, subject_of
from .unnamed_sides import are_several, sides_before

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


def told_by_verb(scene: Scene, sentence: Sentence, named: Sequence[Naming] = ()) -> Iterator[Naming]:
    """Yield what the sentence tells to be settled, and what two agree or offer where it is not `named` by a noun."""
    if scene.segments.language not in ("en", ""):
        return
    settled = _settled(scene, sentence) if scene.holds(sentence, _SETTLED) else None
    if settled is not None and not any(naming.extent.meets(settled.extent) for naming in named):
        yield settled
    elif all(_tells_nothing(naming) for naming in named):
        yield from _agreed_or_offered(scene, sentence)


def _tells_nothing(naming: Naming) -> bool:
    """Tell the bare "in a deal valued at $3 billion" behind what was agreed."""
    return not (naming.parties or naming.progress or naming.definite or naming.proper)


def _agreed_or_offered(scene: Scene, sentence: Sentence) -> Iterator[Naming]:
    agreed = _told(scene, sentence, _agrees(), "agreed") if scene.holds(sentence, _AGREED) else None
    offered = _told(scene, sentence, _offers(), "proposed") if scene.holds(sentence, _OFFERED) else None
    yield from [naming for naming in (agreed or offered,) if naming is not None]


# ---- what is settled out of court ----------------------------------------------------------------------------------

_SETTLED = frozenset(("settle", "settled", "resolve", "settling"))
_CASE = (
    r"(?:(?:an?|the|its|his|her|their|two|three|several|all|civil|criminal)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:lawsuits?|suits?|cases?|claims?|allegations|accusations|charges|complaints?|litigation|class\s+actions?)\b"
)
_SUM = r"pay\s+(?:[^.;:“”\"]|\.(?=\w|\s[\da-z$€£])){1,60}?\s+to\s+(?:settle|resolve)"
_WHEN = r"(?:(?:on\s+)?\w{3,6}day\s+)?"
_SETTLES = re.compile(
    rf"\b(?:(?P<agreed>agreed|agrees)\s+{_WHEN}to\s+(?:{_SUM}|settle)|(?P<pays>will|is\s+to|are\s+to)\s+{_SUM}|(?P<settled>settled))"
    rf"\s+(?P<what>{_CASE})"
)
_JUDGES = re.compile(r"\b(?:Courts?|Judges?|Tribunal|Commission|Board|Arbitration)\b")  # they settle cases of others
_SUED_BY = re.compile(
    r"(?:\b(?:brought|filed|made|lodged|launched|led|raised)\s+(?:\w+\s+){0,3}by|\bwith|\b(?:suits?|claims?|complaints?)\s+(?:by|from))"
    r"\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}\Z"
)
LONG_LEAD = 120  # code points of "brought in May last year by the smaller " before a name
_OWN_CASE = re.compile(rf"[’']s?\s+{_CASE}")
_PAID = re.compile(r"\bpay\s+(?:the\s+)?\Z")


def _settled(scene: Scene, sentence: Sentence) -> Naming | None:
    """Return what somebody settles with those who sued."""
    for match in _SETTLES.finditer(scene.text, sentence.extent.start, sentence.extent.end):
        if scene.quoted(match.start()) or not is_fact(scene.text, match.start(), sentence.extent.start):
            continue
        makers = subject_of(scene, match.start(), sentence.extent.start)
        parties = bodies_for(scene, (*makers, *_suers(scene, sentence, match)))
        alone = len(parties) < 2 and all(party.kind == "person" for party in parties)
        if makers and not alone and not any(_JUDGES.search(maker.name) for maker in makers):
            verb = next(Extent(*match.span(told)) for told in ("agreed", "pays", "settled") if match[told])
            step = Progress("agreed", True, verb, parties)
            about = topics_of(tuple(match["what"].split()))
            return _unnamed(sentence, Extent(*match.span()), "settlement", "contract", about, step)
    return None


def _suers(scene: Scene, sentence: Sentence, match: re.Match[str]) -> tuple[Member, ...]:
    """Return who sued: "to pay Bolt", "brought by Bolt", "with Bolt", "Bolt’s claims"."""
    text = scene.text
    for mention in scene.mentions_in(Extent(match.start(), sentence.extent.end)):
        start, end = mention.extent.start, mention.extent.end
        floor = max(match.start(), start - LONG_LEAD)
        if (
            _SUED_BY.search(text, floor, start)
            or _PAID.search(text, floor, start)
            or _OWN_CASE.match(text, end, sentence.extent.end)
        ):
            return (mention.member,)
    return ()


# ---- what two agree to do, or one offers to another ----------------------------------------------------------------


def _told(
    scene: Scene, sentence: Sentence, pattern: re.Pattern[str], status: Literal["agreed", "proposed"]
) -> Naming | None:
    for match in pattern.finditer(scene.text, sentence.extent.start, sentence.extent.end):
        if scene.quoted(match.start()) or not is_fact(scene.text, match.start(), sentence.extent.start):
            continue
        if _NO_TASK.search(match["verb"] + match["task"]):
            continue
        floor = sentence.extent.start
        makers = sides_before(scene, match.start(), floor)
        parties = bodies_for(scene, _bound(scene, sentence, match, makers))
        if are_several(parties) and all(party.kind != "person" for party in parties):
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
    name = f"{noun} to {'be ' if ' be ' in match[0] else ''}{words}"
    step = Progress(status, True, Extent(*match.span(1)), parties)
    about = topics_of(tuple(name.split()))
    return _unnamed(sentence, Extent(match.start(), end), name, _kind(match, parties), about, step)


def _unnamed(
    sentence: Sentence, extent: Extent, name: str, kind: AgreementKind, topics: frozenset[str], step: Progress
) -> Naming:
    return Naming(
        sentence=sentence.number,
        extent=extent,
        head="settlement" if name == "settlement" else "agreement",
        kind=kind,
        name=name,
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
        topics=topics,
        parties=step.makers,
        progress=(step,),
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
