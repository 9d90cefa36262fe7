"""Claims about a text: half-open spans, and the tree they make.

Recognisers give spans in any order. `nest` makes the tree that the encoder writes; where two spans cross, the one of
the outer kind stays whole and the other is split, never dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum, auto


class Kind(IntEnum):
    """What a span claims to be; the value is its rank, from the outermost to the innermost."""

    DIVISION = auto()  # the whole text
    SOURCE_NOTE = auto()  # the line above the heading: file and kind of document
    HEAD = auto()
    CAPTION = auto()  # the heading of a list, a table or an attached document
    SUBJECT = auto()  # a title under the heading
    OPENER = auto()
    CLOSER = auto()
    ARCHIVE = auto()  # what an archive has added under a cable
    POSTSCRIPT = auto()
    NOTE = auto()  # the text of a footnote, where it stands in the source
    QUOTE = auto()
    FLOATING = auto()  # a document that the text transmits or encloses
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    LIST = auto()
    LABEL = auto()
    ITEM = auto()
    PARAGRAPH = auto()
    SIGNED = auto()
    SALUTE = auto()
    LINE = auto()  # a line of an opener or a closer
    DATELINE = auto()
    RUNNING = auto()  # head or foot of a page, or what a later section repeats
    FIELD = auto()  # a field of a cable's opening
    MARKING = auto()
    HIGHLIGHT = auto()  # printed differently: italics, small capitals
    REFERENCE = auto()
    PARTY = auto()  # the office that sent the document or to which it went
    DELETED = auto()  # struck out in the original
    GAP = auto()
    SUPPLIED = auto()
    DATE = auto()
    TIME = auto()
    PERSON = auto()
    ORGANISATION = auto()
    PLACE = auto()
    TERM = auto()
    FILE_NUMBER = auto()
    TELEGRAM_NUMBER = auto()
    DOCUMENT_TYPE = auto()
    PART_LABEL = auto()
    ABBREVIATION = auto()
    FAULT = auto()  # a misprint
    COMPLETED = auto()  # a word that the edition completed: H[arry]
    COMPLETION = auto()  # the letters in brackets
    LINE_BREAK = auto()
    PAGE_BREAK = auto()
    ANCHOR = auto()  # the mark of a footnote in the text
    MARK = auto()  # characters that the element around them stands for


_DEEPEST = 1_000_000  # what was found in the text stands inside of what mark-up says of the same words


@dataclass(frozen=True, slots=True)
class Span:
    """One claim about a text.

    Attributes:
        start: First code point in `Reading.text`.
        end: After the last code point; equal to *start* for a milestone.
        kind: What is claimed.
        attrs: Names and values, in the order in which they are written.
        found_by: The recogniser, for instance ``recognise.dates``.
        depth: How many elements of the source's own mark-up are around it, and one more; 0 when it is from no mark-up.
    """

    start: int
    end: int
    kind: Kind
    attrs: tuple[tuple[str, str], ...] = ()
    found_by: str = ""
    depth: int = field(default=0, compare=False)

    def get(self, name: str) -> str:
        """Give the value of the attribute *name*, or an empty string."""
        for key, value in self.attrs:
            if key == name:
                return value
        return ""


@dataclass(slots=True)
class Node:
    """A span with what lies inside it, in text order."""

    span: Span
    children: list[Node] = field(default_factory=list)


def nest(spans: Iterable[Span], length: int) -> tuple[Node, list[Span]]:
    """Make a tree of *spans*.

    Args:
        spans: In any order. They may cross.
        length: Of the text.

    Returns:
        The root, whose span covers the text, and the spans that had to be split.
    """
    ordered = sorted(spans, key=_order)
    split: list[Span] = []
    if any(_crossings(ordered)):
        ordered, split = _split_crossing(ordered)
    return _tree(ordered, length), split


def _order(span: Span) -> tuple[int, bool, int, int, int]:
    """Put what is around before what is inside; spans of the same words as the mark-up nests them, then by rank."""
    return (span.start, not _is_mark_behind(span), -span.end, span.depth or _DEEPEST, span.kind)


def _is_mark_behind(span: Span) -> bool:
    """Say whether *span* is a milestone that belongs to the words before it: a footnote's anchor."""
    return span.kind is Kind.ANCHOR and span.start == span.end


def _crossings(ordered: list[Span]) -> Iterator[Span]:
    open_ends: list[int] = []
    for span in ordered:
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        if open_ends and span.end > open_ends[-1]:
            yield span
        open_ends.append(span.end)


def _split_crossing(ordered: list[Span]) -> tuple[list[Span], list[Span]]:
    """Cut each span at the borders of the outer spans that it crosses; quadratic, and rare."""
    placed: list[Span] = []
    split: list[Span] = []
    for span in sorted(ordered, key=lambda s: (s.kind, s.start, -s.end)):
        cuts = {border for other in placed for border in _cuts(span, other)}
        if cuts:
            split.append(span)
        placed += _pieces(span, sorted(cuts))
    return sorted(placed, key=_order), split


def _cuts(span: Span, outer: Span) -> tuple[int, ...]:
    """Give the border of *outer* that lies inside *span*, if the two cross."""
    if span.start < outer.start < span.end < outer.end:
        return (outer.start,)
    if outer.start < span.start < outer.end < span.end:
        return (outer.end,)
    return ()


def _pieces(span: Span, cuts: list[int]) -> list[Span]:
    """Cut *span* at *cuts*; each piece names the one before it and the one after it."""
    if not cuts:
        return [span]
    borders = [span.start, *cuts, span.end]
    idents = [f"{span.kind.name.lower()}-{span.start}-{span.end}.{i}" for i in range(1, len(borders))]
    pieces = []
    for i, ident in enumerate(idents):
        links = [("xml:id", ident)]
        if i + 1 < len(idents):
            links.append(("next", f"#{idents[i + 1]}"))
        if i > 0:
            links.append(("prev", f"#{idents[i - 1]}"))
        pieces.append(replace(span, start=borders[i], end=borders[i + 1], attrs=(*span.attrs, *links)))
    return pieces


def _tree(ordered: list[Span], length: int) -> Node:
    root = Node(Span(0, length, Kind.DIVISION))
    stack = [root]
    for span in ordered:
        while len(stack) > 1 and _is_closed(stack[-1].span, span):
            stack.pop()
        node = Node(span)
        stack[-1].children.append(node)
        stack.append(node)
    return root


def _is_closed(last: Span, span: Span) -> bool:
    """Say whether *last* ends before *span*; the anchor of a footnote stands in the block that ends at it."""
    if last.end == span.start and _is_mark_behind(span):
        return last.kind > Kind.DATELINE
    return last.end < span.end or last.end <= span.start
