"""Blocks: from the slots of a layout to paragraphs, lists, opener and closer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teigram.forms import Form
from teigram.lines import SENTENCE_END
from teigram.recognise.datelines import dateline_at
from teigram.recognise.letters import letters
from teigram.recognise.lists import list_at
from teigram.recognise.markings import FoundMarking, marking_line, markings_among, markings_in
from teigram.recognise.signatures import SIGNATURE
from teigram.recognise.slots import Layout, Placed, Slot
from teigram.recognise.source_lines import is_source_line, parse_source_line
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.structure"
_WRAPPED_LINES, _WRAPPED_WIDTH, _WRAPPED_SHARE = 6, 90, 0.5


def blocks(text: str, layout: Layout) -> Iterator[Span]:
    """Yield the spans of all blocks of *text*, with those inside source line, opener and closer."""
    for place in layout.of(Slot.ADDRESS):
        yield _span(place, Kind.SOURCE_NOTE)
    sources = layout.of(Slot.SOURCE)
    file = next((i for i, place in enumerate(sources) if is_source_line(text[place.start : place.end])), 0)
    for index, place in enumerate(sources):
        yield from source_note(text, place, is_file=index == file)
    for place in layout.of(Slot.HEAD):
        yield _span(place, Kind.HEAD)
    for place in layout.of(Slot.SUBJECT):
        yield _span(place, Kind.SUBJECT)
    yield from _opener(text, layout)
    yield from _body(text, layout)
    yield from _closer(text, layout)


def _span(place: Placed, kind: Kind) -> Span:
    return Span(place.start, place.end, kind, (), _FOUND_BY)


def source_note(text: str, place: Placed, *, is_file: bool) -> Iterator[Span]:
    """Yield the line; the one that names the file is pointed to by what is inferred from it."""
    if not is_file:
        yield _span(place, Kind.SOURCE_NOTE)
        return
    yield Span(place.start, place.end, Kind.SOURCE_NOTE, (("xml:id", "file"),), _FOUND_BY)
    yield from source_line_parts(text, place)


def source_line_parts(text: str, place: Placed) -> Iterator[Span]:
    """Yield the file and the kind of document that the source line at *place* names."""
    line = text[place.start : place.end]
    parsed = parse_source_line(line)
    designation = line[slice(*parsed.file)].partition("[")[0].rstrip()  # a correction in brackets is the editors' own
    if is_source_line(line) and designation:
        start = place.start + parsed.file[0]
        yield Span(start, start + len(designation), Kind.FILE_NUMBER, (), _FOUND_BY)
    if parsed.kind:
        attrs = (("type", parsed.document_type),)
        yield Span(place.start + parsed.kind[0], place.start + parsed.kind[1], Kind.DOCUMENT_TYPE, attrs, _FOUND_BY)


def _opener(text: str, layout: Layout) -> Iterator[Span]:
    places = layout.of(Slot.DATELINE, Slot.MARKING, Slot.RECEIVED)
    if not places:
        return
    yield Span(places[0].start, places[-1].end, Kind.OPENER, (), _FOUND_BY)
    for place in places:
        if place.slot is Slot.MARKING:
            line = text[place.start : place.end]
            yield from (marking(found, place.start) for found in marking_line(line) or markings_among(line))
        else:
            yield _span(place, Kind.DATELINE)
            if place.slot is Slot.DATELINE:
                yield from dateline_parts(text, place)


def marking(found: FoundMarking, offset: int) -> Span:
    """Give the span of a marking; *offset* is added to its place."""
    attrs = (("type", found.marking.scheme), ("value", found.marking.value))
    return Span(found.start + offset, found.end + offset, Kind.MARKING, attrs, _FOUND_BY)


def dateline_parts(text: str, place: Placed) -> Iterator[Span]:
    """Yield markings, place, telegram number and date that stand in the dateline at *place*."""
    parsed = dateline_at(text, place.start, place.end)
    if parsed is None:
        return
    for found in markings_in(text, place.start, parsed.start):
        yield marking(found, 0)
    if parsed.place:
        yield Span(*parsed.place, Kind.PLACE, (), _FOUND_BY)
    if parsed.number:
        yield Span(*parsed.number, Kind.TELEGRAM_NUMBER, (), _FOUND_BY)
    attrs = (("when", parsed.when),) if parsed.when else ()
    yield Span(*parsed.date, Kind.DATE, attrs, _FOUND_BY)


def _closer(text: str, layout: Layout) -> Iterator[Span]:
    places = layout.of(Slot.SIGNATURE)
    if not places:
        return
    yield Span(places[0].start, places[-1].end, Kind.CLOSER, (), _FOUND_BY)
    for place in places:
        yield _span(place, Kind.SIGNED)
        yield from signature_parts(text, place)


def signature_parts(text: str, place: Placed) -> Iterator[Span]:
    """Yield the name in the signature at *place*; one in brackets is the edition's own and is left to them."""
    match = SIGNATURE.fullmatch(text[place.start : place.end])
    if match and not match["name"].startswith("["):
        start, end = match.span("name")
        yield Span(place.start + start, place.start + end, Kind.PERSON, (), _FOUND_BY)


def _body(text: str, layout: Layout) -> Iterator[Span]:
    places = layout.of(Slot.BODY, Slot.PAGE)
    if _is_wrapped(text, layout, places):
        places = _unwrapped(text, places)
    paragraphs = list(_paragraphs(text, places))
    lists = [span for span in paragraphs if span.kind is Kind.LIST]
    yield from (letter for letter in letters(text, places) if all(_is_apart(letter, other) for other in lists))
    yield from paragraphs


def _is_apart(letter: Span, other: Span) -> bool:
    """Say whether *other* lies inside *letter* or outside of it."""
    is_inside = letter.start <= other.start and other.end <= letter.end
    return is_inside or other.end <= letter.start or letter.end <= other.start


def _paragraphs(text: str, places: Sequence[Placed]) -> Iterator[Span]:
    at = 0
    while at < len(places):
        found = list_at(text, places, at)
        if found.spans:
            yield from found.spans
            at = found.after
            continue
        if places[at].slot is Slot.BODY:
            yield _span(places[at], Kind.PARAGRAPH)
        at += 1


def _is_wrapped(text: str, layout: Layout, places: Sequence[Placed]) -> bool:
    """Say whether lines end where the paper ended: short lines, most of them without the end of a sentence."""
    if layout.form.form is Form.CABLE:
        return True
    if len(places) < _WRAPPED_LINES or any(place.end - place.start > _WRAPPED_WIDTH for place in places):
        return False
    broken = sum(not text[place.start : place.end].endswith(SENTENCE_END) for place in places)
    return broken > _WRAPPED_SHARE * len(places)


def _unwrapped(text: str, places: Sequence[Placed]) -> tuple[Placed, ...]:
    """Join lines that no empty line parts."""
    joined: list[Placed] = []
    for place in places:
        last = joined[-1] if joined else None
        if last and last.slot is place.slot is Slot.BODY and text.count("\n", last.end, place.start) == 1:
            joined[-1] = Placed(Slot.BODY, last.start, place.end)
        else:
            joined.append(place)
    return tuple(joined)
