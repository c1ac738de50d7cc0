"""Find what the cues of a unit report, and the words that name who says it.

“We won,” Bell said, “and they lost.”      source `Bell`, cue `said`, pieces `We won,` and `and they lost.`
Bell said that the deal is dead.           source `Bell`, cue `said`, piece `that the deal is dead`
"""

from __future__ import annotations

from collections.abc import Iterator

from .contents import leading
from .cues import Cue, find_cues
from .nominal import by_adjective, by_noun, by_phrase
from .nouns import Phrase
from .scene import Attribution, Scene, scene_of, without_others
from .tails import inverted, tailing
from .units import Unit


def attributions(unit: Unit) -> Iterator[Attribution]:
    """Yield what the cues of the unit report, in the order of the cues."""
    scene = scene_of(unit.words, tuple(find_cues(unit.words)))
    found = list(_by_verb(scene))
    if len(found) < len(scene.cues):
        # A verb that turns out to report nothing ends no clause either, so the rest is read again without it.
        scene = without_others(scene, [cue for cue, _ in found])
        found = list(_by_verb(scene))
    yield from (attribution for _, attribution in found)
    yield from by_phrase(scene)
    yield from by_noun(scene)
    yield from by_adjective(scene)


def _by_verb(scene: Scene) -> Iterator[tuple[Cue, Attribution]]:
    """Yield the verbs that report something, and what; a verb without subject has that of the one before."""
    carried: Phrase | None = None
    for cue in scene.cues.values():
        found = inverted(scene, cue) or tailing(scene, cue) or leading(scene, cue, carried)
        if found:
            carried = found.source or carried
            yield cue, found
