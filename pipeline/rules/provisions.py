"""Find what the parties of an agreement commit to, in the article's own words.

Under the deal, Oslo would cut tariffs on fish.        provision "Oslo would cut tariffs on fish"
The pact obliges both sides to share data.             provision "The pact obliges both sides to share data"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...schemas.draft import DraftProvision
from ...schemas.segments import Sentence
from .agreement_namings import Naming
from .chunk_scene import Scene
from .wordlists import any_of, forms_of, lines_of

MOST = 12  # provisions of one agreement; a newspaper lists no more

_UNDER = re.compile(
    r"(?:Under|As part of|In exchange for|In return for|According to|Pursuant to)\s+(?:[\w’'-]+\s+){0,6}\Z"
)
_THEN = re.compile(
    r"(?:It|They|Both sides|Both countries|The two sides|The two countries|Each side|The sides|The parties|The text|"
    r"In return|In exchange)\b(?:\s+\w+ly)?,?(?:\s+(?:also|further|would|will|must|shall|each|then))?\s+"
)
_SAID_OF_IT = re.compile(r"\b(?:consequences?|impact|help|hurt|be a |be an |threat|mean|means|risk)\b")
_PROMISE = re.compile(
    r"\b(?:agreed|agree|agrees|pledged|pledges|committed|commits|promised|promises|undertook|undertakes|vowed)\s+(?:not\s+)?"
    r"(?:to\s+(?!sign|hold|meet|talk|discuss|continue|disagree|a\b|the\b)|that\b|themselves\b|itself\b)"
)


@cache
def _effect() -> re.Pattern[str]:
    """Build the pattern of what may follow the name of an agreement: "which would oblige", "calls for"."""
    verbs = [form for verb in lines_of("provision_verbs.txt") for form in _finite(verb)]
    return re.compile(
        r"(?:\s+(?:between|with|on|to|for|of)\s[^,.;:“”\"]{1,80}?)?,?"
        rf"(?:\s+(?:which|that|also|would|will|shall|must|could|not|in turn|\w+ly)){{0,4}}\s+{any_of(verbs)}\b"
    )


def _finite(verb: str) -> tuple[str, ...]:
    """Leave out the gerund: "including" and "saying" only go on with something else."""
    base, third, _, *past = forms_of(verb)
    return (base, third, *past)


@cache
def _commits() -> re.Pattern[str]:
    verbs = [form for verb in lines_of("provision_verbs.txt") for form in forms_of(verb)]
    return re.compile(rf"(?:(?:would|will|shall|must)\s+(?:also\s+)?)?(?:{any_of(verbs)}|be\s+\w+ed|agreed\s+to)\b")


def find_provisions(scene: Scene, namings: Iterable[Naming], parties: set[str]) -> list[DraftProvision]:
    """Return the provisions told in the sentences that name the agreement, and right after them."""
    found: dict[int, str] = {}
    after: int | None = None
    for naming in namings:
        for number, words in _near(scene, naming, parties):
            if number not in found and len(found) < MOST and len(words.split()) > 3:
                found[number] = words
                after = number
        after = _go_on(scene, found, after)
    return [DraftProvision(evidence=[number], text=found[number]) for number in sorted(found)]


def _near(scene: Scene, naming: Naming, parties: set[str]) -> Iterator[tuple[int, str]]:
    sentence = scene.segments.sentence(naming.sentence)
    if scene.quoted(naming.extent.start) or naming.negated:
        return
    clause = _under(scene, sentence, naming) or _by_effect(scene, sentence, naming) or _which(scene, sentence, naming)
    clause = clause or _promised(scene, sentence, parties)
    if clause is not None:
        yield naming.sentence, clause


def _under(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take what follows "Under the deal," or "As part of the agreement,"."""
    before = scene.text[sentence.extent.start : naming.extent.start]
    if len(before) > 80 or not _UNDER.search(before):
        return None
    comma = _comma(scene.text, naming.extent.end, sentence.extent.end)
    if _ASIDE.match(scene.text, comma + 1):
        comma = _comma(scene.text, comma + 1, sentence.extent.end)
    return None if comma < 0 else _tidy(scene.text[comma + 1 : sentence.extent.end])


_ASIDE = re.compile(
    r"\s+(?:which|who|that|signed|reached|agreed|announced|due|struck|brokered|initialled|known|seen)\b"
)


def _comma(text: str, start: int, end: int) -> int:
    return text.find(",", start, min(end, start + 160))


def _by_effect(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    """Take the sentence from the agreement on, where it is the subject of a verb of obligation."""
    match = _effect().match(scene.text, naming.extent.end, sentence.extent.end)
    if match is None or _SAID_OF_IT.search(scene.text[match.end() - 12 : match.end() + 40]):
        return None
    if re.search(r"\b(?:says?|said|states?|stated)\Z", match[0]) and len(match[0]) > 16:
        return None
    if re.match(r"\s+(?:by\b|[A-Z]\w+[,.])", scene.text[match.end() : match.end() + 30]):
        return None
    spoken = re.search(r":\s*[“\"‘«„]", scene.text[match.end() : match.end() + 12])
    if spoken:
        return _tidy(scene.text[match.end() + spoken.end() : sentence.extent.end])
    start = _with_article(scene.text, naming.extent.start, sentence.extent.start)
    return _tidy(scene.text[start : sentence.extent.end])


def _with_article(text: str, start: int, floor: int) -> int:
    match = re.search(
        r"\b(?:the|a|an|this|its|their)\s+(?:\w+\s+){0,2}\Z", text[max(floor, start - 30) : start], re.IGNORECASE
    )
    return max(floor, start - 30) + match.start() if match else start


_WHICH = re.compile(
    r"[^.;“”\"]{0,80}?\b(?:under which|whereby|by which|which says|saying|stipulating|stating|that says|in which)"
    r"\s+(?:that\s+)?"
)


def _which(scene: Scene, sentence: Sentence, naming: Naming) -> str | None:
    match = _WHICH.match(scene.text, naming.extent.end, sentence.extent.end)
    return _tidy(scene.text[match.end() : sentence.extent.end]) if match else None


def _promised(scene: Scene, sentence: Sentence, parties: set[str]) -> str | None:
    """Take "A and B agreed to …" from its subject on."""
    match = _PROMISE.search(scene.text, sentence.extent.start, sentence.extent.end)
    if match is None or scene.quoted(match.start()):
        return None
    actors = scene.actors_before(match.start(), sentence.extent.start)
    if not any(actor.name in parties or actor.affiliation in parties for actor in actors):
        return None
    return _tidy(sentence.extent.words(scene.text))


def _go_on(scene: Scene, found: dict[int, str], after: int | None) -> int | None:
    """Take the sentences that go on with "It also …" or "Both sides would …"."""
    while after is not None and after + 1 <= scene.last and len(found) < MOST:
        sentence = scene.segments.sentence(after + 1)
        words = sentence.extent.words(scene.text)[:2000]
        opening = _THEN.match(words)
        if opening is None or not _commits().match(words, opening.end()) or _SAID_OF_IT.search(words):
            return None
        if sentence.number in found:
            return None
        found[sentence.number] = _tidy(words)
        after = sentence.number
    return None


def _tidy(words: str) -> str:
    return " ".join(words.split()).rstrip(" .;,").rstrip("”»")
