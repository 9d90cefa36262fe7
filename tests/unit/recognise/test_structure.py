"""Blocks of whole texts: paragraphs, lists, opener and closer."""

from __future__ import annotations

from teigram.recognise.layout import lay_out
from teigram.recognise.structure import blocks
from teigram.spans import Kind

HEAD = "The Secretary of State to the Embassy in India"


def found(text: str, *kinds: Kind) -> list[tuple[str, str]]:
    spans = sorted(blocks(text, lay_out(text)), key=lambda span: (span.start, -span.end))
    return [(span.kind.name, text[span.start : span.end]) for span in spans if span.kind in kinds]


def test_each_line_of_the_text_is_a_paragraph() -> None:
    assert found(f"{HEAD}\n\n602. In view.\n\n1. The reason.", Kind.PARAGRAPH) == [
        ("PARAGRAPH", "602. In view."),
        ("PARAGRAPH", "1. The reason."),
    ]


def test_number_that_opens_a_paragraph_makes_no_list() -> None:
    assert found(f"{HEAD}\n\n602. In view.\n\n1. The reason.\n\n2. Our objective.", Kind.LIST) == []


def test_number_on_its_own_line_is_the_label_of_the_next_line() -> None:
    text = f"{HEAD}\n\n602. In view:\n\n(a)\n\nChange words in preamble.\n\n(b)\n\nInsert a word."
    assert found(text, Kind.LABEL, Kind.ITEM) == [
        ("LABEL", "(a)"),
        ("ITEM", "Change words in preamble."),
        ("LABEL", "(b)"),
        ("ITEM", "Insert a word."),
    ]


def test_bullets_make_a_list() -> None:
    text = f"{HEAD}\n\n602. In view:\n\n- Recent action.\n\n- Another one."
    assert found(text, Kind.ITEM) == [("ITEM", "- Recent action."), ("ITEM", "- Another one.")]


def test_opener_holds_markings_and_dateline() -> None:
    text = f"{HEAD}\n\ntop secret\n\nWashington, July 25, 1952—7:15 p.m.\n\n92. Text."
    assert found(text, Kind.MARKING, Kind.PLACE, Kind.DATE) == [
        ("MARKING", "top secret"),
        ("PLACE", "Washington"),
        ("DATE", "July 25, 1952—7:15 p.m."),
    ]
    assert found(text, Kind.OPENER)[0][1].startswith("top secret")


def test_closer_holds_the_name_without_the_mark_of_a_note() -> None:
    text = f"{HEAD}\n\n602. In view.\n\nWebb1\n\n1. Not printed."
    assert found(text, Kind.PERSON) == [("PERSON", "Webb")]


def test_source_line_holds_file_and_kind() -> None:
    assert found(f"795.00/7–2552: Telegram\n\n{HEAD}\n\n92. Text.", Kind.FILE_NUMBER, Kind.DOCUMENT_TYPE) == [
        ("FILE_NUMBER", "795.00/7–2552"),
        ("DOCUMENT_TYPE", "Telegram"),
    ]


def test_file_number_ends_before_the_editors_correction() -> None:
    text = f"501.BC Indonesia/1–1449 [1–449]: Telegram\n\n{HEAD}\n\n92. Text."
    assert found(text, Kind.FILE_NUMBER) == [("FILE_NUMBER", "501.BC Indonesia/1–1449")]
