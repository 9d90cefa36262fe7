"""What a marked-up file says is written once, and the first law holds whatever is called."""

from hypothesis import given
from hypothesis import strategies as st

from teigram.readers.writing import Writing
from teigram.source import Reading, SegmentKind, Source, check_tiling
from teigram.spans import Kind

SOURCE = Source("x.html", "0" * 64, "utf-8", "text/html", "html")


def test_white_space_is_one_space_inside_a_block_and_none_at_its_edges() -> None:
    raw = "  The \n King  "
    writing = Writing(raw, "html")
    writing.block()
    writing.keep(len(raw))
    reading = writing.finish("x", SOURCE)
    check_tiling(reading, raw)
    assert reading.text == "The King"


def test_an_empty_line_stands_between_blocks_even_where_the_file_has_no_white_space() -> None:
    reading = two_paragraphs("<p>", "One", "</p><p>", "Two", "</p>")
    assert reading.text == "One\n\nTwo"
    assert [(span.start, span.end) for span in reading.given] == [(0, 3), (5, 8)]


def test_a_span_has_no_white_space_at_its_edges() -> None:
    reading = two_paragraphs("<p> ", "One", " </p> <p> ", "Two", " ")
    assert [reading.text[span.start : span.end] for span in reading.given] == ["One", "Two"]


def test_a_span_without_a_character_is_left_out() -> None:
    assert [span.kind for span in two_paragraphs("<p>", "", "</p><p>", "Two", "</p>").given] == [Kind.PARAGRAPH]


def test_a_page_break_at_the_start_of_a_block_stands_before_the_block() -> None:
    raw = "One[9]Two"
    writing = Writing(raw, "html")
    writing.keep(3)
    writing.block()
    writing.open(Kind.PARAGRAPH)
    writing.drop(6, SegmentKind.APPARATUS)
    writing.page_break(("n", "9"))
    writing.keep(9)
    writing.close()
    page, paragraph = writing.finish("x", SOURCE).given
    assert (page.kind, page.start, paragraph.start) == (Kind.PAGE_BREAK, 4, 5)


def test_a_page_break_before_everything_stands_before_the_first_block() -> None:
    writing = Writing("One", "html")
    writing.open(Kind.HEAD)
    writing.page_break(("n", "9"))
    writing.keep(3)
    writing.close()
    reading = writing.finish("x", SOURCE)
    check_tiling(reading, "One")
    assert reading.text == "\nOne"
    assert [(span.kind, span.start) for span in reading.given] == [(Kind.PAGE_BREAK, 0), (Kind.HEAD, 1)]


def test_a_page_break_between_two_words_stands_after_the_space() -> None:
    raw = "proposed [12] oil"
    writing = Writing(raw, "html")
    writing.keep(9)
    writing.drop(13, SegmentKind.APPARATUS)
    writing.page_break(("n", "12"))
    writing.keep(len(raw))
    reading = writing.finish("x", SOURCE)
    assert (reading.text, reading.given[0].start) == ("proposed oil", 9)


def test_an_anchor_stands_before_the_space_that_precedes_its_mark() -> None:
    raw = "Chehab 5 and"
    writing = Writing(raw, "html")
    writing.keep(7)
    writing.drop(8, SegmentKind.APPARATUS)
    writing.anchor(("note", "fn5"))
    writing.keep(len(raw))
    reading = writing.finish("x", SOURCE)
    assert (reading.text, reading.given[0].start) == ("Chehab and", 6)


def test_a_character_that_xml_cannot_hold_is_a_segment_of_its_own() -> None:
    raw = "bel\x07l &#12;"
    writing = Writing(raw, "html")
    writing.keep(6)
    writing.read_as(len(raw), "\x0b")
    reading = writing.finish("x", SOURCE)
    check_tiling(reading, raw)
    assert reading.text == "bell"
    assert [segment.kind for segment in reading.segments].count(SegmentKind.CONTROL) == 2


def two_paragraphs(before: str, one: str, between: str, two: str, after: str) -> Reading:
    raw = before + one + between + two + after
    writing = Writing(raw, "html")
    for markup, text in ((before, one), (between, two)):
        writing.drop(writing.at + len(markup.rstrip()), SegmentKind.MARKUP)
        writing.block()
        writing.open(Kind.PARAGRAPH)
        writing.keep(writing.at + len(markup) - len(markup.rstrip()) + len(text))
        writing.close()
    reading = writing.finish("x", SOURCE)
    check_tiling(reading, raw)
    return reading


CALLS = st.lists(
    st.one_of(
        st.tuples(st.just("keep"), st.text("ab \n\x07\x0cé𝔸", min_size=1, max_size=4)),
        st.tuples(st.just("drop"), st.text("<p>", min_size=1, max_size=3)),
        st.tuples(st.just("read_as"), st.sampled_from(["&amp;", "&#32;", "&#0;"])),
        st.sampled_from([("block", ""), ("line", ""), ("open", ""), ("close", ""), ("page", ""), ("anchor", "")]),
    ),
    max_size=30,
)


@given(CALLS)
def test_the_segments_tile_whatever_is_written(calls: list[tuple[str, str]]) -> None:
    raw = "".join(piece for _, piece in calls)
    writing = Writing(raw, "html")
    depth = 0
    for call, piece in calls:
        end = writing.at + len(piece)
        depth += {"open": 1, "close": -1 if depth else 0}.get(call, 0)
        match call:
            case "keep":
                writing.keep(end)
            case "drop":
                writing.drop(end, SegmentKind.MARKUP)
            case "read_as":
                writing.read_as(end, {"&amp;": "&", "&#32;": " ", "&#0;": "\0"}[piece])
            case "open":
                writing.open(Kind.PARAGRAPH)
            case "close" if depth or writing._open:
                writing.close()
            case "page":
                writing.page_break(("n", "1"))
            case "anchor":
                writing.anchor(("note", "fn1"))
            case _:
                getattr(writing, call, lambda: None)() if call in ("block", "line") else None
    reading = writing.finish("x", SOURCE)
    check_tiling(reading, raw)
    assert all(0 <= span.start <= span.end <= len(reading.text) for span in reading.given)
    texts = [reading.text[span.start : span.end] for span in reading.given]
    assert texts == [text.strip(" \n") for text in texts]
