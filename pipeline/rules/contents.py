"""Read attributions that lead to the words they report.

Bell said that the deal is dead.       piece `that the deal is dead`
Bell urged them to leave.              piece `to leave`
"""

from __future__ import annotations

from .boundaries import resumes
from .cues import Cue
from .finite import finite
from .lexicon import cue_words, verb_form
from .lexicon import words as word_class
from .nouns import REACH, Phrase, phrase_after
from .occasions import occasion_ends
from .scene import MANNERS, Attribution, Piece, Scene, find_listener, on_question, skip_adjuncts, subject_of
from .words import Word

# Verbs that take a clause and hardly ever an object: what follows them is said, even where its verb is not recognised.
SPEAKING = frozenset(("say", "argue", "think", "believe", "insist", "contend", "hope", "tell"))
# A clause of so many words after "say" is taken for one though no verb is seen in it: "says it wastes money".
SHORT_CLAUSE = 2
LONGEST_GROUP = 8  # words of a verb with its auxiliaries: has also repeatedly made it clear
LONGEST_INSERTION = 12  # words between two commas
NOBODY = frozenset(("you", "no", "neither", "nobody", "none", "nothing", "there", "few"))
LEADING = frozenset(("while", "although", "though", "after", "as", "when", "if", "because", "since", "before"))
INTENDING = frozenset(("want", "plan", "expect", "await", "undertake"))
# What they take something for follows with "as": welcomed it as a model.
DEEMING = frozenset(
    "describe characterize characterise portray denounce dismiss condemn reject welcome hail praise criticize deride "
    "decry view regard see criticise slam blast lambaste assail mock ridicule tout paint cast frame".split()
)
# What was said in a text stands behind how that came out: argued in papers filed on Friday that it is dead.
ISSUED = frozenset("filed released published posted issued sent delivered obtained reviewed signed dated aired".split())
GRANTED = frozenset("access asylum bail entry funding funds permission parole requests request visas visa".split())
QUALITIES = ("able", "ible", "ful", "less", "ous", "ive", "al", "ic", "ary", "ent", "air", "ing", "ong", "alse", "ead")
NAMING = frozenset(("call", "dub", "term", "label", "brand"))


def leading(scene: Scene, cue: Cue, carried: Phrase | None) -> Attribution | None:
    """Read the words behind the verb: Bell said that it is dead; Bell said: “It is dead”."""
    source = scene.subjects[cue.first] or _shared(scene, cue, carried) or _behind(scene, cue)
    if source is None or scene.lower(source.first) in NOBODY:
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
    if not scene.words[at].is_a("prepositions") and not (at > cue.end and not _opens_clause(scene, at)):
        return at
    for step in range(at + 1, min(len(scene.words), at + 9)):
        if scene.lower(step) == "that" and cue.takes("that"):
            return at if _is_relative(scene, step) else step
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


def _is_relative(scene: Scene, that: int) -> bool:
    """Tell whether "that" stands for the noun before it: a panel | that was split; the riots | that followed them."""
    if that + 2 >= len(scene.words):
        return False
    verb, after = scene.words[that + 1], scene.words[that + 2]
    takes_object = verb.finite != "never" and after.is_a("determiners", "objects", "prepositions")
    return takes_object or finite(scene.words, that + 1)


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
            return at + 1 if _is_clause_with_subject(scene, at + 1, len(scene.words)) else comma
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
    verb = next((at for at in range(max(0, cue.first - REACH), cue.first) if finite(scene.words, at)), None)
    return subject_of(scene.words, verb) if verb else None


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
        apart = scene.lower(at - 1) == "," or (scene.quote(at - 1) and scene.words[at - 1].text[:-1].endswith(","))
        if apart and _is_clause_with_subject(scene, at, len(scene.words)):
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
        return _from_quotation(scene, at) if cue.takes("speech", "tail", "that", "as") else None
    if at >= len(scene.words) or scene.words[at].kind != "word":
        return None
    return _clause(scene, cue, at, listener)


