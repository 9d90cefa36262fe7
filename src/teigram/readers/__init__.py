"""Readers: from the bytes of a file to readings.

A reader is a module with ``name``, ``declines`` and ``read``. The first one in `READERS` that does not decline takes
the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from teigram.errors import NoReaderError
from teigram.readers import plain
from teigram.source import Reading


class Reader(Protocol):
    """What a reader offers."""

    name: str

    def declines(self, head: bytes, name: str, /) -> str | None:
        """Say why the file is not for this reader, or give None when it is.

        Args:
            head: The first bytes of the file, at most 4,096.
            name: The file's name.
        """

    def read(self, data: bytes, name: str, encoding: str | None) -> Iterator[Reading]:
        """Yield the readings in the file."""


READERS: tuple[Reader, ...] = (plain,)


def read(data: bytes, name: str, encoding: str | None = None) -> Iterator[Reading]:
    """Yield the readings in *data*, by the first reader that takes it.

    Raises:
        NoReaderError: No reader takes the file; the message lists every refusal.
        DecodingError: The bytes are not text in the encoding stated or tried.
    """
    refusals = []
    for reader in READERS:
        refusal = reader.declines(data[:4096], name)
        if refusal is None:
            return reader.read(data, name, encoding)
        refusals.append(f"  {reader.name}: {refusal}")
    raise NoReaderError("\n".join([f"{name}: no reader takes this file.", *refusals]))
