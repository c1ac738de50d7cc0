"""Bring the names of one actor together: Vladimir Putin and Mr Putin; IAEA and its long form; Seoul and South Korea.

An identity is a plain string that all names of one actor share.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from .acronyms import spells
from .appositions import firm_beside
from .bodies import government_of
from .capitals import LEGAL_FORMS
from .countries import country_of, people_of, seat_of
from .kinds import kind_by_words, shows_person, speaks, stands_for_government
from .lists import entries, given_names, known_actors
from .names import Name, is_place

NATIONAL = frozenset({"Senate", "Congress", "House", "Parliament", "Treasury", "Diet"})
SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Return the word without accents, case, full stop and Arabic article: al-Assad and Assad are one, Co. and Co."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    plain = plain.lower().replace("’", "'").replace("‑", "-").rstrip(".")
    return plain[3:] if plain.startswith(("al-", "el-")) else plain


class Aliases:
    """What the article itself tells about which names are one: long forms, acronyms and full names of persons."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._acronyms: dict[str, str] = {}
        self._fulls: dict[str, list[tuple[int, str]]] = defaultdict(list)  # surname -> (position, full name)
        self._firsts: dict[str, list[tuple[int, str]]] = defaultdict(list)
        # By the first word, where that may be the family name: Yoon Suk Yeol, Kim Jong-un.
        self._easts: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._forms: dict[str, dict[str, None]] = defaultdict(dict)  # surname -> full names, each once
        self._bodies: dict[str, str] = {}
        self._tails: dict[str, str] = {}  # Senate -> Philippine Senate
        self._nouns: dict[str, list[tuple[int, str]]] = defaultdict(list)  # noun of a body -> (position, identity)
        self._singles: set[str] = set()  # names of one word that a capital proves somewhere
        for name in names:
            self._learn(name)

    def identity(self, name: Name) -> str | None:
        """Return the identity of the actor the name stands for; None for a doubtful one."""
        if name.described:
            land = government_of(" ".join(name.words))
            return f"country {land}" if land else f"body {' '.join(map(folded, name.words))}"
        text = self._acronyms.get(name.text, name.text).removeprefix("The ")
        land = government_of(text) or country_of(text)
        if land is not None:
            return f"country {land}"
        if len(name.words) == 1 and folded(text) in self._fulls:
            return self._single(name)
        if stands_for_government(name) and text not in known_actors():
            return f"country {seat_of(text)}"
        if text in self._tails:
            return self._tails[text]
        known = text if text in known_actors() else _behind_country(text) or _before_legal_form(text)
        if known is not None:
            return f"known {known_actors()[known][0]}"
        if seat_of(text):
            return None
        if len(name.words) == 1 and text == name.text:
            return self._called(name) or self._single(name)
        if (
            len(name.words) > 1
            and kind_by_words(name.words) is None
            and " ".join(map(folded, name.words)) not in self._bodies
        ):
            return f"person {self._longest(_person_words(name.words))}"
        words = _in_one_order(tuple(folded(word) for word in text.split()))
        return self._bodies.get(" ".join(words), f"body {' '.join(words)}")

    def _learn(self, name: Name) -> None:
        if name.described:
            return
        words = tuple(folded(word) for word in name.words if word != "The")
        following = name.line.text(name.last + 2)
        if name.after == "(" and len(words) > 1 and _abbreviates(following, name):
            self._acronyms[following] = name.text
        if len(words) == 1 and (name.sure or firm_beside(name)):
            self._singles.add(words[0])
        if len(words) < 2 or not name.sure:
            return
        spelled = name.after == "(" and spells(name.words, following)
        if kind_by_words(name.words) is None and not (spelled and not shows_person(name)):
            full = _person_words(name.words)
            self._fulls[full[-1]].append((name.start, " ".join(full)))
            self._forms[full[-1]][" ".join(full)] = None
            self._firsts[full[0]].append((name.start, " ".join(full)))
            if "-" in full[-1] or len(full) == 3:
                self._easts[full[0]].append((name.start, " ".join(full)))
        else:
            ordered = _in_one_order(words)
            self._learn_body(name.text, ordered)
            body = self._bodies.get(" ".join(ordered), "")  # none for a well-known one
            for noun in {words[-1], *(words[:1] if "of" in words else ())}:
                self._nouns[noun].append((name.start, body))

    def _learn_body(self, text: str, words: tuple[str, ...]) -> None:
        whole = f"body {' '.join(words)}"
        if text in known_actors() or country_of(text):
            return
        self._bodies.setdefault(" ".join(words), whole)
        for length in range(1, len(words)):
            short = " ".join(words[:length])
            if words[length - 1] not in ("of", "for", "and", "the") and not is_place(words[:length]):
                self._bodies.setdefault(short, self._bodies[" ".join(words)])
        tail = text.split()[-1]
        if len(words) == 2 and tail in NATIONAL and people_of(text.split()[0]):
            self._tails.setdefault(tail, whole)
        initials = "".join(word[0] for word in text.split() if word[0].isupper())
        if len(initials) > 2:
            self._acronyms.setdefault(initials, text)

    def _single(self, name: Name) -> str | None:
        word = folded(name.words[0])
        person = _latest(self._fulls.get(word, []), name.start) or _latest(self._easts.get(word, []), name.start)
        first = _latest(self._firsts.get(word, []), name.start)
        if person or (first and (name.sure or name.words[0] in given_names() or speaks(name))):
            return f"person {self._longest(tuple((person or first or '').split()))}"
        if shows_person(name):
            return f"person {word}"
        if word in self._bodies and name.before != "the" and name.words[0] not in given_names():
            return self._bodies[word]
        return f"single {word}" if word in self._singles else None

    def _called(self, name: Name) -> str | None:
        """Return the body that its noun alone stands for: the Commission, after the Fair Work Commission."""
        plain = name.before == "the" and name.text.lower() in entries("organization_nouns")
        return _latest(self._nouns.get(folded(name.text), []), name.start) if plain else None

    def _longest(self, words: tuple[str, ...]) -> str:
        """Return the fuller name of the same person: John R. Smith for John Smith."""
        fulls = list(self._forms.get(words[-1], {}))[:50]  # more than 50 people of one name are not worth the time
        same = [full for full in fulls if _fuller(full.split(), words)]
        return max([" ".join(words), *same], key=len)


