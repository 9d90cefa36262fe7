"""Elements as values, and how they are written: the only place where header mark-up becomes characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_SPECIAL_IN_ATTRIBUTE = re.compile('[&<"\n\t\r]')
_SPECIAL = re.compile("[&<>\r]")  # most pieces of text have none of them, and to translate is dear
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


FIRST = (
    *("xmlns", "xml:id", "xml:lang", "xml:space", "n", "type", "subtype", "place", "unit", "level", "scheme", "target"),
    *("key", "ref", "when", "notBefore", "notAfter", "from", "to", "ana", "corresp", "next", "prev", "part", "ident"),
    "version",
)
LAST = ("cert", "resp", "source", "rend")
"""The order of attributes: what names a thing first, who says so last, by the alphabet between."""
_RANKS = {name: (0, rank, "") for rank, name in enumerate(FIRST)} | {
    name: (2, rank, "") for rank, name in enumerate(LAST)
}


def rank(name: str) -> tuple[int, int, str]:
    """Give the place of the attribute *name* in the order of attributes, as a key to sort by."""
    return _RANKS.get(name, (1, 0, name))


class Written(str):
    """Mark-up that was written before, with its indent: parts that are the same in every document."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes."""

    name: str
    attrs: tuple[tuple[str, str], ...]
    children: tuple[Element | str, ...]


def element(name: str, *children: Element | str | None, **attrs: str | None) -> Element:
    """Make an element; children and attributes that are None or empty are left out.

    A trailing underscore of an attribute's name is dropped (``type_``) and ``xml_id`` stands for ``xml:id``.
    """
    named = tuple((key.rstrip("_").replace("xml_", "xml:"), value) for key, value in attrs.items() if value)
    return Element(name, named, tuple(child for child in children if child))


def escape_text(text: str) -> str:
    """Escape *text* for an element's content."""
    return text.translate(_TEXT) if _SPECIAL.search(text) else text


def escape_attribute(text: str) -> str:
    """Escape *text* for an attribute in double quotes."""
    return text.translate(_ATTRIBUTE) if _SPECIAL_IN_ATTRIBUTE.search(text) else text


def attributes(pairs: tuple[tuple[str, str], ...]) -> str:
    """Write attributes in the one order of all files, each with a space before it."""
    ordered = sorted(pairs, key=lambda pair: rank(pair[0])) if len(pairs) > 1 else pairs
    return "".join(f' {name}="{escape_attribute(value)}"' for name, value in ordered)


def parse(xml: bytes) -> etree._Element:
    """Parse a TEI document: no entity is replaced, nothing is fetched, and an `xml:id` may stand twice.

    Raises:
        etree.XMLSyntaxError: It is not well-formed.
    """
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False))


def write(node: Element, depth: int = 0) -> str:
    """Write *node*, two spaces a level.

    An element with text in it stays on one line, so that no white space is added to text.
    """
    start = f"{'  ' * depth}<{node.name}{attributes(node.attrs)}"
    if not node.children:
        return f"{start}/>"
    if any(isinstance(child, str) and not isinstance(child, Written) for child in node.children):
        return f"{start}>{_inline(node)}</{node.name}>"
    inner = "\n".join(child if isinstance(child, str) else write(child, depth + 1) for child in node.children)
    return f"{start}>\n{inner}\n{'  ' * depth}</{node.name}>"


def _inline(node: Element) -> str:
    return "".join(
        escape_text(child)
        if isinstance(child, str)
        else f"<{child.name}{attributes(child.attrs)}>{_inline(child)}</{child.name}>"
        for child in node.children
    )