def _concedes(scene: Scene, at: int) -> bool:
    """Tell whether what is said begins with a clause that commas set off: said, | although it is late, they come."""
    if scene.lower(at) not in ("although", "though", "if", "because", "since", "unless", "once"):
        return False
    comma = next((step for step in range(at, min(len(scene.words), at + REACH)) if _closes(scene, step)), None)
    return comma is not None and _is_clause_with_subject(scene, comma + 1, len(scene.words))


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
    end = _without_occasion(scene, cue, at, _within_clause(scene, cue, at, scene.ends(at)))
    if not _may_hold_clauses(scene, cue, at):
        end = _before_next_clause(scene, at, end)
    reports = at in scene.cues and scene.cues[at].gerund and not cue.takes("gerund")
    if end <= at or reports or (end == at + 1 and word.is_a("pronouns", "objects")) or lower == "but":
        return None  # "he said but did not elaborate" closes what stands before it; "in a letter saying" leads on
    if lower == "that" and cue.takes("that"):
        return at, end
    if word.is_a("questions") and cue.takes("question", "listener question"):
        return at, end
    if lower in ("to", "not") and "to" in (lower, scene.lower(at + 1)):
        at, start = (at, at) if lower == "to" else (at + 1, at)
        takes_to = _aims(scene, cue) or _said_aim(scene, cue) if listener is None else cue.takes("other to")
        verb = at + 1 < end and not (scene.words[at + 1].is_a("determiners", "objects") or scene.words[at + 1].name)
        return (start, end) if takes_to and verb else None
    if lower in cue.verb.prepositions:
        return at + 1, max(end, at + 2)
    return _object(scene, cue, at, end) or _quoted_inside(scene, cue, at, end)


def _may_hold_clauses(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether several clauses may be said: that they lost and we won; no deed and no thing: to leave, the end."""
    lower = scene.lower(at)
    return lower == "that" or scene.words[at].is_a("questions") or (cue.takes("bare") and lower not in ("to", "not"))


def _before_next_clause(scene: Scene, at: int, end: int) -> int:
    """End where a clause with a subject of its own is added: asked him to wait | , but he declined."""
    for comma in range(at + 1, end - 2):
        joined = scene.lower(comma) == "," and scene.lower(comma + 1) in ("and", "but", "so", "yet")
        neither = scene.lower(comma + 2) == "neither"  # asked him to wait, but neither she nor he did
        if joined and (neither or _is_clause_with_subject(scene, comma + 2, end)):
            return comma
        if _narrated(scene, comma):
            return comma
    return end


def _narrated(scene: Scene, comma: int) -> bool:
    """Tell whether the comma leads on to what the narrator makes of it: ordered them to go | , formally opening it."""
    how = scene.words[comma + 1]
    doing = how.lower.endswith("ly") and how.adverb and scene.lower(comma + 2).endswith("ing")
    return scene.lower(comma) == "," and doing


def _is_clause_with_subject(scene: Scene, at: int, end: int) -> bool:
    """Tell whether a subject stands at `at` and its verb behind it, without another clause between."""
    if phrase_after(scene.words, at) is None:
        return False
    for step in range(at + 1, min(end, at + REACH)):
        if finite(scene.words, step):
            return True
        if scene.words[step].kind != "word" or scene.words[step].is_a("subordinators", "questions"):
            return False
    return False


def _aims(scene: Scene, cue: Cue) -> bool:
    """Tell whether "to" leads to what is said: Bell wants to leave; not: if they want to leave."""
    source = scene.subjects.get(cue.first)
    if cue.verb.lemma == "agree" and source and _several(scene, source):
        return False  # what two agree to do is a deal
    if not cue.takes("to") or source is None or not set(cue.verb.senses) <= INTENDING:
        return cue.takes("to")
    before = scene.words[source.first - 1] if source.first else None
    return before is None or before.kind != "word" or before.is_a("conjunctions") or before.lower == "that"


def _said_aim(scene: Scene, cue: Cue) -> bool:
    """Tell whether "to" leads to an aim that somebody speaks of: Bell said | she wants to leave."""
    source = scene.subjects.get(cue.first)
    before = () if source is None else range(max(0, source.first - LONGEST_GROUP), source.first)
    spoken = source is not None and any(at in scene.cues and scene.cues[at].end == source.first for at in before)
    return spoken and cue.takes("to") and cue.verb.lemma != "agree"


def _several(scene: Scene, source: Phrase) -> bool:
    return any(scene.lower(at) in ("and", "both", "two", "three") for at in range(source.first, source.last))


def _without_occasion(scene: Scene, cue: Cue, at: int, end: int) -> int:
    """End behind the quotation where only the occasion follows: called it “bluff” | at a hearing last week."""
    last = next((step for step in range(end - 1, at, -1) if scene.quote(step)), None)
    if last is None or last + 1 >= end or not cue.takes("as") or not occasion_ends(scene.words, last + 1):
        return end
    return end if scene.has_verb(last + 1, end) else last + 1


def _within_clause(scene: Scene, cue: Cue, at: int, end: int) -> int:
    """End at the comma that closes the clause: "While Oslo says it is ready, others …"; "Bell, who says it, left"."""
    if _in_relative(scene, cue):
        narrated = (step for step in range(at, end - 1) if _closes(scene, step) and _goes_on(scene, step + 1))
        return next((step + scene.quote(step) for step in narrated), end)
    source = scene.subjects.get(cue.first)
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


def _object(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the words of verbs that lead to them without "that" or preposition."""
    word = scene.words[at]
    if scene.words[at].is_a("modals") and cue.takes("bare"):
        return at, end  # a step that they fear | could fail
    if cue.takes("gerund") and word.lower.endswith("ing") and word.lower not in GRANTED:
        return at, _before_next_clause(scene, at, end)
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
        and any(scene.lower(step) == "," and _is_clause_with_subject(scene, step + 1, end) for step in range(at, end))
    ):
        return at, end
    return _after_other(scene, cue, at, end)


