"""Telegraphic abbreviations and agglutinations: ``wld``, ``Deptel``, ``ReDeptel``, ``USG``.

The table says what each stands for and how sure that is; the printed form always stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from teigram.spans import Kind, Span
from teigram.tables import abbreviations

_TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z/]*[A-Za-z])?|(?<![A-Z.])[A-Z](?:\.[A-Z])+\.?")


def abbreviated_words(text: str, year: int | None) -> Iterator[Span]:
    """Yield a span for each abbreviation of the table in *text*, in order.

    Args:
        text: The reading.
        year: Of the telegram, when known; rows of the table are valid for some years only.
    """
    table = abbreviations()
    for match in _TOKEN.finditer(text):
        word = match.group()
        rows = table.get(word) or table.get(word.lower())
        if rows is None:
            continue
        row = next((row for row in rows if (row.case == "any" or row.abbr == word) and row.valid_in(year)), None)
        if row is not None:
            attrs = (("expan", row.expan), ("cert", row.certainty))
            yield Span(match.start(), match.end(), Kind.ABBREVIATION, attrs, "recognise.abbreviations")
