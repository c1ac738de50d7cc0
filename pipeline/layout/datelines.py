"""Recognise lines that give the date, and the opening of a wire story: VIENNA, Oct. 3, 2023 (Agency) -."""

from __future__ import annotations

import re

from ...schemas.segments import Extent
from .dates import find_dates

_LONGEST_LINE = 120
_MOST_NAMES = 3
"""Words of a place, a paper or an agency beside the date: WASHINGTON (Capitol Wire), 18 May 2025."""
_WORDS = re.compile(r"[^\W\d_]+")
_ABOUT_DATES = frozenset(
    "published updated posted first last modified on at the of and date created edited as print issue edition "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "am pm uhr gmt utc bst edt est et pdt pst cet cest ist jst kst local time min mins minute minutes read "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag veröffentlicht aktualisiert stand am um vom den "
    "lundi mardi mercredi jeudi vendredi samedi dimanche publié mis à jour le "
    "lunes martes miércoles jueves viernes sábado domingo publicado actualizado el a las "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica pubblicato aggiornato il alle ore "
    "segunda terça quarta quinta sexta feira atualizado em às maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag "
    "gepubliceerd bijgewerkt op poniedziałek wtorek środa czwartek piątek sobota niedziela opublikowano".split()
)
_LEAD_PLACE = r"(?:[^\W\d_a-z][^\W\d_]*+(?:[ .'’/-]{1,2}[^\W\d_]++){0,4})"  # whole words: never OSLO, Ma|rch 4
_LEAD_REGION = rf"(?:(?:[A-Z]\.){{2,3}}|{_LEAD_PLACE}\.?)"  # STAMFORD, Conn. and ALBANY, N.Y.
_LEAD = re.compile(
    rf"(?P<place>{_LEAD_PLACE}(?: ?, (?![^\W\d_]{{3,10}}\.? \d){_LEAD_REGION}| \({_LEAD_PLACE}\)(?=, ))?)?(?![^\W\d_])"
    r"(?P<date>,? ?\(?(?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? \d{4})?\)?)?"
    r"(?P<agency>,? ?\([^()\n]{2,40}\))?"
    r"(?P<date_after>,? ?\(?(?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? \d{4})?\)?)?"
    r" ?(?:—|(?<=[ )])–|–(?= )|--(?=\S)|--?(?= )|:(?= )) ?"  # "The UK–Chile pact" has no place in front
)


def date_line(words: str) -> bool:
    """Tell whether a line gives a date and next to nothing else."""
    if len(words) > _LONGEST_LINE:
        return False
    stamps = find_dates(words)
    if not stamps:
        return False
    rest = words
    for stamp in reversed(stamps):
        rest = rest[: stamp.extent.start] + " " + rest[stamp.extent.end :]
    others = [word for word in _WORDS.findall(rest) if word.lower() not in _ABOUT_DATES]
    at_an_end = stamps[0].extent.start == 0 or stamps[-1].extent.end >= len(words.rstrip(" .)"))
    return len(others) <= 1 or (at_an_end and len(others) <= _MOST_NAMES and all(word[0].isupper() for word in others))


def find_lead(text: str, paragraph: Extent) -> Extent | None:
    """Return the place, date and agency that open a paragraph, with the dash and the blank behind it."""
    match = match_lead(text, paragraph)
    return Extent(paragraph.start, match.end()) if match else None


def match_lead(text: str, paragraph: Extent) -> re.Match[str] | None:
    """Match the opening of a wire story; `place` is None where only an agency stands there."""
    match = _LEAD.match(text, paragraph.start, min(paragraph.end, paragraph.start + 160))
    if not match or match.end() >= paragraph.end:
        return None
    place = match["place"] or ""
    told = match["date"] or match["agency"] or match["date_after"]
    city = place.partition(",")[0]  # LA PAZ, Bolivia
    capitals = sum(character.isupper() for character in city) >= max(3, len(city) // 2)
    agency_alone = match["agency"] and not place and not match["date"]
    return match if (told and place) or capitals or agency_alone else None
