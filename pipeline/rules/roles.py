"""Find what a person is and whom it belongs to, in the article's own words.

Ankit Panda, a senior analyst at the Carnegie Endowment      -> role "senior analyst", body "Carnegie Endowment"
Mr Yoon's national security adviser, Chang Ho-jin            -> role "national security adviser"
Artyom Lukin, of Russia's Far Eastern Federal University     -> body "Far Eastern Federal University"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .countries import people_of
from .lists import entries, phrase_lengths
from .names import Name
from .tokens import Line

Places = Mapping[tuple[int, int], Name]  # (line, index of first or last word) -> the name that stands there
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "one", "our", "my"})
BELONGING = frozenset({"of", "at", "for", "with", "from", "in", "to"})
REACH = 9  # words that a role phrase may have: "a senior fellow in international security studies at …"


@dataclass(frozen=True, slots=True)
class Post:
    """A role and the body it is held at, as one mention tells them."""

    role: str | None = None
    body: Name | None = None
    nation: str | None = None


def post_of(name: Name, starting: Places, ending: Places) -> Post:
    """Read the words around one mention of a person."""
    before = _title(name, starting) or _before(name, ending)
    after = _after(name, starting)
    if before is None or after is None:
        return before or after or Post()
    return Post(after.role or before.role, after.body or before.body, before.nation or after.nation)


def _title(name: Name, starting: Places) -> Post | None:
    if name.role is None:
        return None
    owner = None
    if name.owner:
        owner = starting.get((name.line.number, name.first - len(name.role.split()) - len(name.owner.split())))
    return Post(name.role, owner, name.nation)


def _after(name: Name, starting: Places) -> Post | None:
    line, index = name.line, name.last + 1
    if line.text(index) in ("is", "was", "serves"):
        start = index + (2 if line.text(index + 1) == "as" else 1)
        return _phrase(line, start, starting) if line.text(start) in ARTICLES else None
    if line.text(index) == "of" and _bare(line, index, starting) is not None:
        return Post(None, _bare(line, index, starting))
    if line.text(index) not in (",", "(", "—", "–"):
        return None
    if line.text(index + 1) in ("of", "from", "at"):
        return Post(None, _bare(line, index + 1, starting))
    if line.text(index + 1) == "who":
        return _who(line, index + 2, starting)
    return _phrase(line, index + 1, starting)


def _bare(line: Line, index: int, starting: Places) -> Name | None:
    """Return the name after "of", "of the", "of Russia's"."""
    for step in (1, 2):
        found = starting.get((line.number, index + step))
        if found is not None:
            owned = line.words[found.last].possessive
            return (starting.get((line.number, found.last + 1)) or found) if owned else found
        if line.text(index + step) != "the":
            return None
    return None


def _who(line: Line, index: int, starting: Places) -> Post | None:
    """Read who teaches law at, who heads, who leads."""
    if not line.text(index).endswith("s"):
        return None
    for end in range(index, min(index + REACH, len(line.words))):
        body = _bare(line, end, starting) if line.text(end) in ("at", "for") else None
        if body is not None:
            return Post(" ".join(line.text(place) for place in range(index, end)), body)
        if line.text(end) in (",", ".", ";"):
            break
    return None


def _phrase(line: Line, start: int, starting: Places) -> Post | None:
    """Read "a senior analyst at the Carnegie Endowment": small words up to a role noun, then the body."""
    article = line.text(start) in ARTICLES
    start += article
    first = start
    words = 2 if people_of(f"{line.text(first)} {line.text(first + 1)}") else 1
    nation = _people(line, first + words - 1)
    owner = starting.get((line.number, first))
    if owner is not None and owner.last + 1 < len(line.words):
        first = owner.last + 1
    elif nation:
        first += words
    head = _head(line, first)
    if head is None:
        return None
    if not article and (line.text(head)[0].isupper() or (line.number, head + 1) in starting):
        return None  # the title of the next in a list: X, Labour MP Y
    body = _body(line, head + 1, starting) or owner
    return Post(" ".join(line.text(index) for index in range(first, head + 1)), body, nation)


def _head(line: Line, first: int) -> int | None:
    """Return the last role noun of the phrase that begins at `first`."""
    for index in range(first, min(first + 6, len(line.words))):
        text = line.text(index)
        if not text[0].isalpha():
            return None
        for length in phrase_lengths("title_phrases"):
            if " ".join(line.text(place) for place in range(index, index + length)).lower() in entries("title_phrases"):
                return index + length - 1
        follows = line.text(index + 1).lower()
        if text.lower() in entries("roles") and follows not in entries("roles"):
            return index
        if text in BELONGING or text in (
            "was",
            "is",
            "were",
            "has",
            "had",
            "been",
            "who",
            "which",
            "that",
            "and",
            "said",
            "has",
            "will",
        ):
            return None
    return None


def _body(line: Line, index: int, starting: Places) -> Name | None:
    """Return the first name after "at", "of", "for" before the phrase ends."""
    for place in range(index, min(index + REACH, len(line.words))):
        text = line.text(place)
        if text in BELONGING and _bare(line, place, starting) is not None:
            return _bare(line, place, starting)
        if not text[0].isalpha() or text in ("who", "said", "says", "told"):
            return None
    return None


def _before(name: Name, ending: Places) -> Post | None:
    """Read the small words before the name: Foreign Ministry spokesman X; the Acme chief executive, X."""
    line, index = name.line, name.first - 1
    if line.text(index) == ",":
        index -= 1
    head = index
    if line.text(head).lower() not in entries("roles") or line.text(head)[0].isupper():
        return None
    while index > 0 and line.text(index - 1) in entries("title_modifiers") | entries("topic_words") | entries("roles"):
        index -= 1
    role = " ".join(line.text(place) for place in range(index, head + 1))
    owner = ending.get((line.number, index - 1))
    return Post(role, owner, _people(line, index - 1))


def _people(line: Line, last: int) -> str | None:
    """Return the country of the adjective that ends at `last`: French, South Korean."""
    return people_of(f"{line.text(last - 1)} {line.text(last)}") or people_of(line.text(last))
