"""The constraints of ``schema/teigram.sch``, compiled once in a process by ``xslt/schematron.xsl`` and run by Saxon.

The compiled stylesheet gives one small element for each assert that fails::

    <findings><finding code="C101" role="error" location="/Q{…}TEI[1]/…">The xml:id "fn1" …</finding></findings>
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from teigram import resources, saxon
from teigram.errors import SchemaError, TransformError

if TYPE_CHECKING:
    from pathlib import Path

    from saxonche import PyXdmNode

_NOTHING = "<findings/>"


@dataclass(frozen=True, slots=True)
class Failure:
    """One assert that fails, or report that is made, on one element.

    Attributes:
        code: The id of the assert, which is the code of its rule.
        role: ``error`` or ``warning``.
        location: What ``fn:path()`` gives for the element.
        message: One sentence or two, white space normalised.
    """

    code: str
    role: str
    location: str
    message: str


def failures(
    document: etree._ElementTree | PyXdmNode,
    name: str = "document",
    schema: Path | None = None,
    *,
    foreign: bool = False,
) -> list[Failure]:
    """Give what *document* breaks, pattern by pattern and in each in document order.

    Args:
        document: Parsed without entities, and less deep than Saxon takes; or Saxon's own node of it.
        name: What an error calls the document.
        schema: The Schematron file; none means teigram's own.
        foreign: The schema is not written for teigram, and may use more of Schematron.

    Raises:
        SchemaError: The Schematron file cannot be compiled.
        TransformError: A test stops with an error on the document.
    """
    stylesheet = compiled(schema or resources.path("schema/teigram.sch"), foreign=foreign)
    node = saxon.node(document, name) if isinstance(document, etree._ElementTree) else document  # noqa: SLF001 - it has no public name
    result = saxon.transform(stylesheet, node, name=name)
    if result.strip() == _NOTHING:
        return []
    return [_failure(element) for element in etree.fromstring(result)]


@functools.cache
def compiled(schema: Path, *, foreign: bool = False) -> saxon.Stylesheet:
    """Compile the Schematron file *schema*; the second time in a process it is only looked up.

    Args:
        schema: The file.
        foreign: It is not written for teigram, and may use more of Schematron.

    Raises:
        SchemaError: It cannot be read, or has a part or an expression that cannot be compiled.
    """
    try:
        source = saxon.parse(schema.read_bytes(), schema.name)
        compiler = saxon.compile_stylesheet(resources.path(f"xslt/{'foreign' if foreign else 'schematron'}.xsl"))
        return saxon.compile_text(saxon.transform(compiler, source, name=schema.name), schema.name)
    except (OSError, TransformError) as error:
        message = f"{schema}: the constraints cannot be compiled: {error}"
        raise SchemaError(message) from error


def _failure(element: etree._Element) -> Failure:
    """Read one ``finding`` of the compiled stylesheet."""
    words = " ".join((element.text or "").split())
    return Failure(element.get("code", ""), element.get("role", "error"), element.get("location", ""), words)
