"""Tell reactions from expert views: by who speaks, what they are, and where they belong.

Kari Holm, fisheries minister, welcomed the pact                  a reaction, whatever she knows of fish
Jon Vik, a researcher at the Bergen Institute, called it weak     an expert view
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ...schemas.draft import DraftExpertView, DraftReaction
from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Sentence
from ..citations import cite
from .agreements import Dossier
from .chunk_scene import Scene
from .stances import NEUTRAL, Attitude, announced_step, assess, deeds, of_deed, of_verb, read_stance, stance_verbs
from .wordlists import any_of, lines_of


@dataclass(frozen=True, slots=True)
class Response:
    """One thing that an actor says or does, before what belongs together is put together."""

    actor: Member
    sentences: tuple[int, ...]
    quotes: tuple[str, ...]
    words: str  # what is said, or the sentence that tells the deed
    piece: str  # the longest piece of it
    told: str  # the sentence
    about: str | None
    attitude: Attitude | None
    announced: str | None


Places = list[tuple[Extent, str]]  # where agreements are named, and the name of each
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


def is_expert(member: Member) -> bool:
    """Tell whether somebody is asked for what they know, by role and affiliation."""
    role, body = member.role or "", member.affiliation or ""
    if member.kind != "person" or not (role or body):
        return False
    institute = _names("think_tank_nouns.txt").search(body or role) is not None
    side = _names("side_nouns.txt").search(body) is not None and not institute
    present = re.sub(r"\b(?:former|ex-|retired|one-time)\s*[^,;]{0,60}", "", role)
    if side or _roles("official_roles.txt").search(present):
        return False
    if _roles("expert_roles.txt").search(role):
        return True
    return institute and (not present.strip() or _HEADS.search(present) is not None)


def find_opinions(scene: Scene, dossiers: list[Dossier]) -> tuple[list[DraftReaction], list[DraftExpertView]]:
    """Return the reactions and the expert views of the chunk, each in the order of the article."""
    places = _places(dossiers)
    responses = [*_sayings(scene, places), *_deeds(scene, places)]
    responses.sort(key=lambda response: response.sentences)
    views = [group for group in _grouped(responses) if is_expert(group[0].actor)]
    reactions = [group for group in _grouped(responses) if not is_expert(group[0].actor)]
    agreements = {dossier.name for dossier in dossiers}
    drafts = (_reaction(group, agreements) for group in reactions if group[0].actor.kind != "media")
    return [draft for draft in drafts if draft is not None], [_view(group) for group in views]


def _grouped(responses: list[Response]) -> list[list[Response]]:
    """Put together what one actor says of one thing; a saying about nothing in particular joins the latest."""
    groups: dict[tuple[str, str | None], list[Response]] = {}
    latest: dict[str, str | None] = {}
    for response in responses:
        about = response.about or latest.get(response.actor.name)
        latest[response.actor.name] = about
        groups.setdefault((response.actor.name, about), []).append(replace(response, about=about))
    return list(groups.values())


# ---- what is said --------------------------------------------------------------------------------------------------


def _sayings(scene: Scene, places: Places) -> Iterator[Response]:
    for saying in scene.sayings():
        member = scene.by_name.get(saying.speaker or "")
        sentence = scene.segments.sentence_at(saying.spans[0].start)
        if member is None or sentence is None:
            continue
        words = " ".join(" ".join(span.words(scene.text) for span in saying.spans).split())
        agreement = _agreement_of(saying, sentence, places)
        near = _agreement_before(scene, sentence, places, STALE if is_expert(member) or _is_anaphoric(words) else 2)
        yield _said(scene, saying, sentence, member, words, agreement or near or _other_of(scene, saying, member))


def _said(scene: Scene, saying: Saying, sentence: Sentence, member: Member, words: str, about: str | None) -> Response:
    cue = saying.cue.words(scene.text) if saying.cue else ""
    told = " ".join(sentence.extent.words(scene.text).split())
    places = (*saying.spans, *((saying.source,) if saying.source else ()))
    numbers = dict.fromkeys(sorted(s.number for place in places for s in scene.segments.sentences_of(place)))
    return Response(
        actor=member,
        sentences=(*numbers,) or (sentence.number,),
        quotes=(cite(scene.segments, saying.spans[0]),),
        words=words,
        piece=max((" ".join(span.words(scene.text).split()) for span in saying.spans), key=len),
        told=told,
        about=about,
        attitude=of_verb(cue) or _verb_beside(scene, saying) or read_stance(cue, words) or _participle(told, words),
        announced=announced_step(words)
        or (announced_step(told) if cue.lower().startswith(("threat", "vow")) else None),
    )


def _verb_beside(scene: Scene, saying: Saying) -> Attitude | None:
    """Read the stance of "denied this and said …": a verb between the speaker and the reporting verb."""
    if saying.source is None or saying.cue is None or saying.cue.start - saying.source.end > 120:
        return None
    verb = stance_verbs().search(scene.text, saying.source.end, max(saying.source.end, saying.cue.start))
    return of_verb(verb[0]) if verb and re.search(r"(?:ed|s)\Z", verb[0].split()[0]) else None


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
    return _agreement_in(whole, places) or _agreement_in(sentence.extent, places)


def _agreement_before(scene: Scene, sentence: Sentence, places: Places, reach: int) -> str | None:
    """Name the agreement named last before the sentence, at most `reach` sentences back."""
    at = bisect_left(places, sentence.extent.start, key=lambda place: place[0].start)
    floor = scene.segments.sentence(max(sentence.number - reach, 1)).extent.start
    return places[at - 1][1] if at and places[at - 1][0].start >= floor else None


def _other_of(scene: Scene, saying: Saying, member: Member) -> str | None:
    """Name the first other actor in the words."""
    whole = Extent(saying.spans[0].start, saying.spans[-1].end)
    body = scene.by_name.get(member.affiliation or "")
    own = {member.name, member.affiliation, body.affiliation if body else None}
    lands = {member.country, body.country if body else None} - {None}
    others = (
        m.member
        for m in scene.mentions_in(whole)
        if m.member.name not in own and m.member.kind != "media" and m.member.country not in lands
    )
    return next((other.name for other in others), None)


def _places(dossiers: list[Dossier]) -> Places:
    named = ((dossier.name, dossier.namings) for dossier in dossiers)
    return sorted((naming.extent, name) for name, namings in named for naming in namings)


def _agreement_in(extent: Extent, places: Places) -> str | None:
    """Name the agreement that is named first in `extent`."""
    at = bisect_left(places, extent.start, key=lambda place: place[0].end)
    return places[at][1] if at < len(places) and places[at][0].start < extent.end else None


# ---- what is done --------------------------------------------------------------------------------------------------


def _deeds(scene: Scene, places: Places) -> Iterator[Response]:
    """Yield the reactions without words: "X condemned the deal", "X imposed sanctions on Y"."""
    for sentence in scene.sentences():
        for pattern, is_verb in ((stance_verbs(), True), (deeds(), False)):
            for match in list(pattern.finditer(scene.text, sentence.extent.start, sentence.extent.end))[:8]:
                response = _done(scene, sentence, match, is_verb, places)
                if response is not None:
                    yield response


_SUPPOSED = re.compile(r"\b(?:to|will|would|could|may|might|should|not|n['’]t|never|if)\s+(?:\w+ly\s+)?\Z")


def _done(scene: Scene, sentence: Sentence, match: re.Match[str], is_verb: bool, places: Places) -> Response | None:
    start, floor = match.start(), sentence.extent.start
    if scene.quoted(start) or _SUPPOSED.search(scene.text[max(floor, start - 30) : start]):
        return None
    actors, ahead = scene.actors_before(start, floor), Extent(match.end(), sentence.extent.end)
    if re.search(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?\Z", scene.text[max(floor, start - 24) : start]):
        by = re.match(r"\s+by\b", scene.text[match.end() : match.end() + 8])
        actors = scene.actors_after(match.end() + by.end(), sentence.extent.end) if by else ()
        ahead = Extent(floor, start)
    if len(actors) != 1 or _is_noun(scene.text, match) or _is_bare(match[0], actors[0]):
        return None
    about = _agreement_in(ahead, places) or _other_in(scene, ahead, actors[0])
    if about is None:
        return None
    told = " ".join(sentence.extent.words(scene.text).split())
    attitude = of_verb(match[0]) if is_verb else of_deed(match[0])
    return Response(actors[0], (sentence.number,), (), told, told, told, about, attitude, announced_step(told))


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Tell "support" the noun from the verb: nothing a verb governs follows it."""
    return re.match(r"\s*(?:[.,;]|of\b|and\b|\Z)", text[match.end() : match.end() + 6]) is not None


