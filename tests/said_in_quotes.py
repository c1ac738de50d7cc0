"""Cases of direct and partial speech: the source, the cue and the words said, as a careful reader marks them."""

from __future__ import annotations

from said import BRANDT, CALDER, OKAFOR, Case

DIRECT = (
    Case(
        "Part of Calder’s post included the line, “when it starts, it starts for all.”",
        (("Part of Calder’s post", CALDER, None, "when it starts, it starts for all."),),
    ),
    Case(
        "And retired clerk Ruth Calder, 70, of Ulm suggests a pox on both houses: “I would like a box.”",
        (("retired clerk Ruth Calder", CALDER, "suggests", "I would like a box."),),
    ),
    Case(
        "The Kremlin defended its plan for the pier: “We did what we could.”",
        (("The Kremlin", "Kremlin", "defended", "We did what we could."),),
    ),
    Case(
        "“It was the lowest rate in years,” the report notes.",
        (("the report", None, "notes", "It was the lowest rate in years,"),),
    ),
    Case(
        "“But,” Calder continued, as she addressed Brandt, “is it not late?”",
        (("Calder", CALDER, "continued", "But,|is it not late?"),),
    ),
    Case(
        "A clerk kept the record.\n\nRuth Calder: “I can think of nothing else like it.”",
        (("Ruth Calder", CALDER, None, "I can think of nothing else like it."),),
    ),
    Case(
        "“Which is the bank that has …” Brandt asked in one of his questions.",
        (("Brandt", BRANDT, "asked", "Which is the bank that has …"),),
    ),
    Case(
        '"It was nothing," Calder said. "There was no relief. "In fact, it got worse."',
        (("Calder", CALDER, "said", "It was nothing,|There was no relief.|In fact, it got worse."),),
    ),
    Case("Brandt asked Calder: “Done?”", (("Brandt", BRANDT, "asked", "Done?"),)),
    Case("Calder said at one point, “He just wanted to win.”", (("Calder", CALDER, "said", "He just wanted to win."),)),
    Case("“No, Governor Brandt,” Calder said.", (("Calder", CALDER, "said", "No, Governor Brandt,"),)),
    Case(
        "Calder spoke on a call and said of her father: “He was a good man.”",
        (("Calder", CALDER, "said", "He was a good man."),),
    ),
    Case(
        "Referring to the vote that the crowd had taken, Brandt joked, “Nobody counts.”",
        (("Brandt", BRANDT, "joked", "Nobody counts."),),
    ),
    Case(
        "“We act now,” Ruth Calder told a crowd that had stood since noon.",
        (("Ruth Calder", CALDER, "told", "We act now,"),),
    ),
    Case(
        "“The ad is false,” a spokesman for Calder, Tom Brandt, said.",
        (("a spokesman for Calder, Tom Brandt", BRANDT, "said", "The ad is false,"),),
    ),
    Case("“The bill is dead,” Ruth Calder said.", (("Ruth Calder", CALDER, "said", "The bill is dead,"),)),
    Case(
        "“The bill is dead,” Calder said recently about the vote.", (("Calder", CALDER, "said", "The bill is dead,"),)
    ),
    Case(
        "“The bill is dead,” said Ruth Calder, a Democrat from Ohio.",
        (("Ruth Calder", CALDER, "said", "The bill is dead,"),),
    ),
    Case(
        "“The bill is dead,” said Calder, who voted for it twice.", (("Calder", CALDER, "said", "The bill is dead,"),)
    ),
    Case("Calder said, “The bill is dead.”", (("Calder", CALDER, "said", "The bill is dead."),)),
    Case(
        "Asked about the vote, Brandt replied: “Wait for Tuesday.”",
        (("Brandt", BRANDT, "replied", "Wait for Tuesday."),),
    ),
    Case(
        "“Not on my watch,” Gov. Tom Brandt told reporters outside the statehouse.",
        (("Gov. Tom Brandt", BRANDT, "told", "Not on my watch,"),),
    ),
    Case(
        "“We lost votes,” Calder said, “and we will lose more.”",
        (("Calder", CALDER, "said", "We lost votes,|and we will lose more."),),
    ),
    Case("“Who pays for it?” asked Brandt.", (("Brandt", BRANDT, "asked", "Who pays for it?"),)),
    Case("“What a day!” Brandt tweeted on Friday night.", (("Brandt", BRANDT, "tweeted", "What a day!"),)),
    Case(
        "“It was a mistake,” Paul Okafor, a fellow at the Harlow Institute, said in an interview.",
        (("Paul Okafor", OKAFOR, "said", "It was a mistake,"),),
    ),
    Case(
        "“They never called us,” said a spokeswoman for the ministry.",
        (("a spokeswoman for the ministry", None, "said", "They never called us,"),),
    ),
    Case(
        "“No talks are planned,” the State Department said in a statement on Thursday.",
        (("the State Department", "State Department", "said", "No talks are planned,"),),
    ),
    Case('"The tariff stays," Brandt said.', (("Brandt", BRANDT, "said", "The tariff stays,"),)),
    Case(
        "“Go home,” shouted one protester. “Go home now and stay there.”",
        (("one protester", None, "shouted", "Go home,|Go home now and stay there."),),
    ),
    Case(
        "“We will win,” Brandt said. “I have no doubt.” The crowd cheered.",
        (("Brandt", BRANDT, "said", "We will win,|I have no doubt."),),
    ),
    Case(
        "Calder was unmoved. “I was elected to fight this.”",
        (("Calder", CALDER, None, "I was elected to fight this."),),
    ),
    Case(
        "A judge stopped the count in the third district on Friday night.\n\n"
        "The lawyers went home. Brandt wrote on Twitter:\n\n“The court got it wrong.”",
        (("Brandt", BRANDT, "wrote", "The court got it wrong."),),
    ),
    Case(
        "“The offer stands,” Sen. Ruth Calder, D-N.M., the bill’s sponsor, told reporters.",
        (("Sen. Ruth Calder", CALDER, "told", "The offer stands,"),),
    ),
    Case(
        "“He is a fraud and a bully,” Calder told a panel of CBS’s “Face the Nation” on Sunday.",
        (("Calder", CALDER, "told", "He is a fraud and a bully,"),),
    ),
    Case(
        "“They left us,” said the mayor’s chief aide, Paul Okafor, in a phone call.",
        (("the mayor’s chief aide, Paul Okafor", OKAFOR, "said", "They left us,"),),
    ),
    Case("The report says: “Nobody checked the locks.”", (("The report", None, "says", "Nobody checked the locks."),)),
    Case("“I am tired,” he said, as Calder looked on.", ((None, None, "said", "I am tired,"),)),
    Case("« C’est un bon texte », a noté le ministre.", ((None, None, None, "C’est un bon texte"),)),
    Case("“Nobody asked me.”", ((None, None, None, "Nobody asked me."),)),
    Case(
        "Calder said on Friday “We asked them to stay at the pier” and “Nobody came back to us.”",
        (("Calder", CALDER, "said", "We asked them to stay at the pier|Nobody came back to us."),),
    ),
    Case(
        "Calder said from the Hall of Mirrors, “The bill is dead and gone.”",
        (("Calder", CALDER, "said", "The bill is dead and gone."),),
    ),
    Case(
        "“We won the vote and the port.” Calder said, “Nobody came back to us.”",
        (
            ("Calder", CALDER, None, "We won the vote and the port."),
            ("Calder", CALDER, "said", "Nobody came back to us."),
        ),
    ),
    Case(
        "Brandt took a parting shot online: “You will miss me more than you know.”",
        (("Brandt", BRANDT, None, "You will miss me more than you know."),),
    ),
    Case("“It’s dead,” Calder told the Tribune’s “State of the City.”", (("Calder", CALDER, "told", "It’s dead,"),)),
)

