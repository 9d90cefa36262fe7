"""Numbered lists of footnotes, set in or flush, and the numbered paragraphs that look like them."""

from __future__ import annotations

from teigram.lines import lines_of
from teigram.recognise.numbered_notes import numbered_notes

HEAD = "The Secretary of State to the Embassy in the Soviet Union"


def numbers(text: str) -> list[str]:
    """Give the numbers of the notes of *text* under the heading, which has a mark of its own where *text* has one."""
    mark = "1" if ",2 " in text else ""
    return [note.number for note in numbered_notes(lines_of(f"{HEAD}{mark}\n\n{text}"), 1)]


def test_notes_that_are_set_in_go_to_the_end_of_the_text() -> None:
    assert numbers("92. Part I.\n\n  1. This telegram was repeated.\n\n  2. For the text.\n  3. Not printed.") == list(
        "123"
    )


def test_paragraph_that_is_set_in_deeper_belongs_to_its_note() -> None:
    assert numbers(
        "92. Part I.\n\n  1. This telegram was repeated.\n\n    2. The drafting history.\n\n  2. See."
    ) == list("12")


def test_numbered_line_above_text_that_is_not_set_in_is_no_note() -> None:
    assert numbers("92. Part I.\n\n  1. First point.\n\nFlush text.\n\n  1. Not printed.") == ["1"]


def test_notes_below_a_signature_need_no_mark_in_the_text() -> None:
    assert numbers("602. Text.\n\n1. The reason.\n\nWebb\n\n1. Not printed.\n\n2. See footnote 2.") == ["1", "2"]


def test_source_note_opens_the_list() -> None:
    assert numbers("525. Text.\n\n1. The reason.\n\n1. Source: Department of State.\n\n2. Not printed.") == ["1", "2"]


def test_run_without_a_signature_must_have_a_mark_and_the_words_of_a_note() -> None:
    assert numbers("249. ReDeptel 239 Oct 2,2 you\n\n2. See footnote 2, p. 986.") == ["2"]
    assert numbers("249. ReDeptel 239 Oct 2, you\n\n2. See footnote 2, p. 986.") == []
    assert numbers("249. ReDeptel 239 Oct 2,2 you\n\n2. Our objective.") == []


def test_list_begins_one_number_lower_when_that_number_has_a_mark_too() -> None:
    text = "249. ReDeptel 239 Oct 2,2 you\n\n1. A manuscript notation.\n\n2. See footnote 2, p. 986."
    assert numbers(text) == ["1", "2"]


def test_list_begins_one_number_lower_even_when_its_mark_is_glued_to_a_number() -> None:
    text = "926. JCS of 22 Jan 521 is rescinded.2\n\n20. You are authorized.\n\n1. Not printed.\n\n2. Neither printed."
    assert numbers(text) == ["1", "2"]


def test_last_note_may_have_further_paragraphs_without_a_signature_above_the_list() -> None:
    text = "62. Urmsg.1 This is all.2\n\n1. In this telegram\n\n2. In a memorandum:\n\n“During a talk.\n\nA copy."
    assert numbers(text) == ["1", "2"]


def test_numbered_paragraphs_of_a_telegram_are_no_notes() -> None:
    assert numbers("602. In view.\n\n1. The reason is.\n\n2. Our objective.\n\n3. We have considered.") == []


def test_text_without_a_number_has_no_notes() -> None:
    assert numbers("We suggest that you use the foregoing.") == []


def test_title_over_a_numbered_point_is_no_signature_over_notes() -> None:
    text = "Developments in Japan\n\n1. Rearmament\n\nThe figures1 are,2 high.\n\n1. Not printed.\n\n2. See footnote 2."
    assert numbers(text) == ["1", "2"]


def test_list_without_the_words_of_a_note_has_a_mark_for_each_and_for_no_other() -> None:
    text = "249. The King1 and Count Sapt2 met.\n\n1. Rudolf V."
    assert numbers(f"{text}\n\n2. Chief of Staff.") == ["1", "2"]
    assert numbers(text) == []


def test_numbers_of_a_list_go_on_with_1_after_99() -> None:
    assert numbers("602. Text.\n\nWebb\n\n98. Not printed.\n\n99. Not found.\n\n1. Ibid.\n\n2. Rome.") == [
        "98",
        "99",
        "1",
        "2",
    ]


def test_notes_with_further_paragraphs_need_no_signature_when_each_mark_has_its_note() -> None:
    text = "249. The King1 and Count Sapt2 met.\n\n1. Text of a letter:\n\n“I am.\n\n“Rudolf”\n\n2. Not printed."
    assert numbers(text) == ["1", "2"]
    assert numbers(text.replace("met.", "met Fritz.3")) == ["2"]


def test_numbered_paragraphs_below_marks_whose_notes_are_lost_are_no_notes() -> None:
    text = "249. The King1 and Count Sapt2 met.\n\n1. Rudolf left the castle.\n\nHe rode.\n\n2. Sapt came."
    assert numbers(text) == []
    assert numbers(f"{text}\n\nVance") == []


def test_asterisk_in_a_list_without_a_signature_is_no_number() -> None:
    text = "249. The King1 and Count Sapt* met.\n\n1. Not printed.\n\n*. Marginal note."
    assert numbers(text) == ["1", "*"]
