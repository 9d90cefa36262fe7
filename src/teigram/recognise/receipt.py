"""When a telegram was received.

As found: ``[Received September 17—11:14 a. m.]`` under the dateline, ``Received at 8:51 a.m., March 5.`` in a source
note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from teigram.recognise.datelines import MONTHS, time_of
from teigram.recognise.dates import date_attributes

_MONTH = f"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[apAP])\.? ?[mM]\b\.?|(?P<noon>noon)"
_LINE = re.compile(
    rf"R(?:ec(?:eived|['’]?d)|ECEIVED|EC['’]?D)\.?:? "
    rf"(?P<words>(?:at )?(?:(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}}))?(?:, (?P<year>\d{{4}}))?"
    rf"(?:(?:[—–-]+|, |at )?(?:{_TIME}))?(?:, (?P<month_after>{_MONTH}) (?P<day_after>\d{{1,2}}))?)"
)


@dataclass(frozen=True, slots=True)
class Receipt:
    """When a telegram was received.

    Attributes:
        words: As printed.
        when: ISO 8601, to the minute when the hour is given; empty when it cannot be told.
        is_inferred: Whether the day or its year is taken from the telegram's own date.
    """

    words: str
    when: str
    is_inferred: bool


def receipt(text: str, start: int, end: int, when: str) -> Receipt | None:
    """Read the first time of receipt between *start* and *end* of *text*; None when none is told.

    Args:
        text: The reading.
        start: First code point to look at.
        end: After the last one.
        when: The telegram's own date, ISO 8601, or empty. A time without a day is of the same day.
    """
    match = _LINE.search(text, start, end)
    if match is None or not match["words"].strip():
        return None
    month, day = match["month"] or match["month_after"], match["day"] or match["day_after"]
    time = time_of(match)
    words = match["words"].removeprefix("at ").strip()
    if month:
        attrs = dict(date_attributes(MONTHS[month.lower()], int(day), match["year"] or "", when, is_past=False))
        date = attrs.get("when", "")
        return Receipt(words, f"{date}{time}" if date else "", is_inferred="cert" in attrs)
    return Receipt(words, f"{when[:10]}{time}" if when and time else "", is_inferred=True)
