"""Read how far an agreement has come, from the verbs around its naming.

A and B signed the pact         signed, a fact, made by A and B
A hopes to sign the pact        signed, no fact
the pact was signed by A        signed, a fact, made by A
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import AgreementStatus
from ...rules.wordlists import any_of, tables_of
from .agreement_verbs import all_verbs, past_verbs
from .chunk_scene import Scene
from .parties import subject_of

PROGRESS_WITHIN = 90  # code points before and after a naming that may tell of it
RANK: dict[str, int] = {status: at for at, status in enumerate(get_args(AgreementStatus))}


CLOSED = re.compile(r"\b(?:agreed|signed|ratified|struck|reached|concluded|sealed)\b")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sentence says that an agreement has come."""

    status: AgreementStatus
    fact: bool  # not "will sign", "failed to sign", "if they sign"
    verb: Extent
    makers: tuple[Member, ...]  # who does it, where they are parties


@cache
def _phrases(kind: str) -> dict[str, AgreementStatus]:
    table = tables_of("agreement_status.toml")
    return {phrase: status for status in get_args(AgreementStatus) for phrase in table[status][kind]}


@cache
def _active() -> re.Pattern[str]:
    joined = (
        r"(?:\s+(?:and|or|but)\s+(?:\w+\s+){0,2}\w+)?(?:\s+(?:early\s+|late\s+)?(?:on\s+)?\w{3,6}day(?:\s+night)?)?"
    )
    return re.compile(rf"\b({any_of(all_verbs())}){joined}(?:\s+(?:on|to|off|up|into|for|of))?(?:\s+\w+ly)?\s*\Z")


@cache
def _nominal() -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(_phrases('nouns'))})\s*\Z")


IN_ASIDE = r"(?:[^,.;:“”\"]|,(?=\d{3})|\.(?=\w|\s[\da-z]))"  # "4,200 members", "the U.S.", "on Oct. 4"
_POST = r"(?:,?\s+(?:between|among|with|on|to|for|of|from|in|over|aimed|covering|worth)\s[^.;:“”\"]{1,80}?,?)?"


_MADE = (
    r"(?:\s(?:agreed|signed|brokered|reached|struck|negotiated|mediated)\s[^,.;:“”\"]{3,90})"  # "agreed by A collapsed"
)
_ASIDE = rf"(?:,\s{IN_ASIDE}{{3,90}},)"


_AUXILIARY = (
    r"(?:,?\s+(?:has|have|had|is|are|was|were|be|been|being|will|would|could|may|might|should|must|to|not|yet|never|due|"
    r"expected|finally|formally|officially|first|also|already|jointly|being))"
)


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_POST}|{_ASIDE})(?:,?\s+(?:which|that))?({_AUXILIARY}{{0,5}}),?\s+({any_of(past_verbs())})\b"
    )


@cache
def _passive_behind() -> re.Pattern[str]:
    """Build the pattern of what became of "the truce, brokered by A," or "the truce brokered by A"."""
    return re.compile(rf"{_POST}(?:{_ASIDE}|{_MADE})({_AUXILIARY}{{1,5}})\s+({any_of(past_verbs())})\b")


@cache
def _event() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_POST}|{_ASIDE}|{_MADE})(?:,?\s+(?:which|that)|,(?=\sunder))?\s+({any_of(_phrases('events'))})\b"
    )


@cache
def _relative() -> re.Pattern[str]:
    """Build the pattern of "which both countries ratified"."""
    made = any_of(
        verb for verb in past_verbs() if " " not in verb and past_verbs()[verb] in ("agreed", "signed", "ratified")
    )
    return re.compile(rf",?\s+(?:which|that)\s+(?P<subject>[^,.;:“”\"]{{2,50}}?)\s+(?P<verb>{made})\b(?!\s+by\b)")


