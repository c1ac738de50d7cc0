"""The verbs that tell how far an agreement has come (data/agreement_status.toml), and words that end a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from ....schemas.summary import AgreementStatus
from ...rules.wordlists import forms_of, past_of, tables_of

STOP = frozenset(
    "the a an this that these those its their his her our my your any no another such each every some both all one two "
    "three four five six several many more most other and or but nor of in on at to for from with by about over under "
    "after before against into between among as than since until during without within through per via is are was were "
    "be been being has have had do does did will would could should may might must can not never who which what when "
    "where while if because though although it he she they we i you said says told called calls also just only then "
    "there so how whether up out off down".split()
)


@cache
def verbs() -> dict[str, AgreementStatus]:
    """Map every verb form of one word to its status."""
    return {form: status for form, (status, _) in all_verbs().items() if " " not in form}


@cache
def all_verbs() -> dict[str, tuple[AgreementStatus, bool]]:
    """Map every verb form to its status, and to whether its subject is a party."""
    found: dict[str, tuple[AgreementStatus, bool]] = {}
    for verb, status, maker in _listed():
        for form in forms_of(verb):
            found.setdefault(form, (status, maker))
    return found


@cache
def past_verbs() -> dict[str, AgreementStatus]:
    """Map the forms that tell a fact or a passive to their status."""
    found: dict[str, AgreementStatus] = {}
    for verb, status, _ in _listed():
        for form in past_of(verb):
            found.setdefault(form, status)
    return found


def _listed() -> Iterator[tuple[str, AgreementStatus, bool]]:
    """Yield each verb with its status, and with whether its subject is a party; the first status of a verb counts."""
    for status in get_args(AgreementStatus):
        table = tables_of("agreement_status.toml")[status]
        yield from ((verb, status, True) for verb in table["makers"])
        yield from ((verb, status, False) for verb in table["others"])
