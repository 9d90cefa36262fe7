"""Citations to read, as notes of the Chicago Manual of Style.

For a document of *Foreign Relations* a note names the volume, the document and its pages::

    “The Ambassador in the Soviet Union (Kirk) to the Secretary of State,” telegram 586, October 5, 1951, in Foreign
    Relations of the United States, 1951, vol. VII, Korea and China, pt. 1 (Washington: United States Government
    Printing Office, 1983), document 613, 1001–1003.

Only what the header states is in it. What the header infers stands in square brackets, as editors of documents do it:
``[July 25, 1952]``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram.export.citations import address, is_printed
from teigram.export.dates import in_words
from teigram.record import Dated, Printed, Record

if TYPE_CHECKING:
    from teigram.export import Document

_NO_TYPE = ("", "other")
_STRAIGHT = re.compile('"([^"]*)"')
_FULL_STOP = re.compile(r"(?<![A-Z])[.,]+$")  # that of “U.S.” belongs to the word
_QUOTES = str.maketrans("“”", "‘’")


def write(documents: Sequence[Document]) -> bytes:
    """Write the citations, one a line."""
    return "".join(f"{citation(each.record)}\n" for each in documents).encode()


def citation(record: Record) -> str:
    """Give the note for a document, with its full stop."""
    source = _edition(record.printed) if is_printed(record) else _original(record)
    parts = (*_document(record), *source, address(record))
    text = ", ".join(part for part in parts if part).replace(",”, ", ",” ").rstrip(".")
    if text.endswith(",”"):
        return text.replace(",”", ".”")
    return f"{text}." if text else ""


def _document(record: Record) -> list[str]:
    """Name the document by what is printed over it, its kind and number, and its day."""
    if not record.heading:
        return [_quoted(record.title)] if record.title else [_kind(record), _day(record.date)]
    return [_quoted(record.heading), _kind(record), _day(record.date)]


def _quoted(title: str) -> str:
    """Quotation marks within become single ones, and the comma stands before the closing one."""
    inner = _FULL_STOP.sub("", _STRAIGHT.sub(r"‘\1’", title).translate(_QUOTES))
    return f"“{inner},”"


def _kind(record: Record) -> str:
    """``telegram 92``; the bare kind only where the heading does not say it."""
    kind = "" if record.type in _NO_TYPE else record.type
    said = kind and kind in record.heading.casefold()
    if record.number:
        return f"{kind or 'no.'} {record.number}"
    return "" if said else kind


def _day(date: Dated) -> str:
    day = in_words(date)
    return f"[{day}]" if day and date.cert else day


def _edition(printed: Printed) -> list[str]:
    """Name the volume, the document in it and its pages."""
    volume = [
        f"in {printed.series or printed.title}",
        printed.years,
        f"vol. {printed.volume}" if printed.volume else "",
        printed.title if printed.series else "",
        f"pt. {printed.part}" if printed.part else "",
        f"ed. {printed.editor}" if printed.editor else "",
    ]
    publisher = ": ".join(part for part in (printed.place, printed.publisher) if part)
    imprint = ", ".join(part for part in (publisher, printed.date) if part)
    volume_words = ", ".join(part for part in volume if part)
    return [
        f"{volume_words} ({imprint})" if imprint else volume_words,
        f"document {printed.document}" if printed.document else "",
        f"[{printed.pages}]" if printed.pages and printed.pages_cert else printed.pages,
    ]


def _original(record: Record) -> list[str]:
    """Name the original in its archive, and the collection of the encoding."""
    kept = record.archive
    return [kept.file, kept.collection, kept.repository, record.publication.collection, record.publication.publisher]
