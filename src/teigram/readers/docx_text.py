"""Goes through a Word document once and takes its characters down, paragraph by paragraph, then those of its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from docx.document import Document
from lxml import etree

from teigram.readers.docx_notes import MARKS, Note, Notes, part_root
from teigram.readers.docx_numbers import Numbering, W
from teigram.readers.taken import Taken
from teigram.spans import Kind

_VAL = f"{W}val"
_OFF = ("0", "false", "none")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same again, for old programs
_LEFT_OUT = frozenset(
    {_FALLBACK, *(f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "rt", "txbxContent"))}
)
_TEXTS = frozenset({f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"})
_CHARACTERS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}ptab": "\t"}
_TYPES = (("i", "italic"), ("b", "bold"), ("smallCaps", "smallcaps"))
_MOST_ABOVE = 2  # lines above a heading that belong to it: the file and the kind of document


@dataclass(slots=True)
class Part:
    """A telegram of the file: the steps of its text, and those of the notes that it points to."""

    steps: range
    notes: list[range]


def take_down(document: Document, taken: Taken) -> list[Part]:
    """Take down the characters of *document*, and say where each telegram begins and ends."""
    notes = Notes(document)
    numbering = Numbering(part_root(document, "numbering"), part_root(document, "styles"))
    titles = _titles(document)
    starts = []
    page, above = 0, 0  # the last page that was begun on purpose, and the paragraphs on it so far
    for block in _blocks(document.element.body):
        has_words = bool(_words(block).strip())
        if block.find(f"{W}pPr/{W}pageBreakBefore") is not None:
            page, above = taken.place, 0
        if has_words and block.tag == f"{W}p" and _style(block) in titles:
            starts.append(page if 0 < above <= _MOST_ABOVE and page else taken.place)
        above += has_words
        _take_block(block, taken, numbering, notes)
        if any(mark.get(f"{W}type") == "page" for mark in block.iter(f"{W}br")):
            page, above = taken.place, 0
    end = taken.place
    taken_notes = [(note.place, _take_note(note, taken, numbering, notes)) for note in notes.found]
    starts = starts if len(starts) > 1 else [0]
    ranges = [range(start, stop) for start, stop in zip(starts, [*starts[1:], end], strict=True)]
    return [Part(steps, [note for place, note in taken_notes if place - 1 in steps]) for steps in ranges]


def _blocks(holder: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables in *holder*; forms and the like around them do not count."""
    for child in holder:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
            yield from chain.from_iterable(_blocks(box) for box in _boxes(child))
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _blocks(child)


def _boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    if paragraph.tag == f"{W}p":
        for box in paragraph.iter(f"{W}txbxContent"):
            if next(box.iterancestors(_FALLBACK), None) is None:
                yield box


def _take_block(block: etree._Element, taken: Taken, numbering: Numbering, notes: Notes) -> None:
    if block.tag == f"{W}p":
        _take_paragraph(block, taken, numbering, notes)
        return
    taken.open(Kind.TABLE)
    for row in block.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is not block:
            continue  # of a table in a cell, which is taken with that cell
        taken.open(Kind.ROW)
        for cell in row.iterchildren(f"{W}tc"):
            taken.open(Kind.CELL)
            for inner in _blocks(cell):
                _take_block(inner, taken, numbering, notes)
            taken.close()
        taken.close()
    taken.close()


def _take_paragraph(paragraph: etree._Element, taken: Taken, numbering: Numbering, notes: Notes) -> None:
    label = numbering.label(paragraph)
    if label:
        taken.text(f"{label} ")
    runs = [(_types(run), run) for run in _runs(paragraph)]
    is_mixed = len({types for types, run in runs if _words(run).strip()}) > 1
    for types, run in runs:
        opened = types if is_mixed else ()
        for rend in opened:
            taken.open(Kind.HIGHLIGHT, ("rend", rend))
        _take_run(run, taken, notes)
        for _ in opened:
            taken.close()
    taken.block()


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs of *paragraph*, with what stands for runs in formulas; deleted ones are left out."""
    for child in paragraph:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{W}r" or child.tag in _TEXTS:
            yield child
        else:
            yield from _runs(child)


def _take_run(run: etree._Element, taken: Taken, notes: Notes) -> None:
    if run.tag in _TEXTS:
        taken.text(run.text or "")
    for child in run:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag in MARKS:
            notes.anchor(child, taken)
        elif child.tag in _CHARACTERS:
            taken.text(_CHARACTERS[child.tag])
        elif child.tag in (f"{W}br", f"{W}cr"):
            _take_break(child, taken)
        elif child.tag == f"{W}sym":
            taken.text(chr(int(child.get(f"{W}char", "FFFD"), 16)))
        else:
            _take_run(child, taken, notes)


def _take_break(mark: etree._Element, taken: Taken) -> None:
    """Take a line break; where Word begins a page or a column is no matter of the text."""
    if mark.get(f"{W}type", "textWrapping") == "textWrapping":
        taken.line()


def _types(run: etree._Element) -> tuple[str, ...]:
    """Say in which types the run itself is set, besides what its style says."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return ()
    marks = ((properties.find(f"{W}{name}"), rend) for name, rend in _TYPES)
    return tuple(rend for mark, rend in marks if mark is not None and mark.get(_VAL, "1") not in _OFF)


def _take_note(note: Note, taken: Taken, numbering: Numbering, notes: Notes) -> range:
    start = taken.place
    paragraphs = [block for block in _blocks(note.element) if _words(block).strip()]
    words = _words(note.element).lstrip()
    kind = "source" if words.startswith("Source:") else "editorial"
    taken.open(Kind.NOTE, ("n", note.number), ("id", note.ident), ("type", kind))
    for paragraph in paragraphs:
        if len(paragraphs) > 1:
            taken.open(Kind.PARAGRAPH)
        _take_block(paragraph, taken, numbering, notes)
        if len(paragraphs) > 1:
            taken.close()
    taken.close()
    return range(start, taken.place)


def _titles(document: Document) -> set[str]:
    """Give the ident of the style *Heading 1*, which has this name in every language of Word."""
    styles = part_root(document, "styles")
    found = styles.iter(f"{W}style") if styles is not None else ()
    names = ((style.get(f"{W}styleId", ""), style.find(f"{W}name")) for style in found)
    return {ident for ident, name in names if name is not None and name.get(_VAL, "").lower() == "heading 1"}


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(_VAL, "") if style is not None else ""


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(*_TEXTS))
