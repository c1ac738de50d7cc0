"""The words of a unit with its cues and their subjects, and the steps over them that all readings share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from .boundaries import clause_end
from .cues import Cue
from .finite import finite
from .nouns import Phrase, subject_before
from .occasions import occasion_ends
from .phrases import phrase_after
from .words import Word

MANNER = frozenset(
    ("also", "here", "later", "again", "earlier", "privately", "online", "then", "afterward", "afterwards")
)
# A clause with these leads to another: if the vote fails, …
LEADS_ON = frozenset("if when while although though as after before because since once unless asked".split())
# These lead to what the speaker does while speaking: “But,” Bell said, as she rose, “it is late”.
MANNERS = frozenset(("as", "while", "before", "after"))
Piece = tuple[int, int]  # first word, past the last


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what in a unit, in indexes of its words. Without pieces, the words stand in the next unit."""

    cue: Piece  # empty, at the noun, where no words report: in her view
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
    opens: Set[int]  # where the subjects begin

    def lower(self, at: int) -> str:
        """Return the word at `at` in lower case, "" where there is none."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def quote(self, at: int) -> bool:
        """Tell whether a quotation stands at `at`."""
        return 0 <= at < len(self.words) and self.words[at].kind == "quote"

    def ends(self, start: int) -> int:
        """Return where the clause from `start` ends."""
        return clause_end(self.words, start, self.cues, self.opens)

    def has_verb(self, start: int, end: int) -> bool:
        """Tell whether a finite verb stands between."""
        return any(finite(self.words, at) or at in self.cues for at in range(start, end))


def scene_of(words: Sequence[Word], cues: Sequence[Cue]) -> Scene:
    """Set the scene: every cue with its subject."""
    subjects: dict[int, Phrase | None] = {}
    for cue in cues:
        subjects[cue.first] = None if cue.gerund and cue.first == cue.at else subject_of(words, cue.first)
    return _set(words, {cue.first: cue for cue in cues}, subjects)


def without_others(scene: Scene, kept: Collection[Cue]) -> Scene:
    """Set the scene again with fewer cues."""
    cues = {cue.first: cue for cue in kept}
    return _set(scene.words, cues, {first: scene.subjects[first] for first in cues})


def _set(words: Sequence[Word], cues: Mapping[int, Cue], subjects: Mapping[int, Phrase | None]) -> Scene:
    return Scene(words, cues, subjects, {subject.first for subject in subjects.values() if subject})


def subject_of(words: Sequence[Word], verb: int) -> Phrase | None:
    """Return the subject of the verb at `verb`; for "who" whoever it stands for, for "which" behind a comma what."""
    if verb > 2 and words[verb - 1].lower == "which" and words[verb - 2].lower == ",":
        return _antecedent(words, verb - 2)
    phrase = subject_before(words, verb)
    if phrase and words[phrase.last - 1].lower == "who":
        who = phrase.last - 1
        return _antecedent(words, who - (words[who - 1].lower == ",")) if who else None
    return phrase


def _antecedent(words: Sequence[Word], end: int) -> Phrase | None:
    """Return whom "who" stands for: a name right before it, age aside, else the phrase that ends there."""
    if end > 2 and words[end - 1].text.isdigit() and words[end - 2].lower == ",":
        end -= 2
    first = end
    while first and words[first - 1].name and not words[first - 1].possessive:
        first -= 1
    named = end > first
    first -= named and first > 1 and words[first - 1].lower == "the"
    behind = named and first > 0 and words[first - 1].is_a("prepositions")
    return Phrase(first, end, end) if behind else subject_before(words, end)


def skip_adjuncts(scene: Scene, at: int) -> int:
    """Step over adverbs and adjuncts that only tell when, where or how it was said."""
    while at < len(scene.words):
        end = at + 1 if _by_the_way(scene, at) else occasion_ends(scene.words, at)
        if not end:
            return at
        at = end
    return at


def _by_the_way(scene: Scene, at: int) -> bool:
    """Tell whether the adverb tells how it was said, and does not begin what was said: not "said only ten came"."""
    word = scene.words[at]
    votes = word.text[0].isdigit() and word.text.replace("-", "").isdigit() and "-" in word.text
    if not votes and (not word.adverb or word.is_a("times") or word.lower in MANNER):
        return word.adverb
    after = scene.words[at + 1] if at + 1 < len(scene.words) else None
    return (votes or word.lower.endswith("ly")) and (
        after is None
        or after.kind != "word"
        or after.lower in ("that", "to", "in", "on", "at")
        or after.is_a("weekdays", "times")
    )


def left_start(scene: Scene, end: int) -> int:
    """Return where the words said before an attribution begin."""
    last = end - 1
    if scene.quote(last):
        while last and (scene.quote(last - 1) or (scene.words[last - 1].kind == "mark" and scene.quote(last - 2))):
            last -= 1
        if not last or scene.lower(last - 1) in (",", ":", ".", "—", "–", "?", "!", ";"):
            return last
    at, floor = end, max(0, end - 250)
    while at > floor and not (scene.lower(at - 1) == ";" or (scene.lower(at - 1) == ":" and scene.words[at].name)):
        at -= 1
    if not at and scene.lower(at) == "(":
        at += 1
    if scene.lower(at) in ("but", "and", "still", "yet") and scene.words[at].name:
        at += 2 if scene.lower(at + 1) == "," else 1
    return at


def between_dashes(scene: Scene, start: int, end: int, after: int) -> int:
    """Begin behind the dash that opens an insertion: The bridge — the oldest in Ohio, Bell said — is closed."""
    if scene.lower(after) not in ("—", "–"):
        return start
    return next((at + 1 for at in range(end - 1, start, -1) if scene.lower(at) in ("—", "–")), start)


def subordinate(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words are a clause that leads to another: if the vote fails, when they met."""
    return scene.lower(start) in LEADS_ON and unbroken(scene, start, end)


