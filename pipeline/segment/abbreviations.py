"""Abbreviations after which a full stop need not end the sentence, by what may follow them.

Many are words of another language: “10 days ago. A panel …” is no Spanish August. An English text is held against the
English ones alone, any other against all, for its names are English often enough.
"""

from __future__ import annotations

from typing import NamedTuple


class Abbreviations(NamedTuple):
    """What a full stop may stand behind, and the words that tell a new sentence."""

    before_a_name: frozenset[str]  # a title: the name follows, so the sentence never ends here
    before_a_number: frozenset[str]  # a reference or a month: a number follows, otherwise the sentence may end here
    inside: frozenset[str]  # never the end of a sentence
    at_the_end: frozenset[str]  # may end a sentence: it does where a usual opening follows
    openings: frozenset[str]  # words that open a sentence more often than they go on with a name


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH = Abbreviations(
    before_a_name=_words(
        "mr mrs ms mx dr prof rev fr sr st ste mt ft gen lt col maj capt cpt sgt cmdr cdr adm brig pvt cpl gov sen "
        "sens rep reps pres amb atty insp supt det hon messrs mme mlle m ass spc pfc msgt dep asst assoc "
        "sec-gen lt-gen maj-gen vice-adm engr barr cllr smt"
    ),
    before_a_number=_words(
        "no nos nr art arts sec secs para paras ch chap cl vol fig figs p pp pt ex op doc "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    inside=_words("vs v i.e e.g cf approx viz resp"),
    at_the_end=_words(
        "inc corp co ltd llc plc pty pte bhd sdn kft zrt bros jr etc al md a.m p.m u.s u.k u.n e.u u.s.a d.c l.a n.y "
        "ph.d m.d b.a m.a esq dept assn ave blvd rd"
    ),
    openings=_words(
        "a an the this that these those he she it they we you i his her its their our my there here but and "
        "or so yet if in "
        "on at by for from to with as when while after before since although though however meanwhile what "
        "who why how where "
        "no not one some many most both each another several all under over during despite last next now then "
        "asked according"
    ),
)
_OTHERS = Abbreviations(
    before_a_name=_words("sra srta mgr dipl ing herr hr dhr mevr drs dott sig avv on mm"),
    before_a_number=_words("par núm num n° ca abs ziff app res janv févr avr juil déc ene abr ago dic okt dez mrt"),
    inside=_words("z.b u.a d.h bzw usw ggf evtl sog z.zt i.d.r o.ä p.ej b.v o.a m.b.t d.w.z tzw np itp tj m.in bijv"),
    at_the_end=_words("p.k"),
    openings=_words(
        "der die das ein eine er sie es wir ich aber und im am in le la les un une il elle ils nous mais et el los "
        "las una pero y en lo gli ma e o os as um uma mas het een hij zij we maar"
    ),
)
_ALL = Abbreviations(*(english | others for english, others in zip(_ENGLISH, _OTHERS, strict=True)))


def abbreviations_of(language: str) -> Abbreviations:
    """Return the abbreviations that a text in the language may hold."""
    return _ENGLISH if language.lower().split("-")[0] == "en" else _ALL
