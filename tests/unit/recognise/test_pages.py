from __future__ import annotations

import pytest

from teigram.recognise.pages import page_breaks, page_gaps
from teigram.spans import Kind


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("[Page 988]At present", "[Page 988]"),
        ("[Page 988] At present", "[Page 988] "),
        ("that about [Page 1584] by peaceful means", "[Page 1584] "),
        ("its [Page 989]actions", "[Page 989]"),
        ("hope US[Page 990] Govt", "[Page 990]"),
        ("the [Page 1607–08] Moscow", "[Page 1607–08] "),
        ("[Page xii]", "[Page xii]"),
        ("end.\n[Page 990]\nIf", "[Page 990]"),
    ],
)
def test_mark_takes_the_space_that_it_brought_with_it(text: str, mark: str) -> None:
    (span,) = page_breaks(text)
    assert text[span.start : span.end] == mark


@pytest.mark.parametrize("text", ["[Page ]", "[page 9]", "Page 9", "[Page 9", "[Page nine]", "see [Pages 9]"])
def test_other_brackets_are_no_page_mark(text: str) -> None:
    assert list(page_breaks(text)) == []


def test_mark_inside_a_word_says_so() -> None:
    (span,) = page_breaks("fight[Page 4]ing")
    assert (span.kind, span.attrs) == (Kind.PAGE_BREAK, (("n", "4"), ("break", "no")))


def test_each_of_two_marks_side_by_side_is_found() -> None:
    assert [span.get("n") for span in page_breaks("[Page 990][Page 991]")] == ["990", "991"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[Page 988] [Page 989]", []),
        ("[Page 423] [Page 425]", [("M201", "page 425 follows page 423: the mark of page 424 is lost")]),
        ("[Page 423] [Page 427]", [("M201", "page 427 follows page 423: the mark of page 424–426 is lost")]),
        ("[Page 425] [Page 423]", [("M202", "page 423 follows page 425")]),
        ("[Page 425] [Page 425]", [("M202", "page 425 follows page 425")]),
        ("[Page xii] [Page 1]", []),
    ],
)
def test_lost_and_unordered_pages_are_reported(text: str, codes: list[tuple[str, str]]) -> None:
    assert [(remark.code, remark.message) for remark in page_gaps(list(page_breaks(text)))] == codes


def test_mark_at_the_end_of_the_text_leaves_the_space_after_it() -> None:
    (span,) = page_breaks("249. [Page 988] ")
    assert span.end == 15
