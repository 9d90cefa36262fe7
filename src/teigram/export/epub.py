"""An EPUB 3 of documents, for e-readers: the one that a site has, of whichever documents are named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from teigram import epub
from teigram.edition.entry import Entry, entry
from teigram.edition.site import Edition, edition
from teigram.export import Document
from teigram.export.holdings import holdings


def write(documents: Sequence[Document]) -> bytes:
    """Give the EPUB of *documents*, in order of date."""
    return epub.epub(*bound(documents))


def bound(documents: Sequence[Document]) -> tuple[Edition, Callable[[Entry], bytes]]:
    """Give *documents* as the edition that a book is made from, and what gives the TEI of each.

    Its title is that of their collection; where the headers state none, it says from which years they are.
    """
    about = holdings([document.record for document in documents])
    years = dict.fromkeys(day[:4] for day in (about.first_day, about.last_day) if day)
    title = about.title or ", ".join(filter(None, ("Documents", "–".join(years))))
    entries = [entry(one.root, path=str(one.path), href=_page(one.path)) for one in documents]
    xml = {str(document.path): document.xml for document in documents}
    return edition(title, entries), lambda one: xml[one.path]


def _page(path: PurePosixPath) -> str:
    return str(path.with_suffix(".html"))
