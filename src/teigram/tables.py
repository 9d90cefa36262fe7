"""What is known beforehand: posts, offices, markings, abbreviations, series, kinds of document, titles, months.

Words are data: they stand in ``data/*.csv`` and ``data/*.toml``, each row with a source that an editor can open. “The
Ambassador in the Netherlands” gets its place from ``posts.csv``, “The Acting Secretary of State” from ``offices.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from teigram.rows import Row, from_csv, from_toml

DATA = Path(__file__).parent / "data"
SCHEMES = ("classification", "precedence", "handling")
_ARTICLE = re.compile(r"^(?:the\s+)?(?:(?:united states|u\.\s?s\.)\s+)?", re.IGNORECASE)
# “Consul General at Batavia”, “Consulate in Basra”: the post is named by its city, unlike “Ambassador at Large”.
_AT_CITY = re.compile(r"\bat (?P<city>(?!Large\b)[A-ZÀ-Þ][^,()]*?)\s*,?$")
_IN_CITY = re.compile(
    r"\b(?:Consul(?:ate)?|Interests Section|Embassy Office|Liaison Office|Station)\b.*?"
    r"\bin (?P<city>[A-ZÀ-Þ][^,()]*?)\s*,?$"
)
# “Ambassador to Vietnam” is of the same place as “Ambassador in Vietnam”.
_IN_COUNTRY = re.compile(r".*(?:\bin|(?:Ambassador|Minister|Embassy|Legation) to) (?P<country>.+?)[\s,]*$", re.DOTALL)
_WHERE = re.compile(r"\s(?:in|at|to|for|on)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The years in which a row holds, both included, and the citation for it."""

    years: tuple[int, int]
    source: str

    def valid_in(self, year: int | None) -> bool:
        """Say whether the row holds in *year*; with no year known it does."""
        return year is None or self.years[0] <= year <= self.years[1]

    def years_from(self, year: int) -> int:
        """Give how many years *year* is outside the bounds, 0 when it is inside."""
        return max(self.years[0] - year, year - self.years[1], 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Validity):
    """Where a sender wrote from; *checked* are the first and the last year in which datelines were seen to say so."""

    place: str
    checked: tuple[int, int] | None

    def is_checked_in(self, year: int) -> bool:
        """Say whether datelines before and after *year*, or of it, name this place."""
        return self.checked is not None and self.checked[0] <= year <= self.checked[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Seat):
    """The seat of a mission in a country, or a post named by its city; article and spelling are those of FRUS."""

    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Seat):
    """A sender that names no country; a ``prefix`` row also matches when more words follow."""

    office: str
    org: str
    match: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking(Validity):
    """A classification, precedence or caption; *forms* are lower case; *order* is the rank, -1 where there is none."""

    scheme: str
    value: str
    order: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Validity):
    """A short form and what it stands for; *case* is ``exact`` or ``any``; certainty ``low`` declares it ambiguous."""

    abbr: str
    expan: str
    kind: str
    case: str
    certainty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Validity):
    """An indicator before the number of a telegram: ``Secto``, ``JCS``."""

    series: str
    expan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType(Validity):
    """A kind of document: *forms* as the source line names it, *openers* as headings begin, longest first."""

    type: str
    forms: tuple[str, ...]
    openers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Validity):
    """A word of headings and whether it is a ``person`` in office or an ``organisation``."""

    title: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Month(Validity):
    """A month: its number, its names as printed and the most days it has."""

    number: int
    name: str
    abbreviations: tuple[str, ...]
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Validity):
    """A letter of a date-time group and how many hours it is ahead of Greenwich."""

    letter: str
    hours: int


@cache
def posts() -> tuple[Post, ...]:
    """Give the rows of ``posts.csv``."""
    return from_csv(DATA / "posts.csv", "country place from to checked source", _post)


@cache
def offices() -> tuple[Office, ...]:
    """Give the rows of ``offices.csv``."""
    return from_csv(DATA / "offices.csv", "office place org match from to checked source", _office)


