"""Read how somebody takes a thing: stance and PLOVER event by lexicon, with negation.

of_verb("condemned")                     condemn, ACCUSE
of_words("it is no threat to us")        None: the negation voids the only sign
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from ....schemas.summary import Assessment, PloverEvent, Stance
from ...rules.vocabulary import first_words
from ...rules.wordlists import PhraseBook, all_forms, any_of, forms_of, tables_of
from .matters import object_of, opening_matter
from .negation import NOTHING, is_negated, is_prevented
from .speaker import LONG_SUBJECT, ends_in_side

GOOD = frozenset(("support", "welcome"))
BAD = frozenset(("condemn", "reject", "threaten", "criticize", "concern"))
LONGEST = 4000  # code points of one saying that are looked at
LONG_OBJECT = 120  # code points behind a verb that may turn what it shows


@dataclass(frozen=True, slots=True)
class Attitude:
    """A stance, and the event it is."""

    stance: Stance
    plover: PloverEvent | None


NEUTRAL = Attitude("neutral", None)
THREAT = Attitude("threaten", "THREATEN")
DEFENCE = Attitude("support", "SUPPORT")
REJECTION = Attitude("reject", "REJECT")
DEMAND = Attitude("demand", "REQUEST")
JUSTIFIED = Attitude("support", None)
DUBBED = Attitude("criticize", "ACCUSE")
BLAME = (DUBBED, Attitude("condemn", "ACCUSE"))


@cache
def _lexicon() -> dict[str, Any]:
    return tables_of("stances.toml")


@cache
def _forms(part: str, verbs: str = "verbs") -> frozenset[str]:
    """Return every form of the verbs of one part of the lexicon."""
    return all_forms(_lexicon().get(part, {}).get(verbs, ()))


@cache
def _stance_of_verb() -> dict[str, str]:
    return {form: stance for stance in reversed(get_args(Stance)) for form in _forms(stance)}


@cache
def stance_verbs() -> re.Pattern[str]:
    """Return the pattern of what is a reaction by itself: "condemned", "welcomed", "expressed deep regret"."""
    between = rf"(?:(?!(?:{_NO_NOUN})\b)[\w’'“\"‘-]+\s+){{0,4}}?[“\"‘]?"
    voiced = rf"{any_of(_forms('voicing'))}\s+{between}{any_of(_stance_of_noun())}"
    return re.compile(rf"\b(?:{any_of(_stance_of_verb())}|{voiced})\b{_NO_TIME}(?:(?<=[a-z])[”\"](?=\s))?")


_NO_TIME = r"(?!(?<=\son)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"  # "insisted on Monday that it was dead"
_NO_NOUN = "for|at|over|about|that|to|in|on|with|by|from|no"


@cache
def governing_verbs() -> re.Pattern[str]:
    """Return the pattern of verbs that react by what follows them: "declined" (the request), "branded" (it theft)."""
    return re.compile(rf"\b{any_of((*_stance_of_governing(), *naming_verbs()))}\b")


@cache
def _stance_of_governing() -> dict[str, str]:
    return {form: stance for stance in _lexicon()["governing"] for form in _forms("governing", stance)}


def is_plain(verb: str) -> bool:
    """Tell a verb that shows a stance whatever it governs: "deplored the loss of life", "expressed deep concern"."""
    plain = " ".join(verb.split()).lower().rstrip('”"')
    return plain in _forms("plain") or _stance_voiced(plain) is not None


def is_blow(verb: str, after: str) -> bool:
    """Tell "blasted the tower" from "blasted Peru for its silence": a verb that strikes, with no reason behind it."""
    return verb in _forms("blows") and _REASON.match(after[:LONG_OBJECT]) is None


_REASON = re.compile(r"[^.;:“”\"]*?\b(?:for|over|as)\b|[^.;:]{0,60}[“\"]")


@cache
def words_of_stance() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words with which the verbs of stance, those of matters alone, and the deeds begin."""
    verbs = first_words((*_stance_of_verb(), *_forms("voicing")))
    return verbs, first_words((*_stance_of_governing(), *naming_verbs())), first_words(_event_of_deed())


@cache
def words_of_nouns() -> frozenset[str]:
    """Return the nouns that name what a thing meets with."""
    return first_words(_stance_of_noun())


@cache
def _stance_of_noun() -> dict[str, str]:
    return {noun: stance for stance, nouns in _lexicon()["nouns"].items() for noun in nouns}


@cache
def deeds() -> re.Pattern[str]:
    """Return the pattern of deeds that answer another's deed: "imposed sanctions"."""
    return re.compile(rf"\b{any_of(_event_of_deed())}\b")


@cache
def _event_of_deed() -> dict[str, str]:
    return {form: event for event in _lexicon()["deeds"] for form in _forms("deeds", event)}


