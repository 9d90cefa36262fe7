from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.export.samples import made, text

from teigram import collection, pipeline, record_text
from teigram.markup import parse
from teigram.record import Copy, Dated, Record, Reference, record

if TYPE_CHECKING:
    from teigram.export import Document

CORPUS = Path(__file__).parents[2] / "corpus/korean-armistice"


@pytest.fixture(scope="module")
def telegram() -> Document:
    return made("telegram")


def test_record_has_who_where_and_when(telegram: Document) -> None:
    of = telegram.record
    assert of.sender.label == "Ambassador in the Soviet Union (Kirk)"
    assert (of.sender.role, of.sender.surname, of.sender.is_person) == ("Ambassador in the Soviet Union", "Kirk", True)
    assert (of.recipient.label, of.recipient.is_person) == ("Department of State", False)
    assert (of.place.value, of.date.when, of.received.date.when) == (
        "Moscow",
        "1951-10-05T19:00:00",
        "1951-10-05T15:31:00",
    )
    assert of.copies == (Copy(post="Tokyo", number="20"),)


def test_record_has_the_markings_in_words(telegram: Document) -> None:
    of = telegram.record
    assert (of.type, of.classification, of.precedence, of.handling) == (
        "telegram",
        ("top secret",),
        ("niact",),
        ("eyes only",),
    )


def test_record_has_the_printed_edition_and_the_archive(telegram: Document) -> None:
    printed = telegram.record.printed
    assert (printed.series, printed.years, printed.title) == (
        "Foreign Relations of the United States",
        "1951",
        "Korea and China",
    )
    assert (printed.volume, printed.part, printed.document, printed.pages) == ("VII", "1", "613", "1001–1003")
    assert telegram.record.file == "795.00/10–551"
    assert telegram.record.archive.repository == "Department of State"


def test_title_of_an_article_is_not_taken_for_that_of_the_volume() -> None:
    of = made("telegram", "<biblStruct>", "<biblStruct><analytic><title>An article</title></analytic>").record
    assert of.printed.title == "Korea and China"


def test_record_has_who_publishes_the_encoding(telegram: Document) -> None:
    terms = telegram.record.publication
    assert (terms.collection, terms.collection_idno) == ("Telegrams on the Korean armistice", "10.1234/korea")
    assert (terms.publisher, terms.date, terms.licence) == ("The teigram project", "2026", "CC0 1.0")


def test_record_counts_notes_without_the_source_line(telegram: Document) -> None:
    assert (telegram.record.notes, telegram.record.words) == (2, 321)


def test_references_are_told_as_printed_and_each_once(telegram: Document) -> None:
    assert telegram.record.references == (
        Reference(type="replyTo", target="d612.xml", words="Deptel 249, Oct. 3"),
        Reference(type="telegram", target="d612.xml", words="Deptel 249"),
    )


def test_heading_is_without_its_notes(telegram: Document) -> None:
    assert telegram.record.heading == "The Ambassador in the Soviet Union (Kirk) to the Secretary of State"


def test_certainty_of_an_inference_is_kept() -> None:
    inferred = made("telegram", '<date when="1951-10-05T19:00:00">', '<date when="1951-10-05" cert="medium">')
    assert inferred.record.date.cert == "medium"


def test_letter_of_another_edition_is_read_as_far_as_it_goes() -> None:
    of = made("letter").record
    assert of.title == "Weber an Gottfried Weber Mannheim, Mai 1813"
    assert [party.label for party in of.sent.parties] == ["Carl Maria von Weber", "Alexander von Dusch"]
    assert (of.sender.forename, of.sender.ref) == ("Carl Maria", "https://d-nb.info/gnd/118629662")
    assert (of.place.value, of.recipient.label, of.language) == ("Mannheim", "Gottfried Weber", "de")
    assert (of.date.when, of.date.start, of.date.end, of.date.parts) == ("", "1813-01", "1813-02-11", (1813, 1))
    assert (of.archive.repository, of.file) == ("Staatsbibliothek", "Mus. ep. 1")
    assert (of.publication.url, of.publication.licence) == ("https://weber-gesamtausgabe.de/A040001", "CC BY 4.0")
    assert of.keywords == ("Oper",)


