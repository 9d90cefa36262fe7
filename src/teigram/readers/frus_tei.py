"""Volumes of Foreign Relations of the United States in the TEI of the Office of the Historian.

A volume is one file with hundreds of documents, each a ``<div type="document" xml:id="d12">``. What its editors encoded
is taken as they have it: names, terms, dates, references, notes, pages, lists, tables. What stands outside the
documents, which is front matter, headings of chapters and index, is in no document and is skipped; the lists of persons
and terms there become the authorities to which the names point.

https://history.state.gov/developer
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from teigram.authorities import Authority
from teigram.errors import RefusedError
from teigram.readers.frus_tei_document import READER, Document
from teigram.readers.frus_tei_tokens import tokens
from teigram.readers.frus_tei_volume import Volume, is_document, survey
from teigram.readers.plain import decode_strictly, marked_encoding, stem
from teigram.readers.writing import Writing
from teigram.source import ReadFile, Reading, SegmentKind, Source

name = READER

_ROOT = re.compile(rb"<(?:\w+:)?TEI\b")
_OF_THE_EDITION = re.compile(rb"xmlns:frus\s*=|<idno\s+type=.frus.|history\.state\.gov/(?:frus/)?ns/")
_DECLARED = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.-]+)")


def declines(head: bytes, _name: str) -> str | None:
    """Refuse what is not TEI, and TEI of other editions."""
    head = head.replace(b"\0", b"")  # UTF-16
    if not _ROOT.search(head):
        return "it is not TEI"
    if not _OF_THE_EDITION.search(head):
        return "it is TEI, but no volume of Foreign Relations of the United States: none of its first lines names that"
    return None


def read(data: bytes, name: str, encoding: str | None = None) -> ReadFile:
    """Read the documents of a volume.

    Raises:
        DecodingError: The bytes are not text in *encoding*, or else in the encoding that the file declares.
        RefusedError: It is not well-formed, for instance because it is cut off: then no document of it is given, since
            what is missing cannot be known; or there is no document in it.
    """
    used = encoding or marked_encoding(data) or _declared(data)
    raw = decode_strictly(data, name, used)
    volume = survey(raw, tokens(raw, name), stem(name))
    if not volume.documents:
        raise RefusedError(
            f'{name}: there is no document in this volume: no <div type="document">. Give another volume.'
        )
    source = Source(PurePath(name).name, hashlib.sha256(data).hexdigest(), used, "application/tei+xml", READER)
    return ReadFile(raw, _readings(raw, volume, source))


def authorities(data: bytes, name: str, encoding: str | None = None) -> Mapping[str, Authority]:
    """Give the persons and terms that the lists of a volume identify, by their `xml:id`.

    Raises:
        DecodingError: As for `read`.
        RefusedError: As for `read`; a file with lists alone is no fault.
    """
    raw = decode_strictly(data, name, encoding or marked_encoding(data) or _declared(data))
    return survey(raw, tokens(raw, name), stem(name)).authorities


def _declared(data: bytes) -> str:
    match = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    return match[1].decode().lower() if match else "utf-8"


def _readings(raw: str, volume: Volume, source: Source) -> Iterator[Reading]:
    """Yield the documents one by one, so that only one of them is held at a time."""
    names = iter(volume.documents)
    document: Document | None = None
    for token in tokens(raw, source.name):
        if document is None:
            if not is_document(token):
                continue
            writing = Writing(raw, READER)
            writing.drop(token.start, SegmentKind.SKIPPED)
            document = Document(next(names), volume, writing, raw)
        if document.take(token):
            yield document.finish(source)
            document = None
