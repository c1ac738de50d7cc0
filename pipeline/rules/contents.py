"""Find what a cue reports: the words before it, behind it, or both.

“We won,” Bell said, “and they lost.”      pieces `We won,` and `and they lost.`
The deal, Bell said, is dead.              pieces `The deal` and `is dead`
Bell said that the deal is dead.           piece `that the deal is dead`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .boundaries import clause_end
from .cues import Cue, find_cues
from .lexicon import cue_words
from .nouns import Phrase, finite, occasion_ends, phrase_after, subject_before, trim
from .units import Unit
from .words import Word, is_adverb

# Verbs that take a clause and hardly ever an object: what follows them is said, even where its verb is not recognised.
SPEAKING = frozenset(("say", "argue", "think", "believe", "insist", "contend", "hope", "tell"))
NOBODY = frozenset(("no", "neither", "nobody", "none", "nothing", "there", "few"))
LEADING = frozenset(("while", "although", "though", "after", "as", "when", "if", "because", "since", "before"))
NAMING = frozenset(("call", "dub", "term", "label", "brand"))
MANNER = frozenset(("also", "later", "again", "earlier", "privately", "online", "then", "afterward", "afterwards"))
Piece = tuple[int, int]  # first word, past the last


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what in a unit, in indexes of its words. Without pieces, the words stand in the next unit."""

    cue: Piece
    source: Phrase | None
    pieces: tuple[Piece, ...]
    listener: Phrase | None = None
    tail: bool = False  # the source stands behind the words, or amid them


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a unit with its cues and their subjects, by the first word of the verb group."""

    words: Sequence[Word]
    cues: Mapping[int, Cue]
    subjects: Mapping[int, Phrase | None]

    def lower(self, at: int) -> str:
        """Return the word at `at` in lower case, "" where there is none."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def quote(self, at: int) -> bool:
        """Tell whether a quotation stands at `at`."""
        return 0 <= at < len(self.words) and self.words[at].kind == "quote"

    def ends(self, start: int) -> int:
        """Return where the clause from `start` ends."""
        return clause_end(self.words, start, self.cues, self.subjects)

    def has_verb(self, start: int, end: int) -> bool:
        """Tell whether a finite verb stands between."""
        return any(finite(self.words, at) for at in range(start, end))


def attributions(unit: Unit) -> Iterator[Attribution]:
    """Yield what the cues of the unit report, in the order of the cues."""
    scene = _scene(unit.words, tuple(find_cues(unit.words)))
    # A verb that turns out to report nothing ends no clause either, so the rest is read again without it.
    scene = _scene(unit.words, tuple(cue for cue, _ in _by_verb(scene)))
    for _, found in _by_verb(scene):
        yield found
    yield from _according(scene)
    yield from _by_noun(scene)
    yield from _by_adjective(scene)


def _scene(words: Sequence[Word], cues: Sequence[Cue]) -> Scene:
    subjects: dict[int, Phrase | None] = {}
    for cue in cues:
        subjects[cue.first] = None if cue.gerund and cue.first == cue.at else _subject(words, cue)
    return Scene(words, {cue.first: cue for cue in cues}, subjects)


def _by_verb(scene: Scene) -> Iterator[tuple[Cue, Attribution]]:
    """Yield the verbs that report something, and what; a verb without subject has that of the one before."""
    carried: Phrase | None = None
    for cue in scene.cues.values():
        found = _inverted(scene, cue) or _tail(scene, cue) or _ahead(scene, cue, carried)
        if found:
            carried = found.source or carried
            yield cue, found


def _subject(words: Sequence[Word], cue: Cue) -> Phrase | None:
    phrase = subject_before(words, cue.first)
    if phrase and phrase.last - phrase.first == 1 and words[phrase.first].lower == "who":
        return subject_before(words, phrase.first - (words[phrase.first - 1].lower == ",")) if phrase.first else None
    return phrase


