"""Give each thing promised its own sentence, in the article's own words.

split_promises("A will cut fees and build a road")     A will cut fees | A will build a road
"""

from __future__ import annotations

import re
from functools import cache

from ...rules.wordlists import any_of, forms_of, lines_of


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


_TWO_SIDES = re.compile(
    r"(?:,\s+(?:and|while)\s+(?=(?:the\s+|its\s+)?[\w’'-]+)|\s+(?:and|while)\s+(?=(?:the\s+|its\s+|both\s+)?[A-Z])|,\s+(?=[A-Z]))"
    r"(?=(?:the\s+|its\s+|both\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}\s+(?:will|would|must|shall|may)\b)"
)
_LINK = re.compile(r"(?:,\s+(?:and\s+)?|\s+and\s+)(to\s+|will\s+|would\s+|also\s+)?(\w+)\b")


def split_promises(words: str) -> list[str]:
    """Give each thing promised its own sentence: "A will cut fees and build a road" holds two.

    The subject stands in front of each: "A will cut fees", "A will build a road".
    """
    return [piece for clause in _by_side(words) for half in _by_modal(clause) for piece in _by_verb(half)]


def _by_side(words: str) -> list[str]:
    """Part "A will pay and B will build"; "the pact of A and B will run" has one promise, of both."""
    cuts: list[tuple[int, int]] = []
    for cut in _TWO_SIDES.finditer(words):
        if _tells_promise(words[cuts[-1][1] if cuts else 0 : cut.start()]):
            cuts.append(cut.span())
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


def _tells_promise(words: str) -> bool:
    """Tell whether the words have a verb of promise that governs them."""
    return _MODAL.search(words) is not None or any(_governs(verb) for verb in _promise_verb().finditer(words))


def _governs(verb: re.Match[str]) -> bool:
    """Tell "limits" in "it limits" from "to limit", "the limits" and "limits set by"."""
    noun = is_base(verb["verb"].split()[0]) or _DETERMINER.search(verb.string[: verb.start()])
    return verb["modal"] != "to" and not noun and not verb.string.startswith(" by", verb.end())


_DETERMINER = re.compile(r"\b(?:the|an?|its|their)\s+\Z", re.IGNORECASE)


_AND_MODAL = re.compile(r",?\s+(?:and|but)\s+(?=(?:also\s+)?(?:will|would|must|shall|may|can|is\s+to|are\s+to)\s+\w)")
_MODAL = re.compile(r"\s(?:will|would|must|shall|may|can|is\s+to|are\s+to|runs?|lasts?)\s")


def _by_modal(words: str) -> list[str]:
    """Part "A will cut fees and will build a road" and "the pact runs for a year but may be ended"."""
    first = _MODAL.search(words)
    if first is None:
        return [words]
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
    every = list(_TASK.finditer(words, first.end()))
    tasks = [*every[:1], *(task for task in every[1:] if _LINKED.search(words[: task.start()][-8:]))]
    if len(tasks) > 1:
        ends = [*(words[: task.start()].rstrip(" ,").removesuffix(" and") for task in tasks[1:]), words]
        starts = [task.start() for task in tasks]
        return [tidy(words[: starts[0]] + end[start:]) for start, end in zip(starts, ends, strict=True)]
    let = re.match(r"lets?\Z", first["verb"]) and _base_after(words, first.end())
    lead, modal = words[: let or first.start("verb")], "let" if let else first["modal"]
    wanted = _same_form().get(first["verb"].split()[0], ())
    cuts = [match for match in _LINK.finditer(words, first.end()) if _links(match, modal, wanted)]
    starts = [len(lead), *(match.start(1 if match[1] and modal is None else 2) for match in cuts)]
    ends = [*(match.start() for match in cuts), len(words)]
    return [tidy(lead + words[start:end]) for start, end in zip(starts, ends, strict=True)]


def _base_after(words: str, at: int) -> int | None:
    """Find what somebody is let do: the "refuel" of "lets their ships refuel and load"."""
    bases = (word for word in re.finditer(r"\w+", words[at:]) if 0 in _same_form().get(word[0], ()))
    return next((at + word.start() for word in bases), None)


def _links(match: re.Match[str], modal: str | None, wanted: tuple[int, ...]) -> bool:
    """Tell whether a link joins one more verb of the same form and not a noun: ", opens four crossings"."""
    if modal == "to" and not _ARE_TO.search(match.string, 0, match.start()):
        return (match[1] or "").strip() == "to"
    wanted = (0,) if modal else wanted
    return (
        bool(set(wanted) & set(_same_form().get(match[2], ()))) and match.string[match.end() : match.end() + 1] == " "
    )


_OPENER = re.compile(r"In\s+(?:return|exchange)\b")
# "Are to pay and rehire", "agreed to pay and rehire": one "to" for all.
_ARE_TO = re.compile(
    r"\b(?:is|are|agree[ds]?|undertakes?|undertook|pledge[ds]?|promise[ds]?)\s+(?:[\w-]+\s+){0,2}?to\b"
)
_TASK = re.compile(r"\bto\s+(?!(?:the|an?|its|their|his|her|all|both|each|be|at|\w+ing)\b)[a-z]+\s")
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
