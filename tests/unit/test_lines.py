from __future__ import annotations

from teigram.lines import Line, lines_of


def test_line_is_given_without_the_white_space_around_it() -> None:
    assert lines_of("  1. Not printed. \n") == (Line(2, 17, "1. Not printed.", 2, blank_before=True),)


def test_lines_of_white_space_are_passed_over() -> None:
    assert [line.text for line in lines_of("top secret\n \t\n\npriority")] == ["top secret", "priority"]


def test_empty_line_before_a_line_is_noted() -> None:
    lines = lines_of("320.2/12–2050: Telegram\n\ntop secret\npriority")
    assert [line.blank_before for line in lines] == [True, True, False]


def test_first_line_counts_as_after_an_empty_one() -> None:
    assert lines_of("Webb")[0].blank_before


def test_no_text_has_no_lines() -> None:
    assert lines_of(" \n\n") == ()
