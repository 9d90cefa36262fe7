"""The opening of a cable: from the first page's head to the line before the text.

Its lines stand in an order that the communications centres kept for decades (ACP 127, Communication Instructions, Tape
Relay Procedures): distribution, drafting, date-time group, sender, addressees, classification, executive order, TAGS,
subject, references. Any of them may be missing, and the head of the next page may stand between any two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from teigram.cable_tables import indicators
from teigram.lines import Line
from teigram.recognise.cable_lines import FURNITURE, PAGE, PAGE_REST, CableLine, Role, role_of

_BEFORE_CLASSIFICATION = frozenset(
    {Role.TRANSMISSION, Role.DISTRIBUTION, Role.DRAFTING, Role.DATE_TIME, Role.SENDER, Role.ADDRESSEE, Role.INFORMATION}
)
_MATTER = frozenset({Role.ORDER, Role.TAGS, Role.SUBJECT, Role.REFERENCE})
_PLACE = r"[A-Z][A-Z.'-]*(?: [A-Z][A-Z.'-]*){0,3} \d{1,6}"
_REFERENCES = re.compile(
    rf"(?:\(?[A-Z][).]\s*)?{_PLACE}(?:[,;.]?(?: AND)?\s*(?:\(?[A-Z][).]\s*)?(?:{_PLACE}|\d{{1,6}}))*[;,.]?(?: NOTAL)?"
)
_ITEM = re.compile(r"\(?[A-Z][).]\s*\S")
_ADDRESSEE = re.compile(r"[A-Z0-9][A-Z0-9 /.,'()&-]{2,69}")
_CODES = re.compile(r"[A-Z]{2,5}(?:[, ]+[A-Z]{2,5})*,?")
_PARAGRAPH = re.compile(r"\(?(?:\d{1,2}|[A-Z])[.)]\s|(?:BEGIN |END )?(?:SUMMARY|COMMENT)\b|QUOTE\b|FOLLOWING\b")
_WRAPPED, _LONGEST_SUBJECT = 45, 4  # columns; lines
_CAPTIONS, _OFFICERS, _ADDRESSEES = 8, 14, 80  # lines among which the next known line must stand


@dataclass(slots=True)
class _State:
    """What has been read of the opening: its lines, the role that a line may go on with, and what was seen."""

    lines: Sequence[Line]
    roles: Sequence[Role | None]
    placed: list[CableLine] = field(default_factory=list)
    current: Role | None = None
    seen: set[Role] = field(default_factory=set)

    def last(self) -> CableLine:
        """Give the last line that is no furniture."""
        return next(placed for placed in reversed(self.placed) if placed.role not in FURNITURE)


def opening(lines: Sequence[Line], roles: Sequence[Role | None]) -> list[CableLine]:
    """Give the lines of the opening; the text begins with the line after the last of them.

    Args:
        lines: Of the whole cable.
        roles: What `role_of` says of each of them.
    """
    state = _State(lines, roles)
    for at in range(len(lines)):
        placed = furniture_at(lines, roles, at, state.placed) or _known(state, at) or _continued(state, at)
        if placed is None:
            break
        state.placed.append(placed)
        if placed.role not in FURNITURE:
            state.current = placed.role
            state.seen.add(placed.role)
    return state.placed


def roles_of(lines: Sequence[Line]) -> list[Role | None]:
    """Give what each line is by itself."""
    return [role_of(line.text) for line in lines]


def furniture_at(
    lines: Sequence[Line], roles: Sequence[Role | None], at: int, placed: Sequence[CableLine]
) -> CableLine | None:
    """Give the line as a part of the page's head or foot; None when it is none."""
    role = roles[at]
    if role in FURNITURE:
        return CableLine(lines[at], role)
    if placed and placed[-1].role is Role.PAGE and PAGE_REST.fullmatch(lines[at].text):
        head = PAGE.fullmatch(placed[-1].line.text)
        if head and not head["number"]:
            return CableLine(lines[at], Role.PAGE, continues=True)
    return None


def _known(state: _State, at: int) -> CableLine | None:
    """Give the line as what it is by itself, where such a line can stand."""
    role = state.roles[at]
    if role is None or role is Role.ARCHIVE:
        return None
    matter_began = bool(state.seen & _MATTER)
    if role in _BEFORE_CLASSIFICATION and (matter_began or Role.CLASSIFICATION in state.seen):
        return None
    if role is Role.CLASSIFICATION and Role.CLASSIFICATION in state.seen:
        return None
    if role is Role.SUBJECT and Role.SUBJECT in state.seen:
        return None
    if role in (Role.ADDRESSEE, Role.INFORMATION) and not state.seen & {Role.SENDER, Role.DATE_TIME, Role.ADDRESSEE}:
        return None
    if role is Role.CAPTION and not state.seen:
        return None
    return CableLine(state.lines[at], role)


def _continued(state: _State, at: int) -> CableLine | None:
    """Give the line as the next one of the field above it, or as an instruction between two fields."""
    line = state.lines[at]
    current = state.current
    if current is not None and _goes_on(state, at, current):
        return CableLine(line, current, continues=True)
    if current in (Role.CLASSIFICATION, Role.CAPTION, Role.ROUTING):
        is_instruction = not _PARAGRAPH.match(line.text) and _is_ahead(state, at, _MATTER, _CAPTIONS)
        return CableLine(line, Role.ROUTING) if is_instruction and not state.seen & _MATTER else None
    if state.seen & (_MATTER | {Role.CLASSIFICATION}):
        return None
    wanted = frozenset({Role.DATE_TIME, Role.SENDER, Role.CLASSIFICATION, Role.DISTRIBUTION})
    return CableLine(line, Role.ROUTING) if _is_ahead(state, at, wanted, _CAPTIONS) else None


def _goes_on(state: _State, at: int, current: Role) -> bool:
    line, last = state.lines[at], state.last()
    if current is Role.DRAFTING:
        return _is_ahead(state, at, frozenset({Role.TRANSMISSION, Role.DATE_TIME, Role.SENDER}), _OFFICERS)
    if current in (Role.ADDRESSEE, Role.INFORMATION):
        return _is_addressee(state, at)
    if current is Role.SUBJECT:
        return _subject_goes_on(state, line, last.line)
    if current is Role.TAGS:
        return last.line.text.endswith(",") and _CODES.match(line.text) is not None
    if current is Role.REFERENCE:
        return _REFERENCES.fullmatch(line.text) is not None or (
            last.line.text.endswith((";", ",", " AND")) and _ITEM.match(line.text) is not None
        )
    return False


def _is_addressee(state: _State, at: int) -> bool:
    text = state.lines[at].text
    if _ADDRESSEE.fullmatch(text) is None:
        return False
    if text.split()[0].rpartition("/")[2] in indicators():
        return True
    return _is_ahead(state, at, _MATTER | {Role.CLASSIFICATION, Role.INFORMATION}, _ADDRESSEES)


def _subject_goes_on(state: _State, line: Line, last: Line) -> bool:
    """Say whether the subject's line was full, so that it goes on in the next one."""
    length = sum(placed.role is Role.SUBJECT for placed in state.placed)
    return len(last.text) >= _WRAPPED and length < _LONGEST_SUBJECT and not _PARAGRAPH.match(line.text)


def _is_ahead(state: _State, at: int, wanted: frozenset[Role], within: int) -> bool:
    """Say whether one of the next lines is one of *wanted*."""
    return any(role in wanted for role in state.roles[at + 1 : at + 1 + within])
