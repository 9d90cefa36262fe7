from __future__ import annotations

import pytest

from teigram.errors import LossError
from teigram.source import Reading, Segment, SegmentKind, Source, check_tiling, line_column, raw_offset, segment_plain

SOURCE = Source("d612.txt", "0" * 64, "utf-8", "text/plain", "plain")


def reading_of(raw: str) -> Reading:
    text, segments = segment_plain(raw)
    return Reading("d612", text, segments, SOURCE)


def test_plain_text_is_one_segment() -> None:
    assert segment_plain("top secret\n") == ("top secret\n", (Segment(0, 11, 0, 11, SegmentKind.TEXT),))


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_every_line_ending_is_read_as_a_line_feed(ending: str) -> None:
    assert segment_plain(f"top secret{ending}priority")[0] == "top secret\npriority"


def test_two_carriage_returns_are_two_line_ends() -> None:
    assert segment_plain("secret\r\r\npriority")[0] == "secret\n\npriority"


@pytest.mark.parametrize("character", ["\f", "\a", "\0", "\x1b", "\ufffe"])
def test_character_that_xml_cannot_hold_is_counted_and_left_out(character: str) -> None:
    text, segments = segment_plain(f"602.{character} In view")
    assert text == "602. In view"
    assert segments[1] == Segment(4, 5, 4, 4, SegmentKind.CONTROL)


def test_byte_order_mark_is_hidden_at_the_start_alone() -> None:
    text, segments = segment_plain("\ufeff602\ufeff")
    assert text == "602\ufeff"
    assert [segment.kind for segment in segments] == [SegmentKind.HIDDEN, SegmentKind.TEXT, SegmentKind.TEXT]


def test_character_beyond_the_first_plane_counts_as_one() -> None:
    assert segment_plain("\U0001f4dc\r\n")[1] == (
        Segment(0, 1, 0, 1, SegmentKind.TEXT),
        Segment(1, 3, 1, 2, SegmentKind.NEWLINE),
    )


def test_empty_text_has_no_segments() -> None:
    assert segment_plain("") == ("", ())


def test_place_in_the_file_is_counted_with_what_was_left_out() -> None:
    reading = reading_of("\ufefftop secret\r\n\r\n602. In view")
    assert reading.text[12] == "6"
    assert raw_offset(reading, 12) == 15


def test_place_after_the_end_is_the_end_of_the_file() -> None:
    assert raw_offset(reading_of("\ufeffWebb"), 4) == 5


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (3, (1, 4)), (4, (1, 5)), (5, (2, 1)), (9, (2, 5))])
def test_lines_and_columns_begin_at_one(offset: int, place: tuple[int, int]) -> None:
    assert line_column("Webb\nRusk", offset) == place


@pytest.mark.parametrize(
    "segments",
    [
        (),
        (Segment(0, 3, 0, 3, SegmentKind.TEXT),),
        (Segment(1, 4, 0, 3, SegmentKind.TEXT),),
        (Segment(0, 4, 0, 3, SegmentKind.TEXT),),
        (Segment(0, 2, 0, 2, SegmentKind.TEXT), Segment(1, 4, 2, 4, SegmentKind.TEXT)),
    ],
    ids=["nothing", "end missing", "start missing", "text too short", "overlap"],
)
def test_segments_that_do_not_tile_the_file_are_refused(segments: tuple[Segment, ...]) -> None:
    with pytest.raises(LossError, match=r"d612\.txt: character \d+ of the file is not accounted for"):
        check_tiling(Reading("d612", "Webb", segments, SOURCE), "Webb")


def test_text_that_differs_from_the_file_is_refused() -> None:
    with pytest.raises(LossError):
        check_tiling(Reading("d612", "Rusk", (Segment(0, 4, 0, 4, SegmentKind.TEXT),), SOURCE), "Webb")
