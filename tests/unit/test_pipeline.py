# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest
from lxml import etree

from teigram.collection import Collection
from teigram.errors import RefusedError
from teigram.pipeline import Encoding, encode_bytes
from teigram.validate import Validator

TEXT = "795.00/7–2952: Telegram\n\nThe Ambassador in the Soviet Union (Kennan) to the Department of State\n\ntop secret\n\n201. The [Page 427] text of it.\n"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def encoded(text: str, name: str = "frus1952-54v15p1-d235.txt") -> Encoding:
    return encode_bytes(text.encode(), name)


def test_notes_of_a_pdf_have_their_printed_numbers_and_no_return_sign_is_missed() -> None:
    source = (
        "56. Telegram From the Department of State to the Embassy in France1\n"
        "Washington, October 22, 1962, 6 p.m.\n705. Following for you.2\nRusk\n"
        "1 Source: Department of State, Central Files, 737.56361/10–2262. Secret.\n2 Not printed.\n"
    )
    encoding = encode_bytes(source.encode(), "x.txt")
    assert encoding.findings == ()
    assert b'<note xml:id="fn2" n="2" type="editorial" place="foot" rend="2 none">Not printed.</note>' in encoding.xml
    assert b"<signed><persName>Rusk</persName></signed>" in encoding.xml


def test_document_opens_with_declaration_and_schemas() -> None:
    lines = encode_bytes(TEXT.encode(), "d235.txt", schema="../schema/").xml.decode().split("\n")
    assert lines[0] == '<?xml version="1.0" encoding="UTF-8"?>'
    assert 'href="../schema/teigram.rng"' in lines[1]
    assert 'href="../schema/teigram.sch"' in lines[2]
    assert lines[3].startswith('<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d235" xml:lang="en"')


def test_document_is_named_by_the_stem_of_the_file() -> None:
    encoding = encoded(TEXT, "corpus/1952 Köln.web.txt")
    assert encoding.ident == "1952 Köln.web"
    assert etree.fromstring(encoding.xml).get(ID) == "d-1952-Koln.web"


def test_document_has_no_carriage_return_and_no_byte_order_mark() -> None:
    xml = encoded("\ufeff" + TEXT.replace("\n", "\r\n")).xml
    assert b"\r" not in xml
    assert not xml.startswith(b"\xef\xbb\xbf")


def test_language_is_the_collection_s() -> None:
    xml = encode_bytes(TEXT.encode(), "d235.txt", collection=Collection(language="fr")).xml
    assert b'xml:lang="fr"' in xml


def test_summary_is_a_row_of_the_table() -> None:
    row = encoded(TEXT).summary
    assert (row.document, row.type, row.date, row.sender, row.recipient, row.notes, row.pages) == (
        "frus1952-54v15p1-d235",
        "telegram",
        "1952-07-29",
        "Ambassador in the Soviet Union (Kennan)",
        "Department of State",
        0,
        "427",
    )


def test_form_is_given_with_its_reason() -> None:
    assert encoded(TEXT).form.startswith("screen: ")


def test_finding_has_line_column_and_excerpt_of_the_file() -> None:
    text = TEXT.replace("\n", "\r\n").replace("text of", "text\f of")
    (found,) = [finding for finding in encoded(text).findings if finding.code == "R101"]
    assert (found.line, found.excerpt) == (7, "201. The [Page 427] text\f of it.")
    assert found.excerpt[found.column - 1] == "\f"


def test_encoding_other_than_utf_8_is_reported() -> None:
    found = encode_bytes(TEXT.encode("cp1252"), "d235.txt", encoding="cp1252").findings
    assert [finding.code for finding in found][:1] == ["R102"]


def test_text_without_a_heading_is_reported_and_encoded() -> None:
    encoding = encoded("We agree.\n")
    assert [finding.code for finding in encoding.findings] == ["M101"]
    assert b"<p>We agree.</p>" in encoding.xml


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_empty_file_is_refused(text: str) -> None:
    with pytest.raises(RefusedError, match="the file is empty"):
        encoded(text)


def test_chapter_listing_is_refused_with_the_path() -> None:
    listing = "".join(
        f"{n}. Telegram From the Embassy in Jordan to the Department of State\nSource: x.\n" for n in range(31, 36)
    )
    with pytest.raises(RefusedError, match=r"^a/ch1\.txt: this is a list of 5 documents"):
        encoded(listing, "a/ch1.txt")


def test_web_page_of_another_site_is_refused() -> None:
    with pytest.raises(RefusedError, match="save that page"):
        encoded("<!DOCTYPE html><html><body>Telegram</body></html>")


def test_slash_note_with_a_space_after_its_number_is_encoded() -> None:
    assert encoded(
        "Telegram From Cairo to the Department of State/1/\n\n/1/ Source: Department of State.\n\n525. Text."
    ).xml


def test_sister_note_without_a_space_after_its_number_is_encoded() -> None:
    assert encoded("Cablegram 1305 From Washington to Canberra\n\nIndonesia [1] we\n\n[1]Not printed.").xml


def test_page_mark_and_a_space_at_the_end_of_the_text_are_encoded() -> None:
    assert encoded("201. The text of it. [Page 427] ").xml


@pytest.mark.parametrize("place", ["[New] Delhi", "Wash[ington]"])
def test_place_with_a_part_in_brackets_is_encoded(place: str) -> None:
    assert encoded(
        f"The Ambassador in India (Henderson) to the Secretary of State\n\n{place}, July 25, 1952.\n\n201. Text."
    ).xml


TO_INDIA = "The Secretary of State to the Embassy in India"


@pytest.mark.parametrize("text", ["[Footnote] not printed.↩", "Korean Conflict\n[249.] ↩"])
def test_note_that_begins_with_a_bracket_and_no_bullet_is_encoded(text: str) -> None:
    assert encoded(text).xml


@pytest.mark.parametrize(
    "text",
    [
        f"795.00/7–2552/1/\n{TO_INDIA}\n\n92. We agree.\n\n/1/Not printed.\n",
        f"S/P Files: Lot 64 D 5631\n{TO_INDIA}\n92. We agree.\n- Not printed.↩",
    ],
)
def test_mark_at_a_file_number_leaves_the_document_valid(text: str) -> None:
    assert [fault.message for fault in Validator().validate(encoded(text).xml, "d.xml") if fault.code[:2] == "G1"] == []


def test_mark_in_an_omission_leaves_the_document_valid() -> None:
    text = f"{TO_INDIA}\n\n92. We agree.\n\n[31/2 not declassified]\n\n  1. Not printed."
    assert [fault.message for fault in Validator().validate(encoded(text).xml, "d.xml") if fault.code[:2] == "G1"] == []
