"""Read the cast of a text, for the tests."""

from __future__ import annotations

from structured_summary.pipeline.rules.cast import find_cast
from structured_summary.pipeline.segment import segment
from structured_summary.schemas.article import Article
from structured_summary.schemas.reading import Member


def cast_of(text: str) -> dict[str, Member]:
    return {member.name: member for member in find_cast(segment(Article(text=text, sha256="0" * 64)))}
