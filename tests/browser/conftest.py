"""A small site in a folder, and a browser that opens it from there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright
from tests.xslt.documents import document, samples

from teigram import render

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ADVICE = "no browser was found: install one (apt-get install chromium, or python -m playwright install chromium)"
BLOCKS = Path(__file__).parent / "blocks.tei"


@dataclass
class Visit:
    """A page in the browser, with what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples and a page with every block, as ``teigram build`` lays them out."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copy(render.style_sheet(), folder / render.STYLE_SHEET)
    texts = {path.stem: path.read_bytes() for path in samples()}
    lost = '<note place="foot" n="3" xml:id="fn3">A note that no anchor was found for.</note>'
    texts["blocks"] = document(BLOCKS.read_text(encoding="utf-8"), back=lost)
    for stem, xml in texts.items():
        links = render.Links(tei=f"{stem}.xml", text=f"{stem}.txt", index="index.html")
        (folder / f"{stem}.html").write_text(render.html(xml, links), encoding="utf-8")
        (folder / f"{stem}.xml").write_bytes(xml)
    entries = [render.entry(xml, f"{stem}.html") for stem, xml in texts.items()]
    (folder / "index.html").write_text(render.index(entries, "Korean armistice"), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, else Playwright's own; without one the tests fail and say what to install."""
    with sync_playwright() as playwright:
        chromium = _launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """An empty page, watched."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    watched = Visit(page)
    page.on("request", lambda request: watched.requests.append(request.url))
    page.on("console", lambda message: watched.complaints.append(message.text))
    page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    yield watched
    context.close()


def _launch(playwright: Playwright) -> Browser:
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    try:
        return playwright.chromium.launch(executable_path=found, args=list(QUIET))
    except Error as error:
        pytest.fail(f"{ADVICE}\n{error}")
