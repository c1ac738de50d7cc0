"""Find the office that stands before a name and is no title of it, with capitals or at a body named between.

The Minister of Labour, Dr Ruth Bell, said …           └ office `Minister`, field `of Labour`
a fellow at the Harbour Institute (HI) Ruth Bell       └ office `fellow`
the Joint Secretary (Rivers) in the Water Ministry, R. K. Das
"""

from __future__ import annotations

from dataclasses import dataclass

from .appositions import BELONGING, closes, determined
from .lists import entries
from .names import Name
from .titles import title_start
from .tokens import Line

FAR = 14  # words between an office and the name that follows
SIDES = frozenset("side team delegation party group faction bloc mission".split())
INSIDE = frozenset({"the", "and", "&", "’", "'", *BELONGING})  # small words that the name of a body or office holds


@dataclass(frozen=True, slots=True)
class Office:
    """Where an office stands: `first` to `head`, and what tells where it is held behind `at`."""

    first: int
    head: int
    at: int


def office_before(name: Name) -> Office | None:
    """Return the office in capitals before the comma before a name, or the one at a body right before the name."""
    line, last = name.line, name.opening - 1
    if line.text(last) == ",":
        apart = closes(name) and name.after not in ("and", "or")
        head = _head(line, last - 1) if apart else None
        return _office(line, head) if head is not None and line.words[head].capital else None
    if not (line.text(last) in (")", *SIDES) or (last >= 0 and line.words[last].capital)):
        return None
    head = _head(line, last)
    if head is None or head == last:
        return None
    earlier = _head(line, head - 2) if line.text(head - 1) == "and" else None
    if earlier is not None and line.words[earlier].capital:
        head = earlier  # Secretary of the Water Ministry and leader of the Oslo side Ruth Bell
    return _office(line, head) if line.words[head].capital or determined(line, head) else None


def _office(line: Line, head: int) -> Office:
    at = head + 1
    if line.text(at) == "(":
        at = next((place + 1 for place in range(at, at + 5) if line.text(place) == ")"), at)
    first = title_start(line, max(head - FAR, 0), head) if line.words[head].capital else head
    return Office(first, head, at)


def _head(line: Line, last: int) -> int | None:
    """Return where the office stands that ends at `last`, or that has "of", "at", "in" and a body behind it."""
    place = last
    while place > max(last - FAR, -1):
        text = line.text(place)
        if text == ")":
            place = next((back for back in range(place, max(place - 5, 0), -1) if line.text(back) == "("), 0)
        elif text.lower() in entries("roles") and (
            place == last or line.text(place + 1) in BELONGING or line.text(place + 1) == "("
        ):
            return place
        elif not (line.words[place].capital or text in INSIDE or (place == last and text in SIDES)):
            return None
        place -= 1
    return None


def field_end(line: Line, head: int) -> int:
    """Return where the field of an office ends: minister | of mines, Secretary | for Health and Safety."""
    topics, place = entries("topic_words"), head + 1
    if line.text(place) not in ("of", "for") or line.text(head).lower().startswith("spokes"):
        return head  # a spokeswoman for the army
    place += 2 if line.text(place + 1) == "the" else 1
    if line.text(place).lower() not in topics:
        return head
    while line.text(place + 1).lower() in topics or (
        line.text(place + 1) in ("and", "&") and line.text(place + 2).lower() in topics
    ):
        place += 1
    named = line.words[place].capital and line.text(place + 1)[:1].isupper()
    return head if named else place  # president of the | Transport Workers’ Union
