"""The list of documents: facets combined and sorted by its script, from a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import Visit
from tests.edition.entries import many

from teigram import render, resources
from teigram.edition import writing
from teigram.edition.chunks import chunks
from teigram.edition.listing import listings
from teigram.edition.site import edition

pytestmark = pytest.mark.browser

LIST = "documents/index.html"


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The list of an edition of 1,200 telegrams, in three chunks."""
    folder = tmp_path_factory.mktemp("long")
    of = edition("Many", many(1200))
    first = next(sheet for sheet in listings(of) if sheet.href == LIST)
    files = {first.href: writing.page(of, first), **dict(chunks(of))}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    for path in (*render.assets(), *(resources.path(f"xslt/{name}") for name in ("edition.css", "edition.js"))):
        shutil.copy(path, folder)
    return folder


def shown(visit: Visit) -> list[str]:
    return visit.page.locator("ol.register > li:visible .what > a").all_inner_texts()


def test_facets_are_combined_and_the_address_keeps_them(site: Path, visit: Visit) -> None:
    visit.page.goto((site / LIST).as_uri())
    visit.page.get_by_label("Sender").select_option(label="Secretary of State (1)")
    visit.page.get_by_label("Year").select_option(label="1952 (2)")
    visit.page.get_by_text("1 document", exact=True).wait_for()
    assert shown(visit) == ["Telegram 92"]
    assert visit.page.url.endswith("#year=1952&sender=Secretary+of+State")
    visit.page.reload()
    visit.page.get_by_text("1 document", exact=True).wait_for()
    assert shown(visit) == ["Telegram 92"]
    visit.page.get_by_role("button", name="Show all").click()
    visit.page.get_by_text("Telegram 249").wait_for()
    assert len(shown(visit)) == 5
    assert visit.complaints == []


def test_a_combined_list_looks_like_the_one_that_was_built(site: Path, visit: Visit) -> None:
    visit.page.goto((site / LIST).as_uri())
    items = visit.page.locator("ol.register:visible")
    built = items.inner_html().replace(' rel=""', "")
    visit.page.get_by_label("Order").select_option("newest")
    visit.page.get_by_label("Order").select_option("label")
    visit.page.get_by_text("5 documents", exact=True).wait_for()
    made = items.inner_html()
    assert sorted(made.split("<li>")) == sorted(built.split("<li>"))
    found = Axe().run(visit.page)
    assert found.violations_count == 0, found.generate_report()


def test_a_long_list_is_sorted_and_shown_in_steps(long_list: Path, visit: Visit) -> None:
    visit.page.goto((long_list / LIST).as_uri())
    visit.page.get_by_label("Order").select_option("newest")
    visit.page.get_by_text("1,200 documents", exact=True).wait_for()
    days = visit.page.locator("ol.register > li:visible time").evaluate_all("all => all.map(one => one.dateTime)")
    assert len(days) == 100
    assert days == sorted(days, reverse=True)
    visit.page.get_by_role("button", name="Show 100 more").press("Enter")
    assert len(shown(visit)) == 200
    assert visit.page.evaluate("document.activeElement.textContent") == shown(visit)[100]


def test_a_missing_chunk_is_said_and_the_list_stays(long_list: Path, visit: Visit, tmp_path: Path) -> None:
    site = shutil.copytree(long_list, tmp_path / "site")
    (site / "documents" / "data" / "0002.js").unlink()
    visit.page.goto((site / LIST).as_uri())
    visit.page.get_by_label("Year").select_option("1")
    visit.page.get_by_text("0002.js cannot be loaded").wait_for()
    assert len(shown(visit)) == 100


def test_without_a_script_the_form_is_not_there(site: Path, visit_without_script: Visit) -> None:
    visit_without_script.page.goto((site / LIST).as_uri())
    assert not visit_without_script.page.locator("form.combine").is_visible()
    visit_without_script.page.get_by_label("Narrow the list").get_by_role("link", name="1952").click()
    assert shown(visit_without_script) == ["Telegram 92", "Telegram 201"]
