"""What is asked of a model: requests made of prompts, numbered sentences and the form to fill.

    Headline: Two ports share pilots

    [1] Norland and Estmark signed a pilotage accord in Harwick on Tuesday.
    [2] Article 2 reads: “Each party shall lend its pilots in winter.”

The fixed part comes first and the article last, so that a provider's prompt cache holds from one article to the next.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence

from ...prompts import extract_system, render
from ...schemas.chat import Message, Request
from ...schemas.segments import Quotation
from ...schemas.summary import Section
from ..split import Chunk
from .entries import Entry
from .wire import Schema, draft_schema, mending_schema, second_look_schema

MEMBERS_SHOWN = 40  # known actors told to a part of a long article; an article seldom names more that matter
CHARS_PER_TOKEN = 4  # of English; only used to leave room enough
# An answer took up to 4.2 tokens for each token of a short article, 2.5 of a longer one, in the shipped recordings
# (`benchmarks/recordings.py`); the rest is room for a model that thinks before it writes, whose thoughts count.
ROOM, ROOM_PER_TOKEN = 4000, 3


def first_request(chunk: Chunk, sections: Collection[Section]) -> Request:
    """Ask for the draft of a chunk."""
    article = "\n\n".join([*_headings(chunk), numbered(chunk, range(chunk.first, chunk.last + 1))])
    user = render("extract_user", article=article)
    return _request(extract_system(), user, draft_schema(sections), len(article))


def once_more(request: Request, reason: str) -> Request:
    """Ask again where the answer could not be read at all, and say why."""
    more = Message(role="user", content=render("unreadable_user", reason=reason))
    return request.model_copy(update={"messages": (*request.messages, more)})


def repair_request(chunk: Chunk, refused: Sequence[Entry], numbers: Iterable[int]) -> Request:
    """Ask for refused entries to be mended; their numbers count from 1 in the order given."""
    article = numbered(chunk, numbers)
    lines = (_refusal(number, entry) for number, entry in enumerate(refused, 1))
    user = render("repair_user", article=article, refused="\n".join(lines))
    sections: set[Section] = {entry.section for entry in refused}
    return _request(render("repair_system"), user, mending_schema(sections), len(user))


def second_look_request(
    chunk: Chunk, unused: Sequence[Quotation], numbers: Iterable[int], known: Iterable[str], sections: list[Section]
) -> Request:
    """Ask who says the quotations that nothing used."""
    quotations = "\n".join(_opening(chunk, quotation) for quotation in unused)
    user = render(
        "second_look_user", article=numbered(chunk, numbers), known="; ".join(known) or "-", quotations=quotations
    )
    return _request(render("second_look_system"), user, second_look_schema(sections), len(user))


def numbered(chunk: Chunk, numbers: Iterable[int]) -> str:
    """Show sentences one a line, number first; paragraphs are set apart, and “…” stands where some are left out."""
    return "\n".join(_lines(chunk, sorted(numbers)))


def _lines(chunk: Chunk, numbers: Sequence[int]) -> Iterator[str]:
    before, paragraph = None, None
    for number in numbers:
        sentence = chunk.segments.sentence(number)
        if before is not None and number != before + 1:
            yield "…"
        elif paragraph not in (None, sentence.paragraph):
            yield ""
        yield f"[{number}] {_shown(chunk.segments.words(number))}"
        before, paragraph = number, sentence.paragraph


def _shown(words: str) -> str:
    """Keep the words on one line, and from closing the fence that they stand in."""
    return " ".join(words.split()).replace("</article", "‹/article")


def _headings(chunk: Chunk) -> Iterator[str]:
    article = chunk.article
    told = [("Headline", article.title), ("Subtitle", article.subtitle), ("Published", article.published)]
    lines = [f"{label}: {_shown(text)}" for label, text in told if text]
    if lines:
        yield "\n".join(lines)
    if (chunk.first, chunk.last) != (1, len(chunk.segments.sentences)):
        yield f"A part of a longer article, in which these appear: {'; '.join(_cast(chunk)) or 'nobody known yet'}"


def _cast(chunk: Chunk) -> Iterator[str]:
    """Tell the actors of the whole article, the most named first, so that a part names them as the others do."""
    members = sorted(chunk.reading.cast, key=lambda member: -len(member.mentions))
    for member in members[:MEMBERS_SHOWN]:
        yield f"{member.name} ({member.role})" if member.role else member.name


def _refusal(number: int, entry: Entry) -> str:
    record = json.dumps(entry.content, ensure_ascii=False, separators=(",", ":"))
    return f"{number}. {entry.section}: {record}\n   Refused: {'; '.join(entry.faults)}."


def _opening(chunk: Chunk, quotation: Quotation) -> str:
    words = _shown(quotation.inner.words(chunk.segments.text)).split()
    sentence = chunk.segments.sentence_at(quotation.inner.start)
    return f"{sentence.number if sentence else chunk.first} {' '.join(words[:5])} …"


def _request(system: str, user: str, schema: Schema, chars: int) -> Request:
    room = ROOM + ROOM_PER_TOKEN * chars // CHARS_PER_TOKEN
    return Request(
        messages=(Message(role="system", content=system), Message(role="user", content=user)),
        form=schema["title"],
        json_schema=schema,
        max_output_tokens=-(-room // 1000) * 1000,  # rounded up: a word more in an article is no other request
    )
