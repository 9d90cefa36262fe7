# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest

from teigram.recognise.anchors import FOR_SURE, candidates
from teigram.recognise.glued import surroundings


def weights(text: str, year: int | None = 1951) -> dict[tuple[str, int], float]:
    """Give the weight of each reading of the last number of *text*: what stays in the text, and the note."""
    found = list(candidates(text, 0, len(text), surroundings(text, year)))
    last = max((candidate.end for candidate in found), default=0)
    return {(candidate.kept, candidate.number): candidate.weight for candidate in found if candidate.end == last}


@pytest.mark.parametrize(
    "text",
    [
        "Lie’s1 suggestion",
        "full scale fighting3 Korea",
        "and Schuman.4",
        "Lavrentiev,5 an",
        "Oct. 5.)2 We",
        "set forth in fol tel3 not",
    ],
)
def test_digit_after_a_word_or_its_point_is_a_mark_for_sure(text: str) -> None:
    (weight,) = weights(text).values()
    assert weight >= FOR_SURE


@pytest.mark.parametrize(
    ("text", "kept", "number"),
    [("Deptel 92, July 251 re", "25", 1), ("on September 283 we", "28", 3), ("in Apr. 30.1 We", "", 1), ("239 Oct 2,2 you", "", 2), ("since 19511 we", "1951", 1)],
)  # fmt: skip
def test_digit_glued_to_a_date_is_likely_a_mark(text: str, kept: str, number: int) -> None:
    assert weights(text)[kept, number] > 0


def test_mark_of_one_digit_after_a_telegram_s_number_may_be() -> None:
    assert weights("Deptel 44822 you")["4482", 2] > -3


@pytest.mark.parametrize(
    "text",
    [
        "on June 27 to",
        "the 38th parallel",
        "10,000 men",
        "about 12,000 they",
        "5%",
        "4:30 p.m.",
        "[Page 988] At",
        "about 15 internatl",
    ],
)
def test_number_of_the_text_is_no_likely_mark(text: str) -> None:
    assert all(weight < 1 for weight in weights(text).values())


def test_decimal_is_less_likely_than_a_mark_after_a_month() -> None:
    assert weights("by 30.1 percent").get(("", 1), -9.0) < weights("Apr. 30.1 We")["", 1]


@pytest.mark.parametrize("text", ["249. ReDeptel", "1. The reason", "[Page 988]1. The reason", "“1. The reason"])
def test_number_that_opens_a_paragraph_is_no_mark(text: str) -> None:
    assert all(weight <= -FOR_SURE for weight in weights(text).values())


def test_candidates_know_the_number_before_them() -> None:
    text = "ReDeptel 239 Oct 2,2 you"
    found = list(candidates(text, 0, len(text), surroundings(text, 1951)))
    assert found[-1].cited == "2"


def test_number_that_the_editors_doubt_has_no_mark() -> None:
    assert weights("970. [Ushic 41?]") == {}


def test_page_mark_parts_no_number_from_the_word_before_it() -> None:
    assert weights("(Gocus [Page 389] 6732)")["673", 2] == weights("(Gocus 6732)")["673", 2]


def test_two_digits_after_a_number_and_a_comma_are_a_mark() -> None:
    assert weights("despatch Gocus 727 and 728,71 first")["", 71] >= FOR_SURE - 1
    assert weights("cost $728,71 first")["", 71] < 0


def test_number_between_round_brackets_is_no_mark() -> None:
    assert weights("on following points: (1) Character")["", 1] < -5


@pytest.mark.parametrize("text", ["figure for OSP for US FY54 but", "personnel in JFY54 US", "target for USFY54 but"])
def test_fiscal_year_is_no_mark(text: str) -> None:
    assert weights(text)["", 54] < -5
