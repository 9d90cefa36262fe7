"""What a page is told, as the element that stylesheets take."""

from __future__ import annotations

from lxml import etree

from teigram import page
from teigram.page import Citation, Link, Page


def tags(root: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in root]


def attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def test_page_that_knows_nothing_has_its_style_sheet_and_script_only() -> None:
    root = page.element(Page())
    assert attributes(root) == {"css": "teigram.css", "script": "teigram.js"}
    assert len(root) == 0


def test_empty_script_leaves_it_out() -> None:
    assert "script" not in page.element(Page(script="")).attrib


def test_each_field_that_is_given_is_told() -> None:
    link = Link("a.html", "Telegram 1")
    told = Page(
        styles=("own.css",),
        tei="d.xml",
        text="d.txt",
        index="i.html",
        home="h.html",
        edition="Korea",
        search="s.html",
        navigation=(Link("h.html", "Home", here=True), Link("t.html", "Threads")),
        permalink="https://example.org/d",
        previous=link,
        next=link,
        thread=link,
        previous_in_thread=link,
        next_in_thread=link,
        citations=(Citation("RIS", "TY  - CHAP", "d.ris"), Citation("BibTeX", href="d.bib")),
        json_ld="{}",
    )
    root = page.element(told)
    assert root.attrib["permalink"] == "https://example.org/d"
    assert tags(root) == [
        "style",
        "navigation",
        "navigation",
        "previous",
        "next",
        "thread",
        "previous-in-thread",
        "next-in-thread",
        "citation",
        "citation",
        "json-ld",
    ]
    assert [attributes(way) for way in root.iterchildren(f"{{{page.SITE}}}navigation")] == [
        {"href": "h.html", "label": "Home", "here": "yes"},
        {"href": "t.html", "label": "Threads"},
    ]
    assert (root[8].text, attributes(root[8])) == ("TY  - CHAP", {"format": "RIS", "href": "d.ris"})
    assert root[9].text is None


def test_json_cannot_end_the_script_that_it_stands_in() -> None:
    root = page.element(Page(json_ld='{"name": "</script><!--"}'))
    assert root[0].text == '{"name": "\\u003c/script>\\u003c!--"}'
