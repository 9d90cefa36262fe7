"""A document in another encoding of TEI, which a stylesheet below ``xslt/export`` makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teigram import resources, saxon

if TYPE_CHECKING:
    from teigram.export import Document

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def restyled(documents: Sequence[Document], stylesheet: str) -> bytes:
    """Give the one document of *documents* as *stylesheet* writes it.

    Raises:
        TransformError: It has an element that the encoding guidelines of teigram do not have.
    """
    compiled = saxon.compile_stylesheet(resources.path(f"xslt/export/{stylesheet}"))
    (document,) = documents
    name = str(document.path)
    return f"{_HEAD}{saxon.transform(compiled, saxon.parse(document.xml, name), name=name)}\n".encode()
