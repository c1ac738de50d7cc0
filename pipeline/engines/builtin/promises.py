"""Give each thing promised its own sentence, in the article's own words.

split_promises("A will cut fees and build a road")     A will cut fees | A will build a road
"""

from __future__ import annotations

import re
from functools import cache

from ...rules.wordlists import any_of, forms_of, lines_of, tables_of
from .enumerations import split_items


@cache
def _promise_verb() -> re.Pattern[str]:
    """Build the pattern of the first verb of promise: "will build", "sets up", "obliges Acme to build"."""
    modal = r"(?:(?P<modal>will|would|shall|must|may|to)\s+(?:also\s+)?)?"
    return re.compile(rf"\b{modal}(?P<verb>{finite_verbs()})\b")


@cache
def finite_verbs() -> str:
    """Return the expression for the verbs of promise in all forms but the gerund."""
    return any_of([form for verb in lines_of("provision_verbs.txt") for form in finite_forms(verb)])


@cache
def _same_form() -> dict[str, tuple[int, ...]]:
    """Map each form of the verbs of promise to its place: base, third person, past."""
    places: dict[str, tuple[int, ...]] = {}
    for verb in lines_of("provision_verbs.txt"):
        for place, form in enumerate(finite_forms(verb)):
            first = form.split()[0]
            places[first] = (*places.get(first, ()), min(place, 2))
    return places


# Words that open or join a clause within a subject: what stands behind them is no second side.
_NO_SUBJECT = (
    r"(?!(?:and|or|but|that|which|who|whom|whose|where|when|what|as|if|to|by|with|from|than|because|after|before|until|under|on|at"
    r"|it|they|he|she|not|also|then)\b)"
)
_SUBJECT = rf"{_NO_SUBJECT}(?!in\b|for\b|of\b)[\w’'-]+(?:\s+{_NO_SUBJECT}[\w’'-]+){{0,5}}?\s+"
_SHALL = (
    r"(?:(?:will|would|must|shall|may|can|cannot)\b|(?:is|are)\s+to\s"
    r"|ha(?:s|ve)\s+(?:agreed|pledged|promised|committed|undertaken)\b)"
)
_GROWS = r"(?:gets?|receives?|rises?|falls?|remains?)\s"  # "wages rise by 6%": told in the present
_TWO_SIDES = re.compile(
    rf"(?:(?:[,;]\s+(?:(?:and|while|but)\s+)?|(?<!\bit)(?<!\bthey)\s+(?:and|while)\s+)(?:of\s+which\s+)?(?={_SUBJECT}{_SHALL})"
    rf"|[,;]\s+(?:and|while|but)\s+(?=(?:it|they)\s+{_SHALL})"
    rf"|[,;]\s+(?:(?:and|while|but)\s+)?(?={_SUBJECT}{_GROWS}))"
)
_OPENS_PLAINLY = re.compile(rf"{_SUBJECT}{_GROWS}")
_LINK = re.compile(r"(?:,\s+(?:and\s+)?|\s+and\s+)((?:not\s+)?to\s+|will\s+|would\s+|also\s+)?(\w+)\b")


def split_promises(words: str) -> list[str]:
    """Give each thing promised its own sentence: "A will cut fees and build a road" holds two.

    The subject stands in front of each: "A will cut fees", "A will build a road".
    """
    return [
        item
        for clause in _by_side(words)
        for half in _by_modal(clause)
        for piece in _by_verb(half)
        for item in split_items(piece)
    ]


def _by_side(words: str) -> list[str]:
    """Part "A will pay and B will build"; "the pact of A and B will run" has one promise, of both."""
    cuts: list[tuple[int, int]] = []
    for cut in _TWO_SIDES.finditer(words):
        before = words[cuts[-1][1] if cuts else 0 : cut.start()]
        if _tells_promise(before) and not _CONDITION.match(before):
            cuts.append(cut.span())
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


def _tells_promise(words: str) -> bool:
    """Tell whether the words have a verb of promise that governs them."""
    told = _MODAL.search(words) or _ARE_TO.search(words) or _OPENS_PLAINLY.match(words)
    return told is not None or any(_governs(verb) for verb in _promise_verb().finditer(words))


def _governs(verb: re.Match[str]) -> bool:
    """Tell "limits" in "it limits" from "to limit", "the limits" and "limits set by"."""
    noun = is_base(verb["verb"].split()[0]) or _DETERMINER.search(verb.string[: verb.start()])
    return verb["modal"] != "to" and not noun and not verb.string.startswith(" by", verb.end())


