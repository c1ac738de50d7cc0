"""Find what stands between quotation marks, in any of the styles newspapers use.

    text, paragraphs -> quotations, in the order of the text, each with its extent, its inner words and its parent

Marks are paired within a paragraph, innermost first; a mark left open is one of two things: a quotation that the next
paragraph goes on with (it opens with a mark of the same kind), or a closing mark that the writer forgot. Where the
breaks between paragraphs were lost, a sentence within the paragraph goes on with it: "It rains. "It pours," she said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from ...schemas.segments import Extent, Quotation

Family = Literal["double", "single", "guillemet", "angle"]

_FAMILIES: dict[str, Family] = {
    **dict.fromkeys(('"', "“", "”", "„", "‟", "＂", "``", "''"), "double"),
    **dict.fromkeys(("'", "‘", "’", "‚", "‛"), "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
}
_MARK = re.compile(r"``|''(?!')|[\"“”„‟＂'‘’‚‛«»‹›]")
_BEFORE_OPENING = frozenset("([{<-–—‒―/\\|=:;,…¿¡\"“”„‟'‘‚‛«»‹›`")
_ELISION = re.compile(
    r"(?:\d0s|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n\b|s\b|ello\b|im\b)", re.IGNORECASE
)
_BLANKS_AND_BULLETS = " \t\r\n\xa0•·*–—-"
_STOPS = frozenset(".!?…")
_TOLD = re.compile(r"\b(?:said|says|told|asked|added)\b")
"""A verb of telling means that the words before a mark are not, or not all, said by the one who is quoted."""
_LONGEST_UNCLOSED = 2_000
"""Where the closing mark is missing, more than a long paragraph is more likely a slip than one quotation."""


class Mark(NamedTuple):
    """A quotation mark and what the characters around it allow it to be."""

    start: int
    end: int
    glyph: str
    family: Family
    can_open: bool
    can_close: bool


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The marks of one paragraph after pairing."""

    paragraph: Extent
    closed: list[tuple[Mark, Mark]] = field(default_factory=list[tuple[Mark, Mark]])
    opened: list[Mark] = field(default_factory=list[Mark])
    leading: Mark | None = None  # the mark that the paragraph opens with
    resumed: list[tuple[Mark, Mark]] = field(default_factory=list[tuple[Mark, Mark]])  # left open, and opened again


def find_quotations(text: str, paragraphs: Sequence[Extent]) -> tuple[Quotation, ...]:
    """Find every quotation of the paragraphs, in the order of the text."""
    pairs = [_pair(text, paragraph) for paragraph in paragraphs]
    found: list[Quotation] = []
    running: Mark | None = None
    for index, pairing in enumerate(pairs):
        following = pairs[index + 1].leading if index + 1 < len(pairs) else None
        unclosed = _unclosed(pairing, following)
        extents = [*((left.start, left.end, right.start, right.end) for left, right in pairing.closed)]
        extents += [(left.start, left.end, *_until(text, left, again)) for left, again in pairing.resumed]
        if unclosed:
            extents.append((unclosed.start, unclosed.end, pairing.paragraph.end, pairing.paragraph.end))
        quotations = _number(text, sorted(extents, key=lambda extent: (extent[0], -extent[3])), len(found))
        quotations = _joined(quotations, pairing.resumed)
        if running and quotations and pairing.leading and quotations[0].extent.start == pairing.leading.start:
            quotations[0] = replace(quotations[0], continues=_last_open(found, running))
        found += quotations
        running = unclosed if unclosed and _goes_on(unclosed, following) else None
    return tuple(found)


def _until(text: str, mark: Mark, again: Mark) -> tuple[int, int]:
    """Return, twice, where the words end that `mark` opens and `again` goes on with."""
    end = _trimmed(text, mark.end, again.start).end
    return end, end


def _joined(quotations: Sequence[Quotation], resumed: Sequence[tuple[Mark, Mark]]) -> list[Quotation]:
    """Let each quotation that goes on with another of its paragraph name it."""
    numbers = {quotation.extent.start: quotation.number for quotation in quotations}
    before = {again.start: numbers[mark.start] for mark, again in resumed}
    return [replace(quotation, continues=before.get(quotation.extent.start)) for quotation in quotations]


def _last_open(found: list[Quotation], running: Mark) -> int | None:
    for quotation in reversed(found):
        if quotation.extent.start == running.start:
            return quotation.number
    return None


