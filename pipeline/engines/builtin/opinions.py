"""Tell reactions from expert views: by who speaks, what they are, and where they belong.

Kari Holm, fisheries minister, welcomed the pact                  a reaction, whatever she knows of fish
Jon Vik, a researcher at the Bergen Institute, called it weak     an expert view
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from ....schemas.draft import DraftExpertView, DraftReaction
from ....schemas.reading import Member, Saying
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import Assessment
from ...citations import cite
from ...rules.wordlists import any_of, lines_of
from .chunk_scene import SUBJECT_REACH, Scene
from .deeds import find_deeds
from .dossiers import Dossier
from .responses import NOMINAL, RELATIVE_BEFORE, UNREAL, Places, Response, balanced, clause_of, places_of
from .stances import (
    BAD,
    DEFENCE,
    DEMAND,
    DUBBED,
    GOOD,
    LONGEST,
    NEUTRAL,
    REJECTION,
    THREAT,
    Attitude,
    assess,
    is_dubbing,
    naming_verbs,
    of_own_verb,
    of_request_or_words,
    of_verb,
    of_verb_and_object,
    of_words,
    sharper,
    sharpness,
    stance_verbs,
)
from .steps import announced_step, contests, is_threat, refuses, step_of_vow, warned_step
from .topics import CLOSE, STALE, Agreed, Topic, agreed_in, story_places, topic_of, verb_of


@cache
def _roles(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lines_of(name))}s?(?!\w)", re.IGNORECASE)


@cache
def _names(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lines_of(name))}\b")


_HEADS = re.compile(
    r"\b(?:director|head|chair|chairman|chairwoman|president|founder|dean|who (?:runs|leads|directs))\b", re.I
)


_PEER = re.compile(r"\bfellow\s+(?!(?:at|of|in|for|with|on|and|emerit\w+)\b)(?=\w)", re.I)  # "a fellow director"
_LEARNED = re.compile(r"\b(?!apologist)\w{2,}(?:ologist|onomer|ographer|onomist|physicist|chemist)\b", re.I)


def is_expert(member: Member) -> bool:
    """Tell whether somebody is asked for what they know, by role and affiliation.

    Who heads a think tank is, whatever that is called; who heads a university speaks for it.
    """
    role, body = _DEPUTY.sub("", _PEER.sub("", member.role or "")), member.affiliation or ""
    if member.kind != "person" or not (role or body):
        return False
    institute = _names("think_tank_nouns.txt").search(body or role) is not None
    side = _names("side_nouns.txt").search(body) is not None and not institute
    present = re.sub(r"\b(?:former|ex-|retired|one-time)\s*[^,;]{0,60}", "", role)
    if institute and _HEADS_IT.search(present) and not _TEACHES.search(body):
        return True
    if side or _roles("official_roles.txt").search(present) or _roles("lay_roles.txt").search(present):
        return False
    return institute or (_roles("expert_roles.txt").search(role) or _LEARNED.search(role)) is not None


_DEPUTY = re.compile(r"\bdeputy\s+(?=director|head|editor)", re.I)
_HEADS_IT = re.compile(
    r"\A(?:\w+ing\s|executive\s|senior\s)?"
    r"(?:(?:vice\s)?president|chair(?:man|woman|person)?|chief executive|executive director)\b",
    re.I,
)
_TEACHES = re.compile(
    r"\b(?:[Uu]niversity|College|Academy|School|Polytechnic|Cent(?:er|re) (?:for|on)|Forum|Foundation)\b"
)


def find_opinions(scene: Scene, dossiers: list[Dossier]) -> tuple[list[DraftReaction], list[DraftExpertView]]:
    """Return the reactions and the expert views of the chunk, each in the order of the article."""
    places = places_of(dossiers) or story_places(scene)
    bound = _bound(dossiers)
    agreed = agreed_in(scene, places)
    deeds = {(one.actor.name, one.sentences[0], one.attitude): one for one in find_deeds(scene, agreed)}
    said = [_beside_deed(one, deeds) for one in _sayings(scene, agreed, bound)]
    told = {(one.actor.name, number, one.attitude) for one in said for number in one.sentences}
    responses = [*said, *(deed for key, deed in deeds.items() if key not in told)]
    responses = [response for response in responses if response.about != response.actor.name or response.guessed]
    responses.sort(key=lambda response: response.sentences)
    experts = {name for name in {one.actor.name for one in responses} if _is_asked(scene, scene.by_name[name])}
    views = _grouped([one for one in responses if one.actor.name in experts], apart=False)
    reactions = _grouped([one for one in responses if one.actor.name not in experts])
    drafts = (_reaction(scene, group, frozenset(bound)) for group in reactions if group[0].actor.kind != "media")
    held = (_view(group) for group in views)
    return [draft for draft in drafts if draft is not None], [view for view in held if view is not None]


def _beside_deed(said: Response, deeds: dict[tuple[str, int, Attitude | None], Response]) -> Response:
    """Take what a saying is about from the deed that its sentence tells: "condemned the ambush and said …"."""
    beside = (deeds.get((said.actor.name, number, said.attitude)) for number in said.sentences if said.guessed)
    deed = next((deed for deed in beside if deed is not None), None)
    return replace(said, about=deed.about, guessed=False) if deed is not None and not deed.guessed else said


def _bound(dossiers: list[Dossier]) -> dict[str, frozenset[str]]:
    """Return who is bound by what bears a name: a reaction cannot tell apart two agreements of one name."""
    bound: dict[str, frozenset[str]] = {}
    for dossier in dossiers:
        bound[dossier.name] = bound.get(dossier.name, frozenset()) | dossier.parties.keys()
    return bound


def _is_asked(scene: Scene, member: Member) -> bool:
    """Tell whether somebody is an expert, by what the cast knows of them or by the words after their name."""
    known = is_expert(member) or member.kind != "person" or not member.mentions
    if known or member.affiliation or _roles("official_roles.txt").search(member.role or ""):
        return is_expert(member)
    after = scene.text[member.mentions[0].end :][:160]
    aside = re.match(r",\s+(?:an?\s|the\s|who\s|(?=(?:director|founder|head)\s))\s*([^.,;“”\"]{3,120})", after)
    return aside is not None and is_expert(replace(member, role=aside[1]))


def _grouped(responses: list[Response], *, apart: bool = True) -> list[list[Response]]:
    """Put together what one actor says of one thing; a saying of which only a guess tells what it is about goes on.

    With `apart` off, all that an actor says is one group.
    """
    groups: dict[tuple[str, str | None], list[Response]] = {}
    latest: dict[str, Response] = {}
    for response in responses:
        before = latest.get(response.actor.name)
        goes_on = before is not None and response.sentences[0] - before.sentences[-1] <= CLOSE
        about = response.about
        if before is not None and before.about and (about is None or (response.guessed and goes_on)):
            about = before.about
        latest[response.actor.name] = replace(response, about=about)
        key = (response.actor.name, about if apart else None)
        groups.setdefault(key, []).append(replace(response, about=about))
    return list(groups.values())


# ---- what is said --------------------------------------------------------------------------------------------------


def _sayings(scene: Scene, agreed: Agreed, bound: dict[str, frozenset[str]]) -> Iterator[Response]:
    for saying in scene.sayings():
        member = scene.by_name.get(saying.speaker or "")
        sentence = scene.segments.sentence_at(saying.spans[0].start)
        if member is None or sentence is None or _is_anybody(member):
            continue
        if _is_adjective(scene, saying) or _is_background(scene, saying):
            continue
        words = " ".join(" ".join(span.words(scene.text) for span in saying.spans).split())
        topic = topic_of(scene, saying, sentence, member, words, agreed, reach=STALE if is_expert(member) else CLOSE)
        own = topic.beside and any(one.name in bound.get(topic.name or "", ()) for one in scene.side_of(member))
        cue = verb_of(scene, saying).lower()
        named = topic.name is not None and cue in naming_verbs()
        hints = topic.beside or topic.name in bound or topic.matter or named
        said = _with_bidding(scene, saying, _said(scene, saying, sentence, member, words, topic, hints=hints), bound)
        taken = said.attitude or (DUBBED if saying.kind != "indirect" and not own and is_dubbing(cue, words) else None)
        attitude = agreed.answered(saying.cue.words(scene.text) if saying.cue else "", taken, topic.name)
        news = _breaks_news(saying, sentence, cue, topic.name, agreed.places) or _tells_other_news(scene, saying, topic)
        yield replace(said, attitude=attitude, own=own, news=news)


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


def _is_anybody(member: Member) -> bool:
    """Tell an expert with neither a name nor a place of work: nobody can check whose view that is."""
    nameless = member.name.islower() and member.affiliation is None
    return nameless and (is_expert(member) or is_expert(replace(member, role=member.name)))


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


# ---- drafts --------------------------------------------------------------------------------------------------------

MOST_EVIDENCE = 8


def _reaction(scene: Scene, group: list[Response], agreements: frozenset[str]) -> DraftReaction | None:
    """Make one reaction; None where the actor takes no stance and does not speak for a side about an agreement.

    A step without a stance is a reaction to an agreement only: of nothing in particular it is a plan.
    """
    attitudes = [response.attitude for response in group if response.attitude is not None]
    steps = [response.announced for response in group if response.announced is not None]
    agreed = group[0].about in agreements
    if group[0].about is None:  # who warns of nothing in particular foresees something, and reacts to nothing
        attitudes = [attitude for attitude in attitudes if attitude.stance != "concern"]
    remarks = [response for response in group if not response.news]
    speaks = agreed and remarks and _speaks_for_a_side(scene, group[0].actor)
    if not attitudes and not speaks and not (agreed and steps and remarks):
        return None
    if not attitudes and any(response.own for response in remarks):
        attitudes = [DEFENCE]  # who signed a thing and speaks of it, with no word against it, stands by it
    attitude = min(_without_advice(attitudes), key=sharpness) if attitudes else NEUTRAL
    telling = next((response for response in group if response.attitude == attitude), group[0])
    return DraftReaction(
        evidence=sorted(_evidence([telling, *group])),
        actor=group[0].actor.name,
        quotes=_quotes(group),
        about=group[0].about,
        stance=attitude.stance,
        plover=attitude.plover,
        summary=telling.told,
        announced=steps[0] if steps else None,
    )


def _without_advice(attitudes: list[Attitude]) -> list[Attitude]:
    """Leave out what is asked for by who has praised the thing before: "welcomed it and urged all to sign"."""
    praised = next((at for at, attitude in enumerate(attitudes) if attitude.stance in GOOD), len(attitudes))
    return [one for at, one in enumerate(attitudes) if at < praised or one.stance != "demand"]


def _speaks_for_a_side(scene: Scene, actor: Member) -> bool:
    """Tell officials, parties and bodies from bystanders and institutes, whose remarks without a stance are colour."""
    if actor.kind == "organization" and _names("think_tank_nouns.txt").search(actor.name):
        return False
    if actor.kind != "person" or actor.affiliation is not None or not actor.mentions:
        return True
    first = actor.mentions[0]
    sentence = scene.segments.sentence_at(first.start)
    if sentence is None:
        return actor.role is not None
    near = Extent(max(sentence.extent.start, first.start - 80), min(sentence.extent.end, first.end + 120))
    words = f"{actor.role or ''} {near.words(scene.text)}"
    return _roles("official_roles.txt").search(words) is not None or _HEADS.search(words) is not None


def _view(group: list[Response]) -> DraftExpertView | None:
    quoted = [response for response in group if response.quotes]
    if not quoted:
        return None
    claims = [(response, claim) for response in quoted for claim in response.claims]
    _, best = max(enumerate(claims), key=lambda pair: (_weight(pair[1][1]), -pair[0]))
    return DraftExpertView(
        evidence=_evidence([best[0], *group]),
        expert=group[0].actor.name,
        affiliation=group[0].actor.affiliation,
        quotes=_quotes(group),
        about=next((response.about for response in group if response.about), None),
        assessment=_judgement(group),
        claim=_sentence(best[1]),
    )


def _judgement(group: list[Response]) -> Assessment:
    """Weigh the words and the verbs: who warns is against, who welcomes is for it."""
    judged = assess(" ".join(response.words for response in group))
    stances = {response.attitude.stance for response in group if response.attitude is not None}
    good = judged in ("positive", "mixed") or bool(stances & GOOD)
    bad = judged in ("negative", "mixed") or bool(stances & BAD)
    if good and bad:
        return "mixed"
    return "positive" if good else "negative" if bad else "neutral"


def _weight(claim: str) -> int:
    """Weigh how telling a sentence is: it judges something, it is whole, and it is neither a scrap nor a speech."""
    words = claim.split()
    whole = claim[:1].isupper() or claim.startswith("that ")
    return 3 * (assess(claim) != "neutral") + whole + 2 * (7 <= len(words) <= 45)


def _sentence(words: str) -> str:
    """Write a clause as a sentence of its own: capital first, full stop last."""
    plain = re.sub(r"^that\s+", "", words.strip(" ,"))
    if plain[:1] in '“‘"' and plain[-1:] in '”’"':
        plain = plain[1:-1].rstrip(" ,")
    whole = balanced(_paired(plain))
    return whole if re.search(r"[.!?][”’»\"']?\Z", whole) else whole + "."


def _paired(words: str) -> str:
    """Close a single quotation mark that lost its other half: "‘nearly always regret it"."""
    opened = len(re.findall(r"(?<!\w)‘", words)) - len(re.findall(r"’(?!\w)", words))
    return words.rstrip(" ,") + "’" if opened == 1 else words


def _evidence(group: list[Response]) -> list[int]:
    return list(dict.fromkeys(number for response in group for number in response.sentences))[:MOST_EVIDENCE]


def _quotes(group: list[Response]) -> list[str]:
    return list(dict.fromkeys(quote for response in group for quote in response.quotes))
