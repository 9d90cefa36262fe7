"""The fields of a cable's opening: who, to whom, when, how secret, about what.

Each line of the opening is a `seg` with its kind; in it are marked the precedence, the date-time group, the names of
sender and addressees, the level of secrecy, the number, the TAGS and the references.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from teigram.cable_tables import precedence_letters
from teigram.recognise.cable_addressees import addressed
from teigram.recognise.cable_levels import classified
from teigram.recognise.cable_lines import DATE_TIME, FURNITURE, CableLine, Role
from teigram.recognise.cable_references import cable_references
from teigram.recognise.date_time_groups import date_time_groups
from teigram.recognise.markings import FoundMarking, markings_in
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.cable_fields"
_LETTERS = re.compile(r"[ZYOPR]+")
_TAG = re.compile(r"\((?P<name>[^()\n]+)\)|(?<![A-Z0-9])(?P<code>[A-Z][A-Z0-9-]+)")
_LABEL = re.compile(r"[A-Z][A-Z.]*\s*[:;]\s*")
# EUR/SOV:JDOE:ABC; S/P - MR. DOBBINS
_OFFICER = re.compile(
    r"^(?:[A-Z]+(?: BY)?:?\s+(?=[A-Z]+\s?[/:-]))?(?P<office>[A-Z]+(?:\s?/\s?[A-Z]+)*(?:-[A-Z]{1,3})?)\s?(?::|\s-)\s?"
    r"(?P<name>(?:MR\.|MRS\.|MISS|MS\.)?\s?(?:[A-Z]\.\s?)*[A-Z][A-Z'-]+)",
    re.MULTILINE,
)
_TYPES = {Role.CLASSIFICATION: "heading", Role.CAPTION: "routing"}
_GROUPED = frozenset({Role.SUBJECT, Role.TAGS, Role.REFERENCE, Role.DRAFTING})


def opening_spans(text: str, placed: Sequence[CableLine]) -> list[Span]:
    """Give the spans of the opening's lines: openers, the subject, and what stands in them."""
    fields = list(fields_of(placed))
    spans = list(_frames(fields))
    year = ""
    for field in fields:
        if field[0].role is Role.SUBJECT:
            continue
        inner = list(_field(text, field, year))
        year = year or next((span.get("when")[:4] for span in inner if span.kind is Kind.DATE), "")
        spans += inner
    return spans


def fields_of(placed: Sequence[CableLine]) -> Iterator[list[CableLine]]:
    """Yield the lines of each field: one line, or the lines over which a subject or a list goes on."""
    field: list[CableLine] = []
    for line in placed:
        if line.role in FURNITURE:
            continue
        if field and line.continues and line.role is field[0].role and line.role in _GROUPED:
            field.append(line)
            continue
        if field:
            yield field
        field = [line]
    if field:
        yield field


def _frames(fields: Sequence[list[CableLine]]) -> Iterator[Span]:
    """Yield the subject as a heading, and an opener around the fields before and after it."""
    run: list[CableLine] = []
    for field in fields:
        if field[0].role is not Role.SUBJECT:
            run += field
            continue
        if run:
            yield _span(run, Kind.OPENER)
        run = []
        yield _span(field, Kind.SUBJECT)
    if run:
        yield _span(run, Kind.OPENER)


def _span(lines: Sequence[CableLine], kind: Kind, attrs: tuple[tuple[str, str], ...] = ()) -> Span:
    return Span(lines[0].line.start, lines[-1].line.end, kind, attrs, _FOUND_BY)


def _field(text: str, field: Sequence[CableLine], year: str) -> Iterator[Span]:
    """Yield the field and what stands in it; *year* is that of the date-time group, or empty."""
    role = field[0].role
    if role is Role.DATE_TIME:
        yield _span(field, Kind.DATELINE)
    else:
        yield _span(field, Kind.FIELD, (("type", _TYPES.get(role, role.value)),))
    start, end = field[0].line.start, field[-1].line.end
    if role is Role.REFERENCE:
        yield from _references(text, start, end, year)
    elif role in _INSIDE:
        yield from _INSIDE[role](text, start, end)


def _group(text: str, start: int, end: int) -> Iterator[Span]:
    match = DATE_TIME.fullmatch(text, start, end)
    if match is None:
        return
    for letters in _LETTERS.finditer(text, *match.span("letters")):
        value = precedence_letters()[letters.group()[0]]
        attrs = (("type", "precedence"), ("value", value))
        yield Span(letters.start(), letters.end(), Kind.MARKING, attrs, _FOUND_BY)
    yield from date_time_groups(text, *match.span("group"))


def _address(text: str, start: int, end: int) -> Iterator[Span]:
    found = addressed(text[start:end])
    if found.name[1] > found.name[0]:
        yield Span(start + found.name[0], start + found.name[1], Kind.ORGANISATION, (), _FOUND_BY)
    yield from (marking_span(mark, start) for mark in found.marks)


def marking_span(found: FoundMarking, offset: int) -> Span:
    """Make the span of a marking that was found in a part of the text that begins at *offset*."""
    attrs = (("type", found.marking.scheme), ("value", found.marking.value))
    return Span(found.start + offset, found.end + offset, Kind.MARKING, attrs, _FOUND_BY)


def _classification(text: str, start: int, end: int) -> Iterator[Span]:
    found = classified(text[start:end])
    if found is None:
        return
    attrs = (("type", "classification"), ("value", found.level.value))
    yield Span(start, start + found.level.end, Kind.MARKING, attrs, _FOUND_BY)
    if found.number:
        yield Span(start + found.number[0], start + found.number[1], Kind.TELEGRAM_NUMBER, (), _FOUND_BY)
    yield from _captions(text, start + found.rest, end)


def _captions(text: str, start: int, end: int) -> Iterator[Span]:
    yield from (marking_span(found, 0) for found in markings_in(text, start, end) if found.marking.scheme == "handling")


def _tags(text: str, start: int, end: int) -> Iterator[Span]:
    label = _LABEL.match(text, start, end)
    for match in _TAG.finditer(text, label.end() if label else start, end):
        group = "name" if match["name"] else "code"
        if match[group] != "AND" and match[group].strip():
            yield Span(*match.span(group), Kind.TERM, (), _FOUND_BY)


def _officers(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _OFFICER.finditer(text[start:end]):
        for group, kind in (("office", Kind.ORGANISATION), ("name", Kind.PERSON)):
            yield Span(start + match.start(group), start + match.end(group), kind, (), _FOUND_BY)


def _references(text: str, start: int, end: int, year: str) -> Iterator[Span]:
    label = _LABEL.match(text, start, end)
    yield from cable_references(text, label.end() if label else start, end, year=year, is_field=True)
    yield from date_time_groups(text, start, end)


_INSIDE: dict[Role, Callable[[str, int, int], Iterator[Span]]] = {
    Role.DATE_TIME: _group,
    Role.SENDER: _address,
    Role.ADDRESSEE: _address,
    Role.INFORMATION: _address,
    Role.CLASSIFICATION: _classification,
    Role.CAPTION: _captions,
    Role.ROUTING: _captions,
    Role.TAGS: _tags,
    Role.DRAFTING: _officers,
}
