"""Where a sender wrote from, and whether it is an organisation or a person in office.

“The Ambassador in the Netherlands” gets its place from ``posts.csv``, “The Acting Secretary of State” from
``offices.csv``. These name offices without “United States”, and without “Acting” where that makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from teigram.table_rows import Office, Post, Seat
from teigram.tables import grouped, offices, posts, titles

_ARTICLE = re.compile(r"^(?:the\s+)?(?:(?:united states|u\.\s?s\.)\s+)?", re.IGNORECASE)
_NATIONALITY = re.compile(r"\b(?:united states|u\.\s?s\.)\s+")
# “Consul General at Batavia”, “Consulate in Basra”: the post is named by its city, unlike “Ambassador at Large”.
_AT_CITY = re.compile(r"\bat (?P<city>(?!Large\b|[^,()]*\bHeadquarters\b)[A-ZÀ-Þ][^,()]*?)\s*,?$")
_IN_CITY = re.compile(
    r"\b(?:Consul(?:ate)?|Interests Section|Embassy Office|Liaison Office|Station)\b.*?"
    r"\bin (?P<city>[A-ZÀ-Þ][^,()]*?)\s*,?$"
)
# “Ambassador to Vietnam” is of the same place as “Ambassador in Vietnam”.
_IN_COUNTRY = re.compile(
    r".*(?:\bin|(?:Ambassador|Chargé|Embassy|Legation|Minister) to) (?P<country>.+?)[\s,]*$", re.DOTALL
)
# “Chief, Military Assistance Advisory Group, Formosa”
_AFTER_COMMA = re.compile(r"\b(?:Command|Forces|Group|Mission)\s*,\s*(?P<country>[^,()]+?)\s*$")
# “Delegation at the Berlin Conference”: the meeting is named by its city.
_AT_MEETING = re.compile(r"\b(?:at|to) the (?P<meeting>[A-ZÀ-Þ][^,()]*?) (?:Conference|Meetings?|Talks)\b")
# An exile, or a session abroad, lasted at most so many years; any other seat is held for longer.
_EXILE = 5
_WHERE = re.compile(r"\s(?:in|at|to|for|on)\s")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """From where a sender wrote; *is_sure* when its own name says so, or when that year is among the checked ones."""

    place: str
    is_sure: bool


NOWHERE = Whereabouts("", is_sure=False)


def place_of(role: str, year: int | None) -> str:
    """Give the place of `whereabouts`, or an empty text when the tables do not know it."""
    return whereabouts(role, year).place


def whereabouts(role: str, year: int | None) -> Whereabouts:
    """Give the place from which the sender named *role* wrote in *year*; `NOWHERE` when the tables do not know.

    An office comes first, then what *role* itself says (`_as_named`), then the longest office that *role* begins with.
    A year just outside the bounds takes the nearest row. Where the seat changed and *year* is None there is no answer,
    unless all seats but one were for few years.
    """
    bare = role.strip(" ,.")
    name = _office_name(bare)
    names = dict.fromkeys((name, name.removeprefix("acting ")))
    exact = (_seat(_offices_by_name().get(each, ()), year) for each in names)
    begun = (_seat(_offices_that_begin(each), year) for each in names)
    return next(filter(None, exact), None) or _as_named(bare, year) or next(filter(None, begun), NOWHERE)


def _as_named(role: str, year: int | None) -> Whereabouts | None:
    """Read the place from *role*: “at CITY”, the country after “in” or a comma, “in CITY”, the city of a conference."""
    city = _AT_CITY.search(role)
    if city:
        return Whereabouts(city["city"], is_sure=True)
    country = _IN_COUNTRY.match(role)
    consular = _IN_CITY.search(role)
    after_comma = _AFTER_COMMA.search(role)
    return (
        (_of_country(country["country"], year) if country else None)
        or (Whereabouts(consular["city"], is_sure=True) if consular else None)
        or (_of_country(after_comma["country"], year) if after_comma else None)
        or _of_meeting(role)
    )


def _of_country(name: str, year: int | None) -> Whereabouts | None:
    """Give the seat in the country *name*, or the city when it is the city that is named: “Mission in Moscow”."""
    rows = _posts_by_name().get(_bare(name), ())
    city = _cities().get(_bare(name))
    if city and all(row.place == city for row in rows):
        return Whereabouts(city, is_sure=True)
    return _seat(rows, year)


def _of_meeting(role: str) -> Whereabouts | None:
    """Give the city by which a conference is named: “the Paris Peace Conference”."""
    meeting = _AT_MEETING.search(role)
    words = meeting["meeting"].casefold().split() if meeting else []
    found = (_cities().get(" ".join(words[:length])) for length in range(len(words), 0, -1))
    city = next(filter(None, found), None)
    return Whereabouts(city, is_sure=True) if city else None


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
    return grouped((_office_name(row.office), row) for row in offices())


@cache
def _prefixes() -> Mapping[str, tuple[Office, ...]]:
    return grouped((_office_name(row.office), row) for row in offices() if row.match == "prefix")


@cache
def _cities() -> Mapping[str, str]:
    return {row.place.casefold(): row.place for row in (*posts(), *offices())}


@cache
def _posts_by_name() -> Mapping[str, tuple[Post, ...]]:
    return grouped((_bare(row.country), row) for row in posts())


@cache
def _title_kinds() -> Mapping[str, str]:
    return {_bare(row.title): row.kind for row in titles()}


def _offices_that_begin(name: str) -> tuple[Office, ...]:
    words = name.split()
    begun = (_prefixes().get(" ".join(words[:length]).rstrip(","), ()) for length in range(len(words), 0, -1))
    return next(filter(None, begun), ())


def _seat(rows: Iterable[Seat], year: int | None) -> Whereabouts | None:
    found = _lasting(rows) if year is None else _nearest(rows, year)
    places = {row.place for row in found}
    if len(places) != 1:
        return None
    return Whereabouts(places.pop(), is_sure=year is not None and any(row.is_checked_in(year) for row in found))


def _nearest(rows: Iterable[Seat], year: int) -> list[Seat]:
    found = list(rows)
    nearest = min((row.years_from(year) for row in found), default=0)
    return [row for row in found if row.years_from(year) == nearest]


def _lasting(rows: Iterable[Seat]) -> list[Seat]:
    """Leave out exiles and sessions abroad, where there is another seat."""
    found = list(rows)
    return [row for row in found if row.years[1] - row.years[0] >= _EXILE] or found


def _bare(name: str) -> str:
    """Without the article, “United States” before an office, and differences of case, apostrophe and white space."""
    return _ARTICLE.sub("", " ".join(name.replace("'", "’").split()), count=1).casefold()


def _office_name(name: str) -> str:
    """As `_bare`, and without “United States” further on: “Deputy United States Representative”."""
    return _NATIONALITY.sub("", _bare(name))
