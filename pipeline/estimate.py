"""What summarizing would take: calls, tokens and money of the first answers, without asking anybody.

    estimate_article(article, engine, settings)   -> Effort(calls=1, input_tokens=4298, output_tokens=1047, …)

An answer is reckoned at the longest that recordings show for an article of its length; repairs and second looks come on
top, which took a twentieth more in the shipped recordings.
"""

from __future__ import annotations

from ..schemas.article import Article
from .engines import Effort, Engine
from .rules.reading import read
from .segment import segment
from .settings import Settings
from .split import split


def estimate_article(article: Article, engine: Engine, settings: Settings) -> Effort:
    """Estimate what one article will take."""
    segments = segment(article)
    limit = settings.chunk_tokens or engine.chunk_tokens
    chunks = split(article, segments, read(segments), limit=limit)
    return sum((engine.foresee(chunk) for chunk in chunks), Effort())