def _is_clause(scene: Scene, cue: Cue, at: int, end: int) -> bool:
    """Tell whether the words are a clause and not only an object: "conceded defeat", "showed many who fled"."""
    end = next((step for step in range(at, end) if _joins(scene, step)), _object_end(scene, at, end))
    verb = next((step for step in range(at + 1, end) if finite(scene.words, step) and not _not_to(scene, step)), None)
    if verb is not None and _before_next_clause(scene, at, end) < verb:
        verb = None
    if cue.verb.lemma in SPEAKING:
        short = end - at == SHORT_CLAUSE and scene.words[at].is_a("pronouns") and scene.lower(at + 1).endswith("s")
        return verb is not None or short or (end - at > SHORT_CLAUSE and cue.verb.lemma != "argue")
    if "show" in cue.verb.senses and _leads_to_participle(scene, at, end):
        return True  # a poll showed Bell leading
    if verb is None or any(scene.words[step].is_a("questions", "subordinators") for step in range(at, verb)):
        return False
    return cue.verb.lemma not in ("show", "read", "document", "demonstrate", "reveal") or scene.words[verb].is_a(
        "finite", "be", "have", "modals"
    )


def _not_to(scene: Scene, at: int) -> bool:
    return scene.lower(at) == "not" and scene.lower(at + 1) == "to"


def _joins(scene: Scene, at: int) -> bool:
    """Tell whether a comma and a conjunction stand here: expected delays | , but he has hired."""
    relative = scene.lower(at + 1) in ("who", "which") and not resumes(scene.words, at + 1)
    return scene.lower(at) == "," and (relative or scene.lower(at + 1) in ("and", "but", "or"))


def _leads_to_participle(scene: Scene, at: int, end: int) -> bool:
    """Tell whether a verb in -ing follows a noun phrase: showed | the senator leading; not: found ways of leading."""
    for step in range(at, end):
        if scene.words[step].is_a("prepositions", "subordinators") and scene.lower(step) != "of":
            return False
        if step > at and scene.lower(step).endswith("ing"):
            return not scene.words[step - 1].is_a("prepositions")
    return False


