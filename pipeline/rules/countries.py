"""Tell which country a name, a people's adjective or a seat of government stands for.

>>> country_of("South Korea"), people_of("French"), seat_of("Kremlin")
('KOR', 'FRA', 'RUS')
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import cast

from .lists import table


def country_of(name: str) -> str | None:
    """Return the alpha-3 code of the country with this name or abbreviation."""
    return _countries().get(name)


def people_of(word: str) -> str | None:
    """Return the alpha-3 code of the country whose people this word names, one or many: French, Russians."""
    return _peoples().get(word)


def seat_of(name: str) -> str | None:
    """Return the alpha-3 code of the country that is governed from there."""
    return _seats().get(name)


@cache
def lands_by_people() -> dict[str, str]:
    """Return the codes of countries by the single word, in small letters, that names their people or seat."""
    return {name.lower(): code for name, code in (_seats() | _peoples()).items() if name == name.capitalize()}


@cache
def _countries() -> dict[str, str]:
    import pycountry  # some 60 ms: only when the first article is read

    names: dict[str, str] = {}
    for country in cast(Iterable[object], pycountry.countries):
        code = str(getattr(country, "alpha_3", ""))
        for field in ("name", "common_name", "official_name"):
            name = cast(str | None, getattr(country, field, None))
            if name:
                names[name.partition(",")[0] if field != "official_name" else name] = code
    for ambiguous in ("Georgia", "Jordan", "Korea", "Congo", "Virgin Islands", "Saint Martin"):
        names.pop(ambiguous, None)  # a US state, a given name, two countries: the list below decides
    return {**names, "Georgia": "GEO", "Jordan": "JOR", "Congo": "COD", **_turned("country_names")}


@cache
def _peoples() -> dict[str, str]:
    one = _turned("demonyms")
    return {**{f"{word}s": code for word, code in one.items()}, **one}


@cache
def _seats() -> dict[str, str]:
    return _turned("seats_of_government")


def _turned(name: str) -> dict[str, str]:
    return {word: code for code, words in table(name).items() for word in words}
