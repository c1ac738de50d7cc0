"""What a cassette says of the server behind an answer, and what it must never say.

origin_of("openai:small", "http://user:key@127.0.0.1:8080/v1") == "local endpoint"
"""

from __future__ import annotations

import ipaddress
import os
from urllib.parse import unquote, urlsplit

from pydantic import JsonValue

PROVIDER_HOSTS = {"openai": "api.openai.com", "anthropic": "api.anthropic.com", "mistralai": "api.mistral.ai"}
BASE_URL_NAMES = ("OPENAI_BASE_URL", "OPENAI_API_BASE")
SECRET_ENDINGS = ("_KEY", "_TOKEN", "_SECRET", "_PASSWORD", "_CREDENTIALS")
SHORTEST_SECRET = 8  # local servers are given "none" or "EMPTY" for a key; such a word may stand in any article
REMOVED = "[removed]"


def origin_of(model: str, base_url: str | None) -> str:
    """Say in a few words where answers come from: a public host by name, any other only by its kind."""
    provider = model.partition(":")[0]
    if provider == "openai":
        base_url = base_url or next((os.environ[name] for name in BASE_URL_NAMES if os.environ.get(name)), None)
    if not base_url:
        return "local endpoint" if provider == "ollama" else PROVIDER_HOSTS.get(provider, provider)
    host = urlsplit(base_url).hostname or ""
    if host == "localhost" or host.endswith(".localhost") or _address_is(host, "is_loopback"):
        return "local endpoint"
    private = "." not in host.strip(".") or host.endswith((".local", ".internal", ".lan"))
    return "private endpoint" if private or _is_address(host) else host


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _address_is(host: str, kind: str) -> bool:
    return _is_address(host) and bool(getattr(ipaddress.ip_address(host), kind))


def secrets_of(base_url: str | None) -> frozenset[str]:
    """Collect the keys this process could leak: from its environment and from the address of the server."""
    found = {value.strip() for name, value in os.environ.items() if name.upper().endswith(SECRET_ENDINGS)}
    if base_url:
        address = urlsplit(base_url)
        found |= {unquote(part) for part in (address.username, address.password) if part}
        found |= {part for part in (address.username, address.password) if part}
    return frozenset(secret for secret in found if len(secret) >= SHORTEST_SECRET)


def without_secrets(value: JsonValue, secrets: frozenset[str]) -> JsonValue:
    """Return a JSON value in which no text holds one of the secrets."""
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, REMOVED)
        return value
    if isinstance(value, list):
        return [without_secrets(part, secrets) for part in value]
    if isinstance(value, dict):
        return {name: without_secrets(part, secrets) for name, part in value.items()}
    return value
