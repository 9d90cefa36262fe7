"""The conductor: from the bytes of a file to a TEI document, with the first two laws checked on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from teigram.authorities import stand_off
from teigram.collection import Collection
from teigram.describe import describe
from teigram.encode import Encoded, encode_text
from teigram.errors import RefusedError
from teigram.facts import Facts
from teigram.findings import Finding
from teigram.forms import Form
from teigram.header import header
from teigram.idents import xml_ident
from teigram.lines import lines_of
from teigram.markup import attributes, parse, write
from teigram.readers import read
from teigram.recognise import Remark, Telegram, recognise
from teigram.recognise.listing import listing_refusal
from teigram.restore import check_restored, first_difference
from teigram.rules import finding
from teigram.source import Reading, SegmentKind, check_tiling, line_column, raw_offset

_PROLOGUE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<?xml-model href="{schema}teigram.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
    '<?xml-model href="{schema}teigram.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
)
_NAMESPACE = "http://www.tei-c.org/ns/1.0"


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of the table that a run prints."""

    document: str
    type: str
    date: str
    sender: str
    recipient: str
    notes: int
    pages: str


@dataclass(frozen=True, slots=True)
class Encoding:
    """A finished document.

    Attributes:
        ident: The stem of the source's name, or what the file calls the document.
        xml: The whole document, UTF-8.
        findings: What is to be said about the source, with its lines and columns, and no path.
        summary: Its row in the table of a run.
        form: Of the source's text, and why it was taken for that.
    """

    ident: str
    xml: bytes
    findings: tuple[Finding, ...]
    summary: Summary
    form: str


def encode_bytes(
    data: bytes,
    name: str,
    *,
    collection: Collection | None = None,
    encoding: str | None = None,
    schema: str = "",
    reader: str = "",
) -> Encoding:
    """Encode a file that holds one document; see `encode_all`.

    Raises:
        RefusedError: It holds more than one, besides the reasons of `encode_all`.
    """
    made = encode_all(data, name, collection=collection, encoding=encoding, schema=schema, reader=reader)
    encoding_of_first = next(made)
    if next(made, None) is not None:
        raise RefusedError(
            f"{name}: there is more than one document in the file. Name a folder for them, -o DIR, or keep a text "
            "together with --one-document."
        )
    return encoding_of_first


def encode_all(
    data: bytes,
    name: str,
    *,
    collection: Collection | None = None,
    encoding: str | None = None,
    schema: str = "",
    reader: str = "",
) -> Iterator[Encoding]:
    """Encode the documents in a file, one after the other.

    Args:
        data: The file.
        name: As the user named it; its stem names the document, where the file does not.
        collection: What the editor states; without it the header says nothing about publication.
        encoding: Of the characters; UTF-8 when None, unless a byte-order mark says otherwise.
        schema: What stands before the schemas' names in the `xml-model` instructions.
        reader: The name of the reader to use; the first one that takes the file when empty.

    Yields:
        One encoding at least.

    Raises:
        NoReaderError: No reader takes the file.
        DecodingError: It is not text in the encoding stated or tried.
        RefusedError: It is text but no document: empty, or a chapter's listing.
        LossError: A character would be lost; a fault of the program.
    """
    file = read(data, name, encoding, reader=reader, one_document=(collection or Collection()).one_document)
    for reading in file.readings:
        check_tiling(reading, file.raw)
        refusal = "" if reading.given else listing_refusal(lines_of(reading.text))
        if refusal:
            raise RefusedError(f"{name}: {refusal}")
        stated = (collection or Collection()).with_volume(reading.printed)
        yield _finish(recognise(reading), stated, name, file.raw, schema)


def _finish(telegram: Telegram, collection: Collection, name: str, raw: str, schema: str) -> Encoding:
    facts = describe(telegram)
    text, is_regular = telegram.reading.text, telegram.layout.form.form is not Form.MARKED
    xml, encoded = _document(telegram, facts, collection, schema, regular=is_regular)
    if is_regular and first_difference(parse(xml), text) is not None:
        xml, encoded = _document(telegram, facts, collection, schema, regular=False)
        is_regular = False
    if not is_regular:
        check_restored(parse(xml), text, name)
    choice = telegram.layout.form
    findings = tuple(_findings(telegram, facts, encoded, raw))
    return Encoding(facts.ident, xml, findings, _summary(facts), f"{choice.form}: {choice.because}")


def _document(
    telegram: Telegram, facts: Facts, collection: Collection, schema: str, *, regular: bool
) -> tuple[bytes, Encoded]:
    number = facts.number if facts.number.isdigit() else ""
    div = [("type", facts.document_type)]
    if facts.document_number or number:
        div.append(("n", number or facts.document_number))
    encoded = encode_text(telegram, tuple(div), regular=regular)
    root = (("xmlns", _NAMESPACE), ("xml:id", xml_ident(facts.ident)), ("xml:lang", collection.language or "en"))
    back = f'<back><div type="notes">{encoded.back}</div></back>' if encoded.back else ""
    parts = (
        _PROLOGUE.format(schema=schema),
        f"<TEI{attributes(root)}>\n",
        write(
            header(facts, collection, telegram.reading.source, telegram.layout.form, f"{schema}teigram.rng"),
            1,
        ),
        stand_off(telegram.reading.authorities),
        f"\n  <text><body>{encoded.body}</body>{back}</text>\n</TEI>\n",
    )
    return "".join(parts).encode(), encoded


def _summary(facts: Facts) -> Summary:
    return Summary(
        facts.ident,
        facts.document_type,
        facts.date.value[:10] if facts.date else "",
        facts.sender.label if facts.sender else "",
        facts.recipient.label if facts.recipient else "",
        facts.notes,
        ", ".join(facts.pages),
    )


def _findings(telegram: Telegram, facts: Facts, encoded: Encoded, raw: str) -> Iterator[Finding]:
    """Yield what is to be reported, with lines and columns of the source file."""
    yield from _control_characters(telegram.reading, raw)
    for remark in telegram.remarks:
        yield _located(remark, telegram.reading, raw)
    for span in encoded.split:
        yield _located(
            Remark("M901", span.start, f"{span.kind.name.lower()} crosses another mark and was split"),
            telegram.reading,
            raw,
        )
    if facts.date and facts.date.source:
        yield finding("M103", f"the date {facts.date.value} is inferred from the file number {facts.file}")


def _located(remark: Remark, reading: Reading, raw: str) -> Finding:
    if remark.start is None:
        return finding(remark.code, remark.message)
    return _at(remark.code, remark.message, raw, raw_offset(reading, remark.start))


def _at(code: str, message: str, raw: str, offset: int) -> Finding:
    line, column = line_column(raw, offset)
    start = offset - column + 1
    end = raw.find("\n", offset)
    excerpt = raw[start : end if end >= 0 else len(raw)].rstrip("\r")
    return finding(code, message, line=line, column=column, excerpt=excerpt)


def _control_characters(reading: Reading, raw: str) -> Iterator[Finding]:
    for segment in reading.segments:
        if segment.kind is SegmentKind.CONTROL:
            codes = ", ".join(f"U+{ord(character):04X}" for character in raw[segment.raw_start : segment.raw_end][:5])
            yield _at("R101", f"the characters {codes} cannot stand in XML", raw, segment.raw_start)
    if reading.source.encoding not in ("utf-8", "utf-8-sig"):
        yield finding("R102", f"read as {reading.source.encoding}")
