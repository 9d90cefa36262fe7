"""The page of a telegram in a browser that runs no script, and a note under the pointer in one that does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import FOLDER, Visit

pytestmark = pytest.mark.browser

NOTES = "frus1951v07p1-d612"
IS_OPEN = "note => note.matches(':popover-open')"
PATIENCE = 400  # milliseconds, longer than the page's own


@pytest.fixture
def plain(browser: Browser, site: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto((site / FOLDER / f"{NOTES}.html").as_uri())
    yield page
    context.close()


def test_switch_expands_abbreviations_without_a_script(plain: Page) -> None:
    would = plain.locator("#doc-text .expan").filter(has_text="would").first
    assert not would.is_visible()
    plain.get_by_role("checkbox", name="Abbreviations expanded").check()
    assert would.is_visible()
    assert not plain.locator("#doc-text abbr").filter(has_text="wld").first.is_visible()


def test_colours_are_chosen_without_a_script(plain: Page) -> None:
    light = plain.screenshot(clip={"x": 2, "y": 2, "width": 4, "height": 4})
    plain.get_by_role("radio", name="Dark").check()
    assert plain.screenshot(clip={"x": 2, "y": 2, "width": 4, "height": 4}) != light


def test_notes_stand_beside_the_text_without_a_script(plain: Page) -> None:
    text, note = plain.locator("#doc-text").bounding_box(), plain.locator("#fn2").bounding_box()
    assert text
    assert note
    assert note["x"] >= text["x"] + text["width"]


def test_note_stays_while_the_pointer_is_on_it_and_goes_when_it_leaves(site: Path, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 900, "height": 800})
    visit.page.goto((site / FOLDER / f"{NOTES}.html").as_uri())
    note = visit.page.locator("#fn1")
    visit.page.locator("#fn1-ref").hover()
    assert note.evaluate(IS_OPEN)
    note.hover()
    visit.page.wait_for_timeout(PATIENCE)
    assert note.evaluate(IS_OPEN)
    visit.page.mouse.move(5, 5)
    visit.page.wait_for_timeout(PATIENCE)
    assert not note.evaluate(IS_OPEN)
    assert note.get_attribute("popover") is None
