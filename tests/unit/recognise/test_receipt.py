"""When a telegram was received, in a line under the dateline or in a source note."""

from __future__ import annotations

import pytest

from teigram.recognise.receipt import Receipt, receipt


def found(text: str, when: str = "1955-09-14T20:00:00") -> Receipt | None:
    return receipt(text, 0, len(text), when)


@pytest.mark.parametrize(
    ("text", "own", "words", "when"),
    [
        (
            "[Received September 17—11:14 a. m.]",
            "1948-09-17T12:00:00",
            "September 17—11:14 a. m.",
            "1948-09-17T11:14:00",
        ),
        ("Secret. Received at 8:51 a.m., March 5.", "1965-03-04", "8:51 a.m., March 5", "1965-03-05T08:51:00"),
        ("Secret. Received at 4:16 p.m. Repeated to Cairo.", "1955-09-14", "4:16 p.m.", "1955-09-14T16:16:00"),
        ("RECEIVED OCTOBER 4—5 P. M.", "1951-10-03", "OCTOBER 4—5 P. M.", "1951-10-04T17:00:00"),
        ("[Received Oct. 4—5 p. m.]", "1951-10-03", "Oct. 4—5 p. m.", "1951-10-04T17:00:00"),
        ("[Rec'd October 3—noon]", "1950-10-02", "October 3—noon", "1950-10-03T12:00:00"),
    ],
)
def test_time_of_receipt_is_read(text: str, own: str, words: str, when: str) -> None:
    got = found(text, own)
    assert got is not None
    assert (got.words, got.when) == (words, when)


def test_day_or_year_that_is_not_printed_is_inferred() -> None:
    assert found("[Received September 17—11:14 a. m.]") == Receipt(
        "September 17—11:14 a. m.", "1955-09-17T11:14:00", is_inferred=True
    )


def test_day_that_is_printed_in_full_is_not_inferred() -> None:
    got = found("Received January 1, 1951—7 p.m.", "1950-12-31")
    assert got is not None
    assert not got.is_inferred


def test_january_after_december_is_of_the_next_year() -> None:
    got = found("Received January 1", "1951-12-31T23:00:00")
    assert got is not None
    assert got.when == "1952-01-01"


@pytest.mark.parametrize(("text", "own"), [("Received 11:14 a.m.", ""), ("Received February 31—7 p.m.", "1950-02-28")])
def test_time_of_no_known_day_keeps_its_words_alone(text: str, own: str) -> None:
    got = found(text, own)
    assert got is not None
    assert got.when == ""


@pytest.mark.parametrize("text", ["the note was received by the Department", "Repeated to Cairo.", ""])
def test_other_words_tell_no_time_of_receipt(text: str) -> None:
    assert found(text) is None
