"""Find what the parties of an agreement commit to, in the article's own words.

Under the deal, Oslo would cut tariffs on fish.        provision "Oslo would cut tariffs on fish"
The pact obliges both sides to share data.             provision "The pact obliges both sides to share data"
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from ....schemas.draft import DraftProvision
from ...rules.wordlists import all_forms, any_of, lines_of, tables_of
from .agreement_namings import Naming
from .agreement_progress import RANK
from .chunk_scene import Scene
from .listed_provisions import MOST_PROVISIONS, listed_points
from .promises import finite_verbs, split_promises, tidy
from .terms import LONGEST_SENTENCE, NO_TERM, SAID_OF_IT, said_by_text, says_enough, term_in
from .undertakings import NO_TASK, promised

GOES_ON_WITHIN = 2  # sentences after a provision in which the next one stands, if there is one

_THEN = re.compile(
    r"(?:It|They|Both sides|Both countries|The two sides|The two countries|Each side|The sides|The parties|"
    r"(?:The|Its|Their|Key|Main|Other)\s(?:(?:main|key|other|agreed)\s)?(?:text|document|package|annex|terms|provisions|"
    r"conditions|measures|points|elements|plan|proposal|offer|framework|roadmap)(?:\sof\s(?:it|the\s\w+))?"
    r"(?:,\s(?:which|that)\s[^,.;:“”\"]{3,80}(?=,))?"
    r"|In return|In exchange)\b(?:\s+\w+ly)?,?(?:\s+(?:also|further|would|will|must|shall|each|then))?\s+"
)


@cache
def _commits() -> re.Pattern[str]:
    verbs = any_of(all_forms(lines_of("provision_verbs.txt")))
    return re.compile(
        rf"(?:(?:(?:would|will|shall|must)\s+(?:also\s+)?)?(?:{verbs}|be\s+\w+ed|agreed\s+to|(?:are|is|were)(?=:))"
        r"|(?:(?<=would\s)|(?<=will\s)|(?<=also\s))(?:see|have\s+seen))\b"
    )


@dataclass(frozen=True, slots=True)
class _Agreement:
    """What must be known of an agreement to tell its provisions from those of others."""

    scene: Scene
    parties: Set[str]
    named: Set[int]  # the sentences that name any agreement
    own: Set[int]  # those that name this one

    def gives_way(self, number: int) -> bool:
        """Tell whether a sentence names another agreement and not this one: what "it" provides is that other one's."""
        return number in self.named and number not in self.own


def find_provisions(
    scene: Scene,
    namings: Sequence[Naming],
    parties: set[str],
    told: frozenset[int] = frozenset(),
    clauses: frozenset[int] = frozenset(),
    named: frozenset[int] = frozenset(),
) -> list[DraftProvision]:
    """Return the provisions told in the sentences that name the agreement, and right after them.

    `told` are the sentences that tell of its progress: what it provides often stands there or follows.
    `clauses` are those that tell of one of its clauses, `named` those that name any agreement.
    The words of a clause that the article quotes are taken here only where nothing else is told.
    """
    agreement = _Agreement(scene, parties, named, {naming.sentence for naming in namings})
    found, weak = _beside_names(agreement, namings, told)
    for number in sorted(told - found.keys()):
        promise = promised(scene, scene.segments.sentence(number), parties)
        if promise is not None:
            found[number] = promise
            found |= _going_on(agreement, found, number)
    for number in sorted(clauses - found.keys()):
        found[number] = _bare(scene.segments.words(number))
        found |= _going_on(agreement, found, number)
    listed = listed_points(scene, namings)
    if listed:
        last = max(listed)
        found |= _going_on(agreement, found, last)
        found = {**listed, **{number: words for number, words in found.items() if number > last}}
    return _drafts(found or weak)


