"""The first law: every character of the file is in one segment, and the text is what the segments keep."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.property.strategies import pieces_of_text

from teigram.errors import LossError, RefusedError
from teigram.pipeline import encode_bytes
from teigram.readers import plain, plain_parts
from teigram.source import Reading, Segment, SegmentKind, Source, line_column, raw_offset, segment_plain

LEGAL = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def read(data: bytes, encoding: str | None = None) -> Reading | None:
    """Read *data* as plain text; None when it is empty."""
    try:
        return next(plain.read(data, "d612.txt", encoding).readings)
    except RefusedError:
        return None


@given(pieces_of_text())
def test_segments_tile_the_file(raw: str) -> None:
    _, segments = segment_plain(raw)
    assert "".join(raw[segment.raw_start : segment.raw_end] for segment in segments) == raw
    borders = [0, *(segment.raw_end for segment in segments)]
    assert [segment.raw_start for segment in segments] == borders[:-1]


@given(pieces_of_text())
def test_text_is_what_the_segments_keep(raw: str) -> None:
    text, segments = segment_plain(raw)
    kept = [_kept(raw, segment) for segment in segments]
    assert "".join(kept) == text
    assert [segment.end - segment.start for segment in segments] == [len(words) for words in kept]


def _kept(raw: str, segment: Segment) -> str:
    run = raw[segment.raw_start : segment.raw_end]
    return {SegmentKind.TEXT: run, SegmentKind.NEWLINE: "\n"}.get(segment.kind, "")


@given(pieces_of_text())
def test_text_is_legal_in_xml(raw: str) -> None:
    text, _ = segment_plain(raw)
    assert LEGAL.fullmatch(text)


@given(pieces_of_text())
def test_nothing_but_control_characters_and_the_byte_order_mark_is_left_out(raw: str) -> None:
    text, _ = segment_plain(raw)
    words = re.sub(
        "[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]",
        "",
        raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"),
    )
    assert text == words


@given(pieces_of_text(), st.sampled_from(("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")))
def test_file_can_be_made_again_from_what_was_decoded(raw: str, encoding: str) -> None:
    data = raw.encode(encoding)
    reading = read(data, encoding)
    if reading is not None:
        assert data.decode(reading.source.encoding).encode(reading.source.encoding) == data


@given(st.binary(max_size=200))
def test_every_byte_of_a_latin_1_file_is_kept(data: bytes) -> None:
    reading = read(data, "latin-1")
    if reading is not None:
        assert reading.segments[-1].raw_end == len(data)


@given(pieces_of_text())
def test_place_in_the_file_has_the_character_of_the_text(raw: str) -> None:
    text, segments = segment_plain(raw)
    reading = Reading("d612", text, segments, Source("d612.txt", "", "utf-8", "text/plain", "plain"))
    for offset, character in enumerate(text):
        found = raw[raw_offset(reading, offset)]
        assert found == character or (character == "\n" and found == "\r")


@given(pieces_of_text(), st.integers(0, 500))
def test_line_and_column_lead_back_to_the_offset(raw: str, offset: int) -> None:
    offset = min(offset, len(raw))
    line, column = line_column(raw, offset)
    assert sum(len(before) + 1 for before in raw.split("\n")[: line - 1]) + column - 1 == offset


def test_reader_whose_segments_skip_a_character_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def skip_third(raw: str) -> tuple[str, tuple[Segment, ...]]:
        return raw[:2] + raw[3:], (
            Segment(0, 2, 0, 2, SegmentKind.TEXT),
            Segment(3, len(raw), 2, len(raw) - 1, SegmentKind.TEXT),
        )

    monkeypatch.setattr(plain_parts, "segment_plain", skip_third)
    with pytest.raises(LossError, match="character 2 of the file is not accounted for"):
        encode_bytes(b"611.61/10-351: Telegram", "d612.txt")


def test_reader_whose_segments_overlap_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(raw: str) -> tuple[str, tuple[Segment, ...]]:
        return raw + raw[-1], (
            Segment(0, len(raw), 0, len(raw), SegmentKind.TEXT),
            Segment(len(raw) - 1, len(raw), len(raw), len(raw) + 1, SegmentKind.TEXT),
        )

    monkeypatch.setattr(plain_parts, "segment_plain", twice)
    with pytest.raises(LossError):
        encode_bytes(b"611.61/10-351: Telegram", "d612.txt")


def test_reader_that_changes_a_character_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(raw: str) -> tuple[str, tuple[Segment, ...]]:
        return raw.replace("–", "-"), (Segment(0, len(raw), 0, len(raw), SegmentKind.TEXT),)

    monkeypatch.setattr(plain_parts, "segment_plain", changed)
    with pytest.raises(LossError):
        encode_bytes("611.61/10–351: Telegram".encode(), "d612.txt")
