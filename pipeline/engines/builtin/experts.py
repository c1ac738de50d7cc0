"""Tell in what capacity somebody speaks: as an expert, for a side, or as anybody.

a researcher at the Bergen Institute      an expert
the fisheries minister                    for a side
a man at the quay                         anybody
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent
from ...rules.wordlists import any_of, lines_of
from .chunk_scene import Scene


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


def is_asked(scene: Scene, member: Member) -> bool:
    """Tell whether somebody is an expert, by what the cast knows of them or by the words after their name."""
    known = is_expert(member) or member.kind != "person" or not member.mentions
    if known or member.affiliation or _roles("official_roles.txt").search(member.role or ""):
        return is_expert(member)
    after = scene.text[member.mentions[0].end :][:160]
    aside = re.match(r",\s+(?:an?\s|the\s|who\s|(?=(?:director|founder|head)\s))\s*([^.,;“”\"]{3,120})", after)
    return aside is not None and is_expert(replace(member, role=aside[1]))


def is_anybody(member: Member) -> bool:
    """Tell an expert with neither a name nor a place of work: nobody can check whose view that is."""
    nameless = member.name.islower() and member.affiliation is None
    return nameless and (is_expert(member) or is_expert(replace(member, role=member.name)))


def speaks_for_a_side(scene: Scene, actor: Member) -> bool:
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