def _inverted(scene: Scene, cue: Cue) -> Attribution | None:
    """Read the verb before its subject: “It is dead,” said Bell; It is dead, said Bell, and it stays so."""
    if not cue.takes("tail", "speech") or cue.gerund or not cue.first or cue.verb.lemma == "tell":
        return None
    if not (scene.quote(cue.first - 1) or scene.lower(cue.first - 1) == ","):
        return None
    source = phrase_after(scene.words, cue.at + 1)
    if source is None or not _closes(scene, source.end):
        return None
    if not scene.quote(cue.first - 1) and not (cue.takes("tail") and _parenthetical(scene, cue, source)):
        return None
    return _backwards(scene, cue, cue.first, source, source.end)


def _parenthetical(scene: Scene, cue: Cue, source: Phrase) -> bool:
    """Tell whether "said Bell" stands between commas, or where no subject precedes it."""
    if scene.subjects[cue.first] is None:
        return True
    named = scene.words[source.first].name or scene.words[source.first].is_a("pronouns")
    return named and scene.lower(source.end) == ","


def _closes(scene: Scene, at: int) -> bool:
    """Tell whether an attribution behind the words may be complete at `at`: only adjuncts follow."""
    end = _skip_adjuncts(scene, at)
    return (
        end >= len(scene.words)
        or scene.words[end].kind != "word"
        or scene.words[end].is_a("subordinators", "prepositions", "conjunctions")
        or scene.lower(end).endswith("ing")
    )


def _skip_place(scene: Scene, cue: Cue, at: int) -> int:
    """Step over a short adjunct before a comma: "Bell observed from the bench,"."""
    if at >= len(scene.words) or not scene.words[at].is_a("prepositions") or scene.lower(at) in cue.verb.prepositions:
        return at
    stops = (",",) if at == cue.at + 1 else (",", ".")
    for end in range(at, min(len(scene.words), at + 9)):
        if scene.words[end].kind != "word":
            return end if scene.lower(end) in stops else at
        if finite(scene.words, end) or scene.words[end].is_a("subordinators"):
            return at
    return at


def _skip_adjuncts(scene: Scene, at: int) -> int:
    while at < len(scene.words):
        end = at + 1 if _by_the_way(scene, at) else occasion_ends(scene.words, at)
        if not end:
            return at
        at = end
    return at


def _tail(scene: Scene, cue: Cue) -> Attribution | None:
    """Read the words before the subject: “It is dead,” Bell said; The deal, Bell said, is dead."""
    source = scene.subjects[cue.first]
    if source is None or not cue.takes("tail", "speech", "listener") or not source.first:
        return None
    before = source.first - 1
    if scene.lower(before) in ("as", "and", "but") and before and not scene.quote(before):
        before -= 1
    apart = scene.lower(before) in (",", "–", "—", "?", "!") and cue.takes("tail", "listener")
    if not (scene.quote(before) or apart):
        return None
    listener, at = _listener(scene, cue, _skip_adjuncts(scene, cue.at + 1))
    at = _skip_place(scene, cue, _skip_adjuncts(scene, at))
    done = at >= len(scene.words) or (scene.words[at].kind == "mark" and scene.lower(at) != ":")
    if (
        scene.quote(before)
        and scene.words[before].text[:-1].endswith((",", "?", "!", "—", "–"))
        and not scene.quote(at)
    ):
        done = done or not (scene.lower(at) in ("that", ":") or scene.quote(at + 1))
    if not done or (scene.lower(at) == "," and scene.quote(at + 1) and not _quoted_before(scene, before)):
        return None
    found = _backwards(scene, cue, source.first, source, at)
    return found and Attribution(found.cue, found.source, found.pieces, listener, tail=True)


def _by_the_way(scene: Scene, at: int) -> bool:
    """Tell whether the adverb tells how it was said, and does not begin what was said: not "said only ten came"."""
    word = scene.words[at]
    if not is_adverb(word) or word.is_a("times") or word.lower in MANNER:
        return is_adverb(word)
    after = scene.words[at + 1] if at + 1 < len(scene.words) else None
    return word.lower.endswith("ly") and (
        after is None or after.kind != "word" or after.lower in ("that", "to", "in", "on", "at")
    )


