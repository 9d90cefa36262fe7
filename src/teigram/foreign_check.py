"""What the schemas of other people have against a file, in words for people."""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from teigram import rules, schematron
from teigram.errors import SchemaError, TransformError
from teigram.findings import Finding, Severity
from teigram.foreign import Kind, Schema
from teigram.locate import path as path_of

MOST = 100
"""Findings of one schema in one file; what follows from the first ones is seldom worth reading."""

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_NAMESPACE = re.compile(r"\{[^{}]*\}")
_FOLLOWS = re.compile(r"failed to validate (?:content|attributes)|Invalid sequence in interleave|has extra content")
_ROLES = {"warning": Severity.WARNING, "warn": Severity.WARNING} | dict.fromkeys(
    ("info", "information"), Severity.NOTICE
)
# "Did not expect element emph there" and the like, with what a person says instead
_WORDS = (
    (re.compile(r"Did not expect element (\S+) there"), r"<\1> cannot stand here, or something is missing before it"),
    (re.compile(r"Did not expect text in element (\S+) content"), r"<\1> has text, where it may have elements only"),
    (re.compile(r"Invalid attribute (\S+) for element (\S+)"), r"<\2> cannot have \1 with this value, or not at all"),
    (re.compile(r"Expecting an? element (\S*),? got nothing"), r"something is missing here: <\1>"),
    (re.compile(r"Expecting element (\S+), got (\S+)"), r"<\2> stands where <\1> is expected"),
    (re.compile(r"Element '(\S+)': This element is not expected\."), r"<\1> cannot stand here."),
    (re.compile(r"Element '(\S+)', attribute '(\S+)':"), r"\2 of <\1>:"),
    (re.compile(r"Element '(\S+)':"), r"<\1>:"),
)


def faults(schema: Schema, tree: etree._ElementTree, name: str) -> list[Finding]:
    """Give what *schema* has against *tree*, with the path of each element.

    Args:
        schema: From `teigram.foreign`.
        tree: The document; it is not changed.
        name: What errors call it.

    Raises:
        SchemaError: The schema cannot be compiled.
    """
    if schema.kind is Kind.SCHEMATRON:
        return list(_constraints(schema, tree, name))[:MOST]
    return list(_grammar(schema, tree))[:MOST]


def _constraints(schema: Schema, tree: etree._ElementTree, name: str) -> Iterator[Finding]:
    try:
        failures = schematron.failures(tree, name, schema.path, foreign=True)
    except TransformError as error:
        failures = []
        yield rules.finding("G192", f"the constraints could not be tried: {error}", xpath=path_of(tree.getroot()))
    for failure in failures:
        code = f"{failure.code}: " if failure.code else ""
        message = f"{code}{failure.message} (constraint of {schema.path.name})"
        found = rules.finding("C210", message, xpath=failure.location, hint="")
        yield replace(found, severity=_ROLES.get(failure.role.lower(), Severity.ERROR))


def _grammar(schema: Schema, tree: etree._ElementTree) -> Iterator[Finding]:
    grammar = compiled(schema)
    document = _without_hints(tree) if schema.kind is Kind.XSD else tree
    if grammar.validate(document):
        return
    log: Any = grammar.error_log
    entries = list(log)
    told = [entry for entry in entries if not _FOLLOWS.search(entry.message)] or entries[:1]
    for entry in told:
        element = _element(document, entry)
        yield rules.finding("G201", f"{_in_words(entry.message)} ({schema.path.name})", xpath=path_of(element))


@functools.cache
def compiled(schema: Schema) -> etree.RelaxNG | etree.XMLSchema:
    """Compile the grammar *schema* for libxml2; the second time in a process it is only looked up.

    Raises:
        SchemaError: It cannot be read or compiled.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.parse(schema.path, parser)
        return etree.RelaxNG(tree) if schema.kind is Kind.RNG else etree.XMLSchema(tree)
    except (OSError, etree.XMLSyntaxError, etree.RelaxNGParseError, etree.XMLSchemaParseError) as error:
        raise SchemaError(f"{schema.path}: the schema cannot be compiled: {error}. Try it in an editor.") from error


def _without_hints(tree: etree._ElementTree) -> etree._ElementTree:
    """Take out the ``xsi:…`` attributes, by which a document could make libxml2 open other schemas."""
    hints: Any = tree.xpath("//*[@xsi:*]", namespaces={"xsi": _XSI[1:-1]})
    if not hints:
        return tree
    other = copy.deepcopy(tree)
    for element in other.iter(etree.Element):
        for attribute in [name for name in map(str, element.attrib) if name.startswith(_XSI)]:
            del element.attrib[attribute]
    return other


def _element(tree: etree._ElementTree, entry: Any) -> etree._Element:  # noqa: ANN401 - etree._LogEntry
    """Give the element that an entry of libxml2's log is about."""
    found: Any = tree.xpath(entry.path) if entry.path and ":" not in entry.path else []
    if found and isinstance(found[0], etree._Element):  # noqa: SLF001 - the type has no public name
        return found[0]
    return tree.getroot()


def _in_words(message: str) -> str:
    """Give what libxml2 says without namespaces and in words for people."""
    words = _NAMESPACE.sub("", " ".join(message.split()))
    for pattern, plain in _WORDS:
        words = pattern.sub(plain, words)
    return words.replace("<>", "an element").rstrip(".")