_MODAL = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|to|if|unless|whether|until|before|hopes? of|close to|about|"
    r"without|likely|accus\w+\s(?:\w+\s){0,4}of|of)\s+(?:\w+ly\s+|be\s+|have\s+|be\s+\w+ing\s+){0,2}\Z|"
    r"\b(?:plans?|blueprint|hopes?|chances?|prospects?|proposals?|ideas?|conditions?|road\s?map)\s+(?:for|of|on)\s+\Z|"
    r"\b(?:not|n['’]t|never|cannot|yet to|fail\w*\s+to|refus\w+\s+to|declin\w+\s+to)\s+(?:\w+\s+){0,2}\Z"
)
_PROPOSAL = re.compile(
    r"\b((?:has|have|had)\s+\w+|\w+ed|laid|put|brought)\s+(?:forward\s+)?(?:an?|its|their)\s+"
    r"(?:own\s+|rival\s+|new\s+|first\s+){0,2}(?:draft|proposal|text|blueprint)(?:\s+of\s+(?:its|their)\s+own)?,\s+\Z"
)  # "Peru has tabled a draft of its own, the Lake Waters Treaty"
_BY = re.compile(r"\s+(?:(?:\w+ly|(?:on\s+|late\s+|last\s+)*\w{3,6}day|last\s+\w+|in\s+[A-Z]\w+)\s+){0,2}by\b")
_VOTED = re.compile(r"\bvoted\b[^.;:“”\"]{0,36}\sto\s+\Z")  # "voted on Tuesday to accept": it is done
_OBJECT = re.compile(
    r"\s+(?:an?|its|their|new|fresh|no|the(?!\s(?:same|next|previous|day)))\s"
)  # "the treaty broke new ground"
_UNSURE = re.compile(r"\b(?:will|would|could|may|might|should|must|to|not|yet|never)\b")
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|hopes?|accus\w+)\b")


_IN_PART = re.compile(
    r"\b(?:only|just|(?:\d+|some|most|many|half|two|three|four|five|six|seven|eight|nine|ten)\s+of)\s+"
    r"(?:[\w-]+\s+){1,6}(?:have|has|had)\s+\Z"
)


def is_in_part(text: str, verb: int, floor: int) -> bool:
    """Tell whether "only 27 have ratified" it, and not all of those who signed."""
    return _IN_PART.search(text, max(floor, verb - 50), verb) is not None


def is_fact(text: str, verb: int, floor: int) -> bool:
    """Tell "A signed" from "A will sign", "if A signs" and "A has not signed", by the words before the verb."""
    lead = text[max(floor, verb - 50) : verb]
    return (not _MODAL.search(lead) or bool(_VOTED.search(lead))) and not _SUPPOSED.search(lead)


def progress_of(scene: Scene, sentence: Sentence, whole: Extent, head: int) -> Iterator[Progress]:
    """Yield what the sentence tells of the agreement named in `whole`, whose noun begins at `head`."""
    text, floor = scene.text, sentence.extent.start
    before = text[max(floor, whole.start - PROGRESS_WITHIN) : whole.start]
    offset = whole.start - len(before)
    active = _active().search(before)
    if active and not re.search(r"\b(?:an?|the|its|their|this)\s+\Z", before[: active.start(1)]):
        verb = Extent(offset + active.start(1), offset + active.end(1))
        status, maker = all_verbs()[" ".join(active[1].split())]
        fact = is_fact(text, verb.start, floor) and not (status == "ratified" and is_in_part(text, verb.start, floor))
        fact = fact and not (status == "broken" and scene.said(verb.start))  # who says that somebody broke it accuses
        own = maker or _is_own(text, " ".join(active[1].split()), whole.end)
        makers = subject_of(scene, verb.start, floor) if own or RANK[status] >= RANK["ratified"] else ()
        makers = makers if own or _end_it_together(makers) else ()
        makers = makers or (_it(scene, sentence, verb.start) if maker else ())
        yield Progress(status, fact, verb, makers)
    nominal = _nominal().search(before) or _nominal().search(before[:1].lower() + before[1:])
    if nominal:
        status = _phrases("nouns")[" ".join(nominal[1].split())]
        verb = Extent(offset + nominal.start(1), offset + nominal.end(1))
        yield Progress(status, True, verb, _negotiators(scene, verb, floor))
    between = _TALKS_BETWEEN.search(before)
    if between:
        verb = Extent(*(offset + at for at in between.span(1)))
        yield Progress("negotiating", True, verb, scene.actors_after(offset + between.start(2), whole.start))
    told = fronted(scene, sentence)
    if told and told[1] == whole.start:
        yield told[0]
    renamed = _PROPOSAL.search(before)
    if renamed:
        verb = Extent(offset + renamed.start(1), offset + renamed.end(1))
        yield Progress("proposed", True, verb, subject_of(scene, verb.start, floor))
    if text[max(floor, head - 40) : head].split()[-1:] in (["draft"], ["proposed"]):
        yield Progress("proposed", True, whole, ())
    yield from _later_progress(scene, sentence, whole)