def unbroken(scene: Scene, start: int, end: int) -> bool:
    """Tell whether no comma and no quotation mark stands among the words."""
    return not any(scene.lower(at) == "," or scene.quote(at) for at in range(start, end))


def second_piece(scene: Scene, start: int, end: int, after: int) -> Iterator[Piece]:
    """Yield what goes on behind the attribution: “…,” she said, “…”; The deal, she said, is dead."""
    at = after
    while at < len(scene.words) and scene.words[at].kind == "mark" and scene.lower(at) not in ";.":
        at += 1
    if at >= len(scene.words) or (at == after and not scene.quote(at)):
        return
    at = _behind_manner(scene, at) if scene.quote(end - 1) else at
    if scene.quote(at):
        stop = at + 1
        while stop < len(scene.words) and scene.quote(stop):
            stop += 1
        yield at, stop
    elif not scene.quote(end - 1) and (
        _wants_verb(scene, start, end, at)
        or scene.words[end - 1].is_a("be", "have", "modals")  # There is, she says, no money left
        or scene.lower(at) in ("and", "but", "because", "or", "which", "if", "so")
        or subordinate(scene, start, end)
    ):
        stop = scene.ends(at)
        if stop > at and at not in scene.cues and not _opens_cue(scene, at):
            yield at, stop


def behind_link(scene: Scene, end: int, after: int) -> Piece | None:
    """Return what stands behind an attribution that is set in behind "which" or "and": which, Bell said, | is dead."""
    link = scene.words[end - 1]
    if scene.lower(end) != "," or scene.lower(after) != "," or link.lower not in ("which", "who", "and", "but", "or"):
        return None
    start = after + 1
    if start >= len(scene.words) or start in scene.cues or start in scene.opens:
        return None
    stop = start + 1 if scene.quote(start) else scene.ends(start)
    return (start, stop) if stop > start else None


def _wants_verb(scene: Scene, start: int, end: int, after: int) -> bool:
    """Tell whether the words have no verb and those behind the attribution do: The deal | , she said, | is dead."""
    if scene.has_verb(start, end) or any(scene.quote(at) for at in range(start, end)):
        return False
    behind = range(after, scene.ends(after))
    return any(finite(scene.words, at) or at in scene.cues or scene.words[at].contracted for at in behind)


