"""Pages and plain text, as `teigram.render` gives them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from tests.xslt.documents import FULL_DOCUMENT, document, samples

from teigram import render, resources

STYLESHEETS = sorted(resources.path("xslt").rglob("*.xsl"))
XSL = "http://www.w3.org/1999/XSL/Transform"
FULL = FULL_DOCUMENT.read_bytes()


def facts(page: str) -> str:
    return page.partition("<dl>")[2].partition("</dl>")[0]


def test_facts_of_the_header_are_listed_with_what_they_were_inferred_from() -> None:
    assert facts(render.html(FULL)) == (
        "<dt>Type</dt><dd>Telegram</dd><dt>From</dt><dd>Kennan, Ambassador</dd>"
        '<dt>Sent from</dt><dd>Moscow <span class="inferred">(inferred, high certainty)</span></dd>'
        "<dt>To</dt><dd>Department of State</dd><dt>Date sent</dt><dd>between March 16, 1951 and April 1951 "
        '<span class="inferred">(<a href="#fn1">inferred from note 1, low certainty</a>)</span></dd>'
        "<dt>Date received</dt><dd>March 17, 1951, 09:05</dd><dt>Number</dt><dd>201</dd>"
        "<dt>Classification</dt><dd>Top secret</dd><dt>Handling</dt><dd>Eyes only</dd>"
        "<dt>Repeated to</dt><dd>Tokyo, as telegram 538</dd><dt>Archive file</dt><dd>National Archives, 795.00</dd>"
        '<dt>Printed pages</dt><dd>426–427 <span class="inferred">(inferred, high certainty)</span></dd>'
        "<dt>Source</dt><dd>FRUS, <cite>Korea</cite>, volume XV, GPO, 1984 "
        '(<a href="https://example.org/d1">printed edition online</a>)</dd>'
    )


def test_fact_that_the_header_lacks_has_no_line() -> None:
    assert facts(render.html(document("<p>A</p>"))) == "<dt>Type</dt><dd>Telegram</dd>"


def test_plain_text_opens_with_the_facts() -> None:
    assert render.text(FULL).split("\n\n")[0].split("\n") == [
        "Telegram 1",
        "From: Kennan, Ambassador",
        "To: Department of State",
        "Date: between March 16, 1951 and April 1951 (inferred from note 1, low certainty)",
        "Number: 201",
        "Marking: Top secret; Eyes only",
        "File: 795.00",
        "Pages: 426–427 (inferred, high certainty)",
    ]


def test_addresses_stand_only_where_they_are_given() -> None:
    bare = render.html(document("<p>A</p>"))
    assert 'rel="alternate"' not in bare
    assert "All documents" not in bare
    page = render.Page(tei="../tei/d1.xml", text="d1.txt", index="index.html", css="../teigram.css")
    linked = render.html(document("<p>A</p>"), page)
    assert '<link rel="stylesheet" href="../teigram.css">' in linked
    assert '<link rel="alternate" type="application/tei+xml" href="../tei/d1.xml" title="TEI">' in linked
    assert '<a href="index.html">All documents</a>' in linked


def test_what_one_page_knows_does_not_stick_to_the_next() -> None:
    render.html(document("<p>A</p>"), render.Page(index="index.html"))
    assert "All documents" not in render.html(document("<p>A</p>"))


def test_render_all_is_the_page_and_the_text() -> None:
    assert render.render_all(FULL) == render.Rendering(render.html(FULL), render.text(FULL))


@pytest.mark.parametrize("form", ["html", "reading", "source"])
def test_same_document_gives_the_same_bytes_after_others(form: str) -> None:
    first = _render(FULL, form)
    for sample in samples():
        _render(sample.read_bytes(), form)
    assert _render(FULL, form) == first


def test_page_asks_for_nothing_but_its_style_sheet_and_script() -> None:
    for sample in samples():
        page = render.html(sample.read_bytes())
        assert re.findall(r'<(?:script src|img src|iframe src|link rel="stylesheet" href)="([^"]*)"', page) == [
            render.STYLE_SHEET,
            render.SCRIPT,
        ]
    look, behaviour = (path.read_text(encoding="utf-8") for path in render.assets())
    assert not re.search(r"url\(|@import", look)
    assert not re.search(r"fetch|XMLHttpRequest|https?:|import|innerHTML|eval", behaviour)


@pytest.mark.parametrize("stylesheet", STYLESHEETS, ids=lambda path: path.name)
def test_stylesheet_keeps_the_house_style(stylesheet: Path) -> None:
    tree = etree.parse(stylesheet)
    code = etree.tostring(tree, encoding="unicode")
    assert len(stylesheet.read_text(encoding="utf-8").splitlines()) <= 150
    assert not re.search(r"generate-id|current-(date|time)|disable-output-escaping|environment-variable", code)
    assert all(mode.get("on-no-match") for mode in tree.iter(f"{{{XSL}}}mode"))
    typed = tree.iter(*(f"{{{XSL}}}{name}" for name in ("template", "function", "param", "variable")))
    assert [f"{part.tag} line {part.sourceline}" for part in typed if not part.get("as")] == []
    assert len(tree.findall(f"{{{XSL}}}param")) <= 5


def _render(xml: bytes, form: str, name: str = "document") -> str:
    return render.html(xml, name=name) if form == "html" else render.text(xml, form, name=name)  # type: ignore[arg-type]
