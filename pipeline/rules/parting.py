"""Find the places where an article names somebody or something, and part the name from the titles around it.

Russian President Vladimir Putin met Mr Kim.
└ nation RUS  └ role    └ name              └ name, courteous
"""

from __future__ import annotations

from collections.abc import Iterator

from .capitals import CAMPAIGNERS, DAYS, OPENING_WORDS, PARTICLES, runs
from .countries import country_of, people_of, seat_of
from .lists import entries, given_names, known_actors
from .names import LINKS, POSTNOMINALS, Name, is_body, is_place, name_at
from .titles import after_titles, find_title
from .tokens import Line

COMMON_BODIES = frozenset(
    "ag board bureau cabinet centre club commission committee company corporation council court department government "
    "group institute ministry office party university".split()
)  # The Department, named so far: no name by itself
PARTIES = frozenset({"party", "alliance", "union", "council", "association", "federation", "committee"})


def find_names(line: Line) -> Iterator[Name]:
    """Yield the names of a line. A headline in capitals proves nothing by itself."""
    proves = not (line.heading and _all_capitals(line))
    for first, last in runs(line):
        yield from _part(line, first, last, proves)


def _all_capitals(line: Line) -> bool:
    long = [word.text for word in line.words if len(word.text) > 3 and word.text[0].isalpha()]
    return sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _part(line: Line, first: int, last: int, proves: bool) -> Iterator[Name]:
    """Part a run of capitals into the names it holds, without openers and titles."""
    first, opened = _without_opener(line, first, last)
    if last > first + 1 and line.text(last) in POSTNOMINALS:
        last -= 1
    if first > last:
        return
    words = line.texts(first, last)
    whole = " ".join(words)
    if words[0] == "The" and len(words) == 2 and words[1].lower() in COMMON_BODIES:
        yield name_at(line, last, last, sure=False)
        return
    person = _person_after_body(words)
    if person is not None:
        yield from _body_and_person(line, first, first + person, last, proves)
        return
    if _one_name(whole, words):
        yield name_at(line, first, last, sure=proves and not (opened and _common(whole)))
        return
    holder = _holder_after_seat(line, first, last)
    if holder is not None:
        yield name_at(line, first, holder - 1, sure=proves)
        yield name_at(line, holder, last, role=line.text(first - 2))
        return
    title = find_title(line, first, last)
    owner = _known_before_thing(words) if title is None else 0
    if owner:
        yield name_at(line, first, first + owner - 1, sure=proves)
        return
    if title is None:
        yield from _untitled(line, first, last, proves, opened)
        return
    yield from _titled(line, first, last, title, proves)


def _body_and_person(line: Line, first: int, person: int, last: int, proves: bool) -> Iterator[Name]:
    """Yield the body and the person behind it, with the title between: Bank of Norway | Governor | Jane Doe."""
    title = find_title(line, first + 1, person - 1)
    body = person - 1 if title is None or title[1] != person - 1 else title[0] - 1
    owner = " ".join(line.texts(first, body)) if body < person - 1 else None
    role = " ".join(line.texts(body + 1, person - 1)) or None
    yield name_at(line, first, body, sure=proves)
    yield name_at(line, person, last, sure=proves, role=role, owner=owner, titled=person - 1 - body)


def _known_before_thing(words: list[str]) -> int:
    """Return how many words the well-known actor has that a thing is named after: NASA | T-shirt, FIFA | World Cup."""
    if words[-1].lower() not in entries("other_nouns"):
        return 0
    return next((n for n in (3, 2, 1) if n < len(words) and " ".join(words[:n]) in known_actors()), 0)


def _person_after_body(words: list[str]) -> int | None:
    """Return where a person begins right after a body: University of Leeds Jane Doe, United Nations Jane Doe."""
    if words[-1].lower() in entries("organization_nouns"):
        return None
    if len(words) > 3 and words[-3].lower() in PARTIES and words[-2] in given_names():
        return len(words) - 2
    known = next((n for n in (4, 3, 2, 1) if " ".join(words[:n]) in known_actors()), 0)
    if known and len(words) - known in (2, 3) and words[known] in given_names() and words[0] not in given_names():
        return known
    if not is_body(words) or "of" not in words[:-3]:
        return None
    place = next((index for index in range(3, len(words) - 1) if words[index] in given_names()), None)
    return place if place is not None and words[place - 1] not in {*LINKS, "and", "the"} else None


