"""The volumes of an edition as a book: one, or, where the documents are many, as many as they fill.

An e-reader that gets a book of ten thousand chapters stops, and no browser lays out ten thousand documents on a page to
print. A volume has whole years where it can: ``edition-1.epub`` those of 1945–1951, ``edition-2.epub`` the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from teigram.edition.entry import Entry
from teigram.edition.site import EPUB, PRINT, Edition

MOST_IN_A_VOLUME = 1000
"""Documents of a volume."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One volume: its part of the edition, the years that it has, its EPUB, and its page to print."""

    edition: Edition
    years: str
    epub: str
    print: str


def volumes(of: Edition) -> list[Volume]:
    """Share the documents of an edition out to volumes, in order of date; without documents or books there are none."""
    shares = list(_shares(of.entries)) if of.books else []
    if len(shares) == 1:
        return [Volume(of, _years(of.entries), EPUB, PRINT)]
    return [
        Volume(
            replace(of, title=f"{of.title}, volume {number}", entries=tuple(entries)),
            _years(entries),
            _numbered(EPUB, number),
            _numbered(PRINT, number),
        )
        for number, entries in enumerate(shares, start=1)
    ]


def _shares(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Yield the documents of each volume: a year that does not fit begins a new one, a long year is cut."""
    share: list[Entry] = []
    for _, of_year in groupby(entries, key=lambda entry: entry.year):
        year = list(of_year)
        if share and len(share) + len(year) > MOST_IN_A_VOLUME:
            yield share
            share = []
        while len(year) > MOST_IN_A_VOLUME:
            yield year[:MOST_IN_A_VOLUME]
            year = year[MOST_IN_A_VOLUME:]
        share += year
    if share:
        yield share


def _years(entries: Sequence[Entry]) -> str:
    """Give the years of *entries*, which are in order of date: ``1945–1951``; empty where none is known."""
    known = [entry.year for entry in entries if entry.year]
    return "–".join(dict.fromkeys((known[0], known[-1]))) if known else ""


def _numbered(name: str, number: int) -> str:
    """Give the name of volume *number* of ``edition.epub``: ``edition-2.epub``."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{number}.{ending}"
