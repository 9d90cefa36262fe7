"""Every kind of page of an edition, opened from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import FOLDER, SCREENSHOTS, SIZES, Visit

pytestmark = pytest.mark.browser

PAGES = {
    "home": "index.html",
    "documents": "documents/index.html",
    "facet": "documents/by-sender/index.html",
    "facet-value": "documents/by-year/1952.html",
    "telegram": f"{FOLDER}/frus1951v07p1-d612.html",
    "telegram-answer": f"{FOLDER}/frus1952-54v15p1-d235.html",
    "blocks": f"{FOLDER}/blocks.html",
    "chronology": "chronology.html",
    "correspondents": "correspondents.html",
    "correspondence": "correspondents/washington-to-moscow.html",
    "names": "names.html",
    "threads": "threads.html",
    "about": "about.html",
    "search": "search.html",
    "print": "print.html",
    "guidelines": "guidelines/index.html",
}
# The guidelines say the same of each of a hundred elements: to look at all of it takes a minute.
LONG = ("guidelines", "print")
FEWER = (
    "for (const list of document.querySelectorAll('main *')) [...list.children].slice(6).forEach(each => each.remove())"
)
every_page = pytest.mark.parametrize("name", PAGES)


def at(site: Path, name: str, fragment: str = "") -> str:
    return (site / PAGES[name]).as_uri() + fragment


@every_page
def test_axe_finds_nothing(site: Path, visit: Visit, name: str) -> None:
    for size, scheme in (("desktop", "light"), ("phone", "dark")):
        visit.resize(size)
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        visit.page.goto(at(site, name))
        if name in LONG:
            visit.page.evaluate(FEWER)
        found = Axe().run(visit.page)
        assert found.violations_count == 0, f"{size}, {scheme}: {found.generate_report()}"


@every_page
def test_page_fits_its_window_and_asks_for_nothing_outside(site: Path, visit: Visit, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    visit.page.goto(at(site, name))
    for size, (width, _) in SIZES.items():
        visit.resize(size)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, size
        visit.page.screenshot(path=SCREENSHOTS / f"{name}-{size}.png", full_page=name not in LONG)
    assert visit.complaints == []
    assert [request for request in visit.requests if not request.startswith(site.as_uri())] == []


@pytest.mark.parametrize("name", ["home", "chronology", "correspondents"])
def test_what_is_cut_at_the_edge_of_a_phone_shows_it_and_can_be_reached_by_keyboard(
    site: Path, visit: Visit, name: str
) -> None:
    visit.resize("phone")
    visit.page.goto(at(site, name))
    areas = visit.page.locator(".scroll")
    assert areas.count() > 0
    for area in areas.all():
        assert area.get_attribute("tabindex") == "0"
        assert area.get_attribute("role") == "region"
        assert area.get_attribute("aria-label") or area.get_attribute("aria-labelledby")
        assert area.evaluate("each => getComputedStyle(each).backgroundImage").count("linear-gradient") == 4


def test_no_label_of_a_fact_is_broken_on_a_phone(site: Path, visit: Visit) -> None:
    visit.resize("phone")
    visit.page.goto(at(site, "telegram-answer"))
    heights = visit.page.locator(".facts dt").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert max(heights) < 2 * min(heights), heights


@every_page
def test_page_is_read_without_a_script(site: Path, visit_without_script: Visit, name: str) -> None:
    visit_without_script.page.goto(at(site, name))
    assert visit_without_script.page.get_by_role("heading", level=1).count() == 1
    words = visit_without_script.page.locator("main").inner_text()
    assert len(words.split()) > 20, words


@pytest.mark.parametrize("name", ["home", "telegram", "search", "print", "guidelines"])
def test_first_tab_reaches_the_skip_link_and_it_skips(site: Path, visit: Visit, name: str) -> None:
    visit.page.goto(at(site, name))
    visit.page.keyboard.press("Tab")
    assert str(visit.page.evaluate("document.activeElement.textContent")).startswith("Skip to")
    target = visit.page.evaluate("document.activeElement.hash.slice(1)")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == target


def test_bars_of_a_month_lead_to_its_list_by_keyboard_and_by_mouse(site: Path, visit: Visit) -> None:
    target = (site / "documents" / "by-month" / "1952-07.html").as_uri()
    visit.page.goto(at(site, "chronology"))
    link = visit.page.get_by_role("link", name="July 1952: 2 documents; to Washington: 1; from Washington: 1")
    visit.page.locator(".picture").focus()
    for _ in range(3):
        visit.page.keyboard.press("Tab")
    assert link.evaluate("each => each === document.activeElement")
    assert link.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url(target)
    visit.page.go_back()
    box = link.bounding_box()
    assert box
    visit.page.mouse.click(box["x"] + 2, box["y"] + 2)
    visit.page.wait_for_url(target)


def test_home_leads_to_the_documents_and_back(site: Path, visit: Visit) -> None:
    visit.page.goto(at(site, "home"))
    visit.page.get_by_role("navigation", name="Edition").get_by_role("link", name="Documents").click()
    visit.page.get_by_role("main").get_by_role("link", name="Telegram 249").first.click()
    assert visit.page.url == at(site, "telegram")
    visit.page.get_by_role("banner").get_by_role("link").first.click()
    assert visit.page.url == at(site, "home")