def _is_bare(verb: str, actor: Member) -> bool:
    """Tell a form that no single actor governs: "North Korea support" is no clause, "lawmakers support" is one."""
    return actor.kind != "group" and re.search(r"(?:s|ed|ew|ook|ore|oke|uck|aid|ught|id|ood)(?:\s|\Z)", verb) is None


def _other_in(scene: Scene, extent: Extent, actor: Member) -> str | None:
    own = (actor.name, actor.affiliation)
    return next((m.member.name for m in scene.mentions_in(extent)[:4] if m.member.name not in own), None)


# ---- drafts --------------------------------------------------------------------------------------------------------

MOST_EVIDENCE = 8


def _reaction(group: list[Response], agreements: set[str]) -> DraftReaction | None:
    """Make one reaction; None where the actor takes no stance and speaks of no agreement."""
    attitudes = [response.attitude for response in group if response.attitude is not None]
    steps = [response.announced for response in group if response.announced is not None]
    if not attitudes and not steps and group[0].about not in agreements:
        return None
    attitude = attitudes[0] if attitudes else NEUTRAL
    telling = next((response for response in group if response.attitude is not None), group[0])
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


def _view(group: list[Response]) -> DraftExpertView:
    said = " ".join(response.words for response in group)
    return DraftExpertView(
        evidence=_evidence(group),
        expert=group[0].actor.name,
        affiliation=group[0].actor.affiliation,
        quotes=_quotes(group),
        about=group[0].about,
        assessment=assess(said),
        claim=_sentence(max(group[:3], key=lambda response: min(len(response.piece), 200)).piece),
    )


def _sentence(words: str) -> str:
    """Write a clause as a sentence of its own: capital first, full stop last."""
    plain = re.sub(r"^that\s+", "", words.strip(' “”"‘’,'))
    return plain[:1].upper() + plain[1:].rstrip(" ,;") + ("" if plain.endswith((".", "?", "!")) else ".")


def _evidence(group: list[Response]) -> list[int]:
    return list(dict.fromkeys(number for response in group for number in response.sentences))[:MOST_EVIDENCE]


def _quotes(group: list[Response]) -> list[str]:
    return list(dict.fromkeys(quote for response in group for quote in response.quotes))