def _after_other(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the words behind the one addressed or blamed: urged them | to leave; accused | them of lying."""
    phrase = phrase_after(scene.words, at)
    if phrase is None:
        return None
    follows = scene.lower(phrase.end)
    if cue.takes("object to") and follows == "to" and phrase.end < end and _aims(scene, cue):
        return at, end
    if cue.takes("other to") and (follows == "to" or _not_to(scene, phrase.end)) and phrase.end < end:
        return phrase.end, end
    if cue.verb.lemma in ("compare", "liken") and follows == "to" and phrase.end < end:
        return at, end
    if cue.verb.lemma in ("accuse", "suspect") and any(scene.lower(step) == "of" for step in range(at + 1, end)):
        return at, end
    if judged := _judged(scene, cue, at, end, phrase):
        return judged
    if follows == "that" and "express" in cue.verb.senses:
        return phrase.end, end  # expressed fears | that it was late
    if cue.verb.lemma == "call" and (scene.lower(phrase.end) in ("a", "an", "the") or _is_qualified(scene, phrase)):
        return at, _before_occasion(scene, phrase.end, end)
    appointed = cue.verb.lemma == "confirm" and scene.words[at].name
    refused = cue.verb.lemma == "deny" and _head(scene, phrase).lower in GRANTED
    if not cue.takes("noun") or cue.gerund or appointed or refused:
        return None  # the Senate confirmed Bell, and denied funding
    end = _object_end(scene, at, _before_next_clause(scene, at, end))
    return at, next((step for step in range(phrase.end, end) if _is_day(scene, step, end)), end)


def _is_day(scene: Scene, at: int, end: int) -> bool:
    """Tell whether only the day follows on which it was said: announced an end to the talks | on Friday."""
    at += scene.lower(at) == "on"
    day = scene.lower(at) in ("yesterday", "today") or (at < end and scene.words[at].is_a("weekdays"))
    return day and occasion_ends(scene.words, at) >= end


def _is_qualified(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a word behind the noun tells what it is said to be like: the law | unlawful, it | unfair."""
    pronoun = scene.words[phrase.first].is_a("objects")
    at = phrase.end if pronoun else phrase.last - 1
    if at >= len(scene.words) or (not pronoun and at - phrase.first < len(("the", "law"))):
        return False
    word, after = scene.words[at], scene.lower(at + 1)
    named = word.name or word.is_a("persons", "occasions", "documents", "bodies", "weekdays", "times", "prepositions")
    first = pronoun or scene.words[phrase.first].is_a("determiners") or scene.words[phrase.first].name
    return first and not named and word.lower.endswith(QUALITIES) and after in (".", ",", "and", "because", "after", "")


def _judged(scene: Scene, cue: Cue, at: int, end: int, phrase: Phrase) -> Piece | None:
    """Return whom or what the verb judges: saw it as a sign; blamed them for the delay; defended the ruling."""
    follows = scene.lower(phrase.end)
    if follows == "as" and cue.verb.lemma in DEEMING and _is_thing(scene, cue, phrase.end + 1):
        return at, _before_occasion(scene, phrase.end + 1, end)
    if "judge" in cue.verb.senses and any(_because_of(scene, cue, step) for step in range(at + 1, end - 1)):
        return at, _before_occasion(scene, at, end)
    if cue.takes("claim") and follows != "as" and _is_claim(_head(scene, phrase)):
        end = _before_occasion(scene, phrase.end, _before_next_clause(scene, at, end))
        return (at, end) if end - at > len(("the", "charge")) else None  # by itself it says nothing
    return None


def _because_of(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether "for" leads to what somebody is judged for: praised them | for their patience, for waiting."""
    after = scene.lower(at + 1)
    if cue.verb.lemma == "credit":
        return scene.lower(at) in ("for", "with")
    told = after in ("his", "her", "its", "their") or after.endswith("ing") or cue.verb.lemma == "blame"
    return scene.lower(at) == "for" and told


def _head(scene: Scene, phrase: Phrase) -> Word:
    """Return the noun that others hang on: the | choice | of Bell."""
    linked = (at for at in range(phrase.first + 1, phrase.last) if scene.words[at].is_a("prepositions"))
    return scene.words[next(linked, phrase.last) - 1]


def _is_claim(noun: Word) -> bool:
    """Tell whether the noun is something said or decided: the ruling, their claims."""
    names = {noun.lower, noun.lower.removesuffix("s")}
    return any(
        not names.isdisjoint(nouns) for nouns in (cue_words().nouns, word_class("narrators"), word_class("documents"))
    )


def _is_thing(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether "as" before `at` leads to what something is taken for; "saw them as they left" only tells when."""
    return cue.verb.lemma != "see" or scene.words[min(at, len(scene.words) - 1)].is_a("determiners") or scene.quote(at)


def _before_occasion(scene: Scene, at: int, end: int) -> int:
    """End where it begins when or how it was said: defended the ruling | after the vote, | in a statement."""
    return next((step for step in range(at, end) if _is_occasion(scene, step, end)), end)


def _is_occasion(scene: Scene, at: int, end: int) -> bool:
    if scene.lower(at) in ("while", "after", "as", "via"):
        return True
    relative = scene.lower(at) == "," and scene.lower(at + 1) in ("which", "who")
    return relative or occasion_ends(scene.words, at) >= end


def _object_end(scene: Scene, at: int, end: int) -> int:
    """End before a further verb of the subject: denied the charge | and was cleared."""
    for step in range(at + 1, end - 1):
        after = step + 1 + scene.words[step + 1].adverb
        if scene.lower(step) in ("and", "but") and after < end and finite(scene.words, after):
            return step
    return end


def _quoted_inside(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the clause if words of it are quoted: praised the “great” plan."""
    if any(step in scene.cues and scene.cues[step].gerund for step in range(at, end)):
        return None  # a letter saying so: the gerund reports it
    if scene.words[at].is_a("conjunctions"):
        return None  # spoke on Friday and said: “…”
    source = scene.subjects.get(cue.first)
    if source and scene.lower(source.first - 1) in MANNERS and scene.quote(end - 1) and scene.lower(end - 2) == ",":
        return None  # “But,” Bell said, as she addressed the court, “it is late”
    end = _before_next_clause(scene, at, end)
    if cue.verb.lemma == "call":
        end = _before_occasion(scene, at, end)
    if cue.takes("speech", "as", "noun quoted", "that") and any(scene.quote(step) for step in range(at, end)):
        return at, end
    return None
