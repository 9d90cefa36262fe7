"""The lines above and below the headings of the printed edition, when several documents stand in one text.

Above a heading stand the file and the kind of the paper, a number, a page mark or an address; below it markings, the
note on the source, the dateline and the time of receipt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.lines import PAGE_MARKS, Line
from teigram.recognise.datelines import dateline_at, is_first_half, is_received_line
from teigram.recognise.markings import is_marking_line
from teigram.recognise.source_lines import is_source_line, parse_source_line

NUMBER_ALONE = re.compile(r"(?P<old>No\. ?)?\[?(?P<n>\d{1,4}[a-z]?)\.?\]?")
"""A number on a line of its own."""

_LONGEST = 200  # code points of a line above a heading
_BELOW = 6  # lines in which a dateline stands
_MARK_AT_END = re.compile(r"\s*(?:/\d{1,3}/|\d{0,2}|/?\*/?)\s*$")
_LONGEST_MARK = 8
_FILE = re.compile(r"\d{3}[A-Za-z]?\.[\w .–—-]{1,40}/\s?[\d–—: -]{3,10}")  # 611.61/10–351
_SOURCE_NOTE = re.compile(r"(?:/\d{1,3}/|\[\d{1,2}\]|\d{1,2}|- )?\s*Source: ")
_NOTE = re.compile(r"(?:- |\d{1,3}\. |/).*|.*[.)\]↩]$")  # that names a file too
_RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s+)?[A-Z][A-Z ,–.0-9-]+(?:VOLUME|FOREIGN RELATIONS)[A-Z ,–.0-9-]*")
_PAGE = re.compile(r"\[Page [^\]\n]{1,20}\]")
_ADDRESS = re.compile(r"https?://\S+")


def without_mark(text: str) -> str:
    """Give a line without the mark of a footnote at its end."""
    match = _MARK_AT_END.search(text, max(len(text) - _LONGEST_MARK, 0))
    return text[: match.start()] if match else text


def is_above_heading(text: str) -> bool:
    """Say whether a line above a heading belongs to it: a file, a number, a page mark, an address."""
    mark = PAGE_MARKS.match(text)
    named = text[mark.end() :] if mark and mark.end() < len(text) else text
    if is_source_line(without_mark(named)) and (names_file(named) or not _NOTE.match(named)):
        return True
    return any(above.fullmatch(text) is not None for above in (NUMBER_ALONE, _PAGE, _ADDRESS, _RUNNING_HEAD))


def names_file(text: str) -> bool:
    """Say whether a line above a heading names a kind of document or a decimal file: ``795.00/7–2952: Telegram``."""
    if len(text) > _LONGEST:
        return False
    mark = PAGE_MARKS.match(text)
    named = text[mark.end() :] if mark else text
    return parse_source_line(named).kind is not None or _FILE.match(named) is not None


def past_dateline(lines: Sequence[Line], at: int) -> int:
    """Give the line after the dateline that stands below a heading; 0 when none does."""
    for i in range(at, min(at + _BELOW, len(lines))):
        text = lines[i].text
        if _is_dateline(text):
            return i + 1
        if is_first_half(text) and i + 1 < len(lines) and _is_dateline(f"{text} {lines[i + 1].text}"):
            return i + 2
        if not (is_marking_line(text) or is_received_line(text) or _PAGE.fullmatch(text) or _SOURCE_NOTE.match(text)):
            return 0
    return 0


def _is_dateline(text: str) -> bool:
    found = dateline_at(text, 0, len(text))
    return found is not None and found.place is not None


def is_text(text: str) -> bool:
    """Say whether a line below a heading is text of the document, as against what a listing prints of it too."""
    return not (
        is_marking_line(text)
        or is_received_line(text)
        or is_above_heading(text)
        or _SOURCE_NOTE.match(text)
        or _is_dateline(text)
    )
