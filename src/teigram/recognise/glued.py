"""A footnote's mark glued to a number: what either reading of the digits makes.

As found: ``July 251`` (25 July, note 1), ``19511`` (1951, note 1), ``76,0001``, ``Deptel 44822`` (telegram 4482, note
2). A day that is in no calendar decides; so does a telegram number that is ten times as high as the others of its
text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from teigram.lines import PAGE_MARKS
from teigram.recognise.datelines import MONTHS, is_day
from teigram.tables import series_names
from teigram.wording import any_of

_MONTH_BEFORE = re.compile(r"\b([A-Z][a-z]{2,8})\.? $")
_YEAR_BEFORE = re.compile(r"(?:\b[A-Z][a-z]{2,8}\.? \d{1,2}, |in |of |since |during )$")
_PART_OF_NUMBER = re.compile(r"(?:[$£¥#]\s?|\d[.,])$")
_CURRENCY = re.compile(r"[$£¥]\s?$")
_THOUSANDS = re.compile(r"\d,$")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)(?:[’']s)?[\])]?[,:]? (?:No\. ?|Number )?$")
_UPPER = re.compile(r"[A-Z]{2,}")
_SECOND_OF_TWO = re.compile(r"\d[,)\]]? (?:and |& |\[)?$")
_NUMBERED = re.compile(r" (\d{2,5})(?!\d)")
_LONGEST_WORD = 30
_LAST_WORD_BACKWARDS = re.compile(r"[a-zA-Z.’'][A-Za-z]*")
_DAY_MONTH = re.compile(r"\b(?:[12]?\d|3[01]) ([A-Z][a-z]{2,8})\.? $")
_NAMED = re.compile(r"[A-Z][a-z]+[’']s $")
_THOUSAND_DIGITS = 3
_MOST_DIGITS, _OWN_COUNTS = 4, 1964
_FIRST_YEAR, _LAST_YEAR = 1850, 1980
_OTHER_SCALE = 3.0  # numbers of telegrams of one year differ less than this factor, mostly

DECIDED = 5.0
# A reference to a telegram has a footnote more often than chance gives the digit that the sequence wants.
REFERENCE = 0.8
NO_REFERENCE = -1.3
TWO_DIGITS = 1.5  # chance gives two digits of the sequence much more seldom than one
SCALE = 1.2
SERIES = 2.5  # as often as that, numbers of one series in one telegram are of one size
TOO_HIGH = 0.6
AMBIGUOUS_DAY = -0.5
ROUND_SUM = 1.0  # “$5001” is 500 dollars sooner than 5,001, which print parts with a comma


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rest of a telegram says.

    Attributes:
        year: Of the telegram, when known; years up to ten after it are plausible in its text.
        numbers: Numbers that follow a word anywhere in it, each with the word.
    """

    year: int | None
    numbers: tuple[tuple[str, int], ...]


def surroundings(text: str, year: int | None) -> Surroundings:
    """Collect what *text* says, without the numbers of its pages."""
    text = PAGE_MARKS.sub("", text) if "[Page " in text else text
    numbered = ((_last_word(text, match.start()), int(match[1])) for match in _NUMBERED.finditer(text))
    return Surroundings(year, tuple((word, number) for word, number in numbered if word))


def _last_word(text: str, end: int) -> str:
    match = _LAST_WORD_BACKWARDS.match(text[max(end - _LONGEST_WORD, 0) : end][::-1])
    return match.group()[::-1] if match else ""


def glued_weight(before: str, digits: str, kept: str, known: Surroundings) -> float:
    """Weigh a mark at the end of *digits*, which would leave *kept*.

    Args:
        before: What stands before the digits on the line, some forty code points.
        digits: The whole number.
        kept: The number without the mark.
        known: What the rest of the telegram says.
    """
    if _THOUSANDS.search(before):
        return DECIDED if len(kept) == _THOUSAND_DIGITS else -DECIDED
    if kept[0] == "0":
        return -DECIDED
    military = _DAY_MONTH.search(before)
    if military and military[1].lower() in MONTHS:
        return _military_year_weight(digits, kept)
    month = _MONTH_BEFORE.search(before)
    if month and month[1].lower() in MONTHS:
        return _day_weight(MONTHS[month[1].lower()], digits, kept, known.year)
    plausible = _year_weight(digits, kept, known.year) if _YEAR_BEFORE.search(before) else None
    if plausible is not None:
        return plausible
    if _PART_OF_NUMBER.search(before):
        is_round = _CURRENCY.search(before) and kept.endswith("00") and not digits.endswith("0")
        return ROUND_SUM if is_round else -DECIDED
    rare = TWO_DIGITS if len(digits) - len(kept) > 1 else 0.0
    if not is_reference(before):
        return rare + NO_REFERENCE - 0.5 * (len(kept) < 2) + 0.7 * (len(digits) > 4)
    return rare + REFERENCE - 0.5 * (len(kept) < 2) + _number_weight(before, digits, kept, known)


