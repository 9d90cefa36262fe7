from __future__ import annotations

import pytest

from teigram.recognise.brackets import editorial_brackets
from teigram.spans import Kind


def found(text: str) -> list[tuple[Kind, str]]:
    return [(span.kind, text[span.start : span.end]) for span in editorial_brackets(text)]


@pytest.mark.parametrize(
    ("text", "word", "letters"),
    [
        ("OK H[arry] S.", "H[arry]", "[arry]"),
        ("Trans[fer] of", "Trans[fer]", "[fer]"),
        ("reg[ulation]s.", "reg[ulation]s", "[ulation]"),
    ],
)
def test_letters_that_complete_a_word_belong_to_it(text: str, word: str, letters: str) -> None:
    assert found(text) == [(Kind.COMPLETED, word), (Kind.COMPLETION, letters)]


@pytest.mark.parametrize("words", ["[Washington,]", "[sic]", "[the]", "[Huddle]"])
def test_whole_words_are_supplied(words: str) -> None:
    assert found(f"a {words} b") == [(Kind.SUPPLIED, words)]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("[garble]", "garbled"),
        ("[garbled group]", "garbled"),
        ("[2 lines of source text not declassified]", "not-declassified"),
        ("[name not declassified]", "not-declassified"),
        ("[apparent omission]", "omitted"),
        ("[words missing]", "omitted"),
        ("[Here follows discussion of other matters.]", "omitted"),
    ],
)
def test_what_the_editors_left_out_is_a_gap_with_its_reason(words: str, reason: str) -> None:
    (span,) = editorial_brackets(f"a {words} b")
    assert (span.kind, span.get("reason")) == (Kind.GAP, reason)


@pytest.mark.parametrize("text", ["[Page 988]", "Oct [1] we", "[open", "close]", "[]", "[a\nb]", "[[]]"])
def test_other_brackets_are_left_as_text(text: str) -> None:
    assert found(text) == []
