"""Cut the story of an article into paragraphs, sentences and quotations.

    Article -> Segments

Headings are paragraphs without sentences; bylines, date lines and boilerplate are left out. The sentences of the story
paragraphs cover every character of them that is not white space.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from ...schemas.article import Article
from ...schemas.segments import Extent, Paragraph, Segments, Sentence
from ..layout import Block, heading, lay_out
from .quotations import find_quotations
from .sentences import cut_sentences

Kind = Literal["title", "subtitle", "story"]


def segment(article: Article) -> Segments:
    """Cut an article into numbered paragraphs, sentences and quotations. Any string will do."""
    paragraphs = tuple(_paragraphs(article))
    story = [paragraph for paragraph in paragraphs if paragraph.kind == "story"]
    quotations = find_quotations(article.text, [paragraph.extent for paragraph in story])
    language = article.language or "en"
    return Segments(
        text=article.text,
        language=language,
        paragraphs=paragraphs,
        sentences=tuple(_sentences(story, cut_sentences(article.text, story, quotations, language))),
        quotations=quotations,
    )


def _sentences(story: Sequence[Paragraph], cuts: Sequence[Sequence[Extent]]) -> Iterator[Sentence]:
    number = 0
    for paragraph, extents in zip(story, cuts, strict=True):
        for extent in extents:
            number += 1
            yield Sentence(number, extent, paragraph.number)


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    number = 0
    spans = sorted((span.start, span.end) for span in article.boilerplate)
    for block in _blocks(article):
        kind = _kind(block, spans)
        if kind is None:
            continue
        number += 1
        yield Paragraph(number, block.body, kind)


def _blocks(article: Article) -> tuple[Block, ...]:
    """Lay the text out; where the article has its title from elsewhere, no line of the text is taken for it."""
    blocks = lay_out(article.text)
    if article.title and heading(article.text, blocks, "title") != article.title:
        return lay_out(article.text, titled=True)
    return blocks


def _kind(block: Block, boilerplate: Sequence[tuple[int, int]]) -> Kind | None:
    """Tell what a block is in the article; its boilerplate spans have the last word on what belongs to the story."""
    around = bisect_right(boilerplate, block.extent.start, key=lambda span: span[0])
    if around and block.extent.end <= boilerplate[around - 1][1]:
        return None
    if block.kind == "title" or block.kind == "subtitle":
        return block.kind
    return "story" if block.kind in {"story", "boilerplate"} else None
