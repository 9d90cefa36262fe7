from __future__ import annotations

import pytest

from teigram.recognise.markings import (
    is_addressed_marking,
    is_marking_line,
    marking_line,
    markings_among,
    markings_in,
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("top secret", ["classification.top secret"]),
        ("secret", ["classification.secret"]),
        ("priority", ["precedence.priority"]),
        ("secret   us urgent", ["classification.secret", "precedence.us urgent"]),
        ("Secret NIACT", ["classification.secret", "precedence.niact"]),
        (
            "Top Secret; Priority; Limdis",
            ["classification.top secret", "precedence.priority", "handling.limited distribution"],
        ),
        ("confidential  niact", ["classification.confidential", "precedence.niact"]),
        ("top secret 1", ["classification.top secret"]),
        ("top secret /2/", ["classification.top secret"]),
        ("limited official use", ["classification.limited official use"]),
        ("official use only", ["classification.official use only"]),
        ("No classification marking", ["classification.no classification marking"]),
        ("secret   priorty", ["classification.secret", "precedence.priority"]),
        ("operational immediate", ["precedence.operational immediate"]),
    ],
)
def test_line_is_read_as_its_markings(text: str, values: list[str]) -> None:
    found = [f"{mark.marking.scheme}.{mark.marking.value}".replace("-", " ") for mark in marking_line(text)]
    assert found == values


def test_marking_stands_where_it_is_printed() -> None:
    text = "secret   us urgent"
    assert [text[mark.start : mark.end] for mark in marking_line(text)] == ["secret", "us urgent"]


@pytest.mark.parametrize(
    "text", ["secret talks are going on", "Webb", "", "1", "priority is given to Korea", "Secretary", "secretly"]
)
def test_line_with_other_words_is_no_marking(text: str) -> None:
    assert not is_marking_line(text)


def test_markings_of_a_source_note_end_at_other_words() -> None:
    text = "Top Secret; Priority; Alpha. Received at 4:16 p.m."
    assert [text[mark.start : mark.end] for mark in markings_in(text, 0, len(text))] == [
        "Top Secret",
        "Priority",
        "Alpha",
    ]


def test_note_glued_to_a_marking_is_no_part_of_it() -> None:
    assert is_marking_line("top secret1")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("top secret eyes only for Secretary", ["top secret", "eyes only"]),
        ("Personal and Secret", ["personal and private", "secret"]),
        ("secret presidential handling only", ["secret", "presidential handling"]),
    ],
)
def test_marking_with_other_words_opens_with_a_marking(text: str, values: list[str]) -> None:
    assert is_addressed_marking(text)
    assert [found.marking.value for found in markings_among(text)] == values


@pytest.mark.parametrize("text", ["Secret talks were held in Paris.", "Smith", "249. Secret", "Routine 12"])
def test_sentence_and_number_are_no_marking_with_other_words(text: str) -> None:
    assert not is_addressed_marking(text)


def test_words_without_a_marking_give_none() -> None:
    assert list(markings_among("DEPARTMENT PASS TO ARMY")) == []
