"""Tell what a response is about: the agreement, the actor or the thing that the words speak of or follow.

Peru signed the pact. “It is a mistake,” said Bolivia.      the pact
Bolivia accused Peru of theft.                              Peru
Bolivia condemned the ambush.                               "the ambush"
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache

from ....schemas.reading import Member, Saying
from ....schemas.segments import Extent, Sentence
from ...rules.wordlists import all_forms
from .chunk_scene import SUBJECT_REACH, Scene
from .matters import Matter, felt_matter, object_of, opening_matter, phrase_of, story_matters
from .responses import Places, agreement_before, agreement_in
from .stances import DEFENCE, Attitude, charging_verbs, is_request, naming_verbs, of_verb, of_words, stance_verbs

CLOSE = 2  # sentences after which what is said without a pronoun is said of something else
STALE = 6  # sentences after which "it" no longer means the agreement spoken of
FAR = 14  # sentences within which a story of mostly one agreement is still about it
OPENING = 6  # sentences within which an article comes to what it is about
OFTEN = 3  # times that a story names what it is about
ANSWER = 3  # sentences within which a claim is answered


@dataclass(frozen=True, slots=True)
class Topic:
    """What a response is about, and how the article tells it."""

    name: str | None
    guessed: bool = False  # it stands neither in the words nor beside them
    beside: bool = False  # it is an agreement spoken of here or shortly before
    matter: bool = False  # it is a thing by the words of the article


@dataclass(frozen=True, slots=True)
class Agreed:
    """The agreements of a chunk by their places."""

    places: Places
    main: str | None  # the one named most
    alone: bool  # the article has no other
    leads: bool  # the article names it more than all others together
    by_the_way: bool  # the article names one, once, far down: nobody there speaks of it but by its name

    def told_before(self, sentence: Sentence) -> str | None:
        """Name the one agreement if it was told of before: what is said then is said of it."""
        alone = self.alone and not self.by_the_way
        return self.main if alone and self.places[0][0].start < sentence.extent.end else None

    def near(self, scene: Scene, sentence: Sentence, reach: int) -> str | None:
        """Name the agreement spoken of shortly before: the last one in the same paragraph, else the main one."""
        if self.by_the_way:
            return None
        last = agreement_before(scene, sentence, self.places, reach)
        if last is None or last == self.main:
            return last
        at = bisect_left(self.places, sentence.extent.start, key=lambda place: place[0].start)
        there = scene.segments.sentence_at(self.places[at - 1][0].start)
        return last if there is not None and there.paragraph == sentence.paragraph else self.main

    def answered(self, verb: str, attitude: Attitude | None, about: str | None) -> Attitude | None:
        """Let who rejects criticism be for the agreement that is criticized, and against an actor who criticizes."""
        plain = of_verb(verb)
        of_agreement = about is None or any(name == about for _, name in self.places)
        return plain if attitude == DEFENCE and plain != DEFENCE and not of_agreement else attitude


def agreed_in(scene: Scene, places: Places) -> Agreed:
    """Look over the agreements of a chunk."""
    named = Counter(name for _, name in places)
    main = max(named, key=named.__getitem__, default=None)
    opening = scene.segments.sentences[:OPENING]
    by_the_way = len(places) == 1 and bool(opening) and opening[-1].extent.end <= places[0][0].start
    return Agreed(places, main, len(named) == 1, main is not None and 2 * named[main] > len(places), by_the_way)


def story_places(scene: Scene) -> Places:
    """Return where a story without an agreement names the one thing laid down that it is about: the bill, the ban."""
    named = [
        (sentence.number, match)
        for sentence in scene.sentences()
        for match in story_matters().finditer(scene.text, sentence.extent.start, sentence.extent.end)
    ]
    often = Counter(match["noun"] for _, match in named).most_common(1)
    if not often or often[0][1] < OFTEN:
        return []
    there = [(number, match) for number, match in named if match["noun"] == often[0][0]]
    if there[0][0] > scene.first + OPENING:
        return []
    name = max((match["name"] for _, match in there), key=len)
    return [(Extent(*match.span("name")), f"the {name}") for _, match in there]


def topic_of(
    scene: Scene, saying: Saying, sentence: Sentence, member: Member, words: str, agreed: Agreed, *, reach: int
) -> Topic:
    """Tell what is said is about; what the verb takes to task comes before an agreement in the words, and so on.

    An agreement without a name in the words is looked for `reach` sentences back.
    """
    target = _target(scene, saying, sentence, member, words, agreed)
    if target is not None:
        return target
    agreement = _agreement_in(saying, sentence, agreed.places)
    opening = opening_matter(words)
    if agreement is None and opening is not None and opening.kind == "done":
        return Topic(opening.name, matter=True)
    near = agreement or agreed.near(scene, sentence, STALE if _is_anaphoric(words) else reach)
    if near is not None:
        return Topic(near, guessed=agreement is None, beside=True)
    told = _bidden(scene, saying) or agreed.told_before(sentence) or _other_of(scene, saying, member)
    matter = None if told else felt_matter(words) or opening or object_of(words)
    if matter is not None:
        return Topic(matter.name, guessed=True, matter=True)
    return Topic(told or agreed.near(scene, sentence, FAR if agreed.leads else STALE), guessed=True)


def _target(
    scene: Scene, saying: Saying, sentence: Sentence, member: Member, words: str, agreed: Agreed
) -> Topic | None:
    """Name whom or what the verb itself takes to task: "accused Peru of …", "dismissed the claim", "called it …"."""
    if saying.cue is None or saying.kind == "direct":
        return None
    cue, after = saying.cue.words(scene.text).lower(), Extent(saying.cue.end, sentence.extent.end)
    if cue in _accusing():
        accused = scene.actors_after(after.start, after.end)
        name = agreement_in(after, agreed.places) or (accused[0].name if accused else phrase_of(words))
        return Topic(name) if name else None
    if cue in charging_verbs():
        charged = _other_of(scene, saying, member)
        return Topic(charged) if charged else None
    matter = object_of(words) if cue in naming_verbs() or of_verb(cue) else None
    if matter is None or matter.kind == "laid_down":
        return None
    return topic_of_matter(scene, sentence, member, matter, after, agreed)


def verb_of(scene: Scene, saying: Saying) -> str:
    """Return the verb of saying with its particle: "called for" where only "called" reports the words."""
    if saying.cue is None:
        return ""
    whole = stance_verbs().match(scene.text, saying.cue.start)
    start = saying.spans[0].start
    particled = whole is not None and saying.cue.end < whole.end()
    in_words = whole is not None and saying.cue.start < start < whole.end()
    return whole[0] if whole and particled and not in_words else saying.cue.words(scene.text)


@cache
def _accusing() -> frozenset[str]:
    return all_forms(("accuse", "blame"))


def topic_of_matter(
    scene: Scene, sentence: Sentence, actor: Member, matter: Matter, ahead: Extent, agreed: Agreed
) -> Topic:
    """Name the agreement or the actor that is meant by a matter which stands in `ahead`, else the matter itself.

    Who answers a claim, and nobody knows whose, may be speaking of what they spoke of before.
    """
    end = _SCOPE_END.search(scene.text, ahead.start, ahead.end)
    scope = Extent(ahead.start, end.start() if end else ahead.end)
    named = agreement_in(scope, agreed.places) or other_in(scene, scope, actor)
    if named is None and matter.kind == "laid_down":
        named = agreed.near(scene, sentence, CLOSE)
    if named is None and matter.kind == "said" and ahead.start - sentence.extent.start <= SUBJECT_REACH // 2:
        named = _speaker_before(scene, sentence, actor)
    return Topic(named or matter.name, guessed=named is None and matter.kind == "said", matter=named is None)


_SCOPE_END = re.compile(r"[,;:“”‘\"—–]|\s(?:and|but|while|as)\s")


def other_in(scene: Scene, extent: Extent, actor: Member) -> str | None:
    """Name the first actor in `extent` who is neither the given one nor their body."""
    own = (actor.name, actor.affiliation)
    return next((m.member.name for m in scene.mentions_in(extent)[:4] if m.member.name not in own), None)


def _speaker_before(scene: Scene, sentence: Sentence, actor: Member) -> str | None:
    """Name who else spoke last before the sentence: the criticism is theirs."""
    sayings = scene.reading.sayings
    floor = scene.segments.sentence(max(sentence.number - ANSWER, 1)).extent.start
    at = bisect_left(sayings, sentence.extent.start, key=lambda saying: saying.spans[0].start)
    near = (saying for saying in reversed(sayings[max(at - 6, 0) : at]) if saying.spans[0].start >= floor)
    speakers = (scene.by_name.get(saying.speaker or "") for saying in near)
    spoke = next((one for one in speakers if one is None or not _is_side(scene, one, actor)), None)
    return (spoke.affiliation or spoke.name) if spoke is not None else None


def _is_side(scene: Scene, one: Member, other: Member) -> bool:
    """Tell whether one belongs to the other."""
    return one in scene.side_of(other) or other in scene.side_of(one)


def _bidden(scene: Scene, saying: Saying) -> str | None:
    """Name whom a request is made to: "told Peru to open the river"."""
    if saying.cue is None or saying.kind == "direct" or not is_request(verb_of(scene, saying)):
        return None
    told = scene.by_name.get(saying.listener or "") or _named_between(scene, saying.cue, saying.spans[0])
    return told.name if told is not None and told.kind != "media" else None


def _named_between(scene: Scene, cue: Extent, words: Extent) -> Member | None:
    """Return who is named between the verb and what is asked: "called on Peru to leave"."""
    particle = _TOWARDS.match(scene.text, cue.end)
    start = particle.end() if particle else cue.end
    named = scene.actors_after(start, words.start) if start < words.start <= start + SUBJECT_REACH else ()
    return named[0] if named else None


_TOWARDS = re.compile(r"\s+(?:on|upon|to|with)\b")


def _is_anaphoric(words: str) -> bool:
    return (
        re.search(r"\b(?:it|this|its|they|the text|the move|the wording|both sides)\b", words[:300], re.I) is not None
    )


def _agreement_in(saying: Saying, sentence: Sentence, places: Places) -> str | None:
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
