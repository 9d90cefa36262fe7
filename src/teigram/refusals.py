"""What an XSD has against a document, in words for people.

`xmlschema` tells the elements and what was expected there. Its sentences, which change between releases, are not shown:
a message is made from the facts::

    <publicationStmt> lacks <publisher>, which comes before <pubPlace>
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from teigram import resources

if TYPE_CHECKING:
    import xmlschema

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XS = "{http://www.w3.org/2001/XMLSchema}"
_ANYWHERE = ("note", "pb", "anchor", "gap", "lb")
"""The elements that may stand nearly everywhere; left out where an order is told."""
_SHOWN = 8
"""How many expected names a message has at most."""

_POINTER = '"#" and the xml:id of an element, or an address'
_DATE = "a date: 1951, 1951-10, 1951-10-03 or 1951-10-03T19:15:00"
_FORMATS = {
    **dict.fromkeys(("target", "resp", "source", "ana", "next", "prev", "ref", "scheme", "who", "url"), _POINTER),
    **dict.fromkeys(("when", "notBefore", "notAfter", "from", "to"), _DATE),
    **dict.fromkeys(("quantity", "rows", "cols"), "a whole number"),
    "xml:id": "a letter, and after it letters, digits, hyphens or points",
    "xml:lang": "the code of a language, such as en",
    "ident": "the code of a language, such as en",
    "n": "the number as printed",
    "corresp": '"#" and the xml:id of the note',
    "rend": "words without spaces in them, such as italic",
    "version": "a version, such as 4.12.0",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the grammar has against an element.

    Attributes:
        code: A code of the rule book.
        element: The element that is wrong, or lacks something.
        message: What is wrong.
        hint: What to do; empty leaves it to the rule.
        expected: What was expected there, shortly.
        found: What stands there: an element, or an attribute and its value.
        scope: Of what only one fault with this code is told: the parent, when one child out of order makes others
            seem so.
    """

    code: str
    element: etree._Element
    message: str
    hint: str = ""
    expected: str = ""
    found: str = ""
    scope: etree._Element | None = None


def faults(tree: etree._ElementTree) -> Iterator[Fault]:
    """Yield a fault for each error that `xmlschema` finds."""
    import xmlschema

    error: Any
    for error in _schema().iter_errors(tree):
        if error.elem is None:
            continue
        if isinstance(error, xmlschema.XMLSchemaChildrenValidationError):
            yield _child_fault(error)
        elif isinstance(error.validator, xmlschema.validators.XsdAttributeGroup):
            yield from _attribute_faults(error.elem, error.validator)
        elif isinstance(error.validator, (xmlschema.validators.XsdGroup, xmlschema.validators.XsdElement)):
            yield _text_fault(error.elem)
        else:
            yield _value_fault(error)


@functools.cache
def _schema() -> xmlschema.XMLSchema:
    """Build the XSD for `xmlschema` once in a process that meets an invalid file; it takes a quarter of a second."""
    import xmlschema

    return xmlschema.XMLSchema(str(resources.path("schema/teigram.xsd")))


@functools.cache
def _parents() -> dict[str, set[str]]:
    """Give, for the name of each element, the names of those that it may stand in."""
    parents: dict[str, set[str]] = {"TEI": set()}
    types: dict[str, set[str]] = {}
    schema = etree.parse(resources.path("schema/teigram.xsd")).getroot()
    for element in schema.iter(f"{_XS}element"):
        types.setdefault(_local(element.get("type", "")), set()).add(element.get("name", ""))
    groups = {group.get("name", ""): group for group in schema.iterchildren(f"{_XS}group")}
    for kind in schema.iterchildren(f"{_XS}complexType"):
        held = [kind, *(groups[_local(use.get("ref", ""))] for use in kind.iter(f"{_XS}group"))]
        for child in (child for part in held for child in part.iter(f"{_XS}element")):
            parents.setdefault(child.get("name", ""), set()).update(types.get(kind.get("name", ""), ()))
    return parents


def _child_fault(error: Any) -> Fault:  # noqa: ANN401 - XMLSchemaChildrenValidationError: its fields have no types
    """Explain a child that is wrong in its parent, or one that the parent lacks."""
    parent, child = error.elem, error.invalid_child
    expected = _names(error.expected or ())
    possible = _names(error.validator.iter_elements())
    here = etree.QName(parent).localname
    if child is None:
        return _lacking(parent, [name for name in expected if name not in _ANYWHERE] or expected)
    name = etree.QName(child).localname
    if not child.tag.startswith(_TEI) or name not in _parents():
        return _unknown(child, here)
    if name not in possible:
        return _elsewhere(child, here, possible)
    if expected and name not in expected:
        missing = _listed([f"<{one}>" for one in expected], "or")
        message = f"<{here}> lacks {missing}, which comes before <{name}>"
        return Fault("G111", parent, message, f"add {missing} before <{name}>", ", ".join(expected))
    order = _listed([known for known in possible if known not in _ANYWHERE], ",")
    message = f"<{name}> cannot stand in <{here}> at this place"
    return Fault("G110", child, message, f"the order in <{here}> is {order}", order, scope=parent)


