"""The heading among the lines of a document: below the source line, and perhaps wrapped.

As found::

    611.61/10–351: Telegram
    The Ambassador in the Soviet Union (Kennan) to the
    Department of State
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.forms import RETURN_SIGN
from teigram.lines import Line
from teigram.recognise.datelines import dateline_at, is_first_half, is_received_line
from teigram.recognise.headings import UNNAMED, Heading, parse_heading
from teigram.recognise.markings import is_marking_line
from teigram.recognise.source_lines import is_source_line

PAGE_ONLY = re.compile(r"\[Page [0-9ivxlcIVXLC]+(?:[–-][0-9]+)?\]")
# 390   FOREIGN RELATIONS, 1952–1954, VOLUME XV
RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s+)?[A-Z][A-Z ,–.0-9-]+(?:VOLUME|FOREIGN RELATIONS)[A-Z ,–.0-9-]*")
URL = re.compile(r"https?://\S+")
LONGEST_TITLE = 140

_NUMBER_ONLY = re.compile(r"(?:No\. ?)?\d+[a-z]?\.?")
_ABOVE_HEADING = (URL, PAGE_ONLY, RUNNING_HEAD)
_FRONT = 12  # lines in which a heading is looked for
_HEADING_LINES = 3
_WORDS_LEFT = 3  # of a heading that is wrapped before its last words
_BETWEEN_PARTIES = frozenset(
    {"telegram", "circular-telegram", "airgram", "circular-airgram", "despatch", "letter", UNNAMED}
)
_LEFT_OPEN = re.compile(r"\b(?:of|the|to|in|at|for|and|on|by|with|[Ff]rom)$")


def find_heading(lines: Sequence[Line]) -> tuple[Heading, int, int] | None:
    """Find the heading among the first lines: the heading, its first line, and the line after it."""
    for i, line in enumerate(lines[:_FRONT]):
        if _is_above_heading(line.text) or any(not_heading.fullmatch(line.text) for not_heading in _ABOVE_HEADING):
            continue
        found = _heading_at(lines, i)
        if found is not None:
            return found
        if len(line.text) > LONGEST_TITLE or line.text.endswith(RETURN_SIGN):
            return None
    return None


def _heading_at(lines: Sequence[Line], i: int) -> tuple[Heading, int, int] | None:
    """Read line *i* as a heading, with the lines onto which it is wrapped."""
    below_source = i > 0 and is_source_line(lines[i - 1].text)
    found = None
    for count in range(1, _HEADING_LINES + 1):
        joined = _joined(lines, i, count)
        heading = parse_heading(joined, below_source=below_source) if joined is not None else None
        if heading is None or joined is None:
            continue
        if found is not None and not (heading.sender or heading.recipient):
            break  # the line adds no party
        found = (moved(heading, lines[i].start), i, i + count)
        if not _is_wrapped(lines, i + count, joined, heading):
            break
    return found


def _is_wrapped(lines: Sequence[Line], after: int, joined: str, heading: Heading) -> bool:
    """Say whether the *heading* in *joined* goes on in line *after*: no line of the opener, but part of a phrase."""
    if after >= len(lines) or lines[after].blank_before or heading.document_type not in _BETWEEN_PARTIES:
        return False
    if heading.end < len(joined.rstrip()) or _opens_document(lines[after].text):
        return False
    text = lines[after].text
    if _LEFT_OPEN.search(joined) or text[0].islower():
        return True
    if heading.recipient is None:
        return len(text) <= LONGEST_TITLE and not text.endswith((".", ":"))
    is_rest_of_phrase = len(text.split()) <= _WORDS_LEFT and text[0].isupper() and not text.endswith((".", ":", ","))
    following = lines[after + 1] if after + 1 < len(lines) else None
    is_last = following is not None and (following.blank_before or _opens_document(following.text))
    return is_rest_of_phrase and is_last


def _opens_document(text: str) -> bool:
    """Say whether *text* is a line of the opener, or a page mark."""
    return (
        is_marking_line(text)
        or is_received_line(text)
        or is_first_half(text)
        or dateline_at(text, 0, len(text)) is not None
        or PAGE_ONLY.fullmatch(text) is not None
    )


def _is_above_heading(text: str) -> bool:
    """Say whether *text* is a source line; “12. Letter From the Director of the Library of …” is a heading."""
    if not is_source_line(text):
        return False
    heading = parse_heading(text)
    return heading is None or not heading.document_number


def _joined(lines: Sequence[Line], i: int, count: int) -> str | None:
    """Join *count* lines from *i* with their distance kept, for a heading that print or a screen has wrapped.

    An empty line ends a heading, unless only “No. 500” stands above it.
    """
    if i + count > len(lines) or (count > 1 and len(lines[i].text) > LONGEST_TITLE):
        return None
    text = lines[i].text
    for position, line in enumerate(lines[i + 1 : i + count]):
        if line.blank_before and not (position == 0 and _NUMBER_ONLY.fullmatch(text)):
            return None
        text += " " * (line.start - lines[i].start - len(text)) + line.text
    return text


def moved(heading: Heading, by: int) -> Heading:
    """Give *heading* with *by* added to its offsets."""

    def shift(part: tuple[int, int] | None) -> tuple[int, int] | None:
        return (part[0] + by, part[1] + by) if part else None

    return Heading(
        heading.document_type,
        heading.document_number,
        heading.telegram_number,
        shift(heading.sender),
        shift(heading.recipient),
        heading.end + by,
    )
