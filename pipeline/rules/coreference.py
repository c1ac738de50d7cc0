"""Tell which member of the cast a source is: a name, “the minister”, “she”. Null where the article does not tell.

Sources are asked in the order of the text; each answer is remembered and helps with the next pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ...schemas.reading import Member
from ...schemas.segments import Extent, Segments
from .descriptions import ELECTED, belongs, describe, is_called, may_be_of
from .genders import PRONOUN_GENDER, gender_of, gender_of_role
from .lexicon import Gender
from .lexicon import words as word_class
from .lists import entries
from .nouns import Phrase, behind_description
from .words import Word
from .writings import called_before, only_named_before, owner_of, text_noun, without_possessive

# How far back a pronoun or a role looks for its member: so many mentions, so many characters.
MENTIONS_BACK, CHARACTERS_BACK = 24, 2500
FOCUS = 2.0  # how much more likely a pronoun means whom the paragraph was about
VERB_BEHIND = re.compile(r" (?:did|was|is|has|had|will|would|could|[a-z]+ed)\b")
GROUPS = ("organization", "group", "country", "media")
FORMER = frozenset(("former", "ex", "then", "retired"))
# "the former Colorado governor" stands no more sentences behind the name it is said of.
NEAR = 2
PARTIES = ("R-", "D-", "I-")  # of US lawmakers, with their state: Rep. Jan Bell [R-Utah]
BARE = frozenset(("police", "media", "television"))  # bodies that are called without "the"
CALLED = frozenset(
    "newspaper paper magazine daily weekly agency channel network broadcaster group movement union".split()
)  # what a name before it is: the Daily Bell newspaper
FIRMS = frozenset(("company", "firm"))
APART = frozenset(("ruling", "governing", "opposition", "other", "rival"))  # the ruling party is no party named before
BODIES_BY_NAME = frozenset(("ministry", "department", "committee", "campaign", "party", "court", "council", "agency"))


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a source is, and why."""

    speaker: str | None
    reason: str
    joint: bool = False  # the first of two who are named together


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the article names a member."""

    start: int
    end: int
    member: Member
    sentence: int
    subject: bool  # it begins its sentence
    quoted: bool


@dataclass
class Coreference:
    """The mentions of an article, in order, and what was answered so far."""

    segments: Segments
    cast: Sequence[Member]
    introduced: Mapping[Extent, Member]  # whom descriptions mean that stand before the name
    genders: dict[str, Gender] = field(default_factory=dict[str, Gender])
    last: Member | None = None
    focus: tuple[Member, int] | None = None  # whom a sentence was about in which nobody spoke, and its paragraph
    body: tuple[Member, int] | None = None  # who spoke or acted last that is no person, and the paragraph
    stranger: tuple[Gender | None, int] | None = None  # a person of whom no name is known spoke last; the paragraph
    mentions: list[Mention] = field(default_factory=list[Mention])
    starts: list[int] = field(default_factory=list[int])
    names: dict[str, Member | None] = field(default_factory=dict[str, "Member | None"])
    surnames: dict[str, Member | None] = field(default_factory=dict[str, "Member | None"])
    described: dict[str, frozenset[str]] = field(default_factory=dict[str, "frozenset[str]"])

    def __post_init__(self) -> None:
        places = sorted((*place, order) for order, member in enumerate(self.cast) for place in member.mentions)
        self.mentions = [self._mention(start, end, self.cast[order]) for start, end, order in places]
        self.starts = [mention.start for mention in self.mentions]
        for member in self.cast:
            self._learn(member)

    def _mention(self, start: int, end: int, member: Member) -> Mention:
        sentence = self.segments.sentence_at(start)
        subject = sentence is not None and (start - sentence.extent.start < 25 or self._acts(start, end))
        return Mention(start, end, member, sentence.number if sentence else 0, subject, self._quoted(start))

    def _acts(self, start: int, end: int) -> bool:
        """Tell whether a comma stands before the name and a verb behind it: After the vote, | Bell | did not appear."""
        return self.segments.text.endswith(", ", 0, start) and VERB_BEHIND.match(self.segments.text, end) is not None

    def _quoted(self, offset: int) -> bool:
        quotations = self.segments.quotations
        after = bisect_left(quotations, offset, key=lambda quotation: quotation.extent.start)
        return after > 0 and quotations[after - 1].extent.end > offset and not quotations[after - 1].scare

    def _learn(self, member: Member) -> None:
        """Note the member's names, gender by given name, title or role, and the surname."""
        for name in {member.name.lower(), *(alias.lower() for alias in member.aliases)}:
            self.names[name] = None if name in self.names else member
        if member.kind != "person":
            return
        for name in (member.name, *member.aliases):
            gender = gender_of(name) or (gender_of_role(member.role) if member.role else None)
            if gender:
                self.genders.setdefault(member.name, gender)
        surname = member.name.split()[-1].lower()
        self.surnames[surname] = None if surname in self.surnames else member

    def resolve(self, words: Sequence[Word], phrase: Phrase) -> Answer:
        """Tell who the source is that stands at `phrase`, and remember it."""
        head = words[phrase.first : phrase.last]
        ahead = self.introduced.get(Extent(head[0].start, head[-1].end))
        member, reason = (ahead, f"it is {ahead.name}, named after it") if ahead else self._who(words, phrase, head)
        if member or not head[0].is_a("pronouns"):
            self.last = member
        joint = _joint(head)
        if joint:  # the first of two who speak together
            first = list(takewhile(lambda word: word.lower != "(", head[:joint]))
            member = (self._by_name(words, phrase, first) if first else None) or member
            reason = f"it names {member.name} first" if member else ""
        if member and len(head) == 1 and head[0].lower in PRONOUN_GENDER and member.kind == "person":
            self.genders.setdefault(member.name, PRONOUN_GENDER[head[0].lower])
        return Answer(member.name if member else None, reason, joint > 0)

    def note_source(self, words: Sequence[Word], phrase: Phrase, answer: Answer, paragraph: int) -> None:
        """Remember that somebody unknown spoke: “Their secretary said no. She …” is no earlier woman."""
        head = words[phrase.first : phrase.last]
        if answer.speaker:
            self.note_body(paragraph)
            self.stranger = None
            if self.focus and not head[0].is_a("pronouns") and answer.speaker != self.focus[0].name:
                self.focus = None  # the paragraph goes on with who speaks now
        elif not (len(head) == 1 and head[0].is_a("pronouns", "objects")):
            self.note_stranger(words, phrase, paragraph)

    def note_body(self, paragraph: int) -> None:
        """Remember whom "it" may mean, if the one found last is no person."""
        if self.last and self.last.kind in GROUPS:
            self.body = self.last, paragraph

    def note_stranger(self, words: Sequence[Word], phrase: Phrase, paragraph: int) -> None:
        """Remember a person whom the cast does not have: a full name, or one described."""
        head = words[phrase.first : phrase.last]
        called = [word for word in head if not word.is_a("determiners")]
        named = len(called) > 1 and all(word.name for word in called[-2:]) and not head[-1].is_a("bodies")
        described = next((word for word in head if word.is_a("persons") and not word.name), None)
        if (named or described) and not _joint(head):
            gender = gender_of(called[-2].text) if named else gender_of(described.lower) if described else None
            self.stranger = gender, paragraph

    def _is_stranger(self, offset: int, gender: Gender) -> bool:
        """Tell whether "she" goes on from somebody unknown, in the same paragraph or the next."""
        sentence = self.segments.sentence_at(offset)
        if self.stranger is None or sentence is None or sentence.paragraph - self.stranger[1] > 1:
            return False
        return self.stranger[0] in (None, gender)

    def _who(self, words: Sequence[Word], phrase: Phrase, head: Sequence[Word]) -> tuple[Member | None, str]:
        lower = head[0].lower
        if len(head) == 1 and lower in PRONOUN_GENDER:
            if self._is_stranger(head[0].start, PRONOUN_GENDER[lower]):
                return None, ""
            return self._by_pronoun(head[0].start, PRONOUN_GENDER[lower])
        if len(head) == 1 and lower in ("they", "it", "their", "its"):
            member = self.last if self.last and self.last.kind in GROUPS else None
            if member is None and lower in ("it", "its"):
                member = self._body_before(head[0].start)
            return member, f"“{head[0].text}” goes on from {member.name}" if member else ""
        if len(head) == 1 and head[0].is_a("pronouns"):
            return None, ""
        named = self._by_name(words, phrase, head)
        if named:
            return named, f"it names {named.name}"
        if head[-1].lower in BARE and all(word.text.islower() for word in head):
            return self._by_last_words(head)
        noun = text_noun(head)
        return self._by_role(head) if noun is None else self._by_writing(words, phrase, head, noun)

    def _body_before(self, offset: int) -> Member | None:
        """Return the body that spoke or acted last in the paragraph: “Acme said Bell ruled so. It …”."""
        sentence = self.segments.sentence_at(offset)
        return self.body[0] if self.body and sentence and sentence.paragraph == self.body[1] else None

    def _by_writing(
        self, words: Sequence[Word], phrase: Phrase, head: Sequence[Word], noun: int
    ) -> tuple[Member | None, str]:
        """Find whose words the text is: Bell’s letter, her statement; "the statement" goes on from the last one."""
        owner = owner_of(words, phrase, noun)
        if owner is not None:
            member, reason = self._who(words, owner, without_possessive(words[owner.first : owner.last]))
            about = (
                member is not None and only_named_before(head, noun) and not _may_write(member, words[owner.last - 1])
            )
            return (None, "") if about else (member, reason)
        if self.last is None or not called_before(self.segments.text, head, noun):
            return None, ""
        return self.last, f"“the {head[-1].text}” goes on from {self.last.name}"

    def _by_name(self, words: Sequence[Word], phrase: Phrase, head: Sequence[Word]) -> Member | None:
        start, end = head[0].start, head[-1].end
        for mention in reversed(list(self._between(start, end))):
            if self._is_head(head, mention):
                return mention.member
        called = " ".join(word.text for word in head if not word.is_a("determiners")).lower()
        if self.names.get(called):
            return self.names[called]
        if head[-1].name and not head[-1].possessive:
            known = self.surnames.get(head[-1].lower)
            if known and not any(word.is_a("prepositions") for word in head):
                return known
        return self._in_apposition(words, phrase, head)

    def _between(self, start: int, end: int) -> Iterator[Mention]:
        first = max(0, bisect_left(self.starts, start) - 1)
        for at in range(first, len(self.mentions)):
            mention = self.mentions[at]
            if mention.start >= end:
                return
            if mention.end > start:
                yield mention

    def _is_head(self, head: Sequence[Word], mention: Mention) -> bool:
        """Tell whether the phrase is this member, and does not only mention it: not "a spokesman for Bell"."""
        inside = [at for at, word in enumerate(head) if word.start < mention.end and word.end > mention.start]
        if not inside:
            return mention.start <= head[0].start and mention.end >= head[-1].end
        first, last = inside[0], inside[-1]
        if head[last].possessive and last < len(head) - 1:
            return False
        before = head[:first]
        person = mention.member.kind == "person"
        if any(word.is_a("prepositions") for word in before[-2:]) and not (
            person and not before[-1].is_a("prepositions", "determiners")
        ):
            return False
        rest = head[last + 1 :]
        if rest and rest[0].lower in CALLED and mention.member.kind in ("organization", "media", "group"):
            rest = rest[1:]  # the Daily Bell newspaper in Ulm
        if rest and not (rest[0].is_a("prepositions") or rest[0].text.startswith(PARTIES)):
            return False
        return person or not before or _describes_body(before, alone=not rest)

    def _in_apposition(self, words: Sequence[Word], phrase: Phrase, head: Sequence[Word]) -> Member | None:
        """Find the name beside a role: "a spokesman, Jan Bell, said"; "Jan Bell, a spokesman, who said"."""
        described = not head[-1].name or head[0].lower in ("a", "an")  # Jan Bell, an Ohio Republican who
        if described and phrase.first > 1 and words[phrase.first - 1].lower == ",":
            before = words[phrase.first - 2]
            named = [m for m in self._between(before.start, before.end) if m.end >= before.end]
            if before.name and named and named[-1].member.kind == "person":
                return named[-1].member
        if head[-1].name and not (head[0].is_a("determiners") or (head[0].possessive and head[-1].is_a("persons"))):
            return None
        if phrase.last >= len(words) or words[phrase.last].lower != ",":
            return None
        if body := self._body_beside(words, phrase, head):
            return body
        at = behind_description(words, phrase.last + 1)
        if at >= len(words) or not words[at].name:
            return None
        last = at  # the army's chief, General Jan Bell, said
        while last + 1 < len(words) and words[last + 1].name:
            last += 1
        for mention in self._between(words[at].start, words[last].end):
            after = next((word for word in words[at : at + 12] if word.start >= mention.end), None)
            ends = after is None or after.kind != "word" or after.lower in ("of", "from", "at")
            if mention.member.kind == "person" and ends:
                return mention.member
        return None

    def _body_beside(self, words: Sequence[Word], phrase: Phrase, head: Sequence[Word]) -> Member | None:
        """Find the body that alone stands behind what it is: the main opposition party, the Mossites,."""
        if not any(word.is_a("bodies") or word.lower in entries("firm_nouns") for word in head if not word.name):
            return None
        first = phrase.last + 1
        first += first + 1 < len(words) and words[first].lower == "the"
        for mention in self._between(words[first].start, words[first].end) if first < len(words) else ():
            end = next((at for at in range(first, len(words)) if words[at].start >= mention.end), len(words))
            closed = end < len(words) and words[end].lower == ","
            if closed and mention.start == words[first].start and mention.member.kind in ("organization", "media"):
                return mention.member
        return None

    def _back(self, offset: int) -> Iterator[Mention]:
        first = bisect_left(self.starts, offset)
        for mention in reversed(self.mentions[max(0, first - MENTIONS_BACK) : first]):
            if offset - mention.start > CHARACTERS_BACK:
                return
            yield mention

    def _by_pronoun(self, offset: int, gender: Gender) -> tuple[Member | None, str]:
        best, best_score = None, float("-inf")
        sentence = self.segments.sentence_at(offset)
        here = sentence.number if sentence else 0
        focus = self.focus[0] if self.focus and sentence and self.focus[1] == sentence.paragraph else None
        for mention in self._back(offset):
            if mention.member.kind != "person" or self.genders.get(mention.member.name, gender) != gender:
                continue
            score = self._salience(mention, here, gender) + (FOCUS if mention.member is focus else 0)
            if score > best_score:
                best, best_score = mention.member, score
        if self._fits(self.last, gender) and best_score < 1.5:
            best = self.last
        word = {"male": "he", "female": "she"}[gender]
        return best, f"“{word}” is {best.name}, named before it" if best else ""

    def _fits(self, member: Member | None, gender: Gender) -> bool:
        return member is not None and member.kind == "person" and self.genders.get(member.name, gender) == gender

    def _salience(self, mention: Mention, here: int, gender: Gender) -> float:
        distance = here - mention.sentence
        score = -0.8 * distance + (1.5 if mention.subject else 0) - (2.5 if mention.quoted else 0)
        score += 1.0 if self.genders.get(mention.member.name) == gender else 0
        score += (2.0 if self.last is mention.member else 0) + (1.0 if distance == 0 else 0)
        text = self.segments.text[mention.end : mention.end + 2]
        return score - (0.7 if text in ("'s", "’s") else 0)

    def _by_role(self, head: Sequence[Word]) -> tuple[Member | None, str]:
        """Find whom "the minister" or "the ministry" means: the last one before it with that role or name."""
        if not head[0].is_a("determiners") or head[0].lower not in ("the", "this", "that"):
            return None, ""
        if any(word.is_a("prepositions") or word.possessive for word in head):
            return None, ""
        if not (head[-1].is_a("persons", "bodies") or head[-1].lower in entries("fighters")):
            return None, ""
        found: Mention | None = None
        for mention in self._back(head[0].start):
            if found and (mention.sentence != found.sentence or found.member is self.last):
                break
            if self._is_called(head, mention.member):
                if found and mention.member not in (found.member, self.last):
                    return None, ""  # two of them stand in one sentence
                found = mention
        member = found.member if found else self._only_one(head) or self._firm(head)
        named = " ".join(word.text for word in head[1:])
        return member, f"“the {named}” is {member.name}, named before it" if member else ""

    def _by_last_words(self, head: Sequence[Word]) -> tuple[Member | None, str]:
        """Find the one body whose name ends like this: "police" is the Ulm police, named before it."""
        called = " ".join(word.lower for word in head if not word.is_a("determiners"))
        ending = f" {called}"
        named = {m.member.name: m.member for m in self._back(head[0].start) if m.member.name.lower().endswith(ending)}
        member = next(iter(named.values())) if len(named) == 1 else None
        return member, f"“{called}” is {member.name}, named before it" if member else ""

    def _firm(self, head: Sequence[Word]) -> Member | None:
        """Return whom "the company" means: the firm named twice as often as any other just before it."""
        if head[-1].lower not in FIRMS or len(head) > 2:
            return None
        named = Counter(mention.member.name for mention in self._back(head[0].start) if _may_be_firm(mention.member))
        (first, most), (_, second) = (*named.most_common(2), ("", 0), ("", 0))[:2]
        return self.names.get(first.lower()) if most >= 2 * max(1, second) else None

    def _is_called(self, head: Sequence[Word], member: Member) -> bool:
        """Tell whether the article gives the member the role or name that stands in "the Ohio Republican"."""
        noun, before = head[-1].lower, head[1:-1]
        if member.kind != "person":
            own = member.name.lower().split()
            if noun in FIRMS and not before and member.kind == "organization":
                return own[-1].rstrip(".") in entries("firm_endings")
            if noun in entries("fighters") and len(head) == 2 and member.kind in ("organization", "group"):
                return noun.removesuffix("s") in self._about(member)  # the Front, a rebel group
            named = noun in own and (noun in BODIES_BY_NAME or len(own) > 1)
            named = named and not any(word.lower in APART for word in before)
            return named and all(belongs(word.lower, frozenset(own)) for word in before if word.name)
        if head[-1].is_a("bodies") and not head[-1].is_a("persons"):
            return False
        about, gender = self._about(member), gender_of_role(noun)
        if gender and self.genders.get(member.name, gender) != gender:
            return False
        if any(word.lower == "former" for word in before) and about.isdisjoint(FORMER):
            return False
        places = [word.lower for word in before if word.name]
        return (is_called(noun, about) or (places != [] and may_be_of(noun, about))) and all(
            belongs(place, about) for place in places
        )

    def _about(self, member: Member) -> frozenset[str]:
        if member.name not in self.described:
            own = filter(None, (member.name.rpartition(" ")[0], member.affiliation, member.country))
            words = " ".join(own).lower().split()
            self.described[member.name] = describe(self.segments.text, member).union(words)
        return self.described[member.name]

    def _only_one(self, head: Sequence[Word]) -> Member | None:
        """Return the one person named just before, of whom nothing is told, for "the former Colorado governor"."""
        here = self.segments.sentence_at(head[0].start)
        if len(head) < 3 or here is None or head[-1].is_a("bodies") or self.stranger:
            return None
        near = [mention for mention in self._back(head[0].start) if here.number - mention.sentence <= NEAR]
        persons = {mention.member.name for mention in near if mention.member.kind == "person"}
        member = near[0].member if near else None
        gender = gender_of_role(head[-1].lower)
        if member is None or len(persons) != 1 or member.kind != "person" or not near[0].subject:
            return None
        if not self._about(member).isdisjoint(word_class("persons") | ELECTED):
            return None
        return member if gender is None or self.genders.get(member.name, gender) == gender else None


