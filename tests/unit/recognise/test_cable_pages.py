"""Pages and sections of a cable, and what stands around its text."""

from __future__ import annotations

from teigram.lines import lines_of
from teigram.recognise.cable_body import body
from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.cable_opening import opening, roles_of
from teigram.recognise.cable_pages import page_remarks, page_spans, section_remarks


def placed(text: str) -> list[CableLine]:
    lines = lines_of(text)
    return body(lines, roles_of(lines), 0)


def running(text: str) -> list[tuple[str, str, str]]:
    spans, _ = page_spans(placed(text))
    return [(span.get("type"), span.get("n"), text[span.start : span.end]) for span in spans]


def codes(text: str) -> list[str]:
    lines = placed(text)
    _, pages = page_spans(lines)
    return [remark.code for remark in (*page_remarks(pages), *section_remarks(lines, pages))]


def test_level_above_a_head_belongs_to_it_and_the_one_above_that_is_a_foot() -> None:
    assert running("TEXT\nSECRET\nSECRET\nPAGE 02 STATE 1234\nMORE\n") == [
        ("foot", "", "SECRET"),
        ("head", "2", "SECRET\nPAGE 02 STATE 1234"),
    ]


def test_level_alone_in_the_text_is_text() -> None:
    assert [line.role for line in placed("HE SAID\nSECRET\nWAS THE WORD\n")] == [Role.TEXT] * 3


def test_last_level_and_the_signal_under_it_are_no_text() -> None:
    assert running("TEXT\nSECRET\nNNN\n") == [("foot", "", "SECRET"), ("end", "", "NNN")]


SECTIONS = """\
A SENTENCE THAT IS
PAGE 02 BONN 0381 01 OF 02 141129Z
NOT YET
CONFIDENTIAL
PAGE 01 BONN 0381 02 OF 02 141133Z
ACTION EUR-25
R 141117Z MAR 74
FM AMEMBASSY BONN
C O N F I D E N T I A L FINAL SECTION OF 02 BONN 0381
EXDIS
AT ITS END.
"""


def test_opening_of_a_later_section_is_repeated_matter_with_its_captions() -> None:
    types = [(kind, n) for kind, n, _ in running(SECTIONS)]
    assert types == [("head", "1.2"), ("head", "2.1"), ("preamble", "")]
    assert running(SECTIONS)[-1][2].endswith("BONN 0381\nEXDIS")


def test_cable_with_all_its_sections_is_not_reported() -> None:
    assert codes(SECTIONS) == []


def test_section_that_is_not_in_the_file_is_reported() -> None:
    assert codes(SECTIONS.replace("FINAL SECTION OF 02", "SECTION 02 OF 03")) == ["M304"]


def test_opening_of_another_cable_is_reported() -> None:
    text = "S E C R E T BONN 0380\n" + SECTIONS.replace("FINAL SECTION OF 02 ", "").replace("01 OF 02 ", "")
    lines = lines_of(text)
    roles = roles_of(lines)
    read = [*opening(lines, roles), *body(lines, roles, len(opening(lines, roles)))]
    assert [remark.code for remark in section_remarks(read, ())] == ["M204"]


def test_further_sheet_of_a_form_is_a_page() -> None:
    text = "TEXT\n-2- 92, July 25, 7 p.m., from Moscow\nMORE\n- 2 - We agree.\n"
    assert running(text) == [("head", "2", "-2- 92, July 25, 7 p.m., from Moscow")]


def test_page_that_is_lost_is_reported() -> None:
    assert codes("PAGE 01 STATE 1234\nA\nPAGE 03 STATE 1234\nB\n") == ["M201"]


def test_pages_that_are_counted_from_one_again_are_of_another_section() -> None:
    text = "PAGE 01 STATE 1234\nA\nPAGE 02 STATE 1234\nB\nPAGE 01 STATE 1234\nC\n"
    assert [n for _, n, _ in running(text)] == ["1", "2", "2.1"]


def test_section_out_of_order_is_reported() -> None:
    assert "M202" in codes("PAGE 01 BONN 1234 02 OF 02 141129Z\nA\nPAGE 01 BONN 1234 01 OF 02 141129Z\nB\n")


def test_what_the_archive_has_added_is_kept_apart_to_the_end() -> None:
    lines = placed("TEXT\nMessage Attributes\nCapture Date: 01 JAN 1994\nNNN\n")
    assert [line.role for line in lines] == [Role.TEXT, Role.ARCHIVE, Role.ARCHIVE, Role.ARCHIVE]
