"""Find what the cues of a unit report, and the words that name who says it.

“We won,” Bell said, “and they lost.”      source `Bell`, cue `said`, pieces `We won,` and `and they lost.`
Bell said that the deal is dead.           source `Bell`, cue `said`, piece `that the deal is dead`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .contents import leading
from .cues import DENYING, Cue, find_cues
from .finite import finite
from .nominal import by_adjective, by_noun, by_phrase, by_view
from .nouns import Phrase
from .scene import Attribution, Scene, scene_of, without_others
from .tails import inverted, tailing
from .units import Unit

THINKING = frozenset(("think", "expect", "await", "want", "plan"))


def attributions(unit: Unit) -> Iterator[Attribution]:
    """Yield what the cues of the unit report, in the order of the cues."""
    if not any(word.reports for word in unit.words):
        return
    scene = _with_adjectives(scene_of(unit.words, tuple(find_cues(unit.words))))
    found = list(_by_verb(scene))
    for spared in (True, False):
        if len(found) < len(scene.cues):
            # A verb that turns out to report nothing ends no clause either, so the rest is read again without it;
            # one that may stand amid what it reports only if that does not help: In May, Bell said, they began to sing.
            kept = [cue for cue, _ in found]
            kept += [cue for cue in scene.cues.values() if spared and cue.takes("bare") and cue not in kept]
            scene = _with_adjectives(without_others(scene, sorted(kept, key=lambda cue: cue.first)))
            found = list(_by_verb(scene))
    # What a noun reports stands inside what a verb reports; the sentence goes on with whom the verb is said of.
    yield from by_noun(scene)
    yield from by_adjective(scene)
    denied = [attribution for cue, attribution in found if DENYING & set(cue.verb.senses)]
    yield from (attribution for _, attribution in found if not _inside(attribution, denied))
    told = {start for _, attribution in found if attribution.tail for start, _ in attribution.pieces[:1]}
    # “It is late,” Bell said, according to the record: the words are Bell’s.
    yield from (phrase for phrase in by_phrase(scene) if not (phrase.tail and phrase.pieces[0][0] in told))
    yield from by_view(scene)


def _inside(inner: Attribution, outer: Sequence[Attribution]) -> bool:
    """Tell whether what is reported stands within what others report: denied | that Bell had said it."""
    at = inner.cue[0]
    return any(start <= at < end for attribution in outer for start, end in attribution.pieces)


def _with_adjectives(scene: Scene) -> Scene:
    """Let a clause with "is confident that" begin a new one as those with a verb of speech do."""
    opens = {found.source.first for found in by_adjective(scene) if found.source}
    return replace(scene, opens=scene.opens | opens) if opens else scene


def _is_said(scene: Scene, cue: Cue, before: Attribution) -> bool:
    """Tell whether the verb is part of what the one before reports: said that Oslo liked it but expected more."""
    if scene.subjects[cue.first] is not None or cue.gerund or not set(cue.verb.senses) <= THINKING or before.tail:
        return False
    start, end = before.pieces[-1] if before.pieces else (0, 0)
    joined = scene.lower(cue.first - 1) in ("and", "but") and cue.first - 1 == end
    clause = any(finite(scene.words, at) for at in range(start + 1, end))
    return joined and clause and scene.lower(start) != "to"


def _by_verb(scene: Scene) -> Iterator[tuple[Cue, Attribution]]:
    """Yield the verbs that report something, and what; a verb without subject has that of the one before."""
    carried: Phrase | None = None
    before: Attribution | None = None
    for cue in scene.cues.values():
        if before and _is_said(scene, cue, before):
            continue
        found = inverted(scene, cue) or tailing(scene, cue) or leading(scene, cue, carried)
        if found:
            kept = carried is not None and found.source is not None and _in_contact_clause(scene, found.source)
            carried, before = carried if kept else found.source or carried, found
            yield cue, found


def _in_contact_clause(scene: Scene, source: Phrase) -> bool:
    """Tell whether the speaker only tells of a noun right before: the mine | it claims to own, and vowed to go."""
    before = scene.words[source.first - 1]
    plain = before.kind == "word" and not (
        before.reports or before.is_a("conjunctions", "subordinators", "prepositions")
    )
    return source.first > 0 and plain and scene.words[source.first].is_a("pronouns")
