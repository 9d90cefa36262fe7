"""Printed pages, cut into running head, text and notes at the foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from teigram.readers.pdf_lines import Line, Sheet

RAISED = re.compile(r"\s*(\d{1,3}|[*†‡]+)\s*$")

_HEAD = re.compile(
    r"(?:(?P<left>\d{1,4}|[ivxlc]+)\s+\D.*|.*\D\s(?P<right>\d{1,4}|[ivxlc]+)|(?P<alone>\d{1,4}|[ivxlc]+))$"
)
_CAPITALS = 0.6  # of the letters of a running head
_MARGIN = 0.15  # of the height of the page, in which a running head or a page number stands
_COMMON = 0.15  # of the characters: a size that more have is that of the text or of the notes
_FOOT = 0.93  # of the size of the text: what is smaller at the foot of the page is a note
_NOTE = re.compile(r"(?P<n>\d{1,3}|[*†‡])[.)]?\s*(?=\S)")


@dataclass(slots=True)
class Page:
    """A page.

    Attributes:
        number: As printed, or empty.
        head: The line that has the number, if there is one.
        body: The lines of the text.
        foot: The lines of the notes.
    """

    number: str = ""
    head: Line | None = None
    body: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Note:
    """A note at the foot of a page.

    Attributes:
        number: As printed; 0 for a source note without one.
        ident: Its own.
        page: The place of its page.
        lines: Its lines.
        mark: How many characters of the first line are its number.
    """

    number: str
    ident: str
    page: int
    lines: list[Line]
    mark: int


def pages_of(sheets: Sequence[Sheet]) -> list[Page]:
    """Cut each of *sheets* into what it is made of."""
    sizes = Counter(line.size for sheet in sheets for line in sheet.lines for _ in line.text)
    text = max(size for size, count in sizes.items() if count > _COMMON * sizes.total())
    return [_page(sheet, text) for sheet in sheets]


def notes_of(pages: Sequence[Page]) -> list[Note]:
    """Give the notes of *pages*.

    Lines at a foot before the first number go on with the last note of the page before; without one, they are text.
    """
    found: list[Note] = []
    for place, page in enumerate(pages):
        raised = {match[1] for line in page.body for text, up in line.pieces if up and (match := RAISED.match(text))}
        are_raised = any(line.pieces[0][1] for line in page.foot)
        for line in page.foot:
            match = _NOTE.match(line.text)
            ident = f"fn{len(found) + 1}"
            if match and (line.pieces[0][1] if are_raised else match["n"] in raised):
                found.append(Note(match["n"], ident, place, [line], match.end()))
            elif line.text.startswith("Source:"):
                found.append(Note("0", ident, place, [line], 0))  # so the edition's own TEI numbers it
            elif found:
                found[-1].lines.append(line)
            else:
                page.body.append(line)
    return found


def _page(sheet: Sheet, text: float) -> Page:
    lines = list(sheet.lines)
    page = Page()
    for at_top in (True, False):
        line = (lines[0] if at_top else lines[-1]) if lines else None
        number = _number(line, sheet, at_top=at_top) if line and not page.number else ""
        if number:
            page.number, page.head = number, line
            lines = lines[1:] if at_top else lines[:-1]
    while lines and lines[-1].size < _FOOT * text:
        page.foot.insert(0, lines.pop())
    page.body = lines
    return page


def _number(line: Line, sheet: Sheet, *, at_top: bool) -> str:
    """Give the number of the page if *line* is its running head, or its foot with nothing but the number."""
    is_at_edge = line.y > (1 - _MARGIN) * sheet.height if at_top else line.y < _MARGIN * sheet.height
    match = _HEAD.fullmatch(line.text.strip())
    if match is None or not is_at_edge:
        return ""
    letters = [character for character in line.text if character.isalpha()]
    is_capital = sum(character.isupper() for character in letters) >= _CAPITALS * len(letters)
    return match["alone"] or ((match["left"] or match["right"]) if at_top and is_capital else "")