_CONDITION = re.compile(r"(?:If|Unless|Once|When|Where|Should|After|Before|Until|if|unless|once|when|where)\s")
_DETERMINER = re.compile(r"\b(?:the|an?|its|their)\s+\Z", re.IGNORECASE)


_AND_MAY = re.compile(r",?\s+and\s+(?=(?:also\s+)?(?:will|would|must|shall|may|can)\s+\Z)")
_AND_MODAL = re.compile(r",?\s+(?:and|but)\s+(?=(?:also\s+)?(?:will|would|must|shall|may|can|is\s+to|are\s+to)\s+\w)")
_MODAL = re.compile(r"\s(?:will|would|must|shall|may|can|is\s+to|are\s+to|runs?|lasts?)\s")


def _by_modal(words: str) -> list[str]:
    """Part "A will cut fees and will build a road" and "the pact runs for a year but may be ended"."""
    first = _MODAL.search(words)
    if first is None:
        return [words]
    told = _AND_MAY.search(words, 0, first.end())
    verb = next(filter(_governs, _promise_verb().finditer(words, 0, told.start())), None) if told else None
    if told and verb and verb["modal"] is None:
        return [words[: told.start()], *_by_modal(words[: verb.start("verb")] + words[told.end() :])]
    head, *rest = _AND_MODAL.split(words[first.end() :])
    earlier = _promise_verb().search(words, 0, first.start())
    lead = words[
        : earlier.start("verb") if earlier and rest and words[first.start() - 1] == "," else first.start()
    ].rstrip(" ,")
    return [words[: first.end()] + head, *(f"{lead} {part}" for part in rest)]


def _by_verb(words: str) -> list[str]:
    """Part "A will cut fees and build a road": verbs of one form, of which the first has the subject."""
    opener = _OPENER.match(words)
    first = _promise_verb().search(words, opener.end() if opener else 0)
    if first is None:
        return [words]
    every = list(_TASK.finditer(words, first.start() if first["modal"] == "to" else first.end()))
    tasks = [*every[:1], *(task for task in every[1:] if _LINKED.search(words[: task.start()][-8:]))]
    if len(tasks) > 1:
        ends = [*(words[: task.start()].rstrip(" ,").removesuffix(" and") for task in tasks[1:]), words]
        starts = [task.start() for task in tasks]
        pieces = [tidy(words[: starts[0]] + end[start:]) for start, end in zip(starts, ends, strict=True)]
        return [half for piece in pieces for half in _by_verb(piece)]
    let = re.match(r"lets?\Z", first["verb"]) and _base_after(words, first.end())
    if tasks and not let and _OBLIGED.search(words, 0, tasks[0].end("to")):
        cuts = [match for match in _LINK.finditer(words, tasks[0].end()) if _links(match, "would", (0,))]
        if cuts:
            return _pieces(words, tasks[0].end("to"), cuts, "would")
    lead, modal = words[: let or first.start("verb")], "let" if let else first["modal"]
    wanted = _same_form().get(first["verb"].split()[0], ())
    cuts = [match for match in _LINK.finditer(words, first.end()) if _links(match, modal, wanted)]
    return _pieces(words, len(lead), cuts, modal)


def _pieces(words: str, lead: int, cuts: list[re.Match[str]], modal: str | None) -> list[str]:
    """Set the words before the first verb in front of each of the others."""
    starts = [lead, *(match.start(1 if match[1] and modal is None else 2) for match in cuts)]
    ends = [*(match.start() for match in cuts), len(words)]
    return [tidy(words[:lead] + words[start:end]) for start, end in zip(starts, ends, strict=True)]


def _base_after(words: str, at: int) -> int | None:
    """Find what somebody is let do: the "refuel" of "lets their ships refuel and load"."""
    bases = (word for word in re.finditer(r"\w+", words[at:]) if 0 in _same_form().get(word[0], ()))
    return next((at + word.start() for word in bases), None)


def _links(match: re.Match[str], modal: str | None, wanted: tuple[int, ...]) -> bool:
    """Tell whether a link joins one more verb of the same form and not a noun: ", opens four crossings"."""
    if modal == "to" and not _ARE_TO.search(match.string, 0, match.start()):
        return (match[1] or "").strip() == "to"
    wanted = (0,) if modal else wanted
    if match[2] == "provided" and match.string.startswith(" that ", match.end()):
        return False
    known = bool(set(wanted) & set(_same_form().get(match[2], ())))
    return (known and match.string.startswith(" ", match.end())) or _looks_like_verb(match, wanted)


