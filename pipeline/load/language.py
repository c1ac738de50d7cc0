"""Guess the language of an article by its most frequent small words; None where they do not tell."""

from __future__ import annotations

import re
from collections import Counter

_SMALL_WORDS = {
    "en": "the of and to in that is was for on with as by at from it be this which are has have had not but he said",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat",
    "fr": "le la les de des et en un une du que est pour dans qui par sur pas au plus avec ce il sont ne se cette",
    "es": "de la que el en y los del se las por un para con no una su al es lo como más pero sus ha este",
    "it": "di che e la il un a per in del non una con sono i della da si le al come anche dei gli ha nel alla",
    "pt": "de que e o a do da em um para com não uma os no se na por mais as dos como mas ao foi das à são",
    "nl": "de het een van en in is dat op te zijn met voor die niet aan er om ook als bij maar door uit worden heeft",
    "pl": "w i na z się do nie że o jest to po za od jak przez dla ale są oraz który został tym już może",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 8_000
_FEWEST = 3
"""Small words of its own that a text must show; a headline has fewer."""
_LEAST_SHARE = 0.12
"""Running text has 25 to 45 small words in a hundred, of a sister language up to 12."""
_LEAD = 1.15
"""How far the best language must stand before the second."""
_STRANGE_SHARE = 0.05
"""Small words of English in a text of another language: “in” and “for” mean something in many."""
_TELLING = 40
"""Words of running text among which English has some ten small ones; a list of names may have none."""
OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f]")
"""A letter that is not Latin."""


def is_english(text: str, language: str | None) -> bool:
    """Tell whether a text whose language was stated or guessed is English; where neither, by its small words.

    What is too short to tell is taken for English, but never what is in other letters, whatever its page says.
    """
    sample = text[:_SAMPLE]
    others = OTHER_SCRIPT.findall(sample)
    if others and 2 * len(others) > sum(map(str.isalpha, sample)):
        return False
    if language:
        return language.lower().split("-")[0] == "en"
    words = _WORD.findall(sample.lower())
    return len(words) < _TELLING or sum(word in _WORDS["en"] for word in words) > _STRANGE_SHARE * len(words)


def guess_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language, or None where it is not sure."""
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    scores = {language: sum(counts[word] for word in words) for language, words in _WORDS.items()}
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    enough = scores[best] >= max(_FEWEST, _LEAST_SHARE * counts.total())
    return best if enough and scores[best] >= _LEAD * scores[second] else None
