"""Citations as CSL-JSON, which Zotero, Pandoc and every CSL processor read.

A document of a printed edition is a *chapter*: `issued` is the year of the volume, `original-date` the day of the
telegram. A document without one is a *personal communication*, issued on its day.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from teigram.export.citations import address, container, distinct, inferences, is_printed
from teigram.export.dates import in_words, year
from teigram.record import Dated, Party, Record

if TYPE_CHECKING:
    from teigram.export import Document


def write(documents: Sequence[Document]) -> bytes:
    """Write the citations of all documents as one array; no two have the same identifier."""
    items = [item(each.record) for each in documents]
    for each, ident in zip(items, distinct(each["id"] for each in items), strict=True):
        each["id"] = ident
    return f"{json.dumps(items, ensure_ascii=False, indent=2)}\n".encode()


def item(record: Record) -> dict[str, Any]:
    """Give the citation of a document; what its header does not state has no key."""
    printed = record.printed
    from_volume = is_printed(record)
    found: dict[str, Any] = {
        "id": record.ident or "document",
        "type": "chapter" if from_volume else "personal_communication",
        "title": record.title or record.heading,
        "author": [_name(party) for party in record.sent.parties if party.label],
        "recipient": [_name(party) for party in record.received.parties if party.label],
        "genre": record.type,
        "number": record.number,
        "container-title": container(record),
        "volume": printed.volume,
        "part": printed.part,
        "chapter-number": printed.document,
        "page": printed.pages.replace("–", "-"),
        "editor": [{"literal": printed.editor}] if printed.editor else [],
        "publisher": printed.publisher if from_volume else record.publication.publisher,
        "publisher-place": printed.place if from_volume else record.publication.place,
        "issued": _year(printed.date) if from_volume else _date(record.date),
        "original-date": _date(record.date) if from_volume else {},
        "event-place": record.place.value,
        "archive": record.archive.repository,
        "archive_collection": record.archive.collection,
        "archive_location": record.archive.file,
        "DOI": record.publication.doi,
        "URL": address(record) or printed.url,
        "language": record.language,
        "note": inferences(record),
    }
    return {key: value for key, value in found.items() if value}


def _name(party: Party) -> dict[str, str]:
    if party.surname and not party.role:
        return {"family": party.surname, "given": party.forename} if party.forename else {"family": party.surname}
    return {"literal": party.label}


def _year(text: str) -> dict[str, Any]:
    if year(text):
        return {"date-parts": [[int(year(text))]]}
    return {"literal": text} if text else {}


def _date(date: Dated) -> dict[str, Any]:
    if date.parts:
        return {"date-parts": [list(date.parts)]}
    return {"literal": in_words(date)} if in_words(date) else {}