@cache
def _book(part: Literal["phrases", "hints"]) -> PhraseBook:
    return PhraseBook((sign, stance) for stance in _ORDER for sign in _lexicon()[stance][part])


_ORDER = ("condemn", "reject", "threaten", "deny", "demand", "criticize", "concern", "welcome", "support")


_SHARPEST = ("threaten", "condemn", "reject", "criticize", "demand", "concern", "welcome", "deny", "support", "neutral")


def sharpness(attitude: Attitude) -> int:
    """Rank an attitude among several of one actor: the least number is the one by which it is known."""
    return _SHARPEST.index(attitude.stance)


def of_verb(words: str) -> Attitude | None:
    """Return the attitude that a verb shows by itself, or None."""
    plain = " ".join(words.split()).lower().rstrip('”"')
    stance = _stance_of_verb().get(plain) or _stance_voiced(plain)
    return _attitude(stance) if stance else None


def _stance_voiced(words: str) -> str | None:
    """Return the stance of "expressed deep regret": that of its noun."""
    if words.split(" ", 1)[0] not in _forms("voicing"):
        return None
    return next((stance for noun, stance in _stance_of_noun().items() if words.endswith(f" {noun}")), None)


def of_verb_and_object(verb: str, after: str) -> Attitude | None:
    """Return the attitude of a verb towards what stands behind it: who "dismissed fears" is for the thing."""
    attitude = of_verb(verb) or _of_governing(verb, after)
    if verb.lower().endswith(" regret") and not _REGRETTED.match(after):
        return None
    if verb.lower().startswith("appeal") and _APPEALED.match(after[:LONG_OBJECT]):
        return REJECTION
    if verb.lower().startswith("beg") and _DIFFERS.match(after[:LONG_OBJECT]):
        return _attitude("deny")
    if verb.lower().startswith("warn") and _MENACE.match(after[:LONG_OBJECT]):
        return THREAT
    if attitude is None or attitude.stance != "reject":
        return attitude
    return DEFENCE if _FEARS.match(after) else _attitude("deny") if _CLAIMS.match(after) else attitude


def _of_governing(verb: str, after: str) -> Attitude | None:
    if verb.lower() in naming_verbs():
        clause = _CLAUSE.match(after[:LONG_OBJECT])
        return _called(verb, clause[0]) or of_words(clause[0], hints=False) if clause else None
    stance = _stance_of_governing().get(verb.lower())
    matter = object_of(after) if stance else None
    meant = matter is not None and matter.kind != "done" and not matter.name.lower().startswith("any ")
    return _attitude(stance) if stance and meant else None


_CLAUSE = re.compile(r"[^.,;:]{3,}?(?=[.,;:]|\s(?:and|but|while|after)\s|\Z)")
_APPEALED = re.compile(
    r"\s*(?:against\b|(?:the|this|that|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){0,2}"
    r"(?:decision|ruling|verdict|sentence|conviction|judge?ment|order|ban|fine)\b)"
)  # "appealed the ruling", not "appealed to all sides"
_DIFFERS = re.compile(r"\s*to\s+(?:differ|disagree)\b")
_REGRETTED = re.compile(r"\s+(?:over|at|about|that)\b")  # "expressed regret for its error" is an apology
_MENACE = re.compile(
    r"\s*(?:(?:[\w’'-]+\s+){0,5}?(?:of|about)\s+)?(?:an?\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:response|retaliation|consequences|reprisals?|repercussions|countermeasures)\b(?!\s+(?:for|of)\b)"
)  # "warned Peru of a harsh response"
_FEARS = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:criticisms?|critics|fears|concerns|worries|doubts|objections|warnings|opposition)\b"
)
_CLAIMS = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:claims?|allegations?|accusations?|charges?|suggestions?|assertions?|reports|rumou?rs)\b"
)


@cache
def stance_nouns() -> re.Pattern[str]:
    """Return the pattern of what a thing meets with: "drew sharp criticism from"."""
    return re.compile(
        rf"\b(?:draw(?:s|n|ing)?|drew|w[io]n(?:s|ning)?|met|meets|greeted|spark(?:s|ed|ing)?|provok(?:es?|ed|ing)|"
        rf"prompt(?:s|ed|ing)?|trigger(?:s|ed|ing)?|rais(?:es?|ed|ing)|caus(?:es?|ed|ing)|earn(?:s|ed)?|receiv(?:es?|ed))\s+"
        rf"(?:with\s+)?(?:[a-z-]+\s+){{0,2}}(?P<noun>{any_of(_stance_of_noun())})(?:\s+and\s+[a-z]+)?\s+(?:from|in|among|by)\b"
    )


def of_noun(noun: str) -> Attitude:
    """Return the attitude that a noun names: "criticism"."""
    return _attitude(_stance_of_noun()[noun])


