"""References of cables to other cables, by post and number.

As found in the field for them: ``REF: (A) MOSCOW 1234; (B) STATE 116598, 116600``; in the text: ``AS PROVIDED STATE
246290``. In the text a name must be that of a post, and the number must have three digits and be no year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from teigram.cable_tables import cities, city_name
from teigram.spans import Kind, Span
from teigram.tables import series_names

_FOUND_BY = "recognise.cable_references"
_NUMBER = re.compile(r"(?<=[A-Z])[ \n](?P<number>\d{1,6})(?!\d|[./-]\d)")
_POST = re.compile(r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,3}$")
_MORE = re.compile(r"(?:,|\s+AND)\s+(?P<number>\d{1,6})(?!\d|[./-]\d)(?! [A-Z]{3,9} \d)")
_NO_POSTS = frozenset({"AND", "DTG", "PARA", "PARAS", "PAGE", "SECTION", "PART", "REF", "REFTEL", "TAB", "PREVIOUS"})
_DEPARTMENT = ("STATE", "DEPT", "DEPARTMENT", "SECSTATE")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_NAME = 4  # words


def cable_references(
    text: str, start: int = 0, end: int | None = None, *, year: str = "", is_field: bool = False
) -> Iterator[Span]:
    """Yield one span for each reference: the first of a list with its post, the others with their number alone.

    ``key`` is FROM..NUMBER.YEAR, as in ``Moscow..MOSCOW-2214.1973``: posts counted their cables from one each year.

    Args:
        text: The reading, marks blanked out.
        start: First code point to look at.
        end: After the last one; the end of the text when None.
        year: Of the cable, or empty: of that year are those to which it refers without a date.
        is_field: Whether this is the field for references, where every name is that of a post.
    """
    stop = len(text) if end is None else end
    for match in _NUMBER.finditer(text, start, stop):
        name = _name_before(text, start, match.start(), is_field=is_field)
        if name is None or (not is_field and (len(match["number"]) < 3 or _YEAR.fullmatch(match["number"]))):
            continue
        yield _reference(match.start() - len(name), match.end(), f"{name} {match['number']}", year)
        more = _MORE.match(text, match.end(), stop)
        while more:
            yield _reference(*more.span("number"), f"{name} {more['number']}", year)
            more = _MORE.match(text, more.end(), stop)


def _name_before(text: str, start: int, end: int, *, is_field: bool) -> str | None:
    """Give the name of a post that ends at *end*, the longest that is known."""
    line = max(text.rfind("\n", start, end) + 1, start)
    words = text[line:end].split(" ")[-_LONGEST_NAME:]
    for first in range(len(words)):
        name = " ".join(words[first:]).lstrip("(")
        if name in _posts():
            return name
    last = words[-1].lstrip("(")
    is_name = is_field and _POST.fullmatch(last) is not None and last not in _NO_POSTS
    return last if is_name else None


@cache
def _posts() -> frozenset[str]:
    """Give the names that stand before the number of a cable."""
    return frozenset(
        {*cities(), *_DEPARTMENT, *(name.upper() for name in series_names() if len(name) > 2), "USUN", "NATO"}
    )


def _reference(start: int, end: int, number: str, year: str) -> Span:
    name, _, digits = number.rpartition(" ")
    sender = "Department" if name in _DEPARTMENT else city_name(name)
    post = "STATE" if name in _DEPARTMENT else name
    key = f"{sender}..{post} {int(digits)}.{year}".replace(" ", "-")
    return Span(start, end, Kind.REFERENCE, (("type", "telegram"), ("key", key)), _FOUND_BY)
