"""An EPUB 3 of documents, for e-readers: the one that a site has, of whichever documents are named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from teigram import epub
from teigram.edition.entry import entry
from teigram.edition.site import edition
from teigram.export import Document
from teigram.export.holdings import holdings


def write(documents: Sequence[Document]) -> bytes:
    """Give the EPUB of *documents*, in order of date.

    Its title is that of their collection; where the headers state none, it says from which years they are.
    """
    about = holdings([document.record for document in documents])
    years = dict.fromkeys(day[:4] for day in (about.first_day, about.last_day) if day)
    title = about.title or ", ".join(filter(None, ("Documents", "–".join(years))))
    entries = [entry(one.root, path=str(one.path), href=_page(one.path)) for one in documents]
    xml = {str(document.path): document.xml for document in documents}
    return epub.epub(edition(title, entries), lambda one: xml[one.path])


def _page(path: PurePosixPath) -> str:
    return str(path.with_suffix(".html"))
