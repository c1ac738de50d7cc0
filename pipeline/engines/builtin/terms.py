"""How a sentence tells a term of an agreement: under it, it obliges, it means that, promising to, its aim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from ...rules.wordlists import any_of, forms_of, lines_of, past_of
from .agreement_namings import Naming
from .agreement_progress import IN_ASIDE, RANK
from .chunk_scene import Scene
from .parties import subject_of
from .promises import finite_verbs, is_base, tidy
from .unnamed_sides import sides_before

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
        words = _for_others(scene, sentence, naming)
        return Term(words, weak=True) if words is not None else None
    clause = next(filter(None, _told_in(scene, sentence, naming, parties)), None)
    spoken = _spoken_by(scene, sentence, naming)
    if clause is not None:
        return Term(clause, weak=False)
    purpose = spoken or _on_doing(scene, sentence, naming) or _aim(scene, sentence, naming, _to_serve())
    return Term(purpose, weak=True) if purpose is not None else None


def _told_in(scene: Scene, sentence: Sentence, naming: Naming, parties: Set[str]) -> Iterator[str | None]:
    """Yield what each rule takes from a sentence for the content of the agreement, the surest first."""
    yield _under(scene, sentence, naming)
    yield _in_it(scene, sentence, naming)
    for rule in (_by_effect, _which, _says, _doing):
        words = rule(scene, sentence, naming)
        yield words if words and says_enough(words) else None
    yield _means(scene, sentence, naming, parties)
    yield promised(scene, sentence, parties)
    yield _aim(scene, sentence, naming, _to_do())
    yield _promising(scene, sentence, naming)
    yield _for_others(scene, sentence, naming)
    yield _under_it(scene, sentence, naming)


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
    comma = _comma(scene.text, naming.extent.end, sentence.extent.end)
    for _ in range(3):
        if comma < 0 or not _ASIDE.match(scene.text, comma + 1):
            break
        comma = _comma(scene.text, comma + 1, sentence.extent.end)
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


def _comma(text: str, start: int, end: int) -> int:
    return text.find(",", start, min(end, start + 160))


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
    start = _with_article(scene.text, naming.extent.start, sentence.extent.start)
    return tidy(scene.text[start : sentence.extent.end])


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


def _with_article(text: str, start: int, floor: int) -> int:
    match = re.search(
        r"\b(?:the|a|an|this|its|their)\s+(?:\w+\s+){0,2}\Z", text[max(floor, start - 30) : start], re.IGNORECASE
    )
    return max(floor, start - 30) + match.start() if match else start


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


# What is done with an agreement, and undertaken in none: agreed | to sign it, agreed to a pause.
NO_TASK = r"(?!sign|hold|meet|talk|discuss|continue|disagree|a\b|the\b)"
_PROMISE = re.compile(
    r"\b(?:agreed|agree|agrees|pledged|pledges|committed|commits|promised|promises|undertook|undertakes|vowed)\s+"
    r"(?:with\s[^,.;:“”\"]{2,60}?\s)??"
    r"(?:(?:early|late|on|last|this|formally|jointly|finally|in\s+principle|\w+day|night|morning|evening|week|month),?\s+){0,4}"
    r"(?:not\s+)?"
    rf"(?:to\s+{NO_TASK}|that\b|themselves\b|itself\b)"
)
_IF = re.compile(r"\b(?:if|unless|whether)\s[^,.;]{1,80}\Z")


def promised(scene: Scene, sentence: Sentence, parties: Set[str]) -> str | None:
    """Take "A and B agreed to …" from its subject on."""
    match = _PROMISE.search(scene.text, sentence.extent.start, sentence.extent.end)
    if match is None or scene.quoted(match.start()) or _IF.search(scene.text, sentence.extent.start, match.start()):
        return None
    floor = sentence.extent.start
    actors = sides_before(scene, match.start(), floor)
    if parties and not any(actor.name in parties or actor.affiliation in parties for actor in actors):
        return None
    return tidy(scene.text[_subject_start(scene, sentence, actors, match.start()) : sentence.extent.end])


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


_FOR = re.compile(r"\bfor\s+((?:the\s+|its\s+|both\s+)?)\Z")
LONG_LEAD = 24  # code points of "for both " before a name


@cache
def _to_act() -> re.Pattern[str]:
    bases = {verb.split()[0] for verb in lines_of("provision_verbs.txt")} | {"enter", "join", "operate", "use"}
    return re.compile(rf"\s+to\s+{any_of(bases)}\b")


def _for_others(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "the navy to enter the port" of "an agreement was reached for the navy to enter the port"."""
    if not any(RANK["agreed"] <= RANK[step.status] < RANK["suspended"] for step in naming.facts):
        return None
    for mention in scene.mentions_in(Extent(naming.extent.end, sentence.extent.end)):
        start = mention.extent.start
        lead = _FOR.search(scene.text, max(naming.extent.end, start - LONG_LEAD), start)
        if lead and _to_act().match(scene.text, mention.extent.end, sentence.extent.end):
            return tidy(scene.text[lead.start(1) : sentence.extent.end])
    return None


