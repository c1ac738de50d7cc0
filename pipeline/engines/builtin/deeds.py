"""Find reactions without words: who did what, where the article tells it as a response.

Peru recalled its ambassador in protest.     ->  Peru, of what was agreed before, with the attitude of the deed
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from .chunk_scene import SUBJECT_REACH, Scene
from .matters import Matter, object_of, subject_before_verb, thing_behind
from .responses import NOMINAL, RELATIVE_BEFORE, UNREAL, Response, agreement_in, clause_of
from .stances import (
    deeds,
    governing_verbs,
    is_blow,
    is_plain,
    of_deed,
    of_noun,
    of_verb_and_object,
    stance_nouns,
    stance_verbs,
    words_of_nouns,
    words_of_stance,
)
from .steps import announced_step
from .topics import CLOSE, Agreed, other_in, topic_of_matter

MOST_ACTORS = 4
MOST_VERBS = 8  # of one kind in a sentence that are looked at


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb that may tell of a response, with who does it to what."""

    sentence: Sentence
    verb: re.Match[str]
    judges: bool  # the verb is a response by itself, as "condemned" is and "imposed sanctions" is not
    actors: tuple[Member, ...]
    ahead: Extent  # where that stands to which it is done: behind the verb, in a passive before it


def find_deeds(scene: Scene, agreed: Agreed) -> Iterator[Response]:
    """Yield the reactions without words: "X condemned the deal", "X imposed sanctions on Y"."""
    in_verbs, in_governing, in_deeds = words_of_stance()
    kinds = ((stance_verbs, in_verbs, True), (governing_verbs, in_governing, True), (deeds, in_deeds, False))
    cues = {saying.cue.start for saying in scene.reading.sayings if saying.cue and saying.speaker}
    for sentence in scene.sentences():
        for pattern, _, judges in (kind for kind in kinds if scene.holds(sentence, kind[1])):
            verbs = pattern().finditer(scene.text, sentence.extent.start, sentence.extent.end)
            for match in islice(verbs, MOST_VERBS):
                if match.start() not in cues:  # of what somebody says the words tell more
                    yield from _done(scene, sentence, match, judges, agreed)
        if scene.holds(sentence, words_of_nouns()):
            yield from _met_with(scene, sentence, agreed)


def _met_with(scene: Scene, sentence: Sentence, agreed: Agreed) -> Iterator[Response]:
    """Yield those from whom a thing draws praise or anger: "The pact drew anger in Bolivia"."""
    match = stance_nouns().search(scene.text, sentence.extent.start, sentence.extent.end)
    if match is None or scene.quoted(match.start()):
        return
    before = Extent(sentence.extent.start, match.start())
    thing = subject_before_verb(before.words(scene.text))
    about = agreement_in(before, agreed.places) or (thing.name if thing else agreed.near(scene, sentence, CLOSE))
    if not about:
        return
    words = " ".join(sentence.extent.words(scene.text).split())
    told = clause_of(scene, sentence.extent, Extent(*match.span()))
    attitude = of_noun(match["noun"])
    for actor in scene.actors_after(match.end(), sentence.extent.end)[:MOST_ACTORS]:
        yield Response(actor, (sentence.number,), (), words, (words,), told, about, attitude, None)


_SUPPOSED = re.compile(r"(?:\b(?:to|will|would|could|may|might|should|not|never|if)|n['’]t)\s+(?:\w+ly\s+)?\Z")
_FRAMED = re.compile(
    r"\b(?:in (?:response|protest|retaliation|return|reply|reaction|anger)|within (?:hours|days|minutes)|after|over|"
    r"following|because|accus\w+|respond\w*|retaliat\w*|reacted|angered|immediately)\b",
    re.I,
)


def _done(scene: Scene, sentence: Sentence, match: re.Match[str], judges: bool, agreed: Agreed) -> Iterator[Response]:
    """Yield who does what the verb says; a deed counts only where the article tells it as a response."""
    if not _is_told(scene, sentence, match):
        return
    if not judges and not (_FRAMED.search(sentence.extent.words(scene.text)) or _protests_it(match, sentence, agreed)):
        return
    deed = _Deed(sentence, match, judges, *_doers(scene, sentence, match))
    if not 0 < len(deed.actors) <= MOST_ACTORS or not _is_theirs(scene, deed):
        return
    after = scene.text[match.end() : sentence.extent.end]
    attitude = of_verb_and_object(match[0], after) if judges else of_deed(match[0])
    if judges and attitude is not None and attitude.stance == "threaten" and deed.ahead.start < match.end():
        return  # "half the duty threatened by Peru"
    known = _known(scene, deed, agreed) if attitude is not None else []
    if not known:
        return
    words = " ".join(sentence.extent.words(scene.text).split())
    core = _with_subject(scene, deed)
    told, whole = clause_of(scene, sentence.extent, core), scene.text[core.start : sentence.extent.end]
    for actor, about, guessed in known:
        taken = agreed.answered(match[0], attitude, about) if judges else attitude
        step = announced_step(whole, scene.names_of_side(actor))
        yield Response(actor, (sentence.number,), (), words, (words,), told, about, taken, step, guessed=guessed)


