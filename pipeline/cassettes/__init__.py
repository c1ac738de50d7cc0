"""Recordings at our own boundary to the chat model, so that a test needs no key and no upgrade breaks it.

    replay    answer from the cassette only; a request it does not hold is a ReplayError that says what changed
    record    answer from the cassette, ask the model for what is missing and keep it
    refresh   ask the model for everything anew and forget what was there

cassettes = Cassettes.at(Path("cassettes"), "replay", model="openai:…")
chat = cassettes.open(article)          # a Chat; `cassettes.open` is the ChatFor that an engine takes
"""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Callable
from pathlib import Path
from typing import Self
from weakref import WeakValueDictionary

from ...schemas.article import Article
from ...schemas.cassette import Cassette, Interaction
from ...schemas.chat import Answer, Chat, Request
from ..errors import ReplayError, UsageError
from ..settings import CassetteMode
from .file import article_of, file_name, interaction_of, key_of, prepare_folder, read_cassette, write_cassette
from .miss import miss
from .privacy import origin_of, secrets_of, without_secrets


class Cassettes:
    """The recordings of a run, one file for each article."""

    def __init__(
        self,
        place: Callable[[Article], Path],
        mode: CassetteMode,
        *,
        model: str,
        chat: Chat | None = None,
        base_url: str | None = None,
    ) -> None:
        if chat is None and mode != "replay":
            raise UsageError(f"Cannot {mode} without a model. Name one with --model PROVIDER:NAME.")
        self.mode: CassetteMode = mode
        self.model = model
        self.chat = chat
        self.origin = origin_of(model, base_url)
        self.secrets = secrets_of(base_url)
        self._place = place
        self._open: WeakValueDictionary[Path, Tape] = WeakValueDictionary()
        self._renewed: set[Path] = set()

    @classmethod
    def at(
        cls, place: Path, mode: CassetteMode, *, model: str, chat: Chat | None = None, base_url: str | None = None
    ) -> Self:
        """Keep the recordings in a folder, each named after its article, or all in the one file `*.json`."""
        one_file = place.suffix == ".json"
        return cls(
            lambda article: place if one_file else _found(place, article),
            mode,
            model=model,
            chat=chat,
            base_url=base_url,
        )

    def open(self, article: Article) -> Chat:
        """Return the chat that answers for this article. Two for the same article share one cassette."""
        path = self._place(article)
        tape = self._open.get(path)
        if tape is None:
            forget = self.mode == "refresh" and path not in self._renewed
            tape = self._open[path] = Tape(path, article, self.secrets, forget=forget)
            self._renewed |= {path} if forget else set()
        return CassetteChat(self, tape, article)


def recorded_model(path: Path) -> str:
    """Return the model that a cassette was recorded with, as it was asked for."""
    cassette = read_cassette(path)
    if not cassette.interactions:
        raise ReplayError(f"The cassette {path.name!r} is empty. Record the article anew.")
    return cassette.interactions[0].model


def replayed(path: Path, request: Request, model: str) -> Answer:
    """Answer a request from a cassette, whatever the article. Raise ReplayError where it is not there."""
    cassette = read_cassette(path)
    key = key_of(request, model)
    for one in cassette.interactions:
        if one.key == key:
            return Answer(**dict(one.answer))
    raise miss(request, model, cassette.article.sha256, path, cassette)


def _found(folder: Path, article: Article) -> Path:
    """Return the cassette of the article, found by its text where the article's file has a new name."""
    path = folder / file_name(article)
    if path.exists():
        return path
    return min(folder.glob(f"*-{path.stem.rpartition('-')[2]}.json"), default=path)


class Tape:
    """One cassette in use. Each new answer is on the disk before it is handed on, where the disk takes it."""

    def __init__(self, path: Path, article: Article, secrets: frozenset[str], *, forget: bool = False) -> None:
        empty = Cassette(article=article_of(article), schemas={}, interactions=())
        self.path = path
        self.cassette = empty if forget or not path.exists() else read_cassette(path)
        self._secrets = secrets
        self._locks: dict[str, Lock] = {}
        self._unsaved: str | None = None
        self._prepared = False

    def prepare(self) -> None:
        """See that answers can be written before the first is paid for. Raise UsageError where they cannot."""
        if not self._prepared:
            prepare_folder(self.path.parent)
        self._prepared = True

    def lock(self, key: str) -> Lock:
        """Return the lock of a request: asked twice at the same time, it is sent once."""
        return self._locks.setdefault(key, Lock())

    def find(self, key: str) -> Interaction | None:
        """Return the interaction with this key."""
        return next((one for one in self.cassette.interactions if one.key == key), None)

    def add(self, interaction: Interaction, request: Request) -> Interaction:
        """Keep an interaction and write the file. Return it as it was kept: without secrets."""
        dumped = without_secrets(interaction.model_dump(mode="json"), self._secrets)
        kept = Interaction.model_validate(dumped)
        interactions = sorted((*self.cassette.interactions, kept), key=_reading_order)
        schemas = {**self.cassette.schemas, kept.digests.json_schema: request.json_schema}
        used = {one.digests.json_schema for one in interactions}
        self.cassette = Cassette(
            article=self.cassette.article,
            schemas={name: schemas[name] for name in sorted(used)},
            interactions=tuple(interactions),
        )
        try:
            write_cassette(self.path, self.cassette)
        except OSError as error:  # the answer is paid for: it is used, and the next one may be written with it
            self._unsaved = f"The answers could not be kept in {str(self.path)!r}: {error.strerror or error}."
        else:
            self._unsaved = None
        return kept

    def unsaved(self) -> str | None:
        """Say which answers are not on the disk, once; None where all are."""
        told, self._unsaved = self._unsaved, None
        return told


def _reading_order(one: Interaction) -> tuple[int, str, str]:
    """Order first requests before repairs, never by the time of their answers: that differs from run to run."""
    return len(one.messages), one.form, one.key


class CassetteChat:
    """The chat of one article."""

    def __init__(self, cassettes: Cassettes, tape: Tape, article: Article) -> None:
        self._cassettes = cassettes
        self._tape = tape
        self._article = article

    @property
    def model(self) -> str:
        """PROVIDER:NAME as the user asked for it."""
        return self._cassettes.model

    def holds(self, request: Request) -> bool:
        """Tell whether the answer is recorded, so that nobody need be asked."""
        return self._tape.find(key_of(request, self.model)) is not None

    async def ask(self, request: Request) -> Answer:
        """Answer one request from the cassette, or from the model where the mode allows it."""
        key = key_of(request, self.model)
        async with self._tape.lock(key):
            kept = self._tape.find(key) or await self._ask_the_model(request)
        return Answer(**dict(kept.answer))

    async def _ask_the_model(self, request: Request) -> Interaction:
        chat = self._cassettes.chat
        if chat is None or self._cassettes.mode == "replay":
            raise miss(request, self.model, self._article.sha256, self._tape.path, self._tape.cassette)
        self._tape.prepare()
        answer = await chat.ask(request)
        return self._tape.add(
            interaction_of(request, answer, self._article.sha256, self.model, self._cassettes.origin), request
        )

    def unsaved(self) -> str | None:
        """Say which answers could not be written, once; None where all are."""
        return self._tape.unsaved()

    async def aclose(self) -> None:
        """Do nothing: the model behind belongs to whoever made it, and every answer is written already."""
