"""Doubt a speaker: hold the engine's answer to who said something against the words of the article.

“We will wait,” she said.        she is no man, no ministry, and is named shortly before
…, the minister said.            whoever said it has that office, or belongs to it
…, said Jon Vik.                 it was nobody else
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from ...schemas.reading import Saying
from ...schemas.segments import Extent, Segments
from ...schemas.summary import Actor, Statement
from ..identity import name_words
from ..index import ArticleIndex, same_stem
from ..rules.genders import PRONOUN_GENDER, gender_of
from ..rules.lexicon import words as word_class

NEARBY_PARAGRAPHS = 2  # a speaker is named in the paragraph of the statement or in one of the two before
GROUP_PRONOUNS = frozenset(("it", "its", "they", "their", "them"))
ONE_PRONOUNS = frozenset(("he", "she", "his", "her", "him"))
MOST_KIN = 50  # actors that share a word are compared one by one; it keeps endless casts in bounds
_WORD = re.compile(r"\w+")

Doubt = tuple[str | None, str | None]  # why, and the id or name of whom the rules name instead
NO_DOUBT: Doubt = (None, None)


class SpeakerCheck:
    """Knows the actors of a summary, to ask of each statement whether its speaker fits."""

    def __init__(self, actors: Sequence[Actor], index: ArticleIndex) -> None:
        self._index, self._segments = index, index.segments
        self._actors = {actor.id: actor for actor in actors}
        self._ruled = {saying.spans: saying for group in index.sayings.values() for saying in group}
        self._by_name = {name_words(name): one.id for one in actors for name in (one.name, *one.aliases)}
        self._mentions = sorted((m.start, m.end, one.id) for one in actors for m in one.mentions)
        self._by_word: dict[str, list[Actor]] = {}  # every word of a name, an alias or a role
        self._stems: dict[str, set[str]] = {}
        for one in actors:
            self._learn(one)

    def _learn(self, actor: Actor) -> None:
        for word in {word for form in (actor.name, *actor.aliases, actor.role or "") for word in _telling(form)}:
            self._by_word.setdefault(word, []).append(actor)
            self._stems.setdefault(word[:4], set()).add(word)

    def doubt(self, statement: Statement) -> Doubt:
        """Return why the rules doubt the speaker, and whom they name instead."""
        speaker = self._actors.get(statement.speaker or "")
        if speaker is None:
            return NO_DOUBT
        saying = self._ruled.get(tuple(Extent(span.start, span.end) for span in statement.spans))
        ruled = self._known(saying.speaker) if saying and saying.speaker else None
        if ruled == speaker.id:
            return NO_DOUBT
        if saying is None or saying.source is None:
            return (saying.reason, ruled) if saying and ruled else self._without_source(statement, speaker)
        source = saying.source.words(self._segments.text)
        if _words(source)[:1] and len(_words(source)) == 1 and _words(source)[0] in GROUP_PRONOUNS | ONE_PRONOUNS:
            return self._by_pronoun(statement, speaker, _words(source)[0], ruled, saying)
        return self._by_words(statement, speaker, source, ruled, saying)

    def _known(self, name: str) -> str:
        """Return the id of the actor whom the rules mean; a part of one person's fullest name is theirs."""
        words = name_words(name)
        if words in self._by_name:
            return self._by_name[words]
        kin = {
            one.id
            for word in words
            for one in self._by_word.get(word, ())[:MOST_KIN]
            if one.kind == "person" and _holds(name_words(one.name), words)
        }
        return kin.pop() if len(kin) == 1 else name

    def _by_pronoun(self, statement: Statement, speaker: Actor, word: str, ruled: str | None, saying: Saying) -> Doubt:
        if (word in ONE_PRONOUNS) != (speaker.kind == "person"):
            what = "a person" if word in ONE_PRONOUNS else "no person"
            return f"“{word}” is {what}, and {speaker.name} is {'not' if word in ONE_PRONOUNS else 'one'}", ruled
        gender = _gender(speaker)
        if gender and PRONOUN_GENDER.get(word, gender) != gender:
            return f"“{word}” does not fit {speaker.name}", ruled
        return (saying.reason, ruled) if ruled else self._far(statement, speaker)

    def _by_words(self, statement: Statement, speaker: Actor, source: str, ruled: str | None, saying: Saying) -> Doubt:
        """Hold the words that name the speaker against the names and the role of the actor."""
        if _names(source, speaker):
            return NO_DOUBT
        if ruled:
            return NO_DOUBT if speaker.affiliation == ruled else (saying.reason, ruled)
        if self._fits(source, speaker) or self._speaks_for(source, speaker):
            return NO_DOUBT
        head = _head(source)
        if not _kin(head, self._stems.get(head[:4], ())):
            return self._by_kind(statement, speaker, source)
        return f"“{source}” with the words does not fit {speaker.name}", None

    def _speaks_for(self, source: str, speaker: Actor) -> bool:
        """Tell whether the actor owns a body that is no actor of its own: Norway’s delegation."""
        owner = re.match(r"(?:the )?([^’']{2,60})[’']s? ", source, re.IGNORECASE)
        if owner is None or speaker.kind == "person" or not _names(owner[1], speaker):
            return False
        return not any(_names(source, other) for other in self._by_word.get(_words(source)[-1], ())[:MOST_KIN])

    def _by_kind(self, statement: Statement, speaker: Actor, source: str) -> Doubt:
        """Where the source fits nobody by its words, hold at least its kind against the actor."""
        if _head(source) in word_class("persons") and speaker.kind != "person":
            return f"“{source}” is a person, and {speaker.name} is not", None
        return self._far(statement, speaker)

    def _fits(self, source: str, speaker: Actor) -> bool:
        """Tell whether the head of the source, or all that tells it from others, is said of the actor."""
        home = self._actors.get(speaker.affiliation or "")
        about = [speaker.name, *speaker.aliases, speaker.role or ""]
        own = {word for form in about for word in _telling(form)}
        near = own | {word for form in (home.name, *home.aliases) for word in _telling(form)} if home else own
        told, head = _telling(source), _head(source)
        if not told:
            return True
        return _kin(head, own) and all(_kin(word, near) for word in told if word == head or word in self._by_word)

    def _without_source(self, statement: Statement, speaker: Actor) -> Doubt:
        """Where no words name the speaker: whoever is named in the sentence itself, else somebody shortly before."""
        beside = self._beside(statement)
        if beside and speaker.id not in beside:
            other = self._actors[beside[0]]
            return f"{other.name} is named beside the words, {speaker.name} is not", other.id
        return self._far(statement, speaker)

    def _beside(self, statement: Statement) -> list[str]:
        """Return the actors named in the sentences of the words, but not inside them."""
        spans = [Extent(span.start, span.end) for span in statement.spans]
        sentences = [one.extent for span in spans for one in self._segments.sentences_of(span)]
        if not sentences:
            return []
        at = bisect_left(self._mentions, (sentences[0].start,))
        found: list[str] = []
        while at < len(self._mentions) and self._mentions[at][0] < sentences[-1].end:
            start, end, own = self._mentions[at]
            if not any(span.meets(Extent(start, end)) for span in spans):
                found.append(own)
            at += 1
        return list(dict.fromkeys(found))

    def _far(self, statement: Statement, speaker: Actor) -> Doubt:
        if _named_nearby(statement, speaker, self._segments):
            return NO_DOUBT
        return f"{speaker.name} is not named in this paragraph or the {NEARBY_PARAGRAPHS} before it", None


