"""PDF files with a text layer, set like the printed volumes: running heads, notes at the foot, words broken by lines.

The characters are taken in the order of reading: the text of all pages, then the notes. Pages get their numbers from
the running heads. A file is one document.
"""

from __future__ import annotations

import re
import struct
import zlib
from typing import TYPE_CHECKING

from teigram.errors import ExtraError, RefusedError
from teigram.readers.plain import stem
from teigram.readers.taken import Taken, source_of
from teigram.source import ReadFile

if TYPE_CHECKING:
    from teigram.readers.pdf_lines import Sheet

name = "pdf"

_MEDIA_TYPE = "application/pdf"
_SIGNATURE = b"%PDF-"
_STREAM = re.compile(rb"stream\r?\n")
_MOST_BYTES = 64 * 1024 * 1024  # that one stream may unpack to
_ALL_BYTES = 1024 * 1024 * 1024  # that all may
_STEP = 1024 * 1024
_UNREADABLE = 0.1  # of the characters
_OCR = (
    "To get text from pictures, run OCR over it first, for instance OCRmyPDF, and compare its text with the pictures."
)


def declines(head: bytes, _name: str) -> str | None:
    """Refuse what has no PDF signature in its first kilobyte, where readers of PDF look for it."""
    return None if _SIGNATURE in head[:1024] else "it is not a PDF"


def read(data: bytes, name: str, _encoding: str | None = None) -> ReadFile:
    """Read the document of a PDF file.

    Raises:
        RefusedError: It is damaged, harmful or encrypted, or its pages are pictures.
        ExtraError: pdfminer.six is not installed.
    """
    _check_streams(data, name)
    pages = _sheets(data, name)
    _check_text(pages, name)
    from teigram.readers.pdf_text import take_down

    taken = Taken("pdf")
    take_down([page for page in pages if page.lines], taken)
    source = source_of(data, name, _MEDIA_TYPE, "pdf")
    reading = taken.reading([range(taken.place)], stem(name), source)
    return ReadFile(taken.raw, iter((reading,)))


def _sheets(data: bytes, name: str) -> list[Sheet]:
    try:
        from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
        from pdfminer.psexceptions import PSException
    except ImportError:
        message = f"{name}: PDF files need the extra “pdf”: pip install 'teigram[pdf]'"
        raise ExtraError(message) from None
    from teigram.readers.pdf_lines import sheets

    try:
        return list(sheets(data))
    except (PDFPasswordIncorrect, PDFEncryptionError):
        message = f"{name}: the PDF is encrypted. Open it with its password, save it without one, and encode that."
        raise RefusedError(message) from None
    except (
        PSException,
        zlib.error,
        struct.error,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ) as e:
        raise _damaged(name, str(e)) from None
    except (RecursionError, AssertionError, NotImplementedError) as e:
        raise _damaged(name, type(e).__name__) from None


def _damaged(name: str, why: str) -> RefusedError:
    found = f" ({why[:80]})" if why else ""
    return RefusedError(f"{name}: the PDF is damaged{found}. Get it again, or open it in its program and save it anew.")


def _check_text(pages: list[Sheet], name: str) -> None:
    """Refuse pages that are pictures, and characters that nobody can know."""
    if not any(page.lines for page in pages):
        is_scan = any(page.has_pictures for page in pages)
        what = "its pages are pictures, without a text layer" if is_scan else "it has no text"
        raise RefusedError(f"{name}: {what}. {_OCR}")
    pictures = [str(number) for number, page in enumerate(pages, 1) if page.has_pictures and not page.lines]
    if pictures:
        raise RefusedError(
            f"{name}: these pages are pictures, without a text layer: {', '.join(pictures[:20])}. {_OCR}"
        )
    text = "".join(line.text for page in pages for line in page.lines)
    if text.count("\ufffd") > _UNREADABLE * len(text):
        raise RefusedError(f"{name}: the PDF’s fonts do not say which characters their signs are. {_OCR}")


def _check_streams(data: bytes, name: str) -> None:
    """Refuse a file whose streams unpack to more than any printed page has; nothing of them is kept."""
    left = _ALL_BYTES
    for match in _STREAM.finditer(data):
        left -= _unpacked(data, match.end(), name)
        if left < 0:
            raise _too_large(name)


def _unpacked(data: bytes, start: int, name: str) -> int:
    unpacker = zlib.decompressobj()
    size, rest = 0, data[start : start + _STEP]
    at = start + len(rest)
    try:
        while rest and not unpacker.eof:
            size += len(unpacker.decompress(rest, _STEP))
            if size > _MOST_BYTES:
                raise _too_large(name)
            rest = unpacker.unconsumed_tail or data[at : at + _STEP]
            at += 0 if unpacker.unconsumed_tail else len(rest)
    except zlib.error:
        return size  # packed in another way, or not at all
    return size


def _too_large(name: str) -> RefusedError:
    return RefusedError(
        f"{name}: it would unpack to more than any printed volume has. Do not trust it; if it is sound, print it to a "
        "new PDF."
    )