@cache
def markings() -> tuple[Marking, ...]:
    """Give the markings of all three schemes."""
    path = DATA / "markings.toml"
    return tuple(
        marking
        for scheme in SCHEMES
        for marking in from_toml(path, scheme, "value order forms", partial(_marking, scheme))
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
    for row in from_csv(DATA / "abbreviations.csv", "abbr expan kind case certainty from to source", _abbreviation):
        token = row.abbr if row.case == "exact" else row.abbr.lower()
        found[token] = (*found.get(token, ()), row)
    return found


@cache
def series() -> tuple[Series, ...]:
    """Give the rows of ``series.csv``."""
    return from_csv(DATA / "series.csv", "series expan from to source", _series)


@cache
def series_names() -> frozenset[str]:
    """Give the names of the series, as printed."""
    return frozenset(row.series for row in series())


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Give the kinds of document; of two openers that fit a heading the more specific stands in the earlier row."""
    return from_toml(DATA / "document_types.toml", "document-type", "type forms openers", _document_type)


@cache
def titles() -> tuple[Title, ...]:
    """Give the rows of ``titles.csv``."""
    return from_csv(DATA / "titles.csv", "title kind source", _title)


@cache
def months() -> tuple[Month, ...]:
    """Give the months, January first."""
    return from_toml(DATA / "months_zones.toml", "month", "number name abbreviations days", _month)


@cache
def month_numbers() -> Mapping[str, int]:
    """Give the number of a month by its name or short form, lower case and without a full stop."""
    return {name.lower(): month.number for month in months() for name in (month.name, *month.abbreviations)}


@cache
def zones() -> Mapping[str, Zone]:
    """Give the time zones by their letter."""
    return {zone.letter: zone for zone in from_toml(DATA / "months_zones.toml", "zone", "letter hours", _zone)}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """From where a sender wrote; *is_sure* when its own name says so, or datelines of those years were seen to."""

    place: str
    is_sure: bool


NOWHERE = Whereabouts("", is_sure=False)


def place_of(role: str, year: int | None) -> str:
    """Give the place of `whereabouts`, or an empty text when the tables do not know it."""
    return whereabouts(role, year).place


def whereabouts(role: str, year: int | None) -> Whereabouts:
    """Give the place from which the sender named *role* wrote in *year*; `NOWHERE` when the tables do not know.

    An office comes first, then “at CITY”, then the country after “in”, then the longest office that *role* begins with.
    Where the seat changed and *year* is None there is no answer; a year just outside the bounds takes the nearest row.
    """
    bare = role.strip(" ,.")
    name = _bare(bare)
    city = _AT_CITY.search(bare)
    country = _IN_COUNTRY.match(bare)
    consular = _IN_CITY.search(bare)
    return (
        _seat(_offices_by_name().get(name, ()), year)
        or (Whereabouts(city["city"], is_sure=True) if city else None)
        or (_seat(_posts_by_name().get(_bare(country["country"]), ()), year) if country else None)
        or (Whereabouts(consular["city"], is_sure=True) if consular else None)
        or _seat(_offices_that_begin(name), year)
        or NOWHERE
    )


def is_organisation(role: str) -> bool:
    """Say whether *role* is an organisation (“Embassy in Iran”, “British Embassy”) as against a person in office."""
    name = _bare(role.strip(" ,."))
    kinds = _title_kinds()
    words = name.split()
    for length in range(len(words), 0, -1):
        kind = kinds.get(" ".join(words[:length]).rstrip(","))
        if kind:
            return kind == "organisation"
    head = _WHERE.split(name)[0].split()
    ends = (kinds.get(" ".join(head[start:])) for start in range(len(head)))
    return next((kind for kind in ends if kind), "person") == "organisation"


def is_office(role: str) -> bool:
    """Say whether *role* begins with a title or an office, as against a person's own name."""
    words = _bare(role.strip(" ,.")).split()
    kinds = _title_kinds()
    return any(" ".join(words[:length]).rstrip(",") in kinds for length in range(1, len(words) + 1)) or any(
        word.rstrip(",") in kinds for word in words
    )


@cache
def _offices_by_name() -> Mapping[str, tuple[Office, ...]]:
    return _grouped((_bare(row.office), row) for row in offices())


@cache
def _posts_by_name() -> Mapping[str, tuple[Post, ...]]:
    return _grouped((_bare(row.country), row) for row in posts())


@cache
def _title_kinds() -> Mapping[str, str]:
    return {_bare(row.title): row.kind for row in titles()}


def _offices_that_begin(name: str) -> tuple[Office, ...]:
    found = [row for row in offices() if row.match == "prefix" and name.startswith(_bare(row.office))]
    longest = max((len(row.office) for row in found), default=0)
    return tuple(row for row in found if len(row.office) == longest)


def _seat(rows: Iterable[Post | Office], year: int | None) -> Whereabouts | None:
    found = list(rows)
    if year is not None:
        nearest = min((row.years_from(year) for row in found), default=0)
        found = [row for row in found if row.years_from(year) == nearest]
    places = {row.place for row in found}
    if len(places) != 1:
        return None
    return Whereabouts(places.pop(), is_sure=year is not None and any(row.is_checked_in(year) for row in found))


def _bare(name: str) -> str:
    """Without the article, “United States” before an office, and differences of case, apostrophe and white space."""
    return _ARTICLE.sub("", " ".join(name.replace("'", "’").split()), count=1).casefold()


Entry = TypeVar("Entry")


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for key, row in pairs:
        found[key] = (*found.get(key, ()), row)
    return found


def _post(row: Row) -> Post:
    return Post(
        country=row.text("country"),
        place=row.text("place"),
        years=row.years(),
        checked=row.span("checked"),
        source=row.text("source"),
    )


def _office(row: Row) -> Office:
    return Office(
        office=row.text("office"),
        place=row.text("place"),
        org=row.text("org"),
        match=row.text("match", ("exact", "prefix")),
        years=row.years(),
        checked=row.span("checked"),
        source=row.text("source"),
    )


def _marking(scheme: str, row: Row) -> Marking:
    return Marking(
        scheme=scheme,
        value=row.text("value"),
        order=row.number("order", -1),
        forms=row.words("forms"),
        years=row.years(),
        source=row.text("source"),
    )


def _abbreviation(row: Row) -> Abbreviation:
    return Abbreviation(
        abbr=row.text("abbr"),
        expan=row.text("expan"),
        kind=row.text("kind", ("acronym", "agglutination", "telegraphic")),
        case=row.text("case", ("any", "exact")),
        certainty=row.text("certainty", ("high", "medium", "low")),
        years=row.years(),
        source=row.text("source"),
    )


def _series(row: Row) -> Series:
    return Series(series=row.text("series"), expan=row.text("expan"), years=row.years(), source=row.text("source"))


def _document_type(row: Row) -> DocumentType:
    openers = tuple(sorted(row.words("openers"), key=len, reverse=True))
    return DocumentType(
        type=row.text("type"), forms=row.words("forms"), openers=openers, years=row.years(), source=row.text("source")
    )


def _title(row: Row) -> Title:
    kind = row.text("kind", ("person", "organisation"))
    return Title(title=row.text("title"), kind=kind, years=row.years(), source=row.text("source"))


def _month(row: Row) -> Month:
    return Month(
        number=row.number("number", 0),
        name=row.text("name"),
        abbreviations=row.words("abbreviations"),
        days=row.number("days", 0),
        years=row.years(),
        source=row.text("source"),
    )


def _zone(row: Row) -> Zone:
    return Zone(letter=row.text("letter"), hours=row.number("hours", 0), years=row.years(), source=row.text("source"))
