"""The claims about a cable in text order, so that those in one field of its opening are found at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.telegram import Telegram
from teigram.spans import Kind, Span


@dataclass(frozen=True, slots=True)
class CableClaims:
    """A cable for those who ask what stands in its fields.

    Attributes:
        text: Of the reading.
        lines: Of the cable, each with its role.
        spans: In text order.
        starts: Of the spans.
        is_form: Whether it is on a telegraph form.
        lowest: The lowest precedence before the date-time group: that of addressees who have none of their own.
    """

    text: str
    lines: tuple[CableLine, ...]
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    is_form: bool
    lowest: str

    def of(self, *kinds: Kind) -> list[Span]:
        """Give the spans of any of *kinds*."""
        return [span for span in self.spans if span.kind in kinds]

    def fields(self, kind: str) -> list[Span]:
        """Give the fields *kind* of the opening."""
        return [span for span in self.of(Kind.FIELD) if span.get("type") == kind]

    def inside(self, outer: Span, *kinds: Kind) -> list[Span]:
        """Give the spans of any of *kinds* in *outer*."""
        first, last = bisect_left(self.starts, outer.start), bisect_right(self.starts, outer.end)
        return [span for span in self.spans[first:last] if span.kind in kinds and span.end <= outer.end]

    def words(self, span: Span) -> str:
        """Give the words of *span* in one line."""
        return " ".join(self.text[span.start : span.end].split())


def claims_of(telegram: Telegram) -> CableClaims:
    """Put the claims about *telegram* in order."""
    spans = tuple(sorted(telegram.spans, key=lambda span: span.start))
    return CableClaims(
        telegram.reading.text,
        telegram.cable,
        spans,
        tuple(span.start for span in spans),
        is_form=any(line.role is Role.FORM for line in telegram.cable),
        lowest=_lowest(spans),
    )


def _lowest(spans: tuple[Span, ...]) -> str:
    line = next((span for span in spans if span.kind is Kind.DATELINE), None)
    marks = [span for span in spans if span.kind is Kind.MARKING and line and line.start <= span.start < line.end]
    return marks[-1].get("value") if marks else ""
