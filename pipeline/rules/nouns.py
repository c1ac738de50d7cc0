"""Find noun phrases by their edges: who stands before a verb, who stands after it.

There is no tagger here. A phrase ends where a word of another class begins; names, determiners and what may stand
between them are its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .finite import finite
from .lexicon import words as word_class
from .occasions import occasion_ends
from .words import Word

# A subject further away than this is not looked for; it keeps the work on endless sentences in bounds.
REACH = 60
# The subject of a main clause is looked for within so many words.
SUBJECT_WITHIN = 40
LONGEST_DESCRIPTION = 8  # words between commas: former Ohio party chief Jan Bell
# What may open a sentence before its subject: Meanwhile Bell said.
LEADERS = frozenset(
    "however meanwhile still earlier later also instead then yesterday today nevertheless additionally separately "
    "finally recently previously now".split()
)
# So end words that open a sentence, and no names: Similarly, Nationally, Privately.
OPENERS = ("arly", "tely", "vely", "ntly", "ngly", "edly", "cly", "cally", "ially", "ionally")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the words from `first` to before `last`, and where its apposition ends."""

    first: int
    last: int
    end: int  # past the apposition: “Jan Bell, a fellow at Oslo,”


def subject_before(words: Sequence[Word], verb: int, floor: int = 0) -> Phrase | None:
    """Return the subject of the verb group that begins at `verb`."""
    end = _skip_back(words, verb, floor)
    if end <= floor:
        return None
    floor = max(floor, end - REACH)
    if words[end - 1].lower == "," or words[end - 1].lower in ("-", "–", "—", ")"):
        return _head_of_apposition(words, floor, end - 1)
    return _tight(words, floor, end)


def _skip_back(words: Sequence[Word], end: int, floor: int) -> int:
    """Step over what US papers put between subject and verb: "Bell on Monday said", "Bell also"."""
    while end > floor and (words[end - 1].adverb or _floats(words, end - 1)):
        end -= 1
    if end - 2 > floor and words[end - 1].is_a("weekdays"):
        return end - 2 if words[end - 2].lower == "on" else end - 1
    return _before_occasion(words, _before_time(words, end, floor), floor)


def _before_time(words: Sequence[Word], end: int, floor: int) -> int:
    """Step over when it was said: Bell | last night | said; the ministry | earlier this month | said."""
    if not words[end - 1].is_a("times"):
        return end
    for at in range(max(floor + 1, end - 3), end - 1):
        if words[at].lower in ("last", "earlier", "late", "early", "this") and occasion_ends(words, at) >= end:
            return at if _may_end_subject(words[at - 1]) else end
    return end


def _may_end_subject(word: Word) -> bool:
    return word.kind == "word" and not (word.is_a("prepositions", "conjunctions", "determiners") or word.possessive)


def _floats(words: Sequence[Word], at: int) -> bool:
    """Tell whether "both" only sums up the names before it: Bell and Moss | both | said."""
    return at > 1 and words[at].lower in ("both", "each", "all") and words[at - 1].name


def _before_occasion(words: Sequence[Word], end: int, floor: int) -> int:
    """Step over where it was said, if it stands between a name and the verb: Bell | in a press note | said."""
    if not words[end - 1].is_a("occasions"):
        return end
    for at in range(end - 2, max(floor, end - 6), -1):
        if words[at].is_a("prepositions"):
            return at if words[at - 1].name and words[at + 1].lower in ("a", "an") else end
    return end


def _head_of_apposition(words: Sequence[Word], floor: int, comma: int) -> Phrase | None:
    """Return the first phrase of the clause that a comma sets off from its verb."""
    start = _clause_start(words, floor, comma)
    edges = [at for at in range(start, comma) if words[at].lower in (",", "–", "—", "(")] + [comma]
    edges = [at for at in edges if not _letters_amid_names(words, at)]
    for edge in edges:
        passed = occasion_ends(words, start) >= edge or _is_meanwhile(words, start)
        phrase = None if passed else trim(words, start, edge)
        if phrase and phrase.last == edge:
            return with_name(words, Phrase(phrase.first, phrase.last, comma))
        if not passed and _told_by_clause(words, start, edge):
            return _tight(words, start, edge)  # Oslo reported a minister | , who was late, | had left
        start = edge + 1
    return None


