"""Find what the parties of an agreement commit to, in the article's own words.

Under the deal, Oslo would cut tariffs on fish.        provision "Oslo would cut tariffs on fish"
The pact obliges both sides to share data.             provision "The pact obliges both sides to share data"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ....schemas.draft import DraftProvision
from ...rules.wordlists import all_forms, any_of, lines_of, tables_of
from .agreement_namings import Naming
from .agreement_progress import RANK
from .chunk_scene import Scene
from .listed_provisions import MOST_PROVISIONS, listed_points
from .promises import finite_verbs, split_promises, tidy
from .terms import LONGEST_SENTENCE, NO_TERM, SAID_OF_IT, near, promised, said_by_text, says_enough

GOES_ON_WITHIN = 2  # sentences after a provision in which the next one stands, if there is one

_THEN = re.compile(
    r"(?:It|They|Both sides|Both countries|The two sides|The two countries|Each side|The sides|The parties|"
    r"(?:The|Its|Their|Key|Main|Other)\s(?:(?:main|key|other|agreed)\s)?(?:text|document|package|annex|terms|provisions|"
    r"conditions|measures|points|elements|plan|proposal|offer|framework|roadmap)(?:\sof\s(?:it|the\s\w+))?"
    r"|In return|In exchange)\b(?:\s+\w+ly)?,?(?:\s+(?:also|further|would|will|must|shall|each|then))?\s+"
)


@cache
def _commits() -> re.Pattern[str]:
    verbs = any_of(all_forms(lines_of("provision_verbs.txt")))
    return re.compile(
        rf"(?:(?:(?:would|will|shall|must)\s+(?:also\s+)?)?(?:{verbs}|be\s+\w+ed|agreed\s+to)"
        r"|(?:(?<=would\s)|(?<=will\s)|(?<=also\s))(?:see|have\s+seen))\b"
    )


def find_provisions(
    scene: Scene,
    namings: Sequence[Naming],
    parties: set[str],
    told: frozenset[int] = frozenset(),
    clauses: frozenset[int] = frozenset(),
    others: frozenset[int] = frozenset(),
) -> list[DraftProvision]:
    """Return the provisions told in the sentences that name the agreement, and right after them.

    `told` are the sentences that tell of its progress: what it provides often stands there or follows.
    `clauses` are those that tell of one of its clauses, `others` those that name another agreement.
    The words of a clause that the article quotes are taken here only where nothing else is told.
    """
    found: dict[int, str] = {}
    quoted: dict[int, str] = {}
    for naming in namings:
        after: int | None = naming.sentence if _opens_terms(naming, told) else None
        for number, words, verbatim in near(scene, naming, parties):
            if number not in found and len(found) < MOST_PROVISIONS and says_enough(words):
                (quoted if verbatim else found)[number] = words
                after = number
        _go_on(scene, found, after, others, parties)
        if after is None and _shared_terms_follow(scene, naming):
            _go_on(scene, found, naming.sentence, others, parties)
    for number in sorted(told - found.keys()):
        promise = promised(scene, scene.segments.sentence(number), parties)
        if promise is not None:
            found[number] = promise
            _go_on(scene, found, number, others, parties)
    for number in sorted(clauses - found.keys()):
        found[number] = _bare(scene.segments.words(number))
        _go_on(scene, found, number, others, parties)
    listed = listed_points(scene, namings)
    _go_on(scene, found, max(listed, default=None), others, parties)
    kept = {**listed, **{at: found[at] for at in found if listed and at > max(listed)}} or found or quoted
    pieces = [(number, piece) for number in sorted(kept) for piece in split_promises(kept[number])]
    pieces = [(number, piece) for number, piece in pieces if not _FORECAST.search(piece)]
    drafts = [(number, piece[:1].upper() + piece[1:]) for number, piece in pieces if says_enough(piece)]
    return [DraftProvision(evidence=[number], text=piece) for number, piece in drafts[:MOST_PROVISIONS]]


_FORECAST = re.compile(
    r"\b(?:truce|deal|pact|accord|treaty|agreement|ceasefire)\s+(?:will|would|can|could|may|might)\s+(?:not\s+|never\s+|only\s+)?"
    r"(?:last|hold|survive|fail|work|collapse|succeed|unravel|stick)\b"
)  # what somebody thinks will become of it


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


def _go_on(scene: Scene, found: dict[int, str], after: int | None, others: frozenset[int], parties: set[str]) -> None:
    """Take the sentences that go on with "It also …", "Both sides would …" or "Any party may …"."""
    reach = GOES_ON_WITHIN
    while after is not None and after + 1 <= scene.last and len(found) < MOST_PROVISIONS and reach:
        after += 1
        if after in others:  # what "it" provides is that other one's
            return
        words = scene.segments.sentence(after).extent.words(scene.text)[:LONGEST_SENTENCE]
        goes_on = _goes_on(words) or _is_term(scene, after, words)
        told = (
            _bare(words) if goes_on else said_by_text(words) or _agreed_to(scene, after) or _also_agreed(scene, after)
        )
        if told is None and parties:
            told = promised(scene, scene.segments.sentence(after), parties)
        if after not in found and told is not None:
            found[after] = told
            reach = GOES_ON_WITHIN
        elif after not in found:
            reach -= 1


_HAS_AGREED = re.compile(
    r"\bsaid\s(?:that\s)?(?P<who>(?:the|both|his|her|its)\s[^,.;:“”\"‘]{2,50}?|[A-Z][^,.;:“”\"‘]{2,50}?|it|they)\s(?:had|has|have)\s"
    r"(?:also\s)?(?:agreed|undertaken|pledged|promised|committed)\s(?:itself\s|themselves\s)?(?:not\s)?to\s"
    r"(?!sign|hold|meet|talk|discuss|continue|disagree|a\b|the\b)"
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


def _goes_on(words: str) -> bool:
    opening = _THEN.match(words)
    return bool(opening and _commits().match(words, opening.end()) and not SAID_OF_IT.search(words))


def _is_term(scene: Scene, number: int, words: str) -> bool:
    """Tell whether a sentence says, on the article's own account, what somebody shall do, get or be free to do."""
    return (
        (_TERM.match(words) or _IN_RETURN.match(words)) is not None
        and not NO_TERM.search(words)
        and not SAID_OF_IT.search(words)
        and (number not in scene.spoken or _BY_TEXT.search(words) is not None)
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
)  # what follows "would" elsewhere is mostly a guess
