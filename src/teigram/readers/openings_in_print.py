"""Where the documents of the printed edition open, when several stand in one text.

A line above the heading that names file and kind, a dateline below it, or “Telegram From … to …” with a number make
sure that a document opens. A heading alone may also be that of an enclosure, or stand in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teigram.lines import Line
from teigram.readers.openings import Opening, is_parted
from teigram.readers.print_headings import Headed, headed_at, may_be_heading
from teigram.readers.print_lines import is_text, names_file, without_mark

_FROM_TO = re.compile(r"\b(?:Telegram|Airgram|Cable|Cablegram|Message)s?\b.{0,30}? From .+ to ")
_YEAR = re.compile(r"\b1[89]\d\d")
# Small words of a heading; any other in lower case is a word of a sentence: “The Ambassador went to see …”
_SENTENCE = re.compile(
    r"\d|[.;:] [A-Z]|, |\b(?!(?:of|the|to|from|in|at|on|for|and|by|de|du|certain|all|temporarily)\b)[a-z]\w*"
)
_STEP = 10  # documents that may be left out between two
_ITEM = re.compile(r"(?P<n>\d{1,4})\. ")
# What a document encloses has a heading too, below such a line or below one that ends in a colon.
_ENCLOSED = re.compile(
    r"[\[(]?\s*(?:sub-?)?(?:enclosure|annex|attachment|appendix|tab|text|extract)\b.{0,30}", re.IGNORECASE
)


def printed_openings(raw: str, lines: Sequence[Line]) -> Iterator[Opening]:
    """Yield where a document opens, or may open, in *lines*, which are those of *raw*."""
    first: Headed | None = None
    after, number, words = 0, "", ""
    for at, line in enumerate(lines):
        is_below_file = " to " in line.text and at > 0 and names_file(lines[at - 1].text)
        is_candidate = at >= after and (is_below_file or may_be_heading(line.text))
        headed = headed_at(lines, at, after) if is_candidate else None
        if headed is None or _is_enclosed(lines, headed.first):
            continue
        between = lines[after : headed.first]
        is_title_again = headed.words == words and number in ("", headed.number)  # of a web page, above the heading
        if first and is_title_again and not any(is_text(other.text) for other in between):
            after, number = headed.after, headed.number
            continue
        first = first or headed
        above = [other for other in between if other.indent == lines[headed.at].indent]
        can_be = _can_be_heading(headed)
        is_sure = _is_sure(headed, first, number, above) or (can_be and is_parted(raw, lines, headed.first))
        if headed is first or is_sure or can_be:
            after, number, words = headed.after, headed.number or number, headed.words
            yield Opening(headed.first, headed.after, is_sure, headed.number)


def _is_enclosed(lines: Sequence[Line], first: int) -> bool:
    """Say whether a quotation begins on the line *first*, or the line above announces it."""
    text = lines[first].text
    if text.count("“") > text.count("”") or text.count('"') % 2:
        return True
    above = lines[first - 1].text if first else ""
    return above.endswith(":") or _ENCLOSED.fullmatch(above) is not None


def _is_sure(headed: Headed, first: Headed, last: str, above: Sequence[Line]) -> bool:
    """Say whether the heading is that of a document and no other.

    Args:
        headed: The heading with what stands around it.
        first: That of the first document.
        last: The number of the document before, or empty.
        above: The lines of the document before, below its heading, which are set in as far as this one.
    """
    if headed.has_file:
        return True
    if headed.has_parties:
        return (headed.is_dated and _dates_tell(headed, first)) or _is_named(headed, last, above)
    if headed.is_editorial_note and not headed.number:
        return True
    step = _step(headed, last)
    if not headed.number or (_is_item(headed, above) and not (step == 1 and _is_of_day(headed))):
        return False
    return 0 < step < _STEP or (step > 0 and (headed.is_dated or headed.is_old))


def _dates_tell(headed: Headed, first: Headed) -> bool:
    """Say whether a heading with a dateline is that of a document, and not of an enclosure.

    Where the first document has a file or a number, all have.
    """
    return bool(headed.number) or headed.first < headed.at or not (first.number or first.has_file)


def _is_named(headed: Headed, last: str, above: Sequence[Line]) -> bool:
    """Say whether a heading with parties has the number of a document, and names what it is."""
    step = _step(headed, last)
    if not headed.number or (step != 1 and _is_item(headed, above)):
        return False
    return _FROM_TO.search(headed.words) is not None or (step > 0 and (headed.is_old or bool(headed.kind)))


def _is_of_day(headed: Headed) -> bool:
    return headed.is_dated or _YEAR.search(headed.words) is not None


def _step(headed: Headed, last: str) -> int:
    """Give by how much the number is higher than that of the document before; 0 where that has none.

    A number such as “No. 500” below a line with the file tells by itself.
    """
    if not last:
        return int(headed.is_old and headed.first < headed.at)
    return _count(headed.number) - _count(last)


def _count(number: str) -> int:
    return int(re.sub(r"\D", "", number) or 0)


def _is_item(headed: Headed, above: Sequence[Line]) -> bool:
    """Say whether the number goes on with a list in the document before, as that of its notes.

    Of a heading that names parties the two numbers before must be there, since one alone is that of the telegram; a
    title without them is an item if there is any of the three before.
    """
    count = _count(headed.number)
    items = {int(match["n"]) for line in above if (match := _ITEM.match(line.text))}
    if headed.has_parties:
        return {n for n in (count - 2, count - 1) if n > 0} <= items
    return count == 1 or bool(items & {count - 3, count - 2, count - 1})


def _can_be_heading(headed: Headed) -> bool:
    """Say whether a heading of which nothing else is known is at least no sentence."""
    return headed.has_parties and _SENTENCE.search(without_mark(headed.words)) is None
