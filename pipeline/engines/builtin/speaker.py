"""Tell whether words end in the speaker's own side, so that the verb behind them is theirs: "our navy" | "will stay".

ends_in_side("the fee is high and Bolivia", own={"Bolivia"})     True
ends_in_side("the fee is high and Peru", own={"Bolivia"})        False
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from ...rules.wordlists import any_of

_BODIES = r"(?:company|firm|group|union|party|ministry|bank|bloc|alliance|airline|board|office|team|venture|army|side)"


def ends_in_side(words: str, own: Collection[str], *, direct: bool) -> bool:
    """Tell it by the speaker's names `own`, by pronouns and by "our …"; in direct speech "he" and "they" are others."""
    return _side(frozenset(own), direct).search(words.rstrip()[-LONG_SUBJECT:]) is not None


LONG_SUBJECT = 120  # code points; no subject is longer


@lru_cache(maxsize=256)
def _side(own: frozenset[str], direct: bool) -> re.Pattern[str]:
    names = f"(?:{any_of(own)})(?:['’]s?(?:\\s+[\\w’'-]+){{1,3}})?" if own else r"(?!)"
    pronouns, owners = ("we|I", "our|my") if direct else ("we|I|he|she|it|they", "our|my|its|his|her|their")
    return re.compile(
        rf"(?:\b{names}|\b(?i:{pronouns})|\b(?i:{owners})(?:\s+[\w’'-]+){{1,3}}|\b[Tt]he(?:\s+[\w’'-]+){{0,2}}\s+{_BODIES})"
        r"(?:\s+(?:itself|\w+ly|now|also|then))?\Z"
    )
