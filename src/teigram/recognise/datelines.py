"""The dateline: where and when.

Real ones::

    Washington, July 25, 1952—7:15 p.m.
    [Washington,] October 3, 1951.
    Athens, September 5, 1965, 1515Z.
    New Delhi, September 17, 1948—noon.
    [Received September 17—11:14 a.m.]
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache

from teigram.lines import PAGE_MARKS
from teigram.recognise.markings import is_marking_line

MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = rf"(?P<month>(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))}))\.?"
_DASHES = r"[—–-]+"
_TIME = (
    r"(?:(?:\d{1,2}(?::\d\d)?[–-])?(?P<hour>\d{1,2})\]?(?:[:.](?P<minute>\d\d))?\s?\[?(?P<half>[apAP])\.?\s?(?:[mM]|in|rn)\b\.?\]?"
    r"(?:,?\s(?:[ECMP][SD]T|GMT|(?:[A-Za-z]+ )?time)\b\.?)?"
    r"|(?:12 )?(?P<noon>(?i:noon|midnight))|(?:\d\d)?(?P<zulu>\d{4})\s?(?P<zone>[A-Z])\b|(?P<hours>\d{4})(?:\s?hours)?)"
)
# The place: words with capitals, perhaps in brackets, perhaps with a comma inside (“Augusta, Georgia”).
_PLACE = r"(?P<place>\[?[A-ZÀ-Þ][^\d\n]{1,60}?\]?)"
# The editors correct a day, a year or an hour in brackets after it: “May 23[24], 1949”.
_CORRECTED = r"(?:\s?\[[^\]\n]{1,12}\])?"
_MONTH_DAY = rf"{_MONTH}\s+\[?(?P<day>\d{{1,2}})(?!\d)\]?(?:[/–-]\d{{1,2}})?{_CORRECTED}"
_DAY_MONTH = rf"(?P<day_first>\d{{1,2}})\s+{_MONTH.replace('month', 'month_after')}"
_YEAR = rf"(?:\s*[,.]\s*|\s+)\[?(?P<year>\d{{4}})\]?{_CORRECTED}"
_YEAR_TIME = rf"(?:{_YEAR})?(?:\s*(?:{_DASHES}|,|/)\s*\[?{_TIME}\]?{_CORRECTED})?"
# A month alone dates no day: “Tokyo, May 1951.”
_DATE = (
    rf"(?P<date>(?:{_MONTH_DAY}|{_DAY_MONTH}){_YEAR_TIME}|(?i:{'|'.join(calendar.month_name[1:])}) \d{{4}}|[Uu]ndated)"
)
# The editors may doubt the day: “Moscow, circa May 23, 1945”, “Moscow, undated [May 23, 1945].”
_DOUBTED = r"(?:(?:undated,?|circa|ca\.|about|before|after|midnight)\s+)?"
DATELINE = re.compile(rf"\[?\s*(?:{_PLACE}[\s,\]—–-]*)?{_DOUBTED}\[?{_DATE}(?P<end>\s*[.\]]*)")
# Cablegram 1305 WASHINGTON, 23 December 1948 (Documents on Australian Foreign Policy)
_CABLEGRAM = re.compile(
    r"(?:Cablegram|Savingram|Telegram|Teleprinter message)\s+(?P<number>[A-Z.]*\d[\w./]*)\s+(?=[A-Z])"
)
_NO_DAY = re.compile(r"[Uu]ndated|\w+ \d{4}")
# TOP SECRET   WASHINGTON, July 25, 1952: print puts the marking at the left of the dateline.
_BESIDE = re.compile(r"(?P<markings>\S+(?: \S+)*)\s{2,}(?=\S)")
# A footnote's mark, a time of receipt on the same line
_AFTER_DATELINE = re.compile(r"(?:/(?:\d{1,3}|\*)/|\d{1,2}|\*)?[.,]?\s*(?:[\[(]Received [^\])]{1,60}[\])])?\.?")
_RECEIVED = re.compile(r"\[?\(?R(?:ec(?:eived|['’]?d)|ECEIVED|EC['’]?D)\b[^\n]{0,80}?[\])]?\.?")
_HALF_LINE = re.compile(rf"{_PLACE},?\s+{_MONTH}\s+\d{{1,2}},?")
NOON, MIDNIGHT = 12, 24


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; offsets are code points in the string that it was found in.

    Attributes:
        start: First code point.
        end: After the last one.
        place: Start and end of the place, brackets left out, or None.
        date: Start and end of the date with its time.
        when: ISO 8601 to the day or to the minute; empty when undated or no real date.
        number: Start and end of the telegram's number, where the dateline opens with it as in sister editions.
    """

    start: int
    end: int
    place: tuple[int, int] | None
    date: tuple[int, int]
    when: str
    number: tuple[int, int] | None = None


