"""Blocks: from the slots of a layout to paragraphs, lists, opener and closer.

A list is known by numbers on lines of their own or by bullets::

    (a)
    Change words in preamble

    - 1.
    - Recent ECOSOC action
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teigram.forms import Form
from teigram.recognise.datelines import parse_dateline
from teigram.recognise.layout import Layout, Placed, Slot
from teigram.recognise.markings import marking_line
from teigram.recognise.signatures import SIGNATURE
from teigram.recognise.source_lines import parse_source_line
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.structure"
_LABEL = re.compile(
    r"(?:- )?[“\"\[]?(?:\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)|(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2})\]?"
)
_BULLET = re.compile(r"[-–—•*·]\s+(?=\S)")
_LEADING_PAGES = re.compile(r"(?:\[Page [^\]\n]+\][ \t]*)+(?=\S)")
_SENTENCE_END = (".", ":", "?", "!", "”", '"', ")", ";")
_WRAPPED_LINES, _WRAPPED_WIDTH, _WRAPPED_SHARE = 6, 90, 0.5


def blocks(text: str, layout: Layout) -> Iterator[Span]:
    """Yield the spans of all blocks of *text*, with those inside source line, opener and closer."""
    for place in layout.of(Slot.ADDRESS):
        yield _span(place, Kind.SOURCE_NOTE)
    for index, place in enumerate(layout.of(Slot.SOURCE)):
        yield from _source_note(text, place, index)
    for place in layout.of(Slot.HEAD):
        yield _span(place, Kind.HEAD)
    for place in layout.of(Slot.SUBJECT):
        yield _span(place, Kind.SUBJECT)
    yield from _opener(text, layout)
    yield from _body(text, layout)
    yield from _closer(text, layout)


def _span(place: Placed, kind: Kind) -> Span:
    return Span(place.start, place.end, kind, (), _FOUND_BY)


def _source_note(text: str, place: Placed, index: int) -> Iterator[Span]:
    """Yield the line; the first one is the file's, and is pointed to by what is inferred from it."""
    if index > 0:
        yield _span(place, Kind.SOURCE_NOTE)
        return
    yield Span(place.start, place.end, Kind.SOURCE_NOTE, (("xml:id", "file"),), _FOUND_BY)
    parsed = parse_source_line(text[place.start : place.end])
    yield Span(place.start + parsed.file[0], place.start + parsed.file[1], Kind.FILE_NUMBER, (), _FOUND_BY)
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
            for found in marking_line(text[place.start : place.end]):
                attrs = (("type", found.marking.scheme), ("value", found.marking.value))
                yield Span(place.start + found.start, place.start + found.end, Kind.MARKING, attrs, _FOUND_BY)
        else:
            yield _span(place, Kind.DATELINE)
            if place.slot is Slot.DATELINE:
                yield from _dateline_parts(text, place)


def _dateline_parts(text: str, place: Placed) -> Iterator[Span]:
    parsed = parse_dateline(" ".join(text[place.start : place.end].split("\n")))
    if parsed is None:
        return
    if parsed.place:
        yield Span(place.start + parsed.place[0], place.start + parsed.place[1], Kind.PLACE, (), _FOUND_BY)
    attrs = (("when", parsed.when),) if parsed.when else ()
    yield Span(place.start + parsed.date[0], place.start + parsed.date[1], Kind.DATE, attrs, _FOUND_BY)


def _closer(text: str, layout: Layout) -> Iterator[Span]:
    places = layout.of(Slot.SIGNATURE)
    if not places:
        return
    yield Span(places[0].start, places[-1].end, Kind.CLOSER, (), _FOUND_BY)
    for place in places:
        yield _span(place, Kind.SIGNED)
        match = SIGNATURE.fullmatch(text[place.start : place.end])
        if match:
            start, end = match.span("name")
            if match["name"].startswith("["):
                continue
            yield Span(place.start + start, place.start + end, Kind.PERSON, (), _FOUND_BY)


def _body(text: str, layout: Layout) -> Iterator[Span]:
    places = layout.of(Slot.BODY, Slot.PAGE)
    if _is_wrapped(text, layout, places):
        places = _unwrapped(text, places)
    at = 0
    while at < len(places):
        entries, after = _list_entries(text, places, at)
        if entries:
            yield from _list(entries)
            at = after
            continue
        if places[at].slot is Slot.BODY:
            yield _span(places[at], Kind.PARAGRAPH)
        at += 1


def _list(entries: Sequence[Span]) -> Iterator[Span]:
    yield Span(entries[0].start, entries[-1].end, Kind.LIST, (), _FOUND_BY)
    yield from entries


def _list_entries(text: str, places: Sequence[Placed], at: int) -> tuple[list[Span], int]:
    """Give the labels and items of the list that begins at place *at*, all with labels or all without."""
    entries: list[Span] = []
    with_labels: bool | None = None
    after = at
    while True:
        found, following = _entry(text, places, _past_pages(places, after) if entries else after)
        if not found or (with_labels is not None and with_labels is not (len(found) > 1)):
            return entries, after
        entries += found
        with_labels = len(found) > 1
        after = following


def _past_pages(places: Sequence[Placed], at: int) -> int:
    while at < len(places) and places[at].slot is Slot.PAGE:
        at += 1
    return at


def _entry(text: str, places: Sequence[Placed], at: int) -> tuple[list[Span], int]:
    """Give label and item, or an item with a bullet, at place *at*, and the place after it.

    An empty list if none is there.
    """
    if at >= len(places) or places[at].slot is not Slot.BODY:
        return [], at
    place = _past_mark(text, places[at])
    if _LABEL.fullmatch(text, place.start, place.end):
        item = _past_pages(places, at + 1)
        if item < len(places) and not _LABEL.fullmatch(text, places[item].start, places[item].end):
            return [_bulleted(text, place, Kind.LABEL), _bulleted(text, places[item], Kind.ITEM)], item + 1
    elif _BULLET.match(text, place.start, place.end):
        return [_bulleted(text, place, Kind.ITEM)], at + 1
    return [], at


def _past_mark(text: str, place: Placed) -> Placed:
    """Leave out page marks that are glued to the front of a line: they stand between the entries of a list."""
    mark = _LEADING_PAGES.match(text, place.start, place.end)
    return Placed(place.slot, mark.end(), place.end) if mark else place


def _bulleted(text: str, place: Placed, kind: Kind) -> Span:
    """Make label or item; a page mark glued to the front of an item without a bullet stays inside it."""
    inner = _past_mark(text, place)
    bullet = _BULLET.match(text, inner.start, inner.end)
    attrs = (("rend", bullet.group().strip()),) if bullet else ()
    return Span(inner.start if bullet else place.start, place.end, kind, attrs, _FOUND_BY)


def _is_wrapped(text: str, layout: Layout, places: Sequence[Placed]) -> bool:
    """Say whether lines end where the paper ended: short lines, most of them without the end of a sentence."""
    if layout.form.form is Form.CABLE:
        return True
    if len(places) < _WRAPPED_LINES or any(place.end - place.start > _WRAPPED_WIDTH for place in places):
        return False
    broken = sum(not text[place.start : place.end].endswith(_SENTENCE_END) for place in places)
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
