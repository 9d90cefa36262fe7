"""The slots of a document: source line, heading, marking, dateline, text, signature, notes.

In print they stand in this order, markings and dateline in either order; any of them may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.forms import Form, FormChoice, detect_form
from teigram.lines import Line, lines_of
from teigram.recognise.datelines import dateline_at, is_first_half, is_received_line, parse_dateline
from teigram.recognise.heading_lines import LONGEST_TITLE, PAGE_ONLY, RUNNING_HEAD, URL, find_heading
from teigram.recognise.headings import UNNAMED, Heading
from teigram.recognise.letters import signature_of_telegram
from teigram.recognise.listed_note import ListedNote
from teigram.recognise.markings import is_addressed_marking, is_marking_line
from teigram.recognise.note_list import listed_notes
from teigram.recognise.numbers import opens_with_number
from teigram.recognise.signatures import is_sentence, looks_like_signature
from teigram.recognise.slots import Layout, Placed, Slot

_LONGEST_UNKNOWN = 60  # of a line that may be an unknown marking
_FIELD = re.compile(r"(?:subject|participants|present|references?)", re.IGNORECASE)  # what follows is its value
_END_OF_SENTENCE = re.compile(r"[.:;,”\"](?:\d{1,2}|/\d{1,3}/)?$")  # a note's mark may follow


def lay_out(text: str, form: FormChoice | None = None, given: tuple[ListedNote, ...] = ()) -> Layout:
    """Cut *text* into slots.

    Args:
        text: The reading.
        form: Where the source's mark-up has said it; else it is found.
        given: The notes, where the source's mark-up has said them, and so *form*.
    """
    lines = lines_of(text)
    notes_are_given = form is not None
    form = form or detect_form(text, lines)
    head = find_heading(lines)
    placed: list[Placed] = []
    body = 0
    heading = None
    front: list[Placed] = []
    if head is not None:
        heading, first, after = head
        placed += [_above_heading(line) for line in lines[:first]]
        placed.append(Placed(Slot.HEAD, lines[first].start, lines[after - 1].end))
        body = after
    if form.form not in (Form.SLASH, Form.SISTER):
        front, body = _front(lines, body, set(), heading)
    notes = given if notes_are_given else listed_notes(form.form, lines, body)
    in_notes = {i for note in notes for i in range(*note.lines)}
    if form.form in (Form.SLASH, Form.SISTER):
        front, body = _front(lines, body, in_notes, heading)
    placed += front
    placed += _rest(lines, body, in_notes)
    return Layout(form, tuple(sorted(placed, key=lambda place: place.start)), heading, notes)


def _above_heading(line: Line) -> Placed:
    if URL.fullmatch(line.text) or RUNNING_HEAD.fullmatch(line.text):
        return Placed(Slot.ADDRESS, line.start, line.end)
    if PAGE_ONLY.fullmatch(line.text):
        return Placed(Slot.PAGE, line.start, line.end)
    return Placed(Slot.SOURCE, line.start, line.end)


def _front(lines: Sequence[Line], at: int, in_notes: set[int], heading: Heading | None) -> tuple[list[Placed], int]:
    """Take markings, dateline, times of receipt, page marks and a title from below the heading."""
    placed: list[Placed] = []
    while at < len(lines):
        line = lines[at]
        if at in in_notes:
            placed.append(Placed(Slot.NOTE, line.start, line.end))
            at += 1
            continue
        slot, count = _front_slot(lines, at, placed, heading)
        if slot is None:
            break
        placed.append(Placed(slot, line.start, lines[at + count - 1].end))
        at += count
    return placed, at


def _front_slot(
    lines: Sequence[Line], at: int, placed: Sequence[Placed], heading: Heading | None
) -> tuple[Slot | None, int]:
    text = lines[at].text
    if is_marking_line(text) or (heading is not None and is_addressed_marking(text)):
        return Slot.MARKING, 1
    if is_received_line(text):
        return Slot.RECEIVED, 1
    if is_first_half(text) and at + 1 < len(lines) and parse_dateline(f"{text} {lines[at + 1].text}"):
        return Slot.DATELINE, 2
    if dateline_at(text, 0, len(text)) is not None:
        return Slot.DATELINE, 1
    if PAGE_ONLY.fullmatch(text) and at + 1 < len(lines) and _front_slot(lines, at + 1, placed, heading)[0] is not None:
        return Slot.PAGE, 1
    if (
        heading is not None
        and all(place.slot is Slot.NOTE for place in placed)
        and heading.document_type not in ("telegram", "circular-telegram", UNNAMED)
        and _is_title(lines, at)
    ):
        return Slot.SUBJECT, 1
    if heading is not None and len(text) <= _LONGEST_UNKNOWN and at + 1 < len(lines):
        return _unknown_slot(lines, at, placed), 1
    return None, 0


def _unknown_slot(lines: Sequence[Line], at: int, placed: Sequence[Placed]) -> Slot | None:
    """Place a short line that is none of these, and stands where a marking does.

    That is above the dateline, where also ``[Paraphrase]`` is found, or between dateline and telegram number.
    """
    text = lines[at].text
    is_marking = text[-1].isalpha() and not any(map(str.isdigit, text))
    if _stands_above_dateline(lines, at, placed):
        is_first = all(place.slot is Slot.NOTE for place in placed)
        return Slot.MARKING if is_marking else Slot.SUBJECT if is_first else None
    return Slot.MARKING if is_marking and placed and opens_with_number(lines[at + 1].text) else None


def _stands_above_dateline(lines: Sequence[Line], at: int, placed: Sequence[Placed]) -> bool:
    """Say whether line *at* is no sentence and has the dateline below it."""
    if lines[at].text.endswith((".", ":", ",")) or any(place.slot is Slot.DATELINE for place in placed):
        return False
    below = [line.text for line in lines[at + 1 : at + 3]]
    datelines = (dateline_at(text, 0, len(text)) for text in below)
    if any(dateline is not None and dateline.place for dateline in datelines):
        return True
    return len(below) > 1 and is_first_half(below[0]) and parse_dateline(f"{below[0]} {below[1]}") is not None


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Say whether the line under the heading of a paper is its title: short, no sentence, and more text below it."""
    text = lines[at].text
    is_short = len(text) <= LONGEST_TITLE and at + 1 < len(lines) and _FIELD.fullmatch(text) is None
    return is_short and text[0].isupper() and _END_OF_SENTENCE.search(text) is None


