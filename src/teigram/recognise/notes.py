"""Footnotes: the listed notes, each with its anchor in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teigram.forms import NOTE_MARKS, Form
from teigram.lines import PAGE_MARKS
from teigram.recognise.alignment import CLOSE, Alignment, Note, align
from teigram.recognise.anchors import AT_THE_END, FOR_SURE, STAR, Candidate, candidates
from teigram.recognise.glued import Surroundings, surroundings
from teigram.recognise.listed_note import ListedNote
from teigram.recognise.slots import Layout, Slot
from teigram.recognise.source_notes import OPENING
from teigram.recognise.telegram import Remark
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.notes"
_DOUBTFUL = [("cert", "medium"), ("resp", "#teigram")]
# The closing slash may open the next mark, and a slash of the text may stand before it: “NSC 125/6/3/” is NSC 125/6
# and note 3.
_MARKED = {Form.SLASH: re.compile(r"/(?=(\d{1,3}|[*†‡])/)"), Form.SISTER: re.compile(r"\[(?=(\d{1,2})\])")}
_ANCHORED_SLOTS = (
    Slot.SOURCE,
    Slot.HEAD,
    Slot.SUBJECT,
    Slot.DATELINE,
    Slot.RECEIVED,
    Slot.MARKING,
    Slot.BODY,
    Slot.SIGNATURE,
)


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The spans of notes and anchors, and what is to be reported."""

    spans: tuple[Span, ...]
    remarks: tuple[Remark, ...]


def footnotes(text: str, layout: Layout, year: int | None, numbers: Sequence[Span]) -> Footnotes:
    """Find the anchor of each note.

    Args:
        text: The reading.
        layout: Its slots.
        year: Of the telegram, when known.
        numbers: The telegram's own numbers, in which no mark is looked for.
    """
    found = [
        candidate
        for candidate in _candidates(text, layout, surroundings(text, year))
        if not any(number.start <= candidate.start < number.end for number in numbers)
    ]
    notes = [_note(text, layout.form.form, listed) for listed in layout.notes]
    alignment = _with_unlisted(align(found, notes, listed=bool(notes)), found)
    printed = _numbers(text, layout.notes, alignment)
    spans = [*_note_spans(text, layout, printed, alignment), *_anchor_spans(text, alignment)]
    return Footnotes(tuple(spans), tuple(_remarks(text, layout, alignment, found)))


def _with_unlisted(alignment: Alignment, found: Sequence[Candidate]) -> Alignment:
    """Add marks that stand for sure and whose note is not in the list: a number that the list has nowhere."""
    if not alignment.pairs or alignment.pairs[0][0] < 0:
        return alignment
    taken = {candidate.number for _, candidate in alignment.pairs}
    chosen = [candidate for _, candidate in alignment.pairs]
    highest = max(taken) + 1
    lone = [
        candidate
        for candidate in found
        if candidate.weight >= FOR_SURE and candidate.number not in taken and 0 < candidate.number <= highest
        if all(candidate.end <= other.start or candidate.start >= other.end for other in chosen)
    ]
    both = [*zip(alignment.pairs, alignment.margin, strict=True), *(((-1, candidate), FOR_SURE) for candidate in lone)]
    both.sort(key=lambda entry: entry[0][1].start)
    return Alignment(tuple(pair for pair, _ in both), tuple(margin for _, margin in both))


def _candidates(text: str, layout: Layout, known: Surroundings) -> Iterator[Candidate]:
    marked = _MARKED.get(layout.form.form)
    for place in layout.of(*_ANCHORED_SLOTS):
        if marked is None:
            found = _plain_candidates(text, place.slot, place.start, place.end, known)
            yield from sorted(found, key=lambda candidate: (candidate.start, candidate.end))
        else:
            for match in marked.finditer(text, place.start, place.end):
                number = int(match[1]) if match[1].isdigit() else STAR
                yield Candidate(match.start(), match.end(1) + 1, number, FOR_SURE, "", "")


def _plain_candidates(text: str, slot: Slot, start: int, end: int, known: Surroundings) -> Iterator[Candidate]:
    for candidate in candidates(text, start, end, known):
        if candidate.end == end and slot in (Slot.HEAD, Slot.SIGNATURE, Slot.MARKING) and not candidate.kept:
            yield Candidate(candidate.start, end, candidate.number, AT_THE_END, "", "")
        elif slot is Slot.BODY or candidate.end == end or (slot is Slot.HEAD and not candidate.kept):
            yield candidate


def _note(text: str, form: Form, listed: ListedNote) -> Note:
    """A number counts as printed only in forms whose lists are not renumbered."""
    printed = listed.number and form in (Form.SCREEN, Form.SLASH, Form.SISTER, Form.PAGE)
    number = int(listed.number) if listed.number.isdigit() else STAR
    return Note(number if printed else None, text[listed.text_start : listed.text_end])


