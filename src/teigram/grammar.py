"""What the grammar of a telegram has against a document.

libxml2 says yes or no, and quickly. For a document that it refuses, `teigram.refusals` tells in words for people what
is wrong. The RELAX NG schema says the same as the XSD, so it is asked only about what the XSD lets pass.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from lxml import etree

from teigram import refusals, resources
from teigram.errors import SchemaError
from teigram.refusals import Fault

_XSI = "{http://www.w3.org/2001/XMLSchema-instance"
_INSTANCE = etree.XPath("//*[@xsi:*]", namespaces={"xsi": _XSI[1:]})
_MOST = 200
"""Faults that are told of one file; a file that has more is of another kind."""
_LONGEST = 300
"""Characters of a message of libxml2, which may list every element that there is."""
_CROWDED = etree.XPath("boolean(//*[count(*) > 5000])")
"""With so many children `xmlschema` takes hours, since lxml counts them anew for each."""
_NAMESPACES = re.compile(r"\{http://www\.tei-c\.org/ns/1\.0\}")


def xsd_faults(tree: etree._ElementTree) -> list[Fault]:
    """Give what the XSD has against *tree*, in document order; nothing when it is valid.

    Raises:
        SchemaError: ``schema/teigram.xsd`` cannot be compiled.
    """
    schema = _xsd()
    # By xsi:schemaLocation a file could make libxml2 open other files, so such a file is not given to it.
    faults = _instance_attributes(tree)
    if not faults and schema.validate(tree):
        return []
    places = {element: number for number, element in enumerate(tree.iter())}
    if not faults and not _CROWDED(tree):
        faults = _distinct(islice(refusals.faults(tree), _MOST))
    faults = faults or [_plain("G190", tree, _first(schema))]
    return sorted(faults, key=lambda fault: places[fault.element])


def rng_faults(tree: etree._ElementTree) -> list[Fault]:
    """Give the first thing that the RELAX NG schema has against *tree*; nothing when it is valid.

    Raises:
        SchemaError: ``schema/teigram.rng`` cannot be compiled.
    """
    schema = _rng()
    if schema.validate(tree):
        return []
    return [_plain("G191", tree, _first(schema))]


@functools.cache
def _xsd() -> etree.XMLSchema:
    """Compile the XSD for libxml2, once in a process."""
    source = resources.path("schema/teigram.xsd")
    try:
        return etree.XMLSchema(etree.parse(source))
    except (OSError, etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        raise SchemaError(f"{source}: the schema cannot be compiled: {error}") from error


@functools.cache
def _rng() -> etree.RelaxNG:
    """Compile the RELAX NG schema for libxml2, once in a process."""
    source = resources.path("schema/teigram.rng")
    try:
        return etree.RelaxNG(etree.parse(source))
    except (OSError, etree.RelaxNGParseError, etree.XMLSyntaxError) as error:
        raise SchemaError(f"{source}: the schema cannot be compiled: {error}") from error


def _distinct(faults: Iterable[Fault]) -> list[Fault]:
    """Leave out what is said twice, and what is out of order because of the one before it in the same parent."""
    kept: dict[tuple[object, ...], Fault] = {}
    for fault in faults:
        kept.setdefault((fault.code, fault.scope) if fault.scope is not None else (fault.element, fault.message), fault)
    return list(kept.values())


def _instance_attributes(tree: etree._ElementTree) -> list[Fault]:
    """Give the ``xsi:…`` attributes, which an XSD takes for its own."""
    elements: Any = _INSTANCE(tree)
    return [
        Fault("G120", element, f"<{etree.QName(element).localname}> cannot have the attribute xsi:{name}")
        for element in elements
        for space, _, name in (str(attribute).rpartition("}") for attribute in element.attrib)
        if space == _XSI
    ]


def _first(schema: Any) -> Any:  # noqa: ANN401 - the stubs of lxml know neither the log nor its entries
    """Give the first entry in the log of *schema*."""
    return schema.error_log[0]


def _plain(code: str, tree: etree._ElementTree, error: Any) -> Fault:  # noqa: ANN401 - etree._LogEntry
    """Make a fault of what libxml2 says, without its namespaces."""
    found: Any = tree.xpath(error.path) if error.path and ":" not in error.path else []
    message = _NAMESPACES.sub("", error.message)
    message = message if len(message) <= _LONGEST else f"{message[:_LONGEST]} …"
    return Fault(code, found[0] if found else tree.getroot(), message)
