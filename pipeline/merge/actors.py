"""One actor once: names of all chunks' findings become actors with ids, aliases and mentions.

    names of the drafts: "Yoon Suk Yeol" (chunk 1), "Mr Yoon" (chunk 2)
    -> Actor(id="yoon-suk-yeol", name="Yoon Suk Yeol", aliases=("Mr Yoon", "Yoon"), mentions=…)

Two entries are one actor when they are the same member of the cast, or when the name of one is a name of the other.
A shared description (“the president”) joins nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...schemas.article import Article
from ...schemas.draft import DraftActor
from ...schemas.findings import Findings
from ...schemas.reading import Member
from ...schemas.segments import Extent
from ...schemas.summary import Actor, ActorKind
from ..identity import is_proper, name_words, slug
from ..index import ArticleIndex

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class _Entry:
    """An actor while it is put together."""

    kind: ActorKind
    given: dict[str, None] = field(default_factory=dict[str, None])  # as the name of the actor
    names: dict[str, None] = field(default_factory=dict[str, None])  # these and its aliases, in order of arrival
    member: Member | None = None
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    first: int = 1 << 60  # first sentence that is evidence for it


class Register:
    """The actors of an article, found by any of their names."""

    def __init__(self, index: ArticleIndex) -> None:
        self._index = index
        self._entries: list[_Entry] = []
        self._by_name: dict[tuple[str, ...], _Entry] = {}
        self._by_member: dict[int, _Entry] = {}
        self._ids: dict[int, str] = {}

    def add(self, draft: DraftActor) -> None:
        """Enter an actor of a draft, or join it with the entry that is the same actor."""
        member = self._index.member(draft.name)
        entry = self._find(draft.name, draft.kind, member)
        if entry is None:
            entry = self._enter(_Entry(kind=draft.kind), member)
        self._call(entry, draft.name)
        self._name(entry, *draft.aliases)
        entry.first = min(entry.first, *draft.evidence)
        entry.role = entry.role or draft.role
        entry.affiliation = entry.affiliation or draft.affiliation
        entry.country = entry.country or draft.country

    def need(self, name: str) -> None:
        """Enter somebody whom another record names, unless known: a speaker, a party, an institution."""
        member = self._index.member(name)
        if self._find(name, None, member) is not None:
            return
        entry = self._enter(_Entry(kind=member.kind if member else "organization"), member)
        self._call(entry, name)
        entry.first = min((n for n in self._index.places(name_words(name)) if n > 0), default=entry.first)

    def _find(self, name: str, kind: ActorKind | None, member: Member | None) -> _Entry | None:
        known = self._by_member.get(id(member)) if member else None
        known = known or self._by_name.get(name_words(name))
        if known and kind and "person" in (known.kind, kind) and known.kind != kind:
            return None
        return known

    def _enter(self, entry: _Entry, member: Member | None) -> _Entry:
        self._entries.append(entry)
        if member and id(member) not in self._by_member:
            self._by_member[id(member)] = entry
            entry.member = member
            self._call(entry, member.name)
            self._name(entry, *member.aliases)
        return entry

    def _call(self, entry: _Entry, name: str) -> None:
        """Give an entry its name. A description counts here: “the fishermen” may be all the name there is."""
        entry.given.setdefault(name)
        entry.names.setdefault(name)
        self._by_name.setdefault(name_words(name), entry)

    def _name(self, entry: _Entry, *names: str) -> None:
        for name in names:
            entry.names.setdefault(name)
            if is_proper(name):
                self._by_name.setdefault(name_words(name), entry)

    def number(self) -> None:
        """Give the ids, in the order of first evidence. Nothing is entered afterwards."""
        taken: defaultdict[str, int] = defaultdict(int)
        self._complete()
        self._entries.sort(key=lambda entry: entry.first)
        for at, entry in enumerate(self._entries, 1):
            base = slug(_fullest(entry)) or f"actor-{at}"
            taken[base] += 1
            self._ids[id(entry)] = base if taken[base] == 1 else f"{base}-{taken[base]}"

    def _complete(self) -> None:
        """Fill from the cast what the drafts left open; enter the institutions that actors belong to, and theirs."""
        done = 0
        while done < len(self._entries):
            entry = self._entries[done]
            if entry.member:
                entry.role = entry.role or entry.member.role
                entry.affiliation = entry.affiliation or entry.member.affiliation
                entry.country = entry.country or entry.member.country
            if entry.affiliation:
                self.need(entry.affiliation)
            done += 1

    def id_of(self, name: str | None) -> str | None:
        """Return the id of the actor who goes by the name, or None."""
        entry = self._find(name, None, self._index.member(name)) if name else None
        return self._ids.get(id(entry)) if entry else None

    def ids_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of all who are known, each once."""
        ids = (self.id_of(name) for name in names)
        return tuple(dict.fromkeys(found for found in ids if found))

    def actors(self, article: Article) -> tuple[Actor, ...]:
        """Return the actors with every mention."""
        mentions = self._mentions(article.text)
        return tuple(self._actor(entry, mentions[id(entry)], article) for entry in self._entries)

    def _actor(self, entry: _Entry, mentions: set[Extent], article: Article) -> Actor:
        name, own = _fullest(entry), self._ids[id(entry)]
        affiliation = self.id_of(entry.affiliation)
        return Actor(
            id=own,
            name=name,
            kind=entry.kind,
            role=entry.role,
            affiliation=None if affiliation == own else affiliation,
            country=entry.country,
            aliases=tuple(alias for alias in entry.names if alias != name),
            mentions=tuple(extent.cut(article.text) for extent in sorted(mentions)),
        )

    def _mentions(self, text: str) -> dict[int, set[Extent]]:
        """Take the mentions that the rules found, then search for names that only the engine gave."""
        mentions: dict[int, set[Extent]] = {id(entry): set() for entry in self._entries}
        taken: list[Extent] = []
        for entry in self._entries:
            if entry.member:
                mentions[id(entry)].update(entry.member.mentions)
                taken.extend(entry.member.mentions)
        stories = [paragraph.extent for paragraph in self._index.segments.paragraphs]
        free = _Ground(stories, sorted(taken))
        for name, extent in _search(self._searched(), text):
            if free.offers(extent):
                mentions[id(self._by_name[name_words(name)])].add(extent)
        return mentions

    def _searched(self) -> list[str]:
        names = [name for entry in self._entries for name in entry.names if is_proper(name) or name in entry.given]
        ruled = {n for e in self._entries if e.member for n in (e.member.name, *e.member.aliases)}
        return sorted({name for name in names if name not in ruled}, key=lambda name: (-len(name), name))


