"""Read what somebody says as a response: to what, and with which attitude.

“It is a mistake,” said Bolivia.      Response(actor=Bolivia, about="fisheries pact", attitude=criticize, …)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import replace

from ....schemas.reading import Member, Saying
from ....schemas.segments import Extent, Sentence
from ...citations import cite
from .chunk_scene import SUBJECT_REACH, Scene
from .experts import is_anybody, is_expert
from .responses import NOMINAL, RELATIVE_BEFORE, UNREAL, Places, Response, clause_of
from .stances import (
    BLAME,
    DEMAND,
    DUBBED,
    GOOD,
    LONGEST,
    REJECTION,
    THREAT,
    Attitude,
    is_dubbing,
    naming_verbs,
    of_own_verb,
    of_request_or_words,
    of_verb,
    of_verb_and_object,
    of_words,
    sharper,
    stance_verbs,
)
from .steps import announced_step, contests, is_threat, refuses, step_of_vow, warned_step
from .topics import CLOSE, STALE, Agreed, Topic, topic_of, verb_of


def find_remarks(scene: Scene, agreed: Agreed, bound: dict[str, frozenset[str]]) -> Iterator[Response]:
    """Yield each saying that answers something, or may: `bound` are those bound by the agreement of each name."""
    for saying in scene.sayings():
        member = scene.by_name.get(saying.speaker or "")
        sentence = scene.segments.sentence_at(saying.spans[0].start)
        if member is None or sentence is None or is_anybody(member):
            continue
        if _is_adjective(scene, saying) or _is_background(scene, saying):
            continue
        words = " ".join(" ".join(span.words(scene.text) for span in saying.spans).split())
        topic = topic_of(scene, saying, sentence, member, words, agreed, reach=STALE if is_expert(member) else CLOSE)
        own = topic.beside and any(one.name in bound.get(topic.name or "", ()) for one in _bound_with(scene, member))
        cue = verb_of(scene, saying).lower()
        named = topic.name is not None and cue in naming_verbs()
        hints = topic.beside or topic.name in bound or topic.matter or named
        said = _with_bidding(scene, saying, _said(scene, saying, sentence, member, words, topic, hints=hints), bound)
        taken = said.attitude or (DUBBED if saying.kind != "indirect" and not own and is_dubbing(cue, words) else None)
        attitude = agreed.answered(saying.cue.words(scene.text) if saying.cue else "", taken, topic.name)
        news = _breaks_news(saying, sentence, cue, topic.name, agreed.places) or _tells_other_news(scene, saying, topic)
        blamed = _blamed(scene, saying, said) if topic.guessed and attitude in BLAME else None
        said = replace(said, attitude=attitude, own=own, news=news, aside=_is_set_in(scene, saying))
        yield replace(said, about=blamed, guessed=False) if blamed else said


def _bound_with(scene: Scene, member: Member) -> Iterator[Member]:
    """Yield those whose bond is the member's own: a union or a party of a country is not the country."""
    private = _PRIVATE.search(f"{member.name} / {member.affiliation or ''}") is not None
    yield from (one for one in scene.side_of(member) if one == member or not (private and one.kind == "country"))


_PRIVATE = re.compile(
    r"\b(?:Union|Federation|Associations?|Lobby|Chamber|Campaign|Alliance|Coalition|Guild|Confederation|Part(?:y|ei)|party|"
    r"Front|League|Greens|Greenpeace|Oxfam|Amnesty|Forum|Exporters|Growers|Farmers|Producers|Workers|Society)\b"
)


def _is_set_in(scene: Scene, saying: Saying) -> bool:
    """Tell what stands in the words of another: "two ships that Peru said were lost", "said Peru had proposed it"."""
    start = saying.source.start if saying.source else saying.spans[0].start
    at = bisect_left(scene.reading.sayings, start, key=lambda one: one.spans[0].start)
    near = (one for one in scene.reading.sayings[max(at - 4, 0) : at] if not _reports(scene, one))
    return any(one is not saying and span.start <= start < span.end for one in near for span in one.spans)


def _reports(scene: Scene, saying: Saying) -> bool:
    """Tell whether a paper or an agency says it, whose words are news of what others say."""
    speaker = scene.by_name.get(saying.speaker or "")
    return speaker is not None and speaker.kind == "media"