def of_deed(words: str) -> Attitude:
    """Return the attitude that a deed shows."""
    event = _event_of_deed()[" ".join(words.split())]
    known = next((name for name in get_args(PloverEvent) if name == event), None)
    return Attitude("condemn" if event == "SANCTION" else "criticize", known)


def of_words(words: str, *, hints: bool = True) -> Attitude | None:
    """Return the attitude that the words said show, or None; the sharpest one where they show several.

    Hints count where the words speak of an agreement.
    """
    for stance in _signs(words[:LONGEST], hints):
        return _attitude(stance)
    return None


def of_request_or_words(cue: str, words: str, *, hints: bool = True) -> Attitude | None:
    """Return the attitude of a saying whose verb shows none by itself."""
    charge = _attitude("criticize") if cue.lower() in charging_verbs() else None
    return _request(cue, words) or charge or _called(cue, words) or _justified(words) or of_words(words, hints=hints)


def naming_verbs() -> frozenset[str]:
    """Return the verbs that say what somebody takes a thing for: "called it a danger"."""
    return _forms("naming")


def is_dubbing(cue: str, words: str) -> bool:
    """Tell how an outsider mostly mocks: "called it ‘a raincoat’"; not "described it as", not "the most ripe fruit"."""
    return cue.lower() in _forms("naming", "mocking") and re.search(r"\bmost\b", words[:LONG_OBJECT]) is None


def _called(cue: str, words: str) -> Attitude | None:
    """Read "called them terrorists" and "branded it as piracy"; what is so called stands last or behind "as"."""
    if cue.lower() not in naming_verbs():
        return None
    _, _, behind = words[:LONGEST].lower().partition(" as ")
    last = behind or " ".join(words.lower().split()[-LAST_WORDS:])
    return next((_attitude(stance) for stance, at in _names().find(last) if not is_negated(last, at)), None)


LAST_WORDS = 4  # behind the verb and whom it names


@cache
def _names() -> PhraseBook:
    return PhraseBook((name, "condemn") for name in _lexicon()["condemn"]["names"])


def _justified(words: str) -> Attitude | None:
    """Read "the raid was necessary to protect the port": who gives a good reason for a thing stands by it."""
    matter = opening_matter(words)
    rest = words[words.find(matter.name) + len(matter.name) :][:LONG_OBJECT] if matter else ""
    return JUSTIFIED if _GOOD_REASON.match(rest) else None


_GOOD_REASON = re.compile(
    r"\s(?:is|was|are|were|has been|had been)\s(?:\w+ly\s|both\s)?[“\"‘]?(?:"
    r"(?:justified|necessary|needed|lawful|legal|legitimate|proportionate|appropriate|in self-defen[cs]e)\b|"
    r"(?:(?:aimed at|meant|intended|designed)\s)?(?:to\s)?"
    r"(?:prevent|protect|stop|defend|bring|ensure|restore|save)(?:ing)?\b)"
)


def is_request(verb: str) -> bool:
    """Tell whether a verb of saying asks somebody for something."""
    attitude, plain = of_verb(verb), verb.lower().split(" ")[-1]
    asks = plain in _ASK or plain in _forms("demand", "bidding")
    return asks or (attitude is not None and attitude.stance == "demand")


def charging_verbs() -> frozenset[str]:
    """Return the verbs that accuse whoever the words behind them speak of: "alleged"."""
    return _forms("criticize", "charging")


def of_own_verb(words: str, own: Collection[str], *, direct: bool) -> Attitude | None:
    """Return the attitude that the speaker puts into a verb: "we reject the offer", "it would oppose the step"."""
    plain = words[:LONGEST]
    for match in stance_verbs().finditer(plain):
        before = plain[max(0, match.start() - LONG_SUBJECT) : match.start()]
        meant = _MEANT.search(before) if not match[0].startswith("appeal") else None  # which is a step of its own
        agrees = meant or _INFLECTED.search(match[0].split()[0]) or _PLURAL.search(before)
        if agrees and ends_in_side(before[: meant.start()] if meant else before, own, direct=direct):
            return of_verb_and_object(match[0], plain[match.end() : match.end() + LONG_OBJECT])
    return None


def sharper(own: Attitude | None, other: Attitude | None) -> Attitude | None:
    """Return the attitude of the speaker's own verb, or blame beside its praise: "we back it, but are concerned"."""
    if own is not None and other is not None and own.stance in GOOD and other.stance in BAD:
        return other
    return own or other


_MEANT = re.compile(r"(?:\s(?:will|would)|['’]ll)\s(?:\w+ly\s|also\s|now\s|continue\sto\s)?\Z")
_INFLECTED = re.compile(r"(?:s|ed)\Z")
_PLURAL = re.compile(r"\b(?:we|I|they)\s+(?:\w+ly\s+)?\Z", re.I)  # "we back it"; not "its securities back into"


