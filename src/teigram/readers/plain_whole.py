"""Plain text that is one document, whatever stands in it; for those who say so.

The TEI names this reader, so that the file is read in the same way when the two are compared.
"""

from __future__ import annotations

from teigram.readers.plain import stem, taken
from teigram.source import ReadFile, Reading, segment_plain

name = "plain-whole"


def declines(_head: bytes, _name: str) -> str | None:
    """Refuse every file: this reader is asked for by its name."""
    return "it was not said that it is one document"


def read(data: bytes, name: str, encoding: str | None = None) -> ReadFile:
    """Read all of *data* as one document. Raises as `teigram.readers.plain.read` does."""
    raw, source = taken(data, name, encoding, "plain-whole")
    text, segments = segment_plain(raw)
    return ReadFile(raw, iter((Reading(stem(name), text, segments, source),)))
