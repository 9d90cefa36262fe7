"""The edition of the five telegrams as ``teigram build`` makes it, and a browser that opens it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright
from tests.editions import CORPUS
from tests.xslt.documents import document

from teigram import render
from teigram.cli import main

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
SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
FOLDER = "korean-armistice"


@dataclass
class Visit:
    """A page in the browser, with what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def resize(self, size: str) -> None:
        """Make the window as large as that of a *size* of `SIZES`."""
        width, height = SIZES[size]
        self.page.set_viewport_size({"width": width, "height": height})


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five telegrams, and in it a page with every block."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(CORPUS, project / "corpus" / FOLDER)
    assert main(["build", str(project), "--quiet"]) == 0
    lost = '<note place="foot" n="3" xml:id="fn3">A note that no anchor was found for.</note>'
    blocks = document(BLOCKS.read_text(encoding="utf-8"), back=lost)
    about = render.Page(css="../teigram.css", script="../teigram.js", index="../documents/index.html")
    path = project / "site" / FOLDER / "blocks.html"
    path.write_text(render.html(blocks, about), encoding="utf-8")
    return project / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Give the address of the site on a plain web server."""
    handler = partial(_Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


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
    yield from _visit(browser, is_script_on=True)


@pytest.fixture
def visit_without_script(browser: Browser) -> Iterator[Visit]:
    """An empty page of a browser that runs no scripts, watched."""
    yield from _visit(browser, is_script_on=False)


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Print nothing."""


def _visit(browser: Browser, *, is_script_on: bool) -> Iterator[Visit]:
    width, height = SIZES["desktop"]
    context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=is_script_on)
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
