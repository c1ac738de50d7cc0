"""Abbreviations after which a full stop need not end the sentence, by what may follow them."""

from __future__ import annotations

BEFORE_A_NAME = frozenset(
    "mr mrs ms mx dr prof rev fr sr sra srta st ste mt ft gen lt col maj capt cpt sgt cmdr cdr adm brig "
    "pvt cpl gov sen "
    "sens rep reps pres amb atty insp supt det hon messrs mme mlle mm mgr dipl ing herr hr dhr mevr drs "
    "dott sig avv on "
    "ass spc pfc msgt dep asst assoc sec-gen lt-gen maj-gen vice-adm m".split()
)
"""A title: the name follows, so the sentence never ends here."""

BEFORE_A_NUMBER = frozenset(
    "no nos nr art arts sec secs par para paras ch chap cl vol fig figs p pp pt ex op res app doc abs "
    "ziff núm num n° ca "
    "jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic okt dez mrt".split()
)
"""A reference or a month: a number follows, otherwise the sentence may end here."""

INSIDE = frozenset(
    "vs v i.e e.g cf approx viz resp z.b u.a d.h bzw usw. ggf evtl sog z.zt i.d.r o.ä p.ej b.v o.a m.b.t d.w.z "
    "tzw np itp tj m.in bijv".split()
)
"""Never the end of a sentence."""

AT_THE_END = frozenset(
    "inc corp co ltd llc plc bros jr sr etc al a.m p.m u.s u.k u.n e.u u.s.a d.c l.a n.y ph.d m.d b.a m.a "
    "esq dept assn "
    "ave blvd rd usw p.k".split()
)
"""May end a sentence: it does where a usual sentence opening follows."""

OPENINGS = frozenset(
    "a an the this that these those he she it they we you i his her its their our my there here but and "
    "or so yet if in "
    "on at by for from to with as when while after before since although though however meanwhile what "
    "who why how where "
    "no not one some many most both each another several all under over during despite last next now then "
    "asked according "
    "der die das ein eine er sie es wir ich aber und im am in le la les un une il elle ils nous mais et el los las una "
    "pero y en lo gli ma e o os as um uma mas het een hij zij we maar".split()
)
"""Words that open a sentence more often than they go on with a name."""
