"""Find the words that name an agreement, sentence by sentence, with what stands beside them.

    North Korea and Russia signed a military pact on Wednesday.
    └ naming `military pact`, kind pact, indefinite, parties North Korea and Russia, progress: signed, a fact

"In agreement with", "a great deal", "deal with a problem" and "resolution of the conflict" name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Any, get_args

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import AgreementKind, AgreementStatus
from ...rules.vocabulary import first_words
from ...rules.wordlists import any_of, tables_of
from .agreement_verbs import STOP, all_verbs, past_verbs, verbs
from .chunk_scene import Scene
from .parties import parties_of, subject_of

WINDOW = 90  # code points before and after a naming that may tell of it
RANK: dict[str, int] = {status: at for at, status in enumerate(get_args(AgreementStatus))}
LAWS = ("charter", "act")  # these bind, but nobody reports them as agreements


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sentence says that an agreement has come."""

    status: AgreementStatus
    fact: bool  # not "will sign", "failed to sign", "if they sign"
    verb: Extent
    makers: tuple[Member, ...]  # who does it, where they are parties


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an agreement is named or described."""

    sentence: int
    extent: Extent  # the words that name it, without determiner
    head: str
    kind: AgreementKind | None  # None for a law, which is no agreement
    name: str
    proper: bool
    definite: bool
    negated: bool
    coined: bool  # set between marks or said by somebody: ‘sweetheart deal’
    plural: bool
    predicate: bool  # "this is a pact", "as a treaty": says what another naming names
    another: bool  # "a second deal", "also signed"
    previous: bool  # "an earlier truce"
    topics: frozenset[str]
    parties: tuple[Member, ...]
    progress: tuple[Progress, ...]

    @property
    def facts(self) -> tuple[Progress, ...]:
        """The progress that the sentence tells as a fact."""
        return tuple(progress for progress in self.progress if progress.fact)


@cache
def _nouns() -> dict[str, Any]:
    return tables_of("agreement_nouns.toml")


@cache
def _signals(name: str) -> frozenset[str]:
    return frozenset(_nouns()["signals"][name])


@cache
def _words_by_entry(name: str) -> dict[str, frozenset[str]]:
    return {entry: frozenset(words) for entry, words in _nouns()[name].items()}


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_signals('another'))}\b")


@cache
def _kind_of_noun() -> dict[str, str]:
    return {noun.lower(): kind for kind, nouns in _nouns()["kinds"].items() for noun in nouns}


@cache
def _heads() -> tuple[str, ...]:
    plurals = [noun[:-1] + "ies" for noun in _kind_of_noun() if noun.endswith("y")]
    return (*_kind_of_noun(), *plurals, "memoranda of understanding")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(_heads())})(s?)\b(?![-–]\w|['’]?\w)", re.IGNORECASE)


@cache
def _head_words() -> frozenset[str]:
    return first_words((*_heads(), *(f"{head}s" for head in _heads())))


MOST_NAMINGS = 40  # in one sentence; each looks over the whole of it, and a sentence of more is no prose
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "such", "both"))
_LY_NOUNS = frozenset(("supply", "family", "assembly", "monopoly", "early", "friendly"))
_NEGATIVE = frozenset(("no", "any", "without", "neither", "never"))
_EMPTY = frozenset(
    "new fresh latest landmark historic major so-called controversial final interim initial preliminary provisional "
    "possible potential future proposed draft signed current existing original long-awaited mutual bilateral recent "
    "comprehensive first binding formal key wider broader planned tentative fragile".split()
)
_WORD_BEFORE = re.compile(r"([\w’'.&–€£$%-]+)[ \n\xa0]+\Z")
_TAIL = re.compile(
    r"(?:\s+\d{1,5}\b)?(?:\s+(?:of|on|for|between|against|concerning|relating to)\s+(?:the\s+)?"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May\b|June|July|August|\w+ember\b)[A-Z][\w’-]{1,30}"
    r"(?:\s+(?:(?:of|and|the|in|for|on|to)\s+){0,2}[A-Z][\w’-]{1,30}){0,7})?"
)


@lru_cache(maxsize=4)  # the search for agreements and that for quoted clauses ask for the same
def namings_of(scene: Scene) -> Mapping[int, tuple[Naming, ...]]:
    """Return the namings of each sentence of the chunk that has any, by its number."""
    found = ((sentence.number, tuple(find_namings(scene, sentence))) for sentence in scene.sentences())
    return {number: namings for number, namings in found if namings}


def find_namings(scene: Scene, sentence: Sentence) -> Iterator[Naming]:
    """Yield the namings of a sentence, in order. The nouns are English: in another language there are none."""
    if scene.segments.language not in ("en", "") or not scene.holds(sentence, _head_words()):
        return
    heads = _head().finditer(scene.text, sentence.extent.start, sentence.extent.end)
    for head in islice(heads, MOST_NAMINGS):
        naming = _naming(scene, sentence, head)
        if naming is not None:
            yield naming


def _naming(scene: Scene, sentence: Sentence, head: re.Match[str]) -> Naming | None:
    text = scene.text
    start, determiner = _walk_back(text, head.start(), sentence.extent.start)
    noun = _singular(head[1])
    words = text[start : head.start()].split()
    tail = _tail_end(text, head, sentence.extent.end)
    proper = _is_proper(scene, sentence, start, head, tail)
    if not _is_agreement(noun, proper, words, determiner, text[head.end() : head.end() + 24]):
        return None
    whole_start = _before_determiner(text, start, determiner)
    end = tail if proper else head.end()
    start = start if proper else _past_empty(text, start, head.start())
    whole = Extent(whole_start, end)
    progress = tuple(_progress(scene, sentence, whole, head.start()))
    makers = tuple(maker for step in progress for maker in step.makers)
    return Naming(
        sentence=sentence.number,
        extent=Extent(start, end),
        head=noun,
        kind=_kind(noun, words, proper),
        name=" ".join(text[start:end].split()),
        proper=proper,
        definite=determiner in _DEFINITE or determiner.endswith(("’s", "'s", "s’", "s'")),
        negated=determiner in _NEGATIVE,
        coined=scene.quoted(start) or text[max(0, start - 1) : start] in ("‘", "“", "'", '"', "«"),
        plural=bool(head[2]) or head[1].lower() != noun,
        predicate=_is_predicate(text, whole.start, determiner),
        another=_is_another(text, sentence, head.start(), determiner),
        previous=not _signals("previous").isdisjoint(word.lower() for word in words),
        topics=_topics((*words, noun, *text[head.end() : tail].split())),
        parties=parties_of(scene, sentence, Extent(start, end), head.start(), makers),
        progress=progress,
    )


def _singular(noun: str) -> str:
    lower = noun.lower()
    return lower if lower in _kind_of_noun() else lower[:-3] + "y"


def _walk_back(text: str, start: int, floor: int) -> tuple[int, str]:
    """Walk over the modifiers before a noun; return where they begin and the word before them."""
    for _ in range(7):
        match = _WORD_BEFORE.search(text, max(floor, start - 40), start)
        if match is None:
            return start, ""
        word = match[1]
        plain = word.lower()
        if plain in STOP or plain in verbs() or plain.endswith(("’s", "'s", "s’", "s'", ".")) or word.isdigit():
            return start, plain
        if plain.endswith("ly") and plain not in _LY_NOUNS:
            return start, plain
        start = match.start(1)
    return start, ""


def _tail_end(text: str, head: re.Match[str], ceiling: int) -> int:
    if not head[1][0].isupper() and head[1].lower() != "resolution":
        return head.end()
    match = _TAIL.match(text, head.end(), ceiling)
    return match.end() if match else head.end()


def _is_proper(scene: Scene, sentence: Sentence, start: int, head: re.Match[str], tail: int) -> bool:
    text = scene.text
    if re.search(r"\d", text[head.end() : tail]):
        return True
    capital = head[1][0].isupper() and head.start() > sentence.extent.start
    named = [word for word in text[start : head.start()].split() if word[:1].isupper()]
    if capital:
        return bool(named) or tail > head.end()
    if not named or not text[start].isupper() or start == sentence.extent.start:
        return False
    return not scene.mentions_in(Extent(start, head.start())) and not re.match(
        r"[A-Z]\w+(?:n|ish|ese|i)\b", text[start:]
    )


def _is_agreement(noun: str, proper: bool, words: list[str], determiner: str, after: str) -> bool:
    signals = _nouns()["signals"]
    if proper:
        return True
    if _kind_of_noun()[noun] == "only_named":
        return False
    last = words[-1].lower() if words else determiner
    if last in signals["not_before"] or determiner in ("in", "by", "own") or after.lstrip().startswith(("-", "makers")):
        return False
    if after.lstrip().lower().startswith(tuple(signals["not_after"])):
        return False
    return (
        bool(words)
        or noun != "deal"
        or determiner in _DEFINITE | _NEGATIVE | {"a", "another"}
        or "s" in determiner[-2:]
    )


def _past_empty(text: str, start: int, end: int) -> int:
    """Step over words that tell nothing of an agreement, such as "new" and "landmark"."""
    for word in re.finditer(r"\S+\s+", text[start:end]):
        if word[0].strip().lower() not in _EMPTY:
            return start + word.start()
    return end


def _before_determiner(text: str, start: int, determiner: str) -> int:
    """Step back over the determiner that stands right before `start`."""
    if determiner not in _DEFINITE | _NEGATIVE | {"a", "an", "another"}:
        return start
    match = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return match.start(1) if match and match[1].lower() == determiner else start


def _kind(noun: str, words: list[str], proper: bool) -> AgreementKind | None:
    if noun in LAWS:
        return None
    kind = _kind_of_noun()[noun]
    if kind == "only_named":
        return "treaty" if proper and noun != "settlement" else "other"
    plain = {word.lower() for word in words}
    if kind in ("other", "pact", "accord", "declaration"):
        for better, modifiers in _words_by_entry("modifiers").items():
            if plain & modifiers and (kind == "other" or better in ("trade", "ceasefire")):
                kind = better
                break
    return next(known for known in get_args(AgreementKind) if known == kind)


def _topics(words: tuple[str, ...]) -> frozenset[str]:
    plain = {part for word in words for part in (word.lower(), *word.lower().split("-"))}
    return frozenset(topic for topic, entries in _words_by_entry("topics").items() if plain & entries)


def _is_predicate(text: str, start: int, determiner: str) -> bool:
    before = text[max(0, start - 24) : start]
    if determiner in ("a", "an"):
        return re.search(r"\b(?:is|are|was|were|be|been|as|like|become|called it|it)\s+\Z", before) is not None
    return determiner == "the" and re.search(r"\b(?:is|was|been|became|becomes)\s+\Z", before) is not None


def _is_another(text: str, sentence: Sentence, at: int, determiner: str) -> bool:
    before = text[max(sentence.extent.start, at - WINDOW) : at].lower()
    return determiner not in _DEFINITE and _another().search(before) is not None


# ---- how far it has come -------------------------------------------------------------------------------------------


@cache
def _phrases(kind: str) -> dict[str, AgreementStatus]:
    table = tables_of("agreement_status.toml")
    return {phrase: status for status in get_args(AgreementStatus) for phrase in table[status][kind]}


@cache
def _active() -> re.Pattern[str]:
    joined = (
        r"(?:\s+(?:and|or|but)\s+(?:\w+\s+){0,2}\w+)?(?:\s+(?:early\s+|late\s+)?(?:on\s+)?\w{3,6}day(?:\s+night)?)?"
    )
    return re.compile(rf"\b({any_of(all_verbs())}){joined}(?:\s+(?:on|to|off|up|into|for|of))?(?:\s+\w+ly)?\s*\Z")


@cache
def _nominal() -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(_phrases('nouns'))})\s*\Z")


_POST = r"(?:,?\s+(?:between|among|with|on|to|for|of|from|in|over|aimed|covering|worth)\s[^.;:“”\"]{1,80}?,?)?"


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        rf"{_POST}(?:,?\s+(?:which|that))?((?:\s+(?:has|have|had|is|are|was|were|be|been|being|will|would|could|may|might|"
        rf"should|must|to|not|yet|never|due|expected|finally|formally|officially|first|also|already|jointly|being))"
        rf"{{0,5}})\s+({any_of(past_verbs())})\b"
    )


@cache
def _event() -> re.Pattern[str]:
    return re.compile(rf"{_POST}(?:,?\s+(?:which|that))?\s+({any_of(_phrases('events'))})\b")


_MODAL = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|to|if|unless|whether|until|before|hopes? of|close to|about|"
    r"without|likely|accus\w+\s(?:\w+\s){0,4}of|of)\s+(?:\w+ly\s+|be\s+|have\s+|be\s+\w+ing\s+){0,2}\Z|"
    r"\b(?:not|n['’]t|never|cannot|yet to|fail\w*\s+to|refus\w+\s+to|declin\w+\s+to)\s+(?:\w+\s+){0,2}\Z"
)
_UNSURE = re.compile(r"\b(?:will|would|could|may|might|should|must|to|not|yet|never)\b")
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|hopes?|accus\w+)\b")


def _progress(scene: Scene, sentence: Sentence, whole: Extent, head: int) -> Iterator[Progress]:
    text, floor = scene.text, sentence.extent.start
    before = text[max(floor, whole.start - WINDOW) : whole.start]
    offset = whole.start - len(before)
    active = _active().search(before)
    if active:
        verb = Extent(offset + active.start(1), offset + active.end(1))
        status, maker = all_verbs()[" ".join(active[1].split())]
        lead = text[max(floor, verb.start - 50) : verb.start]
        fact = not _MODAL.search(lead) and not _SUPPOSED.search(lead)
        makers = subject_of(scene, verb.start, floor) if maker else ()
        yield Progress(status, fact, verb, makers)
    nominal = _nominal().search(before)
    if nominal:
        status = _phrases("nouns")[" ".join(nominal[1].split())]
        yield Progress(status, True, Extent(offset + nominal.start(1), offset + nominal.end(1)), ())
    if text[max(floor, head - 40) : head].split()[-1:] in (["draft"], ["proposed"]):
        yield Progress("proposed", True, whole, ())
    yield from _later_progress(scene, sentence, whole)


def _later_progress(scene: Scene, sentence: Sentence, whole: Extent) -> Iterator[Progress]:
    text, end = scene.text, min(sentence.extent.end, whole.end + 2 * WINDOW)
    supposed = _SUPPOSED.search(text[max(sentence.extent.start, whole.start - 30) : whole.start]) is not None
    passive = _passive().match(text, whole.end, end)
    if passive and _is_passive(passive[1], passive.start(2) - whole.end):
        verb = Extent(passive.start(2), passive.end(2))
        by = re.match(r"\s+(?:\w+ly\s+)?by\b", text[verb.end : verb.end + 24])
        makers = scene.actors_after(verb.end + by.end(), sentence.extent.end) if by else ()
        status = past_verbs()[" ".join(passive[2].split())]
        maker = all_verbs()[" ".join(passive[2].split())][1]
        yield Progress(
            status,
            not (supposed and passive[1].split()) and not _UNSURE.search(passive[1]),
            verb,
            makers if maker else (),
        )
    event = _event().match(text, whole.end, end)
    if event:
        status = _phrases("events")[" ".join(event[1].split())]
        yield Progress(status, not supposed, Extent(event.start(1), event.end(1)), ())


def _is_passive(auxiliaries: str, gap: int) -> bool:
    """Tell "was signed" and "a deal struck in …" from "the deal has broken"."""
    words = auxiliaries.split()
    return bool({"is", "are", "was", "were", "be", "been", "being"} & set(words)) or (not words and gap < 3)
