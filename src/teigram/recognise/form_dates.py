"""The dates on a telegraph form: when it was sent, and when it was received.

As found: ``NO: 92, July 25, 7 p.m.`` and ``Rec'd: July 26, 1952 3:12 a.m.``

The line with the number has no year; it is that of the receipt, or the one before when the receipt was in January.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from teigram.lines import Line
from teigram.recognise.datelines import MONTHS, is_day, time_of
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.form_dates"
_TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?\s?m\b\.?|(?P<noon>noon|midnight)"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?!\d)(?:,? (?P<year>19\d\d)(?!\d))?"
    rf"(?:(?:\s*[,—–-]+\s*|\s+)(?:{_TIME}))?",
    re.IGNORECASE,
)
_TIME_ALONE = re.compile(rf"(?:^|\s{{2,}})(?:{_TIME})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FormDate:
    """A date on the form; offsets are code points in the reading.

    Attributes:
        start: First code point.
        end: After the last one.
        words: As printed.
        when: ISO 8601; empty when no year is known or there is no such day.
        cert: Empty when the year is printed, else how sure it is.
    """

    start: int
    end: int
    words: str
    when: str
    cert: str

    def span(self) -> Span:
        """Make its span."""
        attrs = (("when", self.when),) if self.when else ()
        inferred = (("cert", self.cert), ("resp", "#teigram")) if self.when and self.cert else ()
        return Span(self.start, self.end, Kind.DATE, (*attrs, *inferred), _FOUND_BY)


def form_date(value: str, at: int, received: FormDate | None) -> FormDate | None:
    """Read the date in *value*, which begins at *at* in the reading; None when there is none.

    Args:
        value: Of a field.
        at: Offset.
        received: When the telegram was received, as far as the form says so: it has the year.
    """
    match = _DATE.search(value)
    if match is None:
        return None
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    year, cert = _year(match, month, received)
    when = f"{year}-{month:02}-{day:02}{time_of(match)}" if year and is_day(year, month, day) else ""
    return FormDate(at + match.start(), at + match.end(), match.group(), when, cert)


def _year(match: re.Match[str], month: int, received: FormDate | None) -> tuple[int, str]:
    if match["year"]:
        return int(match["year"]), ""
    if received is None or not received.when:
        return 0, ""
    year, month_of_receipt = int(received.when[:4]), int(received.when[5:7])
    return (year if month <= month_of_receipt else year - 1), "high"


def receipt_of(line: Line, at: int, lines: Sequence[Line]) -> FormDate | None:
    """Read the time of receipt that begins at *at* in *line*; its hour may stand at the end of the next line."""
    dated = form_date(line.text[at:], line.start + at, None)
    if dated is None or not dated.when or "T" in dated.when:
        return dated
    below = next((other.text for other in lines if other.start > line.start), "")
    hour = _TIME_ALONE.search(line.text, dated.end - line.start) or _TIME_ALONE.search(below)
    time = time_of(hour) if hour else ""
    return FormDate(dated.start, dated.end, dated.words, f"{dated.when}{time}", dated.cert)
