"""Cases of indirect speech behind which, or amid which, the narrator goes on."""

from __future__ import annotations

from said import BRANDT, CALDER, Case

NARRATED = (
    Case(
        "Brandt called for closing the yard, formally opening his campaign.",
        (("Brandt", BRANDT, "called", "closing the yard"),),
    ),
    Case(
        "It is late, Calder said, according to a Kremlin record.",
        (("Calder", CALDER, "said", "It is late"),),
    ),
    Case(
        "Calder asked the yard to wait, but neither she nor it gave any details.",
        (("Calder", CALDER, "asked", "to wait"),),
    ),
    Case(
        "The price was too high, Brandt said but did not elaborate.",
        (("Brandt", BRANDT, "said", "The price was too high"),),
    ),
    Case("Brandt denied the charges and was later cleared.", (("Brandt", BRANDT, "denied", "the charges"),)),
    Case(
        "After Calder said in March that the plant would open, the talks began.",
        (("Calder", CALDER, "said", "that the plant would open"),),
    ),
    Case("Rents fell by a tenth, Calder notes.", (("Calder", CALDER, "notes", "Rents fell by a tenth"),)),
    Case("The bill was dead, Calder said.", (("Calder", CALDER, "said", "The bill was dead"),)),
    Case("The bill was dead, said Calder, who voted for it.", (("Calder", CALDER, "said", "The bill was dead"),)),
    Case("The bill, Calder said, is dead.", (("Calder", CALDER, "said", "The bill|is dead"),)),
    Case(
        "The bill is dead, Calder said Monday in an interview with a local station.",
        (("Calder", CALDER, "said", "The bill is dead"),),
    ),
    Case(
        "Turnout will fall by a third, according to the Harlow Institute.",
        (("the Harlow Institute", "Harlow Institute", "according to", "Turnout will fall by a third"),),
    ),
    Case(
        "Brandt said he would run again, a day after a judge cleared him.",
        (("Brandt", BRANDT, "said", "he would run again"),),
    ),
    Case("While Calder says the bill is dead, others still hope.", (("Calder", CALDER, "says", "the bill is dead"),)),
    Case(
        "Brandt, who says the count was wrong, has hired a lawyer.",
        (("Brandt", BRANDT, "says", "the count was wrong"),),
    ),
    Case(
        "The bridge — the oldest in the state, Calder said — is closed.",
        (("Calder", CALDER, "said", "the oldest in the state"),),
    ),
    Case(
        "If the vote fails, Calder said, the mill will close.",
        (("Calder", CALDER, "said", "If the vote fails|the mill will close"),),
    ),
    Case(
        "Calder confirmed that she had called but declined to say when.",
        (("Calder", CALDER, "confirmed", "that she had called"),),
    ),
    Case(
        "Calder asked Brandt to delay the vote until after they met, but he went ahead.",
        (("Calder", CALDER, "asked", "to delay the vote until after they met"),),
    ),
    Case(
        "Calder asked Brandt to leave the room, and Norway agreed.",
        (("Calder", CALDER, "asked", "to leave the room"),),
    ),
    Case(
        "The Kremlin has denied fishing near Oslo, and the row between the fleets caused a delay.",
        (("The Kremlin", "Kremlin", "denied", "fishing near Oslo"),),
    ),
    Case(
        "Calder said that it would resume at midnight, although she stopped short of calling it dead.",
        (("Calder", CALDER, "said", "that it would resume at midnight"),),
    ),
    Case(
        "Calder praised both sides for their patience while the talks were under way.",
        (("Calder", CALDER, "praised", "both sides for their patience"),),
    ),
    Case("The deal, in Calder’s opinion, is dead.", (("Calder’s", CALDER, None, "The deal|is dead"),)),
    Case(
        "Brandt took the opposite view: The clause, he argued, is all that matters.",
        (("he", BRANDT, "argued", "The clause|is all that matters"),),
    ),
    Case(
        "Norway’s announcement that it will help Calder is raising questions.",
        ((None, "Norway", "announcement", "that it will help Calder"),),
    ),
    Case(
        "Norway announced that it would close the port, reversing a promise of May.",
        (("Norway", "Norway", "announced", "that it would close the port"),),
    ),
    Case(
        "Calder said the port would close, before changing her mind a day later.",
        (("Calder", CALDER, "said", "the port would close"),),
    ),
    Case(
        "Calder said the port would close, though that stopped nobody.",
        (("Calder", CALDER, "said", "the port would close"),),
    ),
    Case(
        "Brandt demanded that the budget pay for the port, which was one of his promises.",
        (("Brandt", BRANDT, "demanded", "that the budget pay for the port"),),
    ),
    Case(
        "Brandt hinted that he would run, but later changed his mind.", ((None, BRANDT, "hinted", "that he would run"),)
    ),
    Case(
        "Calder defended the decision to close the port after the storm.",
        (("Calder", CALDER, "defended", "the decision to close the port"),),
    ),
    Case(
        "Norway disputed the bank’s figures in a statement.", (("Norway", "Norway", "disputed", "the bank’s figures"),)
    ),
    Case(
        "Norway sees the move as a false signal to Calder as Brandt tries to win.",
        (("Norway", "Norway", "sees", "the move as a false signal to Calder"),),
    ),
    Case("Arguing that the port was dead, Calder left.", (("Calder", CALDER, "Arguing", "that the port was dead"),)),
    Case("Calling it a disgrace, Calder walked out.", (("Calder", CALDER, "Calling", "it a disgrace"),)),
    Case(
        "Calder vowed to fight the ruling, which she called unjust.",
        (("Calder", CALDER, "vowed", "to fight the ruling"),),
    ),
    Case(
        "Calder said she took the money, which she had earned, despite the warnings.",
        (("Calder", CALDER, "said", "she took the money"),),
    ),
    Case(
        "Calder says it needs the port but which it never paid for.",
        (("Calder", CALDER, "says", "it needs the port"),),
    ),
    Case("Brandt, whose rival Calder said it was late, left.", ((None, CALDER, "said", "it was late"),)),
    Case(
        "While countries such as Norway, Spain and Chad have asked for time to settle in, many have no need of it.",
        ((None, None, "asked", "time to settle in"),),
    ),
    Case("Calder announced an end to the talks on Friday.", ((None, CALDER, "announced", "an end to the talks"),)),
    Case(
        "A warning by Calder that Brandt stole the vote is false.",
        ((None, CALDER, "warning", "that Brandt stole the vote"),),
    ),
    Case(
        "Brandt’s false claims that the vote was stolen were rejected.",
        ((None, BRANDT, "claims", "that the vote was stolen"),),
    ),
)
