"""The telegram's own number, at the start of its text, and the marks of its parts.

As found: ``249. ReDeptel …``, ``Secto 16. The Secretary's …``, ``A–139.``, ``195. Usgoc 343. [For Cochran:]``, ``Part
II. There is …``. A list begins with ``1.`` too; it is one when ``2.`` opens a later paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from teigram.lines import PAGE_MARKS
from teigram.recognise.datelines import MONTHS
from teigram.spans import Kind, Span
from teigram.tables import series_names
from teigram.wording import word_lists

_FOUND_BY = "recognise.numbers"
_PLAIN = re.compile(r"\[?(?P<n>\d{1,6}(?:[–-]\d{1,4})?)\.?\]?(?=[.:]|\s|$)")
_SERIES = re.compile(
    r"(?P<n>(?P<series>[A-Z][A-Za-z]*)(?:\s+(?:No\.|Circular|[A-Z](?=[–-])))?[\s–-]+\d{1,7}(?:[A-Z]|/\d{1,2})?)\."
)
_AIRGRAM = re.compile(r"(?P<n>C?[AGW][A-Z]?[—–-]\d{1,5})\b\.?")
_TIME_GROUP = re.compile(r"(?P<n>\d{6}Z)\.(?=\s)")
_PART = re.compile(r"(?:Part|Section)\s+(?:[IVX]+|\d{1,2}|[A-H]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)\b\.?(?!\s+of\b)")
_SECOND = re.compile(r"[“\"]?\(?2[.)]\s")
_FIRST = re.compile(r"[“\"]?\(?1[.)]\s")
_ASIDE = re.compile(r"\[[^\[\]]{1,60}\]")  # [Extract]
_STOP = re.compile(r"\.?\]?\s+")
_AFTER_NUMBER = re.compile(r"\s*[.:\]]")
_UPPER_SERIES = re.compile(r"[A-Z]{1,8}$")
# A mission names its series after itself (“Moslon”, “Delsy”): a word of two syllables that no reference begins with.
_COINED_SERIES = re.compile(r"(?:To)?(?!Re|Ur|My|Our|Your)[A-Z][a-z]{3,7}$")


def telegram_number(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """Yield the span of the number that opens the first paragraph, and of a joint number right after it.

    Args:
        text: The reading.
        paragraphs: The blocks of the telegram's own text, in order.
    """
    first = next((span for span in paragraphs if not _ASIDE.fullmatch(text, span.start, span.end)), None)
    if first is None:
        return
    start = _past_page_mark(text, first)
    match = _plain_number(text, start, first, paragraphs) or _series_number(text, start, first.end)
    if match is None:
        return
    yield Span(*match.span("n"), Kind.TELEGRAM_NUMBER, (), _FOUND_BY)
    joint = _series_number(text, _past_stop(text, match.end()), first.end)
    if joint:
        yield Span(*joint.span("n"), Kind.TELEGRAM_NUMBER, (), _FOUND_BY)


def opens_with_number(line: str) -> bool:
    """Say whether *line* opens with the number of a telegram: ``249. ReDeptel``, ``Secto 16. The``."""
    plain = _PLAIN.match(line)
    if plain is not None and plain["n"] != "1" and _AFTER_NUMBER.match(line, plain.end("n")) is not None:
        return True
    return _series_number(line, 0, len(line)) is not None


def _past_page_mark(text: str, span: Span) -> int:
    mark = PAGE_MARKS.match(text, span.start, span.end)
    return mark.end() if mark else span.start


def _plain_number(text: str, start: int, first: Span, paragraphs: Sequence[Span]) -> re.Match[str] | None:
    match = _PLAIN.match(text, start, first.end)
    if match is None or not _AFTER_NUMBER.match(text, match.end("n")):
        return None
    return None if match["n"] == "1" and _list_follows(text, paragraphs) else match


def _list_follows(text: str, paragraphs: Sequence[Span]) -> bool:
    """Say whether a later paragraph opens with 2. and none before it opens with 1."""
    for paragraph in paragraphs[1:]:
        if _FIRST.match(text, paragraph.start, paragraph.end):
            return False
        if _SECOND.match(text, paragraph.start, paragraph.end):
            return True
    return False


def _series_number(text: str, start: int, end: int) -> re.Match[str] | None:
    match = _SERIES.match(text, start, end)
    if match and _is_series(match["series"]):
        return match
    return _AIRGRAM.match(text, start, end) or _TIME_GROUP.match(text, start, end)


def _is_series(word: str) -> bool:
    if word in series_names() or _UPPER_SERIES.match(word):
        return True
    return _COINED_SERIES.match(word) is not None and word.lower() not in MONTHS and word not in _no_series()


@cache
def _no_series() -> frozenset[str]:
    return frozenset(word_lists()["no-series"].words)


def part_labels(text: str, paragraphs: Sequence[Span], numbers: Sequence[Span]) -> Iterator[Span]:
    """Yield the marks of parts that open a paragraph or follow the telegram's number."""
    starts = [_past_page_mark(text, paragraph) for paragraph in paragraphs]
    starts += [_past_stop(text, number.end) for number in numbers]
    for start in sorted(starts):
        match = _PART.match(text, start)
        if match and text[match.end() : match.end() + 1] == " ":
            yield Span(match.start(), match.end(), Kind.PART_LABEL, (), _FOUND_BY)


def _past_stop(text: str, at: int) -> int:
    match = _STOP.match(text, at)
    return match.end() if match else at
