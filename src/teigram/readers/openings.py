"""Where a document opens in a text that may hold several, and what must be known to say so.

What stands between two documents is no part of either: empty lines, a form feed, or a rule such as ``-----``,
``* * *`` or ``===== 2 =====``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from teigram.lines import Line

FRONT = 12
"""Lines among which the first document opens; above that may be an address, a page mark and the like."""

_RULE = re.compile(r"(?:[-–—_=*~#]\s?){3,}(?:\d{1,4}\s?(?:[-–—_=*~#]\s?){3,})?")
_ODD = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ufeff]")


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines with which a document opens, counted from the start of the text.

    Attributes:
        first: Its first line.
        after: The line after its last one.
        is_sure: Whether nothing but a document opens so. What is not sure is one all the same below a rule.
        number: Of the document in the printed edition, where the heading states it.
    """

    first: int
    after: int
    is_sure: bool
    number: str = ""


def is_rule(text: str) -> bool:
    """Say whether a line is a rule between two documents."""
    return _RULE.fullmatch(text) is not None


def is_parted(raw: str, lines: Sequence[Line], at: int) -> bool:
    """Say whether a rule or a form feed stands right above the line *at*; *lines* are those of `shadow_of` *raw*."""
    if not at:
        return False
    above = lines[at - 1]
    return is_rule(above.text) or "\f" in raw[above.end : lines[at].start]


def shadow_of(raw: str) -> str:
    """Give *raw* as a reader sees its lines, every character at its place.

    A form feed and a carriage return alone end a line; other control characters and byte-order marks are blank.
    """
    return _ODD.sub(_blanked, raw).replace("\r\n", " \n").replace("\r", "\n")


def _blanked(match: re.Match[str]) -> str:
    return "\n" if match.group() in "\v\f" else " "
