"""Dublin Core as ``oai_dc``: what libraries harvest.

One document is described as a text, several as one collection.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from teigram.export.chicago import citation
from teigram.export.citations import address, inferences
from teigram.export.dates import iso
from teigram.export.holdings import Holdings, holdings, once
from teigram.export.xml import INSTANCE, written
from teigram.markup import Element, element
from teigram.record import Record

if TYPE_CHECKING:
    from teigram.export import Document

SPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_TERMS = "http://purl.org/dc/elements/1.1/"
_FORMAT = "application/tei+xml"


def write(documents: Sequence[Document]) -> bytes:
    """Describe one document, or several as a collection."""
    records = [each.record for each in documents]
    return written(of_document(records[0]) if len(records) == 1 else of_collection(records))


def of_document(record: Record) -> Element:
    """Give the `oai_dc:dc` of a document; what its header does not state has no element."""
    return _described(_document(record))


def of_collection(records: Sequence[Record]) -> Element:
    """Give the `oai_dc:dc` of a collection."""
    return _described(_collection(holdings(records)))


def _described(stated: Iterator[tuple[str, str]]) -> Element:
    spaces = {
        "xmlns:dc": _TERMS,
        "xmlns:oai_dc": SPACE,
        "xmlns:xsi": INSTANCE,
        "xsi:schemaLocation": f"{SPACE} http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    }
    kept = dict.fromkeys((name, value) for name, value in stated if value)
    return element("oai_dc:dc", *(element(f"dc:{name}", value) for name, value in kept), **spaces)


def _document(record: Record) -> Iterator[tuple[str, str]]:
    terms = record.publication
    yield "title", record.title or record.heading or record.ident
    for party in record.sent.parties:
        yield "creator", party.label
    for word in once((*record.classification, *record.precedence, *record.handling, *record.keywords)):
        yield "subject", word
    for party in record.received.parties:
        yield "description", f"To: {party.label}" if party.label else ""
    yield "description", inferences(record)
    yield "publisher", terms.publisher
    yield "contributor", terms.encoder
    yield "date", iso(record.date) or record.date.first
    yield "type", "Text"
    yield "type", record.type
    yield "format", _FORMAT
    yield "identifier", record.ident
    yield "identifier", address(record)
    yield "source", citation(record) if record.printed.title or record.printed.series else ""
    yield "source", record.printed.url
    yield "source", ", ".join(filter(None, (record.archive.file, record.archive.collection, record.archive.repository)))
    yield "language", record.language
    yield "relation", terms.collection
    yield "coverage", record.place.value
    yield "rights", terms.licence
    yield "rights", terms.licence_target


def _collection(whole: Holdings) -> Iterator[tuple[str, str]]:
    yield "title", whole.title
    for name in whole.encoders:
        yield "creator", name
    for word in whole.subjects:
        yield "subject", word
    yield "description", whole.summary
    yield "publisher", whole.publisher
    yield "date", whole.published
    yield "type", "Collection"
    yield "format", _FORMAT
    yield "identifier", whole.idno
    for edition in whole.editions:
        yield "source", edition
    for language in whole.languages:
        yield "language", language
    yield "coverage", whole.coverage
    for place in whole.places:
        yield "coverage", place
    yield "rights", whole.licence
    yield "rights", whole.licence_target