def _in_one_order(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of the Department of Justice as those of the Justice Department, which is the same."""
    if len(words) < 3 or words[0] not in ("department", "ministry") or words[1] != "of":
        return words
    return (*words[3 if words[2] == "the" else 2 :], words[0])


def _behind_country(text: str) -> str | None:
    """Return the well-known body of several words that a country stands before: U.S. | Food and Drug Administration."""
    owner, _, body = text.partition(" ")
    known = known_actors().get(body) if " " in body and country_of(owner) else None
    return body if known is not None and known[0] == body else None


def _before_legal_form(text: str) -> str | None:
    """Return the well-known firm that bears its legal form here: Boeing | Co., Shell | plc."""
    firm, _, form = text.rpartition(" ")
    known = known_actors().get(firm) if form.lower().rstrip(".") in LEGAL_FORMS else None
    return firm if known is not None and known[1] == "organization" else None


def _fuller(full: list[str], words: tuple[str, ...]) -> bool:
    """Tell whether the one is the other with more words: John R. Hale for John Hale, Omar Abu Zaid for Abu Zaid."""
    return tuple(full[-len(words) :]) == words or (full[0] == words[0] and set(words) <= set(full))


def _person_words(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(folded(word) for word in words if word.lower() not in SUFFIXES)
    return kept if len(kept) > 1 else tuple(folded(word) for word in words)  # Apple II is not Apple


def _latest(fulls: list[tuple[int, str]], start: int) -> str | None:
    """Return the full name last given before `start`, or the first after it."""
    behind = bisect_right(fulls, start, key=lambda full: full[0])
    return fulls[max(behind - 1, 0)][1] if fulls else None


def _abbreviates(short: str, name: Name) -> bool:
    initials = [word[0].upper() for word in name.words]
    return spells(name.words, short) or (short.isupper() and len(short) > 1 and short[0] in initials)
