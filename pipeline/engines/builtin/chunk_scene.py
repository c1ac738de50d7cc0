"""The chunk as the rules look at it: who is named where, and who stands before or after a verb.

North Korea and Russia, which share a border, signed a pact with Laos.
└ actors_before(`signed`) == North Korea, Russia      actors_after(` with`) == Laos
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ....schemas.reading import Member, Reading, Saying
from ....schemas.segments import Extent, Segments, Sentence
from ...rules.vocabulary import vocabulary_of
from ...split import Chunk

SUBJECT_REACH = 160  # code points between a verb and its subject, apposition included
MOST_JOINED = 12  # members looked at in one enumeration
MOST_MENTIONS = 384  # looked at in one stretch


class Mention(NamedTuple):
    """A place where a member is named."""

    extent: Extent
    member: Member


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What the rules need to know of a chunk, looked up fast."""

    segments: Segments
    reading: Reading
    published: str | None
    dateline: str | None
    first: int
    last: int
    mentions: tuple[Mention, ...]  # of the whole article, in the order of the text
    by_name: dict[str, Member]
    lands: dict[str, Member]  # the countries of the cast, by their codes
    voices: tuple[Extent, ...]  # the words that somebody says, in the order of the text
    spoken: frozenset[int]  # sentences in which somebody says something
    text: str  # of the article

    def holds(self, sentence: Sentence, words: frozenset[str]) -> bool:
        """Tell whether the sentence, or a heading for sentence 0, holds one of the words."""
        return not vocabulary_of(self.segments)[sentence.number].isdisjoint(words)

    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the chunk."""
        return self.segments.sentences[max(self.first - 1, 0) : self.last]

    def sayings(self) -> Iterator[Saying]:
        """Yield the sayings that begin in the chunk."""
        for saying in self.reading.sayings:
            sentence = self.segments.sentence_at(saying.spans[0].start) if saying.spans else None
            if sentence is not None and self.first <= sentence.number <= self.last:
                yield saying

    def mentions_in(self, extent: Extent) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly inside `extent`."""
        at = bisect_left(self.mentions, extent.start, key=lambda mention: mention.extent.start)
        found: list[Mention] = []
        for mention in self.mentions[at : at + MOST_MENTIONS]:
            if mention.extent.start >= extent.end:
                break
            if mention.extent.end <= extent.end:
                found.append(mention)
        return tuple(found)

    def side_of(self, member: Member) -> tuple[Member, ...]:
        """Return the member, the bodies that it belongs to, and the country."""
        body = self.by_name.get(member.affiliation or "")
        over = self.by_name.get(body.affiliation or "") if body else None
        land = self.lands.get(member.country or "")
        return tuple(one for one in (member, body, over, land) if one is not None)

    def names_of_side(self, member: Member) -> frozenset[str]:
        """Return every name of the member's side, that of the country of its body included."""
        side = self.side_of(member)
        lands = [self.lands[one.country] for one in side if one.country in self.lands]
        return frozenset(name for one in (*side, *lands) for name in (one.name, *one.aliases))

    def quoted(self, offset: int) -> bool:
        """Tell whether the code point at `offset` stands between quotation marks of speech."""
        at = bisect_right(self.segments.quotations, offset, key=lambda quotation: quotation.extent.start)
        return any(
            quotation.extent.start <= offset < quotation.extent.end and not quotation.scare
            for quotation in self.segments.quotations[max(at - 4, 0) : at]
        )

    def said(self, offset: int) -> bool:
        """Tell whether the code point at `offset` belongs to the words of somebody, direct or indirect."""
        at = bisect_right(self.voices, offset, key=lambda extent: extent.start)
        return any(extent.start <= offset < extent.end for extent in self.voices[max(at - 4, 0) : at])

    def actors_before(self, offset: int, floor: int) -> tuple[Member, ...]:
        """Return the members that form the subject of a verb at `offset`: one, or several joined by "and".

        Nothing but auxiliaries, adverbs, a time and an apposition may stand between the last of them and the verb.
        """
        near = self.mentions_in(Extent(max(floor, offset - SUBJECT_REACH), offset))
        if near and _SENT_TO.search(self.text, max(floor, near[-1].extent.start - 30), near[-1].extent.start):
            return ()
        role = self._role_before(near[-1], offset, floor) if near else None
        if role is not None:
            others = near[:-1] if self.text.endswith(" and ", floor, role.start()) else ()
            # Ada Lund and her deputy, Tom Berg, signed
            joined = others and others[-1].extent.end == role.start() - len(" and ")
            return (*self._joined_backwards(others), near[-1].member) if joined else (near[-1].member,)
        if near and _CLOSING_DASH.fullmatch(self.text, near[-1].extent.end, offset):
            return self._set_off_by_dashes(near)
        outer = self._before_apposition(near, offset)
        if (
            not near
            or (outer and outer[-1].member.kind == "person")
            or not leads_to_verb(self.text[near[-1].extent.end : offset])
        ):
            near = outer
        return tuple(self._joined_backwards(near)) if near else ()

    def _role_before(self, last: Mention, offset: int, floor: int) -> re.Match[str] | None:
        """Match a role that is the subject, the name set off behind it: The treasurer, Ada Lund, rejected."""
        set_off = self.text[last.extent.end : offset].strip() == ","
        start = last.extent.start
        return _ROLE_BEFORE.search(self.text, max(floor, start - LONGEST_ROLE), start) if set_off else None

    def _set_off_by_dashes(self, near: tuple[Mention, ...]) -> tuple[Member, ...]:
        """Return the members listed between dashes behind a subject: The four – Acme, Bolt, Cork and Dorn – signed."""
        listed = self._joined_backwards(near)
        first = next(mention for mention in near if mention.member == listed[0])
        before = self.text[max(0, first.extent.start - 6) : first.extent.start]
        return tuple(listed) if len(listed) > 1 and before.removesuffix("the ").strip().endswith(_DASHES) else ()

    def _before_apposition(self, near: tuple[Mention, ...], offset: int) -> tuple[Mention, ...]:
        for at in range(len(near) - 1, max(len(near) - MOST_JOINED, -1), -1):
            gap = self.text[near[at].extent.end : offset]
            plain = _without_apposition(gap)
            if plain is not None and leads_to_verb(plain):
                return near[: at + 1]
        return ()

    def _joined_backwards(self, near: tuple[Mention, ...]) -> list[Member]:
        joined = [near[-1].member]
        for left, right in zip(reversed(near[:-1][-MOST_JOINED:]), reversed(near[-MOST_JOINED:]), strict=False):
            gap = self.text[left.extent.end : right.extent.start]
            if _is_owner(gap) or (left.member.kind == "person" and gap.strip() in ("of", "of the")):
                continue
            if not _joins(gap):
                break
            joined.append(left.member)
        return list(dict.fromkeys(reversed(joined)))

    def actors_after(self, offset: int, ceiling: int) -> tuple[Member, ...]:
        """Return the members named right after `offset`: one, or several joined by commas and "and"."""
        near = self.mentions_in(Extent(offset, min(ceiling, offset + 3 * SUBJECT_REACH)))[:MOST_JOINED]
        if not near or not _is_opening(self.text[offset : near[0].extent.start]):
            return ()
        joined = [near[0].member]
        for left, right in pairwise(near):
            gap = self.text[left.extent.end : right.extent.start]
            if _is_owner(gap):
                joined.pop()
            elif not _joins(gap):
                break
            joined.append(right.member)
        return tuple(dict.fromkeys(joined))


