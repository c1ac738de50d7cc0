"""What an actor says or does, before what belongs together is put together, and where in the text it stands.

Response(actor=Kari Holm, told="welcomed the pact", about="fisheries pact", …)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from ....schemas.reading import Member
from ....schemas.segments import Extent, Sentence
from .chunk_scene import Scene
from .dossiers import Dossier
from .stances import Attitude

# What stands before a noun or an adjective, and not before a verb.
NOMINAL = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|with|of|for|by|no|any|these|those|such|under|on|in|new)|['’]s?)\s+\Z"
)


# What stands before a verb that tells of nothing that happened: "is said to have left", "denied reports that Peru had".
UNREAL = re.compile(
    r"\bto\s+have\s+(?:\w+ly\s+)?\Z|"
    r"\b(?:den(?:y|ies|ied|ying)|(?:reports?|claims?|rumou?rs?|suggestions?|allegations?)\s+that)\b[^.;,]*\Z"
)

RELATIVE_BEFORE = re.compile(r",\s+(?:which|whom)\s+\Z")  # "Chile, which Peru accuses of …": known long before


@dataclass(frozen=True, slots=True)
class Response:
    """One thing that an actor says or does, before what belongs together is put together."""

    actor: Member
    sentences: tuple[int, ...]
    quotes: tuple[str, ...]
    words: str  # what is said behind its verb, or the sentence that tells the deed
    claims: tuple[str, ...]  # the same, sentence by sentence
    told: str  # the clause that tells it
    about: str | None
    attitude: Attitude | None
    announced: str | None
    own: bool = False  # of an agreement that the actor's own side is bound by
    guessed: bool = False  # what it is about does not stand beside it
    aside: bool = False  # it stands in the words of somebody else
    news: bool = False  # the words by which the article first tells of the agreement


Places = list[tuple[Extent, str]]  # where agreements are named, and the name of each


def places_of(dossiers: list[Dossier]) -> Places:
    """Return where the agreements are named, in the order of the text."""
    named = ((dossier.name, dossier.namings) for dossier in dossiers)
    return sorted((naming.extent, name) for name, namings in named for naming in namings)


def agreement_in(extent: Extent, places: Places) -> str | None:
    """Name the agreement that is named first in `extent`."""
    at = bisect_left(places, extent.start, key=lambda place: place[0].end)
    return places[at][1] if at < len(places) and places[at][0].start < extent.end else None


def agreement_before(scene: Scene, sentence: Sentence, places: Places, reach: int) -> str | None:
    """Name the agreement named last before the sentence, at most `reach` sentences back."""
    at = bisect_left(places, sentence.extent.start, key=lambda place: place[0].start)
    floor = scene.segments.sentence(max(sentence.number - reach, 1)).extent.start
    return places[at - 1][1] if at and places[at - 1][0].start >= floor else None


_BOUNDARY = re.compile(r"(?:[,;]\s+(?:and|but|while|whereas|although|though)|;)\s+")
_NEW_SUBJECT = re.compile(r"(?:its|his|her|their|our|the|an?|this|that|some|others?|[A-Z])\b|[A-Z]")


def clause_of(scene: Scene, sentence: Extent, anchor: Extent) -> str:
    """Return the main clause in which `anchor` stands: "A left, and B, its envoy, called …" holds two."""
    boundaries = _boundaries(scene, sentence)
    before = bisect_right(boundaries, anchor.start, key=lambda boundary: boundary.end)
    after = bisect_left(boundaries, anchor.end, lo=before, key=lambda boundary: boundary.start)
    start = boundaries[before - 1].end if before else sentence.start
    end = boundaries[after].start if after < len(boundaries) else sentence.end
    return balanced(" ".join(scene.text[start:end].split()))


@lru_cache(maxsize=16)  # a sentence of many sayings is asked for each of them
def _boundaries(scene: Scene, sentence: Extent) -> tuple[Extent, ...]:
    """Return where a new main clause begins outside of speech: the words that lead to it."""
    matches = _BOUNDARY.finditer(scene.text, sentence.start, sentence.end)
    return tuple(
        Extent(*match.span())
        for match in matches
        if _NEW_SUBJECT.match(scene.text[match.end() : match.end() + 12]) and not scene.quoted(match.start())
    )


def balanced(words: str) -> str:
    """Close or take off quotation marks that lost their other half; begin with a capital, end with a stop."""
    if words.count('"') % 2:
        words = words[1:] if words.startswith('"') else words + '"'
    for opening, closing in ("“”", "«»"):
        missing = words.count(opening) - words.count(closing)
        if missing == 1:
            words = words[1:] if words.startswith(opening) else words + closing
        elif missing == -1:
            words = words[:-1] if words.endswith(closing) else opening + words
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?", "”", "’", "»", '"', "'")) else words.rstrip(" ,;:") + "."
