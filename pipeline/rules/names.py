"""Find the places where an article names somebody or something, and part the name from the titles around it.

Russian President Vladimir Putin met Mr Kim.
└ nation RUS  └ role    └ name              └ name, courteous
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .countries import country_of, people_of, seat_of
from .lists import entries, given_names, known_actors, phrase_lengths, phrase_openings
from .tokens import Line

PARTICLES = frozenset(
    "de del della di da do dos das du la le van der den von zu bin ibn ben al el ul abu y e ter ten".split()
)
ROMANCE = frozenset({"de", "del", "della", "di", "da", "do", "dos", "das"})  # no English word before a capital
ARABIC = re.compile(r"(?:al|el|as|ash|an|ar|ad|az|bin|ibn|d|l)[-‑'’][^\W\d_]")
COMPOUND = re.compile(
    r"[-‑](?:[a-z]+ed|[a-z]+ing|born|led|run|held|wide|style|era|made|only|free|backed|like|level|time|[a-z]*friendly|old)$"
)
LONGEST = 24  # words a run of capitals may have: keeps the work linear in text that is nothing but capitals
POSTNOMINALS = frozenset("MP MEP MSP TD MLA MPP QC KC SC CBE OBE MBE PhD MD".split())  # Jane Doe MP
LINKS = frozenset({"of", "for", "on", "to", "in", "against", "without"})


@dataclass(frozen=True, slots=True)
class Name:
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
    def before(self) -> str:
        """The word before, in small letters."""
        return self.line.text(self.first - 1).lower()

    @property
    def after(self) -> str:
        """The word after."""
        return self.line.text(self.last + 1)


def find_names(line: Line) -> Iterator[Name]:
    """Yield the names of a line. A headline in capitals proves nothing by itself."""
    proves = not (line.heading and _all_capitals(line))
    for first, last in _runs(line, _dateline(line)):
        yield from _part(line, first, last, proves)


def _all_capitals(line: Line) -> bool:
    long = [word.text for word in line.words if len(word.text) > 3 and word.text[0].isalpha()]
    return sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _dateline(line: Line) -> int:
    """Return where the sentence begins after VIENNA, Oct. 3, 2023 (Agency) -."""
    for index, word in enumerate(line.words[:16]):
        if word.text in ("—", "–", "-"):
            place = line.words[:index]
            shown = any(other.text in (",", "(") for other in place) or all(other.text.isupper() for other in place)
            return index + 1 if index and shown else 0
        if word.text[0].islower():
            return 0
    return 0


def _runs(line: Line, start: int) -> Iterator[tuple[int, int]]:
    after = start
    for index, word in enumerate(line.words):
        if index >= after and _looks_like_name(word.text):
            after = _run_end(line, index) + 1
            yield index, after - 1


def _is_name_word(line: Line, index: int) -> bool:
    return _looks_like_name(line.text(index))


@lru_cache(maxsize=1 << 14)
def _looks_like_name(text: str) -> bool:
    if not text or (text.isalpha() and text.islower()) or COMPOUND.search(text):
        return False
    if ARABIC.match(text) and text.split(text[2] if len(text) > 2 else "-")[-1][:1].isupper():
        return True
    return text[0].isupper() and not text.lower().startswith(("i'", "i’")) and text != "I"


def _run_end(line: Line, first: int) -> int:
    last = first
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
    return text in ("People", "Children", "Women", "Workers", "King", "Queen", "Nurses", "Teachers", "Lord", "Moody")


def _next(line: Line, first: int, last: int) -> int | None:
    word, after = line.text(last), line.text(last + 1)
    if after and _is_name_word(line, last + 1):
        return None if _breaks(line, last, after) else last + 1
    if after == "&" and _is_name_word(line, last + 2):
        return last + 2
    if after in ("'", "’") and word.endswith("s") and _owned_body(line, last + 2):
        return last + 2
    joins = last > first or word in given_names() or after in ROMANCE
    if joins and after.lower() in PARTICLES and _is_name_word(line, last + 2):
        return last + 2
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
    if lower in _CREDITS or (lower in _OPENERS and after[1:] == lower[1:]):
        return True
    if lower in _DAYS:
        return not (lower in ("may", "march", "april", "june", "august") and line.text(last) in given_names())
    return line.words[last].end == line.words[last + 1].start


_CREDITS = frozenset({"image", "photo", "video", "audio", "photograph"})
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.".split()
)


def _linked(line: Line, first: int, last: int) -> int | None:
    """Go on over "of", "for", "and" where one name goes on: Bank of England, Health and Human Services."""
    after, word = line.text(last + 1), line.text(last).lower()
    ahead = last + 3 if line.text(last + 2) == "the" else last + 2
    if after in LINKS and _is_name_word(line, ahead) and line.text(ahead).lower() not in _DAYS:
        heads = (
            word in entries("organization_nouns") or word in entries("other_nouns") or _foreign_word(line, first, last)
        )
        office = word in entries("roles") and (line.opens(first) or line.words[first].capital)
        states = word in _HELD_BY_OF or (after == "for" and word in _CAMPAIGNERS)
        fits = after == "of" or (
            after in ("for", "on", "to", "against") and (heads or states or (office and after == "for"))
        )
        if fits and (heads or states or (office and _field(line, ahead))):
            return ahead
    topics = entries("topic_words")
    if after in ("and", ",") and word in topics and _is_name_word(line, last + 2):
        following = line.text(last + 2).lower()
        single = following in topics and (
            last > first or line.text(last + 3).lower() in entries("organization_nouns") | topics
        )
        return last + 2 if single and (after == "and" or _linked(line, first, last + 2) is not None) else None
    return None


_HELD_BY_OF = frozenset("states republic kingdom league daughters sons friends doctors".split())
_CAMPAIGNERS = frozenset(
    "patriots citizens mothers parents physicians doctors lawyers alternative fridays scientists veterans people women "
    "students teachers".split()
)  # Alternative for Germany


def _foreign_word(line: Line, first: int, last: int) -> bool:
    return last > first and line.text(last) in ("Affairs", "Staff", "Representatives", "Deputies", "Commons", "Lords")


def _field(line: Line, index: int) -> bool:
    """Tell whether an office goes on there: Secretary of State, Minister for Health, Secretary-General of the UN."""
    word = line.text(index)
    return word.lower() in entries("topic_words") or word in ("State", "House") or word in known_actors()


def _part(line: Line, first: int, last: int, proves: bool) -> Iterator[Name]:
    """Part a run of capitals into the names it holds, without openers and titles."""
    first, opened = _without_opener(line, first, last)
    if last > first + 1 and line.text(last) in POSTNOMINALS:
        last -= 1
    if first > last:
        return
    words = _words(line, first, last)
    whole = " ".join(words)
    person = _person_after_body(words)
    if person is not None:
        yield _name(line, first, first + person - 1, sure=proves)
        yield _name(line, first + person, last, sure=proves)
        return
    if _one_name(whole, words):
        yield _name(line, first, last, sure=proves and not (opened and _common(whole)))
        return
    holder = _holder_after_seat(line, first, last)
    if holder is not None:
        yield _name(line, first, holder - 1, sure=proves)
        yield _name(line, holder, last, sure=True, role=line.text(first - 2))
        return
    title = _title(line, first, last)
    owner = _known_before_thing(words) if title is None else 0
    if owner:
        yield _name(line, first, first + owner - 1, sure=proves)
        return
    if title is None:
        yield from _untitled(line, first, last, proves, opened)
        return
    yield from _titled(line, first, last, title, proves)


def _known_before_thing(words: list[str]) -> int:
    """Return how many words the well-known actor has that a thing is named after: NASA | T-shirt, FIFA | World Cup."""
    if words[-1].lower() not in entries("other_nouns"):
        return 0
    return next((n for n in (3, 2, 1) if n < len(words) and " ".join(words[:n]) in known_actors()), 0)


def _person_after_body(words: list[str]) -> int | None:
    """Return where a person begins right after a body: University of Leeds Jane Doe, Labour Party Jane Doe."""
    if words[-1].lower() in entries("organization_nouns"):
        return None
    if len(words) > 3 and words[-3].lower() in _PARTIES and words[-2] in given_names():
        return len(words) - 2
    if not is_body(words) or "of" not in words[:-3]:
        return None
    place = next((index for index in range(3, len(words) - 1) if words[index] in given_names()), None)
    return place if place is not None and words[place - 1] not in {*LINKS, "and", "the"} else None


def _holder_after_seat(line: Line, first: int, last: int) -> int | None:
    """Return where the holder of an office begins right after its seat: Mayor of London | Jane Doe."""
    held = line.text(first - 1) in ("of", "for") and line.text(first - 2).lower() in entries("roles")
    if not held or last - first < 2 or (line.text(first) in given_names() and not is_place([line.text(first)])):
        return None
    return next((index for index in range(first + 1, last) if line.text(index) in given_names()), None)


_PARTIES = frozenset({"party", "alliance", "union", "council", "association", "federation", "committee"})


def _words(line: Line, first: int, last: int) -> list[str]:
    return [word.text for word in line.words[first : last + 1]]


def _one_name(whole: str, words: list[str]) -> bool:
    if country_of(whole) or whole in known_actors() or seat_of(whole):
        return True
    return is_body(words)


def is_body(words: list[str] | tuple[str, ...]) -> bool:
    """Tell whether the last word before "of", or the first of all, says that this is an organisation."""
    if len(words) < 2:
        return False
    cut = next((index for index, word in enumerate(words) if word in LINKS and index), len(words))
    nouns, head = entries("organization_nouns"), words[cut - 1].lower().rstrip(".")
    media = head in entries("media_nouns") and words[0] not in given_names()
    schools = head == "district" and words[cut - 2].lower() == "school"
    return head in nouns or media or schools or words[0].lower() in _FOREIGN


def is_place(words: list[str] | tuple[str, ...]) -> bool:
    """Tell whether these words name a place that is no country: New York, Kandahar."""
    return " ".join(words).lower() in entries("places")


_FOREIGN = frozenset(
    "banco universidad universität université universidade ministerio ministère partido parti fondazione instituto "
    "movimento movimiento mouvement comité comisión commission".split()
)


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
    whole = _words(line, first, last)
    if first == last:
        return " ".join(whole) in known_actors() or text in ("US", "EU", "UN", "WHO", "IS")
    if text == "The" and _one_name(" ".join(whole[1:]), whole[1:]):
        return False
    if is_place(whole[:2]) or is_place(whole[:3]):
        return True
    if _one_name(" ".join(whole), whole):
        opener = text.lower() in _OPENERS
        return not opener or (text == "The" and len(whole) == 2)
    modifier = text.lower() in entries("title_modifiers") and _title(line, first, last) is not None
    return modifier or text.lower() in entries("roles")


_OPENERS = frozenset(
    "the a an in on at by from since unlike while although though if when as but and or for with under last this that "
    "his her its their our my your following according both all some many several after before until because despite "
    "however meanwhile yesterday today earlier later recently also even only what why how which who whether".split()
)


def _common(text: str) -> bool:
    """Tell whether a single first word of a sentence may be any word at all."""
    single = " " not in text and not text.isupper()
    return single and not (text in known_actors() or country_of(text) or seat_of(text) or is_place([text]))


def _name(line: Line, first: int, last: int, *, sure: bool, role: str | None = None, nation: str | None = None,
          owner: str | None = None, courteous: bool = False) -> Name:  # fmt: skip
    text = " ".join(line.article[line.words[first].start : line.words[last].end].split())
    return Name(line, first, last, tuple(_words(line, first, last)), text, sure, role, nation, owner, courteous)


def _untitled(line: Line, first: int, last: int, proves: bool, opened: bool) -> Iterator[Name]:
    """Yield a run without a title; a people's adjective before it tells a nation: French Vladimir."""
    nation, rest = _nation(line, first, last)
    if rest > last:
        return
    split = nation is not None and (line.text(rest) in given_names() or line.text(rest).lower() in entries("courtesy"))
    house = " ".join(_words(line, rest, last))
    split = split or (nation is not None and seat_of(house) == nation)
    begin = rest if split else first
    text = " ".join(_words(line, begin, last))
    yield _name(line, begin, last, sure=proves and not (opened and begin == first and _common(text)), nation=nation)


