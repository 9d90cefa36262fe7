"""Numbered lists of footnotes: set in under the text, or flush as a screen shows them.

As found::

      1. Not printed.                       blocked: set in, renumbered from 1
    1. Not printed.                         screen: printed numbers
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from teigram.lines import Line
from teigram.recognise.listed_note import ListedNote, listed_note
from teigram.recognise.signatures import looks_like_signature
from teigram.wording import any_of

_NUMBERED = re.compile(r"(?P<n>\d{1,3}|\*)\.[ \t]+")
_SOURCE = re.compile(r"[Ss]ource: ")
_LEAST_INDENT = 2


@cache
def _note_opening() -> re.Pattern[str]:
    """Match how the editors of the printed edition begin a footnote."""
    return re.compile(rf"(?:{any_of('note-opening')})\b")


def numbered_notes(lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Take the last run of lines numbered upwards that nothing but its own further paragraphs follows."""
    set_in = any(line.indent >= _LEAST_INDENT and _NUMBERED.match(line.text) for line in lines[body:])
    start = _set_in_start(lines, body) if set_in else _flush_start(lines, body)
    if start is None:
        return ()
    found: list[ListedNote] = []
    at = start
    while at < len(lines):
        opening = _NUMBERED.match(lines[at].text)
        if opening is None:
            break
        stop = at + 1
        while stop < len(lines) and not _opens_next(lines[stop], opening["n"], set_in=set_in):
            stop += 1
        found.append(listed_note(lines, at, stop, opening))
        at = stop
    return tuple(found)


def _set_in_start(lines: Sequence[Line], body: int) -> int | None:
    for i in range(body, len(lines)):
        if lines[i].indent >= _LEAST_INDENT and _NUMBERED.match(lines[i].text):
            rest = lines[i:]
            return i if all(line.indent >= _LEAST_INDENT for line in rest) else _set_in_start(lines, i + 1)
    return None


def _opens_next(line: Line, number: str, *, set_in: bool) -> bool:
    """Say whether *line* opens another note after the one with *number*: the same number, one or two further.

    Or a note of few words.
    """
    match = _NUMBERED.match(line.text)
    if match is None or (set_in and line.indent >= 2 * _LEAST_INDENT):
        return False
    if not (number.isdigit() and match["n"].isdigit()):
        return True
    return (
        int(number) <= int(match["n"]) <= int(number) + 2 or _note_opening().match(line.text, match.end()) is not None
    )


def _flush_start(lines: Sequence[Line], body: int) -> int | None:
    """Find where a list that is not set in begins: below a signature, at “Source:”.

    Or where the last numbering starts.
    """
    numbered = [i for i in range(body + 1, len(lines)) if _NUMBERED.match(lines[i].text)]
    for i in numbered:
        if looks_like_signature(lines[i - 1].text) or _SOURCE.match(lines[i].text, _opening_end(lines[i])):
            return i
    return _unsigned_start(lines, numbered)


def _opening_end(line: Line) -> int:
    match = _NUMBERED.match(line.text)
    return match.end() if match else 0


def _unsigned_start(lines: Sequence[Line], numbered: Sequence[int]) -> int | None:
    """Without a signature the list is a run of numbered lines at the end, one of which opens in the words of a note.

    Numbered paragraphs of the telegram itself look the same: marks in the text above must speak for the first line of a
    list and for half of it, and numbers that go up again, seen from its end, are above it. A line with further
    paragraphs below it must have its own mark and open in the words of a note. The number before that of a list's first
    line opens the list even without a mark of its own, which may be glued to a number: ``22 Jan 521``.
    """
    start: int | None = None
    following, last = len(lines), -1
    seen = marked = 0
    has_note_words = False
    for i in reversed(numbered):
        opening = _NUMBERED.match(lines[i].text)
        if opening is None or (last >= 0 and not _is_lower(opening["n"], last)):
            break
        opens_in_note_words = _note_opening().match(lines[i].text, opening.end()) is not None
        has_mark = _is_marked(lines[:i], opening["n"])
        if i != following - 1 and not (opens_in_note_words and has_mark):
            break
        seen, marked, has_note_words = seen + 1, marked + has_mark, has_note_words or opens_in_note_words
        is_next_lower = start == following and opening["n"] == str(last - 1)
        if is_next_lower or (has_mark and has_note_words and 2 * marked >= seen):
            start = i
        following, last = i, int(opening["n"]) if opening["n"].isdigit() else last
    return start


def _is_lower(number: str, last: int) -> bool:
    return number.isdigit() and int(number) <= last


def _is_marked(lines: Sequence[Line], number: str) -> bool:
    mark = re.compile(rf"[A-Za-z.,;:)”\"]{number}(?=\s|$)")
    return any(mark.search(line.text) for line in lines)