_TALKS_BETWEEN = re.compile(
    r"\b([Tt]alks|[Nn]egotiations)\s+between\s+([^.;:“”\"]{5,60}?)\s+(?:on|over|about|for|to\s+reach|aimed\s+at)\s+\Z"
)
_HOLD = re.compile(
    r"\b(?:resum|open|beg[aiu]n|start|restart|launch|h[eo]ld|continu|conclud|end|br[eo]k|suspend)\w*(?:\s+off)?"
    r"(?:\s+\w{3,6}day)?(?:\s+[\w-]+){0,2}?\s+\Z"
)


def _negotiators(scene: Scene, noun: Extent, floor: int) -> tuple[Member, ...]:
    """Return the two that "are close to" a deal or that "have resumed talks on" it."""
    text = scene.text
    if text.startswith("close", noun.start):
        return subject_of(scene, noun.start, floor)
    held = _HOLD.search(text, max(floor, noun.start - 40), noun.start)
    sides = (
        subject_of(scene, held.start(), floor) if held and text[noun.start :][:12].startswith(("talks", "nego")) else ()
    )
    return sides if len(sides) > 1 else ()


def _known(text: str, whole: Extent) -> bool:
    """Tell "the agreement signed in Quito", which is there, from "an agreement signed in Quito" that he speaks of."""
    return text.startswith(("the ", "The ", "its ", "their "), whole.start)


def _is_presupposed(scene: Scene, whole: Extent) -> bool:
    """Tell whether officials speak of "the protocol, which parliament ratified": that it did is no claim of theirs."""
    return _known(scene.text, whole) and not scene.quoted(whole.start)


def _it(scene: Scene, sentence: Sentence, verb: int) -> tuple[Member, ...]:
    """Return the one country or body of the sentence before, for "it signed"."""
    if sentence.number < 2 or not re.search(r"\b[Ii]t\s+(?:has\s+|had\s+|also\s+)*\Z", scene.text[verb - 24 : verb]):
        return ()
    before = scene.segments.sentence(sentence.number - 1).extent
    bodies = dict.fromkeys(
        one.member for one in scene.mentions_in(before) if one.member.kind in ("country", "organization")
    )
    return tuple(bodies) if len(bodies) == 1 else ()


@cache
def _fronted() -> re.Pattern[str]:
    verbs = (verb.capitalize() for verb in past_verbs() if past_verbs()[verb] in ("agreed", "signed", "ratified"))
    return re.compile(
        rf"({any_of(verbs)})\s(?:[^.;:“”\"]{{0,60}}?\s)?(?:by|between)\s(?P<sides>[^.;:“”\"]{{4,140}}?),\s+(?P<it>(?:it|the|this)\b)"
    )


def fronted(scene: Scene, sentence: Sentence) -> tuple[Progress, int] | None:
    """Read "Signed in May by Peru and Chile, it …": the progress, and where the words for the agreement begin."""
    told = _fronted().match(scene.text, sentence.extent.start, sentence.extent.end)
    if told is None or scene.quoted(told.start()):
        return None
    status, maker = all_verbs()[told[1].lower()]
    makers = scene.actors_after(told.start("sides"), told.end("sides")) if maker else ()
    return Progress(status, True, Extent(*told.span(1)), makers), told.start("it")


def _end_it_together(makers: tuple[Member, ...]) -> bool:
    """Tell whether several countries or bodies suspend, end or ratify what is theirs, as Peru and Chile do."""
    kinds = {maker.kind for maker in makers}
    return len(makers) > 1 and kinds in ({"country"}, {"organization"})


