"""Find who is bound by an agreement, from the words around its naming.

The presidents of Peru and Chile met in Arica and signed a treaty      Peru, Chile: the subject of both verbs
Acme will supply Bolt with steel under a contract                      Acme, Bolt: both sides of a trade
the Peruvian-Chilean pact                                              Peru, Chile: by the names of their peoples
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ...rules.countries import country_of, people_of
from ...rules.wordlists import all_forms, any_of, lines_of
from .agreement_verbs import STOP, verbs
from .chunk_scene import SUBJECT_REACH, Mention, Scene, leads_to_verb

PARTIES_WITHIN = 90  # code points before and after a naming that may tell of its parties
LONG_CLAUSE = 200  # code points between a verb of trade and the other side
LONG_VERB = 24  # code points of "withdrawing the " before a name

_BETWEEN = re.compile(
    r"(?:\s+(?:on|for|over|to)\s[^,.;:“”\"]{1,50}?)?,?\s+(?:(?:was\s+|is\s+)?\w+(?:ed|uck|ached)\s+)?"
    r"(?:(?<!,\s)with|between|among|binding)\b"
)  # "a pact, with Chile the only one to stay away": it has none with Chile


def parties_of(
    scene: Scene, sentence: Sentence, extent: Extent, head: int, makers: tuple[Member, ...]
) -> tuple[Member, ...]:
    """Gather who is bound: owners, "between A and B", "with B", who signed, and both sides of a trade."""
    found: list[Member] = [*_owners(scene, sentence, extent.start, head)]
    after = _BETWEEN.match(scene.text, extent.end, min(sentence.extent.end, extent.end + PARTIES_WITHIN))
    if after and not after[0].endswith("with"):
        found = list(scene.actors_after(after.end(), sentence.extent.end))
        found = (
            found
            if len(found) > 1
            else list(_peoples_in(scene, Extent(after.end(), after.end() + PARTIES_WITHIN))) or found
        )
    elif after:
        owners = makers or found or _its_owner(scene, sentence, extent.start)
        found += [*owners, *scene.actors_after(after.end(), sentence.extent.end)]
    else:
        found += makers
    filed = _FILED_BY.match(scene.text, extent.end, sentence.extent.end)
    found += scene.actors_after(filed.end(), sentence.extent.end) if filed else ()
    found = [*_taken_out(scene, sentence, extent.start), *found]
    if len(found) < 2 and not scene.quoted(extent.start):
        found += traders_in(scene, sentence.extent, makers)
    return bodies_for(scene, found or _who_act_under(scene, sentence, extent.start))


_UNDER = re.compile(r"\b(?:under|as\s+part\s+of)\s+an?\s+(?:[\w-]+\s+){0,3}\Z")


def _who_act_under(scene: Scene, sentence: Sentence, start: int) -> tuple[Member, ...]:
    """Return the two of "Peru and Chile exchanged prisoners under a deal"."""
    if not _UNDER.search(scene.text, max(sentence.extent.start, start - 40), start):
        return ()
    sides = scene.actors_after(sentence.extent.start, start)
    return sides if len(sides) > 1 and {side.kind for side in sides} <= {"country", "organization", "group"} else ()


_FILED_BY = re.compile(r",?\s+filed\s(?:[^,.;:“”\"]{0,60}?\s)?by\s+")  # in court, by those who settle
_TAKES = re.compile(r"\b(?:withdr[ae]w(?:s|n|ing)?|pull(?:s|ed|ing)?|tak(?:es|ing|en)|took)\s+(?:the\s+)?\Z")
_OUT_OF = re.compile(r"\s+(?:from|out\s+of)\s+(?:the|an?|its|that)\s+(?:[\w-]+\s+){0,4}\Z")


def _taken_out(scene: Scene, sentence: Sentence, start: int) -> tuple[Member, ...]:
    """Return the Peru of "the president withdrew Peru from a treaty": it was one of those bound."""
    near = scene.mentions_in(Extent(max(sentence.extent.start, start - PARTIES_WITHIN), start))[-1:]
    if not near or not _OUT_OF.fullmatch(scene.text, near[0].extent.end, start):
        return ()
    first = near[0].extent.start
    taken = _TAKES.search(scene.text, max(sentence.extent.start, first - LONG_VERB), first)
    return (near[0].member,) if taken else ()


def bodies_for(scene: Scene, found: Iterable[Member]) -> tuple[Member, ...]:
    """Return the countries and bodies for which the members act, each once."""
    bound = [party for member in found if (party := _stands_for(scene, member)) is not None]
    return tuple(dict.fromkeys(bound))


# ---- who signs -----------------------------------------------------------------------------------------------------

_AND_VERB = re.compile(r"(?:\band|\bthen|\bbut|,)\s+(?:then\s+|later\s+|finally\s+|\w+ly\s+)?\Z")
_ASIDE_FIRST = re.compile(r"(?:In|At|On|After|As|With|From|For|By|During|Before|Under|When|While|Since)\b")
_ENVOYS = (
    r"(?:presidents|leaders|governments|ministers|negotiators|envoys|armies|delegations|officials|diplomats|premiers|"
    r"ambassadors|parliaments|companies|firms|sides|generals|heads of state|kings|monarchs)"
)
_PEOPLES = re.compile(rf"(?:(?:[\w-]+\s+){{0,2}})?{_ENVOYS}\b[^.;“”\"]{{0,40}}\Z")


def subject_of(scene: Scene, offset: int, floor: int) -> tuple[Member, ...]:
    """Return who does what the verb at `offset` says: the members before it, or those that open the sentence."""
    actors = (
        _who_met_to(scene, offset, floor)
        or _who_say_it_of_themselves(scene, offset, floor)
        or _doers_before(scene, offset, floor)
    )
    if len(actors) > 1:
        return actors
    listed = _before_a_group(scene, offset, floor)
    if listed:
        return listed
    near = Extent(max(floor, offset - PARTIES_WITHIN), offset)
    peoples = tuple(_peoples_before(scene, near))
    if len(peoples) > 1:
        return peoples
    nationals = () if actors else _nationals_before(scene, near)
    if nationals:
        return nationals
    opening = scene.text[floor : floor + 12]
    if actors or not _AND_VERB.search(scene.text[max(floor, offset - 30) : offset]) or _ASIDE_FIRST.match(opening):
        return actors
    return scene.actors_after(floor, offset)


_MET_TO = re.compile(r"\b(?:met|meet|gathered|convened|assembled)\b[^.;:“”\"]{0,120}?\sto\s+\Z")


def _who_met_to(scene: Scene, offset: int, floor: int) -> tuple[Member, ...]:
    """Return the Peru and Chile of "the delegations of Peru and Chile met in Lima to sign"."""
    if not scene.text.endswith(" to ", floor, offset):
        return ()
    met = _MET_TO.search(scene.text, max(floor, offset - LONG_CLAUSE), offset)
    sides = scene.actors_before(met.start(), floor) if met else ()
    return sides if len(sides) > 1 else ()


def _doers_before(scene: Scene, offset: int, floor: int) -> tuple[Member, ...]:
    """Return the members before a verb; those of "the truce, brokered by Peru and Chile, was signed" did not sign."""
    actors = scene.actors_before(offset, floor)
    near = scene.mentions_in(Extent(max(floor, offset - SUBJECT_REACH), offset)) if actors else ()
    first = next((mention for mention in near if mention.member == actors[0]), None)
    return () if first and _BY.search(scene.text, floor, first.extent.start) else actors


_BY = re.compile(r"\bby\s+(?:both\s+)?(?:the\s+)?\Z")


_COUNT = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|many|other|"
    r"(?:a|two) dozen|dozens of|scores of)"
)
_AND_A_GROUP = re.compile(rf",?\s+and\s+{_COUNT}\s+(?:[a-z-]+\s+){{0,3}}[a-z]+s(?=\s)")


def _before_a_group(scene: Scene, offset: int, floor: int) -> tuple[Member, ...]:
    """Return the Peru and Chile of "Peru, Chile and 44 fishing firms signed": who has no name is nobody here."""
    floor = max(floor, offset - PARTIES_WITHIN)
    group = _AND_A_GROUP.search(scene.text, floor, offset)
    if group is None or not leads_to_verb(scene.text[group.end() : offset]):
        return ()
    return scene.actors_before(group.start(), floor)


_SAID_IT = re.compile(
    r"\b(?:said|says|announced|confirmed|reported|added|disclosed)"
    r"(?:\s+(?:that|today|yesterday|late|earlier|in\s+a\s+statement|on\s+\w{3,6}day|\w{3,6}day|jointly)){0,3}"
    r"\s+(?:it|they)(?=\s)(?P<others>\s+and\s)?"
)


def _who_say_it_of_themselves(scene: Scene, offset: int, floor: int) -> tuple[Member, ...]:
    """Return the speaker for "Acme said it signed", and both for "Acme said it and Bolt signed"."""
    told = list(_SAID_IT.finditer(scene.text, max(floor, offset - SUBJECT_REACH), offset))[-1:]
    speakers = scene.actors_before(told[0].start(), floor) if told else ()
    if not speakers or not {speaker.kind for speaker in speakers} <= {"country", "organization", "group"}:
        return ()
    if leads_to_verb(scene.text[told[0].end() : offset]):
        return speakers
    others = scene.actors_before(offset, told[0].end()) if told[0]["others"] else ()
    return (*speakers, *others) if others else ()


def _peoples_before(scene: Scene, extent: Extent) -> Iterator[Member]:
    """Yield the countries of "the Peruvian and Chilean presidents" right before a verb."""
    words = extent.words(scene.text)
    envoys = _PEOPLES.search(words)
    if envoys is not None:
        yield from _peoples_in(scene, Extent(extent.start, extent.end))


_NATIONALS = re.compile(r"\b(?:[Tt]he|[Bb]oth)\s+[A-Z]\w+(?:\s+and\s+(?:the\s+)?[A-Z]\w+)?")


def _nationals_before(scene: Scene, extent: Extent) -> tuple[Member, ...]:
    """Return the countries of "the Peruvians and the Chileans" right before a verb."""
    for named in _NATIONALS.finditer(scene.text, extent.start, extent.end):
        lands = tuple(_peoples_in(scene, Extent(*named.span())))
        if lands and leads_to_verb(scene.text[named.end() : extent.end]):
            return lands
    return ()


def _peoples_in(scene: Scene, extent: Extent) -> Iterator[Member]:
    """Yield the members of the cast for the peoples named: "Norwegian and Faroese", "Franco-German" has none."""
    for word in re.finditer(r"[A-Z]\w+", extent.words(scene.text)):
        land = scene.lands.get(people_of(word[0]) or "")
        if land is not None:
            yield land


# ---- whose it is ---------------------------------------------------------------------------------------------------


def _owners(scene: Scene, sentence: Sentence, start: int, head: int) -> tuple[Member, ...]:
    """Find whose pact it is: "A and B's new pact", "the A-B pact", "the Peruvian-Chilean pact"."""
    pair = pair_before(scene, Extent(max(sentence.extent.start, start), head))
    peoples = pair or tuple(_peoples_in(scene, Extent(max(sentence.extent.start, start - 1), head)))
    near = scene.mentions_in(Extent(max(sentence.extent.start, start - PARTIES_WITHIN), head))
    if not near or not re.fullmatch(r"(?:['’]s?)?\s+(?:[\w-]{2,20}\s+){0,4}", scene.text[near[-1].extent.end : head]):
        return peoples
    if (
        " founding " in scene.text[near[-1].extent.end : head]
    ):  # "the council's founding treaty" made it, and binds others
        return peoples
    if near[-1].extent.end < start - 30 or _crosses_stop(scene.text[near[-1].extent.end : head]):
        return peoples
    owners = _joined(scene, near)
    bodies = tuple(member for member in owners if member.kind in ("country", "organization", "group"))
    return bodies if len(bodies) >= len(peoples) else peoples


def _its_owner(scene: Scene, sentence: Sentence, start: int) -> tuple[Member, ...]:
    """Return who opens the sentence of "Peru criticised its agreement with Chile"."""
    if not re.search(r"\b(?:its|their)\s+(?:\w+\s+)?\Z", scene.text[max(sentence.extent.start, start - 24) : start]):
        return ()
    opening = scene.actors_after(sentence.extent.start, start)
    return tuple(actor for actor in opening if actor.kind in ("country", "organization", "group"))


_PAIR = re.compile(r"((?:[A-Z]\w+\s+){0,2}[A-Z]\w+)[-–]((?:[A-Z]\w+\s+){0,2}[A-Z]\w+)\s+(?:[\w-]+\s+){0,4}\Z")


def pair_before(scene: Scene, extent: Extent) -> tuple[Member, ...]:
    """Return the two of "the North Korea-Russia " right before a noun, if the cast knows both."""
    pair = _PAIR.search(extent.words(scene.text))
    if pair is None:
        return ()
    left, right = pair[1].split(), pair[2].split()
    found = (
        _named(scene, [left[at:] for at in range(len(left))]),
        _named(scene, [right[:at] for at in range(len(right), 0, -1)]),
    )
    sides = tuple(dict.fromkeys(side for side in found if side is not None))
    return sides if len(sides) > 1 else ()


def _named(scene: Scene, names: Iterable[list[str]]) -> Member | None:
    """Return the first that is known of "Brazil Economic" and "Brazil"."""
    plain = [" ".join(name) for name in names]
    known = (scene.by_name.get(name) or scene.lands.get(country_of(name) or "") for name in plain)
    return next((member for member in known if member is not None), None)


def _crosses_stop(gap: str) -> bool:
    words = [word.lower() for word in gap.split() if word not in ("'s", "’s", "'", "’")]
    return any(word in STOP or word in verbs() for word in words)


def _joined(scene: Scene, near: tuple[Mention, ...]) -> list[Member]:
    owners = [near[-1].member]
    for left, right in zip(reversed(near[:-1]), reversed(near), strict=False):
        gap = scene.text[left.extent.end : right.extent.start]
        if not re.fullmatch(r"(?:['’]s)?\s*(?:-|–|/|,|,?\s+and|&)\s*(?:the\s+)?", gap):
            break
        owners.append(left.member)
    return owners[::-1]


# ---- the two sides of a trade --------------------------------------------------------------------------------------


@cache
def _trade() -> re.Pattern[str]:
    """Build the pattern of a trade: "will supply", "has agreed to sell", "awarded", "won"."""
    return re.compile(
        r"\b((?:will|would|is\s+to|are\s+to|(?:agreed|agrees|plans|pledged|undertook)(?:\s+\w+){0,3}?\s+to)\s+)?"
        rf"({any_of(all_forms(lines_of('trade_verbs.txt')))})\b(?!\s+by\b)"
    )


_TOWARDS = re.compile(
    r"(?:^|\b(?:to|from|for|with))\s*(?:the\s+|its\s+)?"
    rf"(?:(?:[\w-]+\s+){{0,3}}|(?:[\w-]+\s+){{0,6}}{any_of(lines_of('firm_nouns.txt'))}\s+)<?\Z"
)
_NO_TRADE = re.compile(r"\b(?:offers?|bids?|proposals?|approvals?|requests?|complaints?|warnings?|support|visits?)\b")


def traders_in(scene: Scene, extent: Extent, makers: tuple[Member, ...] = ()) -> tuple[Member, ...]:
    """Return both sides where the words say that one supplies, sells, awards or pays the other something.

    In "Acme signed a contract to supply Bolt" the subject of "supply" is who signed: the `makers`.
    """
    for verb in islice(_trade().finditer(scene.text, extent.start, extent.end), 8):
        if scene.quoted(verb.start()):
            continue
        sellers = subject_of(scene, verb.start(), extent.start) or makers
        if len(sellers) == 1 and sellers[0].kind != "media":
            ahead = Extent(verb.end(), extent.end)
            others = other_owner(scene, verb[2], ahead, sellers) or _other_side(scene, ahead, sellers[0])
            if others:
                return (sellers[0], *others)
    return ()


def _other_side(scene: Scene, ahead: Extent, first: Member) -> tuple[Member, ...]:
    """Return the body that stands right behind the verb, or behind the first "to", "from", "for" or "with"."""
    for mention in _bodies_ahead(scene, ahead, (first,)):
        gap = scene.text[ahead.start : mention.extent.start]
        return (mention.member,) if _TOWARDS.search(gap) and not _NO_TRADE.search(gap) else ()
    return ()


def _bodies_ahead(scene: Scene, ahead: Extent, but: tuple[Member, ...]) -> Iterator[Mention]:
    for mention in scene.mentions_in(Extent(ahead.start, min(ahead.end, ahead.start + LONG_CLAUSE)))[:6]:
        if mention.member.kind in ("organization", "country", "group") and mention.member not in but:
            yield mention


# Verbs by which a thing or a firm changes hands, and the word that leads to who has it on the other side.
OWNING = {
    **dict.fromkeys(("buy", "acquire", "purchase", "take"), "from"),
    **dict.fromkeys(("sell", "transfer", "lease"), "to"),
    **dict.fromkeys(("merge", "combine"), "with"),
    **dict.fromkeys(("acquired", "bought"), "by"),  # "agreed to be acquired by"
}
_OWNED = re.compile(r"\s+(?:[^,.;:“”\"]{0,60}?\s(?:of|in)\s+)?(?:the\s+|its\s+|rival\s+)?(?:[\w-]+\s+){0,2}<?\Z")


def other_owner(scene: Scene, verb: str, ahead: Extent, makers: tuple[Member, ...]) -> tuple[Member, ...]:
    """Return who gives what is bought or gets what is sold; where nobody is named, the firm that is bought."""
    towards = OWNING.get(verb)
    if towards is None:
        return ()
    bodies = list(_bodies_ahead(scene, ahead, makers))
    leads = re.compile(rf"\b{towards}\s+(?:the\s+|its\s+)?(?:[a-z-]+\s+){{0,3}}<?\Z")
    for mention in bodies:
        if leads.search(scene.text, ahead.start, mention.extent.start):
            return (mention.member,)
    bought = bodies[:1] if towards == "from" else []
    return tuple(
        mention.member
        for mention in bought
        if mention.member.kind == "organization" and _OWNED.fullmatch(scene.text, ahead.start, mention.extent.start)
    )


# ---- for whom they act ---------------------------------------------------------------------------------------------

_LEADER = re.compile(
    r"\b(?:president|premier|minister|chancellor|king|queen|emir|leader|secretary|ambassador|envoy|ruler|prince|counterpart)\b",
    re.I,
)
_ARM = re.compile(
    r"\b(?:ministry|department|foreign office|presidency|cabinet|embassy|government|parliament|senate|congress)\b", re.I
)


# So a body is called that the article names elsewhere: "the company" is no further party.
_NAMED_ELSEWHERE = frozenset(("company", "firm", "group", "business", "Office"))


def is_envoy(member: Member) -> bool:
    """Tell a minister or a leader, who signs for a country."""
    return member.kind == "person" and member.role is not None and _LEADER.search(member.role) is not None


def _stands_for(scene: Scene, member: Member) -> Member | None:
    """Return the country for a leader or a ministry that signs for it; None for media and for "the company"."""
    if member.kind == "media" or member.name in _NAMED_ELSEWHERE:
        return None
    if member.kind != "person":
        return scene.lands.get(member.country or "", member) if _ARM.search(member.name) else member
    body = scene.by_name.get(member.affiliation or "")
    if body is not None and body.kind in ("country", "organization"):
        return _stands_for(scene, body)
    if member.country and (member.role is None or _LEADER.search(member.role)):
        return scene.lands.get(member.country, member)
    return member
