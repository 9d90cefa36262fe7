"""Elements as values, and how they are written: the only place where header mark-up becomes characters."""

from __future__ import annotations

import functools
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
    named = tuple([(_attribute_name(key), value) for key, value in attrs.items() if value]) if attrs else ()
    return Element(name, named, tuple(filter(None, children)))


@functools.cache
def _attribute_name(keyword: str) -> str:
    return keyword.rstrip("_").replace("xml_", "xml:")


def escape_text(text: str) -> str:
    """Escape *text* for an element's content."""
    return text.translate(_TEXT) if _SPECIAL.search(text) else text


def escape_attribute(text: str) -> str:
    """Escape *text* for an attribute in double quotes."""
    return text.translate(_ATTRIBUTE) if _SPECIAL_IN_ATTRIBUTE.search(text) else text


def attributes(pairs: tuple[tuple[str, str], ...]) -> str:
    """Write attributes in the one order of all files, each with a space before it."""
    if len(pairs) > 1:
        pairs = tuple([pairs[at] for at in _order(tuple([name for name, _ in pairs]))])
    return "".join([f' {name}="{escape_attribute(value)}"' for name, value in pairs])


@functools.cache
def _order(names: tuple[str, ...]) -> tuple[int, ...]:
    """Give the places of attributes in the order in which they are written; there are some dozens of sets of names."""
    return tuple(sorted(range(len(names)), key=lambda at: rank(names[at])))


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
    if any(type(child) is str for child in node.children):
        return f"{start}>{_inline(node)}</{node.name}>"
    inner = "\n".join([child if isinstance(child, str) else write(child, depth + 1) for child in node.children])
    return f"{start}>\n{inner}\n{'  ' * depth}</{node.name}>"


def _inline(node: Element) -> str:
    return "".join(
        [
            escape_text(child)
            if isinstance(child, str)
            else f"<{child.name}{attributes(child.attrs)}>{_inline(child)}</{child.name}>"
            for child in node.children
        ]
    )
