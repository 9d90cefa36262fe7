"""Readers: from the bytes of a file to readings.

A reader is a module with ``name``, ``declines`` and ``read``. The first one in `READERS` that does not decline takes
the file; readers of other packages, by the entry-point group ``teigram.readers``, are asked before these.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from teigram.errors import InputError, NoReaderError
from teigram.readers import docx, epub, frus_tei, html, pdf, plain, plain_whole, web_page
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


def read(
    data: bytes, name: str, encoding: str | None = None, *, reader: str = "", one_document: bool = False
) -> ReadFile:
    """Read *data* by the first reader that takes it, or by the one that is called *reader*.

    Args:
        data: The file.
        name: Its name.
        encoding: Of its characters.
        reader: By name; then no other is asked.
        one_document: Whether a plain text is one document, though another seems to open in it.

    Raises:
        NoReaderError: No reader takes the file; the message lists every refusal.
        InputError: There is no such reader.
        DecodingError: The bytes are not text in the encoding stated or tried.
    """
    chosen = named(reader) if reader else _first_that_takes(data, name)
    if one_document and chosen.name == plain.name:
        chosen = plain_whole
    return chosen.read(data, name, encoding)


def _first_that_takes(data: bytes, name: str) -> Reader:
    refusals = []
    for candidate in (*_others(), *READERS):
        refusal = candidate.declines(data[:_HEAD], name)
        if refusal is None:
            return candidate
        refusals.append(f"  {candidate.name}: {refusal}")
    raise NoReaderError("\n".join([f"{name}: no reader takes this file.", *refusals]))


def names() -> tuple[str, ...]:
    """Name all readers, in the order in which they are asked; the last takes a file only when it is named."""
    return tuple(reader.name for reader in _all())


def named(name: str) -> Reader:
    """Give the reader called *name*.

    Raises:
        InputError: There is none.
    """
    found = next((reader for reader in _all() if reader.name == name), None)
    if found is None:
        raise InputError(f"there is no reader “{name}”. Name one of: {', '.join(names())}")
    return found


def _all() -> tuple[Reader, ...]:
    return (*_others(), *READERS, plain_whole)


@cache
def _others() -> tuple[Reader, ...]:
    """Load the readers of other packages, in order of their names."""
    return tuple(point.load() for point in sorted(entry_points(group=_GROUP), key=lambda point: point.name))
