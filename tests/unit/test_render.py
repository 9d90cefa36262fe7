"""Pages, plain text and the index, as `teigram.render` gives them."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from lxml import etree
from tests.xslt.documents import FULL_DOCUMENT, document, samples

from teigram import render, resources
from teigram.errors import TransformError

ENTRY = render.Entry(
    ident="d2",
    href="d2.html",
    title="Telegram 2",
    type="circular-telegram",
    date="1952-07-25T19:15:00",
    from_="Secretary of State",
    to="Embassy in Seoul",
    number="2",
    pages="423–426",
    notes=3,
)
STYLESHEETS = sorted(resources.path("xslt").rglob("*.xsl"))
XSL = "http://www.w3.org/1999/XSL/Transform"
FULL = FULL_DOCUMENT.read_bytes()


def facts(page: str) -> str:
    return page.partition("<dl>")[2].partition("</dl>")[0]


def test_facts_of_the_header_are_listed_with_what_they_were_inferred_from() -> None:
    assert facts(render.html(FULL)) == (
        "<dt>Type</dt><dd>Telegram</dd><dt>From</dt><dd>Kennan, Ambassador</dd>"
        '<dt>Sent from</dt><dd>Moscow <span class="inferred">(inferred)</span></dd>'
        "<dt>To</dt><dd>Department of State</dd><dt>Date sent</dt><dd>between March 16, 1951 and April 1951 "
        '<span class="inferred">(inferred from note 1)</span></dd>'
        "<dt>Date received</dt><dd>March 17, 1951, 09:05</dd><dt>Number</dt><dd>201</dd>"
        "<dt>Classification</dt><dd>Top secret</dd><dt>Handling</dt><dd>Eyes only</dd>"
        "<dt>Repeated to</dt><dd>Tokyo, as telegram 538</dd><dt>Archive file</dt><dd>National Archives, 795.00</dd>"
        '<dt>Printed pages</dt><dd>426–427 <span class="inferred">(inferred)</span></dd>'
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
        "Date: between March 16, 1951 and April 1951 (inferred from note 1)",
        "Number: 201",
        "Marking: Top secret; Eyes only",
        "File: 795.00",
        "Pages: 426–427 (inferred)",
    ]


def test_entry_is_read_from_the_header() -> None:
    assert render.entry(FULL, "d1.html", findings=2) == render.Entry(
        ident="d1",
        href="d1.html",
        title="Telegram 1",
        type="telegram",
        date="1951-03-16",
        cert="low",
        from_="Kennan, Ambassador",
        to="Department of State",
        number="201",
        classification="Top secret",
        pages="426–427",
        notes=1,
        findings=2,
    )


def test_entry_of_a_bare_document_is_empty_but_for_its_name() -> None:
    entry = render.entry(document("<p>A</p>"), "d1.html")
    assert entry == render.Entry(ident="d1", href="d1.html", title="Telegram 1", type="telegram")


def test_index_lists_by_date_and_puts_the_undated_last() -> None:
    undated = dataclasses.replace(ENTRY, ident="d0", href="d0.html", date="")
    earlier = dataclasses.replace(ENTRY, ident="d3", href="d3.html", date="1951", cert="high")
    page = render.index([undated, ENTRY, earlier], "Korean armistice")
    assert re.findall(r'<a href="(d\d)\.html">', page) == ["d3", "d2", "d0"]
    assert '<time datetime="1951">1951</time> <span class="inferred">(inferred)</span>' in page
    assert '<span class="absent">not stated</span>' in page


def test_index_row_has_the_facts_and_a_name_to_click() -> None:
    page = render.index([ENTRY], "Korean <armistice>")
    assert "<h1>Korean &lt;armistice&gt;</h1><p>1 document, in order of date.</p>" in page
    assert (
        '<tr><th scope="row"><a href="d2.html">Circular telegram 2</a><span class="ident">d2</span></th>'
        '<td class="date"><time datetime="1952-07-25T19:15:00">July 25, 1952</time></td>'
        '<td class="from">Secretary of State</td>'
        '<td class="to">Embassy in Seoul</td><td class="classification">–</td><td class="pages">423–426</td>'
        '<td class="notes">3</td></tr>' in page
    )


def test_links_stand_only_where_they_are_given() -> None:
    bare = render.html(document("<p>A</p>"))
    assert 'rel="alternate"' not in bare
    assert "All documents" not in bare
    links = render.Links(tei="../tei/d1.xml", text="d1.txt", index="index.html", css="../teigram.css")
    linked = render.html(document("<p>A</p>"), links)
    assert '<link rel="stylesheet" href="../teigram.css">' in linked
    assert '<link rel="alternate" type="application/tei+xml" href="../tei/d1.xml" title="TEI">' in linked
    assert '<a href="index.html">All documents</a>' in linked


def test_links_of_one_page_do_not_stick_to_the_next() -> None:
    render.html(document("<p>A</p>"), render.Links(index="index.html"))
    assert "All documents" not in render.html(document("<p>A</p>"))


def test_render_all_is_the_page_and_the_text() -> None:
    assert render.render_all(FULL) == render.Rendering(render.html(FULL), render.text(FULL))


@pytest.mark.parametrize("form", ["html", "reading", "source"])
def test_element_without_a_template_is_an_error(form: str) -> None:
    with pytest.raises(TransformError, match=r"x\.xml: (html|text)\.xsl stopped at \w+\.xsl:\d+: .*<figure>"):
        _render(document("<p>A<figure/></p>"), form, "x.xml")


@pytest.mark.parametrize("form", ["html", "reading", "source"])
def test_same_document_gives_the_same_bytes_after_others(form: str) -> None:
    first = _render(FULL, form)
    for sample in samples():
        _render(sample.read_bytes(), form)
    assert _render(FULL, form) == first


def test_page_asks_for_nothing_but_its_style_sheet() -> None:
    for sample in samples():
        page = render.html(sample.read_bytes())
        assert "<script" not in page
        assert re.findall(r'<(?:link|img|iframe)[^>]*"([^"]*\.\w+)"', page) == [render.STYLE_SHEET]
    assert not re.search(r"url\(|@import", render.style_sheet().read_text(encoding="utf-8"))


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
