"""The rows of the knowledge tables, as values: posts, offices, markings, abbreviations, series and the like."""

from __future__ import annotations

from dataclasses import dataclass

from teigram.rows import Row


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
    """Where a sender wrote from; *checked* are the first and the last year for which a source or datelines say so."""

    place: str
    checked: tuple[int, int] | None

    def is_checked_in(self, year: int) -> bool:
        """Say whether *year* is among those for which something that was read names this place."""
        return self.checked is not None and self.checked[0] <= year <= self.checked[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Seat):
    """The seat of a mission in a country, or a post named by its city; article and spelling are those of FRUS."""

    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Seat):
    """A sender that names no country, without “United States”; a ``prefix`` row also matches when more words follow."""

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
class Homograph(Validity):
    """A word that looks like the abbreviation *abbr*, and is something else where it stands *after* or *before* these.

    ``#`` is a number, ``A`` a word with a capital, anything else is the word itself.
    """

    abbr: str
    after: tuple[str, ...]
    before: tuple[str, ...]


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


def post(row: Row) -> Post:
    """Read a row of ``posts.csv``."""
    return Post(
        country=row.text("country"),
        place=row.text("place"),
        years=row.years(),
        checked=row.span("checked"),
        source=row.text("source"),
    )


def office(row: Row) -> Office:
    """Read a row of ``offices.csv``."""
    return Office(
        office=row.text("office"),
        place=row.text("place"),
        org=row.text("org"),
        match=row.text("match", ("exact", "prefix")),
        years=row.years(),
        checked=row.span("checked"),
        source=row.text("source"),
    )


def marking(scheme: str, row: Row) -> Marking:
    """Read a row of a scheme of ``markings.toml``."""
    return Marking(
        scheme=scheme,
        value=row.text("value"),
        order=row.number("order", -1),
        forms=row.words("forms"),
        years=row.years(),
        source=row.text("source"),
    )


def abbreviation(row: Row) -> Abbreviation:
    """Read a row of ``abbreviations.csv``."""
    return Abbreviation(
        abbr=row.text("abbr"),
        expan=row.text("expan"),
        kind=row.text("kind", ("acronym", "agglutination", "telegraphic")),
        case=row.text("case", ("any", "exact")),
        certainty=row.text("certainty", ("high", "medium", "low")),
        years=row.years(),
        source=row.text("source"),
    )


def homograph(row: Row) -> Homograph:
    """Read a table of ``homographs.toml``."""
    after, before = row.words("after"), row.words("before")
    if not after and not before:
        row.fault('neither "after" nor "before" says where the word is no abbreviation; state one of them')
    return Homograph(abbr=row.text("abbr"), after=after, before=before, years=row.years(), source=row.text("source"))


def series(row: Row) -> Series:
    """Read a row of ``series.csv``."""
    return Series(series=row.text("series"), expan=row.text("expan"), years=row.years(), source=row.text("source"))


def document_type(row: Row) -> DocumentType:
    """Read a row of ``document_types.toml``."""
    openers = tuple(sorted(row.words("openers"), key=len, reverse=True))
    return DocumentType(
        type=row.text("type"), forms=row.words("forms"), openers=openers, years=row.years(), source=row.text("source")
    )


def title(row: Row) -> Title:
    """Read a row of ``titles.csv``."""
    kind = row.text("kind", ("person", "organisation"))
    return Title(title=row.text("title"), kind=kind, years=row.years(), source=row.text("source"))


def month(row: Row) -> Month:
    """Read a month of ``months_zones.toml``."""
    return Month(
        number=row.number("number", 0),
        name=row.text("name"),
        abbreviations=row.words("abbreviations"),
        days=row.number("days", 0),
        years=row.years(),
        source=row.text("source"),
    )


def zone(row: Row) -> Zone:
    """Read a zone of ``months_zones.toml``."""
    return Zone(letter=row.text("letter"), hours=row.number("hours", 0), years=row.years(), source=row.text("source"))
