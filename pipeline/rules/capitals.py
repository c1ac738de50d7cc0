"""Find the runs of capitals of a line: where a name may begin, and how far it goes.

The Bank of England told Jane van Dyke on Monday.   ->   The Bank of England | Jane van Dyke | Monday
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from .acronyms import spelled_out
from .countries import country_of, seat_of
from .lists import entries, given_names, known_actors, listed
from .names import LINKS, is_place
from .tokens import Line

PARTICLES = frozenset(
    "de del della di da do dos das du la le van der den von zu bin ibn ben al el ul abu y e ter ten".split()
)
ROMANCE = frozenset({"de", "del", "della", "di", "da", "do", "dos", "das"})  # no English word before a capital
ARABIC = re.compile(r"(?:al|el|as|ash|an|ar|ad|az|bin|ibn|d|l)[-‑'’][^\W\d_]")
COMPOUND = re.compile(
    r"[-‑](?:[a-z]+ed|[a-z]+ing|born|led|run|held|wide|style|era|made|only|free|backed|like|level|time|[a-z]*friendly|old)$"
)
LONGEST_PLACE = 4  # words
LONGEST = 24  # words a run of capitals may have: keeps the work linear in text that is nothing but capitals
SCHOOLS = frozenset("institute centre center school college academy society association faculty".split())
CAPTIONS = frozenset({"image", "photo", "video", "audio", "photograph"})
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.".split()
)
LEGAL_FORMS = frozenset("ltd inc plc corp co llc holding holdings pty limited".split())
HELD_BY_OF = frozenset("states republic kingdom league daughters sons friends doctors".split())
CAMPAIGNERS = frozenset(
    "patriots citizens mothers parents physicians doctors lawyers alternative fridays scientists veterans people women "
    "students teachers".split()
)  # Alternative for Germany
GIVEN_NAMES_TOO = frozenset(("my", "an"))  # of opening words, in Vietnam
OPENING_WORDS = frozenset(
    "the a an in on at by from since unlike while although though if when as but and or for with under last this that "
    "his her its their our my your following according both all some many several after before until because despite "
    "however meanwhile yesterday today earlier later recently also even only what why how which who whether".split()
)


def runs(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each run, from behind the dateline on."""
    after = _dateline(line)
    for index, word in enumerate(line.words):
        if index >= after and _looks_like_name(word.text):
            after = _run_end(line, index, _spelled_out(line, index)) + 1
            yield index, after - 1


def _dateline(line: Line) -> int:
    """Return where the sentence begins after VIENNA, Oct. 3, 2023 (Agency) -."""
    if place := _bare_dateline(line):
        return place
    for index, word in enumerate(line.words[:16]):
        if word.text in ("—", "–", "-"):
            place = line.words[:index]
            shown = any(other.text in (",", "(") for other in place) or all(other.text.isupper() for other in place)
            return index + 1 if index and shown else 0
        if word.text[0].islower():
            return 0
    return 0


def _bare_dateline(line: Line) -> int:
    """Return how many words of a place stand in capitals before a name that does not: SAN DIEGO | Acme closed."""
    texts = line.texts(0, LONGEST_PLACE)
    shouted = len(list(takewhile(lambda text: text.isalpha() and text.isupper() and len(text) > 2, texts)))
    if line.heading or not 0 < shouted < len(texts) or not texts[shouted][0].isupper():
        return 0
    return shouted if is_place([text.capitalize() for text in texts[:shouted]]) else 0


def _is_name_word(line: Line, index: int) -> bool:
    return _looks_like_name(line.text(index))


@lru_cache(maxsize=1 << 14)
def _looks_like_name(text: str) -> bool:
    if not text or (text.isalpha() and text.islower()) or COMPOUND.search(text):
        return False
    if ARABIC.match(text) and text.split(text[2] if len(text) > 2 else "-")[-1][:1].isupper():
        return True
    return text[0].isupper() and not text.lower().startswith(("i'", "i’")) and text != "I"