def _blamed(scene: Scene, saying: Saying, said: Response) -> str | None:
    """Return who of another side is the subject of words that blame: "Peru had broken the law"."""
    start = saying.spans[0].start
    first = scene.mentions_in(Extent(start, min(start + SUBJECT_REACH, saying.spans[0].end)))[:1]
    opens = first and _OPENING.fullmatch(scene.text, start, first[0].extent.start)
    doing = opens and _HAS_DONE.match(scene.text, first[0].extent.end)
    other = first[0].member if doing else None
    return other.name if other is not None and other not in scene.side_of(said.actor) else None


_OPENING = re.compile(r"[“‘\"']?(?:that\s)?(?:[Tt]he\s)?")
_HAS_DONE = re.compile(
    r"(?:['’]s?\s(?:\w+\s)?(?:army|forces|government|troops))?\s(?:has|have|had|is|was|were|\w+ed|broke)\b"
)


def _breaks_news(saying: Saying, sentence: Sentence, cue: str, agreement: str | None, places: Places) -> bool:
    """Tell whether the words are news of the agreement and no remark on it.

    The article first names it in them ("Acme said it has agreed to buy Bolt"), or they are its terms.
    """
    first = next((extent for extent, name in places if name == agreement), None)
    if first is None or any(span.covers(first) for span in saying.spans):
        return first is not None
    promised = cue.endswith("ing") and sentence.extent.covers(first) and first.end <= saying.spans[0].start
    return promised or cue.split(" ")[-1] in ("agree", "agrees", "agreed", "agreeing")


def _tells_other_news(scene: Scene, saying: Saying, topic: Topic) -> bool:
    """Tell what is announced, or known from somebody, beside an agreement that the words do not speak of."""
    cue = saying.cue.words(scene.text).lower() if saying.cue else ""
    return topic.guessed and saying.kind != "direct" and cue in ("announced", "announces", "according to")


def _is_adjective(scene: Scene, saying: Saying) -> bool:
    """Tell a noun or adjective from a verb: "May's proposed deal", "compliance with demands" say nothing."""
    start = saying.cue.start if saying.cue else 0
    return NOMINAL.search(scene.text[max(0, start - 20) : start]) is not None and saying.kind == "indirect"


def _is_background(scene: Scene, saying: Saying) -> bool:
    """Tell what answers no news: "which Peru accuses of …", "who had warned of it", "asked not to be named"."""
    start, cue = saying.source.start if saying.source else 0, saying.cue.start if saying.cue else 0
    sentence = scene.segments.sentence_at(cue)
    before = scene.text[max(sentence.extent.start if sentence else 0, cue - SUBJECT_REACH) : cue]
    if _UNNAMED.match(scene.text, saying.spans[0].start):
        return True
    known = RELATIVE_BEFORE.search(scene.text[max(0, start - 9) : start])
    return known is not None or _HABIT.search(before) is not None or UNREAL.search(before) is not None


_UNNAMED = re.compile(r"(?:not to be (?:named|identified|quoted)|anonymity)\b")  # "who asked not to be named"
_HABIT = re.compile(
    r"\b(?:has|have|had)\s+(?:always|long|often|repeatedly|previously)\s+\Z|\bwho\s+had\s+(?:\w+\s+)?\Z"
)


def _said(
    scene: Scene, saying: Saying, sentence: Sentence, member: Member, words: str, topic: Topic, *, hints: bool
) -> Response:
    cue = verb_of(scene, saying)
    whole = " ".join(sentence.extent.words(scene.text)[: 2 * LONGEST].split())  # nobody looks at more
    places = (*saying.spans, *((saying.source,) if saying.source else ()))
    numbers = dict.fromkeys(sorted(s.number for place in places for s in scene.segments.sentences_of(place)))
    own, direct = scene.names_of_side(member), saying.kind == "direct"
    attitude = (
        _verb_beside(scene, saying)
        or of_verb_and_object(cue, words)
        or sharper(of_own_verb(words, own, direct=direct), of_request_or_words(cue, words, hints=hints))
        or _participle(whole, words)
    )
    denied = UNREAL.search(cue) is not None  # who denies that they threatened to leave announces nothing
    announced = None if denied else announced_step(words, own, direct=direct)
    step = step_of_vow(cue, words) or announced or warned_step(cue, words)
    if step is not None and (cue.startswith("warn") or (attitude is None and is_threat(step, words))):
        attitude = THREAT
    if attitude is None and (refuses(words, own, direct=direct) or (step is not None and contests(step))):
        attitude = REJECTION
    return Response(
        actor=member,
        sentences=(*numbers,) or (sentence.number,),
        quotes=(cite(scene.segments, saying.spans[0]),),
        words=f"{cue} {words}",
        claims=tuple(_by_sentence(scene, saying)),
        told=_telling(scene, saying, (*numbers,), attitude),
        about=topic.name,
        attitude=attitude,
        announced=step,
        guessed=topic.guessed,
    )


