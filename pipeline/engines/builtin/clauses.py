"""Find the clauses of treaties and laws that the article quotes word for word.

Article 4 of the agreement says: “In case any one …”     label "Article 4", instrument "the agreement"
a clause that is only mentioned, "Article 4 was broken", is none
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ....schemas.draft import DraftCitation, DraftQuotedClause
from ....schemas.segments import Extent, Quotation, Sentence
from ...citations import cite
from ...rules.wordlists import all_forms, any_of, tables_of
from .agreement_namings import Naming, namings_of
from .chunk_scene import Scene
from .dossiers import Dossier

FEWEST_QUOTED = 4  # fewer words than this are a phrase that somebody takes up, not a clause
MOST_BETWEEN = 14  # words between the verb and the quoted words: "says that where imports rise by 8 percent, “…”"
LABEL_WITHIN = 140  # code points between a label and the quoted words
_NUMBER = (
    r"(?:\d{1,4}[A-Za-z]?(?:\.\d{1,3}){0,4}(?:\s?\([0-9A-Za-z]{1,4}\)){0,4}|[IVXLC]{1,7}\b(?:\s?\([0-9A-Za-z]{1,4}\)){0,4}"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b)"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A clause named in the text: where, how, and of which instrument."""

    extent: Extent  # label and instrument together
    label: str | None
    instrument: str | None


@cache
def _label() -> re.Pattern[str]:
    kinds = any_of(tables_of("clause_labels.toml")["labels"]["numbered"])
    lettered = r"(?-i:(?:Annex|Appendix|Schedule)\s[A-Z]\b)"
    part = rf"{kinds}\s{{0,2}}{_NUMBER}|{lettered}|§{{1,2}}\s?{_NUMBER}|(?:the\s+)?\bpreamble\b"
    return re.compile(rf"(?<![\w])(?:{part})(?:(?:,|\s+of|\s+and)?\s+(?:{kinds}\s{{0,2}}{_NUMBER}))?", re.IGNORECASE)


@cache
def _speaks() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(all_forms(tables_of('clause_labels.toml')['verbs']['speaks']))}\b")


_OWNER = re.compile(
    r"([A-Z][\w’'.&-]*(?:\s+[A-Z][\w’'.&-]*){0,5}['’]s?\s+(?:[a-z-]+\s+)?"
    r"|[Tt]he\s+(?:[\w-]+\s+){0,4}[\w-]+['’]s\s+)\Z"
)
_OF = re.compile(
    r"\s+(?:of|in|to)\s+(?:the\s+|this\s+|that\s+|its\s+)?"
    r"((?:[A-Z][\w’'.&-]{0,30}|\d{4})(?:\s+(?:(?:on|of|and|the|for|in)\s+){0,3}(?:[A-Z][\w’'.&-]{0,30}|\d{4}\b)){0,9}"
    r"(?:\s+(?:treaty|agreement|charter|convention|law|act|constitution|accord|pact|code|resolution))?"
    r"|(?:[\w-]{1,30}\s+){0,4}?(?:treaty|agreement|deal|pact|accord|charter|convention|law|act|constitution|code|contract|"
    r"resolution|memorandum|text|draft|document|statute|bill|declaration|protocol)\b)"
)
_RESOLUTION = re.compile(r"\b(?:(?:UN\s+|U\.N\.\s+)?Security\s+Council\s+)?[Rr]esolution\s+\d{1,5}\b")
_SPOKEN = re.compile(r"\b(?:he|she|they|who|told|what|which\s+\w+\s+called|so-called)\b")
_GOES_ON = re.compile(
    r"(?:It|The (?:article|clause|section|paragraph|text|preamble|treaty|agreement|pact))\s+"
    r"(?:\w+ly\s+|also\s+|then\s+)?"
)


@dataclass(frozen=True, slots=True)
class _Agreements:
    """The agreements of the article as instruments that a clause may stand in."""

    first: str  # the name of the one told of first, "" where there is none
    alone: bool
    names: Mapping[str, str]  # by any name, in lower case


def find_clauses(scene: Scene, dossiers: list[Dossier]) -> list[DraftQuotedClause]:
    """Return the quoted clauses of the chunk; an instrument that is one of `dossiers` bears its name."""
    names = {name: dossier.name for dossier in reversed(dossiers) for name in dossier.names}
    agreements = _Agreements(dossiers[0].name if dossiers else "", len(dossiers) == 1, names)
    found: list[DraftQuotedClause] = []
    latest: tuple[int, Label] | None = None
    opening: tuple[int, Label] | None = None
    named: Naming | None = None
    proper: dict[str, str] = {}  # the last proper name by its noun: "the convention" is the one named before
    for sentence in scene.sentences():
        namings = namings_of(scene).get(sentence.number, ())
        quotations = _quotations(scene, sentence)
        proper |= {naming.head: naming.name for naming in namings if naming.proper}
        proper |= {naming.short: naming.name for naming in namings if naming.short}
        label, quotation = _spoken_by_label(scene, sentence, quotations, namings)
        if label is None and latest and latest[0] == sentence.number - 1:
            label, quotation = _going_on(scene, sentence, quotations, latest[1])
        if label is None and opening and opening[0] == sentence.number - 1:
            label, quotation = _it_says(scene, sentence, quotations, opening[1])
        opening = _opening(scene, sentence, quotations, namings)
        if label is not None and quotation is not None:
            found.append(_draft(scene, sentence, _with_name(label, proper), quotation, agreements, named))
            latest = (sentence.number, label)
        named = next((one for one in reversed(namings) if not scene.quoted(one.extent.start)), named)
    return [clause for clause in found if clause.instrument]


