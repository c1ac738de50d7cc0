"""Read attributions without a verb: according to Bell, Bell’s claim that, Bell is confident that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .finite import finite
from .lexicon import cue_words
from .nouns import REACH, Phrase, subject_before, trim
from .phrases import phrase_after
from .scene import Attribution, Piece, Scene, behind_link, between_dashes, left_start, second_piece
from .words import POSSESSIVES, Word

LONGEST_OWNER = 5  # words
OWNER_WITHIN = 3  # words before a noun: Bell’s | latest public | claim
LONGEST_ASIDE, MOST_ASIDES = 40, 3  # words between commas; how many of them stand behind a name
BARE_OFFICES = ("director", "professor", "chairman", "author", "head", "president", "editor", "founder")


def by_phrase(scene: Scene) -> Iterator[Attribution]:
    """According to Bell, it is dead; It is dead, according to Bell."""
    lowers = [word.lower for word in scene.words]
    for parts in cue_words().according:
        for at in range(len(lowers) - len(parts) if parts[-2] in lowers else 0):
            if lowers[at] == parts[0] and lowers[at : at + len(parts)] == parts:
                source = phrase_after(scene.words, at + len(parts))
                found = source and _around(scene, (at, at + len(parts)), at, source)
                if found:
                    yield found


def by_view(scene: Scene) -> Iterator[Attribution]:
    """In her view, it is dead; It is dead, in Bell’s opinion."""
    views = cue_words().views
    for at, word in enumerate(scene.words):
        if word.lower in views and (owned := _owned_view(scene, at)):
            first, source = owned
            found = _around(scene, (at, at), first, Phrase(source.first, source.last, at + 1))
            if found:
                yield found


def _owned_view(scene: Scene, at: int) -> tuple[int, Phrase] | None:
    """Return where "in her view" begins and whose view it is."""
    source, _ = _owner(scene, at)
    if source is None or source.last != at or not source.first or scene.lower(source.first - 1) not in ("in", "by"):
        return None
    first = source.first - 1
    return None if first and scene.lower(first - 1) == "that" else (first, source)  # said that in her view …


def _around(scene: Scene, cue: Piece, first: int, source: Phrase) -> Attribution | None:
    """Read the words before or behind an attribution that begins at `first` and ends with its source."""
    if first == 0 or (scene.words[first - 1].is_a("conjunctions") and first < 3):
        view = cue[0] == cue[1] and scene.lower(source.end) != ","  # In her view it is dead
        start = source.end if view else _behind_apposition(scene, source.end)
        end = scene.ends(start) if start < len(scene.words) else start
        return Attribution(cue, source, ((start, end),)) if end > start else None
    end = first
    while end and scene.words[end - 1].kind == "mark":
        end -= 1
    first_word = left_start(scene, end)
    start = between_dashes(scene, first_word, end, source.end)
    if start >= end or scene.lower(end - 1) == "that" or (end - start == 2 and scene.words[end - 1].is_a("be")):
        return None  # She said that, in her view, …; This is according to Bell
    if (behind := behind_link(scene, end, source.end)) is not None:
        return Attribution(cue, source, (behind,), tail=True)
    whole = start > first_word
    more = (
        []
        if whole or scene.has_verb(start, end) or scene.quote(end - 1)
        else list(second_piece(scene, start, end, source.end))
    )
    if not (whole or more) and _is_adjunct(scene, start, end):
        return None  # During the talks, according to the notes, Bell said …
    return Attribution(cue, source, ((start, end), *more), tail=True)


def _is_adjunct(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words are an adjunct only: in May, during the long talks."""
    quoted = any(scene.quote(at) for at in range(start, end))
    return scene.words[start].is_a("prepositions") and not (quoted or scene.has_verb(start, end))


def _behind_apposition(scene: Scene, at: int) -> int:
    """Return where the clause begins behind "According to Bell, a fellow at Oslo,"."""
    while at < len(scene.words) and scene.lower(at) != ",":
        at += 1
    start = at + 1
    for _ in range(MOST_ASIDES):
        end = _aside_ends(scene, start)
        if end == start:
            return start
        start = end
    return start


def _aside_ends(scene: Scene, start: int) -> int:
    """Return where the aside between commas ends that begins at `start`, if it is one: a fellow at Oslo,; however,."""
    comma = next(
        (at for at in range(start, min(len(scene.words), start + LONGEST_ASIDE)) if scene.lower(at) == ","), None
    )
    if comma is None or scene.quote(start) or not scene.has_verb(comma, min(len(scene.words), comma + REACH)):
        return start
    if comma == start + 1 and scene.words[start].adverb:
        return comma + 1
    relative = scene.lower(start) in ("who", "which")
    described = scene.lower(start) in ("a", "an", "the", *BARE_OFFICES) and not scene.has_verb(start, comma)
    return comma + 1 if relative or described else start


