"""Find the words that report: verbs that stand as the finite verb of a clause, or as "saying" and "adding" after one.

He has also said …         cue `said`, its verb group from `has`
He did not say …           no cue: it is not said
the claims of the left     no cue: a noun
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .finite import finite
from .lexicon import VerbForm, cue_words, verb_form, verb_forms
from .nouns import SUBJECT_WITHIN
from .words import Word

# Behind these a verb in -ing tells of a deed, not of words: criticized for refusing to leave.
BENT = frozenset(("for", "of", "from", "without", "against", "about", "despite", "on", "to", "before"))
# The noun that a verb belongs to stands no more words before it: opponents of the new state budget say.
HEAD_WITHIN = 10
# With "on" they tell what was settled or spoken of, not what was said: agreed on a deal, commented on the case.
ON_TOPICS = frozenset(("agree", "comment", "remark"))
TOOK_WITHIN = 10  # words from "took to Twitter" to the verb
DENYING = frozenset(("deny", "dispute"))  # senses of verbs: denied it
SPEAKING_ALONE = frozenset(("who", "many", "some", "all", "both", "most", "few", "several"))  # most said
# So a claim is qualified: their baseless claims, her latest warning.
WEIGHED = frozenset(
    "false baseless unfounded unproven debunked repeated latest earlier previous recent initial own public new".split()
)
NUMBER_WITHIN = 12  # words from "put" to "at"
TENS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split())
SET_IN = 6  # words between the commas of what is set in between a negation and its verb


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in the words of a unit."""

    first: int  # index of the first word of its group: auxiliaries and adverbs included
    at: int
    end: int  # past the verb, and past "out" in "pointed out"
    verb: VerbForm

    @property
    def gerund(self) -> bool:
        """Tell whether it hangs on another clause: "…, adding that"."""
        return self.verb.tense == "gerund"

    def takes(self, *frames: str) -> bool:
        """Tell whether the verb stands in one of the frames."""
        return any(frame in self.verb.frames for frame in frames)


def find_cues(words: Sequence[Word]) -> Iterator[Cue]:
    """Yield the reporting verbs that stand as verbs, in order."""
    verbs = verb_forms()
    for at, word in enumerate(words):
        verb = verbs.get(word.lower)
        if verb and (word.lower == word.text or at == 0):
            first = _group_start(words, at, verb)
            end = _past_particle(words, at, verb)
            alone = end == at + 1 and verb.lemma in cue_words().bound and not _puts_number(words, at)
            if first is not None and not alone and not _other_use(words, at, verb):
                yield Cue(first, at, end, verb)


def _puts_number(words: Sequence[Word], at: int) -> bool:
    """Tell whether somebody estimates: put the loss | at ten million."""
    put = words[at].lower in ("put", "puts", "putting")
    for step in range(at + 2, min(len(words) - 1, at + NUMBER_WITHIN) if put else 0):
        if words[step].lower == "at":
            after = words[step + 1 : step + 4]  # more than 350
            return any(word.text[:1].isdigit() or word.lower in TENS for word in after)
        if words[step].kind != "word" or words[step].is_a("subordinators"):
            return False
    return False


def _past_particle(words: Sequence[Word], at: int, verb: VerbForm) -> int:
    """Return where the verb ends: "pointed out" and "made it clear" are one verb."""
    particles = cue_words().particles
    for end in (at + 3, at + 2):
        if " ".join((verb.lemma, *(word.lower for word in words[at + 1 : end]))) in particles:
            return end
    return at + 1


def _group_start(words: Sequence[Word], at: int, verb: VerbForm) -> int | None:
    """Return where the verb group begins, or None where the verb is denied, possible, passive or a noun."""
    first = at
    while first and words[first - 1].adverb:
        first -= 1
    if not first:
        return first
    before = words[first - 1]
    if before.lower == "," and _denied_before(words, first - 1):
        return None  # "has not, as of Monday, said"
    if before.lower == "longer":
        return None
    if before.is_a("do") and verb.tense == "base":
        return _plain_start(words, first - 1)  # "did say", and not "did not say"
    if (before.is_a("negations", "modals", "do") and before.text != "May") or before.lower == "to":
        return _kept_saying(words, first)
    if before.is_a("be"):
        return first - 1 if verb.tense == "gerund" and before.lower not in ("be", "being") else None
    if before.is_a("have") and verb.tense == "past":
        return None if first > 1 and _unreal(words[first - 2]) else _plain_start(words, first - 1)
    return None if _noun_or_adjective(words, first, at, verb) else first


def _unreal(word: Word) -> bool:
    """Tell whether what stands before "have said" makes it no fact: may have said, is reported to have said."""
    return word.is_a("modals", "negations") or word.lower == "to"


def _denied_before(words: Sequence[Word], comma: int) -> bool:
    """Tell whether what a comma closes was set in behind a negation: has not | , as of Monday, | said."""
    return any(
        words[at].lower == "," and words[at - 1].is_a("negations") for at in range(max(1, comma - SET_IN), comma)
    )