_PROMISING = re.compile(
    r"[^.;“”\"]{0,120}?,\s+(?:promising|pledging|undertaking|agreeing|committing\s+(?:themselves|itself))\s+(?:not\s+)?to\s+"
    r"(?P<thing>(?=(?:an?|the|its|their)\s))?"
)
_NEXT_DEED = re.compile(r",?\s+and\s+\w+ing\s|,\s+\w+ing\s|\s+in\s+(?:the|its|their)\s+(?:most|first|\w+est)\s")


def _promising(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "Peru and Chile will open six ports" of "Peru and Chile signed a pact, promising to open six ports"."""
    closed = [step.verb.start for step in naming.facts if RANK["agreed"] <= RANK[step.status] < RANK["suspended"]]
    match = _PROMISING.match(scene.text, naming.extent.end, sentence.extent.end)
    if not closed or match is None or min(closed) > naming.extent.start:
        return None
    actors = subject_of(scene, min(closed), sentence.extent.start)
    start = _subject_start(scene, sentence, actors, min(closed))
    named = [mention.extent.end for mention in scene.mentions_in(Extent(start, min(closed)))]
    if not actors or not named:
        return None
    end = _NEXT_DEED.search(scene.text, match.end(), sentence.extent.end)
    negation = "not " if " not " in match[0][-8:] else ""
    subject = scene.text[start : named[-1]]
    will = f"will {negation}" if match["thing"] is None else "agrees to " if len(actors) == 1 else "agree to "
    return f"{subject} {will}{tidy(scene.text[match.end() : end.start() if end else sentence.extent.end])}"


_WITH_WHOM = (
    r"(?:(?P<offer>\s+offer)(?:\s+(?:by|from)\s[^,.;:“”\"]{1,60}?)?"
    r"|\s+(?:with|between|in|on|at|worth|last|this|late|early|yesterday|today|\w{3,6}day)\b[^,.;:“”\"]{0,60}?)?"
)
# "A pact to protect the lake": a purpose, which says nothing of what will be done.
_PURPOSES = frozenset({"end", "protect", "ensure", "secure", "stop", "ease", "settle"})


@cache
def _to_do() -> re.Pattern[str]:
    """Build the pattern of what an agreement is made to do: " with Chile to share the lake"."""
    bases = {verb.split()[0] for verb in lines_of("provision_verbs.txt")} - _PURPOSES - {"say", "state", "specify"}
    return re.compile(rf"{_WITH_WHOM},?\s+to\s+(?:jointly\s+)?{any_of(bases)}\s")


@cache
def _to_serve() -> re.Pattern[str]:
    """Build the pattern of any other purpose but that of talking on."""
    return re.compile(
        rf"{_WITH_WHOM},?\s+to\s+(?:jointly\s+)?(?!(?:sign|hold|meet|talk|discuss|continue|begin|start|resume|work|explore|study"
        r"|consider|be|have|do|go|see|take|avoid|avert|try|the|an?|its|their|each|both|all)\b)[a-z]+\s(?!(?:from|of|by|in|at|after)\b)"
    )


@cache
def _third_person() -> dict[str, str]:
    """Map the gerund of each verb of promise to its third person: "handing" to "hands"."""
    verbs = [verb for verb in lines_of("provision_verbs.txt") if verb.split()[0] not in ("say", "state", "include")]
    return {doing: does for _, does, doing, *_ in map(forms_of, verbs)}


@cache
def _gerund() -> re.Pattern[str]:
    """Build the pattern of " on Monday handing" and of " on handing"."""
    return re.compile(
        r"(?:\s+(?:with|between|in|on|at|last|this|late|early|yesterday|today)\s[^,.;:“”\"‘]{1,60}?|(?P<on>\s+(?:on|about|for)))?"
        rf"\s+(?P<verb>{any_of(_third_person())})\s(?!by\b)"
    )


_PREPOSITION = re.compile(r"\s(?:on|about|for|of|in|by|after|before|without)\s\Z")


def _doing(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "The treaty hands the island to Peru" of "Chile signed a treaty handing the island to Peru"."""
    doing = _gerund().match(scene.text, naming.extent.end, sentence.extent.end)
    if (
        doing is None
        or doing["on"]
        or not naming.facts
        or _PREPOSITION.search(doing[0][: doing.start("verb") - doing.start()])
    ):
        return None
    does = _third_person()[" ".join(doing["verb"].split())]
    return f"The {naming.head} {does} {tidy(scene.text[doing.end() : sentence.extent.end])}"


def _on_doing(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take "an agreement on sharing the lake" for what it is about."""
    doing = _gerund().match(scene.text, naming.extent.end, sentence.extent.end)
    if doing is None or not doing["on"] or not naming.facts:
        return None
    start = _with_article(scene.text, naming.extent.start, sentence.extent.start)
    return tidy(scene.text[start : sentence.extent.end])


_SUBORDINATE = re.compile(r"(?:While|Although|Though|When|After|As|Since|Because)\b")
_THEIRS = re.compile(
    r"\b(?:its|their)\s+(?:[\w-]+\s+){0,3}\Z"
)  # "stands by its agreement to share the water": it has one


def _aim(scene: Scene, sentence: Sentence, naming: Naming, to_do: re.Pattern[str]) -> str | None:
    """Take "A and B signed an agreement to share their water" from its subject on."""
    closed = [step.verb.start for step in naming.facts if RANK[step.status] >= RANK["agreed"]]
    task = to_do.match(scene.text, naming.extent.end, sentence.extent.end)
    if task is None:
        return None
    if task["offer"]:
        start = _with_article(scene.text, naming.extent.start, sentence.extent.start)
        return tidy(scene.text[start : sentence.extent.end])
    if not closed:
        owned = _THEIRS.search(scene.text, max(sentence.extent.start, naming.extent.start - 40), naming.extent.start)
        return tidy(scene.text[owned.start() : sentence.extent.end]) if owned and not naming.progress else None
    verb = min(closed)
    actors = subject_of(scene, verb, sentence.extent.start) if verb < naming.extent.start else ()
    start = _subject_start(scene, sentence, actors, verb) if actors else naming.extent.start
    start = start if actors else _with_article(scene.text, start, sentence.extent.start)
    aside = _SUBORDINATE.match(scene.text, sentence.extent.start)
    comma = _comma(scene.text, task.end(), sentence.extent.end) if aside else -1
    return tidy(scene.text[start : comma if comma >= 0 else sentence.extent.end])


def _subject_start(scene: Scene, sentence: Sentence, actors: tuple[Member, ...], verb: int) -> int:
    """Return where the subject begins: behind "On Monday," and "Hours later"."""
    floor = sentence.extent.start
    named = [mention for mention in scene.mentions_in(Extent(floor, verb)) if mention.member in actors]
    if not named:
        return floor
    start = named[-min(len(named), len(actors))].extent.start
    article = _ARTICLE.search(scene.text, max(floor, start - 40), start)
    return article.start() if article else start


_ARTICLE = re.compile(r"\b(?:the|an?|both|its|their)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE)
