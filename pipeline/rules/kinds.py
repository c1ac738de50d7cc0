"""Judge what a name stands for, from its own words and from the company it keeps.

"Carnegie Endowment" -> organization      "Mr Yoon", "Jane Doe, who …" -> person      "the Korean War" -> None, no actor
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from ...schemas.summary import ActorKind
from .appositions import firm_beside, role_after, role_before
from .capitals import DAYS
from .countries import country_of, people_of, seat_of
from .lexicon import verb_form
from .lexicon import words as words_of
from .lists import entries, given_names, known_actors, listed
from .names import LINKS, POSTNOMINALS, Name, is_body, is_place
from .offices import office_before
from .tokens import Line

PLACING = frozenset("in at near outside inside around across throughout through into within off".split())
ACTED_ON = frozenset("with between by against on via told urged accused asked".split())
AUXILIARIES = frozenset("has had have will would could should can did does wants sees says said".split())
MEDIA = frozenset("daily newspaper weekly tabloid broadsheet broadcaster magazine newswire".split())  # the daily Acme
CHANNELS = frozenset("agency channel site station website".split())  # of news, radio or television
PUBLISHING = frozenset({"news", "press", "broadcasting", "television", "radio", "newspapers"})
SURNAME = re.compile(
    r"(?:[^aeiou]ov|.{2,}ova|[^l]ev|eva|enko|chuk|sky|ski|ska|skaya|wicz|vich|vić|ović|[kn]ić|o[gğ]lu|shvili|adze|opoulos|idis|akis|"
    r"aitis|auskas|escu|sson|nsen|dottir|dóttir|[qk]vist|quist|ström|berg|stein|mann|feld|inen|ández|[ae]nez|[dgu]ez|elli|etti|ucci|"
    r"zadeh|pour|nejad|wala|nathan|samy|singh|khan)$"
)
GOVERNING = frozenset(
    "sued appealed banned legalized legalised repealed enacted outlawed ratified adopted approved sues bans "
    "offered pledged proposed rejected demanded agreed declared argued".split()
)  # what a town or state does itself
FIRM_THINGS = frozenset(
    "executive chairman chairwoman chair ceo cfo director shareholders shares stock board headquarters profits profit "
    "revenue sales trustees customers employees subsidiary subsidiaries factories factory".split()
)  # offices and goods of bodies, not of persons
PLANS = frozenset("has had will would plans planned expects hopes wants intends agreed".split())
BEING = frozenset("be been become not never always take taken mean happen".split())
HELD = frozenset("share shares stake stakes stock invested investors confidence trust faith".split())  # shares in Acme
PACTS = frozenset("Comprehensive Defence Defense Economic Investment Security Strategic Trade".split())
BORDERS = frozenset("border borders boundary frontier".split())  # the border with Peru
STAFF = frozenset(
    "campaigner lawyer trader spokesman spokeswoman spokesperson".split()
)  # who, like experts, is at a body
NAMED_SO = frozenset("Party Guard Army Police Club Exchange Union".split())
NO_NAME = frozenset("opposition ruling governing trade student credit monetary economic customs the".split())
NO_SURNAMES = frozenset(
    "accord act agreement airport arena award boulevard building championship championships cup dam election festival "
    "gulf highway medal memorial monument peninsula prize stadium tournament treaty trophy".split()
)  # ends of names that may begin with a given name and yet are no persons
NUMERAL = re.compile(r"[IVXLC]+|\d+")
RELATIVES = frozenset({"who", "whose", "whom"})


@lru_cache(maxsize=4096)  # an article names the same ones again and again
def kind_by_words(words: tuple[str, ...]) -> ActorKind | None:
    """Return the kind that the words of a name tell by themselves."""
    text = " ".join(words)
    if country_of(text):
        return "country"
    if text in known_actors():
        return known_actors()[text][1]
    head = _head(words)
    if len(words) > 1 and words[0] not in given_names() and head in entries("media_nouns"):
        return "media"
    if is_body(words):
        prints = not PUBLISHING.isdisjoint(text.lower().split()) and head not in ("club", "office")
        return "media" if prints or head == "media" else "organization"
    if head in entries("group_nouns") and len(words) > 1:
        return "group"
    return "organization" if "&" in words and not given_names().keys() & set(words[:1]) else None


_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{2,3}|VI)")  # Article IV
_ANY_ONE = frozenset(("each", "either", "neither", "any"))  # Each Party, in the words of a treaty


@lru_cache(maxsize=4096)
def names_no_actor(words: tuple[str, ...]) -> bool:
    """Tell whether the name is that of a law, a war, an event or a place, or an adjective of a people."""
    text = " ".join(words)
    if text in known_actors():
        return False
    if people_of(text) or text.lower().rstrip(".") in entries("stop_names"):
        return not country_of(text)
    if _ROMAN.fullmatch(text) or (text.split(" ")[0].lower() in _ANY_ONE and " " in text):
        return True
    if text.lower() in entries("roles") or (all(_office_word(word) for word in words) and not _bears_name(words)):
        return True
    if _pact(words) or _legacy(words):
        return True
    if kind_by_words(words) is not None or (words[0] in given_names() and words[-1].lower() not in NO_SURNAMES):
        return False
    return _head(words) in entries("other_nouns") or (words[-1].lower() in entries("stop_names") and "&" not in words)


def _pact(words: tuple[str, ...]) -> bool:
    """Tell the Economic Partnership of two countries from a firm."""
    return words[-1] == "Partnership" and not PACTS.isdisjoint(words[-2:-1])


def _legacy(words: tuple[str, ...]) -> bool:
    """Tell whether a thing bears the whole name of a person: the Jane Doe Legacy Program."""
    return words[0] in given_names() and _head(words) in entries("other_nouns") and len(words) > 3


def is_ticker(name: Name) -> bool:
    """Tell whether the name is only how a stock exchange calls a firm: Acme <ACM>, Acme (NYSE: ACM)."""
    if name.before == "<" and name.line.text(name.first - 2)[:1].isupper():
        return name.text.isupper() and len(name.words) < 3
    return (name.before == ":" and name.after == ")") or (name.before == "(" and name.after == ":")


def _bears_name(words: tuple[str, ...]) -> bool:
    """Tell the Labour Party and the National Guard, names of common words, from an Opposition Party."""
    return len(words) > 1 and words[-1] in NAMED_SO and words[0].lower() not in NO_NAME


def _office_word(word: str) -> bool:
    lower = word.lower()
    return listed(lower, "roles", "title_modifiers", "topic_words", "courtesy") or lower in LINKS or lower == "the"


def _head(words: tuple[str, ...]) -> str:
    cut = next((index for index, word in enumerate(words) if word in LINKS and index), len(words))
    cut -= cut > 1 and NUMERAL.fullmatch(words[cut - 1]) is not None
    return words[cut - 1].lower().rstrip(".")


def shows_person(name: Name) -> bool:
    """Tell whether this mention can only be a person's: a title, a given name, an age, "who"."""
    if name.courteous or (name.role is not None and not is_body(name.words)):
        return True
    if len(name.words) > 1 and (
        name.words[0] in given_names() or _initials(name.words[0]) or name.after in POSTNOMINALS
    ):
        return True
    if name.after == "," and (name.line.text(name.last + 2) in RELATIVES or _age(name)):
        return True
    if len(name.words) > 1 and reads_like_person(name.words) and _holds_role(name):
        return name.before != "the"
    if len(name.words) == 2 and name.words[0].lower() in entries("other_nouns") and _is_introduced(name):
        return True  # said Lane Bell, a former lobbyist
    if len(name.words) == 1 and firm_beside(name):
        return False
    return name.after in RELATIVES or (name.before in entries("roles") and name.before != "member")


