r"""Tell what each paragraph of a text is: headline, byline, date line, story or boilerplate.

    lay_out("Oslo signs\n\nBy A. Berg\n\nOSLO, May 3 (Agency) - Norway signed.")
    -> title, byline, story with the lead `OSLO, May 3 (Agency) - `

The head of an article ends at its first real paragraph. All is a guess from form and wording; in doubt a paragraph is
story, because a lost sentence costs more than a kept notice. The body of a page whose headline is known from elsewhere
has none of its own: what stands above its first paragraph is captions, names and dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ...schemas.segments import Extent
from .boilerplate import caption, credited_picture, heading_of_notice, mark_boilerplate
from .bylines import byline, paper, signed_by
from .datelines import date_line, find_lead
from .paragraphs import find_paragraphs

Kind = Literal["title", "subtitle", "byline", "date", "story", "boilerplate"]

_LONGEST_TITLE = 220
_LONGEST_SUBTITLE = 400
_REAL_PARAGRAPH = 80
"""A paragraph of this many code points that ends with a stop is where the story begins."""
_LONGEST_HEAD = 14
_LONGEST_BODY_HEAD = 3
"""Lines above the story of a page; more are a list that the story begins with."""
_LATEST_LEAD = 3
_SHORTENED = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
"""A headline may end with the stop of an abbreviation: Oslo signs with the U.S."""
_FULL_STOPS = frozenset(".!?…。")
_CLOSERS = "\"”’'»)]"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the text and what it is."""

    extent: Extent
    kind: Kind
    lead: Extent | None = None  # the place and date that open the first paragraph of a wire story

    @property
    def body(self) -> Extent:
        """The block without its lead."""
        return Extent(self.lead.end, self.extent.end) if self.lead else self.extent


@lru_cache(maxsize=8)  # loading asks for the title, segmenting for the story of the same article
def lay_out(text: str, *, titled: bool = False) -> tuple[Block, ...]:
    """Tell what every paragraph of the text is, in order; none is the title where the text is `titled` elsewhere."""
    paragraphs = find_paragraphs(text)
    notices = mark_boilerplate(text, paragraphs)
    kinds = _body_kinds(text, paragraphs, notices) if titled else _kinds(text, paragraphs, notices)
    blocks = [Block(extent, kind) for extent, kind in zip(paragraphs, kinds, strict=True)]
    return tuple(_with_lead(text, blocks))


def heading(text: str, blocks: Sequence[Block], kind: Kind) -> str | None:
    """Return the title or the subtitle, on one line."""
    return next((" ".join(block.extent.words(text).split()) for block in blocks if block.kind == kind), None)


def _with_lead(text: str, blocks: list[Block]) -> list[Block]:
    """Find the lead of the story, which a teaser or an appeal to readers may stand before."""
    story = [index for index, block in enumerate(blocks) if block.kind == "story"]
    for index in story[:_LATEST_LEAD]:
        lead = find_lead(text, blocks[index].extent)
        if lead and (index == story[0] or not lead.words(text).rstrip().endswith(":")):  # later on: ANNA BERG: We go.
            blocks[index] = replace(blocks[index], lead=lead)
            break
    return blocks


def _body_kinds(text: str, paragraphs: Sequence[Extent], notices: Sequence[bool]) -> list[Kind]:
    """Tell the kinds where the headline stands elsewhere: a line above the first paragraph has no sentence to lose."""
    kinds: list[Kind] = ["boilerplate" if notice else "story" for notice in notices]
    for index in range(min(_first_real(text, paragraphs, notices), _LONGEST_BODY_HEAD)):
        words = paragraphs[index].words(text)
        if date_line(words):
            kinds[index] = "date"
        elif signed_by(words) and byline(words):  # a name alone is who is pictured, or a section
            kinds[index] = "byline"
        elif caption(words) and not words[0].islower() and words[-1] != ":":
            kinds[index] = "boilerplate"
    return kinds


def _first_real(text: str, paragraphs: Sequence[Extent], notices: Sequence[bool]) -> int:
    """Return the place of the first real paragraph near the top; 0 where there is none."""
    near = range(min(len(paragraphs), _LONGEST_HEAD))
    return next((index for index in near if not notices[index] and _opens_story(text, paragraphs[index])), 0)


