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
        text: The reading, marks blanked out.
        when: The telegram's own date, ISO 8601, or empty; dates without a year then get no span.
    """
    for match in _DATE.finditer(text):
        month = MONTHS.get(match["month"].lower())
        if month is None:
            continue
        attrs = date_attributes(month, int(match["day"]), match["year"] or "", when, is_past=False)
        if attrs:
            yield Span(match.start(), match.end(), Kind.DATE, attrs, "recognise.dates")


def date_attributes(month: int, day: int, year: str, when: str, *, is_past: bool) -> tuple[tuple[str, str], ...]:
    """Give ``when`` for a day, and how sure it is; nothing when it is in no calendar or its year is not known.

    Args:
        month: 1 to 12.
        day: Of the month.
        year: As printed, or empty.
        when: The telegram's own date, ISO 8601, or empty.
        is_past: Whether the day cannot be later than the telegram: that of a telegram to which it refers.
    """
    if year:
        return (("when", f"{year}-{month:02}-{day:02}"),) if is_day(int(year), month, day) else ()
    if not when:
        return ()
    inferred = _last_year(when, month, day) if is_past else _nearest_year(int(when[:4]), int(when[5:7]), month)
    if not is_day(inferred, month, day):
        return ()
    return (("when", f"{inferred}-{month:02}-{day:02}"), ("cert", "medium"), ("resp", "#teigram"))


def _last_year(when: str, month: int, day: int) -> int:
    """Give the year in which the day was last reached; one day is granted for places east of the sender."""
    own_year, own_month, own_day = int(when[:4]), int(when[5:7]), int(when[8:10])
    return own_year if (month, day) <= (own_month, own_day + 1) else own_year - 1


def _nearest_year(year: int, own_month: int, month: int) -> int:
    """A telegram speaks of the months before it more than of those ahead: eight back, three ahead are of its year."""
    ahead, year_round = 3, 12
    if month - own_month > ahead:
        return year - 1
    if month - own_month <= ahead - year_round:
        return year + 1
    return year
