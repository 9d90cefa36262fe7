"""What is known beforehand: posts, offices, markings, abbreviations, series, kinds of document, titles, months.

Words are data: they stand in ``data/*.csv`` and ``data/*.toml``, each row with a source that an editor can open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from teigram import table_rows
from teigram.rows import from_csv, from_toml
from teigram.table_rows import (
    Abbreviation,
    DocumentType,
    Homograph,
    Marking,
    Month,
    Office,
    Post,
    Series,
    Title,
    Zone,
)

DATA = Path(__file__).parent / "data"
SCHEMES = ("classification", "precedence", "handling")


@cache
def posts() -> tuple[Post, ...]:
    """Give the rows of ``posts.csv``."""
    return from_csv(DATA / "posts.csv", "country place from to checked source", table_rows.post)


@cache
def cities_of_several_words() -> frozenset[str]:
    """Give the seats of posts whose name is more than one word: ``Tel Aviv``, ``The Hague``."""
    return frozenset(row.place for row in posts() if " " in row.place)


@cache
def offices() -> tuple[Office, ...]:
    """Give the rows of ``offices.csv``."""
    return from_csv(DATA / "offices.csv", "office place org match from to checked source", table_rows.office)


@cache
def markings() -> tuple[Marking, ...]:
    """Give the markings of all three schemes."""
    path = DATA / "markings.toml"
    return tuple(
        marking
        for scheme in SCHEMES
        for marking in from_toml(path, scheme, "value order forms", partial(table_rows.marking, scheme))
    )


@cache
def markings_by_word() -> Mapping[str, tuple[tuple[str, Marking], ...]]:
    """Give (form, marking), the longest form first, by the first word of the form without a full stop at its end."""
    found: dict[str, list[tuple[str, Marking]]] = {}
    for marking in markings():
        for form in marking.forms:
            found.setdefault(form.split()[0].rstrip(".:"), []).append((form, marking))
    return {word: tuple(sorted(forms, key=lambda pair: -len(pair[0]))) for word, forms in found.items()}


@cache
def abbreviations() -> dict[str, tuple[Abbreviation, ...]]:
    """Give the rows of ``abbreviations.csv`` by token: as printed for case ``exact``, lower case for ``any``."""
    found: dict[str, tuple[Abbreviation, ...]] = {}
    for row in from_csv(
        DATA / "abbreviations.csv", "abbr expan kind case certainty from to source", table_rows.abbreviation
    ):
        token = row.abbr if row.case == "exact" else row.abbr.lower()
        found[token] = (*found.get(token, ()), row)
    return found


@cache
def homographs() -> Mapping[str, Homograph]:
    """Give the words that look like an abbreviation, by the word in lower case."""
    rows = from_toml(DATA / "homographs.toml", "homograph", "abbr after before", table_rows.homograph)
    return {row.abbr.lower(): row for row in rows}


@cache
def series() -> tuple[Series, ...]:
    """Give the rows of ``series.csv``."""
    return from_csv(DATA / "series.csv", "series expan from to source", table_rows.series)


@cache
def series_names() -> frozenset[str]:
    """Give the names of the series, as printed."""
    return frozenset(row.series for row in series())


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Give the kinds of document; of two openers that fit a heading the more specific stands in the earlier row."""
    return from_toml(DATA / "document_types.toml", "document-type", "type forms openers", table_rows.document_type)


@cache
def titles() -> tuple[Title, ...]:
    """Give the rows of ``titles.csv``."""
    return from_csv(DATA / "titles.csv", "title kind source", table_rows.title)


@cache
def months() -> tuple[Month, ...]:
    """Give the months, January first."""
    return from_toml(DATA / "months_zones.toml", "month", "number name abbreviations days", table_rows.month)


@cache
def month_numbers() -> Mapping[str, int]:
    """Give the number of a month by its name or short form, lower case and without a full stop."""
    return {name.lower(): month.number for month in months() for name in (month.name, *month.abbreviations)}


@cache
def zones() -> Mapping[str, Zone]:
    """Give the time zones by their letter."""
    return {
        zone.letter: zone for zone in from_toml(DATA / "months_zones.toml", "zone", "letter hours", table_rows.zone)
    }


Entry = TypeVar("Entry")


def grouped(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    """Give the rows of each key, in their order."""
    found: dict[str, tuple[Entry, ...]] = {}
    for key, row in pairs:
        found[key] = (*found.get(key, ()), row)
    return found
