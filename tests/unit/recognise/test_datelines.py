from __future__ import annotations

import pytest

from teigram.recognise.datelines import is_day, is_first_half, is_received_line, parse_dateline


@pytest.mark.parametrize(
    ("text", "place", "when"),
    [
        ("Washington, July 25, 1952—7:15 p.m.", "Washington", "1952-07-25T19:15:00"),
        ("Washington, July 25, 1952—7 p.m.", "Washington", "1952-07-25T19:00:00"),
        ("Moscow, July 29, 1952—7 p. m.", "Moscow", "1952-07-29T19:00:00"),
        ("Cairo, September 14, 1955, 8 p.m.", "Cairo", "1955-09-14T20:00:00"),
        ("Paris, April 3, 1951–11:14 a.m.", "Paris", "1951-04-03T11:14:00"),
        ("Paris, April 3, 1951—12:30 a.m.", "Paris", "1951-04-03T00:30:00"),
        ("Paris, April 3, 1951—12:30 p.m.", "Paris", "1951-04-03T12:30:00"),
        ("New Delhi, September 17, 1948—noon.", "New Delhi", "1948-09-17T12:00:00"),
        ("New Delhi, September 17, 1948—midnight.", "New Delhi", "1948-09-17"),
        ("Athens, September 5, 1965, 1515Z.", "Athens", "1965-09-05T15:15:00+00:00"),
        ("[Washington,] October 3, 1951.", "Washington", "1951-10-03"),
        ("[Washington], October 3, 1951.", "Washington", "1951-10-03"),
        ("Washington October 3, 1951.", "Washington", "1951-10-03"),
        ("Augusta, Georgia, October 3, 1957—3 p.m.", "Augusta, Georgia", "1957-10-03T15:00:00"),
        ("London, 3 April 1951.", "London", "1951-04-03"),
        ("Paris, undated.", "Paris", ""),
        ("Moscow, February 31, 1952—5 p.m.", "Moscow", ""),
        ("July 25, 1952—7:15 p.m.", "", "1952-07-25T19:15:00"),
        ("Washington, August 14, 1964, 6:31 p.m. EDT", "Washington", "1964-08-14T18:31:00"),
        ("Honolulu, August 4, 1964, 8 p.m. local time.", "Honolulu", "1964-08-04T20:00:00"),
        ("Athens, December 1, 1967/1645Z.", "Athens", "1967-12-01T16:45:00+00:00"),
        ("Ankara, June 5, 1964, 2305.", "Ankara", "1964-06-05T23:05:00"),
        ("Paris, October 4, 1948—[4] p. m.", "Paris", "1948-10-04T16:00:00"),
        ("London, May 2, 1951—7 p. m., [Received May 2—4:30 p. m.]", "London", "1951-05-02T19:00:00"),
        ("Washington, July 25, 1952—7:15 p.m.1", "Washington", "1952-07-25T19:15:00"),
        ("Washington, July 25, 1952—7:15 p.m./2/", "Washington", "1952-07-25T19:15:00"),
        ("STRELSAU, MAY 23, 1951—1 A.M.", "STRELSAU", "1951-05-23T01:00:00"),
        ("Strelsau, Sept. 23, 1951—1 a.m.", "Strelsau", "1951-09-23T01:00:00"),
        ("Strelsau, Dec 23, 1951—1 a.m.", "Strelsau", "1951-12-23T01:00:00"),
        ("Strelsau, May 23,1951—6 p.m.", "Strelsau", "1951-05-23T18:00:00"),
        ("Strelsau, May [23], 1951—6 p.m.", "Strelsau", "1951-05-23T18:00:00"),
        ("Strelsau, May 23, 1951—6 p. in.", "Strelsau", "1951-05-23T18:00:00"),
        ("Strelsau, May 23, 1951—2 p.m., EST.", "Strelsau", "1951-05-23T14:00:00"),
        ("Strelsau, May 23, 1951, 231515Z.", "Strelsau", "1951-05-23T15:15:00+00:00"),
        ("Strelsau—May 23, 1951—6 p.m.", "Strelsau", "1951-05-23T18:00:00"),
        ("Strelsau, circa May 23, 1951.", "Strelsau", "1951-05-23"),
        ("Strelsau, midnight May 23/24, 1951.", "Strelsau", "1951-05-23"),
        ("Strelsau, undated [May 23, 1951].", "Strelsau", "1951-05-23"),
        ("Strelsau, May 1951.", "Strelsau", ""),
        ("London, May 23, 1951—6 p.m. (Received May 23—4 p.m.)", "London", "1951-05-23T18:00:00"),
        ("[Undated.]", "", ""),
    ],
)  # fmt: skip
def test_dateline_says_where_and_when(text: str, place: str, when: str) -> None:
    parsed = parse_dateline(text)
    assert parsed is not None
    assert (text[parsed.place[0] : parsed.place[1]] if parsed.place else "") == place
    assert parsed.when == when


def test_date_ends_before_the_full_stop() -> None:
    text = "Washington, October 3, 1951."
    parsed = parse_dateline(text)
    assert parsed is not None
    assert text[slice(*parsed.date)] == "October 3, 1951"


@pytest.mark.parametrize(
    "text",
    [
        "Washington, July 25, 1952, was the day on which the telegram went.",
        "undated",
        "Strelsau, May 19",
        "top secret",
        "Deptel 92, July 251 re Korean armistice.",
        "",
    ],
)
def test_sentence_is_no_dateline(text: str) -> None:
    assert parse_dateline(text) is None


def test_dateline_that_is_broken_before_the_year_is_a_first_half() -> None:
    assert is_first_half("New Delhi, September 17,")
    assert not is_first_half("New Delhi, September 17, 1948—noon.")


@pytest.mark.parametrize(
    "text", ["[Received September 17—11:14 a.m.]", "Received 11:14 a.m.", "[Rec'd October 3—4 p.m.]"]
)
def test_time_of_receipt_is_a_line_of_its_own(text: str) -> None:
    assert is_received_line(text)


def test_leap_day_is_in_leap_years_alone() -> None:
    assert is_day(1952, 2, 29)
    assert not is_day(1951, 2, 29)
    assert not is_day(1951, 13, 1)
    assert not is_day(1951, 1, 0)


def test_date_in_brackets_is_a_dateline() -> None:
    assert parse_dateline("Washington, [July 25, 1952—7 p.m.]") is not None


def test_line_of_many_spaces_is_read_like_any_other() -> None:
    assert parse_dateline("Tokyo" + " " * 3000 + "and other words") is None