def _beside_names(
    agreement: _Agreement, namings: Sequence[Naming], told: frozenset[int]
) -> tuple[dict[int, str], dict[int, str]]:
    """Return what the sentences that name the agreement provide and those that go on from them, and what is weak."""
    found: dict[int, str] = {}
    weak: dict[int, str] = {}
    for naming in namings:
        number, term = naming.sentence, term_in(agreement.scene, naming, agreement.parties)
        wanted = number not in found and len(found) < MOST_PROVISIONS
        taken = term if term is not None and wanted and says_enough(term.words) else None
        if taken is not None:
            (weak if taken.weak else found)[number] = taken.words
        if taken is not None or _opens_terms(naming, told) or _shared_terms_follow(agreement.scene, naming):
            found |= _going_on(agreement, found, number)
    return found, weak


def _drafts(found: Mapping[int, str]) -> list[DraftProvision]:
    """Draft each thing promised, in the order of the text."""
    pieces = [(number, piece) for number in sorted(found) for piece in split_promises(found[number])]
    told = [(number, piece) for number, piece in pieces if says_enough(piece) and not _FORECAST.search(piece)]
    return [
        DraftProvision(evidence=[number], text=piece[:1].upper() + piece[1:])
        for number, piece in told[:MOST_PROVISIONS]
    ]


_FORECAST = re.compile(
    r"\b(?:truce|deal|pact|accord|treaty|agreement|ceasefire)\s+(?:will|would|can|could|may|might)\s+(?:not\s+|never\s+|only\s+)?"
    r"(?:last|hold|survive|fail|work|collapse|succeed|unravel|stick)\b"
    r"|\b(?:will|would|must|still)\s+(?:also\s+|still\s+)?(?:requires?|needs?)\s+(?:the\s+)?(?:\w+\s+)?(?:approval|ratification|"
    r"consent|backing|blessing)\b|\bmust\s+(?:still\s+|also\s+|first\s+)?be\s+(?:approved|ratified)\b"
)  # what somebody thinks will become of it, and what it still lacks


def _opens_terms(naming: Naming, told: frozenset[int]) -> bool:
    """Tell whether terms may follow: behind what is over or halted stands what becomes of it."""
    over = any(RANK[step.status] >= RANK["suspended"] for step in naming.facts)
    return not over and (bool(naming.facts) or naming.sentence in told)


# What both undertake right behind the name of an agreement is what is in it, whatever its sentence tells.
_SHARED_TERM = re.compile(
    r"(?:Both|The\stwo|Each|The)\s(?:sides?|part(?:y|ies)|countr(?:y|ies)|governments?|nations?|signator(?:y|ies))\s(?:also\s)?"
    r"(?:undertakes?|undertook|commits?|committed|pledges?|pledged|agrees?|agreed|promised?|shall|must|will|are\sto|is\sto)\s"
)


def _shared_terms_follow(scene: Scene, naming: Naming) -> bool:
    """Tell whether the next sentence says what both sides undertake by the agreement just named."""
    if naming.negated or scene.said(naming.extent.start) or naming.sentence >= scene.last:
        return False
    words = scene.segments.words(naming.sentence + 1)[:LONGEST_SENTENCE]
    return _SHARED_TERM.match(words) is not None and _is_term(scene, naming.sentence + 1, words)


# "Under other articles Peru will …", "By a further clause, both sides will …"
_UNDER_CLAUSE = re.compile(
    r"(?:Under|By|In)\s(?:(?:an?|the|its|one|two|three)\s)?(?:another|other|further|second|third|last|final|separate)\s"
    r"(?:articles?|clauses?|provisions?|paragraphs?|sections?|annex(?:es)?|terms),?\s"
)


@cache
def _clause() -> re.Pattern[str]:
    """Build the pattern of a clause told of: "Article 9 bars either side from …", "A further clause sets up …"."""
    kinds = any_of(tables_of("clause_labels.toml")["labels"]["numbered"])
    return re.compile(
        rf"(?:{kinds}\s[\dIVX][\w.()]{{0,9}}|(?:A|An|One|Another)\s(?:\w+\s)?(?:clause|article|annex|provision|paragraph)"
        r"(?:,\s[\d.]+,)?)"
        r"(?:\s(?:of|in)\s(?:the|this)\s[\w\s]{3,40}?)?(?:\s(?:also|further|\w+ly|would|will|shall)){0,2}"
        rf"\s(?:{finite_verbs()})\s(?!that\b)"
        r"|(?:A|An|The|One)\s(?:\w+\s)?(?:annex|protocol|clause|article|section|side\sletter)\s(?:also\s)?(?:says|states|provides)\s"
        r"(?:that\s)?(?=[^,.;:“”\"]{2,80}?\s(?:will|would|shall|must|may|(?:is|are)\sto)\s)"
        rf"|{_UNDER_CLAUSE.pattern}(?:[\w’'-]+\s){{1,4}}(?:will|would|shall|must|may|(?:is|are)\sto)\s"
    )