def _number(text: str, extents: Sequence[tuple[int, int, int, int]], before: int) -> list[Quotation]:
    quotations: list[Quotation] = []
    around: list[Quotation] = []
    for number, (start, inner_start, inner_end, end) in enumerate(extents, start=before + 1):
        while around and around[-1].extent.end < end:
            around.pop()
        inner = _trimmed(text, inner_start, inner_end)
        parent = around[-1].number if around else None
        quotation = Quotation(number, Extent(start, end), inner, parent, scare=_sets_apart(text, start, end, inner))
        quotations.append(quotation)
        around.append(quotation)
    return quotations


def _trimmed(text: str, start: int, end: int) -> Extent:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Extent(start, end)


def _unclosed(pairing: _Pairs, following: Mark | None) -> Mark | None:
    """Choose the open mark, if any, whose quotation reaches to the end of the paragraph."""
    resumed = {mark.start for mark, _ in pairing.resumed}
    opened = [mark for mark in pairing.opened if mark.start not in resumed]
    for mark in opened:
        if _goes_on(mark, following):
            return mark
    again = {mark.start for _, mark in pairing.resumed}
    for mark in opened:
        if mark.start in again:  # the second mark of two was meant to close
            continue
        later = any(left.family == mark.family and left.start > mark.start for left, _ in pairing.closed)
        if mark.family != "single" and not later and pairing.paragraph.end - mark.start <= _LONGEST_UNCLOSED:
            return mark
    return None


def _goes_on(mark: Mark, following: Mark | None) -> bool:
    return following is not None and following.family == mark.family


def _pair(text: str, paragraph: Extent) -> _Pairs:
    """Pair the marks of one paragraph, each closing mark with the nearest opening mark of its family."""
    marks = list(_marks(text, paragraph))
    closers = _single_closers_ahead(text, marks)
    stack: list[Mark] = []
    pairs = _Pairs(paragraph)
    for index, mark in enumerate(marks):
        depth = _closes(text, mark, stack, closers[index])
        if depth is not None:
            pairs.closed.append((stack[depth], mark))
            del stack[depth:]
        elif _opens(text, mark, closers[index]):
            stack.append(mark)
    pairs.opened.extend(stack)
    return replace(pairs, leading=_leading(text, paragraph, marks), resumed=list(_resumed(text, pairs)))


def _leading(text: str, paragraph: Extent, marks: Sequence[Mark]) -> Mark | None:
    first = marks[0] if marks else None
    if first and first.can_open and not text[paragraph.start : first.start].strip(_BLANKS_AND_BULLETS):
        return first
    return None


def _resumed(text: str, pairs: _Pairs) -> Iterator[tuple[Mark, Mark]]:
    """Find the marks that nothing closes and that open again before a later sentence of theirs."""
    left_open = {mark.start for mark in pairs.opened}
    openers = sorted(mark for mark in (*pairs.opened, *(left for left, _ in pairs.closed)) if mark.family == "double")
    for mark, again in pairwise(openers) if left_open else ():
        if mark.start not in left_open or mark.glyph != again.glyph or again.start - mark.end > _LONGEST_UNCLOSED:
            continue
        words = text[mark.end : again.start].rstrip()
        if words[-1:] in _STOPS and not _TOLD.search(words):
            yield mark, again


def _marks(text: str, paragraph: Extent) -> Iterator[Mark]:
    for match in _MARK.finditer(text, *paragraph):
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        yield Mark(start, end, match[0], _FAMILIES[match[0]], *_context(match[0], before, after))


