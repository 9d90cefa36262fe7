"""The page to print as a browser prints it: notes after each document, each once."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from tests.browser.conftest import Visit
from tests.epub.printed_sheets import sheets, text_of, tight

pytestmark = pytest.mark.browser


def test_browser_shows_and_prints_each_note_once_after_its_document(site: Path, visit: Visit) -> None:
    page = site / "print.html"
    visit.page.goto(page.as_uri())
    for media in ("screen", "print"):
        visit.page.emulate_media(media="print" if media == "print" else "screen")
        assert visit.page.locator(".foot-note").filter(visible=True).count() == 0
    printed = "".join(sheet.text for sheet in sheets(visit.page.pdf(prefer_css_page_size=True)))
    notes = html.parse(page).findall(".//aside/div[@class='note-text']")
    assert len(notes) == 13
    for note in notes:
        assert printed.count(tight(text_of(note))) == 1


def test_who_hears_the_page_hears_each_note_once(site: Path, visit: Visit) -> None:
    visit.page.goto((site / "print.html").as_uri())
    heard = visit.page.locator("body").aria_snapshot()
    assert heard.count("See footnote 2,") == 1
