"""Where the paragraphs of printed pages begin: by indents, by gaps, and by lines that are not full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from teigram.readers.pdf_lines import Line
from teigram.readers.pdf_pages import Page

HYPHENS = "-\u00ad\u2010"
BROKEN = re.compile(rf"[^\W\d_]+[{HYPHENS}]$")

_FULL = 0.75  # of the width: a shorter line is the last of its paragraph
_HALF = 0.5  # of the width: a centred line that is longer goes on in the next, if that is centred too
_INDENT = 0.7  # of the size of type
_GAP = 1.35  # of the distance of lines


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of the text.

    Attributes:
        line: The line.
        page: The place of its page.
        begins: Whether it begins a paragraph.
    """

    line: Line
    page: int
    begins: bool


@dataclass(frozen=True, slots=True)
class _Measure:
    """How the text is set."""

    size: float
    leading: float
    width: float


def set_lines(pages: Sequence[Page]) -> Iterator[SetLine]:
    """Yield the lines of the text of all *pages*."""
    lines = [line for page in pages for line in page.body]
    if not lines:
        return
    distances = [round(a.y - b.y, 1) for page in pages for a, b in zip(page.body, page.body[1:], strict=False)]
    measure = _Measure(median(line.size for line in lines), _usual(distances), max(line.x1 - line.x0 for line in lines))
    before: Line | None = None
    before_right = 0.0
    for place, page in enumerate(pages):
        left = _left_edge([round(line.x0) for line in page.body])
        right = max((line.x1 for line in page.body), default=0.0)
        for i, line in enumerate(page.body):
            if before is None or _goes_on(before, line):
                begins = before is None
            elif i == 0:
                begins = _is_set_in(line, left, measure) or _is_short(before, before_right, measure)
            else:
                begins = _begins(line, before, (left, right), measure)
            yield SetLine(line, place, begins)
            before = line
        before_right = right


def _begins(line: Line, before: Line, edges: tuple[float, float], measure: _Measure) -> bool:
    """Say whether *line* begins a paragraph after *before*, which stands above it on the page."""
    left, right = edges
    is_centred = _is_centred(line, edges, measure)
    distance = before.y - line.y
    if is_centred or _is_centred(before, edges, measure):
        goes_on = is_centred and before.x1 - before.x0 > _HALF * measure.width
        return not goes_on or distance > 1.2 * measure.leading
    if distance > _GAP * measure.leading or _is_set_in(line, left, measure):
        return True
    return before.x0 - left > 3 * measure.size or _is_short(before, right, measure)


def _goes_on(before: Line, line: Line) -> bool:
    """Say whether a word goes on from one line to the next."""
    return BROKEN.search(before.text) is not None and line.text[:1].islower()


def _is_set_in(line: Line, left: float, measure: _Measure) -> bool:
    return line.x0 - left > _INDENT * measure.size


def _is_short(line: Line, right: float, measure: _Measure) -> bool:
    return right - line.x1 > (1 - _FULL) * measure.width


def _is_centred(line: Line, edges: tuple[float, float], measure: _Measure) -> bool:
    before, after = line.x0 - edges[0], edges[1] - line.x1
    return abs(before - after) < 0.6 * measure.size and before > 0.5 * measure.size


def _left_edge(starts: Sequence[int]) -> float:
    """Give the place furthest left at which several lines begin: on a short page most may be set in."""
    counts = Counter(starts)
    return min((start for start, count in counts.items() if count > 1), default=_usual(starts))


def _usual(values: Sequence[float]) -> float:
    """Give the commonest of *values*, the smallest of several."""
    counts = Counter(value for value in values if value >= 0)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else 0.0
