"""Tell reactions from expert views: by who speaks, what they are, and where they belong.

Kari Holm, fisheries minister, welcomed the pact                  a reaction, whatever she knows of fish
Jon Vik, a researcher at the Bergen Institute, called it weak     an expert view
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....schemas.draft import DraftExpertView, DraftReaction
from ....schemas.summary import Assessment
from .chunk_scene import Scene
from .deeds import find_deeds
from .dossiers import Dossier
from .experts import is_asked, speaks_for_a_side
from .remarks import find_remarks
from .responses import Response, balanced, places_of
from .stances import (
    BAD,
    DEFENCE,
    GOOD,
    NEUTRAL,
    Attitude,
    assess,
    sharpness,
)
from .topics import CLOSE, agreed_in, story_places

MOST_EVIDENCE = 8  # sentences that a reaction or view is shown with


def find_opinions(scene: Scene, dossiers: list[Dossier]) -> tuple[list[DraftReaction], list[DraftExpertView]]:
    """Return the reactions and the expert views of the chunk, each in the order of the article."""
    places = places_of(dossiers) or story_places(scene)
    bound = _bound(dossiers)
    agreed = agreed_in(scene, places)
    deeds = {(one.actor.name, one.sentences[0], one.attitude): one for one in find_deeds(scene, agreed)}
    said = [_beside_deed(one, deeds) for one in find_remarks(scene, agreed, bound)]
    told = {(one.actor.name, number, one.attitude) for one in said for number in one.sentences}
    responses = [*said, *(deed for key, deed in deeds.items() if key not in told)]
    responses = [response for response in responses if response.about != response.actor.name or response.guessed]
    responses.sort(key=lambda response: response.sentences)
    experts = {name for name in {one.actor.name for one in responses} if is_asked(scene, scene.by_name[name])}
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


def _reaction(scene: Scene, group: list[Response], agreements: frozenset[str]) -> DraftReaction | None:
    """Make one reaction; None where the actor takes no stance and does not speak for a side about an agreement.

    A step without a stance is a reaction to an agreement only: of nothing in particular it is a plan.
    """
    attitudes = [response.attitude for response in group if response.attitude is not None]
    steps = [response.announced for response in group if response.announced is not None]
    agreed = group[0].about in agreements
    if group[0].about is None:  # who warns of nothing in particular foresees something, and reacts to nothing
        attitudes = [attitude for attitude in attitudes if attitude.stance != "concern"]
    remarks = [response for response in group if not (response.news or response.aside)]
    speaks = agreed and remarks and speaks_for_a_side(scene, group[0].actor)
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
