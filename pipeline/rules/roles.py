"""Find what a person is and whom it belongs to, in the article's own words.

Ankit Panda, a senior analyst at the Carnegie Endowment      -> role "senior analyst", body "Carnegie Endowment"
Mr Yoon's national security adviser, Chang Ho-jin            -> role "national security adviser"
Artyom Lukin, of Russia's Far Eastern Federal University     -> body "Far Eastern Federal University"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .appositions import BELONGING, CLOSING, DETERMINERS, VERBS, role_before, titled_phrase
from .capitals import OPENING_WORDS
from .company import ARMS, KINDS_OF_THEIR_OWN, Company, Places
from .countries import country_of, people_of
from .lexicon import verb_form
from .lexicon import words as words_of
from .lists import entries, known_actors, listed, phrase_lengths
from .names import Name, is_place
from .offices import Office, field_end, office_before
from .titles import RANKS
from .tokens import Line

LANDS = frozenset({"country", "nation", "government", "state", "kingdom", "republic", "island"})
BODIES = KINDS_OF_THEIR_OWN | frozenset(
    "agency association bloc body charity club company department firm force group institute organisation organization "
    "team think-tank".split()
)
NO_ROLE = frozenset(
    "was is were has had been who whose whom which that and said will but he she they it we as when while if "
    "because so".split()
)  # words that no role has inside: what follows the comma is a clause
TIES = frozenset("ally friend critic native veteran member rival supporter opponent resident".split())  # no office
SEAT = re.compile(r"[DRI]-[A-Z]")  # the party and state of a member of the US Congress: (D-Ohio)
PARTS = frozenset(
    "board branch bureau caucus chapter committee council department division panel section unit wing".split()
)
ENVOYS = frozenset({"ambassador", "envoy", "representative"})  # of who sends them, not of where they are sent
STATE_OFFICES = frozenset({"minister", "president", "premier", "chancellor", "ambassador"})
HEADING = frozenset("heads leads chairs runs directs represents headed led chaired founded".split())  # who heads X
DEEDS = frozenset(
    "replaces replaced joins joined succeeds succeeded appoints appointed names named hires hired fires fired sacks "
    "sacked beats faces faced defeats defeated marries married meets signs signed drops dropped thanks thanked".split()
)  # what one holder of an office does to another
LONGEST = 8  # words of a title and what stands with capitals before it: US Senate Majority Leader
REACH = 9  # words that a role phrase may have: "a senior fellow in international security studies at …"


@dataclass(frozen=True, slots=True)
class Post:
    """A role and the body it is held at, as one mention tells them."""

    role: str | None = None
    body: Name | None = None
    nation: str | None = None


def post_of(name: Name, company: Company) -> Post:
    """Read the words around one mention of a person."""
    title, described = _title(name, company), _before(name, company)
    before = _first(title, described) if title and described else title or described
    after = _after(name, company) or _party(name)
    if before is None and after is None:
        return Post(None, _possessor(name, company, 1))
    if before is None or after is None:
        return before or after or Post()
    role = before.role if before.role and after.role and after.role.split()[-1].lower() in TIES else after.role
    return Post(role or before.role, after.body or before.body, before.nation or after.nation)


def _possessor(name: Name, company: Company, back: int) -> Name | None:
    """Return the owner right before a full name: Chile’s | Maria Soto, Chile’s | Foreign Minister | Maria Soto."""
    last = name.first - back - (name.line.text(name.first - back) in ("'", "’"))
    owner = company.ending.get((name.line.number, last)) if len(name.words) > 1 else None
    return owner if owner is not None and name.line.words[owner.last].possessive else None


def _first(title: Post, described: Post) -> Post:
    """Join "army spokeswoman" with "Capt.", "special envoy" with "envoy": what stands before a rank tells more."""
    rank = title.role is not None and title.role.rstrip(".").lower() in RANKS
    fuller = rank or (described.role or "").lower().endswith((title.role or "").lower())
    role = (described.role or title.role) if fuller else title.role
    return Post(role, title.body or described.body, title.nation or described.nation)


def _title(name: Name, company: Company) -> Post | None:
    if name.role is None:
        return None
    owner = _possessor(name, company, 1 + name.titled)
    if name.owner:
        owner = company.starting.get((name.line.number, name.opening - len(name.owner.split())))
    state = name.role.split()[-1].lower() in STATE_OFFICES
    if state and not (owner or name.owner or name.nation):
        owner = company.meant(name.line, name.first, "government", back=1)
    return Post(_since(name.line, name.first - 1, name.role), owner, name.nation)


def _since(line: Line, last: int, role: str) -> str:
    """Return the role with the small word before the capitals that end at `last`: former | US senator."""
    index = last
    while index > max(last - LONGEST, 0) and line.words[index].capital:
        index -= 1
    former = index >= 0 and line.text(index) in ("former", "then")
    return f"{line.text(index)} {role}" if former else role


def _party(name: Name) -> Post | None:
    """Read (D-Ohio)."""
    member = name.after == "(" and SEAT.match(name.line.text(name.last + 2))
    return Post(None, None, "USA") if member else None


def _after(name: Name, company: Company) -> Post | None:
    starting = company.starting
    line, index = name.line, name.last + 1
    if line.text(index) in ("is", "was", "serves"):
        start = index + (2 if line.text(index + 1) == "as" else 1)
        return _phrase(line, start, company) if line.text(start) in DETERMINERS else None
    if line.text(index) == "of" or (line.text(index) == "with" and name.role):
        body = _bare(line, index, starting)
        return Post(None, body) if body is not None else None
    if line.text(index) not in (",", "(", "—", "–"):
        return None
    if line.text(index + 1).isdigit() and line.text(index + 2) == ",":
        index += 2  # Jane Doe, 45, a nurse
    if line.text(index + 1) in ("of", "from", "at"):
        return Post(None, _bare(line, index + 1, starting))
    if line.text(index + 1) == "who":
        return _who(line, index + 2, company)
    return _phrase(line, index + 1, company)


def _bare(line: Line, index: int, starting: Places) -> Name | None:
    """Return the name after "of", "of the", "of the liberal", "of Russia's"."""
    for step in (1, 2, 3, 4):
        found = starting.get((line.number, index + step))
        if found is not None:
            return _behind_owner(line, found, starting) or found
        text = line.text(index + step)
        titled = line.words[index + step].capital if text else False
        if not (
            text == "the"
            or text.endswith("-based")
            or listed(text, "title_modifiers")
            or (titled and listed(text.lower().rstrip("."), "roles", "courtesy"))  # for President X
        ):
            return None
    return None


def _behind_owner(line: Line, found: Name, starting: Places) -> Name | None:
    """Return the body behind its owner or place: Russia's | X; the Rio de Janeiro think tank | X."""
    if line.words[found.last].possessive:
        return starting.get((line.number, found.last + 1))
    if not is_place(found.words):
        return None
    for index in range(found.last + 1, found.last + 4):
        if (line.number, index) in starting:
            return starting[line.number, index] if index > found.last + 1 else None
        if not line.text(index).islower() or line.text(index) in NO_ROLE:
            return None
    return None


