"""A footnote's mark glued to a number: which reading the words before it and the calendar allow."""

from __future__ import annotations

import pytest

from teigram.recognise.glued import DECIDED, glued_weight, is_reference, surroundings

KNOWN = surroundings("Deptel 92, Deptel 4481 and Embtels 4470", 1952)


@pytest.mark.parametrize(
    ("before", "digits", "kept"),
    [
        ("thought Deptel 92, July ", "251", "25"),
        ("on September ", "283", "28"),
        ("on Feb ", "301", "3"),
        ("paper of ", "19511", "1951"),
        ("meeting of July 25, ", "19521", "1952"),
        ("meeting of 15 Aug ", "521", "52"),
        ("meeting of 29 Aug ", "5278", "52"),
        ("meeting of 29 Aug ", "195278", "1952"),
    ],
)
def test_mark_must_stand_after_a_number_that_makes_no_sense_with_it(before: str, digits: str, kept: str) -> None:
    assert glued_weight(before, digits, kept, KNOWN) == DECIDED


@pytest.mark.parametrize(
    ("before", "digits", "kept"),
    [
        ("on Feb ", "301", "30"),
        ("signed in ", "1951", "195"),
        ("meeting of 15 Aug ", "1952", "195"),
        ("about 12,", "000", "00"),
        ("cost $", "101", "10"),
        ("telegram ", "01", "0"),
    ],
)
def test_no_mark_can_stand_in_a_number_that_would_make_no_sense_without_it(before: str, digits: str, kept: str) -> None:
    assert glued_weight(before, digits, kept, KNOWN) == -DECIDED


def test_mark_stands_after_the_three_digits_of_thousands() -> None:
    assert glued_weight("accepting 76,", "0001", "000", KNOWN) == DECIDED


def test_mark_stands_after_three_digits_that_do_not_begin_with_0() -> None:
    assert glued_weight("more than 83,", "5001", "500", KNOWN) == DECIDED


def test_day_of_the_calendar_either_way_is_left_to_the_other_notes() -> None:
    assert -DECIDED < glued_weight("it was on July ", "25", "2", KNOWN) < 0


def test_february_has_29_days_when_the_year_is_not_known() -> None:
    assert glued_weight("on February ", "291", "29", surroundings("", None)) == DECIDED


def test_number_ten_times_as_high_as_the_others_has_a_mark() -> None:
    assert glued_weight("Deptel ", "44822", "4482", KNOWN) > glued_weight("Deptel ", "4482", "448", KNOWN)


@pytest.mark.parametrize(
    "before", ["Deptel ", "telegram No. ", "Secto ", "Embtels 2180 and ", "urtel ", "Department’s "]
)
def test_number_of_a_reference_has_a_mark_sooner_than_another(before: str) -> None:
    assert glued_weight(before, "3821", "382", KNOWN) > glued_weight("the north Korean ", "3821", "382", KNOWN)


def test_numbers_of_the_text_are_those_after_a_word() -> None:
    assert KNOWN.numbers == (("Deptel", 92), ("Deptel", 4481), ("Embtels", 4470))


def test_numbers_of_the_same_series_count_more_than_all_others() -> None:
    known = surroundings("from Batavia 927. Hicus 57. Met (Hicus 522) with telegram 935 of Embtels 931", 1949)
    assert glued_weight("(Hicus ", "522", "52", known) > 0


def test_five_digits_are_seldom_the_number_of_a_telegram_before_1965() -> None:
    alone = surroundings("", 1958)
    assert glued_weight("Deptel ", "30004", "3000", alone) > glued_weight("Deptel ", "3000", "300", alone)
    later = surroundings("", 1967)
    assert glued_weight("Deptel ", "30004", "3000", alone) > glued_weight("Deptel ", "30004", "3000", later)


@pytest.mark.parametrize("before", ["I have your ", "as in my ", "Gocus 638, 649 [639] and "])
def test_number_after_your_or_after_another_number_is_that_of_a_telegram(before: str) -> None:
    assert is_reference(before)


def test_number_above_31_before_a_month_is_no_day() -> None:
    assert glued_weight("urtel 92 Mar ", "2948", "29", KNOWN) == DECIDED


def test_number_that_stands_twice_in_the_text_has_no_mark() -> None:
    twice = surroundings("Ref Deptel 551, you. In discussing Deptel 551 with", 1948)
    assert glued_weight("discussing Deptel ", "551", "55", twice) < 0


def test_sum_that_is_round_without_the_last_digit_may_have_a_mark() -> None:
    assert glued_weight("a grant of $", "5001", "500", KNOWN) > 0
    assert glued_weight("a grant of $", "1052", "105", KNOWN) == -DECIDED
    assert glued_weight("a grant of $", "5000", "500", KNOWN) == -DECIDED
