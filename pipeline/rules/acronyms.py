"""Read what brackets behind a name tell: which letters stand for it, and so how far it goes.

the Dock and Canal Workers’ Congress (DCWC) met   ->   the name goes on over "and": its letters say so
the Harbour Water Treaty (HWT)                    ->   HWT is a thing, and no actor
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .lists import known_actors, listed
from .tokens import Line

SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "&", "’", "'"})
LONGEST = 10  # words that a name has which is spelled out
BODIES = ("organization_nouns", "group_nouns", "firm_nouns", "media_nouns", "roles")  # lists of nouns for actors


def spells(words: Sequence[str], short: str) -> bool:
    """Tell whether the letters are those of the words: of those with capitals, or of all (MoWR)."""
    letters = [word[0] for word in words if word[0].isalpha()]
    capitals = [letter for letter in letters if letter.isupper()]
    return len(capitals) > 1 and short in ("".join(capitals), "".join(letters))


def spelled_out(line: Line, first: int) -> int | None:
    """Return the last word of the name that begins at `first`, if brackets behind it hold its letters."""
    for place in range(first + 1, min(first + LONGEST, len(line.words) - 2)):
        text = line.text(place)
        if text == "(" and line.text(place + 2) == ")":
            return place - 1 if spells(line.texts(first, place - 1), line.text(place + 1)) else None
        if not (line.words[place].capital or text in SMALL):
            return None
    return None


def things(line: Line) -> Iterator[str]:
    """Yield the letters that stand for a treaty, a measure or another thing, and for no actor."""
    brackets = (index for index, word in enumerate(line.words) if word.text == "(")
    for index in brackets:
        short = line.text(index + 1)
        if index and line.text(index + 2) == ")" and short.isupper() and len(short) > 1:
            noun = line.text(index - 1)
            thing = listed(noun.lower(), "other_nouns") or (noun.islower() and not listed(noun, *BODIES))
            if thing and noun[0].upper() == short[-1] and short not in known_actors():
                yield short
