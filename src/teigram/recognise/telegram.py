"""A reading with everything that was recognised in it."""

from __future__ import annotations

from dataclasses import dataclass

from teigram.recognise.cable_lines import CableLine
from teigram.recognise.slots import Layout
from teigram.source import Reading
from teigram.spans import Kind, Span


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to report about a place in the text.

    Attributes:
        code: A key of `teigram.rules.RULES`.
        start: Code point in `Reading.text`, or None for the whole text.
        message: What was found, with the value.
    """

    code: str
    start: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Telegram:
    """A reading, its layout, the claims about it and what is to be reported; *cable* has the lines of a raw cable."""

    reading: Reading
    layout: Layout
    spans: tuple[Span, ...]
    remarks: tuple[Remark, ...]
    cable: tuple[CableLine, ...] = ()

    def of(self, *kinds: Kind) -> tuple[Span, ...]:
        """Give the spans of any of *kinds*, in text order."""
        return tuple(sorted((span for span in self.spans if span.kind in kinds), key=lambda span: span.start))

    def words(self, span: Span) -> str:
        """Give the characters that *span* covers."""
        return self.reading.text[span.start : span.end]
