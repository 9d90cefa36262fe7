"""What is claimed about the words of a raw cable, and what is reported."""

from __future__ import annotations

import pytest

from teigram.readers import read
from teigram.recognise import Telegram, recognise
from teigram.spans import Kind

HEAD = "R 090652Z MAR 73\nFM SECSTATE WASHDC\nTO AMEMBASSY MOSCOW\nS E C R E T STATE 043554\nTAGS: PFOR\n"


def cable(text: str) -> Telegram:
    return recognise(next(read(text.encode(), "x.txt").readings))


def words(text: str, *kinds: Kind) -> list[str]:
    telegram = cable(HEAD + text)
    return [telegram.words(span) for span in telegram.of(*kinds) if span.start >= len(HEAD)]


def test_acronym_that_is_a_word_in_capitals_is_a_word() -> None:
    assert words("1. NO ONE WHO GOT AID FROM NATO\n", Kind.ABBREVIATION) == ["NATO"]


def test_acronym_among_small_letters_is_one() -> None:
    assert words("1. Aid of the WHO came\n", Kind.ABBREVIATION) == ["WHO"]


def test_half_of_a_city_is_no_telegram() -> None:
    assert words("1. SEE TEL AVIV AND TEL OF MAY\n", Kind.ABBREVIATION) == ["TEL"]


def test_words_of_opening_and_heads_are_not_claimed_again() -> None:
    text = "1. SEE\nSECRET\nPAGE 02 STATE 043554\nSTATE 043111.\n"
    assert words(text, Kind.REFERENCE) == ["STATE 043111"]


def test_mark_of_a_printed_page_in_the_text_is_a_page_break() -> None:
    assert words("1. THE [Page 9] TEXT\n", Kind.PAGE_BREAK) == ["[Page 9] "]


@pytest.mark.parametrize("head", ["SECRET\nPAGE 01 STATE 043554", "SECRETPAGE 01 STATE 043554"])
def test_level_that_runs_on_the_pages_is_that_of_a_cable_that_states_no_other(head: str) -> None:
    telegram = cable(f"{head}\n1. ONE.\n")
    assert [(telegram.words(span), span.get("value")) for span in telegram.of(Kind.MARKING)] == [("SECRET", "secret")]


def test_every_line_has_a_place() -> None:
    text = f"{HEAD}1. ONE\nSECRET\nNNN\n"
    telegram = cable(text)
    assert [line.line.text for line in telegram.cable] == text.splitlines()


@pytest.mark.parametrize(
    ("lost", "code"),
    [("FM SECSTATE WASHDC\nTO AMEMBASSY MOSCOW\n", "M101"), ("R 090652Z MAR 73\n", "M102")],
)
def test_field_that_is_not_there_is_reported(lost: str, code: str) -> None:
    text = "PAGE 01 STATE 043554\n" + HEAD.replace(lost, "") + "1. ONE\n"
    assert [remark.code for remark in cable(text).remarks] == [code]


def test_whole_cable_is_not_reported() -> None:
    assert cable(f"{HEAD}1. ONE\n").remarks == ()


def test_moment_that_is_none_is_reported_in_the_text_too() -> None:
    (remark,) = cable(f"{HEAD}1. SENT 311200Z JUN 73\n").remarks
    assert (remark.code, remark.message) == ("M203", "no such date: “311200Z JUN 73”")
