"""The printed lines of a PDF file, put together from its glyphs.

A PDF says where each glyph stands, not which words or lines there are. Glyphs on one base line make a line; a gap
between them that is wide enough is a space; small ones above the base line are raised: ``armistice.¹``.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTFigure, LTImage, LTItem
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

_SPACE = 0.15  # of the size of type: a wider gap between two glyphs is a space
_SAME_LINE = 0.35  # of the size of type, between two base lines
_SMALL = 0.8  # of the size of the line: what is smaller and higher is raised
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
UNKNOWN = "\ufffd"  # a glyph whose font does not say which character it is


@dataclass(slots=True)
class Line:
    """A printed line; lengths are points, from the lower left corner of the page.

    Attributes:
        x0: Its left end.
        x1: Its right end.
        y: Its base line.
        size: Of most of its type.
        pieces: Its characters, with whether they are raised.
    """

    x0: float
    x1: float
    y: float
    size: float
    pieces: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Give all characters of the line."""
        return "".join(characters for characters, _ in self.pieces)


@dataclass(slots=True)
class Sheet:
    """A page of the file.

    Attributes:
        lines: From the top to the foot.
        height: In points.
        has_pictures: Whether a picture is on it.
    """

    lines: list[Line]
    height: float
    has_pictures: bool


def sheets(data: bytes) -> Iterator[Sheet]:
    """Yield the pages of a PDF file; what is wrong with it, pdfminer's exceptions say."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)  # without a guess at lines, which goes wrong at wide spaces
    interpreter = PDFPageInterpreter(resources, device)
    for printed in PDFPage.get_pages(io.BytesIO(data)):
        interpreter.process_page(printed)
        page = device.get_result()
        items = list(_items(page))
        glyphs = [item for item in items if isinstance(item, LTChar)]
        has_pictures = any(isinstance(item, LTImage) for item in items)
        yield Sheet(_lines(glyphs), page.height, has_pictures)


def _items(holder: Iterable[LTItem]) -> Iterator[LTItem]:
    for item in holder:
        if isinstance(item, LTFigure):
            yield from _items(item)
        else:
            yield item


def _lines(glyphs: Sequence[LTChar]) -> list[Line]:
    """Put *glyphs* together: first those that make the base lines, then the raised ones."""
    printed = [glyph for glyph in glyphs if glyph.get_text().strip() and glyph.upright]
    usual = Counter(round(glyph.size, 1) for glyph in printed).most_common(1)
    if not usual:
        return []
    rows: list[list[LTChar]] = []
    for glyph in sorted(printed, key=lambda glyph: (-round(glyph.size, 1), -glyph.y0)):
        row = next((row for row in rows if _is_in(glyph, row)), None)
        if row is None:
            rows.append([glyph])
        else:
            row.append(glyph)
    return [_line(sorted(row, key=lambda glyph: glyph.x0)) for row in sorted(rows, key=lambda row: -row[0].y0)]


def _is_in(glyph: LTChar, row: list[LTChar]) -> bool:
    """Say whether *glyph* is on the line that *row* has begun, or raised above it."""
    first = row[0]
    rise = glyph.y0 - first.y0
    if abs(rise) < _SAME_LINE * first.size and glyph.size > _SMALL * first.size:
        return True
    return glyph.size <= _SMALL * first.size and -0.2 * first.size < rise < first.size * 0.7


def _line(row: list[LTChar]) -> Line:
    size = Counter(round(glyph.size, 1) for glyph in row).most_common(1)[0][0]
    base = Counter(round(glyph.y0, 1) for glyph in row if round(glyph.size, 1) == size).most_common(1)[0][0]
    line = Line(row[0].x0, row[-1].x1, base, size)
    end = row[0].x0
    for glyph in row:
        is_raised = glyph.size <= _SMALL * size and glyph.y0 > base
        if glyph.x0 - end > _SPACE * size:
            _add(line, " ", is_raised=False)
        _add(line, _character(glyph), is_raised=is_raised)
        end = glyph.x1
    return line


def _add(line: Line, characters: str, *, is_raised: bool) -> None:
    if line.pieces and line.pieces[-1][1] is is_raised:
        line.pieces[-1] = (line.pieces[-1][0] + characters, is_raised)
    else:
        line.pieces.append((characters, is_raised))


def _character(glyph: LTChar) -> str:
    characters = glyph.get_text()
    return UNKNOWN if characters.startswith("(cid:") else _LIGATURES.get(characters, characters)