def _letters_amid_names(words: Sequence[Word], at: int) -> bool:
    """Tell whether only letters stand in the parentheses here, amid names: Centre (CRS) Jan Bell; Bell (R) and Moss."""
    if at + 4 >= len(words) or words[at].lower != "(":
        return False
    close = next((step for step in (at + 2, at + 3, at + 4) if words[step].lower == ")"), len(words))
    after = close + 1 + (close + 1 < len(words) and words[close + 1].lower == "and")
    return after < len(words) and words[after].name


def _told_by_clause(words: Sequence[Word], start: int, comma: int) -> bool:
    """Tell whether "who" or the like leads on behind the comma, from a main clause before it."""
    main = not any(word.is_a("subordinators") for word in words[start:comma])
    return main and words[comma + 1].lower in ("who", "whom", "which", "whose")


def _is_meanwhile(words: Sequence[Word], start: int) -> bool:
    """Tell whether a clause begins that says what somebody does while speaking: Speaking to reporters."""
    after = words[start + 1]
    doing = words[start].lower.endswith("ing") or words[start].lower in ("asked", "pressed")
    return doing and after.is_a("prepositions", "determiners", "weekdays")


def with_name(words: Sequence[Word], phrase: Phrase) -> Phrase:
    """Take in the name that follows a role: the panel's chair, Ingrid Solheim,."""
    at = phrase.last + 1
    if phrase.last >= len(words) or words[phrase.last].lower != ",":
        return phrase
    if words[phrase.last - 1].name and not (_speaks_for(words, phrase) or _is_office(words, phrase)):
        return phrase
    at += at + 1 < len(words) and words[at].lower == "the" and words[at + 1].name
    at = behind_description(words, at)
    end = at
    while end < len(words) and end < at + 5 and words[end].name:
        end += 1
    if end - at < 2 or (end < len(words) and words[end].kind == "word"):
        return phrase
    return Phrase(phrase.first, end, max(end, phrase.end))


def behind_description(words: Sequence[Word], at: int) -> int:
    """Step over what somebody is before the name: her rival, former Ohio party chief | Jan Bell, said."""
    end = at
    while end < min(len(words), at + LONGEST_DESCRIPTION) and words[end].kind == "word":
        if end > at and words[end].lower in ("named", "called") and words[min(end + 1, len(words) - 1)].name:
            return end + 1  # the plaintiff, a landlord named | Jan Bell,
        if words[end].is_a("prepositions", "pronouns", "subordinators", "conjunctions"):
            return at
        if words[end].is_a("determiners") and not (end == at and words[end].lower in ("a", "an")):
            return at
        end += 1
    if end == at or words[at].is_a("determiners"):
        return at
    first = end
    while first > at and words[first - 1].name:
        first -= 1
    return first if first < end < len(words) and words[end].kind != "word" else at


