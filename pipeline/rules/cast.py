"""Find who appears in the article: one member for each person, country, organisation, group and medium that acts.

find_names    every run of capitals, parted from titles        -> Names
Aliases       which names are one                              -> an identity for each
kinds         what each stands for; places and laws fall out
roles         role and affiliation, from any of its mentions   -> Members, in order of first mention
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ...schemas.reading import Member
from ...schemas.segments import Extent, Segments
from ...schemas.summary import ActorKind
from .aliases import Aliases
from .countries import country_of, seat_of
from .kinds import acts, called_body, country_in, kind_by_words, names_no_actor, places, shows_person, speaks, weight
from .lists import entries, known_actors
from .names import Name, find_names
from .roles import Places, Post, post_of
from .tokens import lines

Groups = dict[str, list[Name]]
BEARING = 2  # what the mentions of a country must weigh together: one that acts, or two that are undecided


def find_cast(segments: Segments) -> tuple[Member, ...]:
    """Return the members of the cast in the order in which the article first names them."""
    names = [name for line in lines(segments) for name in find_names(line, segments.text)]
    names = [name for name in names if not names_no_actor(name.words) or name.courteous]
    groups = _groups(names)
    kinds = _kinds(groups)
    titles = {identity: _fullest(groups[identity], kind) for identity, kind in kinds.items()}
    starting = {(name.line.number, name.first): name for name in names}
    ending = {(name.line.number, name.last): name for name in names}
    bodies = [identity for identity, kind in kinds.items() if kind != "person"]
    owners = {name.start: titles[identity] for identity in bodies for name in groups[identity]}
    return tuple(
        _member(
            segments, titles[identity], kind, groups[identity], _post(kind, groups[identity], starting, ending), owners
        )
        for identity, kind in kinds.items()
    )


def _groups(names: list[Name]) -> Groups:
    """Bring together the mentions of each identity; a doubtful capital counts only beside a sure one."""
    aliases, groups = Aliases(names), defaultdict[str, list[Name]](list)
    for name in names:
        identity = aliases.identity(name)
        if identity is not None:
            groups[identity].append(name)
    return {identity: group for identity, group in groups.items() if any(name.sure for name in group)}


def _kinds(groups: Groups) -> dict[str, ActorKind]:
    kinds: dict[str, ActorKind] = {}
    for identity, group in groups.items():
        kind = _kind(identity, group)
        if kind is not None:
            kinds[identity] = kind
    return kinds


def _kind(identity: str, group: list[Name]) -> ActorKind | None:
    """Return what the members of a group of names stand for, or None where it is no actor."""
    sort = identity.partition(" ")[0]
    if all(name.line.heading for name in group) and sort != "country":
        return None
    if sort == "country":
        return "country" if sum(map(weight, group)) >= BEARING else None
    if sort == "known":
        return known_actors()[group[0].text][1] if group[0].text in known_actors() else "organization"
    told: list[ActorKind] = [kind for name in group if (kind := kind_by_words(name.words)) is not None]
    if told:
        return Counter(told).most_common(1)[0][0]
    if any(map(shows_person, group)):
        return "person"
    return "organization" if any(map(called_body, group)) else _guess(group)


def _guess(group: list[Name]) -> ActorKind | None:
    """Judge a name that no list knows by how the article uses it."""
    first = group[0]
    if any(map(places, group)) or all(name.before == "," for name in group):
        return None
    if len(first.words) == 1:
        return _guess_single(group)
    if any(name.before == "the" for name in group):
        return "organization" if any(map(acts, group)) else None
    if not any(map(acts, group)) and not any(len(name.words) == 1 for name in group):
        return None
    return "person" if _reads_like_person(first.words) else "organization"


def _reads_like_person(words: tuple[str, ...]) -> bool:
    plain = entries("topic_words") | entries("stop_names") | entries("other_nouns")
    letters = all(word.strip(".").replace("-", "").replace("'", "").replace("’", "").isalpha() for word in words)
    return letters and len(words) <= 4 and not any(word.lower() in plain or word[1:].isupper() for word in words)


def _guess_single(group: list[Name]) -> ActorKind | None:
    text = group[0].text
    short = text.replace(".", "").isupper() and len(text) > 2
    if short and (len(group) > 1 or group[0].before in ("the", "by", "and")):
        return "organization"
    if short and (any(map(acts, group)) or any(name.line.words[name.last].possessive for name in group)):
        return "organization"
    if any(map(speaks, group)) or sum(map(acts, group)) > 1:
        return "organization"
    return None


def _fullest(group: list[Name], kind: ActorKind) -> str:
    """Return the longest form; for a country its name, not its capital or an abbreviation."""
    forms = list(dict.fromkeys(name.text for name in group if not (kind == "country" and seat_of(name.text))))
    story = [name.text for name in group if not name.line.heading and name.text in forms]
    return max(story or forms or [group[0].text], key=lambda form: (not form.isupper(), len(form)))


def _post(kind: ActorKind, group: Iterable[Name], starting: Places, ending: Places) -> Post:
    if kind != "person":
        return Post()
    role: str | None = None
    body: Name | None = None
    nation: str | None = None
    for name in group:
        post = post_of(name, starting, ending)
        role, body, nation = role or post.role, body or post.body, nation or post.nation
    return Post(role, body, nation)


def _member(
    segments: Segments, title: str, kind: ActorKind, group: list[Name], post: Post, owners: Mapping[int, str]
) -> Member:
    mentions = tuple(sorted({_extent(name, kind) for name in group}))
    forms = dict.fromkeys(" ".join(extent.words(segments.text).split()) for extent in mentions)
    affiliation = owners.get(post.body.start) if post.body is not None else None
    return Member(
        name=title,
        kind=kind,
        mentions=mentions,
        aliases=tuple(form for form in forms if form != title),
        role=post.role,
        affiliation=affiliation if affiliation != title else None,
        country=_country(title, kind, group, post),
    )


def _extent(name: Name, kind: ActorKind) -> Extent:
    """Let Mr belong to the mention: Mr Yoon."""
    start = name.start
    if kind == "person" and len(name.words) == 1 and name.before.rstrip(".") in entries("courtesy"):
        start = name.line.words[name.first - 1].start
    return Extent(start, name.end)


def _country(title: str, kind: ActorKind, group: list[Name], post: Post) -> str | None:
    if kind == "country":
        return next((code for name in group if (code := country_of(name.text) or seat_of(name.text))), None)
    if kind == "person":
        return post.nation or (country_in(post.body.words) if post.body is not None else None)
    return country_in(tuple(title.split())) if kind == "organization" else None
