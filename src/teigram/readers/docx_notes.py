"""The footnotes and endnotes of a Word document, which are parts of the package of their own."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from lxml import etree

from teigram.readers.docx_numbers import W, numeral
from teigram.readers.taken import Taken

MARKS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}

_ID = f"{W}id"
_VAL = f"{W}val"
_OFF = ("0", "false")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


@dataclass(slots=True)
class Note:
    """A note that the text points to."""

    ident: str
    number: str
    element: etree._Element
    place: int  # the step at which it is pointed to


class Notes:
    """The notes of a document, numbered in the order in which they are pointed to."""

    def __init__(self, document: Document) -> None:
        self._stored = {kind: _stored(document, kind) for kind in ("footnote", "endnote")}
        settings = part_root(document, "settings")
        self._forms = {kind: _form(settings, kind) for kind in self._stored}
        self._counts = dict.fromkeys(self._stored, 0)
        self.found: list[Note] = []

    def anchor(self, mark: etree._Element, taken: Taken) -> None:
        """Take down the anchor of the note that *mark* points to."""
        kind = MARKS[str(mark.tag)]
        form, start = self._forms[kind]
        printed = mark.get(f"{W}customMarkFollows", "0") in _OFF
        self._counts[kind] += printed
        number = numeral(self._counts[kind] + start - 1, form) if printed else "*"
        element = self._stored[kind].get(mark.get(_ID, ""))
        if element is None:
            taken.anchor(("n", number))
            return
        ident = f"fn{len(self.found) + 1}"
        taken.anchor(("note", ident), ("n", number))
        self.found.append(Note(ident, number, element, taken.place))


def part_root(document: Document, name: str) -> etree._Element | None:
    """Give the root of the part of the package that has this name among the parts of the document."""
    for relation in document.part.rels.values():
        if relation.reltype.rpartition("/")[2] == name and not relation.is_external:
            return etree.fromstring(relation.target_part.blob, _PARSER)
    return None


def _stored(document: Document, kind: str) -> dict[str, etree._Element]:
    """Give the notes of one kind by their ident; the lines above the notes are stored as notes too, with a type."""
    root = part_root(document, f"{kind}s")
    return {note.get(_ID, ""): note for note in root if note.get(f"{W}type") is None} if root is not None else {}


def _form(settings: etree._Element | None, kind: str) -> tuple[str, int]:
    """Give the form of the numbers of the notes of one kind, and the first number."""
    properties = settings.find(f"{W}{kind}Pr") if settings is not None else None
    form = properties.find(f"{W}numFmt") if properties is not None else None
    start = properties.find(f"{W}numStart") if properties is not None else None
    first = start.get(_VAL, "1") if start is not None else "1"
    usual = "decimal" if kind == "footnote" else "lowerRoman"
    return (form.get(_VAL, usual) if form is not None else usual), int(first) if first.isdecimal() else 1