PARTIAL = (
    Case(
        "Ruth Calder said there would be a grab by the clerks, who have “won land”.",
        (("Ruth Calder", CALDER, "said", "there would be a grab by the clerks, who have “won land”"),),
    ),
    Case(
        "“He will be fined” when he returns to Norway, Ruth Calder, chair of the port board, told reporters.",
        (("Ruth Calder", CALDER, "told", "“He will be fined” when he returns to Norway"),),
    ),
    Case(
        "Calder criticized Friday the bank’s policy as a “very dangerous bet.”",
        (("Calder", CALDER, "criticized", "the bank’s policy as a “very dangerous bet.”"),),
    ),
    Case(
        "Calder said they were “very good” before launching into another attack.",
        (("Calder", CALDER, "said", "they were “very good”"),),
    ),
    Case(
        "Calder said the plan was “an insult” to teachers.",
        (("Calder", CALDER, "said", "the plan was “an insult” to teachers"),),
    ),
    Case(
        "Brandt called the ruling “a disgrace to the bench.”",
        (("Brandt", BRANDT, "called", "the ruling “a disgrace to the bench.”"),),
    ),
    Case(
        "Brandt dismissed the inquiry as “a fishing expedition for headlines.”",
        (("Brandt", BRANDT, "dismissed", "the inquiry as “a fishing expedition for headlines.”"),),
    ),
    Case(
        "The delay is “simply not acceptable,” Calder said.",
        (("Calder", CALDER, "said", "The delay is “simply not acceptable,”"),),
    ),
    Case(
        "Ms. Calder told the Seabridge Tribune that she was “sick of the games” and would vote no.",
        (("Ms. Calder", CALDER, "told", "that she was “sick of the games” and would vote no"),),
    ),
    Case(
        "The plan would “ruin every farm in the valley,” according to Brandt.",
        (("Brandt", BRANDT, "according to", "The plan would “ruin every farm in the valley,”"),),
    ),
    Case(
        "Brandt called the ruling “a farce” at a rally last week.",
        (("Brandt", BRANDT, "called", "the ruling “a farce”"),),
    ),
    Case(
        "Brandt praised the “quiet courage of ordinary people” in the storm.",
        (("Brandt", BRANDT, "praised", "the “quiet courage of ordinary people” in the storm"),),
    ),
    Case(
        "Calder accused Brandt of “hiding behind his lawyers.”",
        (("Calder", CALDER, "accused", "Brandt of “hiding behind his lawyers.”"),),
    ),
    Case(
        "Calder accused Brandt of letting in “beef by the back door” after the port was closed.",
        (("Calder", CALDER, "accused", "Brandt of letting in “beef by the back door”"),),
    ),
    Case(
        "Calder calls the “warm” talks between the two a sham after the vote.",
        (("Calder", CALDER, "calls", "the “warm” talks between the two a sham"),),
    ),
    Case("Calder, who called the bill “dead,” will leave in May.", (("Calder", CALDER, "called", "the bill “dead,”"),)),
    Case(
        "The “port was open” last week, said Ruth Calder, spokeswoman for the army.",
        (("Ruth Calder", CALDER, "said", "The “port was open” last week"),),
    ),
    Case(
        "Calder said that while she felt Brandt had “run well,” the party “must go on.”",
        (
            ("Calder", CALDER, "said", "that while she felt Brandt had “run well,” the party “must go on.”"),
            ("she", CALDER, "felt", "Brandt had “run well,”"),
        ),
    ),
    Case(
        "Calder sees “no way out of this war” for Norway.",
        ((None, CALDER, "sees", "“no way out of this war” for Norway"),),
    ),
    Case(
        "Calder denounced the deal as “a show for the audience across the sea,” and summoned the envoy.",
        ((None, CALDER, "denounced", "the deal as “a show for the audience across the sea,”"),),
    ),
    Case(
        "Calder called Brandt a “very bad guy indeed” on television as he left.",
        ((None, CALDER, "called", "Brandt a “very bad guy indeed”"),),
    ),
)
