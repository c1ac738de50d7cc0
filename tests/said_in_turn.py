"""Cases of indirect speech in which several say something, or one says it in several statements."""

from __future__ import annotations

from said import BRANDT, CALDER, Case

IN_TURN = (
    Case(
        "Calder called for a strike while others warn of a war.",
        (("Calder", CALDER, "called", "a strike"), ("others", None, "warn", "a war")),
    ),
    Case(
        "Brandt said he expected short delays, but he has hired two men.",
        (
            ("Brandt", BRANDT, "said", "he expected short delays, but he has hired two men"),
            ("he", BRANDT, "expected", "short delays"),
        ),
    ),
    Case(
        "Brandt promised to cut taxes and vowed to veto the bill.",
        (("Brandt", BRANDT, "promised", "to cut taxes"), ("Brandt", BRANDT, "vowed", "to veto the bill")),
    ),
    Case(
        "Calder said the vote was fair and added that she would accept it.",
        (("Calder", CALDER, "said", "the vote was fair"), ("Calder", CALDER, "added", "that she would accept it")),
    ),
    Case(
        "Calder said the tariffs hurt farmers, but Brandt said they saved jobs.",
        (("Calder", CALDER, "said", "the tariffs hurt farmers"), ("Brandt", BRANDT, "said", "they saved jobs")),
    ),
    Case(
        "Brandt said he can close the port, which Calder said would ruin it.",
        (("Brandt", BRANDT, "said", "he can close the port"), ("Calder", CALDER, "said", "would ruin it")),
    ),
    Case(
        "Calder insisted that Norway never broke the deal, saying it was Brandt who walked out.",
        (
            ("Calder", CALDER, "insisted", "that Norway never broke the deal"),
            ("Calder", CALDER, "saying", "it was Brandt who walked out"),
        ),
    ),
    Case(
        "Calder believes the port is safe, but when it opens, Brandt fears it will flood.",
        (("Calder", CALDER, "believes", "the port is safe"), ("Brandt", BRANDT, "fears", "it will flood")),
    ),
    Case(
        "Calder said she planned to run in May.",
        (("Calder", CALDER, "said", "she planned to run in May"), ("she", CALDER, "planned", "to run in May")),
    ),
    Case(
        "Norway warned that it was late, and in May Brandt sent a note saying that it was early.",
        (
            ("Norway", "Norway", "warned", "that it was late, and in May Brandt sent a note saying that it was early"),
            ("Brandt", BRANDT, "saying", "that it was early"),
        ),
    ),
    Case(
        "Ruth Calder said the term would end well and, after that, she planned to step down.",
        (
            ("Ruth Calder", CALDER, "said", "the term would end well and, after that, she planned to step down"),
            ("she", CALDER, "planned", "to step down"),
        ),
    ),
    Case(
        "“It will fail,” Calder wrote in an email that month. She won, she told them in a speech that left them cold.",
        (("Calder", CALDER, "wrote", "It will fail,"), ("she", CALDER, "told", "She won")),
    ),
    Case(
        "During the long talks, according to the notes, Brandt said it was late.",
        (("Brandt", BRANDT, "said", "it was late"),),
    ),
    Case(
        "Calder accused them of giving away the mine it claims to own, and vowed to sue the port.",
        (
            ("Calder", CALDER, "accused", "them of giving away the mine it claims to own"),
            ("it", None, "claims", "to own"),
            ("Calder", CALDER, "vowed", "to sue the port"),
        ),
    ),
)
