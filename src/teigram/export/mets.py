"""METS 1.12: which files a collection has, what is known of each document, and how they belong together.

The files are named relative to the METS file, which belongs into the folder that was exported. Beside a document's TEI
stand its page and its plain text, where they lie in the same folder under the same name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from teigram.export.dublin_core import of_collection, of_document
from teigram.export.holdings import Holdings, holdings
from teigram.export.xml import INSTANCE, written
from teigram.markup import Element, element
from teigram.record import Record

if TYPE_CHECKING:
    from teigram.export import Document

_SPACE = "http://www.loc.gov/METS/"
_COLLECTION = "dmd-0"
_USES = {
    ".xml": ("TEI", "application/tei+xml"),
    ".html": ("HTML", "text/html"),
    ".txt": ("TEXT", "text/plain"),
}


@dataclass(frozen=True, slots=True)
class _File:
    """One file of a document; *number* is the document's."""

    number: int
    ending: str
    path: str
    content: bytes

    @property
    def ident(self) -> str:
        return f"file-{self.number}-{self.ending[1:]}"


def write(documents: Sequence[Document]) -> bytes:
    """Write the METS file of *documents*."""
    records = [each.record for each in documents]
    whole = holdings(records)
    files = [list(_files(number, each)) for number, each in enumerate(documents, start=1)]
    spaces = {
        "xmlns": _SPACE,
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:xsi": INSTANCE,
        "xsi:schemaLocation": f"{_SPACE} http://www.loc.gov/standards/mets/version1121/mets.xsd",
    }
    return written(
        element(
            "mets",
            _agents(whole),
            _description(_COLLECTION, of_collection(records)),
            *(_description(f"dmd-{number}", of_document(each)) for number, each in enumerate(records, start=1)),
            element("fileSec", *_groups([file for group in files for file in group])),
            _structure(whole, records, files),
            LABEL=whole.title,
            TYPE="Digital edition",
            **spaces,
        )
    )


def _files(number: int, document: Document) -> Iterator[_File]:
    yield _File(number, ".xml", document.path.as_posix(), document.xml)
    for path, content in document.beside:
        yield _File(number, path.suffix, path.as_posix(), content)


def _agents(whole: Holdings) -> Element | None:
    agents = [
        *(_agent("CREATOR", name) for name in whole.encoders),
        *(_agent("DISSEMINATOR", name) for name in (whole.publisher,) if name),
    ]
    return element("metsHdr", *agents) if agents else None


def _agent(role: str, name: str) -> Element:
    return element("agent", element("name", name), ROLE=role)


def _description(ident: str, described: Element) -> Element:
    data = element("mdWrap", element("xmlData", described), MDTYPE="DC", MIMETYPE="text/xml")
    return element("dmdSec", data, ID=ident)


def _groups(files: Sequence[_File]) -> Iterator[Element]:
    for ending, (use, _) in _USES.items():
        of_use = [file for file in files if file.ending == ending]
        if of_use:
            yield element("fileGrp", *(_file(file) for file in of_use), USE=use)


def _file(file: _File) -> Element:
    place = {"LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": quote(file.path)}
    return element(
        "file",
        element("FLocat", **place),
        ID=file.ident,
        MIMETYPE=_USES[file.ending][1],
        SIZE=str(len(file.content)),
        CHECKSUM=hashlib.sha512(file.content).hexdigest(),
        CHECKSUMTYPE="SHA-512",
    )


def _structure(whole: Holdings, records: Sequence[Record], files: Sequence[Sequence[_File]]) -> Element:
    """Divide the collection into documents, and point from each to its description and its files."""
    documents = (
        element(
            "div",
            *(element("fptr", FILEID=file.ident) for file in of_document_),
            TYPE=record.type or "document",
            ORDER=str(number),
            LABEL=record.title or record.heading,
            DMDID=f"dmd-{number}",
        )
        for number, (record, of_document_) in enumerate(zip(records, files, strict=True), start=1)
    )
    top = element("div", *documents, TYPE="collection", LABEL=whole.title, DMDID=_COLLECTION)
    return element("structMap", top, TYPE="LOGICAL")
