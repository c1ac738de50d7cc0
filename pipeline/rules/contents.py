"""Read attributions that lead to the words they report.

Bell said that the deal is dead.       piece `that the deal is dead`
Bell urged them to leave.              piece `to leave`
"""

from __future__ import annotations

from .clauses import aims, before_further_verb, before_next_clause, is_clause_with_subject
from .cues import DENYING, Cue
from .finite import finite
from .lexicon import verb_form
from .nouns import REACH, Phrase
from .objects import governed, quoted_inside
from .occasions import before_vessel, occasion_ends
from .phrases import phrase_after
from .scene import Attribution, Piece, Scene, find_listener, is_relative, on_question, skip_adjuncts, subject_of
from .words import Word

LONGEST_GROUP = 8  # words of a verb with its auxiliaries: has also repeatedly made it clear
RELATIVES = frozenset(("which", "that"))  # things they stand for; with "who" somebody may speak
LONGEST_INSERTION = 12  # words between two commas
NOBODY = frozenset(("you", "no", "neither", "nobody", "none", "nothing", "there", "few"))
LEADING = frozenset(("while", "although", "though", "after", "as", "when", "if", "because", "since", "before"))
# What was said in a text stands behind how that came out: argued in papers filed on Friday that it is dead.
ISSUED = frozenset("filed released published posted issued sent delivered obtained reviewed signed dated aired".split())
NAMING = frozenset(("call", "dub", "term", "label", "brand"))


def leading(scene: Scene, cue: Cue, carried: Phrase | None) -> Attribution | None:
    """Read the words behind the verb: Bell said that it is dead; Bell said: “It is dead”."""
    source = scene.subjects[cue.first] or _shared(scene, cue, carried) or _behind(scene, cue)
    if source is None or scene.lower(source.first) in NOBODY or _is_that(scene, source):
        return None
    if source.first and scene.lower(source.first - 1) in ("until", "unless", "if", "whether"):
        return None  # it is not said yet
    listener, at = find_listener(scene, cue, skip_adjuncts(scene, cue.end))
    at = _to_that(scene, cue, _behind_topic(scene, skip_adjuncts(scene, at)))
    at += on_question(scene, at) and cue.takes("listener question")
    piece = _behind_object(scene, cue, at) or _piece(scene, cue, at, listener)
    if piece is None and scene.lower(len(scene.words) - 1) == ":" and cue.takes("speech"):
        piece = at, at  # "wrote using an account of his own:"
    if piece is None:
        return None
    start, end = piece
    if source.first > cue.at:
        end = min(end, source.first - (scene.lower(source.first - 1) == ","))
        if end <= start or scene.words[start].is_a("prepositions"):
            return None  # Writing in the Tribune, Bell called it late
    pieces = ((start, end),) if end > start else ()
    return Attribution((cue.at, cue.end), source, pieces, listener)


def _is_that(scene: Scene, source: Phrase) -> bool:
    """Tell whether "that" alone stands there for a thing: a ruling | that | makes it clear."""
    return source.last == source.first + 1 and scene.lower(source.first) in ("that", "which")


def _behind_object(scene: Scene, cue: Cue, at: int) -> Piece | None:
    """Return the quotation that a colon sets off from what the verb is about: suggests a pox on both: “We lost”."""
    if not cue.takes("speech"):
        return None
    for colon in range(at + 1, len(scene.words) - 1):
        if scene.lower(colon) == ":" and scene.quote(colon + 1):
            return _quotation(scene, colon + 1)
        if scene.words[colon].kind != "word" or colon in scene.cues or finite(scene.words, colon):
            return None
    return None


def _behind_topic(scene: Scene, at: int) -> int:
    """Step over "only" before "that", and over of whom it is said: said only that it is dead; said of Moss: “…”."""
    if at + 1 < len(scene.words) and scene.lower(at) in ("only", "merely", "instead", "just"):
        return at + (scene.words[at + 1].is_a("questions") or scene.lower(at + 1) == "that" or scene.quote(at + 1))
    if at >= len(scene.words) or not scene.words[at].is_a("prepositions"):
        return at
    ends = range(at + 2, min(len(scene.words), at + 9))
    edge = next((end for end in ends if scene.words[end].kind != "word" or finite(scene.words, end)), at)
    if scene.lower(edge) in (",", ":") and scene.quote(edge + 1):
        return edge  # said at one point, “…”
    return edge if scene.quote(edge) and scene.lower(at) in ("of", "about") else at


