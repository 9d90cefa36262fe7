"""The files inside a ZIP package (Word, EPUB), read so that no package can do harm.

Nothing is unpacked to disk. What the directory of the package promises is checked before anything is read, and what is
read is counted, so that a small file that unpacks to gigabytes is refused in no time.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import IO

from teigram.errors import RefusedError

_MOST_FILES = 20_000
_MOST_BYTES = 256 * 1024 * 1024  # of all files together; the largest volumes of the edition have some 20 MB
_STEEPEST = 200  # times that a file may grow by unpacking; text in XML grows 5 to 30 times
_STEP = 1024 * 1024
_SMALL = 1024 * 1024  # a file below it may grow as it likes
_STRAYS = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HTML_DOCTYPE = re.compile(rb"<!DOCTYPE\s+html(?:\s+(?:PUBLIC|SYSTEM)\s[^\[>]*)?\s*>", re.IGNORECASE)


def leads_out(path: str) -> bool:
    """Say whether *path*, of a file inside a ZIP file, leads out of the folder that it would be unpacked to."""
    return _STRAYS.search(path) is not None


class Package:
    """A ZIP package whose directory was found harmless.

    Args:
        data: The file.
        name: As the user named it, for messages.
        what: It should be, for messages: ``a Word file``.

    Raises:
        RefusedError: It is damaged or encrypted, it unpacks to more than any document has, or a path leads out of it.
    """

    def __init__(self, data: bytes, name: str, what: str) -> None:
        self._name = name
        self._what = what
        self._left = _MOST_BYTES
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise self._damaged(str(error)) from None
        self._check(self._file.infolist())
        self.names = tuple(self._file.namelist())

    def read(self, path: str) -> bytes:
        """Give the content of the file at *path*; what is read is counted.

        Raises:
            RefusedError: It is not there, is damaged or too large.
        """
        try:
            with self._file.open(path) as file:
                return self._counted(file)
        except KeyError:
            raise self._damaged(f"it has no {path}") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise self._damaged(f"{path}: {error}") from None

    def read_xml(self, path: str) -> bytes:
        """Give the content of the XML file at *path*, which must not declare anything.

        Raises:
            RefusedError: As `read`; or it has a DOCTYPE, through which it could pull in other files.
        """
        content = self.read(path)
        if _DOCTYPE.search(_HTML_DOCTYPE.sub(b"", content, count=1)):
            raise RefusedError(
                f"{self._name}: {path} inside it declares entities, through which it could pull in other files. No "
                f"program writes such {self._what}: do not trust it, or open it yourself and save it anew."
            )
        return content

    def _counted(self, file: IO[bytes]) -> bytes:
        parts = []
        while part := file.read(_STEP):
            parts.append(part)
            self._left -= len(part)
            if self._left < 0:
                raise self._too_large()
        return b"".join(parts)

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        for entry in entries:
            if leads_out(entry.filename):
                raise RefusedError(
                    f"{self._name}: a path inside it leads out of it: “{entry.filename[:80]}”. No program writes such "
                    f"{self._what}: do not trust it. Nothing was read."
                )
            if entry.flag_bits & 1:
                raise RefusedError(
                    f"{self._name}: it is encrypted. Open it with its password, save it without one, and encode that."
                )
            if entry.file_size > _SMALL and entry.file_size > _STEEPEST * max(entry.compress_size, 1):
                raise self._too_large()
        if sum(entry.file_size for entry in entries) > _MOST_BYTES or len(entries) > _MOST_FILES:
            raise self._too_large()

    def _too_large(self) -> RefusedError:
        return RefusedError(
            f"{self._name}: it would unpack to more than any document has (over {_MOST_BYTES // 2**20} MB, or over "
            f"{_STEEPEST} times its size). Do not trust it; if it is sound, take the pictures out and save it anew."
        )

    def _damaged(self, why: str) -> RefusedError:
        what = self._what.removeprefix("a ").removeprefix("an ")
        return RefusedError(
            f"{self._name}: it is no sound {what} ({why}). It may have been cut off when it was copied or sent: get it "
            "again, or open it in its program and save it anew."
        )
