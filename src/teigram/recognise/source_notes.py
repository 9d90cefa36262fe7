"""The source note of the editions from 1955 on, and what notes say of repetition.

As found::

    Source: Department of State, Central Files, 684A.86/9–1455. Top Secret; Priority; Alpha. Received at 4:16 p.m.
    Repeated to Cairo. This telegram was repeated to London as telegram 1810, to Paris as telegram 1967, and to Tokyo
    as telegram 538.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from teigram.recognise.markings import markings_in
from teigram.spans import Kind, Span
from teigram.wording import any_of

_FOUND_BY = "recognise.source_notes"
OPENING = re.compile(r"[Ss]ource: ")
# A sentence ends at a full stop before a capital, but not after an initial or an abbreviation of the archives' names.
_STOP = re.compile(
    r"(?<![A-Z])(?<!\bNo)(?<!\b[DM]r)(?<!\bSt)(?<!\bpp)(?<!\b[Vv]ol)(?<!\bMrs)(?<!\bNos)(?<!\bGen)(?<!\bCol)(?<!\bAdm)\.(?=\s+[“\"\[A-Z]|\s*$)"
)
# After capitals (``POL 27 CYP.``, ``POL GREECE–US.``) a stop ends the sentence; after one letter only before a marking.
_STOP_AFTER_CAPITAL = re.compile(
    r"(?<=[A-Z]{2})\.(?=\s+[“\"\[A-Z]|\s*$)"
    r"|(?<=[ –-][A-Z])\.(?=\s+(?:Top|Secret|Confidential|Limited|Official|Unclassified|No ))"
)
_DIGIT = re.compile(r"\d")
# “Repeated to”, “Repeated niact to”, “Repeated on October 2 to”, “Also sent niact to”, “Passed to”, “rpt London”
_REPEATED = re.compile(
    r"(?<!not )\b(?:(?P<passed>[Pp]assed)|[Rr]epeated|[Aa]lso sent|[Rr]ptd|[Rr]pt|[Pp]ouched)"
    r"(?: (?:for information|by pouch|niact|priority|immediate|flash|on [A-Z][a-z]+ \d{1,2}"
    r"|by the Department at [^.;]{1,12}m))*"
    r"(?: to)? "
)
_POST = re.compile(
    r"(?:and |to )*(?P<post>(?:the )?[A-Z][\w’'é]*"
    r"(?:(?: (?:of|in|at|to)(?= the )| (?:of|in|at)(?= [A-Z])|(?<=Mission) to)?(?: the)? [A-Z][\w’'é]*)*)"
    r"(?![\w’']| pass\b)"
    r"(?: as(?: telegram)? (?:No\. )?(?P<as>[A-Z]?[a-z]* ?\d+)| (?P<number>\d+)(?![:\d]| ?[ap]\.))?"
)
_SECTIONS = re.compile(r"(?:Transmitted|Sent) in \w+ (?:sections|parts)\b\.?")
_SEPARATOR = re.compile(r"(?:,? and to |,? and |; |, to |, )")


@dataclass(frozen=True, slots=True)
class Repetition:
    """A post to which the telegram was repeated or passed, and the number that it had there.

    Attributes:
        post: As printed.
        number: Of the repeated telegram, or empty.
        is_passed: Whether it was passed on, as against repeated.
        organisation: At that post, where it is named.
        precedence: With which it went there, where each addressee has its own.
        cert: How sure post and organisation are when they stand for a short form; empty when they are as printed.
    """

    post: str
    number: str
    is_passed: bool
    organisation: str = ""
    precedence: str = ""
    cert: str = ""


def source_note_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the file and the markings of the source note whose words stand between *start* and *end* of *text*."""
    opening = OPENING.match(text, start, end)
    if opening is None:
        return
    first = _sentence_end(text, opening.end(), end)
    comma = text.rfind(", ", start, first)
    file_start = comma + 2 if comma > 0 else opening.end()
    if _is_file(text[file_start:first]):
        yield Span(file_start, first, Kind.FILE_NUMBER, (), _FOUND_BY)
    after = min(first + 1, end)
    for found in markings_in(text, after, _sentence_end(text, after, end)):
        attrs = (("type", found.marking.scheme), ("value", found.marking.value))
        yield Span(found.start, found.end, Kind.MARKING, attrs, _FOUND_BY)


@cache
def _subject_file() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('subject-file')})\b")


def _is_file(words: str) -> bool:
    """Say whether *words* name a file: a number, or a subject of the files of 1963 to 1973 (``POL GREECE–US``)."""
    return _DIGIT.search(words) is not None or _subject_file().match(words) is not None


def sections(text: str, start: int, end: int) -> str:
    """Give the sentence that tells in how many sections the telegram was sent, or an empty string."""
    match = _SECTIONS.search(text, start, end)
    return match.group() if match else ""


def _sentence_end(text: str, start: int, end: int) -> int:
    ends = [match.start() for pattern in (_STOP, _STOP_AFTER_CAPITAL) if (match := pattern.search(text, start, end))]
    return min(ends, default=end)


def repetitions(text: str, start: int, end: int) -> Iterator[Repetition]:
    """Yield the posts to which the words between *start* and *end* of *text* say that the telegram was repeated."""
    for match in _REPEATED.finditer(text, start, end):
        at = match.end()
        while at < end:
            post = _POST.match(text, at, end)
            if post is None:
                break
            number = post["as"] or post["number"] or ""
            yield Repetition(post["post"].removeprefix("the "), number, is_passed=match["passed"] is not None)
            separator = _SEPARATOR.match(text, post.end(), end)
            if separator is None:
                break
            at = separator.end()
