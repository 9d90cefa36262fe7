"""Footnotes whose numbers have no full stop, as the printed page has them and a PDF gives them.

As found::

    Rusk
    1 Source: Department of State, Central Files, 737.56361/10–2262. Secret.
    2 Not printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.lines import Line
from teigram.recognise.listed_note import ListedNote, listed_note
from teigram.recognise.signatures import looks_like_signature

_OPENING = re.compile(r"(?P<n>\d{1,2})[ \t]+(?=[A-Z“\"(])")
_SOURCE = "Source: "


def bare_notes(lines: Sequence[Line], body: int) -> tuple[ListedNote, ...]:
    """Take the lines at the end that are numbered upwards one by one, below a signature or from “Source:” on.

    A number in the text above must be glued to the word before it for each of them, as a footnote's mark is.

    Args:
        lines: All lines of the reading.
        body: Index of the first line after the heading.
    """
    start = len(lines)
    following = 0
    while start > body and (opening := _OPENING.match(lines[start - 1].text)):
        number = int(opening["n"])
        if following and number != following - 1:
            break
        start, following = start - 1, number
    if start == len(lines) or not _is_list(lines, start):
        return ()
    openings = [_OPENING.match(line.text) for line in lines[start:]]
    return tuple(listed_note(lines, at, at + 1, opening) for at, opening in enumerate(openings, start))


def _is_list(lines: Sequence[Line], start: int) -> bool:
    opens_with_source = lines[start].text.partition(" ")[2].lstrip().startswith(_SOURCE)
    if not opens_with_source and not (start and looks_like_signature(lines[start - 1].text)):
        return False
    above = "\n".join(line.text for line in lines[:start])
    numbers = [line.text.split(maxsplit=1)[0] for line in lines[start:]]
    return all(re.search(rf"(?<=[^\s\d/–-]){number}(?!\w)", above) for number in numbers)