def _holds_role(name: Name) -> bool:
    return role_after(name) or role_before(name) is not None or office_before(name) is not None


def _is_introduced(name: Name) -> bool:
    """Tell whether only a surname may stand behind the first word, which is a common noun, and a role follows."""
    return name.before != "the" and reads_like_person(("Jane", name.words[1])) and role_after(name)


def _initials(word: str) -> bool:
    return len(word) in (2, 4) and word[1] == "." and word not in ("U.S.", "U.N.", "U.K.", "E.U.", "D.C.")


def _age(name: Name) -> bool:
    age = name.line.text(name.last + 2)
    return age.isdigit() and len(age) == 2 and name.line.text(name.last + 3) in (",", ".", ")")


def places(name: Name) -> bool:
    """Tell whether this mention only says where: in Geneva."""
    before, earlier = (name.line.text(name.ahead - step).lower() for step in (0, 1))
    if before == "in" and earlier in HELD:
        return False
    if before in ("with", "between") and earlier in BORDERS:
        return True
    return before in PLACING and not name.line.words[name.last].possessive


def speaks(name: Name) -> bool:
    """Tell whether a reporting verb stands right beside the name."""
    form = verb_form(name.after)
    if form is not None and form.tense in ("past", "present") and not (form.noun and name.after.endswith("s")):
        return True
    before = verb_form(name.before)
    return before is not None and before.tense == "past" and name.line.text(name.first - 2) in ('"', "”", "’", "'", ",")