def _who(line: Line, index: int, company: Company) -> Post | None:
    """Read who teaches law at, who heads, who was an adviser to."""
    if line.text(index) in ("is", "was") and line.text(index + 1) in DETERMINERS:
        return _phrase(line, index + 1, company)
    starting = company.starting
    if line.text(index) in HEADING:
        meant = line.text(index + 1) == "the" and line.text(index + 2) in BODIES
        headed = _bare(line, index, starting) or (company.called(line, index + 2) if meant else None)
        part = headed is not None and line.words[headed.last].possessive and _has_part(line, headed.last + 1)
        if headed is not None and (part or not headed.after.islower() or headed.after in (*BELONGING, "and")):
            return Post(None, headed)  # heads Acme Steel, chairs Acme’s | board; not: heads the Africa | program at …
    if not line.text(index).endswith("s"):
        return None
    for end in range(index, min(index + REACH, len(line.words))):
        body = _bare(line, end, starting) if line.text(end) in ("at", "for") else None
        if body is not None:
            return Post(" ".join(line.text(place) for place in range(index, end)), body)
        if line.text(end) in (",", ".", ";"):
            break
    return None


def _has_part(line: Line, start: int) -> bool:
    """Tell whether a part of a body follows its owner: the union’s | pay committee."""
    return any(line.text(index) in PARTS for index in range(start, start + 4))


def _meant(line: Line, index: int, company: Company, head: str = "minister") -> Name | None:
    """Return the actor that "its", "the country's" or "the ministry's" at `index` means; a country has ministers."""
    text, noun = line.text(index), line.text(index + 1)
    if text in ("its", "Its"):
        body = company.meant(line, index, "body", back=1) if head not in entries("official_roles") else None
        return body or company.meant(line, index, "its")
    if text.lower() != "the" or not line.words[index + 1].possessive:
        return None
    if noun in LANDS:
        return company.meant(line, index, "country")
    return company.called(line, index + 1) if noun in BODIES or noun in entries("firm_nouns") else None


