"""The telegraph form of the 1940s to the 1960s."""

from __future__ import annotations

import pytest

from teigram.lines import lines_of
from teigram.readers import read
from teigram.recognise import recognise
from teigram.recognise.telegraph_fields import form_spans
from teigram.recognise.telegraph_form import form_opening, further_sheets, is_telegraph_form
from teigram.spans import Kind

FORM = """\
INCOMING TELEGRAM          Department of State
44                             ACTION COPY
SECRET                         Control: 9921
Action                         Rec'd:   January 2, 1953
EUR                                     3:12 a.m.
FROM: Moscow
TO:   Secretary of State
NO:   92, December 31, 7 p.m.
PRIORITY
SENT DEPARTMENT 92, REPEATED INFORMATION PARIS 45, LONDON 67.
Eyes only for the Secretary.
1. Called on Deputy Foreign Minister this afternoon.
"""


def words(text: str, *kinds: Kind) -> list[tuple[str, str]]:
    spans = form_spans(form_opening(lines_of(text)))
    return [(text[s.start : s.end], s.get("when") or s.get("value")) for s in spans if s.kind in kinds]


def test_form_ends_above_the_text() -> None:
    assert len(form_opening(lines_of(FORM))) == len(FORM.splitlines()) - 1


SECOND = FORM.replace("Control: 9921", "Control: 9922").replace("7 p.m.", "7 p.m. (SECTION TWO OF TWO)")


def test_form_ends_above_the_text_though_a_second_sheet_repeats_its_fields() -> None:
    assert len(form_opening(lines_of(FORM + SECOND))) == len(FORM.splitlines()) - 1


def test_fields_of_a_further_sheet_are_those_under_the_same_number() -> None:
    length = len(FORM.splitlines())
    repeated = range(length, length + 8)
    first = FORM.replace("7 p.m.", "7 p.m. (SECTION ONE OF TWO)")
    assert further_sheets(lines_of(first + SECOND), length - 1) == set(repeated)
    assert further_sheets(lines_of(FORM + FORM.replace("92, December", "93, December")), length - 1) == set()


def test_fields_of_a_further_sheet_are_no_text() -> None:
    text = FORM + SECOND
    telegram = recognise(next(read(text.encode(), "x.txt").readings))
    repeated = [span for span in telegram.of(Kind.RUNNING) if span.get("type") == "preamble"]
    assert [telegram.words(span).split("\n")[0].split("  ")[0] for span in repeated] == ["INCOMING TELEGRAM"]


def test_day_without_a_year_has_that_of_the_receipt_or_the_one_before() -> None:
    assert words(FORM, Kind.DATE) == [
        ("January 2, 1953", "1953-01-02T03:12:00"),
        ("December 31, 7 p.m.", "1952-12-31T19:00:00"),
    ]


def test_year_that_is_inferred_says_so() -> None:
    spans = form_spans(form_opening(lines_of(FORM)))
    assert [span.get("cert") for span in spans if span.kind is Kind.DATE] == ["", "high"]


def test_hour_of_receipt_may_stand_on_the_same_line() -> None:
    text = "FROM: Cairo     Rec'd: July 26, 1952 3:12 a.m.\nNO: 525\n"
    assert words(text, Kind.DATE) == [("July 26, 1952 3:12 a.m.", "1952-07-26T03:12:00")]


def test_markings_stand_beside_the_fields() -> None:
    assert [value for _, value in words(FORM, Kind.MARKING)] == ["secret", "priority", "eyes only"]


def test_place_number_and_addressee_are_named() -> None:
    assert words(FORM, Kind.PLACE) == [("Moscow", "")]
    assert words(FORM, Kind.TELEGRAM_NUMBER) == [("92", "")]
    assert words(FORM, Kind.ORGANISATION) == [("Secretary of State", "")]


def test_further_addressees_stand_under_the_first() -> None:
    text = "SENT TO: Amembassy MOSCOW PRIORITY 65\nRPTD INFO: Amembassy PARIS 123\n   Amembassy LONDON 456\nRe urtel.\n"
    assert words(text, Kind.ORGANISATION) == [
        ("Amembassy MOSCOW", ""),
        ("Amembassy PARIS", ""),
        ("Amembassy LONDON", ""),
    ]
    assert words(text, Kind.TELEGRAM_NUMBER) == [("65", ""), ("123", ""), ("456", "")]


@pytest.mark.parametrize(
    "text",
    [
        "FROM: Cairo\nTO: Secretary of State\nNO: 525\n",
        "INCOMING TELEGRAM\nFROM: Cairo\nTO: Secretary of State\n",
        "TO: Department        Rec’d: July 26, 1952\n",
    ],
)
def test_form_is_known_by_its_fields(text: str) -> None:
    assert is_telegraph_form(lines_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "TO: The Secretary\nFROM: S/P - Mr. Nitze\nSUBJECT: Korea\n",
        "The Ambassador to the Secretary\nNo: 12\n",
        "We agree.\n",
        "",
    ],
)
def test_memorandum_is_no_telegraph_form(text: str) -> None:
    assert not is_telegraph_form(lines_of(text))


@pytest.mark.parametrize("value", ["July 32, 7 p.m.", "25 p.m.", "yesterday"])
def test_day_that_is_none_gets_no_date(value: str) -> None:
    text = f"FROM: Cairo   Rec'd: July 26, 1952\nNO: 525, {value}\n"
    assert [when for _, when in words(text, Kind.DATE)][1:] in ([], [""])