def governs(name: Name) -> bool:
    """Tell whether a town or state does what only its government can: California sued, Portland will appeal."""
    subject = name.line.opens(name.first) or name.before in ("and", "that", "after", "when", "while", "but")
    if not subject or name.line.heading:
        return False
    return name.after in GOVERNING or (name.after in ("will", "would", "has") and _next_governs(name))


def _next_governs(name: Name) -> bool:
    verb = name.line.text(name.last + 2)
    return not GOVERNING.isdisjoint({verb + "d", verb + "ed", verb + verb[-1:] + "ed"})


def called_body(name: Name) -> bool:
    """Tell whether the words beside the name say that it is a body: the carmaker Acme, Acme said it, Acme’s board."""
    return firm_beside(name) or _called_it(name) or _owns_like_firm(name) or _held_at(name) or _employs(name)


def medium_beside(name: Name) -> bool:
    """Tell whether the words beside the name say that it brings the news: the daily Acme, state news agency Acme."""
    return _medium(name.line, name.ahead) or (name.before == "the" and _medium(name.line, name.last + 1))


def _medium(line: Line, index: int) -> bool:
    noun, kind = line.text(index), line.text(index - 1)
    return noun in MEDIA or (noun in CHANNELS and kind in ("news", "radio", "television", "TV"))


def _called_it(name: Name) -> bool:
    """Tell whether the body speaks of itself: Acme said it would sell; not: Doe said it would be late."""
    line, last = name.line, name.last
    itself = line.text(last + 2) == "it" and line.text(last + 3) in PLANS and line.text(last + 4) not in BEING
    return speaks(name) and itself


def _owns_like_firm(name: Name) -> bool:
    """Tell whether the name has what only bodies have: Acme’s chief executive, Acme’s shares."""
    line = name.line
    ahead = (line.text(name.last + step).lower() for step in (1, 2, 3))
    return line.words[name.last].possessive and not FIRM_THINGS.isdisjoint(takewhile(str.isalpha, ahead))


def _held_at(name: Name) -> bool:
    """Tell whether somebody holds an office there: chief executive of Acme, a director at Acme, an expert from ABC."""
    line, at = name.line, name.ahead
    link, office = (line.text(at - step).lower() for step in (0, 1))
    short = name.text.isupper() and len(name.text) > 2
    works_there = link == "at" or (link == "from" and short)
    expert = works_there and (office in entries("expert_roles") or office in STAFF)
    return expert or (link in ("of", "at") and office in FIRM_THINGS) or (link == "at" and short and _has_field(name))


def _has_field(name: Name) -> bool:
    """Tell whether an office with its field stands before "at": head of policy at ABC."""
    line, at = name.line, name.ahead
    for index in range(at - 2, at - 5, -1):
        if line.text(index) in ("of", "for", "in"):
            return line.text(index - 1).lower() in entries("roles")
        if not line.text(index).isalpha():
            return False
    return False


def _employs(name: Name) -> bool:
    """Tell whether the name stands before the role of somebody named: the Salt Lake Riders drummer Jane Doe."""
    line, last = name.line, name.last
    role = line.text(last + 1) in entries("roles") and not line.words[last].possessive
    named = line.text(last + 2)[:1].isupper() and line.text(last + 3)[:1].isupper()
    return role and named and len(name.words) > 1 and not line.opens(name.first)


