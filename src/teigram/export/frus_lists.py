"""The front matter of an exported volume: the persons and terms that its documents list, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from teigram.markup import Element, element, write

if TYPE_CHECKING:
    from lxml import etree

    from teigram.export import Document

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def lists(documents: Sequence[Document]) -> str:
    """Write the `front` with both lists, on lines of its own; nothing when no document lists any."""
    persons: dict[str, Element] = {}
    terms: dict[str, Element] = {}
    for each in documents:
        root = each.root
        for person in root.iterfind(f"{_TEI}standOff/{_TEI}listPerson/{_TEI}person"):
            name, note = person.findtext(f"{_TEI}persName", ""), person.findtext(f"{_TEI}note", "")
            persons.setdefault(person.get(_ID, ""), _item("persName", person.get(_ID, ""), name, note))
        for label, item in _terms(root):
            terms.setdefault(label.get(_ID, ""), _item("term", label.get(_ID, ""), label.text or "", item.text or ""))
    divisions = (
        _division("persons", "List of Persons", "names", persons),
        _division("terms", "List of Abbreviations", "terms", terms),
    )
    return f"{write(element('front', *divisions), 2)}\n" if any(divisions) else ""


def _terms(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for terms in root.iterfind(f"{_TEI}standOff/{_TEI}list"):
        yield from zip(terms.iterfind(f"{_TEI}label"), terms.iterfind(f"{_TEI}item"), strict=True)


def _item(name: str, ident: str, words: str, meaning: str) -> Element:
    return element(
        "item", element("hi", element(name, words, xml_id=ident), rend="strong"), f", {meaning}" if meaning else None
    )


def _division(ident: str, head: str, kind: str, items: dict[str, Element]) -> Element | None:
    if not items:
        return None
    ordered = [items[key] for key in sorted(items)]
    return element("div", element("head", head), element("list", *ordered, type_=kind), type_="section", xml_id=ident)
