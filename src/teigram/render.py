"""From TEI to what people read: a page, a plain text.

The work is done by the stylesheets in ``xslt/``; this module hands them documents and settings. A document is parsed
once for all its renderings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from lxml import etree

from teigram import page as pages
from teigram import resources, saxon
from teigram.page import SCRIPT, SITE, STYLE_SHEET, Citation, Link, Page

if TYPE_CHECKING:
    from pathlib import Path

    from saxonche import PyXdmNode

Mode = Literal["reading", "source"]
"""What a plain text is for: to be read, or to be compared with the source file."""

_ALONE = Page()

__all__ = ["SCRIPT", "SITE", "STYLE_SHEET", "Citation", "Link", "Mode", "Page", "Rendering", "Shown", "TextStyle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a plain text of mode ``reading`` is laid out; ``docs/plain-text.md`` is the contract.

    Attributes:
        width: How many characters a line has at most; 0 for one line a block.
        notes: Where the notes stand: at the end, or under the paragraph that they are anchored in.
        expand: Abbreviations in full and misprints corrected, instead of as printed.
    """

    width: int = 0
    notes: Literal["end", "paragraph"] = "end"
    expand: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A TEI document that is to be shown: the file, what messages call it, and what its page is told of the edition."""

    xml: bytes
    name: str
    page: Page = _ALONE


@dataclass(frozen=True, slots=True)
class Rendering:
    """One document as people read it: the page, and the plain text of mode ``reading``."""

    html: str
    text: str


def assets() -> tuple[Path, ...]:
    """Give the files that pages ask for; copy them beside the pages under their own names."""
    return tuple(resources.path(f"xslt/{name}") for name in (STYLE_SHEET, SCRIPT))


def page_node(page: Page) -> PyXdmNode:
    """Give *page* as stylesheets take it in their parameter ``page``; `teigram.page` shows it."""
    return saxon.node(etree.ElementTree(pages.element(page)), "what the page knows").children[0]


def html(xml: bytes, page: Page | None = None, *, name: str = "document", stylesheet: Path | None = None) -> str:
    """Give the page of the TEI document *xml*.

    Args:
        xml: A TEI document.
        page: What the page is told about the edition.
        name: What messages call the document.
        stylesheet: A stylesheet of one's own, which imports ``teigram:html.xsl``.

    Raises:
        TransformError: The document is not well-formed, or has an element that no template is for.
    """
    return _page(saxon.parse(xml, name), page_node(page or Page()), name, stylesheet)


def text(
    xml: bytes,
    mode: Mode = "reading",
    *,
    name: str = "document",
    style: TextStyle | None = None,
    stylesheet: Path | None = None,
) -> str:
    """Give the TEI document *xml* as plain text: to be read, or with the source's characters in the source's order.

    Args:
        xml: A TEI document.
        mode: What the text is for.
        name: What messages call the document.
        style: How a text of mode ``reading`` is laid out.
        stylesheet: A stylesheet of one's own, which imports ``teigram:text.xsl``.

    Raises:
        TransformError: As for `html`.
    """
    return _text(saxon.parse(xml, name), mode, name, style or TextStyle(), stylesheet)


def render_all(
    xml: bytes,
    page: Page | None = None,
    *,
    name: str = "document",
    stylesheet: Path | None = None,
    for_text: Path | None = None,
) -> Rendering:
    """Give the page and the plain text of *xml* from one parse.

    Arguments and errors are those of `html`; *for_text* is a stylesheet of one's own as `text` takes it.
    """
    return render_many([Shown(xml, name, page or Page())], stylesheet=stylesheet, for_text=for_text)[0]


def render_many(
    documents: Sequence[Shown], *, stylesheet: Path | None = None, for_text: Path | None = None
) -> list[Rendering]:
    """Give page and plain text of each of *documents*; stylesheets and errors are those of `render_all`.

    All documents are parsed, then all pages are made, then all texts: Saxon that goes on with one stylesheet takes two
    thirds of the time of Saxon that takes turns with two.
    """
    parsed = [saxon.parse(one.xml, one.name) for one in documents]
    known = [page_node(one.page) for one in documents]
    together = list(zip(documents, parsed, known, strict=True))
    pages = [_page(node, page, one.name, stylesheet) for one, node, page in together]
    texts = [_text(node, "reading", one.name, TextStyle(), for_text) for one, node, _ in together]
    return [Rendering(html, text) for html, text in zip(pages, texts, strict=True)]


def _stylesheet(name: str, own: Path | None = None) -> saxon.Stylesheet:
    """Give our stylesheet *name*, or the user's *own* in its place."""
    return saxon.compile_stylesheet(own or resources.path(f"xslt/{name}"))


def _page(document: PyXdmNode, page: PyXdmNode, name: str, stylesheet: Path | None) -> str:
    return saxon.transform(_stylesheet("html.xsl", stylesheet), document, {"page": page}, name=name) + "\n"


def _text(document: PyXdmNode, mode: Mode, name: str, style: TextStyle, stylesheet: Path | None = None) -> str:
    parameters = {"mode": mode, **asdict(style)}
    plain = saxon.transform(_stylesheet("text.xsl", stylesheet), document, parameters, name=name)
    return plain if mode == "source" else plain.rstrip("\n") + "\n"
