"""A telegram as it was read: the file's characters, which of them are text, and where each stands.

Nothing is interpreted here. A file is decoded strictly, cut into segments that tile it, and the segments that are kept
make up the text. Text is LF-only and legal in XML 1.0; what had to be left out is a segment with a kind, so that every
dropped character can be counted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from teigram.authorities import Authority
from teigram.collection import Volume
from teigram.errors import LossError
from teigram.spans import Span

# XML 1.0, production [2] Char: https://www.w3.org/TR/xml/#NT-Char
_NOT_PLAIN = re.compile("\r\n?|\ufeff|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")


class SegmentKind(StrEnum):
    """What a run of the source file is."""

    TEXT = "text"
    NEWLINE = "newline"  # CR or CRLF, read as LF
    CONTROL = "control"  # a character that XML cannot hold
    HIDDEN = "hidden"  # a byte-order mark
    MARKUP = "markup"  # tags of a marked-up source
    CHARREF = "charref"  # a character reference, read as its character
    SKIPPED = "skipped"  # part of the file in no telegram: navigation, another document
    SPACE = "space"  # a run of white space of a marked-up file, read as one space, as line ends or not at all
    APPARATUS = "apparatus"  # a mark that an element stands for: the number of a note, a page mark


@dataclass(frozen=True, slots=True)
class Segment:
    """One run of the decoded source file.

    Attributes:
        raw_start: First code point in the decoded file.
        raw_end: After the last code point in the decoded file.
        start: First code point in `Reading.text`.
        end: After the last code point in `Reading.text`; equal to *start* when nothing is kept.
        kind: What the run is.
    """

    raw_start: int
    raw_end: int
    start: int
    end: int
    kind: SegmentKind


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a reading comes from.

    Attributes:
        name: File name without folders.
        sha256: Of the bytes, in hexadecimal.
        encoding: Python's name of the character encoding.
        media_type: ``text/plain`` and the like.
        reader: The reader that took it.
    """

    name: str
    sha256: str
    encoding: str
    media_type: str
    reader: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One telegram as read.

    Attributes:
        ident: The file's stem, from which `xml:id` and the output's name are made.
        text: The kept characters.
        segments: In file order; they tile the decoded file.
        source: Where it comes from.
        given: What the source's own mark-up claims about the text; empty for plain text.
        authorities: Persons and terms to which the names in *given* point, in the order of their lists.
        remarks: What its reader has to report: a code, a code point of the text or None, and a message.
        page: The printed page on which it begins, where the source marks that before it.
        printed: The printed volume that the source is, where it describes that.
    """

    ident: str
    text: str
    segments: tuple[Segment, ...]
    source: Source
    given: tuple[Span, ...] = ()
    authorities: tuple[Authority, ...] = ()
    remarks: tuple[tuple[str, int | None, str], ...] = ()
    page: str = ""
    printed: Volume | None = None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as its reader took it.

    Attributes:
        raw: The decoded file; of a file that is no text (Word, PDF), the characters taken out of it, in order.
            The segments of each reading tile it.
        readings: The telegrams in it, in order. They are made while they are asked for, and can be asked for once.
    """

    raw: str
    readings: Iterator[Reading]


def segment_plain(raw: str) -> tuple[str, tuple[Segment, ...]]:
    """Cut a decoded plain-text file into segments.

    Args:
        raw: The whole file; code points.

    Returns:
        The kept text and the segments, in order, that tile *raw*.
    """
    parts: list[str] = []
    segments: list[Segment] = []
    raw_at = at = 0
    for match in _NOT_PLAIN.finditer(raw):
        if match.start() > raw_at:
            length = match.start() - raw_at
            parts.append(raw[raw_at : match.start()])
            segments.append(Segment(raw_at, match.start(), at, at + length, SegmentKind.TEXT))
            at += length
        kind, kept = _odd_run(match)
        parts.append(kept)
        segments.append(Segment(match.start(), match.end(), at, at + len(kept), kind))
        at += len(kept)
        raw_at = match.end()
    if raw_at < len(raw):
        parts.append(raw[raw_at:])
        segments.append(Segment(raw_at, len(raw), at, at + len(raw) - raw_at, SegmentKind.TEXT))
    return "".join(parts), tuple(segments)


def _odd_run(match: re.Match[str]) -> tuple[SegmentKind, str]:
    run = match.group()
    if run[0] == "\r":
        return SegmentKind.NEWLINE, "\n"
    if run == "\ufeff" and match.start() == 0:
        return SegmentKind.HIDDEN, ""
    if run == "\ufeff":
        return SegmentKind.TEXT, run
    return SegmentKind.CONTROL, ""


def check_tiling(reading: Reading, raw: str) -> None:
    """Check the first law: the segments tile *raw*, and what they keep is the text.

    Raises:
        LossError: When a character of the file is in no segment or in two, or the text is not what the segments keep.
    """
    raw_at = at = 0
    for segment in reading.segments:
        if segment.raw_start != raw_at or segment.start != at:
            raise LossError(_untiled(reading, raw_at))
        if (
            segment.kind is SegmentKind.TEXT
            and raw[segment.raw_start : segment.raw_end] != reading.text[at : segment.end]
        ):
            raise LossError(_untiled(reading, raw_at))
        raw_at, at = segment.raw_end, segment.end
    if raw_at != len(raw) or at != len(reading.text):
        raise LossError(_untiled(reading, raw_at))


def _untiled(reading: Reading, raw_at: int) -> str:
    return (
        f"{reading.source.name}: character {raw_at} of the file is not accounted for by the reader "
        f"“{reading.source.reader}”. This is a fault of the program: please report it with the file."
    )


def raw_offset(reading: Reading, offset: int) -> int:
    """Give the place in the decoded file of the code point *offset* of the text."""
    index = bisect_right(reading.segments, offset, key=lambda segment: segment.start) - 1
    if index < 0:
        return 0
    segment = reading.segments[index]
    return min(segment.raw_start + offset - segment.start, segment.raw_end)


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Give the 1-based line and the 1-based column, in code points, of *offset* in *text*."""
    before = text.rfind("\n", 0, offset)
    return text.count("\n", 0, offset) + 1, offset - before
