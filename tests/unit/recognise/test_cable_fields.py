"""What stands in the fields of a cable's opening."""

from __future__ import annotations

import pytest

from teigram.lines import lines_of
from teigram.recognise.cable_addressees import addressed
from teigram.recognise.cable_fields import opening_spans
from teigram.recognise.cable_opening import opening, roles_of
from teigram.spans import Kind


def words(text: str, *kinds: Kind) -> list[str]:
    lines = lines_of(text)
    spans = opening_spans(text, opening(lines, roles_of(lines)))
    return [text[span.start : span.end] for span in spans if span.kind in kinds]


@pytest.mark.parametrize(
    ("line", "name", "marks", "number"),
    [
        ("TO AMEMBASSY ROME IMMEDIATE 1234", "AMEMBASSY ROME", ["immediate"], "1234"),
        ("TO AMEMBASSY VIENNA NIACT IMMEDIATE", "AMEMBASSY VIENNA", ["niact", "immediate"], ""),
        ("INFO RUEHTH/AMEMBASSY ATHENS 0121", "AMEMBASSY ATHENS", [], "0121"),
        ("FM SECSTATE WASHDC", "SECSTATE WASHDC", [], ""),
        ("USMISSION EC BRUSSELS", "USMISSION EC BRUSSELS", [], ""),
        ("TO PRIORITY", "PRIORITY", [], ""),
    ],
)
def test_line_of_address_has_name_precedence_and_number(line: str, name: str, marks: list[str], number: str) -> None:
    found = addressed(line)
    assert line[slice(*found.name)] == name
    assert [mark.marking.value for mark in found.marks] == marks
    assert (line[slice(*found.number)] if found.number else "") == number


def test_letters_before_the_group_are_precedence() -> None:
    assert words("O R 141117Z JUN 74\n", Kind.MARKING) == ["O", "R"]
    assert words("RR 141117Z JUN 74\n", Kind.MARKING) == ["RR"]


def test_tags_are_codes_and_names() -> None:
    text = "TAGS: OVIP (FERRIS, HENRY A.), PFOR, -P, AND XF.\n"
    assert words(text, Kind.TERM) == ["OVIP", "FERRIS, HENRY A.", "PFOR", "XF"]


def test_drafter_and_office_are_named() -> None:
    text = "DRAFTED BY EUR/SOV:JDMERRIT:ABC\n4/18/73 EXT 21135\nS/S - MR. BARNES\n--------------- 1\n"
    assert words(text, Kind.ORGANISATION) == ["EUR/SOV", "S/S"]
    assert words(text, Kind.PERSON) == ["JDMERRIT", "MR. BARNES"]


def test_captions_are_restrictions_of_handling() -> None:
    text = "S E C R E T STATE 1 NOFORN\nEXDIS TOSHU 24 - VIENNA ONLY\nTAGS: PFOR\n"
    assert words(text, Kind.MARKING) == ["S E C R E T", "NOFORN", "EXDIS"]


def test_subject_stands_between_two_openers() -> None:
    text = "TAGS: PFOR\nSUBJECT: LOCKS\nREF: BONN 3640\n"
    assert words(text, Kind.OPENER) == ["TAGS: PFOR", "REF: BONN 3640"]
    assert words(text, Kind.SUBJECT) == ["SUBJECT: LOCKS"]


def test_group_in_a_reference_is_a_date() -> None:
    assert words("TAGS: PFOR\nREF: STATE 1234, DTG 071530Z MAR 73\n", Kind.DATE) == ["071530Z MAR 73"]