def _request(cue: str, words: str) -> Attitude | None:
    """Read "asked the port to publish it", "asked for moorings", "wants it to stay" as a demand; "asked whether" asks.

    Who asks not to be named wants nothing of anybody in the story.
    """
    verb = cue.lower().split(" ")[-1]
    if words.startswith("not to be "):
        return None
    asked = verb in (*_ASK, *_WANT) and _ASKED.match(words)
    insisted = verb in _INSIST and _OBLIGED.search(words[:LONG_OBJECT])
    bidden = verb in _forms("demand", "bidding") and _INFINITIVE.match(words)
    return DEMAND if asked or insisted or bidden else None


_ASK, _WANT, _INSIST = map(forms_of, ("ask", "want", "insist"))
_OBLIGED = re.compile(r"\b(?:must|should)\s+(?!have\b)[a-z]")
_ASKED = re.compile(r"(?:for\b|(?:[\w’'-]+\s+){0,6}?to\s+[a-z])")
_INFINITIVE = re.compile(r"(?:not\s+)?to\s+[a-z]")


def assess(words: str) -> Assessment:
    """Weigh what an expert says: good and bad signs together are mixed, none are neutral.

    A negation turns a sign round: "no threat" is good, "not a victory" is bad.
    """
    plain = words[:LONGEST].lower()
    signs = {
        (kind, is_negated(plain, at) or (kind == "negative" and is_prevented(plain, at)))
        for kind, at in _judgements().find(plain)
    }
    good = bool(signs & {("positive", False), ("negative", True)})
    bad = bool(signs & {("negative", False), ("positive", True)}) or NOTHING.search(plain) is not None
    if good and bad:
        return "mixed"
    return "positive" if good else "negative" if bad else "neutral"


@cache
def _judgements() -> PhraseBook:
    """Gather the good and bad signs: those of the stances and those of judgement alone."""
    tables = tables_of("assessments.toml")
    sides = (("positive", GOOD), ("negative", BAD))
    return PhraseBook(
        (phrase, kind) for kind, stances in sides for phrase in (*tables[kind], *_phrases_and_hints_of(stances))
    )


def _phrases_and_hints_of(stances: frozenset[str]) -> Iterator[str]:
    for stance in sorted(stances):
        yield from (*_lexicon()[stance]["phrases"], *_lexicon()[stance]["hints"])


def _of_critics(words: str, at: int) -> bool:
    """Tell whether a bad word is said of the critics: "those who fear it are wrong"."""
    return _CRITICS.search(words[max(0, at - 60) : at]) is not None


_CRITICS = re.compile(
    r"\b(?:critics|criticism|opponents|sceptics|skeptics|doubters|objections|(?:the|such|any)\s+claims|claims\s+that)\b"
    r"[^.!?;,]{0,40}\Z"
)


_OTHERWISE = re.compile(
    r"\bwould(?:['’]ve|\s(?:otherwise\s)?have)\s(?:otherwise\s)?been\s(?:[\w’'-]+\s){0,3}\Z"
)  # "to build it here would have been too costly"
_AWAY = re.compile(
    r"(?:\w+\s+){1,3}to\s+(?:leave|quit|reject|abandon|scrap|block|delay|cancel|oppose|withdraw|tear|walk|pull|miss|waste)\b"
)  # "a mistake to leave the pact"


def _signs(words: str, hints: bool) -> Iterator[str]:
    """Yield the stances that the words show, the sharpest first: a stand taken comes before what only hints at one.

    What only names a thing hints at nothing: "the damage bill has grown".
    """
    plain = words.lower()
    stands = {_turned(stance, plain, at) for stance, at in _book("phrases").find(plain)}
    yield from (stance for stance in _ORDER if stance in stands)
    if hints:
        matter = opening_matter(words)
        named = words.find(matter.name) + len(matter.name) if matter else 0
        hinted = {_turned(stance, plain, at) for stance, at in _book("hints").find(plain) if at >= named}
        hinted |= {"criticize"} if NOTHING.search(plain) else set()
        yield from (stance for stance in _ORDER if stance in hinted)


def _turned(stance: str, words: str, at: int) -> str | None:
    """Turn a sign round by what stands before it: praise that is denied is criticism, a danger denied is no sign."""
    if stance in BAD and _OTHERWISE.search(words[max(0, at - 60) : at]):
        return "support"
    negated = is_negated(words, at) or (stance in BAD and is_prevented(words, at))
    if stance in ("reject", "deny") or not negated:
        return "support" if stance in BAD and (_of_critics(words, at) or _AWAY.match(words, at)) else stance
    return "criticize" if stance in GOOD else None


def _attitude(stance: str) -> Attitude:
    known = next(name for name in get_args(Stance) if name == stance)
    event = next((name for name in get_args(PloverEvent) if name == _lexicon()[stance]["plover"]), None)
    return Attitude(known, event)
