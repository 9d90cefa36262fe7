"""Texts in which several telegrams stand: where they are cut, where not, and what is said of it."""

from __future__ import annotations

import pytest
from tests.readers.several_texts import (
    CLASSIC,
    ELECTRONIC,
    INCOMING,
    MODERN,
    NEXT,
    NO_PAGES,
    NOTE,
    OLD,
    OTHER_ELECTRONIC,
    OTHER_INCOMING,
    OTHER_NO_PAGES,
    OUTGOING,
    WITHOUT_FILE,
)

from teigram.errors import RefusedError
from teigram.pipeline import encode_all
from teigram.readers import plain, read
from teigram.source import Reading, SegmentKind, check_tiling

LISTING = "".join(
    f"{n}. Telegram From the Embassy in {place} to the Department of State\n"
    f"Source: Department of State, Central Files, 785.00/4–{n}57. Secret.\n"
    for n, place in ((31, "Jordan"), (32, "Lebanon"), (33, "Syria"))
)
QUOTING = ELECTRONIC.replace(
    "1. SOVIET",
    f"FOLLOWING SENT LONDON:\nQUOTE\n{NO_PAGES}UNQUOTE\n1. SOVIET",
)


def readings(text: str, name: str = "cables.txt") -> list[Reading]:
    file = plain.read(text.encode(), name)
    found = list(file.readings)
    for reading in found:
        check_tiling(reading, file.raw)
    return found


def texts(text: str) -> list[str]:
    return [reading.text for reading in readings(text)]


def remarks(text: str) -> list[tuple[str, str]]:
    return [(code, message) for reading in readings(text) for code, _, message in reading.remarks]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (CLASSIC, CLASSIC.replace("201.", "202.")),
        (WITHOUT_FILE, CLASSIC),
        (WITHOUT_FILE, WITHOUT_FILE.replace("249.", "253.")),
        (MODERN, NEXT),
        (NEXT, MODERN),
        (NEXT, NOTE),
        (CLASSIC, OLD),
        (ELECTRONIC, OTHER_ELECTRONIC),
        (NO_PAGES, OTHER_NO_PAGES),
        (NO_PAGES + "BT\n#9467\n", OTHER_NO_PAGES),
        (INCOMING, OTHER_INCOMING),
        (INCOMING, OUTGOING),
        (OUTGOING, ELECTRONIC),
        (QUOTING, OTHER_ELECTRONIC),
    ],
)
@pytest.mark.parametrize("between", ["", "\n", "\n\n\n", "-----\n", "\n* * *\n\n", "\f", "===== 2 =====\n"])
def test_telegrams_that_are_told_apart_become_documents_of_their_own(first: str, second: str, between: str) -> None:
    assert texts(first + between + second) == [first, second]


def test_ends_of_lines_and_byte_order_marks_are_kept_apart_too() -> None:
    windows = "\ufeff" + MODERN.replace("\n", "\r\n")
    assert texts(windows + "\r\n" + windows.replace("50.", "51.")) == [MODERN, MODERN.replace("50.", "51.")]


def test_what_stands_between_two_documents_is_in_neither_and_is_counted() -> None:
    found = readings(MODERN + "\n-----\f\n" + NEXT)
    assert [segment.kind for segment in found[0].segments] == [SegmentKind.TEXT, SegmentKind.SKIPPED]
    assert [segment.kind for segment in found[1].segments] == [SegmentKind.SKIPPED, SegmentKind.TEXT]
    message = (
        "2 documents were found in the file, on the lines 1 and 8; "
        "left out between them: 1 empty line, 1 form feed and 1 rule"
    )
    assert [(code, offset, words) for code, offset, words in found[0].remarks] == [("R202", 0, message)]
    assert found[1].remarks == ()


def test_message_names_twelve_lines_at_most() -> None:
    many = "".join(MODERN.replace("50.", f"{n}.") for n in range(50, 70))
    ((code, message),) = remarks(many)
    assert code == "R202"
    assert message.startswith("20 documents were found in the file, on the lines 1, 6, 11,")
    assert message.endswith("51, 56 and 8 more")


@pytest.mark.parametrize(
    ("text", "name", "idents"),
    [
        (ELECTRONIC + OTHER_ELECTRONIC, "cables.txt", ["cables-1", "cables-2"]),
        (MODERN + NEXT, "frus1955-57v13.txt", ["frus1955-57v13-d50", "frus1955-57v13-d51"]),
        (MODERN + NEXT, "frus1955-57v13-d50.txt", ["frus1955-57v13-d50", "frus1955-57v13-d51"]),
        (MODERN + CLASSIC, "mixed.txt", ["mixed-1", "mixed-2"]),
        (MODERN + MODERN.replace("2913", "2914"), "twice.txt", ["twice-1", "twice-2"]),
    ],
)
def test_documents_are_named_by_number_or_else_counted(text: str, name: str, idents: list[str]) -> None:
    assert [reading.ident for reading in readings(text, name)] == idents


SECOND_SECTION = ELECTRONIC.replace("STATE 043554\nSUBJECT", "FINAL SECTION OF 02 STATE 043554\nSUBJECT")
SECOND_SHEET = INCOMING.replace("7 p.m.", "7 p.m. (SECTION TWO OF TWO)").replace("9921", "9922")


