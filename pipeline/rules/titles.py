"""Find titles in a run of capitals: Foreign Minister, Secretary of State, General Dr, Mr."""

from __future__ import annotations

from .lists import entries, given_names, listed, phrase_lengths, phrase_openings
from .names import is_place
from .tokens import Line

SHARED_TITLES = frozenset(
    "sens reps govs senators representatives governors justices judges presidents ministers professors "
    "generals commissioners ambassadors mayors councillors economists analysts".split()
)  # of several names: Justices Jane Doe and John Roe

RANKS = frozenset("rep sen gov gen col capt lt maj sgt adm cmdr brig dr prof rev judge".split())


def find_title(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """Return where the first title of the run begins and ends: Foreign Minister, Secretary of State, Mr."""
    for index in range(first, last + 1):
        end = _title_at(line, index, last)
        if end is not None and not (index > first and line.text(index - 1) in given_names()):
            return title_start(line, first, index), end
    return None


def _title_at(line: Line, index: int, last: int) -> int | None:
    first = line.text(index).lower()
    for length in phrase_lengths("title_phrases") if first in phrase_openings("title_phrases") else ():
        words = [word.lower() for word in line.texts(index, min(index + length - 1, last))]
        if len(words) == length and " ".join(words) in entries("title_phrases"):
            goes_on = line.text(index + length) in ("of", "for") and index + length + 1 < last
            return _of_office(line, index + length - 1, last) if goes_on else index + length - 1
    if first == "chief":
        index = _officer(line, index, last)
    word = _one_of(first.rstrip(".").removesuffix("-elect"))
    if word not in entries("roles") and word not in entries("courtesy"):
        return None
    follows = line.text(index + 1) in ("of", "for", "to") and index + 1 < last
    return _of_office(line, index, last) if follows else index


def _officer(line: Line, index: int, last: int) -> int:
    """Return where Chief Financial Officer ends that begins at `index`, or `index`."""
    return next((place for place in range(index + 1, min(index + 4, last + 1)) if line.text(place) == "Officer"), index)


def _of_office(line: Line, index: int, last: int) -> int:
    """Return where Minister of Education, Secretary-General of the UN ends."""
    end = index + 3 if line.text(index + 2) == "the" else index + 2
    person = next((place for place in range(end + 1, last) if line.text(place) in given_names()), None)
    if person is not None:
        courteous = line.text(person - 1).lower().rstrip(".") in entries("courtesy")
        return person - 2 if courteous else person - 1  # Secretary for Health | Dr. Jane Doe
    while end < last and (line.text(end + 1).lower() in entries("topic_words") or line.text(end + 1) in ("and", "of")):
        if line.text(end + 1) in ("and", "of") and line.text(end + 2).lower() not in entries("topic_words"):
            break
        end += 1
    return min(end, last)


def title_start(line: Line, first: int, index: int) -> int:
    """Return where the title begins whose noun is at `index`, behind `first`: deputy foreign | minister."""
    while index > first and listed(line.text(index - 1).lower(), "title_modifiers", "topic_words"):
        if index - 1 > first and is_place(line.texts(index - 2, index - 1)):
            break  # Kansas City | President
        index -= 1
    return index


def after_titles(line: Line, title: tuple[int, int], last: int) -> tuple[int, str | None, bool]:
    """Return where the name begins after one title or several, and the words of the office: General Dr X."""
    start, end = title
    role: list[str] = []
    courteous = False
    while True:
        words = line.texts(start, end)
        courteous = courteous or words[-1].lower().rstrip(".") in entries("courtesy")
        if not (_courtesy(words) or (role and _rank(words[0]) and not _rank(role[-1]))):
            role += [*words[:-1], _one_of(words[-1])]
        start = end + 1
        following = _title_at(line, start, last) if start < last else None
        if following is None:
            return start, " ".join(role) or None, courteous
        end = following


def _courtesy(words: list[str]) -> bool:
    return len(words) == 1 and words[0].lower().rstrip(".") in entries("courtesy")


def _rank(word: str) -> bool:
    """Tell whether a title tells less than an office before it: Water Adviser | Prof."""
    return word.lower().rstrip(".") in RANKS


def _one_of(title: str) -> str:
    """Return the title for one of several bearers: Justices -> Justice, Sens. -> Sen."""
    word = title.rstrip(".")
    return title.replace(word, word[:-1]) if word.lower() in SHARED_TITLES else title