_DASHES = ("--", "–", "—")
LONGEST_ROLE = 100  # code points of "the deputy treasurer of the harbour board, " before a name
_ROLE_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+[’']s)\s(?:(?!\sand\s)[^,.;:“”\"]){3,60},\s+\Z"
)


_SENT_TO = re.compile(r"\b(?:ambassador|envoy|representative|delegate|emissary)s?\s+to\s+(?:the\s+)?\Z")


def look_at(chunk: Chunk) -> Scene:
    """Set the scene for a chunk."""
    text = chunk.segments.text
    mentions = sorted(
        (Mention(extent, member) for member in chunk.reading.cast for extent in member.mentions),
        key=lambda mention: (mention.extent.start, -mention.extent.end),
    )
    names = {alias: member for member in chunk.reading.cast for alias in member.aliases}
    names |= {member.name: member for member in chunk.reading.cast}
    return Scene(
        chunk.segments,
        chunk.reading,
        chunk.article.published,
        chunk.article.dateline,
        chunk.first,
        chunk.last,
        tuple(_but_short_names(text, apart(mentions))),
        names,
        {one.country: one for one in reversed(chunk.reading.cast) if one.kind == "country" and one.country},
        tuple(sorted(span for saying in chunk.reading.sayings for span in saying.spans)),
        frozenset(_spoken(chunk)),
        text,
    )


