"""Load the word lists of `data/` that tell names, titles and kinds apart, each once and only when first asked.

    >>> "analyst" in entries("roles")
    True

A line of a list is one entry, in small letters; `#` opens a comment. To teach the rules a word, add a line.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, cast

from ...schemas.summary import ActorKind
from .wordlists import lines_of, tables_of


@cache
def entries(name: str) -> frozenset[str]:
    """Return the entries of `data/NAME.txt`."""
    return frozenset(lines_of(f"{name}.txt"))


def listed(word: str, *names: str) -> bool:
    """Tell whether one of the lists `data/NAME.txt` holds the word."""
    return any(word in entries(name) for name in names)


@cache
def given_names() -> dict[str, Literal["m", "f", ""]]:
    """Return the known first words of persons' names with the gender each tells, or "" where it tells none."""
    pairs = (line.partition(" ") for line in lines_of("given_names.txt"))
    return {name: cast(Literal["m", "f", ""], gender) for name, _, gender in pairs}


@cache
def phrase_lengths(name: str) -> tuple[int, ...]:
    """Return how many words the phrases of `data/NAME.txt` have, longest first."""
    return tuple(sorted({len(phrase.split()) for phrase in entries(name)}, reverse=True))


@cache
def phrase_openings(name: str) -> frozenset[str]:
    """Return the words with which the phrases of `data/NAME.txt` begin."""
    return frozenset(phrase.split()[0] for phrase in entries(name))


@cache
def table(name: str) -> dict[str, list[str]]:
    """Return `data/NAME.toml`, a table of lists."""
    return cast(dict[str, list[str]], tables_of(f"{name}.toml"))


@cache
def known_actors() -> dict[str, tuple[str, ActorKind]]:
    """Return, for every form of a well-known actor's name, its main form and its kind."""
    by_kind = cast(dict[ActorKind, dict[str, list[str]]], tables_of("known_actors.toml"))
    known: dict[str, tuple[str, ActorKind]] = {}
    for kind, actors in by_kind.items():
        for name, others in actors.items():
            forms = (name, *others)
            known.update(dict.fromkeys((*forms, *map(_dotted, forms)), (name, kind)))
    return known


def _dotted(name: str) -> str:
    """Write an abbreviation with full stops, as some papers do: C.I.A."""
    return "".join(f"{letter}." for letter in name) if name.isupper() and name.isalpha() else name
