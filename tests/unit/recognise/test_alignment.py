from __future__ import annotations

from teigram.recognise.alignment import Note, align
from teigram.recognise.anchors import FOR_SURE, Candidate


def mark(at: int, number: int, weight: float = FOR_SURE, kept: str = "", cited: str = "") -> Candidate:
    return Candidate(at, at + len(str(number)), number, weight, kept, cited)


def unnumbered(count: int) -> list[Note]:
    return [Note(None, f"Words of note {'x' * number}.") for number in range(count)]


def chosen(found: list[Candidate], notes: list[Note]) -> list[tuple[int, int, str]]:
    """Give for each pair: index of the note, number of the mark, digits kept in the text."""
    return [
        (note, candidate.number, candidate.kept) for note, candidate in align(found, notes, listed=bool(notes)).pairs
    ]


def test_marks_go_to_the_notes_in_their_order() -> None:
    assert chosen([mark(10, 1), mark(20, 2), mark(30, 3)], unnumbered(3)) == [(0, 1, ""), (1, 2, ""), (2, 3, "")]


def test_list_that_begins_at_zero_in_print_keeps_its_order() -> None:
    assert chosen([mark(10, 0), mark(20, 1)], unnumbered(2)) == [(0, 0, ""), (1, 1, "")]


def test_list_that_begins_at_34_keeps_its_order() -> None:
    assert chosen([mark(10, 34), mark(20, 35)], unnumbered(2)) == [(0, 34, ""), (1, 35, "")]


def test_number_of_the_text_is_passed_over() -> None:
    assert chosen([mark(10, 1), mark(15, 27, -5.0), mark(20, 2)], unnumbered(2)) == [(0, 1, ""), (1, 2, "")]


def test_of_two_readings_the_one_in_the_sequence_is_taken() -> None:
    glued = [Candidate(20, 21, 2, 0.0, "4482", "4482"), Candidate(19, 21, 22, 0.0, "448", "448")]
    assert chosen([mark(10, 1), *glued, mark(30, 3)], unnumbered(3)) == [(0, 1, ""), (1, 2, "4482"), (2, 3, "")]


def test_number_that_the_note_cites_speaks_for_the_reading() -> None:
    glued = [Candidate(11, 12, 1, 0.0, "448", "448"), Candidate(21, 22, 1, 0.0, "239", "239")]
    assert chosen(glued, [Note(None, "Telegram 239, not printed.")]) == [(0, 1, "239")]


def test_note_without_a_mark_is_left_alone() -> None:
    assert chosen([mark(10, 1), mark(20, 3)], unnumbered(3)) == [(0, 1, ""), (2, 3, "")]


def test_printed_number_of_a_note_outweighs_its_place() -> None:
    assert chosen([mark(10, 2)], [Note(1, "First."), Note(2, "Second.")]) == [(1, 2, "")]


def test_without_a_list_every_mark_stands_alone() -> None:
    assert chosen([mark(10, 1)], []) == [(-1, 1, "")]


def test_nothing_gives_nothing() -> None:
    assert align([], unnumbered(2), listed=True).pairs == ()
    assert align([], [], listed=False).pairs == ()


def test_margin_is_what_the_reading_is_ahead_of_the_next_one() -> None:
    glued = [Candidate(20, 21, 1, 5.0, "25", "25"), Candidate(19, 21, 51, 9.0, "2", "2")]
    assert align(glued, unnumbered(1), listed=True).margin == (1.0,)


def test_number_that_no_other_mark_makes_likely_leaves_no_doubt() -> None:
    glued = [Candidate(20, 21, 1, 5.0, "25", "25"), Candidate(19, 21, 51, 5.0, "2", "2")]
    for notes in (unnumbered(1), []):
        found = align(glued, notes, listed=bool(notes))
        assert [candidate.number for _, candidate in found.pairs] == [1]
        assert found.margin == (5.0,)


def test_number_that_follows_the_mark_before_it_is_a_doubt_as_strong_as_its_digits() -> None:
    glued = [Candidate(20, 21, 2, 5.0, "25", "25"), Candidate(19, 21, 52, 5.0, "2", "2")]
    found = align([mark(10, 51), *glued], unnumbered(2), listed=True)
    assert [candidate.number for _, candidate in found.pairs] == [51, 52]
    assert found.margin[1] == 5.0
