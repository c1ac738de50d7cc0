"""What a faultless engine says of the harbour pact, and an engine that says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from quiet_engine import QuietEngine

from structured_summary.pipeline.engines import Extraction
from structured_summary.pipeline.split import Chunk
from structured_summary.schemas.draft import Draft


def harbour_draft(numbers: dict[str, int]) -> Draft:
    """Make the draft; `numbers` gives the sentence that holds each of the words used as keys."""
    sign, share, clause, vik = numbers["signed a"], numbers["We will"], numbers["Article 3"], numbers["Jon Vik"]
    criticised, nobody = numbers["criticised"], numbers["Nobody"]

    def actor(evidence: int, name: str, kind: str, **more: Any) -> dict[str, Any]:
        blank: dict[str, Any] = {"aliases": [], "role": None, "affiliation": None, "country": None}
        return {**blank, "evidence": [evidence], "name": name, "kind": kind, **more}

    return Draft.model_validate(
        {
            "actors": [
                actor(sign, "Norway", "country", country="NOR"),
                actor(sign, "Iceland", "country", country="ISL"),
                actor(share, "Kari Holm", "person", role="Fisheries Minister", affiliation="Norway"),
                actor(vik, "Jon Vik", "person", affiliation="Bergen Institute for Maritime Law"),
                actor(criticised, "Denmark", "country", country="DNK"),
                actor(nobody, "Mette Dahl", "person", role="Foreign Minister", affiliation="Denmark"),
            ],
            "agreements": [
                {
                    "evidence": [sign],
                    "name": "harbour pact",
                    "kind": "pact",
                    "status": "signed",
                    "parties": ["Norway", "Iceland"],
                    "date": "on Tuesday",
                    "place": "Oslo",
                    "provisions": [{"evidence": [sign], "text": "Norway and Iceland open their ports to each other."}],
                }
            ],
            "articles_quoted": [
                {
                    "evidence": [clause],
                    "quote": f"{clause} Each party shall",
                    "instrument": "harbour pact",
                    "label": "Article 3",
                    "cites": [{"instrument": "Reykjavik Convention", "label": "Article 12"}],
                }
            ],
            "reactions": [
                {
                    "evidence": [nobody],
                    "actor": "Mette Dahl",
                    "quotes": [f"{nobody} Nobody asked the"],
                    "about": "harbour pact",
                    "stance": "criticize",
                    "plover": "ACCUSE",
                    "summary": "Mette Dahl of Denmark criticised the agreement.",
                    "announced": None,
                }
            ],
            "expert_views": [
                {
                    "evidence": [vik],
                    "expert": "Jon Vik",
                    "affiliation": "Bergen Institute for Maritime Law",
                    "quotes": [f"{vik} The deal leaves"],
                    "about": "harbour pact",
                    "assessment": "negative",
                    "claim": "The deal leaves smaller ports exposed.",
                }
            ],
            "statements": [{"speaker": "Kari Holm", "quotes": [f"{share} We will share"]}],
            "overview": {"evidence": [sign], "text": "Norway and Iceland signed a harbour pact. It opens their ports."},
        }
    )


def sentence_numbers(chunk: Chunk) -> dict[str, int]:
    """Return the numbers that `harbour_draft` wants."""
    keys = ["signed a", "We will", "Article 3", "Jon Vik", "criticised", "Nobody"]
    places = {key: chunk.segments.sentence_at(chunk.segments.text.index(key)) for key in keys}
    return {key: sentence.number for key, sentence in places.items() if sentence}


@dataclass
class ScriptedEngine(QuietEngine):
    """An engine that gives, of one draft about the whole article, what rests on the chunk's own sentences."""

    whole: Draft

    async def extract(self, chunk: Chunk) -> Extraction:
        """Give the chunk's part of the draft."""
        return Extraction(draft=part_of_draft(self.whole, chunk), model="scripted")


def part_of_draft(whole: Draft, chunk: Chunk) -> Draft:
    """Cut a draft down to what the chunk's sentences bear out."""
    sections = whole.model_dump()
    overview = sections.pop("overview")
    kept = {name: [part for one in items if (part := _within(one, chunk))] for name, items in sections.items()}
    return Draft.model_validate({**kept, "overview": _within(overview, chunk) if overview else None})


def _within(item: dict[str, Any], chunk: Chunk) -> dict[str, Any] | None:
    part = dict(item)
    if "quotes" in item:
        part["quotes"] = [quote for quote in item["quotes"] if chunk.holds(int(quote.split()[0]))]
    if "provisions" in item:
        part["provisions"] = [cut for one in item["provisions"] if (cut := _within(one, chunk))]
    if "evidence" in item:
        part["evidence"] = [number for number in item["evidence"] if chunk.holds(number)]
        return part if part["evidence"] else None
    return part if part["quotes"] else None
