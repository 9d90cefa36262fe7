"""Where a sender wrote from, and whether it is an organisation or a person in office.

“The Ambassador in the Netherlands” gets its place from ``posts.csv``, “The Acting Secretary of State” from
``offices.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from teigram.table_rows import Office, Post
from teigram.tables import grouped, offices, posts, titles

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
    return grouped((_bare(row.office), row) for row in offices())


@cache
def _posts_by_name() -> Mapping[str, tuple[Post, ...]]:
    return grouped((_bare(row.country), row) for row in posts())


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
