"""Tell which country a name, a people's adjective or a seat of government stands for.

>>> country_of("South Korea"), people_of("French"), seat_of("Kremlin")
('KOR', 'FRA', 'RUS')
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from .lists import table


def country_of(name: str) -> str | None:
    """Return the alpha-3 code of the country with this name or abbreviation."""
    return _countries().get(name)


def country_names() -> Iterable[str]:
    """Return the names and abbreviations that `country_of` knows."""
    return _countries()


def people_of(word: str) -> str | None:
    """Return the alpha-3 code of the country whose people this word names, one or many: French, Russians."""
    return _peoples().get(word)


def seat_of(name: str) -> str | None:
    """Return the alpha-3 code of the country that is governed from there."""
    return _seats().get(name)


def is_country_code(code: str) -> bool:
    """Tell whether this is the alpha-3 code of a country, in capitals or not."""
    return code.upper() in _codes()


@cache
def lands_by_people() -> dict[str, str]:
    """Return the codes of countries by the single word, in small letters, that names their people or seat."""
    return {name.lower(): code for name, code in (_seats() | _peoples()).items() if name == name.capitalize()}


@cache
def _countries() -> dict[str, str]:
    names: dict[str, str] = {}
    for country in _iso_countries():
        for field in ("name", "common_name", "official_name"):
            name = country.get(field)
            if name:
                names[name.partition(",")[0] if field != "official_name" else name] = country["alpha_3"]
    for ambiguous in ("Georgia", "Jordan", "Korea", "Congo", "Virgin Islands", "Saint Martin"):
        names.pop(ambiguous, None)  # a US state, a given name, two countries: the list below decides
    return {**names, "Georgia": "GEO", "Jordan": "JOR", "Congo": "COD", **_turned("country_names")}


@cache
def _codes() -> frozenset[str]:
    return frozenset(country["alpha_3"] for country in _iso_countries())


@cache
def _iso_countries() -> list[dict[str, str]]:
    """Read the table that pycountry is made of: importing the package takes thirty times as long.

    Where a release keeps its table elsewhere, the package itself is asked.
    """
    origin = getattr(find_spec("pycountry"), "origin", None)
    assert isinstance(origin, str), "it is a dependency of ours"
    table = Path(origin).with_name("databases") / "iso3166-1.json"
    if table.exists():
        return json.loads(table.read_text(encoding="utf-8"))["3166-1"]
    from pycountry import countries

    return [dict(country) for country in countries]


@cache
def _peoples() -> dict[str, str]:
    one = _turned("demonyms")
    return {**{f"{word}s": code for word, code in one.items()}, **one}


@cache
def _seats() -> dict[str, str]:
    return _turned("seats_of_government")


def _turned(name: str) -> dict[str, str]:
    return {word: code for code, words in table(name).items() for word in words}
