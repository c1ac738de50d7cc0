"""Short articles and records that several tests tell their stories with."""

from __future__ import annotations

from structured_summary.pipeline.load import load_article
from structured_summary.pipeline.rules.reading import read
from structured_summary.pipeline.segment import segment
from structured_summary.pipeline.split import Chunk, split
from structured_summary.schemas.article import Article

HARBOUR = """Norway and Iceland sign harbour pact

By Tora Lind

OSLO, March 4, 2025 - Norway and Iceland signed a harbour pact in Oslo on Tuesday, opening their ports to each other.

“We will share every berth,” said Norwegian Fisheries Minister Kari Holm. “It is a good day for both coasts.”

Article 3 of the pact says: “Each party shall admit the vessels of the other in accordance with Article 12 of the \
Reykjavik Convention.”

The deal leaves smaller ports exposed, said Jon Vik, a senior researcher at the Bergen Institute for Maritime Law.

Denmark criticised the agreement. “Nobody asked the Faroes,” Foreign Minister Mette Dahl told reporters.
"""


def article_of(text: str) -> Article:
    """Load a text as if it came from a file."""
    return load_article(text.encode(), name="story.txt")


def chunks_of(text: str, limit: int | None = None) -> list[Chunk]:
    """Run a text up to the chunks."""
    article = article_of(text)
    segments = segment(article)
    return list(split(article, segments, read(segments), limit=limit))


def chunk_of(text: str) -> Chunk:
    """Run a text up to its only chunk."""
    [chunk] = chunks_of(text)
    return chunk
