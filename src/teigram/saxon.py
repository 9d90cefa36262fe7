"""One Saxon for the process, with every door to the outside closed.

Saxon opens files and addresses that a stylesheet names. Here the only protocol is ``data:``: the modules that a
stylesheet includes or imports are read by Python and handed over inside it, and a document reaches Saxon only after
lxml has parsed it without entities and without a DOCTYPE.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from lxml import etree

from teigram import resources
from teigram.batch import CHUNK
from teigram.errors import TransformError
from teigram.saxon_errors import guarded
from teigram.stylesheet_modules import assembled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from saxonche import PySaxonProcessor, PyXdmNode, PyXdmValue, PyXsltExecutable

MAXIMUM_DEPTH = 5000
"""Levels of elements that Saxon takes; libxml2, which reads first, stops at 256."""

Value: TypeAlias = Union[str, int, bool, "PyXdmNode"]
"""What a parameter of a stylesheet can be."""

KEPT = 2 * CHUNK
"""Documents that are kept as Saxon's nodes: those that are worked on together, and room for others.

With room for no more, a single other document would push out the first just before it is asked for, then the second,
and so on.
"""

_LARGE = 200_000
"""Characters of a document that is not kept; the longest telegram has half of them."""

_FEATURE = "http://saxon.sf.net/feature/"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A compiled stylesheet, the file name that messages call it by, and what to do when it stops."""

    name: str
    executable: PyXsltExecutable
    advice: str = "run teigram validate on the document; a valid one must pass, so report this with the document"


@functools.cache
def processor() -> PySaxonProcessor:
    """Give the one Saxon of this process; the first call imports and starts it."""
    from saxonche import PySaxonProcessor

    saxon = PySaxonProcessor(license=False)
    saxon.set_configuration_property(f"{_FEATURE}allowedProtocols", "data")
    saxon.set_configuration_property(f"{_FEATURE}parserProperty?uri=jdk.xml.maxElementDepth", str(MAXIMUM_DEPTH))
    return saxon


@functools.cache
def compile_stylesheet(path: Path) -> Stylesheet:
    """Compile the stylesheet at *path* with the modules that it includes or imports.

    It names them by relative paths, or, when they are ours, as ``teigram:html.xsl``.

    Raises:
        TransformError: A module cannot be read, or Saxon finds an error; the message has module and line.
    """
    compiled = compile_text(assembled(path), path.name)
    return compiled if path.is_relative_to(resources.path("xslt")) else replace(compiled, advice=f"correct {path}")


def compile_text(text: str, name: str) -> Stylesheet:
    """Compile a stylesheet given as *text*, which can include nothing; messages call it *name*.

    Raises:
        TransformError: Saxon finds an error in it.
    """
    compiler = processor().new_xslt30_processor()
    executable = guarded(
        lambda: compiler.compile_stylesheet(stylesheet_text=text, encoding="UTF-8"),
        f"{name}: the stylesheet cannot be compiled",
        "correct the stylesheet, or install teigram again if you did not change it",
        main=name,
    )
    return Stylesheet(name, executable)


def parse(xml: bytes, name: str = "document") -> PyXdmNode:
    """Give the document *xml* as Saxon's own node.

    Args:
        xml: A whole document. What lxml refuses, external entities and a DOCTYPE never reach Saxon.
        name: What messages call it: its path, where there is one.

    Raises:
        TransformError: It is not well-formed, or has a DOCTYPE.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )
    try:
        tree = etree.ElementTree(etree.fromstring(xml, parser))
    except etree.XMLSyntaxError as error:
        message = f"{name}:{error.lineno or 1}: not well-formed: {error.msg}; run teigram validate on it"
        raise TransformError(message) from error
    if tree.docinfo.internalDTD is not None:
        message = f"{name}: has a DOCTYPE, which TEI files of teigram never have; remove it"
        raise TransformError(message)
    return document(characters(tree, xml), name)


def characters(tree: etree._ElementTree, xml: bytes) -> str:
    """Give the characters of the file *xml*; one in UTF-8, parsed as *tree*, need not be written anew for Saxon."""
    is_plain = tree.docinfo.encoding in {"UTF-8", "utf-8", None} and not xml.startswith((b"\xff\xfe", b"\xfe\xff"))
    return xml.decode("utf-8-sig") if is_plain else etree.tostring(tree, encoding="unicode")


def document(text: str, name: str = "document") -> PyXdmNode:
    """Give the document *text* as Saxon's own node; the last ones are kept, since they are checked and then shown.

    Args:
        text: The characters of a document that lxml has parsed safely: without a DOCTYPE.
        name: What messages call it.

    Raises:
        TransformError: Saxon refuses the document.
    """
    return _kept(text, name) if len(text) <= _LARGE else _parsed(text, name)


@functools.lru_cache(maxsize=KEPT)
def _kept(text: str, name: str) -> PyXdmNode:
    return _parsed(text, name)


def _parsed(text: str, name: str) -> PyXdmNode:
    return guarded(
        lambda: processor().parse_xml(xml_text=text),
        f"{name}: cannot be read by the XSLT processor",
        "run teigram validate on it",
    )


def node(tree: etree._ElementTree, name: str = "document") -> PyXdmNode:
    """Give a *tree* that lxml has parsed safely as Saxon's own node.

    Raises:
        TransformError: Saxon refuses it: more than 200 attributes on an element, for instance.
    """
    return _parsed(etree.tostring(tree, encoding="unicode"), name)


def transform(
    stylesheet: Stylesheet, source: PyXdmNode, parameters: Mapping[str, Value] | None = None, *, name: str = "document"
) -> str:
    """Give what *stylesheet* makes of *source*.

    Args:
        stylesheet: From `compile_stylesheet`.
        source: From `parse`. Always given anew: an executable would else use the last one again.
        parameters: Stylesheet parameters; those of an earlier call are forgotten.
        name: What messages call the document.

    Raises:
        TransformError: The stylesheet stops: an element has no template, for instance.
    """
    executable = stylesheet.executable
    executable.clear_parameters()
    for key, value in (parameters or {}).items():
        executable.set_parameter(key, _value(value))
    result: str | None = guarded(
        lambda: executable.transform_to_string(xdm_node=source),
        f"{name}: {stylesheet.name} stopped",
        stylesheet.advice,
        main=stylesheet.name,
    )
    return result or ""


def _value(value: Value) -> PyXdmValue:
    """Give *value* as Saxon's own, typed as a stylesheet declares its parameter."""
    if isinstance(value, bool):
        return processor().make_boolean_value(value)
    if isinstance(value, int):
        return processor().make_integer_value(value)
    return processor().make_string_value(value) if isinstance(value, str) else value
