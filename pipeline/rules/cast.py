"""Find who appears in the article: one member for each person, country, organisation, group and medium that acts.

find_names    every run of capitals, parted from titles        -> Names
Aliases       which names are one                              -> an identity for each
kinds         what each stands for; places and laws fall out
roles         role and affiliation, from any of its mentions   -> Members, in order of first mention
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...schemas.reading import Member
from ...schemas.segments import Extent, Segments
from ...schemas.summary import ActorKind
from .acronyms import spells, things
from .aliases import Aliases
from .appositions import firm_beside
from .bodies import find_bodies, government_of
from .company import Company
from .countries import country_of, seat_of
from .kinds import (
    acts,
    called_body,
    country_in,
    ends_like_surname,
    governs,
    has_members,
    is_ticker,
    kind_by_words,
    medium_beside,
    names_no_actor,
    places,
    reads_like_person,
    shows_person,
    speaks,
    weight,
)
from .lists import entries, given_names, known_actors
from .local_bodies import find_local_bodies
from .names import Name, is_place
from .parting import find_names
from .roles import Post, post_of
from .tokens import Line, is_credit, lines

Groups = dict[str, list[Name]]
OFFICES = frozenset(
    {"president", "minister", "chancellor", "king", "queen", "leader", "premier", "counterpart"}
)  # held for a country
BYGONE = frozenset(
    {"Soviet Union", "USSR", "U.S.S.R.", "Islamic Republic"}
)  # names a country no longer or seldom bears: aliases at the most
COMMON_NAMES = frozenset(
    {"house", "apple", "shell", "meta", "diet", "commons", "treasury", "independent", "guardian", "labour", "arsenal"}
)
WAYS = frozenset("down up along across over past via".split())
NETWORKS = frozenset("Twitter Facebook Instagram YouTube TikTok WhatsApp LinkedIn".split())  # of the known actors
VENUES = frozenset({"Convention", "Exhibition", "Conference", "Shopping", "Visitor", "Opera", "Guest"})  # Centre, House
GOES_ON_WITHIN = 300  # code points behind a name in which "the ministry" means it
BEARING = 2  # what the mentions of a country must weigh together: one that acts, or two that are undecided


def find_cast(segments: Segments) -> tuple[Member, ...]:
    """Return the members of the cast in the order in which the article first names them."""
    text = tuple(lines(segments))
    plain = {word.text for line in text for word in line.words if word.text.islower()}
    short = {letters for line in text for letters in things(line)}
    names = sorted(
        (name for line in text for name in _names(line) if not (_shouted(name, plain) or name.text in short)),
        key=lambda name: (name.start, name.end),
    )
    groups = _groups(names)
    kinds = _kinds(groups)
    titles = {identity: _fullest(groups[identity], kind) for identity, kind in kinds.items()}
    company = _company(names, groups, kinds)
    posts = {identity: _post(kind, groups[identity], company) for identity, kind in kinds.items()}
    identities = {(name.start, name.end): identity for identity in kinds for name in groups[identity]}
    owners = _Owners(titles, kinds, posts, identities)
    return tuple(
        _member(segments, titles[identity], kind, groups[identity], posts[identity], owners)
        for identity, kind in kinds.items()
    )


def _names(line: Line) -> Iterator[Name]:
    if is_credit(line):
        return
    local = tuple(find_local_bodies(line))
    owners = {index for name in local for index in range(name.first, name.last)}
    for name in find_names(line):
        owns = not owners.isdisjoint(range(name.first, name.last + 1))
        if not (owns or is_ticker(name) or (names_no_actor(name.words) and not name.courteous)):
            yield name
    yield from find_bodies(line)
    yield from local


def _shouted(name: Name, plain: set[str]) -> bool:
    """Tell whether capitals only stress a word that the article has in small letters too: DAM, in a heading."""
    word = name.text
    listed = word in known_actors() or country_of(word) or seat_of(word)
    return word.isupper() and word.lower() in plain and not listed


@dataclass(frozen=True, slots=True)
class _Owners:
    """Whom a name that holds a post belongs to: the body itself, or the body of the person it is held under."""

    titles: Mapping[str, str]
    kinds: Mapping[str, ActorKind]
    posts: Mapping[str, Post]
    identities: Mapping[tuple[int, int], str]

    def title(self, post: Post) -> str | None:
        """Return the name of the member that the post belongs to."""
        identity = self._identity(post)
        if identity is None or self.kinds[identity] != "person":
            return self.titles.get(identity) if identity is not None else self._nation(post)
        return self.title_above(identity) or self.titles[identity]

    def title_above(self, identity: str) -> str | None:
        """Return the body or country of a person, so that the adviser of a president belongs to the country."""
        above = self._identity(self.posts[identity])
        if above is None:
            return self._nation(self.posts[identity])
        return self.titles[above] if self.kinds[above] != "person" else None

    def country(self, post: Post) -> str | None:
        """Return the code of the country of a post."""
        identity = self._identity(post)
        if post.nation or post.body is None:
            return post.nation
        if identity is not None and self.kinds[identity] == "person":
            above = self.posts[identity]
            return above.nation or (_code(above.body) if above.body is not None else None)
        return _code(post.body)

    def _identity(self, post: Post) -> str | None:
        return self.identities.get((post.body.start, post.body.end)) if post.body is not None else None

    def _nation(self, post: Post) -> str | None:
        """Let the South Korean president belong to South Korea, where the article names it as an actor."""
        head = post.role.split()[-1].lower() if post.role else ""
        office = head in OFFICES or head in entries("official_roles")
        return self.titles.get(f"country {post.nation}") if office and post.nation else None


def _code(body: Name) -> str | None:
    return country_in(body.words) or seat_of(body.text)


def _company(names: list[Name], groups: Groups, kinds: Mapping[str, ActorKind]) -> Company:
    """Gather the names that stand around others, and for each sentence the first country and body that acts there."""
    leading: dict[tuple[int, str], Name] = {}
    for identity, kind in kinds.items():
        for name in groups[identity]:
            if kind != "person" and not name.line.heading and not (places(name) or _only_reports(name, kind)):
                for sort in _sorts(name, kind):
                    earlier = leading.get((name.line.number, sort), name)
                    leading[name.line.number, sort] = min(earlier, name, key=_place)
    starting = {(name.line.number, name.first): name for name in names}
    ending = {(name.line.number, name.last): name for name in names}
    bodies: dict[str, list[Name]] = defaultdict(list)
    for identity, kind in kinds.items():
        if kind in ("organization", "group", "media"):
            group = groups[identity]
            for noun in {word for name in group for word in (name.words[-1].lower(), name.after, name.before)}:
                bodies[noun].extend(group)
    return Company(starting, ending, leading, {noun: sorted(named, key=_place) for noun, named in bodies.items()})


def _sorts(name: Name, kind: ActorKind) -> tuple[str, ...]:
    """Return what a name may lead its sentence as: "the country’s", "its government’s" or "the union’s"."""
    if kind != "country":
        return ("body",)
    return ("country", "government") if _government(name) else ("country",)


def _only_reports(name: Name, kind: ActorKind) -> bool:
    """Tell whether a paper is only where the news stood: according to the Daily News; told the Daily News."""
    return kind == "media" and name.line.text(name.ahead).lower() in ("to", "told", "by")


def _place(name: Name) -> int:
    return name.start


def _groups(names: list[Name]) -> Groups:
    """Bring together the mentions of each identity; a doubtful capital counts only beside a sure one."""
    aliases, groups = Aliases(names), defaultdict[str, list[Name]](list)
    for name in names:
        identity = aliases.identity(name)
        if identity is not None:
            groups[identity].append(name)
    return {
        identity: group for identity, group in groups.items() if any(name.sure or firm_beside(name) for name in group)
    }


def _kinds(groups: Groups) -> dict[str, ActorKind]:
    kinds: dict[str, ActorKind] = {}
    for identity, group in groups.items():
        kind = _kind(identity, group)
        if kind is not None:
            kinds[identity] = kind
    listed = _listed(groups, kinds)
    return {identity: kinds.get(identity, "person") for identity in groups if identity in kinds or identity in listed}


def _listed(groups: Groups, kinds: Mapping[str, ActorKind]) -> set[str]:
    """Return the unfamiliar names that stand in a list beside a person: Anna Berg, X Y and Z."""
    people = {(name.line.number, place) for identity, kind in kinds.items() if kind == "person"
              for name in groups[identity] for place in (name.first, name.last)}  # fmt: skip
    unfamiliar = [
        name
        for identity, group in groups.items()
        if identity not in kinds and not any(map(places, group))
        for name in group
        if not name.line.heading and name.before != "the" and reads_like_person(name.words)
    ]
    beside: set[str] = set()
    for name in (*unfamiliar, *reversed(unfamiliar)):
        if _beside(name, people):
            people |= {(name.line.number, name.first), (name.line.number, name.last)}
            beside.add(name.text)
    return {identity for identity, group in groups.items() if identity not in kinds
            and any(name.text in beside for name in group)}  # fmt: skip


def _beside(name: Name, people: set[tuple[int, int]]) -> bool:
    line = name.line
    before = name.first - (2 if line.text(name.first - 2) != "," or name.before == "," else 3)
    after = name.last + (3 if name.after == "," and line.text(name.last + 2) == "and" else 2)
    joined = (name.before in (",", "and"), name.after in (",", "and"))
    return (joined[0] and (line.number, before) in people) or (joined[1] and (line.number, after) in people)


def _kind(identity: str, group: list[Name]) -> ActorKind | None:
    """Return what the members of a group of names stand for, or None where it is no actor."""
    sort = identity.partition(" ")[0]
    if all(name.line.heading for name in group) and sort != "country":
        return None
    if sort == "country":
        return "country" if sum(map(weight, group)) >= BEARING else None
    if sort == "known":
        if any(all(map(only, group)) for only in (_only_house, _any_word, _only_medium)):
            return None
        return known_actors()[group[0].text][1] if group[0].text in known_actors() else "organization"
    if is_place(group[0].words):
        return "organization" if any(map(_place_acts, group)) else None
    if all(name.described and not (acts(name) or name.after in entries("roles")) for name in group):
        return None
    if all((_venue(name) and not acts(name)) or _landmark(name) for name in group):
        return None
    return _kind_told(sort, group)


def _kind_told(sort: str, group: list[Name]) -> ActorKind | None:
    """Return what the words of a name, those beside it, or its use tell that it is."""
    if sort != "person" and any(map(medium_beside, group)):
        return "media"
    tells = [name for name in group if sort != "person" or len(name.words) > 1]  # Ford is a firm, but not Jane Ford
    told: list[ActorKind] = [kind for name in tells if (kind := kind_by_words(name.words)) is not None]
    if told:
        return Counter(told).most_common(1)[0][0]
    if any(map(shows_person, group)):
        return "person"
    return "organization" if any(map(called_body, group)) or _spelled(group) else _guess(group)


def _spelled(group: list[Name]) -> bool:
    """Tell whether brackets hold the letters of the name, and somebody so named acts or has members."""
    spelled = any(name.after == "(" and spells(name.words, name.line.text(name.last + 2)) for name in group)
    return spelled and any(acts(name) or has_members(name) for name in group)


def _place_acts(name: Name) -> bool:
    """Tell whether a town or state speaks or governs: San Antonio says; not: Jane Doe of San Antonio says."""
    inside = places(name) or name.before in ("of", "from")
    return (speaks(name) and not inside) or governs(name)


def _only_house(name: Name) -> bool:
    """Tell whether a house of government is meant as a building: a dinner at the White House."""
    return seat_of(name.text) is not None and (places(name) or name.before == "at")


def _only_medium(name: Name) -> bool:
    """Tell whether a network is only where something was written: on Twitter, via Facebook."""
    return name.text in NETWORKS and name.before in ("on", "via", "through", "to", "in")


def _venue(name: Name) -> bool:
    """Tell whether the name is that of a building where others meet: the Grand Mosque, the Opera House."""
    return name.words[-1] == "Mosque" or (len(name.words) > 1 and name.words[-2] in VENUES)


def _landmark(name: Name) -> bool:
    """Tell whether the name is only what somebody stands by: outside the Trade Ministry, in front of the Press Club.

    Where the article goes on with "The ministry", it is more.
    """
    goes_on = f"he {name.words[-1].lower()} "
    if goes_on in name.line.article[name.end : name.end + GOES_ON_WITHIN]:
        return False
    before, earlier = (name.line.text(name.ahead - step).lower() for step in (0, 1))
    return before in ("outside", "near", "opposite") or (before == "of" and earlier == "front")


def _any_word(name: Name) -> bool:
    """Tell whether a known name may be any word here, for it opens the sentence: House prices, Apple trees."""
    plain = name.text.lower() in COMMON_NAMES and name.line.opens(name.first) and not name.line.heading
    return plain and not acts(name)


def _guess(group: list[Name]) -> ActorKind | None:
    """Judge a name that no list knows by how the article uses it."""
    first = group[0]
    if _product(first.words):
        return "organization" if any(map(speaks, group)) else None
    if any(map(places, group)) or all(name.before == "," and not acts(name) for name in group):
        return None
    if len(first.words) == 1:
        return _guess_single(group)
    if any(name.before == "the" for name in group):
        return "organization" if any(map(acts, group)) else None
    short = {name.text for name in group if len(name.words) == 1}
    if ends_like_surname(first.words) and not any(name.after in entries("other_nouns") for name in group):
        return "person"
    if not any(map(acts, group)) and not short:
        return None
    called_by_first = first.words[0] in short and first.words[-1] not in short and "-" not in first.words[-1]
    return "person" if reads_like_person(first.words) and not called_by_first else "organization"


def _product(words: tuple[str, ...]) -> bool:
    """Tell whether the name begins with that of a well-known firm: Google Chrome."""
    return words[0] in known_actors() and words[0] not in given_names() and len(words) > 1


def _guess_single(group: list[Name]) -> ActorKind | None:
    text = group[0].text
    if text.lower() in entries("media_nouns") and any(name.before == "the" for name in group):
        return "media"
    short = text.replace(".", "").isupper() and len(text) > 2
    if len(text) == 1:
        return None
    if short and (len(group) > 1 or group[0].before in ("by", "and") or _of_the(group[0])):
        return "organization"
    if short and (any(map(acts, group)) or any(name.line.words[name.last].possessive for name in group)):
        return "organization"
    if any(map(speaks, group)) or sum(map(acts, group)) > 1:
        return "organization"
    return None


def _of_the(name: Name) -> bool:
    """Tell whether the letters stand behind "the", but not for a place or way: the ABC; not: down the ABC."""
    return name.before == "the" and name.line.text(name.ahead).lower() not in WAYS


def _fullest(group: list[Name], kind: ActorKind) -> str:
    """Return the longest form; for a country its name, not its capital or an abbreviation."""
    forms = list(
        dict.fromkeys(
            name.text
            for name in group
            if not (kind == "country" and (seat_of(name.text) or name.text in BYGONE or _government(name)))
        )
    )
    story = [name.text for name in group if not name.line.heading and name.text in forms]
    return max(story or forms or [group[0].text], key=lambda form: (not form.isupper(), len(form.rstrip("."))))


def _post(kind: ActorKind, group: Iterable[Name], company: Company) -> Post:
    if kind != "person":
        return Post()
    role: str | None = None
    body: Name | None = None
    nation: str | None = None
    for name in group:
        post = post_of(name, company)
        role, body, nation = role or post.role, body or post.body, nation or post.nation
    return Post(role, body, nation)


def _member(segments: Segments, title: str, kind: ActorKind, group: list[Name], post: Post, owners: _Owners) -> Member:
    mentions = tuple(sorted({_extent(name, kind) for name in group}))
    forms = dict.fromkeys(" ".join(extent.words(segments.text).split()) for extent in mentions)
    affiliation = owners.title(post)
    return Member(
        name=title,
        kind=kind,
        mentions=mentions,
        aliases=tuple(form for form in forms if form != title),
        role=post.role,
        affiliation=affiliation if affiliation != title else None,
        country=owners.country(post) if kind == "person" else _country(title, kind, group),
    )


def _extent(name: Name, kind: ActorKind) -> Extent:
    """Let Mr belong to the mention: Mr Yoon."""
    start = name.start
    if kind == "person" and len(name.words) == 1 and name.before.rstrip(".") in entries("courtesy"):
        start = name.line.words[name.first - 1].start
    return Extent(start, name.end)


def _country(title: str, kind: ActorKind, group: list[Name]) -> str | None:
    if kind == "country":
        return next((code for name in group if (code := _land(name.text))), None)
    words = max((name.words for name in group), key=len)
    return country_in(words) or seat_of(title) if kind == "organization" else None


def _government(name: Name) -> bool:
    return name.described or government_of(name.text) is not None


def _land(text: str) -> str | None:
    return country_of(text) or seat_of(text) or government_of(text)