def _with_bidding(scene: Scene, saying: Saying, said: Response, bound: Collection[str]) -> Response:
    """Read "Peru must leave the port" as a demand, where nothing sharper is said, and Peru as whom it is about."""
    if said.attitude is not None and said.attitude.stance not in GOOD:
        return said
    obliged = _who_must_act(scene, saying, said.actor)
    if obliged is not None and (said.about is None or (said.guessed and said.about not in bound)):
        return replace(said, attitude=DEMAND, about=obliged.name)
    bids = obliged is not None or (said.about is not None and _bids_them(scene, saying))
    return replace(said, attitude=DEMAND) if bids else said


def _who_must_act(scene: Scene, saying: Saying, actor: Member) -> Member | None:
    """Return who of another side must do something by the words said."""
    named = (mention for span in saying.spans for mention in scene.mentions_in(span)[:MOST_BIDDEN])
    must = (one.member for one in named if _MUST.match(scene.text, one.extent.end))
    return next((member for member in must if member not in scene.side_of(actor)), None)


def _bids_them(scene: Scene, saying: Saying) -> bool:
    """Tell "They must leave" in direct speech, in which "they" are others."""
    direct = saying.spans if saying.kind == "direct" else ()
    return any(_THEY_MUST.search(scene.text, span.start, span.end) for span in direct)


MOST_BIDDEN = 12  # mentions in one stretch of words that are looked at
_DEED = (
    r"\s(?:\w+ly\s|now\s|also\s|first\s)?"
    r"(?!(?:be|have|benefit|see|win|get|receive|gain|grow|rise|fall|recover|find|expect|know|feel|understand)\b)[a-z]"
)
_MUST = re.compile(
    r"(?:['’]s?)?(?:\s(?:government|leaders?|leadership|authorities|forces|troops|officials))?"
    rf"\s(?:must|should|needs?\sto|ha(?:s|ve)\sto|ought\sto){_DEED}"
)
_THEY_MUST = re.compile(
    rf"(?<!think )\b(?:[Tt]hey\s(?:must|should|need\sto)|(?:[Hh]e|[Ss]he)\s(?:must|should|needs\sto)){_DEED}"
)


def _by_sentence(scene: Scene, saying: Saying) -> Iterator[str]:
    """Yield the words said, those of each sentence joined: the claims among which the best is chosen."""
    parts: dict[int, list[str]] = {}
    for span in saying.spans:
        for sentence in scene.segments.sentences_of(span):
            cut = Extent(max(span.start, sentence.extent.start), min(span.end, sentence.extent.end))
            parts.setdefault(sentence.number, []).append(" ".join(cut.words(scene.text).split()))
    yield from (" ".join(words) for words in parts.values())


def _telling(scene: Scene, saying: Saying, numbers: tuple[int, ...], attitude: Attitude | None) -> str:
    """Choose the sentence that shows the stance, else the one that names the speaker, and cut out the clause."""
    anchor = saying.source or saying.cue or saying.spans[0]
    if attitude is not None:
        for number in numbers:
            shown = of_words(scene.segments.words(number))
            if shown is not None and shown.stance == attitude.stance:
                own = scene.segments.sentence(number).extent
                return clause_of(scene, own, anchor if own.covers(anchor) else own)
    sentence = scene.segments.sentence_at(anchor.start) or scene.segments.sentence(numbers[0])
    return clause_of(scene, sentence.extent, anchor)


def _verb_beside(scene: Scene, saying: Saying) -> Attitude | None:
    """Read the stance of "denied this and said …": a verb between the speaker and the reporting verb."""
    if saying.source is None or saying.cue is None or saying.cue.start - saying.source.end > SUBJECT_REACH:
        return None
    between = scene.text[saying.source.end : max(saying.source.end, saying.cue.start)]
    between = _ASIDE.sub("", between, count=1)
    if _RELATIVE.search(between):
        return None
    verb = stance_verbs().search(between)
    return of_verb(verb[0]) if verb and re.search(r"(?:ed|s)\Z", verb[0].split()[0]) else None


_ASIDE = re.compile(r"\A,\s+(?:which|who|whose)\b[^,]{1,120},")
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|that)\b")


def _participle(told: str, words: str) -> Attitude | None:
    """Read the stance of "Condemning the deal, the minister said …"."""
    opening = re.match(r"(\w+ing)\b", told)
    return of_verb(opening[1].lower()) if opening and not words.startswith(opening[1]) else None
