"""The level of secrecy as cables print it: along the pages, and spaced out above the text.

As found on every page: ``LIMITED OFFICIAL USE``, ``CONFIDENTIAL POSS DUPE``, ``UNCLASSIFIEDUNCLASSIFIED``; and once in
each section: ``S E C R E T SECTION 01 OF 02 STATE 043554``, ``UNCLAS LAGOS 01234``, ``S E C R E T FINAL SECTION OF 02
BONN 09467``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from teigram.tables import markings

# What stands after the level in a line of classification
_AFTER_LEVEL = re.compile(
    r"(?:\s+(?P<section>(?:FINAL\s+)?SECTION\s+(?:(?P<part>\d{1,2})\s+)?OF\s+(?P<parts>\d{1,2})))?"
    r"(?:\s+(?P<number>[A-Z][A-Z .'-]*?\s+\d{1,6}(?!\d)))?(?P<rest>.{0,40})"
)
# What may be glued to a level: CONFIDENTIALPAGE 02, UNCLASSIFIEDUNCLASSIFIED
_GLUED = "PAGE|CONFIDENTIAL|SECRET|UNCLASSIFIED|LIMITED OFF|TOP SEC"
_POSSIBLE_COPY = re.compile(r"\s*(?:POSS(?:IBLE)? DUPE|POSSIBLE DUPLICATE)")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of classification at the start of a line: where it ends, its value, and whether it is spaced out."""

    end: int
    value: str
    is_spaced: bool


@dataclass(frozen=True, slots=True)
class Classified:
    """A line of classification; offsets are code points in the line.

    Attributes:
        level: Of secrecy.
        part: Number of the section, 0 when the line names none; the last one for FINAL SECTION.
        parts: How many sections there are, 0 when the line does not say.
        number: Start and end of the cable's number with its post, or None.
        rest: Start of what follows.
    """

    level: Level
    part: int
    parts: int
    number: tuple[int, int] | None
    rest: int


def is_running(text: str) -> bool:
    """Say whether the line is a level of secrecy and nothing else: it runs at the head and at the foot of pages."""
    at = 0
    level = level_at(text)
    while level and not level.is_spaced:
        at = level.end
        level = level_at(text, at)
    copy = _POSSIBLE_COPY.match(text, at)
    return at > 0 and (copy.end() if copy else at) == len(text)


def classified(text: str) -> Classified | None:
    """Read *text* as the line of classification that stands above the text; None when it is none."""
    level = level_at(text)
    match = _AFTER_LEVEL.fullmatch(text, level.end) if level else None
    if level is None or match is None:
        return None
    rest_is_free = not match["rest"].strip() or match["number"] or match["section"]
    if not rest_is_free or not (match["number"] or match["section"] or level.is_spaced):
        return None
    parts = int(match["parts"] or 0)
    number = match.span("number") if match["number"] else None
    return Classified(level, int(match["part"] or parts), parts, number, match.start("rest"))


def level_at(text: str, at: int = 0) -> Level | None:
    """Read the level of secrecy that stands at *at* in *text*, spaced out or not."""
    match = _levels().match(text, at)
    if match is None:
        return None
    word = "".join(match.group().split())
    value, length = _values()[word]
    return Level(match.end(), value, is_spaced=len(match.group().split()) > length)


@cache
def _values() -> dict[str, tuple[str, int]]:
    """Give the value and the count of words of each level by its letters."""
    return {
        form.replace(" ", "").upper(): (row.value, len(form.split()))
        for row in markings()
        if row.scheme == "classification"
        for form in row.forms
    }


@cache
def _levels() -> re.Pattern[str]:
    spaced = (r"\s{0,3}".join(word) for word in sorted(_values(), key=len, reverse=True))
    return re.compile(rf"\s*(?:{'|'.join(spaced)})(?=[^A-Z]|$|{_GLUED})")