def _context(glyph: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a mark between these two characters can open and can close a quotation."""
    spaced = glyph in "«»‹›"
    if glyph == '"' and ((before.isspace() and after.isspace()) or (before in _STOPS and after.isupper())):
        return True, True  # a blank too many or too few: it is whichever is missing
    can_open = (before.isspace() or before in _BEFORE_OPENING) and (spaced or not after.isspace())
    can_close = (spaced or not before.isspace()) and not after.isalnum()
    return can_open, can_close


def _single_closers_ahead(text: str, marks: Sequence[Mark]) -> list[bool]:
    """Tell for each mark whether a single mark that surely closes comes after it, before another single one opens."""
    ahead = [False] * len(marks)
    sure = False
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        ahead[index] = sure
        if mark.family == "single":
            if mark.can_close and mark.glyph != "‘" and not _possessive(text, mark):
                sure = True
            elif mark.can_open and mark.glyph != "’":
                sure = False
    return ahead


def _possessive(text: str, mark: Mark) -> bool:
    """Tell whether the mark may be the apostrophe of a plural: the ministers’ decision."""
    after = text[mark.end : mark.end + 2]
    return text[mark.start - 1 : mark.start] in {"s", "S", "z", "x"} and after[:1] == " " and after[1:2].isalnum()


def _closes(text: str, mark: Mark, stack: Sequence[Mark], sure_closer_ahead: bool) -> int | None:
    """Return the place in the stack of the opening mark that this one closes, or None."""
    if mark.family == "single":
        closing = mark.glyph != "‘" or (stack and stack[-1].glyph == "‚")
        if not (stack and stack[-1].family == "single" and mark.can_close and closing):
            return None
        return None if _possessive(text, mark) and sure_closer_ahead else len(stack) - 1
    for depth in range(len(stack) - 1, max(-1, len(stack) - 5), -1):
        if stack[depth].family == mark.family:
            return depth if _matches(stack[depth], mark) else None
    return None


def _matches(left: Mark, right: Mark) -> bool:
    """Tell whether `right` can close what `left` of the same family opened."""
    if right.family in {"guillemet", "angle"}:
        return right.glyph != left.glyph
    if right.glyph in {"”", "''"}:
        return True
    if right.glyph in {"“", "‟"}:
        return left.glyph == "„" or (right.can_close and not right.can_open)
    return right.glyph in {'"', "＂"} and (right.can_close or not right.can_open)


def _opens(text: str, mark: Mark, sure_closer_ahead: bool) -> bool:
    if mark.family == "single":
        return _opens_single(text, mark, sure_closer_ahead)
    if mark.glyph in {"“", "„", "``"}:
        return True
    if mark.glyph in {'"', "＂"} and _measure(text, mark):
        return False
    return mark.can_open


def _opens_single(text: str, mark: Mark, sure_closer_ahead: bool) -> bool:
    if not mark.can_open or mark.glyph == "’" or _ELISION.match(text, mark.end):
        return False
    return mark.glyph in {"‘", "‚", "‛"} or sure_closer_ahead or _starts_speech(text, mark)


def _starts_speech(text: str, mark: Mark) -> bool:
    """Tell whether a straight single mark that nothing closes looks like speech: a colon stands before it."""
    return text[max(0, mark.start - 2) : mark.start].rstrip()[-1:] in {":", ","} or mark.start == 0


def _measure(text: str, mark: Mark) -> bool:
    """Tell whether the mark stands for inches or seconds: 6'2", 12", 12 " wide."""
    before = text[max(0, mark.start - 2) : mark.start]
    return (before.rstrip() if mark.can_open and mark.can_close else before)[-1:].isdigit()


_SCARE_WORDS = 2
"""Two words set apart are seldom speech; three often are: “a grave mistake”."""
_SPEECH_NEAR = re.compile(
    r"(?<!so-)\b(?:sa(?:id|ys?|ying)|call(?:ed|s|ing)?|describ\w+|label\w*|warn\w*|told|tells?|ask(?:ed|s)?|repl\w+|add(?:ed|s)|"
    r"insist\w*|denounc\w+|condemn\w*|brand\w*|dubb\w+|term(?:ed|s)|according|accus\w+|argu\w+|wrote|tweet\w*|"
    r"sagte|dit|dijo|disse)\b"
)
_NEIGHBOURHOOD = 120
"""Code points before a mark in which a verb of speech makes the words speech rather than set apart."""


def _sets_apart(text: str, start: int, end: int, inner: Extent) -> bool:
    """Tell whether the words are set apart rather than said: at most two, no stop, no verb of speech near them."""
    words = inner.words(text) if inner.end - inner.start <= _NEIGHBOURHOOD else ""
    if not words or len(words.split()) > _SCARE_WORDS or words[-1] in ".,!?;…":
        return False
    before = text[max(0, start - _NEIGHBOURHOOD) : start].rpartition(". ")[2]
    after = text[end : end + _NEIGHBOURHOOD // 3].partition(". ")[0]
    if before.rstrip()[-1:] in {":", ","} or after[:1] == ",":
        return False
    return not (_SPEECH_NEAR.search(before) or _SPEECH_NEAR.search(after))
