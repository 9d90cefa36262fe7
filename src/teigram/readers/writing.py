"""Writes the text of a marked-up file, with its segments and spans, so that the first law holds by construction.

A reader goes through the decoded file once, from left to right, and says of each piece what it is: markup, text, the
mark of a note, navigation. What ``<p>The <b>King</b></p>`` says is then the text ``The King`` over five segments.
White space is written late, when the next character is known: as one space inside a block, as an empty line between
blocks, and not at all at the edges. So a span never begins or ends with white space, and needs no trimming.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from teigram.source import Reading, Segment, SegmentKind, Source
from teigram.spans import Kind, Span

_SPACE = " \t\n\r\f"
# XML 1.0, production [2] Char, without white space: https://www.w3.org/TR/xml/#NT-Char
_LEGAL = "\x21-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
# A single space between words is text as it stands: most of a file is one piece then.
_PIECE = re.compile(f"(?P<space>[{_SPACE}]+)|(?P<text>[{_LEGAL}]+(?: [{_LEGAL}]+)*)|(?P<control>[^{_SPACE}{_LEGAL}]+)")
_ILLEGAL = re.compile(f"[^{_SPACE}{_LEGAL}]")


class _Border(IntEnum):
    """What lies between two kept characters, from the weakest to the strongest."""

    NONE = 0
    SPACE = 1
    LINE = 2
    BLOCK = 3


_WRITTEN = {_Border.NONE: "", _Border.SPACE: " ", _Border.LINE: "\n", _Border.BLOCK: "\n\n"}


@dataclass(slots=True)
class _Claim:
    """A span that is not finished: its start is unknown until the next character is kept."""

    kind: Kind
    attrs: tuple[tuple[str, str], ...]
    start: int | None = None
    depth: int = 0
    is_inside: bool = False  # a milestone that stays in the block that begins after it


class Writing:
    """The text of one document while it is written.

    Args:
        raw: The decoded file. Each call takes its next piece, up to an *end* that counts code points of it.
        found_by: The reader's name, for the spans.
    """

    def __init__(self, raw: str, found_by: str) -> None:
        self.at = 0  # up to here *raw* is accounted for
        self._raw = raw
        self._found_by = found_by
        self._parts: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._pending: list[tuple[int, int, SegmentKind]] = []  # dropped since the last kept character
        self._border = _Border.NONE
        self._open: list[_Claim] = []
        self._waiting: list[_Claim] = []  # milestones whose place is that of the next kept character
        self._spans: list[Span] = []

    @property
    def length(self) -> int:
        """How many code points the text has so far."""
        return self._length

    def drop(self, end: int, kind: SegmentKind) -> None:
        """Leave out the file's characters up to *end*: markup, a mark that an element stands for, navigation."""
        if end > self.at:
            self._pending.append((self.at, end, kind))
            self.at = end

    def keep(self, end: int) -> None:
        """Keep the file's characters up to *end*; runs of white space count as one space."""
        while self.at < end:
            match = _PIECE.match(self._raw, self.at, end)
            if match is None:
                raise AssertionError(self.at)  # the pattern matches any character
            if match["space"]:
                self.space(match.end())
            elif match["text"]:
                self._keep(match.end(), match.group(), SegmentKind.TEXT)
            else:
                self.drop(match.end(), SegmentKind.CONTROL)

    def read_as(self, end: int, characters: str) -> None:
        """Read the character reference that reaches up to *end* as *characters*."""
        if characters and all(character in _SPACE for character in characters):
            self.space(end)
        elif not characters or _ILLEGAL.search(characters):
            self.drop(end, SegmentKind.CONTROL)
        else:
            self._keep(end, characters, SegmentKind.CHARREF)

    def space(self, end: int) -> None:
        """Take the file's characters up to *end* as white space, whatever they are."""
        self.drop(end, SegmentKind.SPACE)
        self._border = max(self._border, _Border.SPACE)

    def line(self) -> None:
        """Begin a new line before the next character."""
        self._border = max(self._border, _Border.LINE)

    def block(self) -> None:
        """Begin a new block, after an empty line, before the next character."""
        self._border = _Border.BLOCK

    def join(self) -> None:
        """Let the next character follow the last one, whatever was said of lines and blocks since."""
        self._border = _Border.NONE

    def open(self, kind: Kind, *attrs: tuple[str, str]) -> None:
        """Begin a span with the next character that is kept."""
        self._open.append(_Claim(kind, attrs, depth=len(self._open) + 1))

    def close(self, *attrs: tuple[str, str]) -> bool:
        """End the span that was opened last with the last character that was kept, and say whether it has any.

        A span without a character is no claim and is left out.

        Args:
            *attrs: To add to those that it was opened with.
        """
        claim = self._open.pop()
        if claim.start is None:
            return False
        attributes = (*claim.attrs, *attrs)
        self._spans.append(Span(claim.start, self._length, claim.kind, attributes, self._found_by, claim.depth))
        return True

    def anchor(self, *attrs: tuple[str, str]) -> None:
        """Set the anchor of a note: after the last character, or before the first one of a new block."""
        claim = _Claim(Kind.ANCHOR, attrs)
        if self._border <= _Border.SPACE and self._length:
            self._mark(claim, self._length)
        else:
            self._waiting.append(claim)

    def page_break(self, *attrs: tuple[str, str]) -> None:
        """Set a page break: after the last character, after the space if there is one, or between two blocks."""
        self.milestone(Kind.PAGE_BREAK, *attrs)

    def milestone(self, kind: Kind, *attrs: tuple[str, str], is_inside: bool = False) -> None:
        """Set a milestone as a page break is set, or else, if it *is_inside*, behind the border of a block."""
        claim = _Claim(kind, attrs, is_inside=is_inside)
        if self._border is _Border.NONE and self._length:
            self._mark(claim, self._length)
        else:
            self._waiting.append(claim)

    def line_break(self, *attrs: tuple[str, str]) -> None:
        """Set the break of a line in the middle of a word."""
        self._mark(_Claim(Kind.LINE_BREAK, attrs), self._length)

    def finish(self, ident: str, source: Source) -> Reading:
        """Give the reading; what is left of the file is in no telegram."""
        self.drop(len(self._raw), SegmentKind.SKIPPED)
        for claim in self._waiting:
            self._mark(claim, self._length)
        self._flush("")
        while self._open:
            self.close()
        spans = sorted(self._spans, key=lambda span: (span.start, -span.end, span.kind))
        segments, remarks = tuple(_joined(self._segments)), tuple(_remarks(spans))
        return Reading(ident, "".join(self._parts), segments, source, tuple(spans), remarks=remarks)

    def _keep(self, end: int, characters: str, kind: SegmentKind) -> None:
        if self._pending or self._border or self._waiting:
            self._between()
        for claim in reversed(self._open):
            if claim.start is not None:
                break
            claim.start = self._length
        self._segments.append(Segment(self.at, end, self._length, self._length + len(characters), kind))
        self._parts.append(characters)
        self._length += len(characters)
        self.at = end

    def _between(self) -> None:
        """Write what stands between the last kept character and the next, and place the milestones there."""
        written = _WRITTEN[self._border] if self._length else ""
        before_block = [claim.kind is not Kind.ANCHOR and not claim.is_inside for claim in self._waiting]
        if not self._length and any(before_block):
            written = "\n"  # the page begins before the first block, not in it
        before = self._length
        self._flush(written)
        for claim, is_before_block in zip(self._waiting, before_block, strict=True):
            is_before = is_before_block and written.startswith("\n")
            self._mark(claim, before + len(written) // 2 if is_before else self._length)
        self._waiting.clear()
        self._border = _Border.NONE

    def _flush(self, written: str) -> None:
        """Turn what is pending into segments; *written* is what the first run of white space is read as."""
        if written and not self._pending:
            self._pending.append((self.at, self.at, SegmentKind.SPACE))
        kinds = [kind for _, _, kind in self._pending]
        reader = kinds.index(SegmentKind.SPACE) if SegmentKind.SPACE in kinds else 0
        for i, (start, end, kind) in enumerate(self._pending):
            length = len(written) if i == reader else 0
            self._segments.append(Segment(start, end, self._length, self._length + length, kind))
            self._length += length
        self._parts.append(written)
        self._pending.clear()

    def _mark(self, claim: _Claim, place: int) -> None:
        self._spans.append(Span(place, place, claim.kind, claim.attrs, self._found_by))


def _remarks(spans: list[Span]) -> Iterator[tuple[str, int | None, str]]:
    """Yield what is to be reported: anchors without a note, and notes without an anchor."""
    for span in spans:
        if span.kind is Kind.ANCHOR and not span.get("note"):
            yield "M301", span.start, f"the note of anchor {span.get('n')} is missing"
        elif span.get("unanchored"):
            yield "M303", span.start, f"nothing in the text points to note {span.get('n')}"


def _joined(segments: list[Segment]) -> list[Segment]:
    """Join neighbours of the same kind that keep all they have, or nothing."""
    joined: list[Segment] = []
    for segment in segments:
        last = joined[-1] if joined else None
        if last and last.kind is segment.kind and _is_uniform(last) and _is_uniform(segment, like=last):
            joined[-1] = Segment(last.raw_start, segment.raw_end, last.start, segment.end, last.kind)
        else:
            joined.append(segment)
    return joined


def _is_uniform(segment: Segment, like: Segment | None = None) -> bool:
    """Say whether *segment* is text as it stands in the file or keeps nothing, and the same as *like*."""
    is_dropped = segment.start == segment.end
    if like is not None and is_dropped != (like.start == like.end):
        return False
    return is_dropped or segment.kind is SegmentKind.TEXT
