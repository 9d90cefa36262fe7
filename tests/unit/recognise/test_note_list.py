# ruff: noqa: E501 - lines of telegrams are long
from __future__ import annotations

import pytest

from teigram.forms import Form, detect_form
from teigram.lines import lines_of
from teigram.recognise.listed_note import ListedNote
from teigram.recognise.note_list import listed_notes

HEAD = "The Acting Secretary of State to the Embassy in the Soviet Union"


def notes_of(text: str, form: Form | None = None) -> tuple[ListedNote, ...]:
    lines = lines_of(text)
    return listed_notes(form or detect_form(text, lines).form, lines, 1)


def words(text: str, form: Form | None = None) -> list[tuple[str, str]]:
    """Give opening mark and words of each note of *text*."""
    return [(note.opening, text[note.text_start : note.text_end]) for note in notes_of(text, form)]


def test_glued_notes_stand_between_hyphen_and_return_sign() -> None:
    text = f"{HEAD} 1\n249. ReDeptel 239 Oct 2,2 you\n- A manuscript notation.↩\n- See footnote 2, p. 986.↩"
    assert words(text) == [("-", "A manuscript notation."), ("-", "See footnote 2, p. 986.")]


def test_bullets_of_the_text_are_no_glued_notes() -> None:
    text = f"{HEAD} 1\n249. Do this:\n- Recent ECOSOC action\nThat is all.\n- Not printed.↩"
    assert words(text) == [("-", "Not printed.")]


def test_glued_note_that_was_cut_off_is_kept() -> None:
    notes = notes_of(f"{HEAD} 1\n249. Text2\n- Not printed.↩\n- The substance of this tele")
    assert [note.closing for note in notes] == ["↩", ""]


def test_glued_note_of_several_lines_has_paragraphs() -> None:
    (note,) = notes_of(f"{HEAD} 1\n249. Text\n- This telegram was repeated.\nThe drafting history.↩")
    assert len(note.paragraphs) == 2


def test_blocked_notes_are_set_in_and_numbered() -> None:
    text = f"{HEAD}1\n\n92. Text.)2 We\n\n  1. This telegram was repeated.\n\n    The drafting history.\n\n  2. For the text."
    assert [opening for opening, _ in words(text)] == ["1.", "2."]
    assert [len(note.paragraphs) for note in notes_of(text)] == [2, 1]


def test_screen_notes_stand_below_the_signature() -> None:
    text = f"{HEAD}1\n\n602. Text.\n\n1. The reason.\n\nWebb\n\n1. Not printed.\n\n2. See footnote 2."
    assert words(text) == [("1.", "Not printed."), ("2.", "See footnote 2.")]


def test_numbered_paragraphs_are_no_notes() -> None:
    assert words(f"{HEAD}\n\n602. In view of the danger.\n\n1. The reason is.\n\n2. Our objective.\n\nWebb") == []


def test_slash_notes_stand_under_their_paragraphs() -> None:
    text = f"{HEAD}/1/\n\n/1/Source: Department of State.\n\n249. ReDeptel 239 Oct 2,/2/ you\n\n/2/Not printed."
    assert words(text, Form.SLASH) == [("/1/", "Source: Department of State."), ("/2/", "Not printed.")]


def test_sister_notes_open_with_a_bracket_and_keep_the_space_after_it() -> None:
    text = "Cablegram 1305 Washington, 23 December 1948\n\nIndonesia [1] we\n\n[1] Not printed."
    assert words(text, Form.SISTER) == [("[1]", " Not printed.")]


def test_space_after_the_slash_of_a_note_belongs_to_its_words() -> None:
    assert words(f"{HEAD}/1/\n\n/1/ Source: X.\n\n249. Text.", Form.SLASH) == [("/1/", " Source: X.")]


@pytest.mark.parametrize("form", list(Form))
def test_text_without_notes_has_an_empty_list(form: Form) -> None:
    assert words(f"{HEAD}\n\nWe suggest that you use the foregoing.", form) == []


def test_screen_list_begins_with_note_1_whatever_its_words_are() -> None:
    text = (
        f"{HEAD}1\n\n249. ReDeptel 239 Oct 2,2 you\n\nLondon and Paris shld now inform Schuman.3\n\n"
        "1. A manuscript notation in the source text read: “OK”.\n2. See footnote 2, p. 986.\n3. The substance of this telegram."
    )
    assert [opening for opening, _ in words(text)] == ["1.", "2.", "3."]
