"""Plain text, in UTF-8 or in a stated encoding.

The file as received: pasted from a web page, typed, or saved by a scraper. Nothing is interpreted.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from teigram.errors import DecodingError, RefusedError
from teigram.readers.plain_parts import readings_of
from teigram.source import ReadFile, Source

name = "plain"

# The first bytes of common binary files: https://www.garykessler.net/library/file_sigs.html
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP file, and no Word file or e-book: unpack it first",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file: save it as .docx",
    b"{\\rtf": "a Rich Text file: save it as .docx",
    b"\x89PNG": "a picture: its text must be transcribed first",
    b"\xff\xd8\xff": "a picture: its text must be transcribed first",
    b"II*\x00": "a picture: its text must be transcribed first",
    b"MM\x00*": "a picture: its text must be transcribed first",
    b"GIF8": "a picture: its text must be transcribed first",
    b"\x1f\x8b": "a gzip file: unpack it first",
}
_BIG_ENDIAN = b"\xfe\xff"
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MARKUP = re.compile(rb"\s*<(?:\?xml|!doctype|html|tei|[a-z]+[\s>])", re.IGNORECASE)
_MANY_NULS = 0.1
_SOMETHING = re.compile(r"[^\s\0-\x1f\ufeff\ufffe\uffff]")  # that a text can hold, and that can be seen


def declines(head: bytes, _name: str) -> str | None:
    """Refuse known binary files, markup, and data with many NUL bytes that has no UTF-16 mark."""
    for signature, what in _SIGNATURES.items():
        if head.startswith(signature):
            return f"it is {what}"
    if _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "it is marked-up text (HTML or XML), not plain text: save the page's text as a .txt file"
    if marked_encoding(head) is None and head.count(0) > _MANY_NULS * len(head):
        return "it is a binary file, not text"
    return None


def read(data: bytes, name: str, encoding: str | None = None) -> ReadFile:
    """Read the telegrams in *data*: one, or several where it is sure that others open below it.

    Raises:
        DecodingError: The bytes are not text in *encoding*, or in UTF-8 when none is stated; the message gives the
            offset of the first such byte.
        RefusedError: There is nothing in the file.
    """
    raw, source = taken(data, name, encoding, "plain")
    return ReadFile(raw, readings_of(raw, stem(name), source))


def taken(data: bytes, name: str, encoding: str | None, reader: str) -> tuple[str, Source]:
    """Decode *data* and describe it as the source that *reader* has taken. Raises as `read` does."""
    used = _with_byte_order(encoding, data) if encoding else marked_encoding(data) or "utf-8"
    raw = decode_strictly(data, name, used)
    if _SOMETHING.search(raw) is None:
        message = f"{name}: the file is empty. Check that the right file was given, or leave it out."
        raise RefusedError(message)
    return raw, Source(PurePath(name).name, hashlib.sha256(data).hexdigest(), used, "text/plain", reader)


def stem(name: str) -> str:
    """Give the file's name without folders and without its last ending: ``x.web.txt`` is ``x.web``."""
    return PurePath(name).stem or "telegram"


def marked_encoding(data: bytes) -> str | None:
    """Give the encoding that a byte-order mark at the start of *data* names, if there is one."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _with_byte_order(encoding: str, data: bytes) -> str:
    """Name the byte order of UTF-16 as the file's own mark gives it, so that the mark is a segment too."""
    if encoding.lower().replace("-", "").replace("_", "") != "utf16":
        return encoding
    return "utf-16-be" if data.startswith(_BIG_ENDIAN) else "utf-16-le"


def decode_strictly(data: bytes, name: str, encoding: str) -> str:
    """Decode *data* so that encoding it again gives the same bytes.

    Raises:
        DecodingError: It cannot be.
    """
    try:
        raw = data.decode(encoding)
    except LookupError:
        message = f"{name}: there is no encoding “{encoding}”. Name one such as utf-8, cp1252, latin-1 or utf-16."
        raise DecodingError(message) from None
    except UnicodeDecodeError as error:
        found = data[error.start : error.start + 1].hex()
        message = (
            f"{name}: byte {error.start} (hex {found}) is not {encoding}. State the encoding that the file is in, "
            f"for instance --encoding cp1252 for text from older Windows programs, or save the file as UTF-8."
        )
        raise DecodingError(message) from None
    except UnicodeError as error:
        message = f"{name}: the file cannot be read as {encoding}: {error}. State another encoding."
        raise DecodingError(message) from None
    if raw.encode(encoding) != data:
        message = (
            f"{name}: {encoding} does not keep every byte of this file. State another encoding, or save it as UTF-8."
        )
        raise DecodingError(message)
    return raw
