"""Who says what, one sentence a case: the source, the cue and the words said, as a careful reader marks them."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structured_summary.pipeline.load import read_text
from structured_summary.pipeline.rules.sayings import find_sayings
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.reading import Member, Saying
from structured_summary.schemas.segments import Extent
from structured_summary.schemas.summary import ActorKind

CAST: dict[str, tuple[ActorKind, str | None, tuple[str, ...]]] = {
    "Ruth Calder": ("person", "senator", ("Calder", "Ms. Calder", "Sen. Ruth Calder")),
    "Tom Brandt": ("person", "governor", ("Brandt", "Mr. Brandt", "Gov. Tom Brandt")),
    "Paul Okafor": ("person", "fellow", ("Okafor",)),
    "Brandt campaign": ("organization", None, ()),
    "Harlow Institute": ("organization", None, ()),
    "State Department": ("organization", None, ()),
    "Kremlin": ("organization", None, ()),
    "Norway": ("country", None, ("Oslo",)),
    "Seabridge Tribune": ("media", None, ("the Tribune",)),
}


class Case(NamedTuple):
    """A text and what is said in it: (source, speaker, cue, pieces)."""

    text: str
    said: tuple[tuple[str | None, str | None, str | None, str], ...]


CALDER, BRANDT, OKAFOR = "Ruth Calder", "Tom Brandt", "Paul Okafor"

DIRECT = (
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
)

PARTIAL = (
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
)

INDIRECT = (
    Case(
        "The small watchdog Harlow Institute said it was late.",
        (("The small watchdog Harlow Institute", "Harlow Institute", "said", "it was late"),),
    ),
    Case(
        "A coalition of small towns, Harlow Institute, said it was late.",
        (("A coalition of small towns, Harlow Institute", "Harlow Institute", "said", "it was late"),),
    ),
    Case(
        "The price was too high, Brandt said but did not elaborate.",
        (("Brandt", BRANDT, "said", "The price was too high"),),
    ),
    Case("Brandt denied the charges and was later cleared.", (("Brandt", BRANDT, "denied", "the charges"),)),
    Case(
        "Calder said [Tom] Brandt (R-Utah) had lied.", (("Calder", CALDER, "said", "[Tom] Brandt (R-Utah) had lied"),)
    ),
    Case(
        "After Calder said in March that the plant would open, the talks began.",
        (("Calder", CALDER, "said", "that the plant would open"),),
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
        "Calder pledged to not only keep the fund, but use it against Brandt.",
        (("Calder", CALDER, "pledged", "to not only keep the fund, but use it against Brandt"),),
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
        "Brandt said he expected short delays, but he has hired two men.",
        (("Brandt", BRANDT, "said", "he expected short delays, but he has hired two men"),),
    ),
    Case("Rents fell by a tenth, Calder notes.", (("Calder", CALDER, "notes", "Rents fell by a tenth"),)),
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
    Case("The bill was dead, Calder said.", (("Calder", CALDER, "said", "The bill was dead"),)),
    Case("The bill was dead, said Calder, who voted for it.", (("Calder", CALDER, "said", "The bill was dead"),)),
    Case("The bill, Calder said, is dead.", (("Calder", CALDER, "said", "The bill|is dead"),)),
    Case(
        "The bill is dead, Calder said Monday in an interview with a local station.",
        (("Calder", CALDER, "said", "The bill is dead"),),
    ),
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
        "Turnout will fall by a third, according to the Harlow Institute.",
        (("the Harlow Institute", "Harlow Institute", "according to", "Turnout will fall by a third"),),
    ),
    Case(
        "Paul Okafor, who studies elections, believes that turnout will fall.",
        (("Paul Okafor", OKAFOR, "believes", "that turnout will fall"),),
    ),
    Case("Brandt urged lawmakers to pass the budget.", (("Brandt", BRANDT, "urged", "to pass the budget"),)),
    Case("Brandt warned of a long shutdown.", (("Brandt", BRANDT, "warned", "a long shutdown"),)),
    Case("Brandt denied taking money from lobbyists.", (("Brandt", BRANDT, "denied", "taking money from lobbyists"),)),
    Case("Brandt denied that he had met the envoy.", (("Brandt", BRANDT, "denied", "that he had met the envoy"),)),
    Case(
        "Brandt promised to cut taxes and vowed to veto the bill.",
        (("Brandt", BRANDT, "promised", "to cut taxes"), ("Brandt", BRANDT, "vowed", "to veto the bill")),
    ),
    Case(
        "Calder said the vote was fair and added that she would accept it.",
        (("Calder", CALDER, "said", "the vote was fair"), ("Calder", CALDER, "added", "that she would accept it")),
    ),
    Case("Calder defended the vote, saying it was fair.", (("Calder", CALDER, "saying", "it was fair"),)),
    Case(
        "Brandt said he would run again, a day after a judge cleared him.",
        (("Brandt", BRANDT, "said", "he would run again"),),
    ),
    Case(
        "Calder said the tariffs hurt farmers, but Brandt said they saved jobs.",
        (("Calder", CALDER, "said", "the tariffs hurt farmers"), ("Brandt", BRANDT, "said", "they saved jobs")),
    ),
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
        "Calder and Brandt said they would meet again.", (("Calder and Brandt", None, "said", "they would meet again"),)
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
        "Brandt plans to visit the border on Friday.", (("Brandt", BRANDT, "plans", "to visit the border on Friday"),)
    ),
    Case(
        "Brandt announced that the base would close.", (("Brandt", BRANDT, "announced", "that the base would close"),)
    ),
    Case("Calder called for an inquiry into the sale.", (("Calder", CALDER, "called", "an inquiry into the sale"),)),
    Case("As Calder told reporters, the bill is dead.", (("Calder", CALDER, "told", "the bill is dead"),)),
    Case("While Calder says the bill is dead, others still hope.", (("Calder", CALDER, "says", "the bill is dead"),)),
    Case(
        "Calder pointed out that the deficit had grown.",
        (("Calder", CALDER, "pointed out", "that the deficit had grown"),),
    ),
    Case(
        "Critics of the bill say it would gut Medicaid.",
        (("Critics of the bill", None, "say", "it would gut Medicaid"),),
    ),
    Case("The report says the office wastes money.", (("The report", None, "says", "the office wastes money"),)),
    Case("Brandt called on Congress to act.", (("Brandt", BRANDT, "called", "to act"),)),
    Case("Calder said only that it was over.", (("Calder", CALDER, "said", "that it was over"),)),
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
        "Brandt said the plan was sound but hoped for a better one.",
        (("Brandt", BRANDT, "said", "the plan was sound but hoped for a better one"),),
    ),
    Case(
        "Calder confirmed that she had called but declined to say when.",
        (("Calder", CALDER, "confirmed", "that she had called"),),
    ),
    Case(
        "Two-thirds of those polled say the law is unfair.",
        (("Two-thirds of those polled", None, "say", "the law is unfair"),),
    ),
    Case("Brandt wants Calder to leave the race.", (("Brandt", BRANDT, "wants", "Calder to leave the race"),)),
    Case("Brandt threatened to leave the pact.", (("Brandt", BRANDT, "threatened", "to leave the pact"),)),
    Case(
        "Brandt said he can close the port, which Calder said would ruin it.",
        (("Brandt", BRANDT, "said", "he can close the port"), ("Calder", CALDER, "said", "would ruin it")),
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
        "Late on Sunday, Tom Brandt, in a statement sent by his aides, announced the port would close.",
        (("Tom Brandt", BRANDT, "announced", "the port would close"),),
    ),
    Case(
        "One of the bodies, the Harlow Institute, opposed it and said the port would close.",
        (("One of the bodies, the Harlow Institute", "Harlow Institute", "said", "the port would close"),),
    ),
    Case(
        "Calder insisted that Norway never broke the deal, saying it was Brandt who walked out.",
        (
            ("Calder", CALDER, "insisted", "that Norway never broke the deal"),
            ("Calder", CALDER, "saying", "it was Brandt who walked out"),
        ),
    ),
    Case(
        "Calder accused Brandt of having sold the port.",
        (("Calder", CALDER, "accused", "Brandt of having sold the port"),),
    ),
    Case(
        "Calder said that it would resume at midnight, although she stopped short of calling it dead.",
        (("Calder", CALDER, "said", "that it would resume at midnight"),),
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
        "Norway promised in its turn to let the boats in.", (("Norway", "Norway", "promised", "to let the boats in"),)
    ),
    Case(
        "Calder regretted that sugar had been left out.",
        (("Calder", CALDER, "regretted", "that sugar had been left out"),),
    ),
    Case(
        "Brandt and Norway claim to have the law behind them.", ((None, None, "claim", "to have the law behind them"),)
    ),
    Case(
        "Speaking to reporters after the vote, the senator, Ruth Calder, said it was late.",
        (("the senator, Ruth Calder", CALDER, "said", "it was late"),),
    ),
    Case(
        "The State Department in a press note said it would stay.",
        (("The State Department", "State Department", "said", "it would stay"),),
    ),
    Case("Norway urged Calder to let the boats in.", (("Norway", "Norway", "urged", "to let the boats in"),)),
    Case(
        "Calder praised both sides for their patience while the talks were under way.",
        (("Calder", CALDER, "praised", "both sides for their patience"),),
    ),
    Case("Calder reiterated, as she did in May, that it grows.", (("Calder", CALDER, "reiterated", "that it grows"),)),
    Case(
        "Norway said through its envoy, Ruth Calder, that it took note.",
        (("Norway", "Norway", "said", "that it took note"),),
    ),
    Case("In Calder’s view, the deal is dead.", (("Calder’s", CALDER, None, "the deal is dead"),)),
    Case("The deal, in Calder’s opinion, is dead.", (("Calder’s", CALDER, None, "The deal|is dead"),)),
    Case(
        "Brandt took the opposite view: The clause, he argued, is all that matters.",
        (("he", BRANDT, "argued", "The clause|is all that matters"),),
    ),
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
        "Norway’s announcement that it will help Calder is raising questions.",
        ((None, "Norway", "announcement", "that it will help Calder"),),
    ),
)

RESOLVED = (
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
        "Norway had won. The senator’s rival, former Ohio governor Tom Brandt, had lost. It was late, he said.",
        (("he", BRANDT, "said", "It was late"),),
    ),
)

SILENT = (
    "The State Department confirmed Ruth Calder by a show of hands.",
    "Calder, who wrote for the review panel that was split by Brandt, left.",
    "Brandt found ways to mix jokes into his answers even when answering a question.",
    "Calder argues the hardest cases before the court.",
    "Calder has refused to say how long it will take.",
    "Calder blasted recent Republican claims that the fund is empty.",
    "Weeks ago, Calder and Brandt sparred over an agency established to protect savers, banks and farmers.",
    "Ending the bank’s guaranteed profit “tells it to lend at once” in May.",
    "Three of the biggest states Brandt carried will lose votes.",
    "The court judges Ruth Calder and Paul Okafor sat down.",
    "Brandt did not say whether he would run.",
    "The Kremlin declined to comment.",
    "Calder has never said that the bill is dead.",
    "Calder could say that the bill is dead.",
    "The claims of both sides were heard.",
    "Brandt was told that the bill was dead.",
    "Calder signed the bill on Monday and left for Ohio.",
    "Brandt no longer says that the bill is dead.",
    "Calder was fined for refusing to leave the hall.",
    "Neither senator has said what the deal contains.",
    "Calder stayed after Norway and its partner, the Kremlin, agreed early on Friday on a two-year plan.",
    "Brandt declared a state of emergency so he could close the port.",
    "Asked whether they would stay, as Norway is reported to have threatened, Brandt left.",
    "A crack on its side, first reported in 1996, was filled with concrete.",
    "Norway and Brandt agreed to stop fighting for a month.",
    "Calder refused to leave the hall.",
)


def cast_of(text: str) -> tuple[Member, ...]:
    """Return the members of CAST that the text names."""
    names = {form: name for name, (_, _, aliases) in CAST.items() for form in (name, *aliases)}
    longest_first = "|".join(re.escape(form) for form in sorted(names, key=len, reverse=True))
    places: dict[str, list[Extent]] = {}
    for match in re.finditer(rf"\b(?:{longest_first})\b", text):
        places.setdefault(names[match.group()], []).append(Extent(*match.span()))
    return tuple(
        Member(name, CAST[name][0], tuple(where), CAST[name][2], CAST[name][1]) for name, where in places.items()
    )


def sayings_in(text: str) -> tuple[Saying, ...]:
    return find_sayings(segment(read_text(text, None)), cast_of(text))


@pytest.mark.parametrize("case", DIRECT + PARTIAL + INDIRECT + RESOLVED, ids=lambda case: case.text[:50])
def test_who_says_what(case: Case) -> None:
    found = sayings_in(case.text)

    told = tuple((words(s.source, case.text), s.speaker, words(s.cue, case.text), pieces(s, case.text)) for s in found)
    assert tuple(row[1:] for row in told) == tuple(row[1:] for row in case.said)
    assert all(want is None or want == got for (got, *_), (want, *_) in zip(told, case.said, strict=True))


@pytest.mark.parametrize(("cases", "kind"), [(DIRECT, "direct"), (PARTIAL, "partial"), (INDIRECT, "indirect")])
def test_the_kind_tells_how_much_is_quoted(cases: tuple[Case, ...], kind: str) -> None:
    assert {saying.kind for case in cases for saying in sayings_in(case.text)} == {kind}


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_where_speech_is_denied_possible_or_no_verb(text: str) -> None:
    assert sayings_in(text) == ()


def test_a_quotation_that_runs_over_paragraphs_is_one_saying() -> None:
    text = "“We began in spring,” Calder said. “It was hard.\n\n“It got harder in summer.”"

    (saying,) = sayings_in(text)

    assert pieces(saying, text) == "We began in spring,|It was hard.|It got harder in summer."
    assert saying.speaker == CALDER


def test_a_quotation_that_follows_in_a_new_paragraph_goes_on_with_its_speaker() -> None:
    text = "“We began in spring,” Calder said.\n\n“Nobody helped us then.”"

    (saying,) = sayings_in(text)

    assert (pieces(saying, text), saying.speaker) == ("We began in spring,|Nobody helped us then.", CALDER)


def test_the_listener_is_who_is_told() -> None:
    (saying,) = sayings_in("Calder told Brandt that the bill was dead.")

    assert (saying.speaker, saying.listener) == (CALDER, BRANDT)


def test_a_known_speaker_comes_with_the_reason() -> None:
    (saying,) = sayings_in("“The bill is dead,” said Ruth Calder.")

    assert saying.reason == "“Ruth Calder” with “said” follows the words; it names Ruth Calder"


def test_sayings_are_numbered_in_the_order_of_the_text() -> None:
    found = sayings_in("“We won,” Calder said. Brandt said he had won. The bill is dead, Calder said.")

    assert [saying.number for saying in found] == [1, 2, 3]
    assert [saying.spans[0].start for saying in found] == sorted(saying.spans[0].start for saying in found)


def words(extent: Extent | None, text: str) -> str | None:
    return None if extent is None else extent.words(text)


def pieces(saying: Saying, text: str) -> str:
    return "|".join(span.words(text) for span in saying.spans)


PIECES = (
    "Bell ",
    "said ",
    "that ",
    "“",
    "”",
    ", ",
    ". ",
    "according to ",
    "who ",
    "told ",
    "and ",
    "the deal ",
    "\n\n",
    ":",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=80, deadline=None)
def test_any_text_gives_sayings_that_lie_in_it(text: str) -> None:
    segments = segment(read_text(text or "-", None))

    found = find_sayings(segments, (Member("Bell", "person", ()),))

    assert all(0 <= span.start < span.end <= len(segments.text) for saying in found for span in saying.spans)
    assert [saying.number for saying in found] == list(range(1, len(found) + 1))
