"""Tell reactions from expert views: by who speaks, what they are, and where they belong.

Kari Holm, fisheries minister, welcomed the pact                  a reaction, whatever she knows of fish
Jon Vik, a researcher at the Bergen Institute, called it weak     an expert view
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ....schemas.draft import DraftExpertView, DraftReaction
from ....schemas.reading import Member, Saying
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import Assessment
from ...citations import cite
from ...rules.wordlists import any_of, lines_of
from .chunk_scene import Scene
from .deeds import RELATIVE_BEFORE, find_deeds
from .dossiers import Dossier
from .responses import NOMINAL, Places, Response, agreement_before, agreement_in, balanced, clause_of, places_of
from .stances import (
    BAD,
    DEFENCE,
    GOOD,
    LONGEST,
    NEUTRAL,
    THREAT,
    Attitude,
    assess,
    of_own_verb,
    of_verb,
    of_verb_and_object,
    of_words,
    read_stance,
    sharpness,
    stance_verbs,
)
from .steps import announced_step, is_threat, step_of_vow

STALE = 6  # sentences after which "it" no longer means the agreement spoken of


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
    """Tell whether somebody is asked for what they know, by role and affiliation."""
    role, body = _PEER.sub("", member.role or ""), member.affiliation or ""
    if member.kind != "person" or not (role or body):
        return False
    institute = _names("think_tank_nouns.txt").search(body or role) is not None
    side = _names("side_nouns.txt").search(body) is not None and not institute
    present = re.sub(r"\b(?:former|ex-|retired|one-time)\s*[^,;]{0,60}", "", role)
    if side or _roles("official_roles.txt").search(present) or _roles("lay_roles.txt").search(present):
        return False
    return institute or (_roles("expert_roles.txt").search(role) or _LEARNED.search(role)) is not None


def find_opinions(scene: Scene, dossiers: list[Dossier]) -> tuple[list[DraftReaction], list[DraftExpertView]]:
    """Return the reactions and the expert views of the chunk, each in the order of the article."""
    places = places_of(dossiers)
    bound = _bound(dossiers)
    said = list(_sayings(scene, places, bound))
    told = {(one.actor.name, number, one.attitude) for one in said for number in one.sentences}
    deeds = (one for one in find_deeds(scene, places) if (one.actor.name, *one.sentences, one.attitude) not in told)
    responses = [*said, *deeds]
    responses.sort(key=lambda response: response.sentences)
    experts = {name for name in {one.actor.name for one in responses} if _is_asked(scene, scene.by_name[name])}
    views = _grouped([one for one in responses if one.actor.name in experts], apart=False)
    reactions = _grouped([one for one in responses if one.actor.name not in experts])
    drafts = (_reaction(scene, group, frozenset(bound)) for group in reactions if group[0].actor.kind != "media")
    held = (_view(group) for group in views)
    return [draft for draft in drafts if draft is not None], [view for view in held if view is not None]


def _bound(dossiers: list[Dossier]) -> dict[str, frozenset[str]]:
    """Return who is bound by what bears a name: a reaction cannot tell apart two agreements of one name."""
    bound: dict[str, frozenset[str]] = {}
    for dossier in dossiers:
        bound[dossier.name] = bound.get(dossier.name, frozenset()) | dossier.parties.keys()
    return bound


def _is_asked(scene: Scene, member: Member) -> bool:
    """Tell whether somebody is an expert, by what the cast knows of them or by the words after their name."""
    if is_expert(member) or member.kind != "person" or member.role or member.affiliation or not member.mentions:
        return is_expert(member)
    after = scene.text[member.mentions[0].end :][:160]
    aside = re.match(r",\s+(?:an?|the|who)\s+([^.,;“”\"]{3,120})", after)
    return aside is not None and is_expert(replace(member, role=aside[1]))


def _grouped(responses: list[Response], *, apart: bool = True) -> list[list[Response]]:
    """Put together what one actor says of one thing; a saying about nothing in particular joins the latest.

    With `apart` off, all that an actor says is one group.
    """
    groups: dict[tuple[str, str | None], list[Response]] = {}
    latest: dict[str, str | None] = {}
    for response in responses:
        about = response.about or latest.get(response.actor.name)
        latest[response.actor.name] = about
        key = (response.actor.name, about if apart else None)
        groups.setdefault(key, []).append(replace(response, about=about))
    return list(groups.values())


# ---- what is said --------------------------------------------------------------------------------------------------


def _sayings(scene: Scene, places: Places, bound: dict[str, frozenset[str]]) -> Iterator[Response]:
    only = _only_agreement(places)
    for saying in scene.sayings():
        member = scene.by_name.get(saying.speaker or "")
        sentence = scene.segments.sentence_at(saying.spans[0].start)
        if member is None or sentence is None or _is_anybody(member):
            continue
        if _is_adjective(scene, saying) or _is_background(scene, saying):
            continue
        words = " ".join(" ".join(span.words(scene.text) for span in saying.spans).split())
        agreement = _agreement_of(saying, sentence, places)
        near = agreement_before(scene, sentence, places, STALE if is_expert(member) or _is_anaphoric(words) else 2)
        far = agreement_before(scene, sentence, places, STALE)
        about = agreement or near or _told_of(only, sentence) or _other_of(scene, saying, member) or far
        own = any(one.name in bound.get(about or "", ()) for one in scene.side_of(member))
        said = _said(scene, saying, sentence, member, words, about, hints=about in bound)
        news = agreement is not None and _breaks_news(saying, agreement, places)
        yield replace(said, own=own and (agreement or near) is not None, news=news)


def _breaks_news(saying: Saying, agreement: str, places: Places) -> bool:
    """Tell whether the article first names the agreement in these words: "Acme said it has agreed to buy Bolt"."""
    first = next(extent for extent, name in places if name == agreement)
    return any(span.covers(first) for span in saying.spans)


def _only_agreement(places: Places) -> tuple[Extent, str] | None:
    """Return the agreement where the article has just one, and where it is first named."""
    return places[0] if len({name for _, name in places}) == 1 else None


def _told_of(only: tuple[Extent, str] | None, sentence: Sentence) -> str | None:
    """Name the one agreement if it was told of before: what is said then is said of it."""
    return only[1] if only is not None and only[0].start < sentence.extent.end else None


def _is_anybody(member: Member) -> bool:
    """Tell an expert with neither a name nor a place of work: nobody can check whose view that is."""
    nameless = member.name.islower() and member.affiliation is None
    return nameless and (is_expert(member) or is_expert(replace(member, role=member.name)))


def _is_adjective(scene: Scene, saying: Saying) -> bool:
    """Tell a noun or adjective from a verb: "May's proposed deal", "compliance with demands" say nothing."""
    start = saying.cue.start if saying.cue else 0
    return NOMINAL.search(scene.text[max(0, start - 20) : start]) is not None and saying.kind == "indirect"


def _is_background(scene: Scene, saying: Saying) -> bool:
    """Tell what was said long before from what answers the news: "Chile, which Peru accuses of …"."""
    start = saying.source.start if saying.source else 0
    return RELATIVE_BEFORE.search(scene.text[max(0, start - 9) : start]) is not None


def _said(
    scene: Scene, saying: Saying, sentence: Sentence, member: Member, words: str, about: str | None, *, hints: bool
) -> Response:
    cue = saying.cue.words(scene.text) if saying.cue else ""
    whole = " ".join(sentence.extent.words(scene.text)[: 2 * LONGEST].split())  # nobody looks at more
    places = (*saying.spans, *((saying.source,) if saying.source else ()))
    numbers = dict.fromkeys(sorted(s.number for place in places for s in scene.segments.sentences_of(place)))
    own, direct = scene.names_of_side(member), saying.kind == "direct"
    attitude = (
        _verb_beside(scene, saying)
        or of_verb_and_object(cue, words)
        or of_own_verb(words, own, direct=direct)
        or read_stance(cue, words, hints=hints)
        or _participle(whole, words)
    )
    step = step_of_vow(cue, words) or announced_step(words, own, direct=direct)
    if step is not None and (cue.startswith("warn") or (attitude is None and is_threat(step, words))):
        attitude = THREAT
    return Response(
        actor=member,
        sentences=(*numbers,) or (sentence.number,),
        quotes=(cite(scene.segments, saying.spans[0]),),
        words=words,
        claims=tuple(_by_sentence(scene, saying)),
        told=_telling(scene, saying, (*numbers,), attitude),
        about=about,
        attitude=attitude,
        announced=step,
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
    if saying.source is None or saying.cue is None or saying.cue.start - saying.source.end > 120:
        return None
    between = scene.text[saying.source.end : max(saying.source.end, saying.cue.start)]
    if _RELATIVE.search(between):
        return None
    verb = stance_verbs().search(between)
    return of_verb(verb[0]) if verb and re.search(r"(?:ed|s)\Z", verb[0].split()[0]) else None


_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|that)\b")


def _participle(told: str, words: str) -> Attitude | None:
    """Read the stance of "Condemning the deal, the minister said …"."""
    opening = re.match(r"(\w+ing)\b", told)
    return of_verb(opening[1].lower()) if opening and not words.startswith(opening[1]) else None


def _is_anaphoric(words: str) -> bool:
    return (
        re.search(r"\b(?:it|this|its|they|the text|the move|the wording|both sides)\b", words[:300], re.I) is not None
    )


def _agreement_of(saying: Saying, sentence: Sentence, places: Places) -> str | None:
    """Name the agreement that the words or their sentence speak of."""
    whole = Extent(saying.spans[0].start, saying.spans[-1].end)
    return agreement_in(whole, places) or agreement_in(sentence.extent, places)


def _other_of(scene: Scene, saying: Saying, member: Member) -> str | None:
    """Name the first other actor in the words; where no verb tells the stance, in a sentence that shows it."""
    body = scene.by_name.get(member.affiliation or "")
    own = {member.name, member.affiliation, body.affiliation if body else None}
    lands = {member.country, body.country if body else None} - {None}
    others = (
        m.member
        for place in _pointed(scene, saying)
        for m in scene.mentions_in(place)
        if m.member.name not in own and m.member.kind != "media" and m.member.country not in lands
    )
    return next((other.name for other in others), None)


def _pointed(scene: Scene, saying: Saying) -> list[Extent]:
    """Return the parts of a saying that show a stance by words alone; all of it where none or the verb does."""
    cue = saying.cue.words(scene.text) if saying.cue else ""
    parts = [
        Extent(max(span.start, sentence.extent.start), min(span.end, sentence.extent.end))
        for span in saying.spans
        for sentence in scene.segments.sentences_of(span)
    ]
    shown = [part for part in parts if of_words(" ".join(part.words(scene.text).split()), hints=False)]
    return parts if of_verb(cue) or not shown else shown


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
    if not attitudes and not speaks and not (agreed and steps):
        return None
    if not attitudes and any(response.own for response in remarks):
        attitudes = [DEFENCE]  # who signed a thing and speaks of it, with no word against it, stands by it
    attitude = min(attitudes, key=sharpness) if attitudes else NEUTRAL
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


def _speaks_for_a_side(scene: Scene, actor: Member) -> bool:
    """Tell officials, parties and bodies from bystanders, whose remarks without a stance are colour."""
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
