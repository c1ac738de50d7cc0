"""What the rules read in an article before any engine is asked: who appears in it, and who says what.

Ankit Panda, a senior analyst at the Carnegie Endowment, said the text leaves room.
└ member "Ankit Panda", role "senior analyst", affiliation "Carnegie Endowment"
  └ saying: source `Ankit Panda`, cue `said`, content `the text leaves room`, kind indirect, speaker "Ankit Panda"
"""

from __future__ import annotations

from dataclasses import dataclass

from .segments import Extent
from .summary import ActorKind, StatementKind


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody or something that acts in the article, as the rules see it."""

    name: str  # fullest form in the article; other records refer to a member by it
    kind: ActorKind
    mentions: tuple[Extent, ...]  # by name only; pronouns and roles are not mentions
    aliases: tuple[str, ...] = ()  # the other forms the article uses, in order of first mention
    role: str | None = None
    affiliation: str | None = None  # name of another member
    country: str | None = None  # ISO 3166-1 alpha-3


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement found by rule: the words, who says them, and the words that tell us so."""

    number: int
    kind: StatementKind
    spans: tuple[Extent, ...]  # one for each piece; direct speech without its marks
    speaker: str | None  # name of a member
    source: Extent | None  # the words that name the speaker: a name, "the minister", "he"
    cue: Extent | None  # the reporting verb, or "according to"
    listener: str | None = None  # name of a member
    reason: str = ""  # how the rules came to this speaker, in words for a reader


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The cast and the sayings of an article, each in the order of first appearance."""

    cast: tuple[Member, ...]
    sayings: tuple[Saying, ...]
