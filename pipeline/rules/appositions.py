"""Tell from the words around a name, before any actor is known, that it is introduced as a person or as a firm.

"Tesfaye Lemma, a senior fellow at …"              role_after    -> True
"a spokeswoman for the State Department, X, said"   role_before   -> where "spokeswoman" stands
"Acme, the French publisher, said"                  firm_beside   -> True
"""

from __future__ import annotations

from .lists import entries, phrase_lengths
from .names import Name
from .tokens import Line

DETERMINERS = frozenset("a an the its their his her one our my".split())
BELONGING = frozenset("of at for with from in to".split())
CLOSING = frozenset({",", ".", ")", "—", "–", ";", "", "(", '"', "“", "”"})
NEAR = 7  # words between the comma and the role noun: "a senior fellow in international security"
FAR = 10  # words between a role and the name that follows: "a spokeswoman for the State Department, X"
VERBS = frozenset("is was were are be been has had have said says that which who will would could".split())


def role_after(name: Name) -> bool:
    """Tell whether "X, a senior fellow at …" follows the name."""
    line, start = name.line, name.last + 2
    if name.after not in (",", "(", "—", "–"):
        return False
    if line.text(start) not in DETERMINERS:
        return _bare_role_after(line, start)
    if line.text(start) in ("his", "her", "their", "its", "our", "my") and name.before == ",":
        return False
    return any(line.text(index).lower() in entries("roles") for index in _small_words(line, start + 1, NEAR))


def _bare_role_after(line: Line, start: int) -> bool:
    """Tell whether a role without article follows, with what it is held at: X, former director of."""
    words = _small_words(line, start, 4)
    held = bool(words) and line.text(words[-1] + 1) in ("of", "for", "at")
    small = all(line.text(index).islower() for index in words)
    return held and small and line.text(words[-1]) in entries("roles")


def _small_words(line: Line, start: int, most: int) -> list[int]:
    """Return the places of the words of a phrase, up to the first preposition, verb or mark."""
    places: list[int] = []
    for index in range(start, start + most):
        text = line.text(index)
        if not text[:1].isalpha() or text in BELONGING or text in VERBS or text == "and":
            break
        places.append(index)
    return places


def role_before(name: Name) -> int | None:
    """Return where the role noun ends that "the foreign minister, X," gives, or None.

    Between role and comma may stand where it is held: "of the opposition", "for the State Department".
    """
    line, comma = name.line, name.opening - 1
    if line.text(comma) != "," or not closes(name):
        return None
    index = comma - 1
    for place in range(index, max(index - FAR, -1), -1):
        text = line.text(place)
        if text.lower() in entries("roles") and not text[0].isupper():
            held = place == index or line.text(place + 1) in BELONGING
            return place if held and determined(line, place) else None
        if text in VERBS or not (text[0].isalpha() or text in ("&", "’", "'")):
            return None
    return None


def determined(line: Line, place: int) -> bool:
    """Tell whether "a", "its", "the" or an owner stands before the role, and no plural list."""
    for index in range(place - 1, max(place - NEAR, -1), -1):
        word = line.words[index]
        if word.text.lower() in DETERMINERS or word.possessive or word.capital:
            return True
        if not (word.text[0].isalpha() or word.text in ("’", "'")) or word.text in BELONGING:
            return False
    return False


def closes(name: Name) -> bool:
    """Tell whether a name is the end of an apposition, and not the first word of a longer thing."""
    return name.after in CLOSING or name.after[:1].islower()


def titled_phrase(line: Line, last: int) -> int | None:
    """Return how many words the fixed title that ends at `last` has: leader of the opposition."""
    for length in phrase_lengths("title_phrases"):
        words = [line.text(index).lower() for index in range(max(last - length + 1, 0), last + 1)]
        if len(words) == length and " ".join(words) in entries("title_phrases"):
            return length
    return None


def _called_before(name: Name) -> bool:
    """Tell whether "a coalition of farmers, X," or "the drivers’ union, the X," says so."""
    line, last = name.line, name.ahead - 1
    if line.text(last + 1) != "," or not closes(name):
        return False
    for place in range(last, max(last - FAR, -1), -1):
        text = line.text(place)
        if text in entries("firm_nouns") and (place == last or line.text(place + 1) in BELONGING):
            return determined(line, place)
        if text in VERBS or not text[0].isalpha():
            return False
    return False


def firm_beside(name: Name) -> bool:
    """Tell whether "the carmaker X", "US airline X" or "X, the French publisher," says that it is a firm or body."""
    nouns, line = entries("firm_nouns"), name.line
    tank = name.before == "tank" and line.text(name.first - 2) == "think"
    if tank or name.before in nouns or name.after in nouns or _called_before(name):
        return True
    if name.after != "," or line.text(name.last + 2) not in ("a", "an", "the", "one"):
        return False
    phrase = _small_words(line, name.last + 3, 6)
    return bool(phrase) and line.text(phrase[-1]) in nouns
