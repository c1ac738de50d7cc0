"""Find where the words that somebody says end and the narrator goes on.

said the deal is dead, adding that …          ends before the comma
said the deal is dead, a day after it …       ends before the comma
said it is dead and warned of war             ends before "and"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from .cues import Cue
from .finite import finite
from .occasions import occasion_ends
from .words import Word

# No statement is longer; it keeps the work on endless sentences in bounds.
LONGEST = 250
REMARK = 5  # words in which the verb of a remark stands: which he then could use
QUOTED_WITHIN = 40  # words of a clause with "which" or "who" that holds a quotation
SET_IN = 8  # words between two commas
LONG_SET_IN = 30  # words between two dashes
DEED = 15  # words of a deed in a list of them
DASHES = ("–", "—")
SET_BEFORE = 15  # words of a clause that leads to the main one
GOING_ON = frozenset(("also", "still", "only", "even", "just"))  # said it was late but still wanted
# So the narrator begins to tell when or beside what it was said: …, hours before it fell.
TELLING_WHEN = frozenset("after whereas whilst shortly just minutes moments hours days weeks even".split())
NARRATING = frozenset(
    "citing referring according speaking responding prompting drawing echoing using pointing quoting alluding "
    "apparently raising signaling signalling setting sparking leaving putting making".split()
)


def clause_end(words: Sequence[Word], start: int, cues: Mapping[int, Cue], opens: Set[int]) -> int:
    """Return where the clause that begins at `start` ends: the index of the first word that is no longer its own.

    `cues` holds the unit's cues by the first word of their verb group, `opens` where their subjects begin.
    """
    for at in range(start, min(len(words), start + LONGEST)):
        if at > start and _ends_here(words, at, start, cues, opens):
            return at
    return _without_stop(words, min(len(words), start + LONGEST))


def _without_stop(words: Sequence[Word], end: int) -> int:
    while end and words[end - 1].kind == "mark" and words[end - 1].lower in ".?!,:;–—-":
        end -= 1
    return end


def _ends_here(words: Sequence[Word], at: int, start: int, cues: Mapping[int, Cue], opens: Set[int]) -> bool:
    word = words[at]
    if word.lower == ";":
        return not any(later.is_a("modals") or later.lower == "that" for later in words[at + 1 : at + 7])
    if word.lower == "according" and _lower(words, at + 1) == "to":
        return True
    if word.kind == "mark" and _opens_insertion(words, start, at):
        return False
    if word.lower == "," or (word.kind == "mark" and word.lower in DASHES):
        return _breaks(words, at + 1, cues, opens) or _adds(words, start, at + 1)
    if words[at - 1].kind == "quote":
        said = words[at - 1].text[:-1]
        if said.endswith(","):
            return _breaks(words, at, cues, opens)
        if said.endswith((".", "!", "?")) or _tells_when(words, at):
            return True
    if word.lower == "but" and _lower(words, at + 1) in ("which", "who"):
        return True
    if word.lower == "while" and at + 1 in opens and words[at - 1].lower != "that":
        return True  # called for action | while others warn of a war
    return word.lower in ("and", "but", "before") and (_begins(cues, at + 1) or _falls_silent(words, at + 1))


def _tells_when(words: Sequence[Word], at: int) -> bool:
    """Tell whether it begins when it was said: “very good” | before leaving; “theft” | after the fund was closed."""
    return words[at].lower == "after" or (words[at].lower == "before" and _lower(words, at + 1).endswith("ing"))


def _opens_insertion(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether the clause goes on behind what the mark at `at` opens or closes."""
    if words[at].lower == ",":
        return _not_only(words, start, at) or _sets_in(words, at)
    return words[at].lower in DASHES and _between_subject_and_verb(words, start, at)


