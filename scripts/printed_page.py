"""The blocks of a telegram as the printed edition shows it, from the editors' TEI.

A note's mark stands in the words of a block as a number between NULs, which no text holds: the note's place in
`Printed.notes`. What the mark looks like is for a rendering to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
MARK = "\0{}\0"
_NOTE, _PAGE, _LINE = f"{TEI}note", f"{TEI}pb", f"{TEI}lb"
_HOLDERS = frozenset({f"{TEI}{name}" for name in ("list", "quote", "table")})
_LONGEST_MARKING = 60
# White space that is in the TEI for its looks: ``( Kennan )``, ``Jidda , March 29``.
_SPACE_INSIDE = re.compile(r"(?<!\.)\s+(?=[,.;:)\]])|(?<=[(\[])\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the printed page; *kind* is source, head, dateline, marking, text, label, item, page or signed."""

    kind: str
    text: str


@dataclass(slots=True)
class Printed:
    """The blocks of a telegram and its notes, in the order of their marks."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)


def printed(document: etree._Element) -> Printed:
    """Give the blocks of *document*, a ``div`` of a volume."""
    page = Printed()
    for part in _elements(document):
        _part(page, part)
    return page


def _part(page: Printed, part: etree._Element) -> None:
    name = etree.QName(part).localname
    if name == "note":
        _add(page, "source", part)
    elif name in ("head", "dateline"):
        _add(page, name, part)
    elif name == "opener":
        _opener(page, part)
    elif name == "closer":
        _closer(page, part)
    elif is_marking(part):
        page.blocks.append(Block("marking", "\n".join(_lines(part))))
    else:
        _text(page, part)


def _opener(page: Printed, opener: etree._Element) -> None:
    """Add the dateline and the markings; wide gaps part markings that one element holds: ``secret   us urgent``."""
    markings: list[str] = []
    for part in _elements(opener):
        if part.tag == f"{TEI}dateline":
            _add(page, "dateline", part)
        elif part.tag == f"{TEI}seg":
            words = re.sub(r"(?<=\S)[^\S\n]{2,}(?=\S)", "\n", "".join(_pieces(page, part)).strip())
            markings += [" ".join(line.split()) for line in words.split("\n") if line.strip()]
    if markings:
        page.blocks.append(Block("marking", "\n".join(markings)))


def _closer(page: Printed, closer: etree._Element) -> None:
    """Add the signatures; a note beside one has its mark after the name."""
    for part in _elements(closer):
        if part.tag == _NOTE and page.blocks[-1].kind == "signed":
            page.notes.append(part)
            page.blocks[-1] = Block("signed", page.blocks[-1].text + MARK.format(len(page.notes) - 1))
        else:
            for signed in [part] if part.tag == f"{TEI}signed" else part.iter(f"{TEI}signed"):
                _add(page, "signed", signed)


def is_marking(part: etree._Element) -> bool:
    """Say whether *part* is the line of markings that volumes of 1952–54 give as a paragraph below the dateline."""
    if part.tag != f"{TEI}p" or part.get("rend") != "flushleft" or _has_text_before(part):
        return False
    words = " ".join(_lines(part))
    return len(words) < _LONGEST_MARKING and not words.endswith(".")


def _has_text_before(part: etree._Element) -> bool:
    return next(part.itersiblings(f"{TEI}p", preceding=True), None) is not None


def _lines(part: etree._Element) -> list[str]:
    """Give the printed lines of *part*, which line breaks part."""
    lines = [part.text or ""]
    for inner in _elements(part):
        words = "".join(map(str, inner.itertext()))
        if inner.tag == _LINE:
            lines.append(inner.tail or "")
        else:
            lines[-1] += words + (inner.tail or "")
    return [" ".join(line.split()) for line in lines if line.strip()]


def _elements(parent: etree._Element) -> Iterator[etree._Element]:
    return parent.iterchildren(etree.Element)


def _add(page: Printed, kind: str, part: etree._Element) -> None:
    words = _words(page, part)
    if kind != "source":
        words = _SPACE_INSIDE.sub("", words)
    if words:
        page.blocks.append(Block(kind, words))


def _words(page: Printed, part: etree._Element) -> str:
    return " ".join("".join(_pieces(page, part)).split())


def _pieces(page: Printed, part: etree._Element) -> Iterator[str]:
    """Yield the text of *part*, with marks for its notes and its pages; no white space stands before a note's mark."""
    said = part.text or ""
    for inner in _elements(part):
        if inner.tag == _NOTE:
            page.notes.append(inner)
            said = said.rstrip() + MARK.format(len(page.notes) - 1)
        elif inner.tag == _PAGE:
            said += f" [Page {inner.get('n')}] "
        else:
            said += " " if inner.tag == _LINE else "".join(_pieces(page, inner))
        said += inner.tail or ""
    yield re.sub("\\s+(?=\0)", "", said)


def _text(page: Printed, part: etree._Element, kind: str = "text") -> None:
    """Add *part* of the text; lists and quotations inside a paragraph part it into blocks."""
    if part.tag == _PAGE:
        page.blocks.append(Block("page", f"[Page {part.get('n')}]"))
        return
    if part.tag in _HOLDERS:
        for inner in _elements(part):
            _text(page, inner, _entry(inner))
        return
    held = [inner for inner in _elements(part) if inner.tag in _HOLDERS or inner.tag == f"{TEI}p"]
    if not held:
        _add(page, kind, part)
        return
    _parted(page, part, held, kind)


def _entry(part: etree._Element) -> str:
    """Give the kind of block that *part* of a list, quotation or table is.

    Renderings set off the items of a list, but not the first of a list without labels, nor one below a page's mark,
    nor one that has paragraphs.
    """
    name = etree.QName(part).localname
    if name == "label":
        return "label"
    if name != "item" or part.find(f"{TEI}p") is not None:
        return "text"
    before = part.getprevious()
    return "first item" if before is None or before.tag == _PAGE else "item"


def _parted(page: Printed, part: etree._Element, held: Sequence[etree._Element], kind: str) -> None:
    """Add what stands before, between and after the blocks that *part* holds."""
    run = etree.Element("run")
    run.text = part.text
    for inner in list(part):
        if inner in held:
            _add(page, kind, run)
            _text(page, inner, kind if inner.tag == f"{TEI}p" else "text")
            kind = "text"
            run = etree.Element("run")
            run.text = inner.tail
        else:
            run.append(_copied(inner))
    _add(page, kind, run)


def _copied(element: etree._Element) -> etree._Element:
    copied = etree.fromstring(etree.tostring(element, with_tail=False))
    copied.tail = element.tail
    return copied


def note_words(note: etree._Element) -> list[str]:
    """Give the paragraphs of *note*."""
    parts = [part for part in _elements(note) if part.tag in (f"{TEI}p", *_HOLDERS)]
    return [_words(Printed(), part) for part in parts or [note]]
