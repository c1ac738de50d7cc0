"""Turn bytes into text: UTF-8 where it is, a stated or guessed encoding otherwise; what is no text is named.

    byte order mark     then nothing else counts
    UTF-8               bytes that obey it by chance hardly exist, whatever is said of them
    header, then page   as the server or the page declares, unless the bytes contradict it
    damaged UTF-8       a few bad bytes become \N{REPLACEMENT CHARACTER}, which the checks tell of
    guess               the code pages of the past

The text is the decoded file, unchanged: line ends and blanks stay. Only a byte order mark goes.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ..errors import ArticleError
from .charset import declared

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF", "a PDF", "Save its text first, for example with `pdftotext`"),
    (b"PK\x03\x04", "a Word document or another zip archive", "Save it as plain text or HTML first"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office document", "Save it as plain text or HTML first"),
    (b"{\\rtf", "a Rich Text document", "Save it as plain text first"),
    (b"\x89PNG", "a PNG image", "Read its text with an OCR program first"),
    (b"\xff\xd8\xff", "a JPEG image", "Read its text with an OCR program first"),
    (b"GIF8", "a GIF image", "Read its text with an OCR program first"),
    (b"RIFF", "an image or a sound file", "Give the article as text"),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first"),
    (b"SQLite format 3", "a database", "Give the article as text"),
    (b"\x7fELF", "a program", "Give the article as text"),
)
_SAMPLE = 200_000
"""Bytes that an encoding is guessed from; guessing takes long and the rest looks the same."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")  # but tabs, line breaks and form feeds
_MOST_CONTROLS = 0.02
"""Share of control characters that a text may hold: form feeds and slips, not a program."""
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_MOST_DAMAGE = 1 / 3
"""Share of bad characters among all that are not ASCII. Read as UTF-8, other encodings show 0.6 (EUC-JP) and more."""


def decode(content: bytes, name: str, charset: str | None = None) -> str:
    """Decode the bytes of an article; `charset` is what the server says. Raise ArticleError for what is no text."""
    _refuse_known_kinds(content, name)
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decode_strictly(content, encoding, name)
    text = _decode_utf8(content) or _decode_as_declared(content, charset) or _decode_damaged_utf8(content)
    text = _decode_by_guess(content, name) if text is None else text
    if "\0" in text:
        text = _decode_utf16_without_mark(content, name)
    return _checked(text, name)


def _refuse_known_kinds(content: bytes, name: str) -> None:
    for magic, kind, remedy in _KINDS:
        if content.startswith(magic):
            raise ArticleError(f"{name!r} is {kind}, not a text. {remedy}.")


def _decode_strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name!r} begins like {encoding} but does not go on so. Save it as UTF-8.") from error


def _decode_utf8(content: bytes) -> str | None:
    """Decode what is UTF-8 from the first byte to the last, but ASCII with escapes: old Japanese is that, too."""
    try:
        return None if b"\x1b" in content and content.isascii() else content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _decode_as_declared(content: bytes, charset: str | None) -> str | None:
    encoding = declared(content, charset)
    text = content.decode(encoding, "replace") if encoding else None
    return text if text and _little_damaged(text) else None


def _decode_damaged_utf8(content: bytes) -> str | None:
    """Decode UTF-8 with some bytes that went wrong, or that was cut within a character."""
    text = content.decode("utf-8", "replace")
    return text if _little_damaged(text) or _cut_within_character(content) else None


def _little_damaged(text: str) -> bool:
    foreign = sum(character > "\x7f" for character in text)
    return text.count(_REPLACED) <= _MOST_DAMAGE * foreign


def _cut_within_character(content: bytes) -> bool:
    """Tell whether all is UTF-8 but for two or three bytes at the end; one may be an accent of another encoding."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and len(content) - error.start > 1
    return False


def _decode_utf16_without_mark(content: bytes, name: str) -> str:
    """Decode UTF-16 that lacks its byte order mark: in a western text every second byte is zero."""
    for encoding, zeros in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if len(content) % 2 == 0 and zeros.count(0) > 0.8 * len(zeros):
            return _decode_strictly(content, encoding, name)
    raise ArticleError(f"{name!r} is binary: it holds zero bytes. Give the article as plain text or HTML.")


def _decode_by_guess(content: bytes, name: str) -> str:
    """Decode the code pages of the past: Windows western first, for that is what newspapers' files are in."""
    if b"\0" in content:
        return _decode_utf16_without_mark(content, name)
    try:
        western = content.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    if western and _reads_western(western):
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE]).best()
    if best is None:
        raise ArticleError(f"{name!r} is in no encoding that can be told, or no text at all. Save it as UTF-8.")
    return content.decode(best.encoding, errors="replace")


def _reads_western(text: str) -> bool:
    """Tell whether what is not ASCII looks like accents and quotation marks of western words."""
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    usual = sum(
        character in "“”‘’–—…«»„‚€£§©®°·¿¡\xa0" or unicodedata.category(character) == "Ll" for character in foreign
    )
    letters = sum(character.isalpha() for character in text[:_SAMPLE])
    return usual >= 0.8 * len(foreign) and len(foreign) <= 0.25 * max(letters, 1)


def _checked(text: str, name: str) -> str:
    controls = len(_CONTROLS.findall(text, 0, _SAMPLE))
    if controls > _MOST_CONTROLS * min(len(text), _SAMPLE):
        raise ArticleError(
            f"{name!r} is binary: it is full of control characters. Give the article as plain text or HTML."
        )
    return text
