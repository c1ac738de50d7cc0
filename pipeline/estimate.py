"""What summarizing would take: calls, tokens and money of the first answers, without asking anybody.

    estimate_article(article, engine, settings)   -> Effort(calls=1, input_tokens=3601, output_tokens=2301, …)

An answer is reckoned at what recordings usually took for an article of its length. Repairs and second looks come on
top, a twentieth or so; `benchmarks/recordings.py` prints what both took in the shipped recordings.
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
