"""The fields above the text of a cable, whole and with lines lost."""

from __future__ import annotations

import pytest

from teigram.lines import lines_of
from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.cable_opening import opening, roles_of

CABLE = """\
CONFIDENTIAL
PAGE 01 STATE 043554
63
ORIGIN EUR-12
INFO OCT-01 ISO-00 /051 R
DRAFTED BY EUR/SOV:JDMERRIT:ABC
3/8/73 EXT 20821
--------------------- 012345
O R 090652Z MAR 73
FM SECSTATE WASHDC
TO AMEMBASSY MOSCOW IMMEDIATE
INFO AMEMBASSY LONDON
SOME OTHER BODY
C O N F I D E N T I A L STATE 043554
LIMDIS
EMBASSY PASS TO HARTWELL PARTY
E.O. 11652: GDS
TAGS: PFOR, ETRD,
UR
SUBJECT: GRAIN SHIPMENTS AND THE BALTIC PORTS: NEXT ROUND
OF TALKS
REF: (A) MOSCOW 2214;
(B) STATE 041187 AND PREVIOUS
1. AS INDICATED REF A
2. WE SEE
"""


def read(text: str) -> list[CableLine]:
    lines = lines_of(text)
    return opening(lines, roles_of(lines))


def roles(text: str) -> list[str]:
    return [f"{'+' if placed.continues else ''}{placed.role.name}" for placed in read(text)]


def test_every_line_of_the_opening_has_its_role() -> None:
    assert roles(CABLE) == [
        *("RUNNING", "PAGE", "TRANSMISSION", "DISTRIBUTION", "DISTRIBUTION", "DRAFTING", "+DRAFTING", "TRANSMISSION"),
        *("DATE_TIME", "SENDER", "ADDRESSEE", "INFORMATION", "+INFORMATION", "CLASSIFICATION", "CAPTION", "ROUTING"),
        *("ORDER", "TAGS", "+TAGS", "SUBJECT", "+SUBJECT", "REFERENCE", "+REFERENCE"),
    ]


def test_text_begins_after_the_last_field() -> None:
    assert len(read(CABLE)) == CABLE.splitlines().index("1. AS INDICATED REF A")


def test_head_of_a_page_may_stand_between_two_fields() -> None:
    text = "TO AMEMBASSY BONN\nAMEMBASSY ROME\nSECRET\nPAGE 02 STATE 1234\nAMEMBASSY PARIS\nS E C R E T STATE 1234\n"
    assert roles("FM SECSTATE WASHDC\n" + text) == [
        *("SENDER", "ADDRESSEE", "+ADDRESSEE", "RUNNING", "PAGE", "+ADDRESSEE", "CLASSIFICATION"),
    ]


def test_head_of_a_page_may_fill_two_lines() -> None:
    assert roles("PAGE 01\nMOSCOW 01234  01 OF 02  141129Z\nR 090652Z MAR 79\n") == ["PAGE", "+PAGE", "DATE_TIME"]


def test_short_subject_does_not_take_the_text_with_it() -> None:
    assert roles("TAGS: PFOR\nSUBJECT: SPECIAL SUMMARY\nVIENNA PASS TO MR. HUFF\n")[-1] == "SUBJECT"


@pytest.mark.parametrize(
    ("lost", "left"), [("FM SECSTATE WASHDC", "SENDER"), ("TO AMEMBASSY MOSCOW IMMEDIATE", "ADDRESSEE")]
)
def test_opening_goes_on_over_a_lost_line(lost: str, left: str) -> None:
    found = roles(CABLE.replace(f"{lost}\n", ""))
    assert left not in found
    assert found[-1] == "+REFERENCE"


def test_cable_cut_off_above_has_no_opening() -> None:
    assert roles("BE REVEALED.\n2. THERE WAS SOME COMMENT.\n") == []


def test_second_line_of_classification_is_text() -> None:
    text = "S E C R E T STATE 2\nQUOTE\nS E C R E T STATE 1\nE.O. 11652: GDS\n"
    assert [placed.role for placed in read(text)] == [Role.CLASSIFICATION]
