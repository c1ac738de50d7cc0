"""Where a clause begins and ends that stands among what somebody says."""

from __future__ import annotations

from .cues import Cue
from .finite import finite
from .nouns import REACH, Phrase
from .phrases import phrase_after
from .scene import Scene

REPORTED_WITHIN = 10  # words from a verb of speech to the subject behind its "that"
INTENDING = frozenset(("want", "plan", "expect", "await", "undertake"))


def before_next_clause(scene: Scene, at: int, end: int) -> int:
    """End where a clause with a subject of its own is added: asked him to wait | , but he declined."""
    for comma in range(at + 1, end - 2):
        joined = scene.lower(comma) == "," and scene.lower(comma + 1) in ("and", "but", "so", "yet")
        neither = scene.lower(comma + 2) == "neither"  # asked him to wait, but neither she nor he did
        if joined and (neither or is_clause_with_subject(scene, comma + 2, end)):
            return comma
        if _narrated(scene, comma):
            return comma
    return end


def before_further_verb(scene: Scene, at: int, end: int) -> int:
    """End where the subject does something else: urged them to wait | and spoke to Bell; not: to be heard and seen."""
    for step in range(at + 2, end - 1):
        if scene.lower(step) in ("and", "but") and scene.lower(step - 1) != ",":
            verb = step + 1 + scene.words[step + 1].adverb
            passive = any(scene.words[earlier].is_a("be", "have") for earlier in range(at, step))
            if verb < end and not passive and finite(scene.words, verb):
                return step
        if scene.words[step].is_a("subordinators", "questions"):
            return end
    return end


def _narrated(scene: Scene, comma: int) -> bool:
    """Tell whether the comma leads on to what the narrator makes of it: ordered them to go | , formally opening it."""
    how = scene.words[comma + 1]
    doing = how.lower.endswith("ly") and how.adverb and scene.lower(comma + 2).endswith("ing")
    return scene.lower(comma) == "," and doing


def is_clause_with_subject(scene: Scene, at: int, end: int) -> bool:
    """Tell whether a subject stands at `at` and its verb behind it, without another clause between."""
    if phrase_after(scene.words, at) is None:
        return False
    for step in range(at + 1, min(end, at + REACH)):
        if finite(scene.words, step):
            return True
        if scene.words[step].kind != "word" or scene.words[step].is_a("subordinators", "questions"):
            return False
    return False


def aims(scene: Scene, cue: Cue) -> bool:
    """Tell whether "to" leads to what is said: Bell wants to leave; not: if they want to leave."""
    source = scene.subjects.get(cue.first)
    if cue.verb.lemma == "agree" and source and _several(scene, source):
        return False  # what two agree to do is a deal
    if not cue.takes("to") or source is None or not set(cue.verb.senses) <= INTENDING:
        return cue.takes("to")
    before = scene.words[source.first - 1] if source.first else None
    if before is None or before.kind != "word":
        return True
    first = scene.words[source.first]
    if before.is_a("conjunctions"):  # and Bell plans to leave; not: laws and plans intended to help
        return first.name or first.is_a("determiners", "pronouns")
    if before.lower != "that" or scene.lower(source.first - 2) == "all":
        return False  # all that she hopes to win
    return any(word.reports for word in scene.words[max(0, source.first - REPORTED_WITHIN) : source.first - 1])


def _several(scene: Scene, source: Phrase) -> bool:
    return any(scene.lower(at) in ("and", "both", "two", "three") for at in range(source.first, source.last))