def test_what_the_collection_states_of_itself_and_its_volume_reaches_the_record() -> None:
    source = CORPUS / "frus1952-54v15p1-d234.txt"
    encoded = pipeline.encode_bytes(source.read_bytes(), source.name, collection=collection.load(CORPUS))
    of = record(parse(encoded.xml))
    assert of.publication.collection == "Telegrams on the Korean armistice, 1950–1952"
    assert (of.printed.years, of.printed.volume, of.printed.part) == ("1952–1954", "XV", "1")


@pytest.mark.parametrize(
    ("idno", "kind", "read"),
    [
        ("https://doi.org/10.1234/korea", "DOI", "10.1234/korea"),
        ("https://example.org/korea", "URI", "https://example.org/korea"),
        ("korea", "local", "korea"),
    ],
)
def test_identifier_of_the_collection_is_told_by_its_kind(idno: str, kind: str, read: str) -> None:
    stated = collection.Collection(title="Telegrams", idno=idno)
    source = CORPUS / "frus1951v07p2-d52.txt"
    root = parse(pipeline.encode_bytes(source.read_bytes(), source.name, collection=stated).xml)
    [element] = root.iter("{*}seriesStmt")
    assert [child.get("type") for child in element] == [None, kind]
    assert record(root).publication.collection_idno == read


def test_identifier_that_is_no_number_of_a_telegram_is_not_taken_for_one() -> None:
    of = made("telegram", '<idno type="telegram">586', '<idno type="URI">https://example.org</idno><idno>586').record
    assert of.number == ""


def test_what_is_not_stated_is_empty() -> None:
    of = record(parse(text("bare").encode()), name="bare")
    assert of == Record(ident="bare", words=1)


def test_header_without_anything_gives_an_empty_record() -> None:
    assert record(parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')) == Record()


@pytest.mark.parametrize(
    ("when", "parts"),
    [
        ("1952-07-25T19:15:00+03:00", (1952, 7, 25)),
        ("1952-07", (1952, 7)),
        ("1952", (1952,)),
        ("-0044-03-15", (-44, 3, 15)),
        ("--07-25", ()),
        ("soon", ()),
        ("", ()),
    ],
)
def test_parts_of_a_date_are_as_many_as_are_known(when: str, parts: tuple[int, ...]) -> None:
    assert Dated(when=when).parts == parts


def test_text_as_printed_keeps_abbreviations_and_misprints(telegram: Document) -> None:
    assert record_text.printed(telegram.root) == (
        "586. I wld answer teh Deptel 249.\n\n1. Peace first, conditions later.\n2. H[arry] [garble]"
    )


def test_text_as_read_expands_and_corrects(telegram: Document) -> None:
    assert record_text.read(telegram.root) == (
        "586. I would answer the Department telegram 249.\n\n1. Peace first, conditions later.\n2. Harry [garble]"
    )


def test_text_has_no_heading_no_dateline_no_note_and_no_signature(telegram: Document) -> None:
    text = record_text.printed(telegram.root)
    assert not any(word in text for word in ("Ambassador", "Moscow", "Repeated", "Kirk", "top secret"))
    assert record_text.signature(telegram.root) == "Kirk"


def test_notes_have_number_and_paragraphs(telegram: Document) -> None:
    first, second = record_text.notes(telegram.root)
    assert (first.number, first.text) == ("1", "Repeated to Tokyo.")
    assert (second.number, second.text) == ("2", "Not printed.\n\nSee H[arry].")


def test_text_of_a_document_without_text_is_empty() -> None:
    root = parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>')
    assert (record_text.printed(root), record_text.notes(root), record_text.signature(root)) == ("", (), "")


def test_heading_inside_the_text_stays() -> None:
    letter = made("letter", "<p>Ich bin", "<div><head>Nachschrift</head></div><p>Ich bin")
    assert record_text.printed(letter.root) == "Nachschrift\n\nIch bin wohl.\n\nLebe wohl."
