"""The search of an edition: the page it is done on, and what is indexed of each document.

`teigram.search_index` makes the index from the records; ``xslt/search.js`` looks into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from lxml import etree

from teigram import page as pages
from teigram import resources, saxon
from teigram.edition.entry import Entry
from teigram.edition.facets import FACETS, NOT_STATED, folder
from teigram.page import SITE, Page

PAGE = "search.html"
"""Where the search page is in a site."""

_LANGUAGE = re.compile(r'<html lang="([^"]+)"')
_UNDATED = "9999"  # sorted after all years


@dataclass(frozen=True, slots=True)
class Record:
    """A document as it is indexed.

    Attributes:
        address: Of its page, relative to the site.
        page: What Pagefind reads: facts and words, as HTML.
        language: Of its text.
    """

    address: PurePosixPath
    page: str
    language: str


def record(xml: bytes, entry: Entry) -> Record:
    """Give what is indexed of the TEI document *xml*, which *entry* describes: its facets are those of the lists.

    Raises:
        TransformError: It is not well-formed.
    """
    facts = etree.Element(f"{{{SITE}}}facts")
    for what, name, value in _facts(entry):
        if value:
            etree.SubElement(facts, f"{{{SITE}}}value", what=what, name=name, value=value)
    parameters = {"facts": saxon.node(etree.ElementTree(facts), "facts").children[0]}
    stylesheet = saxon.compile_stylesheet(resources.path("xslt/search-record.xsl"))
    page = saxon.transform(stylesheet, saxon.parse(xml, entry.path), parameters, name=entry.path)
    return Record(PurePosixPath(entry.href), page, _LANGUAGE.findall(page)[0])


def page(about: Page, *, indexed: bool, stylesheet: Path | None = None) -> str:
    """Give the page to search the edition on.

    Args:
        about: What the page knows of the edition.
        indexed: There is an index to look into; without one the page says so.
        stylesheet: A stylesheet of one's own, which imports ``teigram:search.xsl``.

    Raises:
        TransformError: The stylesheet cannot be used, or stops.
    """
    search = etree.Element(f"{{{SITE}}}search", {"indexed": "yes"} if indexed else {})
    search.append(pages.element(replace(about, styles=(*about.styles, "search.css"))))
    for facet in FACETS:
        href = f"{folder(facet)}/index.html"
        etree.SubElement(search, f"{{{SITE}}}facet", key=facet.key, title=facet.title, href=href)
    compiled = saxon.compile_stylesheet(stylesheet or resources.path("xslt/search.xsl"))
    return saxon.transform(compiled, saxon.node(etree.ElementTree(search), PAGE), name=PAGE) + "\n"


def assets() -> tuple[Path, ...]:
    """Give the files that the page asks for, and the script that marks on a document's page what was found."""
    return tuple(resources.path(f"xslt/{name}") for name in ("search.css", "search.js", "highlight.js"))


def _facts(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield what a search chooses and sorts by, and what it shows of a document that is found."""
    for facet in FACETS:
        yield "filter", facet.key, facet.of(entry) or NOT_STATED
    yield "sort", "date", entry.date or _UNDATED
    yield "meta", "date", entry.day
    yield "meta", "classification", entry.classification
    yield "meta", "page", entry.pages.partition("–")[0]
