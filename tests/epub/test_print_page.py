"""The page that has the whole edition, to be printed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree
from lxml.html import document_fromstring
from tests.epub.conftest import Read, edition_of

from teigram.edition.site import Edition, frame
from teigram.print_page import PAGE, print_page


@pytest.fixture(scope="module")
def page(edition: Edition, read: Read) -> etree._Element:
    return document_fromstring(print_page(edition, read, frame(edition, PAGE)))


def test_every_document_is_there_in_order_of_date(page: etree._Element) -> None:
    titles = [title.text or "" for title in page.iterfind(".//article/h2")]
    assert [title.partition(" from")[0] for title in titles] == [
        "Telegram 602",
        "Telegram 249",
        "Telegram 92",
        "Telegram 201",
        "Memorandum",
    ]


def test_no_identifier_occurs_twice_and_every_link_leads_somewhere(page: etree._Element) -> None:
    idents = [str(ident) for ident in page.xpath("//@id")]  # type: ignore[union-attr]
    assert len(idents) == len(set(idents))
    links = [str(href) for href in page.xpath("//main//a/@href")]  # type: ignore[union-attr]
    assert {href[1:] for href in links if href.startswith("#")} <= set(idents)
    assert [href for href in links if not href.startswith(("#", "http"))] == []


def test_reference_to_another_telegram_stays_on_the_page(page: etree._Element) -> None:
    [reference] = [link for link in page.iterfind(".//article//a") if link.text_content() == "Deptel 249 Oct. 3"]  # type: ignore[attr-defined]
    assert reference.get("href") == "#korean-armistice.frus1951v07p1-d612"


def test_printed_pages_are_marked(page: etree._Element) -> None:
    marks = page.xpath("//article//*[@role='doc-pagebreak']/@data-n")
    assert isinstance(marks, list)
    assert {"988", "989", "990", "1584"} <= set(map(str, marks))


def test_running_heads_name_each_document(page: etree._Element) -> None:
    [style] = page.iterfind(".//style")
    assert '@page d2 { @top-left { content: "Telegram 249, October 3, 1951" } }' in (style.text or "")


def test_running_head_leaves_out_the_hour(edition: Edition, read: Read) -> None:
    of = replace(edition, entries=tuple(replace(entry, date="1952-07-25T19:15:00") for entry in edition.entries[:1]))
    assert 'content: "Telegram 602, July 25, 1952"' in print_page(of, read, frame(of, PAGE))


def test_title_cannot_end_the_style_or_its_string(telegrams: dict[str, bytes], read: Read) -> None:
    hostile = edition_of(telegrams, 'A"; } </style><script>alert(1)</script>')
    page = document_fromstring(print_page(hostile, read, frame(hostile, PAGE)))
    assert [script.text for script in page.iterfind(".//script") if script.text] == []
    [style] = page.iterfind(".//style")
    assert 'content: "A; } /style>script>alert(1)/script>" }' in (style.text or "")