def _plain_start(words: Sequence[Word], first: int) -> int:
    while first and words[first - 1].adverb:
        first -= 1
    return first


def _kept_saying(words: Sequence[Word], first: int) -> int | None:
    """Return where "went on to say" and "continued to insist" begin: said all the same."""
    if words[first - 1].lower != "to" or first < 2:
        return None
    if words[first - 2].lower in ("continues", "continued", "rushed", "proceeded"):
        return first - 2
    if first > 2 and words[first - 2].lower == "on" and words[first - 3].lower == "went":
        return first - 3
    if first > 4 and [word.lower for word in words[first - 4 : first - 1]] == ["so", "far", "as"]:
        return first - 5
    took = (at for at in range(first - 4, max(-1, first - TOOK_WITHIN), -1) if words[at + 1].lower == "to")
    return next((at for at in took if words[at].lower in ("took", "takes", "taken", "taking")), None)


def _noun_or_adjective(words: Sequence[Word], first: int, at: int, verb: VerbForm) -> bool:
    before = words[first - 1]
    if verb.tense in ("past", "gerund"):
        return _participle(words, first, at, verb)
    if verb.tense == "base":
        many = _plural(before) or _several(words, first) or (not verb.noun and _headed_by_several(words, first))
        content = before.is_a("documents") or _content_follows(words, at)
        return (before.lower != "," and not many) or (verb.noun and not content)
    if verb.noun and (finite(words, first - 1) or before.lower.endswith("est") or _is_object(words, first)):
        return True
    described = before.lower.endswith("ed") and first > 1 and words[first - 2].is_a("determiners")  # the proposed rules
    if before.possessive or before.is_a("determiners", "prepositions", "conjunctions") or described:
        return verb.noun
    if before.lower.endswith("ing"):
        return verb.noun
    if verb.noun and not before.is_a("pronouns", "times") and (_names_kind(words, first) or _counted(words, first)):
        return True
    if verb.noun and before.lower in WEIGHED and first > 1 and words[first - 2].possessive:
        return True  # Bell’s false claims that
    if before.lower in ("he", "she", "it") and at + 1 < len(words) and words[at + 1].is_a("be", "have", "modals"):
        return False  # those who it claims are late
    return verb.noun and not (_content_follows(words, at) or _ends_tail(words, first, at))


def _participle(words: Sequence[Word], first: int, at: int, verb: VerbForm) -> bool:
    """Tell whether a form in -ed or -ing stands as an adjective or noun."""
    before = words[first - 1]
    if verb.tense == "gerund" and before.lower in BENT:
        return True
    if verb.tense == "past" and before.is_a("prepositions") and _stands_before_noun(words, at):
        return True  # among pledged delegates
    if before.possessive and not before.contracted:
        return True  # the bank's guaranteed profit
    if before.lower in ("most", "much", "less") and first > 1 and not _opens_clause(words[first - 2]):
        return True  # the biggest and most charged change
    return before.is_a("determiners") and before.lower not in SPEAKING_ALONE


