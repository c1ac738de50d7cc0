r"""The key of a provider, as the environment has it.

key_of("openai", {"OPENAI_API_KEY": "sk-abc\n"})   == "sk-abc"
key_of("openai", {"OPENAI_API_KEY": " "})           is None
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from ..errors import ModelError

_NAMES = {"google_genai": "GOOGLE_API_KEY", "mistralai": "MISTRAL_API_KEY"}


def key_name(provider: str) -> str:
    """Return the environment variable that holds the provider's key."""
    return _NAMES.get(provider, f"{provider.upper()}_API_KEY")


def key_of(provider: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """Return the key, or None where there is none. Raise ModelError for what cannot be sent as a key."""
    key = environ.get(key_name(provider), "").strip()
    if not all("!" <= letter <= "~" for letter in key):
        fault = f"{key_name(provider)} holds a blank, a line break or a letter that no key has. Copy the key once more."
        raise ModelError("auth", fault, calls=0)
    return key or None