@lru_cache(maxsize=32)
def parse_dateline(text: str) -> Dateline | None:
    """Read the start of *text* as a dateline; what follows it may only be a footnote anchor.

    The lines of one document are asked for by its layout, its blocks and its date; the last ones are kept.
    """
    match = DATELINE.match(text)
    if match is None or text == "undated":
        return None
    rest = text[match.end() :].strip()
    if rest and not _AFTER_DATELINE.fullmatch(rest):
        return None
    if not match["year"] and not _time_is_given(match) and not _NO_DAY.fullmatch(match["date"]):
        return None
    return Dateline(match.start(), match.end(), _place_range(match), _date_range(match), when_of(match))


def _time_is_given(match: re.Match[str]) -> bool:
    return any(match[group] for group in ("hour", "noon", "zulu", "hours"))


def is_first_half(text: str) -> bool:
    """Say whether *text* is a dateline broken off before the year: ``New Delhi, September 17,``."""
    return _HALF_LINE.fullmatch(text) is not None


def is_received_line(text: str) -> bool:
    """Say whether *text* tells when a telegram was received."""
    return _RECEIVED.fullmatch(text) is not None


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """Read the line or lines between *start* and *end* as a dateline; a page mark may stand before it.

    Args:
        text: The reading; the offsets of the result are in it.
        start: First code point of the line.
        end: After the last one of it, or of the line on which the dateline goes on.
    """
    mark = PAGE_MARKS.match(text, start, end)
    start = mark.end() if mark else start
    beside = _BESIDE.match(text, start, end)
    if beside and is_marking_line(beside["markings"]):
        start = beside.end()
    cable = _CABLEGRAM.match(text, start, end)
    number = cable.span("number") if cable else None
    start = cable.end() if cable else start
    found = parse_dateline(text[start:end].replace("\n", " "))
    if found is None:
        return None
    place = (found.place[0] + start, found.place[1] + start) if found.place else None
    date = (found.date[0] + start, found.date[1] + start)
    return Dateline(found.start + start, found.end + start, place, date, found.when, number)


def _place_range(match: re.Match[str]) -> tuple[int, int] | None:
    """Give the place without brackets around the whole of it; one that would cut through a bracket is None."""
    if match["place"] is None:
        return None
    start, end = match.span("place")
    words = match["place"]
    if words.startswith("[") and "]" not in words[1:-1]:
        start += 1
        end -= words.endswith("]")
    elif "[" not in words and words.endswith("]"):
        end -= 1
    elif "[" not in words and "]" in words and match.string[start - 1 : start] == "[":
        start -= 1
    end = start + len(match.string[start:end].rstrip(", —–-"))
    if match.string.count("[", start, end) > match.string.count("]", start, end):
        end += match.string[end : end + 1] == "]"
    balanced = match.string.count("[", start, end) == match.string.count("]", start, end)
    return (start, end) if balanced and end > start else None


def _date_range(match: re.Match[str]) -> tuple[int, int]:
    """Give the date with its time, without a bracket that it would cut through."""
    start, end = match.span("date")
    text = match.string
    while text.count("]", start, end) > text.count("[", start, end):
        end = text.rfind("]", start, end)
    if text.count("[", start, end) > text.count("]", start, end):
        end = end + 1 if text[end : end + 1] == "]" else text.rfind("[", start, end)
    return start, start + len(text[start:end].rstrip())


def when_of(match: re.Match[str]) -> str:
    """Give the ISO 8601 form of a match that has the groups of a date, or an empty string when there is no such day."""
    name = match["month"] or match["month_after"]
    if not name or not match["year"]:
        return ""
    year, month, day = int(match["year"]), MONTHS[name.lower()], int(match["day"] or match["day_first"])
    if not is_day(year, month, day):
        return ""
    return f"{year:04}-{month:02}-{day:02}{time_of(match)}"


def is_day(year: int, month: int, day: int) -> bool:
    """Say whether there is such a day in the calendar."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def time_of(match: re.Match[str]) -> str:
    """Give ``T19:15:00`` from the groups of a time, or an empty string when none is given or it is none.

    Midnight gives none: whether it ends or begins the day named is for an editor to say.
    """
    groups = match.groupdict()
    if groups["noon"]:
        return "T12:00:00" if groups["noon"].lower() == "noon" else ""
    digits = groups.get("zulu") or groups.get("hours")
    if digits:
        hour, minute = int(digits[:2]), int(digits[2:])
        zone = "+00:00" if groups["zone"] == "Z" else ""
        return f"T{hour:02}:{minute:02}:00{zone}" if hour < MIDNIGHT and minute < 60 else ""
    if groups["hour"]:
        hour, minute = int(groups["hour"]), int(groups["minute"] or 0)
        if not (1 <= hour <= NOON and minute < 60):
            return ""
        return f"T{hour % NOON + (NOON if groups['half'] in 'pP' else 0):02}:{minute:02}:00"
    return ""
