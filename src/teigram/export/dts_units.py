"""The citation trees of a document, as ``xslt/export/dts.xsl`` finds them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lxml import etree

from teigram import resources, saxon
from teigram.errors import TransformError
from teigram.markup import parse

if TYPE_CHECKING:
    from teigram.export import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A part of a document that can be cited.

    Attributes:
        identifier: Its name in its tree; it can stand in an address and be the name of a file.
        level: How deep it is in the tree, from 1.
        parent: The identifier of the unit that it is in; empty at the top.
        type: ``division``, ``paragraph``, ``page``.
        title: Its heading, where it has one.
        passage: A TEI document with its text; empty when none was asked for.
    """

    identifier: str
    level: int
    parent: str = ""
    type: str = ""
    title: str = ""
    passage: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One way to cite a document.

    Attributes:
        identifier: Its name; empty for the default.
        types: The types of unit at the top, each with those inside it.
        units: In the order of the document, each before what is inside it.
    """

    identifier: str
    types: tuple[Type, ...]
    units: tuple[Unit, ...]

    @property
    def depth(self) -> int:
        """How many levels there are."""
        return max((unit.level for unit in self.units), default=0)


@dataclass(frozen=True, slots=True)
class Type:
    """A type of unit, with the types inside it."""

    name: str
    inside: tuple[Type, ...]


def trees(document: Document, *, passages: bool = True) -> list[Tree]:
    """Give the citation trees of *document*, the default one first.

    Args:
        document: To be cited.
        passages: Whether the text of each unit is wanted.

    Raises:
        TransformError: Its `refsDecl` has an XPath that cannot be used, or cites two things by one name.
    """
    name = str(document.path)
    stylesheet = saxon.compile_stylesheet(resources.path("xslt/export/dts.xsl"))
    source = saxon.parse(document.xml, name)
    plan = saxon.transform(stylesheet, source, {"passages": "yes" if passages else "no"}, name=name)
    found: list[Tree] = []
    for tree in (_tree(each, name) for each in parse(plan.encode())):
        same = sum(other.identifier.lower() == tree.identifier.lower() for other in found)
        called = f"{tree.identifier}-{same + 1}" if same else tree.identifier
        found.append(replace(tree, identifier=called if found else ""))  # the first is the default, and has no name
    return found


def _tree(tree: etree._Element, name: str) -> Tree:
    units = tuple(_unit(unit) for unit in tree.iterfind("unit"))
    counts = Counter(unit.identifier.lower() for unit in units)
    for unit in units:
        if counts[unit.identifier.lower()] > 1:
            raise TransformError(
                f"{name}: refsDecl: two parts are both cited as “{unit.identifier}”. Make the names that @use gives "
                "different, or set a @delim between the levels."
            )
    return Tree(identifier=tree.get("identifier", ""), types=_types(tree), units=units)


def _types(parent: etree._Element) -> tuple[Type, ...]:
    return tuple(Type(level.get("type", ""), _types(level)) for level in parent.iterfind("level"))


def _unit(unit: etree._Element) -> Unit:
    get: Any = unit.get
    return Unit(
        identifier=get("identifier"),
        level=int(get("level")),
        parent=get("parent", ""),
        type=get("type", ""),
        title=get("title", ""),
        passage=b"".join(_written(passage) for passage in unit),
    )


def _written(passage: etree._Element) -> bytes:
    return etree.tostring(passage, encoding="UTF-8", xml_declaration=True, with_tail=False) + b"\n"
