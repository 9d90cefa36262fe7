"""Readers: from the bytes of a file to readings.

A reader is a module with ``name``, ``declines`` and ``read``. The first one in `READERS` that does not decline takes
the file; readers of other packages, by the entry-point group ``teigram.readers``, are asked before these.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from teigram.errors import InputError, NoReaderError
from teigram.readers import docx, epub, frus_tei, html, pdf, plain, web_page
from teigram.source import ReadFile

_GROUP = "teigram.readers"
_HEAD = 4096  # bytes that a reader sees before it takes a file


class Reader(Protocol):
    """What a reader offers."""

    name: str

    def declines(self, head: bytes, name: str, /) -> str | None:
        """Say why the file is not for this reader, or give None when it is.

        Args:
            head: The first bytes of the file, at most 4,096.
            name: The file's name.
        """

    def read(self, data: bytes, name: str, encoding: str | None) -> ReadFile:
        """Read the file: its characters, and the readings in it."""


READERS: tuple[Reader, ...] = (frus_tei, html, web_page, docx, epub, pdf, plain)


def read(data: bytes, name: str, encoding: str | None = None, *, reader: str = "") -> ReadFile:
    """Read *data* by the first reader that takes it, or by the one that is called *reader*.

    Raises:
        NoReaderError: No reader takes the file; the message lists every refusal.
        InputError: There is no such reader.
        DecodingError: The bytes are not text in the encoding stated or tried.
    """
    if reader:
        return named(reader).read(data, name, encoding)
    refusals = []
    for candidate in (*_others(), *READERS):
        refusal = candidate.declines(data[:_HEAD], name)
        if refusal is None:
            return candidate.read(data, name, encoding)
        refusals.append(f"  {candidate.name}: {refusal}")
    raise NoReaderError("\n".join([f"{name}: no reader takes this file.", *refusals]))


def names() -> tuple[str, ...]:
    """Name all readers, in the order in which they are asked."""
    return tuple(reader.name for reader in (*_others(), *READERS))


def named(name: str) -> Reader:
    """Give the reader called *name*.

    Raises:
        InputError: There is none.
    """
    found = next((reader for reader in (*_others(), *READERS) if reader.name == name), None)
    if found is None:
        raise InputError(f"there is no reader “{name}”. Name one of: {', '.join(names())}")
    return found


@cache
def _others() -> tuple[Reader, ...]:
    """Load the readers of other packages, in order of their names."""
    return tuple(point.load() for point in sorted(entry_points(group=_GROUP), key=lambda point: point.name))
