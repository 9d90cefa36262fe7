"""Places in the text that may be the mark of a footnote, each with what speaks for it and against it.

A transcription glues the mark to what stands before it, and before it may stand a digit: ``July 251`` is 25 July with
note 1, ``Deptel 44822`` is telegram 4482 with note 2. Whether it is so can only be judged with the whole sequence,
which `teigram.recognise.alignment` does; here each candidate gets a weight. Weights are in the manner of log-odds:
above nothing speaks for a mark, below nothing against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from teigram.lines import PAGE_MARKS
from teigram.recognise.datelines import MONTHS
from teigram.recognise.glued import Surroundings, glued_weight, is_reference

_DIGITS = re.compile(r"\d+")
_STAR = re.compile(r"(?<=[^\s*†‡(\[])[*†‡](?![*†‡\w])")
_PAGE = "[Page "
_ANY_NUMBER = re.compile(r"\d+")
_LONGEST_MARK = 2
_LOOK_BACK = 40  # code points before a number that are looked at
_CALL_SIGN = re.compile(r"(?:^|[^A-Za-z])[A-Z]{1,2}$")
_FISCAL_YEAR = re.compile(r"(?:^|[^A-Za-z])[A-Z]{0,3}[FC]Y$")  # FY54, JFY54, USFY54
_COUNTED = re.compile(
    r"\s(?:percent|per cent|million|billion|hundred|thousand|tons?|days?|weeks?|months?|years?|hours?|miles|p\.|a\.)"
)
_ORDINAL_OR_DECIMAL = re.compile(r"(?:st|nd|rd|th)\b|[.,:]\d|[%°½_=+’']")
_DASHES = ("–", "-")
_WORD_BEFORE = re.compile(r"[a-z]{3}$")
_HALF_DAY = re.compile(r"\s?[ap]\.?\s?m\b")
# What may stand before the first word of a paragraph: page marks, a bullet, an opening bracket or quotation mark.
_ONLY_MARKS = re.compile(r"(?:\[Page [^\]]+\]|[-–•(“\"\[\s])*")
_AFTER_NUMBER = re.compile(r"\d[.,]$")
_WORD_AND_NUMBER = re.compile(r"(\S+) \d+[.,]$")
_CITED_NUMBER = re.compile(r"(?:tels?|telegrams?|[Dd]ocument|despatch|1[89]\d\d)\W* ?\d*[.,]$")
_SUM = re.compile(r"[$£#]\s?[\d,]+[.,]$")
_NEW_SENTENCE = re.compile(r"\s+[A-Z“]|$")

STAR = -1  # the number of a mark that is an asterisk or a dagger
STARRED = 3.0  # its note may be one of the telegram's own, in the text, and not in the list
FOR_SURE = 6.0
AT_THE_END = 2 * FOR_SURE  # of a heading, a signature or a marking, which end in no number
_AFTER_HOUR = -3.0  # 11:30


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of characters that may be a footnote's mark.

    Attributes:
        start: First code point of the mark in the reading.
        end: After the last one.
        number: The printed number, or `STAR`.
        weight: What speaks for it, above nothing, or against it, below.
        kept: The digits right before the mark that would stay in the text, or an empty string.
        cited: The last number before the mark, for comparison with the note's own words.
    """

    start: int
    end: int
    number: int
    weight: float
    kept: str
    cited: str


