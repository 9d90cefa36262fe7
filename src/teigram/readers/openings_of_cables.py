"""Where raw cables open, when several stand in one text.

A cable opens with its head: the head of its first page, its date-time group where the pages have none, or the title or
first field of a telegraph form. Lines above the head may belong to it, such as a level of secrecy. A later section has
the number of the first; a cable that is quoted stands between QUOTE and UNQUOTE, or below a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teigram.lines import Line
from teigram.readers.cable_heads import Head, electronic_heads, form_heads
from teigram.readers.openings import FRONT, Opening, is_parted
from teigram.recognise.cable_lines import Role, role_of
from teigram.recognise.markings import is_marking_line
from teigram.recognise.telegraph_form import COLUMN

_ABOVE = 6  # lines above a head that may belong to its cable
_QUOTE = re.compile(r"\b(?:(?P<end>UNQUOTE|END QUOTE)|QUOTE)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z]\.? ){0,2}[A-Z][A-Z'’-]{2,20}(?: [A-Z][A-Z'’-]{2,20})?")
_WEAK_END = re.compile(r"BT|#\d+")  # which a cable that is quoted has too
_ENDS = frozenset({Role.END, Role.ARCHIVE, Role.RELEASE})


def cable_openings(raw: str, lines: Sequence[Line]) -> Iterator[Opening]:
    """Yield where a cable opens, or may open, in *lines*, which are those of *raw*."""
    roles = [role_of(line.text) for line in lines]
    heads = sorted([*electronic_heads(lines, roles), *form_heads(lines)], key=lambda head: head.at)
    if not heads:
        return
    last = heads[0]
    lead = last.at if last.at <= FRONT else 0
    yield Opening(last.at - lead, last.end, is_sure=True)
    for head in heads[1:]:
        first = _first_line(raw, lines, roles, head, lead)
        if first == head.at and head.is_of_page and _has_level_above(roles, first, last):
            first -= 1
        is_apart = is_parted(raw, lines, first) or Role.ARCHIVE in roles[last.end : first]
        if head.at < last.end or (head.is_part_of(last) and not (is_apart and head.differs_from(last))):
            continue
        above = lines[first - 1].text
        is_ended = is_apart or (roles[first - 1] in _ENDS and not _WEAK_END.fullmatch(above))
        if is_ended or not _is_quoted(lines[last.end : first]):
            is_sure = is_ended or (head.is_sure and _can_follow(above, last, head))
            is_sure = is_sure and (is_apart or not head.can_be_part_of(last))
            if is_sure or head.is_form:
                yield Opening(first, head.end, is_sure)
            last = head if is_sure else last


def _first_line(raw: str, lines: Sequence[Line], roles: Sequence[Role | None], head: Head, lead: int) -> int:
    """Give the first line of the cable with *head*.

    Above it stand lines like the *lead* lines above the first head of the text; else those that are a level of secrecy
    or an office, up to a rule or to the end of the cable before.
    """
    at = head.at
    if 0 < lead < at and all(_is_like(lines, roles, at - 1 - i, lead - 1 - i) for i in range(lead)):
        return at - lead
    for first in range(at, max(at - _ABOVE, 0), -1):
        if is_parted(raw, lines, first) or roles[first - 1] in _ENDS:
            return first
        if not _is_beside(lines[first - 1].text, roles[first - 1]):
            break
    return at


def _has_level_above(roles: Sequence[Role | None], at: int, last: Head) -> bool:
    """Say whether the level of secrecy above the head of a page is the head's, and not the foot of the page before."""
    return roles[at - 1] is Role.RUNNING and (last.is_form or roles[at - 2] is Role.RUNNING)


def _is_like(lines: Sequence[Line], roles: Sequence[Role | None], at: int, of: int) -> bool:
    one, other = lines[at].text, lines[of].text
    if one == other or (roles[at] is roles[of] is Role.RUNNING):
        return True
    return is_marking_line(one) and is_marking_line(other)


def _is_beside(text: str, role: Role | None) -> bool:
    return role is Role.RUNNING or is_marking_line(text) or COLUMN.fullmatch(text) is not None


def _is_quoted(lines: Sequence[Line]) -> bool:
    """Say whether a cable below *lines* of another is announced or quoted there."""
    if not lines or lines[-1].text.endswith((":", "QUOTE")):
        return True
    matches = [match for line in lines for match in _QUOTE.finditer(line.text)]
    return 2 * sum(bool(match["end"]) for match in matches) < len(matches)


def _can_follow(above: str, last: Head, head: Head) -> bool:
    """Say whether a cable can begin under the line *above* though nothing marks the end of the one before.

    A date-time group alone can do so only under a name or ``BT``, since cables are repeated in others with it.
    """
    if head.is_form or head.is_of_page:
        return True
    is_end = _NAME.fullmatch(above) is not None or _WEAK_END.fullmatch(above) is not None
    return not last.is_of_page and is_end