def _quoted_before(scene: Scene, at: int) -> bool:
    return scene.quote(at) or scene.quote(at - 1) or scene.has_verb(max(0, at - 40), at)


def _backwards(scene: Scene, cue: Cue, edge: int, source: Phrase, after: int) -> Attribution | None:
    """Take the words before `edge`, and those behind the attribution that go on with them."""
    end = edge
    while (end and scene.words[end - 1].kind == "mark") or (end and scene.lower(end - 1) in ("as", "and", "but")):
        end -= 1
    start = _left_start(scene, end)
    if start >= end or _only_adjunct(scene, start, end):
        return None
    clause = scene.has_verb(start, end) or any(scene.quote(at) for at in range(start, end))
    if not clause and (scene.lower(after) != "," or scene.words[start].is_a("prepositions")):
        return None
    pieces = [(start, end), *_second_piece(scene, start, end, after)]
    return Attribution((cue.at, cue.at + 1), source, tuple(pieces), tail=True)


def _only_adjunct(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words are a clause that leads up to the attribution: "When they met, Bell said so."."""
    if scene.lower(start) not in ("while", "although", "though", "as", "when", "after", "before", "asked", "speaking"):
        return False
    return not any(scene.quote(at) or scene.lower(at) == "," for at in range(start, end))


def _left_start(scene: Scene, end: int) -> int:
    """Return where the words said before an attribution begin."""
    last = end - 1
    if scene.quote(last):
        while last and (scene.quote(last - 1) or (scene.words[last - 1].kind == "mark" and scene.quote(last - 2))):
            last -= 1
        if not last or scene.lower(last - 1) in (",", ":", ".", "—", "–", "?", "!", ";"):
            return last
    at, floor = end, max(0, end - 250)
    while at > floor and scene.lower(at - 1) not in (";",):
        at -= 1
    if scene.lower(at) in ("but", "and", "still", "yet") and scene.words[at].name:
        at += 2 if scene.lower(at + 1) == "," else 1
    return at


def _second_piece(scene: Scene, start: int, end: int, after: int) -> Iterator[Piece]:
    """Yield what goes on behind the attribution: “…,” she said, “…”; The deal, she said, is dead."""
    at = after
    while at < len(scene.words) and scene.words[at].kind == "mark" and scene.lower(at) not in ";.":
        at += 1
    if at >= len(scene.words) or (at == after and not scene.quote(at)):
        return
    if scene.quote(at):
        stop = at + 1
        while stop < len(scene.words) and scene.quote(stop):
            stop += 1
        yield at, stop
    elif not scene.quote(end - 1) and (
        not scene.has_verb(start, end) or scene.lower(at) in ("and", "but", "because", "or", "which", "if", "so")
    ):
        stop = scene.ends(at)
        if stop > at and at not in scene.cues and not _opens_cue(scene, at):
            yield at, stop


def _opens_cue(scene: Scene, at: int) -> bool:
    return (
        at in scene.cues
        or at + 1 in scene.cues
        or any(phrase and phrase.first in (at, at + 1) for phrase in scene.subjects.values())
    )


def _ahead(scene: Scene, cue: Cue, carried: Phrase | None) -> Attribution | None:
    """Read the words behind the verb: Bell said that it is dead; Bell said: “It is dead”."""
    source = scene.subjects[cue.first] or _shared(scene, cue, carried)
    if source is None or scene.lower(source.first) in NOBODY:
        return None
    listener, at = _listener(scene, cue, _skip_adjuncts(scene, cue.at + 1))
    at = _to_that(scene, cue, _skip_adjuncts(scene, at))
    piece = _piece(scene, cue, at, listener)
    if piece is None:
        return None
    start, end = piece
    pieces = ((start, end),) if end > start else ()
    return Attribution((cue.at, cue.at + 1), source, pieces, listener)


def _to_that(scene: Scene, cue: Cue, at: int) -> int:
    """Step over any adjunct before "that": said in his memoir that it is dead."""
    if at >= len(scene.words) or not scene.words[at].is_a("prepositions") or not cue.takes("that"):
        return at
    for step in range(at + 1, min(len(scene.words), at + 9)):
        if scene.lower(step) == "that":
            return step
        if scene.words[step].kind != "word" or finite(scene.words, step):
            return at
    return at


def _shared(scene: Scene, cue: Cue, carried: Phrase | None) -> Phrase | None:
    """Return the subject that a verb without one shares: "… and added that", "…, saying it"."""
    before = scene.lower(cue.first - 1)
    if not (cue.gerund or before in ("and", "but", ",", "then", "or")):
        return None
    if carried:
        return carried
    verb = next((at for at in range(cue.first) if finite(scene.words, at)), None)
    return subject_before(scene.words, verb) if verb else None


def _listener(scene: Scene, cue: Cue, at: int) -> tuple[Phrase | None, int]:
    """Return who is told, and where the words behind it begin."""
    if scene.lower(at) == "to" and cue.takes("tail") and not cue.takes("to"):
        phrase = phrase_after(scene.words, at + 1)
        if (
            phrase
            and phrase.last - phrase.first < 6
            and (scene.lower(phrase.end) in ("that", ",", ":", ".", "") or scene.quote(phrase.end))
        ):
            return phrase, phrase.end
    if not cue.takes("listener", "listener question") or scene.lower(at) in ("that", ""):
        return None, at
    phrase = phrase_after(scene.words, at)
    if phrase is None:
        return None, at
    if cue.verb.lemma in ("tell", "remind", "assure", "inform"):
        return _told(scene, phrase)
    follows = scene.lower(phrase.end)
    if follows in ("that", "to", *cue.verb.prepositions) or scene.words[min(phrase.end, len(scene.words) - 1)].is_a(
        "questions"
    ):
        return phrase, phrase.end
    return None, at


def _told(scene: Scene, phrase: Phrase) -> tuple[Phrase, int]:
    """Part the listener from a clause that follows it without "that": told CNN | Bell would leave."""
    if phrase.end < len(scene.words) and finite(scene.words, phrase.end) and phrase.last - phrase.first > 1:
        return Phrase(phrase.first, phrase.first + 1, phrase.first + 1), phrase.first + 1
    return phrase, phrase.end


def _piece(scene: Scene, cue: Cue, at: int, listener: Phrase | None) -> Piece | None:
    """Return the words that the verb leads to, by its frames; an empty piece where the next unit has them."""
    lower = scene.lower(at)
    source = scene.subjects.get(cue.first)
    if lower == "," and source and source.first and scene.lower(source.first - 1) == "as" and not scene.quote(at + 1):
        return (at + 1, scene.ends(at + 1)) if at + 1 < len(scene.words) else None
    if lower in (",", ":") and scene.quote(at + 1):
        return _quotation(scene, at + 1) if cue.takes("speech", "tail") else None
    if lower == ":":
        return _after_colon(scene, cue, at)
    if scene.quote(at):
        if cue.verb.lemma in NAMING:  # a ship called “Hope” says nothing
            return None
        return _from_quotation(scene, at) if cue.takes("speech", "tail", "that", "as") else None
    if at >= len(scene.words) or scene.words[at].kind != "word":
        return None
    return _clause(scene, cue, at, listener)


def _after_colon(scene: Scene, cue: Cue, at: int) -> Piece | None:
    if not cue.takes("speech", "tail"):
        return None
    if at + 1 >= len(scene.words):
        return at, at
    return at + 1, scene.ends(at + 1)


def _quotation(scene: Scene, at: int) -> Piece:
    end = at + 1
    while scene.quote(end):
        end += 1
    return at, end


def _from_quotation(scene: Scene, at: int) -> Piece:
    end = scene.ends(at)
    if scene.words[at].text[:-1].endswith((".", "!", "?")):
        return _quotation(scene, at)
    return at, max(end, at + 1)


def _clause(scene: Scene, cue: Cue, at: int, listener: Phrase | None) -> Piece | None:
    lower, word = scene.lower(at), scene.words[at]
    end = _within_clause(scene, at, scene.ends(at))
    if end <= at:
        return None
    if lower == "that" and cue.takes("that"):
        return at, end
    if word.is_a("questions") and cue.takes("question", "listener question"):
        return at, end
    if lower == "to":
        takes_to = cue.takes("to") if listener is None else cue.takes("other to")
        verb = at + 1 < end and not (scene.words[at + 1].is_a("determiners", "objects") or scene.words[at + 1].name)
        return (at, end) if takes_to and verb else None
    if lower in cue.verb.prepositions:
        return at + 1, max(end, at + 2)
    return _object(scene, cue, at, end) or _quoted_inside(scene, cue, at, end)


def _within_clause(scene: Scene, at: int, end: int) -> int:
    """End at the comma that closes a leading clause: "While Oslo says it is ready, others doubt it"."""
    if scene.lower(0) not in LEADING or any(scene.lower(step) == "," for step in range(at)):
        return end
    return next((step for step in range(at, end) if scene.lower(step) == ","), end)


def _object(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the words of verbs that lead to them without "that" or preposition."""
    word = scene.words[at]
    if cue.takes("gerund") and word.lower.endswith("ing"):
        return at, end
    if word.is_a("prepositions") and word.lower not in (
        "in",
        "on",
        "under",
        "despite",
        "during",
        "for",
        "at",
        "by",
        "after",
        "like",
        "unlike",
        "with",
        "without",
        "given",
        "until",
        "of",
        "about",
        "over",
    ):
        return None
    if cue.takes("bare") and not word.is_a("prepositions", "be") and _is_clause(scene, cue, at, end):
        return at, end
    if (
        cue.takes("bare")
        and word.is_a("prepositions")
        and any(scene.lower(step) == "," and scene.has_verb(step, end) for step in range(at, end))
    ):
        return at, end
    return _after_other(scene, cue, at, end)


def _is_clause(scene: Scene, cue: Cue, at: int, end: int) -> bool:
    """Tell whether the words are a clause and not only an object: "conceded defeat", "showed many who fled"."""
    verb = next((step for step in range(at + 1, end) if finite(scene.words, step)), None)
    if cue.verb.lemma in SPEAKING:
        return verb is not None or end - at > 4
    if verb is None or any(
        scene.words[step].is_a("questions") or scene.lower(step) == "that" for step in range(at, verb)
    ):
        return False
    return cue.verb.lemma not in ("show", "document", "demonstrate", "reveal") or scene.words[verb].is_a(
        "finite", "be", "have", "modals"
    )


def _after_other(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the words behind the one addressed or blamed: urged them | to leave; accused | them of lying."""
    phrase = phrase_after(scene.words, at)
    if phrase is None:
        return None
    follows = scene.lower(phrase.end)
    if cue.takes("other to") and follows == "to" and phrase.end < end:
        return phrase.end, end
    if cue.verb.lemma in ("accuse", "suspect") and follows == "of":
        return at, end
    if (
        cue.verb.lemma in ("describe", "characterize", "portray", "denounce", "dismiss", "condemn", "reject")
        and follows == "as"
    ):
        return at, end
    if cue.verb.lemma == "call" and scene.lower(phrase.end) in ("a", "an", "the") and cue.takes("as"):
        return at, end
    return (at, end) if cue.takes("noun") and not cue.gerund else None


def _quoted_inside(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the clause if words of it are quoted: praised the “great” plan."""
    if any(step in scene.cues and scene.cues[step].gerund for step in range(at, end)):
        return None  # a letter saying so: the gerund reports it
    if cue.takes("speech", "as", "noun quoted", "that") and any(scene.quote(step) for step in range(at, end)):
        return at, end
    return None


def _according(scene: Scene) -> Iterator[Attribution]:
    """According to Bell, it is dead; It is dead, according to Bell."""
    for phrase in cue_words().according:
        parts = phrase.split()
        for at in range(len(scene.words) - len(parts)):
            if scene.lower(at) == parts[0] and [scene.lower(at + step) for step in range(len(parts))] == parts:
                found = _one_according(scene, at, at + len(parts))
                if found:
                    yield found


def _one_according(scene: Scene, first: int, at: int) -> Attribution | None:
    source = phrase_after(scene.words, at)
    if source is None:
        return None
    if first == 0 or (scene.words[first - 1].is_a("conjunctions") and first < 3):
        start = _behind_apposition(scene, source.end)
        end = scene.ends(start) if start < len(scene.words) else start
        return Attribution((first, at), source, ((start, end),)) if end > start else None
    end = first
    while end and scene.words[end - 1].kind == "mark":
        end -= 1
    start = _left_start(scene, end)
    if start >= end:
        return None
    more = (
        [] if scene.has_verb(start, end) or scene.quote(end - 1) else list(_second_piece(scene, start, end, source.end))
    )
    return Attribution((first, at), source, ((start, end), *more), tail=True)


def _behind_apposition(scene: Scene, at: int) -> int:
    """Return where the clause begins behind "According to Bell, a fellow at Oslo,"."""
    while at < len(scene.words) and scene.lower(at) != ",":
        at += 1
    start = at + 1
    comma = next((step for step in range(start, min(len(scene.words), start + 40)) if scene.lower(step) == ","), None)
    if comma is None or scene.words[start].kind == "quote":
        return start
    described = scene.words[start].lower in (
        "a",
        "an",
        "who",
        "which",
        "the",
        "director",
        "professor",
        "chairman",
        "author",
        "head",
        "president",
        "editor",
        "founder",
    )
    relative = scene.words[start].lower in ("who", "which")
    if described and (relative or not scene.has_verb(start, comma)) and scene.has_verb(comma, len(scene.words)):
        return comma + 1
    return start


def _by_noun(scene: Scene) -> Iterator[Attribution]:
    """Bell’s claim that it is dead; a warning from Bell that it is dead."""
    for at, word in enumerate(scene.words):
        if word.lower not in cue_words().nouns or word.name:
            continue
        source, that = _owner(scene, at)
        if source and scene.lower(that) == "that" and at not in scene.cues:
            end = scene.ends(that)
            if end - that > 2:
                yield Attribution((at, at + 1), source, ((that, end),))


def _owner(scene: Scene, at: int) -> tuple[Phrase | None, int]:
    if scene.lower(at + 1) in ("by", "from"):
        phrase = phrase_after(scene.words, at + 2)
        return (phrase, phrase.end) if phrase else (None, at + 1)
    first = at - 1
    while (
        first > 0
        and at - first < 3
        and not (scene.words[first].possessive or scene.lower(first) in ("his", "her", "their", "its"))
    ):
        first -= 1
    if first < 0 or not (scene.words[first].possessive or scene.lower(first) in ("his", "her", "their", "its")):
        return None, at + 1
    if scene.lower(first) in ("his", "her", "their", "its"):
        return Phrase(first, first + 1, first + 1), at + 1
    return subject_phrase(scene.words, first + 1), at + 1


def subject_phrase(words: Sequence[Word], end: int) -> Phrase | None:
    """Return the names that end before `end`: the owner in "Jan Bell’s claim"."""
    start = end - 1
    while start and words[start].name and words[start - 1].name:
        start -= 1
    return trim(words, start, end) if words[start].name else None


def _by_adjective(scene: Scene) -> Iterator[Attribution]:
    """Bell is confident that it is dead."""
    for at, word in enumerate(scene.words):
        if word.lower not in cue_words().adjectives or not at:
            continue
        first = at
        while first and is_adverb(scene.words[first - 1]):
            first -= 1
        if not first or not (
            scene.words[first - 1].is_a("be")
            or scene.lower(first - 1) in ("he's", "she's", "i'm", "feels", "felt", "remains", "remained", "seemed")
        ):
            continue
        source = subject_before(scene.words, first - 1)
        clause = scene.lower(at + 1) == "that" or (at + 1 < len(scene.words) and scene.words[at + 1].is_a("pronouns"))
        clause = clause or (scene.lower(at + 1) in ("the", "a") and scene.has_verb(at + 2, scene.ends(at + 1)))
        if source and clause and scene.words[source.first].lower != "it":
            end = scene.ends(at + 1)
            if end - at > 3:
                yield Attribution((at, at + 1), source, ((at + 1, end),))
