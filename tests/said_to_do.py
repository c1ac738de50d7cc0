"""Cases in which what is said is what somebody is to do or will do: urged to, vowed to, asked not to."""

from __future__ import annotations

from said import BRANDT, CALDER, Case

TO_DO = (
    Case(
        "Brandt urged allies such as Norway to leave the port.",
        (("Brandt", BRANDT, "urged", "to leave the port"),),
    ),
    Case(
        "Calder pledged to not only keep the fund, but use it against Brandt.",
        (("Calder", CALDER, "pledged", "to not only keep the fund, but use it against Brandt"),),
    ),
    Case("Brandt urged lawmakers to pass the budget.", (("Brandt", BRANDT, "urged", "to pass the budget"),)),
    Case(
        "Brandt plans to visit the border on Friday.", (("Brandt", BRANDT, "plans", "to visit the border on Friday"),)
    ),
    Case("Brandt called on Congress to act.", (("Brandt", BRANDT, "called", "to act"),)),
    Case("Brandt threatened to leave the pact.", (("Brandt", BRANDT, "threatened", "to leave the pact"),)),
    Case(
        "Norway promised in its turn to let the boats in.", (("Norway", "Norway", "promised", "to let the boats in"),)
    ),
    Case(
        "Brandt and Norway claim to have the law behind them.",
        ((None, BRANDT, "claim", "to have the law behind them"),),
    ),
    Case("Norway urged Calder to let the boats in.", (("Norway", "Norway", "urged", "to let the boats in"),)),
    Case("Calder came home in 2009 and planned to save money.", ((None, CALDER, "planned", "to save money"),)),
    Case("Calder urged voters not to support the bill.", (("Calder", CALDER, "urged", "not to support the bill"),)),
    Case(
        "In Oslo, which will get more time, the Kremlin rejected the deal and promised to march.",
        ((None, "Kremlin", "promised", "to march"),),
    ),
    Case(
        "The news was hard for the State Department, which has spent years promising to cut waste.",
        ((None, "State Department", "promising", "to cut waste"),),
    ),
    Case(
        "In places such as Oslo, beaches filled up, with police urging visitors to wait.",
        (("police", None, "urging", "to wait"),),
    ),
    Case(
        "Calder urged the Kremlin to think again and spoke with Brandt about it.",
        ((None, CALDER, "urged", "to think again"),),
    ),
    Case("Calder vowed to explain it in a statement.", ((None, CALDER, "vowed", "to explain it in a statement"),)),
    Case(
        "Calder’s threat to close the port over the strike could hurt Norway.",
        (("Calder’s", CALDER, "threat", "to close the port over the strike"),),
    ),
)
