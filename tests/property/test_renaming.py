"""What a telegram is called does not change how it is read.

Other names, towns, months and numbers in the same places give the same encoding with these names, towns, months and
numbers, whether or not the tables know them.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.property.runs import encoded, fewer, parsed

SYLLABLES = st.sampled_from(["stre", "zen", "ru", "ri", "hof", "tar", "len", "mi", "chael", "bau"])
WORDS = st.lists(SYLLABLES, min_size=2, max_size=3).map(lambda parts: "".join(parts).capitalize())
SURNAMES = st.builds(
    str.__add__, st.sampled_from(["", "von ", "De la ", "Mac", "O’", "W. B. ", "Van der ", "St. ", "Smith-"]), WORDS
)
TOWNS = st.builds(str.__add__, st.sampled_from(["", "New ", "San ", "Port ", "The ", "Al ", "St. "]), WORDS)
POSTS = st.sampled_from(["Ambassador in", "Chargé in", "Consul General at", "Acting Representative in", "Minister in"])
MARKINGS = st.sampled_from(["secret", "Top Secret", "confidential   us urgent", "restricted", "SECRET\n\nPRIORITY"])
DAYS = st.dates(dt.date(1933, 1, 1), dt.date(1963, 12, 31))
HOURS = st.sampled_from(["—5 p. m.", ", 11:30 a.m.", "—noon.", ".", "–1 a.m."])


class Named(NamedTuple):
    """What is called by some name in a telegram."""

    surname: str
    town: str
    post: str
    country: str
    marking: str
    day: dt.date
    hour: str
    number: int
    first_note: int


TELEGRAMS = st.builds(
    Named, SURNAMES, TOWNS, POSTS, WORDS, MARKINGS, DAYS, HOURS, st.integers(2, 9999), st.sampled_from([0, 1, 34, 98])
)


def text(named: Named) -> str:
    first, second = (str((named.first_note + i - 1) % 99 + 1 if named.first_note else i) for i in range(2))
    heading = f"The {named.post} {named.country} ({named.surname}) to the Secretary of State"
    return (
        f"893.00/1234: Telegram\n\n{heading}{first}\n\n"
        f"{named.marking}\n\n{named.town}, {printed(named.day)}{named.hour}\n\n"
        f"{named.number}. The Foreign Minister told me,{second} with some heat, that he agreed.\n\n{named.surname}\n\n"
        f"{first}. Not printed.\n\n{second}. Marginal note.\n"
    )


def printed(day: dt.date) -> str:
    return f"{calendar.month_name[day.month]} {day.day}, {day.year}"


def words(root: etree._Element, path: str) -> str:
    """Give the words of the first element at *path*."""
    found = next(root.iterfind(path, {"t": "http://www.tei-c.org/ns/1.0"}), None)
    return " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""


@fewer(4)
@given(TELEGRAMS)
def test_telegram_with_other_names_is_read_in_the_same_way(named: Named) -> None:
    encoding = encoded(text(named))
    root = parsed(encoding)
    sent = ".//t:correspAction[@type='sent']"
    assert words(root, f"{sent}/t:persName/t:surname") == named.surname
    assert words(root, f"{sent}/t:persName/t:roleName") == f"{named.post} {named.country}"
    assert words(root, f"{sent}/t:placeName") == named.town
    assert words(root, ".//t:body//t:signed") == named.surname
    assert words(root, ".//t:body//t:idno[@type='telegram']") == str(named.number)
    assert encoding.summary.date == named.day.isoformat()
    assert [note.code for note in encoding.findings if note.code.startswith("M3")] == []
    assert words(root, ".//t:body//t:p/t:note") == "Marginal note."
