"""Telegraphic abbreviations and agglutinations: ``wld``, ``Deptel``, ``ReDeptel``, ``USG``.

The table says what each stands for and how sure that is; the printed form always stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from teigram.spans import Kind, Span
from teigram.tables import Abbreviation, abbreviations

_TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z/]*[A-Za-z])?|(?<![A-Z.])[A-Z](?:\.[A-Z])+\.?")

_AGGLUTINATED = re.compile(r"[A-Z][a-z]+[A-Z][a-z]")  # ReDeptel


def abbreviated_words(text: str, year: int | None) -> Iterator[Span]:
    """Yield a span for each abbreviation of the table in *text*, in order.

    Args:
        text: The reading.
        year: Of the telegram, when known; rows of the table are valid for some years only.
    """
    table = _by_token()
    for match in _TOKEN.finditer(text):
        word = match.group()
        rows = table.get(word) or (table.get(word.capitalize()) if _AGGLUTINATED.match(word) else None)
        if rows is None:
            continue
        row = next((row for row in rows if row.valid_in(year)), None)
        if row is not None:
            attrs = (("expan", row.expan), ("cert", row.certainty))
            yield Span(match.start(), match.end(), Kind.ABBREVIATION, attrs, "recognise.abbreviations")


@cache
def _by_token() -> dict[str, tuple[Abbreviation, ...]]:
    """Give the rows by each form in which a token may stand in the text: one look-up a token."""
    found: dict[str, tuple[Abbreviation, ...]] = {}
    for token, rows in abbreviations().items():
        for row in rows:
            forms = {row.abbr} if row.case == "exact" else {token, token.capitalize(), token.upper(), row.abbr}
            for form in forms:
                found[form] = (*found.get(form, ()), row)
    return found
