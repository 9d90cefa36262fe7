"""Whether a file is XML that may be looked at any further: well-formed, with no DOCTYPE, not too deep, and TEI.

Everything after it, the grammars and Saxon, gets the tree that is made here, which has no entities and has fetched
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree

from teigram import rules
from teigram.findings import Finding
from teigram.locate import path
from teigram.malformed import malformed

MAXIMUM_DEPTH = 90
"""Levels of elements that a file may have; Saxon's own limit is 100."""

MAXIMUM_SIZE = 32 * 2**20
"""Bytes that a file may have; the longest telegram is a thousand times shorter."""

TEI = "{http://www.tei-c.org/ns/1.0}TEI"

_PROLOG = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
_WEB_PAGE = re.compile(rb"<(?:!doctype\s+)?html[\s>]", re.IGNORECASE)
_START = 2**16
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TOO_DEEP = etree.XPath("/*" * (MAXIMUM_DEPTH + 1))


Tree: TypeAlias = etree._ElementTree  # noqa: SLF001 - it has no public name


def read(xml: bytes) -> tuple[Tree | None, list[Finding]]:
    """Parse *xml*; the tree is there when no error is found.

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
        return None, [malformed(xml, error, MAXIMUM_DEPTH)]
    found = next(_of_tree(tree), None)
    return (None, [found]) if found else (tree, _of_encoding(xml))


def _of_bytes(xml: bytes) -> Iterator[Finding]:
    """Yield what is wrong with the file before it is parsed."""
    if len(xml) > MAXIMUM_SIZE:
        message = f"the file has more than {MAXIMUM_SIZE >> 20} MB, and nothing of it was read"
        yield rules.finding("G108", message, line=1, column=1)
    if not xml.strip():
        yield rules.finding("G105", "the file is empty")
    wide = xml.startswith(_UTF_16)
    if b"\0" in xml and not wide:
        at = xml.index(b"\0")
        yield _at("G106", f"the file has a NUL, as byte {at + 1}", xml, at)
    start = xml[:_START].decode("utf-16", "ignore").encode() if wide else xml
    prolog = _PROLOG.match(start)
    if prolog and _WEB_PAGE.match(start, prolog.end()) and b"http://www.w3.org/1999/xhtml" not in start[:2000]:
        yield _at("G104", "the file is a web page (HTML), not TEI", start, prolog.end())
    if prolog and start.startswith(b"<!DOCTYPE", prolog.end()):
        yield _at("G102", "the file has a DOCTYPE", start, prolog.end())
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


def _of_encoding(xml: bytes) -> list[Finding]:
    """Warn of an encoding that can be read and is not that of TEI files."""
    if not xml.startswith(_UTF_16):
        return []
    return [rules.finding("G109", "the file is in UTF-16, which not every tool reads", line=1, column=1)]


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
