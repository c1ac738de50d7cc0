"""Take into the cast whoever speaks under a full name that the cast does not know yet: that they speak shows they act.

Wharfside’s managing director, Imran Sheikh, denied it.   ->   member "Imran Sheikh", role "managing director"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from ...schemas.reading import Member, Saying
from ...schemas.segments import Extent, Segments
from .lexicon import classes_of, words
from .subjects import is_full_name, main_subject
from .words import tokenise

# Each word begins with a capital and is matched in one way only.
NAMES = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*")
HOMELY = re.compile(r" (?:of|at|from|with) (?:the )?(?=[^\W\d_a-z])")  # Jan Bell | of Oslo’s harbour club


def find_strangers(segments: Segments, cast: Iterable[Member], sayings: Iterable[Saying]) -> tuple[Member, ...]:
    """Return a new member for every full name that speaks and belongs to nobody."""
    cast = tuple(cast)
    known = {name for member in cast for name in (member.name, *member.aliases)}
    roles: dict[str, str | None] = {}
    homes: dict[str, str | None] = {}
    for saying in sayings:
        for name, role in (*_named(segments.text, saying), *_told_of(segments, saying)):
            if not any(name in other or other in name for other in known):
                roles[name] = roles.get(name) or role
                if name not in homes:
                    homes[name] = _home(segments.text, saying, cast)
    places = _places(segments.text, roles) if roles else {}
    return tuple(_member(segments.text, name, roles[name], homes[name], where) for name, where in places.items())


def _named(text: str, saying: Saying) -> Iterator[tuple[str, str | None]]:
    """Yield the full name at the end of an unresolved source, or before its home, with the role before it."""
    if saying.speaker or saying.source is None:
        return
    source = saying.source.words(text)
    for match in NAMES.finditer(source):
        parts = _without_letters(match.group().split())
        before = source[: match.start()]
        if (
            (match.end() == len(source) or HOMELY.match(source, match.end()))
            and _names_somebody(parts, introduced=bool(before))
            and " and " not in before
            and (not before or before.endswith(", ") or before.rstrip(" ,").split(" ")[-1].lower() in words("persons"))
        ):
            yield " ".join(parts), _role_in(before)
            return


def _names_somebody(parts: list[str], *, introduced: bool) -> bool:
    """Tell whether capitalised words are the full name of a person: no body, office or weekday."""
    if not is_full_name(len(parts)) or _is_body(parts) or _is_day(parts, introduced):
        return False
    first, last = parts[0].lower(), parts[-1]
    return not (first in words("determiners") or last.isupper() or last.lower() in words("persons"))


def _role_in(before: str) -> str | None:
    """Return the role in the words before a name: Harbour Council’s | managing director | ,."""
    parts = before.rstrip(" ,").split(" ")
    owned = max((at for at, word in enumerate(parts) if word.endswith(("’s", "'s"))), default=-1)
    plain = [word for word in parts[owned + 1 :] if word.islower() and word not in words("determiners")]
    return " ".join(plain) or None


def _told_of(segments: Segments, saying: Saying) -> Iterator[tuple[str, str | None]]:
    """Yield the full name that the sentence before is about: Jane Marsh was counting. “They lost,” she said."""
    source = saying.source
    if saying.speaker or source is None or source.words(segments.text).lower() not in ("he", "she"):
        return
    here = segments.sentence_at(min(saying.spans[0].start, source.start))
    if here is None or here.number < 2 or segments.sentence(here.number - 1).paragraph != here.paragraph:
        return
    tokens = tokenise(segments.text, segments.sentence(here.number - 1).extent, ())
    subject = main_subject(tokens)
    called = tokens[subject.first : subject.last] if subject else []
    name = list(takewhile(lambda word: word.name and not word.is_a("determiners"), reversed(called)))
    parts = _without_letters([word.text for word in reversed(name)])
    if is_full_name(len(parts)) and not (_is_body(parts) or _is_day(parts, introduced=False)):
        yield " ".join(parts), None


def _home(text: str, saying: Saying, cast: Iterable[Member]) -> str | None:
    """Return the member that owns the source: Harbour Council’s director, Ikram Solvay."""
    owner = re.match(r"(?:[Tt]he )?([^\W\d_a-z][^’']{2,60})[’']s ", saying.source.words(text) if saying.source else "")
    return next((member.name for member in cast if owner and member.name.startswith(owner[1])), None)


def _without_letters(parts: list[str]) -> list[str]:
    """Return the name without the letters of an office before it: MP Jan Bell."""
    return parts[1:] if is_full_name(len(parts) - 1) and parts[0].isupper() and parts[0].isalpha() else parts


def _is_body(parts: list[str]) -> bool:
    return any(classes_of(part.lower()) & {"bodies", "documents"} for part in parts)


def _is_day(parts: list[str], introduced: bool) -> bool:
    """Tell whether a weekday stands among the words, and is nobody's name: their spokesman, Monday Bell."""
    return any(part.lower() in words("weekdays") for part in (parts[-1:] if introduced else parts))


def _places(text: str, names: Iterable[str]) -> dict[str, list[Extent]]:
    """Return where each name stands in the text, in full or by its last word, in one pass."""
    by_last = {name.split()[-1]: name for name in names}
    places: dict[str, list[Extent]] = {}
    for match in NAMES.finditer(text):
        run = re.sub(r"[’']s$", "", match.group())
        name = by_last.get(run.split(" ")[-1])
        if name:
            length = len(name) if run.endswith(name) else len(name.split()[-1])
            end = match.start() + len(run)
            places.setdefault(name, []).append(Extent(end - length, end))
    return places


def _member(text: str, name: str, role: str | None, home: str | None, where: list[Extent]) -> Member:
    forms = dict.fromkeys(place.words(text) for place in where)
    return Member(name, "person", tuple(where), tuple(form for form in forms if form != name), role, home)