def _is_told(scene: Scene, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell a verb of something that happened from a noun, a quotation and what may or did not happen."""
    before = scene.text[max(sentence.extent.start, match.start() - SUBJECT_REACH) : match.start()]
    nominal = NOMINAL.search(before) is not None and _IN_DOING.search(before) is None
    void = (
        nominal
        or _UNLESS.search(before) is not None
        or _SUPPOSED.search(before) is not None
        or UNREAL.search(before) is not None
    )
    return not void and not scene.quoted(match.start()) and not _is_noun(scene.text, match)


_UNLESS = re.compile(r"\b(?:if|unless|until|whether)\s(?:[\w’'-]+\s){1,5}\Z")  # "unless Peru voted against it"
_IN_DOING = re.compile(r"\bin\s+\Z")  # "joined Peru in condemning …"


def _is_theirs(scene: Scene, deed: _Deed) -> bool:
    """Tell whether the verb is that of the actors: of its form, and not told of them or of others by the way."""
    if _is_bare(deed.verb[0], deed.actors) and not _is_participle(scene.text, deed.sentence, deed.verb):
        return False
    start = deed.verb.start()
    before = scene.text[max(deed.sentence.extent.start, start - SUBJECT_REACH) : start]
    others = deed.actors[-1].kind == "country" and _LIVES_THERE.search(before) is not None
    return not others and not RELATIVE_BEFORE.search(_before_doer(scene, deed))


_LIVES_THERE = re.compile(r"\bwho\s+(?:\w+\s+){0,2}\Z")  # "a mother living in Peru who objected"


def _known(scene: Scene, deed: _Deed, agreed: Agreed) -> list[tuple[Member, str, bool]]:
    """Return the actors of whom it is known what they respond to, with that, and whether it is but the words behind."""
    verb, after = deed.verb[0], scene.text[deed.verb.end() : deed.sentence.extent.end]
    matter = _matter(scene, deed) if deed.judges else None
    if matter is None and agreement_in(deed.ahead, agreed.places) is None and is_blow(verb, after):
        return []
    topics = _topics(scene, deed, matter, agreed)
    thing = thing_behind(after) if is_plain(verb) and deed.ahead.start >= deed.verb.end() else None
    named = ((actor, about or thing, about is None) for actor, about in zip(deed.actors, topics, strict=True))
    return [(actor, about, guessed) for actor, about, guessed in named if about is not None]


def _topics(scene: Scene, deed: _Deed, matter: Matter | None, agreed: Agreed) -> list[str | None]:
    """Name what each actor responds to; a verb is rather said of another actor, a deed of what was agreed before."""
    sentence, ahead = deed.sentence, deed.ahead
    if matter is not None:
        return [topic_of_matter(scene, sentence, actor, matter, ahead, agreed).name for actor in deed.actors]
    named = agreement_in(ahead, agreed.places)
    near = agreed.near(scene, sentence, CLOSE)
    others = (other_in(scene, ahead, actor) for actor in deed.actors)
    return [named or (other or near if deed.judges else near or other) for other in others]


def _matter(scene: Scene, deed: _Deed) -> Matter | None:
    """Name the thing that the verb governs; in a passive it stands in front."""
    active, words = deed.ahead.start >= deed.verb.end(), deed.ahead.words(scene.text)
    return object_of(words) if active else subject_before_verb(words)


def _protests_it(match: re.Match[str], sentence: Sentence, agreed: Agreed) -> bool:
    """Tell a protest that names the agreement: "marched against the pact" needs no frame."""
    ahead = Extent(match.end(), sentence.extent.end)
    return of_deed(match[0]).plover == "PROTEST" and agreement_in(ahead, agreed.places) is not None


def _before_doer(scene: Scene, deed: _Deed) -> str:
    """Return the few words before the last of those who do what the verb says."""
    floor, named = deed.sentence.extent.start, _doers_before(scene, deed)
    return scene.text[max(floor, named[-1].start - 9) : named[-1].start] if named else ""


def _with_subject(scene: Scene, deed: _Deed) -> Extent:
    """Return the stretch from who does it to the verb, or from the start of a passive to who does it."""
    named = _doers_before(scene, deed)
    first = named[-min(len(named), len(deed.actors))] if named else deed.sentence.extent
    return Extent(first.start, deed.verb.end())


def _doers_before(scene: Scene, deed: _Deed) -> list[Extent]:
    """Return where those who do it are named before the verb."""
    before = Extent(deed.sentence.extent.start, deed.verb.start())
    return [mention.extent for mention in scene.mentions_in(before) if mention.member in deed.actors]


def _doers(scene: Scene, sentence: Sentence, match: re.Match[str]) -> tuple[tuple[Member, ...], Extent]:
    """Return who does it, and where that stands to which it is done; a passive turns the two round."""
    start, floor = match.start(), sentence.extent.start
    by = re.match(r"\s+by\b", scene.text[match.end() : match.end() + 8])
    passive = re.search(
        r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?\Z", scene.text[max(floor, start - 24) : start]
    )
    if not passive and not (by and match[0].split()[0].endswith("ed")):
        actors = _subject(scene, sentence, match) or _again(scene, sentence, start) or _goes_on(scene, sentence, start)
        return actors, Extent(match.end(), sentence.extent.end)
    return scene.actors_after(match.end() + by.end(), sentence.extent.end) if by else (), Extent(floor, start)


def _subject(scene: Scene, sentence: Sentence, match: re.Match[str]) -> tuple[Member, ...]:
    """Return who is the subject of the verb; of a participle behind the main clause it is that of the sentence."""
    if not _is_participle(scene.text, sentence, match):
        return scene.actors_before(match.start(), sentence.extent.start)
    return _opener(scene, sentence, match.start())


def _opener(scene: Scene, sentence: Sentence, verb: int) -> tuple[Member, ...]:
    """Return who opens the sentence, and so is its subject."""
    first = scene.mentions_in(Extent(sentence.extent.start, verb))[:1]
    opens = first and _OPENS.fullmatch(scene.text, sentence.extent.start, first[0].extent.start)
    return (first[0].member,) if opens else ()


def _goes_on(scene: Scene, sentence: Sentence, verb: int) -> tuple[Member, ...]:
    """Return whose second deed the verb is: "Peru met the crew and condemned the raid"."""
    opener = _opener(scene, sentence, verb)
    words = scene.text[scene.mentions_in(Extent(sentence.extent.start, verb))[0].extent.end : verb] if opener else ""
    return opener if _FIRST_DEED.fullmatch(words) and not _OTHER_SUBJECT.search(words) else ()


_FIRST_DEED = re.compile(
    r"\s(?:\w+ly\s|also\s)?\w+(?:ed|et|ot|old|ent|ote|oke|ook|ame|ave)\s.{2,160}?,?\s(?:and|but)\s(?:\w+ly\s|also\s|later\s)?",
    re.S,
)
_OTHER_SUBJECT = re.compile(
    r"[;:“”\"]|\b(?:that|who|which|said|says|told|whose|where|when|while|as|after|before|because|if)\b"
)


def _is_participle(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell "issued a statement condemning the raid" and "wrote to Peru, condemning the raid"."""
    before = text[max(sentence.extent.start, match.start() - 24) : match.start()]
    return match[0].split()[0].endswith("ing") and _PARTICIPLE.search(before) is not None


_PARTICIPLE = re.compile(r"(?:,|\b(?:statement|letter|note|message|post|resolution|motion|in))\s+(?:\w+ly\s+)?\Z")
_OPENS = re.compile(
    r"(?:(?:But|And|On \w+day,|In (?:response|turn|reply),|Later,)\s+)?(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,3}"
)


def _again(scene: Scene, sentence: Sentence, verb: int) -> tuple[Member, ...]:
    """Return whom a pronoun before the verb means: who speaks in the sentence before it, else its subject."""
    pronoun = _PRONOUN.fullmatch(scene.text, sentence.extent.start, verb)
    before = scene.segments.sentence(sentence.number - 1) if pronoun and sentence.number > 1 else None
    if pronoun is None or before is None or before.paragraph != sentence.paragraph:
        return ()
    at = bisect_left(scene.reading.sayings, before.extent.start, key=lambda saying: saying.spans[0].start)
    heard = (one for one in scene.reading.sayings[at : at + 4] if one.spans[0].start < before.extent.end)
    named = {scene.by_name.get(one.speaker or "") for one in heard}
    if not named:
        named = {
            m.member for m in scene.mentions_in(before.extent)[:1] if m.extent.start - before.extent.start < OPENING
        }
    meant = next(iter(named)) if len(named) == 1 else None
    fits = meant is not None and (meant.kind == "person") == (pronoun[1].lower() in ("he", "she"))
    return (meant,) if meant is not None and fits else ()


OPENING = 25  # code points in which the subject of a sentence begins
_PRONOUN = re.compile(
    r"(?:But\s+|And\s+)?([Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s+(?:(?:also|had|has|have|then|later|\w{3,20}ly)\s+){0,3}"
)


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Tell "support" the noun from the verb: nothing a verb governs follows it, or somebody has it: "had doubts"."""
    if " " in match[0]:
        return False
    has = re.search(r"\bha(?:s|ve|d)\s+(?:\w+\s+)?\Z", text[max(0, match.start() - 20) : match.start()])
    if has and match[0].endswith("s"):
        return True
    return re.match(r"\s*(?:[.,;]|of\b|and\b|\Z)", text[match.end() : match.end() + 6]) is not None


def _is_bare(verb: str, actors: tuple[Member, ...]) -> bool:
    """Tell a form that no single actor governs: "North Korea support" is no clause, "lawmakers support" is one."""
    return (
        len(actors) == 1
        and actors[0].kind != "group"
        and re.search(r"(?:s|ed|ew|ook|ore|oke|uck|aid|ught|id|ood|ame|ast|hit)(?:\s|\Z)", verb) is None
    )
