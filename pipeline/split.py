"""Cut the story of an article into chunks that an engine can read at once.

Most articles are one chunk. A cut falls between paragraphs, and between sentences only where a paragraph alone is too
long; never inside a quotation, nor between a quotation and the sentence that names its speaker.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..schemas.article import Article
from ..schemas.reading import Reading
from ..schemas.segments import Segments


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of sentences of one article, with all that is known of the whole."""

    article: Article
    segments: Segments
    reading: Reading
    first: int  # number of its first sentence
    last: int  # number of its last sentence, included; first - 1 for an article without sentences

    def holds(self, number: int) -> bool:
        """Tell whether the sentence with this number belongs to the chunk."""
        return self.first <= number <= self.last
