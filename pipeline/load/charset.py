"""Which encoding the bytes of a text are in by what is said of them: the server's header, or the page's own head.

declared(b'<html><head><meta charset="iso-8859-2">…', None)   -> "iso8859-2"
"""

from __future__ import annotations

import codecs
import re

_HEAD = 2_048  # bytes in which a page has to name its charset; browsers look at 1,024
_META = re.compile(rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})""")
# What pages say, and what browsers take them to mean: the larger set, which those who write the pages use.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_NO_PAGE_IS_IN = frozenset({"unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode", "utf-7"})


def declared(content: bytes, header: str | None) -> str | None:
    """Return the encoding that the header names or, where it names none, the page; None where we know of no such."""
    for named in (header, _in_head(content)):
        encoding = _known(named) if named else None
        if encoding and (b"\0" in content or not encoding.startswith(("utf-16", "utf-32"))):
            return encoding
    return None


def _in_head(content: bytes) -> str | None:
    head = content[:_HEAD]
    match = _XML.search(head) or _META.search(head)
    return match[1].decode("ascii", "replace") if match else None


def _known(name: str) -> str | None:
    try:
        encoding = codecs.lookup(name).name
        "".encode(encoding)  # refused where it is no encoding of text, such as base64
    except (LookupError, ValueError):
        return None
    return None if encoding in _NO_PAGE_IS_IN else _MEANT.get(encoding, encoding)
