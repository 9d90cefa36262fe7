"""The page of one telegram: notes, page marks, switches, print."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import FOLDER, SCREENSHOTS, Visit

pytestmark = pytest.mark.browser

NOTES = "frus1951v07p1-d612"
LAST = "document.querySelector(':target').id"


def at(site: Path, name: str = NOTES, fragment: str = "") -> str:
    return (site / FOLDER / f"{name}.html").as_uri() + fragment


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_note_links_go_both_ways_by_keyboard(site: Path, visit: Visit, size: str) -> None:
    visit.resize(size)
    visit.page.goto(at(site))
    assert visit.page.locator("[role=doc-noteref]").count() == 4
    for n in range(1, 5):
        visit.page.locator(f"#fn{n}-ref").focus()
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate(LAST) == f"fn{n}"
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.getAttribute('role')") == "doc-backlink"
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate(LAST) == f"fn{n}-ref"


def test_note_pops_up_at_its_anchor_on_a_narrow_screen_and_escape_closes_it(site: Path, visit: Visit) -> None:
    visit.resize("phone")
    visit.page.goto(at(site))
    note = visit.page.locator("#fn2")
    for _ in range(60):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.id") == "fn2-ref":
            break
    assert note.evaluate("note => note.matches(':popover-open')")
    box, anchor = note.bounding_box(), visit.page.locator("#fn2-ref").bounding_box()
    assert box
    assert anchor
    assert abs(box["y"] - anchor["y"]) < 300
    visit.page.keyboard.press("Escape")
    assert not note.evaluate("note => note.matches(':popover-open')")


def test_notes_stand_beside_the_text_on_a_wide_screen(site: Path, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    visit.page.goto(at(site))
    text = visit.page.locator("#doc-text").bounding_box()
    assert text
    for n in range(1, 5):
        note = visit.page.locator(f"#fn{n}").bounding_box()
        anchor = visit.page.locator(f"#fn{n}-ref").bounding_box()
        assert note
        assert anchor
        assert note["x"] >= text["x"] + text["width"]
        assert abs(note["y"] - anchor["y"]) < 150


def test_page_mark_is_where_its_address_leads(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, fragment="#pg_990"))
    expect(visit.page.locator("#pg_990")).to_be_in_viewport()


def test_abbreviations_are_expanded_by_keyboard_and_stay_so_on_the_next_page(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site))
    switch = visit.page.get_by_role("checkbox", name="Abbreviations expanded")
    text = visit.page.locator("#doc-text")
    assert " would " not in text.inner_text()
    switch.focus()
    visit.page.keyboard.press("Space")
    assert " would " in text.inner_text()
    assert " wld " not in text.inner_text()
    visit.page.goto(at(site, "frus1952-54v15p1-d235"))
    assert switch.is_checked()
    assert " would " in text.inner_text()


def test_inferences_are_explained_by_keyboard(site: Path, visit: Visit) -> None:
    explained = (
        "[...document.querySelectorAll('.claim')].filter(e => getComputedStyle(e, '::after').content !== 'none').length"
    )
    visit.page.goto(at(site))
    assert visit.page.evaluate(explained) == 0
    visit.page.get_by_role("checkbox", name="Inferences explained").focus()
    visit.page.keyboard.press("Space")
    assert visit.page.evaluate(explained) > 0


def test_colours_are_chosen_by_keyboard_and_kept(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site))
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = visit.page.evaluate(paper)
    visit.page.get_by_role("radio", name="Auto").focus()
    for _ in range(2):
        visit.page.keyboard.press("ArrowRight")
    dark = visit.page.evaluate(paper)
    assert dark != light
    visit.page.goto((site / "index.html").as_uri())
    assert visit.page.evaluate(paper) == dark


def test_print_shows_notes_and_page_marks_and_hides_navigation(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site))
    visit.page.emulate_media(media="print")
    assert visit.page.get_by_text("See footnote 2, p. 986.").is_visible()
    assert visit.page.locator("#pg_988").is_visible()
    assert not visit.page.get_by_role("navigation", name="Edition").is_visible()
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    visit.page.pdf(path=SCREENSHOTS / "telegram-print.pdf", format="A4")
    visit.page.set_viewport_size({"width": 794, "height": 1123})
    visit.page.screenshot(path=SCREENSHOTS / "telegram-print.png")


def test_print_page_has_a_title_page_and_running_heads(site: Path, visit: Visit) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    visit.page.goto((site / "print.html").as_uri())
    visit.page.emulate_media(media="print")
    assert not visit.page.get_by_role("navigation", name="Edition").is_visible()
    assert visit.page.get_by_role("navigation", name="Contents").is_visible()
    visit.page.pdf(path=SCREENSHOTS / "print.pdf", prefer_css_page_size=True)
    printed = (SCREENSHOTS / "print.pdf").read_bytes()
    assert printed.count(b"/Type /Page\n") >= 10
