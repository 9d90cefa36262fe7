"""The lines with which a document of the printed edition opens, wherever they stand in a file.

As found, before 1955 and after::

    795.00/7–2952: Telegram                                     file and kind
    No. 235                                                     number
    The Ambassador in the Soviet Union (Kennan) to the Department of State
    Moscow, July 29, 1952—7 p.m.                                dateline
    50. Telegram From the Embassy in Lebanon to the Department of State
    51. Editorial Note
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from teigram.lines import PAGE_MARKS, Line
from teigram.readers.print_lines import NUMBER_ALONE, is_above_heading, names_file, past_dateline, without_mark
from teigram.recognise.headings import Heading, parse_heading
from teigram.tables import document_types
from teigram.wording import any_of

_SHORTEST = len("Editorial Note")
_MARKS = "0123456789*/ "  # a mark ends in one of these
_LONGEST = 300  # code points of a heading, the lines over which it goes on included
_MOST_LINES = 3  # over which a heading goes on
_ABOVE = 4  # lines in which a number and a file stand
_NO_HEADING_ENDS_IN = (".", ":", ",", ";", "?", "!", "↩", "”", '"', "’", ".)", ".]")
_HOURS = ("a.m.", "p.m.", "a. m.", "p. m.")  # with which the heading of a conversation ends
_FILE_AT_END = re.compile(r"\d\)$")  # of a note: (Ibid., 774.56/9–2755)
_NUMBER = re.compile(rf"{NUMBER_ALONE.pattern}\s+")
_EDITORIAL_NOTE = re.compile(r"\[?Editorial Note\]?\W*\d{0,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headed:
    """The heading of a document with what stands around it; lines are counted from the start of the text.

    Attributes:
        first: The first line that belongs to it, where a file or a number stands above the heading.
        at: The first line of the heading.
        end: The line after the heading.
        after: The line after the dateline, or after the heading when there is none.
        words: Of the heading, without its number.
        kind: A value of `div/@type`; empty where it names the parties alone.
        number: Of the document, or empty.
        has_parties: Whether the heading says from whom and to whom.
        has_file: Whether the file of the paper, or its kind, stands above.
        is_old: Whether the number is written “No. 500”.
    """

    first: int
    at: int
    end: int
    after: int
    words: str
    kind: str
    number: str
    has_parties: bool
    has_file: bool
    is_old: bool

    @property
    def is_dated(self) -> bool:
        """Whether a dateline stands below the heading."""
        return self.after > self.end

    @property
    def is_editorial_note(self) -> bool:
        """Whether the heading is that of a text of the editors."""
        return _EDITORIAL_NOTE.fullmatch(self.words) is not None


def may_be_heading(text: str) -> bool:
    """Say whether a line can begin a heading; quick, for it is asked of every line of every file."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    end = without_mark(text) if text[-1] in _MARKS else text
    if end.endswith(_NO_HEADING_ENDS_IN) and not end.endswith(_HOURS):
        return False
    return _opening_words().match(text) is not None and _FILE_AT_END.search(text) is None


@cache
def _opening_words() -> re.Pattern[str]:
    """Match the first words of a heading: ``50. Telegram From``, ``No. 500 The``, ``51. Editorial Note``."""
    kinds = "|".join(sorted({re.escape(form.split()[0]) for row in document_types() for form in row.openers}))
    number = r"(?:No\. ?\d+[a-z]?\.?\s+|\[?\d+[a-z]?\.?\]?\s+)?"
    return re.compile(
        rf"[\s\ufeff]*(?:{PAGE_MARKS.pattern})?(?:{number}(?:(?:{any_of('heading-opening')})\s|(?:[A-Z]\S*\s){{0,3}}(?:{kinds})\b)"
        r"|No\. ?\d+[a-z]?\.?\s+[A-Z])"
    )


def headed_at(lines: Sequence[Line], at: int, stop: int) -> Headed | None:
    """Read the heading that begins on the line *at*; None when none does.

    Args:
        lines: Of the whole text.
        at: A line of which `may_be_heading` says yes, or one below a file.
        stop: The first line that may stand above it as a part of its document.
    """
    below_file = at > 0 and names_file(lines[at - 1].text)
    mark = PAGE_MARKS.match(lines[at].text)
    text = lines[at].text[mark.end() :] if mark else lines[at].text
    for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
        heading = parse_heading(text, below_source=below_file) or _other_heading(text, below_file=below_file)
        if heading and (_has_parties(heading) or (heading.document_type and "gram" not in heading.document_type)):
            return _headed(lines, range(at, end), stop, text, heading)
        if end == len(lines) or lines[end].blank_before or may_be_heading(lines[end].text):
            return None
        text = f"{text} {lines[end].text}"
    return None


def _other_heading(text: str, *, below_file: bool) -> Heading | None:
    """Read a title with a number below a file as the heading of a paper: ``No. 482 Draft Administrative Agreement``."""
    number = _NUMBER.match(text)
    if number is None or not number["old"] or not below_file:
        return None
    return Heading("other", number["n"], "", None, None, len(text))


def _has_parties(heading: Heading) -> bool:
    return heading.sender is not None and heading.recipient is not None


def _headed(lines: Sequence[Line], at: range, stop: int, text: str, heading: Heading) -> Headed:
    first = at.start
    while first > max(stop, at.start - _ABOVE) and is_above_heading(lines[first - 1].text):
        first -= 1
    above = [line.text for line in lines[first : at.start]]
    number = _NUMBER.match(text) or next((match for text in above if (match := NUMBER_ALONE.fullmatch(text))), None)
    return Headed(
        first=first,
        at=at.start,
        end=at.stop,
        after=past_dateline(lines, at.stop) or at.stop,
        words=text[number.end() :] if number and number.string is text else text,
        kind=heading.document_type,
        number=number["n"] if number else "",
        has_parties=_has_parties(heading),
        has_file=any(map(names_file, above)),
        is_old=bool(number and number["old"]),
    )
