"""Read attributions that stand behind the words they report, or amid them.

“We won,” Bell said, “and they lost.”      pieces `We won,` and `and they lost.`
The deal, Bell said, is dead.              pieces `The deal` and `is dead`
"""

from __future__ import annotations

from collections.abc import Sequence

from .cues import Cue
from .nouns import Phrase
from .occasions import occasion_ends
from .phrases import phrase_after
from .scene import (
    Attribution,
    Piece,
    Scene,
    behind_link,
    between_dashes,
    find_listener,
    is_relative,
    left_start,
    second_piece,
    skip_adjuncts,
    skip_place,
    unbroken,
)

LEADS_UP = frozenset("while although though as when after before asked speaking referring".split())


def inverted(scene: Scene, cue: Cue) -> Attribution | None:
    """Read the verb before its subject: “It is dead,” said Bell; It is dead, said Bell, and it stays so."""
    if not cue.takes("tail", "speech") or cue.gerund or not cue.first or cue.verb.lemma == "tell":
        return None
    if not (scene.quote(cue.first - 1) or scene.lower(cue.first - 1) == ","):
        return None
    timed = cue.end < len(scene.words) and occasion_ends(scene.words, cue.end)
    source = None if timed else phrase_after(scene.words, cue.end)
    if source is None or not _closes(scene, source.end):
        return None
    if not scene.quote(cue.first - 1) and not (cue.takes("tail") and _parenthetical(scene, cue, source)):
        return None
    return _backwards(scene, cue, cue.first, source, source.end)


def _parenthetical(scene: Scene, cue: Cue, source: Phrase) -> bool:
    """Tell whether "said Bell" stands between commas, or where no subject precedes it."""
    if scene.subjects[cue.first] is None:
        return True
    named = scene.words[source.first].name or scene.words[source.first].is_a("pronouns")
    return named and scene.lower(source.end) == ","


def _closes(scene: Scene, at: int) -> bool:
    """Tell whether an attribution behind the words may be complete at `at`: only adjuncts follow."""
    end = skip_adjuncts(scene, at)
    return (
        end >= len(scene.words)
        or scene.words[end].kind != "word"
        or scene.words[end].is_a("subordinators", "prepositions", "conjunctions")
        or scene.lower(end).endswith("ing")
    )


def tailing(scene: Scene, cue: Cue) -> Attribution | None:
    """Read the words before the subject: “It is dead,” Bell said; The deal, Bell said, is dead."""
    source = scene.subjects[cue.first]
    if source is None or not cue.takes("tail", "speech", "listener") or not source.first:
        return None
    before = source.first - 1
    if scene.lower(before) == "as" or (scene.lower(before) in ("and", "but") and _quote_ends(scene, before)):
        before -= 1
    apart = scene.lower(before) in (",", "–", "—", "?", "!") and cue.takes("tail", "listener")
    if not (scene.quote(before) or apart):
        return None
    listener, at = find_listener(scene, cue, skip_adjuncts(scene, cue.end))
    at = skip_place(scene, cue, skip_adjuncts(scene, at))
    done = at >= len(scene.words) or (scene.words[at].kind == "mark" and scene.lower(at) != ":")
    done = done or (apart and scene.lower(at) == "but")
    done = done or (scene.lower(at) == "that" and scene.words[at - 1].is_a("occasions") and is_relative(scene, at))
    stopped = scene.quote(before) and scene.words[before].text[:-1].endswith((",", "?", "!", "—", "–", "…", "..."))
    if (stopped or (scene.quote(before - 1) and not scene.quote(before))) and not scene.quote(at):
        # "that" behind the one told begins a clause about them: “We won,” Bell told a crowd that had waited.
        about_listener = scene.lower(at) == "that" and listener is not None and scene.quote(before)
        done = done or about_listener or not (scene.lower(at) in ("that", ":") or scene.quote(at + 1))
    if not done or (scene.lower(at) == "," and scene.quote(at + 1) and not _quoted_before(scene, before)):
        return None
    found = _backwards(scene, cue, source.first, source, at)
    return found and Attribution(found.cue, found.source, found.pieces, listener, tail=True)


def _quote_ends(scene: Scene, at: int) -> bool:
    """Tell whether a quotation stands right before `at`, or before a comma there: “We won,” and Bell agreed."""
    return scene.quote(at - 1) or (scene.lower(at - 1) == "," and scene.quote(at - 2))


def _quoted_before(scene: Scene, at: int) -> bool:
    return scene.quote(at) or scene.quote(at - 1) or scene.has_verb(max(0, at - 40), at)


def _backwards(scene: Scene, cue: Cue, edge: int, source: Phrase, after: int) -> Attribution | None:
    """Take the words before `edge`, and those behind the attribution that go on with them."""
    end = edge
    while (end and scene.words[end - 1].kind == "mark") or (end and scene.lower(end - 1) in ("as", "and", "but")):
        end -= 1
    if end and scene.lower(edge - 1) == "," and (behind := behind_link(scene, edge - 1, after)) is not None:
        return Attribution((cue.at, cue.end), source, (behind,), tail=True)
    first = left_start(scene, end)
    start = between_dashes(scene, first, end, after)
    if start >= end:
        return None
    more = list(second_piece(scene, start, end, after)) if start == first else []
    whole = not _only_adjunct(scene, start, end) and _complete(scene, start, end, after)
    if not whole:
        if not more or scene.lower(after) != "," or _leads_to_quotation(scene, start, more):
            return None
        if _vessel(scene, start, end):
            return Attribution((cue.at, cue.end), source, tuple(more), tail=True)
    return Attribution((cue.at, cue.end), source, ((start, end), *more), tail=True)


def _complete(scene: Scene, start: int, end: int, after: int) -> bool:
    """Tell whether the words can be said as they stand: a clause or a quotation, whatever closes the sentence."""
    if scene.has_verb(start, end) or any(scene.quote(at) for at in range(start, end)):
        return True
    if scene.words[start].is_a("prepositions"):
        return False
    return scene.lower(after) in (",", "—", "–") or (after >= len(scene.words) - 1 and end - start > 2)


def _only_adjunct(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words are a clause that leads up to the attribution: "When they met, Bell said so."."""
    return scene.lower(start) in LEADS_UP and unbroken(scene, start, end)


def _leads_to_quotation(scene: Scene, start: int, more: Sequence[Piece]) -> bool:
    """Tell whether the words only lead up to a quotation: In an interview, Bell said, “…”."""
    quoted = any(scene.quote(at) for piece in more for at in range(*piece))
    return quoted or scene.lower(start) in ("asked", "speaking")


def _vessel(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words only tell in what it was said: In a speech, Bell said, they won; not: In May, …."""
    spoken = any(scene.words[at].is_a("occasions") for at in range(start, end))
    return spoken and occasion_ends(scene.words, start) >= end
