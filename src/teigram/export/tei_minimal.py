"""A document in as little TEI as will hold it, for tools that know paragraphs and notes and not much more.

The stylesheet ``xslt/export/tei-minimal.xsl`` does the work. The text is as printed: abbreviations are not expanded,
misprints are not corrected, and the brackets that elements stand for are put back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram import resources, saxon

if TYPE_CHECKING:
    from teigram.export import Document

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(documents: Sequence[Document]) -> bytes:
    """Give the one document of *documents* in minimal TEI.

    Raises:
        TransformError: It has an element that the encoding guidelines of teigram do not have.
    """
    stylesheet = saxon.compile_stylesheet(resources.path("xslt/export/tei-minimal.xsl"))
    (document,) = documents
    name = str(document.path)
    return f"{_HEAD}{saxon.transform(stylesheet, saxon.parse(document.xml, name), name=name)}\n".encode()