def _behind_manner(scene: Scene, at: int) -> int:
    """Step over how it was said, if more words follow: “I think,” Bell said, pausing, “that we lost”."""
    for end in range(at, min(len(scene.words), at + 12)):
        if scene.quote(end):
            return end if end > at and scene.lower(end - 1) == "," else at
        if scene.lower(end) in (".", ";", ":"):
            return at
        if scene.lower(at) not in MANNERS and (end in scene.cues or finite(scene.words, end)):
            return at
    return at


def _opens_cue(scene: Scene, at: int) -> bool:
    return any(step in scene.cues or step in scene.opens for step in (at, at + 1))


def skip_place(scene: Scene, cue: Cue, at: int) -> int:
    """Step over a short adjunct before a comma: "Bell observed from the bench,"."""
    if at >= len(scene.words) or not scene.words[at].is_a("prepositions") or scene.lower(at) in cue.verb.prepositions:
        return at
    stops = (",", ".") if at > cue.end or cue.verb.lemma in ("say", "tell", "add", "write") else (",",)
    for end in range(at, min(len(scene.words), at + 9)):
        if scene.words[end].kind != "word":
            return end if scene.lower(end) in stops else at
        if finite(scene.words, end) or scene.words[end].is_a("subordinators"):
            return at
    return at


def find_listener(scene: Scene, cue: Cue, at: int) -> tuple[Phrase | None, int]:
    """Return who is told, and where the words behind it begin."""
    if scene.lower(at) in cue.verb.towards:
        phrase = phrase_after(scene.words, at + 1)
        if phrase and scene.lower(phrase.end) in ("to", "not"):
            return phrase, phrase.end
    if scene.lower(at) == "to" and cue.takes("tail") and not cue.takes("to"):
        phrase = phrase_after(scene.words, at + 1)
        if (
            phrase
            and phrase.last - phrase.first < 6
            and (
                scene.lower(phrase.end) in ("that", ",", ":", ".", "")
                or scene.quote(phrase.end)
                or _that(scene, phrase)
            )
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
    if follows in (",", ":") and scene.quote(phrase.end + 1):
        return phrase, phrase.end  # asked Bell: “…”
    if follows in ("that", "to", *cue.verb.prepositions) or _leads_to_clause(scene, cue, phrase.end):
        return phrase, phrase.end
    return None, at


def _leads_to_clause(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether a clause begins behind the one told: asked us | why; pressed us | on why; told us | they lost."""
    if at + 1 >= len(scene.words):
        return False
    bare = cue.takes("bare") and scene.lower(at) in ("he", "she", "it", "they") and scene.has_verb(at + 1, at + 2)
    return bare or scene.words[at].is_a("questions") or on_question(scene, at)


def on_question(scene: Scene, at: int) -> bool:
    """Tell whether a preposition stands here that only leads to a question: pressed Bell | on why it closed."""
    leads = scene.lower(at) in ("on", "about", "over") and at + 1 < len(scene.words)
    return leads and scene.words[at + 1].is_a("questions")


def is_relative(scene: Scene, that: int) -> bool:
    """Tell whether "that" stands for the noun before it: a panel | that was split; the riots | that followed them."""
    if that + 2 >= len(scene.words):
        return False
    verb, after = scene.words[that + 1], scene.words[that + 2]
    takes_object = verb.finite != "never" and after.is_a("determiners", "objects", "prepositions")
    return takes_object or finite(scene.words, that + 1)


def _that(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether only an adjunct stands between the one told and "that": wrote to Bell | on Friday | that."""
    return scene.lower(skip_adjuncts(scene, phrase.end)) == "that"


def _told(scene: Scene, phrase: Phrase) -> tuple[Phrase, int]:
    """Part the listener from a clause that follows it without "that": told CNN | Bell would leave."""
    if phrase.end < len(scene.words) and finite(scene.words, phrase.end) and phrase.last - phrase.first > 1:
        return Phrase(phrase.first, phrase.first + 1, phrase.first + 1), phrase.first + 1
    return phrase, phrase.end
