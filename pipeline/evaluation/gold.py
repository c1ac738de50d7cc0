"""Read a gold file and hold it against its article: every word must occur, every name must be listed.

case = load_gold("examples/golden/harbour")      # the folder, with article.txt and gold.json in it
case.facts.sections["actors"][0].names == ("ankit panda", "panda")
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from pydantic import BaseModel, ValidationError

from ...schemas.article import Article
from ...schemas.gold import (
    Gold,
    GoldActor,
    GoldAgreement,
    GoldClause,
    GoldExpertView,
    GoldReaction,
    GoldStatement,
    Words,
)
from ...schemas.segments import Extent
from ..errors import ArticleError, UsageError
from ..misfits import misfits
from .facts import Fact, Facts, Scored, Values, plain_all, values
from .wording import WordingError, find_nearest, find_words, occurrences

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GoldCase:
    """An article and what a careful reader found in it."""

    name: str
    article: Article
    gold: Gold
    facts: Facts


def load_gold(folder: str | Path) -> GoldCase:
    """Read the case in a folder. Raise UsageError with everything that is wrong in its gold file."""
    from ..load import load_article

    folder = Path(folder)
    gold = _read(folder / "gold.json")
    article = load_article(article_file(folder))
    reader = _GoldReader(article.text, gold)
    facts = Facts(folder.name, article.sha256, reader.sections())
    if reader.faults:
        raise UsageError("\n".join([f"{folder.name}/gold.json does not fit its article:", *reader.faults]))
    return GoldCase(folder.name, article, gold, facts)


def article_file(folder: Path) -> Path:
    """Return the article of a case folder. Raise ArticleError where there is none or more than one."""
    files = sorted(path for path in folder.glob("article.*") if path.is_file())
    if len(files) != 1:
        found = ", ".join(path.name for path in files) or "none"
        raise ArticleError(f"The case {folder.name!r} needs one file article.txt or article.html; found: {found}.")
    return files[0]


def _read(path: Path) -> Gold:
    try:
        return Gold.model_validate_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"The gold file {str(path)!r} cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        faults = [f"  {misfit}" for misfit in misfits(error)]
        raise UsageError("\n".join([f"{path.parent.name}/{path.name} is not in the gold format:", *faults])) from error


class _GoldReader:
    """Turns the words and names of a gold file into extents and facts, and gathers its faults."""

    def __init__(self, text: str, gold: Gold) -> None:
        self.text = text
        self.gold = gold
        self.faults: list[str] = []
        self._where = ""
        self._names: dict[str, tuple[str, ...]] = {}
        for one in (*(gold.actors or ()), *(gold.agreements or ())):
            for form in (one.name, *one.aliases):
                self._names.setdefault(form, (one.name, *one.aliases))

    def sections(self) -> dict[Scored, tuple[Fact, ...]]:
        """Return the facts of every section that was annotated."""
        gold = self.gold
        sections: dict[Scored, tuple[Fact, ...] | None] = {
            "actors": self._each("actors", gold.actors, self._actor),
            "agreements": self._each("agreements", gold.agreements, self._agreement),
            "parties": self._inner("parties", self._parties),
            "provisions": self._inner("provisions", self._provisions),
            "articles_quoted": self._each("articles_quoted", gold.articles_quoted, self._clause),
            "reactions": self._each("reactions", gold.reactions, self._reaction),
            "expert_views": self._each("expert_views", gold.expert_views, self._expert_view),
            "statements": self._each("statements", gold.statements, self._statement),
        }
        return {name: facts for name, facts in sections.items() if facts is not None}

    def _each(self, section: str, records: Sequence[T] | None, convert: Callable[[T], Fact]) -> tuple[Fact, ...] | None:
        facts: list[Fact] = []
        for number, record in enumerate(records or (), start=1):
            self._where = f"{section} {number}"
            facts.append(convert(record))
        return None if records is None else tuple(facts)

    def _inner(self, field: str, convert: Callable[[GoldAgreement], list[Fact]]) -> tuple[Fact, ...] | None:
        agreements = self.gold.agreements
        if agreements is None or any(getattr(one, field) is None for one in agreements):
            return None
        return tuple(fact for one in agreements for fact in convert(one))

    def _actor(self, actor: GoldActor) -> Fact:
        for name in (actor.name, *actor.aliases):
            self._must_occur(name)
        return Fact(
            label=actor.name,
            names=plain_all([actor.name, *actor.aliases]),
            fields={**self._said(actor, "kind", "role", "country"), **self._refers(actor, "affiliation")},
            optional=actor.optional,
        )

    def _agreement(self, agreement: GoldAgreement) -> Fact:
        for name in (agreement.name, *agreement.aliases):
            self._must_occur(name)
        return Fact(
            label=agreement.name,
            names=plain_all([agreement.name, *agreement.aliases]),
            spans=self._find_all(agreement.evidence),
            fields=self._said(agreement, "kind", "status", "date", "place"),
            optional=agreement.optional,
        )

    def _parties(self, agreement: GoldAgreement) -> list[Fact]:
        self._where = f"agreement {agreement.name!r}"
        of = plain_all([agreement.name, *agreement.aliases])
        return [
            Fact(label=party, names=plain_all(self._forms(party)), of=of, optional=agreement.optional)
            for party in agreement.parties or ()
        ]

    def _provisions(self, agreement: GoldAgreement) -> list[Fact]:
        self._where = f"agreement {agreement.name!r}, provisions"
        of = plain_all([agreement.name, *agreement.aliases])
        return [
            Fact(
                label=one.text or agreement.name,
                of=of,
                spans=self._find_all(one.evidence),
                optional=one.optional or agreement.optional,
            )
            for one in agreement.provisions or ()
        ]

    def _clause(self, clause: GoldClause) -> Fact:
        for name in _listed(clause.instrument):
            self._names.setdefault(name or "", (name or "",))
        return Fact(
            label=next((label for label in _listed(clause.label) if label), "a clause"),
            spans=self._find_all(_listed(clause.text)),
            fields={**self._said(clause, "label"), **self._refers(clause, "instrument")},
            optional=clause.optional,
        )

    def _reaction(self, one: GoldReaction) -> Fact:
        fields = {**self._said(one, "stance", "plover"), **self._about(one)}
        if "announced" in one.model_fields_set:
            fields["announced"] = values("announced" if one.announced else None)
        return self._view(one.actor, one, fields)

    def _expert_view(self, one: GoldExpertView) -> Fact:
        fields = {**self._said(one, "assessment"), **self._refers(one, "affiliation"), **self._about(one)}
        return self._view(one.expert, one, fields)

    def _view(self, who: str, one: GoldReaction | GoldExpertView, fields: Mapping[str, Values]) -> Fact:
        spans = self._find_all([*one.evidence, *one.quotes])
        return Fact(who, plain_all(self._forms(who)), spans=spans, fields=fields, optional=one.optional)

    def _statement(self, statement: GoldStatement) -> Fact:
        pieces = self._find_all(_listed(statement.text))
        given = [name for name in ("source", "cue") if name in statement.model_fields_set]
        places = {name: self._near(getattr(statement, name), pieces) for name in given}
        return Fact(
            label=self.text[pieces[0].start : pieces[-1].end] if pieces else "",
            spans=pieces,
            fields={**self._said(statement, "kind"), **self._refers(statement, "speaker", "listener")},
            places=places,
            optional=statement.optional,
        )

    def _said(self, record: BaseModel, *names: str) -> dict[str, Values]:
        given = [name for name in names if name in record.model_fields_set]
        return {name: values(*_listed(getattr(record, name))) for name in given}

    def _refers(self, record: BaseModel, *names: str) -> dict[str, Values]:
        """Return fields that name an actor, with every form of its name."""
        given = [name for name in names if name in record.model_fields_set]
        return {name: self._referred(_listed(getattr(record, name))) for name in given}

    def _referred(self, names: Sequence[str | None]) -> Values:
        forms = [form for name in names if name is not None for form in self._forms(name)]
        return values(*forms, *(name for name in names if name is None))

    def _about(self, record: GoldReaction | GoldExpertView) -> dict[str, Values]:
        """Return what a view is about where that is a listed actor or agreement; free words alone are not scored."""
        names = _listed(record.about) if "about" in record.model_fields_set else []
        known = [name for name in names if name is None or name in self._names]
        words = [name for name in names if name is not None and name not in self._names]
        return {"about": self._referred(known) | values(*words)} if known else {}

    def _forms(self, name: str) -> tuple[str, ...]:
        if name not in self._names:
            self._fault(f"{name!r} is no actor or agreement of this file")
        return self._names.get(name, (name,))

    def _find_all(self, given: Sequence[Words]) -> tuple[Extent, ...]:
        found = (self._find(words) for words in given)
        return tuple(sorted(extent for extent in found if extent is not None))

    def _find(self, words: Words) -> Extent | None:
        try:
            if isinstance(words, str):
                return find_words(self.text, words)
            return find_words(self.text, words.text, words.occurrence)
        except WordingError as error:
            self._fault(str(error))
            return None

    def _near(self, words: Words | None, pieces: Sequence[Extent]) -> Extent | None:
        if words is None or not pieces:
            return None
        try:
            return find_nearest(self.text, words, pieces) if isinstance(words, str) else self._find(words)
        except WordingError as error:
            self._fault(str(error))
            return None

    def _must_occur(self, name: str) -> None:
        if not any(occurrences(self.text, name)):
            self._fault(f"the name {name!r} does not occur in the article")

    def _fault(self, fault: str) -> None:
        self.faults.append(f"  {self._where}: {fault}")


def _listed(given: T | list[T] | None) -> list[T]:
    """Return what was given as a list; null is a value like others, because it says that the article does not tell."""
    return cast("list[T]", given) if isinstance(given, list) else [cast("T", given)]