def _between_subject_and_verb(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether the dash is one of two about what is set in: her lead — a slim one — has grown."""
    paired = [
        step
        for step in range(max(start, at - LONG_SET_IN), min(len(words), at + LONG_SET_IN))
        if words[step].lower in DASHES
    ]
    if len(paired) != 2 or paired[1] + 1 >= len(words):
        return False
    verb = words[paired[1] + 1]
    lacks_verb = not any(finite(words, step) for step in range(start, paired[0]))
    return lacks_verb and (verb.finite != "never" or verb.reports or verb.adverb)


def _not_only(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether "but" behind the comma at `at` answers "not only" or "not just" before it."""
    if _lower(words, at + 1) != "but":
        return False
    return any(words[step].lower == "not" and _lower(words, step + 1) in ("only", "just") for step in range(start, at))


def _sets_in(words: Sequence[Word], at: int) -> bool:
    """Tell whether the comma is one of two about what is set in: and, after that, she left; aid, while late, is."""
    opened = next((step for step in range(at - 1, max(0, at - SET_IN), -1) if words[step].lower == ","), 0)
    if opened and words[opened - 1].lower in ("and", "but", "that"):
        return True
    comma = next((step for step in range(at + 1, min(len(words), at + SET_IN)) if words[step].lower == ","), None)
    if comma is None:
        return False
    if words[at - 1].lower in ("and", "but", "that"):
        return True
    led = _lower(words, at + 1) in ("while", "although", "though")
    return led and resumes(words, at + 1) and not any(finite(words, step) for step in range(at + 2, comma))


def _falls_silent(words: Sequence[Word], at: int) -> bool:
    """Tell whether somebody stops speaking at `at`: … but declined to elaborate; … but would not say when."""
    if _lower(words, at) in ("declined", "refused") or _stops_short(words, at):
        return True
    denied = any(word.is_a("negations") for word in words[at : at + 2])
    return denied and any(
        _lower(words, step) in ("say", "comment", "elaborate", "specify") for step in (at + 1, at + 2)
    )


def _stops_short(words: Sequence[Word], at: int) -> bool:
    """Tell whether "she stopped short of saying when" begins here, with or without the subject."""
    return any(_lower(words, step) == "stopped" and _lower(words, step + 1) == "short" for step in (at, at + 1))


def _breaks(words: Sequence[Word], at: int, cues: Mapping[int, Cue], opens: Set[int]) -> bool:
    """Tell whether the narrator goes on at `at`, behind a comma."""
    if at >= len(words):
        return True
    first = _lower(words, at)
    if first in ("and", "but", "while", "although", "though", "yet", "as"):
        return _conjunction_breaks(words, at, cues, opens)
    if first in ("which", "who", "whom") and at + 1 in opens:
        return True  # "…, which he said would help": a remark of the narrator on it
    if first == "even" and _lower(words, at + 1) == "if":
        return False  # it can open, even if they object
    if first in NARRATING or first in TELLING_WHEN:
        return True
    if first in ("a", "an", "the", "another") and any(_narrates(words, at + step) for step in (1, 2, 3)):
        return True
    return at in opens or _begins(cues, at) or _occasion_closes(words, at)


def _adds(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether the narrator adds a remark at `at` on a clause that is whole: …, reversing the course of a year."""
    remark = at + 1 < len(words) and _opens_remark(words, at)
    return remark and (words[start].lower in ("that", "to") or any(finite(words, step) for step in range(start, at)))


def _opens_remark(words: Sequence[Word], at: int) -> bool:
    word, after = words[at], words[at + 1]
    if word.lower in ("which", "who"):  # what it does or will do, the speaker tells: …, which lets them sell it
        if not (after.is_a("pronouns") or after.finite != "never" or after.adverb):
            return False
        told = any(later.is_a("modals") for later in words[at : at + REMARK])
        told = told or (after.lower.endswith("s") and not after.is_a("be", "have"))
        told = told or any(later.kind == "quote" for later in words[at : at + QUOTED_WITHIN])  # who have “won land”
        return not told and not resumes(words, at)
    if word.lower == "before":
        return after.lower.endswith("ing")
    if word.lower == "though":
        return after.lower in ("that", "this", "those", "these")
    if at > 2 and words[at - 3].lower in ("a", "an") and not (after.is_a("determiners", "pronouns") or after.name):
        return False  # a global, overarching treaty
    return word.lower.endswith("ing") and not (word.name or word.is_a("prepositions") or lists_deeds(words, at))


def lists_deeds(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb in -ing behind a comma is one of several: of lying, | hiding it and stealing the rest."""
    before = any(_in_ing(words, step) and words[step - 1].is_a("prepositions") for step in range(max(1, at - DEED), at))
    if not before:
        return False
    for step in range(at + 1, min(len(words) - 1, at + DEED)):
        if words[step].lower in ("and", "or") and _in_ing(words, step + 1 + words[step + 1].adverb):
            return True
        if words[step].kind != "word" and words[step].lower != ",":
            return False
    return False


def _in_ing(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].lower.endswith("ing") and not words[at].name


def resumes(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb follows what is set in at `at`: the fund, which he runs, | is empty."""
    comma = next((step for step in range(at, min(len(words) - 1, at + LONGEST)) if words[step].lower == ","), None)
    if comma is None:
        return False
    more = "that" in (words[comma + 1].lower, _lower(words, comma + 2))  # …, which he runs, and that it is empty
    return more or words[comma + 1].finite != "never" or words[comma + 1].adverb


def _narrates(words: Sequence[Word], at: int) -> bool:
    distance = _lower(words, at + 1) in ("early", "late", "earlier", "later")
    return at < len(words) and words[at].is_a("narrators") and not (words[at].is_a("times") and distance)


def _begins(cues: Mapping[int, Cue], at: int) -> bool:
    return at in cues or (at + 1 in cues and cues[at + 1].first == at)


def _occasion_closes(words: Sequence[Word], at: int) -> bool:
    end = occasion_ends(words, at)
    return bool(end) and (end >= len(words) - 1 or words[end].lower == ",")


def _conjunction_breaks(words: Sequence[Word], at: int, cues: Mapping[int, Cue], opens: Set[int]) -> bool:
    after = at + 1
    while after < len(words) and words[after].adverb:
        after += 1
    if any(step in opens or _begins(cues, step) or _falls_silent(words, step) for step in (at + 1, after)):
        return True
    first = _lower(words, at)
    if first in ("and", "yet") or after >= len(words):
        return False
    if first == "but":
        if words[after].is_a("subordinators"):
            return _clause_leads_to(words, after, opens)
        turned = after > at + 1 and _lower(words, at + 1) not in GOING_ON and finite(words, after)
        return turned or not (words[after].is_a("pronouns", "modals", "negations") or finite(words, after))
    return first in ("while", "as")


def _clause_leads_to(words: Sequence[Word], at: int, opens: Set[int]) -> bool:
    """Tell whether a clause at `at` leads to a further speaker: …, but when it opens, they fear a crowd."""
    comma = next((step for step in range(at, min(len(words), at + SET_BEFORE)) if words[step].lower == ","), at)
    return comma + 1 in opens


def _lower(words: Sequence[Word], at: int) -> str:
    return words[at].lower if at < len(words) else ""
