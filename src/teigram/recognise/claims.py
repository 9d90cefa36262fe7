"""Claims about running text that must not cross each other.

The earlier claim stays. A claim may lie inside an open one (an abbreviation inside a reference) but not inside a
closed one (a page mark, a file number), and not across the border of either.
"""

from __future__ import annotations

from collections.abc import Iterable

from teigram.spans import Kind, Span

_FREE, _OPEN, _CLOSED = 0, 1, 2
_OPEN_KINDS = frozenset({Kind.REFERENCE, Kind.DATE, Kind.SUPPLIED, Kind.QUOTE})
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
        for span in fixed:
            if span.kind not in _BORDERLESS:
                self._states[span.start : span.end] = bytes((_CLOSED,)) * (span.end - span.start)

    def around(self, spans: Iterable[Span]) -> None:
        """Accept *spans* though marks lie inside them: brackets, which never cross a mark."""
        for span in spans:
            self._take(span)

    def add(self, spans: Iterable[Span]) -> None:
        """Accept those of *spans* that lie in free text or wholly inside an open claim."""
        for span in spans:
            states = self._states[span.start : span.end]
            if (span.start, span.end, span.kind) in self._places:
                continue
            if states.count(_FREE) == len(states) or states.count(_OPEN) == len(states):
                self._take(span)

    def _take(self, span: Span) -> None:
        self.taken.append(span)
        self._places.add((span.start, span.end, span.kind))
        state = _OPEN if span.kind in _OPEN_KINDS else _CLOSED
        states = self._states[span.start : span.end]
        self._states[span.start : span.end] = bytes(max(before, state) for before in states)