def _numbers(text: str, notes: Sequence[ListedNote], alignment: Alignment) -> list[str]:
    """Give each listed note its printed number: its anchor's, else the list's, else its place in the list."""
    numbers = [listed.number or str(position) for position, listed in enumerate(notes, 1)]
    for note, candidate in alignment.pairs:
        if note >= 0:
            numbers[note] = _printed(text, candidate)
    return numbers


def _printed(text: str, candidate: Candidate) -> str:
    starred = candidate.number == STAR
    return text[candidate.start : candidate.end].strip("/") if starred else str(candidate.number)


def note_ident(position: int) -> str:
    """Give the `xml:id` of the note at the 1-based *position* in the list."""
    return f"fn{position}"


def _note_spans(text: str, layout: Layout, numbers: Sequence[str], alignment: Alignment) -> Iterator[Span]:
    anchored = {note for note, _ in alignment.pairs}
    doubtful = {note for (note, candidate), margin in _judged(alignment) if _is_close(candidate, margin)}
    for position, (listed, number) in enumerate(zip(layout.notes, numbers, strict=True)):
        kind = "source" if OPENING.match(text, listed.text_start) else "editorial"
        attrs = [("n", number), ("id", note_ident(position + 1)), ("type", kind)]
        rend = _rend(layout.form.form, listed, number)
        if rend:
            attrs.append(("rend", rend))
        if position in doubtful:
            attrs += _DOUBTFUL
        if position not in anchored:
            attrs.append(("unanchored", "yes"))
        yield Span(listed.start, listed.end, Kind.NOTE, tuple(attrs), _FOUND_BY)
        if listed.text_start > listed.start:
            yield Span(listed.start, listed.text_start, Kind.MARK, (), _FOUND_BY)
        if listed.closing:
            yield Span(listed.text_end, listed.end, Kind.MARK, (), _FOUND_BY)
        if len(listed.paragraphs) > 1:
            for start, end in listed.paragraphs:
                yield Span(start, end, Kind.PARAGRAPH, (), _FOUND_BY)


def _rend(form: Form, listed: ListedNote, number: str) -> str:
    """Give the marks of a listed note where they are not those of its form and number."""
    marks = NOTE_MARKS[form]
    if listed.closing != marks.closing:
        return f"{listed.opening or 'none'} {listed.closing or 'none'}"
    return "" if listed.opening == marks.opening.format(n=number) else listed.opening or "none"


def _anchor_spans(text: str, alignment: Alignment) -> Iterator[Span]:
    for (note, candidate), margin in _judged(alignment):
        attrs = [("note", note_ident(note + 1))] if note >= 0 else [("n", _printed(text, candidate))]
        if note < 0 and _is_close(candidate, margin):
            attrs += _DOUBTFUL
        yield Span(candidate.start, candidate.end, Kind.ANCHOR, tuple(attrs), _FOUND_BY)


def _judged(alignment: Alignment) -> Iterator[tuple[tuple[int, Candidate], float]]:
    return zip(alignment.pairs, alignment.margin, strict=True)


def _is_close(candidate: Candidate, margin: float) -> bool:
    """Say whether another reading of the digits is nearly as likely: the mark is then of medium certainty."""
    return bool(candidate.kept) and margin < CLOSE


def _remarks(text: str, layout: Layout, alignment: Alignment, found: Sequence[Candidate]) -> Iterator[Remark]:
    anchored = {note for note, _ in alignment.pairs}
    for position, listed in enumerate(layout.notes):
        if position not in anchored:
            words = " ".join(text[listed.text_start : listed.text_end][:50].split())
            yield Remark("M303", listed.start, f"nothing in the text points to note {position + 1}, “{words}…”")
        if not PAGE_MARKS.sub("", text[listed.text_start : listed.text_end]).strip():
            yield Remark("M304", listed.start, f"note {position + 1} has a mark and no words: the text may be cut off")
    for (note, candidate), margin in _judged(alignment):
        if note < 0:
            yield Remark("M301", candidate.start, f"the note of anchor {_printed(text, candidate)} is missing")
        if _is_close(candidate, margin):
            yield Remark("M302", candidate.start, _alternatives(candidate, found))


def _alternatives(chosen: Candidate, found: Sequence[Candidate]) -> str:
    whole = f"{chosen.kept}{chosen.number}"
    others = [f"{c.kept} and note {c.number}" for c in found if c is not chosen and c.end == chosen.end and c.kept]
    return f"“{whole}” is read as {chosen.kept} and note {chosen.number}; it may be {' or '.join([*others, whole])}"
