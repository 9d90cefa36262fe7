"""Numbered lists of footnotes: set in under the text, or flush as a screen shows them.

As found::

      1. Not printed.                       blocked: set in, renumbered from 1
    1. Not printed.                         screen: printed numbers
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from teigram.lines import Line
from teigram.recognise.alignment import HIGHEST
from teigram.recognise.listed_note import ListedNote, listed_note
from teigram.recognise.signatures import looks_like_signature
from teigram.wording import any_of

_NUMBERED = re.compile(r"(?P<n>\d{1,3}|[*†‡])\.[ \t]+")
_SOURCE = re.compile(r"[Ss]ource: ")
_LEAST_INDENT = 2
_MARK = re.compile(r"[A-Za-z.,;:)”\"](\d{1,3})(?=\s|$)")
_GLUED = re.compile(r"(?<=\S)\d+(?!\w)")
# What a mark is glued to; “95.2” is a decimal.
_MARKED_WORD = r"(?:[A-Za-z][.,;:)”\"]?|\d{3,}[.,;:)”\"]|[,;:)”\"])"


@cache
def _note_opening() -> re.Pattern[str]:
    """Match how the editors of the printed edition begin a footnote."""
    return re.compile(rf"(?:{any_of('note-opening')})\b")


def numbered_notes(lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Take the last run of lines numbered upwards that nothing but its own further paragraphs follows."""
    set_in = any(line.indent >= _LEAST_INDENT and _NUMBERED.match(line.text) for line in lines[body:])
    start = _set_in_start(lines, body) if set_in else _flush_start(lines, body)
    if start is None:
        return ()
    found: list[ListedNote] = []
    at = start
    while at < len(lines):
        opening = _NUMBERED.match(lines[at].text)
        if opening is None:
            break
        stop = at + 1
        while stop < len(lines) and not _opens_next(lines[stop], opening["n"], set_in=set_in):
            stop += 1
        found.append(listed_note(lines, at, stop, opening))
        at = stop
    return tuple(found)


def _set_in_start(lines: Sequence[Line], body: int) -> int | None:
    for i in range(body, len(lines)):
        if lines[i].indent >= _LEAST_INDENT and _NUMBERED.match(lines[i].text):
            rest = lines[i:]
            return i if all(line.indent >= _LEAST_INDENT for line in rest) else _set_in_start(lines, i + 1)
    return None


def _opens_next(line: Line, number: str, *, set_in: bool) -> bool:
    """Say whether *line* opens another note after the one with *number*: the same number, one or two further.

    Or a note of few words.
    """
    match = _NUMBERED.match(line.text)
    if match is None or (set_in and line.indent >= 2 * _LEAST_INDENT):
        return False
    if not (number.isdigit() and match["n"].isdigit()):
        return True
    is_next = (int(match["n"]) - int(number)) % HIGHEST <= 2  # 1 follows 99
    return is_next or _note_opening().match(line.text, match.end()) is not None


def _flush_start(lines: Sequence[Line], body: int) -> int | None:
    """Find where a list that is not set in begins: at “Source:”, below a signature, or where the last numbering starts.

    A title over a numbered point looks like a signature (“Developments in Japan”): what speaks for a list below it are
    marks in the text above for half of it at least, or the words of a note.
    """
    numbered = [i for i in range(body + 1, len(lines)) if _NUMBERED.match(lines[i].text)]
    for i in numbered:
        if _SOURCE.match(lines[i].text, _opening_end(lines[i])):
            return i
        if looks_like_signature(lines[i - 1].text) and _is_list_of_notes(lines, [j for j in numbered if j >= i]):
            return i
    whole = _whole_list_start(lines, numbered)
    return _unsigned_start(lines, numbered) if whole is None else whole


def _whole_list_start(lines: Sequence[Line], numbered: Sequence[int]) -> int | None:
    """Give the line from which all numbers go up by one to the end, and each mark above it has its note.

    Notes of such a list may have further paragraphs. One at least opens in the words of a note: numbered paragraphs of
    the telegram, below as many marks whose notes are lost, do not.
    """
    start = _last_run(lines, numbered)
    if start is None or looks_like_signature(lines[-1].text):
        return None
    rest = [i for i in numbered if i >= start]
    marks = {mark for line in lines[:start] for mark in _MARK.findall(line.text)}
    marked = sum(number in marks for number in _numbers(lines, rest))
    is_list = 3 * marked >= 2 * len(rest) and any(_opens_in_note_words(lines[i]) for i in rest)
    return start if is_list and _is_complete(lines, numbered, start) else None


