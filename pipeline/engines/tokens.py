"""Count tokens as OpenAI's newer models do (the o200k vocabulary); other models differ by a few in a hundred.

    count_tokens("The minister left.")   -> 4

The vocabulary comes with the package, so nothing is downloaded. It takes a twentieth of a second to load, which is why
`split`, on the way of every built-in run, goes by the length in bytes instead.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rs_bpe.bpe.openai import Tokenizer


def count_tokens(text: str) -> int:
    """Return the number of tokens of a text."""
    return _vocabulary().count(text)


@cache
def _vocabulary() -> Tokenizer:
    from rs_bpe.bpe import openai

    return openai.o200k_base()
