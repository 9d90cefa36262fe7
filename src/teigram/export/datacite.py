"""DataCite 4.5, as JSON and as XML: what a DOI is registered with.

One document is described as a text, several as one collection. Creator, title, publisher, year and type are required;
what the headers do not state is asked for, and never filled in. Where the standard itself has a code for what is not
known, it is used: ``:unkn`` for a sender whom nobody names, ``:tba`` for a DOI that is yet to be given.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from teigram.errors import InputError
from teigram.export.datacite_xml import resource
from teigram.export.dates import iso, year
from teigram.export.holdings import Holdings, holdings, once
from teigram.export.xml import written
from teigram.progress import counted
from teigram.record import Dated, Party, Record

if TYPE_CHECKING:
    from teigram.export import Document

SCHEMA = "http://datacite.org/schema/kernel-4"

_FORMAT = "application/tei+xml"
_UNKNOWN = ":unkn"
_ASKED = {
    "titles": ("a title", 'title = "Telegrams on …"'),
    "creators": ("who made it", 'encoder = "Your name"'),
    "publisher": ("a publisher", 'publisher = "…"'),
    "publicationYear": ("the year of publication", 'date = "2026"'),
}


def as_json(documents: Sequence[Document]) -> bytes:
    """Describe one document, or several as a collection, as JSON. Raises as `attributes` does."""
    return f"{json.dumps(attributes(documents), ensure_ascii=False, indent=2)}\n".encode()


def as_xml(documents: Sequence[Document]) -> bytes:
    """Describe one document, or several as a collection, as XML. Raises as `attributes` does."""
    return written(resource(attributes(documents)))


def attributes(documents: Sequence[Document]) -> dict[str, Any]:
    """Give the attributes of the DOI for *documents*.

    Raises:
        InputError: A required one is not stated; the message says where to state it.
    """
    records = [each.record for each in documents]
    described = of_document(records[0]) if len(records) == 1 else of_collection(records)
    missing = [_ASKED[name] for name in _ASKED if not described.get(name)]
    if missing:
        raise InputError(_message(missing))
    return described


def of_document(record: Record) -> dict[str, Any]:
    """Describe a document; a required attribute that is not stated is left out."""
    terms = record.publication
    title = record.title or record.heading
    marks = once((*record.classification, *record.precedence, *record.handling, *record.keywords))
    whole = holdings([record])
    return _stated(
        {
            "doi": terms.doi,
            "creators": [_creator(party) for party in record.sent.parties if party.label] or [{"name": _UNKNOWN}],
            "titles": [{"title": title}] if title else [],
            **_of_publication(whole),
            "types": {"resourceTypeGeneral": "Text", "resourceType": record.type.capitalize() or "Document"},
            "subjects": [{"subject": mark} for mark in marks],
            "contributors": _contributors(whole) if terms.encoder else [],
            "dates": _dates(iso(record.date), "Day of the document", whole),
            "alternateIdentifiers": [{"alternateIdentifier": record.ident, "alternateIdentifierType": "Local"}]
            if record.ident
            else [],
            "sizes": [counted(record.words, "word")],
            "geoLocations": [{"geoLocationPlace": record.place.value}] if record.place.value else [],
        }
    )


def of_collection(records: Sequence[Record]) -> dict[str, Any]:
    """Describe a collection; a required attribute that is not stated is left out."""
    whole = holdings(records)
    is_doi = whole.idno.startswith("10.")
    return _stated(
        {
            "doi": whole.idno if is_doi else "",
            "creators": [{"name": name} for name in whole.encoders],
            "titles": [{"title": whole.title}] if whole.title else [],
            **_of_publication(whole),
            "types": {"resourceTypeGeneral": "Collection", "resourceType": "Digital edition"},
            "subjects": [{"subject": word} for word in whole.subjects],
            "dates": _dates(whole.coverage, "Days of the documents", whole),
            "alternateIdentifiers": [{"alternateIdentifier": whole.idno, "alternateIdentifierType": "Local"}]
            if whole.idno and not is_doi
            else [],
            "sizes": [counted(whole.documents, "document"), counted(whole.words, "word")],
            "geoLocations": [{"geoLocationPlace": place} for place in whole.places],
            "descriptions": [{"description": whole.summary, "descriptionType": "Abstract"}],
        }
    )


def _of_publication(whole: Holdings) -> dict[str, Any]:
    """Give what documents and collections state alike."""
    rights = _stated({"rights": whole.licence, "rightsUri": whole.licence_target})
    return {
        "publisher": {"name": whole.publisher} if whole.publisher else {},
        "publicationYear": year(whole.published),
        "language": next(iter(whole.languages), ""),
        "relatedIdentifiers": [
            {"relatedIdentifier": url, "relatedIdentifierType": "URL", "relationType": "IsDerivedFrom"}
            for url in whole.sources
        ],
        "formats": [_FORMAT],
        "rightsList": [rights] if rights else [],
        "schemaVersion": SCHEMA,
    }


def _creator(party: Party) -> dict[str, str]:
    if not party.is_person:
        return {"name": party.label, "nameType": "Organizational"}
    if not party.surname:
        return {"name": party.label}  # an office: neither a person's name nor an organisation
    name = ", ".join(filter(None, (party.surname, party.forename)))
    return _stated({"name": name, "nameType": "Personal", "familyName": party.surname, "givenName": party.forename})


def _contributors(whole: Holdings) -> list[dict[str, str]]:
    return [{"name": name, "contributorType": "DataCurator"} for name in whole.encoders]


def _dates(days: str, information: str, whole: Holdings) -> list[dict[str, str]]:
    of_documents = {"date": days, "dateType": "Other", "dateInformation": information}
    issued = {"date": iso(Dated(when=whole.published)), "dateType": "Issued"}
    return [each for each in (of_documents, issued) if each["date"]]


def _stated(described: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in described.items() if value}


def _message(missing: Sequence[tuple[str, str]]) -> str:
    what = ", ".join(name for name, _ in missing)
    lines = "\n".join(f"    {line}" for _, line in missing)
    return (
        f"DataCite requires {what}, and the TEI headers do not state it. Add to the collection.toml of the collection, "
        f"and encode it again:\n{lines}"
    )
