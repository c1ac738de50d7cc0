"""What a name in an article is: one mention, with what its surroundings tell; and what its words alone say."""

from __future__ import annotations

from typing import NamedTuple

from .lists import entries, given_names
from .tokens import Line

POSTNOMINALS = frozenset("MP MEP MSP TD MLA MPP QC KC SC CBE OBE MBE PhD MD".split())  # Jane Doe MP
LINKS = frozenset({"of", "for", "on", "to", "in", "against", "without"})
FOREIGN = frozenset(
    "banco universidad universität université universidade ministerio ministère partido parti fondazione instituto "
    "movimento movimiento mouvement comité comisión commission".split()
)


class Name(NamedTuple):
    """One mention of a name: where, and what its surroundings in the same run of capitals tell."""

    line: Line
    first: int  # index of its first word in the line, titles left out
    last: int  # index of its last word
    words: tuple[str, ...]
    text: str
    sure: bool  # False where the capital may have another reason: then only a known name is believed
    role: str | None = None
    nation: str | None = None
    owner: str | None = None  # the body named just before the title: US Senate Majority Leader
    courteous: bool = False
    titled: int = 0  # words of titles between the run's first title and the name: Foreign Minister Dr
    described: bool = False  # a body in small letters behind its country: China’s foreign ministry

    @property
    def start(self) -> int:
        """Where the mention begins."""
        return self.line.words[self.first].start

    @property
    def end(self) -> int:
        """Where the mention ends."""
        return self.line.words[self.last].end

    @property
    def opening(self) -> int:
        """The index of the first word of the titles before the name, or of the name."""
        return self.first - self.titled

    @property
    def before(self) -> str:
        """The word before, in small letters."""
        return self.line.text(self.first - 1).lower()

    @property
    def ahead(self) -> int:
        """The index of the word before, or of that before "the": outside | the Trade Ministry."""
        return self.first - (2 if self.before == "the" else 1)

    @property
    def after(self) -> str:
        """The word after."""
        return self.line.text(self.last + 1)


def name_at(
    line: Line, first: int, last: int, *, sure: bool = True, role: str | None = None, nation: str | None = None,
    owner: str | None = None, courteous: bool = False, titled: int = 0, described: bool = False,
) -> Name:  # fmt: skip
    """Return the name from the word at `first` to that at `last`, with what its surroundings tell."""
    text = " ".join(line.article[line.words[first].start : line.words[last].end].split())
    words = tuple(line.texts(first, last))
    return Name(line, first, last, words, text, sure, role, nation, owner, courteous, titled, described)


def is_body(words: list[str] | tuple[str, ...]) -> bool:
    """Tell whether the last word before "of", or the first of all, says that this is an organisation."""
    if len(words) < 2:
        return False
    cut = next((index for index, word in enumerate(words) if word in LINKS and index), len(words))
    nouns, head = entries("organization_nouns"), words[cut - 1].lower().rstrip(".")
    media = head in entries("media_nouns") and words[0] not in given_names()
    schools = head == "district" and words[cut - 2].lower() == "school"
    return head in nouns or media or schools or words[0].lower() in FOREIGN


def is_place(words: list[str] | tuple[str, ...]) -> bool:
    """Tell whether these words name a place that is no country: New York, Kandahar."""
    return " ".join(words).lower() in entries("places")
