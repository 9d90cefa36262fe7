from __future__ import annotations

import pytest

from teigram.lines import lines_of
from teigram.recognise.bare_notes import bare_notes

HEAD = "56. Telegram From the Department of State to the Embassy in France1\n"


def found(text: str) -> list[tuple[str, str]]:
    notes = bare_notes(lines_of(HEAD + text), 1)
    whole = HEAD + text
    return [(note.opening, whole[note.text_start : note.text_end]) for note in notes]


def test_notes_without_a_full_stop_stand_below_a_signature() -> None:
    assert found("705. Following for you.2\nRusk\n1 Drafted by Meeker.\n2 Not printed.\n") == [
        ("1", "Drafted by Meeker."),
        ("2", "Not printed."),
    ]


def test_they_may_begin_with_the_source_and_no_signature_above() -> None:
    assert found("705. Following for you.\n1 Source: Department of State. Secret.\n") == [
        ("1", "Source: Department of State. Secret.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "705. Following for you.\nRusk\n3 Battalions were sent.\n",  # no mark 3 in the text
        "705. Following for you.2\n1 Battalion was sent.\n2 Companies stayed.\n",  # no signature
        "705. Following for you.2\nRusk\n1 Drafted by Meeker.\n3 Not printed.\n",  # a number is left out
        "705. Following for you.\nRusk\n",
    ],
)
def test_other_numbered_lines_are_no_notes(text: str) -> None:
    assert found(text) == []