def _holder_after_seat(line: Line, first: int, last: int) -> int | None:
    """Return where the holder of an office begins behind its seat: Mayor of London | Ann Lo, envoy for Peru | Ii Li."""
    held = line.text(first - 1) in ("of", "for") and line.text(first - 2).lower() in entries("roles")
    if not held or last - first < 2 or (line.text(first) in given_names() and not is_place([line.text(first)])):
        return None
    lands = (first + size for size in (1, 2, 3) if country_of(" ".join(line.texts(first, first + size - 1))))
    land = next((place for place in lands if last - place in (1, 2)), None)
    return land or next((index for index in range(first + 1, last) if line.text(index) in given_names()), None)


def _one_name(whole: str, words: list[str]) -> bool:
    if country_of(whole) or whole in known_actors() or seat_of(whole):
        return True
    return is_body(words)


def _without_opener(line: Line, first: int, last: int) -> tuple[int, bool]:
    """Leave out However, On, Yesterday at the start of a sentence or quotation."""
    opened = line.opens(first)
    stops = entries("stop_names")
    while first <= last and line.text(first).lower() in stops and not _kept(line, first, last):
        first += 1
    while first <= last and line.text(first).lower() in PARTICLES and not line.words[first].capital:
        first += 1
    return first, opened


def _kept(line: Line, first: int, last: int) -> bool:
    """Keep a common word that a name or a title begins with: Islamic State, Federal Bureau, Chief Justice."""
    text = line.text(first)
    whole = line.texts(first, last)
    if text.lower() in DAYS and last == first + 1 and line.text(last + 1) == "," == line.text(first - 1):
        return line.text(first - 2).lower() in entries("roles")  # the spokesman, Monday Okoye,
    if first < last and text.lower().rstrip(".") in entries("courtesy"):
        return True
    if first < last and text in given_names() and line.text(first - 1) in entries("roles"):
        return True  # press secretary Will Bell
    if first < last and text.lower() in CAMPAIGNERS and line.text(first + 1) == "for":
        return True
    if first == last:
        return " ".join(whole) in known_actors() or text in ("US", "EU", "UN", "WHO", "IS")
    if text == "The" and _one_name(" ".join(whole[1:]), whole[1:]):
        return False
    if is_place(whole[:2]) or is_place(whole[:3]):
        return True
    if _one_name(" ".join(whole), whole):
        opener = text.lower() in OPENING_WORDS
        return not opener or (text == "The" and len(whole) == 2)
    title = find_title(line, first, last)
    modifier = title is not None and (text.lower() in entries("title_modifiers") or title[0] == first)
    return modifier or text.lower() in entries("roles")


def _common(text: str) -> bool:
    """Tell whether a single first word of a sentence may be any word at all."""
    single = " " not in text and not text.isupper()
    return single and not (text in known_actors() or country_of(text) or seat_of(text) or is_place([text]))


def _untitled(line: Line, first: int, last: int, proves: bool, opened: bool) -> Iterator[Name]:
    """Yield a run without a title; a people's adjective before it tells a nation: French Vladimir."""
    nation, rest = _nation(line, first, last)
    if rest > last:
        return
    split = nation is not None and (line.text(rest) in given_names() or line.text(rest).lower() in entries("courtesy"))
    house = " ".join(line.texts(rest, last))
    split = split or (nation is not None and seat_of(house) == nation)
    begin = rest if split else first
    text = " ".join(line.texts(begin, last))
    yield name_at(line, begin, last, sure=proves and not (opened and begin == first and _common(text)), nation=nation)


def _nation(line: Line, first: int, last: int) -> tuple[str | None, int]:
    """Return the country that the first words name as an adjective or noun, and where the rest begins."""
    for length in (3, 2, 1):
        if first + length - 1 <= last:
            words = " ".join(line.texts(first, first + length - 1))
            code = people_of(words) or country_of(words)
            if code and (length > 1 or not (words in given_names() and first < last and not people_of(words))):
                return code, first + length
    return None, first


def _titled(line: Line, first: int, last: int, title: tuple[int, int], proves: bool) -> Iterator[Name]:
    """Yield the body before a title and the person after it."""
    nation = _nation(line, first, title[0] - 1)[0] if title[0] > first else None
    owner = " ".join(line.texts(first, title[0] - 1)) if title[0] > first else None
    if owner is not None and not people_of(owner):
        yield name_at(line, first, title[0] - 1, sure=proves or bool(country_of(owner)))
    begin, role, courteous = after_titles(line, title, last)
    if begin > last:
        return
    if role and role.split()[-1].lower() in ("general", "attorney") and is_body(line.texts(begin - 1, last)):
        begin -= 1
    titled = begin - title[0]
    yield name_at(line, begin, last, role=role, nation=nation, owner=owner, courteous=courteous, titled=titled)
