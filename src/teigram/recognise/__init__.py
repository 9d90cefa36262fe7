"""Recognisers: from a reading to claims about it.

Each recogniser is a function that gives spans. They run in an order in which earlier claims are not overruled by later
ones: marks (pages, notes) first, since their characters are not text; blocks; then what stands inside blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teigram.forms import Form, cable_form
from teigram.recognise import given as given_claims
from teigram.recognise.abbreviations import abbreviated_words
from teigram.recognise.brackets import editorial_brackets
from teigram.recognise.cable import recognise_cable
from teigram.recognise.claims import Claims
from teigram.recognise.datelines import dateline_at
from teigram.recognise.dates import dates
from teigram.recognise.drafting import drafting
from teigram.recognise.faults import faults
from teigram.recognise.headings import UNNAMED
from teigram.recognise.layout import lay_out
from teigram.recognise.notes import Footnotes, footnotes
from teigram.recognise.numbers import part_labels, telegram_number
from teigram.recognise.pages import page_breaks, page_gaps
from teigram.recognise.references import references
from teigram.recognise.slots import Layout, Slot
from teigram.recognise.source_lines import FILE_DATE, file_date
from teigram.recognise.source_notes import OPENING, source_note_spans
from teigram.recognise.structure import blocks
from teigram.recognise.telegram import Remark, Telegram
from teigram.source import Reading
from teigram.spans import Kind, Span

__all__ = ["Remark", "Telegram", "recognise"]

_BLANK = "\0"  # no text holds it: neither a digit nor a letter nor white space
# Parts of a line that is already understood.
_UNDERSTOOD = frozenset({Kind.SOURCE_NOTE, Kind.HEAD, Kind.SUBJECT, Kind.OPENER, Kind.CLOSER})


def recognise(reading: Reading) -> Telegram:
    """Find everything that can be claimed about *reading*."""
    text, given = reading.text, reading.given
    cable = None if given else cable_form(text)
    if cable:
        return recognise_cable(reading, cable)
    outer = given_claims.without_notes(text, given) if given else text
    layout = _layout(outer, given)
    when = stated_date(outer, layout)
    year = int(when[:4]) if when else None
    pages = _pages(text, given)
    structure = _structure(outer, layout, given)
    numbers = _number_spans(outer, structure, layout)
    notes = Footnotes(tuple(given_claims.marks(given)), ()) if given else footnotes(text, layout, year, numbers)
    marks = _once([*pages, *notes.spans])
    structure = [kept for span in structure if (kept := _before_marks(span, marks)) is not None]
    claims = Claims(len(text), [*marks, *(span for span in structure if span.kind in _UNDERSTOOD)])
    for mark in marks if given else ():
        if mark.get("inline"):
            claims.free(mark.start, mark.end)
    claims.given(given_claims.inline(given))
    claims.around(_bracket_spans(text, marks))
    claims.add(numbers)
    for note in layout.notes:
        claims.add(source_note_spans(text, note.text_start, note.text_end))
    _add_words(claims, _blanked(outer, marks), layout, when)
    if outer != text:
        _add_words(claims, given_claims.only_notes(text, given), layout, when)
    remarks = [Remark(*remark) for remark in reading.remarks]
    remarks += [*notes.remarks, *page_gaps(pages), *_fault_remarks(text, claims.taken), *_layout_remarks(layout)]
    return Telegram(reading, layout, (*structure, *marks, *claims.taken), tuple(remarks))


def _add_words(claims: Claims, running: str, layout: Layout, when: str) -> None:
    """Claim what the words of *running* say, in which marks are blanked out."""
    year = int(when[:4]) if when else None
    notes_start = min((note.start for note in layout.notes), default=len(running))
    for note in layout.notes:
        if OPENING.match(running, note.text_start):
            claims.add(drafting(running, note.text_start, note.text_end))
    claims.add(references(running, when, notes_start))
    claims.add(dates(running, when))
    claims.add(faults(running))
    claims.add(abbreviated_words(running, year, _parties(running, layout)))


def _parties(text: str, layout: Layout) -> str:
    heading = layout.heading
    places = (heading.sender, heading.recipient) if heading else ()
    return " ".join(text[place[0] : place[1]] for place in places if place)


def _layout(text: str, given: Sequence[Span]) -> Layout:
    if given_claims.holds_blocks(given):
        return given_claims.layout_of(text, given)
    return lay_out(text, given_claims.MARKED, given_claims.listed(text, given)) if given else lay_out(text)


def _structure(text: str, layout: Layout, given: Sequence[Span]) -> list[Span]:
    if given_claims.holds_blocks(given):
        return [*given_claims.blocks(given), *given_claims.parts(text, layout, given)]
    return [*blocks(text, layout), *given_claims.blocks(given)]


def _pages(text: str, given: Sequence[Span]) -> list[Span]:
    """Give the page breaks that the mark-up gives and those whose marks are printed in the text, in text order."""
    known = [span for span in given if span.kind is Kind.PAGE_BREAK]
    places = {(span.start, span.end) for span in known}
    printed = [span for span in page_breaks(text) if (span.start, span.end) not in places]
    return sorted([*known, *printed], key=lambda span: span.start)


def _once(spans: Iterable[Span]) -> list[Span]:
    return list(dict.fromkeys(spans))


def stated_date(text: str, layout: Layout) -> str:
    """Give the date of the dateline, or else the one in the file number; ISO 8601, empty when neither has one."""
    for place in layout.of(Slot.DATELINE):
        parsed = dateline_at(text, place.start, place.end)
        if parsed and parsed.when:
            return parsed.when
    for place in layout.of(Slot.SOURCE):
        when = file_date(text[place.start : place.end])
        if when:
            return when
    for note in layout.notes[:1]:
        match = FILE_DATE.search(text, note.text_start, note.text_end)
        if match:
            return file_date(match.group())
    return ""


def _blanked(text: str, marks: Iterable[Span]) -> str:
    """Give *text* with each footnote's mark blanked out, so that ``July 251`` reads ``July 25`` for what follows."""
    parts = []
    at = 0
    for span in sorted((span for span in marks if span.kind is Kind.ANCHOR), key=lambda span: span.start):
        parts += [text[at : span.start], _BLANK * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


def _before_marks(span: Span, marks: Iterable[Span]) -> Span | None:
    """Let a file's number end before the mark that is glued to it; one with a mark inside is claimed to be nothing."""
    if span.kind is not Kind.FILE_NUMBER:
        return span
    inside = [mark for mark in marks if span.start < mark.end and mark.start < span.end]
    if not inside:
        return span
    first = min(mark.start for mark in inside)
    is_last = all(mark.end >= span.end for mark in inside) and first > span.start
    return replace(span, end=first) if is_last else None


def _bracket_spans(text: str, marks: Sequence[Span]) -> list[Span]:
    """Give the bracket spans of *text*; one of a page is none, and a gap with a note's mark in it is supplied words."""
    pages = {mark.start for mark in marks if mark.kind is Kind.PAGE_BREAK}
    anchors = [mark.start for mark in marks]
    spans = []
    for span in editorial_brackets(text):
        if span.start in pages:
            continue
        is_marked = span.kind is Kind.GAP and any(span.start < anchor < span.end for anchor in anchors)
        spans.append(replace(span, kind=Kind.SUPPLIED, attrs=()) if is_marked else span)
    return spans


def _number_spans(text: str, structure: list[Span], layout: Layout) -> list[Span]:
    places = {place.start for place in layout.of(Slot.BODY)} if layout.form.form is Form.MARKED else None
    paragraphs = [
        span
        for span in structure
        if span.kind in (Kind.PARAGRAPH, Kind.ITEM) and (places is None or span.start in places)
    ]
    numbers = list(telegram_number(text, paragraphs))
    return [*numbers, *part_labels(text, paragraphs, numbers)]


def _fault_remarks(text: str, spans: Iterable[Span]) -> Iterator[Remark]:
    for span in spans:
        if span.kind is Kind.FAULT:
            yield Remark("M401", span.start, f"“{text[span.start : span.end]}” may be a fault for “{span.get('corr')}”")


def _layout_remarks(layout: Layout) -> Iterator[Remark]:
    if layout.heading is None:
        yield Remark("M101", None, "no heading that says from whom and to whom was found")
    elif not layout.of(Slot.DATELINE) and layout.heading.document_type in ("telegram", "circular-telegram", UNNAMED):
        yield Remark("M102", None, "no dateline was found")
    is_closed = layout.form.form is Form.GLUED and any(note.closing for note in layout.notes)
    for note in layout.notes[-1:]:
        if is_closed and not note.closing:
            yield Remark("M304", note.start, "the last note has no return sign: the text may be cut off")
