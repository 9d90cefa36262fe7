"""One Saxon for the process, with every door to the outside closed.

Saxon opens files and addresses that a stylesheet names. Here the only protocol is ``data:``: the modules that a
stylesheet includes or imports are read by Python and handed over inside it, and a document reaches Saxon only after
lxml has parsed it without entities and without a DOCTYPE.

What Saxon reports goes to file descriptor 2, past `sys.stderr`; it is caught there, because only that text has the
line.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar
from urllib.parse import quote

from lxml import etree

from teigram.errors import TransformError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from saxonche import PySaxonProcessor, PyXdmNode, PyXsltExecutable

T = TypeVar("T")

MAXIMUM_DEPTH = 5000
"""Levels of elements that Saxon takes; libxml2, which reads first, stops at 256."""

_FEATURE = "http://saxon.sf.net/feature/"
_XSL = "{http://www.w3.org/1999/XSL/Transform}"
_STDERR = 2
# "on line 6 column 31 of xml;charset=utf-8;name=body.xsl,%3Cxsl%3A…:" ends at the colon
_MODULE = re.compile(r"(?:data:application/)?xml;charset=utf-8;name=([^,\s]+),[\w.~%-]*")
_PLACE = re.compile(r"line (?P<line>\d+)(?: column \d+)? of (?P<module>[\w.-]+\.xsl)")


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A compiled stylesheet and the file name that messages call it by."""

    name: str
    executable: PyXsltExecutable


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
    """Compile the stylesheet at *path* with the modules that it includes or imports by relative paths.

    Raises:
        TransformError: A module cannot be read, or Saxon finds an error; the message has module and line.
    """
    return compile_text(_assemble(path), path.name)


def compile_text(text: str, name: str) -> Stylesheet:
    """Compile a stylesheet given as *text*, which can include nothing; messages call it *name*.

    Raises:
        TransformError: Saxon finds an error in it.
    """
    compiler = processor().new_xslt30_processor()
    executable = _guarded(
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
    return node(tree, name)


def node(tree: etree._ElementTree, name: str = "document") -> PyXdmNode:
    """Give a *tree* that lxml has parsed safely as Saxon's own node.

    Raises:
        TransformError: Saxon refuses it: more than 200 attributes on an element, for instance.
    """
    text = etree.tostring(tree, encoding="unicode")
    return _guarded(
        lambda: processor().parse_xml(xml_text=text),
        f"{name}: cannot be read by the XSLT processor",
        "run teigram validate on it",
    )


def transform(
    stylesheet: Stylesheet, source: PyXdmNode, parameters: Mapping[str, str] | None = None, *, name: str = "document"
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
        executable.set_parameter(key, processor().make_string_value(value))
    result: str | None = _guarded(
        lambda: executable.transform_to_string(xdm_node=source),
        f"{name}: {stylesheet.name} stopped",
        "run teigram validate on the document; a valid one must pass, so report this with the document",
        main=stylesheet.name,
    )
    return result or ""


def _assemble(path: Path) -> str:
    """Read *path* and put each module that it names inside it, as a ``data:`` URI that carries its file name."""
    try:
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError) as error:
        message = f"{path}: the stylesheet cannot be read: {error}; install teigram again if you did not change it"
        raise TransformError(message) from error
    for reference in tree.getroot().iterchildren(f"{_XSL}include", f"{_XSL}import"):
        module = path.parent / reference.get("href", "")
        content = quote(_assemble(module), safe="")
        reference.set("href", f"data:application/xml;charset=utf-8;name={quote(module.name)},{content}")
    return etree.tostring(tree, encoding="unicode")


def _guarded(run: Callable[[], T], what: str, advice: str, main: str = "") -> T:
    """Give what *run* gives; turn Saxon's exception and what it wrote to descriptor 2 into a `TransformError`."""
    from saxonche import PySaxonApiError

    with _stderr() as written:
        try:
            outcome = run()
        except PySaxonApiError as error:
            report = _readable(f"{error}\n{written()}", main)
            message = f"{what}{_place(report)}: {_reason(report)}; {advice}"
            raise TransformError(message) from None
        messages = written()
    if messages:
        sys.stderr.write(messages)
    return outcome


def _readable(report: str, main: str) -> str:
    """Name the modules in *report* by their files instead of by the data that they were handed over as."""
    named = _MODULE.sub(r"\1", report)
    here = re.escape(Path.cwd().as_uri() + "/")
    return re.sub(rf"{here}(?=[:\s])|(?<= of )(?=[:\s])", main, named)


def _place(report: str) -> str:
    """Give `` at body.xsl:12`` where *report* says it, else an empty string."""
    found = _PLACE.search(report)
    return f" at {found['module']}:{found['line']}" if found else ""


def _reason(report: str) -> str:
    """Give the sentence of Saxon that says what is wrong: the first lines of *report* that do not tell a place."""
    lines = [line.strip() for line in report.splitlines()]
    told = itertools.dropwhile(_is_place, lines)
    sentence = " ".join(itertools.takewhile(lambda line: not _is_place(line), told))
    return re.sub(r"^[A-Z]{4}\d{4}\s+", "", sentence).rstrip(".; ") or "no reason given"


def _is_place(line: str) -> bool:
    """Whether *line* of a report says where, not what."""
    return not line or line.startswith(("Error ", "In "))


@functools.cache
def _catch() -> IO[bytes]:
    """The file that stands in for descriptor 2 while Saxon works."""
    return tempfile.TemporaryFile()


@contextlib.contextmanager
def _stderr() -> Iterator[Callable[[], str]]:
    """Turn descriptor 2 aside; the function that is given reads what was written so far."""
    catch = _catch()
    catch.seek(0)
    catch.truncate()
    saved = os.dup(_STDERR)
    os.dup2(catch.fileno(), _STDERR)
    try:
        yield lambda: _written(catch)
    finally:
        os.dup2(saved, _STDERR)
        os.close(saved)


def _written(catch: IO[bytes]) -> str:
    """Read *catch* from its start."""
    end = os.fstat(catch.fileno()).st_size
    return os.pread(catch.fileno(), end, 0).decode("utf-8", "replace") if end else ""