def tells_of_clause(scene: Scene, number: int) -> bool:
    """Tell whether a sentence says what a clause provides, without quoting it."""
    extent = scene.segments.sentence(number).extent
    match = _clause().match(scene.text, extent.start, extent.end)
    if match is None:
        return False
    quoted = re.search(r"[:“\"]", scene.text[match.end() : match.end() + 30])
    return quoted is None or said_by_text(extent.words(scene.text)) is not None


def _going_on(agreement: _Agreement, found: Mapping[int, str], after: int) -> dict[int, str]:
    """Return what goes on behind a sentence with "It also …", "Both sides would …" or "Any party may …"."""
    more: dict[int, str] = {}
    reach = GOES_ON_WITHIN
    while reach and after < agreement.scene.last and len(found) + len(more) < MOST_PROVISIONS:
        after += 1
        if agreement.gives_way(after):
            break
        if after in found:
            continue
        told = _told_in(agreement, after, behind=after - 1 in found or after - 1 in more)
        if told is not None:
            more[after] = told
        reach = reach - 1 if told is None else GOES_ON_WITHIN
    return more


def _told_in(agreement: _Agreement, number: int, *, behind: bool) -> str | None:
    scene = agreement.scene
    words = scene.segments.words(number)[:LONGEST_SENTENCE]
    if _goes_on(words) or _is_term(scene, number, words, behind=behind) or _is_fee(scene, number, words):
        return _bare(words)
    told = said_by_text(words) or _agreed_to(scene, number) or _also_agreed(scene, number)
    if told is None and agreement.parties:
        return promised(scene, scene.segments.sentence(number), agreement.parties)
    return told


_HAS_AGREED = re.compile(
    r"\bsaid\s(?:that\s)?(?P<who>(?:the|both|his|her|its)\s[^,.;:“”\"‘]{2,50}?|[A-Z][^,.;:“”\"‘]{2,50}?|it|they)\s(?:had|has|have)\s"
    r"(?:also\s)?(?:agreed|undertaken|pledged|promised|committed)\s(?:itself\s|themselves\s)?(?:not\s)?to\s"
    rf"{NO_TASK}"
)


_ALSO_AGREED = re.compile(
    r"(?:The|Both|Each|All|Its|Their|[A-Z])[^,.;:“”\"‘]{1,80}?\s(?:has\s|have\s|had\s)?(?:also|further)\s(?:agreed|pledged|promised|"
    r"undertook|undertaken|committed\s(?:itself|themselves))\s(?:not\s)?to\s(?!sign|hold|meet|talk|discuss|continue)"
)


def _also_agreed(scene: Scene, number: int) -> str | None:
    """Take "The province also agreed to hire ten nurses", whoever that is, where it stands right behind a provision."""
    extent = scene.segments.sentence(number).extent
    also = _ALSO_AGREED.match(scene.text, extent.start, extent.end)
    return tidy(extent.words(scene.text)) if also and not scene.quoted(also.start()) else None


def _agreed_to(scene: Scene, number: int) -> str | None:
    """Take what somebody says was agreed: "The minister said the owners had agreed to raise wages"."""
    extent = scene.segments.sentence(number).extent
    match = _HAS_AGREED.search(scene.text, extent.start, extent.end)
    if match is None or scene.quoted(match.start("who")):
        return None
    return tidy(scene.text[match.start("who") : extent.end])