def _with_name(label: Label, proper: dict[str, str]) -> Label:
    """Give "Article 12 of the convention" the name of the convention, where the article told it before."""
    return replace(label, instrument=proper.get(label.instrument or "", label.instrument))


def _quotations(scene: Scene, sentence: Sentence) -> list[Quotation]:
    quotations = scene.segments.quotations
    first = bisect_left(quotations, sentence.extent.start, key=lambda quotation: quotation.extent.start)
    inside: list[Quotation] = []
    for quotation in quotations[first : first + 40]:
        if quotation.extent.start >= sentence.extent.end:
            break
        if len(quotation.inner.words(scene.text).split()) > 1:
            inside.append(quotation)
    return inside


def _spoken_by_label(
    scene: Scene, sentence: Sentence, quotations: list[Quotation], namings: Sequence[Naming]
) -> tuple[Label | None, Quotation | None]:
    if not quotations:
        return None, None
    labels = list(_labels(scene, sentence, namings))
    for quotation in quotations:
        before = [label for label in labels if 0 <= quotation.extent.start - label.extent.end <= LABEL_WITHIN]
        for label in reversed(before):
            if _introduces(scene, sentence, label, quotation):
                return label, quotation
        after = [label for label in labels if 0 <= label.extent.start - quotation.extent.end <= 40]
        for label in after:
            if _closes(scene.text, quotation, label):
                return label, quotation
    return None, None


def _labels(scene: Scene, sentence: Sentence, namings: Sequence[Naming]) -> Iterator[Label]:
    """Yield the labels of a sentence, then numbered resolutions and agreements, which speak for themselves."""
    text, taken = scene.text, [Extent(0, 0)]
    for match in _label().finditer(text, sentence.extent.start, sentence.extent.end):
        of = _OF.match(text, match.end(), sentence.extent.end)
        owner = _OWNER.search(text[max(sentence.extent.start, match.start() - 60) : match.start()])
        instrument = of[1] if of else _bare_owner(owner[1]) if owner else None
        extent = Extent(match.start(), of.end() if of else match.end())
        taken.append(extent)
        yield Label(extent, _plain(match[0]), _plain(instrument) if instrument else None)
    for match in _RESOLUTION.finditer(text, sentence.extent.start, sentence.extent.end):
        extent = Extent(match.start(), match.end())
        if not any(extent.meets(other) for other in taken):
            yield Label(extent, None, _plain(match[0]))
    for naming in namings:
        if naming.kind != "declaration" and not any(naming.extent.meets(other) for other in taken):
            yield Label(naming.extent, None, naming.name)


def _plain(words: str) -> str:
    return " ".join(words.split()).removeprefix("the ").removeprefix("The ").rstrip(".,’'")


def _bare_owner(words: str) -> str:
    return re.sub(r"['’]s?\s.*\Z|['’]s?\s*\Z", "", words)


_IN_BETWEEN = re.compile(r",\s(?:over|under|on|in|to|about)\s(?:which|whose)\s[^,.;:“”\"]{3,100},")
_OWN_WORDS = re.compile(r"\b(?:it|they|\w+ing)\b")


def _introduces(scene: Scene, sentence: Sentence, label: Label, quotation: Quotation) -> bool:
    """Tell whether the clause itself says the quoted words: by a verb between them, or "Under Article 4, “…”"."""
    gap = _IN_BETWEEN.sub("", scene.text[label.extent.end : quotation.extent.start])
    if label.label is not None and quotation.parent is not None and gap.endswith(": "):
        return True  # she read out Article 4: ‘could it be plainer: “No party shall …”’
    if label.label is None and len(quotation.inner.words(scene.text)[:200].split()) < FEWEST_QUOTED:
        return False
    if _SPOKEN.search(gap) or re.search(r"[“”\"]", gap):
        return False
    verbs = list(_speaks().finditer(gap))
    if verbs and len(gap[verbs[-1].end() :].split()) <= MOST_BETWEEN:
        lead = gap[: verbs[0].start()]
        if label.label is None and _OWN_WORDS.search(gap):  # "rejected the pact, saying …" is somebody's own word
            return False
        return len(lead.split()) <= (8 if label.label else 1) and not re.search(r"\b(?:and|but|who|as)\b", lead)
    before = scene.text[max(sentence.extent.start, label.extent.start - 40) : label.extent.start]
    under = re.search(
        r"\b(?:[Uu]nder|[Ii]n the words of|[Aa]ccording to|[Pp]ursuant to|[Aa]s)\s+(?:\w+\s+){0,3}\Z", before
    )
    if under and label.label is not None:
        return len(gap.split()) <= 14
    return gap.strip() == ":" or (label.label is not None and gap.strip() in (",", "–", "—"))


