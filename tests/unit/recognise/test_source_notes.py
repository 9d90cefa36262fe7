# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest

from teigram.recognise.source_notes import Repetition, repetitions, source_note_spans
from teigram.spans import Kind

SOURCE = "Source: Department of State, Central Files, 684A.86/9–1455. Top Secret; Priority; Alpha. Received at 4:16 p.m. Repeated to Cairo."


def test_source_note_gives_the_file_and_the_markings() -> None:
    found = [(span.kind, SOURCE[span.start : span.end]) for span in source_note_spans(SOURCE, 0, len(SOURCE))]
    assert found == [
        (Kind.FILE_NUMBER, "684A.86/9–1455"),
        (Kind.MARKING, "Top Secret"),
        (Kind.MARKING, "Priority"),
        (Kind.MARKING, "Alpha"),
    ]


def test_source_note_without_a_marking_invents_none() -> None:
    text = "Source: Department of State, Central Files, 684A.86/9–1455. Repeated to Cairo. Secret talks went on."
    assert [span.kind for span in source_note_spans(text, 0, len(text))] == [Kind.FILE_NUMBER]


def test_other_note_is_no_source_note() -> None:
    text = "See footnote 2, p. 986. Secret."
    assert list(source_note_spans(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "This telegram was repeated to London as telegram 1810, to Paris as telegram 1967, and to Tokyo as telegram 538.",
            [("London", "1810"), ("Paris", "1967"), ("Tokyo", "538")],
        ),
        ("This telegram was repeated to Tokyo as telegram 268, “eyes only” for Murphy", [("Tokyo", "268")]),
        ("Repeated to London, Paris, and Tel Aviv for information.", [("London", ""), ("Paris", ""), ("Tel Aviv", "")]),
        ("Sent Saigon 10, repeated London 78, Paris 80.", [("London", "78"), ("Paris", "80")]),
        ("Sent Dept, repeated Batavia 144, Dept pass Batavia.", [("Batavia", "144")]),
        ("Passed to the Navy, and Air Force at 2:05 p.m.", [("Navy", ""), ("Air Force", "")]),
        (
            "Repeated to USUN, the Mission to NATO, and the Office of the Secretary of Defense.",
            [("USUN", ""), ("Mission to NATO", ""), ("Office of the Secretary of Defense", "")],
        ),
        ("See footnote 2, p. 986.", []),
        ("not repeated.", []),
    ],
)
def test_posts_of_a_repetition_have_their_numbers(text: str, posts: list[tuple[str, str]]) -> None:
    assert [(found.post, found.number) for found in repetitions(text, 0, len(text))] == posts


def test_telegram_may_be_repeated_or_passed_on() -> None:
    text = "This telegram was repeated to Tokyo as telegram 268. Passed to the White House."
    assert list(repetitions(text, 0, len(text))) == [
        Repetition("Tokyo", "268", is_passed=False),
        Repetition("White House", "", is_passed=True),
    ]


def test_telegram_that_was_not_repeated_has_no_post() -> None:
    text = "fol tel (not repeated to Tokyo) contains summary"
    assert list(repetitions(text, 0, len(text))) == []


def test_full_stop_is_no_part_of_the_post() -> None:
    assert [found.post for found in repetitions("Repeated to Cairo.", 0, 18)] == ["Cairo"]
