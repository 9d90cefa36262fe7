"""Whether a file is XML that may be looked at any further: well-formed, with no DOCTYPE, not too deep, and TEI.

Everything after it, the grammars and Saxon, gets the tree that is made here, which has no entities and has fetched
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from lxml import etree

from teigram import rules
from teigram.findings import Finding
from teigram.locate import path, source_lines

MAXIMUM_DEPTH = 90
"""Levels of elements that a file may have; Saxon's own limit is 100."""

TEI = "{http://www.tei-c.org/ns/1.0}TEI"

_PROLOG = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TOO_DEEP = etree.XPath("/*" * (MAXIMUM_DEPTH + 1))
_CLOSING = re.compile(r"</([^\s>]*)")
_ENTITY = re.compile(r"&([^;\s]*);?")
_NO_ELEMENT, _INVALID, _MISMATCH, _ENTITY_UNKNOWN = 3, 4, 7, 11
_PLAIN = {
    2: "the file holds something that is not XML; perhaps it is a plain text to be encoded",
    5: "a tag, a comment or a quotation mark is not closed",
    8: "a tag has the same attribute twice",
    9: "there is something after the end of the root element",
    17: "the XML declaration does not begin the file",
    27: "a name has a prefix that no xmlns declares",
}
"""What expat's other errors mean, by their numbers (``xml.parsers.expat.errors.codes``)."""


def read(xml: bytes) -> tuple[etree._ElementTree | None, list[Finding]]:
    """Parse *xml*; the tree is there when nothing is found.

    No entity is replaced, nothing is fetched. Findings have line and column, or the path of the element.
    """
    found = next(_of_bytes(xml), None)
    if found:
        return None, [found]
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )
    try:
        tree = etree.ElementTree(etree.fromstring(xml, parser))
    except etree.XMLSyntaxError as error:
        return None, [_malformed(xml, error)]
    found = next(_of_tree(tree), None)
    return (None, [found]) if found else (tree, [])


def _of_bytes(xml: bytes) -> Iterator[Finding]:
    """Yield what is wrong with the file before it is parsed."""
    if not xml.strip():
        yield rules.finding("G105", "the file is empty")
    wide = xml.startswith(_UTF_16)
    if b"\0" in xml and not wide:
        at = xml.index(b"\0")
        yield _at("G106", f"the file has a NUL, as byte {at + 1}", xml, at)
    prolog = _PROLOG.match(xml)
    if prolog and xml.startswith(b"<!DOCTYPE", prolog.end()):
        yield _at("G102", "the file has a DOCTYPE", xml, prolog.end())
    declared = _DECLARED.match(xml)
    if wide or (declared and declared[1].lower() not in {b"utf-8", b"utf8"}):
        return
    try:
        xml.decode()
    except UnicodeDecodeError as error:
        yield _at("G107", f"byte {error.start + 1} (0x{xml[error.start]:02X}) is not UTF-8", xml, error.start)


def _at(code: str, message: str, xml: bytes, offset: int) -> Finding:
    """Make a finding at the byte *offset* of *xml*."""
    before = xml[:offset]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
    return rules.finding(code, message, line=line, column=column)


def _of_tree(tree: etree._ElementTree) -> Iterator[Finding]:
    """Yield what is wrong with a tree that could be parsed."""
    root = tree.getroot()
    if tree.docinfo.internalDTD is not None:
        yield rules.finding("G102", "the file has a DOCTYPE", line=1, column=1)
    deep: Any = _TOO_DEEP(tree)
    if deep:
        message = f"<{etree.QName(deep[0]).localname}> is nested more than {MAXIMUM_DEPTH} elements deep"
        yield rules.finding("G103", message, xpath=path(deep[0]))
    if root.tag != TEI:
        name = etree.QName(root)
        space = f"in the namespace {name.namespace}" if name.namespace else "in no namespace"
        message = f"the root is <{name.localname}> {space}; expected is <TEI> in http://www.tei-c.org/ns/1.0"
        yield rules.finding("G104", message, xpath=path(root), expected="TEI")


def _malformed(xml: bytes, error: etree.XMLSyntaxError) -> Finding:
    """Explain why *xml* could not be parsed, from expat's view of it where it agrees that there is a fault."""
    parser = expat.ParserCreate(namespace_separator="}")
    open_elements: list[tuple[str, int]] = []
    parser.StartElementHandler = lambda name, _: open_elements.append(
        (name.rpartition("}")[2], parser.CurrentLineNumber)
    )
    parser.EndElementHandler = lambda _: open_elements.pop()
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position only
    except (expat.ExpatError, LookupError, ValueError) as fault:
        if isinstance(fault, expat.ExpatError):
            return _explained(xml, fault, open_elements)
    if "depth" in error.msg.lower():
        message = f"elements are nested more than {MAXIMUM_DEPTH} deep"
        return rules.finding("G103", message, line=error.lineno or 1)
    return rules.finding("G101", f"the file is not well-formed: {error.msg}", line=error.lineno or 1)


def _explained(xml: bytes, fault: expat.ExpatError, open_elements: list[tuple[str, int]]) -> Finding:
    """Make a finding of expat's *fault* in plain words.

    Args:
        xml: The file.
        fault: With its place.
        open_elements: Name and line of each element that was open there, outermost first.
    """
    lines = source_lines(xml)
    line = lines[fault.lineno - 1] if fault.lineno <= len(lines) else ""
    # Of "&", "<" and "</" expat tells the place of what follows.
    start = len(line[: fault.offset].removesuffix("/").removesuffix("<").removesuffix("&"))
    message, hint = _words(fault, line[start:], open_elements)
    place = {"line": fault.lineno, "column": start + 1}
    return rules.finding("G101", message, **place, **({"hint": hint} if hint else {}))


def _words(fault: expat.ExpatError, text: str, open_elements: list[tuple[str, int]]) -> tuple[str, str]:
    """Say in plain words what is wrong at *text*, the rest of the line, and what to do."""
    name, line = open_elements[-1] if open_elements else ("", 0)
    closing = _CLOSING.match(text) or _CLOSING.search(text)
    entity = _ENTITY.match(text)
    if fault.code == _MISMATCH and closing:
        return (
            f"</{closing[1]}> stands where </{name}> is expected: <{name}> of line {line} is still open",
            f"close <{name}> before it, or take </{closing[1]}> out",
        )
    if fault.code == _NO_ELEMENT and name:
        return f"the file ends while <{name}> of line {line} is open", "get the whole file, or close what is open"
    if fault.code == _ENTITY_UNKNOWN and entity:
        return f"the entity &{entity[1]}; is not known in XML", "write the character itself"
    if fault.code == _INVALID:
        what = f"{text[0]} cannot stand for itself" if text[:1] in {"&", "<"} else f"XML cannot go on with {text[:1]!a}"
        return f"{what} here", "write & as &amp; and < as &lt;, and close tags and quotation marks"
    return _PLAIN.get(fault.code, f"the file is not well-formed: {expat.ErrorString(fault.code)}"), ""