def _phrase(line: Line, start: int, company: Company) -> Post | None:
    """Read "a senior analyst at the Carnegie Endowment": small words up to a role noun, then the body."""
    start += line.text(start) in ("now", "currently", "also", "once", "formerly")
    article, opening = line.text(start) in DETERMINERS, start
    starting = company.starting
    start += article
    if line.text(start).islower() and line.words[start].possessive:
        start += 1
    first = start
    words = 2 if people_of(f"{line.text(first)} {line.text(first + 1)}") else 1
    nation = _people(line, first + words - 1)
    owner = starting.get((line.number, first))
    owner = None if owner and line.text(owner.last + 1) == "of" else owner  # a Horn | of Africa analyst
    if owner is not None and owner.last + 1 < len(line.words):
        first = owner.last + 1
        if line.text(first) == "administration" and line.words[first].possessive:
            first += 1
    elif nation:
        first += words
    head = _head(line, first)
    if head is None:
        return None
    if not article and (line.text(head)[0].isupper() or (line.number, head + 1) in starting):
        return _titled_behind(line, first, head, company)  # else the title of the next in a list: X, Labour MP Y
    meant = _meant(line, opening, company, line.text(head))
    end = field_end(line, head)
    body = _held_at(line, end + 1, owner or meant, starting)
    return Post(" ".join(line.texts(first, end)), body or _body_meant(line, head, company), nation)


def _titled_behind(line: Line, first: int, head: int, company: Company) -> Post | None:
    """Read a title with capitals that a comma closes: X, Head of Port Law at Acme, said."""
    link = head + 1
    while line.text(head + 1) == "of" and line.text(link) not in ("at", "for") and link < head + REACH:
        if not line.text(link).isalpha():
            break
        link += 1
    body = _bare(line, link, company.starting) if line.text(link) in ("of", "at", "for") else None
    if body is None and line.text(head + 1) == "of":
        link, body = head + 1, _bare(line, head + 1, company.starting)
    closed = body is not None and (line.text(body.last + 1) in CLOSING or _verb(line.text(body.last + 1)))
    return Post(" ".join(line.texts(first, link - 1)), body) if closed else None


def _head(line: Line, first: int) -> int | None:
    """Return the last role noun of the phrase that begins at `first`."""
    for index in range(first, min(first + 6, len(line.words))):
        text = line.text(index)
        if not text[0].isalpha():
            return None
        for length in phrase_lengths("title_phrases"):
            phrase = " ".join(line.text(place) for place in range(index, index + length)).lower()
            if phrase in entries("title_phrases") and not (length > 3 and line.text(index + length)[:1].isupper()):
                return index + length - 1  # not: leader of the opposition | Salt Party
        if text.lower() in entries("roles") and not _goes_on(line, index + 1):
            return index
        named = text == "of" and line.words[index - 1].capital and line.text(index + 1)[:1].isupper()
        if (text in BELONGING and not named) or text in NO_ROLE:
            return None
    return None


def _goes_on(line: Line, index: int) -> bool:
    """Tell whether a role goes on there: deputy | prime minister."""
    modifiers, last = entries("title_modifiers"), index + 3
    while index < last and line.text(index).lower() in modifiers:
        index += 1
    return line.text(index).lower() in entries("roles")


def _held_at(line: Line, index: int, owner: Name | None, starting: Places) -> Name | None:
    """Return the body of an office: that behind it, but its owner where that only says where or to whom."""
    body = _body(line, index, starting)
    link = line.text(body.ahead) if body is not None else ""
    if body is not None and line.text(index - 1).lower() in ENVOYS:
        special = "special" in (line.text(index - 2).lower(), line.text(index - 3).lower())
        sent = (link == "to" and owner is None) or (link == "for" and special and country_of(body.text) is not None)
        body = None if sent else body
    return owner or body if link in ("in", "to", "with", "from") else body or owner


def _body(line: Line, index: int, starting: Places) -> Name | None:
    """Return the first name after "at", "of", "for" before the phrase ends."""
    for place in range(index, min(index + REACH, len(line.words))):
        text = line.text(place)
        body = _bare(line, place, starting) if text in BELONGING else None
        if body is not None:
            return body
        if not text[0].isalpha() or text in ("who", "said", "says", "told"):
            return None
    return None


