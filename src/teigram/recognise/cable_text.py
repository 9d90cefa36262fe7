"""The text of a cable: paragraphs out of lines of 69 columns, and the name under them.

A paragraph goes on over the head of a page and over the opening of the next section. It begins after an empty line,
or with the number or letter that comes next: in ``LATE JUNE`` / ``13. IT IS`` the 13 is none unless 12 came before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from teigram.lines import SENTENCE_END
from teigram.recognise.cable_lines import FURNITURE, CableLine, Role
from teigram.recognise.markings import is_marking_line
from teigram.spans import Kind, Span
from teigram.wording import word_lists

_FOUND_BY = "recognise.cable_text"
_NUMBER = re.compile(r"\(?\s?(?P<n>\d{1,2})[.)]\s+\S")
_LETTER = re.compile(r"\(?\s?(?P<n>[A-Z])[.)]\s+\S")
_LABEL = re.compile(r"(?:(?:BEGIN|END) )?(?:SUMMARY|COMMENT|TEXT|QUOTE|UNQUOTE|ACTION REQUESTED)\b[.:]?")
_NAME = re.compile(r"(?:[A-Z]\.? ){0,2}[A-Z][A-Z'’-]{2,20}(?: [A-Z][A-Z'’-]{2,20})?")
_GLUED_NAME = re.compile(r".*[A-Z]{2}.*(?:[.)\"”]|\bUNQUOTE)\s+(?P<name>[A-Z][A-Z'’-]{2,20})")
_INITIALS = re.compile(r"[A-Z]{1,5}(?:[:/-][A-Za-z.]{1,12}){0,4}(?:/\d{1,3})?|\d{1,3}")  # GW:RTL/4, EUR:EE:HTLane/jm
_MANY_BLANKS = 0.6  # of all lines: the text is double-spaced, and an empty line says nothing
_FULL_LINE = 50  # columns
_LOST = 3  # so many numbers further a paragraph may begin: the one before it is lost, or has none


@dataclass(slots=True)
class _Counting:
    """The number and the letter with which a paragraph last began."""

    number: int = 0
    letter: str = "@"

    def is_next(self, number: int, *, is_free: bool) -> bool:
        """Say whether a paragraph can begin with *number*; *is_free* tells that one may end before it."""
        is_near = not self.number or number == 1 or self.number < number <= self.number + _LOST
        return number == self.number + 1 or (is_free and is_near)


def text_spans(placed: Sequence[CableLine]) -> list[Span]:
    """Give paragraphs and signature of the lines *placed* that are text."""
    lines = [line for line in placed if line.role is Role.TEXT]
    if not lines:
        return []
    signed = _signature(lines)
    text, tail = (lines[: signed.at], lines[signed.at :]) if signed else (lines, [])
    spans = [
        Span(part[0].line.start, part[-1].line.end, Kind.PARAGRAPH, (), _FOUND_BY) for part in _paragraphs(text, placed)
    ]
    if signed is None:
        return spans
    if signed.cut:
        spans[-1] = Span(spans[-1].start, signed.cut, Kind.PARAGRAPH, (), _FOUND_BY)
    start = signed.name[0]
    end = tail[-1].line.end if tail else signed.name[1]
    closer = [Span(start, end, Kind.CLOSER, (), _FOUND_BY)]
    return [*spans, *closer, *(Span(*signed.name, kind, (), _FOUND_BY) for kind in (Kind.SIGNED, Kind.PERSON))]


@dataclass(frozen=True, slots=True)
class _Signed:
    """The name under a cable.

    Attributes:
        at: Index of the first line that is no more text.
        name: Its start and end in the reading.
        cut: Where the last paragraph ends if the name stands on its last line, else 0.
    """

    at: int
    name: tuple[int, int]
    cut: int


def _signature(lines: Sequence[CableLine]) -> _Signed | None:
    """Find the name under the text: on a line of its own, perhaps above initials, or after the last sentence."""
    end = len(lines)
    for at in range(end - 1, max(end - 4, 0), -1):
        line = lines[at].line
        if _is_name(line.text) and lines[at - 1].line.text.endswith((*SENTENCE_END, "UNQUOTE")):
            return _Signed(at, (line.start, line.end), 0)
        if not _INITIALS.fullmatch(line.text):
            break
    last = lines[-1].line
    match = _GLUED_NAME.fullmatch(last.text)
    if match and _is_name(match["name"]):
        start = last.start + match.start("name")
        cut = last.start + len(last.text[: match.start("name")].rstrip())
        return _Signed(end, (start, start + len(match["name"])), cut)
    return None


def _is_name(text: str) -> bool:
    if _NAME.fullmatch(text) is None or is_marking_line(text):
        return False
    return not _no_names() & set(text.casefold().split())


@cache
def _no_names() -> frozenset[str]:
    """Give words that stand alone in capitals and are no name."""
    lists = word_lists()
    return frozenset(word.casefold() for name in ("no-name", "no-name-in-capitals") for word in lists[name].words)


def _paragraphs(lines: Sequence[CableLine], placed: Sequence[CableLine]) -> Iterator[list[CableLine]]:
    after_page = _after_furniture(placed)
    inner = [line for line in lines[1:] if line.line.start not in after_page]
    is_spaced = sum(line.line.blank_before for line in inner) > _MANY_BLANKS * len(inner)
    counting = _Counting()
    part: list[CableLine] = []
    for line in lines:
        begins = _begins(line, part, counting)
        blank = line.line.blank_before and not is_spaced
        if blank and line.line.start in after_page:
            blank = bool(part) and _is_end(part[-1]) and len(part[-1].line.text) < _FULL_LINE
        if part and (begins or blank or not line.continues):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _after_furniture(placed: Sequence[CableLine]) -> set[int]:
    """Give the starts of the lines that stand right under a page's head or a repeated opening."""
    around = FURNITURE | {Role.PREAMBLE}
    return {line.line.start for last, line in pairwise(placed) if last.role in around}


def _is_end(line: CableLine) -> bool:
    return line.line.text.endswith(SENTENCE_END)


def _begins(line: CableLine, part: Sequence[CableLine], counting: _Counting) -> bool:
    """Say whether the line begins with the next number or letter, or with a word that heads a part."""
    text = line.line.text
    is_free = not part or _is_end(part[-1]) or line.line.blank_before
    is_item = is_free or part[-1].line.text.endswith((" AND", " OR"))
    number = _NUMBER.match(text)
    if number and counting.is_next(int(number["n"]), is_free=is_free):
        counting.number, counting.letter = int(number["n"]), "@"
        return True
    letter = _LETTER.match(text)
    if letter and is_item and letter["n"] in ("A", chr(ord(counting.letter) + 1)):
        counting.letter = letter["n"]
        return True
    return is_free and _LABEL.match(text) is not None
