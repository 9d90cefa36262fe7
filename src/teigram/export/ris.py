"""Citations as RIS, which EndNote, Citavi, Mendeley and Zotero read: a tag, two spaces, a hyphen, the value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from teigram.export.citations import address, container, inferences, is_printed
from teigram.export.dates import iso, year
from teigram.record import Party, Record

if TYPE_CHECKING:
    from teigram.export import Document

_BREAK = "\r\n"


def write(documents: Sequence[Document]) -> bytes:
    """Write the entries of all documents."""
    return "".join(entry(each.record) for each in documents).encode()


def entry(record: Record) -> str:
    """Give the entry of a document; what its header does not state has no line. Lines end as the format asks."""
    kind, container_lines = ("CHAP", _of_edition) if is_printed(record) else ("PCOMM", _of_encoding)
    lines = [("TY", kind), *_of_document(record), *container_lines(record)]
    stated = "".join(f"{tag}  - {' '.join(value.split())}{_BREAK}" for tag, value in lines if value)
    return f"{stated}ER  - {_BREAK}"


def _of_document(record: Record) -> Iterator[tuple[str, str]]:
    yield "ID", record.ident
    for party in record.sent.parties:
        yield "AU", _name(party)
    yield "TI", record.title or record.heading
    yield "N1", f"From: {record.place.value}" if record.place.value else ""
    for party in record.received.parties:
        yield "N1", f"To: {party.label}" if party.label else ""
    yield "N1", inferences(record)
    yield "LA", record.language
    yield "DB", record.archive.repository
    yield "AN", record.archive.file
    yield "DO", record.publication.doi
    yield "UR", address(record) or record.printed.url
    for word in record.keywords:
        yield "KW", word


def _of_edition(record: Record) -> Iterator[tuple[str, str]]:
    """The volume, and the day of the document as that of the original."""
    printed = record.printed
    yield "T2", container(record)
    yield "A2", printed.editor
    yield "VL", ", ".join(part for part in (printed.volume, f"part {printed.part}" if printed.part else "") if part)
    yield "SE", printed.document
    yield "SP", printed.first_page
    yield "EP", printed.last_page
    yield "PB", printed.publisher
    yield "CY", printed.place
    yield "PY", year(printed.date)
    yield "OP", iso(record.date)


def _of_encoding(record: Record) -> Iterator[tuple[str, str]]:
    yield "M1", record.number
    yield "M3", record.type
    yield "PY", str(record.date.parts[0]) if record.date.parts else ""
    yield "DA", iso(record.date).replace("-", "/")
    yield "PB", record.publication.publisher
    yield "CY", record.publication.place


def _name(party: Party) -> str:
    """``Kennan, George F.``; an office or an organisation stands as one name, as no comma divides it."""
    if party.surname and party.forename and not party.role:
        return f"{party.surname}, {party.forename}"
    return party.label