def _describes_body(before: Sequence[Word], *, alone: bool) -> bool:
    """Tell whether words before a body only tell what it is: the watchdog | Bell Watch; not: Jan Bell of Oslo’s | ….

    What stands `alone` has nothing behind it.
    """
    of = next((at for at, word in enumerate(before) if word.is_a("prepositions")), 0)
    if of > 1 and all(word.name for word in before[:of]):
        return False
    end = len(before)
    while alone and end > 1 and (before[end - 1].is_a("determiners") or before[end - 1].lower == ","):
        end -= 1  # the main party, the | Bell Watch
    if alone and _is_body(before[:end]):
        return end < len(before) or not of
    if end < len(before):
        return not any(word.possessive or word.is_a("persons") for word in before)
    # Of a body no more is told than what it is like: the nonpartisan budget office, the 9th circuit court.
    return all(word.name or not (word.possessive or word.is_a("persons", "bodies")) for word in before)


def _is_body(head: Sequence[Word]) -> bool:
    """Tell whether a description is that of a body: the union of miners; not: the chief of the union."""
    end = next((at for at, word in enumerate(head) if word.is_a("prepositions")), len(head))
    return end > 0 and head[end - 1].is_a("bodies") and not head[end - 1].name


def _may_be_firm(member: Member) -> bool:
    """Tell whether no word of the name says that it is another kind of body."""
    words = member.name.lower().split()
    other = any(word in word_class("bodies") or word in entries("organization_nouns") for word in words)
    return member.kind == "organization" and not other and not member.name.isupper()


def _may_write(member: Member, name: Word) -> bool:
    """Tell whether a text called after the member is theirs: a US statement; not: the Moss ruling, the Iran letter."""
    return member.kind != "person" and (member.kind != "country" or name.text.isupper())


def _joint(head: Sequence[Word]) -> int:
    """Return where the "and" of a phrase stands that names two, or one with others: Bell and (his) aides; else 0."""
    joined = (at for at, word in enumerate(head) if word.lower == "and" and 0 < at < len(head) - 1)
    both = next((at for at in joined if head[at - 1].name or head[at - 1].lower == ")"), 0)
    return 0 if any(word.is_a("prepositions") for word in head) else both
