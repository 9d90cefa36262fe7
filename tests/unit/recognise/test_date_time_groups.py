from __future__ import annotations

import pytest

from teigram.recognise.date_time_groups import date_time_groups, dates_in_capitals


def moments(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.get("when")) for span in date_time_groups(text)]


@pytest.mark.parametrize(
    ("text", "group", "when"),
    [
        ("R 231234Z JAN 73", "231234Z JAN 73", "1973-01-23T12:34:00+00:00"),
        ("P 191843 Z APR 73", "191843 Z APR 73", "1973-04-19T18:43:00+00:00"),
        ("AT 151430Z MARCH 1968,", "151430Z MARCH 1968", "1968-03-15T14:30:00+00:00"),
        ("R 231234Z JAN 08", "231234Z JAN 08", "2008-01-23T12:34:00+00:00"),
        ("010030A JAN 75", "010030A JAN 75", "1974-12-31T23:30:00+00:00"),
        ("010030A JAN 1975", "010030A JAN 1975", "1975-01-01T00:30:00+01:00"),
        ("312200R DEC 76", "312200R DEC 76", "1977-01-01T03:00:00+00:00"),
    ],
)
def test_group_is_a_moment_in_utc(text: str, group: str, when: str) -> None:
    assert moments(text) == [(group, when)]


@pytest.mark.parametrize("text", ["311430Z FEB 68", "292400Z MAR 68", "291260Z MAR 68", "000000Z JAN 70"])
def test_group_that_is_no_moment_keeps_its_words_without_a_date(text: str) -> None:
    assert moments(text) == [(text, "")]


@pytest.mark.parametrize(
    "text",
    ["116094", "090652Z", "090652J MAR 73", "1090652Z MAR 73", "090652Z MAY", "09652Z MAR 73", "090652Z MARS 73"],
)
def test_other_figures_are_no_group(text: str) -> None:
    assert moments(text) == []


def capitals(text: str, when: str = "1974-03-14") -> list[tuple[str, str, str]]:
    spans = dates_in_capitals(text, when)
    return [(text[span.start : span.end], span.get("when"), span.get("cert")) for span in spans]


def test_date_in_capitals_takes_its_year_from_the_cable() -> None:
    assert capitals("TOLD US MARCH 13 AND ON DECEMBER 30") == [
        ("MARCH 13", "1974-03-13", "medium"),
        ("DECEMBER 30", "1973-12-30", "medium"),
    ]


def test_date_with_its_year_is_certain() -> None:
    assert capitals("ON JUNE 5, 1967, WAR", "") == [("JUNE 5, 1967", "1967-06-05", "")]


@pytest.mark.parametrize("text", ["JANUARY 23-24", "FEBRUARY 31", "MARCHING 13", "IN 1974"])
def test_ranges_and_days_of_no_calendar_are_left(text: str) -> None:
    assert capitals(text) == []


def test_date_without_a_year_is_left_where_the_cable_has_none() -> None:
    assert capitals("MARCH 13", "") == []
