"""Date-time groups, and the dates of a text in capitals.

As found: ``R 231234Z JAN 73`` above the address lines of a cable, ``151430Z MAR 68`` in the text, ``JANUARY 23``.
Two digits for the day, four for the hour, a letter for the zone, month and year (ACP 121, Communication Instructions).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from teigram.recognise.datelines import is_day
from teigram.recognise.dates import date_attributes
from teigram.spans import Kind, Span
from teigram.tables import month_numbers, zones

_FOUND_BY = "recognise.date_time_groups"
_MONTHS = (
    r"JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?"
)
# 231234Z JAN 73, 191843 Z APR 73
GROUP = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) ?(?P<zone>[A-IK-Z])"
    rf"\s+(?P<month>{_MONTHS})\s+(?P<year>19\d\d|20\d\d|\d\d)(?!\d)"
)
_QUICK = re.compile(r"\d{6} ?[A-Z]\s")
_DATE = re.compile(rf"\b(?P<month>{_MONTHS})\.? (?P<day>\d{{1,2}})(?!\d)(?:, (?P<year>19\d\d)(?!\d))?(?!\s?[–-]\s?\d)")
_FIRST_CENTURY = 30  # no cable before 1930 has such a group: JAN 08 is 2008


def date_time_groups(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield a span for each date-time group of *text*, in order.

    ``when`` is UTC, ISO 8601, to the minute. A group that is no real moment (``311430Z FEB 68``) has a span without it;
    rule M203 reports it.
    """
    stop = len(text) if end is None else end
    for quick in _QUICK.finditer(text, start, stop):
        match = GROUP.match(text, quick.start(), stop)
        if match and not text[match.start() - 1 : match.start()].isdigit():
            when = moment(match)
            yield Span(match.start(), match.end(), Kind.DATE, (("when", when),) if when else (), _FOUND_BY)


def moment(match: re.Match[str]) -> str:
    """Give the moment of a match of `GROUP` in UTC: ``1973-01-23T12:34:00+00:00``; empty when there is no such."""
    year, month, day = _year(match["year"]), month_numbers()[match["month"].lower()], int(match["day"])
    hour, minute = int(match["hour"]), int(match["minute"])
    if not is_day(year, month, day) or hour > 23 or minute > 59:
        return ""
    zone = timezone(timedelta(hours=zones()[match["zone"]].hours))
    printed = datetime(year, month, day, hour, minute, tzinfo=zone)
    in_utc = printed.astimezone(UTC)
    # The year in figures must be the one in words (rule C150): at the turn of the year the printed zone is kept.
    return (printed if len(match["year"]) > 2 and in_utc.year != year else in_utc).isoformat()


def _year(digits: str) -> int:
    year = int(digits)
    if year > 99:
        return year
    return year + (1900 if year >= _FIRST_CENTURY else 2000)


def dates_in_capitals(text: str, when: str) -> Iterator[Span]:
    """Yield a span for each date such as ``JANUARY 23`` in *text*.

    Args:
        text: The reading, marks blanked out.
        when: The cable's own date, ISO 8601, or empty; dates without a year then get no span.
    """
    for match in _DATE.finditer(text):
        month = month_numbers()[match["month"].lower()]
        attrs = date_attributes(month, int(match["day"]), match["year"] or "", when, is_past=False)
        if attrs:
            yield Span(match.start(), match.end(), Kind.DATE, attrs, _FOUND_BY)
