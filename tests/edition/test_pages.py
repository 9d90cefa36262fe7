"""The pages of an edition: whole, small enough, and leading to one another."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from tests.edition.entries import MOSCOW, WASHINGTON, many, telegram

from teigram.edition import volumes, writing
from teigram.edition.about import about, home
from teigram.edition.chunks import chunks
from teigram.edition.facets import FACETS
from teigram.edition.listing import listings
from teigram.edition.name_pages import name_pages
from teigram.edition.names import Name
from teigram.edition.pictures import chronology_pages, correspondent_pages
from teigram.edition.site import Edition, Sheet, edition, part_href
from teigram.edition.thread_pages import thread_links, thread_pages
from teigram.edition.threads import REPLY, Relation
from teigram.export.dates import in_words
from teigram.markup import Element

ROOT = Path(__file__).parents[2]
ODD = "<script>alert('&\u2028')</script>"
MOST = 100_000  # bytes of a page, in an edition of any size


def read(_: object) -> etree._Element:
    return etree.parse(ROOT / "encoded" / "korean-armistice" / "frus1951v07p1-d612.xml").getroot()


def sheets(of: Edition) -> Iterator[Sheet]:
    yield from home(of)
    yield from listings(of)
    yield from chronology_pages(of)
    yield from correspondent_pages(of)
    yield from name_pages(of)
    yield from thread_pages(of)
    yield from about(of, read)


@cache
def small() -> Mapping[str, str]:
    a = telegram("a", "1951-10-03T19:15:00", number="249", names=(Name("person", "Kennan", "https://viaf.org/1"),))
    b = telegram("b", "1951-10-05", MOSCOW, WASHINGTON, cert="medium", classification="Secret")
    c = telegram("c", names=(Name("place", ODD),))
    of = edition("Armistice", [a, b, c], description="Three.", relations=[Relation(b.path, a.path, REPLY)])
    return {sheet.href: writing.page(of, sheet) for sheet in sheets(of)}


def documents(sheet: Sheet) -> list[str]:
    listed = (child for child in sheet.content.children if isinstance(child, Element))
    return [dict(child.attrs)["href"] for child in listed if child.name == "document"]


def words(page: str) -> str:
    [body] = etree.HTML(page).iter("body")
    return " ".join(" ".join(map(str, body.itertext())).split())


def test_every_link_inside_the_edition_leads_to_a_page_of_it() -> None:
    made = small()
    others = {"c/a.html", "c/b.html", "c/c.html", "search.html", "guidelines/index.html", "edition.epub", "print.html"}
    others |= {"teigram.css", "teigram.js", "edition.css", "edition.js"}
    for href, page in made.items():
        for element in etree.HTML(page.encode()).iter(etree.Element):
            to = (element.get("href") or element.get("src") or "").partition("#")[0]
            if to and ":" not in to:
                assert posixpath.normpath(posixpath.join(posixpath.dirname(href), to)) in {*made, *others}, (
                    f"{href}: {to}"
                )


def test_every_page_is_reached_from_the_first() -> None:
    made = small()
    reached, next_ones = set[str](), ["index.html"]
    while next_ones:
        href = next_ones.pop()
        if href in made and href not in reached:
            reached.add(href)
            links = re.findall(r'href="([^"#]+)', made[href])
            next_ones += [posixpath.normpath(posixpath.join(posixpath.dirname(href), link)) for link in links]
    assert reached == set(made)


@pytest.mark.parametrize("href", sorted(small()))
def test_each_page_has_one_heading_and_says_where_it_is(href: str) -> None:
    page = etree.HTML(small()[href].encode())
    assert len(page.findall(".//h1")) == 1
    assert page.get("lang") == "en"
    here = [link for link in page.iter("a") if link.get("aria-current") == "page"]
    assert len(here) == (0 if href == "index.html" else 1)


def test_mark_up_in_a_name_stays_text() -> None:
    assert ODD.replace("\u2028", " ") in words(small()["names.html"])
    assert "<script>alert" not in "".join(small().values())


def test_a_thread_says_who_answers_whom() -> None:
    assert "Answers Telegram 249, October 3, 1951" in words(small()["threads.html"])


def test_an_inferred_date_says_so_in_lists() -> None:
    assert "October 5, 1951 (inferred)" in words(small()["documents/index.html"])


def test_pictures_say_in_words_and_in_a_table_what_they_show() -> None:
    page = etree.HTML(small()["chronology.html"].encode())
    [picture] = page.iter("svg")
    assert picture.get("role") == "group"
    assert picture.findtext("title") == "The traffic by month"
    assert "To Washington: 1 document, most in October 1951 (1)." in (picture.findtext("desc") or "")
    cells = [" ".join("".join(map(str, cell.itertext())).split()) for cell in next(page.iter("tbody"))[0]]
    assert cells == ["October 1951", "1", "1", "2 from October 1951"]


def test_the_bars_of_a_month_lead_where_its_row_of_the_table_leads() -> None:
    for href in ("chronology.html", "index.html"):
        [link] = [link for link in etree.HTML(small()[href].encode()).iter("a") if link.get("class") == "period"]
        assert link.get("href") == "documents/by-month/1951-10.html"
        assert link.get("aria-label") == "October 1951: 2 documents; to Washington: 1; from Washington: 1"
        assert len(link.findall("rect[@class='bar']")) == 2


def test_the_bars_of_a_year_lead_to_its_list() -> None:
    of = edition("Long", [telegram("a", "1945-01-01"), telegram("b", "1975-12-31")])
    [sheet] = chronology_pages(of)
    links = [link for link in etree.HTML(writing.page(of, sheet)).iter("a") if link.get("class") == "period"]
    assert [link.get("href") for link in links] == ["documents/by-year/1945.html", "documents/by-year/1975.html"]


def test_the_network_leads_to_the_documents_of_each_seat() -> None:
    page = etree.HTML(small()["correspondents.html"].encode())
    assert {link.get("href") for link in page.iter("a") if link.get("class") == "seat"} == {
        "correspondents/washington.html",
        "correspondents/moscow.html",
    }
    assert "c/b.html" in small()["correspondents/moscow-to-washington.html"]


def test_the_editorial_declaration_comes_from_the_headers() -> None:
    of = edition("Armistice", [telegram("a", declaration="1"), telegram("b", declaration="1"), telegram("c")])
    [sheet] = about(of, read)
    assert "Misprints are marked with sic" in words(writing.page(of, sheet))


def test_an_empty_edition_has_its_pages() -> None:
    of = edition("Nothing yet", [])
    made = {sheet.href: writing.page(of, sheet) for sheet in sheets(of)}
    assert "0 documents." in words(made["index.html"]).replace(", 0 words", "")
    assert {"documents/index.html", "chronology.html", "correspondents.html", "names.html", "threads.html"} <= set(made)


def test_no_page_and_no_chunk_grows_with_the_edition() -> None:
    entries = many(1500)
    chain = [
        Relation(one.path, other.path, "reference") for one, other in zip(entries[::7], entries[7::7], strict=False)
    ]
    of = edition("Large", entries, relations=chain)
    largest: dict[str, tuple[int, Sheet]] = {}
    for sheet in sheets(of):
        size = len(writing.written(sheet.content))
        kind = sheet.content.name
        largest[kind] = max(largest.get(kind, (0, sheet)), (size, sheet), key=lambda pair: pair[0])
    for size, sheet in largest.values():
        assert len(writing.page(of, sheet).encode()) < MOST, (sheet.href, size)
    assert max(len(script.encode()) for _, script in chunks(of)) < MOST


def test_all_documents_are_on_the_pages_of_the_list_once() -> None:
    of = edition("Large", many(250))
    pages = [
        sheet for sheet in listings(of) if sheet.href in {part_href("documents/index.html", at) for at in (1, 2, 3)}
    ]
    assert [len(documents(sheet)) for sheet in pages] == [100, 100, 50]
    assert len({one for sheet in pages for one in documents(sheet)}) == 250


def test_the_chunks_hold_each_document_with_its_values() -> None:
    of = edition("Large", many(1200))
    facets, *rest = [
        json.loads(script.removeprefix("teigramDocuments(").removesuffix(");\n")) for _, script in chunks(of)
    ]
    rows = [row for chunk in rest for row in chunk["documents"]]
    assert (facets["chunks"], len(rest), len(rows)) == (3, 3, 1200)
    for entry, row in zip(of.entries, rows, strict=True):
        named = [facets["facets"][at]["values"][number][0] for at, number in enumerate(row[6])]
        assert named == [facet.of(entry) or "Not stated" for facet in FACETS]


def test_a_document_knows_its_thread_wherever_that_is() -> None:
    entries = many(100)
    pairs = [Relation(entries[at].path, entries[at + 1].path, REPLY) for at in range(0, 100, 2)]
    of = edition("Threads", entries, relations=pairs)
    links = thread_links(of)
    pages = {sheet.href: writing.written(sheet.content).decode() for sheet in thread_pages(of)}
    assert len(links) == 100
    for link in links.values():
        href, _, ident = link.href.partition("#")
        assert f'id="{ident}"' in pages[href]


def test_days_are_written_alike_by_script_and_stylesheet() -> None:
    script = (ROOT / "xslt" / "edition.js").read_text(encoding="utf-8")
    months = re.findall(r'"([A-Z][a-z]+)"', re.search(r"MONTHS = \[(.*?)\]", script)[1])  # type: ignore[index]
    from teigram.record import Dated

    assert [f"{month} 1, 1951" for month in months] == [in_words(Dated(when=f"1951-{at:02}-01")) for at in range(1, 13)]


@pytest.mark.parametrize(
    ("years", "shares"),
    [
        ({}, []),
        ({"1945": 3}, [("1945", 3)]),
        ({"1945": 3, "1946": 7}, [("1945–1946", 10)]),
        ({"1945": 4, "1946": 7, "1947": 3}, [("1945", 4), ("1946–1947", 10)]),
        ({"1945": 1, "1946": 25, "": 2}, [("1945", 1), ("1946", 10), ("1946", 10), ("1946", 7)]),
    ],
)
def test_volumes_have_whole_years_where_they_can(
    years: dict[str, int], shares: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volumes, "MOST_IN_A_VOLUME", 10)
    of = edition("Long", [telegram(f"t{year}-{at}", year) for year, number in years.items() for at in range(number)])
    made = volumes.volumes(of)
    assert [(one.years, len(one.edition.entries)) for one in made] == shares
    assert [entry for one in made for entry in one.edition.entries] == list(of.entries)
    assert len({one.edition.title for one in made} | {one.epub for one in made}) == 2 * len(made)
