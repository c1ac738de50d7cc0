"""The article: its text, which never changes again, and what the page says about it.

>>> Span.cut("Oslo agreed.", 0, 4)
Span(start=0, end=4, text='Oslo')
"""

from __future__ import annotations

from typing import Self

from pydantic import Field

from .base import Record


class Span(Record):
    """A piece of the article: `article.text[start:end] == text`, always."""

    start: int = Field(ge=0, description="First code point of the piece, counted in article.text from 0.")
    end: int = Field(ge=0, description="One past the last code point of the piece.")
    text: str = Field(description="The words of the article between start and end, unchanged.")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """Cut the piece from `start` to `end` out of `text`."""
        return cls(start=start, end=end, text=text[start:end])


class Article(Record):
    """One news article, as it was read and as the page describes it."""

    title: str | None = Field(default=None, description="Headline, as printed.")
    subtitle: str | None = Field(default=None, description="The line below the headline, as printed.")
    authors: tuple[str, ...] = Field(default=(), description="Names in the byline, in the order printed.")
    publisher: str | None = Field(default=None, description="Newspaper, agency or site that published the article.")
    published: str | None = Field(default=None, description="Date of publication, ISO 8601, as precise as stated.")
    dateline: str | None = Field(default=None, description="Place the report was filed from, as printed: VIENNA.")
    language: str | None = Field(default=None, description="Language of the text, as an ISO 639-1 code.")
    source: str | None = Field(default=None, description="Where the article came from: a file's name or a URL.")
    sha256: str = Field(description="SHA-256 of the text in UTF-8, in hexadecimal: spans hold for this text only.")
    text: str = Field(description="The whole decoded text. Every span counts in it.")
    boilerplate: tuple[Span, ...] = Field(
        default=(),
        description="Pieces left out of the story: appeals for money, sign-in notices, comment forms, captions.",
    )
