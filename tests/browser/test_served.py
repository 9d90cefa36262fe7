"""A page that ``teigram serve`` shows is loaded again when the site has changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit

from teigram.serve_http import Server

pytestmark = pytest.mark.browser


def test_open_page_shows_what_has_changed(site: Path, tmp_path: Path, visit: Visit) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    about = copy / "about.html"
    with Server(copy, 0) as server:
        visit.page.goto(f"{server.address}about.html")
        about.write_text(about.read_text(encoding="utf-8").replace("<h1>", "<h1>New: "), encoding="utf-8")
        server.reload()
        expect(visit.page.get_by_role("heading", level=1)).to_contain_text("New: ")
        assert [request for request in visit.requests if not request.startswith(server.address)] == []
        visit.page.goto("about:blank")
