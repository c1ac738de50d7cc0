"""What a verb of saying governs beside clauses: a judged thing, bare words, an object that a quotation ends."""

from __future__ import annotations

from .boundaries import lists_deeds, resumes
from .clauses import aims, before_further_verb, before_next_clause, is_clause_with_subject
from .cues import Cue
from .finite import finite
from .lexicon import cue_words
from .lexicon import words as word_class
from .nouns import Phrase
from .occasions import occasion_ends
from .phrases import phrase_after
from .scene import MANNERS, Piece, Scene
from .words import POSSESSIVES, Word

# Verbs that take a clause and hardly ever an object: what follows them is said, even where its verb is not recognised.
SPEAKING = frozenset(("say", "argue", "think", "believe", "insist", "contend", "hope", "tell"))
# A clause of so many words after "say" is taken for one though no verb is seen in it: "says it wastes money".
SHORT_CLAUSE = 2
# Forms of "be" and "have" with which no clause begins.
BARE_BE = frozenset(("be", "been", "being", "having"))
# What somebody says of them is no clause: all she said was late.
WHOLE = frozenset(("all", "everything", "anything", "nothing", "something", "thing", "things", "much", "word"))
# They lead to a clause only where its verb is beyond doubt: showed many who fled.
PROVING = frozenset(("show", "read", "document", "demonstrate", "reveal"))
# They take a thing and what it is called: called it a war.
CALLING = frozenset(("call", "brand", "label", "deem", "consider"))
# What somebody gives or refuses: denied access is no word said, denied accessing is.
GRANTED = frozenset("access asylum bail entry funding funds permission parole requests request visas visa".split())
# With these a clause may begin that is said: said | in May it had closed.
OPENING_ADJUNCTS = frozenset(
    "in on under despite during for at by after like unlike with without given until of about over".split()
)
LEAST_THING = 2  # words that name a thing: the law
# So adjectives end by which a thing is judged: called the law | unlawful, called it | unfair.
QUALITIES = ("able", "ible", "ful", "less", "ous", "ive", "al", "ic", "ary", "ent", "air", "ing", "ong", "alse", "ead")


