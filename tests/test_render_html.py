from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from harbour import SUMMARY, TEXT

from structured_summary.pipeline.render import Page, render, without_text
from structured_summary.pipeline.render.highlights import highlight

PAGE = render(SUMMARY, "html", Page())


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.targets |= {given["href"] or ""} if "href" in given else set()


def test_every_link_leads_somewhere_on_the_page() -> None:
    links = Links()
    links.feed(PAGE)

    assert {target.removeprefix("#") for target in links.targets} <= set(links.ids)
    assert len(set(links.ids)) == len(links.ids)


def test_the_page_needs_no_network_and_no_script() -> None:
    assert not re.search(r"https?://|<script|url\(|@import|<img|<link", PAGE)


def test_the_article_stands_there_unchanged() -> None:
    words = PAGE.split('<div class="words">')[1].split("</div>")[0]

    assert unescape(re.sub(r"<[^>]+>", "", words)) == TEXT


def test_a_narrow_window_needs_no_scrolling_sideways() -> None:
    """The column may be narrower than its widest line, the legend breaks, and long words do."""
    css = PAGE.split("<style>")[1].split("</style>")[0]

    assert "grid-template-columns: minmax(0, 1fr);" in css
    assert re.search(r"\.legend \{[^}]*flex-wrap: wrap", css)
    assert re.search(r"\.sides \{[^}]*overflow-wrap: anywhere", css)


def test_stretches_together_are_the_text() -> None:
    assert "".join(stretch.text for stretch in highlight(SUMMARY)) == TEXT


def test_markup_in_the_article_stays_text() -> None:
    assert "&lt;any&gt; port &amp; stay" in PAGE
    assert "<any>" not in PAGE


def test_checks_and_unused_quotations_are_marked() -> None:
    assert re.search(r'<a id="at-\d+" class="unused[^>]*>Keep the gulls away from here</a>', PAGE)
    assert "which the cited sentences lack" in PAGE


def test_a_summary_without_text_says_so() -> None:
    assert "left out of this summary" in render(without_text(SUMMARY), "html", Page())
