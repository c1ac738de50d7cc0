"""Cases of indirect speech, and texts in which nobody says anything."""

from __future__ import annotations

from said import BRANDT, CALDER, OKAFOR, Case

INDIRECT = (
    Case(
        "Calder told the Tribune the yard can open -- even if Norway objects.",
        (("Calder", CALDER, "told", "the yard can open -- even if Norway objects"),),
    ),
    Case(
        "Calder has stressed the importance of waiting.",
        (("Calder", CALDER, "stressed", "the importance of waiting"),),
    ),
    Case(
        "Brandt cited a study showing that the port had closed.",
        (("a study", None, "showing", "that the port had closed"),),
    ),
    Case(
        "Brandt issued a statement suggesting that the port had closed.",
        (("Brandt", BRANDT, "suggesting", "that the port had closed"),),
    ),
    Case(
        "Calder and Brandt both said they would meet again.",
        (("Calder and Brandt", CALDER, "said", "they would meet again"),),
    ),
    Case(
        "Norway’s Oil Minister, Ruth Calder, admits the well is dry.",
        (("Norway’s Oil Minister, Ruth Calder", CALDER, "admits", "the well is dry"),),
    ),
    Case(
        "The Seabridge Tribune newspaper in Oslo reported that he fled.",
        (("The Seabridge Tribune newspaper in Oslo", "Seabridge Tribune", "reported", "that he fled"),),
    ),
    Case(
        "Brandt alleged, by way of example, Norway had lost the ship.",
        (("Brandt", BRANDT, "alleged", "Norway had lost the ship"),),
    ),
    Case(
        "The Kremlin claims Calder flies goods to Oslo.",
        (("The Kremlin", "Kremlin", "claims", "Calder flies goods to Oslo"),),
    ),
    Case(
        "The farmers’ union Harlow Institute said it was late.",
        (("The farmers’ union Harlow Institute", "Harlow Institute", "said", "it was late"),),
    ),
    Case(
        "The Seabridge Tribune reported on Monday a Norwegian source, whom it did not name, said the ban is no plan.",
        (("a Norwegian source", None, "said", "the ban is no plan"),),
    ),
    Case(
        "The man who sued Brandt, who is a lawyer, said it was late.",
        ((None, None, "said", "it was late"),),
    ),
    Case(
        "The small watchdog Harlow Institute said it was late.",
        (("The small watchdog Harlow Institute", "Harlow Institute", "said", "it was late"),),
    ),
    Case(
        "A coalition of small towns, Harlow Institute, said it was late.",
        (("A coalition of small towns, Harlow Institute", "Harlow Institute", "said", "it was late"),),
    ),
    Case(
        "Calder said [Tom] Brandt (R-Utah) had lied.", (("Calder", CALDER, "said", "[Tom] Brandt (R-Utah) had lied"),)
    ),
    Case(
        "A study released late last month by the Harlow Institute found that rents rose.",
        (("A study", None, "found", "that rents rose"),),
    ),
    Case(
        "On Long Hill in north Norway, sheep farmer Paul Okafor said only ten lambs came.",
        (("sheep farmer Paul Okafor", OKAFOR, "said", "only ten lambs came"),),
    ),
    Case(
        "Speaking of the rule -- which few obey -- Calder said it would fail.",
        (("Calder", CALDER, "said", "it would fail"),),
    ),
    Case(
        "Calder said in a statement marking the anniversary that the fund was empty.",
        (("Calder", CALDER, "said", "that the fund was empty"),),
    ),
    Case(
        "Calder told a packed meeting that the plant would close.",
        (("Calder", CALDER, "told", "that the plant would close"),),
    ),
    Case(
        "Calder said that until Norway reassures the world it builds no bomb, talks are useless.",
        (("Calder", CALDER, "said", "that until Norway reassures the world it builds no bomb, talks are useless"),),
    ),
    Case(
        "Calder did acknowledge in a letter that there were errors.",
        (("Calder", CALDER, "acknowledge", "that there were errors"),),
    ),
    Case("State figures show ten mills were closed.", (("State figures", None, "show", "ten mills were closed"),)),
    Case(
        "On ABC’s “This Week,” Calder said she would not run.",
        (("Calder", CALDER, "said", "she would not run"),),
    ),
    Case(
        "A poll by the Harlow Institute showed Brandt leading by six points.",
        (("A poll by the Harlow Institute", None, "showed", "Brandt leading by six points"),),
    ),
    Case(
        "Calder said in a letter to the panel that the count was wrong.",
        (("Calder", CALDER, "said", "that the count was wrong"),),
    ),
    Case(
        "Brandt issued a statement saying the count was wrong.",
        (("Brandt", BRANDT, "saying", "the count was wrong"),),
    ),
    Case("Calder said the bill was dead.", (("Calder", CALDER, "said", "the bill was dead"),)),
    Case("Calder said that the bill was dead.", (("Calder", CALDER, "said", "that the bill was dead"),)),
    Case("Mr. Brandt on Tuesday said the state would sue.", (("Mr. Brandt", BRANDT, "said", "the state would sue"),)),
    Case(
        "In a statement, the Brandt campaign said it had returned the money.",
        (("the Brandt campaign", "Brandt campaign", "said", "it had returned the money"),),
    ),
    Case(
        "According to Paul Okafor, a fellow at the Harlow Institute, turnout will fall.",
        (("Paul Okafor", OKAFOR, "According to", "turnout will fall"),),
    ),
    Case(
        "Paul Okafor, who studies elections, believes that turnout will fall.",
        (("Paul Okafor", OKAFOR, "believes", "that turnout will fall"),),
    ),
    Case("Brandt warned of a long shutdown.", (("Brandt", BRANDT, "warned", "a long shutdown"),)),
    Case("Brandt denied that.", ((None, BRANDT, "denied", "that"),)),
    Case("Brandt denied taking money from lobbyists.", (("Brandt", BRANDT, "denied", "taking money from lobbyists"),)),
    Case("Brandt denied that he had met the envoy.", (("Brandt", BRANDT, "denied", "that he had met the envoy"),)),
    Case("Calder defended the vote, saying it was fair.", (("Calder", CALDER, "saying", "it was fair"),)),
    Case(
        "Calder asked whether the governor had read the bill.",
        (("Calder", CALDER, "asked", "whether the governor had read the bill"),),
    ),
    Case(
        "Oslo said it would close its port to the fleet.",
        (("Oslo", "Norway", "said", "it would close its port to the fleet"),),
    ),
    Case(
        "The Kremlin said it had no part in the leak.",
        (("The Kremlin", "Kremlin", "said", "it had no part in the leak"),),
    ),
    Case(
        "Officials briefed on the talks said no date had been set.",
        (("Officials", None, "said", "no date had been set"),),
    ),
    Case("Critics say the law is unfair.", (("Critics", None, "say", "the law is unfair"),)),
    Case(
        "Calder and Brandt said they would meet again.",
        (("Calder and Brandt", CALDER, "said", "they would meet again"),),
    ),
    Case(
        "A spokesman, Paul Okafor, said the office was closed.",
        (("A spokesman, Paul Okafor", OKAFOR, "said", "the office was closed"),),
    ),
    Case("Brandt told CNN he would not resign.", (("Brandt", BRANDT, "told", "he would not resign"),)),
    Case(
        "Brandt has repeatedly said that the courts are slow.",
        (("Brandt", BRANDT, "said", "that the courts are slow"),),
    ),
    Case("Calder is confident that the bill will pass.", (("Calder", CALDER, "confident", "that the bill will pass"),)),
    Case(
        "The poll found that most voters had made up their minds.",
        (("The poll", None, "found", "that most voters had made up their minds"),),
    ),
    Case(
        "Brandt announced that the base would close.", (("Brandt", BRANDT, "announced", "that the base would close"),)
    ),
    Case("Calder called for an inquiry into the sale.", (("Calder", CALDER, "called", "an inquiry into the sale"),)),
    Case("As Calder told reporters, the bill is dead.", (("Calder", CALDER, "told", "the bill is dead"),)),
    Case(
        "Calder pointed out that the deficit had grown.",
        (("Calder", CALDER, "pointed out", "that the deficit had grown"),),
    ),
    Case(
        "Critics of the bill say it would gut Medicaid.",
        (("Critics of the bill", None, "say", "it would gut Medicaid"),),
    ),
    Case("The report says the office wastes money.", (("The report", None, "says", "the office wastes money"),)),
    Case("Calder said only that it was over.", (("Calder", CALDER, "said", "that it was over"),)),
    Case(
        "Brandt said the plan was sound but hoped for a better one.",
        (("Brandt", BRANDT, "said", "the plan was sound but hoped for a better one"),),
    ),
    Case(
        "Two-thirds of those polled say the law is unfair.",
        (("Two-thirds of those polled", None, "say", "the law is unfair"),),
    ),
    Case("Brandt wants Calder to leave the race.", (("Brandt", BRANDT, "wants", "Calder to leave the race"),)),
    Case(
        "Late on Sunday, Tom Brandt, in a statement sent by his aides, announced the port would close.",
        (("Tom Brandt", BRANDT, "announced", "the port would close"),),
    ),
    Case(
        "One of the bodies, the Harlow Institute, opposed it and said the port would close.",
        (("One of the bodies, the Harlow Institute", "Harlow Institute", "said", "the port would close"),),
    ),
    Case(
        "Calder accused Brandt of having sold the port.",
        (("Calder", CALDER, "accused", "Brandt of having sold the port"),),
    ),
    Case(
        "Calder said it would begin on May 1, a month early, if there was no deal by then.",
        (("Calder", CALDER, "said", "it would begin on May 1, a month early, if there was no deal by then"),),
    ),
    Case(
        "Ruth Calder, who asked not to be named, said the deal was late.",
        (("Ruth Calder", CALDER, "said", "the deal was late"),),
    ),
    Case(
        "The watchdog Harlow Institute said that it had not been asked.",
        ((None, "Harlow Institute", "said", "that it had not been asked"),),
    ),
    Case(
        "Calder denied reports that Norway had threatened to close the port.",
        (("Calder", CALDER, "denied", "reports that Norway had threatened to close the port"),),
    ),
    Case(
        "Calder rejected the suggestion that it was late.",
        (("Calder", CALDER, "rejected", "the suggestion that it was late"),),
    ),
    Case("Norway welcomed it as a model for others.", (("Norway", "Norway", "welcomed", "it as a model for others"),)),
    Case(
        "Calder commended both sides for their patience.",
        (("Calder", CALDER, "commended", "both sides for their patience"),),
    ),
    Case(
        "Calder regretted that sugar had been left out.",
        (("Calder", CALDER, "regretted", "that sugar had been left out"),),
    ),
    Case(
        "Speaking to reporters after the vote, the senator, Ruth Calder, said it was late.",
        (("the senator, Ruth Calder", CALDER, "said", "it was late"),),
    ),
    Case(
        "The State Department in a press note said it would stay.",
        (("The State Department", "State Department", "said", "it would stay"),),
    ),
    Case("Calder reiterated, as she did in May, that it grows.", (("Calder", CALDER, "reiterated", "that it grows"),)),
    Case(
        "Norway said through its envoy, Ruth Calder, that it took note.",
        (("Norway", "Norway", "said", "that it took note"),),
    ),
    Case("In Calder’s view, the deal is dead.", (("Calder’s", CALDER, None, "the deal is dead"),)),
    Case(
        "Calder, asked what had changed her mind, answered that she had not changed it.",
        (("Calder", CALDER, "answered", "that she had not changed it"),),
    ),
    Case(
        "A few days later the State Department said it would wait.",
        (("the State Department", "State Department", "said", "it would wait"),),
    ),
    Case("Sen. Ruth Calder [R-Utah] said it grows.", ((None, CALDER, "said", "it grows"),)),
    Case(
        "Brandt said the city had a port, which it could sell.",
        (("Brandt", BRANDT, "said", "the city had a port, which it could sell"),),
    ),
    Case(
        "Calder has read the bill closely and holds that it can pass.",
        (("Calder", CALDER, "holds", "that it can pass"),),
    ),
    Case("Calder blamed Norway for the delay.", (("Calder", CALDER, "blamed", "Norway for the delay"),)),
    Case("Calder credited Brandt with saving the port.", ((None, CALDER, "credited", "Brandt with saving the port"),)),
    Case(
        "Calder blasted recent Republican claims that the fund is empty.",
        (("Calder", CALDER, "blasted", "recent Republican claims that the fund is empty"),),
    ),
    Case("Calder acknowledged taking the money.", (("Calder", CALDER, "acknowledged", "taking the money"),)),
    Case("Calder recommended changes to the bill.", (("Calder", CALDER, "recommended", "changes to the bill"),)),
    Case(
        "Calder expressed concern that the port would close.",
        (("Calder", CALDER, "expressed", "that the port would close"),),
    ),
    Case("Calder argued against closing the port.", (("Calder", CALDER, "argued", "against closing the port"),)),
    Case("Calder described how the port was closed.", (("Calder", CALDER, "described", "how the port was closed"),)),
    Case("Brandt pressed Calder on why the port had closed.", ((None, BRANDT, "pressed", "why the port had closed"),)),
    Case("Calder warned voters they would lose the port.", ((None, CALDER, "warned", "they would lose the port"),)),
    Case("A poll showed just how popular the law is.", (("A poll", None, "showed", "how popular the law is"),)),
    Case("As Calder put it, the port is dead.", (("Calder", CALDER, "put it", "the port is dead"),)),
    Case(
        "Calder made it clear that the port would close.",
        (("Calder", CALDER, "made it clear", "that the port would close"),),
    ),
    Case("Calder announced plans to close the port.", (("Calder", CALDER, "announced", "plans to close the port"),)),
    Case(
        "Norway has strongly criticized the two for following up on it.",
        (("Norway", "Norway", "criticized", "the two for following up on it"),),
    ),
    Case(
        "Calder said the fund, which she runs, is empty.",
        (("Calder", CALDER, "said", "the fund, which she runs, is empty"),),
    ),
    Case(
        "Brandt ignored the finance ministry’s finding that the port is dead.",
        (("the finance ministry’s", None, "finding", "that the port is dead"),),
    ),
    Case("Calder is worried about the price of bread.", (("Calder", CALDER, "worried", "the price of bread"),)),
    Case(
        "Calder warned that state plans to close the port would fail.",
        (("Calder", CALDER, "warned", "that state plans to close the port would fail"),),
    ),
    Case("Calder took to the radio to say that the bill is dead.", ((None, CALDER, "say", "that the bill is dead"),)),
    Case("Calder went so far as to say that it is dead.", (("Calder", CALDER, "say", "that it is dead"),)),
    Case("Calder compared the bill to a tax.", (("Calder", CALDER, "compared", "the bill to a tax"),)),
    Case(
        "Norway said it had a draft, which names a court, and that Calder has read it.",
        (("Norway", "Norway", "said", "it had a draft, which names a court, and that Calder has read it"),),
    ),
    Case(
        "Calder said the deal rests on a clause, which lets them leave.",
        (("Calder", CALDER, "said", "the deal rests on a clause, which lets them leave"),),
    ),
    Case("Calder called the bill unlawful.", (("Calder", CALDER, "called", "the bill unlawful"),)),
    Case(
        "Calder responded with a letter saying it was late.",
        (("Calder", CALDER, "saying", "it was late"),),
    ),
    Case(
        "Norway argued in court papers filed Friday that the bill was void.",
        (("Norway", "Norway", "argued", "that the bill was void"),),
    ),
    Case(
        "Ruth Calder said that in her view it was late.",
        (("Ruth Calder", CALDER, "said", "that in her view it was late"),),
    ),
    Case(
        "Ruth Calder said charities, while important, could not help.",
        (("Ruth Calder", CALDER, "said", "charities, while important, could not help"),),
    ),
    Case("Norway ruled unanimously yesterday that it was void.", ((None, "Norway", "ruled", "that it was void"),)),
    Case("The Kremlin ruled 5-4 in May that it was void.", ((None, "Kremlin", "ruled", "that it was void"),)),
    Case("Calder wrote to Brandt on Friday that it was void.", ((None, CALDER, "wrote", "that it was void"),)),
    Case(
        "Calder said, although the port is open, it is of no use.",
        (("Calder", CALDER, "said", "although the port is open, it is of no use"),),
    ),
    Case(
        "Ruth Calder praised it as a step which would bring a global, overarching treaty to cut it.",
        (("Ruth Calder", CALDER, "praised", "it as a step which would bring a global, overarching treaty to cut it"),),
    ),
    Case(
        "The port hired guards who it claims are spies.",
        (("it", None, "claims", "are spies"),),
    ),
    Case(
        "They lost the funds the judges now say are needed.",
        (("the judges", None, "say", "are needed"),),
    ),
    Case("Calder won what she said was a war.", (("she", CALDER, "said", "was a war"),)),
    Case("Calder last night said it was late.", (("Calder", CALDER, "said", "it was late"),)),
    Case(
        "The Kremlin earlier this month said it was late.",
        (("The Kremlin", "Kremlin", "said", "it was late"),),
    ),
    Case("A judge and poet on Norwegian state TV said it was late.", ((None, None, "said", "it was late"),)),
    Case("Brandt informed them of the theft.", (("Brandt", BRANDT, "informed", "the theft"),)),
    Case("The State Department report spoke of a coup.", ((None, "State Department", "spoke", "a coup"),)),
    Case("Calder mused during a call about replacing him.", (("Calder", CALDER, "mused", "replacing him"),)),
    Case("Aides agreed the bill should be dropped.", (("Aides", None, "agreed", "the bill should be dropped"),)),
    Case("Aides grew fearful that the bill was dead.", (("Aides", None, "fearful", "that the bill was dead"),)),
    Case("Aides are unsure whether the bill is dead.", (("Aides", None, "unsure", "whether the bill is dead"),)),
    Case(
        "Calder argued that her lead — growing by the day — shows her strength.",
        (("Calder", CALDER, "argued", "that her lead — growing by the day — shows her strength"),),
    ),
    Case(
        "Calder said that she reached the goal of building beds, buying masks and slowing the spread.",
        ((None, CALDER, "said", "that she reached the goal of building beds, buying masks and slowing the spread"),),
    ),
    Case(
        "Calder’s comment that he might end the pact caused a stir.",
        ((None, CALDER, "comment", "that he might end the pact"),),
    ),
    Case(
        "A ruling by Calder that the port is out of use was read.",
        ((None, CALDER, "ruling", "that the port is out of use"),),
    ),
    Case("Ms. Calder has lost. In her reading, the port is dead.", (("her", CALDER, None, "the port is dead"),)),
    Case("Calder has admitted she cheats.", ((None, CALDER, "admitted", "she cheats"),)),
    Case(
        "The State Department had found no evidence of theft.",
        ((None, "State Department", "found", "no evidence of theft"),),
    ),
    Case("Calder branded it a betrayal.", ((None, CALDER, "branded", "it a betrayal"),)),
    Case(
        "Aides wrote a letter saying that farms demanded help.",
        (("Aides", None, "saying", "that farms demanded help"), ("farms", None, "demanded", "help")),
    ),
    Case(
        "Calder called for a rule that makes it clear that theft is a crime.",
        ((None, CALDER, "called", "a rule that makes it clear that theft is a crime"),),
    ),
    Case(
        "According to Calder, a professor in Oslo, who has run the port for years, it will close.",
        (("Calder", CALDER, "According to", "it will close"),),
    ),
    Case(
        "According to Calder, a professor in Oslo, however, the port will close.",
        (("Calder", CALDER, "According to", "the port will close"),),
    ),
    Case("Calder said it was late in an interview with the Tribune.", ((None, CALDER, "said", "it was late"),)),
    Case(
        "In 2011, Calder said, managers began to hide the rest.",
        (("Calder", CALDER, "said", "In 2011|managers began to hide the rest"),),
    ),
    Case(
        "In a speech, Calder said, managers had to hide the rest.",
        (("Calder", CALDER, "said", "managers had to hide the rest"),),
    ),
    Case(
        "Calder accused Brandt of taking the ship, offering no proof of it.",
        ((None, CALDER, "accused", "Brandt of taking the ship"),),
    ),
    Case(
        "Calder accused Brandt of taking the ship, hiding the gold and selling the rest.",
        ((None, CALDER, "accused", "Brandt of taking the ship, hiding the gold and selling the rest"),),
    ),
    Case("Calder warned against a quick end.", ((None, CALDER, "warned", "against a quick end"),)),
    Case(
        "Aides wrote, saying the cut fell short of the 200 boats it had asked for.",
        (("Aides", None, "saying", "the cut fell short of the 200 boats it had asked for"),),
    ),
    Case(
        "Aides shared Calder’s concern about closing the port.",
        (("Calder’s", CALDER, "concern", "closing the port"),),
    ),
    Case("Norway had put the loss at more than 350.", ((None, "Norway", "put", "the loss at more than 350"),)),
)