@pytest.mark.parametrize(
    "text",
    [
        ELECTRONIC + SECOND_SECTION,
        ELECTRONIC + "\n-----\n" + SECOND_SECTION,
        INCOMING + "\n" + SECOND_SHEET,
        QUOTING,
        MODERN.replace("2913. ", f"2913. Following is text of telegram to Cairo:\n{WITHOUT_FILE}"),
        CLASSIC + "\n[Enclosure]\n" + WITHOUT_FILE,
        CLASSIC + "\n1. Telegram From the Embassy in Lebanon to the Department of State, June 3.\n",
        CLASSIC + "\n“" + CLASSIC,
        CLASSIC.replace(
            "\nKennan", "\n1. Agreement on barges\n\nIt is good.\n\n2. Protocol on locks\n\nIt is not.\n\nKennan"
        ),
        NEXT.replace("51.", "3.").replace("\nDulles", "\n2. Barges\n\nGood.\n\n4. Protocol on locks\n\nNo.\n\nDulles"),
        ELECTRONIC.replace("1. SOVIET", f"QUOTE\n{NO_PAGES}BT\n#1234\n{OTHER_NO_PAGES}BT\nUNQUOTE\n1. SOVIET"),
    ],
)
def test_section_sheet_quotation_enclosure_and_note_are_not_cut_off(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    "unsure",
    [
        "Telegram From the Department of State to the Embassy in Lebanon\n4015. So do we.\n",
        "Telegram from the Department of State to the Embassy in Lebanon\n4015. So do we.\n",
        "The Secretary of State to the Ambassador in Lebanon\n4015. So do we.\n",
        WITHOUT_FILE,
    ],
)
def test_heading_that_is_not_sure_is_kept_and_reported_unless_a_rule_stands_above_it(unsure: str) -> None:
    (reading,) = readings(MODERN + unsure)
    assert reading.text == MODERN + unsure
    assert [(code, offset) for code, offset, _ in reading.remarks] == [("M204", len(MODERN))]
    assert texts(MODERN + "-----\n" + unsure) == [MODERN, unsure]


def test_wrapped_sentence_is_no_doubtful_heading_not_even_on_a_new_page() -> None:
    text = MODERN + "Later that day\n\fThe Ambassador went to the Ministry and spoke to the Minister\nabout barges.\n"
    (reading,) = readings(text)
    assert reading.remarks == ()


@pytest.mark.parametrize("title", ["50. ", ""])
def test_title_of_a_web_page_above_the_heading_is_no_document(title: str) -> None:
    text = f"{title}Telegram From the Embassy in Lebanon to the Department of State1\n\n{MODERN}"
    (reading,) = readings(text)
    assert reading.remarks == ()
    assert texts(text + NEXT) == [text, NEXT]


def test_same_number_in_another_year_is_another_cable_below_a_rule() -> None:
    later = ELECTRONIC.replace("090652Z MAR 73", "110801Z MAY 74")
    assert texts(ELECTRONIC + "-----\n" + later) == [ELECTRONIC, later]
    assert texts(ELECTRONIC + later) == [ELECTRONIC + later]


def test_sections_that_the_archive_has_released_apart_are_documents_of_their_own() -> None:
    archive = "Message Attributes\nCapture Date: 01 JAN 1994\nFilm Number: D730210-0639\n"
    second = SECOND_SECTION.replace("090652Z", "090701Z")
    assert texts(ELECTRONIC + archive + second) == [ELECTRONIC + archive, second]


def test_doubt_is_a_finding_with_its_line() -> None:
    text = INCOMING + "\nFROM: Paris\nCONTROL: 9\nNothing new.\n"
    (made,) = encode_all(text.encode(), "x.txt")
    assert [(found.code, found.line) for found in made.findings if found.code == "M204"] == [
        ("M204", INCOMING.count("\n") + 2)
    ]


def test_doubt_in_a_later_document_has_its_place_there() -> None:
    unsure = "Telegram From the Department of State to the Embassy in Lebanon\n4015. So do we.\n"
    found = readings(MODERN.replace("\n", "\r\n") + "\r\n" + NEXT.replace("\n", "\r\n") + unsure)
    assert [remark[:2] for remark in found[1].remarks] == [("M204", len(NEXT))]


def test_form_with_two_fields_and_no_number_is_not_sure() -> None:
    text = INCOMING + "\nFROM: Paris\nCONTROL: 9\nNothing new.\n"
    (reading,) = readings(text)
    assert [(code, offset) for code, offset, _ in reading.remarks] == [("M204", len(INCOMING) + 1)]


@pytest.mark.parametrize("text", [LISTING, LISTING + MODERN, LISTING.replace("Lebanon", "Jordan")])
def test_listing_of_a_chapter_is_not_cut_and_still_refused(text: str) -> None:
    assert len(readings(text)) == 1
    with pytest.raises(RefusedError, match="a list of"):
        list(encode_all(text.encode(), "ch1.txt"))


def test_page_of_the_printed_volume_is_not_cut_since_its_notes_stand_at_its_foot() -> None:
    text = MODERN + NEXT + "1For text see Document 12.\n"
    assert texts(text) == [text]
    assert [code for code, _ in remarks(text)] == ["M204"]


def test_text_that_begins_in_the_middle_of_a_telegram_is_not_cut() -> None:
    text = "The Embassy agrees.\n" * 20 + MODERN + NEXT
    assert texts(text) == [text]


def test_file_that_is_said_to_be_one_document_is_one_and_says_so() -> None:
    (reading,) = read((MODERN + NEXT).encode(), "x.txt", one_document=True).readings
    assert (reading.ident, reading.text, reading.source.reader) == ("x", MODERN + NEXT, "plain-whole")


def test_text_of_one_telegram_is_read_as_if_there_were_no_others() -> None:
    (reading,) = readings(CLASSIC, "d235.txt")
    assert (reading.ident, reading.text, reading.source.reader, reading.remarks) == ("d235", CLASSIC, "plain", ())
