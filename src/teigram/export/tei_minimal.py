"""A document in as little TEI as will hold it, for tools that know paragraphs and notes and not much more.

The stylesheet ``xslt/export/tei-minimal.xsl`` does the work. The text is as printed: abbreviations are not expanded,
misprints are not corrected, and the brackets that elements stand for are put back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram.export.restyled import restyled

if TYPE_CHECKING:
    from teigram.export import Document


def write(documents: Sequence[Document]) -> bytes:
    """Give the one document of *documents* in minimal TEI.

    Raises:
        TransformError: It has an element that the encoding guidelines of teigram do not have.
    """
    return restyled(documents, "tei-minimal.xsl")
