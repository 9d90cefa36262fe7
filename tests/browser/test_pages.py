"""Pages in a browser, opened from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
NOTES = "frus1951v07p1-d612"
PAGES = ("index", NOTES, "frus1952-54v15p1-d235", "blocks")
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


def at(site: Path, name: str, fragment: str = "") -> str:
    return (site / f"{name}.html").as_uri() + fragment


@pytest.mark.parametrize("name", PAGES)
def test_page_opens_from_a_folder_without_complaint_or_foreign_request(site: Path, visit: Visit, name: str) -> None:
    visit.page.goto(at(site, name))
    assert visit.complaints == []
    assert visit.requests == [at(site, name), (site / "teigram.css").as_uri()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(site: Path, visit: Visit, name: str, size: str, scheme: str) -> None:
    width, height = SIZES[size]
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.page.goto(at(site, name))
    found = Axe().run(visit.page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_page_is_no_wider_than_the_window(site: Path, visit: Visit, name: str, size: str) -> None:
    width, height = SIZES[size]
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.page.goto(at(site, name))
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    visit.page.screenshot(path=SCREENSHOTS / f"{name}-{size}.png", full_page=True)


def test_first_tab_reaches_the_skip_link_and_it_skips(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, NOTES))
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.textContent") == "Skip to the text"
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "doc-text"


def test_note_links_go_both_ways_by_keyboard(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, NOTES))
    anchors = visit.page.locator("[role=doc-noteref]")
    assert anchors.count() == 4
    for n in range(1, 5):
        visit.page.locator(f"#fn{n}-ref").focus()
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.querySelector(':target').id") == f"fn{n}"
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.getAttribute('role')") == "doc-backlink"
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.querySelector(':target').id") == f"fn{n}-ref"


def test_page_mark_is_where_its_address_leads(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, NOTES, "#pg_990"))
    mark = visit.page.get_by_label("Page 990")
    assert mark.is_visible()
    box = mark.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_index_leads_to_a_document_and_back(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, "index"))
    visit.page.get_by_role("link", name="Telegram 249").click()
    assert visit.page.get_by_role("heading", level=1).count() == 1
    visit.page.get_by_role("link", name="All documents").click()
    assert visit.page.url == at(site, "index")


def test_print_shows_notes_and_page_marks_and_hides_navigation(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, NOTES))
    visit.page.emulate_media(media="print")
    assert visit.page.get_by_text("See footnote 2, p. 986.").is_visible()
    assert visit.page.get_by_label("Page 988").is_visible()
    assert not visit.page.get_by_role("link", name="All documents").is_visible()
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    visit.page.pdf(path=SCREENSHOTS / f"{NOTES}-print.pdf", format="A4")
    visit.page.set_viewport_size({"width": 794, "height": 1123})
    visit.page.screenshot(path=SCREENSHOTS / f"{NOTES}-print.png")
