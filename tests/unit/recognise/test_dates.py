from __future__ import annotations

import pytest

from teigram.recognise.dates import dates


def found(text: str, when: str = "1951-10-03") -> list[tuple[str, str, str]]:
    return [(text[s.start : s.end], s.get("when"), s.get("cert")) for s in dates(text, when)]


@pytest.mark.parametrize(
    ("text", "words", "when", "cert"),
    [
        ("SK June 25, 1950 act", "June 25, 1950", "1950-06-25", ""),
        ("him June 27 to", "June 27", "1951-06-27", "medium"),
        ("239 Oct 2, you", "Oct 2", "1951-10-02", "medium"),
        ("586 Oct. 5.)", "Oct. 5", "1951-10-05", "medium"),
        ("on Sept. 28 we", "Sept. 28", "1951-09-28", "medium"),
    ],
)
def test_day_is_a_date_and_its_year_is_inferred_when_it_is_not_printed(
    text: str, words: str, when: str, cert: str
) -> None:
    assert found(text) == [(words, when, cert)]


def test_december_cited_in_january_is_last_year_s() -> None:
    assert found("your December 28", "1952-01-03")[0][1] == "1951-12-28"


def test_january_cited_in_december_is_next_year_s() -> None:
    assert found("before January 5", "1951-12-20")[0][1] == "1952-01-05"


def test_without_a_date_of_its_own_a_telegram_gives_no_year() -> None:
    assert found("on June 27 and on June 25, 1950", "") == [("June 25, 1950", "1950-06-25", "")]


@pytest.mark.parametrize("text", ["June 31", "February 30, 1951", "Maybe 5", "Oct. 1951", "July 251", "in June"])
def test_no_day_of_the_calendar_is_no_date(text: str) -> None:
    assert not [words for words in found(text) if not words[0].startswith("June 2")]


def test_day_of_seven_months_ago_is_not_one_to_come() -> None:
    assert found("the meetings of March 5")[0][1] == "1951-03-05"
