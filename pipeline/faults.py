"""What is wrong with an item of a draft, in words that a model can act on.

    examiner = Examiner(chunk, draft.actors)
    examiner.faults(DraftExpertView(expert="Ankit Panda", evidence=[128], …))
    -> (Fault("evidence[0]", "there is no sentence 128 here: they run from 1 to 40"), …)

A fault that is fatal costs the item. The others cost a field or one entry of a list: `mend` takes it out, so that what
is right stays. The llm engine sends the faults back to the model first; `resolve` refuses what is left of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from ..schemas.draft import (
    DraftActor,
    DraftAgreement,
    DraftExpertView,
    DraftItem,
    DraftOverview,
    DraftProvision,
    DraftQuotedClause,
    DraftReaction,
    DraftStatement,
)
from .citations import CitationError, find_clause, locate, parse
from .identity import name_words
from .index import index_of, same_stem, words_of
from .rules.countries import is_country_code
from .rules.dates import resolve_date
from .split import Chunk


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with an item."""

    field: str  # the field, or field[position] for one entry of a list
    message: str
    fatal: bool = False


Item = TypeVar("Item", bound=DraftItem)

# Words that can stand for an actor in a sentence that does not name it. English; for other languages the check on
# whether a cited sentence knows its actor is left out, since a wrong fault costs a right item.
PRONOUNS = frozenset(
    "i me my we us our he him his she her hers they them their it its who whose both each neither former latter".split()
)
_LABEL_NUMBER = re.compile(r"\d+(?:\.\d+)*|\b[IVXLC]+\b")


class Examiner:
    """Holds the items of one draft against the chunk that it is about."""

    def __init__(self, chunk: Chunk, actors: Iterable[DraftActor] = ()) -> None:
        self.chunk = chunk
        self.index = index_of(chunk.segments, chunk.reading)
        self._actors = {name_words(name): actor for actor in actors for name in (actor.name, *actor.aliases)}

    def faults(self, item: DraftItem) -> tuple[Fault, ...]:
        """Return what is wrong with the item, in the order of its fields."""
        return tuple(_FINDERS[type(item)](item, self))

    def forms(self, name: str) -> frozenset[str]:
        """Return the words that can stand for the actor of this name: of its names, its role and its affiliation."""
        words = set(name_words(name))
        for known in (self._actors.get(name_words(name)), self.index.member(name)):
            if known is not None:
                for text in (known.name, *known.aliases, known.role or "", known.affiliation or ""):
                    words.update(name_words(text))
        return frozenset(word for word in words if len(word) > 2 or len(words) == 1)


def mend(item: Item, faults: tuple[Fault, ...]) -> Item | None:
    """Return the item without the fields and entries at fault, or None where a fault is fatal."""
    if any(fault.fatal for fault in faults):
        return None
    changes: dict[str, Any] = {}
    for name, positions in _by_field(faults).items():
        value = getattr(item, name)
        if isinstance(value, list):
            entries = cast(list[Any], value)
            changes[name] = [entry for at, entry in enumerate(entries) if at not in positions]
        else:
            changes[name] = None
    return item.model_copy(update=changes)


def _by_field(faults: tuple[Fault, ...]) -> dict[str, set[int]]:
    fields: dict[str, set[int]] = {}
    for fault in faults:
        name, _, position = fault.field.partition("[")
        fields.setdefault(name, set()).update({int(position[:-1])} if position else ())
    return fields


# --- one finder for each kind of item -------------------------------------------------------------------------------


def _actor(item: DraftActor, examiner: Examiner) -> Iterator[Fault]:
    yield from _evidence(item.evidence, examiner)
    if not examiner.index.names(item.name):
        yield Fault("name", f"the article never names {item.name!r}: use the words of the article", fatal=True)
    for at, alias in enumerate(item.aliases):
        if not examiner.index.names(alias):
            yield Fault(f"aliases[{at}]", f"the article never uses the name {alias!r}")
    if item.affiliation and not examiner.index.names(item.affiliation):
        yield Fault("affiliation", f"the article never names {item.affiliation!r}")
    if item.country and not is_country_code(item.country):
        yield Fault("country", f"{item.country!r} is no ISO 3166-1 alpha-3 code of a country")


def _agreement(item: DraftAgreement, examiner: Examiner) -> Iterator[Fault]:
    yield from _evidence(item.evidence, examiner)
    yield from _blank("name", item.name)
    for at, party in enumerate(item.parties):
        if not examiner.index.names(party):
            yield Fault(f"parties[{at}]", f"the article never names the party {party!r}")
    published = examiner.chunk.article.published  # without it “on Tuesday” is right and yet no date
    if item.date and published and resolve_date(item.date, published) is None:
        yield Fault("date", f"the date {item.date!r} cannot be read: give an ISO date or the article's words")
    for at, provision in enumerate(item.provisions):
        wrong = _provision_fault(provision, examiner)
        if wrong:
            yield Fault(f"provisions[{at}]", wrong)


def _provision_fault(provision: DraftProvision, examiner: Examiner) -> str | None:
    if not provision.text.strip():
        return "a provision has no text"
    wrong = [fault.message for fault in _evidence(provision.evidence, examiner)]
    return f"provision {provision.text[:40]!r}: {wrong[0]}" if wrong else None


def _clause(item: DraftQuotedClause, examiner: Examiner) -> Iterator[Fault]:
    yield from _evidence(item.evidence, examiner)
    yield from _blank("instrument", item.instrument)
    wrong = _citation_fault(item.quote, examiner)
    if wrong:
        yield Fault("quote", wrong, fatal=True)
        return
    if not _quoted_words(item.quote, examiner):
        yield Fault("quote", f"no quotation marks stand around {item.quote!r}: only quoted clauses count", fatal=True)
    if item.label and not _label_near(item.label, item, examiner):
        yield Fault("label", f"the cited sentences do not hold {item.label!r}")


