"""Find who says what: the words, the verb that reports them, and the words that name the speaker.

“We won,” Bell said. “They lost.”   ->   two sayings of Bell: the second goes on from the first
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Quotation, Segments
from ...schemas.summary import StatementKind
from .attributions import attributions
from .coreference import Answer, Coreference
from .nouns import Phrase
from .scene import Attribution, Piece
from .subjects import main_subject, unnamed_subject
from .units import Unit, units
from .words import Word

# A statement has no more pieces; it keeps the work on endless runs of quotations in bounds.
MOST_PIECES = 100
# A quotation of so many characters is speech though no cue reports it; a shorter one opens its sentence at least.
LONG_ENOUGH = 25
SHORT_WORDS = 4  # a quotation of more words, with a capital, is a sentence
LONGEST_NAME = 7  # a name before a colon has fewer words
# What leads to words of somebody by a comma: Bell’s post included the line, “…”
LINES = frozenset(("line", "lines", "statement", "words", "phrase", "sentence", "message", "passage"))
NOBODY: Mapping[Extent, Member] = {}
Reported = list[tuple[Unit, list[Attribution]]]


def find_reported(segments: Segments) -> Reported:
    """Return the units of the article with what their cues report: the part of the work that needs no cast."""
    return [(unit, [] if unit.bare else list(_distinct(attributions(unit)))) for unit in units(segments)]


def find_sayings(
    segments: Segments,
    cast: tuple[Member, ...],
    reported: Reported | None = None,
    introduced: Mapping[Extent, Member] = NOBODY,
) -> tuple[Saying, ...]:
    """Return everything that somebody says in the article, in the order of the text.

    `introduced` tells of whom descriptions speak that stand before the name.
    """
    listener = _Ear(segments, Coreference(segments, cast, introduced))
    for unit, found in find_reported(segments) if reported is None else reported:
        listener.hear(unit, found)
    ordered = sorted(listener.heard, key=lambda saying: saying.spans[0])
    return tuple(replace(saying, number=number) for number, saying in enumerate(ordered, 1))


@dataclass
class _Ear:
    """What was heard so far, unit by unit."""

    segments: Segments
    coreference: Coreference
    heard: list[Saying] = field(default_factory=list[Saying])
    pending: Saying | None = None  # announced with a colon; its words stand in the next unit
    before: Unit | None = None
    waiting: list[int] = field(default_factory=list[int])  # quotations whose speaker may follow: places in `heard`

    def hear(self, unit: Unit, found: list[Attribution]) -> None:
        """Add what is said in the unit."""
        if self.before is None or self.before.paragraph != unit.paragraph:
            self.waiting = []
        if unit.bare:
            self._quotation_alone(unit)
        else:
            self._attributed(unit, found)
            self._note_subject(unit)
        self.before = unit

    def _attributed(self, unit: Unit, found: list[Attribution]) -> None:
        taken: set[int] = set()
        self.pending = None
        for attribution in found:
            saying = self._saying(unit, attribution)
            if not attribution.pieces:
                self.pending = saying
                continue
            taken.update(at for start, end in attribution.pieces for at in range(start, end))
            self.heard.append(saying)
            self._give_to_waiting(saying)
        self._left_over(unit, taken, found)

    def _note_subject(self, unit: Unit) -> None:
        """Remember whom a unit is about in which nobody speaks: Bell was counting. “They lost,” she said."""
        spoke = self.heard and self.heard[-1].spans[-1].end > unit.extent.start
        subject = None if spoke else main_subject(unit.words) or unnamed_subject(unit.words)
        if subject is None:
            return
        kept = self.coreference.last
        person = self._one_person(self.coreference.resolve(unit.words, subject))
        if person is None:
            self.coreference.note_body(unit.paragraph)
            self.coreference.last = kept
            self.coreference.note_stranger(unit.words, subject, unit.paragraph)
        else:
            self.coreference.focus, self.coreference.stranger = (person, unit.paragraph), None

    def _one_person(self, answer: Answer) -> Member | None:
        """Return the person whom the answer just given means, if it means one alone."""
        member = self.coreference.last if answer.speaker is not None and not answer.joint else None
        return member if member is not None and member.kind == "person" else None

    def _saying(self, unit: Unit, attribution: Attribution) -> Saying:
        source = attribution.source
        answer = self.coreference.resolve(unit.words, source) if source else None
        if source and answer:
            self.coreference.note_source(unit.words, source, answer, unit.paragraph)
        spans, kind = self._spans(unit, attribution.pieces)
        return Saying(
            number=0,
            kind=kind,
            spans=spans,
            speaker=answer.speaker if answer else None,
            source=_extent(unit, source),
            cue=_cue(unit, attribution.cue),
            listener=self._listener(unit, attribution.listener),
            reason=_reason(self.segments.text, unit, attribution, answer.reason) if answer and answer.speaker else "",
        )

    def _listener(self, unit: Unit, phrase: Phrase | None) -> str | None:
        if phrase is None or not unit.words[phrase.first].name:
            return None
        kept = self.coreference.last
        answer = self.coreference.resolve(unit.words, phrase)
        self.coreference.last = kept
        return answer.speaker

    def _spans(self, unit: Unit, pieces: Sequence[Piece]) -> tuple[tuple[Extent, ...], StatementKind]:
        inside = [unit.quoted[at] for start, end in pieces for at in range(start, end) if at in unit.quoted]
        spoken = [at for start, end in pieces for at in range(start, end) if unit.words[at].kind == "word"]
        if len(inside) > 1 and all(unit.words[at].lower == "and" for at in spoken) and self._are_sentences(inside):
            spoken = []  # said “We lost.” and “They won.”
        if inside and not spoken:
            return tuple(quotation.inner for quotation in inside), "direct"
        spans = tuple(self._whole(unit, piece) for piece in pieces)
        quoted = bool(inside) or any(self._marks(span) for span in spans)
        return spans, "partial" if quoted else "indirect"

    def _are_sentences(self, quotations: Sequence[Quotation]) -> bool:
        return all(
            len(quotation.inner.words(self.segments.text).split()) > SHORT_WORDS
            and self.segments.text[quotation.inner.start].isupper()
            for quotation in quotations
        )

    def _whole(self, unit: Unit, piece: Piece) -> Extent:
        """Return where the piece stands, with the marks of quotations at its edges."""
        start, end = unit.words[piece[0]].start, unit.words[piece[1] - 1].end
        for quotation in self._marks(Extent(start, end)):
            start, end = min(start, quotation.extent.start), max(end, min(quotation.extent.end, unit.extent.end))
        text = self.segments.text
        start -= text[start - 1 : start] == "[" and "]" in text[start:end]
        end += text[end : end + 1] == "]" and "[" in text[start:end]
        return Extent(start, end)

    def _marks(self, span: Extent) -> Sequence[Quotation]:
        """Return the quotations, scare quotes included, that share words with the span."""
        quotations = self.segments.quotations
        first = bisect_left(quotations, span.start, key=lambda quotation: quotation.extent.start)
        last = bisect_left(quotations, span.end, key=lambda quotation: quotation.extent.start)
        first -= first > 0 and quotations[first - 1].extent.end > span.start
        return quotations[first:last]

    def _quotation_alone(self, unit: Unit) -> None:
        """Give a quotation without attribution to whoever spoke before it, if the text goes on; else to nobody."""
        spans = tuple(quotation.inner for quotation in unit.quotations)
        if self.pending:
            self.heard.append(replace(self.pending, spans=spans, kind="direct"))
            self.pending = None
            return
        last = self.heard[-1] if self.heard else None
        if last and last.kind == "direct" and self._same_breath(unit, last):
            self.heard[-1] = replace(last, spans=(*last.spans, *spans))
        elif last and self._goes_on(unit, last):
            self.heard.append(_continued(last, spans))
        else:
            self._nobodys(unit, spans)

    def _same_breath(self, unit: Unit, last: Saying) -> bool:
        """Tell whether the unit is a further piece of `last`: “We won,” Bell said. “They lost”."""
        if len(last.spans) > MOST_PIECES:
            return False
        if unit.quotations[0].continues is not None:
            return True
        return self._goes_on(unit, last)

    def _goes_on(self, unit: Unit, last: Saying) -> bool:
        """Tell whether the unit follows, in its paragraph or as the next, on words of `last`."""
        if self.before is None or last.spans[-1].end < self.before.extent.start:
            return False
        same = self.before.paragraph == unit.paragraph
        return same or (last.kind != "indirect" and unit.paragraph - self.before.paragraph == 1)

    def _nobodys(self, unit: Unit, spans: tuple[Extent, ...]) -> None:
        before = self.before
        found = self._about(before, spans) if before and before.paragraph == unit.paragraph else None
        self.heard.append(found or Saying(0, "direct", spans, None, None, None))
        if not found:
            self.waiting.append(len(self.heard) - 1)

    def _about(self, unit: Unit, spans: tuple[Extent, ...]) -> Saying | None:
        """Give the words to the person whom the unit is about: Bell was unmoved. “I will stay”."""
        subject = main_subject(unit.words) or _caption(unit.words)
        if subject is None:
            return None
        person = self._one_person(self.coreference.resolve(unit.words, subject))
        if person is None:
            return None
        reason = f"the words before the quotation are about {person.name}"
        return Saying(0, "direct", spans, person.name, _extent(unit, subject), None, None, reason)

    def _give_to_waiting(self, saying: Saying) -> None:
        """Give quotations that opened the paragraph to the speaker of the quotation that follows them."""
        if saying.kind == "direct":
            for place in self.waiting:
                self.heard[place] = _continued(saying, self.heard[place].spans)
        self.waiting = []

    def _is_speech(self, unit: Unit, at: int, quotation: Quotation) -> bool:
        """Tell whether a quotation that no cue reports is more than a word or two in marks."""
        if quotation.inner.end - quotation.inner.start >= LONG_ENOUGH:
            return True
        apart = at == 0 and len(unit.words) > 1 and unit.words[1].lower == ","
        return apart and len(quotation.inner.words(self.segments.text).split()) > 2

    def _left_over(self, unit: Unit, taken: set[int], found: Sequence[Attribution]) -> None:
        """Keep quotations of the unit that no cue reports: whoever is named with a colon, or nobody."""
        for at, quotation in unit.quoted.items():
            if at in taken or not self._is_speech(unit, at, quotation):
                continue
            opens = at == 0 or unit.words[at - 1].lower in (":", ",", ".") or at - 1 in unit.quoted
            if found and opens and self.heard:
                self.heard.append(_continued(self.heard[-1], (quotation.inner,)))
            elif opens:
                spans = (quotation.inner,)
                told = self._about(unit, spans) if _led_to(unit.words, at) else None
                self.heard.append(told or Saying(0, "direct", spans, None, None, None))


def _led_to(words: Sequence[Word], at: int) -> bool:
    """Tell whether the words before a quotation lead to it: Bell was calm: “…”; Bell’s post included the line, “…”."""
    mark = words[at - 1].lower if at else ""
    return mark == ":" or (mark == "," and at > 1 and words[at - 2].lower in LINES)


def _caption(words: Sequence[Word]) -> Phrase | None:
    """Return the name alone before a colon, as in the record of a talk: Bell: “We won”."""
    colon = next((at for at, word in enumerate(words[:LONGEST_NAME]) if word.lower == ":"), 0)
    return Phrase(0, colon, colon) if colon and all(word.name for word in words[:colon]) else None


def _continued(saying: Saying, spans: tuple[Extent, ...]) -> Saying:
    """Return a quotation that has the speaker of another beside it."""
    reason = f"it goes on with the words of {saying.speaker} beside it" if saying.speaker else ""
    return replace(saying, kind="direct", spans=spans, cue=None, listener=None, reason=reason)


def _extent(unit: Unit, phrase: Phrase | None) -> Extent | None:
    return phrase and Extent(unit.words[phrase.first].start, unit.words[phrase.last - 1].end)


def _cue(unit: Unit, cue: Piece) -> Extent | None:
    first, last = cue
    return Extent(unit.words[first].start, unit.words[last - 1].end) if first < last else None


def _reason(text: str, unit: Unit, attribution: Attribution, why: str) -> str:
    source = _extent(unit, attribution.source)
    cue = unit.words[attribution.cue[0]].text
    named = source.words(text) if source else ""
    where = "follows the words" if attribution.tail else "leads to the words"
    return f"“{named}” with “{cue}” {where}; {why}"


def _distinct(found: Iterator[Attribution]) -> Iterator[Attribution]:
    """Leave out attributions of words that an earlier one already has exactly."""
    seen: set[tuple[Piece, ...]] = set()
    for attribution in found:
        if attribution.pieces not in seen:
            seen.add(attribution.pieces)
            yield attribution
