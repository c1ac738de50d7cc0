"""Measure the cast that the rules find against articles whose named actors are annotated.

    python benchmarks/actors.py gum gum_news_dev.jsonl             named actors: precision, recall, F1
    python benchmarks/actors.py salience wikinews_salience.jsonl   recall of the entities with salience of 2 or more

A member matches an annotated actor when one of its mentions meets one of the actor's mentions by name. Places that act
count when found and are no fault when missing: the annotation does not tell which of them act.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from structured_summary.pipeline.rules.cast import find_cast
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.article import Article
from structured_summary.schemas.reading import Member


def cast_of(text: str) -> tuple[Member, ...]:
    return find_cast(segment(Article(text=text, sha256="0" * 64)))


def names_in(entity: dict) -> list[tuple[int, int]]:
    """The mentions of an annotated entity that hold a name, by their capital letter."""
    return [(start, end) for start, end, text in entity["mentions"] if any(word[0].isupper() for word in text.split())]


def meets(member: Member, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place.start and place.end <= end + 2 for place in member.mentions for start, end in spans)


def gum(path: Path) -> None:
    hits = spurious = missed = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        named = [entity for entity in article["entities"] if entity["named"]]
        actors = [entity for entity in named if entity["type"] in ("person", "organization") and names_in(entity)]
        others = [
            span
            for entity in article["entities"]
            if entity["type"] in ("person", "organization")
            for span in names_in(entity)
        ]
        places = [span for entity in named if entity["type"] == "place" for span in names_in(entity)]
        cast = cast_of(article["text"])
        found = [entity for entity in actors if any(meets(member, names_in(entity)) for member in cast)]
        wrong = [member for member in cast if not any(meets(member, names_in(entity)) for entity in actors)]
        wrong = [member for member in wrong if not (member.kind == "country" and meets(member, places))]
        wrong = [member for member in wrong if not meets(member, others)]  # a name, though its cluster counts as none
        hits, missed, spurious = hits + len(found), missed + len(actors) - len(found), spurious + len(wrong)
        print(article["id"])
        print("  missed  ", [entity["mentions"][0][2] for entity in actors if entity not in found])
        print("  spurious", [f"{member.kind} {member.name}" for member in wrong])
    precision, recall = hits / (hits + spurious), hits / (hits + missed)
    balanced = 2 * precision * recall / (precision + recall)
    print(f"named actors: precision {precision:.3f} recall {recall:.3f} F1 {balanced:.3f}")


def salience(path: Path) -> None:
    hits = total = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        cast = cast_of(article["text"])
        forms = {form.lower() for member in cast for form in (member.name, *member.aliases)}
        wanted = [entity for entity in article["entities"] if entity["named"] and entity["salience"] >= 2]
        lost = [entity["title"] for entity in wanted if not _shares(entity, forms)]
        hits, total = hits + len(wanted) - len(lost), total + len(wanted)
        print(article["title"], "missed", lost)
    print(f"salient entities: recall {hits / total:.3f} of {total}")


def _shares(entity: dict, forms: set[str]) -> bool:
    names = {entity["title"].lower(), *(str(mention).lower() for mention in entity["mentions"])}
    return any(name in forms or any(name in form for form in forms) for name in names)


if __name__ == "__main__":
    {"gum": gum, "salience": salience}[sys.argv[1]](Path(sys.argv[2]))
