"""Load the rules' word lists from `data/`, each once and only when a rule first asks.

    >>> verb_form("denied")
    VerbForm(lemma='deny', tense='past', senses=('deny',), frames=frozenset({…}), …)

To teach the rules a verb, add it to `data/reporting_verbs.toml`; nothing here needs to change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from . import lists
from .wordlists import tables_of

Tense = Literal["base", "present", "past", "gerund"]
Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a reporting verb, with the frames of all senses it has."""

    lemma: str
    tense: Tense
    senses: tuple[str, ...]
    frames: frozenset[str]
    prepositions: frozenset[str]
    towards: frozenset[str]  # prepositions that lead to the one addressed: "called on them"
    noun: bool  # the form is a noun as well: "claims"


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words beside the forms of verbs that report speech or belief, and verbs of which more must be known."""

    according: tuple[list[str], ...]  # phrases, each word by word
    particles: frozenset[str]  # verbs of two or three words: point out
    bound: frozenset[str]  # verbs that report with a particle only: "put it"
    deeming: frozenset[str]  # verbs that take something for what follows with "as": welcomed it as a model
    nouns: frozenset[str]
    adjectives: frozenset[str]
    aims: frozenset[str]  # nouns: her threat to leave
    worries: frozenset[str]  # nouns: her concern about it
    views: frozenset[str]  # nouns: in her view


def words(name: str) -> frozenset[str]:
    """Return the word class `name` of `data/words.toml`; persons are the roles of `data/roles.txt` as well."""
    return _classes()[name]


def classes_of(word: str) -> frozenset[str]:
    """Return the word classes that the lower-case `word` belongs to."""
    return _classes_by_word().get(word, frozenset())


@cache
def _classes_by_word() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in _classes():
        for word in words(name):
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def cue_words() -> CueWords:
    """Return the nouns, adjectives and phrases that report."""
    table = cast(dict[str, list[str]], _verbs()["cues"])
    return CueWords(
        tuple(phrase.split() for phrase in table["according"]),
        frozenset(table["particles"]),
        frozenset(table["bound"]),
        frozenset(table["deeming"]),
        frozenset(table["nouns"]),
        frozenset(table["adjectives"]),
        frozenset(table["aims"]),
        frozenset(table["worries"]),
        frozenset(table["views"]),
    )


def may_report(word: str) -> bool:
    """Tell whether the lower-case `word` is a reporting verb, or a word with which another report begins."""
    return word in verb_forms() or word in _other_openings()


@cache
def _other_openings() -> frozenset[str]:
    words = cue_words()
    plain = words.nouns | words.adjectives | words.aims | words.worries | words.views
    return plain | {phrase[0] for phrase in words.according}


@cache
def given_names() -> dict[str, Gender]:
    """Return the given names, in small letters, that tell he from she."""
    genders: dict[str, Gender] = {"m": "male", "f": "female"}
    return {name.lower(): genders[gender] for name, gender in lists.given_names().items() if gender}


def verb_form(word: str) -> VerbForm | None:
    """Return what the lower-case `word` is as a form of a reporting verb, or None where it is none."""
    return verb_forms().get(word)


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Return every form of every reporting verb."""
    forms: dict[str, VerbForm] = {}
    for sense, entry in _senses():
        frames, prepositions, towards = (frozenset(entry.get(use, ())) for use in ("frames", "prepositions", "towards"))
        for written in entry["verbs"]:
            for word, tense, lemma in conjugate(written.removeprefix("~")):
                noun = written.startswith("~") and tense in ("base", "present")
                form = VerbForm(lemma, tense, (sense,), frames, prepositions, towards, noun)
                forms[word] = _joined(forms.get(word), form)
    return forms


@cache
def _classes() -> dict[str, frozenset[str]]:
    classes = {name: frozenset(cast(list[str], of)) for name, of in tables_of("words.toml").items()}
    classes["persons"] |= lists.entries("roles") - classes.pop("no_persons")
    return classes


@cache
def _verbs() -> Mapping[str, object]:
    return tables_of("reporting_verbs.toml")


def _senses() -> Iterator[tuple[str, dict[str, list[str]]]]:
    for sense, entry in _verbs().items():
        if sense != "cues":
            yield sense, cast(dict[str, list[str]], entry)


def _joined(one: VerbForm | None, other: VerbForm) -> VerbForm:
    """Give a form that several senses share the frames of all of them."""
    if one is None:
        return other
    senses = (*one.senses, *(sense for sense in other.senses if sense not in one.senses))
    frames, prepositions = one.frames | other.frames, one.prepositions | other.prepositions
    towards = one.towards | other.towards
    return VerbForm(one.lemma, one.tense, senses, frames, prepositions, towards, one.noun or other.noun)


def conjugate(written: str) -> Iterator[tuple[str, Tense, str]]:
    """Yield the forms of a verb, given as its base or as "write wrote written"."""
    lemma, *irregular = written.split()
    pasts = irregular or [_past(lemma)]
    if lemma not in pasts:  # "read" is taken for the past: it stands more often in the news
        yield lemma, "base", lemma
    yield _present(lemma), "present", lemma
    yield _gerund(lemma, pasts[0]), "gerund", lemma
    for past in pasts:
        yield past, "past", lemma


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _ends_in_y(lemma) else lemma + "ed"


def _present(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh")):
        return lemma + "es"
    return lemma[:-1] + "ies" if _ends_in_y(lemma) else lemma + "s"


def _gerund(lemma: str, past: str) -> str:
    if past.endswith("ed") and past[:-3] == lemma:  # admit, admitted: the consonant doubles
        return past[:-2] + "ing"
    return lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith("ee") else lemma + "ing"


def _ends_in_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in "aeiou"
