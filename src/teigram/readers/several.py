"""Several telegrams in one text file: where one ends and the next begins.

Historians keep transcriptions in one long text. It is cut only where it is sure that a telegram opens, and only if
there is text between any two headings: a list of headings is a chapter's page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from teigram.forms import Form, cable_form, detect_form
from teigram.lines import Line, lines_of
from teigram.readers.openings import FRONT, Opening, is_rule, shadow_of
from teigram.readers.openings_in_print import printed_openings
from teigram.readers.openings_of_cables import cable_openings
from teigram.readers.print_headings import may_be_heading
from teigram.readers.print_lines import is_text

_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n?|\n)")
_FILED = ": Telegram"  # at the end of the line above a heading
# Of an electronic telegram, and of one in the telegraph form; each has one of them at least.
_SIGNS_OF_CABLES = (("FM ", "PAGE 01"), ("TO:", "To:", "TO :", "FROM:", "From:"))


@dataclass(frozen=True, slots=True)
class Part:
    """A document in a decoded file; offsets are code points there.

    Attributes:
        start: Of its first line.
        end: After its last line.
        number: Of the document in the printed edition, where its heading states it.
        doubtful: Where another document may open in it.
    """

    start: int
    end: int
    number: str = ""
    doubtful: tuple[int, ...] = ()


def parts_of(raw: str) -> tuple[Part, ...]:
    """Give the documents in *raw*, in order; a single one is all of *raw*.

    The parts do not overlap, and between two of them stand only rules, white space and control characters.
    """
    if not _may_be_several(raw):
        return (Part(0, len(raw)),)
    shadow = shadow_of(raw)
    lines = lines_of(shadow)
    is_cable = cable_form(shadow) is not None
    openings = list((cable_openings if is_cable else printed_openings)(raw, lines))
    if not openings:
        return (Part(0, len(raw)),)
    sure = [openings[0], *(opening for opening in openings[1:] if opening.is_sure)]
    if len(sure) > 1 and not (is_cable or _is_sure_of_all(shadow, lines, sure)):
        sure = sure[:1]
    return tuple(_parts(raw, shadow, openings, sure))


def _may_be_several(raw: str) -> bool:
    """Say whether there can be two openings in *raw*; quick, for it is asked of every file."""
    if sum(map(may_be_heading, raw.splitlines())) > 1 or raw.count(_FILED) > 1:
        return True
    return sum(max(map(raw.count, signs)) for signs in _SIGNS_OF_CABLES) > 1


def _is_sure_of_all(shadow: str, lines: Sequence[Line], openings: Sequence[Opening]) -> bool:
    """Say whether the printed documents can be told apart.

    They cannot if the text begins in the middle of one, if there is no text between two headings, or on a page of the
    printed volume, where the notes of all its documents stand at the foot.
    """
    if openings[0].first > FRONT or detect_form(shadow, lines).form is Form.PAGE:
        return False
    ends = [*(opening.first for opening in openings[1:]), len(lines)]
    return all(_has_text(lines[one.after : end]) for one, end in zip(openings, ends, strict=True))


def _has_text(lines: Sequence[Line]) -> bool:
    return any(is_text(line.text) and not is_rule(line.text) for line in lines)


def _parts(raw: str, shadow: str, openings: Sequence[Opening], sure: Sequence[Opening]) -> list[Part]:
    """Cut *raw* at the lines with which the *sure* openings begin; the first part begins where *raw* does."""
    lines = lines_of(shadow)
    starts = [0, *(shadow.rfind("\n", 0, lines[one.first].start) + 1 for one in sure[1:])]
    doubtful = [lines[one.first].start for one in sorted(set(openings) - set(sure), key=lambda one: one.first)]
    ends = [*(_end(raw, lines, one.first) for one in sure[1:]), len(raw)]
    return [
        Part(start, end, opening.number, tuple(at for at in doubtful if start <= at < end))
        for opening, start, end in zip(sure, starts, ends, strict=True)
    ]


def _end(raw: str, lines: Sequence[Line], first: int) -> int:
    """Give where the document ends above the line *first* of another: with the line break after its last line."""
    last = first - 1
    while is_rule(lines[last].text):
        last -= 1
    match = _LINE_BREAK.match(raw, lines[last].end)
    return match.end() if match else lines[last].end