def has_members(name: Name) -> bool:
    """Tell whether there are people of the name: activists of the Bread Movement, a leader of the Salt Front."""
    link, member = name.line.text(name.ahead), name.line.text(name.ahead - 1).lower()
    return link == "of" and (member.removesuffix("s") in entries("roles") or member in ("member", "members"))


def reads_like_person(words: tuple[str, ...]) -> bool:
    """Tell whether unknown words may be a person's name: letters only, no common noun, no abbreviation."""
    letters = all(word.strip(".").replace("-", "").replace("'", "").replace("’", "").isalpha() for word in words)
    born = 1 if words[0].lower() in DAYS and len(words) == 2 else 0  # Monday Okoye
    nouns = ("topic_words", "stop_names", "other_nouns", "organization_nouns")
    common = any(listed(word.lower(), *nouns) for word in words[born:])
    return (
        letters
        and 2 <= len(words) <= 4
        and not common
        and not any(word[1:].isupper() for word in words)
        and not is_place(words)
        and (not country_of(words[-1]) or words[-1] in given_names())
    )


def ends_like_surname(words: tuple[str, ...]) -> bool:
    """Tell whether unknown words end as family names of some language do: Ilya Gusev, Ada Lindqvist."""
    return reads_like_person(words) and SURNAME.search(words[-1]) is not None


def acts(name: Name) -> bool:
    """Tell whether the mention is the one who does, or to whom something is done, rather than a place."""
    if places(name):
        return False
    after, following = name.after, name.line.text(name.last + 2)
    if after in ("was", "is", "were") and following.endswith("ing") and following.islower():
        return True
    if after == "," and following in ("whose", "which") and name.line.opens(name.ahead + 1):
        return True
    return _is_verb(after) or speaks(name) or name.before in ACTED_ON or _source(name)


def _source(name: Name) -> bool:
    """Tell whether the news is from there: according to Syrian state media."""
    link, according = (name.line.text(name.opening - step).lower() for step in (1, 2))
    return link == "to" and according == "according"


def weight(name: Name) -> int:
    """Return how far a mention of a country speaks for its being an actor: 2 acts, 1 undecided, 0 only places."""
    if places(name) or name.before in ("from", "to", ","):
        return 2 if speaks(name) else 0
    return 2 if acts(name) or name.line.words[name.last].possessive or _shares_deed(name) else 1


def _shares_deed(name: Name) -> bool:
    """Tell whether a country acts, or is acted on, with one beside it: Peru and Chile signed; by Peru and Chile."""
    line = name.line
    if name.after == "and":
        first = name.last + (3 if line.text(name.last + 2) == "the" else 2)
        size = next((size for size in _SIZES if _names_land(line, first, first + size)), 0)
        return bool(size) and _is_verb(line.text(first + size))
    last = name.first - (2 if name.before == "the" else 1)
    if line.text(last) != "and":
        return False
    size = next((size for size in _SIZES if _names_land(line, last - size, last)), 0)
    before = last - size - (2 if line.text(last - size - 1) == "the" else 1)
    return bool(size) and line.text(before).lower() in ACTED_ON and line.text(before - 1).lower() not in BORDERS


_SIZES = (3, 2, 1)  # words of the name of a country


def _names_land(line: Line, first: int, end: int) -> bool:
    return country_of(" ".join(line.text(at) for at in range(first, end))) is not None


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or (word.endswith("ed") and word.islower()) or word in words_of("finite")


def country_in(words: tuple[str, ...]) -> str | None:
    """Return the country that the words of a body name: Bank of England, Russian Foreign Ministry, US Congress."""
    for length in (3, 2, 1):
        for index in range(len(words) - length + 1):
            piece = " ".join(words[index : index + length])
            code = country_of(piece) or people_of(piece)
            if code:
                return code
    return None


def stands_for_government(name: Name) -> bool:
    """Tell whether a seat of government is meant as the government: Seoul said, the Kremlin."""
    return seat_of(name.text) is not None and not places(name) and acts(name)
