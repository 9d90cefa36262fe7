"""Letters and messages that a telegram transmits as a whole.

As found::

    Please deliver the following letter from the President:
    Dear Prime Minister:
    I have had a good talk with George Ball …
    With my strong feeling that time is of the essence, … Sincerely, End verbatim text.

    “Dear Harold: I appreciate very much your message …
    “Sincerely yours, Foster”

Salutation and signature stay paragraphs, as the editors of the printed edition encode them: they are the letter's, not
the telegram's. A letter whose end nothing shows is left in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from teigram.lines import PAGE_MARKS, SENTENCE_END
from teigram.recognise.signatures import looks_like_signature
from teigram.recognise.slots import Placed, Slot
from teigram.spans import Kind, Span
from teigram.wording import any_of

_FOUND_BY = "recognise.letters"
_MARK = r"(?: ?\d{1,2}| ?/\d{1,3}/| ?\[\d{1,2}\])?"  # of a footnote
_QUOTED = re.compile(r"[“\"]")
_QUOTE_ENDS = re.compile(rf"[”\"][.,;]?{_MARK}")
_KIND_OF_TEXT = r"(?:(?:of )?(?:verbatim )?(?:text|message|letter|note|quote)s?)"
_BEGINS = re.compile(rf"\b(?:begin {_KIND_OF_TEXT}|verbatim text)\b[.:]?", re.IGNORECASE)
_ENDS = re.compile(rf"\bend {_KIND_OF_TEXT}[.:)\]]*{_MARK}", re.IGNORECASE)
_SIGNED = re.compile(r"[(\[]?Signed\b[:,)]?[^\n]{2,60}")
_LONGEST_CLOSE = 80
_LONGEST_END = 50  # code points of “End of verbatim message” and its like, and of a footnote's mark
_SIGNATURE_LINES = 3  # name, title and office


def letters(text: str, places: Sequence[Placed]) -> Iterator[Span]:
    """Yield the letters and messages in the body of a telegram, in text order; they never overlap.

    Args:
        text: The reading.
        places: The paragraphs of the body and page marks between them. One that opens the body is the document itself.
    """
    bodies = [place for place in places if place.slot is Slot.BODY]
    lines = [_words(text, place) for place in bodies]
    at = 1
    while at < len(bodies):
        end = _end(lines, at)
        if end is None:
            at += 1
            continue
        yield Span(bodies[at].start, bodies[end].end, Kind.FLOATING, (), _FOUND_BY)
        at = end + 1


def signature_of_telegram(lines: Sequence[str], first: int) -> int:
    """Give the first line of the telegram's own signature.

    Args:
        lines: The paragraphs of the body, and under them the names that end the text.
        first: Index of the first name. Names belong to the letter where one closes in them or right above them; the
            last is the telegram's.
    """
    if not any(_salutation().match(line) for line in lines[1:first]):
        return first
    closes = [i for i in range(first - 1, len(lines)) if _close().fullmatch(lines[i])]
    if not closes:
        return first
    return len(lines) - 1 if closes[-1] < first else closes[-1] + 1


def _words(text: str, place: Placed) -> str:
    """Give the words at *place* without the page marks in front of them."""
    mark = PAGE_MARKS.match(text, place.start, place.end)
    return text[mark.end() if mark else place.start : place.end]


@cache
def _salutation() -> re.Pattern[str]:
    """Match a salutation: on a line of its own, or with a colon before the first words of the letter."""
    dear = rf"(?:My )?Dear [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,5}}{_MARK}(?:[:,.]?{_MARK}$|:—?{_MARK} )"
    title = rf"(?:{any_of('salutation')}){_MARK}(?:[:,]—?{_MARK}$|:—?{_MARK} )"
    return re.compile(rf"[“\"]?(?:{dear}|{title})", re.IGNORECASE)


@cache
def _close() -> re.Pattern[str]:
    """Match a complimentary close, with or without a name, that is a line or ends one: ``Sincerely yours, Foster``."""
    words = rf"(?:{any_of('complimentary-close')})(?:,? [a-z]+){{0,12}}"
    return re.compile(rf"(?:[“\"]?|.*[.?!]\s+){words}[,.]?(?: [A-Z][\w., ’'-]{{1,50}})?[”\"]?{_MARK}")


def _end(lines: Sequence[str], at: int) -> int | None:
    """Give the last line of the letter or message that begins on line *at*; None when none begins, or none ends."""
    end = None
    if _opens_letter(lines, at):
        end = _quote_end(lines, at) if _QUOTED.match(lines[at]) else _unquoted_end(lines, at)
    return _message_end(lines, at) if end is None else end


def _opens_letter(lines: Sequence[str], at: int) -> bool:
    """Say whether a letter begins on line *at*, below a sentence that leads to it."""
    leads = lines[at - 1].rstrip("0123456789/ ").endswith(SENTENCE_END)
    return leads and _salutation().match(lines[at]) is not None


def _quote_end(lines: Sequence[str], at: int) -> int | None:
    """Give the line on which the quotation ends that opens on line *at*.

    Each of its paragraphs opens with a quotation mark, or only the first does.
    """
    for i in range(at, len(lines)):
        inner = _QUOTED.sub("", lines[i], count=1) if _QUOTED.match(lines[i]) else lines[i]
        is_closed = inner.count("”") > inner.count("“") or inner.count('"') % 2 == 1
        if is_closed and _ends_in(_QUOTE_ENDS, inner) and not _goes_on(lines, i):
            return i if i > at else None
    return None


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Say whether the line after *at* opens with a quotation mark too, and so closes what its own words open."""
    if at + 1 == len(lines) or _close().match(lines[at]):
        return False
    return _QUOTED.match(lines[at + 1]) is not None and _salutation().match(lines[at + 1]) is None


def _unquoted_end(lines: Sequence[str], at: int) -> int | None:
    """Give the last line of the letter: its signature, or the line before the words that end it."""
    for i in range(at + 1, len(lines)):
        if _opens_letter(lines, i):
            return None
        if _ENDS.fullmatch(lines[i]):
            return i - 1
        if _ends_in(_ENDS, lines[i]) or _SIGNED.fullmatch(lines[i]):
            return i
        if _close().fullmatch(lines[i]):
            return _signature_end(lines, i)
    return None


def _signature_end(lines: Sequence[str], close: int) -> int:
    """Give the last of the lines under a complimentary close that are name, title and office."""
    end = close
    if len(lines[close]) > _LONGEST_CLOSE:
        return end
    for i in range(close + 1, min(close + 1 + _SIGNATURE_LINES, len(lines))):
        if not (looks_like_signature(lines[i]) or _SIGNED.fullmatch(lines[i])):
            break
        end = i
    return end


def _message_end(lines: Sequence[str], at: int) -> int | None:
    """Give the last line of the message that begins on line *at* with “Begin text”, or right under such words."""
    opening = _BEGINS.match(lines[at])
    is_opened = opening is not None and opening.end() < len(lines[at])
    if not is_opened and not _ends_in(_BEGINS, lines[at - 1]):
        return None
    for i in range(at, len(lines)):
        if _ENDS.fullmatch(lines[i]):
            return i - 1 if i > at else None
        if _ends_in(_ENDS, lines[i]):
            return i
        if i > at and _BEGINS.search(lines[i]):
            return None
    return None


def _ends_in(pattern: re.Pattern[str], line: str) -> bool:
    """Say whether *line* ends in words that match *pattern*."""
    tail = line[-_LONGEST_END:]
    return any(match.end() == len(tail) for match in pattern.finditer(tail))
