"""The slots of a document: source line, heading, marking, dateline, text, signature, notes.

In print they stand in this order, markings and dateline in either order; any of them may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.forms import RETURN_SIGN, Form, FormChoice, detect_form
from teigram.lines import Line, lines_of
from teigram.recognise.datelines import dateline_at, is_first_half, is_received_line, parse_dateline
from teigram.recognise.headings import UNNAMED, Heading, parse_heading
from teigram.recognise.letters import signature_of_telegram
from teigram.recognise.listed_note import ListedNote
from teigram.recognise.markings import is_marking_line
from teigram.recognise.note_list import listed_notes
from teigram.recognise.signatures import is_sentence, looks_like_signature
from teigram.recognise.slots import Layout, Placed, Slot
from teigram.recognise.source_lines import is_source_line

_PAGE_ONLY = re.compile(r"\[Page [0-9ivxlcIVXLC]+(?:[–-][0-9]+)?\]")
_NUMBER_ONLY = re.compile(r"(?:No\. ?)?\d+[a-z]?\.?")
# 390   FOREIGN RELATIONS, 1952–1954, VOLUME XV
_RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s+)?[A-Z][A-Z ,–.0-9-]+(?:VOLUME|FOREIGN RELATIONS)[A-Z ,–.0-9-]*")
_URL = re.compile(r"https?://\S+")
_ABOVE_HEADING = (_URL, _PAGE_ONLY, _RUNNING_HEAD)
_FRONT = 12  # lines in which a heading is looked for
_LONGEST_TITLE = 140
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
    head = _find_heading(lines)
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
    if _URL.fullmatch(line.text) or _RUNNING_HEAD.fullmatch(line.text):
        return Placed(Slot.ADDRESS, line.start, line.end)
    if _PAGE_ONLY.fullmatch(line.text):
        return Placed(Slot.PAGE, line.start, line.end)
    return Placed(Slot.SOURCE, line.start, line.end)


def _find_heading(lines: Sequence[Line]) -> tuple[Heading, int, int] | None:
    """Find the heading among the first lines: the heading, its first line, and the line after it."""
    for i, line in enumerate(lines[:_FRONT]):
        if is_source_line(line.text) or any(not_heading.fullmatch(line.text) for not_heading in _ABOVE_HEADING):
            continue
        for count in (1, 2, 3):
            joined = _joined(lines, i, count)
            heading = parse_heading(joined) if joined is not None else None
            if heading is not None:
                return moved(heading, line.start), i, i + count
        if len(line.text) > _LONGEST_TITLE or line.text.endswith(RETURN_SIGN):
            return None
    return None


def _joined(lines: Sequence[Line], i: int, count: int) -> str | None:
    """Join *count* lines from *i* with their distance kept, for a heading that print or a screen has wrapped.

    An empty line ends a heading, unless only “No. 500” stands above it.
    """
    if i + count > len(lines) or (count > 1 and len(lines[i].text) > _LONGEST_TITLE):
        return None
    text = lines[i].text
    for position, line in enumerate(lines[i + 1 : i + count]):
        if line.blank_before and not (position == 0 and _NUMBER_ONLY.fullmatch(text)):
            return None
        text += " " * (line.start - lines[i].start - len(text)) + line.text
    return text


def moved(heading: Heading, by: int) -> Heading:
    """Give *heading* with *by* added to its offsets."""

    def shift(part: tuple[int, int] | None) -> tuple[int, int] | None:
        return (part[0] + by, part[1] + by) if part else None

    return Heading(
        heading.document_type,
        heading.document_number,
        heading.telegram_number,
        shift(heading.sender),
        shift(heading.recipient),
        heading.end + by,
    )


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
    if is_marking_line(text):
        return Slot.MARKING, 1
    if is_received_line(text):
        return Slot.RECEIVED, 1
    if is_first_half(text) and at + 1 < len(lines) and parse_dateline(f"{text} {lines[at + 1].text}"):
        return Slot.DATELINE, 2
    if dateline_at(text, 0, len(text)) is not None:
        return Slot.DATELINE, 1
    if (
        _PAGE_ONLY.fullmatch(text)
        and at + 1 < len(lines)
        and _front_slot(lines, at + 1, placed, heading)[0] is not None
    ):
        return Slot.PAGE, 1
    if (
        heading is not None
        and all(place.slot is Slot.NOTE for place in placed)
        and heading.document_type not in ("telegram", "circular-telegram", UNNAMED)
        and _is_title(lines, at)
    ):
        return Slot.SUBJECT, 1
    return None, 0


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Say whether the line under the heading of a paper is its title: short, no sentence, and more text below it."""
    text = lines[at].text
    is_short = len(text) <= _LONGEST_TITLE and at + 1 < len(lines)
    return is_short and text[0].isupper() and _END_OF_SENTENCE.search(text) is None


def _rest(lines: Sequence[Line], at: int, in_notes: set[int]) -> list[Placed]:
    """Place text and signature; a page mark on a line of its own stands between paragraphs."""
    open_lines = [i for i in range(at, len(lines)) if i not in in_notes]
    signed = _signature_lines(lines, open_lines)
    placed = []
    for i in range(at, len(lines)):
        slot = Slot.NOTE if i in in_notes else Slot.SIGNATURE if i in signed else Slot.BODY
        if slot is Slot.BODY and _PAGE_ONLY.fullmatch(lines[i].text):
            slot = Slot.PAGE
        placed.append(Placed(slot, lines[i].start, lines[i].end))
    return placed


def _signature_lines(lines: Sequence[Line], open_lines: Sequence[int]) -> set[int]:
    """Give the lines at the end of the text that are names; a line above them at least must be text.

    “Signed Lisle.” and “Happy New Year.” above a name are sentences.
    """
    texts = [i for i in open_lines if not _PAGE_ONLY.fullmatch(lines[i].text)]
    signed: set[int] = set()
    for i in reversed(texts[1:]):
        if not looks_like_signature(lines[i].text) or (signed and is_sentence(lines[i].text)):
            break
        signed.add(i)
    if not signed:
        return signed
    own = signature_of_telegram([lines[i].text for i in texts], len(texts) - len(signed))
    return set(texts[own:])
