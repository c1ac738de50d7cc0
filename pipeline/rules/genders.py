"""Whether a name, a role or a pronoun tells that somebody is he or she."""

from __future__ import annotations

from .lexicon import Gender, given_names
from .lexicon import words as word_class
from .words import TITLES

PRONOUN_GENDER: dict[str, Gender] = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}


def gender_of(name: str) -> Gender | None:
    """Tell he from she by title and given name; None where neither tells."""
    for part in name.lower().split():
        if gender := gender_of_role(part):
            return gender
        if part not in TITLES:
            return given_names().get(part) or _first_of_two(name, part)
    return None


def _first_of_two(name: str, given: str) -> Gender | None:
    """Tell he from she by the first of two given names written as one: AnnMarie."""
    written = name[name.lower().find(given) :]
    second = next((at for at in range(2, len(given)) if written[at].isupper()), 0)
    return (given_names().get(given[:second]) or None) if second else None


def gender_of_role(role: str) -> Gender | None:
    """Tell he from she by a word that only one of them is called by: chairman, spokeswoman; None for the rest."""
    parts = set(role.lower().replace("-", " ").split())
    if parts & word_class("female"):
        return "female"
    return "male" if parts & word_class("male") else None