def _reaction(item: DraftReaction, examiner: Examiner) -> Iterator[Fault]:
    yield from _evidence(item.evidence, examiner)
    yield from _blank("summary", item.summary)
    yield from _quotes(item.quotes, examiner)
    yield from _somebody("actor", item.actor, item.evidence, item.quotes, examiner)


def _expert_view(item: DraftExpertView, examiner: Examiner) -> Iterator[Fault]:
    yield from _evidence(item.evidence, examiner)
    yield from _blank("claim", item.claim)
    yield from _quotes(item.quotes, examiner)
    yield from _somebody("expert", item.expert, item.evidence, item.quotes, examiner)
    if item.affiliation and not examiner.index.names(item.affiliation):
        yield Fault("affiliation", f"the article never names {item.affiliation!r}")


def _statement(item: DraftStatement, examiner: Examiner) -> Iterator[Fault]:
    faults = list(_quotes(item.quotes, examiner))
    yield from faults
    if len(faults) == len(item.quotes):
        yield Fault("quotes", "no quote is left that the article holds", fatal=True)
    if item.speaker and not examiner.index.names(item.speaker):
        yield Fault("speaker", f"the article never names {item.speaker!r}", fatal=True)


def _overview(item: DraftOverview, examiner: Examiner) -> Iterator[Fault]:
    yield from _evidence(item.evidence, examiner)
    yield from _blank("text", item.text)


_FINDERS: dict[type, Callable[[Any, Examiner], Iterator[Fault]]] = {
    DraftActor: _actor,
    DraftAgreement: _agreement,
    DraftQuotedClause: _clause,
    DraftReaction: _reaction,
    DraftExpertView: _expert_view,
    DraftStatement: _statement,
    DraftOverview: _overview,
}


# --- what they share ------------------------------------------------------------------------------------------------


def _evidence(numbers: list[int], examiner: Examiner) -> Iterator[Fault]:
    wrong = [at for at, number in enumerate(numbers) if not examiner.chunk.holds(number)]
    for at in wrong:
        message = (
            f"there is no sentence {numbers[at]} here: they run from {examiner.chunk.first} to {examiner.chunk.last}"
        )
        yield Fault(f"evidence[{at}]", message)
    if len(wrong) == len(numbers):
        yield Fault("evidence", "it cites no sentence: give the numbers of the sentences it rests on", fatal=True)


def _no_sentence(number: int, chunk: Chunk) -> str:
    return f"there is no sentence {number} here: they run from {chunk.first} to {chunk.last}"


def _blank(field: str, text: str) -> Iterator[Fault]:
    if not text.strip():
        yield Fault(field, f"{field} is empty", fatal=True)


def _quotes(quotes: list[str], examiner: Examiner) -> Iterator[Fault]:
    for at, quote in enumerate(quotes):
        wrong = _citation_fault(quote, examiner)
        if wrong:
            yield Fault(f"quotes[{at}]", wrong)


def _citation_fault(quote: str, examiner: Examiner) -> str | None:
    try:
        cited = parse(quote)
        if not examiner.chunk.holds(cited.number):
            return _no_sentence(cited.number, examiner.chunk)
        locate(cited, examiner.chunk.segments)
    except CitationError as error:
        return str(error)
    return None


def _quoted_words(quote: str, examiner: Examiner) -> bool:
    saying = find_clause(quote, examiner.index)
    around = examiner.index.quotations.get(parse(quote).number, ())
    return any(quotation.extent.meets(span) for quotation in around for span in saying.spans)


def _label_near(label: str, item: DraftQuotedClause, examiner: Examiner) -> bool:
    """Look for the label's number in the cited sentences and the one before each: “Article 4 says this: …”."""
    numbers = {*item.evidence, parse(item.quote).number}
    around = {
        near
        for number in numbers
        for near in (number - 1, number)
        if 1 <= near <= len(examiner.chunk.segments.sentences)
    }
    text = " ".join(examiner.chunk.segments.words(number) for number in sorted(around))
    wanted = _LABEL_NUMBER.findall(label)
    return all(number in text for number in wanted) if wanted else set(words_of(label)) <= set(words_of(text))


def _somebody(field: str, name: str, evidence: list[int], quotes: list[str], examiner: Examiner) -> Iterator[Fault]:
    """Find an actor that the article never names, or that the cited sentences cannot be about."""
    if not examiner.index.names(name):
        yield Fault(field, f"the article never names {name!r}: use the words of the article", fatal=True)
    elif examiner.chunk.segments.language == "en":
        known = examiner.forms(name)
        cited = [examiner.chunk.segments.words(number) for number in _cited_numbers(evidence, quotes, examiner)]
        if cited and not any(_knows(sentence, known) for sentence in cited):
            yield Fault(field, f"no cited sentence holds {name!r}, a part of that name or a pronoun for it", fatal=True)


def _cited_numbers(evidence: list[int], quotes: list[str], examiner: Examiner) -> set[int]:
    numbers = {number for number in evidence if examiner.chunk.holds(number)}
    return numbers | {parse(quote).number for quote in quotes if _citation_fault(quote, examiner) is None}


def _knows(sentence: str, forms: frozenset[str]) -> bool:
    words = set(words_of(sentence))
    return bool(words & PRONOUNS or words & forms or any(same_stem(form, word) for form in forms for word in words))
