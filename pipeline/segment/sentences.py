"""Cut paragraphs into sentences whose extents are exact.

sentencex knows many languages but neither quotations nor half the abbreviations of the news, so every full stop is
judged here first, and sentencex is asked where these rules are not sure. A sentence may end inside a quotation, so that
a long one can be cited piece by piece; an attribution stays with the words before it: “Why?” he asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sentencex import get_sentence_boundaries

from ...schemas.segments import Extent, Paragraph, Quotation
from .abbreviations import abbreviations_of

_RUN = re.compile(r"(?<![^\w\s])[^\w\s]++(?=\s)")
"""Punctuation before white space; the look-behind makes each run be scanned once."""
_STOPS = re.compile(r"[.!?…‽؟。！？।]")
_WORD = re.compile(r"[\w][\w’'.-]*")
_NUMERAL = re.compile(r"[IVXLC]+|[A-Z]")
"""What an article, a volume or a figure is numbered with where it is no figure: Art. IV, Fig. B."""
_MASK = str.maketrans(dict.fromkeys('"“”„‟＂«»‹›\r\n\v\f\x85\u2028\u2029', " "))
_LOOK_BACK = 24
"""No abbreviation is longer."""
_LONGEST_OPENING = 12
"""Marks, brackets and blanks before the first word of a sentence: « “(…"""
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w’'.-]{0,30} ){1,5}"
    r"(?:said|says|asked|asks|added|adds|told|wrote|replied|shouted|cried|warned|wondered|tweeted|insisted|declared)\b([.,;]?)"
)


def cut_sentences(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation], language: str
) -> list[list[Extent]]:
    """Cut each paragraph into sentences, without the white space around them."""
    openings = {quotation.extent.start for quotation in quotations}
    closings = {quotation.extent.end - 1 for quotation in quotations if quotation.inner.end < quotation.extent.end}
    cutter = _Cutter(text, language, openings, closings)
    return [list(cutter.sentences(paragraph.extent)) for paragraph in paragraphs]


class _Cutter:
    """What the judgement of a full stop needs to know: the text, its language, and where quotations open and close."""

    def __init__(self, text: str, language: str, openings: set[int], closings: set[int]) -> None:
        self.text = text
        self.language = language
        self.known = abbreviations_of(language)
        self.openings = openings
        self.closings = closings

    def sentences(self, paragraph: Extent) -> Iterator[Extent]:
        """Cut one paragraph."""
        start = self._skip_space(paragraph.start, paragraph.end)
        for end in self._ends(paragraph):
            if end > start and self._has_word(start, end):
                yield Extent(start, end)
                start = self._skip_space(end, paragraph.end)
        end = paragraph.end
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if end > start:
            yield Extent(start, end)

    def _has_word(self, start: int, end: int) -> bool:
        return any(character.isalnum() for character in self.text[start:end])

    def _skip_space(self, start: int, end: int) -> int:
        while start < end and self.text[start].isspace():
            start += 1
        return start

    def _first_letter(self, start: int) -> int:
        """Skip the marks that sentencex does not get to see, as it counts them as white space."""
        while start < len(self.text) and not self.text[start].isalnum():
            start += 1
        return start

    def _ends(self, paragraph: Extent) -> Iterator[int]:
        """Yield where sentences end, in order; never where only marks would be left for the next sentence."""
        asked: list[int] | None = None
        last = self._last_word(paragraph)
        for run in _RUN.finditer(self.text, *paragraph):
            stop = _STOPS.search(run[0])
            if not stop or run.end() >= last:
                continue
            end = self._past_closing(run.end(), paragraph.end)
            after = self._skip_space(end, paragraph.end)
            verdict = self._ends_here(paragraph, run.start(), run[0], end, after)
            if verdict is None:
                asked = self._ask(paragraph) if asked is None else asked
                verdict = _near(asked, run.end() - paragraph.start, self._first_letter(after) - paragraph.start)
            if verdict:
                yield end

    def _last_word(self, paragraph: Extent) -> int:
        position = paragraph.end
        while position > paragraph.start and not self.text[position - 1].isalnum():
            position -= 1
        return position

    def _past_closing(self, end: int, limit: int) -> int:
        """Take in a closing mark that stands apart, as in French: « Oui. »."""
        after = self._skip_space(end, limit)
        if after in self.closings and after not in self.openings:
            return self._past_closing(after + 1, limit)
        return end

    def _ask(self, paragraph: Extent) -> list[int]:
        masked = self.text[paragraph.start : paragraph.end].translate(_MASK)
        return [boundary["end_index"] for boundary in get_sentence_boundaries(self.language, masked)]

    def _ends_here(self, paragraph: Extent, start: int, run: str, end: int, after: int) -> bool | None:
        """Judge one run of punctuation: True, False, or None where sentencex should be asked."""
        word = _first_word(self.text, after)
        if not word or word[0].islower():
            return False
        if run[0] == "." and run[1:2] not in {".", "…"}:
            verdict = self._after_abbreviation(paragraph, start, word)
            if verdict is not True:
                return verdict
        if run.startswith(("[", "(")) or run[-1] in ",;:":
            return False
        return not self._attributed(run, end, after)

    def _after_abbreviation(self, paragraph: Extent, start: int, word: str) -> bool | None:
        """Tell whether a full stop after the word that ends at `start` ends the sentence before `word`."""
        before = _word_before(self.text, max(paragraph.start, start - _LOOK_BACK), start)
        key = before.lower()
        opening = word.lower() in self.known.openings
        if key in self.known.before_a_name or key in self.known.inside:
            return before == "M" and self.language != "fr" and opening
        if key in self.known.before_a_number and before[:1].isalpha():
            if word[0].isdigit():
                return False
            if opening:  # “a work of art. A panel met”, but Art. I
                return True if before.islower() or key == "no" else None
            return False if _NUMERAL.fullmatch(word) else None
        if key in self.known.at_the_end or _initials(before):
            return opening
        if before.isdigit():
            return self._after_number(paragraph, start, before, word)
        return True if len(before) > 5 or (not before[:1].isupper() and self.language == "en") else None

    def _after_number(self, paragraph: Extent, start: int, before: str, word: str) -> bool | None:
        if not self.text[paragraph.start : start].strip(before + " \t\r\n"):
            return False  # 1. The first point
        return not (self.language in {"de", "da", "no", "sv", "fi", "cs", "pl"} and len(before) <= 2) or (
            word.lower() in self.known.openings
        )

    def _attributed(self, run: str, end: int, after: int) -> bool:
        """Tell whether the words after a closing mark say who spoke, and so belong to the same sentence."""
        if end - 1 not in self.closings:
            return False
        match = _ATTRIBUTION.match(self.text, after)
        if not match:
            return False
        if any(stop in run for stop in ("?", "!", "…", "...")):
            return True
        leads_on = match[1] == "," and self._skip_space(match.end(), len(self.text)) in self.openings
        return bool(match[1]) and not leads_on  # “We won.” Bell said, “They lost.”: two sentences


def _first_word(text: str, start: int) -> str:
    end = min(len(text), start + _LONGEST_OPENING)
    while start < end and not text[start].isalnum():
        start += 1
    match = _WORD.match(text, start)
    return match[0].rstrip(".'’-") if match else ""


def _word_before(text: str, start: int, end: int) -> str:
    position = end
    while position > start and (text[position - 1].isalnum() or text[position - 1] in ".-°"):
        position -= 1
    return text[position:end]


def _initials(word: str) -> bool:
    """Tell whether a word is an initial or several: J, J.K, U.S, but not the pronoun or the grade."""
    return all(len(part) == 1 and part.isupper() for part in word.split(".")) if word else False


def _near(boundaries: Sequence[int], first: int, last: int) -> bool:
    """Tell whether sentencex sees a boundary between two places."""
    place = bisect_left(boundaries, first)
    return place < len(boundaries) and boundaries[place] <= last
