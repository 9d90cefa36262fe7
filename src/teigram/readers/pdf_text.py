"""Takes the characters of printed pages down in the order of reading, with their notes, pages and broken words.

The notes of all pages follow the text, so that a sentence that goes on over the page is not interrupted by them. Of a
word that a line end breaks (``desir-`` / ``ability``) the hyphen and the line end are a mark, for which `lb` stands;
a hyphen stays text where the next line does not begin with a small letter, or where the same word has one elsewhere
in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teigram.readers.pdf_lines import Line, Sheet
from teigram.readers.pdf_pages import RAISED, Note, Page, notes_of, pages_of
from teigram.readers.pdf_setting import BROKEN, set_lines
from teigram.readers.taken import Taken
from teigram.source import SegmentKind
from teigram.spans import Kind

_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_ENDING = re.compile(r"^[^\W\d_]*")


def take_down(sheets: Sequence[Sheet], taken: Taken) -> None:
    """Take down the characters of *sheets*: page by page running head and text, then the notes."""
    pages = pages_of(sheets)
    notes = notes_of(pages)
    compounds = {word for page in pages for line in page.body for word in _COMPOUND.findall(line.text)}
    lines = list(set_lines(pages))
    page = -1
    is_broken = False  # in the middle of a word
    free: dict[str, list[str]] = {}  # the notes of the page without an anchor so far, by their numbers
    loose: list[str] = []  # the notes of earlier pages without one
    for i, one in enumerate(lines):
        if one.begins and i > 0:
            taken.block()
        while page < one.page:
            page += 1
            loose += [ident for idents in free.values() for ident in idents]
            free.clear()
            _take_head(pages[page], taken, is_in_word=is_broken)
            for note in notes:
                if note.page == page:
                    free.setdefault(note.number, []).append(note.ident)
        following = lines[i + 1].line if i + 1 < len(lines) else None
        is_broken = _take_line(one.line, taken, following, compounds, free)
    for rest in pages[page + 1 :]:
        _take_head(rest, taken, is_in_word=False)
    loose += [ident for idents in free.values() for ident in idents]
    for note in notes:
        is_loose = note.ident in loose or note.page > page
        _take_note(note, taken, compounds, is_loose=is_loose)


def _take_head(page: Page, taken: Taken, *, is_in_word: bool) -> None:
    if page.head:
        taken.mark(f"{page.head.text}\n")
        taken.page_break(("n", page.number), *((("break", "no"),) if is_in_word else ()))


def _take_line(
    line: Line, taken: Taken, following: Line | None, compounds: set[str], free: dict[str, list[str]]
) -> bool:
    """Take a line down, and say whether its end breaks a word."""
    for characters, is_raised in line.pieces[:-1]:
        _take_piece(characters, taken, free, is_raised=is_raised)
    characters, is_raised = line.pieces[-1]
    if is_raised or following is None or not BROKEN.search(characters):
        _take_piece(characters, taken, free, is_raised=is_raised)
        taken.text("\n")
        return False
    ending = _ENDING.match(following.text)
    word = f"{characters.split()[-1][:-1]}-{ending[0] if ending else ''}"
    if following.text[:1].islower() and word not in compounds:
        taken.text(characters[:-1])
        taken.line_break(f"{characters[-1]}\n", ("break", "no"), ("rend", characters[-1]))
        return True
    taken.text(characters)
    taken.mark("\n", SegmentKind.SPACE)
    return False


def _take_piece(characters: str, taken: Taken, free: dict[str, list[str]], *, is_raised: bool) -> None:
    match = RAISED.match(characters) if is_raised else None
    if match is None:
        taken.text(characters)
        return
    mark = characters.rstrip()
    idents = free.get(match[1])
    taken.mark(mark)
    taken.anchor(*((("note", idents.pop(0)),) if idents else ()), ("n", match[1]))
    taken.text(characters[len(mark) :])


def _take_note(note: Note, taken: Taken, compounds: set[str], *, is_loose: bool) -> None:
    taken.block()
    texts = [note.lines[0].text[note.mark :], *(line.text for line in note.lines[1:])]
    kind = "source" if texts[0].startswith("Source:") else "editorial"
    anchor = (("unanchored", "yes"),) if is_loose else ()
    taken.open(Kind.NOTE, ("n", note.number), ("id", note.ident), ("type", kind), *anchor)
    taken.mark(note.lines[0].text[: note.mark])
    lines = [Line(0, 0, 0, 0, [(text, False)]) for text in texts]
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        _take_line(line, taken, following, compounds, {})
    taken.close()
