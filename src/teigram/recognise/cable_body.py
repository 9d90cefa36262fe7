"""The lines of a cable after its opening: text, heads of pages, the openings of later sections, the archive's notes.

Between two sections of a cable stand the foot of the last page and the whole opening again::

    CONFIDENTIAL
    NNN
    CONFIDENTIAL
    PAGE 01 BONN 09467 02 OF 04 141129Z
    ACTION EUR-25
    O R 141117Z JUN 74
    FM AMEMBASSY BONN
    TO SECSTATE WASHDC IMMEDIATE 3212
    C O N F I D E N T I A L SECTION 02 OF 04 BONN 09467
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.lines import Line
from teigram.recognise.cable_lines import FURNITURE, CableLine, Role
from teigram.recognise.cable_opening import furniture_at

_OPENS_SECTION = frozenset({Role.TRANSMISSION, Role.DISTRIBUTION, Role.DATE_TIME, Role.SENDER})
# In the text they are those of a cable that this one quotes.
_BEGINS = frozenset({Role.CLASSIFICATION, Role.ORDER, Role.TAGS, Role.SUBJECT, Role.REFERENCE})
_AFTER_OPENING = frozenset({Role.CAPTION, Role.ORDER, Role.TAGS, Role.SUBJECT})
_LONGEST_OPENING = 90  # lines
_WEAK_END = re.compile(r"BT|#\d+")


def body(lines: Sequence[Line], roles: Sequence[Role | None], first: int) -> list[CableLine]:
    """Give the lines from *first* on.

    Args:
        lines: Of the whole cable.
        roles: What `role_of` says of each of them.
        first: Of the text.
    """
    placed: list[CableLine] = []
    end = next((i for i in range(first, len(lines)) if roles[i] is Role.ARCHIVE), len(lines))
    section_end = first
    for at in range(first, end):
        found = furniture_at(lines, roles, at, placed)
        if found and _is_furniture(lines, roles, at, end):
            placed.append(found)
            if found.role is Role.PAGE:
                section_end = max(section_end, _end_of_opening(roles, at + 1, end))
        else:
            role = Role.PREAMBLE if at < section_end else Role.TEXT
            placed.append(CableLine(lines[at], role, continues=roles[at] not in _BEGINS))
    placed += [CableLine(line, Role.ARCHIVE) for line in lines[end:]]
    return placed


def _is_furniture(lines: Sequence[Line], roles: Sequence[Role | None], at: int, end: int) -> bool:
    """Say whether a line that looks like furniture is: a level of secrecy stands beside another such, or at the end."""
    is_weak = roles[at] is Role.RUNNING or (roles[at] is Role.END and _WEAK_END.fullmatch(lines[at].text))
    if not is_weak:
        return True
    beside = [roles[i] for i in (at - 1, at + 1) if 0 <= i < end]
    return at + 1 == end or any(role in FURNITURE for role in beside)


def _end_of_opening(roles: Sequence[Role | None], start: int, end: int) -> int:
    """Give the line after the opening that is repeated from *start* on; *start* itself when none is."""
    at = start
    while at < end and roles[at] in FURNITURE:
        at += 1
    if at >= end or roles[at] not in _OPENS_SECTION:
        return start
    for i in range(at, min(end, at + _LONGEST_OPENING)):
        if roles[i] is Role.CLASSIFICATION:
            return _past_captions(roles, i + 1, end)
    return start


def _past_captions(roles: Sequence[Role | None], at: int, end: int) -> int:
    while at < end and roles[at] in _AFTER_OPENING:
        at += 1
    return at
