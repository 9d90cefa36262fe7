"""What stands in the fields of a telegraph form: names, number, dates, markings.

``NO: 92, July 25, 7 p.m.`` has the number and the date, ``SENT TO: Amembassy MOSCOW PRIORITY 65`` an addressee, the
precedence and the number that the telegram has there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teigram.cable_tables import addressee
from teigram.recognise.cable_addressees import addressed
from teigram.recognise.cable_fields import marking_span
from teigram.recognise.cable_lines import CableLine, Role
from teigram.recognise.form_dates import FormDate, form_date
from teigram.recognise.markings import marking_line, markings_in
from teigram.recognise.telegraph_form import COLUMN, FIELD, label_of, received_in, role_of_field
from teigram.seats import is_office, is_organisation
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.telegraph_fields"
# 92; A-139; Dulte 172; not the 7 of “7 p.m.”
_NUMBER = re.compile(r"(?:[A-Z][A-Za-z]+\s)?[A-Z]?-?\d{1,6}\b(?!\s?[ap]\.|:)")
_SHORT_NAME = 3  # words; a sender of so many at most that is no embassy is a place


def form_spans(placed: Sequence[CableLine]) -> list[Span]:
    """Give the opener and what stands in it."""
    if not placed:
        return []
    spans = [Span(placed[0].line.start, placed[-1].line.end, Kind.OPENER, (), _FOUND_BY)]
    received = received_in(placed)
    role = Role.FORM
    for line in placed:
        found = list(FIELD.finditer(line.line.text))
        role = role_of_field(found[-1]) if found else role
        spans += _address(line, role) if line.continues and not found else _line(line, found, received)
    return spans


def _address(line: CableLine, role: Role) -> Iterator[Span]:
    """Claim a further addressee: of the same kind as the one above."""
    kind = role if role in (Role.ADDRESSEE, Role.INFORMATION) else Role.INFORMATION
    yield Span(line.line.start, line.line.end, Kind.FIELD, (("type", kind.value),), _FOUND_BY)
    yield from _party(line.line.text, line.line.start, kind)


def _line(line: CableLine, fields: Sequence[re.Match[str]], received: FormDate | None) -> Iterator[Span]:
    """Claim the fields of a line, and what stands before, between and after them."""
    text, start = line.line.text, line.line.start
    at = 0
    for field in fields:
        yield from _beside(text, at, field.start(), start, line.role)
        yield from _field(field, start, received)
        at = field.end()
    yield from _beside(text, at, len(text), start, line.role)


def _beside(text: str, at: int, end: int, offset: int, role: Role) -> Iterator[Span]:
    """Claim what stands beside a field: a marking, or a part of the form."""
    at += len(text[at:end]) - len(text[at:end].lstrip())
    words = text[at:end].rstrip()
    if not words:
        return
    found = marking_line(words)
    if found:
        yield from (marking_span(mark, offset + at) for mark in found)
        return
    kind = role.value if role is Role.ROUTING else _kind(words)
    yield Span(offset + at, offset + at + len(words), Kind.FIELD, (("type", kind),), _FOUND_BY)
    if role is Role.ROUTING:
        captions = (mark for mark in markings_in(words, 0, len(words)) if mark.marking.scheme == "handling")
        yield from (marking_span(mark, offset + at) for mark in captions)


def _kind(words: str) -> str:
    """Say what stands beside the fields: an office of the column at the left, or a part of the form itself."""
    return "distribution" if COLUMN.fullmatch(words) and ":" not in words else "form"


def _field(match: re.Match[str], offset: int, received: FormDate | None) -> Iterator[Span]:
    role = role_of_field(match)
    start, end = offset + match.start("label"), offset + match.end()
    is_receipt = label_of(match) in ("RECD", "RECEIVED")
    if role is Role.DATE_TIME or is_receipt:
        yield Span(start, end, Kind.DATELINE, (), _FOUND_BY)
    else:
        yield Span(start, end, Kind.FIELD, (("type", role.value),), _FOUND_BY)
    if not match["value"]:
        return
    at = offset + match.start("value")
    if role is Role.DATE_TIME:
        yield from _number_and_date(match["value"], at, received)
    elif is_receipt and received:
        yield received.span()
    elif role in (Role.SENDER, Role.ADDRESSEE, Role.INFORMATION):
        yield from _party(match["value"], at, role)


def _number_and_date(value: str, at: int, received: FormDate | None) -> Iterator[Span]:
    number = _NUMBER.match(value)
    dated = form_date(value, at, received)
    if number and not (dated and dated.start < at + number.end()):
        yield Span(at, at + number.end(), Kind.TELEGRAM_NUMBER, (), _FOUND_BY)
    if dated:
        yield dated.span()


def _party(value: str, at: int, role: Role) -> Iterator[Span]:
    found = addressed(value)
    kind = Kind.PLACE if role is Role.SENDER and _is_place(value[slice(*found.name)]) else Kind.ORGANISATION
    if found.name[1] > found.name[0]:
        yield Span(at + found.name[0], at + found.name[1], kind, (), _FOUND_BY)
    if found.number and role is not Role.SENDER:
        yield Span(at + found.number[0], at + found.number[1], Kind.TELEGRAM_NUMBER, (), _FOUND_BY)
    yield from (marking_span(mark, at) for mark in found.marks)


def _is_place(name: str) -> bool:
    """Say whether a sender is named by its place alone: ``Moscow``."""
    is_short = len(name.split()) <= _SHORT_NAME
    return is_short and not (addressee(name).cert or is_office(name) or is_organisation(name))
