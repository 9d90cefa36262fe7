"""Claims about running text that must not cross each other.

The earlier claim stays. A claim may lie inside an open one (an abbreviation inside a reference) but not inside a
closed one (a page mark, a file number), and not across the border of either.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from teigram.spans import Kind, Span

_FREE, _OPEN, _CLOSED = 0, 1, 2
_AT_LEAST = tuple(bytes(max(before, state) for before in range(256)) for state in (_FREE, _OPEN, _CLOSED))
_OPEN_KINDS = frozenset({Kind.REFERENCE, Kind.DATE, Kind.SUPPLIED, Kind.QUOTE})
_LIGHT_KINDS = frozenset({Kind.HIGHLIGHT, Kind.TERM, Kind.PARTY, Kind.DELETED})
_BORDERLESS = frozenset({Kind.NOTE, Kind.PARAGRAPH, Kind.LIST, Kind.LABEL, Kind.ITEM})


class Claims:
    """The claims accepted so far; one state for each character of the text."""

    def __init__(self, length: int, fixed: Iterable[Span]) -> None:
        """Start with the spans *fixed*, inside which nothing may be claimed.

        Args:
            length: Of the text.
            fixed: Marks, and parts of lines that are already understood. Blocks among them are passed over.
        """
        self.taken: list[Span] = []
        self._places: set[tuple[int, int, Kind]] = set()
        self._states = bytearray(length)
        self._light: tuple[list[Span], list[Span]] = ([], [])  # by their starts and by their ends
        for span in fixed:
            if span.kind not in _BORDERLESS:
                self._states[span.start : span.end] = bytes((_CLOSED,)) * (span.end - span.start)

    def free(self, start: int, end: int) -> None:
        """Let things be claimed between *start* and *end*: a note that stands inside of what is understood."""
        self._states[start:end] = bytes(end - start)

    def given(self, spans: Iterable[Span]) -> None:
        """Accept *spans* of the source's mark-up; a claim may lie in or around its highlighted words, not across."""
        spans = list(spans)
        self.around(span for span in spans if span.kind not in _LIGHT_KINDS)
        light = [span for span in spans if span.kind in _LIGHT_KINDS]
        self.taken += light
        self._light = sorted(light, key=_start), sorted(light, key=_end)

    def around(self, spans: Iterable[Span]) -> None:
        """Accept *spans* though marks lie inside them: brackets, which never cross a mark."""
        for span in spans:
            self._take(span)

    def add(self, spans: Iterable[Span]) -> None:
        """Accept those of *spans* that lie in free text or wholly inside an open claim."""
        for span in spans:
            states = self._states[span.start : span.end]
            if (span.start, span.end, span.kind) in self._places or self._crosses(span):
                continue
            if states.count(_FREE) == len(states) or states.count(_OPEN) == len(states):
                self._take(span)

    def _take(self, span: Span) -> None:
        self.taken.append(span)
        self._places.add((span.start, span.end, span.kind))
        state = _OPEN if span.kind in _OPEN_KINDS else _CLOSED
        self._states[span.start : span.end] = self._states[span.start : span.end].translate(_AT_LEAST[state])

    def _crosses(self, span: Span) -> bool:
        by_start, by_end = self._light
        first, last = bisect_right(by_start, span.start, key=_start), bisect_left(by_start, span.end, key=_start)
        if any(other.end > span.end for other in by_start[first:last]):
            return True
        first, last = bisect_right(by_end, span.start, key=_end), bisect_left(by_end, span.end, key=_end)
        return any(other.start < span.start for other in by_end[first:last])


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