_OBJECT = re.compile(r"\s+(?:the|an?|its|their|his|her|all|any|no|more|both|it|them|[$€£]\S+)\s")
_ENDINGS = (
    re.compile(r"[a-z]{2,}(?<!s|d|g|y)(?<!al|er|or|en)\Z"),
    re.compile(r"[a-z]{2,}(?<!s|u|i)s\Z"),
    re.compile(r"[a-z]{2,}ed\Z"),
)


@cache
def _no_verbs() -> frozenset[str]:
    classes = ("prepositions", "subordinators", "conjunctions", "adverbs", "determiners", "shares")
    return frozenset(word for name in classes for word in tables_of("words.toml")[name])


def _looks_like_verb(match: re.Match[str], wanted: tuple[int, ...]) -> bool:
    """Tell whether an unknown word behind "and" is a verb of the form wanted, by its object: "hold their talks"."""
    if 0 in wanted and match[2] in lines_of("joined_verbs.txt"):
        return match.string.startswith(" ", match.end())
    if match[2] in _no_verbs() or _OBJECT.match(match.string, match.end()) is None:
        return False
    return any(_ENDINGS[place].fullmatch(match[2]) for place in wanted)


_OPENER = re.compile(r"In\s+(?:return|exchange)\b")
# "Are to pay and rehire", "agreed to pay and rehire": one "to" for all.
_ARE_TO = re.compile(
    r"\b(?:is|are|agree[ds]?|undertakes?|undertook|pledge[ds]?|promise[ds]?)\s+(?:[\w-]+\s+){0,2}?to\b"
)
# "Requires Peru to pay and rehire": what follows "to" is told of all verbs.
_OBLIGED = re.compile(
    r"\b(?:require|oblige|commit|bind|allow|permit|force|order|ask|urge|enable|call(?:s|ed)?\s+on)(?:s|d|es|ed)?\s+"
    r"(?:[\w’'-]+\s+){1,6}to\s\Z"
)
_TASK = re.compile(r"(?P<to>\b(?:not\s+)?to\s+)(?!(?:the|an?|its|their|his|her|all|both|each|be|at|\w+ing)\b)[a-z]+\s")
_LINKED = re.compile(r"(?:,|\band)\s+\Z")


def is_base(form: str) -> bool:
    """Tell whether a verb of promise stands in its base form, which after a singular noun is no verb: "supply"."""
    places = _same_form().get(form, ())
    return bool(places) and not {1, 2} & set(places)


def finite_forms(verb: str) -> tuple[str, ...]:
    """Leave out the gerund: "including" and "saying" only go on with something else."""
    base, third, _, *past = forms_of(verb)
    return (base, third, *past)


_TOLD_BY = re.compile(
    r",\s+(?:according\s+to\b[^,]{1,80}|said\s+[^,]{1,80}|(?:[\w’'.-]+\s+){1,8}(?:said|says|reported|wrote|added|announced)"
    r"(?:\s+(?:here|today|yesterday|\w{3,6}day))?(?:\s+(?:in|on|at)\s[^,]{1,60})?)\Z"
)
_REMARK = re.compile(
    r",\s+(?:(?:the|an?)\s+(?:first|latest|biggest|largest|second|last|move|step|sign)\b|drawing|ending|raising|prompting|"
    r"marking|sparking|triggering|capping|in\s+(?:a|what)\b|despite|amid)[^“”\"]*\Z"
)
_MARKS = (("“", "”"), ("«", "»"), ("„", "“"))


@cache
def _goes_on_behind() -> re.Pattern[str]:
    """Build the pattern of the verb behind an aside: "a pact, the first of its kind, bars …"."""
    return re.compile(rf",\s+(?:also\s+)?{finite_verbs()}\b")


def tidy(words: str) -> str:
    """Take off the stop, who said it, a remark of the reporter behind it, and a mark that lost its other half."""
    plain = _TOLD_BY.sub("", " ".join(words.split()).rstrip(" .;,"))
    remark = _REMARK.search(plain)
    if remark and not _goes_on_behind().search(remark[0]):
        plain = plain[: remark.start()]
    for opening, closing in _MARKS:
        if plain.endswith(closing) and opening not in plain:
            plain = plain[:-1]
    if plain.endswith(("’", "'", '"')) and re.search(r"(?<!\w)[‘'\"]", plain[:-1]) is None:
        plain = plain[:-1]
    return plain.rstrip(" .;,:")
