"""What may be shown of an address: never its password, and of a model server's address nothing that may be a key.

masked("http://ada:pw@news.example/story?page=2")     == "http://***@news.example/story?page=2"
server_shown("http://127.0.0.1:8080/v1?api_key=abc")  == "http://127.0.0.1:8080/v1?***"
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_USER = re.compile(r"(?<=://)[^/\s?#]+@")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=://)")
_WEB = ("http", "https")


def masked(text: str) -> str:
    """Black out the name and the password in every address that the text holds."""
    return _USER.sub("***@", text)


def server_shown(url: str) -> str:
    """Return the address of a server without its password, its query and its fragment."""
    address, mark, _ = re.sub("#.*", "", masked(url), flags=re.DOTALL).partition("?")
    return address + (mark and "?***")


def scheme_of(source: str) -> str | None:
    """Return the scheme of what is written like an address: http of http://…; None for a path."""
    match = _SCHEME.match(source)
    return match[0].lower() if match else None


def is_web_address(url: str) -> bool:
    """Tell whether the address is one of the web, with a host and a possible port."""
    try:
        parts = urlsplit(url)
        return parts.scheme in _WEB and bool(parts.hostname) and parts.port != 0 and " " not in url
    except ValueError:
        return False
