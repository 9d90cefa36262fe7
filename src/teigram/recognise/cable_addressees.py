"""The address lines of a cable: who sent it, to whom it went for action, and to whom for information.

As found: ``TO AMEMBASSY ROME IMMEDIATE 1234``, ``INFO USMISSION EC BRUSSELS``, ``TO RUEHC/SECSTATE WASHDC PRIORITY``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from teigram.recognise.markings import FoundMarking, markings_in

_LEAD = re.compile(r"(?:FM|TO|INFO)\s*:?\s+")
_ROUTE = re.compile(r"R[A-Z]{3,7}/\s?")
_NUMBER = re.compile(r"\s+(?P<number>\d{1,6})$")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Addressed:
    """One line of address; offsets are code points in the line.

    Attributes:
        name: Start and end of the sender's or addressee's name.
        marks: Precedence for this addressee, each with its place.
        number: Start and end of the number that the cable has there, or None.
    """

    name: tuple[int, int]
    marks: tuple[FoundMarking, ...]
    number: tuple[int, int] | None


def addressed(text: str) -> Addressed:
    """Read one line of address."""
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    route = _ROUTE.match(text, start)
    start = route.end() if route else start
    number = _NUMBER.search(text, start)
    end = number.start() if number else len(text)
    marks = _marks_at_end(text, start, end)
    name_end = marks[0].start if marks else end
    name_end = start + len(text[start:name_end].rstrip(" ,"))
    return Addressed((start, name_end), marks, number.span("number") if number else None)


def _marks_at_end(text: str, start: int, end: int) -> tuple[FoundMarking, ...]:
    """Give the markings with which *text* ends, after one word of a name at least."""
    words = list(_WORD.finditer(text, start, end))
    for word in words[1:]:
        marks = tuple(markings_in(text, word.start(), end))
        if marks and marks[-1].end >= end and all(mark.marking.scheme == "precedence" for mark in marks):
            return marks
    return ()
