"""Time expressions of the news: find them in a sentence, and resolve them against the day of publication.

    resolve_date("on Wednesday", "2024-06-20")    == "2024-06-19"
    resolve_date("last year", "2024-06-20")       == "2023"
    resolve_date("in early May", "2024-06-20")    == "2024-05"

The answer is as precise as the words: a day, a month or a year. A week has no form of its own here, so "last week"
becomes the month (or the year) that holds all of it. What cannot be known is None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from ...schemas.segments import Extent

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
LONGEST = 80  # code points; no time expression of a newspaper is longer

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_PART = r"(?:early|late|mid|the early hours of|the night of|the morning of)"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_EXPRESSION = re.compile(
    rf"\b(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?\b"
    rf"|\b(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:, {_YEAR}| {_YEAR})?(?!\d|[:.,]\d)"
    rf"|\b(?:{_PART}[ -])?{_MONTH},? (?:of )?{_YEAR}\b"
    rf"|\b\d{{4}}-\d\d-\d\d\b"
    rf"|\b(?:last|next|this|on|by|since|until|late|early|before|after)? ?{_WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))?\b"
    rf"|\b(?:last|next|this|earlier this|later this) (?:week|weekend|month|year|spring|summer|autumn|fall|winter)\b"
    rf"|\b(?:last|next|this|in|since|by|until|(?:in )?(?:early|late|mid)[ -]) ?{_MONTH}\b(?! \d)"
    rf"|\b{_NUMBER} (?:day|week|month|year)s? (?:ago|earlier)\b"
    rf"|\b(?:(?:in|since|by|of|from|until) )?(?:(?:early|late|mid)[ -])?{_YEAR}\b(?![-–]\d)"
    r"|\b(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b"
)  # fmt: skip


def find_dates(text: str, extent: Extent) -> Iterator[Extent]:
    """Yield the time expressions inside `extent`, in order."""
    for match in _EXPRESSION.finditer(text, extent.start, extent.end):
        start = match.start() + (len(match[0]) - len(match[0].lstrip()))
        yield Extent(start, match.end())


MOST_WORDS = 5  # of a date in another language; dateparser reads dates into longer phrases


def resolve_date(words: str, published: str | None, *, future: bool = False) -> str | None:
    """Resolve a time expression against the day of publication, as precisely as it is stated.

    `future` says that a bare weekday or month lies ahead: "will meet on Friday". Days that depend on the day of
    publication are None where that is unknown.
    """
    plain = " ".join(words[:LONGEST].lower().replace(",", " ").replace(".", " ").split())
    today = _day(published)
    if _names_a_day(plain):
        return _calendar_day(plain, today, future)
    for rule in (_month_of_year, _relative_day, _ago, _weekday, _period, _bare_month, _year):
        found = rule(plain, today, future)
        if found is not None:
            return found
    return _by_dateparser(words, today) if len(plain.split()) <= MOST_WORDS else None


def _day(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


_MONTH_NUMBER = {month: at for at, month in enumerate(MONTHS, 1)} | {m[:3]: at for at, m in enumerate(MONTHS, 1)}
_MONTH_NUMBER["sept"] = 9
_M = "(?P<month>" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + ")"
_D = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY_MONTH = re.compile(rf"\b{_D} (?:of )?{_M}\b(?: (?P<year>\d{{4}}))?")
_MONTH_DAY = re.compile(rf"\b{_M} {_D}\b(?: (?P<year>\d{{4}}))?")
_MONTH_YEAR = re.compile(rf"\b{_M} (?:of )?(?P<year>\d{{4}})\b")
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_ISO_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")  # what this module itself gives for a month
_BARE_MONTH = re.compile(rf"\b(?P<which>last|next|this)? ?{_M}\b")
_BARE_YEAR = re.compile(r"\b((?:1[5-9]|20)\d\d)\b")
_AGO = re.compile(r"\b(\d{1,3}|" + "|".join(("an?", *NUMBERS)) + r") (day|week|month|year)s? ago\b")
_PERIOD = re.compile(r"\b(last|next|this) (weekend|week|month|year)\b")
_WEEKDAY_WORD = re.compile(r"\b(?P<which>last|next|this)? ?(?P<day>" + "|".join(WEEKDAYS) + r")\b")
_PARTS_OF_TODAY = ("today", "tonight", "this morning", "this afternoon", "this evening")
_SHIFTS = {**dict.fromkeys(_PARTS_OF_TODAY, 0), "yesterday": -1, "last night": -1, "tomorrow": 1}
_DAY_NEAR = re.compile(rf"\b(?:{'|'.join(_SHIFTS)})\b")


def _names_a_day(plain: str) -> bool:
    return any(form.search(plain) for form in (_ISO, _DAY_MONTH, _MONTH_DAY))


def _calendar_day(plain: str, today: date | None, future: bool) -> str | None:
    iso = _ISO.search(plain)
    if iso:
        return _iso(int(iso[1]), int(iso[2]), int(iso[3]))
    match = _DAY_MONTH.search(plain) or _MONTH_DAY.search(plain)
    if match is None:
        return None
    month, day = _MONTH_NUMBER[match["month"]], int(match["day"])
    if match["year"]:
        return _iso(int(match["year"]), month, day)
    return None if today is None else _iso(_year_near(today, month, day, future), month, day)


def _year_near(today: date, month: int, day: int, future: bool) -> int:
    """Tell the year meant by a day without one: the last such day, or the next."""
    if future:
        return today.year + ((month, day) < (today.month, today.day))
    return today.year - ((month, day) > (today.month, today.day))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month_of_year(plain: str, _today: date | None, _future: bool) -> str | None:
    if _ISO_MONTH.fullmatch(plain):
        return plain
    match = _MONTH_YEAR.search(plain)
    return f"{match['year']}-{_MONTH_NUMBER[match['month']]:02}" if match else None


def _relative_day(plain: str, today: date | None, _future: bool) -> str | None:
    if today is None:
        return None
    match = _DAY_NEAR.search(plain)
    return _shifted(today, _SHIFTS[match[0]]) if match else None


def _shifted(today: date, days: int) -> str | None:
    try:
        return (today + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _ago(plain: str, today: date | None, _future: bool) -> str | None:
    match = _AGO.search(plain)
    if match is None or today is None:
        return None
    count = _count(match[1])
    if match[2] == "day":
        return _shifted(today, -count)
    if match[2] == "week":
        return _shifted(today, -7 * count) if count == 1 else (_shifted(today, -7 * count) or "")[:7] or None
    return _months_back(today, count if match[2] == "month" else 12 * count, match[2])


def _count(word: str) -> int:
    if word in ("a", "an"):
        return 1
    return int(word) if word.isdigit() else NUMBERS.index(word)


def _months_back(today: date, months: int, unit: str) -> str | None:
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if year < 1:
        return None
    return f"{year:04}" if unit == "year" else f"{year:04}-{month + 1:02}"


def _weekday(plain: str, today: date | None, future: bool) -> str | None:
    match = _WEEKDAY_WORD.search(plain)
    if match is None or today is None:
        return None
    back = (today.weekday() - WEEKDAYS.index(match["day"])) % 7
    if match["which"] == "last" and back == 0:
        return _shifted(today, -7)
    if match["which"] == "next" or (future and match["which"] != "last"):
        return _shifted(today, 7 - back)
    return _shifted(today, -back)


def _period(plain: str, today: date | None, _future: bool) -> str | None:
    match = _PERIOD.search(plain)
    if match is None or today is None:
        return None
    step = {"last": -1, "this": 0, "next": 1}[match[1]]
    if match[2] == "year":
        return f"{today.year + step:04}"
    if match[2] == "month":
        return _months_back(today, -step, "month")
    return _week(today, step)


def _week(today: date, step: int) -> str | None:
    """Give the month, or else the year, that holds the whole week."""
    try:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    except OverflowError:
        return None
    return next((first[:size] for size in (7, 4) if first[:size] == last[:size]), None)


def _bare_month(plain: str, today: date | None, future: bool) -> str | None:
    match = _BARE_MONTH.search(plain)
    if match is None or today is None or _is_modal(plain, match):
        return None
    month = _MONTH_NUMBER[match["month"]]
    ahead = future or match["which"] == "next"
    year = today.year + (month < today.month) if ahead else today.year - (month > today.month)
    if match["which"] == "last" and month == today.month:
        year -= 1
    return f"{year:04}-{month:02}"


def _is_modal(plain: str, match: re.Match[str]) -> bool:
    """Tell a bare "may" from the month, which has a word such as "in" or "last" before it."""
    return match["month"] in ("may", "mar") and match.start("month") == 0 and plain != match["month"]


def _year(plain: str, _today: date | None, _future: bool) -> str | None:
    match = _BARE_YEAR.search(plain)
    return match[1] if match else None


def _by_dateparser(words: str, today: date | None) -> str | None:
    """Ask dateparser, which knows many languages and takes long to load: the last resort."""
    import dateparser

    known: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if today is None:  # nothing may depend on the day of the run: only whole dates
        known |= {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    else:
        known["RELATIVE_BASE"] = datetime.combine(today, time())
    parse: Callable[..., date | None] = dateparser.parse  # pyright: ignore[reportUnknownMemberType]
    found = parse(words[:LONGEST], settings=known)
    return found.isoformat()[:10] if found else None