def _closes(text: str, quotation: Quotation, label: Label) -> bool:
    gap = text[quotation.extent.end : label.extent.start]
    if label.label is None or not re.fullmatch(r"[\s,]*(?:according to|says?|reads?|states?)?\s*(?:the\s+)?", gap):
        return False
    return bool(gap.strip(" ,")) or _speaks().match(text, label.extent.end + 1) is not None


def _going_on(
    scene: Scene, sentence: Sentence, quotations: list[Quotation], label: Label
) -> tuple[Label | None, Quotation | None]:
    """Take "It also says: “…”" for the clause of the sentence before."""
    start = sentence.extent.start
    opening = _GOES_ON.match(scene.text, start, sentence.extent.end)
    for quotation in quotations[:1]:
        if opening and _speaks().match(scene.text, opening.end()) and quotation.extent.start - opening.end() < 60:
            return label, quotation
    return None, None


def _opening(
    scene: Scene, sentence: Sentence, quotations: list[Quotation], namings: Sequence[Naming]
) -> tuple[int, Label] | None:
    """Return the clause that a sentence without quotation opens or ends with: "Article 11 deals with disputes."."""
    if quotations:
        return None
    label = next((one for one in _labels(scene, sentence, namings) if one.label is not None), None)
    if label is None:
        return None
    opens = label.extent.start <= sentence.extent.start + len("The ")
    ends = label.extent.end >= sentence.extent.end - len(".")
    leads = _IS_LABEL.search(scene.text, sentence.extent.start, label.extent.start) is not None
    return (sentence.number, label) if opens or (ends and leads) else None


_IS_LABEL = re.compile(r"\s(?:is|was|in|by|to)\s(?:the\s)?\Z")  # "the passage in dispute is Paragraph 5 of the pact"
_IT_SAYS = re.compile(r"\s+(?:it|the\s+(?:article|clause|section|paragraph|text))\s+(?:says|states|reads|provides)\b")


def _it_says(
    scene: Scene, sentence: Sentence, quotations: list[Quotation], label: Label
) -> tuple[Label | None, Quotation | None]:
    """Take “…,” it says, for the words of the clause with which the sentence before opened."""
    for quotation in quotations[:1]:
        if quotation.extent.start <= sentence.extent.start + 1 and _IT_SAYS.match(scene.text, quotation.extent.end):
            return label, quotation
    return None, None


def _draft(
    scene: Scene,
    sentence: Sentence,
    label: Label,
    quotation: Quotation,
    agreements: _Agreements,
    named: Naming | None,
) -> DraftQuotedClause:
    instrument = _instrument(label, agreements, named)
    return DraftQuotedClause(
        evidence=[sentence.number],
        quote=cite(scene.segments, quotation.inner),
        instrument=instrument,
        label=label.label,
        cites=list(_cites(quotation.inner.words(scene.text), label, instrument)),
    )


# "The agreement", "the final text": these mean the agreement that the article reports on.
_GENERIC = re.compile(
    r"(?:(?:final|agreed|new|full|draft|latest)\s+)?(?:agreement|deal|text|draft|document|pact|treaty|accord)"
)


def _instrument(label: Label, agreements: _Agreements, named: Naming | None) -> str:
    """Name the instrument: an agreement of the article under its own name, else as the sentence has it."""
    if label.instrument is None and named is None:
        return agreements.first if agreements.alone else ""
    called = label.instrument if label.instrument is not None else named.name if named else ""
    known = agreements.names.get(called.lower())
    if known is None and label.instrument is not None and _GENERIC.fullmatch(called.lower()):
        known = agreements.first
    return known or called


def _cites(words: str, own: Label, instrument: str) -> Iterator[DraftCitation]:
    """Yield what the quoted words refer to: "Article 51 of the UN Charter", and "Article 3" of the same text."""
    words = words[:20_000]
    for match in _label().finditer(words):
        of, label = _OF.match(words, match.end()), _plain(match[0])
        own_text = of is not None and " this " in of[0][: of.start(1) - of.start()]
        if of and not own_text:
            yield DraftCitation(instrument=_plain(of[1]), label=label)
        elif instrument and label != own.label and label[0].isupper():
            yield DraftCitation(instrument=instrument, label=label)
    for match in _RESOLUTION.finditer(words):
        if own.instrument != _plain(match[0]):
            yield DraftCitation(instrument=_plain(match[0]), label=None)