def _bare(words: str) -> str:
    """Leave out that it stands under another article, or is given in return."""
    return said_by_text(words) or tidy(_IN_RETURN_TOO.sub("", _UNDER_CLAUSE.sub("", words, count=1), count=1))


_ASIDE_FIRST = re.compile(
    r"(?:Signed|Brokered|Agreed|Drafted|Drawn|Reached|Struck|Initialled|Ratified)\s[^.;“”\"]{3,160}?,\s(?=it\s)"
)


def _goes_on(words: str) -> bool:
    aside = _ASIDE_FIRST.match(words)
    if aside is not None:
        words = f"It{words[aside.end() + len('it') :]}"
    opening = _THEN.match(words)
    return bool(opening and _commits().match(words, opening.end()) and not SAID_OF_IT.search(words))


def _is_term(scene: Scene, number: int, words: str, *, behind: bool = False) -> bool:
    """Tell whether a sentence says, on the article's own account, what somebody shall do, get or be free to do.

    `behind` a term it may also say what somebody "would" do; elsewhere that is mostly a guess.
    """
    return (
        bool(_TERM.match(words) or _IN_RETURN.match(words) or (behind and _WOULD.match(words)))
        and not NO_TERM.search(words)
        and not SAID_OF_IT.search(words)
        and (number not in scene.spoken or _BY_TEXT.search(words) is not None)
    )


_FEE = re.compile(r"\b(?:break-?up|termination|cancellation|walk-?away)\s(?:fee|payment)\b")
_OWES = re.compile(r"\s(?:will|would|must|shall|could|owes?|agreed|(?:is|are)\sto)\s")


def _is_fee(scene: Scene, number: int, words: str) -> bool:
    """Tell whether a sentence says what is paid if nothing comes of the agreement."""
    fee = _FEE.search(words)
    return (
        fee is not None
        and _OWES.search(words) is not None
        and (number not in scene.spoken or bool(_BY_TEXT.search(words)))
    )


_BY_TEXT = re.compile(
    r",\s+(?:according\s+to\s+(?:a|the|both)\s+(?:\w+\s+)?(?:statement|text|document|agreement|accord|officials|ministr(?:y|ies))"
    r"|(?:the\s+|both\s+|an?\s+|two\s+)?(?:\w+\s+)?(?:officials?|mediators?|negotiators?|diplomats?|ministr(?:y|ies)|ministers?|sides|"
    r"governments?|statement|people|office)(?:\s[^,.;:“”\"]{1,60})?\s+said(?:\s[^,.;:“”\"]{1,60})?)\W*\Z"
)
_IN_RETURN_TOO = re.compile(r",\sin\s(?:return|turn|exchange),")
_ASIDES = rf"(?:{_IN_RETURN_TOO.pattern}|,\s(?:on|for)\s(?:its|their|his|her)\s(?:own\s)?part,)"
_TERM = re.compile(
    r"(?:(?:Under (?:it|its terms|the terms)|"
    r"In (?:return|exchange)|For (?:its|their) part|Each year|Every year|(?:From|By) \w+(?: \d{4})?"
    r"|(?:During|Within|Over|After|Until|For) [^,.;:“”\"‘]{2,40}"
    r"|In (?:a|the) (?:first|second|third|later|next|final) \w+),?\s+)?"
    rf"\w[^.,;:“”\"‘]{{1,90}}?{_ASIDES}?(?<!\sto)\s(?:will|shall|must|may|is\sto|are\sto|undertakes?|receives?|gets?|gains?|keeps?|"
    r"commits?|agrees?\sto|has\sto|have\sto|is\sobliged\sto|are\sobliged\sto)\s(?:also\s|only\s)?(?!have\b|be\sno\b)\w+"
)
_IN_RETURN = re.compile(
    r"(?:In (?:return|exchange)|For (?:its|their) part|Under (?:it|its terms|the terms)),?\s+"
    r"\w[^.,;:“”\"‘]{1,90}?\swould\s\w"
)
_WOULD = re.compile(r"(?!It\b|That\b|This\b|He\b|She\b)\w[^.,;:“”\"‘]{1,80}?\swould\s(?:also\s)?(?!be\sno\b)\w+")
