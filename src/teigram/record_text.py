"""The words of a document for those who count and search them: the text, its notes and its signature.

The text is what the sender wrote: heading, dateline, markings and signature stand elsewhere, and the notes of the
printed edition are left out. It comes in two versions. *As printed* has ``wld`` and misprints, and the brackets of the
printed edition; *as read* has ``would``, the correction, and ``Harry`` for ``H[arry]``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from teigram.record_readers import TEI, first, is_element

_BLOCK, _LINE = "\x02", "\x03"  # ends of a block and of a line; XML cannot have these characters


def _tags(names: str) -> frozenset[str]:
    return frozenset(f"{TEI}{name}" for name in names.split())


_BLOCKS = _tags("p ab list table lg div floatingText body postscript head sp epigraph trailer figure")
_LINES = _tags("item row l")
_SPACED = _tags("label cell")
_BREAKS = _tags("pb cb lb milestone")
_LEFT_OUT = _tags("note opener closer dateline fw teiHeader front back argument byline")
_PRINTED, _READ = _tags("abbr sic orig"), _tags("expan corr reg")
_BRACKETED = _tags("supplied ex")
_CHOICE, _GAP, _HEAD, _BODY = f"{TEI}choice", f"{TEI}gap", f"{TEI}head", f"{TEI}body"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its printed number, and its text."""

    number: str
    text: str


def printed(root: etree._Element) -> str:
    """Give the text as printed: an empty line between paragraphs, one line feed between the lines of a list."""
    return _laid_out(_body(root, as_read=False))


def read(root: etree._Element) -> str:
    """Give the text as read: abbreviations expanded, misprints corrected."""
    return _laid_out(_body(root, as_read=True))


def notes(root: etree._Element) -> tuple[Note, ...]:
    """Give the notes in the order of the document, as printed; a source line above the text is none of them."""
    text = first(root, "text")
    found = () if text is None else text.iter(f"{TEI}note")
    return tuple(
        Note(note.get("n", ""), _laid_out("".join(_content(note, as_read=False))))
        for note in found
        if note.get("place") != "inline"
    )


def signature(root: etree._Element) -> str:
    """Give the words of the signature; several are divided by semicolons."""
    text = first(root, "text")
    found = () if text is None else text.iter(f"{TEI}signed")
    return "; ".join(filter(None, (_laid_out("".join(_content(each, as_read=False))) for each in found)))


def _body(root: etree._Element, *, as_read: bool) -> str:
    body = first(root, "text", "body")
    return "" if body is None else "".join(_content(body, as_read=as_read))


def _content(element: etree._Element, *, as_read: bool) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if is_element(child) and not _is_left_out(child):
            yield from _element(child, as_read=as_read)
        yield child.tail or ""


def _is_left_out(element: etree._Element) -> bool:
    """A heading over the whole document is left out, one in it is not."""
    if element.tag != _HEAD:
        return element.tag in _LEFT_OUT
    division = element.getparent()
    above = None if division is None else division.getparent()
    return above is not None and above.tag == _BODY and above.getparent() is not None and element.get("type") is None


def _element(element: etree._Element, *, as_read: bool) -> Iterator[str]:
    tag = str(element.tag)
    if tag == _CHOICE:
        yield from _chosen(element, as_read=as_read)
    elif tag in _BREAKS:
        yield "" if element.get("break") == "no" else " "
    elif tag == _GAP or (tag in _BRACKETED and not as_read):
        inner = "".join(_content(element, as_read=as_read))
        yield f"[{inner}]" if inner else "[…]"
    else:
        end = _BLOCK if tag in _BLOCKS else _LINE if tag in _LINES else " " if tag in _SPACED else ""
        yield _BLOCK if tag in _BLOCKS else ""
        yield from _content(element, as_read=as_read)
        yield end


def _chosen(choice: etree._Element, *, as_read: bool) -> Iterator[str]:
    """Take one side of a choice; the first expansion where there are several, the other side where this is missing."""
    wanted, other = (_READ, _PRINTED) if as_read else (_PRINTED, _READ)
    for side in (wanted, other):
        found = next((child for child in choice if child.tag in side), None)
        if found is not None:
            yield from _content(found, as_read=as_read)
            return


def _laid_out(text: str) -> str:
    """Put one line feed at the end of a line and two at the end of a block; white space is one space elsewhere."""
    blocks = (
        "\n".join(filter(None, (" ".join(line.split()) for line in block.split(_LINE)))) for block in text.split(_BLOCK)
    )
    return "\n\n".join(filter(None, blocks))
