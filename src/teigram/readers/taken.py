"""The characters that were taken out of a file that is no text (Word, PDF), in order, and what each of them is.

They stand for the decoded file: the first law is checked on them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import PurePath

from teigram.readers.writing import Writing
from teigram.source import Reading, SegmentKind, Source, check_tiling
from teigram.spans import Kind

Attributes = tuple[tuple[str, str], ...]


class Taken:
    """Takes down characters and marks while a file is gone through once.

    Args:
        found_by: The reader's name.
    """

    def __init__(self, found_by: str) -> None:
        self._found_by = found_by
        self._parts: list[str] = []
        self._length = 0
        self._steps: list[tuple[int, Callable[[Writing], object]]] = []

    @property
    def place(self) -> int:
        """Give the number of steps so far, to name a range by."""
        return len(self._steps)

    @property
    def raw(self) -> str:
        """Give all characters that were taken, in order."""
        return "".join(self._parts)

    def text(self, characters: str) -> None:
        """Take characters that are text; white space counts as one space."""
        self._take(characters, lambda writing, end: writing.keep(end))

    def mark(self, characters: str, kind: SegmentKind = SegmentKind.APPARATUS) -> None:
        """Take characters that an element stands for, or that are of no document."""
        self._take(characters, lambda writing, end: writing.drop(end, kind))

    def block(self) -> None:
        """Take the end of a block."""
        self.mark("\n", SegmentKind.SPACE)
        self._step(lambda writing: writing.block())

    def line(self) -> None:
        """Take the end of a line that counts."""
        self.mark("\n", SegmentKind.SPACE)
        self._step(lambda writing: writing.line())

    def anchor(self, *attrs: tuple[str, str]) -> None:
        """Take the anchor of a note."""
        self._step(lambda writing: writing.anchor(*attrs))

    def page_break(self, *attrs: tuple[str, str]) -> None:
        """Take a page break."""
        self._step(lambda writing: writing.page_break(*attrs))

    def line_break(self, characters: str, *attrs: tuple[str, str]) -> None:
        """Take the hyphen and the line end that break a word in two."""
        self._step(lambda writing: writing.line_break(*attrs))
        self.mark(characters)

    def open(self, kind: Kind, *attrs: tuple[str, str]) -> None:
        """Begin a span."""
        self._step(lambda writing: writing.open(kind, *attrs))

    def close(self) -> None:
        """End the span that was begun last."""
        self._step(lambda writing: writing.close())

    def reading(self, ranges: Iterable[range], ident: str, source: Source) -> Reading:
        """Give the reading that the steps in *ranges*, which rise, make; all else is skipped."""
        raw = self.raw
        writing = Writing(raw, self._found_by)
        for steps in ranges:
            if steps:
                writing.drop(self._steps[steps.start][0], SegmentKind.SKIPPED)
                for _, step in self._steps[steps.start : steps.stop]:
                    step(writing)
        reading = writing.finish(ident, source)
        check_tiling(reading, raw)
        return reading

    def _step(self, step: Callable[[Writing], object]) -> None:
        self._steps.append((self._length, step))

    def _take(self, characters: str, step: Callable[[Writing, int], object]) -> None:
        start, self._length = self._length, self._length + len(characters)
        end = self._length
        self._parts.append(characters)
        self._steps.append((start, lambda writing: step(writing, end)))


def source_of(data: bytes, name: str, media_type: str, reader: str) -> Source:
    """Say where the characters come from that were taken out of *data*; what is text in it, libraries decode."""
    return Source(PurePath(name).name, hashlib.sha256(data).hexdigest(), "utf-8", media_type, reader)
