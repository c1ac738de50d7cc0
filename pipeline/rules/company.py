"""Know the names that stand around a name, and so whom "the ministry", "its" and "the army" beside it mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .names import Name
from .tokens import Line

Places = Mapping[tuple[int, int], Name]  # (line, index of first or last word) -> the name that stands there
BACK = 4  # sentences to look back for whom "the country's" means: a quotation may stand between
KINDS_OF_THEIR_OWN = frozenset(
    "alliance army authority bank bureau chamber coalition commission committee council court federation forum front "
    "league ministry movement network panel party tribunal union university".split()
)
ARMS = frozenset({"ministry", "army", "government", "embassy", "navy", "military"})  # of the country last named


@dataclass(frozen=True, slots=True)
class Company:
    """The names that stand around a name."""

    starting: Places
    ending: Places
    leading: Mapping[tuple[int, str], Name]  # (line, country, body or government) -> the first that acts there
    bodies: Mapping[str, Sequence[Name]]  # by their last word or one beside it, in the order of the text: ministry

    def called(self, line: Line, index: int) -> Name | None:
        """Return the body that "the ministry" at `index` means: the last of that noun before it, else the first behind.

        "The army" is that of the country told of right before, if no army was named since. Where none bears the noun,
        "the company" may mean any body, but "the union" only a union.
        """
        named = self.bodies.get(line.text(index).lower(), ())
        at = bisect_left(named, line.words[index].start, key=lambda name: name.start)
        land = self.meant(line, index, "country", back=1) if line.text(index) in ARMS else None
        if land is not None and _told_of(land) and (not at or named[at - 1].start < land.start):
            return land
        if named:
            return named[max(at - 1, 0)]
        return None if line.text(index) in KINDS_OF_THEIR_OWN else self.meant(line, index, "body")

    def meant(self, line: Line, index: int, sort: str, back: int = BACK) -> Name | None:
        """Return whom "its" or "the country's" at `index` means: the first that acts in this sentence or before."""
        sorts = ("country", "body") if sort == "its" else (sort,)
        for number in range(line.number, line.number - back - 1, -1):
            found = [self.leading[number, one] for one in sorts if (number, one) in self.leading]
            found = [name for name in found if number < line.number or name.last < index]
            if found:
                return min(found, key=lambda name: name.start)
        return None


def _told_of(land: Name) -> bool:
    """Tell whether a sentence is about the country, and does not name it by the way: cooks from Chile and Peru came."""
    line = land.line
    return land.described or line.opens(land.first) or line.words[land.last].possessive
