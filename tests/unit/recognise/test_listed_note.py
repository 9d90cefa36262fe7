"""One footnote as it stands in its list."""

from __future__ import annotations

import re

from teigram.lines import lines_of
from teigram.recognise.listed_note import ListedNote, listed_note

GLUED = re.compile(r"-[ \t]+")
NUMBERED = re.compile(r"(?P<n>\d+)\.[ \t]+")


def note(text: str, opening: re.Pattern[str]) -> ListedNote:
    """Make one note of all lines of *text*."""
    lines = lines_of(text)
    return listed_note(lines, 0, len(lines), opening.match(lines[0].text))


def test_marks_are_no_part_of_the_words() -> None:
    text = "- See footnote 2, p. 986.↩"
    found = note(text, GLUED)
    assert text[found.text_start : found.text_end] == "See footnote 2, p. 986."
    assert (found.opening, found.closing, found.number) == ("-", "↩", "")


def test_number_is_the_printed_one() -> None:
    found = note("  3. The reference was to telegram 93 to Moscow.", NUMBERED)
    assert (found.opening, found.closing, found.number) == ("3.", "", "3")


def test_each_line_is_a_paragraph() -> None:
    text = "  1. This telegram was repeated to Tokyo.\n\n    The drafting history of this telegram is substantial."
    assert [text[start:end] for start, end in note(text, NUMBERED).paragraphs] == [
        "This telegram was repeated to Tokyo.",
        "The drafting history of this telegram is substantial.",
    ]


def test_line_with_nothing_but_a_page_mark_is_no_paragraph() -> None:
    assert len(note("- Not printed.\n[Page 988]\nSee footnote 2.↩", GLUED).paragraphs) == 2


def test_note_of_a_return_sign_alone_has_no_words() -> None:
    found = note("- ↩", GLUED)
    assert (found.text_start, found.paragraphs) == (found.text_end, ())


def test_note_without_an_opening_mark_begins_with_its_words() -> None:
    found = note("Not printed.↩", GLUED)
    assert (found.opening, found.start) == ("", found.text_start)


def test_page_mark_right_after_the_opening_mark_is_no_paragraph() -> None:
    text = "1. [Page 9]\n\nNot printed."
    assert [text[start:end] for start, end in note(text, NUMBERED).paragraphs] == ["Not printed."]
