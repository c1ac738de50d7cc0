"""Find bodies that are named after a town, a chamber or a person, in small letters.

Calderbrook city council voted.   └ name `Calderbrook city council`
A House panel sued.               └ name `House panel`
The Brandt administration left.   └ name `Brandt administration`
"""

from __future__ import annotations

from collections.abc import Iterator

from .countries import country_of, people_of
from .lists import listed
from .names import Name, name_at
from .tokens import Line

OF_TOWNS = frozenset({"council", "police", "legislature", "board"})
OF_PERSONS = frozenset({"administration", "campaign"})
OF_CHAMBERS = frozenset({"panel", "committee", "subcommittee"})
HEADS = OF_TOWNS | OF_PERSONS | OF_CHAMBERS
CHAMBERS = frozenset({"House", "Senate", "Commons", "Lords", "Assembly"})
MIDDLE = frozenset(
    "borough city county district local municipal parish regional school shire state town village".split()
)
LONGEST = 3  # capitals that an owner may have, and words between it and the noun


def find_local_bodies(line: Line) -> Iterator[Name]:
    """Yield the bodies of a line that stand behind the town, chamber or person they belong to."""
    for index, word in enumerate(line.words):
        if word.text in HEADS and not line.heading and not word.possessive:
            first = _owner(line, index)
            if first is not None:
                yield name_at(line, first, index, described=True)


def _owner(line: Line, head: int) -> int | None:
    """Return where the owner begins: Salt Lake | city council."""
    last = head - 1
    while last > head - LONGEST and line.text(last) in MIDDLE:
        last -= 1
    first = last
    while first >= max(0, last - LONGEST + 1) and _names_owner(line, first):
        first -= 1
    first += 1
    apart = first == 0 or line.text(first - 1).lower() in ("a", "the") or not line.words[first - 1].capital
    return first if first <= last and apart and _may_own(line, first, last, head) else None


def _names_owner(line: Line, index: int) -> bool:
    text = line.text(index).lower()
    common = line.text(index) not in CHAMBERS and listed(text, "stop_names", "roles", "title_modifiers")
    return line.words[index].capital and not line.words[index].possessive and not common


def _may_own(line: Line, first: int, last: int, head: int) -> bool:
    owner, noun = " ".join(line.texts(first, last)), line.text(head)
    if noun in OF_CHAMBERS:
        return last == head - 1 and owner in CHAMBERS
    if people_of(owner) or country_of(owner) or owner in CHAMBERS:
        return False
    if noun in OF_PERSONS:
        return last == head - 1 and line.text(first - 1).lower() in ("the", "a")
    return noun != "board" or line.text(head - 1) == "school"