class _Ground:
    """Tells whether a place is in the story or a heading, and not part of another mention.

    A longer name may hold a shorter one: “Kenya’s parliament” is a mention beside “Kenya”.
    """

    def __init__(self, open_ground: list[Extent], taken: list[Extent]) -> None:
        self._open, self._taken = open_ground, taken

    def offers(self, extent: Extent) -> bool:
        at = bisect_right(self._open, extent.start, key=lambda ground: ground.start)
        if not at or not self._open[at - 1].covers(extent):
            return False
        near = bisect_right(self._taken, extent.start, key=lambda other: other.start)
        others = self._taken[max(0, near - 1) : near + 1]
        return not any(other.meets(extent) and (other.covers(extent) or not extent.covers(other)) for other in others)


def _search(names: list[str], text: str) -> Iterator[tuple[str, Extent]]:
    """Find the names as whole words, the longest first where several begin at one place.

    One pass over the words of the text, however many names there are: a name is looked up by its first word.
    """
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:  # the longest first already
        first = _WORD.match(name)
        by_first[first.group() if first else ""].append(name)
    signed = list(_search_signed(by_first.pop("", []), text))
    yield from signed
    held = {at for _, extent in signed for at in range(extent.start, extent.end)}
    free = 0
    for word in _WORD.finditer(text) if by_first else ():
        if word.start() < free or word.start() in held or word.group() not in by_first:
            continue
        name = next((name for name in by_first[word.group()] if _stands_at(name, text, word.start())), None)
        if name is not None:
            free = word.start() + len(name)
            yield name, Extent(word.start(), free)


def _search_signed(names: list[str], text: str) -> Iterator[tuple[str, Extent]]:
    """Find the names that begin with a sign, as “@harbour” does; there are hardly any."""
    pattern = "|".join(re.escape(name) for name in names)
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text) if names else ():
        yield match.group(), Extent(*match.span())


def _stands_at(name: str, text: str, start: int) -> bool:
    end = start + len(name)
    return text.startswith(name, start) and not _WORD.match(text, end)


def _fullest(entry: _Entry) -> str:
    """Return the fullest of the names given: the most telling words, then the longest, then the first that came."""
    proper = [name for name in entry.given or entry.names if is_proper(name)] or list(entry.names)
    return max(proper, key=lambda name: (len(name_words(name)), len(name)))


def register_actors(findings: Iterable[Findings], index: ArticleIndex, speakers: Iterable[str]) -> Register:
    """Enter everybody whom the findings name, and the speakers of statements."""
    register = Register(index)
    found = list(findings)
    entered = sorted((one.item for part in found for one in part.actors), key=lambda actor: min(actor.evidence))
    for actor in entered:
        register.add(actor)
    for name in _needed(found):
        register.need(name)
    for name in speakers:
        register.need(name)
    register.number()
    return register


def _needed(findings: list[Findings]) -> Iterator[str]:
    for part in findings:
        for agreement in part.agreements:
            yield from agreement.item.parties
        for reaction in part.reactions:
            yield reaction.item.actor
        for view in part.expert_views:
            yield view.item.expert
            if view.item.affiliation:
                yield view.item.affiliation
        for statement in part.statements:
            if statement.item.speaker:
                yield statement.item.speaker