def _names(source: str, speaker: Actor) -> bool:
    """Tell whether the source ends in a name of the actor, or begins with it, and does not only mention it."""
    words = _words(source)
    for name in (speaker.name, *speaker.aliases):
        own = _words(name)
        while own and own[0] in word_class("determiners"):
            own = own[1:]
        if own and words[-len(own) :] == own and not _mentioned(words[: -len(own)]):
            return True
        if own and words[: len(own)] == own and words[len(own) :][:1] in ([], ["of"]):
            return True
    return False


def _mentioned(before: Sequence[str]) -> bool:
    """Tell whether a name behind these words belongs to somebody else's description: a spokesman for Bell."""
    return bool(word_class("prepositions") & set(before[-2:])) or "s" in before[-1:]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _telling(text: str) -> list[str]:
    """Return the words that say something: no articles, prepositions and the like."""
    return [word for word in _words(text) if word not in _idle()]


@cache
def _idle() -> frozenset[str]:
    return word_class("determiners") | word_class("prepositions") | word_class("conjunctions") | {"s"}


def _head(source: str) -> str:
    """Return the noun that the phrase is about: a *spokeswoman* for the ministry; Zambia’s water *ministry*."""
    words = _words(source)
    end = next((at for at, word in enumerate(words) if at and word in word_class("prepositions")), len(words))
    return words[end - 1] if words else ""


def _kin(word: str, others: Iterable[str]) -> bool:
    return any(word == other or same_stem(word, other) for other in others)


def _holds(full: Sequence[str], part: Sequence[str]) -> bool:
    return set(part) <= set(full) or set(full) <= set(part)


def _gender(speaker: Actor) -> str | None:
    names = (speaker.name, *speaker.aliases)
    return next((gender for name in (*names, speaker.role or "") if (gender := gender_of(name))), None)


def _named_nearby(statement: Statement, speaker: Actor, segments: Segments) -> bool:
    sentence = segments.sentence_at(statement.spans[0].start)
    last = segments.sentence_at(max(statement.spans[-1].end - 1, 0))
    if sentence is None or last is None:
        return True
    numbers = [p.number for p in segments.paragraphs]
    at, end = bisect_left(numbers, sentence.paragraph), bisect_left(numbers, last.paragraph)
    start = segments.paragraphs[max(0, at - NEARBY_PARAGRAPHS)].extent.start
    stop = segments.paragraphs[end].extent.end
    return any(start <= mention.start < stop for mention in speaker.mentions)