def _spelled_out(line: Line, index: int) -> int:
    """Return how far the name goes whose letters stand in brackets behind it: the Dock and Canal Congress (DCC)."""
    first = index + 1 if line.text(index).lower() in OPENING_WORDS else index
    return spelled_out(line, first) or index


def _run_end(line: Line, first: int, last: int) -> int:
    while last - first < LONGEST and (not line.words[last].possessive or _keeps_possessive(line, last)):
        step = _next(line, first, last)
        if step is None:
            break
        last = step
    return last


def _keeps_possessive(line: Line, index: int) -> bool:
    """Tell St Mary's Hospital, Children's Fund from Russia's President."""
    text = line.text(index)
    if text.endswith("s") and line.text(index + 1) in ("'", "’") and _owned_body(line, index + 2):
        return True
    if text.endswith("men") and _owned_body(line, index + 1):
        return True  # the Seamen's Union, the Fishermen's League
    return text in ("People", "Children", "Women", "Workers", "King", "Queen", "Nurses", "Teachers", "Lord", "Moody")


def _next(line: Line, first: int, last: int) -> int | None:
    word, after = line.text(last), line.text(last + 1)
    if after and _is_name_word(line, last + 1):
        return None if _breaks(line, last, after) else last + 1
    if after == "&" and _is_name_word(line, last + 2):
        return last + 2
    if after == "plc":  # Harrow Foods plc
        return last + 1
    if after in ("'", "’") and word.endswith("s") and _owned_body(line, last + 2):
        return last + 2
    joins = last > first or word in given_names() or after in ROMANCE
    if joins and after.lower() in PARTICLES and _is_name_word(line, last + 2):
        return last + 2
    if after == "(" and line.text(last + 3) == ")" and line.text(last + 4).lower().rstrip(".") in LEGAL_FORMS:
        return last + 4  # Harrow (Pacific) Ltd
    if after == "10" and word in ("Number", "No."):  # Downing Street
        return last + 1
    if after.lower() in PARTICLES and line.text(last + 2).lower() in PARTICLES and _is_name_word(line, last + 3):
        return last + 3
    return _linked(line, first, last)


def _owned_body(line: Line, index: int) -> bool:
    """Tell whether a body goes on behind a plural owner: Transport Workers’ | Alliance, Farmers’ | National Union."""
    for place in range(index, index + 3):
        if not _is_name_word(line, place):
            return False
        if line.text(place).lower() in entries("organization_nouns"):
            return True
    return False


def _breaks(line: Line, last: int, after: str) -> bool:
    lower = after.lower()
    if lower in CAPTIONS or (lower in OPENING_WORDS and after[1:] == lower[1:]):
        return lower not in GIVEN_NAMES_TOO or not _within_titled_name(line, last)
    if lower in DAYS:
        months = lower in ("may", "march", "april", "june", "august") and line.text(last) in given_names()
        return not (months or _named_after_day(line, last + 1))
    form = line.text(last)
    if form.endswith(".") and form.lower().rstrip(".") in LEGAL_FORMS and lower.rstrip(".") not in LEGAL_FORMS:
        return True  # Acme Inc. | Shares rose
    return line.words[last].end == line.words[last + 1].start


def _within_titled_name(line: Line, last: int) -> bool:
    """Tell whether a common word is the middle of a name with a courtesy title: Ms Quach My Duyen, Mr Le An Binh."""
    return line.text(last - 1).lower().rstrip(".") in entries("courtesy") and _is_name_word(line, last + 2)


def _named_after_day(line: Line, index: int) -> bool:
    """Tell whether a day is somebody's given name, as in Nigeria: President Sunday Okoye; not: the minister Sunday."""
    title = line.text(index - 1).lower().rstrip(".")
    surname = line.text(index + 1)
    named = surname[:1].isupper() and surname.lower() not in DAYS and surname.lower() not in OPENING_WORDS
    return named and listed(title, "courtesy", "roles")


