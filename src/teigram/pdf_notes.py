"""The notes of a PDF: whether each is whole, and on the sheet on which it is anchored.

A sheet is a page of the PDF, as WeasyPrint gives it: its height, and where on it each element with an identifier is.
The page to print has an element ``<span class="foot-note" data-id="d612.fn1">`` for each note, beside its anchor
``<a id="d612.fn1-ref">``; the documents are elements ``<article id="d612">``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from teigram.errors import LossError

Setting = tuple[Element, Sequence[Any]]
"""A page to print as a tree, and the sheets that it fills."""

_ARTICLE = re.compile(r'<article id="(?P<ident>[^"]*)".*?</article>', re.DOTALL)
_ORPHANS = (4, 2, 5, 6, 7)
"""Lines of a paragraph that stay together at the foot of a sheet; print.css has 3."""


def check(setting: Setting) -> None:
    """See that each note is whole: WeasyPrint (69) sets one that is too long beyond the edge of the sheet.

    Raises:
        LossError: One is not.
    """
    page, sheets = setting
    whole = {name for sheet in sheets for name, box in sheet.anchors.items() if box[1] >= 0 and box[3] <= sheet.height}
    for name in _notes(page):
        if name not in whole:
            raise LossError(
                f"the note {name} does not fit on a page, so the PDF is not made. Set pages larger or notes smaller in "
                "your own style sheet, or print the page with a browser."
            )


def late(setting: Setting) -> set[str]:
    """Give the identifiers of the documents of which a note is on another sheet than its anchor."""
    page, sheets = setting
    first = {name: number for number, sheet in reversed([*enumerate(sheets)]) for name in sheet.anchors}
    return {
        article.get("id", "")
        for article in page.iter("article")
        if any(first.get(name) != first.get(f"{name}-ref") for name in _notes(article))
    }


def rules(page: str, documents: set[str], set_page: Callable[[str, str], Setting]) -> str:
    """Give rules of CSS by which the notes of *documents* of the *page* come to stand where they are anchored.

    Where a paragraph goes over to the next sheet after just as many lines as must stay together, WeasyPrint (69) makes
    room for the last of them by taking a note to the next sheet. With another such number for the document it does not.
    Each document begins a sheet, so that only those of which a note is late need be set anew to try it.

    Args:
        page: The page to print.
        documents: Those of which a note is late, by their identifiers.
        set_page: Sets a page by further rules.
    """
    found = []
    for orphans in _ORPHANS:
        tried = {
            ident: f'[id="{ident}"] :is(.text, .text p) {{ orphans: {orphans} !important }}'
            for ident in sorted(documents)
        }
        documents = late(set_page(_only(page, documents), "\n".join(tried.values()))) if documents else documents
        found += [rule for ident, rule in tried.items() if ident not in documents]
    return "\n".join(found)


def _only(page: str, documents: Collection[str]) -> str:
    """Give *page* with no other document than *documents*."""
    return _ARTICLE.sub(lambda article: article[0] if article["ident"] in documents else "", page)


def _notes(part: Element) -> Iterator[str]:
    """Yield the identifiers of the notes that are set at the foot."""
    for note in part.iter("span"):
        if note.get("class") == "foot-note":
            yield note.get("data-id", "")
