"""Cases in which the speaker stands elsewhere: pronouns, roles, texts and bodies."""

from __future__ import annotations

from said import BRANDT, CALDER, OKAFOR, Case

RESOLVED = (
    Case(
        "“It leaks,” said Ruth Calder, an Ohio Democrat who hopes to close the port. “It stinks.”",
        (
            ("Ruth Calder", CALDER, "said", "It leaks,"),
            ("an Ohio Democrat", CALDER, "hopes", "to close the port"),
            (None, CALDER, None, "It stinks."),
        ),
    ),
    Case(
        "The State Department and federal prosecutors said it leaks.",
        (("The State Department and federal prosecutors", "State Department", "said", "it leaks"),),
    ),
    Case(
        "According to State Department statistics, it leaks.",
        (("State Department statistics", "State Department", "According to", "it leaks"),),
    ),
    Case(
        "The Chief of the Army, General Tom Brandt, said the man had served.",
        (("The Chief of the Army, General Tom Brandt", BRANDT, "said", "the man had served"),),
    ),
    Case(
        "Tom Brandt had been ill for a month, said Paul Okafor. He said the end was calm.",
        (
            ("Paul Okafor", OKAFOR, "said", "Tom Brandt had been ill for a month"),
            ("He", OKAFOR, "said", "the end was calm"),
        ),
    ),
    Case(
        "Tom Brandt was named chief of the company Brandt founded. The company said it would go on.",
        (("The company", None, "said", "it would go on"),),
    ),
    Case(
        "The clerks’ union Harlow Institute warned that pay would fall.",
        (("The clerks’ union Harlow Institute", "Harlow Institute", "warned", "that pay would fall"),),
    ),
    Case(
        "Oslo’s confederation of clerks, Harlow Institute, said no such thing.",
        ((None, "Harlow Institute", "said", "no such thing"),),
    ),
    Case(
        "The main opposition party, the Harlow Institute, said it would wait.",
        ((None, "Harlow Institute", "said", "it would wait"),),
    ),
    Case(
        "Ana Diaz of Norway’s Trade and Harlow Institute said it would wait.",
        (("Ana Diaz of Norway’s Trade and Harlow Institute", None, "said", "it would wait"),),
    ),
    Case(
        "A spokesman for the Kremlin, Paul Okafor of Leeds, said it would wait.",
        (("A spokesman for the Kremlin", OKAFOR, "said", "it would wait"),),
    ),
    Case(
        "Tom Brandt said it was late. A Norway official, who asked not to be named, was unsure. “Two left,” he said.",
        (("Tom Brandt", BRANDT, "said", "it was late"), ("he", None, "said", "Two left,")),
    ),
    Case(
        "Tom Brandt said it was late.\n\nAt sea, where it rained, taxi driver Paul Okafor was pleased. “Go,” he said.",
        (("Tom Brandt", BRANDT, "said", "it was late"), ("he", OKAFOR, "said", "Go,")),
    ),
    Case(
        "Paul Okafor said it was late. After a clerk’s claim that it was open, Tom Brandt did not go. He said it hurt.",
        (
            ("Paul Okafor", OKAFOR, "said", "it was late"),
            ("a clerk’s", None, "claim", "that it was open"),
            ("He", BRANDT, "said", "it hurt"),
        ),
    ),
    Case("Sen. Ruth Calder opposes the plan. She said it would fail.", (("She", CALDER, "said", "it would fail"),)),
    Case("Ruth Calder met Tom Brandt on Monday. He said it went well.", (("He", BRANDT, "said", "it went well"),)),
    Case("Tom Brandt met Ruth Calder on Monday. She said it went well.", (("She", CALDER, "said", "it went well"),)),
    Case(
        "Ruth Calder arrived late. The senator said her flight was delayed.",
        (("The senator", CALDER, "said", "her flight was delayed"),),
    ),
    Case(
        "Sen. Ruth Calder, R-Ohio, arrived late. The Ohio Republican said she was tired.",
        (("The Ohio Republican", CALDER, "said", "she was tired"),),
    ),
    Case(
        "Ruth Calder (D-Minn.) met Paul Okafor. The Minnesota lawmaker said it went well.",
        (("The Minnesota lawmaker", CALDER, "said", "it went well"),),
    ),
    Case(
        "Tom Brandt, the former treasurer of the league, was late. The former treasurer said he was tired.",
        (("The former treasurer", BRANDT, "said", "he was tired"),),
    ),
    Case(
        "Ruth Calder and Tom Brandt met. The Nevada Democrat said it went well.",
        (("The Nevada Democrat", None, "said", "it went well"),),
    ),
    Case(
        "Brandt was late. According to him, the bus broke down.",
        (("him", BRANDT, "According to", "the bus broke down"),),
    ),
    Case(
        "“It is over,” Brandt said of Calder’s claim that he lost. “I won.”",
        (("Brandt", BRANDT, "said", "It is over,|I won."), ("Calder’s", CALDER, "claim", "that he lost")),
    ),
    Case(
        "Norway closed its port. Oslo said on Friday the fleet must leave. It added that talks were over.",
        (("Oslo", "Norway", "said", "the fleet must leave"), ("It", "Norway", "added", "that talks were over")),
    ),
    Case(
        "A spokesman for Brandt said the visit was private.",
        (("A spokesman for Brandt", None, "said", "the visit was private"),),
    ),
    Case("A study published in May found that rents rose.", (("A study", None, "found", "that rents rose"),)),
    Case("Polls suggest voters are tired.", (("Polls", None, "suggest", "voters are tired"),)),
    Case("There is, Calder said, no time left.", (("Calder", "Ruth Calder", "said", "There is|no time left"),)),
    Case("Brandt’s lawyer said the charge was false.", (("Brandt’s lawyer", None, "said", "the charge was false"),)),
    Case(
        "Brandt lost. “It was close,” reads Calder’s statement, “but fair.”",
        (("Calder’s statement", CALDER, "reads", "It was close,|but fair."),),
    ),
    Case(
        "Part of a letter from Calder says “the bill is dead, and so are we”.",
        (("Part of a letter from Calder", CALDER, "says", "the bill is dead, and so are we"),),
    ),
    Case(
        "Calder said in a statement that it was late. The statement said Oslo would pay.",
        (("Calder", CALDER, "said", "that it was late"), ("The statement", CALDER, "said", "Oslo would pay")),
    ),
    Case("Brandt met Calder. The statement said Oslo would pay.", (("The statement", None, "said", "Oslo would pay"),)),
    Case(
        "The State Department said in a press note that it stayed. The note reads, “It remains a partner.”",
        (
            ("The State Department", "State Department", "said", "that it stayed"),
            ("The note", "State Department", "reads", "It remains a partner."),
        ),
    ),
    Case(
        "A State Department report said it leaks. According to a May 4, 2026 State Department press release, it sank.",
        (
            ("A State Department report", "State Department", "said", "it leaks"),
            ("a May 4, 2026 State Department press release", "State Department", "According to", "it sank"),
        ),
    ),
    Case(
        "Brandt sued Norway. The Brandt ruling said it was late. The Norway decision found it was not.",
        (
            ("The Brandt ruling", None, "said", "it was late"),
            ("The Norway decision", None, "found", "it was not"),
        ),
    ),
    Case(
        "“It leaks,” according to a tweet on Monday by Sen. Ruth Calder. According to a study by Brandt, it sank.",
        (
            ("a tweet on Monday by Sen. Ruth Calder", CALDER, "according to", "It leaks,"),
            ("a study by Brandt", None, "According to", "it sank"),
        ),
    ),
    Case(
        "Norway had won. The senator’s rival, former Ohio governor Tom Brandt, had lost. It was late, he said.",
        (("he", BRANDT, "said", "It was late"),),
    ),
    Case(
        "A fellow at the Harlow Institute (HI) Paul Okafor, however, said it was late.",
        ((None, OKAFOR, "said", "it was late"),),
    ),
    Case("Similarly, aides said it was late.", (("aides", None, "said", "it was late"),)),
    Case("Elsewhere, aides said it was late.", (("aides", None, "said", "it was late"),)),
    Case("Ruth Calder (R) and Tom Brandt (D) said it was late.", ((None, CALDER, "said", "it was late"),)),
    Case(
        "It was late, Senator Ruth Calder of Ohio, the panel’s No. 3-ranking member, said on Friday.",
        (("Senator Ruth Calder of Ohio", CALDER, "said", "It was late"),),
    ),
    Case(
        "She runs a charity which, according to its website, gave a million. It is big and, Brandt said, will grow.",
        (
            ("its website", None, "according to", "gave a million"),
            ("Brandt", BRANDT, "said", "will grow"),
        ),
    ),
    Case(
        "Asked about the port, the panel’s head, Ruth Calder, said that it was closed.",
        (("the panel’s head, Ruth Calder", CALDER, "said", "that it was closed"),),
    ),
    Case(
        "Sen. Ruth Calder of Ohio came. It was late, the Ohio Democrat said.", ((None, CALDER, "said", "It was late"),)
    ),
    Case("Sen. Ruth Calder of Ohio came. It was late, the Utah Democrat said.", ((None, None, "said", "It was late"),)),
    Case("Gov. Tom Brandt of Ohio came. It was late, the Utah Democrat said.", ((None, None, "said", "It was late"),)),
    Case(
        "On Monday, Calder and Brandt said it was late.",
        (("Calder and Brandt", CALDER, "said", "it was late"),),
    ),
    Case(
        "Brandt speaking to a farmers’ club said it was late.",
        (("Brandt", BRANDT, "said", "it was late"),),
    ),
)