def _is_office(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether the phrase is an office in capitals that somebody has: Norway’s Oil Minister, Jan Bell, said."""
    owned = words[phrase.first].possessive or words[phrase.first].is_a("determiners")
    return owned and phrase.last - phrase.first > 1 and _is_role(words[phrase.last - 1])


def _speaks_for(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tell whether a name may still follow one: a spokesman for Bell, Jan Moss, said; the head of Oslo, Jan Moss,."""
    inside = words[phrase.first : phrase.last]
    return inside[0].is_a("determiners") and any(
        word.lower == "for" or (word.lower in ("of", "at") and _is_role(before)) for before, word in pairwise(inside)
    )


def _is_role(word: Word) -> bool:
    return not word_class("persons").isdisjoint(word.lower.split("-"))


def _clause_start(words: Sequence[Word], floor: int, end: int) -> int:
    at = end
    while at > floor and words[at - 1].kind != "quote" and words[at - 1].lower not in (";", ":", ".", "?", "!"):
        at -= 1
    return at


def _tight(words: Sequence[Word], floor: int, end: int) -> Phrase | None:
    """Return the phrase that ends right before the verb."""
    if words[end - 1].lower in ("he", "she", "they", "we", "i"):
        return Phrase(end - 1, end, end)
    start = end
    while start > floor and not _edge(words, start - 1, end):
        start -= 1
    if start > floor and words[start].lower == "of" and words[start - 1].lower == ",":
        return _head_of_apposition(words, floor, start - 1)  # Jan Bell, 70, of Ulm said
    phrase = _before_doing(words, _last_of_two(words, trim(words, start, end)))
    if start > floor and (phrase is None or (finite(words, start - 1) and _dated(words, start, end))):
        return _reduced(words, floor, start, end)
    head = _before_relative(words, floor, start, end)
    if head:
        return head
    if phrase and _described(words, floor, phrase):
        return _head_of_apposition(words, floor, phrase.first - 1) or phrase
    return phrase and _listed(words, floor, phrase)


def _last_of_two(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """Begin at the second of two phrases that nothing joins: the money | the judges | say is needed, | she | needs."""
    if phrase is None:
        return None
    if phrase.last - phrase.first > 1 and words[phrase.last - 1].lower in ("it", "he", "she", "they"):
        return Phrase(phrase.last - 1, phrase.last, phrase.end)
    for at in range(phrase.last - 2, phrase.first, -1):
        before = words[at - 1]
        plain = before.kind == "word" and not (before.name or before.possessive or before.adverb)
        plain = plain and not before.lower.endswith(("ing", "ed"))
        joined = before.is_a("prepositions", "conjunctions", "determiners", "shares", "subordinators", "objects")
        if words[at].lower in ("the", "a", "an") and plain and not joined:
            return Phrase(at, phrase.last, phrase.end)
    return phrase


def _before_doing(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """End a name before what its bearer does while speaking: Bell | speaking to the forum | said."""
    if phrase is None:
        return None
    for at in range(phrase.first + 1, phrase.last - 1):
        if words[at].lower in ("speaking", "writing", "talking") and words[at - 1].name:
            return Phrase(phrase.first, at, phrase.end)
    return phrase


def _dated(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether the words only say when and by whom it was done: a study released | last month by Oslo."""
    behind = occasion_ends(words, start)
    return start < behind < end and words[behind].is_a("prepositions")


def _before_relative(words: Sequence[Word], floor: int, start: int, end: int) -> Phrase | None:
    """Return the head of a clause whose verb is not known as one: groups | that usually side with us | said."""
    if start - 2 <= floor or words[start - 1].lower not in ("who", "that", "which") or end - start < 2:
        return None
    plain = next((word for word in words[start:end] if not word.adverb), None)
    if (
        plain is None
        or plain.name
        or plain.lower.endswith("s")
        or plain.is_a("determiners", "pronouns", "prepositions")
    ):
        return None
    head = words[start - 2]
    if head.kind != "word" or head.reports or finite(words, start - 2) or head.is_a("prepositions"):
        return None  # saying | that farms demanded it
    begin = start - 1
    while begin > floor and not _edge(words, begin - 1, start - 1):
        begin -= 1
    phrase = trim(words, begin, start - 1)
    return phrase and Phrase(phrase.first, phrase.last, end)


def _described(words: Sequence[Word], floor: int, phrase: Phrase) -> bool:
    """Tell whether the phrase only describes a name before it: "Jan Bell, chief scientist at Oslo said"."""
    first = words[phrase.first]
    inside = words[phrase.first : phrase.last]
    if inside[-1].name and not any(word.is_a("prepositions") for word in inside):
        return False  # In north Ohio, farmer Jan Bell said
    if phrase.first - 1 <= floor or words[phrase.first - 1].lower != "," or not words[phrase.first - 2].name:
        return False
    at = phrase.first - 2
    while at > floor and words[at].name:
        at -= 1
    opener = words[phrase.first - 2]
    if words[at].is_a("prepositions") or opener.is_a("adverbs") or opener.lower.endswith(OPENERS):
        return False  # Past Oslo, | a man said; Privately, | aides said
    return not (first.name or first.is_a("determiners", "pronouns")) or first.lower in ("a", "an")


def _edge(words: Sequence[Word], at: int, end: int) -> bool:
    word = words[at]
    if word.kind != "word":
        return word.lower not in ("&", "-", "/", "(", ")", "$")
    if word.name and at + 1 < end and word.lower not in ("as", "when", "while", "if", "although", "though", "but"):
        return False
    if word.is_a("subordinators", "pronouns") and word.lower not in ("her", "that", "it", "who"):
        return not (word.is_a("pronouns") and at == end - 1)
    if word.lower in ("but", "or", "nor", "yet"):
        return True
    if word.lower in ("that", "it", "who"):
        return at != end - 1
    if word.lower == "and":
        return at == end - 1 or _joins_clauses(words, at, end)
    return finite(words, at)


def _joins_clauses(words: Sequence[Word], at: int, end: int) -> bool:
    """Tell whether the "and" begins a new clause: what stands before it in its clause has a verb."""
    begin = at
    while begin and begin > at - 12 and words[begin - 1].kind == "word":
        begin -= 1
        if finite(words, begin) or words[begin].is_a("subordinators"):
            return True
    return end - at == 2 and words[at + 1].is_a("pronouns")


def _listed(words: Sequence[Word], floor: int, phrase: Phrase) -> Phrase:
    """Take in the names of a list: Bell, Moss and Reed."""
    first = phrase.first
    joined = any(words[at].lower == "and" for at in range(phrase.first, phrase.last))
    while joined and first - 2 >= floor and words[first - 1].lower == "," and words[first - 2].name:
        if words[first - 2].is_a("weekdays", "months"):
            break  # On Monday, Bell and Moss
        first -= 2
        while first > floor and words[first - 1].name:
            first -= 1
    return Phrase(first, phrase.last, phrase.end)


def _reduced(words: Sequence[Word], floor: int, start: int, end: int) -> Phrase | None:
    """Return the head of a phrase with a clause inside: "officials briefed on the talks", "the man who led it"."""
    at = start - 1
    if not (words[at].lower in ("who", "that", "which") or finite(words, at)):
        return None
    for step in range(at, max(floor, at - 12), -1):
        if words[step].kind != "word":
            break
        if words[step].lower == "who":
            at = step
            break
    while at > floor and (finite(words, at - 1) or words[at - 1].lower in ("who", "that", "which")):
        at -= 1
    begin = at
    while begin > floor and not _edge(words, begin - 1, at):
        begin -= 1
    phrase = trim(words, begin, at)
    return phrase and Phrase(phrase.first, phrase.last, end)


def trim(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """Return the noun phrase at the end of a stretch: without leading conjunctions and adjuncts, or None."""
    while start < end and (words[start].is_a("conjunctions") or _leads(words[start])):
        start += 1
    start = _behind_lapse(words, start, end)
    if start >= end or any(finite(words, at) for at in range(start, end)):
        return None
    if words[start].is_a("prepositions", "subordinators") and words[start].lower not in ("who", "that"):
        return _after_adjunct(words, start, end)
    return Phrase(start, end, end) if is_nominal(words, start, end) else None


def _behind_lapse(words: Sequence[Word], start: int, end: int) -> int:
    """Step over how much later it was: A few days later | the ministry."""
    for at in range(start + 1, min(end - 1, start + 5)):
        if words[at].lower in ("later", "earlier", "ago") and words[at - 1].is_a("times"):
            return at + 1
    return start


def _leads(word: Word) -> bool:
    return word.kind == "word" and (word.adverb or word.lower in LEADERS or word.is_a("weekdays"))


def _after_adjunct(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """Return the phrase behind a leading adjunct: On Tuesday | Mr. Bell; In a statement | the office."""
    for at in range(end - 1, start, -1):
        if _restarts(words, at):
            alone = words[at].lower in ("he", "she", "they", "we", "i")
            return None if alone and end > at + 1 else Phrase(at, end, end)
    return None


def _restarts(words: Sequence[Word], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if before.is_a("prepositions", "determiners", "conjunctions") or before.possessive:
        return False
    if word.is_a("determiners", "pronouns"):
        return True
    if word.lower in ("mr.", "mrs.", "ms.", "sen.", "rep.", "gov.", "dr.", "gen."):
        return True
    return word.name and (not before.name or before.is_a("weekdays", "months", "subordinators"))


def is_nominal(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether words can name somebody or something: no weekday alone, no time, no bare "this"."""
    head = words[end - 1]
    if head.is_a("weekdays", "months", "prepositions", "conjunctions") and not (head.name and end - start > 1):
        return False
    if words[start].lower in ("there", "this", "that", "these", "those", "what", "which") and end - start == 1:
        return False
    return any(word.kind == "word" and not word.is_a("times") for word in words[start:end])
