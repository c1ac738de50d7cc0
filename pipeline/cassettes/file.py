"""A cassette on the disk: its name, its digests, reading and writing.

pact.txt with the text 9f2c81aa… is recorded in `pact-9f2c81aa03bd.json`
"""

from __future__ import annotations

import json
import os
import tempfile
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit

from pydantic import ValidationError

from ...schemas.article import Article
from ...schemas.cassette import Cassette, Digests, Interaction, RecordedAnswer, RecordedArticle, RecordedMessage
from ...schemas.chat import Answer, Request
from ..errors import ReplayError, UsageError

STEM_LENGTH = 60  # file systems take 255 bytes; a name should also fit a line
DIGEST_LENGTH = 12


def digest(value: object) -> str:
    """Return the SHA-256 of a JSON value. The order of keys counts: a model writes in the order of the schema."""
    return sha256(json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def key_of(request: Request, model: str) -> str:
    """Return the digest of all that decides the answer."""
    messages = [[message.role, message.content] for message in request.messages]
    return digest([messages, request.form, request.json_schema, request.max_output_tokens, model])


def digests_of(request: Request, article: str) -> Digests:
    """Return the digests of the pieces that a request is made of; `article` is that of its text."""
    fixed = [message.content for message in request.messages if message.role == "system"]
    others = [[message.role, message.content] for message in request.messages if message.role != "system"]
    return Digests(
        prompt=digest(fixed),
        article=article,
        conversation=digest(others),
        json_schema=digest(request.json_schema),
    )


def interaction_of(request: Request, answer: Answer, article: str, model: str, origin: str) -> Interaction:
    """Put a request and its answer down as they are recorded."""
    return Interaction(
        key=key_of(request, model),
        model=model,
        form=request.form,
        max_output_tokens=request.max_output_tokens,
        digests=digests_of(request, article),
        origin=origin,
        messages=tuple(RecordedMessage(role=one.role, content=one.content) for one in request.messages),
        answer=RecordedAnswer(**dict(answer)),
    )


def article_of(article: Article) -> RecordedArticle:
    """Say which article this is, without the folder it lies in."""
    return RecordedArticle(source=_source_name(article.source), title=article.title, sha256=article.sha256)


def file_name(article: Article) -> str:
    """Return the name of an article's cassette: readable, and its own for each text."""
    source = _source_name(article.source) or article.title or "article"
    stem = PurePosixPath(source).stem
    letters = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in stem).strip("-")
    return f"{letters[:STEM_LENGTH] or 'article'}-{article.sha256[:DIGEST_LENGTH]}.json"


def _source_name(source: str | None) -> str | None:
    if source is None or source == "-":
        return None
    if "://" in source:
        address = urlsplit(source)
        return f"{address.hostname or ''}{address.path}"
    return PureWindowsPath(source).name  # takes both kinds of slash


def read_cassette(path: Path) -> Cassette:
    """Read a cassette. Raise ReplayError where the file is none."""
    try:
        return Cassette.model_validate(json.loads(path.read_bytes()))
    except (ValueError, RecursionError) as error:
        fault = "it has another form" if isinstance(error, ValidationError) else "it is no JSON"
        remedy = "Name a folder of recordings only, or record the article anew in another one."
        raise ReplayError(f"{path.name!r} is no cassette: {fault}. {remedy}") from error
    except OSError as error:
        raise ReplayError(f"The cassette {path.name!r} cannot be read: {error.strerror}.") from error


def prepare_folder(folder: Path) -> None:
    """Make the folder where it is missing. Raise UsageError where nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        reason = "it is a file" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
        raise UsageError(
            f"Answers cannot be kept in {str(folder)!r}: {reason}. Name a folder that you may write to."
        ) from error


def write_cassette(path: Path, cassette: Cassette) -> None:
    """Write a cassette so that a reader sees the old file or the new one, never half of it."""
    text = json.dumps(cassette.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(text.encode("utf-8", "surrogatepass"))
        Path(name).chmod(0o644)  # mkstemp makes it the owner's alone; a cassette is there to be shared
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
