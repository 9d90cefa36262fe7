"""The list of footnotes at the end of a text, or under the paragraphs, in each form.

As found::

    - Not printed.↩                         glued: no numbers
      1. Not printed.                       blocked: set in, renumbered from 1
    1. Not printed.                         screen: printed numbers
    /1/Not printed.                         slash
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from teigram.forms import RETURN_SIGN, Form
from teigram.lines import Line
from teigram.recognise.signatures import looks_like_signature
from teigram.wording import any_of

_OPENINGS = {
    Form.SLASH: re.compile(r"/(?P<n>\d{1,3}|\*)/[ \t]*"),
    Form.SISTER: re.compile(r"\[(?P<n>\d{1,3})\][ \t]*"),
}
_NUMBERED = re.compile(r"(?P<n>\d{1,3}|\*)\.[ \t]+")
_BULLET = re.compile(r"-[ \t]+")
_LEAST_INDENT = 2
_SOURCE = re.compile(r"[Ss]ource: ")


@dataclass(frozen=True, slots=True)
class ListedNote:
    """One footnote as it stands in the list; offsets are code points in the reading.

    Attributes:
        start: Of its opening mark.
        text_start: Of its own words.
        text_end: After its own words.
        end: After its closing mark.
        number: As printed in the list, or empty.
        opening: The opening mark without white space.
        closing: The closing mark.
        paragraphs: Ranges of its paragraphs; one at least.
        lines: Indexes of its first line and after its last line.
    """

    start: int
    text_start: int
    text_end: int
    end: int
    number: str
    opening: str
    closing: str
    paragraphs: tuple[tuple[int, int], ...]
    lines: tuple[int, int]


@cache
def _note_opening() -> re.Pattern[str]:
    """Match how the editors of the printed edition begin a footnote."""
    return re.compile(rf"(?:{any_of('note-opening')})\b")


def listed_notes(form: Form, lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Find the footnotes in *lines*, in the order in which they stand.

    Args:
        form: Of the text.
        lines: All lines of the reading.
        body: Index of the first line after the heading.
    """
    if form is Form.GLUED:
        return _glued(lines, body)
    if form in _OPENINGS:
        return _marked(_OPENINGS[form], lines, body)
    return _numbered(lines, body)


def _glued(lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Go up from the last return sign, note by note; a last note without one was cut off."""
    found: list[ListedNote] = []
    after = len(lines)
    returns = [i for i in range(body, after) if lines[i].text.endswith(RETURN_SIGN)]
    if not returns:
        return ()
    first = _first_glued(lines, body, returns[-1])
    at = first
    while at < after:
        stop = next((i + 1 for i in range(at, after) if lines[i].text.endswith(RETURN_SIGN)), after)
        opening = _BULLET.match(lines[at].text)
        if opening is None:
            break
        found.append(_note(lines, at, stop, opening))
        at = stop
    return tuple(found)


def _first_glued(lines: Sequence[Line], body: int, last: int) -> int:
    """Give the index of the line on which the list begins that ends on the line *last*."""
    end = first = last
    while end >= body and lines[end].text.endswith(RETURN_SIGN):
        start = end
        while start > body and not _BULLET.match(lines[start].text) and not lines[start - 1].text.endswith(RETURN_SIGN):
            start -= 1
        if not _BULLET.match(lines[start].text):
            break
        first, end = start, start - 1
    return first


def _marked(opening: re.Pattern[str], lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Take every line that opens with a mark of its own; lines after the last mark belong to that note."""
    starts = [i for i in range(body, len(lines)) if opening.match(lines[i].text)]
    tail = _tail_start(lines, starts, body)
    found = []
    for position, at in enumerate(starts):
        following = starts[position + 1] if position + 1 < len(starts) else len(lines)
        stop = following if at >= tail else at + 1
        match = opening.match(lines[at].text)
        if match is not None:
            found.append(_note(lines, at, stop, match))
    return tuple(found)


def _tail_start(lines: Sequence[Line], starts: Sequence[int], body: int) -> int:
    """Give the first marked line of the list at the end of the text, which stands below a signature or below text.

    Lines without a mark belong to the note before them there; a note under a heading or a paragraph is one line.
    """
    for at in starts:
        if at > body and looks_like_signature(lines[at - 1].text):
            return at
    return len(lines)


def _numbered(lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
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
        found.append(_note(lines, at, stop, opening))
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
    """Without a signature the list is the run of numbered lines at the end that opens in the words of a note.

    Numbered paragraphs of the telegram itself look the same; a mark with the first number in the text above must speak
    for a note.
    """
    start = None
    following = len(lines)
    for i in reversed(numbered):
        if i != following - 1:
            break
        start = following = i
        number = lines[i].text.split(".")[0]
        if (
            _note_opening().match(lines[i].text, _opening_end(lines[i]))
            and number in {"0", "1", "2"}
            and _is_marked(lines[:i], number)
        ):
            return start
    return None


def _is_marked(lines: Sequence[Line], number: str) -> bool:
    mark = re.compile(rf"[A-Za-z.,;:)”\"]{number}(?=\s|$)")
    return any(mark.search(line.text) for line in lines)


def _note(lines: Sequence[Line], at: int, stop: int, opening: re.Match[str]) -> ListedNote:
    first, last = lines[at], lines[stop - 1]
    text_start = first.start + opening.end()
    closing = RETURN_SIGN if last.text.endswith(RETURN_SIGN) else ""
    end = last.end
    text_end = end - len(closing)
    paragraphs = tuple(
        (text_start if line is first else line.start, text_end if line is last else line.end) for line in lines[at:stop]
    )
    number = opening.groupdict().get("n") or ""
    return ListedNote(
        first.start, text_start, text_end, end, number, opening.group().strip(), closing, paragraphs, (at, stop)
    )
