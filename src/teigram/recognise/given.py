"""What the source's own mark-up claims: blocks, notes and page breaks that need not be looked for.

A reader of marked-up files gives such claims as spans. They are never overruled. Where they hold the blocks, the layout
is made from them; where they hold notes and page breaks only, the lines are laid out as those of a plain text are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teigram.forms import Form, FormChoice
from teigram.lines import lines_of
from teigram.recognise.datelines import is_received_line
from teigram.recognise.heading_lines import moved
from teigram.recognise.headings import Heading, parse_heading
from teigram.recognise.listed_note import ListedNote
from teigram.recognise.markings import marking_line
from teigram.recognise.slots import Layout, Placed, Slot
from teigram.recognise.structure import dateline_parts, marking, signature_parts, source_line_parts
from teigram.spans import Kind, Span

MARKED = FormChoice(Form.MARKED, "the file’s own mark-up says where its notes and pages are")

_MARKS = frozenset({Kind.NOTE, Kind.ANCHOR, Kind.PAGE_BREAK, Kind.LINE_BREAK, Kind.MARK})
_SLOTS = {
    Kind.SOURCE_NOTE: Slot.SOURCE,
    Kind.HEAD: Slot.HEAD,
    Kind.SUBJECT: Slot.SUBJECT,
    Kind.DATELINE: Slot.DATELINE,
    Kind.PARAGRAPH: Slot.BODY,
    Kind.ITEM: Slot.BODY,
    Kind.SIGNED: Slot.SIGNATURE,
}
_PARTS_OF = {
    Slot.SOURCE: source_line_parts,
    Slot.DATELINE: dateline_parts,
    Slot.SIGNATURE: signature_parts,
}


def holds_blocks(given: Sequence[Span]) -> bool:
    """Say whether *given* has the blocks of the text, so that no line needs to be laid out; those of notes aside."""
    notes = [span for span in given if span.kind is Kind.NOTE]
    return any(span.kind in (Kind.HEAD, Kind.PARAGRAPH) and not _inside(span, notes) for span in given)


def marks(given: Iterable[Span]) -> list[Span]:
    """Give the notes, their anchors and the breaks among *given*."""
    return [span for span in given if span.kind in _MARKS]


def inline(given: Iterable[Span]) -> list[Span]:
    """Give those of *given* that lie inside blocks: names, dates, references."""
    return [span for span in given if span.kind > Kind.DATELINE and span.kind not in _MARKS]


def blocks(given: Iterable[Span]) -> list[Span]:
    """Give the blocks among *given*; the first source note can be pointed to as the evidence of what it says."""
    found = sorted((span for span in given if span.kind <= Kind.DATELINE and span.kind not in _MARKS), key=_place)
    for index, span in enumerate(found):
        if span.kind is Kind.SOURCE_NOTE and not span.get("xml:id"):
            found[index] = replace(span, attrs=(*span.attrs, ("xml:id", "file")))
            break
    return found


def without_notes(text: str, given: Iterable[Span]) -> str:
    """Give *text* with the notes that stand in it at their anchors blanked out."""
    return _kept(text, _outside([span for span in given if span.get("inline")], len(text)))


def only_notes(text: str, given: Iterable[Span]) -> str:
    """Give *text* with everything blanked out but the notes that stand in it at their anchors."""
    return _kept(text, [(span.start, span.end) for span in given if span.get("inline")])


def _outside(notes: Sequence[Span], length: int) -> list[tuple[int, int]]:
    starts = [0, *(note.end for note in notes)]
    return list(zip(starts, [*(note.start for note in notes), length], strict=True))


def _kept(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Give *text* with a space for each character outside *ranges*, which are in order."""
    parts = []
    at = 0
    for start, end in ranges:
        if start < at:  # a note inside a note
            continue
        parts += [" " * (start - at), text[start:end]]
        at = end
    return "".join([*parts, " " * (len(text) - at)])


