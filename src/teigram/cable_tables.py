"""What is known of raw cables: names of addressees, TAGS, the letters of precedence.

``AMEMBASSY MOSCOW`` is the Embassy at Moscow, ``SECSTATE WASHDC`` the Department of State in Washington, ``PFOR`` the
subject “Foreign policy and relations”, ``O`` the precedence “immediate”.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from teigram.rows import Row, from_csv, from_toml
from teigram.table_rows import Validity
from teigram.tables import DATA, posts

_SMALL_WORDS = frozenset({"and", "da", "de", "del", "la", "of", "y"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Validity):
    """The short name of an addressee; after one with the match ``prefix`` the name of a city follows."""

    indicator: str
    name: str
    place: str
    match: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Validity):
    """A code of the system of Traffic Analysis by Geography and Subject."""

    code: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Named:
    """An addressee in words.

    Attributes:
        name: As it is called outside telegrams; as printed when no table knows it.
        place: Where it is, or empty.
        cert: How sure *name* and *place* are; empty when the name is as printed.
    """

    name: str
    place: str
    cert: str


@cache
def indicators() -> Mapping[str, tuple[Indicator, ...]]:
    """Give the rows of ``addressees.csv`` by indicator."""
    found: dict[str, tuple[Indicator, ...]] = {}
    for row in from_csv(DATA / "addressees.csv", "indicator name place match from to source", _indicator):
        found[row.indicator] = (*found.get(row.indicator, ()), row)
    return found


@cache
def tags() -> Mapping[str, Tag]:
    """Give the rows of ``tags.csv`` by code."""
    return {row.code: row for row in from_csv(DATA / "tags.csv", "code kind meaning from to source", _tag)}


@cache
def precedence_letters() -> Mapping[str, str]:
    """Give the precedence that each letter before a date-time group stands for."""
    rows = from_toml(DATA / "cables.toml", "precedence", "letter value", _letter)
    return dict(rows)


@cache
def cities() -> Mapping[str, str]:
    """Give the places of posts as they are written, by their capitals: ``THE HAGUE`` is ``The Hague``."""
    return {row.place.upper(): row.place for row in posts()}


def addressee(printed: str, year: int | None = None) -> Named:
    """Say who *printed* is: the name of a sender or an addressee, without precedence and numbers.

    Args:
        printed: As in the cable, for instance ``AMEMBASSY MOSCOW``; case and runs of white space do not matter.
        year: Of the cable, when it is known.
    """
    words = " ".join(printed.upper().split())
    row = _valid(indicators().get(words, ()), year)
    if row and row.match == "exact":
        return Named(row.name, row.place, "high")
    first, _, rest = words.partition(" ")
    row = _valid(indicators().get(first, ()), year)
    if row and row.match == "prefix" and rest:
        city = city_name(rest)
        return Named(row.name.format(city=city), city, "high" if rest in cities() else "medium")
    return Named(" ".join(printed.split()), "", "")


def _valid(rows: tuple[Indicator, ...], year: int | None) -> Indicator | None:
    return next((row for row in rows if row.valid_in(year)), None)


def city_name(printed: str) -> str:
    """Write the name of a city as on a map: ``TEL AVIV`` is ``Tel Aviv``."""
    words = " ".join(printed.upper().split())
    known = cities().get(words)
    if known:
        return known
    return " ".join(word.lower() if word.lower() in _SMALL_WORDS else word.capitalize() for word in words.split())


def _indicator(row: Row) -> Indicator:
    place = row.values.get("place", "")
    return Indicator(
        indicator=row.text("indicator"),
        name=row.text("name"),
        place=str(place),
        match=row.text("match", ("exact", "prefix")),
        years=row.years(),
        source=row.text("source"),
    )


def _tag(row: Row) -> Tag:
    return Tag(
        code=row.text("code"),
        kind=row.text("kind", ("geographic", "organisation", "subject")),
        meaning=row.text("meaning"),
        years=row.years(),
        source=row.text("source"),
    )


def _letter(row: Row) -> tuple[str, str]:
    row.text("source")
    return row.text("letter"), row.text("value")
