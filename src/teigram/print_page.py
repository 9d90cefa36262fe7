"""The whole edition on one page, to be printed or kept as PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from teigram import book as books
from teigram import render, resources, saxon
from teigram.edition.entry import Entry
from teigram.edition.site import Edition
from teigram.page import Page

if TYPE_CHECKING:
    from saxonche import PyXdmNode

PAGE = "print.html"
"""Where the page is in a site."""

STYLE = "print.css"
"""The style sheet that it asks for besides those of all pages."""


def print_page(of: Edition, read: Callable[[Entry], bytes], about: Page) -> str:
    """Give the page of the edition *of*.

    Args:
        of: The edition.
        read: Gives the TEI of a document.
        about: What the page knows of the site that it belongs to.

    Raises:
        TransformError: A document has an element that no template is for.
    """
    chapters = [_chapter(read(entry), entry, of.look.stylesheet("chapter")) for entry in of.entries]
    book = saxon.node(etree.ElementTree(books.element(of)), PAGE)
    parameters = {
        "book": book.children[0],
        "chapters": saxon.processor().make_array(chapters),
        "page": render.page_node(replace(about, styles=(*about.styles, STYLE))),
    }
    stylesheet = saxon.compile_stylesheet(of.look.stylesheet("print"))
    return saxon.transform(stylesheet, book, parameters, name=PAGE) + "\n"


def assets() -> tuple[Path, ...]:
    """Give the files that the page asks for besides those of all pages."""
    return (resources.path(f"xslt/{STYLE}"),)


def _chapter(xml: bytes, entry: Entry, path: Path) -> PyXdmNode:
    stylesheet = saxon.compile_stylesheet(path)
    return saxon.parse(saxon.transform(stylesheet, saxon.parse(xml, entry.path), name=entry.path).encode(), entry.path)