@cache
def _reference_word() -> re.Pattern[str]:
    """Match a word before the number of a telegram or document: ``Embtel``, ``telegrams``, ``despatch``."""
    return re.compile(rf"(?:.*tels?|{any_of('reference')})", re.IGNORECASE)


@lru_cache(maxsize=8)
def is_reference(before: str) -> bool:
    """Say whether a number after *before* is that of a telegram or a document; each reading of its digits asks."""
    if _SECOND_OF_TWO.search(before) or _NAMED.search(before):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    is_series = word[1] in series_names() or _UPPER.fullmatch(word[1]) is not None
    return is_series or _reference_word().fullmatch(word[1]) is not None


def _number_weight(before: str, digits: str, kept: str, known: Surroundings) -> float:
    """Weigh a reference by the other numbers of the text, those of its own series first: ``Hicus 57 … (Hicus 522)``.

    A number of five digits is seldom that of a telegram up to 1964, when each post and each year had its own count. A
    number that stands twice in the text is the telegram's own: print marks the same telegram only once.
    """
    word = _WORD_BEFORE.search(before)
    # “Embtel” and its like name a kind of telegram, not a series that goes on from one number to the next.
    series = word[1] if word and word[1] in series_names() and not word[1].endswith("tel") else ""
    of_series = [number for name, number in known.numbers if name == series]
    of_all = [number for _, number in known.numbers]
    if of_all.count(int(digits)) > 1:
        return -SCALE
    in_series = _scale_weight(digits, kept, of_series)
    # Two numbers with a mark glued to each are of one size as well, so the series speaks less loudly against a mark.
    scale = SERIES * in_series if in_series > 0 else in_series or _scale_weight(digits, kept, of_all)
    is_too_high = len(kept) == _MOST_DIGITS and (known.year or _OWN_COUNTS) <= _OWN_COUNTS
    return max(scale, TOO_HIGH) if is_too_high else scale


def _scale_weight(digits: str, kept: str, numbers: Sequence[int]) -> float:
    """Compare either reading with the other numbers of the text: telegrams of one time have numbers of one size."""
    whole, part = int(digits), int(kept)
    others = [number for number in numbers if number != whole]
    like_part = sum(part / _OTHER_SCALE <= number <= part * _OTHER_SCALE for number in others)
    like_whole = sum(whole / _OTHER_SCALE <= number <= whole * _OTHER_SCALE for number in others)
    if like_part == like_whole:
        return 0.0
    return SCALE if like_part > like_whole else -SCALE


def _day_weight(month: int, digits: str, kept: str, year: int | None) -> float:
    """A day that is in no calendar must have a mark at its end; a year may follow a month without a day."""
    year = year or 1952  # a leap year: no day is refused for want of the year
    if not is_day(year, month, int(kept)):
        plausible = _year_weight(digits, kept, year)
        return -DECIDED if plausible is None else plausible
    return AMBIGUOUS_DAY if is_day(year, month, int(digits)) else DECIDED


def _military_year_weight(digits: str, kept: str) -> float:
    """After a day and a month stands a year of two or four digits: ``15 Aug 52``, ``15 Aug 1952``, ``29 Aug 5278``."""
    if len(digits) == 4:
        is_year = _FIRST_YEAR <= int(digits) <= _LAST_YEAR
        return DECIDED if len(kept) == 2 and not is_year else -DECIDED
    return DECIDED if len(digits) > 2 and len(kept) in {2, 4} and len(digits) - len(kept) < 3 else -DECIDED


def _year_weight(digits: str, kept: str, year: int | None) -> float | None:
    """Weigh ``19511`` as the year 1951 and a mark; None when no year is in it."""
    low, high = 1850, (year or 1970) + 10
    if len(kept) == 4 and low <= int(kept) <= high:
        return DECIDED
    if len(digits) == 4 and low <= int(digits) <= high:
        return -DECIDED
    return None
