"""What a page says of itself, without its site: the headline as printed, and the people who wrote it.

headline("Oslo signs pact | Fjord News", "fjordnews.example")       -> "Oslo signs pact"
writers("By Anna Berg; Fjord News", "Fjord News")                   -> ("Anna Berg",)
"""

from __future__ import annotations

import re

from ..layout.bylines import authors
from .language import OTHER_SCRIPT

_PARTS = re.compile(r"\s+(?P<mark>[|»«·•–—]|-{1,2})\s+")
_SURE = frozenset("|»«")
"""Marks that part a headline from its site and section, hardly ever one half of a headline from the other."""
_LONGEST_TITLE = 400
_LONGEST_SITE = 6
"""Words: The Northern Courier of Bergen and Voss. A longer part is the other half of the headline."""
_DOMAINS = re.compile(r"(?:^www\.)|(?:\.(?:com?|org|net|news)?(?:\.?[a-z]{2,6})?$)", re.IGNORECASE)


def headline(title: str | None, site: str | None) -> str | None:
    """Take the name of the site and its section off both ends of a title."""
    if not title or len(title) > _LONGEST_TITLE:
        return title
    words = title
    while (parts := list(_PARTS.finditer(words))) and (cut := _cut(words, parts, site)):
        words = cut
    return words


def _cut(words: str, parts: list[re.Match[str]], site: str | None) -> str | None:
    """Return a title without its last part or its first, or None where both belong to the headline."""
    first, last = parts[0], parts[-1]
    before, after = words[: last.start()], words[last.end() :]
    if _is_site(after, site) or (last["mark"] in _SURE and len(after.split()) < len(before.split())):
        return before
    return words[first.end() :] if _is_site(words[: first.start()], site) else None


def _is_site(part: str, site: str | None) -> bool:
    return len(part.split()) <= _LONGEST_SITE and same_site(part, site)


def writers(stated: str | None, site: str | None) -> tuple[str, ...]:
    """Return the people among those whom a page calls its authors: no site, no desk, no words from around a name."""
    found = dict.fromkeys(
        name
        for part in map(str.strip, (stated or "").split(";"))
        if part and not same_site(part, site)
        for name in ((part,) if OTHER_SCRIPT.search(part) else authors(part))
    )
    return tuple(found)


def same_site(words: str, site: str | None) -> bool:
    """Tell whether words name the site: TIME NewsFeed is TIME.com, and Le Figaro is lefigaro.fr."""
    one, other = _key(words), _key(site or "")
    return len(one) > 2 and len(other) > 2 and (one.startswith(other) or other.startswith(one) or one.endswith(other))


def _key(name: str) -> str:
    bare = _DOMAINS.sub("", name.strip())
    return "".join(character for character in bare.casefold() if character.isalnum()).removeprefix("the")
