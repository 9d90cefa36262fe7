"""A book gives its documents, each with its own notes, wherever in the book they stand."""

import pytest
from tests.editions import STEMS, encoding_of
from tests.epub.conftest import edition_of
from tests.readers.books import APART, NEW, NOTES, OLD, book

from teigram.epub import epub as make
from teigram.errors import RefusedError
from teigram.pipeline import encode_all
from teigram.readers import epub
from teigram.source import Reading
from teigram.spans import Kind

BOOK = {"cover.html": "<p>Cover</p>", "d612.html": OLD, "d613.xhtml": NEW, "d614.html": APART, "notes.html": NOTES}


def readings(files: dict[str, str], identifier: str = "frus1951v07p1-2014-05-01") -> list[Reading]:
    return list(epub.read(book(files, identifier), "book.epub").readings)


def claims(reading: Reading, kind: Kind) -> list[str]:
    return [reading.text[span.start : span.end] for span in reading.given if span.kind is kind]


def test_each_document_is_named_after_its_volume_and_number() -> None:
    idents = [reading.ident for reading in readings(BOOK)]
    assert idents == ["frus1951v07p1-d612", "frus1951v07p1-d613", "frus1951v07p1-d614"]


def test_the_notes_of_the_older_books_follow_the_text_after_a_link_back() -> None:
    reading = readings(BOOK)[0]
    assert claims(reading, Kind.NOTE) == ["Repeated to Tokyo.", "Not printed.\n\nBut see ante."]
    places = [reading.text[: span.start].split()[-1] for span in reading.given if span.kind is Kind.ANCHOR]
    assert places == ["Union", "250,"]


def test_the_older_books_blocks_are_known_by_their_classes_and_places() -> None:
    reading = readings(BOOK)[0]
    assert claims(reading, Kind.SOURCE_NOTE) == ["795.00/10–351: Telegram"]
    assert claims(reading, Kind.HEAD) == ["The Acting Secretary of State to the Embassy in the Soviet Union"]
    assert claims(reading, Kind.DATELINE) == ["Washington, October 3, 1951—7 p. m."]
    assert claims(reading, Kind.SIGNED) == ["Webb"]


def test_a_reference_to_a_note_is_no_anchor() -> None:
    reading = readings(BOOK)[0]
    assert "and footnote 1." in reading.text
    assert len([span for span in reading.given if span.kind is Kind.ANCHOR]) == 2


def test_the_newer_books_have_asides_and_page_breaks() -> None:
    reading = readings(BOOK)[1]
    (note,) = [span for span in reading.given if span.kind is Kind.NOTE]
    assert (note.get("n"), note.get("type")) == ("1", "source")
    (page,) = [span for span in reading.given if span.kind is Kind.PAGE_BREAK]
    assert page.get("n") == "3"
    assert reading.text[page.start :].startswith("Embassy pouching.")


def test_notes_in_a_file_of_their_own_go_to_their_documents() -> None:
    reading = readings(BOOK)[2]
    assert claims(reading, Kind.NOTE) == ["See there."]
    assert "Of another document" not in reading.text


def test_a_book_without_documents_of_the_edition_is_refused() -> None:
    with pytest.raises(RefusedError, match="no document of Foreign Relations"):
        epub.read(book({"chapter1.html": "<p>It was a dark and stormy night.</p>"}), "novel.epub")


def test_teigrams_own_book_gives_back_the_words_of_its_documents() -> None:
    telegrams = {stem: encoding_of(stem).xml for stem in STEMS}
    content = make(edition_of(telegrams), lambda one: telegrams[one.path])
    found = {reading.ident: reading.text for reading in epub.read(content, "edition.epub").readings}
    assert set(found) == set(STEMS)
    text = found["frus1951v07p1-d612"]
    assert text.startswith(
        "611.61/10–351: Telegram\n\nThe Acting Secretary of State to the Embassy in the Soviet Union"
    )
    assert "Encoded from" not in text


def test_each_document_of_a_book_is_encoded_with_its_notes() -> None:
    made = list(encode_all(book(BOOK), "book.epub"))
    assert [encoding.ident for encoding in made] == ["frus1951v07p1-d612", "frus1951v07p1-d613", "frus1951v07p1-d614"]
    assert [encoding.xml.count(b'place="foot"') for encoding in made] == [2, 1, 1]
