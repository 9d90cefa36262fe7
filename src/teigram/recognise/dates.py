"""Dates in the running text: ``October 3``, ``June 27, 1951``, ``Oct. 5``.

The year that is not printed is taken from the telegram's own date, and marked so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teigram.recognise.datelines import MONTHS, is_day
from teigram.spans import Kind, Span

_DATE = re.compile(
    r"\b(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\b\.? (?P<day>\d{1,2})(?!\d)"
    r"(?:, (?P<year>1[89]\d\d)(?!\d))?(?!\s?[–-]\s?\d)"
)


def dates(text: str, when: str) -> Iterator[Span]:
    """Yield a span for each date in *text*.

    Args:
        text: The reading.
        when: The telegram's own date, ISO 8601, or empty; the year of dates without one is then left open, and they
        get no span.
    """
    for match in _DATE.finditer(text):
        month = MONTHS.get(match["month"].lower())
        if month is None:
            continue
        attrs = _attributes(month, int(match["day"]), match["year"], when)
        if attrs:
            yield Span(match.start(), match.end(), Kind.DATE, attrs, "recognise.dates")


def _attributes(month: int, day: int, year: str | None, when: str) -> tuple[tuple[str, str], ...]:
    if year:
        return (("when", f"{year}-{month:02}-{day:02}"),) if is_day(int(year), month, day) else ()
    if not when:
        return ()
    own_year, own_month = int(when[:4]), int(when[5:7])
    inferred = _nearest_year(own_year, own_month, month)
    if not is_day(inferred, month, day):
        return ()
    return (("when", f"{inferred}-{month:02}-{day:02}"), ("cert", "medium"), ("resp", "#teigram"))


def _nearest_year(year: int, own_month: int, month: int) -> int:
    """A telegram speaks of days within half a year of its own: in January, December is last year's."""
    half = 6
    if month - own_month > half:
        return year - 1
    if own_month - month > half:
        return year + 1
    return year
