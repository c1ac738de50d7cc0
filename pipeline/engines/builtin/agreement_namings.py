"""Find the words that name an agreement, sentence by sentence, with what stands beside them.

    North Korea and Russia signed a military pact on Wednesday.
    └ naming `military pact`, kind pact, indefinite, parties North Korea and Russia, progress: signed, a fact

"In agreement with", "a great deal", "deal with a problem" and "resolution of the conflict" name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ....schemas.summary import AgreementKind
from ...rules.wordlists import any_of
from .agreement_edges import (
    DEFINITE,
    NEGATIVE,
    WORD_BEFORE,
    before_determiner,
    first_capital,
    initials_of,
    joint_start,
    past_empty,
    short_inside,
    short_name,
    tail_end,
    walk_back,
)
from .agreement_nouns import (
    is_agreement,
    kind_of,
    kind_of_noun,
    naming_nouns,
    signals,
    singular,
    topics_of,
    words_of_nouns,
)
from .agreement_progress import PROGRESS_WITHIN, Progress, progress_of
from .chunk_scene import Scene
from .parties import pair_before, parties_of, subject_of


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
    year: str | None  # "the 1974 treaty": apart from any of another year
    renames: bool  # "known as the Jeju pact", "formally the Agreement on …": one more name for what was just told of
    nameless: bool  # "A agreed to buy B": told by the verb alone, and called here after what is agreed
    short: str | None  # the "(CWT)" behind the name, which may stand for it from then on
    refers: bool  # "the document", "the settlement": an agreement only where one was told of before
    topics: frozenset[str]
    parties: tuple[Member, ...]
    progress: tuple[Progress, ...]

    @property
    def settled(self) -> bool:
        """Tell whether it is what somebody settles with those who sued, told by the verb alone."""
        return self.nameless and self.head == "settlement"

    @property
    def facts(self) -> tuple[Progress, ...]:
        """The progress that the sentence tells as a fact."""
        return tuple(progress for progress in self.progress if progress.fact)


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(signals('another'))}\b")


FEWEST_OF_TITLE = 3  # capitals with which "African Free Trade Area" names more than whose the agreement is
MOST_JOINTS = 3  # of one name: "Convention on Access and Use of the Sea"
MOST_NAMINGS = 40  # in one sentence; each looks over the whole of it, and a sentence of more is no prose
_OF_YEAR = re.compile(r"\s(?:of|from)\s(1[5-9]\d\d|20\d\d)\b(?!\s[A-Z\d])")  # "a treaty of 1974"
_RENAMES = re.compile(
    r"\b(?:known|refer(?:red|s)?\s+to(?:\s+it)?|dubbed|called|calls?\s+it|named|titled|entitled|formally|officially|prefers?)"
    r"\s+(?:as\s+)?[“‘\"']?\Z"
)
_PREVIOUS = re.compile(r"\b(?:previous|earlier|former|last|old)\s(?:\w+\s){0,2}?\w+,\s+\Z")  # "an earlier deal, the"


@lru_cache(maxsize=4)  # the search for agreements and that for quoted clauses ask for the same
def namings_of(scene: Scene) -> Mapping[int, tuple[Naming, ...]]:
    """Return the namings of each sentence of the chunk that has any, by its number."""
    found: dict[int, tuple[Naming, ...]] = {}
    shorts: dict[str, Naming] = {}
    for sentence in scene.sentences():
        namings = tuple(_in_order(find_namings(scene, sentence), _by_short_name(scene, sentence, shorts)))
        shorts = {**{short: naming for naming in namings for short in _shorts_of(naming)}, **shorts}
        if namings:
            found[sentence.number] = namings
    return found


def _shorts_of(naming: Naming) -> Iterator[str]:
    """Yield what may stand for a proper name from then on: its letters, or "convention", no agreement by itself."""
    if naming.short:
        yield naming.short
    if naming.proper and naming.kind is not None and kind_of_noun().get(naming.head) == "only_named":
        yield naming.head


def _in_order(namings: Iterable[Naming], shorter: Iterable[Naming]) -> list[Naming]:
    named = list(namings)
    more = [one for one in shorter if not any(one.extent.meets(other.extent) for other in named)]
    return sorted([*named, *more], key=lambda naming: naming.extent.start)


def _by_short_name(scene: Scene, sentence: Sentence, shorts: Mapping[str, Naming]) -> Iterator[Naming]:
    """Yield the namings by letters that the article gave before: "the Cod Waters Treaty (CWT) … The CWT"."""
    if not shorts or not scene.holds(sentence, frozenset(short.lower() for short in shorts)):
        return
    found = re.finditer(rf"\b(?:{any_of(shorts)})\b(?![’'-])", sentence.extent.words(scene.text))
    for match in islice(found, MOST_NAMINGS):
        extent = Extent(sentence.extent.start + match.start(), sentence.extent.start + match.end())
        before = WORD_BEFORE.search(scene.text, max(sentence.extent.start, extent.start - 40), extent.start)
        determiner = before[1].lower() if before else ""
        if match[0].islower() and determiner not in DEFINITE:
            continue
        whole = Extent(before_determiner(scene.text, extent.start, determiner), extent.end)
        progress = tuple(progress_of(scene, sentence, whole, extent.start))
        makers = tuple(maker for step in progress for maker in step.makers)
        yield replace(
            shorts[match[0]],
            sentence=sentence.number,
            extent=extent,
            definite=True,
            negated=determiner in NEGATIVE,
            coined=scene.quoted(extent.start),
            predicate=False,
            another=False,
            renames=False,
            parties=parties_of(scene, sentence, extent, extent.start, makers),
            progress=progress,
        )


def heading_namings(scene: Scene) -> Iterator[Naming]:
    """Yield the namings of the headline and the line below, for the first chunk."""
    for paragraph in scene.segments.paragraphs[:4] if scene.first <= 1 else ():
        if paragraph.kind != "story":
            yield from find_namings(scene, Sentence(0, paragraph.extent, paragraph.number))


def find_namings(scene: Scene, sentence: Sentence) -> Iterator[Naming]:
    """Yield the namings of a sentence, in order. The nouns are English: in another language there are none."""
    if scene.segments.language not in ("en", "") or not scene.holds(sentence, words_of_nouns()):
        return
    heads = naming_nouns().finditer(scene.text, sentence.extent.start, sentence.extent.end)
    before: Naming | None = None
    for head in islice(heads, MOST_NAMINGS):
        inside = before is not None and head.start() < before.extent.end  # the "MoU" of "(MoU)"
        naming = None if inside else _naming(scene, sentence, head)
        if naming is not None and not (before is not None and before.facts and _is_its_aim(scene, before, naming)):
            if before is not None and _FOREMOST.search(
                scene.text, max(before.extent.end, head.start() - 60), head.start()
            ):
                naming = replace(naming, predicate=True)
            elif before is not None and before.proper and not naming.proper and not naming.facts:
                apposed = _APPOSED.fullmatch(scene.text, before.extent.end, naming.extent.start)
                naming = replace(naming, predicate=naming.predicate or apposed is not None)
            before = _with_shared(scene, before, naming)
            yield before


_AIM = re.compile(
    r"(?:\s(?:today|yesterday|(?:on\s)?\w{3,6}day))?\sto\s(?:draft|negotiate|work|push|seek|pursue|prepare|start|begin|open)"
    r"\s(?:[\w-]+\s){0,4}"
)


def _is_its_aim(scene: Scene, before: Naming, naming: Naming) -> bool:
    """Tell the treaty of "agreed to a deal to push for a new treaty", which is none yet, from the deal."""
    return (
        not naming.definite
        and not naming.proper
        and bool(_AIM.fullmatch(scene.text, before.extent.end, naming.extent.start))
    )


_APPOSED = re.compile(r",\s(?:an?|the)\s(?:[\w-]+\s){0,2}")  # "the Lake Waters Agreement, a treaty of 1974"
_SHARES = re.compile(r"[^.;:“”\"]{0,60}?,?\s+and\s+(?:an?\s+)?(?:separate\s+|second\s+|related\s+)?")


def _with_shared(scene: Scene, before: Naming | None, naming: Naming) -> Naming:
    """Give the second of "signed a memorandum and a treaty" the verb and the parties of the first."""
    if before is None or not before.facts or naming.definite or naming.progress or naming.parties:
        return naming
    if not _SHARES.fullmatch(scene.text, before.extent.end, naming.extent.start):
        return naming
    return replace(naming, progress=before.progress, parties=before.parties, another=True)


def _naming(scene: Scene, sentence: Sentence, head: re.Match[str]) -> Naming | None:
    text = scene.text
    start, determiner = walk_back(text, head.start(), sentence.extent.start)
    noun = singular(head[1])
    for _ in range(MOST_JOINTS if head[1][0].isupper() else 0):
        joint = joint_start(scene, sentence, start)
        if joint is None:
            break
        start, determiner = walk_back(text, joint, sentence.extent.start)
    words = text[start : head.start()].split()
    tail = tail_end(text, head, sentence.extent.end)
    proper = _is_proper(scene, sentence, start, head, tail)
    year = determiner if re.fullmatch(r"1[5-9]\d\d|20\d\d", determiner) else None
    if year is not None and proper:
        start, determiner = walk_back(text, start - len(year) - 1, sentence.extent.start)[0], ""
    if not is_agreement(noun, proper, words, determiner, text, (start, head.end())):
        return None
    behind = None if proper else _OF_YEAR.match(text, head.end(), sentence.extent.end)
    whole_start = before_determiner(text, start, determiner)
    if year is not None and determiner == year:  # "a 1974 treaty": the verb stands before both
        past_year = start - len(year) - 1
        determiner = walk_back(text, past_year, past_year - len(" another "))[1] or determiner
        whole_start = before_determiner(text, past_year, determiner)
    name_end = tail if proper else head.end()
    start = first_capital(text, start, head) if proper else past_empty(text, start, head.start())
    short = short_name(text, Extent(start, name_end), sentence.extent.end)
    end = short.end() if short else name_end
    whole = Extent(whole_start, end)
    offer = _OFFER.match(text, name_end, sentence.extent.end)
    progress = (
        tuple(progress_of(scene, sentence, whole, head.start()))
        if offer is None
        else (_offered(scene, sentence, whole, offer),)
    )
    makers = tuple(maker for step in progress for maker in step.makers)
    return Naming(
        sentence=sentence.number,
        extent=Extent(start, end),
        head=noun,
        kind=kind_of(noun, words, proper),
        name=_name(text, Extent(start, name_end), year if start == head.start() and not proper else None),
        proper=proper,
        definite=determiner in DEFINITE or determiner.endswith(("’s", "'s", "s’", "s'")),
        negated=determiner in NEGATIVE,
        coined=scene.quoted(start) or text[max(0, start - 1) : start] in ("‘", "“", "'", '"', "«"),
        plural=bool(head[2]) or head[1].lower() != noun,
        predicate=_is_predicate(text, whole.start, determiner),
        another=_is_another(text, sentence, head.start(), determiner),
        previous=not signals("previous").isdisjoint(word.lower() for word in words)
        or _PREVIOUS.search(text[max(sentence.extent.start, whole_start - 40) : whole_start]) is not None,
        year=behind[1] if behind else year,
        renames=_RENAMES.search(text[max(sentence.extent.start, whole_start - 40) : whole_start]) is not None,
        nameless=False,
        short=short[1] if short else _short_in(text, Extent(start, name_end)) if proper else None,
        refers=kind_of_noun()[noun] == "refers" and not proper,
        topics=topics_of((*words, noun, *text[head.end() : tail].split())),
        parties=parties_of(scene, sentence, Extent(start, end), head.start(), makers),
        progress=progress,
    )


_OFFER = re.compile(
    r"\s+offer\b(?:\s+(?:was|has\s+been)\s+(?:made|tabled|put\s+forward))?(?P<by>\s+(?:by|from|of)\s+)?"
)
_ANSWERED = re.compile(r"\b(?:reject|accept|declin|dismiss|spurn|refus|welcom|turn(?:ed|s)\s+down)\w*\s+\Z")


def _offered(scene: Scene, sentence: Sentence, whole: Extent, offer: re.Match[str]) -> Progress:
    """Return who made "a truce offer", and who "rejected" it: nobody but the sides offers a truce."""
    makers = scene.actors_after(offer.end(), sentence.extent.end) if offer["by"] else ()
    answer = _ANSWERED.search(scene.text, max(sentence.extent.start, whole.start - PROGRESS_WITHIN), whole.start)
    others = subject_of(scene, answer.start(), sentence.extent.start) if answer else ()
    return Progress("proposed", True, whole, (*others, *makers))


def _name(text: str, extent: Extent, year: str | None) -> str:
    """Return the words that name it, with the year where they are only a noun: "1994 agreement"."""
    words = " ".join(extent.words(text).split())
    return f"{year} {words}" if year else words


def _short_in(text: str, name: Extent) -> str | None:
    return short_inside(name.words(text)) or initials_of(text, name)


def _is_proper(scene: Scene, sentence: Sentence, start: int, head: re.Match[str], tail: int) -> bool:
    text = scene.text
    if re.search(r"\d", text[head.end() : tail]):
        return True
    capital = head[1][0].isupper() and head.start() > sentence.extent.start
    named = [word for word in text[start : head.start()].split() if word[:1].isupper() and not _OF_DAY.match(word)]
    if capital:
        return bool(named) or tail > head.end()
    if not named or not text[start].isupper() or start == sentence.extent.start:
        return False
    if pair_before(scene, Extent(start, head.start())):
        return False
    people = len(named) < FEWEST_OF_TITLE and re.match(r"[A-Z]\w+(?:n|ish|ese|i)\b", text[start:])
    return not scene.mentions_in(Extent(start, head.start())) and not people


# "The December accord" is called by when it was made, and has no name by that.
_OF_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|\w{3,6}day)(?:[’']s)?\Z"
)


def _is_predicate(text: str, start: int, determiner: str) -> bool:
    before = text[max(0, start - 24) : start]
    if determiner in ("a", "an"):
        return re.search(r"\b(?:is|are|was|were|be|been|as|like|become|called it|it)\s+\Z", before) is not None
    return determiner == "the" and re.search(r"\b(?:is|was|been|became|becomes)\s+\Z", before) is not None


# "In their most important accord for years": that says how much the one just named weighs.
_FOREMOST = re.compile(r"\bin\s+(?:the|its|their)\s+(?:most|first|\w+est)\s+(?:[\w-]+\s+){0,3}\Z")


def _is_another(text: str, sentence: Sentence, at: int, determiner: str) -> bool:
    before = text[max(sentence.extent.start, at - PROGRESS_WITHIN) : at].lower()
    if determiner in DEFINITE:
        return False
    ahead = _TALKS_ON.search(before) and _GO_ON.match(text, at, sentence.extent.end)
    return ahead is not None or _WIDER.search(before) is not None or _another().search(before) is not None


_WIDER = re.compile(r"\ban?\s+(?:more|wider|broader|fuller)\s+(?:[\w-]+\s+){0,3}\Z")  # than what was just told of


# "Talks on a visa agreement will resume in May": that is not what was signed.
_TALKS_ON = re.compile(r"\b(?:talks|negotiations)\s+(?:on|over|about|for)\s+an?\s+(?:[\w-]+\s+){1,4}\Z")
_GO_ON = re.compile(
    r"[^,.;:“”\"]{1,80}?\s(?:will\s+(?:also\s+)?(?:resume|continue|begin|start|open)|(?:are|were)\s+(?:continuing|under\s+way))\b"
)
