"""Volumes of the edition in its own TEI: what the editors encoded is taken, and every character has its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.readers.frus_volume import (
    CONTENT,
    END,
    FROM_1952,
    HEADER,
    TO_1951,
    VOLUME,
    paragraph,
    reading,
    readings,
    said,
    words,
    words_alone,
)

from teigram.authorities import Authority, AuthorityKind
from teigram.errors import DecodingError, NoReaderError, RefusedError
from teigram.readers import frus_tei, read
from teigram.source import SegmentKind
from teigram.spans import Kind


def test_each_document_is_a_reading_that_is_named_as_in_the_edition() -> None:
    assert [each.ident for each in readings()] == ["frus1949v07p1-d12", "frus1949v07p1-d13", "frus1949v07p1-d14"]


def test_what_is_outside_the_documents_is_skipped_and_counted() -> None:
    first = readings()[0]
    skipped = [segment for segment in first.segments if segment.kind is SegmentKind.SKIPPED]
    assert [segment.raw_start for segment in skipped] == [0, VOLUME.index("</div>\n<pb n=") + len("</div>")]


def test_text_has_no_indentation_and_a_block_on_lines_of_its_own() -> None:
    assert reading(TO_1951).text.split("\n\n")[:6] == [
        "851.01/3–1749: Telegram",
        "The Consul General at Saigon (Abbott) to the Secretary of State",
        "Saigon, March 17, 1949—3 p. m.",
        "confidential",
        "66. In conversation with Lacy,William S. B. Lacy, on a visit to Saigon. myself, Dept prepares transfer:",
        "1.\nSee Document 13.\n2.\nSee volume VI.",
    ]


def test_references_of_xml_are_characters() -> None:
    assert "AT&T—peril" in readings()[2].text


def test_cdata_is_text() -> None:
    assert paragraph("<![CDATA[a <b> & c]]> d").text == "Note\n\na <b> & c d"


def test_comments_and_instructions_are_no_text() -> None:
    assert paragraph("a<!-- no --> <?no no?>b").text == "Note\n\na b"


def test_heading_names_sender_and_recipient() -> None:
    second = readings()[1]
    assert words(second, Kind.PARTY) == ["Secretary of State"]
    assert said(second, Kind.PERSON)[0] == {"ref": "#p_SWJ1", "role": "recipient"}


def test_dates_and_times_are_those_of_the_editors() -> None:
    assert [said(each, Kind.DATE)[0] for each in readings()] == [
        {"when": "1949-03-17T15:00:00"},
        {"when": "1951-12-31T14:26:00"},
        {"when": "1958-01-30T19:00:00"},
    ]


def test_date_that_is_none_is_left_to_the_words() -> None:
    assert said(paragraph('<date when="1949-02-30">February 30</date>'), Kind.DATE) == [{}]


def test_note_stands_in_its_place_with_number_and_name() -> None:
    first = readings()[0]
    assert words(first, Kind.NOTE) == ["William S. B. Lacy, on a visit to Saigon."]
    assert said(first, Kind.NOTE) == [{"n": "1", "id": "d12fn1", "type": "editorial", "inline": "yes"}]


def test_note_may_have_paragraphs() -> None:
    assert words(readings()[1], Kind.NOTE) == ["Drafted by Dulles.\n\nCleared by the Secretary."]


def test_source_note_from_1955_on_is_a_footnote_of_the_heading() -> None:
    third = readings()[2]
    assert said(third, Kind.NOTE)[0]["type"] == "source"
    assert not words(third, Kind.SOURCE_NOTE)


def test_page_breaks_keep_number_name_and_facsimile() -> None:
    first = readings()[0]
    assert said(first, Kind.PAGE_BREAK) == [
        {"n": "15", "xml:id": "pg_15", "facs": "0029"},
        {"n": "16", "xml:id": "pg_16", "facs": "0030"},
    ]
    assert [first.text[span.start :][:8] for span in first.given if span.kind is Kind.PAGE_BREAK] == [
        "transfer",
        "\n2.\nSee ",
    ]


def test_page_before_a_document_is_the_one_on_which_it_begins() -> None:
    assert [each.page for each in readings()] == ["14", "17", "17"]


def test_markings_under_the_dateline_are_part_of_the_opener() -> None:
    assert words(reading(FROM_1952), Kind.OPENER) == ["Tokyo, December 31, 1951—2:26 p.m.\n\nTop Secret\nPriority"]


def test_what_follows_the_signature_is_a_postscript() -> None:
    assert words(readings()[1], Kind.POSTSCRIPT) == ["P.S. You might be interested in the enclosed clipping."]
    assert words(readings()[0], Kind.FLOATING) == ["[Enclosure]\n\nMemorandum\n\nThe Government is most appreciative."]


def test_lists_keep_kind_heading_and_nesting() -> None:
    second = readings()[1]
    assert said(second, Kind.LIST) == [{"type": "participants"}, {}, {}]
    assert words(second, Kind.CAPTION) == ["Participants:", "U.K."]
    inner = [
        span
        for span in second.given
        if span.kind in (Kind.ITEM, Kind.LIST) and second.text[span.start :].startswith("U.K.")
    ]
    assert [span.kind for span in sorted(inner, key=lambda span: span.depth)] == [Kind.ITEM, Kind.LIST]


def test_empty_cells_are_counted_beside_the_next() -> None:
    assert said(readings()[1], Kind.CELL) == [{"empty-before": "1"}, {"cols": "2"}]


def test_references_lead_to_the_file_of_a_document_or_have_a_key() -> None:
    assert said(readings()[0], Kind.REFERENCE) == [
        {"type": "document", "target": "frus1949v07p1-d13.xml"},
        {"type": "document", "key": "frus1951v06p1#d5"},
    ]


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("#d12fn1", {"type": "note", "target": "frus1949v07p1-d12.xml#d12fn1"}),
        ("#pg_15", {"type": "page", "target": "frus1949v07p1-d12.xml#pg_15"}),
        ("#pg_900", {"type": "page", "key": "frus1949v07p1#pg_900"}),
        ("frus1951v06p1", {"type": "volume", "key": "frus1951v06p1"}),
        ("frus1949v07p1", {"type": "volume", "key": "frus1949v07p1"}),
        ("frus1949v07p1#d12", {"type": "document", "target": "frus1949v07p1-d12.xml"}),
        ("#d13", {"type": "document", "target": "#frus1949v07p1-d13"}),
        ("https://history.state.gov/", {"target": "https://history.state.gov/"}),
    ],
)
def test_reference_of_each_kind(target: str, wanted: dict[str, str]) -> None:
    volume = VOLUME.replace("P.S. You", f'<ref target="{target}">P.S.</ref> You')
    assert said(readings(volume)[1], Kind.REFERENCE) == [wanted]


def test_reference_that_leads_nowhere_is_its_words() -> None:
    assert said(paragraph("see <ref>p. 9</ref>"), Kind.REFERENCE) == []


def test_names_point_to_the_lists_of_the_volume() -> None:
    first, second, third = readings()
    assert first.authorities == (Authority("t_Dept1", AuthorityKind.TERM, "Dept", "Department of State"),)
    sebald = Authority("p_SWJ1", AuthorityKind.PERSON, "Sebald, William J.", "Political Adviser & Ambassador.")
    assert second.authorities == (sebald,)
    assert third.authorities == ()


def test_pointer_to_a_name_that_no_list_has_is_left_out() -> None:
    assert said(paragraph('<persName corresp="#p_X9">X</persName>'), Kind.PERSON) == [{}]


def test_lists_can_be_had_alone() -> None:
    assert list(frus_tei.authorities(VOLUME.encode(), "volume.xml")) == ["t_Dept1", "p_SWJ1"]


def test_printed_volume_is_described_by_the_header() -> None:
    printed = readings()[0].printed
    assert printed is not None
    assert (printed.title, printed.year, printed.volume, printed.part) == (
        "The Far East & Australasia",
        "1949",
        "VII",
        "1",
    )


def test_identifier_that_is_given_twice_is_changed_and_told() -> None:
    again = paragraph('a<note n="1" xml:id="d1fn1">x</note> b<note n="2" xml:id="d1fn1">y</note>')
    assert [note["id"] for note in said(again, Kind.NOTE)] == ["d1fn1", "d1fn1-2"]
    assert [remark[0] for remark in again.remarks] == ["R301"]


def test_documents_of_the_same_name_are_told_apart() -> None:
    document = '<div type="document" xml:id="d1" n="1"><head>Note</head><p>a</p></div>'
    assert [each.ident for each in readings(f"{HEADER}{document}{document}{END}")] == [
        "frus1949v07p1-d1",
        "frus1949v07p1-d1-2",
    ]


def test_document_and_note_without_a_name_get_one() -> None:
    nameless = reading('<div type="document" n="7"><head>Note</head><p>a<note n="3">b</note></p></div>')
    assert nameless.ident == "frus1949v07p1-d7"
    assert said(nameless, Kind.NOTE)[0]["id"] == "d7fn3"


def test_unknown_element_keeps_its_words_and_is_told_once() -> None:
    odd = paragraph("ratio <formula>2:1</formula> and <formula>3:1</formula>")
    assert odd.text.endswith("ratio 2:1 and 3:1")
    assert [remark[0] for remark in odd.remarks] == ["R302"]


def test_dateline_at_the_end_is_that_of_a_closer() -> None:
    dateline = '<dateline>Paris, <date when="1949">1949</date></dateline>'
    letter = f'<div type="document" xml:id="d1" n="1"><head>Note</head><p>a</p>{dateline}{{}}</div>'
    assert words(reading(letter.format("")), Kind.CLOSER) == ["Paris, 1949"]
    within = reading(letter.format("<p>b</p>"))
    assert words(within, Kind.PARAGRAPH) == ["a", "Paris, 1949", "b"]
    assert not words(within, Kind.DATELINE)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.999])
def test_volume_that_is_cut_off_is_refused_as_a_whole(share: float) -> None:
    with pytest.raises(
        RefusedError, match=r"volume\.xml:\d+: the file is cut off: it ends inside <\w+>\. Nothing was taken"
    ):
        readings(VOLUME[: int(len(VOLUME) * share)])


def test_volume_that_is_not_well_formed_is_refused_with_its_place() -> None:
    line = VOLUME[: VOLUME.index("</label>")].count("\n") + 1
    with pytest.raises(RefusedError, match=rf"volume\.xml:{line}:\d+: the file is not well-formed XML: mismatched tag"):
        readings(VOLUME.replace("</label>", "</labell>", 1))


def test_doctype_is_refused() -> None:
    bomb = '<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(RefusedError, match="DOCTYPE"):
        readings(VOLUME.replace('<TEI xmlns="', f'{bomb}<TEI xmlns="', 1))


def test_elements_nested_beyond_reason_are_refused() -> None:
    with pytest.raises(RefusedError, match="nested deeper than any text needs"):
        paragraph(f"{'<hi>' * 200}a{'</hi>' * 200}")


def test_volume_without_documents_is_refused() -> None:
    with pytest.raises(RefusedError, match="there is no document in this volume"):
        readings(HEADER + END)


def test_bytes_in_another_encoding_than_declared_are_refused() -> None:
    with pytest.raises(DecodingError, match="not utf-8"):
        frus_tei.read(VOLUME.encode("cp1252", "replace"), "volume.xml")


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_declared_encoding_is_used(encoding: str) -> None:
    plain = f"{HEADER}<div type='document' xml:id='d1' n='1'><head>Né</head></div>{END}".replace("UTF-8", encoding)
    data = plain.encode(encoding)
    (found,) = frus_tei.read(data, "volume.xml").readings
    assert found.text == "Né"


def test_reader_takes_volumes_and_declines_the_rest() -> None:
    assert frus_tei.declines(VOLUME.encode()[:4096], "volume.xml") is None
    assert "no volume of Foreign Relations" in str(
        frus_tei.declines(b'<TEI xmlns="http://www.tei-c.org/ns/1.0">', "x.xml")
    )
    assert frus_tei.declines(b"<html>", "x.html") == "it is not TEI"
    assert next(read(VOLUME.encode(), "volume.xml").readings).source.reader == "frus-tei"


def test_tei_of_another_edition_has_every_refusal_told() -> None:
    with pytest.raises(NoReaderError, match="frus-tei: it is TEI, but no volume"):
        read(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "letter.xml")


@given(CONTENT)
def test_whatever_is_in_a_document_its_characters_are_accounted_for(content: str) -> None:
    found = paragraph(content)
    assert "".join(found.text.split()) == f"Note{words_alone(content)}"