def _lacking(parent: etree._Element, expected: list[str]) -> Fault:
    """Explain a *parent* that ends before all that it needs is there."""
    here = etree.QName(parent).localname
    missing = _listed([f"<{name}>" for name in expected], "or")
    message = f"<{here}> ends without {missing}" if len(parent) else f"<{here}> has no {missing}"
    return Fault("G111", parent, message, f"add <{expected[0]}> to <{here}>" if expected else "", ", ".join(expected))


def _elsewhere(child: etree._Element, parent: str, possible: list[str]) -> Fault:
    """Explain a *child* that never stands in its parent, but in others."""
    name = etree.QName(child).localname
    homes = sorted(_parents()[name])
    hint = f"it may stand in {_listed(homes, 'or')}" if homes else "take it out"
    return Fault("G110", child, f"<{name}> cannot stand in <{parent}>", hint, _listed(possible, "or"))


def _unknown(element: etree._Element, parent: str) -> Fault:
    """Explain an element that no telegram has."""
    name = etree.QName(element)
    if not element.tag.startswith(_TEI):
        space = f"of the namespace {name.namespace}" if name.namespace else "of no namespace"
        return Fault(
            "G112", element, f"<{name.localname}> in <{parent}> is not TEI but {space}", "use an element of TEI"
        )
    return Fault("G112", element, f"<{name.localname}> in <{parent}> is no element that encodes telegrams")


def _attribute_faults(element: etree._Element, allowed: Any) -> Iterator[Fault]:  # noqa: ANN401 - XsdAttributeGroup
    """Yield what is wrong with the set of the attributes of *element*."""
    here = etree.QName(element).localname
    possible = [_attribute(name) for name in allowed if name]
    for name in map(str, element.attrib):
        if name not in allowed:
            message = f"<{here}> cannot have the attribute {_attribute(name)}"
            there = f'{_attribute(name)}="{element.get(name)}"'
            yield Fault("G120", element, message, f"take {there} out", ", ".join(possible), there)
    for name, attribute in allowed.items():
        if name and attribute.use == "required" and name not in element.attrib:
            values = _allowed(attribute.type, _attribute(name))
            message = f"<{here}> lacks the attribute {_attribute(name)}"
            yield Fault("G121", element, message, f"add {_attribute(name)}: {values}" if values else "", values)


def _value_fault(error: Any) -> Fault:  # noqa: ANN401 - XMLSchemaValidationError: its fields have no types
    """Explain the value of an attribute."""
    element = error.elem
    here = etree.QName(element).localname
    wrong = " ".join(error.obj.split() if isinstance(error.obj, str) else map(str, error.obj or ()))
    values = {str(name): " ".join(str(value).split()) for name, value in element.attrib.items()}
    suspects = [name for name, value in values.items() if value == wrong]
    suspects = suspects or [name for name, value in values.items() if wrong in value.split()]
    # Only where two attributes have the same value the sentence of xmlschema is asked which is meant.
    named = [name for name in suspects if f"{name}=" in (error.reason or "")] or suspects or [""]
    name = _attribute(named[0])
    allowed = _allowed(error.validator, name)
    there = f'{name}="{values.get(named[0], wrong)}"'
    return Fault(
        "G122", element, f"{there} of <{here}> is not allowed", f"write {allowed}" if allowed else "", allowed, there
    )


def _text_fault(element: etree._Element) -> Fault:
    """Explain text between elements."""
    here = etree.QName(element).localname
    words = " ".join(" ".join([element.text or "", *(child.tail or "" for child in element)]).split())
    shown = words if len(words) <= 40 else f"{words[:39]}…"
    if not len(element):
        return Fault("G113", element, f'<{here}> has the text "{shown}" and must be empty', "put the text beside it")
    return Fault("G113", element, f'<{here}> has the text "{shown}" between its elements')


def _allowed(kind: Any, name: str) -> str:  # noqa: ANN401 - a facet or a simple type of xmlschema
    """Say what the attribute *name* may be: its values, or their form."""
    values = getattr(kind, "enumeration", None)
    return _listed([str(value) for value in values], "or", len(values)) if values else _FORMATS.get(name, "")


def _names(elements: Any) -> list[str]:  # noqa: ANN401 - elements of a schema, or their names
    """Give the names of *elements*, each once, in their order."""
    return list(dict.fromkeys(_local(getattr(element, "local_name", None) or str(element)) for element in elements))


def _listed(names: list[str], word: str, most: int = _SHOWN) -> str:
    """Write *names* as a list with *word* before the last; of more than *most* the first ones."""
    if len(names) > most:
        return f"{', '.join(names[:most])} …"
    if word == ",":
        return ", ".join(names)
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _attribute(name: str) -> str:
    """Write the name of an attribute as it stands in a file."""
    return str(name).replace("{http://www.w3.org/XML/1998/namespace}", "xml:")


def _local(name: str) -> str:
    """Give *name* without its prefix or namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]
