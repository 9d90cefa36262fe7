"""The footnotes of a text, in each form: listed at its end, or under the paragraphs.

As found::

    - Not printed.↩                         glued: no numbers
      1. Not printed.                       blocked: set in, renumbered from 1
    1. Not printed.                         screen: printed numbers
    1 Not printed.                          glued or screen: printed numbers, from a PDF
    /1/Not printed.                         slash
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.forms import RETURN_SIGN, Form
from teigram.lines import Line
from teigram.recognise.bare_notes import bare_notes
from teigram.recognise.listed_note import ListedNote, listed_note
from teigram.recognise.numbered_notes import numbered_notes
from teigram.recognise.signatures import looks_like_signature

_OPENINGS = {
    Form.SLASH: re.compile(r"/(?P<n>\d{1,3}|[*†‡])/"),
    Form.SISTER: re.compile(r"\[(?P<n>\d{1,3})\]"),
    Form.PAGE: re.compile(r"(?P<n>\d{1,2}|\*)(?=[A-Z“\"])"),
}
_BULLET = re.compile(r"-[ \t]+")


def listed_notes(form: Form, lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Find the footnotes in *lines*, in the order in which they stand.

    Args:
        form: Of the text.
        lines: All lines of the reading.
        body: Index of the first line after the heading.
    """
    if form in _OPENINGS:
        return _marked(_OPENINGS[form], lines, body)
    return (_glued(lines, body) if form is Form.GLUED else numbered_notes(lines, body)) or bare_notes(lines, body)


def _glued(lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Take the list at the end, whose last note may be cut off, and any line above it that ends in a return sign."""
    returns = [i for i in range(body, len(lines)) if lines[i].text.endswith(RETURN_SIGN)]
    if not returns:
        return ()
    first = _first_glued(lines, body, returns[-1])
    found = [listed_note(lines, i, i + 1, _BULLET.match(lines[i].text)) for i in returns if i < first]
    at = first
    while at < len(lines):
        opening = _BULLET.match(lines[at].text)
        if opening is None and at > returns[-1]:
            break
        stop = next((i + 1 for i in returns if i >= at), len(lines))
        found.append(listed_note(lines, at, stop, opening))
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
    tail = _tail_start(opening, lines, starts, body)
    found = []
    for position, at in enumerate(starts):
        following = starts[position + 1] if position + 1 < len(starts) else len(lines)
        stop = following if at >= tail else at + 1
        match = opening.match(lines[at].text)
        if match is not None:
            found.append(listed_note(lines, at, stop, match))
    return tuple(found)


def _tail_start(opening: re.Pattern[str], lines: Sequence[Line], starts: Sequence[int], body: int) -> int:
    """Give the first marked line of the list at the end of the text, which stands below a signature or below text.

    Lines without a mark belong to the note before them there; a note under a heading or a paragraph is one line.
    """
    for at in starts:
        if at > body and (looks_like_signature(lines[at - 1].text) or opening is _OPENINGS[Form.PAGE]):
            return at
    return len(lines)