def _linked(line: Line, first: int, last: int) -> int | None:
    """Go on over "of", "for", "and" where one name goes on: Bank of England, Health and Human Services."""
    after, word = line.text(last + 1), line.text(last).lower()
    article = line.text(last + 2) == "the" or (after == "for" and line.text(last + 2) in ("a", "an"))
    ahead = last + 3 if article else last + 2
    if after in LINKS and _is_name_word(line, ahead) and line.text(ahead).lower() not in DAYS:
        heads = (
            listed(word, "organization_nouns", "other_nouns")
            or _foreign_word(line, first, last)
            or (after == "of" and _linked_by_for(line, first, last))
        )
        office = word in entries("roles") and (line.opens(first) or line.words[first].capital)
        states = word in HELD_BY_OF or (after == "for" and word in CAMPAIGNERS)
        fits = after == "of" or (
            after in ("for", "on", "to", "against") and (heads or states or (office and after == "for"))
        )
        if fits and (heads or states or (office and _field(line, ahead))):
            return ahead
    if after == "and" and _two_fields(line, first, last):
        return last + 2
    if after == "and" and _of_two_things(line, first, last):
        return last + 2
    topics = entries("topic_words")
    if after in ("and", ",") and word in topics and _is_name_word(line, last + 2):
        following = line.text(last + 2).lower()
        single = following in topics and (
            last > first or listed(line.text(last + 3).lower(), "organization_nouns", "topic_words")
        )
        return last + 2 if single and (after == "and" or _linked(line, first, last + 2) is not None) else None
    return None


def _linked_by_for(line: Line, first: int, last: int) -> bool:
    """Tell whether the run is already of the kind Office for the Coordination, People for the Ethical Treatment."""
    return any(line.text(index) == "for" for index in range(first + 1, min(last, first + 6)))


def _two_fields(line: Line, first: int, last: int) -> bool:
    """Tell whether a school is of two fields: Institute of Bread and Salt; not: Institute of Peru and Chile."""
    of = next((index for index in range(first + 1, last) if line.text(index) in ("of", "for")), None)
    if of is None or last - of > 2 or line.text(of - 1).lower() not in SCHOOLS or not _is_name_word(line, last + 2):
        return False
    ends = not line.words[last + 2].possessive and not line.text(last + 3)[:1].isupper()
    return ends and not any(_names_somebody(line.text(index)) for index in (last, last + 2))


TWO_THINGS = frozenset({"agency", "association", "authority", "union", "workers"})


def _of_two_things(line: Line, first: int, last: int) -> bool:
    """Tell whether one body is named after two: the Fish and Chips Authority; not: the Taliban and Rural Union."""
    head = next((at for at in range(last + 3, last + 5) if line.text(at).lower() in TWO_THINGS), None)
    if head is None or not all(_is_name_word(line, at) for at in range(last + 2, head + 1)):
        return False
    if line.text(last).lower() in entries("topic_words"):
        return not _names_somebody(line.text(last + 2))
    start = first + (line.text(first) == "The")
    the = start > first or line.text(first - 1) == "the"
    before = [line.text(at) for at in (*range(start, last + 1), last + 2)]
    many = len(before) == 2 and before[0].endswith("s")  # the Greens and Rural Union
    return (
        the
        and len(before) < 5
        and not many
        and not any(map(_names_somebody, before[before[0] in ("United", "International") :]))
    )


def _names_somebody(word: str) -> bool:
    body = word.lower() in entries("organization_nouns") or word.isupper()
    place = country_of(word) or seat_of(word) or word.lower() in entries("places")
    return bool(body or place or word in given_names() or word in known_actors())


def _foreign_word(line: Line, first: int, last: int) -> bool:
    return last > first and line.text(last) in ("Affairs", "Staff", "Representatives", "Deputies", "Commons", "Lords")


def _field(line: Line, index: int) -> bool:
    """Tell whether an office goes on there: Secretary of State, Minister for Health, Secretary-General of the UN."""
    word = line.text(index)
    return word.lower() in entries("topic_words") or word in ("State", "House") or word in known_actors()
