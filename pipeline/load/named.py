"""Load an article by its path or address while others are under way."""

from __future__ import annotations

from functools import partial

from ...schemas.article import Article
from ..loop import aside
from . import load_article


async def load_named(name: str, *, timeout: float) -> Article:
    """Load an article. Only an address is worth a thread of its own, and a time-out."""
    if "://" in name:
        return await aside(partial(load_article, name, timeout=timeout))
    return load_article(name)
