"""The columns of the tables: name, type, meaning, and where the value comes from.

They are named as History Lab names those of its collections, where it has them: ``doc_id``, ``title``, ``authored``,
``body``, ``classification``. docs/exports.md explains them; a test holds page and code together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter

from lxml import etree

from teigram import record_text
from teigram.export.dates import iso
from teigram.record import Action, Party, Record

Value = str | int | list[str] | None


class Type(Enum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    LIST = "list of texts"


@dataclass(frozen=True, slots=True)
class Row:
    """What the values of one row are made from."""

    path: str
    record: Record
    root: etree._Element


Getter = Callable[[Row], Value]


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    type: Type
    what: str
    value: Getter


def _of(path: str) -> Getter:
    """Take what the record has at *path*."""
    get: Getter = attrgetter(f"record.{path}")
    return get


def _kind(side: str) -> Getter:
    party: Callable[[Row], Party] = attrgetter(f"record.{side}")
    return lambda row: ("person" if party(row).is_person else "organisation") if party(row).label else ""


def _labels(side: str) -> Getter:
    action: Callable[[Row], Action] = attrgetter(f"record.{side}")
    return lambda row: [party.label for party in action(row).parties]


def _joined(scheme: str) -> Getter:
    categories: Callable[[Row], tuple[str, ...]] = attrgetter(f"record.{scheme}")
    return lambda row: "; ".join(categories(row))


def _day(row: Row) -> str:
    return iso(row.record.date) if len(row.record.date.parts) == 3 else ""


def _posts(row: Row) -> list[str]:
    return [copy.post for copy in row.record.copies]


def _keywords(row: Row) -> list[str]:
    return list(row.record.keywords)


def _last_page(row: Row) -> str:
    return row.record.printed.last_page or row.record.printed.first_page


def _licence(row: Row) -> str:
    return row.record.publication.licence_target or row.record.publication.licence


def _named(row: Row) -> list[str]:
    targets = (each.target or each.words for each in row.record.references)
    return list(dict.fromkeys(filter(None, targets)))


def _notes(row: Row) -> list[str]:
    return [f"{note.number} {note.text}".strip() for note in record_text.notes(row.root)]


_TEXT, _NUMBER, _DAY, _LIST = Type.TEXT, Type.NUMBER, Type.DAY, Type.LIST

COLUMNS = (
    Column("doc_id", _TEXT, "identifier of the document: its xml:id, else the name of its file", _of("ident")),
    Column("file", _TEXT, "the TEI file, from the folder that was named", attrgetter("path")),
    Column("corpus", _TEXT, "title of the collection", _of("publication.collection")),
    Column("title", _TEXT, "title of the encoding", _of("title")),
    Column("heading", _TEXT, "heading as printed, without its notes", _of("heading")),
    Column("type", _TEXT, "kind of document: telegram, airgram, memorandum …", _of("type")),
    Column("authored", _TEXT, "when it was sent, ISO 8601, as exactly as known", _of("date.when")),
    Column("authored_day", _DAY, "the day of it, when the day is known", _day),
    Column("authored_from", _TEXT, "earliest date, when there is no single one", _of("date.start")),
    Column("authored_to", _TEXT, "latest date, when there is no single one", _of("date.end")),
    Column("authored_cert", _TEXT, "certainty of the date, when it is inferred", _of("date.cert")),
    Column("received", _TEXT, "when it was received, ISO 8601", _of("received.date.when")),
    Column("received_cert", _TEXT, "certainty of that, when it is inferred", _of("received.date.cert")),
    Column("number", _TEXT, "number of the telegram, with its series", _of("number")),
    Column("sender", _TEXT, "first sender: office and name", _of("sender.label")),
    Column("sender_kind", _TEXT, "person or organisation", _kind("sender")),
    Column("sender_role", _TEXT, "office", _of("sender.role")),
    Column("sender_surname", _TEXT, "surname", _of("sender.surname")),
    Column("sender_ref", _TEXT, "address in an authority file", _of("sender.ref")),
    Column("sender_cert", _TEXT, "certainty of the sender, when inferred", _of("sender.cert")),
    Column("senders", _LIST, "all senders", _labels("sent")),
    Column("place", _TEXT, "from which place it was sent", _of("place.value")),
    Column("place_cert", _TEXT, "certainty of the place, when inferred", _of("place.cert")),
    Column("recipient", _TEXT, "first recipient: office and name", _of("recipient.label")),
    Column("recipient_kind", _TEXT, "person or organisation", _kind("recipient")),
    Column("recipient_role", _TEXT, "office", _of("recipient.role")),
    Column("recipient_surname", _TEXT, "surname", _of("recipient.surname")),
    Column("recipient_ref", _TEXT, "address in an authority file", _of("recipient.ref")),
    Column("recipient_cert", _TEXT, "certainty of the recipient, when inferred", _of("recipient.cert")),
    Column("recipients", _LIST, "all recipients", _labels("received")),
    Column("destination", _TEXT, "at which place it was received", _of("received.place.value")),
    Column("destination_cert", _TEXT, "certainty of it, when inferred", _of("received.place.cert")),
    Column("copies_to", _LIST, "posts to which it went besides", _posts),
    Column("classification", _TEXT, "level of secrecy", _joined("classification")),
    Column("precedence", _TEXT, "order of transmission", _joined("precedence")),
    Column("handling", _TEXT, "restrictions on distribution", _joined("handling")),
    Column("keywords", _LIST, "keywords of the header", _keywords),
    Column("file_number", _TEXT, "file designation in the archive, as printed", _of("archive.file")),
    Column("archive", _TEXT, "the archive", _of("archive.repository")),
    Column("archive_collection", _TEXT, "the collection in the archive", _of("archive.collection")),
    Column("series", _TEXT, "series of the printed edition", _of("printed.series")),
    Column("years", _TEXT, "years that the printed volume covers", _of("printed.years")),
    Column("volume_title", _TEXT, "title of the printed volume", _of("printed.title")),
    Column("volume", _TEXT, "its number, as printed", _of("printed.volume")),
    Column("part", _TEXT, "its part", _of("printed.part")),
    Column("document_number", _TEXT, "number of the document in it", _of("printed.document")),
    Column("first_page", _TEXT, "page on which the document begins", _of("printed.first_page")),
    Column("last_page", _TEXT, "page on which it ends", _last_page),
    Column("pages_cert", _TEXT, "certainty of the pages, when inferred", _of("printed.pages_cert")),
    Column("source_url", _TEXT, "where the printed text can be read", _of("printed.url")),
    Column("url", _TEXT, "where the encoding can be had", _of("publication.url")),
    Column("doi", _TEXT, "DOI of the encoding", _of("publication.doi")),
    Column("licence", _TEXT, "terms of use: their address, else their words", _licence),
    Column("language", _TEXT, "language, as a BCP 47 tag", _of("language")),
    Column("words", _NUMBER, "words in the document", _of("words")),
    Column("references", _LIST, "documents that it names, as files or as what is known", _named),
    Column("body", _TEXT, "the text as printed", lambda row: record_text.printed(row.root)),
    Column("body_read", _TEXT, "the text expanded and corrected", lambda row: record_text.read(row.root)),
    Column("signature", _TEXT, "the signature", lambda row: record_text.signature(row.root)),
    Column("notes", _LIST, "the notes, each with its number before it", _notes),
)  # fmt: skip
"""Every column, in the order of the tables."""
