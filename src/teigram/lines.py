"""The lines of a reading: the smallest blocks that a transcription keeps apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

SENTENCE_END = (".", ":", "?", "!", "”", '"', ")", ";")

# One page mark or more, with the white space after them
PAGE_MARKS = re.compile(r"(?:\[Page [^\]\n]+\]\s*)+")

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with characters in it.

    Attributes:
        start: First code point that is no white space.
        end: After the last code point that is no white space.
        text: What stands between.
        indent: Number of white-space characters before it on the line.
        blank_before: Whether an empty line, or the start of the text, stands before it.
    """

    start: int
    end: int
    text: str
    indent: int
    blank_before: bool


@lru_cache(maxsize=2)
def lines_of(text: str) -> tuple[Line, ...]:
    """Give the lines of *text* that hold more than white space, in order.

    Several steps ask for the lines of one text; those of the last ones are kept.
    """
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        whole = match.group()
        stripped = whole.strip()
        indent = len(whole) - len(whole.lstrip())
        start = match.start() + indent
        blank = not found or text.count("\n", last, match.start()) > 1
        found.append(Line(start, start + len(stripped), stripped, indent, blank))
        last = match.end()
    return tuple(found)