def _to_that(scene: Scene, cue: Cue, at: int) -> int:
    """Step over any adjunct before "that" or a quotation set off: said in his memoir that it is dead."""
    if at >= len(scene.words) or not cue.takes("that", "speech") or scene.lower(at) == "to":
        return at
    if cue.takes("that") and scene.lower(at) == ",":
        aside = _behind_adjunct(scene, at) if cue.takes("bare") and not scene.quote(at - 1) else at
        return aside if aside > at else _behind_insertion(scene, at)
    adjunct = scene.words[at].is_a("prepositions") or (at > cue.end and not _opens_clause(scene, at))
    if not adjunct:
        return at
    for step in range(at + 1, min(len(scene.words), at + 9)):
        if scene.lower(step) == "that" and cue.takes("that"):
            return at if is_relative(scene, step) else step
        if scene.lower(step) in (",", ":") and scene.quote(step + 1) and cue.takes("speech"):
            return step
        if cue.takes("that") and scene.lower(step) == ",":
            that = _behind_insertion(scene, step)
            return that if that > step else at
        if scene.words[step].kind != "word" or (finite(scene.words, step) and scene.lower(step) not in ISSUED):
            return at
    return at


def _opens_clause(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    return word.name or word.kind != "word" or word.is_a("determiners", "pronouns", "subordinators", "questions")


def _behind_insertion(scene: Scene, comma: int) -> int:
    """Step over what commas set in before "that": reiterated | , as he did in May, | that it grows."""
    for at in range(comma + 1, min(len(scene.words) - 1, comma + LONGEST_INSERTION)):
        if scene.lower(at) == "," and scene.lower(at + 1) == "that":
            return at + 1
        if scene.quote(at) or scene.lower(at) in (";", ":", "that"):
            return comma
    return comma


def _behind_adjunct(scene: Scene, comma: int) -> int:
    """Step over an adjunct between commas before a clause: alleged | , by way of example, | Oslo had lied."""
    if comma + 1 >= len(scene.words) or not scene.words[comma + 1].is_a("prepositions"):
        return comma
    for at in range(comma + 1, min(len(scene.words) - 1, comma + LONGEST_INSERTION)):
        if scene.lower(at) == ",":
            return at + 1 if is_clause_with_subject(scene, at + 1, len(scene.words)) else comma
        if scene.words[at].kind != "word" or finite(scene.words, at):
            return comma
    return comma


def _shared(scene: Scene, cue: Cue, carried: Phrase | None) -> Phrase | None:
    """Return the subject that a verb without one shares: "… and added that", "…, saying it"."""
    before = scene.lower(cue.first - 1)
    if not (cue.gerund or before in ("and", "but", ",", "then", "or")):
        return None
    if cue.gerund and "show" in cue.verb.senses and _told_by_thing(scene.words[cue.first - 1]):
        return subject_of(scene.words, cue.first)  # cited | a study | suggesting that it was late
    if carried:
        return _nearer(scene, cue, carried) or carried
    if cue.gerund and before == "," and "show" in cue.verb.senses:
        return None  # it left early, suggesting that it was late: the narrator says so
    return _earlier_subject(scene, cue)


def _earlier_subject(scene: Scene, cue: Cue) -> Phrase | None:
    """Return the subject of the first verb before, clauses with "which" and the like left out.

    A verb in -ing that no comma parts from a clause shares the subject of that: the firm, which spent years promising.
    """
    verbs = [at for at in range(max(0, cue.first - REACH), cue.first) if finite(scene.words, at)]
    before = scene.words[cue.first - 1]
    if cue.gerund and before.kind == "word" and not before.is_a("prepositions", "subordinators"):
        within = (subject_of(scene.words, verb) for verb in reversed(verbs))
    else:
        within = (subject_of(scene.words, verb) for verb in verbs if scene.lower(verb - 1) not in RELATIVES)
    return _accompanying(scene, cue) or next(filter(None, within), None)


def _accompanying(scene: Scene, cue: Cue) -> Phrase | None:
    """Return who does something beside what is told: It opened, with | police | urging them to wait."""
    if not cue.gerund:
        return None
    for at in range(cue.first - 2, max(0, cue.first - LONGEST_GROUP), -1):
        if scene.words[at].kind != "word" or finite(scene.words, at):
            return None
        if scene.lower(at) == "with" and scene.lower(at - 1) == ",":
            return Phrase(at + 1, cue.first, cue.first)
    return None


def _nearer(scene: Scene, cue: Cue, carried: Phrase) -> Phrase | None:
    """Return whose text speaks where it is another's than before: Bell said so, and | Moss | sent a note saying."""
    if not cue.gerund or scene.lower(cue.first - 1) == ",":
        return None
    near = range(cue.first - 1, max(carried.end, cue.first - REACH), -1)
    verb = next((at for at in near if finite(scene.words, at)), None)
    phrase = subject_of(scene.words, verb) if verb else None
    return phrase if phrase and phrase.first > carried.end and scene.words[phrase.last - 1].name else None


def _behind(scene: Scene, cue: Cue) -> Phrase | None:
    """Return the subject behind a clause that opens the sentence: Saying it was late, | Bell | left."""
    if not cue.gerund or cue.first:
        return None
    for at in range(cue.end + 1, min(len(scene.words), cue.end + REACH)):
        if _closes(scene, at - 1) and is_clause_with_subject(scene, at, len(scene.words)):
            return phrase_after(scene.words, at)
    return None


def _told_by_thing(before: Word) -> bool:
    """Tell whether a noun before "showing" is what shows it: a study, but not the words of the one who speaks."""
    return before.kind == "word" and not (before.is_a("writings", "objects", "conjunctions") or before.adverb)


def _piece(scene: Scene, cue: Cue, at: int, listener: Phrase | None) -> Piece | None:
    """Return the words that the verb leads to, by its frames; an empty piece where the next unit has them."""
    lower = scene.lower(at)
    source = scene.subjects.get(cue.first)
    if lower == "," and source and source.first and scene.lower(source.first - 1) == "as" and not scene.quote(at + 1):
        return (at + 1, scene.ends(at + 1)) if at + 1 < len(scene.words) else None
    if lower in (",", ":") and scene.quote(at + 1):
        return _quotation(scene, at + 1) if cue.takes("speech", "tail") else None
    if lower == "," and cue.takes("bare") and _concedes(scene, at + 1):
        return at + 1, scene.ends(at + 1)
    if lower == ":":
        return _after_colon(scene, cue, at)
    if scene.quote(at):
        if cue.verb.lemma in NAMING:  # a ship called “Hope” says nothing
            return None
        return _from_quotation(scene, at) if cue.takes("speech", "tail", "that", "as", "noun quoted") else None
    if at >= len(scene.words) or scene.words[at].kind != "word":
        return None
    return _clause(scene, cue, at, listener)


def _concedes(scene: Scene, at: int) -> bool:
    """Tell whether what is said begins with a clause that commas set off: said, | although it is late, they come."""
    if scene.lower(at) not in ("although", "though", "if", "because", "since", "unless", "once"):
        return False
    comma = next((step for step in range(at, min(len(scene.words), at + REACH)) if _closes(scene, step)), None)
    return comma is not None and is_clause_with_subject(scene, comma + 1, len(scene.words))


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
    end = before_vessel(scene.words, at, scene.ends(at))
    if scene.words[at].text[:-1].endswith((".", "!", "?")):
        return _quotation(scene, at)
    return at, max(end, at + 1)


def _clause(scene: Scene, cue: Cue, at: int, listener: Phrase | None) -> Piece | None:
    lower, word = scene.lower(at), scene.words[at]
    end = _without_occasion(scene, cue, at, _within_clause(scene, cue, at, scene.ends(at)))
    end = before_vessel(scene.words, at, end)
    if not _may_hold_clauses(scene, cue, at):
        end = before_next_clause(scene, at, end)
    reports = at in scene.cues and scene.cues[at].gerund and not cue.takes("gerund")
    if end <= at or reports or (end == at + 1 and word.is_a("pronouns", "objects")) or lower in ("and", "but"):
        return None  # "he said but did not elaborate" closes what stands before it; "in a letter saying" leads on
    if lower == "that" and cue.takes("that"):
        alone = end == at + 1 and not DENYING & set(cue.verb.senses)  # but: denied that
        return None if alone or _tells_of_occasion(scene, at) else (at, end)
    if word.is_a("questions") and cue.takes("question", "listener question"):
        return at, end
    if lower in ("to", "not") and "to" in (lower, scene.lower(at + 1)):
        at, start = (at, at) if lower == "to" else (at + 1, at)
        takes_to = aims(scene, cue) or _said_aim(scene, cue) if listener is None else cue.takes("other to")
        verb = at + 1 < end and not (scene.words[at + 1].is_a("determiners", "objects") or scene.words[at + 1].name)
        return (start, before_further_verb(scene, at, end)) if takes_to and verb else None
    if lower in cue.verb.prepositions:
        ahead = scene.words[at + 1 : at + 2]
        if scene.lower(at - 1) == "condition" or not ahead or ahead[0].kind == "mark":
            return None  # spoke on condition of anonymity; the boats it asked for.
        return (at if lower == "against" else at + 1), max(end, at + 2)  # warned | against leaving
    return governed(scene, cue, at, end) or quoted_inside(scene, cue, at, end)


def _tells_of_occasion(scene: Scene, that: int) -> bool:
    """Tell whether "that" stands for where or when it was said: told them in a speech | that left them cold."""
    return scene.words[that - 1].is_a("occasions") and is_relative(scene, that)


def _may_hold_clauses(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether several clauses may be said: that they lost and we won; no deed and no thing: to leave, the end."""
    lower = scene.lower(at)
    return lower == "that" or scene.words[at].is_a("questions") or (cue.takes("bare") and lower not in ("to", "not"))


def _said_aim(scene: Scene, cue: Cue) -> bool:
    """Tell whether "to" leads to an aim that somebody speaks of: Bell said | she wants to leave."""
    source = scene.subjects.get(cue.first)
    before = () if source is None else range(max(0, source.first - LONGEST_GROUP), source.first)
    spoken = source is not None and any(at in scene.cues and scene.cues[at].end == source.first for at in before)
    return spoken and cue.takes("to") and cue.verb.lemma != "agree"


def _without_occasion(scene: Scene, cue: Cue, at: int, end: int) -> int:
    """End behind the quotation where only the occasion follows: called it “bluff” | at a hearing last week."""
    last = next((step for step in range(end - 1, at, -1) if scene.quote(step)), None)
    if last is not None and scene.lower(last + 1) == "and" and _acts_on(scene, last + 2, end):
        return last + 1
    if last is None or last + 1 >= end or not cue.takes("as") or not occasion_ends(scene.words, last + 1):
        return end
    return end if scene.has_verb(last + 1, end) else last + 1


def _acts_on(scene: Scene, at: int, end: int) -> bool:
    """Tell whether the subject does something else at `at`: called it “theft,” and | summoned the envoy."""
    return at < end and finite(scene.words, at) and not scene.words[at].is_a("modals")


def _within_clause(scene: Scene, cue: Cue, at: int, end: int) -> int:
    """End at the comma that closes the clause: "While Oslo says it is ready, others …"; "Bell, who says it, left"."""
    if _in_relative(scene, cue):
        narrated = (step for step in range(at, end - 1) if _closes(scene, step) and _goes_on(scene, step + 1))
        return next((step + scene.quote(step) for step in narrated), end)
    source = scene.subjects.get(cue.first)
    if source and scene.lower(source.first - 1) in LEADING and scene.lower(source.first - 2) == "that":
        return next((step + scene.quote(step) for step in range(at, end) if _closes(scene, step)), end)
    led = scene.lower(0) in LEADING and at <= REACH
    if not led or any(scene.lower(step) == "," for step in range(source.first if source else at)):
        return end
    return next((step for step in range(at, end) if scene.lower(step) == ","), end)


def _closes(scene: Scene, at: int) -> bool:
    """Tell whether a comma stands at `at`, or at the end of the quotation there."""
    return scene.lower(at) == "," or (scene.quote(at) and scene.words[at].text[:-1].endswith(","))


def _in_relative(scene: Scene, cue: Cue) -> bool:
    """Tell whether the verb stands in a clause behind a comma: "Bell, who says"; "an essay, in which she says"."""
    source = scene.subjects.get(cue.first)
    inside = cue.first - 1 if scene.lower(cue.first - 1) == "who" else source.first - 1 if source else 0
    if scene.lower(inside) not in ("who", "which", "whom", "whose"):
        return False
    if scene.words[inside - 1].is_a("prepositions"):
        inside -= 1
    return inside > 0 and scene.lower(inside - 1) == ","


def _goes_on(scene: Scene, at: int) -> bool:
    """Tell whether the verb of the main clause stands at `at`, or behind an adverb there."""
    at += scene.words[at].adverb
    return (
        at < len(scene.words)
        and at not in scene.cues
        and (finite(scene.words, at) or verb_form(scene.lower(at)) is not None)
    )
