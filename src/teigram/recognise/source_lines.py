"""The line above the heading: where the original lies, and what kind of document it is.

As found::

    795.00/7–2552: Telegram
    501.BC Indonesia/3—2849: Telegram
    Department of Defense files: Telegram
    S/P Files: Lot 64 D 563
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from teigram.recognise.datelines import is_day
from teigram.tables import document_types

_KIND = re.compile(r"(?:[:;]+\s*|(?<=\d)\s+)(?P<kind>[A-Za-z][A-Za-z ]{3,40})[.:]?(?P<anchor>\s?\d{1,2}|/\d{1,3}/)?$")
# “Memorandum for the Record by …” is a heading.
_FILES = re.compile(r"\b(?:[Ff]iles?|[Ll]ot|[Pp]apers|Library|Archives?|Collection|(?<!for the )Records?)\b")
_DECIMAL = re.compile(r"\d{3}[A-Za-z]?\.\S")
_MISREAD = re.compile(r"(?<=[a-z])I(?=[a-z])")  # TeIegram
_LONGEST = 160
# 611.61/10–351 : class, then month, dash, day and two digits of the year.
FILE_DATE = re.compile(r"/(?P<month>\d{1,2})\s?[–—\-]\s?(?P<day>\d{1,2}?)(?P<year>\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Offsets are code points in the line.

    Attributes:
        file: Start and end of the file designation.
        kind: Start and end of the kind of document, or None.
        document_type: The value of `div/@type` that the kind stands for, or an empty string.
    """

    file: tuple[int, int]
    kind: tuple[int, int] | None
    document_type: str


def is_source_line(text: str) -> bool:
    """Say whether *text* is a source line by itself, whatever stands below it."""
    if len(text) > _LONGEST:
        return False
    parsed = parse_source_line(text)
    return parsed.kind is not None or bool(_DECIMAL.match(text)) or bool(_FILES.search(text) and text[-1] != ".")


@lru_cache(maxsize=64)
def parse_source_line(text: str) -> SourceLine:
    """Take the file designation and the kind of document from *text*."""
    match = _KIND.search(text)
    if match:
        document_type = _kinds().get(_MISREAD.sub("l", match["kind"].strip()).lower())
        if document_type:
            return SourceLine((0, match.start()), match.span("kind"), document_type)
    return SourceLine((0, len(text)), None, "")


@cache
def _kinds() -> Mapping[str, str]:
    """Give the value of `div/@type` by the name of a kind in lower case; of two rows with one name the first counts."""
    return {form.lower(): row.type for row in reversed(document_types()) for form in row.forms}


def file_date(text: str) -> str:
    """Give the date that ends the file number in *text*, ISO 8601, or an empty string when it ends in none.

    A decimal file number ends in month, day and year of the paper: ``795.00/7–2552`` is 25 July 1952 (Department of
    State, Records Codification Manual, 1950).
    """
    match = FILE_DATE.search(text)
    if match is None:
        return ""
    year, month, day = 1900 + int(match["year"]), int(match["month"]), int(match["day"])
    return f"{year}-{month:02}-{day:02}" if is_day(year, month, day) else ""
