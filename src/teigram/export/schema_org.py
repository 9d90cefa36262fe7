"""schema.org as JSON-LD: a document is a `Message`, a collection is a `Collection` of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from teigram.export.citations import address, container
from teigram.export.holdings import holdings
from teigram.progress import counted
from teigram.record import Party, Record

if TYPE_CHECKING:
    from teigram.export import Document

CONTEXT = "https://schema.org"

_NUMBER = {"@type": "PropertyValue", "propertyID": "telegram number"}
_LABELS = {"@type", "propertyID"}  # what says nothing when it is alone


def write(documents: Sequence[Document]) -> bytes:
    """Write one document as a `Message`, several as a `Collection`."""
    records = [each.record for each in documents]
    described = document(records[0]) if len(records) == 1 else collection(records)
    return f"{json.dumps(described, ensure_ascii=False, indent=2)}\n".encode()


def document(record: Record) -> dict[str, Any]:
    """Describe a document; what its header does not state has no key."""
    return {"@context": CONTEXT, **_message(record)}


def collection(records: Sequence[Record], *, url: str = "") -> dict[str, Any]:
    """Describe a collection by what its documents state alike, with its documents.

    Args:
        records: Of its documents, in their order.
        url: Where the collection can be read.
    """
    whole = holdings(records)
    return {
        "@context": CONTEXT,
        **_stated(
            {
                "@type": "Collection",
                "name": whole.title,
                "identifier": whole.idno,
                "description": whole.summary,
                "url": url,
                "publisher": _organisation(whole.publisher),
                "license": whole.licence_target or whole.licence,
                "inLanguage": list(whole.languages),
                "temporalCoverage": whole.coverage,
                "size": counted(len(records), "document"),
                "hasPart": [_message(record) for record in records],
            }
        ),
    }


def _message(record: Record) -> dict[str, Any]:
    terms = record.publication
    return _stated(
        {
            "@type": "Message",
            "@id": address(record),
            "identifier": [record.ident, _stated({**_NUMBER, "value": record.number})],
            "name": record.title,
            "headline": record.heading,
            "genre": record.type,
            "sender": [_agent(party) for party in record.sent.parties if party.label],
            "recipient": [_agent(party) for party in record.received.parties if party.label],
            "dateSent": record.date.when,
            "dateCreated": record.date.when[:10],
            "dateReceived": record.received.date.when,
            "locationCreated": _stated({"@type": "Place", "name": record.place.value}),
            "inLanguage": record.language,
            "wordCount": record.words,
            "keywords": [*record.classification, *record.precedence, *record.handling, *record.keywords],
            "url": terms.url,
            "license": terms.licence_target or terms.licence,
            "publisher": _organisation(terms.publisher),
            "datePublished": terms.date,
            "isPartOf": _stated({"@type": "Collection", "name": terms.collection, "identifier": terms.collection_idno}),
            "isBasedOn": [each for each in (_volume(record), _original(record)) if each],
        }
    )


def _original(record: Record) -> dict[str, Any]:
    """Describe the paper in the archive that was printed."""
    kept = record.archive
    return _stated(
        {
            "@type": "ArchiveComponent",
            "identifier": kept.file,
            "itemLocation": kept.collection,
            "holdingArchive": _stated({"@type": "ArchiveOrganization", "name": kept.repository}),
        }
    )


def _volume(record: Record) -> dict[str, Any]:
    """Describe the printed text that the encoding is made from."""
    printed = record.printed
    return _stated(
        {
            "@type": "Chapter",
            "url": printed.url,
            "position": printed.document,
            "pageStart": printed.first_page,
            "pageEnd": printed.last_page,
            "isPartOf": _stated(
                {
                    "@type": "PublicationVolume",
                    "name": container(record),
                    "volumeNumber": printed.volume,
                    "datePublished": printed.date,
                    "publisher": _organisation(printed.publisher),
                }
            ),
        }
    )


def _agent(party: Party) -> dict[str, Any]:
    if not party.is_person:
        return _stated({"@type": "Organization", "name": party.label, "sameAs": party.ref})
    return _stated(
        {
            "@type": "Person",
            "name": party.label,
            "familyName": party.surname,
            "givenName": party.forename,
            "jobTitle": party.role,
            "sameAs": party.ref,
        }
    )


def _organisation(name: str) -> dict[str, Any]:
    return _stated({"@type": "Organization", "name": name})


def _stated(described: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty, and a thing of which only the type is left."""
    kept = {key: _filled(value) for key, value in described.items() if _filled(value)}
    return kept if set(kept) - _LABELS else {}


def _filled(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    return [each for each in value if each] if isinstance(value, list) else value
