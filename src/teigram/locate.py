"""Where in a file the elements are that a path names.

Neither libxml2's schemas nor Saxon give columns, and Saxon gives no lines for a document handed over as text. Both give
paths, as ``fn:path()`` writes them::

    /Q{http://www.tei-c.org/ns/1.0}TEI[1]/Q{http://www.tei-c.org/ns/1.0}text[1]/@xml:id

One pass of expat gives the place of each.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

from lxml import etree

_XML_ID = "http://www.w3.org/XML/1998/namespace}id"
_IN_ELEMENT = re.compile(r"/(?:@(?:Q\{[^{}]*\})?[^/{}]*|(?:text|comment|processing-instruction)\([^/]*)$")


_START_TAG = re.compile(r"""<[^\s<>"'/]+(?:\s+[^\s<>"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*/?>""")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the start tag of an element begins.

    Attributes:
        line: 1-based.
        column: 1-based, in code points.
        ident: The ``xml:id`` of the element or of the nearest one around it; empty when there is none.
    """

    line: int
    column: int
    ident: str


NOWHERE = Place(0, 0, "")


def places(xml: bytes) -> dict[str, Place]:
    """Give the place of every element of *xml* by its path; of a malformed document, of those before the fault."""
    parser = expat.ParserCreate(namespace_separator="}")
    found: dict[str, Place] = {}
    open_paths = [""]
    open_counts: list[Counter[str]] = [Counter()]
    open_idents = [""]

    def start(name: str, attributes: dict[str, str]) -> None:
        open_counts[-1][name] += 1
        path = f"{open_paths[-1]}/{_step(name, open_counts[-1][name])}"
        ident = attributes.get(_XML_ID, open_idents[-1])
        found[path] = Place(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, ident)
        open_paths.append(path)
        open_counts.append(Counter())
        open_idents.append(ident)

    def end(_name: str) -> None:
        open_paths.pop()
        open_counts.pop()
        open_idents.pop()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    with contextlib.suppress(expat.ExpatError):
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position only
    return found


def place(location: str, among: dict[str, Place]) -> Place:
    """Give the place of the element that *location* names, or that has the attribute or text that it names.

    Args:
        location: A path as ``fn:path()`` writes it.
        among: From `places`.

    Returns:
        `NOWHERE` when there is no such element.
    """
    return among.get(_IN_ELEMENT.sub("", location), NOWHERE)


def element_at(location: str, tree: etree._ElementTree) -> etree._Element | None:
    """Give the element of *tree* that *location* names, or that has the attribute or text that it names."""
    steps = _IN_ELEMENT.sub("", location).replace("Q{", "{")
    found: Any = etree.ETXPath(steps)(tree) if steps.startswith("/") and len(steps) > 1 else []
    return found[0] if found else None


def start_tag(line: str, column: int, most: int = 80) -> str:
    """Give the start tag at the 1-based *column* of *line*, cut to *most* characters; empty where there is none."""
    if not column or not line.startswith("<", column - 1):
        return ""
    found = _START_TAG.match(line, column - 1)
    tag = found.group() if found else line[column - 1 :]
    return tag if len(tag) <= most else f"{tag[: most - 1]}…"


def source_lines(xml: bytes) -> list[str]:
    """Give the lines of *xml* as XML counts them, for findings to show."""
    encoding = "utf-16" if xml.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return re.split(r"\r\n|\r|\n", xml.decode(encoding, "replace"))


def path(element: etree._Element) -> str:
    """Give the path of *element* as ``fn:path()`` writes it."""
    steps: list[str] = []
    step: etree._Element | None = element
    while step is not None:
        position = 1 + sum(1 for _ in step.itersiblings(step.tag, preceding=True))
        steps.append(_step(step.tag.removeprefix("{"), position))
        step = step.getparent()
    return "/" + "/".join(reversed(steps))


def _step(name: str, position: int) -> str:
    """Write one step of a path; *name* is ``uri}local``, or ``local`` for an element in no namespace."""
    uri, _, local = name.rpartition("}")
    return f"Q{{{uri}}}{local}[{position}]"