def governed(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the words of verbs that lead to them without "that" or preposition."""
    word = scene.words[at]
    if cue.takes("bare") and _of_what_is_named_before(scene, cue, at):
        return at, end  # a step that they fear | could fail
    if cue.takes("gerund") and word.lower.endswith("ing") and word.lower not in GRANTED:
        return at, before_next_clause(scene, at, end)
    if word.is_a("prepositions") and word.lower not in OPENING_ADJUNCTS:
        return None
    if cue.takes("bare") and not word.is_a("prepositions", "be") and _is_clause(scene, cue, at, end):
        return at, end
    if (
        cue.takes("bare")
        and word.is_a("prepositions")
        and any(scene.lower(step) == "," and is_clause_with_subject(scene, step + 1, end) for step in range(at, end))
    ):
        return at, end
    return _after_other(scene, cue, at, end)


def _of_what_is_named_before(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether the clause has its subject before the one who says it: those who she said | are late."""
    if scene.words[at].is_a("modals"):
        return True
    source = scene.subjects.get(cue.first)
    if source is None or not source.first or not scene.words[at].is_a("be", "have") or scene.lower(at) in BARE_BE:
        return False
    before = scene.words[source.first - 1]
    if before.lower == "what":  # won what he said | was a war; not: What he said was wrong
        return source.first > 1 and finite(scene.words, source.first - 2)
    governed_by = before.lower in ("which", "whom") and scene.words[source.first - 2].is_a("prepositions")
    return before.kind == "word" and before.lower not in WHOLE and not (governed_by or before.is_a("conjunctions"))


def _is_clause(scene: Scene, cue: Cue, at: int, end: int) -> bool:
    """Tell whether the words are a clause and not only an object: "conceded defeat", "showed many who fled"."""
    end = next((step for step in range(at, end) if _joins(scene, step)), _object_end(scene, at, end))
    verb = next((step for step in range(at + 1, end) if finite(scene.words, step) and not _not_to(scene, step)), None)
    if verb is not None and before_next_clause(scene, at, end) < verb:
        verb = None
    if scene.lower(at) in ("he", "she", "they", "we") and at + 1 < end and cue.verb.lemma not in PROVING:
        return True  # admitted | she cheats
    if cue.verb.lemma in SPEAKING:
        short = end - at == SHORT_CLAUSE and scene.words[at].is_a("pronouns") and scene.lower(at + 1).endswith("s")
        return verb is not None or short or (end - at > SHORT_CLAUSE and cue.verb.lemma != "argue")
    if "show" in cue.verb.senses and _leads_to_participle(scene, at, end):
        return True  # a poll showed Bell leading
    if verb is None or any(scene.words[step].is_a("questions", "subordinators") for step in range(at, verb)):
        return False
    return cue.verb.lemma not in PROVING or scene.words[verb].is_a("finite", "be", "have", "modals")


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
    if cue.takes("object to") and follows == "to" and phrase.end < end and aims(scene, cue):
        return at, end
    if cue.takes("other to") and (follows == "to" or _not_to(scene, phrase.end)) and phrase.end < end:
        return phrase.end, before_further_verb(scene, phrase.end + 1, end)
    if _whole(scene, cue, at, end, phrase):
        return at, _before_comment(scene, at, end)
    if judged := _judged(scene, cue, at, end, phrase):
        return judged
    if follows == "that" and "express" in cue.verb.senses:
        return phrase.end, end  # expressed fears | that it was late
    if (
        cue.verb.lemma in CALLING
        and not scene.lower(at).endswith("ing")
        and (scene.lower(phrase.end) in ("a", "an", "the") or _is_qualified(scene, phrase))
    ):
        return at, _before_occasion(scene, phrase.end, end)
    appointed = cue.verb.lemma == "confirm" and scene.words[at].name
    refused = cue.verb.lemma == "deny" and _head(scene, phrase).lower in GRANTED
    if not cue.takes("noun") or cue.gerund or appointed or refused:
        return None  # the Senate confirmed Bell, and denied funding
    end = _object_end(scene, at, before_next_clause(scene, at, end))
    return at, next((step for step in range(phrase.end, end) if _is_day(scene, step, end)), end)


def _whole(scene: Scene, cue: Cue, at: int, end: int, phrase: Phrase) -> bool:
    """Tell whether object and all are said: likened it to theft; accused them of lying; found no evidence of it."""
    if cue.verb.lemma in ("compare", "liken"):
        return scene.lower(phrase.end) == "to" and phrase.end < end
    if cue.verb.lemma in ("accuse", "suspect"):
        return any(scene.lower(step) == "of" for step in range(at + 1, end))
    return cue.verb.lemma == "find" and scene.lower(at) in ("no", "little") and scene.lower(at + 1) == "evidence"


def _before_comment(scene: Scene, at: int, end: int) -> int:
    """End where the narrator comments: accused them of lying | , offering no proof; likened it to it | , though …."""
    for comma in range(at + 1, end - 1):
        if not (scene.lower(comma) == "," or (scene.quote(comma) and scene.words[comma].text[:-1].endswith(","))):
            continue
        after = scene.words[comma + 1]
        doing = after.lower.endswith("ing") and not (after.name or after.is_a("prepositions"))
        if after.lower in ("though", "although") or (doing and not lists_deeds(scene.words, comma + 1)):
            return comma + scene.quote(comma)
    return end


def _is_day(scene: Scene, at: int, end: int) -> bool:
    """Tell whether only the day follows on which it was said: announced an end to the talks | on Friday."""
    at += scene.lower(at) == "on"
    day = scene.lower(at) in ("yesterday", "today") or (at < end and scene.words[at].is_a("weekdays"))
    return day and occasion_ends(scene.words, at) >= end


def _is_qualified(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a word behind the noun tells what it is said to be like: the law | unlawful, it | unfair."""
    pronoun = scene.words[phrase.first].is_a("objects")
    at = phrase.end if pronoun else phrase.last - 1
    if at >= len(scene.words) or (not pronoun and at - phrase.first < LEAST_THING):
        return False
    word, after = scene.words[at], scene.lower(at + 1)
    named = word.name or word.is_a("persons", "occasions", "documents", "bodies", "weekdays", "times", "prepositions")
    first = pronoun or scene.words[phrase.first].is_a("determiners") or scene.words[phrase.first].name
    return first and not named and word.lower.endswith(QUALITIES) and after in (".", ",", "and", "because", "after", "")


def _judged(scene: Scene, cue: Cue, at: int, end: int, phrase: Phrase) -> Piece | None:
    """Return whom or what the verb judges: saw it as a sign; blamed them for the delay; defended the ruling."""
    follows = scene.lower(phrase.end)
    if follows == "as" and cue.verb.lemma in cue_words().deeming and _is_thing(scene, cue, phrase.end + 1):
        return at, _before_occasion(scene, phrase.end + 1, end)
    if "judge" in cue.verb.senses and any(_because_of(scene, cue, step) for step in range(at + 1, end - 1)):
        return at, _before_occasion(scene, at, end)
    if cue.takes("claim") and follows != "as" and _is_claim(_head(scene, phrase)):
        end = _before_occasion(scene, phrase.end, before_next_clause(scene, at, end))
        return (at, end) if end - at > LEAST_THING else None  # by itself "the charge" says nothing
    return None


def _because_of(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether "for" leads to what somebody is judged for: praised them | for their patience, for waiting."""
    after = scene.lower(at + 1)
    if cue.verb.lemma == "credit":
        return scene.lower(at) in ("for", "with")
    told = after in POSSESSIVES or after.endswith("ing") or cue.verb.lemma == "blame"
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
    cut = next((step for step in range(at, end) if _is_occasion(scene, step, end)), end)
    return cut if cut == end else _before_occasion(scene, at, cut)  # called it a sham | on television | as he left


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


def _has_own_verb(scene: Scene, at: int, end: int) -> bool:
    """Tell whether the object is the subject of another verb before any word of it is quoted."""
    quote = next((step for step in range(at, end) if scene.quote(step)), at)
    verb = next((step for step in range(at + 1, quote) if scene.words[step].is_a("be", "have", "modals")), None)
    return verb is not None and not any(
        scene.words[step].is_a("subordinators", "questions") or scene.lower(step) == "," for step in range(at, verb)
    )


def quoted_inside(scene: Scene, cue: Cue, at: int, end: int) -> Piece | None:
    """Return the clause if words of it are quoted: praised the “great” plan."""
    if any(step in scene.cues and scene.cues[step].gerund for step in range(at, end)):
        return None  # a letter saying so: the gerund reports it
    if scene.words[at].is_a("conjunctions"):
        return None  # spoke on Friday and said: “…”
    source = scene.subjects.get(cue.first)
    if source and scene.lower(source.first - 1) in MANNERS and scene.quote(end - 1) and scene.lower(end - 2) == ",":
        return None  # “But,” Bell said, as she addressed the court, “it is late”
    end = before_next_clause(scene, at, end)
    if not cue.takes("bare") and _has_own_verb(scene, at, end):
        return None  # that Bell had ordered such acts | was “false”
    if cue.verb.lemma == "call":
        end = _before_occasion(scene, at, end)
    if cue.takes("speech", "as", "noun quoted", "that") and any(scene.quote(step) for step in range(at, end)):
        return at, end
    return None
