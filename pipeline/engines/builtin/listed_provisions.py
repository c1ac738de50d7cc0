"""Find the provisions that an article lists as points under the name of the agreement or a line that heads them.

What the treaty says            heading
- Peru opens two ports          provision `Peru opens two ports`
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .agreement_namings import Naming
from .chunk_scene import Scene
from .promises import tidy

MOST_PROVISIONS = 12  # provisions of one agreement; a newspaper lists no more
_HEADS_LIST = 10  # words of a line that heads a list: "What the treaty says"
_POINT = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)])\s+(?=\S)")


def listed_points(scene: Scene, namings: Sequence[Naming]) -> dict[int, str]:
    """Return the points listed under a line that names the agreement: what the article itself calls its content."""
    for naming in namings:
        line = scene.segments.words(naming.sentence).rstrip()
        if len(line.split()) > _HEADS_LIST or line.endswith((".", "!", "?", "”", '"')):
            continue
        points = _points_under(scene, naming.sentence)
        if len(points) > 1:
            return points
    for number in range(namings[0].sentence, min(scene.last, namings[0].sentence + CONTENT_WITHIN) + 1):
        if _CONTENT.fullmatch(scene.segments.words(number).strip()):
            points = _points_under(scene, number)
            if len(points) > 1:
                return points
    return {}


CONTENT_WITHIN = 20  # sentences behind the first naming in which a line may head the points of its content
_CONTENT = re.compile(
    r"(?:What(?:[’']s|\s+is)\s+(?:in|inside)\s+(?:it|the\s+\w+)|What\s+(?:it|they)\s+(?:says?|agreed(?:\s+(?:on|to))?|provides?)"
    r"|(?:(?:The|Its)\s+)?(?:(?:key|main|agreed)\s+)?(?:points|terms|provisions|elements|details))"
    r"(?:\s+(?:of|in)\s+(?:it|the\s+(?:[\w-]+\s+){0,2}\w+))?(?:\s+(?:are|include|were))?[:?]?",
    re.IGNORECASE,
)


def _points_under(scene: Scene, heading: int) -> dict[int, str]:
    points: dict[int, str] = {}
    for number in range(heading + 1, min(scene.last, heading + MOST_PROVISIONS) + 1):
        words = scene.segments.words(number)
        point = _POINT.match(words)
        if point is None:
            break
        points[number] = tidy(words[point.end() :])
    return points