def _before(name: Name, company: Company) -> Post | None:
    """Read the small words before the name: Foreign Ministry spokesman X; the Acme chief executive, X."""
    office = office_before(name)
    if office is not None:
        return _held(name.line, office, company)
    line, index = name.line, name.opening - 1
    head = role_before(name) if line.text(index) == "," else index
    if head is None or index < 0:
        return None
    phrase = titled_phrase(line, index - 1) if line.text(index) == "," else None
    if phrase is not None and head >= index - phrase:
        first = index - phrase
        owner = _owner_before(line, first - 1, company)
        return Post(" ".join(line.text(place) for place in range(first, index)), owner, _people(line, first - 1))
    if line.text(head).lower() not in entries("roles") or line.text(head)[0].isupper():
        return None
    first, end = _role_start(line, head), field_end(line, head)
    body = _owner_before(line, first - 1, company)
    if end < index - 1:
        body = _held_at(line, end + 1, body, company.starting) or _body_meant(line, head, company)
    place = next((place for place in range(first, head) if line.text(place) in BODIES), None)
    if body is None and place is not None:
        body = company.called(line, place)
    nation = _people(line, first - 1)
    if not (body or nation) and line.text(first - 1).lower() == "the" and line.text(head) in STATE_OFFICES:
        body = company.meant(line, first - 1, "country", back=1)
    return Post(_since(line, first - 1, " ".join(line.texts(first, end))), body, nation)


def _held(line: Line, office: Office, company: Company) -> Post:
    """Read the Minister of Labour, X; the Senate Majority Leader, X; the chair of the Acme Group (AG) X."""
    end = field_end(line, office.head)
    first = office.first if line.words[office.head].capital else _role_start(line, office.head)
    role = " ".join(line.texts(first, end))
    owner = _owner_before(line, first - 1, company)
    body = _held_at(line, max(end + 1, office.at), owner, company.starting) or _body_meant(line, office.head, company)
    return Post(_since(line, first - 1, role), body, _people(line, first - 1))


def _body_meant(line: Line, head: int, company: Company) -> Name | None:
    """Return whom "of the bloc" behind a role means."""
    if line.text(head + 1) not in BELONGING or line.text(head + 2) != "the" or line.text(head + 3) not in BODIES:
        return None
    return company.called(line, head + 3)


def _role_start(line: Line, head: int) -> int:
    """Return where the role begins: after "the", an owner or a people; else after the last word that is no title's."""
    for index in range(head - 1, max(head - 5, -1), -1):
        word = line.words[index]
        if line.opens(index) and word.text.lower() in entries("topic_words") and line.text(index + 1) in ARMS:
            return index  # Foreign | ministry spokesman
        if word.capital and _verb(line.text(index + 1)):
            break  # Reed | replaces | head coach
        if word.text.lower() in DETERMINERS or word.possessive or (word.capital and not _in_title(line, index)):
            return index + 1
        if not word.text.isalpha() or word.text in BELONGING or word.text in VERBS or _only_before(line, index):
            break
    index = head
    while index > 0 and _opens_role(line, index - 1):
        index -= 1
    return index


def _verb(word: str) -> bool:
    """Tell whether a word behind a name is what its bearer did, and no part of a role."""
    form = verb_form(word)
    told = form is not None and not form.noun and form.tense in ("present", "past")
    return told or word in DEEDS or word in words_of("finite")


def _opens_role(line: Line, index: int) -> bool:
    small = listed(line.text(index), "title_modifiers", "topic_words", "roles") and not line.words[index].possessive
    return (small and not _only_before(line, index)) or _in_title(line, index)


def _in_title(line: Line, index: int) -> bool:
    """Tell whether a title with a capital goes on small: Opposition | leader; not: African Union | leader."""
    word = line.words[index]
    if not word.capital or word.possessive or word.text.lower() not in entries("title_modifiers"):
        return False
    before = line.words[index - 1] if index else word
    if before.text == "of":
        return False  # a Department of State | spokeswoman
    opener = line.opens(index - 1) and before.text.lower() in OPENING_WORDS
    alone = line.opens(index) or opener or not before.capital or _in_title(line, index - 1)
    return alone and word.text not in known_actors()


def _only_before(line: Line, index: int) -> bool:
    """Tell the preposition from the title: under special counsel X; under secretary X."""
    return line.text(index) == "under" and line.text(index + 1) != "secretary"


def _owner_before(line: Line, last: int, company: Company) -> Name | None:
    """Return whom a role belongs to whose owner ends at `last`: Acme | chief executive, its | chief executive."""
    return company.ending.get((line.number, last)) or _meant_before(line, last, company)


def _meant_before(line: Line, index: int, company: Company) -> Name | None:
    """Return whom "its" or "the country's" that ends at `index` means."""
    if index > 0 and line.words[index].possessive:
        return _meant(line, index - 1, company)
    return _meant(line, index, company) if index >= 0 and line.text(index).lower() == "its" else None


def _people(line: Line, last: int) -> str | None:
    """Return the country of the adjective that ends at `last`: French, South Korean."""
    return people_of(f"{line.text(last - 1)} {line.text(last)}") or people_of(line.text(last))