def by_noun(scene: Scene) -> Iterator[Attribution]:
    """Bell’s claim that it is dead; a warning from Bell that it is dead."""
    nouns = cue_words().nouns | cue_words().aims | cue_words().worries
    verb: int | None = None  # the first of the words, looked for once
    for at, word in enumerate(scene.words):
        if word.lower not in nouns or word.name:
            continue
        source, that = _owner(scene, at)
        if source and scene.lower(that) == "that" and at not in scene.cues:
            if verb is None:
                verb = next((step for step in range(len(scene.words)) if scene.has_verb(step, step + 1)), at)
            end = scene.ends(that) if verb < at else _before_main_verb(scene, that, scene.ends(that))
            if end - that > 2:
                yield Attribution((at, at + 1), source, ((that, end),))
        elif source and that == at + 1 and at not in scene.cues and (start := _what_it_is_of(scene, at)):
            end = _noun_phrase_ends(scene, start)
            if end - start > 2:
                yield Attribution((at, at + 1), source, ((start, end),))


def _what_it_is_of(scene: Scene, at: int) -> int:
    """Return where what is threatened or feared begins: Bell’s threat | to leave; her fear of | war; else 0."""
    after = scene.lower(at + 1)
    if after == "to" and scene.lower(at) in cue_words().aims:
        return at + 1
    return at + 2 if after in ("about", "over", "of") and scene.lower(at) in cue_words().worries else 0


def _noun_phrase_ends(scene: Scene, start: int) -> int:
    """Return where what a noun governs ends: before a mark, or the verb whose subject the noun is."""
    end = scene.ends(start)
    for at in range(start + 1, end):
        word = scene.words[at]
        if word.is_a("subordinators", "questions"):
            return end
        if finite(scene.words, at) or word.kind == "mark":
            return at
    return end


def _before_main_verb(scene: Scene, that: int, end: int) -> int:
    """End before the verb whose subject the noun is: Oslo’s claim that it will help | is raising questions."""
    if scene.words[0].is_a("prepositions", "subordinators"):  # After Oslo’s claim that it will help | , Bell left
        return next((at for at in range(that, end) if scene.lower(at) == ","), end)
    verbs = [at for at in range(that + 1, end) if finite(scene.words, at)]
    begin = [at for at in verbs[1:] if _begins_group(scene, at)]
    main = [at for at in begin if scene.words[at].is_a("be", "have", "modals")] or begin
    return main[-1] if main else end


def _begins_group(scene: Scene, at: int) -> bool:
    before = scene.words[at - 1]
    bound = before.is_a("pronouns", "conjunctions", "subordinators", "objects") or before.adverb
    return before.kind == "word" and not bound and not finite(scene.words, at - 1)


def _owner(scene: Scene, at: int) -> tuple[Phrase | None, int]:
    """Return whose the noun at `at` is, and where the words behind both begin: a warning from Bell | that."""
    if scene.lower(at + 1) in ("by", "from"):
        phrase = phrase_after(scene.words, at + 2)
        return (phrase, phrase.end) if phrase else (None, at + 1)
    near = range(at - 1, max(-1, at - 1 - OWNER_WITHIN), -1)
    owner = next((step for step in near if scene.words[step].owns), None)
    if owner is None or any(finite(scene.words, step) for step in range(owner + 1, at)):
        return None, at + 1  # the miners’ union voiced | fears
    if scene.lower(owner) in POSSESSIVES:
        return Phrase(owner, owner + 1, owner + 1), at + 1
    return subject_phrase(scene.words, owner + 1), at + 1


def subject_phrase(words: Sequence[Word], end: int) -> Phrase | None:
    """Return the names that end before `end`: the owner in "Jan Bell’s claim"."""
    start = end - 1
    while start and words[start].name and words[start - 1].name and not words[start - 1].is_a("prepositions"):
        start -= 1
    return trim(words, start, end) if words[start].name else _described(words, end)


def _described(words: Sequence[Word], end: int) -> Phrase | None:
    """Return an owner without a name: the finance ministry’s | claim."""
    for start in range(end - 1, max(-1, end - LONGEST_OWNER), -1):
        if words[start].lower in ("the", "a", "an"):
            return Phrase(start, end, end)
        if words[start].kind != "word" or words[start].is_a("prepositions", "conjunctions") or finite(words, start):
            return None
    return None


def by_adjective(scene: Scene) -> Iterator[Attribution]:
    """Bell is confident that it is dead."""
    adjectives = cue_words().adjectives
    for at, word in enumerate(scene.words):
        if word.lower not in adjectives or not at:
            continue
        first = at
        while first and scene.words[first - 1].adverb:
            first -= 1
        if not first or not (
            scene.words[first - 1].is_a("be")
            or scene.lower(first - 1) in ("he's", "she's", "i'm", "feels", "felt", "remains", "remained", "seemed")
            or scene.lower(first - 1) in ("grow", "grows", "grew", "become", "becomes", "became")
        ):
            continue
        source = subject_before(scene.words, first - 1)
        clause = at + 1 < len(scene.words) and scene.words[at + 1].is_a("pronouns")
        clause = clause or scene.lower(at + 1) in ("that", "whether")
        clause = clause or (scene.lower(at + 1) in ("the", "a") and scene.has_verb(at + 2, scene.ends(at + 1)))
        about = scene.lower(at + 1) == "about"
        start = at + 1 + about
        if source and (about or clause) and scene.words[source.first].lower != "it":
            end = scene.ends(start)
            if end - at > 3:
                yield Attribution((at, at + 1), source, ((start, end),))