def candidates(text: str, start: int, end: int, known: Surroundings) -> Iterator[Candidate]:
    """Yield what may be a mark in *text* between *start* and *end*: asterisks, then numbers. Two in one number overlap.

    Args:
        text: The reading.
        start: Of the line to look at.
        end: Of the line.
        known: What the rest of the telegram says of years and numbers.
    """
    if text.find("*", start, end) >= 0 or text.find("†", start, end) >= 0:
        yield from _stars(text, start, end)
    for run in _DIGITS.finditer(text, start, end):
        if text.startswith("/", run.end(), end) or text.startswith(_PAGE, max(run.start() - len(_PAGE), 0)):
            continue
        digits = run.group()
        before = text[max(start, run.start() - _LOOK_BACK) : run.start()]
        before = PAGE_MARKS.sub("", before) if "[" in before else before
        after = text[run.end() : min(run.end() + 12, end)]
        if not _can_be_marked(before, after) or _ONLY_MARKS.fullmatch(text, start, run.start()):
            continue
        for length in range(1, min(_LONGEST_MARK, len(digits)) + 1):
            mark, kept = digits[-length:], digits[:-length]
            if mark[0] == "0" and mark != "0":
                continue
            if kept:
                weight = _after_weight(after, kept) + glued_weight(before, digits, kept, known)
            else:
                weight = _after_weight(after, kept) + _single_weight(before, after, length, at_end=run.end() == end)
            yield Candidate(run.end() - length, run.end(), int(mark), weight, kept, kept or _last_number(before))


def _stars(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the asterisks and daggers that are glued to a word; a row of them shows an omission."""
    for star in _STAR.finditer(text, start, end):
        yield Candidate(star.start(), star.end(), STAR, STARRED, "", "")


def _last_number(before: str) -> str:
    found = _ANY_NUMBER.findall(before)
    return found[-1] if found else ""


def _can_be_marked(before: str, after: str) -> bool:
    """Rule out ordinals, decimals, percentages, hours, ranges and numbers that the editors doubt: ``[Ushic 41?]``."""
    if _ORDINAL_OR_DECIMAL.match(after) or after.startswith("?]"):
        return False
    return not (_HALF_DAY.match(after) or after[:1] in _DASHES) or _WORD_BEFORE.search(before) is not None


def _after_weight(after: str, kept: str) -> float:
    """Print puts the mark after a comma or a full stop, so one of these after it speaks against a mark."""
    if not after or after[0] in ' )”"\n\t]:;—?!':
        return -3.0 if _COUNTED.match(after) else 0.0
    if after[0] in ",.":
        return -2.5 if kept else -2.0
    return -1.0 if after[0].isupper() else -3.0


def _single_weight(before: str, after: str, digits: int, *, at_end: bool) -> float:
    """Weigh a number that would be the mark as a whole, by what stands before it."""
    last = before[-1]
    if last == "/":
        return -FOR_SURE
    if last.isspace():
        return _spaced_weight(before, at_end=at_end)
    if last == "(" and after.startswith(")"):
        return -FOR_SURE  # (1) numbers a point
    if _FISCAL_YEAR.search(before) and digits == 2:
        return -FOR_SURE
    if last.isalpha():
        return 1.0 if _CALL_SIGN.search(before) else FOR_SURE
    if last in ".,":
        return _after_point_weight(before, after)
    if last in ")”’\"];:?!…'":
        return _AFTER_HOUR if last == ":" and before[-2:-1].isdigit() and digits > 1 else FOR_SURE
    return -2.0


def _spaced_weight(before: str, *, at_end: bool) -> float:
    stripped = before.rstrip()
    if stripped[-1:] in '.,;:)”"]' and not stripped.endswith(("No.", "no.", "p.", "pp.", "vol.", "Nos.")):
        return 0.5 if at_end else -2.0
    return 1.0 if at_end else -5.0


def _after_point_weight(before: str, after: str) -> float:
    """Tell ``Oct 2,2`` and ``Apr. 30.1`` from the decimal ``30.1`` and the thousands ``10,000``."""
    if _AFTER_NUMBER.search(before) is None:
        return FOR_SURE
    word = _WORD_AND_NUMBER.search(before)
    if word and word[1].strip(".,(").lower() in MONTHS:
        return FOR_SURE
    if _CITED_NUMBER.search(before):
        return FOR_SURE - 1
    if _SUM.search(before):
        return -FOR_SURE
    if after.startswith((")", " (")) and word and is_reference(word[1] + " "):
        return FOR_SURE - 1
    if _NEW_SENTENCE.match(after):
        return 3.0
    # Thousands have three digits after the comma: “Gocus 727 and 728,71 first”.
    return FOR_SURE - 1 if before[-1] == "," else -3.0