def _last_run(lines: Sequence[Line], numbered: Sequence[int]) -> int | None:
    """Give the first of the last lines whose numbers go up by one; None when it is alone or follows a lower number."""
    numbers = _numbers(lines, numbered)
    if len(numbers) < 2 or not all(map(str.isdigit, numbers)):
        return None
    at = len(numbers) - 1
    while at > 0 and int(numbers[at - 1]) + 1 == int(numbers[at]):
        at -= 1
    follows_lower = at > 0 and numbered[at - 1] == numbered[at] - 1 and int(numbers[at - 1]) < int(numbers[at])
    return None if at == len(numbers) - 1 or follows_lower else numbered[at]


def _numbers(lines: Sequence[Line], numbered: Sequence[int]) -> list[str]:
    return [match["n"] for i in numbered if (match := _NUMBERED.match(lines[i].text))]


def _opens_in_note_words(line: Line) -> bool:
    return _note_opening().match(line.text, _opening_end(line)) is not None


def _is_list_of_notes(lines: Sequence[Line], numbered: Sequence[int]) -> bool:
    """Say whether the lines at the indexes *numbered* are notes, from the text above the first of them."""
    above = {digits for line in lines[: numbered[0]] for digits in _GLUED.findall(line.text)}
    glued = {digits[-length:] for digits in above for length in (1, 2, 3)}
    known = sum(
        number in glued or not number.isdigit() or _opens_in_note_words(lines[i])
        for i, number in zip(numbered, _numbers(lines, numbered), strict=True)
    )
    return 2 * known >= len(numbered)


def _opening_end(line: Line) -> int:
    match = _NUMBERED.match(line.text)
    return match.end() if match else 0


def _unsigned_start(lines: Sequence[Line], numbered: Sequence[int]) -> int | None:
    """Without a signature the list is a run of numbered lines at the end: each has its mark, or one opens as notes do.

    Numbered paragraphs of the telegram itself look the same: marks in the text above must speak for the first line of a
    list and for half of it, and numbers that go up again, seen from its end, are above it. A line with further
    paragraphs below it must have its own mark and open in the words of a note. The number before that of a list's first
    line opens the list even without a mark of its own, which may be glued to a number: ``22 Jan 521``.
    """
    start: int | None = None
    following, last = len(lines), -1
    seen = marked = 0
    has_note_words = False
    for i in reversed(numbered):
        opening = _NUMBERED.match(lines[i].text)
        if opening is None or (last >= 0 and not _is_lower(opening["n"], last)):
            break
        opens_in_note_words = _opens_in_note_words(lines[i])
        has_mark = _is_marked(lines[:i], opening["n"])
        if i != following - 1 and not (opens_in_note_words and has_mark):
            break
        seen, marked, has_note_words = seen + 1, marked + has_mark, has_note_words or opens_in_note_words
        is_next_lower = start == following and opening["n"] == str(last - 1)
        if is_next_lower or (has_mark and (has_note_words or marked == seen) and 2 * marked >= seen):
            start = i
        following, last = i, int(opening["n"]) if opening["n"].isdigit() else last
    return start if start is None or has_note_words or _is_complete(lines, numbered, start) else None


def _is_complete(lines: Sequence[Line], numbered: Sequence[int], start: int) -> bool:
    """Say whether no mark in the text above line *start*, where the list begins, is lower or higher than its notes."""
    numbers = _numbers(lines, [i for i in numbered if i >= start])
    if not all(map(str.isdigit, numbers)):
        return False
    first, last = int(numbers[0]), int(numbers[-1])
    above = "\n".join(line.text for line in lines[:start])
    return not any(re.search(rf"{_MARKED_WORD}{number}(?=\s|$)", above) for number in (first - 1, last + 1))


def _is_lower(number: str, last: int) -> bool:
    return number.isdigit() and int(number) <= last


def _is_marked(lines: Sequence[Line], number: str) -> bool:
    mark = re.compile(rf"[A-Za-z.,;:)”\"]{re.escape(number)}(?=\s|$)")
    return any(mark.search(line.text) is not None for line in lines)
