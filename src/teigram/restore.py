"""From the TEI back to the source's characters: the second law.

Text that the encoder added is left out, each mark that an element stands for is written again, and each footnote goes
back to where the source had it. ``text.xsl`` in mode *source* does the same by other means; the two are tested against
each other.
"""

from __future__ import annotations

from lxml import etree

from teigram.errors import LossError
from teigram.forms import NOTE_MARKS, Form

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_PRINTED = (f"{_TEI}abbr", f"{_TEI}sic", f"{_TEI}orig")
_BRACKETED = (f"{_TEI}supplied", f"{_TEI}ex", f"{_TEI}desc")
_NO_TEXT_AROUND = (f"{_TEI}div", f"{_TEI}list", f"{_TEI}body")
_BULLETED = frozenset({f"{_TEI}item", f"{_TEI}label", f"{_TEI}p"})
_CHOICE, _PB, _NOTE, _REF, _ANCHOR, _HEAD = (
    f"{_TEI}{name}" for name in ("choice", "pb", "note", "ref", "anchor", "head")
)


class Restoring:
    """One document on its way back; `parts` is what has been written."""

    def __init__(self, root: etree._Element) -> None:
        transcription = _transcription(root)
        self.form = Form(transcription.get("subtype", "plain")) if transcription is not None else Form.PLAIN
        self.marks = NOTE_MARKS[self.form]
        body = root.find(f"{_TEI}text/{_TEI}body")
        back = root.find(f"{_TEI}text/{_TEI}back")
        self.back_notes = [] if back is None else [note for note in back.iter(_NOTE) if note.get("place") == "foot"]
        self.body = body
        self.notes = [] if body is None else [note for note in body.iter(_NOTE) if note.get("place") == "foot"]
        self.by_ident = {note.get(_ID, ""): note for note in [*self.notes, *self.back_notes]}
        self.placed = set() if body is None else {a.get("corresp", "")[1:] for a in body.iter(_ANCHOR)}
        self.parts: list[str] = []

    def document(self) -> str:
        """Give the source's text."""
        if self.body is not None:
            self._content(self.body)
        for note in [*self.notes, *self.back_notes]:
            if note.get(_ID, "") not in self.placed and not self._stands_at_anchor(note):
                self._listed(note)
        return "".join(self.parts)

    def _stands_at_anchor(self, note: etree._Element) -> bool:
        """Say whether a note that no `anchor` places was written with the text: under the heading, or where it is."""
        return self._under_head(note) or (self.form is Form.MARKED and note not in self.back_notes)

    def _under_head(self, note: etree._Element) -> bool:
        """In the slash form the heading's note stands right under it."""
        return self.form is Form.SLASH and next(note.iterancestors(_HEAD), None) is not None

    def _content(self, element: etree._Element) -> None:
        if element.text:
            self.parts.append(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child)
            if child.tail:
                self.parts.append(child.tail)

    def _element(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == _CHOICE:
            for child in element:
                if child.tag in _PRINTED:
                    self._content(child)
        elif tag == _PB:
            self._page_break(element)
        elif (tag == _NOTE and element.get("place") == "foot") or (
            tag == _REF and element.get("type") == "note-anchor"
        ):
            self._anchor(element)
        elif tag == _ANCHOR:
            self._listed_at(element)
        else:
            self._with_marks(element)
            if tag == _HEAD:
                self._notes_of_head(element)

    def _anchor(self, element: etree._Element) -> None:
        """Write the mark of a footnote, or, where the source has mark-up for it, the footnote that stands there."""
        self.parts.append(self.marks.anchor.format(n=element.get("n", "")))
        if self.form is Form.MARKED and element.get(_ID, "") not in self.placed:
            self._content(element)

    def _with_marks(self, element: etree._Element) -> None:
        bracketed = element.tag in _BRACKETED
        if bracketed:
            self.parts.append("[")
        elif element.get("rend") and element.tag in _BULLETED:
            self.parts.append(f"{element.get('rend')} ")
        self._content(element)
        if bracketed:
            self.parts.append("]")

    def _page_break(self, element: etree._Element) -> None:
        rend = element.get("rend", "")
        if rend == "none" or (not self.form.has_page_marks and not rend):
            return
        parent = element.getparent()
        first = parent is not None and element.getprevious() is None and not parent.text
        spaced = not first and parent is not None and parent.tag not in _NO_TEXT_AROUND
        if rend:
            spaced = rend == "spaced"
        self.parts.append(f"[Page {element.get('n', '')}]{' ' if spaced else ''}")

    def _notes_of_head(self, head: etree._Element) -> None:
        for note in head.iter(_NOTE):
            if self._under_head(note) and note.get(_ID, "") not in self.placed:
                self._listed(note)

    def _listed_at(self, anchor: etree._Element) -> None:
        note = self.by_ident.get(anchor.get("corresp", "")[1:])
        if note is not None:
            self._listed(note)

    def _listed(self, note: etree._Element) -> None:
        """Write a footnote as it stands in its list."""
        opening, closing = self.marks.opening.format(n=note.get("n", "")), self.marks.closing
        rend = (note.get("rend") or "").split()
        if rend:
            opening = "" if rend[0] == "none" else rend[0]
        if len(rend) > 1:
            closing = "" if rend[1] == "none" else rend[1]
        self.parts.append(f"\n{opening}{self.marks.gap}")
        self._content(note)
        self.parts.append(f"{closing}\n")


def _transcription(root: etree._Element) -> etree._Element | None:
    """Give the element that says of what kind the source was."""
    found = root.iterfind(f"{_TEI}teiHeader/{_TEI}fileDesc/{_TEI}sourceDesc/{_TEI}bibl")
    return next((bibl for bibl in found if bibl.get("type") == "transcription"), None)


def restore(root: etree._Element) -> str:
    """Give the source's text back from a TEI document; runs of white space may differ."""
    return Restoring(root).document()


def first_difference(root: etree._Element, text: str) -> int | None:
    """Give the index of the first word of *text* that would not come back from *root*, or None when all do."""
    wanted, got = text.split(), restore(root).split()
    if wanted == got:
        return None
    pairs = enumerate(zip(wanted, got, strict=False))
    return next((i for i, pair in pairs if pair[0] != pair[1]), min(len(wanted), len(got)))


def check_restored(root: etree._Element, text: str, name: str) -> None:
    """Check the second law: the same words in the same order, to the character.

    Raises:
        LossError: When a character of *text* is missing, moved or new.
    """
    at = first_difference(root, text)
    if at is None:
        return
    wanted, got = (" ".join(words.split()[at : at + 6]) for words in (text, restore(root)))
    message = (
        f"{name}: word {at + 1} of the source, “{wanted}”, would come back from the TEI as “{got}”. "
        f"Nothing was written. This is a fault of the program: please report it with the file."
    )
    raise LossError(message)
