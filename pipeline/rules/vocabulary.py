"""The words that stand in each sentence, so that a search for many phrases passes by those that have none of them.

vocabulary_of(segments)[29]            -> frozenset({"but", "the", "bigger", "picture", …})
vocabulary_of(segments)[0]             -> the words of all headings
first_words(["peace treaty", "pact"])  -> frozenset({"peace", "pact"})
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ...schemas.segments import Segments

_WORD = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they are compared: without case, typography and punctuation."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=32)  # the articles under way at once
def vocabulary_of(segments: Segments) -> tuple[frozenset[str], ...]:
    """Return the words of each sentence at the place of its number, as `words_of` gives them."""
    headings = (paragraph.extent.words(segments.text) for paragraph in segments.paragraphs if paragraph.kind != "story")
    sentences = (sentence.extent.words(segments.text) for sentence in segments.sentences)
    return (frozenset(words_of(" ".join(headings))), *(frozenset(words_of(sentence)) for sentence in sentences))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words of which a sentence must hold one if any of the phrases stands in it."""
    return frozenset(words_of(phrase)[0] for phrase in phrases)
