"""Recognise the line that names the authors: "By A and B", "A B, C D in Vienna", or a name alone."""

from __future__ import annotations

import re

_LONGEST = 160
_PREFIX = re.compile(
    r"(?:(?:story|words|report|text|reporting|written|analysis|opinion)\s+)?(?:by|von|par|por|da|di|door|autor:?|text:?)\s+",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    "of and the du des de del della di da do dos das van von der den ten ter la le bin "
    "ibn al el y e af av zu bint ben".split()
)
_LINK = re.compile(r"(?:\s*[,;&/|]\s*|\s+)(?:and|und|et|y|e|en|i|with)\s+|\s*[,;&/|]\s*")
_PLACE = re.compile(r"\s+(?:in|at|aus|à|en|a)\s+[A-Z].*$")
_OFFICE = re.compile(r"\s+(?:Senior|Staff|Chief|Special)\s+\w.*$")
_NOT_NAMES = frozenset(
    "the a an news analysis opinion live video breaking exclusive update updated comments comment share "
    "watch read more "
    "politics world business sport europe africa asia americas explainer photo image picture related advertisement "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_PAPERS = frozenset(
    "times post dispatch ledger courier argus observer herald tribune gazette news journal register daily chronicle "
    "guardian independent telegraph mail press standard star globe review magazine today wire desk international "
    "zeitung tagblatt kurier monde dépêche país mundo jornal corriere giornale gazeta".split()
)
_AGENCIES = frozenset("AFP AP ANSA Bernama Bloomberg EFE Interfax Kyodo PTI Reuters TASS UPI Xinhua Yonhap dpa".split())
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|writers?|staff|agency|agencies|bureau|columnists?|contributors?|korrespondent\w*|"
    r"redakteur\w*|desk|service|reuters|afp|ap|dpa|efe|ansa)\b",
    re.IGNORECASE,
)


def byline(words: str) -> bool:
    """Tell whether a line names the authors and does nothing else."""
    return bool(authors(words))


def signed_by(words: str) -> bool:
    """Tell whether a line opens with “By”, as no name alone does."""
    return words[:3].lower() == "by "


def authors(words: str) -> tuple[str, ...]:
    """Return the names in a byline, in order; none where the line is not one."""
    if len(words) > _LONGEST or "\n" in words.strip() or words.rstrip()[-1:] in ".!?:;":
        return ()
    prefix = _PREFIX.match(words)
    rest = words[prefix.end() :] if prefix else words
    rest = re.split(r"\s+[|–—-]\s+|\s+\(", rest, maxsplit=1)[0]
    names: list[str] = []
    placed = False
    for part in _LINK.split(_OFFICE.sub("", rest.strip())):
        name = _PLACE.sub("", part.strip())
        if placed and name == part.strip():
            continue  # in Sofia and | Skopje
        placed = placed or name != part.strip()
        if _is_name(name):
            names.append(name)
        elif not (names and _ROLE.search(name)):
            return tuple(names) if prefix and names else ()
    return tuple(names)


def paper(words: str) -> bool:
    """Tell whether a line is the name of a newspaper or an agency and nothing else: The Northern Courier, Reuters."""
    if words in _AGENCIES:
        return True
    names = words.split()
    if not 1 < len(names) <= 5 or words[-1] in ".!?:;" or not names[0][0].isupper() or "Desk" in names:
        return False
    known = any(name.lower().strip(",") in _PAPERS for name in names)
    return (known or names[0] == "The") and all(name[0].isupper() or name in _PARTICLES for name in names)


def _is_name(part: str) -> bool:
    words = part.split()
    if not 2 <= len(words) <= 5 or _ROLE.search(part):
        return False
    initials = {word for word in words[1:] if len(word.strip(".")) == 1 and word[0].isupper()}
    if any(word.lower().strip(".,") in _NOT_NAMES | _PAPERS for word in words if word not in initials):
        return False
    if not words[0][0].isupper():
        return False
    return all(_names_someone(word) for word in words) and not words[-1].isdigit()


def _names_someone(word: str) -> bool:
    if word.lower() in _PARTICLES:
        return True
    return word[0].isupper() and all(character.isalpha() or character in ".'’-" for character in word)