def listed(text: str, given: Iterable[Span]) -> tuple[ListedNote, ...]:
    """Give the notes among *given*, with the lines of *text* that they take up."""
    lines = lines_of(text)
    paragraphs = [span for span in given if span.kind is Kind.PARAGRAPH]
    found = []
    for note in sorted((span for span in given if span.kind is Kind.NOTE), key=_place):
        own = [i for i, line in enumerate(lines) if note.start <= line.start and line.end <= note.end]
        taken = (own[0], own[-1] + 1) if own and not note.get("inline") else (0, 0)
        inside = [(span.start, span.end) for span in paragraphs if note.start <= span.start and span.end <= note.end]
        ranges = tuple(sorted(inside)) or ((note.start, note.end),)
        found.append(ListedNote(note.start, note.start, note.end, note.end, note.get("n"), "", "", ranges, taken))
    return tuple(found)


def layout_of(text: str, given: Sequence[Span]) -> Layout:
    """Make the layout that the blocks among *given* say.

    Args:
        text: The reading, with the notes that stand at their anchors blanked out.
        given: The claims of the mark-up.
    """
    notes = [span for span in given if span.kind is Kind.NOTE]
    found = [span for span in blocks(given) if not _inside(span, notes)]
    placed = [_placed(text, span) for span in found if span.kind in _SLOTS]
    for opener in found:
        if opener.kind is Kind.OPENER:
            placed += _marking_lines(text, opener, placed)
    placed.sort(key=lambda place: place.start)
    return Layout(MARKED, tuple(placed), _heading(text, placed), listed(text, given))


def _marking_lines(text: str, opener: Span, placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the lines of *opener* that are markings and stand in no other block."""
    for line in lines_of(text[opener.start : opener.end]):
        start, end = opener.start + line.start, opener.start + line.end
        is_free = all(end <= place.start or place.end <= start for place in placed)
        if is_free and marking_line(line.text):
            yield Placed(Slot.MARKING, start, end)


def _placed(text: str, span: Span) -> Placed:
    slot = _SLOTS[span.kind]
    words = text[span.start : span.end]
    end = span.start + len(words.rstrip())
    if slot is Slot.DATELINE and is_received_line(words.strip()):
        slot = Slot.RECEIVED
    elif slot is Slot.BODY and marking_line(words):
        slot = Slot.MARKING
    return Placed(slot, span.start, end)


def _heading(text: str, placed: Iterable[Placed]) -> Heading | None:
    for place in placed:
        if place.slot is Slot.HEAD:
            heading = parse_heading(text[place.start : place.end])
            if heading is not None:
                return moved(heading, place.start)
    return None


def _inside(span: Span, notes: Iterable[Span]) -> bool:
    return any(note.start <= span.start and span.end <= note.end for note in notes)


def parts(text: str, layout: Layout, given: Sequence[Span]) -> Iterator[Span]:
    """Yield what the mark-up left unsaid of source lines, datelines, markings and signatures.

    Args:
        text: As for `layout_of`.
        layout: From `layout_of`.
        given: The claims of the mark-up; a part that overlaps one of the same kind is left out.
    """
    said = inline(given)
    for place in layout.placed:
        if place.slot is Slot.MARKING:
            found = [marking(one, place.start) for one in marking_line(text[place.start : place.end])]
        else:
            found = list(_PARTS_OF[place.slot](text, place)) if place.slot in _PARTS_OF else []
        yield from (part for part in found if not any(_overlaps(part, span) for span in said))


def _overlaps(part: Span, said: Span) -> bool:
    """Say whether *said* claims the same, or crosses the border of *part*."""
    if said.end <= part.start or part.end <= said.start:
        return False
    nested = (part.start <= said.start and said.end <= part.end) or (said.start <= part.start and part.end <= said.end)
    return said.kind is part.kind or not nested


def _place(span: Span) -> tuple[int, int, int]:
    return (span.start, -span.end, span.kind)
