"""The engine that asks a language model.

    ask        the chunk, in one call                             cut off, or too long: the chunk is halved
    examine    every record by itself, held against the article   valid records are kept whatever happens later
    repair     only the refused records go back, faults named     until `max_attempts`
    look again quotations that no record uses, once               with their surroundings only

What is left at fault goes on to `resolve`, which refuses it with its reasons; what is no record at all is `dropped`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ...prompts import prompt_version
from ...schemas.chat import Answer, Chat, ChatFor, Request
from ...schemas.draft import EMPTY_DRAFT, Draft, DraftActor, DraftItem
from ...schemas.summary import Dropped, Notice, Section
from ..cassettes import CassetteChat
from ..errors import AnswerError, BudgetError, ModelError, SummaryError
from ..settings import Settings
from ..split import Chunk, halve
from . import Effort, Extraction
from .answers import Reply, read_reply
from .budget import USUAL_ANSWER, Budget, estimated
from .entries import ITEMS, Entry, draft_of, entries_of
from .repair import examined, mended, sentences_for
from .requests import first_request, once_more, repair_request, second_look_request
from .second_look import surroundings, unused_quotations
from .talk import Talk, was_cut

# Every article under 12,000 characters is one call, as 97.6 % of 924 news articles are. Models read far more,
# but cite with less care, and a local server's default context seldom holds more.
CHUNK_TOKENS = 3000
# An answer that is cut off at an eighth of a chunk is not cut for its length: the model goes round in circles.
HALVINGS = 3
LATER: tuple[Section, ...] = ("reactions", "expert_views", "statements")


@dataclass(frozen=True, slots=True)
class Harvest:
    """What was got out of the answers so far."""

    entries: list[Entry]
    dropped: tuple[Dropped, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def items(self) -> list[DraftItem]:
        """Return the records that are draft items."""
        return [entry.item for entry in self.entries if entry.item is not None]

    @property
    def actors(self) -> list[DraftActor]:
        """Return the actors among them."""
        return [item for item in self.items if isinstance(item, DraftActor)]

    def noting(self, error: Exception) -> Harvest:
        """Return the same with a notice of what could not be asked any more."""
        kind = "budget" if isinstance(error, BudgetError) else "model"
        notice = Notice(kind=kind, message=f"Not everything could be asked: {error}", span=None, records=())
        return replace(self, notices=(*self.notices, notice))


class LlmEngine:
    """Reads chunks with a model behind `chat_for`; `chats` are given back by `aclose`."""

    name: Literal["llm"] = "llm"

    def __init__(
        self, chat_for: ChatFor, settings: Settings, *, budget: Budget | None = None, chats: Sequence[Chat] = ()
    ) -> None:
        self._chat_for = chat_for
        self._settings = settings
        self._chats = chats
        self.budget = budget or Budget(settings.max_tokens, settings.max_cost)

    @property
    def prompt_version(self) -> str:
        """Digest of the prompts in use."""
        return prompt_version()

    @property
    def chunk_tokens(self) -> int:
        """The size of chunk that models are good at, in tokens."""
        return CHUNK_TOKENS

    @property
    def spent(self) -> Effort:
        """What all calls took so far."""
        return self.budget.spent

    def foresee(self, chunk: Chunk) -> Effort:
        """Estimate what the first answer will take: nothing where it is recorded. Repairs come on top."""
        if chunk.last < chunk.first or self._settings.mode == "replay":
            return Effort()
        chat, request = self._chat_for(chunk.article), first_request(chunk, self._settings.sections)
        if isinstance(chat, CassetteChat) and chat.holds(request):
            return Effort()
        cost = estimated(request, chat.model, answer=USUAL_ANSWER)
        return Effort(1, 0, cost.input_tokens, cost.output_tokens, cost.usd)

    async def extract(self, chunk: Chunk) -> Extraction:
        """Read the chunk. Raise ModelError, AnswerError, BudgetError or ReplayError where that yields nothing."""
        if chunk.last < chunk.first:
            return Extraction(EMPTY_DRAFT)
        return await self._extract(chunk, HALVINGS)

    async def _extract(self, chunk: Chunk, halvings: int) -> Extraction:
        """Read the chunk, which may be halved so many times for answers that are cut off."""
        talk = Talk(self._chat_for(chunk.article), self.budget)
        reply = await self._first_reply(chunk, talk, halvings)
        if reply is None:
            return await self._extract_halves(chunk, talk, halvings - 1)
        harvest = Harvest(examined(entries_of(reply.content, complete=reply.complete), chunk))
        harvest = await self._repair(harvest, chunk, talk)
        _require_something(harvest)
        harvest = await self._look_again(harvest, chunk, talk)
        return _extraction(harvest, talk)

    async def aclose(self) -> None:
        """Give back connections and files. Safe to call twice."""
        for chat in self._chats:
            await chat.aclose()

    # --- ask ---------------------------------------------------------------------------------------------------------

    async def _first_reply(self, chunk: Chunk, talk: Talk, halvings: int) -> Reply | None:
        """Ask for the draft. Return None where the chunk has to be halved."""
        request = first = first_request(chunk, self._settings.sections)
        for _ in range(max(1, self._settings.max_attempts)):
            answer = await self._asked(request, chunk, talk)
            if answer is None:
                return None
            reply = read_reply(answer.text, ITEMS)
            cut = answer.finish_reason == "length" or (reply is not None and not reply.complete)
            if cut and halvings > 0 and halve(chunk) is not None:
                return None
            if reply is not None:
                return reply
            request = once_more(first, "it held no JSON object of the form")
        raise AnswerError(
            f"The model {talk.chat.model!r} answered {self._settings.max_attempts} times without the JSON asked for. "
            "Try a stronger model, or raise --max-attempts."
        )

    async def _asked(self, request: Request, chunk: Chunk, talk: Talk) -> Answer | None:
        """Ask, and return None where the prompt is too long for the model."""
        try:
            answer = await talk.ask(request)
        except ModelError as error:
            if error.kind not in ("context_overflow", "truncated") or halve(chunk) is None:
                raise
            return None
        return None if was_cut(request, answer, talk.chat.model) and halve(chunk) is not None else answer

    async def _extract_halves(self, chunk: Chunk, talk: Talk, halvings: int) -> Extraction:
        halves = halve(chunk)
        assert halves is not None, "only a chunk that can be halved is halved"
        first, second = await asyncio.gather(*(self._extract_or_say_why(half, halvings) for half in halves))
        for one, other in ((first, second), (second, first)):
            if isinstance(one, SummaryError):
                if isinstance(other, SummaryError):
                    raise one
                return replace(
                    other, notices=(*other.notices, _lost_half(one)), effort=talk.effort + other.effort, chunks=2
                )
        assert isinstance(first, Extraction), "errors are dealt with above"
        assert isinstance(second, Extraction), "errors are dealt with above"
        return _joined(first, second, talk.effort)

    async def _extract_or_say_why(self, half: Chunk, halvings: int) -> Extraction | SummaryError:
        """Read one half. What goes wrong with it must not cost what the other yields; a missing recording may."""
        try:
            return await self._extract(half, halvings)
        except (ModelError, AnswerError, BudgetError) as error:
            return error

    # --- repair ------------------------------------------------------------------------------------------------------

    async def _repair(self, harvest: Harvest, chunk: Chunk, talk: Talk) -> Harvest:
        for _ in range(self._settings.max_attempts - 1):
            refused = [entry for entry in harvest.entries if entry.faults]
            if not refused:
                break
            request = repair_request(chunk, refused, sentences_for(refused, chunk))
            try:
                answer = await talk.ask(request)
            except (ModelError, BudgetError) as error:
                harvest = harvest.noting(error)
                break
            reply = read_reply(answer.text, ITEMS)
            if reply is not None:
                harvest = _spliced(harvest, refused, mended(refused, reply.content, chunk, harvest.actors))
        return _sifted(harvest)

    # --- look again --------------------------------------------------------------------------------------------------

    async def _look_again(self, harvest: Harvest, chunk: Chunk, talk: Talk) -> Harvest:
        sections: list[Section] = [section for section in LATER if section in self._settings.sections]
        asked, numbers = surroundings(unused_quotations(harvest.items, chunk), chunk)
        if not asked or not sections:
            return harvest
        known = [actor.name for actor in harvest.actors]
        try:
            answer = await talk.ask(second_look_request(chunk, asked, numbers, known, sections))
        except (ModelError, BudgetError) as error:
            return harvest.noting(error)
        reply = read_reply(answer.text, LATER)
        found = entries_of(reply.content, complete=reply.complete) if reply else ()
        more = [entry for entry in examined(found, chunk) if entry.section in sections]
        return _sifted(replace(harvest, entries=[*harvest.entries, *more]))


def _spliced(harvest: Harvest, refused: Sequence[Entry], answer: tuple[list[Entry | None], list[Dropped]]) -> Harvest:
    """Put the mended records where the refused ones were. All others stay as they are, and where they are."""
    places, dropped = answer
    instead = {id(entry): place for entry, place in zip(refused, places, strict=True)}
    entries = [instead.get(id(entry), entry) for entry in harvest.entries]
    kept = [entry for entry in entries if entry is not None]
    return replace(harvest, entries=kept, dropped=(*harvest.dropped, *dropped))


def _sifted(harvest: Harvest) -> Harvest:
    """Take out what is no draft item at all, and list it as dropped."""
    dropped = tuple(entry.dropped() for entry in harvest.entries if entry.item is None)
    kept = [entry for entry in harvest.entries if entry.item is not None]
    return replace(harvest, entries=kept, dropped=(*harvest.dropped, *dropped))


def _require_something(harvest: Harvest) -> None:
    """Refuse an answer in which nothing holds. An empty answer is one: an article may have nothing to tell."""
    if any(not entry.fatal for entry in harvest.entries):
        return
    reasons = [reason for entry in harvest.entries for reason in entry.faults]
    reasons += [reason for dropped in harvest.dropped for reason in dropped.reasons]
    if reasons:
        raise AnswerError(
            f"The model answered, but none of its records holds: {reasons[0]}. "
            "Try a stronger model, or raise --max-attempts."
        )


def _extraction(harvest: Harvest, talk: Talk) -> Extraction:
    draft = draft_of(harvest.entries)
    return Extraction(draft, harvest.dropped, (*harvest.notices, *_unsaved(talk.chat)), talk.effort, talk.model)


def _unsaved(chat: Chat) -> Iterator[Notice]:
    """Tell of answers that were to be recorded and could not be."""
    told = chat.unsaved() if isinstance(chat, CassetteChat) else None
    if told:
        yield Notice(kind="recording", message=told, span=None, records=())


def _lost_half(error: SummaryError) -> Notice:
    kind = "budget" if isinstance(error, BudgetError) else "chunk_failed"
    return Notice(kind=kind, message=f"A part of the article could not be read: {error}", span=None, records=())


def _joined(first: Extraction, second: Extraction, before: Effort) -> Extraction:
    return Extraction(
        draft=_joined_drafts(first.draft, second.draft),
        dropped=(*first.dropped, *second.dropped),
        notices=(*first.notices, *second.notices),
        effort=before + first.effort + second.effort,
        model=first.model or second.model,
        chunks=first.chunks + second.chunks,
    )


def _joined_drafts(first: Draft, second: Draft) -> Draft:
    names: Iterable[str] = (name for name in Draft.model_fields if name != "overview")
    sections = {name: [*getattr(first, name), *getattr(second, name)] for name in names}
    return Draft.model_validate({**sections, "overview": first.overview or second.overview})
