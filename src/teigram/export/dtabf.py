"""A document in the base format of the Deutsches Textarchiv (DTABf), for corpora and tools that are built on it.

The stylesheet ``xslt/export/dtabf.xsl`` does the work. No word of the text changes; what the base format has no mark-up
for loses its mark-up. ``docs/exports-tei.md`` lists what becomes of each element.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram.export.restyled import restyled

if TYPE_CHECKING:
    from teigram.export import Document


def write(documents: Sequence[Document]) -> bytes:
    """Give the one document of *documents* in DTABf.

    Raises:
        TransformError: It has an element that the encoding guidelines of teigram do not have.
    """
    return restyled(documents, "dtabf.xsl")