def _stands_before_noun(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun follows as behind an adjective, and no clause, object or adjunct."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or after.kind != "word" or after.possessive:
        return False
    led = after.adverb or after.is_a("determiners", "pronouns", "objects", "prepositions", "subordinators", "weekdays")
    return not led and words[at].lower not in ("said", "told", "added")


def _names_kind(words: Sequence[Word], first: int) -> bool:
    """Tell whether the noun before only tells whose or which it is: warned that | state | plans to close it fail."""
    before, edge = words[first - 1], words[first - 2] if first > 1 else None
    bare = edge is None or edge.kind != "word" or edge.is_a("subordinators", "prepositions") or finite(words, first - 2)
    return before.kind == "word" and before.finite == "never" and not before.name and bare


def _counted(words: Sequence[Word], first: int) -> bool:
    """Tell whether the noun before is said to be several: a few brief | questions."""
    return (
        words[first - 1].finite == "never"
        and first > 1
        and words[first - 2].lower in ("few", "many", "several", "these")
    )


def _opens_clause(word: Word) -> bool:
    return word.kind != "word" or word.is_a("subordinators") or word.lower == "but"


def _is_object(words: Sequence[Word], first: int) -> bool:
    """Tell whether a verb that leads to no clause stands just before: blasted recent Republican | claims."""
    for at in range(first - 1, max(-1, first - 4), -1):
        if words[at].kind != "word" or words[at].is_a("determiners", "prepositions", "conjunctions"):
            return False
        verb = verb_form(words[at].lower)
        if verb and verb.tense == "past" and not words[at].name:
            return "bare" not in verb.frames
    return False


def _ends_tail(words: Sequence[Word], first: int, at: int) -> bool:
    """Tell whether what is said stands before the verb's subject: It fell, Bell notes; “It fell,” the report notes."""
    if at + 1 < len(words) and words[at + 1].lower not in (".", ",", ";"):
        return False
    start = first
    while start and start > first - HEAD_WITHIN and words[start - 1].kind == "word" and not finite(words, start - 1):
        start -= 1
    named = start < first and (words[first - 1].name or words[start].is_a("determiners", "pronouns"))
    if start and words[start - 1].kind == "quote":
        return named
    if not start or words[start - 1].lower not in (",", "—", "–"):
        return False
    return named and any(finite(words, step) for step in range(max(0, start - SUBJECT_WITHIN), start - 1))


def _plural(word: Word) -> bool:
    """Tell whether a verb without ending may follow: they say, analysts say, Republicans say."""
    if word.lower in ("they", "we", "who", "some", "many", "others", "people", "police", "i", "most", "both", "you"):
        return True
    if word.is_a("shares") or word.lower.endswith("%"):
        return True
    return (
        word.kind == "word"
        and word.lower.endswith("s")
        and not word.lower.endswith(("ss", "us", "is"))
        and not word.possessive
    )


def _several(words: Sequence[Word], first: int) -> bool:
    """Tell whether two are joined before the verb: Oslo and North Korea say."""
    near = words[max(0, first - 6) : first]
    joined = (at for at, word in enumerate(near) if word.lower == "and" and at + 1 < len(near))
    return near[-1].name and any(near[at - 1].name or near[at + 1].name for at in joined)


def _headed_by_several(words: Sequence[Word], first: int) -> bool:
    """Tell whether the noun before the verb belongs to several: critics of the bill say."""
    for at in range(first - 1, max(-1, first - HEAD_WITHIN), -1):
        surveyed = words[at - 1].lower == "those"
        if words[at].kind != "word" or (finite(words, at) and not surveyed) or words[at].is_a("subordinators"):
            return False
        described = words[at].is_a("prepositions") or words[at].lower in ("close", "familiar")
        if described and at and _plural(words[at - 1]):
            return True
    return False


def _content_follows(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None:
        return False
    return (
        after.kind == "quote"
        or after.name
        or after.is_a("determiners", "pronouns", "questions")
        or after.lower in ("to", "there", ",", ":")
    )


def _other_use(words: Sequence[Word], at: int, verb: VerbForm) -> bool:
    """Tell whether a verb that stands as one reports nothing here: it is a participle, or has another sense."""
    participle = verb.tense == "past" and (_is_set_in(words, at) or _is_done_by(words, at))
    return participle or _other_sense(words, at, verb)


def _is_done_by(words: Sequence[Word], at: int) -> bool:
    """Tell whether who did it follows: the plan announced | by Bell; not: he said by phone."""
    by = at + 1 < len(words) and words[at + 1].lower == "by"
    return by and not (at and words[at - 1].is_a("pronouns"))


def _other_sense(words: Sequence[Word], at: int, verb: VerbForm) -> bool:
    """Tell whether the words behind a verb show that it does not mean saying: agreed on a deal, claimed two lives."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if verb.lemma in ON_TOPICS and _on_something(words, at + 1):
        return True
    if (verb.lemma == "contend" and after in ("for", "with")) or (verb.lemma == "hold" and after != "that"):
        return True
    quoted = at + 1 < len(words) and words[at + 1].kind == "quote"
    if verb.lemma == "see" and not quoted and all(word.lower != "as" for word in words[at + 1 : at + 16]):
        return True  # the year saw them agree
    if verb.lemma in ("accuse", "suspect") and verb.tense == "past" and after == "of":
        return True  # men accused of theft
    if verb.lemma == "claim" and any(word.lower in ("lives", "life") for word in words[at + 1 : at + 5]):
        return True  # it has claimed 40 lives
    if verb.lemma in ("request", "demand", "ask") and after == "anonymity":
        return True
    if verb.lemma == "ask" and [word.lower for word in words[at + 1 : at + 4]] == ["not", "to", "be"]:
        return True  # "who asked not to be named"
    told = verb.frames & {"to", "listener"} or {"tail", "speech"} <= verb.frames
    return after == "to" and not told and verb.lemma != "compare"


def _is_set_in(words: Sequence[Word], at: int) -> bool:
    """Tell whether the verb only begins what commas set in before the main verb: Bell | , asked when, | said it."""
    if at + 1 >= len(words) or not words[at + 1].is_a("questions", "prepositions"):
        return False
    while at and words[at - 1].adverb:
        at -= 1
    if not at or words[at - 1].lower != "," or any(_ends_subject(words, step) for step in range(at - 1)):
        return False
    comma = next(
        (step for step in range(at, min(len(words) - 1, at + SUBJECT_WITHIN)) if words[step].lower == ","), None
    )
    return comma is not None and (finite(words, comma + 1) or words[comma + 1].reports) and not words[comma + 1].name


def _ends_subject(words: Sequence[Word], at: int) -> bool:
    return words[at].kind != "word" or finite(words, at) or words[at].is_a("conjunctions", "subordinators")


def _on_something(words: Sequence[Word], at: int) -> bool:
    """Tell whether "on" leads to what was settled and not to a day: agreed early on Friday on a wage deal."""
    for step in range(at, min(len(words) - 1, at + 5)):
        if words[step].lower == "on" and not words[step + 1].is_a("weekdays", "months"):
            return True
        if words[step].kind != "word" or words[step].is_a("subordinators", "determiners"):
            return False
    return False
