"""Mark the paragraphs that belong to the page and not to the story: appeals, sign-ups, forms, captions, links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schemas.segments import Extent

_APPEALS = (
    "your (?:support|donation|contribution|subscription)|reporters on the ground|paywalls?|"
    "(?:support|fund) (?:our|us|independent) ?(?:journalism|work)?|donat(?:e|ion) (?:now|today|to)|"
    "(?:our|quality|independent) journalis(?:m|ts)|help us (?:to )?(?:tell|keep)|"
    "since you['’]re here|favou?r to ask|please (?:consider )?support(?:ing)? (?:our|us|the)|"
    "become a (?:member|supporter|subscriber|patron)|make a (?:donation|contribution)"
)
_ACCOUNTS = (
    "sign(?:ed)? up (?:for|to) (?:our|the|receive)|subscrib(?:e|ing) (?:to|now|today|for)|in your inbox|"
    "newsletters?\\b.{0,40}\\b(?:inbox|sign|free|subscribe)|log(?:ged)? ?in|sign in|unsubscribe|"
    "(?:free|daily|weekly|morning|evening) (?:e-?mail )?newsletter|(?:enter|with) your e-?mail|"
    "register(?:ed|ing)? (?:now|to|for|with)|thank you for (?:registering|reading|subscribing|signing)|"
    "refresh (?:the|this|your) (?:page|browser)|manage (?:your )?preferences"
)
_COMMENTS = (
    "(?:our|the) comment(?:ing|s)? (?:forum|section|policy|guidelines)|(?:join|start) the (?:conversation|discussion)|"
    "join (?:our|thought)|leave a (?:comment|reply)|follow us on|share this (?:article|story|page)|click here"
)
_LEGAL = (
    "(?:accept|use of|use|uses) cookies|cookie (?:policy|settings|notice)|privacy (?:policy|notice)|"
    "terms (?:of use|of service|and conditions)|all rights reserved|copyright ©|© ?\\d{4}|this material may not be|"
    "download (?:the|our) app"
)
_ELSEWHERE = (
    "read more (?:here|about|from)|most (?:read|viewed|popular|commented)|more (?:on this story|from|stories)|"
    "related (?:articles?|stories|topics|links|content)|you (?:may|might) also like|recommended for you|"
    "editor['’]s picks?|trending now"
)
_CUES = re.compile(rf"\b(?:{_APPEALS}|{_ACCOUNTS}|{_COMMENTS}|{_LEGAL}|{_ELSEWHERE})\b|©")  # in lower case: far faster
_CONTACT = re.compile(
    r"(?:(?:additional )?(?:reporting|writing|editing) (?:by|from)|\(?(?:additional )?reporting by|editor['’]s note\b|"
    r"\(?(?:correction|clarification)\b[^.:]{0,30}:|\(corrects? |contact (?:the|our) (?:author|reporter|newsroom)|"
    r"this (?:article|story) (?:was|has been) (?:first|originally|"
    r"updated|amended|corrected)|e-?mail:|follow (?:him|her|them) on|contributing:|write to [\w .’'-]{3,60} at \S+@|"
    r"follow [\w .’'-]{3,60} on (?:twitter|facebook|x)\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:reporting|(?:reporting )?to this (?:report|story|article))\.?$|"
    r"\bcan be (?:reached|contacted) at \S+@\S+$"
)
_SIGNS = re.compile(
    r"[_*#=~•.\s-]{2,}|reuters?|ends|\(?end(?:s|it)?\)|-30-|[\w.+-]+@[\w.-]+\w|[-–—]{1,2} ?by [\w .@’'-]{3,80}",
    re.IGNORECASE,
)
"""Lines that only mark an end: ___, (END), REUTER, an address for letters."""
_MOST_BARS = 4  # of “Home | World | Europe | …”, a row of links
_WE = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_HEADINGS = re.compile(
    r"(?:comments?|\d+ comments?|share|save|print|e-?mail|copy link|listen|watch|advertisement|sponsored|ad|"
    r"follow|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|tags?|topics?|more|menu|search|"
    r"\d+ min(?:ute)?s? read|read (?:more|next|also)|most (?:read|viewed|popular)|related|recommended|trending|"
    r"newsletters?|subscribe|sign (?:in|up)|log in|register|donate|support us|live|breaking news|bookmark|"
    r"open image in gallery|view (?:all )?comments|load more|show more|see all|back to top|skip to (?:main )?content|"
    r"continue reading|further reading|sponsored ads|main content|loading [\w .]{3,30}|updated|"
    r"latest news|top stories|more on this story|more stories|home|news|world|world news|politics|opinion|business|"
    r"europe)[:.…]?",
    re.IGNORECASE,
)
_LIST_HEADINGS = re.compile(
    r"(?:most (?:read|viewed|popular|commented)|related(?: (?:articles|stories|topics|content|links))?|recommended|"
    r"trending(?: now)?|latest news|top stories|more (?:on this story|stories)|read next|editor['’]s picks?|"
    r"(?:more )?must[- ]reads?(?: from [\w ]{2,30})?)[:.…]?",
    re.IGNORECASE,
)
_LONGEST_LINK = 150
_LINKS = re.compile(
    r"\(?(?:read more|read also|see also|related|also read|more|watch|listen|recommended|don['’]t miss)\s*[:|»>]\s*\S",
    re.IGNORECASE,
)
_CAPTIONS = re.compile(
    r"(?:image|photo(?:graph)?|picture|credit|caption|file photo|illustration|video|foto|bild|getty images|ap photo)\b"
    r"(?:\s+(?:by|credit|caption))?\s*[:/©]",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:\((?:[^()\n]{0,40}\b)?(?:reuters|afp|ap|epa|getty(?: images)?|file|pa|dpa|anp|efe|ansa|photo|via ap)\b"
    r"[^()\n]{0,30}\)|\b(?:getty images|ap photo|/ ?(?:reuters|afp|getty|epa))|"
    r"\b(?:image|photo(?:graph)?|picture|credit|video|audio): [^.:\n]{2,40}(?:\. ?[^.:\n]{2,30})?)\.?$",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 100  # code points; it ends the line
_SPEECH = re.compile(r"\b(?:said|says|told|according to|announced|warned|added)\b")
_STOP = re.compile(r"[.!?…][\"”’'»)\]]*$")
_WIDEST_GAP = 4
"""Paragraphs of an appeal between two that give it away."""


def mark_boilerplate(text: str, paragraphs: Sequence[Extent]) -> list[bool]:
    """Tell for each paragraph whether it is boilerplate."""
    words = [extent.words(text) for extent in paragraphs]
    marked = [_is_notice(paragraph) for paragraph in words]
    _follow_link_lists(words, marked)
    _fill_gaps(words, marked)
    return marked


def heading_of_notice(words: str) -> bool:
    """Tell whether a short line is a button, a section label or the heading of something that is no story."""
    return len(words) <= 60 and bool(_HEADINGS.fullmatch(words))


def caption(words: str) -> bool:
    """Tell whether a line in the head of an article, neither title nor byline, describes a picture or a video."""
    return len(words) <= 300 and (not _STOP.search(words) or bool(_CREDIT.search(words)))


def credited_picture(words: str) -> bool:
    """Tell whether a line ends with the name of a photographer or an agency, or begins with "Photo:"."""
    return bool(_CREDIT.search(words) or _CAPTIONS.match(words))


def _is_notice(words: str) -> bool:
    if len(words) > 1500:
        return False
    if heading_of_notice(words) or _LINKS.match(words) or _CAPTIONS.match(words):
        return len(words) <= 300
    if len(words) <= 250 and _CREDIT.search(words, len(words) - _LONGEST_CREDIT):
        return True
    if len(words) <= 400 and (_CONTACT.match(words) or _CONTRIBUTED.search(words)):
        return True
    if len(words) <= 80 and _SIGNS.fullmatch(words):
        return True
    if words.count(" | ") >= _MOST_BARS:
        return True
    if words[:1] in "\"“‘'" or _SPEECH.search(words):
        return False
    cues = len(_CUES.findall(words.casefold()))
    return cues > 1 or (cues == 1 and (len(words) <= 200 or bool(_WE.search(words))))


def _follow_link_lists(words: Sequence[str], marked: list[bool]) -> None:
    """Mark the headlines that stand below "Most read", up to the next paragraph of a story."""
    listed = False
    for index, paragraph in enumerate(words):
        if _LIST_HEADINGS.fullmatch(paragraph):
            listed = marked[index] = True
        elif listed and len(paragraph) <= _LONGEST_LINK and not _STOP.search(paragraph):
            marked[index] = True
        else:
            listed = False


def _fill_gaps(words: Sequence[str], marked: list[bool]) -> None:
    """Mark what stands between two notices and speaks for the page itself: we, our, your."""
    last: int | None = None
    for index, notice in enumerate(list(marked)):
        if not notice:
            continue
        if last is not None and 1 < index - last <= _WIDEST_GAP:
            between = range(last + 1, index)
            if all(_WE.search(words[place]) and not _SPEECH.search(words[place]) for place in between):
                for place in between:
                    marked[place] = True
        last = index