def _kinds(text: str, paragraphs: Sequence[Extent], notices: Sequence[bool]) -> list[Kind]:
    kinds: list[Kind] = ["boilerplate" if notice else "story" for notice in notices]
    head = _head(text, paragraphs, notices)
    title = next((index for index in head if _is_title(text, paragraphs, index, notices)), None)
    if title is None:
        head = range(0)
    else:
        kinds[title] = "title"
    signed = False
    for index in head:
        if index == title or notices[index]:
            continue
        words = paragraphs[index].words(text)
        if date_line(words):
            kinds[index], signed = "date", True
        elif title is not None and index > title and byline(words):
            kinds[index], signed = "byline", True
        elif title is not None and index == title + 1 and not signed and _is_subtitle(text, paragraphs, index, head):
            kinds[index] = "subtitle"
        elif paper(words) or caption(words):
            kinds[index] = "boilerplate"
    return kinds


def _head(text: str, paragraphs: Sequence[Extent], notices: Sequence[bool]) -> range:
    """Return the paragraphs before the first real one, which is not a notice."""
    for index, extent in enumerate(paragraphs[:_LONGEST_HEAD]):
        words = extent.words(text)
        if index == 0 and _is_title(text, paragraphs, 0, notices):
            continue
        if not notices[index] and _opens_story(text, extent) and not byline(words):
            following = index + 1 < len(paragraphs) and not notices[index + 1] and _signed(text, paragraphs[index + 1])
            if not (index == 1 and following):
                return range(index)
    return range(min(len(paragraphs), 2)) if len(paragraphs) > 1 else range(0)


def _credited(text: str, paragraphs: Sequence[Extent], index: int) -> bool:
    words = paragraphs[index].words(text)
    return date_line(words) or byline(words)


def _signed(text: str, extent: Extent) -> bool:
    """Tell whether a line surely ends the head: a date, or a byline that says so; a name alone may be a cross-head."""
    words = extent.words(text)
    return date_line(words) or (signed_by(words) and byline(words))


def _opens_story(text: str, extent: Extent) -> bool:
    """Tell whether a paragraph is a real one; one with the lead of a wire need not end with a stop."""
    words = extent.words(text)
    return is_real(words) or (len(words) >= _REAL_PARAGRAPH and find_lead(text, extent) is not None)


def is_real(words: str) -> bool:
    """Tell whether words read like a paragraph of a story: long enough and ended by a stop."""
    return len(words) >= _REAL_PARAGRAPH and ends_with_stop(words)


def ends_with_stop(words: str) -> bool:
    """Tell whether words end like a sentence, closing marks apart."""
    return words.rstrip(_CLOSERS)[-1:] in _FULL_STOPS


def _is_title(text: str, paragraphs: Sequence[Extent], index: int, notices: Sequence[bool]) -> bool:
    words = paragraphs[index].words(text)
    before_story = index + 1 < len(paragraphs) and is_real(paragraphs[index + 1].words(text))
    if paper(words) and not before_story:
        return False
    if notices[index] or len(words) > _LONGEST_TITLE or heading_of_notice(words) or date_line(words):
        return False
    bare = words.rstrip(_CLOSERS)
    stopped = bare[-1:] in {".", ":"} and not bare.endswith("...") and not _SHORTENED.search(bare)
    if stopped and not (index == 0 and any(_signed(text, extent) for extent in paragraphs[1:3])):
        return False
    return len(words.split()) > 1 and not re.match(r"By [A-Z]", words)


def _is_subtitle(text: str, paragraphs: Sequence[Extent], index: int, head: range) -> bool:
    words = paragraphs[index].words(text)
    if len(words) > _LONGEST_SUBTITLE or len(words.split()) < 4 or credited_picture(words):
        return False
    return (
        not ends_with_stop(words)
        or any(_credited(text, paragraphs, later) for later in head if later > index)
        or (index + 1 < len(paragraphs) and _credited(text, paragraphs, index + 1))
    )
