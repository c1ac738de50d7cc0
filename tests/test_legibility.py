"""What kept an article from being read as it was written is among the warnings of its summary."""

from __future__ import annotations

import pytest
from stories import HARBOUR

from structured_summary import Summary, load_article, summarize
from structured_summary.pipeline.render import Page, render

GERMAN = "Die Minister unterzeichneten am Montag das Abkommen, und der Hafen ist nun für alle offen, wie es heißt. "
SWEDISH = "Ministrarna undertecknade avtalet i måndags, och hamnen är nu öppen för alla fartyg från båda länderna. "
RUSSIAN = "Министры подписали соглашение в понедельник, и порт теперь открыт для всех судов обеих стран. "
CHINESE = "部长们星期一签署了协定，港口现在向所有船只开放。专家说执行将很困难，双方还要再谈。"


def warnings(text: str | bytes) -> list[str]:
    return [notice.kind for notice in summarized(text).checks.warnings]


def summarized(text: str | bytes) -> Summary:
    return summarize(load_article(text.encode() if isinstance(text, str) else text, name="story.txt"), "builtin")


def test_a_damaged_character_is_shown() -> None:
    [notice] = summarized(HARBOUR.encode() + b"\xe2\x80\x9cAye,\xe2\x80\x9d he sa\xffd.\n").checks.warnings

    assert (notice.kind, notice.span and notice.span.text) == ("encoding", "\N{REPLACEMENT CHARACTER}")
    assert "one character" in notice.message


@pytest.mark.parametrize("text", [GERMAN * 4, SWEDISH * 4, RUSSIAN * 4, CHINESE * 4])
def test_the_rules_say_that_they_read_english(text: str) -> None:
    assert warnings(text) == ["language"]
    assert "nobody" not in render(summarized(text), "text", Page())


@pytest.mark.parametrize("text", [HARBOUR, "Oslo signs pact", "Mayor Žďárský of Brno met Premier Łukasz Wójcik. " * 9])
def test_english_and_what_is_too_short_to_tell_is_read_without_a_warning(text: str) -> None:
    assert warnings(text) == []
