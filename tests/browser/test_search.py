"""Searching the edition."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.browser.conftest import SCREENSHOTS, SIZES, Visit

pytestmark = pytest.mark.browser

NOTE_ONLY = "Barbour"  # in note 1 of telegram 92 and in no text


def look_for(page: Page, address: str, words: str) -> None:
    page.goto(f"{address}search.html")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_contain_text(words)


def titles(page: Page) -> list[str]:
    return [title.partition(" from ")[0] for title in page.locator("#search-hits h3").all_inner_texts()]


def test_word_that_is_only_in_a_note_is_found_there(address: str, visit: Visit) -> None:
    look_for(visit.page, address, NOTE_ONLY)
    assert titles(visit.page) == ["Telegram 92"]
    hit = visit.page.locator("#search-hits li")
    assert hit.locator("mark").first.inner_text() == NOTE_ONLY
    hit.get_by_role("link", name="Note 1").first.click()
    assert visit.page.url.endswith("#fn1")
    marks = visit.page.locator("main mark")
    expect(marks.first).to_be_visible()
    assert set(marks.all_inner_texts()) == {NOTE_ONLY}
    assert marks.first.evaluate("mark => mark.closest('#fn1') !== null")
    visit.page.get_by_role("link", name="Show the page without").click()
    expect(marks).to_have_count(0)
    assert visit.complaints == []
    assert [request for request in visit.requests if not request.startswith(address)] == []


def test_word_that_is_found_in_an_expansion_is_marked_at_the_abbreviation(address: str, visit: Visit) -> None:
    look_for(visit.page, address, "prisoners")
    visit.page.locator("#search-hits li").filter(has_text="Telegram 92").locator("h3 a").click()
    shown = visit.page.locator("main abbr mark")
    expect(shown.first).to_be_visible()
    assert set(shown.all_inner_texts()) == {"POW", "POWs", "PWs"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("would", ["Telegram 602", "Telegram 249", "Telegram 92", "Telegram 201", "Memorandum"]),
        ("overt approach", ["Telegram 201"]),
        ('"giving careful thought"', ["Telegram 92"]),
        ("thoughts careful", ["Telegram 92", "Telegram 201"]),
        ("xylophone", []),
    ],
)
def test_words_are_found_as_printed_expanded_and_inflected(
    address: str, visit: Visit, words: str, found: list[str]
) -> None:
    look_for(visit.page, address, words)
    assert sorted(titles(visit.page)) == sorted(found)


def test_facets_narrow_and_widen_what_is_found_and_the_address_keeps_them(address: str, visit: Visit) -> None:
    look_for(visit.page, address, "armistice")
    status, years = visit.page.get_by_role("status"), visit.page.locator("#search-year")
    expect(status).to_have_text("3 documents with “armistice”.")
    years.get_by_label("1951 (1)").check()
    expect(status).to_have_text("One document with “armistice”.")
    assert titles(visit.page) == ["Telegram 249"]
    years.get_by_label("1952 (2)").check()
    expect(status).to_have_text("3 documents with “armistice”.")
    visit.page.locator("#search-sender").get_by_label("Secretary of State (1)", exact=True).check()
    expect(status).to_have_text("One document with “armistice”.")
    visit.page.reload()
    expect(status).to_have_text("One document with “armistice”.")
    assert titles(visit.page) == ["Telegram 92"]
    visit.page.get_by_role("button", name="Clear everything").click()
    expect(status).to_have_text("")
    assert visit.page.url == f"{address}search.html"


def test_facet_alone_lists_its_documents_by_date(address: str, visit: Visit) -> None:
    visit.page.goto(f"{address}search.html?classification=Top+secret")
    expect(visit.page.get_by_role("status")).to_have_text("3 documents.")
    assert titles(visit.page) == ["Telegram 602", "Telegram 92", "Telegram 201"]


def test_search_is_worked_by_keyboard(address: str, visit: Visit) -> None:
    visit.page.goto(f"{address}search.html")
    visit.page.get_by_role("searchbox").focus()
    visit.page.keyboard.type("Gromyko")
    visit.page.keyboard.press("Enter")
    hits = visit.page.locator("#search-hits h3 a")
    expect(hits).to_have_count(3)
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.closest('#search-hits') !== null"):
            break
    assert hits.first.evaluate("link => link === document.activeElement")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("main mark").first).to_be_visible()


def test_markup_in_what_is_searched_for_stays_words(address: str, visit: Visit) -> None:
    look_for(visit.page, address, "<img src=x onerror=alert(1)>")
    assert visit.page.locator("main img").count() == 0
    assert visit.complaints == []


@pytest.mark.parametrize(("size", "scheme"), [("desktop", "light"), ("phone", "dark")])
def test_axe_finds_nothing_in_what_is_found(address: str, visit: Visit, size: str, scheme: str) -> None:
    visit.resize(size)
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    look_for(visit.page, address, "armistice")
    found = Axe().run(visit.page)
    assert found.violations_count == 0, found.generate_report()
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    visit.page.screenshot(path=SCREENSHOTS / f"search-found-{scheme}-{size}.png", full_page=True)


def test_page_opened_from_a_folder_says_that_it_needs_a_server(site: Path, visit: Visit) -> None:
    visit.page.goto((site / "search.html").as_uri())
    assert visit.page.get_by_text("The search needs a web server").is_visible()
    assert visit.page.get_by_text("teigram serve").is_visible()
    assert not visit.page.get_by_role("searchbox").is_visible()
    visit.page.get_by_role("main").get_by_role("link", name="sender").click()
    assert visit.page.url == (site / "documents" / "by-sender" / "index.html").as_uri()


def test_page_without_scripts_says_that_it_needs_one(address: str, visit_without_script: Visit) -> None:
    visit_without_script.page.goto(f"{address}search.html")
    words = visit_without_script.page.get_by_role("main").inner_text()
    assert "The search needs JavaScript" in words
    assert "by year, sender, recipient" in words
    assert not visit_without_script.page.get_by_role("searchbox").is_visible()


def test_missing_index_is_said(address: str, visit: Visit) -> None:
    visit.page.route("**/pagefind/*", lambda route: route.abort())
    visit.page.goto(f"{address}search.html")
    expect(visit.page.get_by_text("could not be read")).to_be_visible()
