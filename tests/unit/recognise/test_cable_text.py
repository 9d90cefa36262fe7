"""Paragraphs out of hard-wrapped lines, and the name under them."""

from __future__ import annotations

import pytest

from teigram.lines import lines_of
from teigram.recognise.cable_body import body
from teigram.recognise.cable_opening import roles_of
from teigram.recognise.cable_text import text_spans
from teigram.spans import Kind

LONG = "THE SOVIET SIDE HAS ASKED THAT THE NEXT ROUND BE HELD THERE AS SOON AS"


def spans(text: str, *kinds: Kind) -> list[str]:
    lines = lines_of(text)
    found = text_spans(body(lines, roles_of(lines), 0))
    return [" ".join(text[span.start : span.end].split()) for span in found if span.kind in kinds]


def paragraphs(text: str) -> list[str]:
    return spans(text, Kind.PARAGRAPH)


def test_lines_are_joined_up_to_an_empty_one() -> None:
    assert paragraphs("ONE\nTWO\n\nTHREE\n") == ["ONE TWO", "THREE"]


def test_number_that_comes_next_begins_a_paragraph() -> None:
    assert paragraphs("1. ONE\nMORE\n2. TWO\n3. THREE\n") == ["1. ONE MORE", "2. TWO", "3. THREE"]


def test_number_that_does_not_come_next_is_a_figure_of_the_sentence() -> None:
    assert paragraphs("1. COMPLETED LATE JUNE\n13. IT IS ENVISAGED\n") == ["1. COMPLETED LATE JUNE 13. IT IS ENVISAGED"]


def test_number_after_a_lost_one_begins_a_paragraph() -> None:
    assert paragraphs("1. ONE.\n3. THREE\n") == ["1. ONE.", "3. THREE"]


def test_letters_begin_paragraphs_in_their_order() -> None:
    text = "2. THREE POINTS:\nA. ONE;\nB. TWO; AND\nC. THREE.\n3. NEXT.\nA. AGAIN.\n"
    assert len(paragraphs(text)) == 6


def test_initial_at_the_start_of_a_line_begins_none() -> None:
    assert paragraphs("TOLD BY JOHN\nA. SMITH TODAY\n") == ["TOLD BY JOHN A. SMITH TODAY"]


def test_paragraph_goes_on_over_the_head_of_a_page() -> None:
    assert len(paragraphs(f"1. {LONG}\nSECRET\n\nSECRET\n\nPAGE 02 STATE 1234\n\nPOSSIBLE.\n")) == 1


def test_paragraph_that_ended_above_the_head_of_a_page_does_not_go_on() -> None:
    assert paragraphs("IT ENDED.\nSECRET\n\nSECRET\n\nPAGE 02 STATE 1234\n\nIT BEGAN.\n")[1] == "IT BEGAN."


def test_double_spaced_text_is_not_one_paragraph_a_line() -> None:
    assert paragraphs("1. ONE\n\nMORE\n\nSTILL\n\n2. TWO\n\nMORE\n") == ["1. ONE MORE STILL", "2. TWO MORE"]


def test_fields_of_a_cable_that_is_quoted_stand_alone() -> None:
    assert paragraphs("SENT YOU:\nQUOTE\nE.O. 11652: GDS\nTAGS: PFOR\n1. ONE\n") == [
        *("SENT YOU:", "QUOTE", "E.O. 11652: GDS", "TAGS: PFOR", "1. ONE"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("THE END.\nROGERS\n", "ROGERS"),
        ("THE END. ROGERS\n", "ROGERS"),
        ("THE END. UNQUOTE KISSINGER\n", "KISSINGER"),
        ("THE END.\nVAN DER BERG\n", ""),
        ("THE END.\nJ. O'NEILL\n", "J. O'NEILL"),
        ("The end.\nBRANDRETH\n\nGW:RTL/4\n", "BRANDRETH"),
        ("The end.\nACHESON\nEUR:EE:HTLane/jm\n", "ACHESON"),
        ("IT SAID THE\nEND\n", ""),
        ("END OF MESSAGE. UNQUOTE\n", ""),
        ("THE END.\nEXDIS\n", ""),
        ("THE END. REGARDS\n", ""),
        ("ROGERS\n", ""),
    ],
)
def test_name_under_the_text_is_the_signature(text: str, name: str) -> None:
    assert spans(text, Kind.PERSON) == ([name] if name else [])


def test_initials_stand_in_the_closer() -> None:
    assert spans("The end.\nBRANDRETH\n\nGW:RTL/4\n", Kind.CLOSER) == ["BRANDRETH GW:RTL/4"]


def test_last_sentence_is_kept_from_the_name_after_it() -> None:
    assert paragraphs("THE END. ROGERS\n") == ["THE END."]


def test_no_text_gives_nothing() -> None:
    assert text_spans(()) == []
