"""What ``teigram fix`` mends without a doubt: white space at page breaks, and ids that are missing.

A mend never changes the characters that `teigram.restore` gives back; one that would is not made.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from teigram import mending_unsafe as unsafe
from teigram.mending_unsafe import ID, TEI, Mend, idents, line_of
from teigram.restore import restore

_POINTERS = ("target", "corresp", "source", "ana", "ref", "next", "prev")
_BLOCKS = frozenset(
    f"{TEI}{name}" for name in ("text", "front", "body", "back", "div", "list", "table", "row", "floatingText")
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A document that was mended.

    Attributes:
        tree: The document; another than was given.
        mends: What was done, in the order of the menders.
    """

    tree: etree._ElementTree
    mends: tuple[Mend, ...]


def mend(tree: etree._ElementTree, *, doubtful: bool = False) -> Mended:
    """Give *tree* with its faults mended.

    Args:
        tree: From `teigram.wellformed.read`; it is not changed.
        doubtful: Also make the mends that a person should look at.
    """
    done: list[Mend] = []
    for mender in (*SAFE, *(unsafe.MENDERS if doubtful else ())):
        other = copy.deepcopy(tree)
        mends = list(mender(other.getroot()))
        if mends and restore(other.getroot()).split() == restore(tree.getroot()).split():
            tree = other
            done += mends
    return Mended(tree, tuple(done))


def _one_space_at_breaks(root: etree._Element) -> Iterator[Mend]:
    """Keep one space at a page break, before it: ``state <pb n="989"/> issued``."""
    for milestone in root.iter(f"{TEI}pb"):
        parent, tail = milestone.getparent(), milestone.tail or ""
        if parent is None or parent.tag in _BLOCKS or milestone.get("rend"):
            continue
        before = _text_before(milestone)
        if before[-1:].isspace() and tail[:1].isspace() and tail.strip():
            milestone.tail = tail.lstrip()
            yield Mend("C120", line_of(milestone), f"white space after page break {milestone.get('n', '')} taken out")


def _text_before(element: etree._Element) -> str:
    """Give the text right before *element* in its parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return previous.tail or ""
    return (parent.text or "") if parent is not None else ""


def _ids_of_notes(root: etree._Element) -> Iterator[Mend]:
    """Give each foot note an xml:id: ``fn1``."""
    taken = idents(root)
    for note in root.iter(f"{TEI}note"):
        if note.get("place") == "foot" and not note.get(ID) and note.get("n"):
            ident = _free(f"fn{_name(note.get('n', ''))}", taken)
            note.set(ID, ident)
            yield Mend("C115", line_of(note), f"foot note {note.get('n')} is {ident}")


def _ids_of_pages(root: etree._Element) -> Iterator[Mend]:
    """Give page breaks an xml:id, ``pg_988``, where others have one or a pointer names it."""
    taken = idents(root)
    breaks = list(root.iter(f"{TEI}pb"))
    pointed = {
        token[1:]
        for element in root.iter(etree.Element)
        for name in _POINTERS
        for token in element.get(name, "").split()
    }
    usual = any(milestone.get(ID) for milestone in breaks)
    for milestone in breaks:
        ident = f"pg_{_name(milestone.get('n', ''))}"
        if not milestone.get(ID) and ident not in taken and ident != "pg_" and (usual or ident in pointed):
            taken.add(ident)
            milestone.set(ID, ident)
            yield Mend("C102", line_of(milestone), f"page break {milestone.get('n')} is {ident}")


def _free(ident: str, taken: set[str]) -> str:
    """Give *ident*, with a letter after it if it is *taken*; it is taken then."""
    letters = iter("abcdefghijklmnopqrstuvwxyz")
    free = ident
    while free in taken:
        free = f"{ident}{next(letters)}"
    taken.add(free)
    return free


def _name(number: str) -> str:
    """Give a printed *number* as a part of an xml:id."""
    return "".join(character if character.isascii() and character.isalnum() else "-" for character in number).strip("-")


SAFE = (_one_space_at_breaks, _ids_of_notes, _ids_of_pages)