def _but_short_names(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out the "(TU)" right behind another name: it names nobody else."""
    end = -1
    for mention in mentions:
        behind = end > 0 and text.startswith(" (", end) and mention.extent.start == end + len(" (")
        if not (behind and text.startswith(")", mention.extent.end)):
            yield mention
        end = mention.extent.end


def _spoken(chunk: Chunk) -> Iterator[int]:
    """Yield the numbers of the sentences that hold words which somebody says."""
    for saying in chunk.reading.sayings:
        for span in saying.spans:
            for sentence in chunk.segments.sentences_of(span):
                yield sentence.number


def apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out a mention inside another one: `Russia` of `Russia Today`."""
    end = -1
    for mention in mentions:
        if mention.extent.start >= end:
            yield mention
            end = mention.extent.end


_TICKER = r"(?:>|\s+[(<][^()<>]{1,20}[)>])?"  # "Acme Corp (NYSE: ACM)"
_CLOSING_DASH = re.compile(rf"{_TICKER}\s*(?:--|–|—)\s*")
_AUXILIARY = re.compile(
    rf"{_TICKER}(?:(?:['’]s?)?\s+(?:office|government|administration|leadership|leaders?|officials|parliament|ministry|military|"
    r"union|party|group|company|council|army|association|federation)\b)?"
    r"(?:,?\s+(?:has|have|had|is|are|was|were|be|been|being|will|would|could|should|may|might|must|to|also|both|all|each|"
    r"not|never|now|then|later|since|already|again|finally|formally|officially|jointly|reportedly|immediately|quickly|"
    r"strongly|sharply|openly|publicly|repeatedly|swiftly|initially|previously|recently|today|yesterday|earlier|"
    r"(?:on\s+|late\s+|last\s+|early\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\s+(?:week|month|year|night)|"
    r"this\s+(?:week|month|year)|who|which|that|\w{2,20}ly|in\s+\d{4}|"
    r"in\s+an?\s+(?:\w{3,12}\s+)?(?:note|statement|release|letter|post|message|tweet|speech|interview|address)),?){0,6}\s*"
)
_JOIN = re.compile(
    rf"(?:['’]s?(?:\s+[a-z]{{2,20}}){{0,2}})?{_TICKER}\s*"
    r"(?:,\s(?:the|an?|its)\s[\w’' -]{2,40},\s+and\s+|"  # "Acme, the port operator, and Bolt"
    r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*[-–—/]\s*|\s+or\s+|\s+as well as\s+)"
    r"(?:the\s+|its\s+|then\s+)?(?:[\w’'.-]{2,20}\s+){0,4}<?"
)
_OWNER = re.compile(r"['’]s?\s+(?:[\w’'.-]{2,20}\s+){0,4}|\s+(?:[\w’'.-]{2,20}\s+){0,3}")
_OPENING = re.compile(r"\s*(?:both\s+|the\s+|its\s+|neighbou?ring\s+|with\s+)?(?:[\w’'.-]{2,20}\s+){0,4}<?")
_VERBAL = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|after|before|that|which|who|when|while|because|if|signed"
    r"|met|in|on|at|over|against|about|for|from|to|by|as|with|but)\b"
)


def leads_to_verb(gap: str) -> bool:
    """Tell whether nothing stands between a subject and its verb but auxiliaries, adverbs and a time."""
    return _AUXILIARY.fullmatch(gap) is not None


def _without_apposition(gap: str) -> str | None:
    """Cut ", the … of …," out of the words between a subject and its verb; "Acme Ltd. (ACM)" has a stop in front."""
    gap = gap.removeprefix(".")
    if not gap.startswith(",") and not gap.startswith(" ("):
        return None
    end = gap.rfind(",", 1) if gap.startswith(",") else gap.rfind(")")
    return gap[end + 1 :] if end > 0 else None


def _joins(gap: str) -> bool:
    return len(gap) <= 60 and _JOIN.fullmatch(gap) is not None and not _VERBAL.search(gap)


def _is_owner(gap: str) -> bool:
    """Tell whether the left name only says whose the right one is: "Japan's prime minister X", "Japan PM X"."""
    return len(gap) <= 60 and _OWNER.fullmatch(gap) is not None and not _VERBAL.search(gap) and " and " not in gap


def _is_opening(gap: str) -> bool:
    return len(gap) <= 60 and _OPENING.fullmatch(gap) is not None and not _VERBAL.search(gap)