def _nation(line: Line, first: int, last: int) -> tuple[str | None, int]:
    """Return the country that the first words name as an adjective or noun, and where the rest begins."""
    for length in (3, 2, 1):
        if first + length - 1 <= last:
            words = " ".join(_words(line, first, first + length - 1))
            code = people_of(words) or country_of(words)
            if code and (length > 1 or not (words in given_names() and first < last and not people_of(words))):
                return code, first + length
    return None, first


def _title(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """Return where the first title of the run begins and ends: Foreign Minister, Secretary of State, Mr."""
    for index in range(first, last + 1):
        end = _title_at(line, index, last)
        if end is not None and not (index > first and line.text(index - 1) in given_names()):
            return _title_start(line, first, index), end
    return None


def _title_at(line: Line, index: int, last: int) -> int | None:
    first = line.text(index).lower()
    for length in phrase_lengths("title_phrases") if first in phrase_openings("title_phrases") else ():
        words = [word.lower() for word in _words(line, index, min(index + length - 1, last))]
        if len(words) == length and " ".join(words) in entries("title_phrases"):
            goes_on = line.text(index + length) in ("of", "for") and index + length + 1 < last
            return _of_office(line, index + length - 1, last) if goes_on else index + length - 1
    word = first.rstrip(".").removesuffix("-elect")
    if word not in entries("roles") and word not in entries("courtesy"):
        return None
    follows = line.text(index + 1) in ("of", "for", "to") and index + 1 < last
    return _of_office(line, index, last) if follows else index


def _of_office(line: Line, index: int, last: int) -> int:
    """Return where Minister of Education, Secretary-General of the UN ends."""
    end = index + 3 if line.text(index + 2) == "the" else index + 2
    person = next((place for place in range(end + 1, last) if line.text(place) in given_names()), None)
    if person is not None:
        return person - 1
    while end < last and (line.text(end + 1).lower() in entries("topic_words") or line.text(end + 1) in ("and", "of")):
        if line.text(end + 1) in ("and", "of") and line.text(end + 2).lower() not in entries("topic_words"):
            break
        end += 1
    return min(end, last)


def _title_start(line: Line, first: int, index: int) -> int:
    modifiers, topics = entries("title_modifiers"), entries("topic_words")
    while index > first and (line.text(index - 1).lower() in modifiers or line.text(index - 1).lower() in topics):
        index -= 1
    return index


def _titled(line: Line, first: int, last: int, title: tuple[int, int], proves: bool) -> Iterator[Name]:
    """Yield the body before a title and the person after it."""
    nation = _nation(line, first, title[0] - 1)[0] if title[0] > first else None
    owner = " ".join(_words(line, first, title[0] - 1)) if title[0] > first else None
    if owner is not None and not people_of(owner):
        yield _name(line, first, title[0] - 1, sure=proves or bool(country_of(owner)))
    begin, role, courteous = _after_titles(line, title, last)
    if begin > last:
        return
    if role and role.split()[-1].lower() in ("general", "attorney") and is_body(_words(line, begin - 1, last)):
        begin -= 1
    yield _name(line, begin, last, sure=True, role=role, nation=nation, owner=owner, courteous=courteous)


def _after_titles(line: Line, title: tuple[int, int], last: int) -> tuple[int, str | None, bool]:
    """Return where the name begins after one title or several, and the words of the office: General Dr X."""
    start, end = title
    role: list[str] = []
    courteous = False
    while True:
        words = _words(line, start, end)
        courteous = courteous or words[-1].lower().rstrip(".") in entries("courtesy")
        if words[-1].lower().rstrip(".") not in entries("courtesy") or len(words) > 1:
            role += words
        start = end + 1
        following = _title_at(line, start, last) if start < last else None
        if following is None:
            return start, " ".join(role) or None, courteous
        end = following
