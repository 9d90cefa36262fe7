"""Square brackets of the printed edition.

As found::

    OK H[arry] S. T[ruman]                 letters that complete a word
    [Washington,] October 3                words supplied by the editors
    [garble]  [2 lines not declassified]   a gap, with what the editors say of it
    recieved [sic]                         the editors' word that it stands so
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from teigram.spans import Kind, Span
from teigram.wording import any_of

_FOUND_BY = "recognise.brackets"
_BRACKET = re.compile(r"\[(?P<inside>[^\[\]\n]{1,600})\]")
_REASONS = {"garble": "garbled", "declassified": "not-declassified", "omission": "omitted"}


@cache
def _gap() -> re.Pattern[str]:
    """Match what the editors say of a gap; the group that matches is the reason."""
    return re.compile(
        r"(?P<garble>[Gg]arbled?\b.*|.*\bgarbled?)"
        r"|(?P<declassified>.*\bnot (?:yet )?declassified\b.*)"
        rf"|(?P<omission>(?i:{any_of('omission')}).*)",
        re.DOTALL,
    )


def editorial_brackets(text: str) -> Iterator[Span]:
    """Yield spans for the brackets of *text*: completed words, supplied words and gaps.

    A bracket that holds another mark (a page, a note's number between brackets) or runs over a line is left as text.
    """
    for match in _BRACKET.finditer(text):
        inside = match["inside"]
        if inside.startswith("Page ") or inside.isdigit():
            continue
        gap = _gap().fullmatch(inside)
        if gap and gap.lastgroup:
            yield Span(match.start(), match.end(), Kind.GAP, (("reason", _REASONS[gap.lastgroup]),), _FOUND_BY)
            continue
        word = _completed_word(text, match)
        if word:
            yield Span(*word, Kind.COMPLETED, (), _FOUND_BY)
            yield Span(match.start(), match.end(), Kind.COMPLETION, (), _FOUND_BY)
        else:
            yield Span(match.start(), match.end(), Kind.SUPPLIED, (), _FOUND_BY)


def _completed_word(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Give the whole word whose letters the bracket completes, or None when it stands by itself."""
    if not (match["inside"].isalpha() and match["inside"].islower()):
        return None
    start, end = match.start(), match.end()
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return (start, end) if (start, end) != match.span() else None
