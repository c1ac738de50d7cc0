"""How a sentence tells a term of an agreement that it names: under it, in it, it obliges, it says, it means that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from ....schemas.segments import Extent, Sentence
from ...rules.wordlists import any_of, lines_of, past_of
from .agreement_namings import Naming
from .agreement_progress import IN_ASIDE
from .chunk_scene import Scene
from .promises import finite_verbs, is_base, tidy
from .undertakings import (
    aim,
    comma_behind,
    doing,
    for_others,
    on_doing,
    promised,
    promising,
    to_do,
    to_serve,
    with_article,
)

FEWEST_WORDS = 4  # words of a provision
LONGEST_OPENING = 60  # code points of "but in a 1994 defence" before a noun
LONGEST_SENTENCE = 2000  # code points of a sentence that are looked at
SAID_OF_IT = re.compile(
    r"\b(?:consequences?|impact|help|hurt|be a |be an |threat|mean|means|risk|f[ae]lls? (?:through|apart|short)"
    r"|builds? on|marks? an?|pave(?:s|d)? the way"
    r"|(?:strengthen|deepen|boost|improve|cement|bolster)s? (?:\w+ ){0,3}(?:ties|relations|cooperation|links)"
    r"|bring (?:peace|stability|calm|jobs|hope))\b"
)
NO_TERM = re.compile(
    r"\b(?:until then|ratif\w+|votes?|voting|parliament\w*|(?<!before )(?<!without )sign\w*|expected|likely|critics"
    r"|analysts?|observers|hopes?|visit|talks|debate\w*|election\w*|court|press|reporters|meet|decide\w*|know|see|if|whether|perhaps|probably|"
    r"we|I|you)\b|[?]",
    re.IGNORECASE,
)


def says_enough(words: str) -> bool:
    """Tell whether words are long enough for a term, and none that promises nothing."""
    return len(words.split()) >= FEWEST_WORDS and not _NO_PROMISE.search(words[:LONGEST_SENTENCE])


_NO_PROMISE = re.compile(
    r"\b(?:(?:tak(?:e|es|ing)|took)\s+(?:effect|force)|"
    r"\A[^,;]{0,60}?\b(?:admits?\s+no|not\s+admit)\s|"
    r"end(?:s|ed|ing)\s+(?:\w+\s+){0,3}(?:days|weeks|months|years|decades)\s+of|"
    r"end(?:s|ed|ing)\s+(?:[\w-]+\s+){0,4}(?:row|dispute|strike|walkout|stand-?off|feud|impasse|deadlock|war)\b|"
    r"(?:c[ao]mes?|enter(?:s|ed)?)\s+into\s+(?:force|effect)|that\s+(?:ended|halted|stopped)|"
    r"(?:must|needs?\s+to|still|has\s+(?:yet\s+)?to|would\s+(?:still\s+)?have\s+to)"
    r"\s+(?:still\s+|first\s+|now\s+|also\s+)?be\s+(?:\w+ly\s+)?(?:approved|ratified|signed|finali[sz]ed|put\s+to)|sets?\s+limits\Z)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """What a sentence says of the content of an agreement."""

    words: str
    weak: bool  # it counts only where nothing else is told: quoted words, or a mere purpose as "to protect the lake"


def term_in(scene: Scene, naming: Naming, parties: Set[str]) -> Term | None:
    """Return what the sentence of a naming says of its content."""
    sentence = scene.segments.sentence(naming.sentence)
    if naming.negated:
        return None
    if scene.quoted(naming.extent.start):
        words = for_others(scene, sentence, naming)
        return Term(words, weak=True) if words is not None else None
    clause = next(filter(None, _told_in(scene, sentence, naming, parties)), None)
    spoken = _spoken_by(scene, sentence, naming)
    if clause is not None:
        return Term(clause, weak=False)
    purpose = spoken or on_doing(scene, sentence, naming) or aim(scene, sentence, naming, to_serve())
    return Term(purpose, weak=True) if purpose is not None else None


def _told_in(scene: Scene, sentence: Sentence, naming: Naming, parties: Set[str]) -> Iterator[str | None]:
    """Yield what each rule takes from a sentence for the content of the agreement, the surest first."""
    yield _under(scene, sentence, naming)
    yield _in_it(scene, sentence, naming)
    for rule in (_by_effect, _which, _says, doing):
        words = rule(scene, sentence, naming)
        yield words if words and says_enough(words) else None
    yield _means(scene, sentence, naming, parties)
    yield promised(scene, sentence, parties)
    yield aim(scene, sentence, naming, to_do())
    yield promising(scene, sentence, naming)
    yield for_others(scene, sentence, naming)
    yield _under_it(scene, sentence, naming)
    yield _may_end(scene, sentence, naming)


_ANY_PARTY = re.compile(
    r"(?:Either|Any|Each|Neither|No)\s(?:of\sthe\s)?(?:\w+\s){0,2}(?:part(?:y|ies)|sides?|countr(?:y|ies)|states?|governments?|members?"
    r"|signator(?:y|ies)|partners?|firms?|compan(?:y|ies))\s(?:may|can|must|shall|will)\s(?:not\s)?\w+\s[^.;:“”\"]{0,40}\Z"
)


def _may_end(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "Either side may end the pact by giving a year’s notice"."""
    before = scene.text[sentence.extent.start : naming.extent.start]
    return tidy(sentence.extent.words(scene.text)) if _ANY_PARTY.match(before) else None


