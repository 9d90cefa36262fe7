"""Writing the edition's pages: each is made by ``xslt/edition/edition.xsl`` from an element of its own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from lxml import etree

from teigram import render, resources, saxon
from teigram.edition.about import about, home
from teigram.edition.chunks import chunks
from teigram.edition.entry import Entry
from teigram.edition.listing import listings
from teigram.edition.name_pages import name_pages
from teigram.edition.pictures import chronology_pages, correspondent_pages
from teigram.edition.site import GUIDELINES, HOME, STYLE, Edition, Sheet, frame, up
from teigram.edition.thread_pages import thread_pages
from teigram.errors import OutputError
from teigram.look import OWN_CSS
from teigram.markup import Element, parse
from teigram.markup import write as write_element
from teigram.page import SITE
from teigram.site_files import SiteFiles

SCRIPT = "edition.js"


def write(of: Edition, site: SiteFiles) -> None:
    """Write the edition's own pages, with what they ask for, into *site*.

    Raises:
        OutputError: A file cannot be written, or is the page of a document.
        TransformError: The project's own stylesheet stops.
    """
    documents = {entry.href: entry.path for entry in of.entries}
    for sheet in all_sheets(of):
        if sheet.href in documents:
            raise OutputError(
                f"{site.folder / sheet.href}: this is a page of the edition, and the page of {documents[sheet.href]} "
                "would be written there too. Rename its source, or put it into another folder of the corpus."
            )
        site.put(sheet.href, page(of, sheet).encode())
    for href, script in chunks(of):
        site.put(href, script.encode())
    for name in (STYLE, SCRIPT):
        site.put(name, resources.path(f"xslt/{name}").read_bytes())
    if of.look.css:
        site.put(OWN_CSS, of.look.css.read_bytes())
    site.put(GUIDELINES, _guidelines(of).encode())


def all_sheets(of: Edition) -> Iterator[Sheet]:
    """Yield what every page of the edition is made from."""
    return itertools.chain(
        home(of),
        listings(of),
        chronology_pages(of),
        correspondent_pages(of),
        name_pages(of),
        thread_pages(of),
        about(of, _tei),
    )


def page(of: Edition, sheet: Sheet) -> str:
    """Give the page that *sheet* is to be."""
    stylesheet = saxon.compile_stylesheet(of.look.stylesheet("edition"))
    source = saxon.parse(written(sheet.content), sheet.href)
    told = render.page_node(frame(of, sheet.href, sheet.way))
    return saxon.transform(stylesheet, source, {"page": told}, name=sheet.href) + "\n"


def written(content: Element) -> bytes:
    """Give *content* as the document that the stylesheet is given."""
    return write_element(replace(content, attrs=(("xmlns", SITE), *content.attrs))).encode()


def _guidelines(of: Edition) -> str:
    """Give the encoding guidelines, which know of no edition, with the way back to this one at their top."""
    page = resources.path(GUIDELINES).read_text(encoding="utf-8")
    back = f'<a href="{up(GUIDELINES)}{HOME}">Back to the edition: {escape(of.title)}</a>'
    style = f'<link rel="stylesheet" href="{up(GUIDELINES)}{OWN_CSS}"></head>' if of.look.css else "</head>"
    return page.replace("</head>", style, 1).replace("<header>", f'<nav aria-label="Edition">{back}</nav>\n<header>', 1)


def _tei(entry: Entry) -> etree._Element:
    return parse(Path(entry.path).read_bytes())
