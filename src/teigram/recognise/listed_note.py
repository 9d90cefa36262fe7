"""One footnote as it stands in a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from teigram.forms import HARD_WRAP, RETURN_SIGN
from teigram.lines import PAGE_MARKS, SENTENCE_END, Line


@dataclass(frozen=True, slots=True)
class ListedNote:
    """One footnote as it stands in the list; offsets are code points in the reading.

    Attributes:
        start: Of its opening mark.
        text_start: Of its own words.
        text_end: After its own words.
        end: After its closing mark.
        number: As printed in the list, or empty.
        opening: The opening mark without white space.
        closing: The closing mark.
        paragraphs: Ranges of its paragraphs; one at least.
        lines: Indexes of its first line and after its last line.
    """

    start: int
    text_start: int
    text_end: int
    end: int
    number: str
    opening: str
    closing: str
    paragraphs: tuple[tuple[int, int], ...]
    lines: tuple[int, int]


def listed_note(lines: Sequence[Line], at: int, stop: int, opening: re.Match[str] | None) -> ListedNote:
    """Make a note of the lines from *at* up to *stop*.

    Args:
        lines: All lines of the reading.
        at: Index of the note's first line.
        stop: Index after its last line.
        opening: The opening mark, matched in the first line's text; None when there is none.
    """
    first, last = lines[at], lines[stop - 1]
    text_start = first.start + (opening.end() if opening else 0)
    closing = RETURN_SIGN if last.text.endswith(RETURN_SIGN) else ""
    text_end = max(last.end - len(closing), text_start)
    return ListedNote(
        start=first.start,
        text_start=text_start,
        text_end=text_end,
        end=last.end,
        number=(opening.groupdict().get("n") or "") if opening else "",
        opening=opening.group().strip() if opening else "",
        closing=closing,
        paragraphs=_paragraphs(lines[at:stop], text_start, text_end),
        lines=(at, stop),
    )


def _paragraphs(lines: Sequence[Line], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Give the paragraphs between *start* and *end*: lines that are more than page marks.

    A line that ends without the end of a sentence, on paper that was narrow, runs on into the next.
    """
    found: list[tuple[int, int]] = []
    runs_on = False
    for line in lines:
        first, last = max(line.start, start), min(line.end, end)
        if PAGE_MARKS.fullmatch(line.text[first - line.start :].strip()):
            continue
        if runs_on and not line.blank_before:
            found[-1] = (found[-1][0], last)
        elif last > first:
            found.append((first, last))
        runs_on = bool(found) and len(line.text) <= HARD_WRAP and not line.text.endswith(SENTENCE_END)
    return tuple(found)
