"""The edition as one EPUB 3 file.

The stylesheet ``xslt/epub/epub.xsl``, or the project's own, makes its files; this module puts them in a ZIP file as
EPUB wants it: ``mimetype`` first and uncompressed, the rest in a fixed order, under one time.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from teigram import book as books
from teigram import resources, saxon
from teigram.edition.entry import Entry
from teigram.edition.site import Edition
from teigram.errors import TransformError
from teigram.look import OWN_CSS
from teigram.page import SITE

if TYPE_CHECKING:
    from saxonche import PyXdmNode

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_TEXTS = "EPUB/text"
_PARTS = {
    "cover.svg": "cover-image",
    "cover.xhtml": "cover",
    "title.xhtml": "title",
    "nav.xhtml": "nav",
    "package.opf": "package",
}
_PERMISSIONS = 0o100644 << 16  # of a file, where a ZIP file has them
_UNIX = 3  # without it the ZIP file would say which system made it


def epub(of: Edition, read: Callable[[Entry], bytes]) -> bytes:
    """Give the EPUB of the edition *of*.

    Args:
        of: The edition.
        read: Gives the TEI of a document.

    Raises:
        TransformError: A document has an element that no template is for.
        SettingsError: ``SOURCE_DATE_EPOCH`` is no time.
    """
    content = io.BytesIO()
    time = books.modified().timetuple()[:6]
    with zipfile.ZipFile(content, "w") as file:
        for name, text in _files(of, read):
            entry = zipfile.ZipInfo(name, time)
            entry.create_system, entry.external_attr = _UNIX, _PERMISSIONS
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(entry, text)
    return content.getvalue()


def _files(of: Edition, read: Callable[[Entry], bytes]) -> Iterator[tuple[str, str]]:
    """Yield the name and the content of each file; the navigation comes last, since the chapters have its pages."""
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER
    book = books.element(of)
    node = _node(book)
    stylesheet = saxon.compile_stylesheet(of.look.stylesheet("epub"))
    chapters = {_name(entry): _chapter(stylesheet, read(entry), entry, node) for entry in of.entries}
    for document, chapter in zip(book.iterchildren(f"{{{SITE}}}document"), chapters.values(), strict=True):
        _add_pages(document, chapter)
    for name, chapter in _with_sound_links(chapters):
        yield f"{_TEXTS}/{name}", etree.tostring(chapter, encoding="unicode")
    whole = _node(book)
    yield "EPUB/book.css", resources.path("xslt/epub/book.css").read_text(encoding="utf-8")
    if of.look.css:
        yield f"EPUB/{OWN_CSS}", of.look.css.read_text(encoding="utf-8")
    for name, part in _PARTS.items():
        yield f"EPUB/{name}", saxon.transform(stylesheet, whole, {"part": part}, name=name)


def _name(entry: Entry) -> str:
    """Give the name of a document's chapter among the texts: where its page is in the site."""
    return f"{entry.href.removesuffix('.html')}.xhtml"


def _chapter(stylesheet: saxon.Stylesheet, xml: bytes, entry: Entry, book: PyXdmNode) -> etree._Element:
    parameters = {"book": book.children[0], "href": entry.href}
    made = saxon.transform(stylesheet, saxon.parse(xml, entry.path), parameters, name=entry.path)
    try:
        return etree.fromstring(made.encode())
    except etree.XMLSyntaxError as error:
        raise TransformError(
            f"{entry.path}: the chapter that {stylesheet.name} makes of it is not XML: {error.msg}. "
            "Let the template for TEI give one element, html, as that of teigram:epub/epub.xsl does."
        ) from error


def _add_pages(document: etree._Element, chapter: etree._Element) -> None:
    """Note below *document* the printed pages that begin in its *chapter*: ``<page id="pg_988" n="988"/>``."""
    for mark in chapter.iterfind(".//*[@role='doc-pagebreak']"):
        if ident := mark.get("id"):
            etree.SubElement(document, f"{{{SITE}}}page", id=ident, n=mark.get("data-n", ident))


def _with_sound_links(chapters: Mapping[str, etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """Yield *chapters* with their names; a link to a place that another chapter has not leads to its beginning."""
    idents = {
        name: {element.get("id") for element in chapter.iterfind(".//*[@id]")} for name, chapter in chapters.items()
    }
    for name, chapter in chapters.items():
        for link in chapter.iterfind(".//{*}a[@href]"):
            path, mark, ident = link.get("href", "").partition("#")
            if path and mark and ":" not in path and ident not in idents.get(_resolved(path, name), ()):
                link.set("href", path)
        yield name, chapter


def _resolved(path: str, name: str) -> str:
    """Give the name of the chapter at *path*, relative to the chapter *name*."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _node(book: etree._Element) -> PyXdmNode:
    return saxon.node(etree.ElementTree(book), "the book")
