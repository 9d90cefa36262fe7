"""The traffic over time: how many telegrams went each way in each month, or in each year of a long edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from teigram.edition.entry import Entry

WASHINGTON = "Washington"
TO_WASHINGTON, FROM_WASHINGTON, OTHER = DIRECTIONS = ("to", "from", "other")

_MOST_YEARS = 8  # whose months can still be told apart


@dataclass(frozen=True, slots=True)
class Period:
    """A month (``1951-10``) or a year (``1951``), and how many documents went each way in it, by direction."""

    start: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many documents it has."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Chronology:
    """The traffic; *unit* is ``month`` or ``year``, *undated* counts what is dated less exactly or not at all."""

    unit: str
    periods: tuple[Period, ...]
    undated: int


def direction(entry: Entry) -> str:
    """Say whether *entry* went from a post to Washington, from Washington to a post, or another way."""
    ends = (entry.sender.seat == WASHINGTON, entry.recipient.seat == WASHINGTON)
    if not (entry.sender.seat and entry.recipient.seat) or ends[0] is ends[1]:
        return OTHER
    return FROM_WASHINGTON if ends[0] else TO_WASHINGTON


def chronology(entries: Sequence[Entry]) -> Chronology:
    """Count *entries* by month, or by year where there would be too many months; periods without any are there too."""
    years = sorted(entry.year for entry in entries if entry.year)
    by_month = bool(years) and int(years[-1]) - int(years[0]) < _MOST_YEARS
    unit, length = ("month", len("1951-10")) if by_month else ("year", len("1951"))
    dates = sorted(entry.date[:length] for entry in entries if len(entry.date) >= length)
    counted = Counter((entry.date[:length], direction(entry)) for entry in entries if len(entry.date) >= length)
    periods = tuple(Period(start, {way: counted[start, way] for way in DIRECTIONS}) for start in _all(dates, unit))
    return Chronology(unit, periods, len(entries) - len(dates))


def _all(dates: Sequence[str], unit: str) -> Iterable[str]:
    """Give every period from the first of *dates* to the last."""
    if not dates:
        return ()
    if unit == "month":
        return _each_month(dates[0], dates[-1])
    return (f"{year:04}" for year in range(int(dates[0]), int(dates[-1]) + 1))


def _each_month(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:4]), int(first[5:7])
    while (start := f"{year:04}-{month:02}") <= last:
        yield start
        year, month = (year + 1, 1) if month == len("JFMAMJJASOND") else (year, month + 1)