def _rest(lines: Sequence[Line], at: int, in_notes: set[int]) -> list[Placed]:
    """Place text and signature; a page mark on a line of its own stands between paragraphs."""
    open_lines = [i for i in range(at, len(lines)) if i not in in_notes]
    signed = _signature_lines(lines, open_lines)
    placed = []
    for i in range(at, len(lines)):
        slot = Slot.NOTE if i in in_notes else Slot.SIGNATURE if i in signed else Slot.BODY
        if slot is Slot.BODY and PAGE_ONLY.fullmatch(lines[i].text):
            slot = Slot.PAGE
        placed.append(Placed(slot, lines[i].start, lines[i].end))
    return placed


def _signature_lines(lines: Sequence[Line], open_lines: Sequence[int]) -> set[int]:
    """Give the lines at the end of the text that are names; a line above them at least must be text.

    “Signed Lisle.” and “Happy New Year.” above a name are sentences.
    """
    texts = [i for i in open_lines if not PAGE_ONLY.fullmatch(lines[i].text)]
    signed: set[int] = set()
    for i in reversed(texts[1:]):
        if not looks_like_signature(lines[i].text) or (signed and is_sentence(lines[i].text)):
            break
        signed.add(i)
    if not signed:
        return signed
    own = signature_of_telegram([lines[i].text for i in texts], len(texts) - len(signed))
    return set(texts[own:])
