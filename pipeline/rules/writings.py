"""Tell whose words a text is that speaks as a source.

Judge Moss’s ruling reads “…”            └ of `Judge Moss`
part of a letter from Moss says “…”      └ of `Moss`
a Water Board statement says “…”         └ of `Water Board`
“The statement said it was late.”        └ of nobody by itself: of whom spoke “in a statement” before
"""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import words as word_class
from .nouns import Phrase
from .phrases import author_behind
from .words import POSSESSIVES, Word, look_of

OWNS = frozenset(("from", "by", "of"))  # a letter from Moss, a book by Moss, the remarks of Moss
REACH = 300  # code points in which "the statement" was called one before
ABOUT_NAMED = frozenset(("lawsuit", "complaint", "book", "memoir"))  # a name before tells whom they are about
OWNED = POSSESSIVES | {"a", "an"}


def text_noun(head: Sequence[Word]) -> int | None:
    """Return where the noun stands of a phrase that is a text: the last word, or the one before "from"; else None."""
    texts = (at for at, word in enumerate(head[:-1]) if at and _is_text(word))
    found = next((at for at in texts if author_behind(head, at + 1, OWNS)), None)
    if found is not None:
        return found
    return len(head) - 1 if _is_text(head[-1]) and len(head) > 1 else None


def owner_of(words: Sequence[Word], phrase: Phrase, noun: int) -> Phrase | None:
    """Return who wrote or spoke the text that the phrase is, with its noun at `noun`, as far as it tells."""
    head = words[phrase.first : phrase.last]
    author = author_behind(head, noun + 1, OWNS) if noun + 2 < len(head) else 0
    if author:
        return Phrase(phrase.first + author, phrase.last, phrase.last)
    owner = next((at for at in range(noun - 1, -1, -1) if head[at].owns), None)
    if owner is None:
        return _name_before(phrase, head, noun)
    behind = (at + 1 for at in range(owner, -1, -1) if head[at].is_a("prepositions"))
    return Phrase(phrase.first + next(behind, 0), phrase.first + owner + 1, phrase.first + owner + 1)


def _name_before(phrase: Phrase, head: Sequence[Word], noun: int) -> Phrase | None:
    """Return the name that stands right before the text: a Water Board statement; not: the Moss lawsuit."""
    noun -= head[noun - 1].lower in ("press", "news", "written")  # an Oslo press release
    first = noun
    while first and head[first - 1].name and not head[first - 1].is_a("determiners", "prepositions"):
        first -= 1
    if first == noun or head[-1].name or head[noun].lower in ABOUT_NAMED:
        return None
    return Phrase(phrase.first + first, phrase.first + noun, phrase.first + noun)


def only_named_before(head: Sequence[Word], noun: int) -> bool:
    """Tell whether the owner of the text is no more than a name before it, after whom it may only be called."""
    return not any(word.owns for word in head[:noun]) and noun == len(head) - 1


def without_possessive(head: Sequence[Word]) -> list[Word]:
    """Return the words of an owner as it would stand alone: the judge’s -> the judge."""
    last = head[-1]
    if not last.possessive:
        return list(head)
    cut = 1 if last.text.endswith(("'", "’")) else 2
    return [*head[:-1], Word(last.start, last.end - cut, *look_of(last.text[:-cut]))]


def called_before(text: str, head: Sequence[Word], noun: int) -> bool:
    """Tell whether "the statement" goes on from words that were said in one: "said in a statement" before it."""
    if noun != len(head) - 1 or head[0].lower not in ("the", "this", "that"):
        return False
    before = text[max(0, head[0].start - REACH) : head[0].start].lower().split()
    called = [at for at, word in enumerate(before) if word.strip(".,;:") == head[noun].lower]
    return any(not OWNED.isdisjoint(before[max(0, at - 2) : at]) for at in called)


def _is_text(word: Word) -> bool:
    return word.lower in word_class("writings")
