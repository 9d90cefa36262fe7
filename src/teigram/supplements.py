"""What a site has beside its pages, once they are all written: the search, the EPUB, the page to print, DTS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from teigram import output
from teigram.edition.entry import Entry
from teigram.edition.site import EPUB, MOST_IN_A_BOOK, PRINT, SEARCH, Edition, frame

DTS = "dts"
MOST_WITH_PASSAGES = 100  # a document has about 40 passages, and each has a file


def supplement(of: Edition, site: Path) -> None:
    """Write into *site* what the edition *of* has beside its pages; the one place where such steps are added.

    Raises:
        OutputError: A file cannot be written.
        SearchError: Pagefind is installed and fails.
    """
    _search(of, site)
    if 0 < len(of.entries) <= MOST_IN_A_BOOK:
        _book(of, site)
        _text_services(of, site)


def left_out(documents: int, encoded: Path) -> Iterator[str]:
    """Yield what the site of an edition of so many *documents*, whose TEI is in *encoded*, lacks, and how to get it."""
    some = encoded / "FOLDER"
    if documents > MOST_IN_A_BOOK:
        yield (
            f"The edition has {documents:,} documents. Of more than {MOST_IN_A_BOOK:,}, no EPUB, no page to print and "
            "no DTS are made. Make the EPUB and the DTS of those you need: "
            f"teigram export {some} --to epub -o FOLDER.epub and teigram export {some} --to dts -o FOLDER"
        )
    elif documents > MOST_WITH_PASSAGES:
        yield (
            f"The edition has {documents:,} documents. Of more than {MOST_WITH_PASSAGES:,}, the DTS has no passages, "
            f"only documents. Make a DTS with passages of those you need: teigram export {some} --to dts -o FOLDER"
        )


def _search(of: Edition, site: Path) -> None:
    """Write the index, where Pagefind is installed, and the page to search on, which says so where it is not."""
    from teigram import search, search_index

    is_indexed = search_index.is_available() and bool(of.entries)
    if is_indexed:
        search_index.write(site, (search.record(_read(entry), entry) for entry in of.entries))
    output.write(site / SEARCH, search.page(frame(of, SEARCH, SEARCH), indexed=is_indexed).encode(), force=True)
    for path in search.assets():
        output.write(site / path.name, path.read_bytes(), force=True)


def _book(of: Edition, site: Path) -> None:
    """Write the EPUB and the page to print."""
    from teigram import epub, print_page

    output.write(site / EPUB, epub.epub(of, _read), force=True)
    page = print_page.print_page(of, _read, frame(of, PRINT))
    output.write(site / PRINT, page.encode(), force=True)
    for path in print_page.assets():
        output.write(site / path.name, path.read_bytes(), force=True)


def _text_services(of: Edition, site: Path) -> None:
    """Write the documents as Distributed Text Services, each passage with files of its own where they are few."""
    from teigram.export import document, dts

    documents = [document(PurePosixPath(unquote(one.href)).with_suffix(".xml"), _read(one)) for one in of.entries]
    for path, content in dts.service(documents, title=of.title, passages=len(documents) <= MOST_WITH_PASSAGES):
        output.write(site / DTS / path, content, force=True)


def _read(entry: Entry) -> bytes:
    return Path(entry.path).read_bytes()