_LEAVES = re.compile(r"quit\w*|\w+(?:\s(?:its|their))?\s(?:participation\sin|out\sof|away\sfrom)|withdr[ae]w\w*\sfrom")


def _is_own(text: str, verb: str, end: int) -> bool:
    """Tell whether who "suspended a truce with B" or "withdrew from it" has a part in it; who mediates one has none."""
    if _LEAVES.fullmatch(verb):
        return True
    return not verb.startswith(("broker", "mediat", "back", "endors", "support")) and text.startswith(" with ", end)


def _later_progress(scene: Scene, sentence: Sentence, whole: Extent) -> Iterator[Progress]:
    text, end = scene.text, min(sentence.extent.end, whole.end + 2 * PROGRESS_WITHIN)
    supposed = _SUPPOSED.search(text[max(sentence.extent.start, whole.start - 30) : whole.start]) is not None
    of_talks = _OF_TALKS.search(text, max(sentence.extent.start, whole.start - PROGRESS_WITHIN), whole.start)
    for passive in _passives(text, whole.end, end):
        gap = passive.start(2) - whole.end
        acts = not passive[1].split() and (_OBJECT.match(text, passive.end(2)) or (of_talks and passive[2] == "broke"))
        if _is_passive(passive[1], gap) and not acts and not _is_aside(text, whole, passive):
            yield _told_by_passive(scene, sentence, whole, passive, supposed)
    relative = _relative().match(text, whole.end, end)
    told = relative and not scene.said(relative.start("verb"))
    if relative and not _UNSURE.search(relative["subject"]) and (told or _is_presupposed(scene, whole)):
        verb = Extent(*relative.span("verb"))
        status, makers = past_verbs()[relative["verb"]], scene.actors_before(verb.start, whole.end)
        if status == "ratified":  # a parliament does so for its country, and is no party itself
            makers = tuple(maker for maker in makers if maker.kind == "country")
        yield Progress(status, True, verb, makers)
    event = _event().match(text, whole.end, end)
    if event and not of_talks:
        status = _phrases("events")[" ".join(event[1].split())]
        yield Progress(status, not supposed, Extent(event.start(1), event.end(1)), ())


# "Talks on a treaty collapsed": the treaty did not, for there is none yet.
_OF_TALKS = re.compile(r"\b(?:[Tt]alks|[Nn]egotiations)\s(?:[^.;:“”\"]{1,70}\s)?(?:on|over|about|for|towards)\s+\Z")


def _passives(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Match "brokered" and then "was signed" of "the truce, brokered by A, was signed"."""
    first = _passive().match(text, start, end)
    second = _passive_behind().match(text, start, end) if first and not first[1].split() else None
    yield from (match for match in (first, second) if match)


def _told_by_passive(
    scene: Scene, sentence: Sentence, whole: Extent, passive: re.Match[str], supposed: bool
) -> Progress:
    words, verb = passive[1].split(), Extent(*passive.span(2))
    by = _BY.match(scene.text, verb.end)
    makers = scene.actors_after(by.end(), sentence.extent.end) if by else ()
    status, maker = all_verbs()[" ".join(passive[2].split())]
    # "He said a truce signed abroad would fail": there may be none.
    spoken_of = scene.said(whole.start) and not words and not _known(scene.text, whole)
    fact = not (supposed and words) and not _UNSURE.search(passive[1]) and not spoken_of
    return Progress(status, fact, verb, makers if maker else ())


def _is_aside(text: str, whole: Extent, passive: re.Match[str]) -> bool:
    """Tell "the memorandum, a plan for a truce, was agreed", where the truce is not what was agreed."""
    governed = re.search(r"\b(?:\w+ing|for|of|on|to|about|towards)\s+\Z", text[max(0, whole.start - 16) : whole.start])
    return governed is not None and (passive[1].startswith(",") or text[passive.start(1) - 1] == ",")


def _is_passive(auxiliaries: str, gap: int) -> bool:
    """Tell "was signed" and "a deal struck in …" from "the deal has broken"."""
    words = auxiliaries.split()
    return bool({"is", "are", "was", "were", "be", "been", "being"} & set(words)) or (not words and gap < 3)