_IS_TERM_OF = re.compile(r"\sunder\s+(?:the|a|an|its|their|this)\s+(?:[\w-]+\s+){0,3}\Z")
_COMMITTED = re.compile(r"\A[^,.;:“”\"‘]{3,60}?\s(?:(?:will|would|shall|must)\b|(?:is|are|was|were)\s+to\s)")


def _under_it(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "Peru will share its water under the treaty" up to the name."""
    before = scene.text[sentence.extent.start : naming.extent.start]
    under = _IS_TERM_OF.search(before)
    if under is None or not _COMMITTED.match(before) or NO_TERM.search(before) or SAID_OF_IT.search(before):
        return None
    return None if scene.quoted(sentence.extent.start) else tidy(before[: under.start()])


_UNDER = re.compile(
    r"(?:Under|(?:As|Also) part of|In exchange for|In return for|According to|Pursuant to|As per|In terms of|By"
    r"|In line with)\s+(?:[\w’'-]+\s+){0,6}\Z"
)


def _under(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take what follows "Under the deal," or "As part of the agreement,"."""
    before = scene.text[sentence.extent.start : naming.extent.start]
    if len(before) > 80 or not _UNDER.search(before):
        return None
    at_once = _AT_ONCE.match(scene.text, naming.extent.end, sentence.extent.end)
    if at_once is not None:
        return tidy(scene.text[at_once.end() : sentence.extent.end])
    comma = comma_behind(scene.text, naming.extent.end, sentence.extent.end)
    for _ in range(3):
        if comma < 0 or not _ASIDE.match(scene.text, comma + 1):
            break
        comma = comma_behind(scene.text, comma + 1, sentence.extent.end)
    return None if comma < 0 else tidy(scene.text[comma + 1 : sentence.extent.end])


_IN_IT = re.compile(
    r"(?:\A|[,;]\s+(?:but|and|while|though)\s+)(?:[Ii]n|[Uu]nder|[Bb]y)\s+(?:an?|the|this|that)\s+(?:\d{4}\s+)?(?:[\w-]+\s+){0,2}\Z"
)


@cache
def _is_bound() -> re.Pattern[str]:
    """Build the pattern of what is done in or under it: ", the sites are to be kept", " it was extended to all"."""
    done = any_of(form for verb in lines_of("provision_verbs.txt") for form in past_of(verb))
    return re.compile(
        r",?\s+(?=[^.;:“”\"‘]{2,90}?\s(?:(?:will|would|shall|must|(?:is|are|was|were)\s+to"
        rf"|(?:agreed|undertook|pledged|promised)\s+to)\s|(?:was|were)\s+(?:{done})\b))"
    )


def _in_it(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take what follows "In the deal," or "but in a 1994 agreement", where it tells what somebody shall do or have."""
    if naming.kind in ("declaration", "resolution") or naming.plural:
        return None
    before = scene.text[sentence.extent.start : naming.extent.start]
    if _IN_IT.search(before[-LONGEST_OPENING:] if len(before) > LONGEST_OPENING else before) is None:
        return None
    bound = _is_bound().match(scene.text, naming.extent.end, sentence.extent.end)
    return tidy(scene.text[bound.end() : sentence.extent.end]) if bound and not scene.said(bound.end()) else None


def tells_terms(scene: Scene, naming: Naming) -> bool:
    """Tell whether its sentence says what was done in or under an agreement, so that there is one."""
    return not naming.negated and _in_it(scene, scene.segments.sentence(naming.sentence), naming) is not None


_AT_ONCE = re.compile(
    r"\s+(?=(?:the\s+|both\s+|each\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?\s+(?:(?:will|would|shall|must)\s|(?:is|are)\s+to\s))"
)  # "Under its terms Peru is to …"
_ASIDE = re.compile(
    r"\s+(?:which|who|that|signed|reached|agreed|announced|due|struck|brokered|initialled|known|seen)\b"
)


# "The deal would have seen fees fall", of one that was turned down.
_SEES = r"(?:sees|asks|forces|makes\s+it|(?<=will\s)see|(?<=would\s)(?:also\s)?(?:have\s(?:also\s)?seen|see))"


@cache
def _effect() -> re.Pattern[str]:
    """Build the pattern of what may follow the name of an agreement: "which would oblige", "calls for"."""
    return re.compile(
        rf"(?:\s+(?:between|with|on|to|for|of|in|at|by)\s{IN_ASIDE}{{1,80}}?)?(?:,\s{IN_ASIDE}{{3,90}},|,)?"
        rf"(?:\s+(?:which|that|also|would|will|shall|must|could|not|in turn|\w+ly)){{0,4}}\s+"
        rf"(?:{finite_verbs()}|{_SEES})\b"
    )


def _by_effect(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take the sentence from the agreement on, where it is the subject of a verb of obligation."""
    match = _effect().match(scene.text, naming.extent.end, sentence.extent.end)
    if _TALKS.search(scene.text, max(sentence.extent.start, naming.extent.start - 40), naming.extent.start):
        return None
    if match is None or SAID_OF_IT.search(scene.text[match.end() - 12 : match.end() + 40]):
        return None
    if _GUESSED.search(
        scene.text[max(sentence.extent.start, naming.extent.start - GUESSED_WITHIN) : naming.extent.start]
    ):
        return None
    if _SPEAKS_IT.search(match[0]) or _NO_VERB.search(match[0]) or _OPENS_WORDS.match(scene.text, match.end()):
        return None
    if _ITS_AIM.match(match[0]) or re.match(r"\s+(?:by\b|[A-Z]\w+[,.])", scene.text[match.end() : match.end() + 30]):
        return None
    modal = re.search(r"\b(?:would|will|shall|must|could|can|may)\b", match[0])
    if not naming.plural and modal is None and is_base(match[0].split()[-1]):
        return None
    relative = _governs().search(match[0])
    if relative is not None:
        told = scene.text[match.start() : _end_of_relative(scene, sentence, match)]
        return None if _NO_PROMISE.search(told) else f"The {naming.head} {tidy(told[relative.end() :])}"
    if match[0].startswith(",") and match[0].count(",") == 1:  # "the larger one, the Treaty of Quito, obliges …"
        return f"{naming.name} {tidy(scene.text[match.start() + 1 : sentence.extent.end])}"
    start = with_article(scene.text, naming.extent.start, sentence.extent.start)
    return tidy(scene.text[start : sentence.extent.end])


GUESSED_WITHIN = 70  # code points between "question" and the name in "question the benefits of a deal that would …"
_GUESSED = re.compile(
    r"\b(?:estimat|predict|forecast|expect|hop|believ|fear|doubt|question|think|reckon|calculat|warn)(?:e|es|ed|s|ing)?\s[^.;:“”\"]{0,60}\Z"
)  # what somebody thinks that it will do


@cache
def _governs() -> re.Pattern[str]:
    """Build the pattern of "which would oblige" at the end, but not of "the pact, which they signed, obliges"."""
    between = r"(?:(?:would|will|shall|must|could|not|in\s+turn|\w+ly)\s+)*"
    return re.compile(rf"\b(?:which|that)\s+(?:also\s+)?(?={between}(?:{finite_verbs()}|{_SEES})\Z)")


# "talks on a pact will resume": the pact is not what does
_TALKS = re.compile(
    r"\b(?:talks|negotiations|discussions|work)\s+(?:on|over|about|towards?|for)\s+(?:[\w-]+\s+){0,3}\Z"
)
_NO_VERB = re.compile(r"\b(?:the|an?|its|their|this)\s+\w+\Z")  # "the shared lake"
_SPEAKS_IT = re.compile(r"\b(?:says?|said|states?|stated|reads?)\Z")
_OPENS_WORDS = re.compile(r"(?:\s+that)?[:,]?\s*[“\"‘]")  # "the treaty stipulates: “"; its words follow as such
_ITS_AIM = re.compile(r"\s+to\s.*\band\s+\w+\Z", re.DOTALL)  # "an agreement to share power and set up a council"


def _spoken_by(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take the words of "The treaty says: “…”" and "Article 3 of the treaty states: “…”"."""
    match = _SPEAKS.match(scene.text, naming.extent.end, sentence.extent.end)
    return tidy(scene.text[match.end() : sentence.extent.end]) if match else None


_SPEAKS = re.compile(
    r"(?:\s+(?:also|further))?\s+(?:says?|states?|stipulates?|provides?|reads?)(?:\s+that)?[:,]?\s*[“\"‘«„]"
)


# "The (draft) agreement, seen by the paper, says Peru will open a port"
_SAYS = (
    r"(?:,[^,.;:“”\"]{3,60},)?\s+(?:also\s+)?(?:says|said|states|stated|stipulates|adds|added)\s+(?:that\s+)?"
    r"(?=[^,.;:“”\"]{2,90}?\s(?:will|would|shall|must|may|(?:is|are)\s+to)\s)(?!it\b)"
)
_DOCUMENT_SAYS = re.compile(
    r"(?:The|A|An|Its|Their)\s+(?:\w+\s+){0,2}?(?:text|document|statement|communiqué|draft|annex|protocol|clause|article|section"
    rf"|side\s+letter|memo|paper){_SAYS}"
)
_IT_SAYS = re.compile(_SAYS)


def said_by_text(words: str) -> str | None:
    """Take "Peru will open a port" of "The text also says that Peru will open a port"."""
    said = _DOCUMENT_SAYS.match(words)
    return tidy(words[said.end() :]) if said and not SAID_OF_IT.search(words) else None


def _says(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take what the agreement itself says that somebody will do."""
    said = _IT_SAYS.match(scene.text, naming.extent.end, sentence.extent.end)
    return tidy(scene.text[said.end() : sentence.extent.end]) if said else None


_WHICH = re.compile(
    r"[^.;“”\"]{0,80}?\b(?:under which|whereby,?|by which|according to which|which says|stipulating|stating|that says"
    r"|in which)\s+(?:that\s+)?"
)


def _which(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    match = _WHICH.match(scene.text, naming.extent.end, sentence.extent.end)
    return tidy(scene.text[match.end() : _end_of_relative(scene, sentence, match)]) if match else None


def _end_of_relative(scene: Scene, sentence: Sentence, opening: re.Match[str]) -> int:
    """Return where ", which would let ships pass," ends: before the main verb, or at the next thing that is said."""
    set_off = _MAIN_VERB if "," in opening[0] else _NEXT_THING
    end = set_off.search(scene.text, opening.end(), sentence.extent.end)
    return end.start() if end else sentence.extent.end


_NEXT_THING = re.compile(r",?\s+(?:and|but)\s+that\s")
# What the sentence goes on with behind ", under which each side will free ten men".
_MAIN_VERB = re.compile(
    r",?\s+(?:and|but)\s+that\s|,\s+(?:is|are|was|were|has|have|had|will|would|took|takes|came|comes|went|goes|remains?|remained|expire[sd]|lapse[sd]|"
    r"collapsed|fell|faces?|faced|needs?|needed|entered|enters)\s"
)


_MEANS = re.compile(r"\s+means\s+(?:that\s+)?")
_SHALL = re.compile(r"(?:['’]s\s+\w+)?\s+(?:will|would)\s+(?:also\s+|not\s+)?")


def _means(scene: Scene, sentence: Sentence, naming: Naming, parties: Set[str]) -> str | None:
    """Take "Peru will admit 200 boats" of "the deal means Peru will admit 200 boats", where Peru is bound by it."""
    match = _MEANS.match(scene.text, naming.extent.end, sentence.extent.end)
    if match is None:
        return None
    first = scene.mentions_in(Extent(match.end(), sentence.extent.end))[:1]
    bound = [mention for mention in first if mention.member.name in parties]
    if not bound or scene.text[match.end() : bound[0].extent.start].strip() not in ("", "the"):
        return None
    shall = _SHALL.match(scene.text, bound[0].extent.end, sentence.extent.end)
    return tidy(scene.text[match.end() : sentence.extent.end]) if shall else None
