from __future__ import annotations

import pytest

from teigram.recognise.numbers import opens_with_number, part_labels, telegram_number
from teigram.spans import Kind, Span


def numbers(text: str) -> list[str]:
    """Give the numbers found in a text with a paragraph on each line."""
    return [text[span.start : span.end] for span in telegram_number(text, paragraphs(text))]


def paragraphs(text: str) -> list[Span]:
    spans = []
    at = 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line), Kind.PARAGRAPH))
        at += len(line) + 1
    return spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("249. ReDeptel 239 Oct 2, you are now instructed", ["249"]),
        ("92. Part I. USG has been giving careful thought", ["92"]),
        ("[Page 423] 602. In view of", ["602"]),
        ("Secto 16. The Secretary’s talk", ["Secto 16"]),
        ("Dulte 172. For the President", ["Dulte 172"]),
        ("A–139. Reference", ["A–139"]),
        ("A—139. Reference", ["A—139"]),
        ("Moslon 16. The Emperor", ["Moslon 16"]),
        ("Torep G–16. For Hoffman", ["Torep G–16"]),
        ("Polto Circular 16. For Spofford", ["Polto Circular 16"]),
        ("140300Z. From MacArthur", ["140300Z"]),
        ("Article 16. The parties", []),
        ("March 16. The parties", []),
        ("Reurtel 16. The parties", []),
        ("195. Usgoc 343. [For Cochran:] Text", ["195", "Usgoc 343"]),
        ("1. Re your telegram\nWe agree.", ["1"]),
        ("In view of the danger", []),
        ("38th parallel is", []),
        ("76,000 Koreans", []),
        ("1950 was a year", []),
    ],
)
def test_number_opens_the_first_paragraph(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


def test_one_that_a_two_follows_is_a_list_and_no_number() -> None:
    assert numbers("1. The reason\n2. Our objective") == []


def test_number_before_a_list_is_the_telegram_s() -> None:
    assert numbers("602. In view\n1. The reason\n2. Our objective") == ["602"]


def test_text_without_paragraphs_has_no_number() -> None:
    assert list(telegram_number("", [])) == []


def test_parts_are_marked_after_the_number_and_at_the_start_of_paragraphs() -> None:
    text = "92. Part I. USG has\nPart II. There is\nIn Part III. of it\nSection 2 of 3. Text"
    spans = paragraphs(text)
    labels = part_labels(text, spans, list(telegram_number(text, spans)))
    assert [text[span.start : span.end] for span in labels] == ["Part I.", "Part II."]


@pytest.mark.parametrize("line", ["249. ReDeptel", "Secto 16. The Secretary", "A–139. Reference"])
def test_line_opens_with_a_number(line: str) -> None:
    assert opens_with_number(line)


@pytest.mark.parametrize("line", ["1. The reason", "The Foreign Minister", "1950 was a year", "July 25. We agree"])
def test_line_without_a_number_or_with_the_first_of_a_list_opens_with_none(line: str) -> None:
    assert not opens_with_number(line)
