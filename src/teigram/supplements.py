"""What a site has beside its pages, once they are all written: the search, the EPUB, the page to print, DTS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from teigram.edition.entry import Entry
from teigram.edition.site import SEARCH, Edition, frame
from teigram.edition.volumes import Volume, volumes
from teigram.site_files import SiteFiles

DTS = "dts"
MOST_WITH_PASSAGES = 100  # a document has about 40 passages, and each has a file
MOST_IN_TEXT_SERVICES = 1000  # a client gets the list of all in one file, and the trees of all are held at a time


def supplement(of: Edition, site: SiteFiles) -> None:
    """Write into *site* what the edition *of* has beside its pages; the one place where such steps are added.

    Raises:
        OutputError: A file cannot be written.
        SearchError: Pagefind is installed and fails.
        TransformError: A stylesheet of the project's own stops.
    """
    _search(of, site)
    for volume in volumes(of):
        _book(of, volume, site)
    if 0 < len(of.entries) <= MOST_IN_TEXT_SERVICES:
        _text_services(of, site)


def left_out(documents: int, encoded: Path) -> Iterator[str]:
    """Yield what the site of an edition of so many *documents*, whose TEI is in *encoded*, lacks, and how to get it."""
    some = encoded / "FOLDER"
    if documents > MOST_IN_TEXT_SERVICES:
        yield (
            f"The edition has {documents:,} documents. Of more than {MOST_IN_TEXT_SERVICES:,}, no DTS is made. Make "
            f"one of those you need: teigram export {some} --to dts -o FOLDER"
        )
    elif documents > MOST_WITH_PASSAGES:
        yield (
            f"The edition has {documents:,} documents. Of more than {MOST_WITH_PASSAGES:,}, the DTS has no passages, "
            f"only documents. Make a DTS with passages of those you need: teigram export {some} --to dts -o FOLDER"
        )


def _search(of: Edition, site: SiteFiles) -> None:
    """Write the index, where Pagefind is installed, and the page to search on, which says so where it is not."""
    from teigram import search, search_index

    is_indexed = search_index.is_available() and bool(of.entries)
    if is_indexed:
        search_index.write(site.folder, (search.record(_read(entry), entry) for entry in of.entries))
    about, own = frame(of, SEARCH, SEARCH), of.look.own.get("search")
    site.put(SEARCH, search.page(about, indexed=is_indexed, stylesheet=own).encode())
    for path in search.assets():
        site.put(path.name, path.read_bytes())


def _book(of: Edition, volume: Volume, site: SiteFiles) -> None:
    """Write the EPUB and the page to print of one *volume*."""
    from teigram import epub, print_page

    site.put(volume.epub, epub.epub(volume.edition, _read))
    site.put(volume.print, print_page.print_page(volume.edition, _read, frame(of, volume.print)).encode())
    for path in print_page.assets():
        site.put(path.name, path.read_bytes())


def _text_services(of: Edition, site: SiteFiles) -> None:
    """Write the documents as Distributed Text Services, each passage with files of its own where they are few."""
    from teigram.export import document, dts

    documents = [document(PurePosixPath(unquote(one.href)).with_suffix(".xml"), _read(one)) for one in of.entries]
    for path, content in dts.service(documents, title=of.title, passages=len(documents) <= MOST_WITH_PASSAGES):
        site.put(DTS / path, content)


def _read(entry: Entry) -> bytes:
    return Path(entry.path).read_bytes()
