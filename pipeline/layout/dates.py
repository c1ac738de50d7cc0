"""Read dates as newspapers print them, without the half second that dateparser takes to load.

    "Thursday 20 June 2024 09:12 EDT" -> 2024-06-20T09:12:00-04:00
    "VIENNA, Oct. 3, 2023 (Agency) -" -> 2023-10-03

A date is as precise as the page states it. Numeric forms are read only where day and month cannot be confused.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ...schemas.segments import Extent

_MONTH_NAMES = (
    "january jan januar janvier janv enero ene gennaio janeiro januari stycznia styczeń",
    "february feb febr februar février févr fevrier febrero febbraio fevereiro fev februari lutego luty",
    "march mar märz mrz mars marzo março marco maart mrt marca marzec",
    "april apr avril avr abril abr aprile kwietnia kwiecień",
    "may mai mayo maggio mag maio mei maja maj",
    "june jun juin junio giugno giu junho juni czerwca czerwiec",
    "july jul juillet juil julio luglio lug julho juli lipca lipiec",
    "august aug août aout agosto ago augustus sierpnia sierpień",
    "september sept sep septembre septiembre settembre set setembro września wrzesień",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik",
    "november nov novembre noviembre novembro listopada listopad",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_ZONES = {
    "utc": "+00:00", "gmt": "+00:00", "z": "+00:00", "wet": "+00:00", "bst": "+01:00", "cet": "+01:00",
    "mez": "+01:00", "west": "+01:00", "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "msk": "+03:00", "ist": "+05:30", "hkt": "+08:00", "sgt": "+08:00", "jst": "+09:00", "kst": "+09:00",
    "aest": "+10:00", "aedt": "+11:00", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
"""Zones with one usual meaning in a byline. CST and ET stay out: American or Chinese, summer or winter."""

_MONTH = "(?P<month>" + "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEARS = re.compile(_YEAR)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\w-]){_YEAR}-(?P<month>\d\d)-{_DAY}(?!\d)",
        rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}\b",
        rf"(?<![\d.,]){_DAY}(?:st|nd|rd|th|er|º|°|\.)? (?:of |de )?{_MONTH},?(?: del?)? {_YEAR}\b",
        rf"(?<![\w.]){_DAY}\.(?P<month>\d\d?)\.{_YEAR}\b",
        rf"(?<![\w/]){_DAY}[/-](?P<month>\d\d?)[/-]{_YEAR}\b",
    )
)
_NUMERIC_WITH_SLASHES = _FORMS[-1]
_DAYS = (
    re.compile(rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?(?![\d.:,]?\d)", re.IGNORECASE),
    re.compile(rf"(?<![\d.,:]){_DAY}(?:st|nd|rd|th|\.)? {_MONTH}(?!\w)", re.IGNORECASE),
)
"""A day without its year: Aug. 13, 13 August."""
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,6})?)?)? ?"
    r"(?P<half>[ap]\.?m\b\.?)?(?: uhr\b)?(?: ?\(?(?P<zone>[a-z]{1,4})\b\)?)?"
    r"(?: ?(?P<offset>[+-]\d{1,2}(?::?\d\d)?)\b)?",
    re.IGNORECASE,
)
_LONGEST_GAP = 16
"""Code points between a date and its time: " | Updated at "."""
_LONGEST_TIME = 28


class Stamp(NamedTuple):
    """A date, where it stands (its time included) and what it means in ISO 8601."""

    extent: Extent
    iso: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[Stamp]:
    """Find the full dates of `text` between two offsets, in order."""
    end = len(text) if end is None else end
    if not _YEARS.search(text, start, end):
        return []
    matches = (match for form in _FORMS for match in form.finditer(text, start, end))
    ordered = sorted(matches, key=lambda match: (match.start(), -match.end()))
    stamps: list[Stamp] = []
    for match in ordered:
        day = _day(match)
        if day and (not stamps or match.start() >= stamps[-1].extent.end):
            stamps.append(_timed(text, match, day, end))
    return stamps


def find_days(words: str, year: int) -> list[str]:
    """Find the days of `words` that are stated without a year, as days of `year`."""
    matches = sorted((match for form in _DAYS for match in form.finditer(words)), key=lambda match: match.start())
    days = [_on(year, _MONTHS[match["month"].lower()], int(match["day"])) for match in matches]
    return [day.isoformat() for day in days if day]


def _day(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS[month.lower()]
    day = int(match["day"])
    if match.re is _NUMERIC_WITH_SLASHES and number != day:
        if min(number, day) > 12 or max(number, day) <= 12:
            return None
        number, day = min(number, day), max(number, day)
    return _on(int(match["year"]), number, day)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _timed(text: str, match: re.Match[str], day: date, end: int) -> Stamp:
    """Add the time that stands behind the date, where there is one."""
    start, stop = match.span()
    line_end = text.find("\n", stop, min(end, stop + _LONGEST_GAP + _LONGEST_TIME))
    limit = line_end if line_end >= 0 else min(end, stop + _LONGEST_GAP + _LONGEST_TIME)
    for time in _TIME.finditer(text, stop, limit):
        if time.start() - stop > _LONGEST_GAP:
            break
        clock = _clock(time)
        if clock:
            return Stamp(Extent(start, max(stop, time.end())), f"{day.isoformat()}T{clock}")
    return Stamp(Extent(start, stop), day.isoformat())


def _clock(time: re.Match[str]) -> str | None:
    hour, minute, second = int(time["hour"]), int(time["minute"] or 0), int(time["second"] or 0)
    if time["minute"] is None and time["half"] is None:
        return None
    if time["half"]:
        hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"{hour:02}:{minute:02}:{second:02}{_zone(time)}"


def _zone(time: re.Match[str]) -> str:
    zone = _ZONES.get((time["zone"] or "").lower(), "")
    offset = time["offset"]
    if not offset or (time["zone"] and zone != "+00:00"):
        return zone
    hours, minutes = offset[1:].split(":") if ":" in offset else (offset[1:3], offset[3:] or "0")
    return f"{offset[0]}{int(hours):02}:{int(minutes):02}" if int(hours) <= 14 and int(minutes) <= 59 else zone
