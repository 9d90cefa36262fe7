from __future__ import annotations

from teigram.spans import Kind, Node, Span, nest


def outline(node: Node) -> str:
    """Give the tree as one line: kind, range and children."""
    inner = " ".join(outline(child) for child in node.children)
    return f"{node.span.kind.name} {node.span.start}-{node.span.end}" + (f" ({inner})" if inner else "")


def test_no_spans_give_the_division_alone() -> None:
    assert outline(nest([], 10)[0]) == "DIVISION 0-10"


def test_longer_span_holds_the_shorter_one_that_starts_with_it() -> None:
    root, split = nest([Span(0, 3, Kind.TELEGRAM_NUMBER), Span(0, 9, Kind.PARAGRAPH)], 10)
    assert outline(root) == "DIVISION 0-10 (PARAGRAPH 0-9 (TELEGRAM_NUMBER 0-3))"
    assert split == []


def test_of_equal_spans_the_outer_kind_is_outside() -> None:
    root, _ = nest([Span(0, 9, Kind.DATE), Span(0, 9, Kind.PARAGRAPH)], 10)
    assert outline(root) == "DIVISION 0-10 (PARAGRAPH 0-9 (DATE 0-9))"


def test_spans_that_only_touch_stand_beside_each_other() -> None:
    root, _ = nest([Span(5, 9, Kind.PARAGRAPH), Span(0, 5, Kind.PARAGRAPH)], 10)
    assert outline(root) == "DIVISION 0-10 (PARAGRAPH 0-5 PARAGRAPH 5-9)"


def test_milestone_at_the_start_of_a_paragraph_lies_inside_it() -> None:
    root, _ = nest([Span(2, 2, Kind.PAGE_BREAK), Span(2, 9, Kind.PARAGRAPH)], 10)
    assert outline(root) == "DIVISION 0-10 (PARAGRAPH 2-9 (PAGE_BREAK 2-2))"


def test_milestone_at_the_end_of_a_paragraph_follows_it() -> None:
    root, _ = nest([Span(9, 9, Kind.PAGE_BREAK), Span(2, 9, Kind.PARAGRAPH)], 10)
    assert outline(root) == "DIVISION 0-10 (PARAGRAPH 2-9 PAGE_BREAK 9-9)"


def test_crossing_span_is_split_not_dropped() -> None:
    date = Span(3, 7, Kind.DATE, (("when", "1951-10-02"),))
    root, split = nest([date, Span(0, 5, Kind.PARAGRAPH), Span(5, 9, Kind.PARAGRAPH)], 10)
    assert outline(root) == "DIVISION 0-10 (PARAGRAPH 0-5 (DATE 3-5) PARAGRAPH 5-9 (DATE 5-7))"
    assert split == [date]


def test_pieces_keep_the_attributes_and_name_each_other() -> None:
    date = Span(3, 9, Kind.DATE, (("when", "1951-10-02"),))
    root, _ = nest([date, Span(0, 5, Kind.PARAGRAPH), Span(5, 7, Kind.PARAGRAPH), Span(7, 10, Kind.PARAGRAPH)], 10)
    pieces = [child.span for paragraph in root.children for child in paragraph.children]
    assert [piece.get("when") for piece in pieces] == ["1951-10-02"] * 3
    assert [piece.get("xml:id") for piece in pieces] == ["date-3-9.1", "date-3-9.2", "date-3-9.3"]
    assert [piece.get("next") for piece in pieces] == ["#date-3-9.2", "#date-3-9.3", ""]
    assert [piece.get("prev") for piece in pieces] == ["", "#date-3-9.1", "#date-3-9.2"]


def test_attribute_that_is_not_there_is_empty() -> None:
    assert Span(0, 1, Kind.DATE, (("when", "1951"),)).get("cert") == ""
    assert Span(0, 1, Kind.DATE, (("when", "1951"),)).get("when") == "1951"
